import type { ReadingSpan, ReadingWords } from '../charts/day-reading.ts';
import { statisticAddress } from './address.ts';
import { dayNumber } from './day-number.ts';
import { dayLabel, monthsOf } from './format.ts';
import type { Lang } from './language.ts';
import { spokenOf } from './lies-ahead.ts';
import type { DrawdownData } from './mission-document.ts';
import { peopleRange, shareRange } from './ranges.ts';
import { say } from './words.ts';
import { sourceInWords } from './other-language.ts';

type Point = DrawdownData['points'][number];

interface Persons {
  low: number;
  high: number | null;
}

/** A point with the days it describes. */
interface Placed {
  point: Point;
  from: number;
  to: number;
}

/**
 * What can be said of each day between two, as spans of days of which the same can be said: from the envelope, never
 * interpolated, with the figures that bound it on either side. Nothing of a day that lies ahead; past the deadline, where the envelope ends, only the days of a figure;
 * before the start, where some had gone already, all days from the first figure on.
 */
export function readingSpans(
  lang: Lang,
  drawdown: DrawdownData,
  { first, last, today }: { first: number; last: number; today: string },
): ReadingSpan[] {
  const envelope = drawdown.envelope.map((entry) => ({ ...entry, day: dayNumber(entry.on) }));
  const deadline = drawdown.deadline === null ? null : dayNumber(drawdown.deadline);
  const spoken = spokenOf(drawdown.knownOn, today);
  const known = Math.min(dayNumber(spoken), last);
  const drawn = Math.min(known, deadline ?? Infinity);
  const begin = envelope[0]?.day ?? Infinity;
  const points = drawdown.points.flatMap((point): Placed[] => {
    const to = point.asOf.latest ?? point.asOf.earliest;
    if (to === null) return [];
    return [{ point, from: dayNumber(point.asOf.earliest ?? to), to: dayNumber(to) }];
  });
  const cuts = new Set([first, begin, drawn + 1, known + 1]);
  for (const entry of envelope) cuts.add(entry.day);
  for (const { from, to } of points) for (const day of [from, from + 1, to, to + 1]) cuts.add(day);
  const starts = [...cuts].filter((day) => day >= first && day <= last).sort((a, b) => a - b);
  return starts.map((from, i) => {
    const to = (starts[i + 1] ?? last + 1) - 1;
    const isTold = from <= known && points.some((told) => told.from <= from && from <= told.to);
    // Some had gone before a start that was decided, or read by us, later.
    const hadBegun = from < begin && points.some((told) => told.from <= from);
    const drawnAt = from <= drawn ? envelope.findLast((candidate) => candidate.day <= from) : undefined;
    const entry =
      drawnAt ??
      ((from > drawn && isTold) || (from <= drawn && hadBegun)
        ? boundsOn(from, points, measuringBase(drawdown))
        : undefined);
    if (entry === undefined)
      return silent(lang, drawdown, { from, to, isAfter: from > drawn, isAhead: from > known && spoken === today });
    const before = points.findLast((candidate) => candidate.to <= from);
    const after = points.find((candidate) => candidate.to >= from);
    const telling = [before, after].flatMap((told) => (told === undefined ? [] : [told.point]));
    return spanOf(lang, drawdown, { from, to, low: entry.low, high: entry.high, telling });
  });
}

/** What the points say of a day past the envelope, as it would: the highest low certain by then, the lowest high not before. */
function boundsOn(day: number, points: readonly Placed[], base: ReturnType<typeof measuringBase>): Persons {
  const lows = points.filter(({ to }) => to <= day).map(({ point }) => point.bounded.low ?? 0);
  const highs = points.filter(({ from }) => from >= day).map(({ point }) => point.bounded.high ?? Infinity);
  const high = Math.min(base?.high ?? Infinity, ...highs);
  return { low: Math.max(0, ...lows), high: Number.isFinite(high) ? high : null };
}

