import type { DateSpan } from '../date-span.ts';
import { isUndated, spanLabel } from '../date-span.ts';
import { daysBetween } from '../day.ts';
import type { ExclusionCode } from '../drawdown.ts';
import type { Figure } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import { computedQuantity } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import type { Language, Text } from '../text.ts';
import { asSentence } from '../text.ts';
import { numberWords, quantityWords } from './quantities.ts';
import { counting, scopeNames } from './scopes.ts';

/** Several notes as one; null where there is none. */
export function joined(notes: readonly (Text | null)[]): Text | null {
  const texts = notes.filter((note) => note !== null);
  return texts.length === 0
    ? null
    : { en: texts.map(({ en }) => en).join(' '), fr: texts.map(({ fr }) => fr).join(' ') };
}

export const nationalStaffNote: Text = {
  en: 'It may count national staff, who do not leave the country and are in no count of departures; the remaining would then be too many and the share too small.',
  fr: 'Il peut compter le personnel national, qui ne quitte pas le pays et ne figure dans aucun décompte des départs\u00a0; le nombre restant serait alors trop élevé et la part trop faible.',
};

/** That a strength may be what the mandate allows. */
export function ceilingNote(ceiling: Quantity): Text {
  const [en, fr] = [quantityWords(ceiling, 'EN'), quantityWords(ceiling, 'FR')];
  return {
    en: `It may be the uniformed strength that the mandate allows (${en}) rather than a count of people.`,
    fr: `Il peut s’agir de l’effectif en uniforme que le mandat autorise (${fr}) plutôt que d’un décompte.`,
  };
}

export const otherScopeNote = (base: Scope, asked: Scope): Text => ({
  en: `It counts ${scopeNames[base].en}, the departures ${scopeNames[asked].en}.`,
  fr: `Il ${counting(base, 'compte')}, les départs ${counting(asked, 'comptent')}.`,
});

const daysWords = (low: number | null, high: number | null, lang: Language) =>
  quantityWords(computedQuantity(low, high, 'days', []), lang);

/** That a strength was, or may have been, counted after departures began; null where it was not. */
export function countedLaterNote(asOf: DateSpan, started: DateSpan | null): Text | null {
  const begun = started?.latest ?? started?.earliest ?? null;
  if (started === null || begun === null || (asOf.latest !== null && asOf.latest <= begun)) return null;
  const high = asOf.latest === null || started.earliest === null ? null : daysBetween(started.earliest, asOf.latest);
  if (asOf.earliest !== null && asOf.earliest > begun) {
    const low = daysBetween(begun, asOf.earliest);
    return {
      en: `It was counted ${daysWords(low, high, 'EN')} after departures began: those who had left by then are not in it, so the remaining is too low and the share too large.`,
      fr: `Il a été compté ${daysWords(low, high, 'FR')} après le début des départs\u00a0: ceux qui étaient déjà partis n’y figurent pas\u00a0; le nombre restant est donc trop faible et la part trop élevée.`,
    };
  }
  const [en, fr] = high === null ? ['', ''] : [`${daysWords(null, high, 'EN')} `, `${daysWords(null, high, 'FR')} `];
  return {
    en: `It may have been counted ${en}after departures began: those who had left by then would not be in it, the remaining too low and the share too large.`,
    fr: `Il peut avoir été compté ${fr}après le début des départs\u00a0: ceux qui étaient déjà partis n’y figureraient pas\u00a0; le nombre restant serait alors trop faible et la part trop élevée.`,
  };
}

export const refutedNote = (departed: number): Text => ({
  en: `It cannot be the base: at least ${numberWords(departed, 'EN')} are known to have left, more than it counts. Nothing is measured against it.`,
  fr: `Il ne peut servir de base\u00a0: on sait qu’au moins ${numberWords(departed, 'FR')} ${departed < 2 ? 'personne est partie' : 'personnes sont parties'}, plus qu’il n’en compte. Rien n’est mesuré par rapport à lui.`,
});

/** Why a copy's number is left out that stands where its original has one that is known to be wrong, for this reason. */
export const givenInstead = (reason: Text): Text => ({
  en: `It stands in a copy of a page whose own number is known to be wrong, in the place of that: ${reason.en}`,
  fr: `Il figure dans la copie d’une page dont le chiffre est connu pour faux, à la place de celui-ci\u00a0: ${reason.fr}`,
});

export const someOnlyReason: Text = {
  en: 'It counts only some of those whom another figure counts; which of them, no source says.',
  fr: 'Il ne compte qu’une partie de ceux qu’un autre chiffre compte\u00a0; lesquels, aucune source ne le dit.',
};

export const laterReason: Text = {
  en: 'It counts only those who left since a day on which the withdrawal had begun, not all who have left.',
  fr: 'Il ne compte que les départs depuis un jour où le retrait avait commencé, non tous les départs.',
};

export const wholeUnknownReason: Text = {
  en: 'A share of a whole that no source gives: it cannot be turned into a number of people.',
  fr: 'Une part d’un total qu’aucune source ne donne\u00a0: elle ne peut être convertie en nombre de personnes.',
};

export const baseRefutedReason: Text = {
  en: 'A share of a whole that its source does not give, and the base cannot stand for it: more are known to have left than that counts.',
  fr: 'Une part d’un total que sa source ne donne pas, et la base ne peut en tenir lieu\u00a0: on sait que plus de personnes sont parties qu’elle n’en compte.',
};

/** The reasons that editors give are sentences of their own. */
const withReason = (en: string, fr: string, reason: Text | null): Text =>
  reason === null
    ? { en: `${en}.`, fr: `${fr}.` }
    : { en: `${en}. ${asSentence(reason.en)}`, fr: `${fr}. ${asSentence(reason.fr)}` };

/** That no day is given, or that the one given only bounds it. */
function undatedReason(asOf: DateSpan): Text {
  if (isUndated(asOf))
    return { en: 'Nothing tells which day it describes.', fr: 'Rien n’indique le jour qu’il décrit.' };
  return {
    en: `Its date is open on one side (${spanLabel(asOf, 'EN')}), and nothing tells which of those days it describes.`,
    fr: `Sa date est ouverte d’un côté (${spanLabel(asOf, 'FR')}), et rien n’indique lequel de ces jours il décrit.`,
  };
}

/** Why a figure is not in the series. */
export function exclusionReason(figure: Figure, code: ExclusionCode, asked: Scope): Text {
  switch (code) {
    case 'SCOPE':
      return {
        en: `It counts ${scopeNames[figure.scope].en}; the series counts ${scopeNames[asked].en}.`,
        fr: `Il ${counting(figure.scope, 'compte')}\u00a0; la série ${counting(asked, 'compte')}.`,
      };
    case 'SUBJECT':
      return {
        en: 'It counts one group, place or event, not the whole mission.',
        fr: 'Il compte un groupe, un lieu ou un événement, non l’ensemble de la mission.',
      };
    case 'DEPRECATED':
      return withReason(
        'Known to be wrong, and kept to show it',
        'Reconnu comme erroné, et conservé pour le montrer',
        figure.rankReason,
      );
    case 'RETRACTED':
      return withReason('Withdrawn from the record', 'Retiré du registre', figure.retractionReason);
    case 'SUPERSEDED':
      return { en: 'Corrected by another figure.', fr: 'Corrigé par un autre chiffre.' };
    case 'UNDATED':
      return undatedReason(figure.asOf);
    case 'OVERLAPS':
      return {
        en: 'It describes a span that overlaps a narrower one in the series.',
        fr: 'Il décrit une période qui en recoupe une plus courte de la série.',
      };
  }
}
