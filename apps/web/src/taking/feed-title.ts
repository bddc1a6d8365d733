import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';

/** What the feed of a mission, or of all, is called. */
export function feedTitle(lang: Lang, mission: string | null): string {
  const of = mission === null ? '' : ` (${mission.toUpperCase()})`;
  return `Drawdown${of}${say(lang, ': new and corrected figures', '\u00a0: chiffres nouveaux et corrigés')}`;
}
