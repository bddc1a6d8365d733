import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { Box, Segment } from './collisions.ts';
import { monthTicks } from './month-ticks.ts';
import type { Tick } from './month-ticks.ts';
import { placeFlags } from './place-flags.ts';
import type { Flag, PlacedFlag } from './place-flags.ts';
import { placePointLabels } from './point-labels.ts';
import type { PlacedLabel } from './point-labels.ts';
import { textWidth } from './text-width.ts';

/** A figure of people gone. Days are day numbers, counts are persons; null is an open side. */
export interface DrawnPoint {
  id: string;
  href: string;
  first: number;
  last: number;
  low: number;
  high: number | null;
  computed: boolean;
  /** As printed: `more than 10,500`. */
  value: string;
  when: string;
  whenShort: string;
  /** The whole of it, for those who point at it or listen. */
  title: string;
}

/** Everything the drawdown chart shows: plain numbers, and words ready to set. */
export interface DrawdownDrawing {
  first: number;
  last: number;
  start: number | null;
  deadline: number | null;
  /** Last day of the band: the deadline, or the day up to which things are known. */
  known: number;
  base: { low: number; high: number | null; computed: boolean; label: string } | null;
  envelope: readonly { day: number; low: number; high: number | null }[];
  points: readonly DrawnPoint[];
  events: readonly Flag[];
  sites: readonly Flag[];
  words: {
    /** Said of the last day known, where that comes before the deadline. */
    known: string | null;
    deadline: string;
    deadlineDay: string;
    evenPace: string;
    needed: string | null;
    remaining: string | null;
    remainingNote: string | null;
    events: string;
    sites: string;
    months: { long: readonly string[]; short: readonly string[] };
    count: (persons: number) => string;
  };
}

/** How a drawing is laid out; lengths in pixels. */
export interface DrawdownLayout {
  name: 'narrow' | 'medium' | 'wide';
  width: number;
  plotHeight: number;
  left: number;
  /** Room right of the plot for what is said of the end; 0 for none. */
  gutter: number;
  size: number;
  eventRows: number;
  siteRows: number;
}

export const drawdownLayouts: readonly DrawdownLayout[] = [
  { name: 'wide', width: 1120, plotHeight: 470, left: 56, gutter: 190, size: 15, eventRows: 3, siteRows: 4 },
  { name: 'medium', width: 720, plotHeight: 400, left: 50, gutter: 148, size: 14, eventRows: 4, siteRows: 4 },
  { name: 'narrow', width: 358, plotHeight: 380, left: 40, gutter: 0, size: 13, eventRows: 4, siteRows: 5 },
];

export interface PlacedText {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
}

export interface DrawdownGeometry {
  layout: DrawdownLayout;
  height: number;
  plot: Box;
  yTicks: { y: number; label: string }[];
  xTicks: (Tick & { x: number; middle: number; year: string | null })[];
  band: string;
  steps: string;
  base: { y: number; yHigh: number; computed: boolean; label: PlacedText } | null;
  deadline: { x: number; label: PlacedText } | null;
  /** The day up to which things are known, where the axis goes on beyond it. */
  known: { x: number; label: PlacedText } | null;
  evenPace: { line: Segment; label: (PlacedText & { angle: number }) | null } | null;
  needed: { line: Segment; label: (PlacedText & { angle: number }) | null } | null;
  points: {
    point: DrawnPoint;
    x: number;
    y: number;
    yHigh: number | null;
    x1: number;
    exact: boolean;
    label: PlacedLabel | null;
  }[];
  /** What is said right of the plot of those still there. */
  end: {
    bracket: { x: number; top: number; bottom: number } | null;
    lines: (PlacedText & { tone: 'strong' | 'soft' | 'warm' })[];
  };
  events: { y: number; title: PlacedText; marks: PlacedFlag[]; height: number } | null;
  sites: { y: number; title: PlacedText; marks: PlacedFlag[]; height: number } | null;
}

const TOP = 46;

