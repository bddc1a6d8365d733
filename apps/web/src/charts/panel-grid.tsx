import type { ReactElement } from 'react';
import { textWidth } from './text-width.ts';
import { wrap } from './wrapped-text.ts';

const WIDTH = 1000;
const COLUMNS = 4;
const GAP = 28;
const PANEL = (WIDTH - (COLUMNS - 1) * GAP) / COLUMNS;
/** Size of a panel's steps, as `SmallSteps` draws them. */
const STEPS = { width: 260, height: 116 };
const LINE = 19;

interface PanelData {
  name: string;
  value: string;
  day: string;
  steps: ReactElement;
}

/** Small charts side by side as one SVG, four in a row, each with its name, its last value and the day of it over it. */
export function PanelGrid({
  groups,
  label,
}: {
  groups: readonly { note: string | null; panels: readonly PanelData[] }[];
  label: string;
}): ReactElement {
  const placed: {
    y: number;
    note: string | null;
    rows: { y: number; words: number; panels: readonly PanelData[] }[];
  }[] = [];
  let y = 0;
  for (const { note, panels } of groups) {
    const top = y;
    if (note !== null) y += 34;
    const rows = [];
    for (let i = 0; i < panels.length; i += COLUMNS) {
      const row = panels.slice(i, i + COLUMNS);
      const words = Math.max(...row.map((panel) => linesOf(panel).length)) * LINE;
      rows.push({ y, words, panels: row });
      y += words + (STEPS.height * PANEL) / STEPS.width + 26;
    }
    placed.push({ y: top, note, rows });
  }
  return (
    <div className="chart">
      <svg
        className="chart-wide"
        viewBox={`0 0 ${WIDTH} ${Math.round(y)}`}
        width={WIDTH}
        height={Math.round(y)}
        role="img"
        aria-label={label}
      >
        {placed.map((group) => (
          <g key={group.y}>
            {group.note !== null && (
              <>
                <line className="grid" x1={0} x2={WIDTH} y1={group.y} y2={group.y} />
                <text className="tick" x={0} y={group.y + 22} fontSize={14}>
                  {group.note}
                </text>
              </>
            )}
            {group.rows.map((row) =>
              row.panels.map((panel, i) => (
                <g key={panel.name} transform={`translate(${i * (PANEL + GAP)} ${row.y})`}>
                  {linesOf(panel).map(({ text, kind }, line) => (
                    <text
                      key={`${kind} ${line}`}
                      className={kind === 'day' ? 'tick' : undefined}
                      x={0}
                      y={15 + line * LINE}
                      fontSize={kind === 'name' ? 15 : 14}
                      fontWeight={kind === 'name' ? 700 : undefined}
                    >
                      {text}
                    </text>
                  ))}
                  <g transform={`translate(0 ${row.words + 4}) scale(${PANEL / STEPS.width})`}>{panel.steps}</g>
                </g>
              )),
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

function linesOf(panel: PanelData): { text: string; kind: 'name' | 'value' | 'day' }[] {
  const name = `${panel.name.charAt(0).toUpperCase()}${panel.name.slice(1)}`;
  return [
    ...wrap(name, (line) => textWidth(line, 15, true) <= PANEL).map((text) => ({ text, kind: 'name' as const })),
    ...wrap(panel.value, (line) => textWidth(line, 14) <= PANEL).map((text) => ({ text, kind: 'value' as const })),
    ...wrap(panel.day, (line) => textWidth(line, 14) <= PANEL).map((text) => ({ text, kind: 'day' as const })),
  ];
}
