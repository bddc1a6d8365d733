import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { LearntDay } from '../lib/learnt.ts';
import { say } from '../lib/words.ts';
import { Page } from '../parts/page.tsx';
import { learntNouns, Vintage, VintageNotice } from './vintage.tsx';

/** What is said of something of which no source told yet on the day in the address: that, and the ways to a later day. */
export function NotYetKnown({
  lang,
  path,
  name,
  knownOn,
  days = [],
}: {
  lang: Lang;
  path: string;
  /** What it is called; null where even its name would tell too much. */
  name: string | null;
  knownOn: string;
  days?: readonly LearntDay[];
}): ReactElement {
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <header className="opening">
        {name !== null && <p className="kicker">{name}</p>}
        <h1>{notYetKnown(lang, knownOn)}</h1>
        <p className="standfirst">
          {say(
            lang,
            'No source on record that was published by that day tells of it.',
            'Aucune source du dossier publiée à cette date n’en parle.',
          )}
        </p>
        <VintageNotice lang={lang} path={path} knownOn={knownOn} />
      </header>
      <Vintage lang={lang} path={path} knownOn={knownOn} days={days} nouns={learntNouns(lang)} keptOn={() => ({})} />
    </Page>
  );
}

function notYetKnown(lang: Lang, knownOn: string): string {
  const day = dayLabel(lang, knownOn);
  return say(lang, `By ${day}, nothing of this was known`, `Au ${day}, on n’en savait encore rien`);
}

/** What such a page says of itself: the same, and that no search engine should keep it. Without a day, only the name of the site. */
export function notYetKnownMetadata(lang: Lang, knownOn: string | null): Metadata {
  const title = knownOn === null ? 'Drawdown' : `${notYetKnown(lang, knownOn)} · Drawdown`;
  return { title, robots: { index: false } };
}
