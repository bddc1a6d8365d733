import type { DateSpan } from '../date-span.ts';
import { spanLabel, spansMeet } from '../date-span.ts';
import { countsNoMore, direction, isNarrower, isNotAfter, runsTheWrongWay } from '../disagreements/comparison.ts';
import type { Said } from '../disagreements/said.ts';
import type { DisagreementKind } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Quantity, Range } from '../quantity.ts';
import { computedQuantity, exceeds, quantityLabel, rangesMeet, sameRange } from '../quantity.ts';
import { areAmong } from '../scope.ts';
import { countsFromStart } from '../some-of-them.ts';
import { closest } from '../span-of-accounts.ts';
import type { Language, Text } from '../text.ts';
import { asSentence, inLanguage } from '../text.ts';
import type { Aspect } from './counts.ts';
import { countsOf, differencesOf } from './counts.ts';
import { numberWords } from './quantities.ts';

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

/** A span in words, said to be our reading where it is, to stand in brackets. */
const markedSpan = (span: DateSpan, lang: Language): string =>
  `${spanLabel(span, lang)}${span.inferred ? { EN: ', our reading', FR: ', notre lecture' }[lang] : ''}`;

/** A span as one of several tell it: not marked where another of them prints it. */
const toldSpan = (span: DateSpan, told: readonly DateSpan[], lang: Language): string => {
  const inferred = told.every((other) => other.edtf !== span.edtf || other.inferred);
  return markedSpan({ ...span, inferred }, lang);
};

/** Each number with the day or span it describes, earliest first. */
const datedNumbers = (said: readonly Said[], lang: Language) =>
  list(
    [...said].sort(byDay).map(({ figure, asOf }) => {
      const alike = said.filter((other) => sameRange(other.figure.value, figure.value)).map((other) => other.asOf);
      return `${quantityLabel(figure.value, lang)} (${toldSpan(asOf, alike, lang)})`;
    }),
    lang,
  );

/** That they cannot all be right, of those named before. */
const cannotAll = (said: readonly Said[], lang: Language) => {
  if (lang === 'FR') return `ne peuvent être ${isMany(said) ? 'tous' : 'tous deux'} justes`;
  return `cannot ${isMany(said) ? 'all' : 'both'} be right`;
};

/** The numbers of each count under what tells it from the others: `Uniformed personnel: 1,000; all personnel: 1,234.` */
function grouped(said: readonly Said[], differing: readonly Aspect[], lang: Language): string {
  const colon = lang === 'FR' ? '\u00a0: ' : ': ';
  const parts = countsOf(said, differing).map(
    (count) => `${inLanguage(count.name, lang)}${colon}${numbers(count.said, lang)}`,
  );
  return `${capital(parts.join(lang === 'FR' ? '\u00a0; ' : '; '))}.`;
}

/** What each number counts, of whom and since when, as far as that is not the same; empty where all of it is. */
const ofWhat = (said: readonly Said[], lang: Language): string => {
  const differing = differencesOf(said);
  return differing.length === 0 ? '' : ` ${grouped(said, differing, lang)}`;
};

/** Whether all that count something narrower count only some of those whom the others count. */
const arePartsOfOthers = (said: readonly Said[]): boolean =>
  said.every(({ figure: a }) => said.every(({ figure: b }) => !isNarrower(a.metric, b.metric) || countsNoMore(a, b)));

/** Whether the first, of whom or of what it counts, has more than all of them. */
const hasMoreThanAll = ({ figure: a }: Said, { figure: b }: Said): boolean =>
  exceeds(a.value, b.value) && (countsNoMore(a, b) || (a.metric.key === b.metric.key && areAmong(a.scope, b.scope)));

/** Whether two numbers of one count can hold together: one that only rises, or falls, may have done so. */
function fitTogether(a: Said, b: Said): boolean {
  if (rangesMeet(a.figure.value, b.figure.value)) return true;
  const way = direction(a.figure.metric);
  return way !== null && a.asOf.edtf !== b.asOf.edtf && !runsTheWrongWay(a, b, way);
}

