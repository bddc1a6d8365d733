import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import { byLikeness, repeatedIn, sameCount } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { namesAnother } from '../origin.ts';
import type { Operand } from '../quantity.ts';
import { rangesMeet } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { mayBeWhole, wholeAtStart } from '../wholes.ts';
import type { Strength } from './base.ts';
import { isRefuted, strengthsOf } from './base.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf, isUsable, seriesFigures, SHARE } from './candidates.ts';
import type { Readings } from './points.ts';
import { foldCandidates, readingsOf } from './points.ts';

/** What a series is asked for. */
interface Asked {
  /** All figures as known, and those of them that count more than some of a whole. */
  known: readonly Figure[];
  ofAll: readonly Figure[];
  scope: Scope;
  started: DateSpan | null;
  knownOn: Day | null;
  /** Picks the base out of the strengths, ours first. */
  choose: (strengths: readonly Strength[]) => Strength | undefined;
}

/** The departed of a scope with the strengths they can be measured against. */
export interface Series extends Readings {
  /** What the sources say of it, each number once: those of copies that give one of their own among them. */
  told: Candidate[];
  strengths: Strength[];
  base: Strength | null;
  /** How many are known to have left. */
  highestLow: number;
}

/** Finds the whole that a share names, or else what it repeats does, where that can be computed with. */
export function wholesNamed(known: readonly Figure[]): (share: Figure) => Figure | undefined {
  const repeated = repeatedIn(known);
  const wholes = known.filter(
    (figure) =>
      isUsable(figure) && mayBeWhole(figure) && figure.value.low !== null && figure.value.qualifier !== 'VAGUE',
  );
  const named = known.filter((figure) => figure.metric.key === SHARE && figure.outOf !== null && isUsable(figure));
  // A copy that leaves out the whole gives a share of the same, whether it repeats it, rounds it or is closer.
  const isCloser = (share: Figure, other: Figure) =>
    share.source.goesBackTo.includes(other.source.id) &&
    sameCount(share, other) &&
    rangesMeet(share.value, other.value) &&
    !namesAnother(share, other);
  const copied = (share: Figure) =>
    repeated(share).find((each) => named.includes(each)) ??
    named.filter((other) => isCloser(share, other)).sort(byLikeness(share, ({ key }) => key))[0];
  return (share) => {
    const naming = share.outOf === null ? copied(share) : share;
    return wholes.find(({ id }) => id === naming?.outOf);
  };
}

const highestLowOf = ({ readings }: Readings) => Math.max(0, ...readings.map(({ departed }) => departed.low ?? 0));

/**
 * The departed as the sources give them, and the base. A share is multiplied by its own source's whole where that can be computed
 * with, else by the base, unless more are known to have left than that has: a share of what is refuted says nothing.
 */
export function seriesOf({ known, ofAll, scope, started, knownOn, choose }: Asked): Series {
  const figures = seriesFigures(ofAll, scope, known, started?.latest ?? null);
  const given = [...figures.printed, ...figures.summed]
    .flatMap((candidate) => candidate.figures)
    .concat(figures.shares);
  const strengths = strengthsOf({ figures: ofAll, scope, started, series: given });
  const base = choose(strengths) ?? null;
  const asOf = wholeAtStart(known, started);
  const ownWhole = wholesNamed(known);
  const against = (measure: Operand | null) => {
    const candidates = candidatesOf(figures, (share) => {
      const own = ownWhole(share);
      return own ? { value: own.value, asOf: asOf(own) } : measure;
    });
    const folded = foldCandidates(candidates, known);
    return { told: [...folded.keys()], ...readingsOf(folded, knownOn) };
  };
  const without = against(null);
  const measured = base === null ? without : against(base);
  const highestLow = Math.max(highestLowOf(without), highestLowOf(measured));
  const isWrong = base !== null && isRefuted(base.value, highestLow);
  return { ...(isWrong ? without : measured), strengths, base, highestLow };
}
