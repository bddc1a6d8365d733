import type { Day } from '../day.ts';
import { daysBetween, isDay } from '../day.ts';
import type { Bounds } from './calendar.ts';
import { month, partOf, single, week, weekday, year } from './calendar.ts';
import { ENGLISH_MONTH, MONTH, months, WEEKDAY, weekdays, YEAR } from './day-words.ts';
import type { Text } from '../text.ts';

/** The days that words mean in a text of a day; null where they mean none that we know. */
export type Meaning = (words: string, day: Day) => Bounds | null;

/** The first meaning that the words have. */
export const firstOf =
  (...meanings: readonly Meaning[]): Meaning =>
  (words, day) =>
    meanings.reduce<Bounds | null>((found, meaning) => found ?? meaning(words, day), null);

/** The last day that begins it by the day of the text; null where the next is nearer, so that the words may mean either. */
function lastOrNeither(candidates: readonly Day[], day: Day): Day | null {
  const last = candidates
    .filter((each) => each <= day)
    .sort()
    .at(-1);
  const next = candidates.filter((each) => each > day).sort()[0];
  if (last === undefined) return null;
  return next !== undefined && daysBetween(day, next) < daysBetween(last, day) ? null : last;
}

const firstOfMonth = (number: number, inYear: string): Day => `${inYear}-${String(number).padStart(2, '0')}-01`;

const monthForm = new RegExp(
  `^(?:in |en |au mois de |au mois d'|le mois de |le mois d'|courant |this )?(last |next )?(${MONTH})( dernier| prochain)?(?: (?:de )?(${YEAR}))?$`,
);

/** A month: of the year that is printed, else the last one that had begun by the day, where the next is no nearer. */
export const byMonth: Meaning = (words, day) => {
  const [, before, name, behind, printed] = monthForm.exec(words) ?? [];
  const number = months.get(name?.replace('.', '') ?? '');
  if (number === undefined) return null;
  const isPast = before === 'last ' || behind === ' dernier';
  const isNext = before === 'next ' || behind === ' prochain';
  if (printed !== undefined) return isPast || isNext ? null : month(firstOfMonth(number, printed));
  const thisYear = firstOfMonth(number, day.slice(0, 4));
  if (isNext) return month(thisYear, thisYear > day ? 0 : 12);
  // "Last October" said in October is the one of the year before.
  if (isPast) return month(thisYear, thisYear >= month(day)[0] ? -12 : 0);
  const found = lastOrNeither(
    [-12, 0, 12].map((after) => month(thisYear, after)[0]),
    day,
  );
  return found === null ? null : month(found);
};

const yearForm = new RegExp(`^(?:in |en |l'année |l'an )?(${YEAR})$`);

/** A year that is printed. */
export const byYear: Meaning = (words) => {
  const [, printed] = yearForm.exec(words) ?? [];
  return printed === undefined ? null : year(`${printed}-01-01`);
};

const NUMBER = '(?<number>\\d{1,2})';
const ORDINAL = `${NUMBER}(?:st|nd|rd|th|er)?`;
const NAMED = `(?:(?<name>${WEEKDAY}),? )?`;
const IN_YEAR = `(?:,? (?<year>${YEAR}))?`;
const dayForms = [
  new RegExp(
    `^(?:on |le |ce )?${NAMED}(?:the )?${ORDINAL} (?:of )?(?<month>${MONTH})(?:${IN_YEAR}|(?<last> dernier))$`,
  ),
  // Only English names the month first: "octobre 22" is the year.
  new RegExp(`^(?:on )?${NAMED}(?<month>${ENGLISH_MONTH}) (?:the )?${ORDINAL}${IN_YEAR}$`),
  new RegExp(`^(?:on the |the |le )${NAMED}${ORDINAL}$`),
  new RegExp(`^(?:on )?(?<name>${WEEKDAY}),? ${NUMBER}$`),
];

/** "Le premier décembre", "the first of December". */
const firstForm = new RegExp(`(?<!\\p{L})(?:premier|first of) (?=${MONTH})`, 'u');

/**
 * A day of the calendar; without its year, or its month, the last one before or on the day, where the next is no nearer. A weekday
 * beside it must be right.
 */
export const byCalendar: Meaning = (said, day) => {
  const words = said.replace(firstForm, '1er ');
  const {
    number,
    name,
    month: of,
    year: printed,
    last,
  } = dayForms.reduce<RegExpExecArray | null>((found, form) => found ?? form.exec(words), null)?.groups ?? {};
  if (number === undefined) return null;
  const inMonth = (first: Day) => `${first.slice(0, 8)}${number.padStart(2, '0')}`;
  const at = months.get(of?.replace('.', '') ?? '');
  const inYear = (after: number) => firstOfMonth(at!, year(day, after)[0].slice(0, 4));
  const firsts = at === undefined ? [-2, -1, 0, 1].map((after) => month(day, after)[0]) : [-1, 0, 1].map(inYear);
  const days = firsts.map(inMonth).filter(isDay);
  const found =
    at !== undefined && printed !== undefined
      ? inMonth(firstOfMonth(at, printed))
      : last === undefined
        ? lastOrNeither(days, day)
        : (days.filter((each) => each < day).at(-1) ?? null);
  if (found === null || !isDay(found) || (name !== undefined && weekdays.get(name) !== weekday(found))) return null;
  return single(found);
};

