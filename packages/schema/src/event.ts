import { accountsOfEvents, participantsOfEvents } from '@drawdown/domain/queries/accounts';
import { actorsById } from '@drawdown/domain/queries/actors';
import { evidenceById } from '@drawdown/domain/queries/evidence';
import { eventList, eventsById, eventsBySlug, spansOfEvents, type EventScope } from '@drawdown/domain/queries/events';
import { missionsById } from '@drawdown/domain/queries/missions';
import { placesById } from '@drawdown/domain/queries/places';
import { revisionsOfEvents } from '@drawdown/domain/queries/revisions';
import { spanFrom, type AccountRow, type EventRow, type ParticipantRow } from '@drawdown/domain/queries/rows';
import { statisticsOfEvents } from '@drawdown/domain/queries/statistics';
import { inEither } from '@drawdown/domain/text';
import { DateRange, idIn, knownOnArg, rangeIn, textIn, vintageFrom, vintageOf } from './arguments.ts';
import { builder, type Context } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';
import { retractionOf } from './retraction.ts';

const titleOf = (event: EventRow) => ({ en: event.titleEn, fr: event.titleFr });
const summaryOf = (event: EventRow) => ({ en: event.summaryEn, fr: event.summaryFr });
const texts = textsOf({
  title: titleOf,
  summary: (event: EventRow) => (inEither(summaryOf(event)) === null ? titleOf(event) : summaryOf(event)),
});

export const Event = builder.prismaNode('Event', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    formerSlugs: t.exposeStringList('formerSlugs'),
    mission: t.field({
      type: 'Mission',
      nullable: true,
      description: 'The mission it belongs to.',
      resolve: (event, _args, { load }) => load.maybe(missionsById, event.missionId, vintageOf(event)),
    }),
    kind: t.expose('kind', { type: 'EventKind' }),
    title: t.string({
      description: 'What happened in a line.',
      args: langArg,
      resolve: texts.of('title'),
    }),
    summary: t.string({
      description: 'What happened, in our words; the title where that says all.',
      args: langArg,
      resolve: texts.of('summary'),
    }),
    untranslated: t.stringList(texts.untranslated),
    span: t.field({
      type: 'DateSpan',
      description:
        'When it happened by all accounts known then: the days that all of them allow; where they exclude one another, from the first day that any of them allows to the last. With `knownOn` before any account, `../..` and no accounts: not known yet.',
      args: knownOnArg,
      resolve: (event, { knownOn }, { load }) => {
        const vintage = vintageFrom(knownOn, event);
        return vintage.knownOn === null
          ? spanFrom(event.spanEdtf, event.spanEarliest, event.spanLatest, event.spanInferred)
          : load(spansOfEvents, event.id, vintage);
      },
    }),
    place: t.field({
      type: 'Place',
      nullable: true,
      description: 'Where it happened.',
      resolve: (event, _args, { load }) => load.maybe(placesById, event.placeId, vintageOf(event)),
    }),
    participants: t.field({
      type: ['Participant'],
      description: 'Who took part, and in which role.',
      resolve: (event, _args, { load }) => load(participantsOfEvents, event.id, vintageOf(event)),
    }),
    accounts: t.field({
      type: ['Account'],
      description: 'One per source that tells of it, each with the date that source gives: sources may differ.',
      args: knownOnArg,
      resolve: (event, { knownOn }, { load }) => load(accountsOfEvents, event.id, vintageFrom(knownOn, event)),
    }),
    statistics: t.field({
      type: ['Statistic'],
      description:
        'The figures that count it, e.g. the dead of an attack, by the day they describe. Superseded readings are in no list; they are reached by `supersedes`.',
      args: knownOnArg,
      resolve: (event, { knownOn }, { load }) => load(statisticsOfEvents, event.id, vintageFrom(knownOn, event)),
    }),
    knownFrom: t.expose('knownFrom', { type: 'Date' }),
    retraction: t.field({
      type: 'Retraction',
      nullable: true,
      description: 'That it was withdrawn from the record; null while it stands.',
      resolve: retractionOf,
    }),
    revisions: t.field({
      type: ['Revision'],
      description: 'Its audit trail, oldest first.',
      resolve: (event, _args, { load }) => load(revisionsOfEvents, event.id, vintageOf(event)),
    }),
  }),
});

findNodesBy('Event', eventsById);
connectionType('Event', Event, 'events', {
  KIND: 'Their kind.',
  ACTOR: 'Who took part; an event with several counts for each.',
  PLACE: 'Where they happened; an event counts for each place that its own lies in.',
  SOURCE: 'Who tells of them; an event with several counts for each.',
  KNOWN_FROM: 'The days from which what is told of them is known; an event told of on several counts for each.',
});

const roleTexts = textsOf({
  role: (participant: ParticipantRow) => ({ en: participant.roleEn, fr: participant.roleFr }),
});

