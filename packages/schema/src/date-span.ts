import { spanLabel, type DateSpan } from '@drawdown/domain/date-span';
import { builder } from './builder.ts';
import { langArg, textsOf } from './language.ts';

const texts = textsOf({ note: (span: DateSpan) => span.note ?? { en: null, fr: null } });

builder.objectType('DateSpan', {
  description: 'When something happened or held, no more precisely than the sources allow.',
  fields: (t) => ({
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'First day it may be; null where that side is open.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description: 'Last day it may be; null where that side is open.',
    }),
    precision: t.expose('precision', { type: 'DatePrecision', description: 'How closely it is known.' }),
    edtf: t.exposeString('edtf', {
      description: 'The same in EDTF (ISO 8601-2), e.g. `2023-12-11`, `2023-06`, `2023-09-20/..`.',
    }),
    inferred: t.exposeBoolean('inferred', {
      description: "True when the day is our reading (a weekday, 'last week'), not printed in the source.",
    }),
    note: t.string({
      nullable: true,
      description: 'From what it was inferred; null where it is printed.',
      args: langArg,
      resolve: texts.ifAny('note'),
    }),
    untranslated: t.stringList(texts.untranslated),
    label: t.string({
      description: 'For people, e.g. `on or after 20 September 2023`.',
      args: langArg,
      resolve: (span, { lang }) => spanLabel(span, lang ?? 'EN'),
    }),
  }),
});
