import type { ReactElement, ReactNode } from 'react';
import { pageAddress } from '../lib/address.ts';
import { todayInUtc } from '../lib/day-number.ts';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { webSettings } from '../lib/settings.ts';
import { waysBehind, waysIn } from '../lib/ways.ts';
import { say } from '../lib/words.ts';

/** What is the same around every page: the way to skip to the text, the name, the ways on, the search, and the other language. */
export function Page({
  lang,
  path,
  query = {},
  place = {},
  search = '',
  children,
}: {
  lang: Lang;
  /** The page's own address without its language, e.g. `/missions/minusma`. */
  path: string;
  query?: Readonly<Record<string, string | null | undefined>>;
  /** Where in a long list it stands: what its address on paper says besides. */
  place?: Readonly<Record<string, string | null>>;
  search?: string;
  children: ReactNode;
}): ReactElement {
  const other: Lang = lang === 'fr' ? 'en' : 'fr';
  const here = (target: string): 'page' | undefined => (path === target ? 'page' : undefined);
  const knownOn = query['knownOn'] ?? null;
  const today = dayLabel(lang, todayInUtc());
  return (
    <>
      <a className="skip" href="#content">
        {say(lang, 'Skip to the text', 'Aller au contenu')}
      </a>
      <header className="masthead">
        <a className="wordmark" href={pageAddress(lang, '/')} aria-current={here('/')}>
          Drawdown
        </a>
        <nav aria-label={say(lang, 'Main', 'Navigation principale')}>
          {waysIn(lang).map(({ target, name }) => (
            <a key={target} href={pageAddress(lang, target, { knownOn })} aria-current={here(target)}>
              {name}
            </a>
          ))}
        </nav>
        <form className="search" role="search" action={pageAddress(lang, '/search')}>
          <label className="unseen" htmlFor="search">
            {say(lang, 'Search the record', 'Chercher dans le dossier')}
          </label>
          <input
            id="search"
            name="q"
            type="search"
            defaultValue={search}
            placeholder={say(lang, 'Search', 'Chercher')}
            required
          />
          {knownOn !== null && <input type="hidden" name="knownOn" value={knownOn} />}
          <button type="submit" aria-label={say(lang, 'Search', 'Chercher')}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M10.8 10.8 14.5 14.5M12 6.9a5.1 5.1 0 1 1-10.2 0 5.1 5.1 0 0 1 10.2 0Z"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
              />
            </svg>
          </button>
        </form>
        <p className="printed">
          {webSettings().publicUrl}
          {pageAddress(lang, path, { ...query, ...place })}
          <br />
          {say(lang, `As it stood on ${today} (UTC)`, `En l’état du ${today} (UTC)`)}
        </p>
        <a className="tongue" href={pageAddress(other, path, query)} hrefLang={other} lang={other}>
          {other === 'fr' ? 'Français' : 'English'}
        </a>
      </header>
      <main id="content">{children}</main>
      <footer className="colophon">
        <nav aria-label={say(lang, 'About the record', 'À propos du dossier')}>
          {waysBehind(lang).map(({ target, name }) => (
            <a key={target} href={pageAddress(lang, target)} aria-current={here(target)}>
              {name}
            </a>
          ))}
        </nav>
        <p>
          {say(
            lang,
            'Drawdown keeps each figure with the source, the passage and the day it describes. Figures that differ stand side by side; none is averaged away.',
            'Drawdown garde chaque chiffre avec la source, le passage et le jour qu’il décrit. Les chiffres qui diffèrent figurent côte à côte\u202f; aucun n’est fondu dans une moyenne.',
          )}
        </p>
        <p>
          {say(
            lang,
            'The record: CC BY 4.0. The software: MIT.',
            'Le dossier\u00a0: CC BY 4.0. Le logiciel\u00a0: MIT.',
          )}
        </p>
      </footer>
    </>
  );
}

/** A part of a page: its name in the margin, what it says beside it. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="rail">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <div className="rail-note">{note}</div>}
      </div>
      <div className="body">{children}</div>
    </section>
  );
}

/** What a page says where there is nothing to show. */
export function Nothing({ children }: { children: ReactNode }): ReactElement {
  return <p className="nothing">{children}</p>;
}
