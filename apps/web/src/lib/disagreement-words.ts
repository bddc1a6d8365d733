import { counted } from './format.ts';
import type { Lang } from './language.ts';
import { say, word } from './words.ts';

/** As much of a disagreement as it takes to say what is the matter with it. */
export interface Disagreeing {
  kind: string;
  statistics: readonly { metric: { key: string }; value: { label: string } }[];
  accounts: readonly { span: { label: string } | null }[];
}

/** What is the matter between the sides of a disagreement, in a few words; `both` is said only of two. */
export function disagreementWords(lang: Lang, disagreement: Disagreeing): string {
  const { kind, statistics, accounts } = disagreement;
  // Figures of several kinds, or one of camps and the camps themselves.
  const isOfOthers = new Set(statistics.map(({ metric }) => metric.key)).size > 1 || accounts.length > 0;
  if (kind === 'SCOPE' && isOfOthers) return ofMany(lang, kind);
  return sidesOf(disagreement) > 2 && kind !== 'SCOPE' ? ofMany(lang, kind) : word(lang, 'disagreementKind', kind);
}

/** The same of a kind at large, or of more than two sides. */
export function ofMany(lang: Lang, kind: string): string {
  switch (kind) {
    case 'CONFLICT':
      return say(lang, 'They cannot all be right', 'Tout ne peut être vrai');
    case 'ROUNDING':
      return say(lang, 'Some are rounded', 'Certains sont arrondis');
    case 'WITHIN_SOURCE':
      return say(lang, 'One source says more than one of them', 'Une même source en dit plusieurs');
    case 'SCOPE':
      return say(lang, 'They do not count the same', 'Ils ne comptent pas la même chose');
    default:
      return word(lang, 'disagreementKind', kind);
  }
}

/** How many of those who say so can have it from nobody but themselves: who repeats another, or speaks for one, adds none. */
export function independentWords(lang: Lang, { independentSources: count }: { independentSources: number }): string {
  const sources = counted(
    lang,
    count,
    say(lang, 'independent source', 'source indépendante'),
    say(lang, 'independent sources', 'sources indépendantes'),
  );
  return say(lang, `At most ${sources}.`, `Au plus ${sources}.`);
}

/** How many different things are said: of figures alike that several sources give, one. */
function sidesOf({ statistics, accounts }: Disagreeing): number {
  const said = [...statistics.map(({ value }) => value.label), ...accounts.map(({ span }) => span?.label ?? '')];
  return new Set(said).size;
}
