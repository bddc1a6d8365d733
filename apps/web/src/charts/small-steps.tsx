import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { ReactElement } from 'react';
import { round } from './drawdown-words.ts';

const WIDTH = 260;
const HEIGHT = 116;
const TOP = 8;
const BOTTOM = HEIGHT - 20;

/** The axes that panels beside one another share: day numbers, and the count at the top in persons. */
export interface SharedAxes {
  first: number;
  last: number;
  top: number;
  firstLabel: string;
  lastLabel: string;
}

/** One of several small drawdowns on the same axes; counts are persons, null is an open side. */
export function SmallSteps({
  axes,
  envelope,
  known,
  base,
  deadline,
  points,
  hasWords,
}: {
  axes: SharedAxes;
  envelope: readonly { day: number; low: number; high: number | null }[];
  /** The last day that anything is said of. */
  known: number;
  base: { count: number; computed: boolean } | null;
  deadline: number | null;
  points: readonly { id: string; day: number; low: number; high: number | null }[];
  /** Whether the ends of the axis are named: once for panels side by side. */
  hasWords: boolean;
}): ReactElement {
  const x = scaleLinear([axes.first, axes.last], [1, WIDTH - 5]);
  const y = scaleLinear([0, axes.top], [BOTTOM, TOP]);
  const until = envelope.filter((entry) => entry.day <= known);
  const end = until.at(-1);
  const steps = [...until, ...(end === undefined || end.day >= known ? [] : [{ ...end, day: known }])];
  const band = area<(typeof steps)[number]>()
    .x((d) => round(x(d.day)))
    .y0((d) => round(y(d.low)))
    .y1((d) => round(y(d.high ?? d.low)))
    .curve(curveStepAfter);
  const open = area<(typeof steps)[number]>()
    .x((d) => round(x(d.day)))
    .y0((d) => round(y(d.low)))
    .y1(() => TOP)
    .defined((d) => d.high === null)
    .curve(curveStepAfter);
  const low = line<(typeof steps)[number]>()
    .x((d) => round(x(d.day)))
    .y((d) => round(y(d.low)))
    .curve(curveStepAfter);
  return (
    <svg className="small-steps" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className="zero" d={`M0,${BOTTOM}H${WIDTH - 4}`} />
      <path className="band" d={band(steps) ?? ''} />
      {steps.some((step) => step.high === null) && <path className="band open" d={open(steps) ?? ''} />}
      {base !== null && (
        <path className={base.computed ? 'base computed' : 'base'} d={`M0,${round(y(base.count))}H${WIDTH - 4}`} />
      )}
      {deadline !== null && <path className="deadline" d={`M${round(x(deadline))},${TOP - 6}V${BOTTOM}`} />}
      <path className="steps" d={low(steps) ?? ''} />
      {points.map((point) => (
        <circle
          key={point.id}
          className={point.high === point.low ? 'dot exact' : 'dot'}
          cx={round(x(point.day))}
          cy={round(y(point.low))}
          r={3.5}
        />
      ))}
      {hasWords && (
        <>
          <text x={1} y={HEIGHT - 5} fontSize={12}>
            {axes.firstLabel}
          </text>
          <text x={WIDTH - 5} y={HEIGHT - 5} fontSize={12} textAnchor="end">
            {axes.lastLabel}
          </text>
        </>
      )}
    </svg>
  );
}
