import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import { counted, dayLabel } from './format.ts';
import type { Lang } from './language.ts';
import { neededPace, saysNothing } from './paces.ts';
import type { Range } from './ranges.ts';
import { peopleRange } from './ranges.ts';
import type { Ended } from './silence.ts';
import { isAfterEnd, silenceOf } from './silence.ts';
import { say } from './words.ts';

/** A quantity as far as it is told in words and as a range. */
interface Told {
  low: number | null;
  high: number | null;
  label: string;
}

/** A withdrawal as far as it is told in a few numbers, with figures of any kind behind them. */
interface Series<Statistic> {
  deadline: string | null;
  silenceDays: number | null;
  base: { quantity: { label: string }; statistics: readonly Statistic[] } | null;
  points: readonly {
    asOf: NamedDays & { earliest: string | null };
    departed: Told;
    bounded: Range;
    remaining: Told | null;
    share: Told | null;
    statistics: readonly Statistic[];
  }[];
  pace: readonly PaceOf<Statistic>[];
  requiredPace: PaceOf<Statistic> | null;
}

interface PaceOf<Statistic> {
  from: NamedDays;
  to: NamedDays;
  perDay: Told;
  statistics: readonly Statistic[];
}

/** One of the numbers that a withdrawal is told in. */
export interface KeyFigureData<Statistic> {
  code: 'departed' | 'remaining' | 'pace' | 'pace-needed' | 'silence';
  name: string;
  /** The quantity in words, as the page says it. */
  value: string;
  note: string;
  low: number | null;
  high: number | null;
  unit: 'persons' | 'persons/day' | 'days';
  statistics: readonly Statistic[];
}

/**
 * The withdrawal in five numbers at most, each a range in words with the figures behind it; none where nobody said how many had left,
 * no pace that could be anything from nobody on, and no silence after a figure of a day after the mission's end.
 */
export function keyFiguresOf<Statistic>(
  lang: Lang,
  series: Series<Statistic>,
  of: { knownOn: string | null; ended: Ended; today: string },
): KeyFigureData<Statistic>[] {
  const point = series.points.at(-1);
  if (point === undefined) return [];
  const { base, requiredPace, deadline, silenceDays } = series;
  const pace = series.pace.at(-1);
  const silence = isAfterEnd(point.asOf, of.ended) ? null : silenceOf(silenceDays, of);
  return [
    figure(
      'departed',
      say(lang, 'Had left', 'Partis'),
      point.departed.label,
      `${dayWords(lang, point.asOf)}${contradictedWords(lang, point)}`,
      point.departed,
      point,
    ),
    ...(point.remaining === null || base === null
      ? []
      : [
          figure(
            'remaining',
            say(lang, 'Still there', 'Encore là'),
            peopleRange(lang, point.remaining),
            `${say(lang, 'of', 'sur')} ${base.quantity.label}${point.share === null ? '' : `${say(lang, '; gone: ', '\u202f; partis\u00a0: ')}${point.share.label}`}`,
            point.remaining,
            { statistics: [...point.statistics, ...base.statistics] },
          ),
        ]),
    ...(pace === undefined || saysNothing(pace.perDay)
      ? []
      : [
          figure(
            'pace',
            say(lang, 'Last pace', 'Dernier rythme'),
            pace.perDay.label,
            dayWords(lang, {
              label: say(lang, `${pace.from.label} to ${pace.to.label}`, `${pace.from.label} – ${pace.to.label}`),
              inferred: pace.from.inferred || pace.to.inferred,
            }),
            pace.perDay,
            pace,
          ),
        ]),
    ...(requiredPace === null || deadline === null || saysNothing(requiredPace.perDay)
      ? []
      : [
          figure(
            'pace-needed',
            say(lang, 'Pace needed', 'Rythme nécessaire'),
            neededPace(lang, requiredPace.perDay),
            say(lang, `to be gone by ${dayLabel(lang, deadline)}`, `pour être partis le ${dayLabel(lang, deadline)}`),
            requiredPace.perDay,
            requiredPace,
          ),
        ]),
    ...(silence === null
      ? []
      : [
          figure(
            'silence',
            say(lang, 'Silence since', 'Silence depuis'),
            counted(lang, silence.days, say(lang, 'day', 'jour'), say(lang, 'days', 'jours')),
            silence.until === null
              ? say(lang, 'from the last figure to the end of the mission', 'du dernier chiffre à la fin de la mission')
              : say(
                  lang,
                  `from the last figure to ${dayLabel(lang, silence.until)}`,
                  `du dernier chiffre au ${dayLabel(lang, silence.until)}`,
                ),
            { low: silence.days, high: silence.days },
            point,
          ),
        ]),
  ];
}

/** What comes of a number that others contradict: fewer than had left before, or more than later. */
function contradictedWords(lang: Lang, { departed, bounded }: { departed: Range; bounded: Range }): string {
  const isWithin =
    (bounded.low ?? 0) >= (departed.low ?? 0) && (bounded.high ?? Infinity) <= (departed.high ?? Infinity);
  if (isWithin) return '';
  return `${say(lang, '; with what contradicts it: ', '\u202f; avec ce qui le contredit\u00a0: ')}${peopleRange(lang, bounded)}`;
}

const units = {
  departed: 'persons',
  remaining: 'persons',
  pace: 'persons/day',
  'pace-needed': 'persons/day',
  silence: 'days',
} as const;

function figure<Statistic>(
  code: KeyFigureData<Statistic>['code'],
  name: string,
  value: string,
  note: string,
  { low, high }: Omit<Told, 'label'>,
  { statistics }: { statistics: readonly Statistic[] },
): KeyFigureData<Statistic> {
  return { code, name, value, note, low, high, unit: units[code], statistics };
}
