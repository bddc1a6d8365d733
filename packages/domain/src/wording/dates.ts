import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Language } from '../text.ts';

const months: Record<Language, readonly string[]> = {
  EN: 'January February March April May June July August September October November December'.split(' '),
  FR: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

const weekdays: Record<Language, readonly string[]> = {
  EN: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  FR: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
};

const seasons: Record<Language, readonly string[]> = {
  EN: ['spring', 'summer', 'autumn', 'winter'],
  FR: ['printemps', 'été', 'automne', 'hiver'],
};

/** Name of the weekday of a day. */
export const weekdayName = (day: Day, lang: Language): string =>
  weekdays[lang][new Date(`${day}T00:00:00Z`).getUTCDay()]!;

/** A part of a date that is not a single day: no article before it in French. */
interface Piece {
  text: string;
  year: string;
  isDay: boolean;
}

/** One date as EDTF writes it: a day, month, season, year or decade. */
function piece(edtf: string, lang: Language): Piece {
  const [year = '', month, day] = edtf.replace(/[~?%]/g, '').split('-');
  const plainYear = /^\d{3}X$/.test(year)
    ? decade(year, lang)
    : /^\d{2}XX$/.test(year)
      ? century(year, lang)
      : Number(year).toString();
  if (month === undefined || month === 'XX') return { text: plainYear, year, isDay: false };
  const season = seasons[lang][Number(month) - 21];
  if (season !== undefined) return { text: `${season} ${plainYear}`, year, isDay: false };
  const monthName = months[lang][Number(month) - 1]!;
  if (day === undefined || day === 'XX') return { text: `${monthName} ${plainYear}`, year, isDay: false };
  const number = lang === 'FR' && day === '01' ? '1er' : String(Number(day));
  return { text: `${number} ${monthName} ${plainYear}`, year, isDay: true };
}

const decade = (year: string, lang: Language) =>
  lang === 'FR' ? `années ${year.slice(0, 3)}0` : `${year.slice(0, 3)}0s`;
const century = (year: string, lang: Language) =>
  lang === 'FR' ? `années ${year.slice(0, 2)}00` : `${year.slice(0, 2)}00s`;

/** Around and perhaps, as `~`, `?` and `%` say. */
function doubted(text: string, edtf: string, lang: Language): string {
  const around = /[~%]$/.test(edtf) ? (lang === 'FR' ? `vers ${text}` : `around ${text}`) : text;
  return /[?%]$/.test(edtf) ? `${around} ${lang === 'FR' ? '(incertain)' : '(uncertain)'}` : around;
}

const withArticle = ({ text, isDay }: Piece, lang: Language) => (lang === 'FR' && isDay ? `le ${text}` : text);

/** "On or after", with the preposition that a day or a month takes. */
function open(side: Piece, word: 'after' | 'before', lang: Language): string {
  if (lang === 'FR') return `${side.isDay ? 'le' : 'en'} ${side.text} ou ${word === 'after' ? 'après' : 'avant'}`;
  return `${side.isDay ? 'on' : 'in'} or ${word} ${side.text}`;
}

/** A span in words: every date the record shows goes through here. */
export function spanWords(span: DateSpan, lang: Language): string {
  const [from = '..', to] = span.edtf.split('/');
  if (span.earliest === null && span.latest === null) return lang === 'FR' ? 'sans date' : 'undated';
  if (to === undefined) return doubted(withArticle(piece(from, lang), lang), from, lang);
  if (to === '..') return doubted(open(piece(from, lang), 'after', lang), from, lang);
  if (from === '..') return doubted(open(piece(to, lang), 'before', lang), to, lang);
  if (span.precision === 'WEEK')
    return lang === 'FR' ? `semaine du ${piece(from, lang).text}` : `week of ${piece(from, lang).text}`;
  const first = piece(from, lang);
  const last = piece(to, lang);
  // The year is said once where both ends have it.
  const short =
    first.year === last.year && first.text.endsWith(` ${last.year}`)
      ? { ...first, text: first.text.slice(0, -5) }
      : first;
  const [a, b] = [doubted(withArticle(short, lang), from, lang), doubted(withArticle(last, lang), to, lang)];
  return lang === 'FR' ? `entre ${a} et ${b}` : `between ${a} and ${b}`;
}
