import type { Retractable } from '@drawdown/domain/queries/rows';
import { builder } from './builder.ts';
import { langArg, writtenIfAny } from './language.ts';

builder.objectType('Retraction', {
  description: 'That a row was withdrawn from the record, and why. It stays readable, marked.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day it was withdrawn.', resolve: (row) => row.retractedOn! }),
    reason: t.string({
      description: 'Why it was withdrawn.',
      args: langArg,
      resolve: (row, { lang }) => writtenIfAny(row.retractedReasonEn, row.retractedReasonFr, lang) ?? '',
    }),
  }),
});

/** The row as its own retraction; null while it stands. */
export function retractionOf<Withdrawn extends Retractable>(row: Withdrawn): Retractable | null {
  return row.retractedOn === null ? null : row;
}
