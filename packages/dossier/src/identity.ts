import type { WrittenText } from '@drawdown/domain/text';
import { v5 } from 'uuid';

/** The files of a dossier: one for each noun. */
export const nouns = [
  'missions',
  'sources',
  'actors',
  'places',
  'metrics',
  'statistics',
  'events',
  'statements',
] as const;

export type Noun = (typeof nouns)[number];

/** What has no key of its own: its id derives from the parent's key and its content. */
export type Dependent = 'evidence' | 'accounts' | 'affiliations' | 'decisions' | 'revisions';

// Fixed for good: with another namespace every link to the record would break.
const NAMESPACE = 'b3a8d1c6-5e0f-5c57-9d0e-6d1f2a4c8e90';

/** The id (UUIDv5) of the row with that key: the same in every database. */
export function idOf(noun: Noun | Dependent, key: string): string {
  return v5(`${noun}:${key}`, NAMESPACE);
}

/** The id of something without a key, from the parts that tell it apart; null where a part is absent. */
export function idOfParts(noun: Dependent, ...parts: readonly (string | number | null)[]): string {
  return idOf(noun, JSON.stringify(parts));
}

/** The id of a passage: the same words of the same paragraph are one passage, whoever rests on them. */
export function evidenceId(
  source: string,
  passage: { paragraph: number | null; phrase: string | null; note: WrittenText | null },
): string {
  const { paragraph, phrase, note } = passage;
  // A passage whose note is in English alone keeps the id it had when notes were in no other language.
  return idOfParts('evidence', source, paragraph, phrase, note?.en ?? null, ...(note?.fr ? [note.fr] : []));
}
