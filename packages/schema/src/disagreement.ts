import { disagreementsInSteps, importance, type Disagreement as Computed } from '@drawdown/domain/disagreements';
import { accountsById } from '@drawdown/domain/queries/accounts';
import { eventsById } from '@drawdown/domain/queries/events';
import type { Vintage } from '@drawdown/domain/queries/batch';
import { metricsByKey } from '@drawdown/domain/queries/metrics';
import { endsOfRecords } from '@drawdown/domain/queries/missions';
import type { ComputedOrder } from '@drawdown/domain/queries/page';
import { datedEventsRecords, figureRecords, sitesRecords } from '@drawdown/domain/queries/record';
import { startOf } from '@drawdown/domain/queries/rows';
import { statisticsById } from '@drawdown/domain/queries/statistics';
import { sitesOn } from '@drawdown/domain/sites';
import { knownOnArg, vintageFrom } from './arguments.ts';
import { builder } from './builder.ts';
import { computedConnection } from './computed-connection.ts';
import { connectionType, pageArgs } from './connection.ts';
import { COMPUTED, inTurns } from './in-turns.ts';
import { langArg, written } from './language.ts';

const DisagreementKind = builder.enumType('DisagreementKind', {
  description:
    'Why figures, or dates of one event, differ. The first kind that fits, in this order: TRANSCRIPTION, WITHIN_SOURCE, SCOPE, AS_OF, ROUNDING, CONFLICT.',
  values: {
    CONFLICT: { description: 'They count the same and differ: they cannot all be right.' },
    SCOPE: { description: 'They count different people: all may be right.' },
    AS_OF: { description: 'They describe different days or spans: all may be right.' },
    ROUNDING: { description: 'They differ by less than the rounder one is precise.' },
    WITHIN_SOURCE: { description: 'One source says both.' },
    TRANSCRIPTION: { description: 'One is a slip of its source, ranked DEPRECATED and kept to show it.' },
  } as const,
});

/** A disagreement in the vintage in which it was looked for. */
type DisagreementRow = Computed & Vintage;

const Disagreement = builder.objectRef<DisagreementRow>('Disagreement').implement({
  description: "Figures, or accounts of one event's date, that cannot all be right, or only seem so, and why.",
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Tells it apart within its mission; the same in every database.' }),
    metric: t.field({
      type: 'Metric',
      nullable: true,
      description: 'What they are figures of; null when they disagree on an event.',
      resolve: ({ metric, knownOn }, _args, { load }) => load.maybe(metricsByKey, metric, { knownOn }),
    }),
    event: t.field({
      type: 'Event',
      nullable: true,
      description: 'The event whose date they disagree on; null when they are figures.',
      resolve: ({ event, knownOn }, _args, { load }) => load.maybe(eventsById, event, { knownOn }),
    }),
    kind: t.field({ type: DisagreementKind, description: 'Why they differ.', resolve: (found) => found.kind }),
    explanation: t.string({
      description: 'Why they differ, in a sentence or two for people.',
      args: langArg,
      resolve: (found, asked) => written(found.explanation, asked),
    }),
    statistics: t.field({
      type: ['Statistic'],
      description: 'The figures; empty when they disagree on an event.',
      resolve: ({ statistics, knownOn }, _args, { load }) => load.all(statisticsById, statistics, { knownOn }),
    }),
    accounts: t.field({
      type: ['Account'],
      description: 'What each source tells of the event, with its date; empty when they are figures.',
      resolve: ({ accounts, knownOn }, _args, { load }) => load.all(accountsById, accounts, { knownOn }),
    }),
    range: t.field({
      type: 'Quantity',
      nullable: true,
      description:
        'From the lowest low to the highest high of the figures; null for dates, and where neither side is bounded.',
      resolve: (found) => found.range,
    }),
    independentSources: t.exposeInt('independentSources', {
      description: 'At most so many speak independently: all that go back to one origin count once.',
    }),
  }),
});

const DisagreementConnection = connectionType('Disagreement', Disagreement, 'disagreements');

const byImportance: ComputedOrder<DisagreementRow> = {
  name: 'disagreements',
  types: ['integer', 'integer', 'integer', 'float8', 'text'],
  key: importance,
};

builder.prismaObjectField('Mission', 'disagreements', (t) =>
  t.field({
    type: DisagreementConnection,
    description:
      'Figures, and dates of events, that cannot all be right, or only seem so; those that matter most first.',
    extensions: { [COMPUTED]: 1_000 },
    args: { ...knownOnArg, ...pageArgs },
    resolve: async (mission, { knownOn, ...page }, { load, caller }) => {
      const vintage = vintageFrom(knownOn, mission);
      const found = await load.made({ by: disagreementsInSteps, id: mission.id, scope: vintage }, caller, async () => {
        const [{ figures, started }, { sites }, { events }, end] = await Promise.all([
          Promise.resolve(load(figureRecords, mission.id, vintage)),
          Promise.resolve(load(sitesRecords, mission.id, vintage)),
          Promise.resolve(load(datedEventsRecords, mission.id, vintage)),
          Promise.resolve(load(endsOfRecords, mission.id, vintage)),
        ]);
        const from = started?.earliest ?? started?.latest ?? null;
        const ledger = sitesOn(sites, end, vintage.knownOn);
        const entries = await inTurns(
          caller,
          figures.length,
          disagreementsInSteps({
            figures,
            events,
            sites: ledger,
            started: from,
            missionStarted: startOf(mission),
          }),
        );
        // Not copied: why they differ is told only of those that are shown.
        return entries.map((each): DisagreementRow => Object.assign(each, vintage));
      });
      return computedConnection(byImportance, found, page);
    },
  }),
);
