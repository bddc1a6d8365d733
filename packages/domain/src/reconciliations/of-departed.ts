import type { DateSpan } from '../date-span.ts';
import { ONE_TIME, spanOf, spansMeet } from '../date-span.ts';
import { addDays, daysBetween } from '../day.ts';
import type { Figure } from '../figure.ts';
import { groupBy } from '../order.ts';
import { speakerOf } from '../origin.ts';
import { rangesMeet } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { decomposition } from '../scope.ts';
import { sinceOf, someOfThem } from '../some-of-them.ts';
import { isOneGroup, mayBeWhole, wholesOf } from '../wholes.ts';
import type { Sum, SumSearch } from './sum.ts';
import { bestFor, total } from './sum.ts';

const DEPARTED = 'personnel-departed';
const REMAINING = 'personnel-remaining';
const STRENGTH = 'personnel-strength';

/** The figure of a scope, else the parts that exhaust it, unless what they come to was corrected; null where neither is given. */
function wholeOrParts(
  like: Figure,
  figures: readonly Figure[],
  isCorrected: Search['isCorrected'],
): readonly Figure[] | null {
  const given = (scope: Figure['scope']) =>
    bestFor(
      like,
      figures.filter((figure) => figure.scope === scope),
    );
  const whole = given(like.scope);
  if (whole) return [whole];
  const { parts, complete } = decomposition(like.scope, given);
  const [first] = parts;
  return complete && first && !isCorrected({ ...first, scope: like.scope }, total(parts)) ? parts : null;
}

/** Those still there of a scope: one figure, or the parts that exhaust it, and a figure that tells of which group and day they are. */
interface Left {
  like: Figure;
  parts: readonly Figure[];
}

/** Those still there as one page or speaker gives them of a day: each figure, and the parts of what is printed in no figure. */
function leftIn(remaining: readonly Figure[], { isCorrected }: Search): Left[] {
  const given = (scope: Scope) => remaining.filter((figure) => figure.scope === scope);
  const inParts = divisible.flatMap((scope): Left[] => {
    const [like] = remaining;
    if (!like || given(scope).length > 0) return [];
    const parts = wholeOrParts({ ...like, scope }, remaining, isCorrected);
    return parts ? [{ like: { ...like, scope }, parts }] : [];
  });
  return [...remaining.map((figure) => ({ like: figure, parts: [figure] })), ...inParts];
}

/** A strength of longer ago is of another force. */
const YEAR = 366;

/** Scopes that have parts. */
const divisible: readonly Scope[] = ['ALL_PERSONNEL', 'UNIFORMED', 'MILITARY', 'POLICE', 'CIVILIAN'];

/** What a sum is looked for in: all figures, which of them describe the start, and which wholes were corrected. */
interface Search {
  figures: readonly Figure[];
  isCorrected: SumSearch['isCorrected'];
  /** How many days from the start the farther day of a figure is that describes it; null for others. */
  daysFromStart: (figure: Figure) => number | null;
  begun: SumSearch['begun'];
}

/** Whether a strength may be what the departed were part of: not one of after the start, which is what was left on another day, nor one of more than a year before. */
function mayBeBase(strength: Figure, remaining: Figure, { daysFromStart, begun }: Search): boolean {
  if (daysFromStart(strength) !== null) return true;
  // One of the very day that gives the same number counts those still there once more.
  if (strength.asOf.edtf === remaining.asOf.edtf) return !rangesMeet(strength.value, remaining.value);
  const { earliest, latest } = strength.asOf;
  if (begun === null || earliest === null) return true;
  return earliest <= begun && (latest ?? begun) >= addDays(begun, -YEAR);
}

/**
 * What the departed are counted out of: the wholes of the same people that they name, else a strength of the same source, else one of
 * the same speaker, of the start or of that day.
 */
function baseOf(
  departed: readonly Figure[],
  { like: remaining, parts }: Left,
  search: Search,
): readonly Figure[] | null {
  const wholes = new Map(search.figures.filter(mayBeWhole).map((figure) => [figure.id, figure]));
  // "700 soldiers of the mission's 10,000" says nothing of how many soldiers there were.
  const namedBy = (figures: readonly Figure[]) => {
    const named = figures.flatMap(({ outOf }) => wholes.get(outOf ?? '') ?? []);
    if (named.length < figures.length || !named.every((whole) => isOneGroup(whole, remaining))) return null;
    const all = wholeOrParts(remaining, named, search.isCorrected);
    return all && all.length === new Set(named).size ? all : null;
  };
  const named = namedBy(departed) ?? namedBy(parts);
  if (named) return named;
  const strengths = search.figures.filter(
    (figure) =>
      figure.metric.key === STRENGTH &&
      figure.value.qualifier !== 'VAGUE' &&
      isOneGroup(figure, remaining) &&
      mayBeBase(figure, remaining, search),
  );
  const isOwn = ({ source }: Figure) => source.id === remaining.source.id;
  // A base from elsewhere is of one speaker with both: a page that quotes two speakers makes no sum of what they say.
  const isSpoken = (figure: Figure) => [remaining, ...departed].every((each) => speakerOf(each) === speakerOf(figure));
  const isOfDay = ({ asOf }: Figure) => asOf.edtf === remaining.asOf.edtf;
  const nearestFirst = [
    ...ofStart(strengths.filter(isOwn), search),
    strengths.filter(isOwn),
    ...ofStart(strengths.filter(isSpoken), search),
    strengths.filter((figure) => isSpoken(figure) && isOfDay(figure)),
  ];
  return nearestFirst.reduce<readonly Figure[] | null>(
    (found, each) => found ?? wholeOrParts(remaining, each, search.isCorrected),
    null,
  );
}

