import { Sparkline } from '../charts/sparkline.tsx';
import { textWidth } from '../charts/text-width.ts';
import { wrap } from '../charts/wrapped-text.ts';
import { dayNumber } from '../lib/day-number.ts';
import { dayLabel } from '../lib/format.ts';
import type { MissionData } from '../lib/mission-document.ts';
import { say } from '../lib/words.ts';
import { vintageWords } from './about.ts';
import { markup } from './markup.ts';
import { findingOf } from './mission-pictures.tsx';
import { chartStylesheet, pictureTheme, valued } from './stylesheet.ts';
import type { View } from './view.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 64;
const TITLE = 56;

/** The picture that a link to a mission is shown with elsewhere: the finding, the chart in small, and the day. 1200 by 630. */
export async function openGraphOf(view: View, mission: MissionData | null): Promise<string> {
  const { lang } = view;
  const theme = pictureTheme();
  const chart = mission === null ? null : await smallChart(view, mission);
  const room = chart === null ? WIDTH - 2 * LEFT : 520;
  const title = wrap(
    mission === null
      ? say(lang, 'Who has left, and how do we know?', 'Qui est parti, et comment le sait-on\u00a0?')
      : findingOf(view, mission),
    (line) => textWidth(line, TITLE * 1.1, true) <= room,
  ).slice(0, 7);
  const size = title.length > 5 ? 46 : TITLE;
  const last = mission?.drawdown.points.at(-1);
  const figure =
    last === undefined
      ? null
      : say(
          lang,
          `${last.departed.label} gone, ${last.asOf.label}`,
          `${last.departed.label} partis, ${last.asOf.label}`,
        );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${await markup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      fontFamily="'Source Sans 3', sans-serif"
      fill={theme.get('--ink')}
    >
      <style>{chartStylesheet().replaceAll('<', '')}</style>
      <rect width={WIDTH} height={HEIGHT} fill={theme.get('--paper')} />
      <g fontFamily="'Source Serif 4', serif" fontWeight={600}>
        <text x={LEFT} y={84} fontSize={32}>
          Drawdown
        </text>
        <line x1={LEFT} x2={WIDTH - LEFT} y1={106} y2={106} stroke={theme.get('--ink')} />
        {title.map((line, i) => (
          <text key={line} x={LEFT} y={106 + size * 1.35 + i * size * 1.12} fontSize={size}>
            {line}
          </text>
        ))}
      </g>
      {chart !== null && (
        <g
          className="chart"
          transform="translate(612 134) scale(1.64)"
          dangerouslySetInnerHTML={{ __html: valued(chart, theme) }}
        />
      )}
      <g fontSize={25}>
        {figure !== null && (
          <text x={LEFT} y={HEIGHT - 84} fontWeight={600} fill={theme.get('--accent')}>
            {figure}
          </text>
        )}
        <text x={LEFT} y={HEIGHT - 46} fill={theme.get('--ink-2')}>
          {vintageWords(view)}
        </text>
      </g>
    </svg>,
  )}\n`;
}

async function smallChart(view: View, mission: MissionData): Promise<string | null> {
  const { drawdown } = mission;
  const { lang } = view;
  const base = drawdown.base?.quantity.high ?? drawdown.base?.quantity.low ?? null;
  const text = await markup(
    <Sparkline
      envelope={drawdown.envelope.map((entry) => ({ day: dayNumber(entry.on), low: entry.low, high: entry.high }))}
      base={base}
      baseLabel={drawdown.base?.quantity.label ?? ''}
      deadline={drawdown.deadline === null ? null : dayNumber(drawdown.deadline)}
      deadlineLabel={drawdown.deadline === null ? '' : dayLabel(lang, drawdown.deadline)}
      points={drawdown.points.flatMap((point) => {
        const day = point.asOf.latest ?? point.asOf.earliest;
        return day === null
          ? []
          : [{ day: dayNumber(day), low: point.bounded.low ?? 0, exact: point.bounded.low === point.bounded.high }];
      })}
      label=""
    />,
  );
  return /<svg[\s\S]*<\/svg>/.exec(text)?.[0] ?? null;
}
