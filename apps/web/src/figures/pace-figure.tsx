import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { PaceChart } from '../charts/pace-chart.tsx';
import { dayNumber } from '../lib/day-number.ts';
import { countLabel, monthsOf } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DrawdownData } from '../lib/mission-document.ts';
import { colon, say } from '../lib/words.ts';
import { neededWords } from '../lib/paces.ts';
import type { Takeable } from '../parts/take.tsx';
import { Figure } from './figure.tsx';
import { SourceLinks } from './source-links.tsx';

/** The chart of the paces alone; nothing where there is none between two figures. */
export function PaceDrawing({ lang, drawdown }: { lang: Lang; drawdown: DrawdownData }): ReactElement | null {
  const spans = drawdown.pace.flatMap((pace) => {
    const from = pace.from.latest ?? pace.from.earliest;
    const to = pace.to.latest ?? pace.to.earliest;
    if (from === null || to === null) return [];
    return [
      {
        from: dayNumber(from),
        to: dayNumber(to),
        low: pace.perDay.low ?? 0,
        high: pace.perDay.high,
        label: pace.perDay.label,
        short: shortPace(lang, pace.perDay),
      },
    ];
  });
  if (spans.length === 0) return null;
  const last = spans.at(-1);
  const neededLabel = neededWords(lang, drawdown);
  const needed =
    neededLabel === null || drawdown.requiredPace === null || drawdown.deadline === null || last === undefined
      ? null
      : {
          from: last.to,
          to: dayNumber(drawdown.deadline),
          low: drawdown.requiredPace.perDay.low ?? 0,
          high: drawdown.requiredPace.perDay.high,
          short: '',
          label: neededLabel,
        };
  return (
    <PaceChart
      spans={spans}
      needed={needed}
      months={{ long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') }}
      count={(n) => countLabel(lang, n)}
      label={`${paceTitle(lang)}${colon(lang)}${spans.map(({ label }) => label).join(say(lang, '; ', '\u202f; '))}`}
    />
  );
}

const paceTitle = (lang: Lang): string => say(lang, 'People leaving a day', 'Départs par jour');

/** How fast people left between one figure and the next, beside the pace that the deadline asks for. */
export function PaceFigure({
  lang,
  drawdown,
  take,
}: {
  lang: Lang;
  drawdown: DrawdownData;
  take: Takeable;
}): ReactElement | null {
  if (drawdown.pace.length === 0) return null;
  const title = paceTitle(lang);
  return (
    <Figure
      lang={lang}
      title={title}
      caption={say(
        lang,
        'between one figure and the next. A box spans the paces that the figures allow; it fades where they set no upper bound.',
        'd’un chiffre au suivant. Une case couvre les rythmes que les chiffres permettent\u202f; elle s’estompe là où rien ne les borne.',
      )}
      statistics={[...drawdown.pace.flatMap((pace) => pace.statistics), ...(drawdown.requiredPace?.statistics ?? [])]}
      take={take}
    >
      <PaceDrawing lang={lang} drawdown={drawdown} />
      <details className="twin">
        <summary>{say(lang, 'The same as a table', 'La même chose en tableau')}</summary>
        <div
          className="scroll"
          role="region"
          tabIndex={0}
          aria-label={say(lang, 'Paces as a table', 'Rythmes en tableau')}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{say(lang, 'From', 'Du')}</th>
                <th scope="col">{say(lang, 'To', 'Au')}</th>
                <th scope="col">{title}</th>
                <th scope="col">Sources</th>
              </tr>
            </thead>
            <tbody>
              {[...drawdown.pace, ...(drawdown.requiredPace === null ? [] : [drawdown.requiredPace])].map((pace) => (
                <tr key={`${pace.from.label} ${pace.to.label}`}>
                  <td>{dayWords(lang, pace.from)}</td>
                  <td>{dayWords(lang, pace.to)}</td>
                  <td>
                    {pace.perDay.label}
                    {pace === drawdown.requiredPace && (
                      <span className="soft"> {say(lang, '(needed)', '(nécessaire)')}</span>
                    )}
                  </td>
                  <td>
                    <SourceLinks lang={lang} statistics={pace.statistics} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Figure>
  );
}

/** `38`, `30–228` or `66+`: people a day, whole, as short as can be. */
function shortPace(lang: Lang, { low, high }: { low: number | null; high: number | null }): string {
  const least = countLabel(lang, Math.round(low ?? 0));
  if (high === null) return `${least}+`;
  const most = countLabel(lang, Math.round(high));
  return least === most ? least : `${least}–${most}`;
}
