import { scaleLinear } from 'd3-scale';
import type { Box } from './collisions.ts';
import { timeMarks } from './month-ticks.ts';
import type { MonthNames, TimeMark } from './month-ticks.ts';
import { placeLabels } from './place-labels.ts';
import type { Candidate } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import { wholeTicks } from './whole-ticks.ts';

/** A figure, or several that say the same of the same days: which days (day numbers), and how much; null where that side is open. */
export interface FigureMark {
  key: string;
  href: string;
  from: number | null;
  to: number | null;
  low: number | null;
  high: number | null;
  /** The figure in words, set beside its mark. */
  label: string;
  /** Whom it counts, set behind its label where there is room; empty where all marks count the same. */
  whom: string;
  /** Its day and its source in words, for whoever cannot see where the mark stands. */
  about: string;
  /** Known to be wrong or withdrawn: drawn hollow and struck out. */
  isWrong: boolean;
}

/** Figures of one thing over time. */
export interface FigureDrawing {
  marks: readonly FigureMark[];
  months: MonthNames;
  count: (value: number) => string;
  /** Whether the figures count whole things, and are not shares. */
  isWhole: boolean;
}

interface FigureLayout {
  name: 'narrow' | 'medium' | 'wide';
  width: number;
  height: number;
  left: number;
  /** Room above the plot. */
  top: number;
  size: number;
  /** No words are smaller. */
  least: number;
}

/** The narrow one is drawn for the smallest screens, 288 pixels wide: its words are 11 pixels there. */
export const figureLayouts: readonly FigureLayout[] = [
  { name: 'wide', width: 1080, height: 430, left: 62, top: 16, size: 15, least: 13 },
  { name: 'medium', width: 720, height: 400, left: 58, top: 16, size: 15, least: 13 },
  { name: 'narrow', width: 310, height: 380, left: 48, top: 16, size: 13, least: 12 },
];

/** The size of words that are so much smaller than the others, as far as they stay legible. */
export const smallerIn = ({ size, least }: FigureLayout, by: number): number => Math.max(size - by, least);

/** Figures of one group of people, to be drawn by themselves. */
export interface FigurePanel {
  whom: string;
  geometry: FigureGeometry;
}

/**
 * Where a narrow drawing has no room to tell groups of people apart, one small drawing for each, the largest first, on the same days: each to a
 * scale of its own, from zero. None where all figures count the same people.
 */
export function figurePanels(drawing: FigureDrawing, layout: FigureLayout): FigurePanel[] {
  const groups = new Map<string, FigureMark[]>();
  for (const mark of drawing.marks) groups.set(mark.whom, [...(groups.get(mark.whom) ?? []), { ...mark, whom: '' }]);
  if (groups.size < 2) return [];
  const highest = (marks: readonly FigureMark[]): number => Math.max(...marks.map(({ low, high }) => high ?? low ?? 0));
  const axis = axisOf(drawing.marks);
  return [...groups]
    .sort(([a, one], [b, other]) => highest(other) - highest(one) || a.localeCompare(b))
    .map(([whom, marks]) => {
      const height = PANEL + Math.min(marks.length - 1, 8) * PANEL_STEP;
      return { whom, geometry: figureGeometry({ ...drawing, marks }, { ...layout, height, top: 36 }, axis) };
    });
}

/** How tall a panel of one figure is, and how much taller for each more. */
const PANEL = 128;
const PANEL_STEP = 24;

/** How thick a bar is that has no extent of its own, and how far a number without a bound fades, in pixels. */
const THICK = 7;
const FADE = 34;

/** A place for a label, with what is set there of whom it counts. */
interface LabelPlace extends Candidate {
  whom: string;
}

