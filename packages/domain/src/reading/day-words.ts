/** Names, and what they are shortened to, by number. */
const numbered = (names: readonly string[], from: number): ReadonlyMap<string, number> =>
  new Map(names.flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + from])));

/** Weekdays in both languages, 0 for Sunday. */
export const weekdays = numbered(
  [
    'sunday dimanche',
    'monday lundi',
    'tuesday mardi',
    'wednesday mercredi',
    'thursday jeudi',
    'friday vendredi',
    'saturday samedi',
  ],
  0,
);

/** Months in both languages, from 1. */
export const months = numbered(
  [
    'january janvier jan janv',
    'february février feb févr',
    'march mars',
    'april avril apr avr',
    'may mai',
    'june juin jun',
    'july juillet jul juil',
    'august août aug',
    'september septembre sep sept',
    'october octobre oct',
    'november novembre nov',
    'december décembre dec déc',
  ],
  1,
);

/** As part of a pattern, the longest first. */
export const anyOf = (words: Iterable<string>): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

export const WEEKDAY = anyOf(weekdays.keys());
export const MONTH = `${anyOf(months.keys())}\\.?`;
const frenchMonths = new Set(
  'janvier janv février févr mars avril avr mai juin juillet juil août septembre octobre novembre décembre déc'.split(
    ' ',
  ),
);
/** A month by a name that English has: French never writes it before the day. */
export const ENGLISH_MONTH = `${anyOf([...months.keys()].filter((name) => !frenchMonths.has(name)))}\\.?`;
export const YEAR = '\\d{4}';