function silent(
  lang: Lang,
  drawdown: DrawdownData,
  { from, to, isAfter, isAhead }: { from: number; to: number; isAfter: boolean; isAhead: boolean },
): ReadingSpan {
  const isVintage = isAfter && drawdown.knownOn !== null && from > dayNumber(drawdown.knownOn);
  const note = isAhead
    ? say(lang, 'This day lies ahead.', 'Ce jour est à venir.')
    : isVintage
      ? say(
          lang,
          `Not yet known on ${dayLabel(lang, drawdown.knownOn ?? '')}.`,
          `Pas encore connu le ${dayLabel(lang, drawdown.knownOn ?? '')}.`,
        )
      : isAfter
        ? say(lang, 'After the deadline.', 'Après l’échéance.')
        : drawdown.started === null
          ? say(lang, 'No figure of this day.', 'Aucun chiffre pour ce jour.')
          : say(lang, 'The withdrawal had not begun.', 'Le retrait n’avait pas commencé.');
  return { from, to, departed: null, remaining: null, share: null, sources: [], note };
}

function spanOf(
  lang: Lang,
  drawdown: DrawdownData,
  at: { from: number; to: number; low: number; high: number | null; telling: readonly Point[] },
): ReadingSpan {
  const departed = { low: at.low, high: at.high };
  const base = measuringBase(drawdown);
  const remaining = base === null ? null : remainingOf(base, departed);
  const share = base === null ? null : shareOf(base, departed);
  const sources = at.telling
    .flatMap((point) => point.statistics.slice(0, 1).map((statistic) => ({ point, statistic })))
    .filter(({ statistic }, i, all) => all.findIndex((other) => other.statistic.id === statistic.id) === i)
    .map(({ point, statistic }) => ({
      label: `${point.departed.label} (${sourceInWords(lang, statistic.evidence.source)})`,
      href: statisticAddress(lang, statistic),
    }));
  const isStart = at.low === 0 && at.high === 0;
  return {
    from: at.from,
    to: at.to,
    departed: { ...departed, words: isStart ? say(lang, 'nobody', 'personne') : peopleRange(lang, departed) },
    remaining: remaining === null ? null : { ...remaining, words: peopleRange(lang, remaining) },
    share: share === null ? null : shareRange(lang, share),
    sources,
    note: null,
  };
}

/** The base, where it can be measured against: one that the departed exceed cannot. */
function measuringBase(drawdown: DrawdownData): { low: number | null; high: number | null } | null {
  if (drawdown.base === null) return null;
  const isRefuted = drawdown.points.some((point) => point.remaining === null);
  return isRefuted ? null : drawdown.base.quantity;
}

function remainingOf(base: { low: number | null; high: number | null }, departed: Persons): Persons {
  const gone = departed.high ?? base.high;
  return {
    low: base.low === null || gone === null ? 0 : Math.max(0, base.low - gone),
    high: base.high === null ? null : Math.max(0, base.high - departed.low),
  };
}

function shareOf(base: { low: number | null; high: number | null }, departed: Persons): Persons {
  const gone = departed.high ?? base.high;
  return {
    low: base.high === null || base.high === 0 ? 0 : Math.min(1, departed.low / base.high),
    high: base.low === null || base.low === 0 || gone === null ? 1 : Math.min(1, gone / base.low),
  };
}

/** The words readings are set in, for the browser that fills in the day and the pace. */
export function readingWords(lang: Lang): ReadingWords {
  return {
    locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
    months: monthsOf(lang, 'long'),
    firstOfMonth: lang === 'fr' ? '1er' : '1',
    pace: {
      exact: say(lang, '{} a day', '{} par jour'),
      upTo: say(lang, 'up to {} a day', 'jusqu’à {} par jour'),
      between: say(lang, '{} to {} a day', 'de {} à {} par jour'),
      atLeast: say(lang, 'at least {} a day', 'au moins {} par jour'),
      none: say(lang, 'none', 'aucun'),
    },
    heard: {
      departed: say(lang, '{day}: {departed} had left.', '{day}\u00a0: partis, {departed}.'),
      remaining: say(lang, 'Still there: {remaining}.', 'Encore là\u00a0: {remaining}.'),
      share: say(lang, 'Share gone: {share}.', 'Part du personnel parti\u00a0: {share}.'),
      needed: say(lang, 'Needed from then on: {needed}.', 'Rythme nécessaire ensuite\u00a0: {needed}.'),
    },
  };
}