interface PlacedMark extends FigureMark {
  box: Box;
  /** The sides to which the figure is open. */
  open: { left: boolean; right: boolean; up: boolean; down: boolean };
  isDot: boolean;
  text: { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

export interface FigureGeometry {
  layout: FigureLayout;
  frame: Box;
  rows: { y: number; label: string }[];
  months: TimeMark[];
  marks: PlacedMark[];
}

/** Where everything of the chart stands. Values from zero; days as far as the figures reach, with room for what is open. */
export function figureGeometry(
  drawing: FigureDrawing,
  layout: FigureLayout,
  axis = axisOf(drawing.marks),
): FigureGeometry {
  const { width, height, left, size } = layout;
  const right = width - 10;
  const x = scaleLinear([axis.first, axis.last], [left, right]);
  const months = timeMarks({ ...axis, x, left, right, size: smallerIn(layout, 1) }, drawing.months);
  const isTold = months.some(({ year }) => year !== null);
  const foot = size * (isTold ? 3.2 : 2.4);
  const frame = { x: left, y: layout.top, width: right - left, height: height - layout.top - foot };
  const bottom = frame.y + frame.height;
  const top = Math.max(0, ...drawing.marks.flatMap(({ low, high }) => [low ?? 0, high ?? (low ?? 0) * 1.12]));
  const y = scaleLinear([0, top === 0 ? 1 : top * 1.12], [bottom, frame.y]);
  const rows = Math.min(layout.name === 'narrow' ? 4 : 5, Math.max(1, Math.round(frame.height / 40)));
  const ticks = drawing.isWhole ? wholeTicks(y, rows) : y.ticks(rows);
  const placed = drawing.marks.map((mark) => placedMark(mark, x, y, { left, right }));
  const labelled = placed.map((mark) => candidates(mark, size));
  const chosen = placeLabels(labelled, {
    lines: [],
    boxes: [
      ...placed.map(({ box }) => box),
      ...ticks.map((value) => ({ x: 0, y: y(value) - size / 2, width: left - 4, height: size })),
    ],
    // Beside the numbers of the axis a label would be read as one of them; a narrow drawing has no room to spare.
    frame: {
      x: layout.name === 'narrow' ? 0 : left,
      y: layout.top - 16,
      width: layout.name === 'narrow' ? width : width - left,
      height: bottom - layout.top + 16,
    },
  });
  return {
    layout,
    frame,
    rows: ticks.map((value) => ({ y: y(value), label: drawing.count(value) })),
    months,
    marks: placed.map((mark, i) => {
      const candidate = labelled[i]?.[chosen[i] ?? -1];
      if (candidate === undefined) return mark;
      const { box, leader, whom } = candidate;
      return { ...mark, leader, whom, text: { x: box.x + box.width / 2, y: box.y + size * 0.92, anchor: 'middle' } };
    }),
  };
}

/**
 * The days that the axis covers: all that are said, a margin at either end, and, where a figure is open to a side, room there
 * for it to be seen to go on: a fifth of the axis, or a year where nothing else gives a measure.
 */
function axisOf(marks: readonly FigureMark[]): { first: number; last: number } {
  const days = marks.flatMap(({ from, to }) => [from, to].filter((day) => day !== null));
  if (days.length === 0) return { first: 0, last: 1 };
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(20, (last - first) * 0.05);
  const room = first === last ? 365 : Math.max(60, (last - first) * 0.2);
  const until = marks.flatMap(({ from, to }) => (from === null && to !== null ? [to - room] : []));
  const since = marks.flatMap(({ from, to }) => (to === null && from !== null ? [from + room] : []));
  return { first: Math.min(first - margin, ...until), last: Math.max(last + margin, ...since) };
}

type Scale = (value: number) => number;

/** A mark over its days and numbers. One without a first or a last day goes on to that edge of the axis. */
function placedMark(mark: FigureMark, x: Scale, y: Scale, edge: { left: number; right: number }): PlacedMark {
  const open = {
    left: mark.from === null,
    right: mark.to === null,
    up: mark.high === null,
    down: mark.low === null,
  };
  const [low, high] = [mark.low ?? mark.high ?? 0, mark.high ?? mark.low ?? 0];
  let [x1, x2] = [mark.from === null ? edge.left : x(mark.from), mark.to === null ? edge.right : x(mark.to)];
  let [y1, y2] = [y(high), y(low)];
  const isDot = x2 - x1 < THICK && y2 - y1 < THICK && !Object.values(open).includes(true);
  if (x2 - x1 < THICK) [x1, x2] = [(x1 + x2) / 2 - THICK / 2, (x1 + x2) / 2 + THICK / 2];
  if (y2 - y1 < THICK) [y1, y2] = [(y1 + y2) / 2 - THICK / 2, (y1 + y2) / 2 + THICK / 2];
  if (open.up) y1 -= FADE;
  if (open.down) y2 += FADE;
  return {
    ...mark,
    open,
    isDot,
    box: { x: x1, y: y1, width: x2 - x1, height: y2 - y1 },
    text: null,
    leader: null,
  };
}

/** The places that a mark's label can take: with whom it counts, or, where that finds no room, without. */
function candidates(mark: PlacedMark, size: number): LabelPlace[] {
  const long = mark.whom === '' ? [] : placesFor(mark, size, mark.whom);
  const short = placesFor(mark, size, '').map((place) => ({ ...place, dislike: place.dislike + long.length }));
  return [...long, ...short];
}

/** The places beside and around a mark, the nearest liked best. */
function placesFor({ box, label, open }: PlacedMark, size: number, whom: string): LabelPlace[] {
  const width = textWidth(label, size, true) + (whom === '' ? 0 : textWidth(` ${whom}`, size)) + 4;
  const height = size * 1.25;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const right = box.x + box.width;
  const under = box.y + box.height;
  const at = (x: number, y: number, dislike: number, isFar = false): LabelPlace => ({
    whom,
    box: { x, y, width, height },
    dislike,
    leader: isFar ? leaderTo({ x, y, width, height }, cx, cy) : null,
  });
  const near = [
    at(cx - width / 2, box.y - height - 2, 0),
    at(right + 4, cy - height / 2, 2),
    at(box.x - width - 4, cy - height / 2, 4),
    at(cx - width / 2, under + 2, 3),
    at(right + 2, box.y - height, 4),
    at(box.x - width - 2, box.y - height, 5),
    at(right + 2, under, 5),
    at(box.x - width - 2, under, 6),
  ];
  const far = [28, 52, 78, 106, 136].flatMap((away, i) => [
    at(cx - width / 2, box.y - height - away, 20 + i * 10, true),
    at(cx - width / 2, under + away, 22 + i * 10, true),
    at(right + 10, box.y - height - away, 24 + i * 10, true),
    at(box.x - width - 10, box.y - height - away, 24 + i * 10, true),
    at(right + 10, under + away, 26 + i * 10, true),
    at(box.x - width - 10, under + away, 26 + i * 10, true),
  ]);
  // Beyond an open end a label would be read as what the bar leads to.
  return [...near, ...far].filter(
    (place) => !(open.left && place.box.x < box.x) && !(open.right && place.box.x + width > right),
  );
}

/** A hair from a label's nearest side to the middle of its mark. */
function leaderTo(box: Box, x2: number, y2: number): { x1: number; y1: number; x2: number; y2: number } {
  const x1 = Math.min(Math.max(x2, box.x + 4), box.x + box.width - 4);
  return { x1, y1: box.y > y2 ? box.y : box.y + box.height, x2, y2 };
}
