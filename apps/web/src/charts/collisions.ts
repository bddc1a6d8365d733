/** A rectangle in pixels, from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight line in pixels. */
export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The area two boxes share, in square pixels; 0 where they only touch. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How many pixels of a line run inside a box (Liang and Barsky's clipping). */
export function lengthInside(line: Segment, box: Box): number {
  const dx = line.x2 - line.x1;
  const dy = line.y2 - line.y1;
  let from = 0;
  let to = 1;
  const edges: [number, number][] = [
    [-dx, line.x1 - box.x],
    [dx, box.x + box.width - line.x1],
    [-dy, line.y1 - box.y],
    [dy, box.y + box.height - line.y1],
  ];
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q < 0) return 0;
      continue;
    }
    const t = q / p;
    if (p < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    if (from >= to) return 0;
  }
  return Math.hypot(dx, dy) * (to - from);
}

/** How far a box sticks out of another, in pixels summed over the four sides. */
export function outside(box: Box, frame: Box): number {
  return (
    Math.max(0, frame.x - box.x) +
    Math.max(0, box.x + box.width - frame.x - frame.width) +
    Math.max(0, frame.y - box.y) +
    Math.max(0, box.y + box.height - frame.y - frame.height)
  );
}