const ANY_DAY = `(?:${WEEKDAY} )?\\d{1,2}(?:st|nd|rd|th|er)?`;
const pairForms = [
  new RegExp(
    `^(?:du |from (?:the )?|on |(?<between>between (?:the )?|entre le )|les |the )?(?<first>${ANY_DAY}(?: ${MONTH})?)(?: (?:au|to(?: the)?) | ?- ?| (?<and>and(?: the)?|et(?: le)?) )(?<last>${ANY_DAY} (?:of )?(?<month>${MONTH})(?:,? ${YEAR})?)$`,
  ),
  new RegExp(
    `^(?:from |on |(?<between>between ))?(?<month>${ENGLISH_MONTH}) (?<first>\\d{1,2})(?: to | ?- ?| (?<and>and) )(?<last>\\d{1,2}(?:,? ${YEAR})?)$`,
  ),
];

/** From a day of the calendar to another, "du 1er au 5 octobre"; two that are joined by "and" are neighbours, "les 8 et 9 décembre". */
export const byPair: Meaning = (said, day) => {
  const words = said.replace(/(?<!\p{L})premier(?= au )/u, '1er');
  const pair = pairForms.reduce<RegExpExecArray | null>((found, form) => found ?? form.exec(words), null)?.groups;
  if (pair === undefined) return null;
  const { first = '', last = '', month: of = '', between, and } = pair;
  const [end] = byCalendar(last.includes(of) ? last : `${of} ${last}`, day) ?? [];
  if (end === undefined) return null;
  const [start] = byCalendar(/\p{L}{3,} ?\.?$/u.test(first) ? first : `${first} ${of} ${end.slice(0, 4)}`, end) ?? [];
  if (start === undefined || start >= end) return null;
  return and !== undefined && between === undefined && daysBetween(start, end) > 1 ? null : [start, end];
};

/** Whether the words name days or a month of the calendar, whichever they are. */
export const namesCalendar = (words: string): boolean =>
  monthForm.test(words) || [...dayForms, ...pairForms].some((form) => form.test(words));

const weekForm = /^(?:in |over |dans |pendant )?(?:the week of |the week beginning |la semaine du )(.+)$/;

/** The week in which a day of the calendar lies. */
export const byWeekOf: Meaning = (words, day) => {
  const [, named] = weekForm.exec(words) ?? [];
  const found = named === undefined ? null : byCalendar(named, day);
  return found && week(found[0]);
};

const BEGINNING = "early|beginning of|start of|début de|début d'|début du|début";
const MIDDLE = "middle of|mid|milieu de|milieu d'|milieu du|mi";
const END = "late|end of|fin de|fin d'|fin du|fin";
const FIRST = 'first|premier|première';
const SECOND = 'second|seconde|deuxième';
const HALF = 'half|quinzaine|semestre';
const QUARTER = 'quarter|trimestre';
const third = (words: string) => new RegExp(`^(?:${words})[ -]?(.+)$`);
const share = (which: string, what: string) => new RegExp(`^(?:${which}) (?:${what})(?: of| de| d'| du)? ?(.+)$`);

const parts: readonly (readonly [form: RegExp, part: number, of: 2 | 3 | 4])[] = [
  [third(BEGINNING), 0, 3],
  [third(MIDDLE), 1, 3],
  [third(END), 2, 3],
  [share(FIRST, HALF), 0, 2],
  [share(SECOND, HALF), 1, 2],
  [share(FIRST, QUARTER), 0, 4],
  [share(SECOND, QUARTER), 1, 4],
  [share('third|troisième', QUARTER), 2, 4],
  [share('fourth|last|quatrième|dernier', QUARTER), 3, 4],
];

const shareNames: Readonly<Record<2 | 3 | 4, Text>> = {
  2: { en: 'a half', fr: 'une moitié' },
  3: { en: 'a third', fr: 'un tiers' },
  4: { en: 'a quarter', fr: 'un quart' },
};

/** A part of a month or a year: "mid-October", "début du mois", "the first half of 2023"; and which share of it that is read as. */
export function partNamed(words: string, day: Day, ofSource: Meaning): { bounds: Bounds; share: Text } | null {
  const bare = words.replace(/^(?:in|at|en|à la|à|au|dans la|dans le|courant) /, '').replace(/^(?:the|la|le) /, '');
  for (const [form, part, of] of parts) {
    const [, rest] = form.exec(bare) ?? [];
    if (rest === undefined) continue;
    const named = rest
      .replace(/^(?:the )?(?:month of |mois de |mois d')/, '')
      .replace(/^mois(?= |$)/, 'le mois')
      .replace(/^année$/, "l'année");
    const whole = firstOf(ofSource, byMonth, byYear)(named, day);
    const bounds = whole && partOf(whole, part, of);
    if (bounds) return { bounds, share: shareNames[of] };
  }
  return null;
}
