import { actorsById } from '@drawdown/domain/queries/actors';
import { evidenceOfStatements } from '@drawdown/domain/queries/evidence';
import { missionsById } from '@drawdown/domain/queries/missions';
import { spanFrom, type StatementRow } from '@drawdown/domain/queries/rows';
import { statementList, statementsById } from '@drawdown/domain/queries/statements';
import { DateRange, idIn, rangeIn, textIn, vintageFrom, vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';
import { retractionOf } from './retraction.ts';

const texts = textsOf({
  summary: (statement: StatementRow) => ({ en: statement.summaryEn, fr: statement.summaryFr }),
});

export const Statement = builder.prismaNode('Statement', {
  id: { field: 'id', description: 'Derives from the noun and the key: the same in every database.' },
  fields: (t) => ({
    key: t.exposeString('key'),
    mission: t.field({
      type: 'Mission',
      nullable: true,
      description: 'The mission it is about.',
      resolve: (statement, _args, { load }) => load.maybe(missionsById, statement.missionId, vintageOf(statement)),
    }),
    speaker: t.field({
      type: 'Actor',
      description: 'Who said it.',
      resolve: (statement, _args, { load }) => load(actorsById, statement.speakerId, vintageOf(statement)),
    }),
    saidOn: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'When it was said; null where no source says.',
      resolve: (statement) =>
        spanFrom(
          statement.saidEdtf,
          statement.saidEarliest,
          statement.saidLatest,
          statement.saidInferred,
          statement.saidNoteEn,
          statement.saidNoteFr,
        ),
    }),
    stance: t.expose('stance', { type: 'Stance' }),
    summary: t.string({
      description: 'What was said, in our words.',
      args: langArg,
      resolve: texts.of('summary'),
    }),
    untranslated: t.stringList(texts.untranslated),
    evidence: t.field({
      type: ['Evidence'],
      description: 'The passages that quote or report it.',
      resolve: (statement, _args, { load }) => load(evidenceOfStatements, statement.id, vintageOf(statement)),
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

findNodesBy('Statement', statementsById);
connectionType('Statement', Statement, 'statements', {
  SPEAKER: 'Who said it.',
  STANCE: 'Where the speaker stands.',
  SOURCE: 'Who quotes or reports it; a statement with several counts for each.',
  KNOWN_FROM: 'The day from which they are known.',
});

const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Which statements to list; all that is given must hold.',
  fields: (t) => ({
    speaker: t.string({ description: 'Slug of who said it.' }),
    stance: t.field({ type: ['Stance'], description: 'One of these stances; an empty list matches nothing.' }),
    source: t.string({ description: 'Slug of a source that quotes or reports it.' }),
    mission: t.string({ description: 'Slug of the mission it is about.' }),
    said: t.field({
      type: DateRange,
      description: 'Said, or possibly said, on a day of this range; not where no source says when.',
    }),
    text: t.string({ description: 'Words in the summary, accents and capitals aside; not blank.' }),
    knownOn: t.field({ type: 'Date', description: 'Only what was known on this day, at every depth below.' }),
  }),
});

builder.queryField('statements', (t) =>
  t.field({
    type: 'StatementConnection',
    description:
      'Statements by the day they were said; one of which no source says when stands at the day it was known.',
    args: {
      where: t.arg({ type: StatementFilter, description: 'Which ones; all where it is left out.' }),
      ...pageArgs,
    },
    resolve: async (_root, { where, ...page }, context) => {
      const vintage = vintageFrom(where?.knownOn);
      const [speaker, source, mission] = await Promise.all([
        idIn(context, 'where.speaker', 'actor', where?.speaker, vintage),
        idIn(context, 'where.source', 'source', where?.source, vintage),
        idIn(context, 'where.mission', 'mission', where?.mission, vintage),
      ]);
      const said = rangeIn('where.said', where?.said);
      const scope = {
        ...vintage,
        speaker,
        source,
        mission,
        said,
        stance: where?.stance,
        text: textIn('where.text', where?.text),
      };
      return connection(context, statementList, scope, page);
    },
  }),
);