builder.prismaObject('Participant', {
  fields: (t) => ({
    actor: t.field({
      type: 'Actor',
      description: 'Who took part.',
      resolve: (participant, _args, { load }) => load(actorsById, participant.actorId, vintageOf(participant)),
    }),
    role: t.string({
      description: 'The part it took, e.g. `host`.',
      args: langArg,
      resolve: roleTexts.of('role'),
    }),
    untranslated: t.stringList(roleTexts.untranslated),
    evidence: t.field({
      type: 'Evidence',
      nullable: true,
      description: 'The passage that tells of the part; null where every account of the event does.',
      resolve: (participant, _args, { load }) =>
        load.maybe(evidenceById, participant.evidenceId, vintageOf(participant)),
    }),
  }),
});

const toldTexts = textsOf({ tells: (account: AccountRow) => ({ en: account.noteEn, fr: account.noteFr }) });

builder.prismaObject('Account', {
  fields: (t) => ({
    event: t.field({
      type: 'Event',
      description: 'The event told of.',
      resolve: (account, _args, { load }) => load(eventsById, account.eventId, vintageOf(account)),
    }),
    evidence: t.field({
      type: 'Evidence',
      description: 'The passage that tells of it.',
      resolve: (account, _args, { load }) => load(evidenceById, account.evidenceId, vintageOf(account)),
    }),
    span: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'When it happened by this source; null where it gives no date.',
      resolve: (account) =>
        spanFrom(
          account.spanEdtf,
          account.spanEarliest,
          account.spanLatest,
          account.spanInferred,
          account.spanNoteEn,
          account.spanNoteFr,
        ),
    }),
    tells: t.string({
      nullable: true,
      description: "What this source tells of it, in our words; null where it tells no more than the event's title.",
      args: langArg,
      resolve: toldTexts.ifAny('tells'),
    }),
    untranslated: t.stringList(toldTexts.untranslated),
  }),
});

export const EventOrder = builder.enumType('EventOrder', {
  description: 'In which order events are listed. One that may have begun on several days stands at the first of them.',
  values: {
    DATE_ASC: { description: 'Earliest first.' },
    DATE_DESC: { description: 'Latest first.' },
  },
});

export const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events to list; all that is given must hold.',
  fields: (t) => ({
    mission: t.string({ description: 'Slug of the mission they belong to.' }),
    kind: t.field({ type: ['EventKind'], description: 'One of these kinds; an empty list matches nothing.' }),
    during: t.field({
      type: DateRange,
      description:
        'Under way, or possibly under way, on a day of this range: one that began before it or ended after it counts.',
    }),
    place: t.string({ description: 'Slug of the place where they happened, or of a larger place that it lies in.' }),
    actor: t.string({ description: 'Slug of an actor that took part.' }),
    source: t.string({ description: 'Slug of a source that tells of them.' }),
    text: t.string({ description: 'Words in the title or the summary, accents and capitals aside; not blank.' }),
    knownOn: t.field({ type: 'Date', description: 'Only what was known on this day, at every depth below.' }),
  }),
});

/** What a filter asks, with the ids of what it names. */
export async function eventScope(
  context: Context,
  where: typeof EventFilter.$inferInput | null | undefined,
  orderBy: (typeof EventOrder)['$inferInput'] | null | undefined,
  inherited?: { knownOn: string | null },
): Promise<EventScope> {
  const vintage = vintageFrom(where?.knownOn, inherited);
  const [mission, place, actor, source] = await Promise.all([
    idIn(context, 'where.mission', 'mission', where?.mission, vintage),
    idIn(context, 'where.place', 'place', where?.place, vintage),
    idIn(context, 'where.actor', 'actor', where?.actor, vintage),
    idIn(context, 'where.source', 'source', where?.source, vintage),
  ]);
  const during = rangeIn('where.during', where?.during);
  return {
    ...vintage,
    mission,
    place,
    actor,
    source,
    during,
    kind: where?.kind,
    text: textIn('where.text', where?.text),
    orderBy,
  };
}

builder.queryFields((t) => ({
  event: t.field({
    type: 'Event',
    nullable: true,
    description:
      'The event that has this slug, or had it before a rename; null where there is none, or where it was not known by `knownOn`.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of its address.' }), ...knownOnArg },
    resolve: (_root, { slug, knownOn }, { load }) => load.maybe(eventsBySlug, slug, vintageFrom(knownOn)),
  }),
  events: t.field({
    type: 'EventConnection',
    description: 'Events by date.',
    args: {
      where: t.arg({ type: EventFilter, description: 'Which ones; all where it is left out.' }),
      orderBy: t.arg({ type: EventOrder, defaultValue: 'DATE_ASC', description: 'In which order.' }),
      ...pageArgs,
    },
    resolve: async (_root, { where, orderBy, ...page }, context) =>
      connection(context, eventList, await eventScope(context, where, orderBy), page),
  }),
}));
