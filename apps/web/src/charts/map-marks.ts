import type { LonLat } from './map-view.ts';

/** What a mark stands for: a site by its status, the place that a map is of, or a town for orientation. */
export type MarkKind = 'OPEN' | 'CLOSED' | 'DISPUTED' | 'UNKNOWN' | 'HERE' | 'TOWN';

/** Half the width of each mark in pixels, its line included. */
export const reachOf: Readonly<Record<MarkKind, number>> = {
  OPEN: 6.5,
  CLOSED: 5.5,
  DISPUTED: 8,
  UNKNOWN: 7.25,
  HERE: 8,
  TOWN: 3,
};

/** Moves marks that would cover one another apart, no further than need be; the same marks always come out the same. */
export function apart(spots: readonly LonLat[], least: number): LonLat[] {
  const moved = spots.map(([x, y]): LonLat => [x, y]);
  for (let pass = 0; pass < 40; pass++) {
    let isSettled = true;
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const a = moved[i];
        const b = moved[j];
        if (a === undefined || b === undefined) continue;
        const distance = Math.hypot(b[0] - a[0], b[1] - a[1]);
        if (distance >= least) continue;
        isSettled = false;
        // Marks on one and the same spot part sideways.
        const [ux, uy] = distance < 0.01 ? [1, 0] : [(b[0] - a[0]) / distance, (b[1] - a[1]) / distance];
        const push = (least - distance) / 2 + 0.05;
        a[0] -= ux * push;
        a[1] -= uy * push;
        b[0] += ux * push;
        b[1] += uy * push;
      }
    }
    if (isSettled) break;
  }
  return moved;
}