/** Where every mark and word of the drawdown chart stands, for one layout. Same drawing, same geometry. */
export function drawdownGeometry(drawing: DrawdownDrawing, layout: DrawdownLayout): DrawdownGeometry {
  const { words } = drawing;
  const plot: Box = {
    x: layout.left,
    y: TOP,
    width: layout.width - layout.left - Math.max(layout.gutter, 10),
    height: layout.plotHeight,
  };
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const baseTop = drawing.base === null ? null : (drawing.base.high ?? drawing.base.low);
  const highest = Math.max(
    1,
    baseTop ?? 0,
    ...drawing.points.map((p) => Math.max(p.low, p.high ?? p.low)),
    ...drawing.envelope.map((e) => Math.max(e.low, e.high ?? e.low)),
  );
  const ceiling = baseTop === highest ? highest * 1.015 : highest * 1.08;
  const x = scaleLinear([drawing.first, drawing.last], [plot.x, right]);
  const y = scaleLinear([0, ceiling], [bottom, plot.y]);
  const clampX = (day: number): number => x(Math.min(drawing.last, Math.max(drawing.first, day)));

  const steps = envelopeSteps(drawing, ceiling);
  const points = drawing.points.map((point) => ({
    point,
    x: clampX(point.last),
    x1: clampX(point.first),
    y: y(point.low),
    yHigh: point.high === null ? y(baseTop ?? ceiling) : point.high > point.low ? y(point.high) : null,
    exact: point.high !== null && point.high === point.low,
  }));
  const lastPoint = points.at(-1);

  const deadlineX = drawing.deadline === null ? null : clampX(drawing.deadline);
  const target = baseTop === null || deadlineX === null ? null : { x: deadlineX, y: y(baseTop) };
  const evenPace: Segment | null =
    target === null || drawing.start === null || layout.name === 'narrow'
      ? null
      : { x1: clampX(drawing.start), y1: bottom, x2: target.x, y2: target.y };
  const needed: Segment | null =
    target === null || lastPoint === undefined || words.needed === null || lastPoint.x >= target.x
      ? null
      : { x1: lastPoint.x, y1: lastPoint.y, x2: target.x, y2: target.y };

  const lines: Segment[] = [];
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1];
    if (next === undefined) continue;
    lines.push({ x1: x(step.day), y1: y(step.low), x2: x(next.day), y2: y(step.low) });
    lines.push({ x1: x(next.day), y1: y(step.low), x2: x(next.day), y2: y(next.low) });
  }
  for (const p of points) {
    if (p.yHigh !== null) lines.push({ x1: p.x, y1: p.y, x2: p.x, y2: p.yHigh });
    if (p.x1 < p.x) lines.push({ x1: p.x1, y1: p.y, x2: p.x, y2: p.y });
  }
  if (deadlineX !== null) lines.push({ x1: deadlineX, y1: plot.y - 20, x2: deadlineX, y2: bottom });
  if (baseTop !== null) lines.push({ x1: plot.x, y1: y(baseTop), x2: right, y2: y(baseTop) });
  const knownX = words.known === null ? null : clampX(drawing.known);
  if (knownX !== null) lines.push({ x1: knownX, y1: plot.y + 10, x2: knownX, y2: bottom });
  if (evenPace !== null) lines.push(evenPace);
  if (needed !== null) lines.push(needed);
  const marks: Box[] = points.map((p) => ({ x: p.x - 7, y: p.y - 7, width: 14, height: 14 }));

  const evenLabel = evenPace === null ? null : alongLine(evenPace, words.evenPace, layout.size - 1, 0.34);
  const neededLabel =
    needed === null || words.needed === null ? null : alongLine(needed, words.needed, layout.size - 1, 0.5);
  const end = endWords(drawing, layout, {
    right,
    top: baseTop === null ? plot.y : y(baseTop),
    bottom: lastPoint?.y ?? bottom,
    withNeeded: neededLabel === null && needed !== null,
  });
  const isAtEnd = layout.gutter > 0 && x(Math.min(drawing.known, drawing.last)) > right - 24;
  const labels = placePointLabels(points, {
    size: layout.size,
    obstacles: {
      lines,
      boxes: [...marks, ...labelBoxes(evenLabel, layout.size), ...labelBoxes(neededLabel, layout.size)],
      frame: { x: plot.x + 2, y: plot.y - 4, width: layout.width - plot.x - 4, height: plot.height },
    },
    gutterX: isAtEnd ? right + 22 : null,
    gutterTop: end.bottom,
  });

  const axisBottom = bottom + 30;
  const events = flagRows(drawing.events, words.events, axisBottom + 22, layout.eventRows, layout, clampX, right);
  const sitesTop = events === null ? axisBottom + 22 : events.y + events.height + 12;
  const sites = flagRows(drawing.sites, words.sites, sitesTop, layout.siteRows, layout, clampX, right);

  return {
    layout,
    plot,
    height: (sites === null ? sitesTop : sites.y + sites.height) + 4,
    yTicks: y
      .ticks(layout.plotHeight > 420 ? 6 : 5)
      .filter((value) => baseTop === null || Math.abs(y(value) - y(baseTop)) > 6 || value === 0)
      .map((value) => ({ y: y(value), label: words.count(value) })),
    xTicks: monthTicks(drawing.first, drawing.last, plot.width, words.months)
      .map((tick) => ({ ...tick, from: clampX(tick.day), to: clampX(tick.end) }))
      .map(({ from, to, ...tick }) => ({
        ...tick,
        x: from,
        middle: (from + to) / 2,
        label: to - from >= textWidth(tick.label, layout.size - 1) + 4 ? tick.label : '',
      }))
      .map((tick, i, all) => ({ ...tick, year: yearAt(i, all) })),
    band:
      area<{ day: number; low: number; high: number }>()
        .x((d) => round(x(d.day)))
        .y0((d) => round(y(d.low)))
        .y1((d) => round(y(d.high)))
        .curve(curveStepAfter)(steps) ?? '',
    steps:
      line<{ day: number; low: number }>()
        .x((d) => round(x(d.day)))
        .y((d) => round(y(d.low)))
        .curve(curveStepAfter)(steps) ?? '',
    base:
      drawing.base === null || baseTop === null
        ? null
        : {
            y: y(drawing.base.low),
            yHigh: y(baseTop),
            computed: drawing.base.computed,
            label: { x: plot.x, y: y(baseTop) - 8, anchor: 'start', text: drawing.base.label },
          },
    deadline: deadlineX === null ? null : { x: deadlineX, label: deadlineText(deadlineX, layout, words) },
    known:
      knownX === null || words.known === null
        ? null
        : { x: knownX, label: knownText(knownX, words.known, plot, layout.size) },
    evenPace: evenPace === null ? null : { line: evenPace, label: evenLabel },
    needed: needed === null ? null : { line: needed, label: neededLabel },
    points: points.map((p, i) => ({ ...p, label: labels[i] ?? null })),
    end: { bracket: end.bracket, lines: end.lines },
    events,
    sites,
  };
}

