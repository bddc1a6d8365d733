import type { DateSpan } from './date-span.ts';
import { spanLabel, spanOf, UnreadableDate } from './date-span.ts';
import type { Day } from './day.ts';
import { addDays } from './day.ts';
import { plain } from './reading/text.ts';
import type { Language } from './text.ts';
import { weekdayName } from './wording/dates.ts';

const weekdayNumbers: ReadonlyMap<string, number> = new Map(
  [
    'sunday dimanche',
    'monday lundi',
    'tuesday mardi',
    'wednesday mercredi',
    'thursday jeudi',
    'friday vendredi',
    'saturday samedi',
  ].flatMap((names, number) => names.split(' ').map((name): [string, number] => [name, number])),
);

const weekday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();
const monday = (day: Day) => addDays(day, -((weekday(day) + 6) % 7));
const monthBefore = (day: Day) => addDays(`${day.slice(0, 7)}-01`, -1);

type Bounds = readonly [first: Day, last: Day];
const week = (first: Day): Bounds => [first, addDays(first, 6)];
const month = (day: Day): Bounds => [
  `${day.slice(0, 7)}-01`,
  addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1),
];
const year = (number: number): Bounds => [`${number}-01-01`, `${number}-12-31`];

const phrases: readonly (readonly [readonly string[], (day: Day) => Bounds])[] = [
  [['today', "aujourd'hui"], (day) => [day, day]],
  [['yesterday', 'hier'], (day) => [addDays(day, -1), addDays(day, -1)]],
  [['tomorrow', 'demain'], (day) => [addDays(day, 1), addDays(day, 1)]],
  [['this week', 'cette semaine'], (day) => week(monday(day))],
  [
    ['last week', 'the previous week', 'la semaine dernière', 'la semaine passée'],
    (day) => week(addDays(monday(day), -7)),
  ],
  [['next week', 'la semaine prochaine'], (day) => week(addDays(monday(day), 7))],
  [['this month', 'ce mois-ci', 'ce mois'], (day) => month(day)],
  [['last month', 'le mois dernier'], (day) => month(monthBefore(day))],
  [['this year', 'cette année'], (day) => year(Number(day.slice(0, 4)))],
  [['last year', "l'année dernière", "l'an dernier"], (day) => year(Number(day.slice(0, 4)) - 1)],
];

/** Days the words mean in a text of that day; null where they mean none that we know. */
function meant(words: string, day: Day): Bounds | null {
  const phrase = phrases.find(([forms]) => forms.includes(words));
  if (phrase) return phrase[1](day);
  const parts = /^(?:on |le |ce |this )?(last |next )?(\p{L}+)( dernier| prochain)?$/u.exec(words);
  const number = weekdayNumbers.get(parts?.[2] ?? '');
  if (!parts || number === undefined) return null;
  const back = (weekday(day) - number + 7) % 7;
  const past = parts[1] === 'last ' || parts[3] === ' dernier';
  const future = parts[1] === 'next ' || parts[3] === ' prochain';
  const found = future ? addDays(day, 7 - back) : addDays(day, past && back === 0 ? -7 : -back);
  return [found, found];
}

/**
 * The day or span that a weekday, "yesterday" or "last week" means in a source of a given date, in English or French: always
 * inferred, with a note that says from what. A weekday is the last one before or on the source's day. Throws `UnreadableDate`.
 */
export function relativeSpan(text: string, published: DateSpan): DateSpan {
  const words = plain(text);
  const { earliest, latest } = published;
  if (earliest === null || latest === null)
    throw new UnreadableDate(text, 'the source itself has no date to count from');
  const first = meant(words, earliest);
  const last = meant(words, latest);
  if (!first || !last)
    throw new UnreadableDate(text, 'it is no weekday and no "yesterday", "last week", "last month" or the like');
  const isDay = earliest === latest;
  const weekday = (lang: Language) => weekdayName(latest, lang);
  return spanOf(first[0], last[1], {
    inferred: true,
    note: {
      en: `“${text.trim()}” in a text of ${isDay ? `${weekday('EN')} ` : ''}${spanLabel(published, 'EN')}`,
      fr: `« ${text.trim()} » dans un texte (${spanLabel(published, 'FR')}${isDay ? `, un ${weekday('FR')}` : ''})`,
    },
  });
}
