import type { ReactElement } from 'react';
import { DrawdownChart } from '../charts/drawdown-chart.tsx';
import type { Choice } from '../lib/address.ts';
import { pageAddress } from '../lib/address.ts';
import type { EventData } from '../lib/documents.ts';
import { describeDrawdown, drawingOf } from '../lib/drawing.ts';
import type { Lang } from '../lib/language.ts';
import type { DrawdownData, MissionData } from '../lib/mission-document.ts';
import { say, word } from '../lib/words.ts';
import { Nothing } from '../parts/page.tsx';
import { Proof } from '../parts/evidence.tsx';
import { Figure } from './figure.tsx';

/** The signature figure: the drawdown chart, what it can be measured against, and its table twin. */
export function DrawdownFigure({
  lang,
  mission,
  choice,
  events,
}: {
  lang: Lang;
  mission: MissionData;
  choice: Choice;
  events: readonly EventData[];
}): ReactElement {
  const { drawdown } = mission;
  const drawing = drawingOf(lang, drawdown, events, mission.sites);
  const statistics = [...drawdown.points.flatMap((point) => point.statistics), ...(drawdown.base?.statistics ?? [])];
  return (
    <Figure
      lang={lang}
      id="drawdown"
      title={`${say(lang, `People of ${mission.acronym} who had left`, `${mission.acronym}\u00a0: personnes parties`)}, ${word(lang, 'scope', drawdown.scope)}.`}
      caption={
        <>
          {say(
            lang,
            'Shaded: what the true number can have been, given that it never falls. Open points are ranges; a dashed ring marks what is computed. Each point leads to its source.',
            'En grisé\u00a0: ce que le vrai nombre a pu être, sachant qu’il ne baisse jamais. Les points ouverts sont des fourchettes\u00a0; un anneau tireté marque ce qui est calculé. Chaque point mène à sa source.',
          )}
        </>
      }
      statistics={statistics}
    >
      <Choosers lang={lang} mission={mission} choice={choice} />
      {drawing === null || drawdown.points.length === 0 ? (
        <Nothing>
          {say(
            lang,
            `No source known ${drawdown.knownOn === null ? '' : 'by then '}says how many had left, so there is no line to draw.`,
            `Aucune source connue ${drawdown.knownOn === null ? '' : 'à cette date '}ne dit combien étaient partis\u00a0: il n’y a pas de ligne à tracer.`,
          )}
        </Nothing>
      ) : (
        <DrawdownChart drawing={drawing} label={describeDrawdown(lang, mission.acronym, drawdown)} />
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

const scopes = ['ALL_PERSONNEL', 'UNIFORMED', 'MILITARY', 'POLICE', 'CIVILIAN'] as const;

function Choosers({ lang, mission, choice }: { lang: Lang; mission: MissionData; choice: Choice }): ReactElement {
  const { drawdown } = mission;
  const path = `/missions/${mission.slug}`;
  return (
    <form className="choosers" action={`${pageAddress(lang, path)}#drawdown`}>
      {choice.knownOn !== null && <input type="hidden" name="knownOn" value={choice.knownOn} />}
      <label>
        <span>{say(lang, 'Counting', 'On compte')}</span>
        <select name="scope" defaultValue={drawdown.scope}>
          {[...new Set<string>([...scopes, drawdown.scope])].map((scope) => (
            <option key={scope} value={scope}>
              {word(lang, 'scope', scope)}
            </option>
          ))}
        </select>
      </label>
      {drawdown.bases.length > 0 && (
        <label>
          <span>{say(lang, 'measured against', 'par rapport à')}</span>
          <select name="base" defaultValue={choice.base ?? ''}>
            <option value="">{say(lang, 'the best base we know', 'la meilleure base connue')}</option>
            {drawdown.bases.map((base) => (
              <option key={base.id} value={base.id}>
                {base.quantity.label} · {word(lang, 'scope', base.scope)} · {base.asOf.label}
                {base.computed ? say(lang, ', computed', ', calculé') : ''}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">{say(lang, 'Redraw', 'Redessiner')}</button>
      {(choice.base !== null || choice.scope !== null) && (
        <a href={pageAddress(lang, `${path}#drawdown`, { knownOn: choice.knownOn })}>
          {say(lang, 'Back to our choice', 'Revenir à notre choix')}
        </a>
      )}
    </form>
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
              <th scope="col">{say(lang, 'Share gone', 'Part partie')}</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {drawdown.points.map((point) => (
              <tr key={`${point.asOf.label} ${point.departed.label}`}>
                <th scope="row">{point.asOf.label}</th>
                <td>
                  {point.departed.label}
                  {point.computed && <span className="soft"> {say(lang, '(computed)', '(calculé)')}</span>}
                </td>
                <td>{point.bounded.label}</td>
                <td>{point.remaining?.label ?? '–'}</td>
                <td>{point.share?.label ?? '–'}</td>
                <td>
                  <Proof lang={lang} statistics={point.statistics} about={point.departed.label} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