/** The year is said once: under its first month that has room for a name. */
function yearAt(i: number, ticks: readonly { label: string; yearNumber: string }[]): string | null {
  const tick = ticks[i];
  if (tick === undefined || tick.label === '' || tick.label === tick.yearNumber) return null;
  const isFirst = ticks.findIndex((other) => other.label !== '' && other.yearNumber === tick.yearNumber) === i;
  return isFirst ? tick.yearNumber : null;
}

/** The band as steps up to the last day known; the open top reads as the top of the plot. */
function envelopeSteps(drawing: DrawdownDrawing, ceiling: number): { day: number; low: number; high: number }[] {
  const steps = drawing.envelope
    .filter((e) => e.day <= drawing.known)
    .map((e) => ({ day: Math.max(e.day, drawing.first), low: e.low, high: e.high ?? ceiling }));
  const last = steps.at(-1);
  if (last !== undefined && last.day < drawing.known) steps.push({ ...last, day: drawing.known });
  return steps;
}

/** Words set along a line, upright above its middle; null where the line is too short for them. */
function alongLine(segment: Segment, text: string, size: number, at: number): (PlacedText & { angle: number }) | null {
  const length = Math.hypot(segment.x2 - segment.x1, segment.y2 - segment.y1);
  if (length < textWidth(text, size) + 40) return null;
  const angle = (Math.atan2(segment.y2 - segment.y1, segment.x2 - segment.x1) * 180) / Math.PI;
  const x = segment.x1 + (segment.x2 - segment.x1) * at;
  const y = segment.y1 + (segment.y2 - segment.y1) * at;
  const radians = ((angle - 90) * Math.PI) / 180;
  return {
    x: round(x + Math.cos(radians) * 7),
    y: round(y + Math.sin(radians) * 7),
    anchor: 'middle',
    text,
    angle: round(angle),
  };
}

