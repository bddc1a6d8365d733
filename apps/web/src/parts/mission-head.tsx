import type { ReactElement, ReactNode } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { InOtherLanguage } from './in-other-language.tsx';
import { type Written } from '../lib/other-language.ts';

/** Which mission a page is of, and the way to its other pages, on one line where there is room. */
export function MissionLine({
  lang,
  slug,
  mission,
  knownOn,
  here,
}: {
  lang: Lang;
  slug: string;
  mission: Written<'name'> & { acronym: string };
  knownOn: string | null;
  here: '' | 'events' | 'statistics' | 'sites' | 'disagreements';
}): ReactElement {
  return (
    <div className="mission-line">
      <p className="kicker">
        {here === '' ? (
          mission.acronym
        ) : (
          <a href={pageAddress(lang, `/missions/${slug}`, { knownOn })}>{mission.acronym}</a>
        )}{' '}
        <span className="soft">
          · <InOtherLanguage lang={lang} of={mission} field="name" />
        </span>
      </p>
      <MissionSections lang={lang} slug={slug} acronym={mission.acronym} knownOn={knownOn} here={here} />
    </div>
  );
}

/** The pages of a mission, from any of them: which one this is, and the others as known on the same day. */
function MissionSections({
  lang,
  slug,
  acronym,
  knownOn,
  here,
}: {
  lang: Lang;
  slug: string;
  acronym: string;
  knownOn: string | null;
  /** The last part of this page's address; empty for the mission's own. */
  here: '' | 'events' | 'statistics' | 'sites' | 'disagreements';
}): ReactElement {
  const sections = [
    { part: '', name: say(lang, 'Drawdown', 'Le retrait') },
    { part: 'events', name: say(lang, 'Timeline', 'Chronologie') },
    { part: 'statistics', name: say(lang, 'Every figure', 'Tous les chiffres') },
    { part: 'sites', name: say(lang, 'Camps', 'Camps') },
    { part: 'disagreements', name: say(lang, 'Disagreements', 'Désaccords') },
  ];
  return (
    <nav className="sections" aria-label={say(lang, `Pages of ${acronym}`, `Pages\u00a0: ${acronym}`)}>
      {sections.map(({ part, name }) => (
        <a
          key={part}
          href={pageAddress(lang, `/missions/${slug}${part === '' ? '' : `/${part}`}`, { knownOn })}
          aria-current={part === here ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** The head of a page of a mission: the mission, its pages, and what this one is. */
export function MissionHead({
  lang,
  slug,
  mission,
  knownOn,
  here,
  title,
  children,
}: {
  lang: Lang;
  slug: string;
  mission: { acronym: string } & Written<'name'>;
  knownOn: string | null;
  here: 'events' | 'statistics' | 'sites' | 'disagreements';
  title: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <header className="opening list-opening mission-list">
      <MissionLine lang={lang} slug={slug} mission={mission} knownOn={knownOn} here={here} />
      <h1>{title}</h1>
      {children}
    </header>
  );
}
