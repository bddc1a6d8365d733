import { evidenceList } from '@drawdown/domain/queries/evidence';
import { eventList } from '@drawdown/domain/queries/events';
import { spanFrom } from '@drawdown/domain/queries/rows';
import { echoesOfSources, sourceList, sourcesById, sourcesBySlug } from '@drawdown/domain/queries/sources';
import { statementList } from '@drawdown/domain/queries/statements';
import { statisticList } from '@drawdown/domain/queries/statistics';
import { actorsById } from '@drawdown/domain/queries/actors';
import { DateRange, idIn, knownOnArg, rangeIn, textIn, vintageFrom, vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { findNodesBy } from './nodes.ts';
import { retractionOf } from './retraction.ts';

export const Source = builder.prismaNode('Source', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    formerSlugs: t.exposeStringList('formerSlugs'),
    title: t.exposeString('title'),
    publisher: t.field({
      type: 'Actor',
      nullable: true,
      description: 'Who published it; null where the document does not say.',
      resolve: (source, _args, { load }) => load.maybe(actorsById, source.publisherId, vintageOf(source)),
    }),
    url: t.exposeString('url', { nullable: true }),
    language: t.exposeString('language', { description: 'Language it is written in, ISO 639-1.' }),
    published: t.field({
      type: 'DateSpan',
      description: 'When it was published.',
      resolve: (source) =>
        spanFrom(
          source.publishedEdtf,
          source.publishedEarliest,
          source.publishedLatest,
          source.publishedInferred,
          source.publishedNoteEn,
          source.publishedNoteFr,
        ),
    }),
    knownFrom: t.expose('knownFrom', { type: 'Date' }),
    accessed: t.expose('accessed', { type: 'Date', nullable: true }),
    sha256: t.exposeString('sha256', { nullable: true }),
    paragraphs: t.exposeInt('paragraphs', { nullable: true }),
    echoes: t.field({
      type: 'Source',
      nullable: true,
      description: 'The source this one repeats, when it is a copy or a rewrite.',
      resolve: (source, _args, { load }) => load.maybe(sourcesById, source.echoesId, vintageOf(source)),
    }),
    echoedBy: t.field({
      type: ['Source'],
      description: 'The sources that repeat this one, by the day they were known.',
      resolve: (source, _args, { load }) => load(echoesOfSources, source.id, vintageOf(source)),
    }),
    evidence: t.field({
      type: 'EvidenceConnection',
      description: 'Everything taken from it, paragraph by paragraph.',
      args: pageArgs,
      resolve: (source, args, context) => connection(context, evidenceList, vintageOf(source), args, source.id),
    }),
    statistics: t.field({
      type: 'StatisticConnection',
      description:
        'The figures it gives, by the day they describe. Superseded readings are in no list; they are reached by `supersedes`.',
      args: pageArgs,
      resolve: (source, args, context) =>
        connection(context, statisticList, { ...vintageOf(source), of: 'source' }, args, source.id),
    }),
    events: t.field({
      type: 'EventConnection',
      description: 'The events it tells of, by date.',
      args: pageArgs,
      resolve: (source, args, context) =>
        connection(context, eventList, { ...vintageOf(source), of: 'source' }, args, source.id),
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: 'The statements it quotes or reports, by date.',
      args: pageArgs,
      resolve: (source, args, context) =>
        connection(context, statementList, { ...vintageOf(source), of: 'source' }, args, source.id),
    }),
    retraction: t.field({
      type: 'Retraction',
      nullable: true,
      description: 'That it was withdrawn from the record; null while it stands.',
      resolve: retractionOf,
    }),
  }),
});

findNodesBy('Source', sourcesById);
connectionType('Source', Source, 'sources', {
  PUBLISHER: 'Who published them.',
  KNOWN_FROM: 'The day from which they count as known.',
});

const SourceFilter = builder.inputType('SourceFilter', {
  description: 'Which sources to list; all that is given must hold.',
  fields: (t) => ({
    publisher: t.string({ description: 'Slug of the actor that published it.' }),
    published: t.field({ type: DateRange, description: 'Published, or possibly published, on a day of this range.' }),
    text: t.string({ description: 'Words in the title, accents and capitals aside; not blank.' }),
    knownOn: t.field({ type: 'Date', description: 'Only what was known on this day, at every depth below.' }),
  }),
});

builder.queryFields((t) => ({
  source: t.field({
    type: 'Source',
    nullable: true,
    description:
      'The source that has this slug, or had it before a rename; null where there is none, or where it was not known by `knownOn`.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of its address.' }), ...knownOnArg },
    resolve: (_root, { slug, knownOn }, { load }) => load.maybe(sourcesBySlug, slug, vintageFrom(knownOn)),
  }),
  sources: t.field({
    type: 'SourceConnection',
    description: 'Sources by the day from which they count as known, then by slug.',
    args: { where: t.arg({ type: SourceFilter, description: 'Which ones; all where it is left out.' }), ...pageArgs },
    resolve: async (_root, { where, ...page }, context) => {
      const vintage = vintageFrom(where?.knownOn);
      const publisher = await idIn(context, 'where.publisher', 'actor', where?.publisher, vintage);
      const published = rangeIn('where.published', where?.published);
      return connection(
        context,
        sourceList,
        { ...vintage, publisher, published, text: textIn('where.text', where?.text) },
        page,
      );
    },
  }),
}));
