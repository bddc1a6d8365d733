import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { given, placeIn } from '../../../lib/address.ts';
import { isLang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { readList } from '../../../parts/read-page.ts';
import { StatisticsList } from './statistics-list.tsx';

const describe = (lang: 'en' | 'fr'): string =>
  say(
    lang,
    'Every figure of the record as its source prints it, with the day it describes, whom it counts and the passage. Choose what is counted to see it drawn over time.',
    'Chaque chiffre du dossier tel que sa source l’imprime, avec le jour qu’il décrit, ceux qu’il compte et le passage. Choisissez ce qui est compté pour le voir dessiné dans le temps.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/statistics'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/statistics', say(lang, 'Figures', 'Chiffres'), describe(lang)) : {};
}

/** Every figure of the record, of all missions. */
export default async function FiguresPage({
  params,
  searchParams,
}: PageProps<'/[lang]/statistics'>): Promise<ReactElement> {
  const { lang, window, search } = await readList(params, searchParams);
  return (
    <Page lang={lang} path="/statistics" query={given(search)} place={placeIn(search)}>
      <ListHead title={say(lang, 'Figures', 'Chiffres')} about={describe(lang)} />
      <StatisticsList lang={lang} path="/statistics" mission={null} params={search} window={window} />
    </Page>
  );
}
