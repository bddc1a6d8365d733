import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { missionOf } from '../../../lib/mission-answers.ts';
import { say } from '../../../lib/words.ts';
import { ListHead } from '../../../parts/list-head.tsx';
import { Nothing, Page } from '../../../parts/page.tsx';
import { ask } from '../../../lib/ask.ts';
import { FirstMissionQuery } from './style-document.ts';
import { DrawdownStates } from './drawdown-states.tsx';
import { Foundations } from './foundations.tsx';
import { OtherFigures } from './other-figures.tsx';
import { States } from './states.tsx';

const words = (lang: Lang): { title: string; about: string } => ({
  title: say(lang, 'The style of these pages', 'Le style de ces pages'),
  about: say(
    lang,
    'Every size, colour, figure and state that the reading room has, drawn from the record as it stands.',
    'Chaque corps, couleur, figure et état de la salle de lecture, tirés du dossier tel qu’il est.',
  ),
});

export async function generateMetadata({ params }: PageProps<'/[lang]/style'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  const { title, about } = words(lang);
  // For those who make the pages: readers who search want the pages themselves.
  return {
    title: `${title} · Drawdown`,
    description: about,
    robots: { index: false },
    alternates: { languages: { en: '/en/style', fr: '/fr/style' } },
  };
}

/** All that pages are made of, on real data: type, colour and space, every figure in every state, and what is said where there is none. */
export default async function StylePage({ params }: PageProps<'/[lang]/style'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const { title, about } = words(lang);
  const slug = (await ask(FirstMissionQuery, {})).missions.nodes[0]?.slug;
  const mission = slug === undefined ? null : await missionOf(lang, slug, null, null, null);
  // Its parts are made one after another: together they would ask the API for more at once than any page for readers.
  return (
    <Page lang={lang} path="/style">
      <article>
        <ListHead title={title} about={about} />
        <Foundations lang={lang} />
        {mission === null ? (
          <Nothing>
            {say(
              lang,
              'No mission is loaded, so there is nothing to draw.',
              'Aucune mission n’est chargée\u00a0: il n’y a rien à tracer.',
            )}
          </Nothing>
        ) : (
          <>
            {await DrawdownStates({ lang, mission })}
            {await OtherFigures({ lang, mission })}
            {await States({ lang, mission })}
          </>
        )}
      </article>
    </Page>
  );
}
