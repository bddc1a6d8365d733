import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';

/** What the feed of a mission, by its acronym, or of all is called. */
export function feedTitle(lang: Lang, acronym: string | null): string {
  const of = acronym === null ? '' : ` (${acronym})`;
  return `Drawdown${of}${say(lang, ': new and corrected figures', '\u00a0: chiffres nouveaux et corrigés')}`;
}
