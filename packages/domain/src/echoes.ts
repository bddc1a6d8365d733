import type { Figure, FigureSource } from './figure.ts';
import { groupBy } from './order.ts';

/** For each source the one it repeats. */
export type Echoes = ReadonlyMap<string, string | null>;

/** Which source repeats which, as far as these sources tell. */
export function echoesOf(sources: readonly FigureSource[]): Echoes {
  return new Map(sources.map((source) => [source.id, source.echoes]));
}

/** The sources that this one goes back to, the nearest first. */
export function ancestors(source: string, echoes: Echoes): string[] {
  const found: string[] = [];
  let next = echoes.get(source) ?? null;
  while (next !== null && next !== source && !found.includes(next)) {
    found.push(next);
    next = echoes.get(next) ?? null;
  }
  return found;
}

/** The source that this one goes back to in the end: itself where it repeats none. */
export const rootSource = (source: string, echoes: Echoes): string => ancestors(source, echoes).at(-1) ?? source;

/** Whether one of the two sources repeats the other. */
export function isEcho(a: string, b: string, echoes: Echoes): boolean {
  if ((echoes.get(a) ?? null) === null && (echoes.get(b) ?? null) === null) return false;
  return ancestors(a, echoes).includes(b) || ancestors(b, echoes).includes(a);
}

/** Whether two figures count the same thing. */
export function sameCount(a: Figure, b: Figure): boolean {
  return (
    a.metric.key === b.metric.key &&
    a.scope === b.scope &&
    a.subject === b.subject &&
    a.place === b.place &&
    a.event === b.event
  );
}

/** What a figure says, as text: equal for figures that `sameCount` and `sameRange` find equal, and for no others. */
const whatIsSaid = ({ metric, scope, subject, place, event, value: { low, high } }: Figure): string =>
  JSON.stringify([metric.key, scope, subject, place, event, low, high]);

/** Finds the figures of a source that say the same as another does. */
export function repeatedIn(figures: readonly Figure[]): (source: string, figure: Figure) => readonly Figure[] {
  const key = (source: string, figure: Figure) => `${source} ${whatIsSaid(figure)}`;
  const bySource = groupBy(figures, (figure) => key(figure.source.id, figure));
  return (source, figure) => bySource.get(key(source, figure)) ?? [];
}

/**
 * Figures said first, each with those that repeat it: the same count with the same range in a source that goes back to its own.
 * A repetition says nothing of its own, whatever day it gives.
 */
export function foldEchoes(figures: readonly Figure[]): ReadonlyMap<Figure, readonly Figure[]> {
  const echoes = echoesOf(figures.map((figure) => figure.source));
  const repeated = repeatedIn(figures);
  const original = (figure: Figure): Figure => {
    for (const source of ancestors(figure.source.id, echoes).reverse()) {
      const found = repeated(source, figure)
        .filter((other) => (other.rank === 'DEPRECATED') === (figure.rank === 'DEPRECATED'))
        .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
      if (found) return found;
    }
    return figure;
  };
  const folded = new Map<Figure, Figure[]>();
  for (const figure of figures) {
    const first = original(figure);
    const repetitions = folded.get(first) ?? [];
    if (first !== figure) repetitions.push(figure);
    folded.set(first, repetitions);
  }
  return folded;
}
