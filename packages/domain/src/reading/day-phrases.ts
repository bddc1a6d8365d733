import type { Day } from '../day.ts';
import { addDays } from '../day.ts';
import type { Bounds } from './calendar.ts';
import { month, monthsBefore, single, week, weekday, year } from './calendar.ts';
import type { Meaning } from './calendar-phrases.ts';
import { anyOf, WEEKDAY, weekdays } from './day-words.ts';
import { readNumber } from './number.ts';

/** A night reaches into the day after it. */
const night = (day: Day): Bounds => [day, addDays(day, 1)];

const phrases: readonly (readonly [string, (day: Day) => Bounds])[] = [
  ["today|aujourd'hui|this morning|this afternoon|this evening|ce matin|cet après-midi|ce soir", single],
  ['tonight|cette nuit', night],
  ['last night|overnight|la nuit dernière', (day) => night(addDays(day, -1))],
  ['yesterday|hier', (day) => single(addDays(day, -1))],
  ['the day before yesterday|avant-hier', (day) => single(addDays(day, -2))],
  ['tomorrow|demain', (day) => single(addDays(day, 1))],
  ['the day after tomorrow|après-demain', (day) => single(addDays(day, 2))],
  ['this week|cette semaine', (day) => week(day)],
  ['last week|la semaine dernière|la semaine passée', (day) => week(day, -1)],
  ['next week|la semaine prochaine', (day) => week(day, 1)],
  ['this month|the month|ce mois-ci|ce mois|le mois', (day) => month(day)],
  ['last month|le mois dernier|le mois passé', (day) => month(day, -1)],
  ['next month|le mois prochain', (day) => month(day, 1)],
  ["this year|the year|cette année|l'année", (day) => year(day)],
  ["last year|l'année dernière|l'année passée|l'an dernier|l'an passé", (day) => year(day, -1)],
  ["next year|l'année prochaine|l'an prochain", (day) => year(day, 1)],
];
const byWords = new Map(phrases.flatMap(([words, of]) => words.split('|').map((each) => [each, of] as const)));

/** "Yesterday", "la semaine dernière" and the like. */
export const byPhrase: Meaning = (words, day) => byWords.get(words)?.(day) ?? null;

const soFarForm = /^(?:(earlier|plus tôt)|later|plus tard) (.+)$/;

/** "Earlier this month", "plus tard cette semaine": the part of it before the day, or after it. */
export const bySoFar: Meaning = (words, day) => {
  const [whole, isEarlier, rest = ''] = soFarForm.exec(words) ?? [];
  const span = whole === undefined ? null : byPhrase(rest, day);
  if (span === null || day < span[0] || day > span[1]) return null;
  return isEarlier === undefined ? [day, span[1]] : [span[0], day];
};

/** The last day of that name before or on the day; the one before that ("last"), or after it ("next"), where it is the day itself. */
function dayOfName(number: number, day: Day, isLast = false, isNext = false): Day {
  const back = (weekday(day) - number + 7) % 7;
  if (isNext) return addDays(day, 7 - back);
  return addDays(day, isLast && back === 0 ? -7 : -back);
}

/** How many days of its week are before a day: none before a Monday. */
const inWeek = (day: Day) => (weekday(day) + 6) % 7;

const PART = '(?: (?:(night)|morning|afternoon|evening|matin|après-midi|soir))?';
const weekdayForm = new RegExp(
  `^(?:on |le |(ce |this ))?(last |next )?(${WEEKDAY})( dernier| passé| prochain)?${PART}$`,
);
const yesterdayForm = new RegExp(`^(?:yesterday|hier)${PART}$`);
const nightForm = new RegExp(`^dans la nuit (?:de|du) (${WEEKDAY}) (?:à|au) (${WEEKDAY})$`);

/** A weekday, or yesterday, perhaps with a part of that day. */
export const byWeekday: Meaning = (words, day) => {
  const yesterday = yesterdayForm.exec(words);
  if (yesterday) return (yesterday[1] === undefined ? single : night)(addDays(day, -1));
  const [, eve = '', morrow = ''] = nightForm.exec(words) ?? [];
  const last = weekdays.get(morrow);
  if (last !== undefined) {
    const span = night(addDays(dayOfName(last, day), -1));
    return weekday(span[0]) === weekdays.get(eve) ? span : null;
  }
  const [, isThis, before, name = '', behind, isNight] = weekdayForm.exec(words) ?? [];
  const number = weekdays.get(name);
  if (number === undefined) return null;
  // "This Sunday" is the one before or the one after, unless it is today.
  if (isThis !== undefined && number !== weekday(day)) return null;
  const isLast = before === 'last ' || behind === ' dernier' || behind === ' passé';
  const isNext = before === 'next ' || behind === ' prochain';
  // "Next Friday" said on a Monday is the one of that week, or of the week after; "vendredi prochain" is the first to come.
  if (before === 'next ' && inWeek(day) < (number + 6) % 7) return null;
  const found = dayOfName(number, day, isLast, isNext);
  // Who writes on a Friday of Friday night tells of its hours before midnight: what comes after nobody has seen yet.
  return (isNight === undefined || found === day ? single : night)(found);
};

