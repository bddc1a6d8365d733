import type { ReactElement } from 'react';
import type { DrawdownDrawing, DrawdownGeometry } from './drawdown-geometry.ts';
import { drawdownGeometry, drawdownLayouts, smaller } from './drawdown-geometry.ts';
import { round } from './drawdown-words.ts';
import type { PlacedFlag } from './place-flags.ts';

/** The drawdown in three layouts, of which the page shows the one that its width calls for. */
export function DrawdownChart({
  drawing,
  label,
  description = '',
}: {
  drawing: DrawdownDrawing;
  label: string;
  /** What it shows, in a few sentences; said once for all layouts where the label does not. */
  description?: string;
}): ReactElement {
  return (
    <div className="chart">
      {description !== '' && <p className="unseen">{description}</p>}
      {drawdownLayouts.map((layout) => (
        <DrawdownPicture key={layout.name} geometry={drawdownGeometry(drawing, layout)} label={label} />
      ))}
    </div>
  );
}

/** One layout of the drawdown as SVG: only places marks. */
export function DrawdownPicture({ geometry: g, label }: { geometry: DrawdownGeometry; label: string }): ReactElement {
  const { plot, layout } = g;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  return (
    <svg
      className={`chart-${layout.name}`}
      viewBox={`0 0 ${layout.width} ${round(g.height)}`}
      width={layout.width}
      height={round(g.height)}
      role="group"
      aria-label={label}
      fontSize={layout.size}
    >
      <g className="axis" aria-hidden="true">
        <path
          className="grid"
          d={[
            ...g.yTicks.map((tick) => `M${plot.x},${round(tick.y)}H${round(right)}`),
            ...(g.events === null && g.sites === null ? [] : g.xTicks)
              .filter((tick) => tick.line > plot.x)
              .map((tick) => `M${round(tick.line)},${bottom + 40}V${round(g.height - 4)}`),
          ].join('')}
        />
        <path
          className="zero"
          d={[
            `M${plot.x},${bottom}H${round(right)}`,
            ...g.xTicks.map((tick) => `M${round(tick.line)},${bottom}v6`),
          ].join('')}
        />
        {g.yTicks.map((tick) => (
          <text key={tick.y} x={plot.x - 8} y={round(tick.y + 4)} textAnchor="end" fontSize={smaller(layout, 2)}>
            {tick.label}
          </text>
        ))}
        {g.xTicks.map((tick) =>
          tick.label === '' ? null : (
            <text key={tick.day} x={round(tick.x)} y={bottom + 19} textAnchor="middle" fontSize={smaller(layout, 1)}>
              {tick.label}
              {tick.year !== null && (
                <tspan x={round(tick.x)} dy={14} fontSize={smaller(layout, 2.5)}>
                  {tick.year}
                </tspan>
              )}
            </text>
          ),
        )}
      </g>
      {g.ghost !== null && (
        <g className="ghost">
          <path d={g.ghost.steps} />
          {g.ghost.base !== null && (
            <g aria-hidden="true">
              <line x1={plot.x} x2={right} y1={round(g.ghost.base.y)} y2={round(g.ghost.base.y)} />
              <text x={round(g.ghost.base.label.x)} y={g.ghost.base.label.y} fontSize={smaller(layout, 1.5)}>
                {g.ghost.base.label.text}
              </text>
            </g>
          )}
          {g.ghost.deadlineX !== null && (
            <line x1={round(g.ghost.deadlineX)} x2={round(g.ghost.deadlineX)} y1={plot.y - 10} y2={bottom} />
          )}
          {g.ghost.points.map((point) => (
            <circle key={point.id} cx={round(point.x)} cy={round(point.y)} r={4}>
              <title>{point.title}</title>
            </circle>
          ))}
          {g.ghost.label?.leader != null && <Segment className="leader" at={g.ghost.label.leader} />}
          {g.ghost.label !== null && (
            <text
              x={g.ghost.label.x}
              y={g.ghost.label.y}
              textAnchor={g.ghost.label.anchor}
              fontSize={smaller(layout, 1.5)}
            >
              {g.ghost.label.when}
            </text>
          )}
        </g>
      )}
      <path className="band" d={g.band} />
      {g.bandLabel !== null && (
        <text
          className="band-label"
          y={g.bandLabel.y}
          textAnchor={g.bandLabel.anchor}
          fontSize={smaller(layout, 1.5)}
          aria-hidden="true"
        >
          {g.bandLabel.lines.map((line, i) => (
            <tspan key={line} x={g.bandLabel?.x} dy={i === 0 ? 0 : layout.size + 1.5}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      {g.base !== null && (
        <g aria-hidden="true">
          {g.base.y > g.base.yHigh && (
            <rect
              className="base-band"
              x={plot.x}
              width={plot.width}
              y={round(g.base.yHigh)}
              height={round(g.base.y - g.base.yHigh)}
            />
          )}
          <line
            className={g.base.computed ? 'base computed' : 'base'}
            x1={plot.x}
            x2={right}
            y1={round(g.base.yHigh)}
            y2={round(g.base.yHigh)}
          />
          <text className="base-label" x={g.base.label.x} y={round(g.base.label.y)}>
            {g.base.label.text}
          </text>
        </g>
      )}
      {g.evenPace !== null && (
        <g aria-hidden="true">
          <Segment className="even" at={g.evenPace.line} />
          {g.evenPace.label !== null && (
            <Slanted className="even-label" at={g.evenPace.label} size={smaller(layout, 1.5)} />
          )}
        </g>
      )}
      {g.deadline !== null && (
        <g aria-hidden="true">
          <line className="deadline" x1={round(g.deadline.x)} x2={round(g.deadline.x)} y1={plot.y - 22} y2={bottom} />
          <text
            className="deadline-label"
            x={round(g.deadline.label.x)}
            y={g.deadline.label.y}
            textAnchor={g.deadline.label.anchor}
          >
            {g.deadline.label.text}
          </text>
        </g>
      )}
      {g.known !== null && (
        <g aria-hidden="true">
          <line className="known" x1={round(g.known.x)} x2={round(g.known.x)} y1={plot.y + 10} y2={bottom} />
          {g.known.label !== null && (
            <text
              className="when"
              x={round(g.known.label.x)}
              y={g.known.label.y}
              textAnchor={g.known.label.anchor}
              fontSize={smaller(layout, 1)}
            >
              {g.known.label.lines.map((line, i) => (
                <tspan key={line} x={round(g.known?.label?.x ?? 0)} dy={i === 0 ? 0 : layout.size + 2}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </g>
      )}
      <Ranges points={g.points} />
      <path className="steps" d={g.steps} aria-hidden="true" />
      {g.needed !== null && (
        <g aria-hidden="true">
          <Segment className="needed" at={g.needed.line} />
          {g.needed.label !== null && (
            <Slanted className="needed-label" at={g.needed.label} size={smaller(layout, 1)} />
          )}
          {g.needed.beside !== null && (
            <text
              className="needed-label"
              x={round(g.needed.beside.x)}
              y={round(g.needed.beside.y)}
              textAnchor="end"
              fontSize={smaller(layout, 1)}
            >
              {g.needed.beside.text}
            </text>
          )}
        </g>
      )}
      {g.end.bracket !== null && (
        <path
          className="bracket"
          aria-hidden="true"
          d={`M${round(g.end.bracket.x)},${round(g.end.bracket.top)}h6V${round(g.end.bracket.bottom)}h-6`}
        />
      )}
      <g aria-hidden="true">
        {g.end.lines.map((line) => (
          <text
            key={line.y}
            className={`end-${line.tone}`}
            x={round(line.x)}
            y={line.y}
            fontSize={line.tone === 'strong' ? layout.size + 1 : smaller(layout, 1)}
          >
            {line.text}
          </text>
        ))}
      </g>
      {g.points.map(({ point, x, y, exact, label: text }) => (
        <a key={point.id} href={point.href} className="point">
          <title>{point.title}</title>
          {text?.leader != null && <Segment className="leader" at={text.leader} />}
          <circle className="reach" cx={round(x)} cy={round(y)} r={12} />
          {point.computed && <circle className="ring" cx={round(x)} cy={round(y)} r={9} />}
          <circle className={exact ? 'dot exact' : 'dot'} cx={round(x)} cy={round(y)} r={5.5} />
          {text !== null && (
            <text x={text.x} y={text.y} textAnchor={text.anchor}>
              <tspan className="value">{text.value}</tspan>
              {text.stacked ? (
                <tspan className="when" x={text.x} dy={layout.size + 2} fontSize={smaller(layout, 1)}>
                  {text.when}
                </tspan>
              ) : (
                <tspan className="when" dx={5} fontSize={smaller(layout, 1)}>
                  {text.when}
                </tspan>
              )}
            </text>
          )}
        </a>
      ))}
      {g.events !== null && <Flags rows={g.events} layout={layout} kind="event" />}
      {g.sites !== null && <Flags rows={g.sites} layout={layout} kind="site" />}
    </svg>
  );
}

/** What the figures leave open: the days along, the numbers up, each kind of line in one. */
function Ranges({ points }: { points: DrawdownGeometry['points'] }): ReactElement {
  const ranges = {
    span: points.map(({ x, x1, y }) => (x1 < x - 1 ? `M${round(x1)} ${round(y)}H${round(x)}` : '')),
    whisker: points.map(({ x, y, yHigh }) => (yHigh === null ? '' : `M${round(x)} ${round(y)}V${round(yHigh)}`)),
    cap: points.map(({ point, x, yHigh }) =>
      yHigh === null || point.high === null ? '' : `M${round(x - 5)} ${round(yHigh)}h10`,
    ),
  };
  return (
    <>
      {Object.entries(ranges).map(([name, lines]) => {
        const d = lines.join('');
        return d === '' ? null : <path key={name} className={name} d={d} aria-hidden="true" />;
      })}
    </>
  );
}

function Segment({
  at,
  className,
}: {
  at: { x1: number; y1: number; x2: number; y2: number };
  className: string;
}): ReactElement {
  return <line className={className} x1={round(at.x1)} y1={round(at.y1)} x2={round(at.x2)} y2={round(at.y2)} />;
}

function Slanted({
  at,
  className,
  size,
}: {
  at: { x: number; y: number; angle: number; text: string };
  className: string;
  size: number;
}): ReactElement {
  return (
    <text
      className={className}
      x={at.x}
      y={at.y}
      textAnchor="middle"
      fontSize={size}
      transform={`rotate(${at.angle} ${at.x} ${at.y})`}
    >
      {at.text}
    </text>
  );
}

function Flags({
  rows,
  layout,
  kind,
}: {
  rows: NonNullable<DrawdownGeometry['events']>;
  layout: DrawdownGeometry['layout'];
  kind: 'event' | 'site';
}): ReactElement {
  const rowY = (row: number): number => rows.y + layout.markRow + 2 + row * (layout.size + 4) + layout.size - 1;
  const markY = rows.y + layout.markRow / 2;
  return (
    <g className={`flags ${kind}s`} fontSize={smaller(layout, 1.5)}>
      <text className="row-title" x={rows.title.x} y={rows.title.y} fontSize={smaller(layout, 2)} aria-hidden="true">
        {rows.title.text}
      </text>
      <line className="grid" x1={0} x2={layout.width} y1={markY} y2={markY} aria-hidden="true" />
      {rows.marks.map((mark) => (
        <a key={mark.flag.id} href={mark.flag.href} className={mark.flag.ghost === true ? 'flag shadow' : 'flag'}>
          {(mark.flag.count !== undefined ||
            mark.label === null ||
            mark.label.lines.at(-1)?.endsWith('…') === true) && <title>{mark.flag.title}</title>}
          {mark.label?.stem === true && (
            <line
              className="stem"
              x1={round(middle(mark))}
              x2={round(middle(mark))}
              y1={markY + 5}
              y2={rowY(mark.label.row) - layout.size + 2}
            />
          )}
          {layout.apart > 0 && (
            <rect
              className="reach"
              x={round(middle(mark) - layout.markRow / 2)}
              width={layout.markRow}
              y={rows.y}
              height={layout.markRow}
            />
          )}
          {mark.flag.tail !== undefined && (
            <line
              className="tail"
              x1={round(mark.flag.tail === 'before' ? mark.x1 - TAIL : mark.x2 + 4.5)}
              x2={round(mark.flag.tail === 'before' ? mark.x1 - 4.5 : mark.x2 + TAIL)}
              y1={markY}
              y2={markY}
            />
          )}
          {mark.flag.count === undefined ? (
            <rect
              className={`mark${mark.flag.open ? ' open' : ''}`}
              x={round(mark.x1 - 4.5)}
              width={round(mark.x2 - mark.x1 + 9)}
              y={markY - 4.5}
              height={9}
              rx={kind === 'event' ? 4.5 : 0}
            />
          ) : (
            <>
              <rect
                className="mark"
                x={round(middle(mark) - 9.5)}
                width={19}
                y={markY - 9.5}
                height={19}
                rx={kind === 'event' ? 9.5 : 0}
              />
              <text className="mark-count" x={round(middle(mark))} y={markY + 4.5} textAnchor="middle">
                {mark.flag.count}
              </text>
            </>
          )}
          {mark.label !== null && (
            <text
              lang={mark.flag.lang}
              x={round(mark.label.x)}
              y={round(rowY(mark.label.row))}
              textAnchor={mark.label.anchor === 'end' ? 'end' : undefined}
            >
              {mark.label.lines.map((line, i) =>
                i === 0 ? (
                  line
                ) : (
                  <tspan key={line} x={round(mark.label?.x ?? 0)} dy={layout.size + 2}>
                    {line}
                  </tspan>
                ),
              )}
            </text>
          )}
        </a>
      ))}
    </g>
  );
}

/** How far the dotted tail of a mark reaches whose day is open to one side. */
const TAIL = 22;

function middle(mark: PlacedFlag): number {
  return (mark.x1 + mark.x2) / 2;
}
