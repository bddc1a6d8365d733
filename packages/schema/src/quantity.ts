import { quantityLabel } from '@drawdown/domain/quantity';
import { typeset } from '@drawdown/domain/typography';
import { builder } from './builder.ts';
import { langArg } from './language.ts';

builder.objectType('Quantity', {
  description:
    'A quantity as a range. `low` and `high` are inclusive; null where the source leaves that side open. Of what has no next number (`ratio`, `years`) `MORE_THAN` leaves out its low itself, `LESS_THAN` and `NEARLY` their high.',
  fields: (t) => ({
    low: t.exposeFloat('low', {
      nullable: true,
      description: 'Lowest number the words allow, in `unit`; null where that side is open.',
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description: 'Highest number the words allow, in `unit`; null where that side is open.',
    }),
    stated: t.exposeFloat('stated', {
      nullable: true,
      description: 'The number printed; null for ranges and vague words.',
    }),
    qualifier: t.expose('qualifier', { type: 'Qualifier', description: 'How it is worded.' }),
    unit: t.exposeString('unit', {
      description:
        'What it counts: `persons`, `persons/day`, `ratio` (0 to 1), `days`, `years`, `countries`, `sites` and the like.',
    }),
    label: t.string({
      description: 'For people, e.g. `more than 10,500`.',
      args: langArg,
      resolve: (quantity, { lang }) => typeset(quantityLabel(quantity, lang ?? 'EN'), lang ?? 'EN'),
    }),
  }),
});
