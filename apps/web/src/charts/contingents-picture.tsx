import type { ReactElement } from 'react';
import type { ContingentMark } from './contingents-chart.tsx';
import { textWidth } from './text-width.ts';

const WIDTH = 1000;
const NAMES = 150;
const TRACK = WIDTH - NAMES - 8;
const ROW = 28;
const TOP = 26;

/** Single contingents' figures as one SVG, with the marks of the page's own chart: for where there is no page to set them. */
export function ContingentsPicture({
  first,
  last,
  months,
  rows,
  label,
}: {
  first: number;
  last: number;
  months: readonly { day: number; end: number; label: string }[];
  rows: readonly { id: string; name: string; href: string; marks: readonly ContingentMark[] }[];
  label: string;
}): ReactElement {
  const x = (day: number): number =>
    Math.round((NAMES + ((Math.min(last, Math.max(first, day)) - first) / Math.max(1, last - first)) * TRACK) * 10) /
    10;
  const tops = rows.map((_row, i) =>
    rows.slice(0, i).reduce((sum, { marks }) => sum + Math.max(1, marks.length) * ROW + 10, TOP),
  );
  const height = rows.reduce((sum, { marks }) => sum + Math.max(1, marks.length) * ROW + 10, TOP);
  return (
    <div className="chart contingents-picture">
      <svg
        className="chart-wide"
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-label={label}
        fontSize={15}
      >
        {months.map((month) => (
          <g key={month.day}>
            <line className="grid" x1={x(month.day)} x2={x(month.day)} y1={0} y2={height} />
            <text className="tick" x={x(month.day) + 5} y={15} fontSize={13}>
              {month.label}
            </text>
          </g>
        ))}
        {rows.map((row, r) => {
          const top = tops[r] ?? TOP;
          return (
            <g key={row.id}>
              <line className="grid" x1={0} x2={WIDTH} y1={top} y2={top} />
              <a href={row.href}>
                <text x={0} y={top + 24} fontWeight={700}>
                  {row.name}
                </text>
              </a>
              {row.marks.map((mark, m) => {
                const y = top + 5 + m * ROW + ROW / 2;
                const [from, to] = [x(mark.first ?? first), x(mark.last ?? last)];
                const isRight = to > NAMES + TRACK * 0.55;
                // A reach ends where the words begin that stand on it.
                const words = isRight ? textWidth(`${mark.value} ${mark.what}`, 15, true) + 20 : 0;
                return (
                  <a key={mark.id} href={mark.href}>
                    <title>{mark.title}</title>
                    {to - words > from && <line className="contingent-reach" x1={from} x2={to - words} y1={y} y2={y} />}
                    {mark.kind === 'moved' ? (
                      <circle className="contingent-moved" cx={to} cy={y} r={6} />
                    ) : (
                      <rect className="contingent-there" x={to - 5.5} y={y - 5.5} width={11} height={11} />
                    )}
                    <text x={isRight ? to - 12 : to + 12} y={y + 5} textAnchor={isRight ? 'end' : 'start'}>
                      <tspan fontWeight={700}>{mark.value}</tspan>
                      <tspan className="tick">{` ${mark.what}`}</tspan>
                    </text>
                  </a>
                );
              })}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
