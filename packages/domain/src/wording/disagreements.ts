import type { DateSpan } from '../date-span.ts';
import { spanLabel, spansMeet } from '../date-span.ts';
import { countsLess, direction } from '../disagreements/comparison.ts';
import type { Said } from '../disagreements/said.ts';
import type { DisagreementKind } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Quantity, Range } from '../quantity.ts';
import { computedQuantity, exceeds, quantityLabel, rangesMeet } from '../quantity.ts';
import { closest } from '../span-of-accounts.ts';
import type { Language, Text } from '../text.ts';
import { asSentence, inLanguage } from '../text.ts';
import { numberWords } from './quantities.ts';
import { bareScopeNames } from './scopes.ts';

const LISTED = 4;

/** "a, b and c", each once; of more than four the first and the last, which are the farthest apart, and how many others. */
function list(words: readonly string[], lang: Language): string {
  const each = [...new Set(words)];
  const shown =
    each.length > LISTED
      ? [
          ...each.slice(0, LISTED - 2),
          lang === 'FR' ? `${each.length - LISTED + 1} autres` : `${each.length - LISTED + 1} others`,
          each.at(-1)!,
        ]
      : each;
  const and = lang === 'FR' ? ' et ' : ' and ';
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')}${and}${shown.at(-1)}`;
}

const inBoth = (words: (lang: Language) => string): Text => ({ en: words('EN'), fr: words('FR') });

const byLow = (a: Said, b: Said) => (a.figure.value.low ?? 0) - (b.figure.value.low ?? 0);
const numbers = (said: readonly Said[], lang: Language) =>
  list(
    [...said].sort(byLow).map(({ figure }) => quantityLabel(figure.value, lang)),
    lang,
  );

/** Whether more than one number stands in the words of a reader. */
const isSeveral = (said: readonly Said[]) =>
  new Set(said.map(({ figure }) => quantityLabel(figure.value, 'EN'))).size > 1;

/** Whether more than two numbers stand against one another. */
const isMany = (said: readonly Said[]) => new Set(said.map(({ figure }) => quantityLabel(figure.value, 'EN'))).size > 2;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the sentence begins with: the numbers, smallest first. */
const opening = (said: readonly Said[], lang: Language) =>
  `${capital(numbers(said, lang))}${lang === 'FR' ? '\u00a0: ' : ': '}`;

const byDay = (a: Said, b: Said) =>
  (a.asOf.earliest ?? a.asOf.latest ?? '') < (b.asOf.earliest ?? b.asOf.latest ?? '') ? -1 : 1;

/** Each number with the day or span it describes, earliest first. */
const datedNumbers = (said: readonly Said[], lang: Language) =>
  list(
    [...said].sort(byDay).map(({ figure, asOf }) => `${quantityLabel(figure.value, lang)} (${spanLabel(asOf, lang)})`),
    lang,
  );

/** That they cannot all be right, of those named before. */
const cannotAll = (said: readonly Said[], lang: Language) => {
  if (lang === 'FR') return `ne peuvent être ${isMany(said) ? 'tous' : 'tous deux'} justes`;
  return `cannot ${isMany(said) ? 'all' : 'both'} be right`;
};

