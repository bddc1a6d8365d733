import { actorList, actorsById } from '@drawdown/domain/queries/actors';
import { eventList } from '@drawdown/domain/queries/events';
import { evidenceById, evidenceOfMissions } from '@drawdown/domain/queries/evidence';
import { missionList, missionsById, missionsBySlug, vintagesOfMissions } from '@drawdown/domain/queries/missions';
import { termsOfMissions } from '@drawdown/domain/queries/record';
import { startOf, type MissionRow } from '@drawdown/domain/queries/rows';
import { statementList } from '@drawdown/domain/queries/statements';
import { statisticList } from '@drawdown/domain/queries/statistics';
import { knownOnArg, vintageFrom, vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { EventFilter, EventOrder, eventScope } from './event.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';
import { StatisticFilter, StatisticOrder, statisticScope } from './statistics.ts';

const texts = textsOf({ name: (mission: MissionRow) => ({ en: mission.nameEn, fr: mission.nameFr }) });

export const Mission = builder.prismaNode('Mission', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    formerSlugs: t.exposeStringList('formerSlugs'),
    acronym: t.exposeString('acronym'),
    name: t.string({
      description: 'Its full name.',
      args: langArg,
      resolve: texts.of('name'),
    }),
    untranslated: t.stringList(texts.untranslated),
    hostCountry: t.field({
      type: 'Actor',
      description: 'The state it was deployed in.',
      resolve: (mission, _args, { load }) => load(actorsById, mission.hostCountryId, vintageOf(mission)),
    }),
    operation: t.field({
      type: 'Actor',
      nullable: true,
      description: 'The mission as an actor: who speaks, takes part and is spoken of.',
      resolve: (mission, _args, { load }) => load.maybe(actorsById, mission.operationId, vintageOf(mission)),
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'What the record rests on for the facts of this type.',
      resolve: (mission, _args, { load }) => load(evidenceOfMissions, mission.id, vintageOf(mission)),
    }),
    started: t.field({
      type: 'DateSpan',
      description: 'When it began.',
      resolve: startOf,
    }),
    ended: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'When it ended; null while no source known says so.',
      resolve: async (mission, _args, { load }) => (await load(termsOfMissions, mission.id, vintageOf(mission))).ended,
    }),
    endedEvidence: t.field({
      type: 'Evidence',
      nullable: true,
      description: 'The passage that tells of the end; null while no source known does.',
      resolve: (mission, _args, { load }) => load.maybe(evidenceById, mission.endedEvidenceId, vintageOf(mission)),
    }),
    withdrawalStarted: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'The day departures are counted from, by the latest decision known; null before there was one.',
      resolve: async (mission, _args, { load }) =>
        (await load(termsOfMissions, mission.id, vintageOf(mission))).started,
    }),
    deadline: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Last day by which the withdrawal is to be complete, by the latest decision known; null before there was one.',
      resolve: async (mission, _args, { load }) =>
        (await load(termsOfMissions, mission.id, vintageOf(mission))).deadline,
    }),
    withdrawalEvidence: t.field({
      type: ['Evidence'],
      description:
        'The passages that tell when the withdrawal is to start and by when it is to be complete, earliest decision first; none before there was one.',
      resolve: async (mission, _args, { load }) => {
        const { decisions } = await load(termsOfMissions, mission.id, vintageOf(mission));
        return load.all(
          evidenceById,
          decisions.map(({ evidence }) => evidence),
          vintageOf(mission),
        );
      },
    }),
    knownFrom: t.expose('knownFrom', { type: 'Date' }),
    vintages: t.field({
      type: ['Date'],
      description:
        'The days on which something new of this mission became known: a figure, its rank, an account of an event, a statement, a decision or its end. ' +
        'Any of them, and any day between, can be asked as `knownOn`.',
      resolve: (mission, _args, { load }) => load(vintagesOfMissions, mission.id, vintageOf(mission)),
    }),
    actors: t.field({
      type: 'ActorConnection',
      description: 'Who plays a part in what the record tells of it, by slug.',
      args: { ...knownOnArg, ...pageArgs },
      resolve: (mission, { knownOn, ...page }, context) =>
        connection(context, actorList, { ...vintageFrom(knownOn, mission), of: 'mission' }, page, mission.id),
    }),
    events: t.field({
      type: 'EventConnection',
      description: 'What happened, by date.',
      args: {
        where: t.arg({ type: EventFilter, description: 'Which ones; all of this mission where it is left out.' }),
        orderBy: t.arg({ type: EventOrder, description: 'In which order; earliest first where it is left out.' }),
        ...pageArgs,
      },
      resolve: async (mission, { where, orderBy, ...page }, context) => {
        const scope = await eventScope(context, where, orderBy, mission);
        return connection(context, eventList, { ...scope, of: 'mission' }, page, mission.id);
      },
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: 'What was said of it, by the day it was said.',
      args: { ...knownOnArg, ...pageArgs },
      resolve: (mission, { knownOn, ...page }, context) =>
        connection(context, statementList, { ...vintageFrom(knownOn, mission), of: 'mission' }, page, mission.id),
    }),
    statistics: t.field({
      type: 'StatisticConnection',
      description:
        'Its figures, by the day they describe. Those withdrawn are left out unless asked for; a superseded reading is in no list and is reached by `supersedes` of the one that corrects it.',
      args: {
        where: t.arg({ type: StatisticFilter, description: 'Which ones; all of this mission where it is left out.' }),
        orderBy: t.arg({
          type: StatisticOrder,
          description: 'In which order; by the day they describe, earliest first, where it is left out.',
        }),
        ...pageArgs,
      },
      resolve: async (mission, { where, orderBy, ...page }, context) => {
        const scope = await statisticScope(context, where, orderBy, mission);
        return connection(context, statisticList, { ...scope, of: 'mission' }, page, mission.id);
      },
    }),
  }),
});

findNodesBy('Mission', missionsById);
connectionType('Mission', Mission, 'missions');

builder.queryFields((t) => ({
  mission: t.field({
    type: 'Mission',
    nullable: true,
    description:
      'The mission that has this slug, or had it before a rename; null where there is none, or where it was not known by `knownOn`.',
    args: {
      slug: t.arg.string({ required: true, description: 'The last part of its address, e.g. `minusma`.' }),
      ...knownOnArg,
    },
    resolve: (_root, { slug, knownOn }, { load }) => load.maybe(missionsBySlug, slug, vintageFrom(knownOn)),
  }),
  missions: t.field({
    type: 'MissionConnection',
    description: 'All missions, by slug.',
    args: { ...knownOnArg, ...pageArgs },
    resolve: (_root, { knownOn, ...page }, context) => connection(context, missionList, vintageFrom(knownOn), page),
  }),
}));
