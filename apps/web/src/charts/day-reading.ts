/** What can be said of every day from one to another. Days are day numbers; counts are persons; null is an open side. */
export interface ReadingSpan {
  from: number;
  to: number;
  /** How many had left; null where no figure known says anything of these days. */
  departed: { low: number; high: number | null; words: string } | null;
  remaining: { low: number; high: number | null; words: string } | null;
  /** In words ready to set. */
  share: string | null;
  sources: readonly { label: string; href: string }[];
  /** Why nothing can be said, or what bounds it where no figure does. */
  note: string | null;
}

/** The words of a reading, with `{}` where a number comes. */
export interface ReadingWords {
  locale: string;
  months: readonly string[];
  /** The first of a month, where its number alone will not do: `1er`. */
  firstOfMonth: string;
  pace: { exact: string; upTo: string; between: string; atLeast: string; none: string };
  /** For the ear: `{day}`, `{departed}`, `{remaining}`, `{share}` and `{needed}` are filled in; parts without a value are left out. */
  heard: { departed: string; remaining: string; share: string; needed: string };
}

/** One day, read. */
export interface DayReading {
  day: number;
  /** `24 October 2023`. */
  label: string;
  span: ReadingSpan;
  /** Pace that would be needed from this day to the deadline, in words; null without a base, or once the deadline is there. */
  needed: string | null;
  /** The whole in a sentence or two. */
  heard: string;
}

/** What can be said of a day; null outside all spans. */
export function readingOn(
  spans: readonly ReadingSpan[],
  day: number,
  deadline: number | null,
  words: ReadingWords,
): DayReading | null {
  const span = spans.find((candidate) => candidate.from <= day && day <= candidate.to);
  if (span === undefined) return null;
  const label = dayInWords(day, words);
  const needed = neededOn(span, day, deadline, words);
  const { heard } = words;
  const said =
    span.departed === null
      ? [`${label}.`, span.note ?? '']
      : [
          heard.departed.replace('{day}', label).replace('{departed}', span.departed.words),
          span.remaining === null ? '' : heard.remaining.replace('{remaining}', span.remaining.words),
          span.share === null ? '' : heard.share.replace('{share}', span.share),
          needed === null ? '' : heard.needed.replace('{needed}', needed),
        ];
  return { day, label, span, needed, heard: said.filter((part) => part !== '').join(' ') };
}

/** The same day of the month so many months on, or its last where it has fewer days. */
export function monthsOn(day: number, months: number): number {
  const date = new Date(day * MS_PER_DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = new Date(first);
  const days = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return first / MS_PER_DAY + Math.min(date.getUTCDate(), days) - 1;
}

const MS_PER_DAY = 86_400_000;

function dayInWords(day: number, words: ReadingWords): string {
  const date = new Date(day * MS_PER_DAY);
  const number = date.getUTCDate();
  return `${number === 1 ? words.firstOfMonth : number}\u00a0${words.months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

function neededOn(span: ReadingSpan, day: number, deadline: number | null, words: ReadingWords): string | null {
  if (span.remaining === null || deadline === null || day >= deadline) return null;
  const { low, high } = span.remaining;
  const left = deadline - day;
  const rounded = (perDay: number, roundingMode: 'floor' | 'ceil' | 'halfExpand') =>
    new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1, roundingMode }).format(perDay);
  const { pace } = words;
  if (high === low) return high === 0 ? pace.none : pace.exact.replace('{}', rounded(low / left, 'halfExpand'));
  // A range outwards, as the API rounds it: what is printed holds all that it stands for.
  const [least, most] = [rounded(low / left, 'floor'), high === null ? null : rounded(high / left, 'ceil')];
  if (most === null) return pace.atLeast.replace('{}', least);
  return low === 0 ? pace.upTo.replace('{}', most) : pace.between.replace('{}', least).replace('{}', most);
}
