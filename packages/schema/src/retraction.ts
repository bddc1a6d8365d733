import type { Retractable } from '@drawdown/domain/queries/rows';
import { builder } from './builder.ts';
import { langArg, textsOf } from './language.ts';

const texts = textsOf({ reason: (row: Retractable) => ({ en: row.retractedReasonEn, fr: row.retractedReasonFr }) });

builder.objectType('Retraction', {
  description: 'That a row was withdrawn from the record, and why. It stays readable, marked.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day it was withdrawn.', resolve: (row) => row.retractedOn! }),
    reason: t.string({
      description: 'Why it was withdrawn.',
      args: langArg,
      resolve: texts.of('reason'),
    }),
    untranslated: t.stringList(texts.untranslated),
  }),
});

/** The row as its own retraction; null while it stands. */
export function retractionOf<Withdrawn extends Retractable>(row: Withdrawn): Retractable | null {
  return row.retractedOn === null ? null : row;
}
