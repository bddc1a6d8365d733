import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { DayReader } from '../charts/day-reader.tsx';
import { DrawdownChart } from '../charts/drawdown-chart.tsx';
import { drawdownGeometry, drawdownLayouts } from '../charts/drawdown-geometry.ts';
import type { DrawdownDrawing } from '../charts/drawdown-geometry.ts';
import type { Choice } from '../lib/address.ts';
import type { EventData } from '../lib/documents.ts';
import { todayInUtc } from '../lib/day-number.ts';
import { describeDrawdown, drawingOf } from '../lib/drawing.ts';
import type { Today } from '../lib/drawing.ts';
import type { Lang } from '../lib/language.ts';
import type { DrawdownData, MissionData, SeriesData } from '../lib/mission-document.ts';
import { readingSpans, readingWords } from '../lib/readings.ts';
import { say, word } from '../lib/words.ts';
import { Nothing } from '../parts/page.tsx';
import { Figure } from './figure.tsx';
import { Choosers } from './choosers.tsx';

import { SourceLinks } from './source-links.tsx';

/** The signature figure: the drawdown chart, what it can be measured against, a reading of any day, and its table twin. */
export function DrawdownFigure({
  lang,
  path,
  mission,
  choice,
  events,
  scopes,
  today,
}: {
  lang: Lang;
  path: string;
  mission: MissionData;
  choice: Choice;
  events: readonly EventData[];
  scopes: readonly SeriesData[];
  /** What is known today, where an earlier day is shown. */
  today: Today | null;
}): ReactElement {
  const { drawdown } = mission;
  const drawing = drawingOf(lang, mission.slug, drawdown, events, mission.sites, today);
  const statistics = [...drawdown.points.flatMap((point) => point.statistics), ...(drawdown.base?.statistics ?? [])];
  const isEmpty = drawing === null || (drawdown.points.length === 0 && drawing.ghost === null);
  return (
    <Figure
      lang={lang}
      id="drawdown"
      title={`${say(lang, `People of ${mission.acronym} who had left`, `${mission.acronym}\u00a0: personnes parties`)}, ${word(lang, 'scope', drawdown.scope)}.`}
      marks={say(
        lang,
        'Shaded: what the true number can have been, given that it never falls. Open points are ranges; a dashed ring marks what is computed. Each point leads to its source. On the axis below, an open mark is a span of days; a dotted tail: by that day, or from it on.',
        'En grisé\u00a0: ce que le vrai nombre a pu être, sachant qu’il ne baisse jamais. Les points ouverts sont des fourchettes\u202f; un cercle en tirets marque ce qui est calculé. Chaque point mène à sa source. Sur l’axe du dessous, une marque ouverte est une période\u202f; un pointillé\u00a0: ce jour-là au plus tard, ou au plus tôt.',
      )}
      statistics={statistics}
      take={{
        path: `/missions/${mission.slug}/drawdown`,
        query: { ...choice },
        isEmpty,
      }}
    >
      <Choosers lang={lang} path={path} choice={choice} drawdown={drawdown} scopes={scopes} />
      {drawdown.points.length === 0 && (
        <Nothing>
          {say(
            lang,
            `No source known ${drawdown.knownOn === null ? '' : 'by then '}says how many of those counted here had left in all, so there is no line to draw.`,
            `Aucune source connue ${drawdown.knownOn === null ? '' : 'à cette date '}ne dit combien de ceux que l’on compte ici étaient partis en tout\u00a0: il n’y a pas de ligne à tracer.`,
          )}
          {drawdown.excluded.length > 0 && (
            <>
              {' '}
              <a href="#excluded">
                {say(
                  lang,
                  'What is said of single groups, or of others',
                  'Ce qui est dit d’un groupe, ou d’autres personnes',
                )}
              </a>
            </>
          )}
        </Nothing>
      )}
      {!isEmpty && (
        <ReadChart lang={lang} drawing={drawing} drawdown={drawdown}>
          <DrawdownChart
            drawing={drawing}
            label={say(lang, 'Step chart of the departures', 'Graphique en escalier des départs')}
            description={describeDrawdown(lang, mission.acronym, drawdown)}
          />
        </ReadChart>
      )}
      {drawdown.base?.note != null && (
        <p className="base-note">
          {say(lang, `The base, ${drawdown.base.quantity.label}:`, `La base, ${drawdown.base.quantity.label}\u00a0:`)}{' '}
          {drawdown.base.note}
        </p>
      )}
      {drawdown.points.length > 0 && <DrawdownTable lang={lang} drawdown={drawdown} />}
    </Figure>
  );
}

