import { z } from 'zod';
import type { Entry } from './dossier.ts';
import { nouns } from './identity.ts';
import type { Ledger } from './ledger.ts';

/** An entry of the trail with the dossier it belongs to. */
export interface KeptEntry extends Entry {
  dossier: string;
}

export const keptEntrySchema = z.strictObject({
  dossier: z.string().min(1),
  noun: z.enum(['dossier', ...nouns]),
  key: z.string().min(1),
  version: z.number().int().min(1),
  action: z.enum(['RECORDED', 'SUPERSEDED', 'RETRACTED', 'RESTORED']),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string().min(1),
  reason: z.string().nullable(),
  content: z.unknown(),
});

/** What keeps an entry from being one, by its field; null where nothing does. */
export function unfit(entry: unknown): string | null {
  const [issue] = keptEntrySchema.safeParse(entry).error?.issues ?? [];
  return issue ? `${issue.path.join('.') || 'the entry'}: ${issue.message}` : null;
}

/** Every entry of the trails, in the one order that a trail has. */
export const keptEntries = (ledgers: ReadonlyMap<string, Ledger>): KeptEntry[] =>
  [...ledgers].flatMap(([dossier, ledger]) =>
    [...ledger.values()].flat().map((entry): KeptEntry => ({ dossier, ...entry })),
  );
