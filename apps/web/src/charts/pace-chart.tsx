import { scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import { overlap } from './collisions.ts';
import type { Box } from './collisions.ts';
import { round } from './drawdown-words.ts';
import { timeMarks } from './month-ticks.ts';
import type { MonthNames } from './month-ticks.ts';
import { textWidth } from './text-width.ts';
import { wholeTicks } from './whole-ticks.ts';

/** A stretch of days with the range of people a day in it; null where the high is open. */
export interface PaceSpan {
  from: number;
  to: number;
  low: number;
  high: number | null;
  /** Its days and its range in words. */
  label: string;
  /** Its range alone, as short as can be: set at the box where there is room. */
  short: string;
}

interface PaceDrawing {
  spans: readonly PaceSpan[];
  needed: PaceSpan | null;
  months: MonthNames;
  count: (persons: number) => string;
}

const layouts = [
  { name: 'wide', width: 820, height: 260, left: 44, size: 14, least: 12 },
  // Drawn for the smallest screens, 288 pixels wide: its words are 11 pixels there.
  { name: 'narrow', width: 310, height: 230, left: 36, size: 13, least: 12 },
] as const;

/** Paces as boxes over the days they hold for, on a scale from zero; the needed one dotted. */
export function PaceChart({ label, ...drawing }: PaceDrawing & { label: string }): ReactElement {
  return (
    <div className="chart pace-chart">
      {layouts.map((layout) => (
        <PacePicture key={layout.name} drawing={drawing} layout={layout} label={label} />
      ))}
    </div>
  );
}

function PacePicture({
  drawing,
  layout,
  label,
}: {
  drawing: PaceDrawing;
  layout: (typeof layouts)[number];
  label: string;
}): ReactElement {
  const all = [...drawing.spans, ...(drawing.needed === null ? [] : [drawing.needed])];
  const top = 24;
  const bottom = layout.height - 40;
  const right = layout.width - 6;
  const bounded = all.map((span) => span.high ?? span.low * 1.6);
  const ceiling = Math.max(1, ...bounded) * 1.12;
  const first = Math.min(...all.map((span) => span.from));
  const last = Math.max(...all.map((span) => span.to));
  const x = scaleLinear([first, last], [layout.left, right]);
  const y = scaleLinear([0, ceiling], [bottom, top]);
  const heights = wholeTicks(y, 4);
  const across = (height: number): string => `M${layout.left} ${round(height)}H${right}`;
  const smaller = (by: number): number => Math.max(layout.size - by, layout.least);
  const ticks = timeMarks({ first, last, x, left: layout.left, right, size: smaller(1) }, drawing.months);
  const edge = (span: PaceSpan, pace: number): string =>
    `M${round(x(span.from))} ${round(y(pace))}H${round(x(span.to))}`;
  const neededTop = drawing.needed === null ? top : y(drawing.needed.high ?? ceiling);
  const neededFrom = right - textWidth(drawing.needed?.label ?? '', layout.size, true) - 6;
  const isInTheWay = drawing.spans.some(
    (span) => x(span.to) > neededFrom && (span.high === null ? top : y(span.high)) < neededTop + 4,
  );
  const neededLabelY = isInTheWay ? 14 : round(Math.max(14, neededTop - 8));
  return (
    <svg
      className={`chart-${layout.name}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={label}
      fontSize={layout.size}
    >
      <defs>
        <linearGradient id={`fade-${layout.name}`} x1="0" y1="1" x2="0" y2="0">
          <stop offset="0" stopColor="var(--accent)" stopOpacity="0.3" />
          <stop offset="1" stopColor="var(--accent)" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path className="grid" d={heights.map((value) => across(y(value))).join('')} />
      <path className="zero" d={across(bottom)} />
      {heights.map((value) => (
        <text
          key={value}
          className="tick"
          x={layout.left - 8}
          y={round(y(value) + 4)}
          textAnchor="end"
          fontSize={smaller(2)}
        >
          {drawing.count(value)}
        </text>
      ))}
      {ticks.map(({ day, x: middle, label: name, year }) =>
        name === '' ? null : (
          <text key={day} className="tick" x={round(middle)} y={bottom + 19} textAnchor="middle" fontSize={smaller(1)}>
            {name}
            {year !== null && (
              <tspan x={round(middle)} dy={layout.size} fontSize={smaller(2)}>
                {year}
              </tspan>
            )}
          </text>
        ),
      )}
      {drawing.spans.map((span) => (
        <PaceBox key={`${span.from} ${span.to}`} span={span} x={x} y={y} top={top} fade={`url(#fade-${layout.name})`} />
      ))}
      <path className="steps" d={drawing.spans.map((span) => edge(span, span.low)).join('')} />
      <path
        className="cap"
        d={drawing.spans
          .map((span) => (span.high !== null && span.high > span.low ? edge(span, span.high) : ''))
          .join('')}
      />
      {spanLabels(drawing, { x, y, top, ceiling, size: smaller(1.5) }).map((placed) => (
        <text key={placed.x} className="value" x={placed.x} y={placed.y} textAnchor="end" fontSize={smaller(1.5)}>
          {placed.text}
        </text>
      ))}
      {drawing.needed !== null && (
        <g className="needed-box">
          <rect
            x={round(x(drawing.needed.from))}
            width={round(x(drawing.needed.to) - x(drawing.needed.from))}
            y={round(y(drawing.needed.high ?? ceiling))}
            height={round(y(drawing.needed.low) - y(drawing.needed.high ?? ceiling) + 1)}
          />
          <text className="needed-label" x={right} y={neededLabelY} textAnchor="end">
            {drawing.needed.label}
          </text>
        </g>
      )}
    </svg>
  );
}

