import {
  actorList,
  actorsById,
  actorsBySlug,
  affiliationsOfActors,
  membersOfActors,
} from '@drawdown/domain/queries/actors';
import { evidenceOfActors, evidenceOfAffiliations } from '@drawdown/domain/queries/evidence';
import { eventList } from '@drawdown/domain/queries/events';
import { spanFrom, type ActorRow, type AffiliationRow } from '@drawdown/domain/queries/rows';
import { statementList } from '@drawdown/domain/queries/statements';
import { statisticList } from '@drawdown/domain/queries/statistics';
import { knownOnArg, textIn, vintageFrom, vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { badUserInput } from './errors.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';
import { retractionOf } from './retraction.ts';

const texts = textsOf({
  name: (actor: ActorRow) => ({ en: actor.nameEn, fr: actor.nameFr }),
  description: (actor: ActorRow) => ({ en: actor.descriptionEn, fr: actor.descriptionFr }),
});

export const Actor = builder.prismaNode('Actor', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    formerSlugs: t.exposeStringList('formerSlugs'),
    kind: t.expose('kind', { type: 'ActorKind' }),
    name: t.string({
      description: 'What it is called.',
      args: langArg,
      resolve: texts.of('name'),
    }),
    aliases: t.exposeStringList('aliases', {
      description: 'Other spellings found in the sources, e.g. `El Ghassim Wane`, `El-Ghassum Wane`.',
    }),
    country: t.exposeString('country', { nullable: true }),
    description: t.string({
      nullable: true,
      description: 'Who that is, in our words.',
      args: langArg,
      resolve: texts.ifAny('description'),
    }),
    untranslated: t.stringList(texts.untranslated),
    affiliations: t.field({
      type: ['Affiliation'],
      description: 'Its roles in organisations; the first is whom it speaks for.',
      resolve: (actor, _args, { load }) => load(affiliationsOfActors, actor.id, vintageOf(actor)),
    }),
    members: t.field({
      type: ['Affiliation'],
      description: 'The roles that others have in it, by their slugs.',
      resolve: (actor, _args, { load }) => load(membersOfActors, actor.id, vintageOf(actor)),
    }),
    events: t.field({
      type: 'EventConnection',
      description: 'The events it took part in, by date.',
      args: pageArgs,
      resolve: (actor, args, context) =>
        connection(context, eventList, { ...vintageOf(actor), of: 'actor' }, args, actor.id),
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: 'What it said, by date.',
      args: pageArgs,
      resolve: (actor, args, context) =>
        connection(context, statementList, { ...vintageOf(actor), of: 'actor' }, args, actor.id),
    }),
    statistics: t.field({
      type: 'StatisticConnection',
      description:
        'Figures that count it, and figures that it gave, by the day they describe. Superseded readings are in no list; they are reached by `supersedes`.',
      args: pageArgs,
      resolve: (actor, args, context) =>
        connection(context, statisticList, { ...vintageOf(actor), of: 'actor' }, args, actor.id),
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'The passages that name it.',
      resolve: (actor, _args, { load }) => load(evidenceOfActors, actor.id, vintageOf(actor)),
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

findNodesBy('Actor', actorsById);
connectionType('Actor', Actor, 'actors', {
  KIND: 'Their kind.',
  COUNTRY: 'Their country, ISO 3166-1 alpha-2.',
  KNOWN_FROM: 'The day from which they are known.',
});

const heldTexts = textsOf({ role: (held: AffiliationRow) => ({ en: held.roleEn, fr: held.roleFr }) });

builder.prismaObject('Affiliation', {
  fields: (t) => ({
    actor: t.field({
      type: 'Actor',
      description: 'Who has the role.',
      resolve: (held, _args, { load }) => load(actorsById, held.actorId, vintageOf(held)),
    }),
    organisation: t.field({
      type: 'Actor',
      description: 'In which organisation.',
      resolve: (held, _args, { load }) => load(actorsById, held.organisationId, vintageOf(held)),
    }),
    role: t.string({
      description: 'The role, e.g. `spokesperson`.',
      args: langArg,
      resolve: heldTexts.of('role'),
    }),
    untranslated: t.stringList(heldTexts.untranslated),
    span: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'When it was held; null where no source says.',
      resolve: (held) =>
        spanFrom(
          held.spanEdtf,
          held.spanEarliest,
          held.spanLatest,
          held.spanInferred,
          held.spanNoteEn,
          held.spanNoteFr,
        ),
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'The passages that tell of it.',
      resolve: (held, _args, { load }) => load(evidenceOfAffiliations, held.id, vintageOf(held)),
    }),
  }),
});

const ActorOrder = builder.enumType('ActorOrder', {
  description: 'In which order actors are listed. Those known from one day stand by slug.',
  values: {
    NAME_ASC: { description: 'By slug, which is the name in English without accents: A first.' },
    NAME_DESC: { description: 'By slug: Z first.' },
    KNOWN_ASC: { description: 'By the day from which they are known, earliest first.' },
    KNOWN_DESC: { description: 'By the day from which they are known, latest first.' },
  },
});

export const ActorFilter = builder.inputType('ActorFilter', {
  description: 'Which actors to list; all that is given must hold.',
  fields: (t) => ({
    kind: t.field({ type: ['ActorKind'], description: 'One of these kinds; an empty list matches nothing.' }),
    country: t.string({ description: 'ISO 3166-1 alpha-2 code of its country, e.g. `ML`.' }),
    text: t.string({
      description: 'Words in a name, another spelling or the description, accents and capitals aside; not blank.',
    }),
    knownOn: t.field({ type: 'Date', description: 'Only what was known on this day, at every depth below.' }),
  }),
});

function countryIn(country: string | null | undefined): string | null {
  if (country == null) return null;
  if (/^[A-Za-z]{2}$/.test(country)) return country.toUpperCase();
  throw badUserInput(
    'where.country',
    `"${country}" is no country code. Write it in two letters (ISO 3166-1 alpha-2), e.g. "ML".`,
  );
}

builder.queryFields((t) => ({
  actor: t.field({
    type: 'Actor',
    nullable: true,
    description:
      'The actor that has this slug, or had it before a rename; null where there is none, or where it was not known by `knownOn`.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of its address.' }), ...knownOnArg },
    resolve: (_root, { slug, knownOn }, { load }) => load.maybe(actorsBySlug, slug, vintageFrom(knownOn)),
  }),
  actors: t.field({
    type: 'ActorConnection',
    description: 'Actors in the order asked; by slug where none is.',
    args: {
      where: t.arg({ type: ActorFilter, description: 'Which ones; all where it is left out.' }),
      orderBy: t.arg({ type: ActorOrder, defaultValue: 'NAME_ASC', description: 'In which order.' }),
      ...pageArgs,
    },
    resolve: (_root, { where, orderBy, ...page }, context) => {
      const scope = {
        ...vintageFrom(where?.knownOn),
        kind: where?.kind,
        country: countryIn(where?.country),
        text: textIn('where.text', where?.text),
        orderBy,
      };
      return connection(context, actorList, scope, page);
    },
  }),
}));
