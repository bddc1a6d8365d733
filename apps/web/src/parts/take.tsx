import type { ReactElement, ReactNode } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { isDrawn } from '../taking/drawn.ts';
import { embedCode, embedPath } from '../taking/embed.ts';
import { plainCitation } from '../taking/citation.ts';
import { citedView } from '../taking/cited.ts';
import { viewNow } from '../taking/now.ts';
import { latestRelease } from '../taking/releases.ts';
import { tableAt } from '../taking/tables/all.ts';

/** What of a figure or list can be taken away: where it stands, and what was chosen of it. */
export interface Takeable {
  /** The address of its files without language and ending, e.g. `/missions/minusma/drawdown`. */
  path: string;
  query?: Readonly<Record<string, string | null | undefined>>;
  /** Whether there is nothing to draw of it at the moment, so that no picture can be had. */
  isEmpty?: boolean;
}

/**
 * Something with the ways to take it away under it. Whatever a page draws or tabulates of the record stands in one, or in a figure,
 * which is one too: `data-taken` says where its files stand, and a test walks every kind of page for what has none.
 */
export function Taken({ children, ...take }: Parameters<typeof Take>[0] & { children: ReactNode }): ReactElement {
  return (
    <div data-taken={take.path}>
      {children}
      <Take {...take} />
    </div>
  );
}

/** The ways to take a figure or list away: its files, how to cite it, how to embed it. Links and disclosures: nothing needs scripts. */
export async function Take({
  lang,
  about,
  path,
  query = {},
  isEmpty = false,
}: Takeable & {
  lang: Lang;
  /** What is taken, for those who hear one link after the other. */
  about: string;
}): Promise<ReactElement | null> {
  const found = tableAt(path);
  if (found === null) return null;
  const { table, mission } = found;
  const chosen = Object.fromEntries(
    table.parameters.flatMap((name) => {
      const value = query[name];
      return value == null || value === '' ? [] : [[name, value]];
    }),
  );
  const view = viewNow(lang, path, mission, chosen);
  const drawn = !isEmpty && isDrawn(path, chosen);
  const forms = drawn ? ['csv', 'json', 'svg', 'png'] : ['csv', 'json'];
  const file = (ending: string): string => pageAddress(lang, `${path}.${ending}`, chosen);
  return (
    <div
      className="take"
      role="group"
      aria-label={`${say(lang, 'Take away', 'Emporter')}${say(lang, ': ', '\u00a0: ')}${about}`}
    >
      <span>{say(lang, 'Take away', 'Emporter')}</span>
      {forms.map((form) => (
        <a key={form} href={file(form)} download>
          {form.toUpperCase()}
        </a>
      ))}
      <details>
        <summary>{say(lang, 'Cite', 'Citer')}</summary>
        <div className="take-text">
          <p>{plainCitation(lang, await citedView(table, view))}</p>
          <p>
            <FrozenHint lang={lang} />
            <a href={file('bib')} download>
              BibTeX
            </a>{' '}
            ·{' '}
            <a href={file('csl.json')} download>
              CSL-JSON
            </a>{' '}
            · <a href={file('txt')}>{say(lang, 'plain text', 'texte brut')}</a>
          </p>
        </div>
      </details>
      {drawn && (
        <details>
          <summary>{say(lang, 'Embed', 'Intégrer')}</summary>
          <div className="take-text">
            <p>
              {say(
                lang,
                'For a page of yours, in the reader’s light or dark theme.',
                'Pour une page à vous, au thème clair ou sombre du lecteur.',
              )}
            </p>
            <pre>
              <code>{embedCode(view, about)}</code>
            </pre>
            <p>
              <a href={pageAddress(lang, embedPath(path), chosen)}>{say(lang, 'See it alone', 'Voir à part')}</a> ·{' '}
              <a href={pageAddress(lang, '/data#embed')}>{say(lang, 'fit its height', 'ajuster sa hauteur')}</a>
            </p>
          </div>
        </details>
      )}
    </div>
  );
}

/** Where the record was released: the version to cite for what must not move. */
function FrozenHint({ lang }: { lang: Lang }): ReactElement | null {
  const release = latestRelease();
  if (release === null) return null;
  return (
    <>
      {say(lang, 'What never changes: ', 'Ce qui ne change jamais\u00a0: ')}
      <a href={pageAddress(lang, `/releases/${release.version}`)}>{`version ${release.version}`}</a>
      {' · '}
    </>
  );
}
