import { reconciliations, type Reconciliation as Computed } from '@drawdown/domain/reconciliations';
import type { Vintage } from '@drawdown/domain/queries/batch';
import type { ComputedOrder } from '@drawdown/domain/queries/page';
import { figureRecords } from '@drawdown/domain/queries/record';
import { statisticsById } from '@drawdown/domain/queries/statistics';
import { knownOnArg, vintageFrom } from './arguments.ts';
import { builder } from './builder.ts';
import { computedConnection } from './computed-connection.ts';
import { connectionType, pageArgs } from './connection.ts';
import { COMPUTED, inATurn } from './in-turns.ts';
import { langArg, written } from './language.ts';

const ReconciliationStatus = builder.enumType('ReconciliationStatus', {
  description: 'Whether parts add up to their whole.',
  values: {
    BALANCED: { description: 'They do, or may: the difference holds 0.' },
    UNBALANCED: { description: 'They cannot: something is wrong with one of the figures.' },
    INCOMPLETE: { description: 'A part is missing: what is there is less than the whole.' },
  } as const,
});

/** A sum that was checked, in the vintage in which it was. */
type ReconciliationRow = Computed & Vintage;

const Reconciliation = builder.objectRef<ReconciliationRow>('Reconciliation').implement({
  description: 'Whether parts add up to the whole that a source prints: parts = total, or departed + remaining = base.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Tells it apart within its mission; the same in every database.' }),
    status: t.field({
      type: ReconciliationStatus,
      description: 'Whether the sum holds.',
      resolve: (sum) => sum.status,
    }),
    whole: t.field({
      type: ['Statistic'],
      description:
        'The figure that the parts should come to: one, or the parts of a whole that is printed only in parts.',
      resolve: ({ whole, knownOn }, _args, { load }) => load.all(statisticsById, whole, { knownOn }),
    }),
    parts: t.field({
      type: ['Statistic'],
      description: 'The figures that are added up.',
      resolve: ({ parts, knownOn }, _args, { load }) => load.all(statisticsById, parts, { knownOn }),
    }),
    difference: t.field({
      type: 'Quantity',
      description:
        'Parts minus whole, in the unit of the figures: below zero where the parts are too few. A range where the figures are ranges.',
      resolve: (sum) => sum.difference,
    }),
    explanation: t.string({
      description: 'The sum in words, and what it comes to.',
      args: langArg,
      resolve: (sum, asked) => written(sum.explanation, asked),
    }),
  }),
});

const ReconciliationConnection = connectionType('Reconciliation', Reconciliation, 'sums that were checked');

const WEIGHTS = ['UNBALANCED', 'INCOMPLETE', 'BALANCED'] as const satisfies ReconciliationRow['status'][];

/** What does not add up stands first. */
const byWeight: ComputedOrder<ReconciliationRow> = {
  name: 'reconciliations',
  types: ['integer', 'text'],
  key: ({ status, key }) => [WEIGHTS.indexOf(status), key],
};

builder.prismaObjectField('Mission', 'reconciliations', (t) =>
  t.field({
    type: ReconciliationConnection,
    description: 'Sums that sources print, checked; those that do not add up first.',
    extensions: { [COMPUTED]: 300 },
    args: { ...knownOnArg, ...pageArgs },
    resolve: async (mission, { knownOn, ...page }, { load, caller }) => {
      const vintage = vintageFrom(knownOn, mission);
      const found = await load.made({ by: reconciliations, id: mission.id, scope: vintage }, caller, async () => {
        const { figures, started } = await load(figureRecords, mission.id, vintage);
        const sums = await inATurn(caller, figures.length, () => reconciliations(figures, started));
        return sums.map((each): ReconciliationRow => ({ ...each, ...vintage }));
      });
      return computedConnection(byWeight, found, page);
    },
  }),
);
