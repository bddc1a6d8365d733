import type { ReactElement } from 'react';
import type { MarkKind } from './map-marks.ts';

/** The mark of a status, told apart by its shape as well as its colour, around a middle. */
export function SiteMark({ kind, x, y }: { kind: MarkKind; x: number; y: number }): ReactElement {
  switch (kind) {
    case 'OPEN':
      return <circle className="mark-open" cx={x} cy={y} r={5.75} />;
    case 'CLOSED':
      return <path className="mark-closed" d={saltire(x, y)} />;
    case 'DISPUTED':
      return (
        <g className="mark-disputed">
          <path className="whole" d={`M${x},${y - 7.5}l7.5,7.5l-7.5,7.5l-7.5,-7.5Z`} />
          <path className="half" d={`M${x},${y - 7.5}v15l-7.5,-7.5Z`} />
        </g>
      );
    case 'UNKNOWN':
      return (
        <g className="mark-unknown">
          <circle cx={x} cy={y} r={6.5} />
          <path d={`M${x - 2},${y - 1.6}a2.1,2.1 0 1 1 2.9,1.9q-0.9,0.5 -0.9,1.6M${x},${y + 3.9}v0.1`} />
        </g>
      );
    case 'HERE':
      return (
        <g className="mark-here">
          <circle className="rim" cx={x} cy={y} r={7} />
          <circle cx={x} cy={y} r={3.25} />
        </g>
      );
    case 'TOWN':
      return <circle className="mark-town" cx={x} cy={y} r={2.75} />;
  }
}

/** Two bars across one another, as one shape: its rim is the line around it. */
const saltire = (x: number, y: number): string =>
  `M${x},${y - 1.4}l3.8,-3.8l1.4,1.4l-3.8,3.8l3.8,3.8l-1.4,1.4l-3.8,-3.8l-3.8,3.8l-1.4,-1.4l3.8,-3.8l-3.8,-3.8l1.4,-1.4Z`;

/** The same mark within text. */
export function InlineMark({ kind }: { kind: MarkKind }): ReactElement {
  return (
    <svg className="inline-mark" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
      <SiteMark kind={kind} x={9} y={9} />
    </svg>
  );
}