/** The name of a metric within a sentence; one that begins with initials keeps them. */
const small = (text: string) => (/^\p{Lu}(?!\p{Ll})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** Numbers under what they have in common. */
type Groups = ReadonlyMap<Text, readonly Said[]>;

/** The numbers of each group under its name: `Uniformed personnel: 1,000; all personnel: 1,234.` */
function grouped(groups: Groups, lang: Language): string {
  const colon = lang === 'FR' ? '\u00a0: ' : ': ';
  const parts = [...groups].map(([name, said]) => `${small(inLanguage(name, lang))}${colon}${numbers(said, lang)}`);
  return `${capital(parts.join(lang === 'FR' ? '\u00a0; ' : '; '))}.`;
}

function groupsOf(said: readonly Said[], keyOf: (one: Said) => string, nameOf: (one: Said) => Text): Groups {
  const sorted = [...said].sort(byLow);
  return new Map(
    [...new Set(sorted.map(keyOf))].map((key) => {
      const of = sorted.filter((one) => keyOf(one) === key);
      return [nameOf(of[0]!), of] as const;
    }),
  );
}

/** By what is counted. */
const byMetric = (said: readonly Said[]) =>
  groupsOf(
    said,
    ({ figure }) => figure.metric.key,
    ({ figure }) => figure.metric.name,
  );

/** By whom they count. */
const byScope = (said: readonly Said[]) =>
  groupsOf(
    said,
    ({ figure }) => figure.scope,
    ({ figure }) => bareScopeNames[figure.scope],
  );

/** Whom each number counts, where that is not the same people; empty where it is. */
const ofWhom = (said: readonly Said[], lang: Language): string => {
  const scopes = byScope(said);
  return scopes.size < 2 ? '' : ` ${grouped(scopes, lang)}`;
};

/** Whether they give several numbers of other people, and none has more than those of whom it counts a part. */
const differsByScope = (said: readonly Said[]): boolean =>
  byScope(said).size > 1 && isSeveral(said) && !hasExcess(said);

function scopeExplanation(said: readonly Said[]): Text {
  const [metrics, scopes] = [byMetric(said), byScope(said)];
  // Those of one metric that count other people differ for another reason than those of two.
  const others = metrics.size < 2 ? [] : [...metrics.values()].filter(differsByScope).map(scopeExplanation);
  const isOneEach = [...scopes.values()].every((of) => numbers(of, 'EN') === quantityLabel(of[0]!.figure.value, 'EN'));
  return inBoth((lang) => {
    const french = lang === 'FR';
    if (metrics.size > 1) {
      const why = french
        ? 'L’un ne compte qu’une partie de ce que compte l’autre\u00a0: les deux peuvent donc être justes.'
        : 'One counts only a part of what the other counts, so both can be right.';
      return [why, grouped(metrics, lang), ...others.map((text) => inLanguage(text, lang))].join(' ');
    }
    // Where those who count the same people differ too, their scope does not explain that.
    if (!isOneEach) {
      const why = french
        ? 'Ce ne sont pas les mêmes personnes qui sont comptées, ce qui peut suffire à expliquer l’écart.'
        : 'Different people are counted, which alone can explain the difference.';
      return `${why} ${grouped(scopes, lang)}`;
    }
    const why = french
      ? `Ce ne sont pas les mêmes personnes qui sont comptées\u00a0: ${isMany(said) ? 'tous' : 'les deux'} peuvent donc être justes.`
      : `Different people are counted, so ${isMany(said) ? 'all' : 'both'} can be right.`;
    return `${why} ${grouped(scopes, lang)}`;
  });
}

function asOfExplanation(said: readonly Said[], areEqual: boolean): Text {
  return inBoth((lang) => {
    const french = lang === 'FR';
    if (areEqual) {
      const begins = [...said].flatMap(({ figure: { since } }) => since ?? []);
      begins.sort((a, b) => ((a.earliest ?? '') < (b.earliest ?? '') ? -1 : 1));
      const spans = [...new Set(begins.map((since) => spanLabel(since, lang)))].join(french ? '\u00a0; ' : '; ');
      return french
        ? `Le même nombre, ${numbers(said, lang)}, est donné pour des périodes différentes (début du décompte\u00a0: ${spans}). Il ne peut valoir pour toutes que si rien ne s’est passé entre-temps.`
        : `The same number, ${numbers(said, lang)}, is said of different spans (the count begins: ${spans}). It can hold for all of them only if nothing happened in between.`;
    }
    // Where days are so wide that two of them may be one, nobody says that they are not.
    const may = said.some((a, at) =>
      said.slice(at + 1).some((b) => spansMeet(a.asOf, b.asOf) && !rangesMeet(a.figure.value, b.figure.value)),
    );
    return french
      ? `Ces chiffres ${may ? 'peuvent décrire' : 'décrivent'} des moments différents d’une grandeur qui change\u00a0: ${datedNumbers(said, lang)}.${ofWhom(said, lang)}`
      : `They ${may ? 'may ' : ''}describe different times of something that changes: ${datedNumbers(said, lang)}.${ofWhom(said, lang)}`;
  });
}

function transcriptionExplanation(said: readonly Said[]): Text {
  const wrong = said.filter(({ figure }) => figure.rank === 'DEPRECATED');
  return inBoth((lang) => {
    const reasons = wrong.flatMap(({ figure }) =>
      figure.rankReason ? [asSentence(inLanguage(figure.rankReason, lang))] : [],
    );
    const reason = reasons.length > 0 ? ` ${[...new Set(reasons)].join(' ')}` : '';
    const isOne = new Set(wrong.map(({ figure }) => quantityLabel(figure.value, lang))).size === 1;
    const slip = {
      EN: isOne
        ? 'is a slip of its source, shown so that nobody repeats it'
        : 'are slips of their sources, shown so that nobody repeats them',
      FR: isOne
        ? 'est une erreur de sa source, montrée pour ne pas être reprise'
        : 'sont des erreurs de leurs sources, montrées pour ne pas être reprises',
    }[lang];
    const which = numbers(wrong, lang);
    return `${isSeveral(said) ? `${opening(said, lang)}${which}` : capital(which)} ${slip}.${reason}`;
  });
}

/** Who rounded is not known, nor whether anybody did: only that they lie no farther apart than rounding can bring them. */
function roundingExplanation(said: readonly Said[]): Text {
  return inBoth((lang) => {
    const [two, several, why] =
      lang === 'FR'
        ? [
            'ils diffèrent de',
            'lorsque deux diffèrent, c’est de',
            'moins d’une unité du dernier chiffre significatif du plus rond, ce qu’un arrondi peut suffire à expliquer',
          ]
        : [
            'they differ by',
            'where two differ, it is by',
            'less than one unit of the rounder one’s last significant figure, which rounding alone can explain',
          ];
    return `${opening(said, lang)}${isMany(said) ? several : two} ${why}.`;
  });
}

/** That what counts only some has more than what counts all, of whom or of what. */
function excessExplanation(said: readonly Said[]): Text {
  const [metrics, scopes] = [byMetric(said), byScope(said)];
  return inBoth((lang) => {
    const why =
      lang === 'FR'
        ? 'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage\u00a0: ils'
        : 'One counts only a part of what the other counts, and yet has more: they';
    return `${why} ${cannotAll(said, lang)}. ${grouped(metrics.size > 1 ? metrics : scopes, lang)}`;
  });
}

/** Whether any of them counts less than another, and has more. */
const hasExcess = (said: readonly Said[]): boolean =>
  said.some((part) =>
    said.some((whole) => countsLess(part.figure, whole.figure) && exceeds(part.figure.value, whole.figure.value)),
  );

/** Whether all describe just the same days. */
const areOfOneTime = (said: readonly Said[]): boolean => new Set(said.map(({ asOf }) => asOf.edtf)).size === 1;

function conflictExplanation(said: readonly Said[]): Text {
  if (hasExcess(said)) return excessExplanation(said);
  const [first] = said;
  const way = first ? direction(first.figure.metric) : null;
  return inBoth((lang) => {
    // Of the same days a count runs no way.
    if (way === null || areOfOneTime(said)) {
      return lang === 'FR'
        ? `${capital(numbers(said, lang))} sont donnés pour la même chose et ne s’accordent pas\u00a0: ils ${cannotAll(said, lang)}, à moins que l’un d’eux ne compte autre chose qu’il ne le dit.`
        : `${capital(numbers(said, lang))} are given for the same and do not fit together: they ${cannotAll(said, lang)}, unless one of them counts other than it says.`;
    }
    const rule =
      lang === 'FR'
        ? `Un tel décompte ne peut ${way === 'rises' ? 'baisser' : 'augmenter'}\u00a0: `
        : `A count like this can only ${way === 'rises' ? 'rise' : 'fall'}: `;
    return `${rule}${datedNumbers(said, lang)} ${cannotAll(said, lang)}.`;
  });
}

/** Why figures disagree, for a reader. `areEqual` says that all are one number, told of different spans. */
export function explain(kind: DisagreementKind, said: readonly Said[], areEqual: boolean): Text {
  switch (kind) {
    case 'SCOPE':
      return scopeExplanation(said);
    case 'AS_OF':
      return asOfExplanation(said, areEqual);
    case 'TRANSCRIPTION':
      return transcriptionExplanation(said);
    case 'ROUNDING':
      return roundingExplanation(said);
    case 'WITHIN_SOURCE':
      if (hasExcess(said) && areOfOneTime(said)) return excessExplanation(said);
      return inBoth((lang) => {
        const whom = ofWhom(said, lang);
        if (lang === 'FR')
          return `${opening(said, lang)}une seule et même source les donne, ${whom === '' ? 'sans dire lequel est juste.' : `et compte d’autres personnes.${whom}`}`;
        return `${opening(said, lang)}one and the same source gives them, ${whom === '' ? 'and does not say which holds.' : `and counts other people.${whom}`}`;
      });
    case 'CONFLICT':
      return conflictExplanation(said);
  }
}

/** An explanation that also tells which of the numbers may be places that the mandate allows, where others are not. */
export function withCeiling(why: Text, said: readonly Said[], ceilingOf: (said: Said) => Quantity | null): Text {
  const allowed = said.filter((one) => ceilingOf(one) !== null);
  const ceilings = [
    ...new Map(allowed.flatMap((one) => ceilingOf(one) ?? []).map((each) => [each.low, each])).values(),
  ];
  if (allowed.length === 0 || allowed.length === said.length) return why;
  return inBoth((lang) => {
    const [numbersAllowed, ceiling] = [
      numbers(allowed, lang),
      list(
        ceilings.map((each) => quantityLabel(each, lang)),
        lang,
      ),
    ];
    return lang === 'FR'
      ? `${inLanguage(why, lang)} ${capital(numbersAllowed)} ${isSeveral(allowed) ? 'peuvent' : 'peut'} être l’effectif en uniforme que le mandat autorise (${ceiling}) plutôt qu’un décompte.`
      : `${inLanguage(why, lang)} ${capital(numbersAllowed)} may be the uniformed strength that the mandate allows (${ceiling}) rather than a count of people.`;
  });
}

/** Why accounts of an event disagree, for a reader. */
export function explainDates(title: Text, kind: DisagreementKind, spans: readonly DateSpan[]): Text {
  return inBoth((lang) => {
    const days = closest(spans).map((span) => spanLabel(span, lang));
    // Between dates of several words, "and" would join what does not belong together.
    const dates = days.some((day) => / (?:or|and|ou|et) /.test(day))
      ? [...new Set(days)].join(lang === 'FR' ? '\u00a0; ' : '; ')
      : list(days, lang);
    const name = inLanguage(title, lang);
    if (lang === 'FR')
      return `${name}\u00a0: ${kind === 'WITHIN_SOURCE' ? 'une seule et même source donne' : 'les sources donnent'} des dates qui ne s’accordent pas (${dates}).`;
    return `${name}: ${kind === 'WITHIN_SOURCE' ? 'one and the same source gives' : 'the sources give'} dates that do not agree (${dates}).`;
  });
}

/** How a figure of sites given up fails to fit the ledger. */
export function explainLedger(figure: Figure, ledger: Range, sites: number): Text {
  return inBoth((lang) => {
    const said = quantityLabel(figure.value, lang);
    const known = quantityLabel(computedQuantity(ledger.low, ledger.high, 'sites', []), lang);
    const [day, all] = [spanLabel(figure.asOf, lang), numberWords(sites, lang)];
    const given = figure.value.high ?? figure.value.low ?? 0;
    const few = sites < (figure.value.low ?? 0);
    if (lang === 'FR') {
      const why = few
        ? 'Le registre n’en connaît pas davantage, et la source compte peut-être aussi d’autres positions.'
        : 'Soit la source compte autre chose que des camps entiers, soit elle se trompe, soit il manque une fermeture.';
      return `La source donne ${said} ${given < 2 ? 'site abandonné' : 'sites abandonnés'} (${day}). Les fermetures rapportées une à une en donnent ${known} sur ${all}. ${why}`;
    }
    const why = few
      ? 'The ledger knows of no more, and the source may count other positions too.'
      : 'Either the source counts something other than whole camps, or it errs, or a closing is missing.';
    return `The source has ${said} ${given === 1 ? 'site' : 'sites'} given up (${day}). The closings told one by one come to ${known} of ${all}. ${why}`;
  });
}
