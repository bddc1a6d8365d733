import { countryLeft } from './country.ts';
import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import { dayLabel } from './format.ts';
import type { Lang } from './language.ts';
import { isEveryone, nounOf } from './scope-words.ts';
import { colon } from './words.ts';

interface Range {
  low: number | null;
  high: number | null;
}

/** What a headline is written from. */
export interface Findable {
  /** Whom the figures count. */
  scope: string;
  country: string | null;
  started: { latest: string | null; earliest: string | null } | null;
  deadline: string | null;
  knownOn: string | null;
  /** In the order of time. */
  points: readonly {
    asOf: { earliest: string | null; latest: string | null };
    departed: { label: string } & Range;
    share: Range | null;
    remaining: Range | null;
  }[];
  /** Of everyone without a figure: the widest group that has any. */
  part?: Part | null;
}

/** The withdrawal of some of a mission, as far as a headline tells of it. */
interface Part {
  scope: string;
  points: readonly { asOf: NamedDays; departed: { label: string; high: number | null } }[];
}

const fractions: readonly { value: number; en: string; fr: string }[] = [
  { value: 1 / 20, en: 'one in twenty', fr: 'un sur vingt' },
  { value: 1 / 12, en: 'one in twelve', fr: 'un sur douze' },
  { value: 1 / 10, en: 'one in ten', fr: 'un sur dix' },
  { value: 1 / 7, en: 'one in seven', fr: 'un sur sept' },
  { value: 1 / 6, en: 'one in six', fr: 'un sur six' },
  { value: 1 / 5, en: 'one in five', fr: 'un sur cinq' },
  { value: 1 / 4, en: 'one in four', fr: 'un sur quatre' },
  { value: 3 / 10, en: 'three in ten', fr: 'trois sur dix' },
  { value: 1 / 3, en: 'one in three', fr: 'un sur trois' },
  { value: 2 / 5, en: 'two in five', fr: 'deux sur cinq' },
  { value: 1 / 2, en: 'half', fr: 'la moitié' },
  { value: 3 / 5, en: 'three in five', fr: 'trois sur cinq' },
  { value: 2 / 3, en: 'two in three', fr: 'deux sur trois' },
  { value: 7 / 10, en: 'seven in ten', fr: 'sept sur dix' },
  { value: 3 / 4, en: 'three in four', fr: 'trois sur quatre' },
  { value: 4 / 5, en: 'four in five', fr: 'quatre sur cinq' },
  { value: 5 / 6, en: 'five in six', fr: 'cinq sur six' },
  { value: 9 / 10, en: 'nine in ten', fr: 'neuf sur dix' },
  { value: 19 / 20, en: 'nineteen in twenty', fr: 'dix-neuf sur vingt' },
];

/** A count of those in a scope with their noun: `13,871 people`, `hundreds of police officers`, `1 person`. */
export function people(lang: Lang, quantity: { label: string; high: number | null }, scope = 'ALL_PERSONNEL'): string {
  const { label, high } = quantity;
  const { one, many } = nounOf(lang, scope);
  // Vague words are nouns themselves, and want another particle.
  const isNoun = /^(tens|dozens|hundreds|thousands|millions|billions|des) ?/u.test(label);
  const isOne = high !== null && high < 2 && (lang === 'fr' || high === 1);
  if (isNoun) return lang === 'fr' ? `${label} ${ofMany(many)}` : `${label} of ${many}`;
  return `${label} ${isOne ? one : many}`;
}

/** « de personnes », « d’officiers ». */
function ofMany(many: string): string {
  return /^[aeiouyhéè]/iu.test(many) ? `d’${many}` : `de ${many}`;
}

/** A headline after a mission's name: `MINUSMA: by 8 December 2023, …`. */
export function namedFinding(lang: Lang, acronym: string, headline: string): string {
  return `${acronym}${colon(lang)}${headline.charAt(0).toLocaleLowerCase()}${headline.slice(1)}`;
}

/**
 * The headline: what the last figure lets us say with certainty, and no more. Its day stands unmarked where it is our reading: the
 * standfirst, which follows it on every page and describes the page to others, names that very day with the mark. The day of a figure
 * of some only, of which the standfirst tells nothing, has its mark here.
 */
