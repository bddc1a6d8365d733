import { actorsById } from '@drawdown/domain/queries/actors';
import { evidenceById } from '@drawdown/domain/queries/evidence';
import { eventsById } from '@drawdown/domain/queries/events';
import { metricsById } from '@drawdown/domain/queries/metrics';
import { missionsById } from '@drawdown/domain/queries/missions';
import { placesById } from '@drawdown/domain/queries/places';
import { revisionsOfStatistics } from '@drawdown/domain/queries/revisions';
import { spanFrom, type StatisticRow } from '@drawdown/domain/queries/rows';
import {
  correctionsOfStatistics,
  countedOutOf,
  partsOfStatistics,
  statisticsById,
} from '@drawdown/domain/queries/statistics';
import { vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { langArg, textsOf } from './language.ts';
import { whenThere } from './loaders.ts';
import { findNodesBy } from './nodes.ts';
import { retractionOf } from './retraction.ts';

const texts = textsOf({
  rankReason: (statistic: StatisticRow) => ({ en: statistic.rankReasonEn, fr: statistic.rankReasonFr }),
});

export const Statistic = builder.prismaNode('Statistic', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its row in the dossier; an earlier reading of a row has `@` and a hash after the key.',
    }),
    formerKeys: t.exposeStringList('formerSlugs'),
    mission: t.field({
      type: 'Mission',
      nullable: true,
      description: 'The mission it is about.',
      resolve: (statistic, _args, { load }) => load.maybe(missionsById, statistic.missionId, vintageOf(statistic)),
    }),
    metric: t.field({
      type: 'Metric',
      description: 'What is measured.',
      resolve: (statistic, _args, { load }) => load(metricsById, statistic.metricId, vintageOf(statistic)),
    }),
    scope: t.expose('scope', { type: 'Scope' }),
    value: t.field({
      type: 'Quantity',
      description: 'The figure, as a range.',
      resolve: ({ low, high, stated, qualifier, metricId, knownOn }, _args, { load }) =>
        whenThere(load(metricsById, metricId, { knownOn }), ({ unit }) => ({ low, high, stated, qualifier, unit })),
    }),
    printed: t.exposeString('printed'),
    asOf: t.field({
      type: 'DateSpan',
      description: 'The day or span the figure describes.',
      resolve: (row) =>
        spanFrom(row.asOfEdtf, row.asOfEarliest, row.asOfLatest, row.asOfInferred, row.asOfNoteEn, row.asOfNoteFr),
    }),
    since: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'Where a count over time begins, when the source says so.',
      resolve: (row) =>
        spanFrom(
          row.sinceEdtf,
          row.sinceEarliest,
          row.sinceLatest,
          row.sinceInferred,
          row.sinceNoteEn,
          row.sinceNoteFr,
        ),
    }),
    subject: t.field({
      type: 'Actor',
      nullable: true,
      description: "Who or what is counted within the mission, e.g. Senegal's contingent.",
      resolve: (statistic, _args, { load }) => load.maybe(actorsById, statistic.subjectId, vintageOf(statistic)),
    }),
    place: t.field({
      type: 'Place',
      nullable: true,
      description: 'Where they are counted; null for the whole mission.',
      resolve: (statistic, _args, { load }) => load.maybe(placesById, statistic.placeId, vintageOf(statistic)),
    }),
    event: t.field({
      type: 'Event',
      nullable: true,
      description: 'The event it counts, e.g. the dead of one attack.',
      resolve: (statistic, _args, { load }) => load.maybe(eventsById, statistic.eventId, vintageOf(statistic)),
    }),
    attributedTo: t.field({
      type: 'Actor',
      nullable: true,
      description: 'Who gave the figure, when the source only passes it on.',
      resolve: (statistic, _args, { load }) => load.maybe(actorsById, statistic.attributedId, vintageOf(statistic)),
    }),
    partOf: t.field({
      type: 'Statistic',
      nullable: true,
      description: 'The sum it is a part of (97 staff officers of 2,680).',
      resolve: (statistic, _args, { load }) => load.maybe(statisticsById, statistic.partOfId, vintageOf(statistic)),
    }),
    parts: t.field({
      type: ['Statistic'],
      description: 'The figures that are parts of it, by the day they describe.',
      resolve: (statistic, _args, { load }) => load(partsOfStatistics, statistic.id, vintageOf(statistic)),
    }),
    outOf: t.field({
      type: 'Statistic',
      nullable: true,
      description: 'The whole it is counted against (10,500 out of around 13,800).',
      resolve: (statistic, _args, { load }) => load.maybe(statisticsById, statistic.outOfId, vintageOf(statistic)),
    }),
    countedOutOfIt: t.field({
      type: ['Statistic'],
      description: 'The figures that are counted against it, by the day they describe.',
      resolve: (statistic, _args, { load }) => load(countedOutOf, statistic.id, vintageOf(statistic)),
    }),
    evidence: t.field({
      type: 'Evidence',
      description: 'The passage it stands in.',
      resolve: (statistic, _args, { load }) => load(evidenceById, statistic.evidenceId, vintageOf(statistic)),
    }),
    knownFrom: t.expose('knownFrom', { type: 'Date' }),
    rank: t.expose('rank', { type: 'Rank', description: 'How far the record trusts it, as it held in the vintage.' }),
    rankReason: t.string({
      nullable: true,
      description: 'Why it has that rank.',
      args: langArg,
      resolve: texts.ifAny('rankReason'),
    }),
    untranslated: t.stringList(texts.untranslated),
    rankKnownFrom: t.expose('rankKnownFrom', { type: 'Date', nullable: true }),
    supersedes: t.field({
      type: 'Statistic',
      nullable: true,
      description: 'The earlier reading or figure that this one corrects.',
      resolve: (statistic, _args, { load }) => load.maybe(statisticsById, statistic.supersedesId, vintageOf(statistic)),
    }),
    supersededBy: t.field({
      type: 'Statistic',
      nullable: true,
      description:
        'The later reading or figure that corrects this one. A corrected figure is in no list; it is reached from what corrects it and by its id.',
      resolve: (statistic, _args, { load }) => load.maybe(correctionsOfStatistics, statistic.id, vintageOf(statistic)),
    }),
    retraction: t.field({
      type: 'Retraction',
      nullable: true,
      description: 'That it was withdrawn from the record; null while it stands.',
      resolve: retractionOf,
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    revisions: t.field({
      type: ['Revision'],
      description: 'Its audit trail, oldest first.',
      resolve: (statistic, _args, { load }) => load(revisionsOfStatistics, statistic.id, vintageOf(statistic)),
    }),
  }),
});

findNodesBy('Statistic', statisticsById);
connectionType('Statistic', Statistic, 'figures', {
  METRIC: 'What they measure.',
  SCOPE: 'Whom they count.',
  SUBJECT: 'The actor they count alone; those of none are left out.',
  ATTRIBUTED_TO: 'The actor whom the source names for them; those of none are left out.',
  SOURCE: 'The source that gives them.',
  RANK: 'Their rank, as it held in the vintage.',
  KNOWN_FROM: 'The day from which they count as known.',
});
