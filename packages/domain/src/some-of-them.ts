import type { Day } from './day.ts';
import { repeatedIn, sameCount } from './echoes.ts';
import type { Figure, FigureMetric } from './figure.ts';
import { sameRange } from './quantity.ts';

/** What is counted from the start of the withdrawal, where nothing else is said. */
const fromTheStart = new Set(['personnel-departed', 'share-departed', 'sites-vacated']);

/** Whether a metric counts from the start of the withdrawal, where a figure does not say since when. */
export const countsFromStart = ({ key }: FigureMetric): boolean => fromTheStart.has(key);

/** Whether a figure of what left counts from a day on which the withdrawal had begun: "1,200 since October". */
export const countsFromLater = ({ metric, since }: Figure, started: Day | null): boolean =>
  countsFromStart(metric) && started !== null && since !== null && (since.earliest ?? '') > started;

/**
 * Tells which of these figures count only some of the people that another one counts, nobody says which: a part, by its link, of a
 * whole of the same metric, scope, group, place and event (1,000 of 3,367, "since August"), unless that was taken back; and what is counted from a day after the
 * start of the withdrawal, where that is known. So does a copy of such a figure.
 */
export function someOfThem(figures: readonly Figure[], started: Day | null = null): (figure: Figure) => boolean {
  if (figures.every(({ partOf, since }) => partOf === null && since === null)) return () => false;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const isSome = (figure: Figure) => {
    const whole = figure.partOf === null ? undefined : byId.get(figure.partOf);
    const isOfWhole = whole !== undefined && whole.retractedOn === null && sameCount(figure, whole);
    return isOfWhole || countsFromLater(figure, started);
  };
  const repeatedBy = repeatedIn(figures);
  // A copy without a link of its own is what it repeats, where that gives the number for some only, or is such a copy in turn.
  const isSomeOrCopy = (figure: Figure, seen: readonly Figure[] = []): boolean => {
    if (isSome(figure)) return true;
    const repeated = repeatedBy(figure).filter((other) => !seen.includes(other));
    const same = repeated.filter(({ value }) => sameRange(value, figure.value));
    const isSuch = (other: Figure) => isSomeOrCopy(other, [...seen, figure]);
    // One that rounds may repeat either of several: where one of these is of some only, so may it be.
    return same.length > 0 ? same.every(isSuch) : repeated.some(isSuch);
  };
  const some = new Set(figures.filter((figure) => isSomeOrCopy(figure)).map(({ id }) => id));
  return ({ id }) => some.has(id);
}

/** Since when a figure counts, as printed; null where it says nothing of that, or counts from the start what is counted from there anyway. */
export function sinceOf(figure: Figure, started: Day | null): string | null {
  const isAll = started !== null && countsFromStart(figure.metric) && !countsFromLater(figure, started);
  return isAll ? null : (figure.since?.edtf ?? null);
}
