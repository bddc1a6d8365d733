import type { Box } from './collisions.ts';
import { placeLabels } from './place-labels.ts';
import type { Candidate, Obstacles } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** A point's label as it is set: the value in bold, the day beside or below it. */
export interface PlacedLabel {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  value: string;
  when: string;
  /** Set on two lines, the day below the value. */
  stacked: boolean;
  /** A hair from point to label, where the label stands off. */
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

interface PositionedPoint {
  point: { value: string; when: string; whenShort: string };
  x: number;
  y: number;
}

interface Way {
  candidate: Candidate;
  label: PlacedLabel;
}

/**
 * A place for each point's label. The departed never return, so the line climbs to the right: above and left of a point,
 * and below and right of it, is the room to look in. The last point may speak from right of the plot, where its line ends.
 */
export function placePointLabels(
  points: readonly PositionedPoint[],
  options: {
    size: number;
    /** Days by their short names first. */
    prefersShort: boolean;
    obstacles: Obstacles;
    /** Which of them may stand right of the plot. */
    last: number;
    gutterX: number | null;
    gutterTop: number;
  },
): (PlacedLabel | null)[] {
  const ways = points.map((point, i) => waysToLabel(point, options, i === options.last));
  const chosen = placeLabels(
    ways.map((list, i) =>
      list.map(({ candidate }) => ({
        ...candidate,
        dislike: candidate.dislike + misleading(candidate.box, i, points),
      })),
    ),
    options.obstacles,
  );
  return chosen.map((choice, i) => (choice === null ? null : (ways[i]?.[choice]?.label ?? null)));
}

/** The room that labels take as they are set. */
export function labelBoxes(labels: readonly (PlacedLabel | null)[], size: number): Box[] {
  return labels.flatMap((label) => {
    if (label === null) return [];
    const value = textWidth(label.value, size, true);
    const when = textWidth(label.when, size - 1);
    const width = label.stacked ? Math.max(value, when) : value + when + 6;
    const x = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
    return [{ x, y: label.y - size + 1, width, height: label.stacked ? 2 * size + 4 : size + 3 }];
  });
}

/** A label nearer to another point than to its own would be read as that one's. */
function misleading(box: Box, own: number, points: readonly PositionedPoint[]): number {
  const distance = ({ x, y }: PositionedPoint): number =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
  const point = points[own];
  if (point === undefined) return 0;
  return points.some((other, i) => i !== own && distance(other) < distance(point)) ? 45 : 0;
}

function waysToLabel(
  { point, x, y }: PositionedPoint,
  {
    size,
    prefersShort,
    gutterX,
    gutterTop,
  }: { size: number; prefersShort: boolean; gutterX: number | null; gutterTop: number },
  isLast: boolean,
): Way[] {
  const ways: Way[] = [];
  const line = size + 3;
  for (const style of [
    { stacked: false, when: point.when, dislike: prefersShort ? 6 : 0 },
    { stacked: false, when: point.whenShort, dislike: prefersShort ? 0 : 2 },
    { stacked: point.value !== '', when: point.when, dislike: prefersShort ? 7 : 1 },
    { stacked: point.value !== '', when: point.whenShort, dislike: prefersShort ? 1 : 3 },
  ]) {
    const valueWidth = textWidth(point.value, size, true);
    const whenWidth = textWidth(style.when, size - 1);
    const width = style.stacked ? Math.max(valueWidth, whenWidth) : valueWidth + whenWidth + 6;
    const height = style.stacked ? line * 2 - 2 : line;
    const add = (
      anchor: 'start' | 'end' | 'middle',
      dx: number,
      top: number,
      dislike: number,
      leads: boolean,
    ): void => {
      const left = anchor === 'start' ? x + dx : anchor === 'end' ? x + dx - width : x + dx - width / 2;
      const box: Box = { x: left, y: top, width, height };
      const end = top > y ? top : top + height;
      const leader = leads ? { x1: x, y1: y + (top > y ? 8 : -8), x2: x + dx / 2, y2: end } : null;
      ways.push({
        candidate: { box, dislike: dislike + style.dislike, leader },
        label: {
          x: Math.round((x + dx) * 10) / 10,
          y: Math.round((top + size - 1) * 10) / 10,
          anchor,
          value: point.value,
          when: style.when,
          stacked: style.stacked,
          leader,
        },
      });
    };
    if (isLast && gutterX !== null)
      add('start', gutterX - x, Math.max(y - line / 2, gutterTop), style.stacked ? -20 : -19, false);
    add('end', -11, y - height - 1, 4, false);
    add('end', -12, y - line * 0.8, 7, false);
    add('end', -4, y - height - 10, 8, false);
    add('start', 10, y + 9, 9, false);
    add('start', 4, y + 14, 11, false);
    add('middle', 0, y + 14, 13, false);
    add('start', 12, y - line / 2, 14, false);
    add('middle', 0, y - height - 12, 14, false);
    add('end', -4, y + 14, 16, false);
    for (const off of [30, 48, 66]) {
      add('start', 8, y + off, 18 + off / 4, true);
      add('end', -10, y - height - off, 20 + off / 4, true);
      add('middle', 48, y + off, 22 + off / 4, true);
      add('middle', -48, y - height - off, 24 + off / 4, true);
    }
  }
  return ways;
}
