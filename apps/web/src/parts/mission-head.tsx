import type { ReactElement, ReactNode } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import './mission-head.css';

/** The pages of a mission, from any of them: which one this is, and the others as known on the same day. */
export function MissionSections({
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
  mission: { acronym: string; name: string };
  knownOn: string | null;
  here: 'events' | 'statistics' | 'sites' | 'disagreements';
  title: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <header className="opening list-opening">
      <p className="kicker">
        <a href={pageAddress(lang, `/missions/${slug}`, { knownOn })}>{mission.acronym}</a>{' '}
        <span className="soft">· {mission.name}</span>
      </p>
      <MissionSections lang={lang} slug={slug} acronym={mission.acronym} knownOn={knownOn} here={here} />
      <h1>{title}</h1>
      {children}
    </header>
  );
}
