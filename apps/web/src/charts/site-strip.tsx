import type { ReactElement } from 'react';
import { tenth } from './map-view.ts';
import { SiteMark } from './site-mark.tsx';
import type { StripDrawing, StripGeometry } from './site-strip-geometry.ts';
import { stripGeometry, stripLayouts } from './site-strip-geometry.ts';

/** All sites over time, one row each, in three layouts of which the page shows the one that its width calls for. */
export function SiteStrip({ drawing, label }: { drawing: StripDrawing; label: string }): ReactElement {
  return (
    <div className="chart site-strip">
      {stripLayouts.map((layout) => (
        <SiteStripPicture key={layout.name} geometry={stripGeometry(drawing, layout)} label={label} />
      ))}
    </div>
  );
}

const HALF = 5;

/** One layout of the strip as SVG: only places marks. */
export function SiteStripPicture({ geometry: g, label }: { geometry: StripGeometry; label: string }): ReactElement {
  const { layout, left, right, top, bottom } = g;
  const hatch = `hatch-${layout.name}`;
  return (
    <svg
      className={`chart-${layout.name}`}
      viewBox={`0 0 ${layout.width} ${tenth(g.height)}`}
      width={layout.width}
      height={tenth(g.height)}
      role="group"
      aria-label={label}
      fontSize={layout.size}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-paper" width="5" height="5" />
          <rect className="hatch-line" width="2.4" height="5" />
        </pattern>
      </defs>
      <g className="axis" aria-hidden="true">
        {g.ticks.map((tick) => (
          <g key={tick.day}>
            {tick.line > left && <line className="grid" x1={tick.line} x2={tick.line} y1={top} y2={bottom} />}
            <line className="zero" x1={tick.line} x2={tick.line} y1={bottom} y2={bottom + 6} />
            <text className="tick" x={tick.x} y={bottom + 19} textAnchor="middle" fontSize={layout.size - 1}>
              {tick.label}
            </text>
            {tick.year !== null && (
              <text className="tick" x={tick.x} y={bottom + 34} textAnchor="middle" fontSize={layout.size - 2.5}>
                {tick.year}
              </text>
            )}
          </g>
        ))}
        <line className="zero" x1={left} x2={right} y1={bottom} y2={bottom} />
      </g>
      {g.deadline !== null && (
        <g aria-hidden="true">
          <line className="deadline" x1={g.deadline.x} x2={g.deadline.x} y1={top - 8} y2={bottom} />
          <text className="deadline-label" x={g.deadline.label.x} y={top - 13} textAnchor={g.deadline.label.anchor}>
            {g.deadline.label.text}
          </text>
        </g>
      )}
      {g.on !== null && (
        <g aria-hidden="true">
          <line className="on" x1={g.on.x} x2={g.on.x} y1={top - 24} y2={bottom} />
          <text className="on-label" x={g.on.label.x} y={top - 29} textAnchor={g.on.label.anchor}>
            {g.on.label.text}
          </text>
        </g>
      )}
      {g.rows.map(({ row, y, bars, goesOn, name, label: end }) => (
        <a key={row.id} href={row.href} className={`row ${row.status.toLowerCase()}`} aria-label={row.title}>
          <title>{row.title}</title>
          <rect
            className="row-reach"
            x={0}
            width={layout.width}
            y={tenth(y - (layout.stacked ? layout.rowHeight * 0.72 : layout.rowHeight / 2))}
            height={layout.rowHeight}
          />
          <text className="row-name" lang={row.lang} x={name.x} y={name.y} textAnchor={name.anchor}>
            {row.name}
          </text>
          {bars.map(({ status, x1, x2 }) =>
            status === 'CLOSED' ? (
              <g key={status}>
                <line className="gone" x1={x1} x2={x2} y1={y} y2={y} />
                <line className="end" x1={x1} x2={x1} y1={tenth(y - HALF - 2)} y2={tenth(y + HALF + 2)} />
              </g>
            ) : (
              <rect
                key={status}
                className={`bar ${status.toLowerCase()}`}
                style={status === 'DISPUTED' ? { fill: `url(#${hatch})` } : undefined}
                x={x1}
                width={tenth(x2 - x1)}
                y={tenth(y - HALF)}
                height={2 * HALF}
              />
            ),
          )}
          {goesOn && <path className="goes-on" d={`M${right},${tenth(y - HALF - 1)}l9,${HALF + 1}l-9,${HALF + 1}Z`} />}
          {g.on !== null && <SiteMark kind={row.status} x={g.on.x} y={y} />}
          <text className="when" x={end.x} y={end.y} textAnchor={end.anchor} fontSize={layout.size - 1}>
            {row.label}
          </text>
        </a>
      ))}
    </svg>
  );
}
