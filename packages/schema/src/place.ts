import { evidenceOfPlaces } from '@drawdown/domain/queries/evidence';
import { eventList } from '@drawdown/domain/queries/events';
import { missionsById } from '@drawdown/domain/queries/missions';
import { placeList, placesById, placesBySlug, placesInside } from '@drawdown/domain/queries/places';
import type { PlaceRow } from '@drawdown/domain/queries/rows';
import { statisticList } from '@drawdown/domain/queries/statistics';
import { idIn, knownOnArg, textIn, vintageFrom, vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';
import { retractionOf } from './retraction.ts';

const texts = textsOf({ name: (place: PlaceRow) => ({ en: place.nameEn, fr: place.nameFr }) });

export const Place = builder.prismaNode('Place', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    formerSlugs: t.exposeStringList('formerSlugs'),
    kind: t.expose('kind', { type: 'PlaceKind' }),
    name: t.string({
      description: 'What it is called.',
      args: langArg,
      resolve: texts.of('name'),
    }),
    untranslated: t.stringList(texts.untranslated),
    aliases: t.exposeStringList('aliases'),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    within: t.field({
      type: 'Place',
      nullable: true,
      description: 'The larger place it lies in.',
      resolve: (place, _args, { load }) => load.maybe(placesById, place.withinId, vintageOf(place)),
    }),
    contains: t.field({
      type: ['Place'],
      description: 'The places that lie directly in it, by slug.',
      resolve: (place, _args, { load }) => load(placesInside, place.id, vintageOf(place)),
    }),
    mission: t.field({
      type: 'Mission',
      nullable: true,
      description: 'The mission whose camp or base it is; null for all other places.',
      resolve: (place, _args, { load }) => load.maybe(missionsById, place.missionId, vintageOf(place)),
    }),
    events: t.field({
      type: 'EventConnection',
      description: 'The events that happened there or in a place that lies in it, by date.',
      args: pageArgs,
      resolve: (place, args, context) =>
        connection(context, eventList, { ...vintageOf(place), of: 'place' }, args, place.id),
    }),
    statistics: t.field({
      type: 'StatisticConnection',
      description:
        'The figures that count people or things there, by the day they describe. Superseded readings are in no list; they are reached by `supersedes`.',
      args: pageArgs,
      resolve: (place, args, context) =>
        connection(context, statisticList, { ...vintageOf(place), of: 'place' }, args, place.id),
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'The passages that name it.',
      resolve: (place, _args, { load }) => load(evidenceOfPlaces, place.id, vintageOf(place)),
    }),
    knownFrom: t.expose('knownFrom', { type: 'Date' }),
    retraction: t.field({
      type: 'Retraction',
      nullable: true,
      description: 'That it was withdrawn from the record; null while it stands.',
      resolve: retractionOf,
    }),
  }),
});

findNodesBy('Place', placesById);
connectionType('Place', Place, 'places', {
  KIND: 'Their kind.',
  PLACE: 'Larger places they lie in, at any depth.',
  KNOWN_FROM: 'The day from which they are known.',
});

const PlaceFilter = builder.inputType('PlaceFilter', {
  description: 'Which places to list; all that is given must hold.',
  fields: (t) => ({
    kind: t.field({ type: ['PlaceKind'], description: 'One of these kinds; an empty list matches nothing.' }),
    within: t.string({ description: 'Slug of a larger place that they lie in, at any depth.' }),
    text: t.string({ description: 'Words in a name or another spelling, accents and capitals aside; not blank.' }),
    knownOn: t.field({ type: 'Date', description: 'Only what was known on this day, at every depth below.' }),
  }),
});

builder.queryFields((t) => ({
  place: t.field({
    type: 'Place',
    nullable: true,
    description:
      'The place that has this slug, or had it before a rename; null where there is none, or where it was not known by `knownOn`.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of its address.' }), ...knownOnArg },
    resolve: (_root, { slug, knownOn }, { load }) => load.maybe(placesBySlug, slug, vintageFrom(knownOn)),
  }),
  places: t.field({
    type: 'PlaceConnection',
    description: 'Places by slug.',
    args: { where: t.arg({ type: PlaceFilter, description: 'Which ones; all where it is left out.' }), ...pageArgs },
    resolve: async (_root, { where, ...page }, context) => {
      const vintage = vintageFrom(where?.knownOn);
      const within = await idIn(context, 'where.within', 'place', where?.within, vintage);
      return connection(
        context,
        placeList,
        { ...vintage, kind: where?.kind, within, text: textIn('where.text', where?.text) },
        page,
      );
    },
  }),
}));
