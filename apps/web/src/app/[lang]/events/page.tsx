import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { given, placeIn } from '../../../lib/address.ts';
import { isLang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { readList } from '../../../parts/read-page.ts';
import { EventsList } from './events-list.tsx';

const describe = (lang: 'en' | 'fr'): string =>
  say(
    lang,
    'In the order they happened, no more precisely than the sources allow. Where sources give different days, all of them stand.',
    'Dans l’ordre où ils se sont produits, sans plus de précision que n’en permettent les sources. Là où elles donnent des jours différents, tous figurent.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/events'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/events', say(lang, 'Events', 'Événements'), describe(lang)) : {};
}

/** Every event of the record. */
export default async function EventsPage({ params, searchParams }: PageProps<'/[lang]/events'>): Promise<ReactElement> {
  const { lang, window, search } = await readList(params, searchParams);
  return (
    <Page lang={lang} path="/events" query={given(search)} place={placeIn(search)}>
      <ListHead title={say(lang, 'Events', 'Événements')} about={describe(lang)} />
      <EventsList lang={lang} path="/events" mission={null} params={search} window={window} />
    </Page>
  );
}
