import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { lengthInside, overlap } from './collisions.ts';
import type { Box, Segment } from './collisions.ts';
import { timeMarks } from './month-ticks.ts';
import type { MonthNames, TimeMark } from './month-ticks.ts';
import { groupedFlags, placeFlags } from './place-flags.ts';
import type { Flag, PlacedFlag } from './place-flags.ts';
import {
  alongLine,
  centredText,
  endBoxes,
  endWords,
  lowText,
  round,
  slantedBoxes,
  textBeside,
  textWithin,
} from './drawdown-words.ts';
import type { BesideText, BoxedText, EndWords, PlacedText, SlantedText } from './drawdown-words.ts';
import { labelBoxes, placePointLabels } from './point-labels.ts';
import type { PlacedLabel } from './point-labels.ts';
import { wholeTicks } from './whole-ticks.ts';

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

/** What became known later. Days are day numbers, counts are persons. */
export interface DrawdownGhost {
  steps: readonly { day: number; low: number }[];
  points: readonly { id: string; day: number; low: number; title: string }[];
  /** Where another base is held today; null where it is the same. */
  base: { count: number; label: string } | null;
  deadline: number | null;
  /** Said beside the last of it, where there is room and where there is little. */
  label: string;
  shortLabel: string;
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
  /** The highest base that could be held: the scale has room for it where it is not far off; null for none. */
  top: number | null;
  envelope: readonly { day: number; low: number; high: number | null }[];
  points: readonly DrawnPoint[];
  /** What has been learnt since the day shown, as a shadow; null where everything known is shown. */
  ghost: DrawdownGhost | null;
  events: readonly Flag[];
  sites: readonly Flag[];
  /** Where all that happened from one day to another is told, for marks that stand for several; null where nowhere. */
  between: { events: (first: number, last: number) => string; sites: (first: number, last: number) => string } | null;
  words: {
    /** Said of the last day known, where that comes before the deadline. */
    known: string | null;
    deadline: string;
    deadlineDay: string;
    evenPace: string;
    needed: string | null;
    /** What the band is, said within it. */
    band: string;
    remaining: string | null;
    remainingNote: string | null;
    events: string;
    sites: string;
    months: MonthNames;
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
  /** No words are smaller. */
  least: number;
  eventRows: number;
  siteRows: number;
  /** Marks of what happened that would lie closer than this are one mark; 0 where each stands alone. */
  apart: number;
  /** How tall the row of these marks is. */
  markRow: number;
}

/**
 * The narrow one is drawn for the smallest screens, where 1 is 0.93 of a pixel: its words are 11 pixels there and more elsewhere, and what a
 * finger has to hit is 24 across.
 */
export const drawdownLayouts: readonly DrawdownLayout[] = [
  {
    name: 'wide',
    width: 1120,
    plotHeight: 470,
    left: 56,
    gutter: 190,
    size: 15,
    least: 12.5,
    eventRows: 5,
    siteRows: 4,
    apart: 0,
    markRow: 12,
  },
  {
    name: 'medium',
    width: 720,
    plotHeight: 400,
    left: 50,
    gutter: 148,
    size: 14,
    least: 11.5,
    eventRows: 6,
    siteRows: 4,
    apart: 0,
    markRow: 12,
  },
  {
    name: 'narrow',
    width: 310,
    plotHeight: 340,
    left: 42,
    gutter: 0,
    size: 13,
    least: 12,
    eventRows: 6,
    siteRows: 5,
    apart: 26,
    markRow: 26,
  },
];

/** The size of words that are so much smaller than the others, as far as they stay legible. */
export const smaller = ({ size, least }: DrawdownLayout, by: number): number => Math.max(size - by, least);

export interface DrawdownGeometry {
  layout: DrawdownLayout;
  height: number;
  plot: Box;
  /** The count at the top of the plot, in persons. */
  ceiling: number;
  yTicks: { y: number; label: string }[];
  xTicks: TimeMark[];
  band: string;
  steps: string;
  base: { y: number; yHigh: number; computed: boolean; label: PlacedText } | null;
  deadline: { x: number; label: PlacedText } | null;
  /** The day up to which things are known, where the axis goes on beyond it. */
  known: { x: number; label: BoxedText | null } | null;
  evenPace: { line: Segment; label: SlantedText | null } | null;
  /** The pace to keep; its words along it, or, where it is short and nothing is set at its end, beside it. */
  needed: { line: Segment; label: SlantedText | null; beside: BesideText | null } | null;
  ghost: {
    steps: string;
    points: { id: string; x: number; y: number; title: string }[];
    base: { y: number; label: PlacedText } | null;
    deadlineX: number | null;
    label: PlacedLabel | null;
  } | null;
  points: {
    point: DrawnPoint;
    x: number;
    y: number;
    yHigh: number | null;
    x1: number;
    exact: boolean;
    label: PlacedLabel | null;
  }[];
  end: EndWords;
  /** What the band is; null where it has no room for it. */
  bandLabel: BoxedText | null;
  events: { y: number; title: PlacedText; marks: PlacedFlag[]; height: number } | null;
  sites: { y: number; title: PlacedText; marks: PlacedFlag[]; height: number } | null;
}

const TOP = 46;

/** How far above what is drawn another base may lie for the scale to keep room for it. */
const NEAR = 1.2;

/** About how many gridlines there are. */
const ROWS = 6;

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
    // What has been learnt since is drawn too.
    drawing.ghost?.base?.count ?? 0,
    ...(drawing.ghost?.points ?? []).map(({ low }) => low),
  );
  const x = scaleLinear([drawing.first, drawing.last], [plot.x, right]);
  // Another day or base does not redraw the scale, unless it would leave the plot half empty. The gridlines go on to the
  // first above all that is drawn.
  const top = drawing.top !== null && drawing.top <= highest * NEAR ? Math.max(highest, drawing.top) : highest;
  const y = scaleLinear([0, top], [bottom, plot.y]).nice(ROWS);
  const ceiling = y.domain()[1] ?? highest;
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
  const ghostBase =
    drawing.ghost?.base == null ? null : { y: y(drawing.ghost.base.count), text: drawing.ghost.base.label };
  if (ghostBase !== null) lines.push({ x1: plot.x, y1: ghostBase.y, x2: right, y2: ghostBase.y });
  if (deadlineX !== null) lines.push({ x1: deadlineX, y1: plot.y - 20, x2: deadlineX, y2: bottom });
  if (baseTop !== null) lines.push({ x1: plot.x, y1: y(baseTop), x2: right, y2: y(baseTop) });
  const knownX = words.known === null ? null : clampX(drawing.known);
  if (knownX !== null) lines.push({ x1: knownX, y1: plot.y + 10, x2: knownX, y2: bottom });
  if (evenPace !== null) lines.push(evenPace);
  if (needed !== null) lines.push(needed);
  const marks: Box[] = points.map((p) => ({ x: p.x - 7, y: p.y - 7, width: 14, height: 14 }));

  const ghostSteps = drawing.ghost?.steps ?? [];
  const ghostPoints = (drawing.ghost?.points ?? []).map((point) => ({
    id: point.id,
    title: point.title,
    x: clampX(point.day),
    y: y(point.low),
  }));
  marks.push(...ghostPoints.map((p) => ({ x: p.x - 5, y: p.y - 5, width: 10, height: 10 })));
  const evenLabel = evenPace === null ? null : alongLine(evenPace, words.evenPace, smaller(layout, 1), 0.34);
  const neededLabel =
    needed === null || words.needed === null ? null : alongLine(needed, words.needed, smaller(layout, 1), 0.5);
  const beside =
    needed === null || words.needed === null || neededLabel !== null || layout.gutter > 0
      ? null
      : textBeside(
          needed,
          words.needed,
          smaller(layout, 1),
          (box) => box.x > plot.x && lines.every((line) => lengthInside(line, box) === 0),
        );
  const end = endWords(
    {
      ...words,
      remaining: drawing.base === null ? null : words.remaining,
      needed: neededLabel === null && needed !== null ? words.needed : null,
    },
    {
      size: layout.size,
      gutter: layout.gutter,
      right,
      top: baseTop === null ? plot.y : y(baseTop),
      bottom: lastPoint?.y ?? bottom,
    },
  );
  // In a narrow drawing there is no room beside the line, and the page says it above.
  const knownLabel =
    knownX === null || words.known === null || layout.gutter === 0
      ? null
      : lowText(
          knownX,
          words.known,
          plot,
          smaller(layout, 1),
          (box) =>
            lines.every((line) => lengthInside(line, box) === 0) && marks.every((mark) => overlap(mark, box) === 0),
        );
  const isAtEnd = layout.gutter > 0 && x(Math.min(drawing.known, drawing.last)) > right - 24;
  const shadow = ghostPoints.at(-1);
  const shadowWords = { value: '', when: drawing.ghost?.label ?? '', whenShort: drawing.ghost?.shortLabel ?? '' };
  const labels = placePointLabels(
    [...points, ...(shadow === undefined ? [] : [{ point: shadowWords, x: shadow.x, y: shadow.y }])],
    {
      size: layout.size,
      prefersShort: layout.name === 'narrow',
      obstacles: {
        lines,
        boxes: [
          ...marks,
          ...slantedBoxes(evenLabel, layout.size),
          ...slantedBoxes(neededLabel, layout.size),
          ...(beside === null ? [] : [beside.box]),
          ...(knownLabel === null ? [] : [knownLabel.box]),
          ...endBoxes(end, layout.size),
          // Of all lines the deadline is the last that words may cross.
          ...(deadlineX === null ? [] : [{ x: deadlineX - 2, y: plot.y, width: 4, height: plot.height }]),
        ],
        frame: { x: plot.x + 2, y: plot.y - 4, width: layout.width - plot.x - 4, height: plot.height },
      },
      last: points.length - 1,
      gutterX: isAtEnd ? right + 22 : null,
      gutterTop: end.end,
    },
  );

  const slanted = [...slantedBoxes(evenLabel, layout.size), ...slantedBoxes(neededLabel, layout.size)];
  const bandLabel =
    layout.name === 'narrow'
      ? null
      : textWithin(
          steps.slice(0, -1).map((step, i) => {
            const until = x(steps[i + 1]?.day ?? step.day);
            return { x: x(step.day), y: y(step.high), width: until - x(step.day), height: y(step.low) - y(step.high) };
          }),
          words.band,
          smaller(layout, 1.5),
          (box) =>
            lines.every((line) => lengthInside(line, box) === 0) &&
            [...marks, ...slanted, ...labelBoxes(labels, layout.size)].every((other) => overlap(other, box) === 0),
        );

  const axisBottom = bottom + 30;
  const events = flagRows(
    together(drawing.events, layout, clampX, drawing.between?.events),
    words.events,
    axisBottom + 22,
    layout.eventRows,
    layout,
    clampX,
    right,
  );
  const sitesTop = events === null ? axisBottom + 22 : events.y + events.height + 12;
  const sites = flagRows(
    together(drawing.sites, layout, clampX, drawing.between?.sites),
    words.sites,
    sitesTop,
    layout.siteRows,
    layout,
    clampX,
    right,
  );

  return {
    layout,
    plot,
    ceiling: round(ceiling),
    height: (sites === null ? sitesTop : sites.y + sites.height) + 4,
    yTicks: wholeTicks(y, ROWS)
      .filter((value) => baseTop === null || value === 0 || y(value) < y(baseTop) - 2.5 || y(value) > y(baseTop) + 6)
      .map((value) => ({ y: y(value), label: words.count(value) })),
    xTicks: timeMarks(
      { first: drawing.first, last: drawing.last, x, left: plot.x, right, size: smaller(layout, 1) },
      words.months,
    ),
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
    deadline:
      deadlineX === null
        ? null
        : {
            x: deadlineX,
            label: centredText(
              deadlineX,
              TOP - 28,
              `${words.deadline} ${words.deadlineDay}`,
              layout.size,
              layout.width,
            ),
          },
    known:
      knownX === null || words.known === null
        ? null
        : {
            x: knownX,
            label: knownLabel,
          },
    evenPace: evenPace === null ? null : { line: evenPace, label: evenLabel },
    needed: needed === null ? null : { line: needed, label: neededLabel, beside },
    ghost:
      drawing.ghost === null
        ? null
        : {
            steps:
              line<{ day: number; low: number }>()
                .x((d) => round(clampX(d.day)))
                .y((d) => round(y(d.low)))
                .curve(curveStepAfter)(ghostSteps) ?? '',
            points: ghostPoints,
            base:
              ghostBase === null
                ? null
                : {
                    y: ghostBase.y,
                    label: {
                      x: plot.x + 4,
                      y: round(ghostBase.y + (baseTop !== null && y(baseTop) > ghostBase.y ? -7 : 16)),
                      anchor: 'start',
                      text: ghostBase.text,
                    },
                  },
            deadlineX: drawing.ghost.deadline === null ? null : clampX(drawing.ghost.deadline),
            label: shadow === undefined ? null : (labels[points.length] ?? null),
          },
    points: points.map((p, i) => ({ ...p, label: labels[i] ?? null })),
    end: { bracket: end.bracket, lines: end.lines },
    bandLabel,
    events,
    sites,
  };
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

function together(
  flags: readonly Flag[],
  { apart }: DrawdownLayout,
  x: (day: number) => number,
  hrefOf: ((first: number, last: number) => string) | undefined,
): readonly Flag[] {
  return apart === 0 || hrefOf === undefined ? flags : groupedFlags(flags, x, apart, hrefOf);
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
    size: smaller(layout, 1.5),
    widest: { wide: 220, medium: 165, narrow: 132 }[layout.name],
  });
  const used = Math.max(0, ...marks.map(({ label }) => (label === null ? 0 : label.row + label.lines.length)));
  return {
    y: top + 16,
    title: { x: 0, y: top + 4, anchor: 'start', text: title },
    marks,
    height: layout.markRow + 2 + used * (layout.size + 4) + 8,
  };
}