/** Whether all can be right, as none of them counts the same as another that it contradicts, or has more than all. */
const canAllBeRight = (said: readonly Said[]): boolean =>
  said.every((a) =>
    said.every((b) =>
      a.figure.metric.key === b.figure.metric.key && a.figure.scope === b.figure.scope
        ? fitTogether(a, b)
        : !hasMoreThanAll(a, b),
    ),
  );

function scopeExplanation(said: readonly Said[]): Text {
  const differing = differencesOf(said);
  const areTwo = new Set(said.map(({ figure }) => `${figure.metric.key} ${figure.scope}`)).size === 2;
  const areAllRight = canAllBeRight(said);
  const why = ((): Text => {
    if (!differing.includes('metric'))
      return { en: 'Different people are counted', fr: 'Ce ne sont pas les mêmes personnes qui sont comptées' };
    if (!arePartsOfOthers(said))
      return {
        en: 'Different things and different people are counted',
        fr: 'Ce ne sont ni les mêmes choses ni les mêmes personnes qui sont comptées',
      };
    return areTwo
      ? {
          en: 'One counts only a part of what the other counts',
          fr: 'L’un ne compte qu’une partie de ce que compte l’autre',
        }
      : {
          en: 'Some count only a part of what others count',
          fr: 'Certains ne comptent qu’une partie de ce que d’autres comptent',
        };
  })();
  return inBoth((lang) => {
    const so = {
      EN: areAllRight
        ? `, so ${isMany(said) ? 'all' : 'both'} can be right.`
        : ', which alone can explain the difference.',
      FR: areAllRight
        ? `\u00a0: ${isMany(said) ? 'tous' : 'les deux'} peuvent donc être justes.`
        : ', ce qui peut suffire à expliquer l’écart.',
    }[lang];
    return `${inLanguage(why, lang)}${so} ${grouped(said, differing, lang)}`;
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
      ? `Ces chiffres ${may ? 'peuvent décrire' : 'décrivent'} des moments différents d’une grandeur qui change\u00a0: ${datedNumbers(said, lang)}.${ofWhat(said, lang)}`
      : `They ${may ? 'may ' : ''}describe different times of something that changes: ${datedNumbers(said, lang)}.${ofWhat(said, lang)}`;
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
    return `${isSeveral(said) ? `${opening(said, lang)}${which}` : capital(which)} ${slip}.${ofWhat(said, lang)}${reason}`;
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
    return `${opening(said, lang)}${isMany(said) ? several : two} ${why}.${ofWhat(said, lang)}`;
  });
}

/** That what counts only some has more than what counts all, of whom, of what or since when. */
function excessExplanation(said: readonly Said[]): Text {
  return inBoth((lang) => {
    const why =
      lang === 'FR'
        ? 'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage\u00a0: ils'
        : 'One counts only a part of what the other counts, and yet has more: they';
    return `${why} ${cannotAll(said, lang)}.${ofWhat(said, lang)}`;
  });
}

/** Whether the first begins to count after the second, which counts until then or longer. One that names no beginning has all. */
const countsSinceLater = (a: Said, b: Said): boolean => {
  const [x, y] = [a.since, b.since];
  if (x === null || (a.asOf.edtf !== b.asOf.edtf && !isNotAfter(a.asOf, b.asOf))) return false;
  // Who left since the start of the withdrawal are all.
  if (y === null) return !countsFromStart(b.figure.metric);
  return !spansMeet(x, y) && isNotAfter(y, x);
};

/** Whether the first counts only some of what the second counts, of whom, of what or since when. */
const isSomeOf = (a: Said, b: Said): boolean =>
  countsNoMore(a.figure, b.figure) && (!countsNoMore(b.figure, a.figure) || countsSinceLater(a, b));

