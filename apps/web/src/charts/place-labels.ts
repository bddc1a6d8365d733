import type { Box, Segment } from './collisions.ts';
import { lengthInside, outside, overlap } from './collisions.ts';

/** One way to set a label: where its box would lie, and how little we like it (0 best). */
export interface Candidate {
  box: Box;
  dislike: number;
  /** The hair that leads to it, where it stands off. */
  leader: Segment | null;
}

/** What labels must keep clear of. */
export interface Obstacles {
  lines: readonly Segment[];
  boxes: readonly Box[];
  frame: Box;
}

type Labels = readonly (readonly Candidate[])[];

/**
 * Chooses one candidate for each label so that labels cross neither lines nor one another, as far as that can be had: each
 * in turn with the others where they stand, again and again until nothing gets better, begun from either end and the better
 * outcome taken. Returns the chosen index for each label, null where a label has no candidates or would still cover a newer
 * one. The same labels always come out the same.
 */
export function placeLabels(labels: Labels, obstacles: Obstacles): (number | null)[] {
  const fixed = labels.map((list) => list.map((candidate) => candidate.dislike + fixedCost(candidate.box, obstacles)));
  const forwards = labels.map((_, i) => i);
  const outcomes = [forwards, forwards.toReversed()].map((order) => settle(labels, fixed, order));
  const best = outcomes.reduce((a, b) => (b.cost < a.cost ? b : a), outcomes[0] ?? { chosen: [], cost: 0 });
  const result: (number | null)[] = best.chosen.map((c) => (c < 0 ? null : c));
  for (let i = 0; i < labels.length; i++) {
    const box = labels[i]?.[result[i] ?? -1]?.box;
    if (box === undefined) continue;
    const covered = labels.some((others, j) => {
      const other = j > i ? others[result[j] ?? -1]?.box : undefined;
      return other !== undefined && overlap(box, other) > 4;
    });
    if (covered || outside(box, obstacles.frame) > 4) result[i] = null;
  }
  return result;
}

function settle(
  labels: Labels,
  fixed: readonly (readonly number[])[],
  order: readonly number[],
): { chosen: number[]; cost: number } {
  const chosen: number[] = labels.map(() => -1);
  for (let pass = 0; pass < 12; pass++) {
    let changed = false;
    for (const i of order) {
      const costs = (labels[i] ?? []).map(
        (candidate, c) => (fixed[i]?.[c] ?? 0) + amongLabels(candidate, i, labels, chosen),
      );
      const best = costs.indexOf(Math.min(...costs));
      if (best >= 0 && best !== chosen[i]) {
        chosen[i] = best;
        changed = true;
      }
    }
    if (!changed) break;
  }
  const cost = labels.reduce((sum, list, i) => {
    const candidate = list[chosen[i] ?? -1];
    return candidate === undefined
      ? sum
      : sum + (fixed[i]?.[chosen[i] ?? -1] ?? 0) + amongLabels(candidate, i, labels, chosen) / 2;
  }, 0);
  return { chosen, cost };
}

function fixedCost(box: Box, { lines, boxes, frame }: Obstacles): number {
  const crossed = lines.reduce((sum, line) => sum + lengthInside(line, box), 0);
  const covered = boxes.reduce((sum, other) => sum + overlap(box, other), 0);
  return crossed * 4 + (crossed > 0 ? 40 : 0) + covered * 2 + (covered > 0 ? 60 : 0) + outside(box, frame) * 50;
}

function amongLabels(candidate: Candidate, own: number, labels: Labels, chosen: readonly number[]): number {
  let cost = 0;
  labels.forEach((others, i) => {
    const other = i === own ? undefined : others[chosen[i] ?? -1];
    if (other === undefined) return;
    const covered = overlap(candidate.box, other.box);
    if (covered > 0) cost += covered * 3 + 90;
    if (candidate.leader !== null && lengthInside(candidate.leader, other.box) > 0) cost += 120;
    if (other.leader !== null && lengthInside(other.leader, candidate.box) > 0) cost += 120;
  });
  return cost;
}
