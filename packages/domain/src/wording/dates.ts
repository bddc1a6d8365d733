import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Language } from '../text.ts';

/** A day and its month stand on one line. */
const NO_BREAK = '\u00a0';

/** The months as they are written, from January on. */
export const monthNames: Readonly<Record<Language, readonly string[]>> = {
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

/** One side of a span in words. Only a single day takes an article in French; a century is a span of its own. */
interface Piece {
  text: string;
  year: string;
  month: string | undefined;
  isDay: boolean;
}

/** One date as EDTF writes it: a day, month, season, year or decade. */
function piece(edtf: string, lang: Language): Piece {
  const [year = '', month, day] = edtf.replace(/[~?%]/g, '').split('-');
  const named = yearWords(year, lang);
  const of = (text: string, isDay = false): Piece => ({ text, year, month, isDay });
  if (month === undefined || month === 'XX') return of(named);
  const season = seasons[lang][Number(month) - 21];
  if (season !== undefined) return of(`${season} ${named}`);
  const monthName = monthNames[lang][Number(month) - 1]!;
  if (day === undefined || day === 'XX') return of(`${monthName} ${named}`);
  const number = lang === 'FR' && day === '01' ? '1er' : String(Number(day));
  return of(`${number}${NO_BREAK}${monthName} ${named}`, true);
}

/** A year; one of which the last digits are not known is a decade ("1990s"), or any year of a hundred. */
function yearWords(year: string, lang: Language): string {
  const decade = `${year.slice(0, 3)}0`;
  const [first, last] = [`${year.slice(0, 2)}00`, `${year.slice(0, 2)}99`];
  if (year.endsWith('XX')) return lang === 'FR' ? `entre ${first} et ${last}` : `between ${first} and ${last}`;
  if (year.endsWith('X')) return lang === 'FR' ? `années ${decade}` : `${decade}s`;
  return Number(year).toString();
}

const isAround = (edtf: string) => /[~%]$/.test(edtf);

/** Perhaps, as `?` and `%` say. */
const doubted = (text: string, edtf: string, lang: Language): string =>
  /[?%]$/.test(edtf) ? `${text} ${lang === 'FR' ? '(incertain)' : '(uncertain)'}` : text;

const withArticle = ({ text, isDay }: Piece, lang: Language) => (lang === 'FR' && isDay ? `le ${text}` : text);

const around = (side: Piece, lang: Language) => `${lang === 'FR' ? 'vers' : 'around'} ${withArticle(side, lang)}`;

/** "On or after", with the preposition that a day or a month takes. */
function open(edtf: string, word: 'after' | 'before', lang: Language): string {
  const side = piece(edtf, lang);
  const french = word === 'after' ? 'après' : 'avant';
  if (isAround(edtf)) return `${around(side, lang)} ${lang === 'FR' ? `ou ${french}` : `or ${word}`}`;
  if (lang === 'FR') return `${side.isDay ? 'le' : 'en'} ${side.text} ou ${french}`;
  return `${side.isDay ? 'on' : 'in'} or ${word} ${side.text}`;
}

/** One end of a span, with what is doubtful about it. */
function end(side: Piece, edtf: string, lang: Language): string {
  const text = withArticle(side, lang);
  const about = !isAround(edtf) ? text : lang === 'FR' ? `${text} environ` : `around ${text}`;
  return doubted(about, edtf, lang);
}

/** The first end without what the last one says again: its year, and its month where both are days of it. */
function shortened(first: Piece, last: Piece): Piece {
  if (first.year !== last.year || !first.text.endsWith(` ${last.year}`)) return first;
  const isOfOneMonth = first.isDay && last.isDay && first.month === last.month;
  const [day = first.text] = first.text.split(NO_BREAK);
  return { ...first, text: isOfOneMonth ? day : first.text.split(' ').slice(0, -1).join(' ') };
}

/** A span in words: every date the record shows goes through here. */
export function spanWords(span: DateSpan, lang: Language): string {
  const [from = '..', to] = span.edtf.split('/');
  if (span.earliest === null && span.latest === null) return lang === 'FR' ? 'sans date' : 'undated';
  if (to === undefined) {
    const only = piece(from, lang);
    return doubted(isAround(from) ? around(only, lang) : withArticle(only, lang), from, lang);
  }
  if (to === '..') return doubted(open(from, 'after', lang), from, lang);
  if (from === '..') return doubted(open(to, 'before', lang), to, lang);
  const [first, last] = [piece(from, lang), piece(to, lang)];
  if (span.precision === 'WEEK' && !/[~?%]/.test(span.edtf))
    return lang === 'FR' ? `semaine du ${first.text}` : `week of ${first.text}`;
  const [a, b] = [end(shortened(first, last), from, lang), end(last, to, lang)];
  return lang === 'FR' ? `entre ${a} et ${b}` : `between ${a} and ${b}`;
}
