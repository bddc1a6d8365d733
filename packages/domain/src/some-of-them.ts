import { ancestors, echoesOf, sameCount } from './echoes.ts';
import type { Figure } from './figure.ts';
import { sameRange } from './quantity.ts';

/**
 * Tells which of these figures count only some of the people that another one counts, nobody says which: a part, by its link, of a
 * whole of the same metric, scope, group, place and event (1,000 of 3,367, "since August"). So does a copy of such a figure.
 */
export function someOfThem(figures: readonly Figure[]): (figure: Figure) => boolean {
  if (figures.every(({ partOf }) => partOf === null)) return () => false;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const echoes = echoesOf(figures.map(({ source }) => source));
  const isLinked = (figure: Figure) => {
    const whole = figure.partOf === null ? undefined : byId.get(figure.partOf);
    return whole !== undefined && sameCount(figure, whole);
  };
  // A copy without a link of its own is what it repeats, where that gives the number for some only.
  const isCopy = (figure: Figure) => {
    const sources = figure.source.echoes === null ? [] : ancestors(figure.source.id, echoes);
    const repeated = figures.filter(
      (other) => sources.includes(other.source.id) && sameCount(other, figure) && sameRange(other.value, figure.value),
    );
    return repeated.length > 0 && repeated.every(isLinked);
  };
  const some = new Set(figures.filter((figure) => isLinked(figure) || isCopy(figure)).map(({ id }) => id));
  return ({ id }) => some.has(id);
}
