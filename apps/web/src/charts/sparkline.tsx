import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { ReactElement } from 'react';
import { round } from './drawdown-words.ts';

const WIDTH = 320;
const HEIGHT = 226;
const FOOT = HEIGHT - 24;
const TOP = 44;

/** The drawdown in small: steps, band, base and deadline, without words. Days are day numbers, counts persons. */
export function Sparkline({
  envelope,
  base,
  deadline,
  points,
  label,
  baseLabel,
  deadlineLabel,
  startLabel = '',
  lastLabel = '',
}: {
  envelope: readonly { day: number; low: number; high: number | null }[];
  base: number | null;
  deadline: number | null;
  points: readonly { day: number; low: number; exact: boolean }[];
  label: string;
  baseLabel: string;
  deadlineLabel: string;
  /** The first day, said at the foot. */
  startLabel?: string;
  /** The last figure, said beside its point. */
  lastLabel?: string;
}): ReactElement | null {
  const days = [
    ...envelope.map((entry) => entry.day),
    ...points.map((point) => point.day),
    ...(deadline === null ? [] : [deadline]),
  ];
  if (days.length === 0) return null;
  const top = Math.max(
    1,
    base ?? 0,
    ...envelope.map((entry) => entry.high ?? entry.low),
    ...points.map((point) => point.low),
  );
  const end = Math.max(...days);
  const x = scaleLinear([Math.min(...days), end], [2, WIDTH - 8]);
  const y = scaleLinear([0, top], [FOOT, TOP]);
  const last = envelope.at(-1);
  const lastPoint = points.at(-1);
  const steps = [...envelope, ...(last === undefined ? [] : [{ ...last, day: end }])];
  return (
    <div className="chart sparkline">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
        {base !== null && <line className="base" x1={0} x2={WIDTH - 8} y1={round(y(base))} y2={round(y(base))} />}
        {base !== null && (
          <text className="base-label" x={0} y={round(y(base)) - 7} fontSize={13}>
            {baseLabel}
          </text>
        )}
        {deadline !== null && (
          <text className="deadline-label" x={WIDTH - 4} y={13} fontSize={13} textAnchor="end">
            {deadlineLabel}
          </text>
        )}
        <path
          className="band"
          d={
            area<(typeof steps)[number]>()
              .x((d) => round(x(d.day)))
              .y0((d) => round(y(d.low)))
              .y1((d) => round(y(d.high ?? top)))
              .curve(curveStepAfter)(steps) ?? ''
          }
        />
        {deadline !== null && (
          <line className="deadline" x1={round(x(deadline))} x2={round(x(deadline))} y1={TOP - 22} y2={FOOT} />
        )}
        <line className="zero" x1={0} x2={WIDTH - 8} y1={FOOT} y2={FOOT} />
        <path
          className="steps"
          d={
            line<(typeof steps)[number]>()
              .x((d) => round(x(d.day)))
              .y((d) => round(y(d.low)))
              .curve(curveStepAfter)(steps) ?? ''
          }
        />
        {points.map((point) => (
          <circle
            key={`${point.day} ${point.low}`}
            className={point.exact ? 'dot exact' : 'dot'}
            cx={round(x(point.day))}
            cy={round(y(point.low))}
            r={4}
          />
        ))}
        <text className="when" x={0} y={HEIGHT - 6} fontSize={13}>
          {startLabel}
        </text>
        {lastPoint !== undefined && (
          <text
            className="value"
            x={round(x(lastPoint.day)) + 4}
            y={round(y(lastPoint.low)) - 10}
            fontSize={13}
            textAnchor="end"
          >
            {lastLabel}
          </text>
        )}
      </svg>
    </div>
  );
}
