import { revisionsById } from '@drawdown/domain/queries/revisions';
import { builder } from './builder.ts';
import { findNodesBy } from './nodes.ts';

builder.prismaNode('Revision', {
  id: { field: 'id', description: 'Derives from dossier, noun, key and version: the same in every database.' },
  description: 'An entry of the audit trail: one row of the record, as it was from then on.',
  fields: (t) => ({
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    recordedBy: t.exposeString('recordedBy'),
    action: t.exposeString('action', {
      description:
        'What was done: `RECORDED` first, `SUPERSEDED` by a changed row, `RETRACTED` with a reason, `RESTORED` after a retraction.',
    }),
    reason: t.exposeString('reason', { nullable: true }),
    version: t.exposeInt('version'),
    content: t.string({
      nullable: true,
      description:
        'The whole row as the dossier gave it from then on, as JSON. Null below a field that was asked with `knownOn`: a row may hold what became known later.',
      resolve: (revision) => (revision.knownOn === null ? JSON.stringify(revision.content) : null),
    }),
  }),
});

findNodesBy('Revision', revisionsById);
