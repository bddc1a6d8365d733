import { dayWords } from '../lib/day-words.ts';
import type { ReactElement, ReactNode } from 'react';
import type { Choice } from '../lib/address.ts';
import { pageAddress } from '../lib/address.ts';
import { counted } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DrawdownData, SeriesData } from '../lib/mission-document.ts';
import { madeOf } from '../lib/scope-words.ts';
import { say, word } from '../lib/words.ts';
import { InPlaceForm } from './in-place-form.tsx';
import { SourceLinks } from './source-links.tsx';

/** Whom to count, and what to measure against: each choice with what there is to know of it. Choosing redraws at once. */
export function Choosers({
  lang,
  path,
  choice,
  drawdown,
  scopes,
}: {
  lang: Lang;
  path: string;
  choice: Choice;
  drawdown: DrawdownData;
  /** The withdrawal of every group, those without a figure included. */
  scopes: readonly SeriesData[];
}): ReactElement {
  const counting = scopes.filter((series) => series.points.length > 0 || series.scope === drawdown.scope);
  const base = drawdown.base;
  return (
    <div className="choosers">
      <Chooser name={say(lang, 'Counting', 'On compte')} chosen={word(lang, 'scope', drawdown.scope)}>
        <InPlaceForm action={pageAddress(lang, path)} className="choices">
          {choice.knownOn !== null && <input type="hidden" name="knownOn" value={choice.knownOn} />}
          {counting.map((series) => (
            <button
              key={series.scope}
              type="submit"
              name="scope"
              value={series.scope === 'ALL_PERSONNEL' ? '' : series.scope}
              aria-current={series.scope === drawdown.scope ? 'true' : undefined}
            >
              <strong>{word(lang, 'scope', series.scope)}</strong>{' '}
              {[madeOf(lang, series.scope), figuresOf(lang, series)].filter((part) => part !== '').join(' · ')}
            </button>
          ))}
        </InPlaceForm>
      </Chooser>
      {base !== null && (
        <Chooser
          name={say(lang, 'measured against', 'par rapport à')}
          chosen={`${base.quantity.label}${base.computed ? say(lang, ', computed', ', calculé') : ''}`}
        >
          <InPlaceForm action={pageAddress(lang, path)} className="choices">
            {choice.knownOn !== null && <input type="hidden" name="knownOn" value={choice.knownOn} />}
            {choice.scope !== null && <input type="hidden" name="scope" value={choice.scope} />}
            <button type="submit" name="base" value="" aria-current={choice.base === null ? 'true' : undefined}>
              <strong>{say(lang, 'the best base we know', 'la meilleure base connue')}</strong>{' '}
              {say(
                lang,
                'the one that departures are given out of, else the strength nearest to the start',
                'celle à laquelle une source rapporte les départs, sinon l’effectif le plus proche du début',
              )}
            </button>
            {drawdown.bases.map((other) => (
              <div key={other.id}>
                <button
                  type="submit"
                  name="base"
                  value={other.id}
                  aria-current={choice.base !== null && other.id === base.id ? 'true' : undefined}
                >
                  <strong>{other.quantity.label}</strong>{' '}
                  {[
                    word(lang, 'scope', other.scope),
                    dayWords(lang, other.asOf),
                    other.computed ? say(lang, 'computed', 'calculé') : '',
                    choice.base === null && other.id === base.id ? say(lang, 'shown now', 'affichée') : '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </button>
                <p className="note">
                  {other.note !== null && <>{other.note} </>}
                  <SourceLinks lang={lang} statistics={other.statistics} />
                </p>
              </div>
            ))}
          </InPlaceForm>
        </Chooser>
      )}
      {(choice.base !== null || choice.scope !== null) && (
        <a href={pageAddress(lang, path, { knownOn: choice.knownOn })}>
          {say(lang, 'Back to our choice', 'Revenir à notre choix')}
        </a>
      )}
    </div>
  );
}

function Chooser({ name, chosen, children }: { name: string; chosen: string; children: ReactNode }): ReactElement {
  return (
    <details className="chooser">
      <summary>
        {name} <strong>{chosen}</strong>
      </summary>
      {children}
    </details>
  );
}

function figuresOf(lang: Lang, series: SeriesData): string {
  const last = series.points.at(-1);
  if (last === undefined) return say(lang, 'no figure', 'aucun chiffre');
  const many = counted(lang, series.points.length, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres'));
  return `${many}${say(lang, ', the last ', ', le dernier\u00a0: ')}${last.departed.label} (${dayWords(lang, last.asOf, true)})`;
}