/** A label on each box, at its right end, or beside it on its left; none where it would lie on another or on a neighbour's box. */
function spanLabels(
  { spans, needed }: PaceDrawing,
  at: { x: (day: number) => number; y: (pace: number) => number; top: number; ceiling: number; size: number },
): { x: number; y: number; text: string }[] {
  const boxOf = (span: PaceSpan, highest: number): Box => ({
    x: at.x(span.from),
    y: highest,
    width: at.x(span.to) - at.x(span.from),
    height: at.y(span.low) - highest + 2,
  });
  const boxes = spans.map((span) => boxOf(span, span.high === null ? at.top : at.y(span.high)));
  const asked = needed === null ? [] : [boxOf(needed, at.y(needed.high ?? at.ceiling))];
  const placed: (Box & { text: string })[] = [];
  for (const [i, span] of spans.entries()) {
    const own = boxes[i];
    if (own === undefined) continue;
    const width = textWidth(span.short, at.size, true);
    const foot = span.high === null ? at.y(span.low) - 5 : own.y - 5;
    // Clear of the edge that the next box may share.
    const right = own.x + Math.max(own.width - 3, width);
    const others = [...placed, ...asked, ...boxes.filter((_, j) => j !== i)];
    const over = { x: right - width, y: foot - at.size, width, height: at.size };
    const beside = { ...over, x: own.x - width - 5, y: Math.min(at.y(span.low) - at.size / 2, at.y(0) - at.size - 3) };
    const box = [over, beside].find((each) => each.y >= 0 && others.every((other) => overlap(other, each) <= 6));
    if (box !== undefined) placed.push({ ...box, text: span.short });
  }
  return placed.map((box) => ({ x: round(box.x + box.width), y: round(box.y + box.height), text: box.text }));
}

function PaceBox({
  span,
  x,
  y,
  top,
  fade,
}: {
  span: PaceSpan;
  x: (day: number) => number;
  y: (pace: number) => number;
  top: number;
  fade: string;
}): ReactElement {
  const low = y(span.low);
  const high = span.high === null ? top : y(span.high);
  return (
    <rect
      className="pace-box"
      style={span.high === null ? { fill: fade } : undefined}
      x={round(x(span.from))}
      width={round(x(span.to) - x(span.from))}
      y={round(high)}
      height={round(Math.max(1, low - high))}
    >
      <title>{span.label}</title>
    </rect>
  );
}