const LAST_WEEK = 'last week|la semaine dernière|la semaine passée';
const dayOfWeekForm = new RegExp(
  `^(?:on |le )?(${WEEKDAY})(?: of| de)? (${LAST_WEEK}|this week|next week|cette semaine|la semaine prochaine)$`,
);
const partOfWeekForm = new RegExp(
  `^(?:in |at |en |au |à )?(?:the |la |le )?(?:(early|beginning of|start of|début de)|mid-?|middle of|milieu de|late|end of|fin de) ?(?:(${LAST_WEEK}|semaine (?:dernière|passée))|this week|(?:la )?semaine)$`,
);

/** "Thursday last week", "jeudi de la semaine dernière"; of a part of a week no more than the week, and of this one's beginning the days so far. */
export const byDayOfWeek: Meaning = (words, day) => {
  const [, name = '', of = ''] = dayOfWeekForm.exec(words) ?? [];
  const number = weekdays.get(name);
  if (number !== undefined) return single(addDays(byPhrase(of, day)![0], (number + 6) % 7));
  const [whole, isEarly, last] = partOfWeekForm.exec(words) ?? [];
  if (whole === undefined) return null;
  if (last !== undefined) return week(day, -1);
  // Before a Wednesday it may be yet to come.
  return isEarly === undefined || inWeek(day) < 2 ? null : [week(day)[0], day];
};

const weekendForm =
  /^(?:over |at |on |during |pendant |durant )?(the |le |this |ce |last |the past |this past |next )?week-?end( dernier| passé| prochain)?$/;

/** Saturday and Sunday: the last that began before or on the day. On a weekday "this weekend" may be the one before it or after. */
export const byWeekend: Meaning = (words, day) => {
  const [whole, before = '', behind = ''] = weekendForm.exec(words) ?? [];
  if (whole === undefined) return null;
  const begun = dayOfName(6, day);
  const isOn = day <= addDays(begun, 1);
  if (['this ', 'ce '].includes(before) && behind === '' && !isOn) return null;
  const isLast = /last|past/.test(before) || /dernier|passé/.test(behind);
  const isNext = before === 'next ' || behind === ' prochain';
  if (before === 'next ' && !isOn) return null;
  return night(addDays(begun, isNext ? 7 : isLast && isOn ? -7 : 0));
};

interface Unit {
  /** The whole of it, so many after the one of a day. */
  whole: (day: Day, after: number) => Bounds;
  /** The day so many of it before. */
  before: (day: Day, count: number) => Day;
}
const unitWords: readonly (readonly [string, Unit])[] = [
  [
    'day days jour jours',
    { whole: (day, after) => single(addDays(day, after)), before: (day, count) => addDays(day, -count) },
  ],
  ['week weeks semaine semaines', { whole: week, before: (day, count) => addDays(day, -7 * count) }],
  ['month months mois', { whole: month, before: monthsBefore }],
  ['year years an ans année années', { whole: year, before: (day, count) => monthsBefore(day, 12 * count) }],
];
const units = new Map(unitWords.flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit] as const)));
const UNIT = `(${anyOf(units.keys())})`;

const ago = (day: Day, unit: Unit, count: number) => unit.whole(day, -count);
const ahead = (day: Day, unit: Unit, count: number) => unit.whole(day, count);
const until = (day: Day, unit: Unit, count: number): Bounds => [unit.before(day, count), day];

const counted: readonly (readonly [RegExp, typeof ago])[] = [
  [new RegExp(`^(.+) ${UNIT} ago$`), ago],
  [new RegExp(`^il y a (.+) ${UNIT}$`), ago],
  [new RegExp(`^(?:in|dans) (.+) ${UNIT}$`), ahead],
  [new RegExp(`^(?:over |in |during )?the (?:past|last) (.+) ${UNIT}$`), until],
  [new RegExp(`^(?:over |in |during )?the (?:past|last)() (day|week|month|year)$`), until],
  [/^(?:(?:au cours de |durant |pendant )?(?:la |le |l')|au cours du )()(semaine|mois|année) écoulée?$/, until],
  [new RegExp(`^(?:ces|les|au cours des|durant les|pendant les) (.+) derni(?:er|ère)s ${UNIT}$`), until],
];

/** A whole number from 1 up, in words or digits; null for any other words. */
function wholeNumber(words: string): number | null {
  const read = readNumber(words.replace(/^(?:an?)?$/, 'one'), false);
  return read && read.rest === '' && Number.isInteger(read.value) && read.value > 0 ? read.value : null;
}

/** "Huit jours" and "quinze jours" are what French calls one week and two: the day it begins with counts as the first, and as the last. */
const weeksInDays: ReadonlyMap<number, number> = new Map([
  [8, 1],
  [15, 2],
]);

/** "Two days ago", "il y a deux semaines", "the past month". A week, a month or a year ago is all of that week, month or year. */
export const byCount: Meaning = (words, day) => {
  for (const [form, meaning] of counted) {
    const [, number, word = ''] = form.exec(words) ?? [];
    const count = number === undefined ? null : wholeNumber(number);
    const weeks = /^jours?$/.test(word) ? weeksInDays.get(count ?? 0) : undefined;
    const unit = units.get(weeks === undefined ? word : 'week');
    if (count !== null && unit) return meaning(day, unit, weeks ?? count);
  }
  return null;
};