/** A chart with the reading of any of its days over it. */
function ReadChart({
  lang,
  drawing,
  drawdown,
  children,
}: {
  lang: Lang;
  drawing: DrawdownDrawing;
  drawdown: DrawdownData;
  children: ReactElement;
}): ReactElement {
  const frames = drawdownLayouts.map((layout) => {
    const { plot, height, ceiling } = drawdownGeometry(drawing, layout);
    return {
      width: layout.width,
      height,
      left: plot.x,
      right: plot.x + plot.width,
      top: plot.y,
      bottom: plot.y + plot.height,
      ceiling,
    };
  });
  return (
    <DayReader
      first={drawing.first}
      last={drawing.last}
      rest={drawing.points.at(-1)?.last ?? drawing.start ?? drawing.known}
      resting={dayWords(lang, {
        label: '{}',
        inferred: (drawdown.points.at(-1)?.asOf ?? drawdown.started)?.inferred ?? false,
      })}
      deadline={drawing.deadline}
      frames={frames}
      spans={readingSpans(lang, drawdown, { first: drawing.first, last: drawing.last, today: todayInUtc() })}
      words={readingWords(lang)}
      labels={{
        slider: say(lang, 'Day to read', 'Jour à lire'),
        hint: say(
          lang,
          'Arrow keys move by a day, Page Up and Page Down by a month, Home and End to either end; Escape leaves.',
          'Les flèches déplacent d’un jour, Page précédente et Page suivante d’un mois, Début et Fin jusqu’aux bouts\u202f; Échap pour quitter.',
        ),
        departed: say(lang, 'Had left', 'Partis'),
        remaining: say(lang, 'Still there', 'Encore là'),
        share: say(lang, 'Share gone', 'Part du personnel parti'),
        needed: say(lang, 'Needed from then on', 'Rythme nécessaire'),
        sources: say(lang, 'From', 'D’après'),
      }}
    >
      {children}
    </DayReader>
  );
}

function DrawdownTable({ lang, drawdown }: { lang: Lang; drawdown: DrawdownData }): ReactElement {
  return (
    <details className="twin" id="figures">
      <summary>{say(lang, 'The same as a table', 'La même chose en tableau')}</summary>
      <div
        className="scroll"
        role="region"
        tabIndex={0}
        aria-label={say(lang, 'Departures as a table', 'Départs en tableau')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{say(lang, 'As of', 'À la date')}</th>
              <th scope="col">{say(lang, 'Had left', 'Partis')}</th>
              <th scope="col">{say(lang, 'Narrowed by its neighbours', 'Resserré par ses voisins')}</th>
              <th scope="col">{say(lang, 'Still there', 'Encore là')}</th>
              <th scope="col">{say(lang, 'Share gone', 'Part du personnel parti')}</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {drawdown.points.map((point) => (
              <tr key={`${point.asOf.label} ${point.departed.label}`}>
                <th scope="row">{dayWords(lang, point.asOf)}</th>
                <td>
                  {point.departed.label}
                  {point.computed && <span className="soft"> {say(lang, '(computed)', '(calculé)')}</span>}
                </td>
                <td>{point.bounded.label}</td>
                <td>{point.remaining?.label ?? '–'}</td>
                <td>{point.share?.label ?? '–'}</td>
                <td>
                  <SourceLinks lang={lang} statistics={point.statistics} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