export function finding(lang: Lang, drawdown: Findable): string {
  const fr = lang === 'fr';
  const country = countryLeft(lang, drawdown.country);
  const point = drawdown.points.at(-1);
  if (point === undefined) return withoutFigures(lang, drawdown, country);
  const day = point.asOf.latest ?? point.asOf.earliest;
  const by = day === null ? '' : fr ? `Au ${dayLabel(lang, day)}, ` : `By ${dayLabel(lang, day)}, `;
  if (point.share !== null && point.remaining?.high === 0) {
    const { many } = nounOf(lang, drawdown.scope);
    const all = isEveryone(drawdown.scope) ? (fr ? 'tous' : 'everyone') : fr ? `tous les ${many}` : `all ${many}`;
    return capital(fr ? `${by}${all} avaient quitté ${country}` : `${by}${all} had left ${country}`);
  }
  const share = point.share === null ? null : shareInWords(lang, point.share, drawdown.scope);
  const who = share ?? people(lang, point.departed, drawdown.scope);
  if (!fr) return capital(`${by}${who} had left ${country}`);
  const { one } = nounOf(lang, drawdown.scope);
  // « Une personne sur dix », « plus d’un policier » and « la moitié du personnel » are one.
  const isOne = new RegExp(`(^|[ ’])(une?|1) ${one}(?![\\p{L}])|la moitié du `, 'u').test(who);
  return capital(`${by}${who} ${isOne ? 'avait quitté' : 'avaient quitté'} ${country}`);
}

/**
 * A share as a newspaper says it: `two in three`, `more than half`, `at least three in four`. Never more than the low allows,
 * but for the per cent that `about … or more` covers; null where the low is below one in twenty and there is nothing worth a headline in it.
 */
export function shareInWords(lang: Lang, share: Range, scope = 'ALL_PERSONNEL'): string | null {
  const low = share.low ?? 0;
  const high = share.high ?? 1;
  const isExact = high - low <= 0.01;
  const middle = (low + high) / 2;
  const near = isExact ? fractions.find((fraction) => Math.abs(fraction.value - middle) <= 0.006) : undefined;
  if (near !== undefined) return subject(lang, near, 'about', scope);
  const below = isExact
    ? fractions.find(({ value }) => value > middle && value - middle <= Math.min(0.02, value / 10))
    : undefined;
  if (below !== undefined) return subject(lang, below, 'nearly', scope);
  // A low just under a fraction would be badly told by the one before it.
  const almost = fractions.find((fraction) => low < fraction.value && fraction.value - low <= 0.01);
  if (!isExact && almost !== undefined)
    return subject(lang, almost, 'about', scope, lang === 'fr' ? ', ou plus,' : ' or more');
  const reached = fractions.findLast((fraction) => low >= fraction.value);
  if (reached === undefined) return null;
  return subject(lang, reached, isExact ? 'more than' : 'at least', scope);
}

const manners = { about: 'environ', nearly: 'près de', 'more than': 'plus de', 'at least': 'au moins' } as const;

function subject(
  lang: Lang,
  fraction: { en: string; fr: string },
  manner: keyof typeof manners,
  scope: string,
  tail = '',
): string {
  const { one, many } = nounOf(lang, scope);
  if (lang === 'en') return `${manner} ${fraction.en}${tail}${isEveryone(scope) ? '' : ` of the ${many}`}`;
  // « un sur dix » wants its noun in between: « une personne sur dix », « trois policiers sur quatre ».
  const [number = '', ...rest] = fraction.fr.split(' sur ');
  if (rest.length === 0)
    return `${manners[manner]} ${fraction.fr} ${isEveryone(scope) ? 'du personnel' : `des ${many}`}${tail}`;
  const isOne = number === 'un';
  const who = isOne ? `${isEveryone(scope) ? 'une' : 'un'} ${one}` : `${number} ${many}`;
  const isElided = isOne && (manner === 'nearly' || manner === 'more than');
  const prefix = isElided ? manners[manner].replace(/ de$/u, ' d’') : `${manners[manner]} `;
  return `${prefix}${who} sur ${rest[0]}${tail}`;
}

function withoutFigures(lang: Lang, drawdown: Findable, country: string): string {
  const fr = lang === 'fr';
  const on =
    drawdown.knownOn === null
      ? ''
      : fr
        ? `Au ${dayLabel(lang, drawdown.knownOn)}, `
        : `As of ${dayLabel(lang, drawdown.knownOn)}, `;
  const last = drawdown.part?.points.at(-1);
  if (drawdown.part != null && last !== undefined) {
    const some = `${people(lang, last.departed, drawdown.part.scope)} (${dayWords(lang, last.asOf, true)})`;
    return capital(
      fr
        ? `${on}aucun chiffre ne dit encore combien de personnes en tout ont quitté ${country}, sauf pour une partie d’entre elles\u00a0: ${some}`
        : `${on}no figure yet says how many of all personnel have left ${country}, only of some: ${some}`,
    );
  }
  const start = drawdown.started?.latest ?? drawdown.started?.earliest ?? null;
  if (start === null && drawdown.deadline === null) {
    return capital(fr ? `${on}aucun retrait n’est connu` : `${on}no withdrawal is on record`);
  }
  const { many } = nounOf(lang, drawdown.scope);
  const whom = isEveryone(drawdown.scope) ? '' : ` ${many}`;
  return capital(
    fr
      ? `${on}aucun chiffre ne dit encore combien ${whom === '' ? '' : `${ofMany(many)} `}ont quitté ${country}`
      : `${on}no figure yet says how many${whom} have left ${country}`,
  );
}

/** A text as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
