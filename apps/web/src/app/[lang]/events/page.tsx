import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { VintageNotice } from '../../../figures/vintage.tsx';
import { eventKindFrom, parameter } from '../../../lib/address.ts';
import { isLang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { readList } from '../../../parts/read-page.ts';
import { EventsList } from './events-list.tsx';

const describe = (lang: 'en' | 'fr'): string =>
  say(
    lang,
    'In the order they happened, no more precisely than the sources allow.',
    'Dans l’ordre où ils se sont produits, sans plus de précision que n’en permettent les sources.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/events'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/events', say(lang, 'Events', 'Événements'), describe(lang)) : {};
}

/** Every event of the record. */
export default async function EventsPage({ params, searchParams }: PageProps<'/[lang]/events'>): Promise<ReactElement> {
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const kind = eventKindFrom(parameter(search, 'kind'));
  return (
    <Page lang={lang} path="/events" query={{ kind, knownOn }}>
      <header className="opening">
        <h1>{say(lang, 'Events', 'Événements')}</h1>
        <p className="standfirst">{describe(lang)}</p>
        <VintageNotice lang={lang} path="/events" knownOn={knownOn} others={{ kind }} />
      </header>
      <EventsList lang={lang} path="/events" mission={null} kind={kind} knownOn={knownOn} window={window} />
    </Page>
  );
}