/** Whether any of them counts only some of what another counts, and has more. */
const hasExcess = (said: readonly Said[]): boolean =>
  said.some((part) => said.some((whole) => exceeds(part.figure.value, whole.figure.value) && isSomeOf(part, whole)));

/** Whether all describe just the same days. */
const areOfOneTime = (said: readonly Said[]): boolean => new Set(said.map(({ asOf }) => asOf.edtf)).size === 1;

/** Whether no two that give other numbers, or other days, describe the same days, and all have room in a sentence. */
function areOfOtherDays(said: readonly Said[]): boolean {
  const told = new Map(said.map((one) => [`${quantityLabel(one.figure.value, 'EN')} ${one.asOf.edtf}`, one]));
  if (told.size > LISTED) return false;
  return [...told.values()].sort(byDay).every((one, at, all) => at === 0 || !spansMeet(all[at - 1]!.asOf, one.asOf));
}

function conflictExplanation(said: readonly Said[]): Text {
  if (hasExcess(said)) return excessExplanation(said);
  const [first] = said;
  const way = first ? direction(first.figure.metric) : null;
  return inBoth((lang) => {
    const which = ofWhat(said, lang);
    // Of the same days a count runs no way.
    if (way === null || areOfOneTime(said)) {
      const same = { EN: 'are given for the same and ', FR: 'sont donnés pour la même chose et ' }[lang];
      const given = areOfOtherDays(said) ? datedNumbers(said, lang) : numbers(said, lang);
      const fit = `${capital(given)} ${which === '' ? same : ''}`;
      return lang === 'FR'
        ? `${fit}ne s’accordent pas\u00a0: ils ${cannotAll(said, lang)}, à moins que l’un d’eux ne compte autre chose qu’il ne le dit.${which}`
        : `${fit}do not fit together: they ${cannotAll(said, lang)}, unless one of them counts other than it says.${which}`;
    }
    const rule =
      lang === 'FR'
        ? `Un tel décompte ne peut ${way === 'rises' ? 'baisser' : 'augmenter'}\u00a0: `
        : `A count like this can only ${way === 'rises' ? 'rise' : 'fall'}: `;
    return `${rule}${datedNumbers(said, lang)} ${cannotAll(said, lang)}.${which}`;
  });
}

/** In what the numbers of one source differ, where they count not the same: `other things and other people, since other days`. */
function otherwise(differing: readonly Aspect[], lang: Language): string {
  const words: Record<Aspect, Record<Language, string>> = {
    metric: { EN: 'other things', FR: 'autre chose' },
    scope: { EN: 'other people', FR: 'd’autres personnes' },
    since: { EN: 'since other days', FR: 'depuis d’autres jours' },
  };
  const what = differing.filter((aspect) => aspect !== 'since').map((aspect) => words[aspect][lang]);
  const since = differing.includes('since') ? [words.since[lang]] : [];
  return [...(what.length > 0 ? [what.join(lang === 'FR' ? ' et ' : ' and ')] : []), ...since].join(', ');
}

function withinSourceExplanation(said: readonly Said[]): Text {
  if (hasExcess(said) && areOfOneTime(said)) return excessExplanation(said);
  const differing = differencesOf(said);
  const isSame = differing.length === 0;
  return inBoth((lang) => {
    const counts = otherwise(differing, lang);
    if (lang === 'FR')
      return `${opening(said, lang)}une seule et même source les donne, ${isSame ? 'sans dire lequel est juste' : `et compte ${counts}`}.${ofWhat(said, lang)}`;
    return `${opening(said, lang)}one and the same source gives them, and ${isSame ? 'does not say which holds' : `counts ${counts}`}.${ofWhat(said, lang)}`;
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
      return withinSourceExplanation(said);
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
    const told = closest(spans);
    const days = told.map((span) => toldSpan(span, told, lang));
    // Between dates of several words, "and" would join what does not belong together.
    const dates = days.some((day) => / (?:or|and|ou|et) |, /.test(day))
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
    const [day, all] = [markedSpan(figure.asOf, lang), numberWords(sites, lang)];
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
