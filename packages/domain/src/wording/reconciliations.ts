import type { Figure } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import { quantityLabel } from '../quantity.ts';
import type { Sum } from '../reconciliations/sum.ts';
import type { ReconciliationStatus } from '../reconciliations.ts';
import type { Language, Text } from '../text.ts';
import { inLanguage } from '../text.ts';
import { sinceWords } from './counts.ts';
import { bareScopeNames } from './scopes.ts';

/**
 * A number with what it counts: the thing, where the sum `isMixed`, the group, the place and the event, where it is of one, the scope, whether they left or stayed, and
 * since when, where that is said; in French by nouns, which agree with every scope.
 */
function term(figure: Figure, lang: Language, isMixed: boolean): string {
  const names = {
    'personnel-departed': { EN: 'departed', FR: 'départs' },
    'personnel-remaining': { EN: 'remaining', FR: 'restants' },
  } as const;
  const { scope, metric, since } = figure;
  const named = [figure.subjectName, figure.placeName, figure.eventTitle].filter((name) => name !== null);
  // What a sum counts is said where it counts more than one thing.
  const isTold = isMixed && !metric.key.startsWith('personnel-');
  const isOfAll = scope === 'NOT_APPLICABLE' || (named.length > 0 && scope === 'ALL_PERSONNEL');
  const whom = [
    isTold ? inLanguage(metric.name, lang) : null,
    ...named.map((name) => inLanguage(name, lang)),
    isOfAll ? null : inLanguage(bareScopeNames[scope], lang),
    metric.key in names ? names[metric.key as keyof typeof names][lang] : null,
    since && sinceWords(since, lang),
  ].filter((part) => part !== null);
  // Of what nobody is counted in, at no place, the number alone.
  const isBare = scope === 'NOT_APPLICABLE' && named.length === 0 && since === null && !isTold;
  return `${quantityLabel(figure.value, lang)}${isBare ? '' : ` (${whom.join(', ')})`}`;
}

/** The size of a difference, without its sign. */
function size({ low, high, stated, qualifier, unit }: Quantity, lang: Language): string {
  const ends = [low, high].map((end) => (end === null ? null : Math.abs(end)));
  const [a = null, b = null] = (low ?? high ?? 0) < 0 ? ends.reverse() : ends;
  return quantityLabel(
    {
      low: a,
      high: b,
      stated: stated === null ? null : Math.abs(stated),
      qualifier: a === null ? 'AT_MOST' : b === null ? 'AT_LEAST' : qualifier,
      unit,
    },
    lang,
  );
}

function verdict(difference: Quantity, status: ReconciliationStatus, lang: Language): string {
  const exact = difference.low === 0 && difference.high === 0;
  if (status === 'BALANCED') {
    if (exact) return lang === 'FR' ? 'le compte est bon.' : 'it adds up.';
    return lang === 'FR'
      ? 'le compte peut être bon, dans les limites de ce qui est dit.'
      : 'it may add up, within what is said.';
  }
  const short = (difference.high ?? 0) < 0;
  const by = size(difference, lang);
  if (status === 'INCOMPLETE') {
    const isOne = (difference.low ?? difference.high) === -1 && (difference.high === -1 || difference.low === null);
    return lang === 'FR'
      ? `il manque ${by}, car certaines parties ne sont pas données.`
      : `${by} ${isOne ? 'is' : 'are'} missing, for not all parts are given.`;
  }
  if (lang === 'FR') return `le compte n’est pas bon, ${short ? `il en manque ${by}` : `il y en a ${by} de trop`}.`;
  return `it does not add up, with ${by} too ${short ? 'few' : 'many'}.`;
}

/** A sum with its verdict, for a reader. */
export function explainSum({ parts, whole }: Sum, difference: Quantity, status: ReconciliationStatus): Text {
  const isMixed = new Set([...parts, ...whole].map(({ metric }) => metric.key)).size > 1;
  const sentence = (lang: Language) => {
    const side = (figures: readonly Figure[]) => figures.map((figure) => term(figure, lang, isMixed)).join(' + ');
    const sign = status === 'BALANCED' ? '=' : '≠';
    return `${side(parts)} ${sign} ${side(whole)}${lang === 'FR' ? '\u00a0: ' : ': '}${verdict(difference, status, lang)}`;
  };
  return { en: sentence('EN'), fr: sentence('FR') };
}
