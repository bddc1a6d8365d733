import { dayWords } from '../lib/day-words.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import type { Sourced } from '../figures/source-links.tsx';
import { textWidth } from '../charts/text-width.ts';
import { dayNumber } from '../lib/day-number.ts';
import { dayLabel } from '../lib/format.ts';
import { partTold } from '../lib/mission-answers.ts';
import type { MissionData } from '../lib/mission-document.ts';
import { colon, say } from '../lib/words.ts';
import { licence, vintageWords } from './about.ts';
import { markup, xmlDocument } from './markup.ts';
import { fittedTitle, LEADING } from './fitted-title.ts';
import { findingOf } from './mission-pictures.tsx';
import { chartStylesheet, pictureTheme, valued } from './stylesheet.ts';
import type { View } from './view.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 64;

/**
 * The picture that a link to a mission is shown with elsewhere: the finding, the chart in small, the latest figure, whom it is from and
 * the day. A link to the whole (`isWhole`) asks the question that every mission answers. 1200 by 630.
 */
export async function openGraphOf(view: View, mission: MissionData | null, isWhole = false): Promise<string> {
  const { lang } = view;
  const theme = pictureTheme();
  const chart = mission === null || mission.drawdown.points.length === 0 ? null : await smallChart(view, mission);
  const part = mission === null || isWhole ? null : await partTold(lang, mission.slug, mission.drawdown);
  const title = fittedTitle(
    mission === null || isWhole
      ? say(lang, 'Who has left, and how do we know?', 'Qui est parti, et comment le sait-on\u202f?')
      : findingOf(view, mission, part),
    { width: chart === null ? WIDTH - 2 * LEFT : 520, height: 380 },
  );
  const last = mission?.drawdown.points.at(-1);
  const figure =
    last === undefined
      ? null
      : `${isWhole ? `${mission?.acronym ?? ''}${colon(lang)}` : ''}${say(
          lang,
          `${last.departed.label} gone, ${dayWords(lang, last.asOf)}`,
          `${last.departed.label} partis, ${dayWords(lang, last.asOf)}`,
        )}`;
  const credit = creditOf(view, [...(mission?.drawdown.points ?? []), ...(part?.points.slice(-1) ?? [])]);
  return xmlDocument(
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
        {title.lines.map((line, i) => (
          <text key={line} x={LEFT} y={106 + title.size * (1.35 + i * LEADING)} fontSize={title.size}>
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
          <text x={LEFT} y={HEIGHT - 100} fontWeight={600} fill={theme.get('--accent')}>
            {figure}
          </text>
        )}
        <text x={LEFT} y={HEIGHT - 66} fontSize={22} fill={theme.get('--ink-2')}>
          {vintageWords(view)}
        </text>
        <text x={LEFT} y={HEIGHT - 34} fontSize={22} fill={theme.get('--ink-2')}>
          {credit}
        </text>
      </g>
    </svg>,
  );
}

/** Whom the figures are from, as many as there is room to name, and the licence. */
function creditOf({ lang }: View, points: readonly { statistics: readonly Sourced[] }[]): string {
  const names = [
    ...new Set(
      points
        .toReversed()
        .flatMap((point) => point.statistics.map(({ evidence: { source } }) => source.publisher?.name ?? source.title)),
    ),
  ];
  const words = (shown: readonly string[]): string => {
    const rest = names.length - shown.length;
    const more = rest === 0 ? '' : say(lang, ` and ${rest} more`, ` et ${rest} de plus`);
    return shown.length === 0 ? licence.name : `Sources${colon(lang)}${shown.join(', ')}${more} · ${licence.name}`;
  };
  let shown = names;
  while (shown.length > 0 && textWidth(words(shown), 22) > WIDTH - 2 * LEFT) shown = shown.slice(0, -1);
  return words(shown);
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
