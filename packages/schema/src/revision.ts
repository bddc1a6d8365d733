import { revisionList, revisionsById } from '@drawdown/domain/queries/revisions';
import type { RevisionRow } from '@drawdown/domain/queries/rows';
import { statisticsById } from '@drawdown/domain/queries/statistics';
import { idIn, vintageFrom, vintageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { langArg, textsOf } from './language.ts';
import { findNodesBy } from './nodes.ts';

/** The row of an entry, as far as it tells why it was withdrawn. */
interface Retractable {
  retracted?: { reason?: { en?: string; fr?: string } };
}

const texts = textsOf({
  // The entry keeps one reason; the row that it holds has it in both languages.
  reason: ({ reason, content }: RevisionRow) => {
    const both = reason === null ? undefined : (content as Retractable | null)?.retracted?.reason;
    return both === undefined ? { en: reason, fr: null } : { en: both.en ?? null, fr: both.fr ?? null };
  },
});

const Revision = builder.prismaNode('Revision', {
  id: { field: 'id', description: 'Derives from dossier, noun, key and version: the same in every database.' },
  description: 'An entry of the audit trail: one row of the record, as it was from then on.',
  fields: (t) => ({
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    recordedBy: t.exposeString('recordedBy'),
    action: t.exposeString('action', {
      description:
        'What was done: `RECORDED` first, `SUPERSEDED` by a changed row, `RETRACTED` with a reason, `RESTORED` after a retraction.',
    }),
    reason: t.string({
      nullable: true,
      description: 'Why, where a reason was given.',
      args: langArg,
      resolve: texts.ifAny('reason'),
    }),
    untranslated: t.stringList(texts.untranslated),
    version: t.exposeInt('version'),
    noun: t.exposeString('noun', {
      description: 'Of what the row is: `statistics`, `events`, `sources` and so on, as the dossier’s file is called.',
    }),
    key: t.exposeString('key', { description: 'The key of the row in its dossier.' }),
    statistic: t.field({
      type: 'Statistic',
      nullable: true,
      description: 'The figure it is about, as it stands now; null where it is about something else.',
      resolve: (revision, _args, { load }) =>
        load.maybe(statisticsById, revision.noun === 'statistics' ? revision.rowId : null, vintageOf(revision)),
    }),
    content: t.string({
      nullable: true,
      description:
        'The whole row as the dossier gave it from then on, as JSON. Null below a field that was asked with `knownOn`: a row may hold what became known later.',
      resolve: (revision) => (revision.knownOn === null ? JSON.stringify(revision.content) : null),
    }),
  }),
});

findNodesBy('Revision', revisionsById);
connectionType('Revision', Revision, 'entries of the audit trail');

const RevisionAction = builder.enumType('RevisionAction', {
  description: 'What an entry of the audit trail did.',
  values: {
    RECORDED: { value: 'RECORDED', description: 'The row was recorded for the first time.' },
    SUPERSEDED: { value: 'SUPERSEDED', description: 'The row was changed: a correction.' },
    RETRACTED: { value: 'RETRACTED', description: 'The row was withdrawn, with a reason.' },
    RESTORED: { value: 'RESTORED', description: 'The row holds again after it had been withdrawn.' },
  },
});

const RevisionFilter = builder.inputType('RevisionFilter', {
  description: 'Which entries of the audit trail to list; all that is given must hold.',
  fields: (t) => ({
    mission: t.string({ description: 'Slug of the mission that the row is about.' }),
    noun: t.stringList({ description: 'Of what the rows are: `statistics`, `events`, `sources` and so on.' }),
    action: t.field({ type: [RevisionAction], description: 'What was done, one of these.' }),
  }),
});

builder.queryFields((t) => ({
  revisions: t.field({
    type: 'RevisionConnection',
    description:
      'The audit trail of the whole record, latest first: what was recorded, corrected, withdrawn or restored.',
    args: { where: t.arg({ type: RevisionFilter, description: 'Which ones; all where it is left out.' }), ...pageArgs },
    resolve: async (_root, { where, ...page }, context) => {
      const mission = await idIn(context, 'where.mission', 'mission', where?.mission, vintageFrom(null));
      return connection(context, revisionList, { nouns: where?.noun, actions: where?.action, mission }, page);
    },
  }),
}));
