import type { DateSpan } from './date-span.ts';
import { spanLabel, spanOf, UnreadableDate } from './date-span.ts';
import type { Day } from './day.ts';
import type { Bounds } from './reading/calendar.ts';
import {
  byCalendar,
  byMonth,
  byPair,
  byWeekOf,
  byYear,
  firstOf,
  namesCalendar,
  partNamed,
} from './reading/calendar-phrases.ts';
import { byCount, byDayOfWeek, byPhrase, bySoFar, byWeekday, byWeekend } from './reading/day-phrases.ts';
import { WEEKDAY } from './reading/day-words.ts';
import { plain } from './reading/text.ts';
import type { Language, Text } from './text.ts';
import { weekdayName } from './wording/dates.ts';

const byCalendarAlone = firstOf(byCalendar, byPair, byMonth, byYear);
const byWords = firstOf(byPhrase, byWeekday, byDayOfWeek, byWeekend, byCalendarAlone, byWeekOf, byCount, bySoFar);

interface Meant {
  bounds: Bounds;
  /** Which share of a month or a year the words were read as. */
  share: Text | null;
}

/** What the words mean in a text of a day; null where they mean no day that we know. */
function meant(words: string, day: Day): Meant | null {
  const bounds = byWords(words, day);
  return bounds ? { bounds, share: null } : partNamed(words, day, byPhrase);
}

const anchored =
  /^(?:the (?:day before|previous (?:day|week|month|year)|day after|next day|same day|following (?:day|week|month|year))|that (?:day|week)|la veille|l'avant-veille|le lendemain|le surlendemain|le même jour|ce jour-là|la semaine précédente|le mois précédent|l'année précédente|.+ (?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?) (?:later|earlier|before|after|plus tard|plus tôt|auparavant|avant|après))$/;
const uncounted =
  /^(?:recently|lately|récemment|dernièrement|(?:in |over )?(?:the )?(?:recent|past|last) (?:days|weeks|months|years)|(?:ces |au cours des )(?:derniers|dernières) (?:jours|semaines|mois|années)|(?:a few|several|some) .+ ago|il y a (?:quelques|plusieurs) .+)$/;

const thisWeekday = new RegExp(`^(?:this|ce) (?:${WEEKDAY})(?:$| )`);

const nextOne = new RegExp(`^(?:.* )?next (?:${WEEKDAY}|week-?end)(?: |$)`);

/** What stands in the way of words that mean no day. */
function whyNot(words: string): string {
  if (anchored.test(words)) return 'it counts from a day that the text names before: resolve it from that day';
  if (uncounted.test(words)) return 'it names no number of days';
  if (/^(?:this|ce) week-?end$/.test(words)) return 'on that day it may be the weekend before or the one after';
  if (thisWeekday.test(words)) return 'it may be the one before that day or the one after';
  if (nextOne.test(words)) return 'it may be the one of that week or of the week after';
  if (namesCalendar(words))
    return 'the calendar has no such day, or it may be the one before or the one after: write its year';
  return 'it is no weekday and no "yesterday", "last week", "last month" or the like';
}

/** In which text the words stand, as a note tells it. */
function inText(published: DateSpan): Text {
  const { earliest, latest } = published;
  const weekday = (lang: Language) => (earliest !== null && earliest === latest ? weekdayName(earliest, lang) : '');
  const [en, fr] = [weekday('EN'), weekday('FR')];
  return {
    en: ` in a text ${en === '' ? 'published' : `of ${en}`} ${spanLabel(published, 'EN')}`,
    fr: ` dans un texte (${spanLabel(published, 'FR')}${fr === '' ? '' : `, un ${fr}`})`,
  };
}

/**
 * The day or span that a weekday, "yesterday", "two weeks ago" or "mid-October" means in a source of a given date, in English or
 * French: inferred, with a note that says from what, unless it is printed with its year. A weekday is the last one
 * before or on the source's day; so is a day or a month without its year, where the next one is no nearer. Throws `UnreadableDate`.
 */
export function relativeSpan(text: string, published: DateSpan): DateSpan {
  const words = plain(text);
  const { earliest, latest } = published;
  // With its year in it, it means the same on any day.
  const isDated = /\b\d{4}$/.test(words);
  if (!isDated && (earliest === null || latest === null))
    throw new UnreadableDate(text, 'the source itself has no date to count from');
  const first = meant(words, earliest ?? latest ?? '2000-01-01');
  const last = meant(words, latest ?? earliest ?? '2000-01-01');
  if (!first || !last) throw new UnreadableDate(text, whyNot(words));
  const span = [first.bounds[0], last.bounds[1]] as const;
  if (isDated && byCalendarAlone(words, span[0])) return spanOf(...span);
  const said = text.trim();
  const { share } = first;
  const told = isDated ? { en: '', fr: '' } : inText(published);
  return spanOf(...span, {
    inferred: true,
    note: {
      en: `“${said}”${told.en}${share === null ? '' : `, read as ${share.en} of it`}`,
      fr: `« ${said} »${told.fr}${share === null ? '' : `, lu comme ${share.fr} de cette durée`}`,
    },
  });
}