/** Boxes along slanted words, for others to keep clear of. */
function labelBoxes(label: (PlacedText & { angle: number }) | null, size: number): Box[] {
  if (label === null) return [];
  const width = textWidth(label.text, size);
  const radians = (label.angle * Math.PI) / 180;
  return Array.from({ length: 9 }, (_, i) => {
    const along = (i / 8 - 0.5) * width;
    return {
      x: label.x + Math.cos(radians) * along - 7,
      y: label.y + Math.sin(radians) * along - 14,
      width: 14,
      height: 16,
    };
  });
}

function deadlineText(x: number, layout: DrawdownLayout, words: DrawdownDrawing['words']): PlacedText {
  const text = `${words.deadline} ${words.deadlineDay}`;
  const half = textWidth(text, layout.size) / 2;
  const isNearEdge = x + half > layout.width - 2;
  return { x: isNearEdge ? layout.width - 2 : x, y: TOP - 28, anchor: isNearEdge ? 'end' : 'middle', text };
}

/** Low in the plot, where the line has gone up and left room; on the side that has more of it. */
function knownText(x: number, text: string, plot: Box, size: number): PlacedText {
  const isRight = x + textWidth(text, size) + 14 < plot.x + plot.width;
  return { x: isRight ? x + 8 : x - 8, y: plot.y + plot.height - 12, anchor: isRight ? 'start' : 'end', text };
}

function endWords(
  drawing: DrawdownDrawing,
  layout: DrawdownLayout,
  at: { right: number; top: number; bottom: number; withNeeded: boolean },
): { bracket: DrawdownGeometry['end']['bracket']; lines: DrawdownGeometry['end']['lines']; bottom: number } {
  const { words } = drawing;
  if (layout.gutter === 0 || words.remaining === null || drawing.base === null)
    return { bracket: null, lines: [], bottom: 0 };
  const fits = (text: string): boolean => textWidth(text, layout.size - 1) <= layout.gutter - 24;
  const strong = wrap(words.remaining, (text) => textWidth(text, layout.size + 1, true) <= layout.gutter - 22);
  const said: { text: string; tone: 'strong' | 'soft' | 'warm' }[] = strong.map((text) => ({ text, tone: 'strong' }));
  const soft = words.remainingNote === null ? [] : wrap(words.remainingNote, fits);
  const warm = words.needed === null || !at.withNeeded ? [] : wrap(words.needed, fits);
  said.push(
    ...soft.map((text) => ({ text, tone: 'soft' as const })),
    ...warm.map((text) => ({ text, tone: 'warm' as const })),
  );
  const step = layout.size + 4;
  const span = at.bottom - at.top;
  const first = at.top + Math.max(layout.size, (span - said.length * step) / 2 + layout.size);
  return {
    bracket: span > 24 ? { x: at.right + 8, top: at.top + 2, bottom: at.bottom - 5 } : null,
    lines: said.map((item, i) => ({ ...item, x: at.right + 22, y: round(first + i * step), anchor: 'start' })),
    bottom: first + (said.length - 1) * step + 6,
  };
}

/** Cuts a text into lines that each fit. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function flagRows(
  flags: readonly Flag[],
  title: string,
  top: number,
  rows: number,
  layout: DrawdownLayout,
  x: (day: number) => number,
  right: number,
): DrawdownGeometry['events'] {
  if (flags.length === 0) return null;
  const marks = placeFlags(flags, {
    x,
    from: 2,
    to: layout.gutter > 0 ? layout.width - 2 : right + 8,
    rows,
    size: layout.size - 1.5,
  });
  const used = Math.max(0, ...marks.map((mark) => (mark.label === null ? 0 : mark.label.row + 1)));
  return {
    y: top + 16,
    title: { x: 0, y: top + 4, anchor: 'start', text: title },
    marks,
    height: 14 + used * (layout.size + 4) + 8,
  };
}

/** Pixels to one tenth: a drawing needs no more, and its picture stays the same on every machine. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