/**
 * The strengths that describe the start: first those counted nearest to it, then those with the next nearest, and so on, of each scope the
 * nearest. One that is known to be wrong is of the start only where no other of its scope is.
 */
function ofStart(strengths: readonly Figure[], { daysFromStart }: Search): Figure[][] {
  const all = strengths.flatMap((figure) => {
    const days = daysFromStart(figure);
    return days === null ? [] : [{ figure, days }];
  });
  const isOutdone = ({ figure }: (typeof all)[number]) =>
    figure.rank === 'DEPRECATED' &&
    all.some((other) => other.figure.scope === figure.scope && other.figure.rank !== 'DEPRECATED');
  const found = all.filter((each) => !isOutdone(each));
  const isNearest = ({ figure: { scope }, days }: (typeof found)[number]) =>
    found.every((other) => other.figure.scope !== scope || other.days >= days);
  const nearest = found.filter(isNearest);
  const distances = [...new Set(nearest.map(({ days }) => days))].sort((a, b) => a - b);
  return distances.map((most) => nearest.filter(({ days }) => days <= most).map(({ figure }) => figure));
}

/** Tells which figures describe the start: wholes that departures are given out of, and what was counted on its days or shortly before. */
function daysFromStartOf(figures: readonly Figure[], started: DateSpan | null): Search['daysFromStart'] {
  const isWhole = wholesOf(figures);
  const eve = started?.earliest ? addDays(started.earliest, -ONE_TIME) : null;
  const start = started && spanOf(eve, started.latest);
  const begun = started?.latest ?? started?.earliest ?? null;
  const isClose = ({ earliest, latest }: DateSpan) =>
    earliest !== null && latest !== null && daysBetween(earliest, latest) <= ONE_TIME;
  return (figure) => {
    if (isWhole(figure)) return 0;
    const isOf = start !== null && isClose(figure.asOf) && spansMeet(figure.asOf, start);
    const { earliest, latest } = figure.asOf;
    return isOf ? Math.max(...[earliest, latest].map((day) => Math.abs(daysBetween(begun!, day!)))) : null;
  };
}

/**
 * Departed + remaining = base, where one source, else one speaker, prints departed and remaining of one day, and the base.
 */
export function sumsOfDeparted(
  figures: readonly Figure[],
  { isCorrected, started, begun, isCopied, isNews }: SumSearch,
): Sum[] {
  const isSome = someOfThem(figures, begun);
  const search = { figures, daysFromStart: daysFromStartOf(figures, started), begun, isCorrected };
  const moving = figures.filter((figure) => [DEPARTED, REMAINING].includes(figure.metric.key) && !isSome(figure));
  // Those still there are counted since no day.
  const sinceWhen = (figure: Figure) => (figure.metric.key === REMAINING ? null : sinceOf(figure, begun));
  const what = (figure: Figure) =>
    [figure.asOf.edtf, sinceWhen(figure), figure.subject, figure.place, figure.event].join(' ');
  const settled = (remaining: Figure) => `${speakerOf(remaining)} ${remaining.scope} ${what(remaining)}`;
  const within = (those: readonly Figure[], who: (figure: Figure) => string, without: ReadonlySet<string>) =>
    [...groupBy(those, (figure) => `${who(figure)} ${what(figure)}`).values()].flatMap((group) => {
      const of = (key: string) => group.filter(({ metric }) => metric.key === key);
      return leftIn(of(REMAINING), search)
        .filter(({ like }) => !without.has(settled(like)))
        .flatMap((left): (Sum & { remaining: Figure })[] => {
          const departed = wholeOrParts(left.like, of(DEPARTED), isCorrected);
          const whole = departed && baseOf(departed, left, search);
          if (!departed || !whole) return [];
          // Where all three are in parts, each part has a sum of its own.
          if ([departed, left.parts, whole].every((terms) => terms.length > 1)) return [];
          const sum = {
            metric: 'departed-and-remaining',
            parts: [...departed, ...left.parts],
            whole,
            complete: true,
            day: left.like.asOf.edtf,
            remaining: left.like,
          };
          return isNews(sum) ? [sum] : [];
        });
    });
  const inSources = within(moving, ({ source }) => source.id, new Set());
  // What a speaker is quoted with in one source needs no second check against how another rounds it.
  const isSettled = new Set(inSources.map(({ remaining }) => settled(remaining)));
  return [
    ...inSources,
    ...within(
      moving.filter((figure) => !isCopied(figure)),
      speakerOf,
      isSettled,
    ),
  ];
}
