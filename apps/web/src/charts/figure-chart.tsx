import type { ReactElement } from 'react';
import type { FigureDrawing, FigureGeometry } from './figure-geometry.ts';
import { figureGeometry, figureLayouts, figurePanels, smallerIn } from './figure-geometry.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Figures of one thing over time, each a dot, a bar or a box over the days and the numbers that its words allow. */
export function FigureChart({ label, ...drawing }: FigureDrawing & { label: string }): ReactElement {
  return (
    <div className="chart figure-chart">
      {figureLayouts.map((layout) => {
        const panels = layout.name === 'narrow' ? figurePanels(drawing, layout) : [];
        if (panels.length === 0)
          return <FigurePicture key={layout.name} geometry={figureGeometry(drawing, layout)} label={label} />;
        return panels.map(({ whom, geometry }) => (
          <FigurePicture key={whom} geometry={geometry} label={`${label}, ${whom}`} title={whom} />
        ));
      })}
    </div>
  );
}

/** The chart in one size. What is open on a side fades out there; what is known to be wrong is hollow and struck out. */
export function FigurePicture({
  geometry,
  label,
  title = '',
}: {
  geometry: FigureGeometry;
  label: string;
  /** Whom it counts, said over it where others stand beside it. */
  title?: string;
}): ReactElement {
  const { layout, frame, rows, months, marks } = geometry;
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  return (
    <svg
      className={`chart-${layout.name}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      fontSize={layout.size}
    >
      {title !== '' && (
        <text className="panel-title" x={0} y={layout.size + 2} aria-hidden="true">
          {title}
        </text>
      )}
      <g className="axis" aria-hidden="true">
        {rows.map(({ y, label: value }, i) => (
          <g key={value}>
            <line className={i === 0 ? 'zero' : 'grid'} x1={frame.x} x2={right} y1={round(y)} y2={round(y)} />
            <text className="tick" x={frame.x - 8} y={round(y + 4)} textAnchor="end" fontSize={smallerIn(layout, 2)}>
              {value}
            </text>
          </g>
        ))}
        {months.map(({ day, x, label: month, line, year }) => (
          <g key={day}>
            {line > frame.x && (
              <line className="zero" x1={round(line)} x2={round(line)} y1={round(bottom)} y2={round(bottom + 5)} />
            )}
            {month !== '' && (
              <text
                className="tick"
                x={round(x)}
                y={round(bottom + layout.size * 1.5)}
                textAnchor="middle"
                fontSize={smallerIn(layout, 1)}
              >
                {month}
                {year !== null && (
                  <tspan x={round(x)} dy={round(layout.size)} fontSize={smallerIn(layout, 2)}>
                    {year}
                  </tspan>
                )}
              </text>
            )}
          </g>
        ))}
      </g>
      {marks.map(
        ({ key, leader }) =>
          leader !== null && (
            <line
              key={key}
              className="leader"
              x1={round(leader.x1)}
              y1={round(leader.y1)}
              x2={round(leader.x2)}
              y2={round(leader.y2)}
            />
          ),
      )}
      {marks.map((mark) => (
        <Mark key={mark.key} mark={mark} name={layout.name} />
      ))}
    </svg>
  );
}

function Mark({ mark, name }: { mark: FigureGeometry['marks'][number]; name: string }): ReactElement {
  const { box, open, text } = mark;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const reach = 24;
  const id = `fade-${name}-${mark.key}`.replaceAll(/[^\w-]/g, '_');
  const isFading = open.left || open.right || open.up || open.down;
  return (
    <a
      className={`figure-mark${mark.isWrong ? ' wrong' : ''}`}
      href={mark.href}
      aria-label={`${mark.label}, ${mark.about}`}
    >
      <title>{`${mark.label}, ${mark.about}`}</title>
      <rect
        className="reach"
        x={round(Math.min(box.x, cx - reach / 2))}
        y={round(Math.min(box.y, cy - reach / 2))}
        width={round(Math.max(box.width, reach))}
        height={round(Math.max(box.height, reach))}
      />
      {isFading && (
        <defs>
          <mask id={id} maskContentUnits="objectBoundingBox">
            <rect width="1" height="1" fill={`url(#${id}-x)`} />
          </mask>
          <linearGradient id={`${id}-x`} {...gradientLine(open)}>
            {stopsOf(open).map(([offset, opacity]) => (
              <stop key={offset} offset={offset} stopColor="#fff" stopOpacity={opacity} />
            ))}
          </linearGradient>
        </defs>
      )}
      {mark.isDot ? (
        <circle className="figure-dot" cx={round(cx)} cy={round(cy)} r="5" />
      ) : (
        <rect
          className="figure-bar"
          x={round(box.x)}
          y={round(box.y)}
          width={round(box.width)}
          height={round(box.height)}
          rx="2"
          mask={isFading ? `url(#${id})` : undefined}
        />
      )}
      {mark.isWrong && (
        <path
          className="figure-strike"
          d={`M${round(cx - 7)} ${round(cy - 7)}l14 14M${round(cx + 7)} ${round(cy - 7)}l-14 14`}
        />
      )}
      {text !== null && (
        <text className="value" x={round(text.x)} y={round(text.y)} textAnchor={text.anchor} aria-hidden="true">
          {mark.label}
          {mark.whom !== '' && <tspan className="whom"> {mark.whom}</tspan>}
        </text>
      )}
      {text !== null && mark.isWrong && (
        <text className="value struck" x={round(text.x)} y={round(text.y)} textAnchor={text.anchor} aria-hidden="true">
          <tspan className="strike">{mark.label}</tspan>
          {mark.whom !== '' && <tspan className="whom"> {mark.whom}</tspan>}
        </text>
      )}
    </a>
  );
}

type Open = FigureGeometry['marks'][number]['open'];

/** Along which side a mark fades: across, unless it is open above or below alone. */
function gradientLine({ left, right }: Open): { x1: number; y1: number; x2: number; y2: number } {
  return left || right ? { x1: 0, y1: 0, x2: 1, y2: 0 } : { x1: 0, y1: 0, x2: 0, y2: 1 };
}

function stopsOf({ left, right, up, down }: Open): [string, number][] {
  const [start, end] = left || right ? [left, right] : [up, down];
  return [
    ['0', start ? 0 : 1],
    ['0.45', 1],
    ['0.55', 1],
    ['1', end ? 0 : 1],
  ];
}
