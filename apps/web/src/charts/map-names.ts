import type { Box, Segment } from './collisions.ts';
import { lengthInside, overlap } from './collisions.ts';
import type { LonLat } from './map-view.ts';
import type { MapView } from './map-view.ts';

const COLUMNS = 17;
const ROWS = 13;

/** The sides of rings as straight lines. */
export function sidesOf(rings: readonly (readonly LonLat[])[]): Segment[] {
  return rings.flatMap((ring) =>
    ring.slice(1).map(([x2, y2], i) => {
      const [x1, y1] = ring[i] ?? [x2, y2];
      return { x1, y1, x2, y2 };
    }),
  );
}

/** Sides that are borders or coasts, not where the paper ends. */
export function bordersOf(sides: readonly Segment[], view: MapView): Segment[] {
  const isCut = (a: number, b: number, end: number): boolean => a === b && (a <= 0 || a >= end);
  return sides.filter(({ x1, y1, x2, y2 }) => !isCut(x1, x2, view.width) && !isCut(y1, y2, view.height));
}

/**
 * The middle of a box of this size that lies wholly inside an outline, clear of what stands there already, and as far as can be
 * had from its borders; null where it fits nowhere.
 */
export function roomInside(
  rings: readonly (readonly LonLat[])[],
  size: { width: number; height: number },
  taken: readonly Box[],
  frame: Box,
): LonLat | null {
  const sides = sidesOf(rings);
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const from = { x: Math.max(frame.x, Math.min(...xs)), y: Math.max(frame.y, Math.min(...ys)) };
  const to = {
    x: Math.min(frame.x + frame.width, Math.max(...xs)),
    y: Math.min(frame.y + frame.height, Math.max(...ys)),
  };
  if (to.x - from.x < size.width || to.y - from.y < size.height) return null;
  let best: { at: LonLat; clear: number } | null = null;
  for (let i = 0; i < COLUMNS; i++) {
    for (let j = 0; j < ROWS; j++) {
      const box = {
        x: from.x + ((to.x - from.x - size.width) * i) / (COLUMNS - 1),
        y: from.y + ((to.y - from.y - size.height) * j) / (ROWS - 1),
        ...size,
      };
      const at: LonLat = [box.x + size.width / 2, box.y + size.height / 2];
      if (taken.some((other) => overlap(box, other) > 0)) continue;
      if (!isInside(at, sides) || sides.some((side) => lengthInside(side, box) > 0)) continue;
      const clear = Math.min(
        ...sides.map((side) => gapTo(box, middle(side))),
        ...taken.map((other) => gapTo(box, [other.x + other.width / 2, other.y + other.height / 2])),
      );
      if (best === null || clear > best.clear) best = { at, clear };
    }
  }
  return best?.at ?? null;
}

const middle = ({ x1, y1, x2, y2 }: Segment): LonLat => [(x1 + x2) / 2, (y1 + y2) / 2];

/** How far a spot is from a box, in pixels; 0 inside. */
export function gapTo(box: Box, [x, y]: LonLat): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** Whether a spot lies inside rings, by the count of sides to its right. */
function isInside([x, y]: LonLat, sides: readonly Segment[]): boolean {
  const crossed = sides.filter(
    ({ x1, y1, x2, y2 }) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  );
  return crossed.length % 2 === 1;
}
