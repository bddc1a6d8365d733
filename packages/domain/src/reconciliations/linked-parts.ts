import type { Figure } from '../figure.ts';
import { byAll, byNumber, groupBy } from '../order.ts';
import { speakerOf } from '../origin.ts';
import type { Scope } from '../scope.ts';
import { divisions, includes, scopesOf } from '../scope.ts';
import type { Sum } from './sum.ts';
import { bestFor, statusOf, what } from './sum.ts';

const names = ['subject', 'place', 'event'] as const;

/** What tells a part from its whole first. A contingent and a place may have people in common, and are not added up. */
const namedBy = (part: Figure, whole: Figure) =>
  part.metric.key === whole.metric.key ? (names.find((name) => part[name] !== whole[name]) ?? null) : 'metric';

/** Whether everything of one metric is counted in another: the dead by hostile acts among all the dead. */
const isOfMetric = (part: Figure, other: Figure) =>
  part.metric.key === other.metric.key || part.metric.narrowerThan === other.metric.key;

const doOverlap = (a: Scope, b: Scope) => includes(a, b) || includes(b, a);

/** Whether figures may count the same people: those of a contingent anywhere and its police at one place, not those of two places. */
const mayShare = (a: Figure, b: Figure): boolean =>
  (isOfMetric(a, b) || isOfMetric(b, a)) &&
  doOverlap(a.scope, b.scope) &&
  names.every(
    (name) =>
      a[name] === null ||
      b[name] === null ||
      a[name] === b[name] ||
      (name === 'place' && (a.around.includes(b.place!) || b.around.includes(a.place!))),
  );

/**
 * Parts no two of which may count the same people: of those that may, the one that is named by less, or at the larger place. Of those without a
 * name of their own the dossier says that they are two.
 */
function apart(figures: readonly Figure[], whole: Figure): Figure[] {
  const widestFirst = byAll<Figure>(
    byNumber((figure) => names.filter((name) => figure[name] !== null).length),
    byNumber(({ around }) => around.length),
  );
  const kept: Figure[] = [];
  for (const figure of [...figures].sort(widestFirst))
    if (namedBy(figure, whole) === null || !kept.some((other) => mayShare(other, figure))) kept.push(figure);
  return figures.filter((figure) => kept.includes(figure));
}

/** Figures whose scopes have nobody in common with those of others. */
const withoutThose = (figures: readonly Figure[], others: readonly Figure[]) =>
  figures.filter(({ scope }) => !others.some((other) => doOverlap(other.scope, scope)));

/** What is given of each scope, divided into scopes that do not overlap: each way, the widest first. */
const divided = (scope: Scope, figures: readonly Figure[]) =>
  divisions(scope, (one) => figures.filter((figure) => figure.scope === one));

/** Parts that differ by name, each name's own in the widest scopes that are given for it, and in the narrowest. */
function waysByName(whole: Figure, parts: readonly Figure[]): Figure[][] {
  const ways = [...groupBy(parts, what).values()].map((own) => divided(whole.scope, own));
  return [ways.flatMap((way) => way[0]!), ways.flatMap((way) => way.at(-1)!)].map((way) => apart(way, whole));
}

/** Of each figure which day it describes, and since when it counts. */
interface Telling {
  dayOfFigure: (figure: Figure) => string;
  since: (figure: Figure) => string | null;
}

/**
 * Parts that a dossier links to a whole, by contingent, place or event, of its scope or one that it contains, of one source or speaker
 * and of one day with it: never known to be all. What is told twice, by a copy or in two languages, is one part, and nobody is counted
 * twice. All of a narrower scope stand beside what others of the whole are divided into; by themselves they are its parts by scope.
 */
export function byLink(
  whole: Figure,
  linkedTo: ReadonlyMap<string, readonly Figure[]>,
  { dayOfFigure, since }: Telling,
): Sum[] {
  const day = dayOfFigure(whole);
  const told = (linkedTo.get(whole.id) ?? []).filter(
    (figure) =>
      isOfMetric(figure, whole) &&
      includes(whole.scope, figure.scope) &&
      since(figure) === since(whole) &&
      (figure.source.id === whole.source.id || speakerOf(figure) === speakerOf(whole)) &&
      (dayOfFigure(figure) === day || figure.asOf.edtf === whole.asOf.edtf),
  );
  const isDivided = (figure: Figure) => figure.scope === whole.scope || namedBy(figure, whole) !== null;
  // Of parts without a name only those that give one number can be the same; of a narrower scope there is only one whole.
  const part = (figure: Figure): string =>
    isDivided(figure) && (figure.subject ?? figure.place ?? figure.event) === null
      ? [what(figure), figure.value.low, figure.value.high].join(' ')
      : `${what(figure)} ${figure.scope}`;
  const linked = [...groupBy(told, part).values()].flatMap((alike) => bestFor(whole, alike) ?? []);
  const byNames = groupBy(linked.filter(isDivided), (figure) => String(namedBy(figure, whole)));
  const undivided = divided(
    whole.scope,
    linked.filter((figure) => !isDivided(figure)),
  );
  const scopes = scopesOf(whole.scope);
  const sumOf = (parts: readonly Figure[]): Sum => ({
    metric: whole.metric.key,
    parts: [...parts].sort(byNumber(({ scope }) => scopes.indexOf(scope))),
    whole: [whole],
    complete: false,
    day,
  });
  const sums = [...byNames.values()].flatMap((named) =>
    undivided.flatMap((all) => {
      const beside = withoutThose(named, all);
      const divided = beside.length === 0 ? [] : waysByName(whole, beside).map((parts) => [...parts, ...all]);
      if (beside.length === named.length) return divided.map(sumOf);
      // Those in scopes that others of the whole are divided into otherwise: who else is missing is told by those.
      const otherwise = waysByName(whole, named).map((parts) => [...parts, ...withoutThose(all, parts)]);
      return [...divided.map(sumOf), ...otherwise.map(sumOf).filter((sum) => statusOf(sum) !== 'INCOMPLETE')];
    }),
  );
  const once = new Map(sums.map((sum) => [sum.parts.map(({ id }) => id).join(' '), sum]));
  return [...once.values()].filter(({ parts }) => parts.length > 1);
}
