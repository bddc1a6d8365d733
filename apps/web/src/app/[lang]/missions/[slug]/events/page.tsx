import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { pageAddress, parameter } from '../../../../../lib/address.ts';
import { ask } from '../../../../../lib/ask.ts';
import { apiLanguage } from '../../../../../lib/language.ts';
import type { Lang } from '../../../../../lib/language.ts';
import { say } from '../../../../../lib/words.ts';
import { pageMetadata } from '../../../../../parts/metadata.ts';
import { Page } from '../../../../../parts/page.tsx';
import { readList, readSlug } from '../../../../../parts/read-page.ts';
import { eventKindFrom, EventsList } from '../../../events/events-list.tsx';

const MissionNameQuery = graphql(`
  query MissionName($slug: String!, $lang: Language!) {
    mission(slug: $slug) {
      id
      acronym
      name(lang: $lang)
    }
  }
`);

const missionOf = cache(
  async (lang: Lang, slug: string) => (await ask(MissionNameQuery, { slug, lang: apiLanguage(lang) })).mission,
);

export async function generateMetadata({ params }: PageProps<'/[lang]/missions/[slug]/events'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const mission = await missionOf(lang, slug);
  if (mission === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/missions/${slug}/events`,
    say(lang, `${mission.acronym}: the timeline`, `${mission.acronym} : la chronologie`),
    mission.name,
  );
}

/** A mission's timeline. */
export default async function MissionEventsPage({
  params,
  searchParams,
}: PageProps<'/[lang]/missions/[slug]/events'>): Promise<ReactElement> {
  const { slug } = await readSlug(params);
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const mission = await missionOf(lang, slug);
  if (mission === null) notFound();
  const kind = eventKindFrom(parameter(search, 'kind'));
  const path = `/missions/${slug}/events`;
  return (
    <Page lang={lang} path={path} query={{ kind, knownOn }}>
      <header className="opening">
        <p className="kicker">
          <a href={pageAddress(lang, `/missions/${slug}`, { knownOn })}>{mission.acronym}</a>{' '}
          <span className="soft">· {mission.name}</span>
        </p>
        <h1>{say(lang, 'What happened, and when', 'Ce qui s’est passé, et quand')}</h1>
      </header>
      <EventsList lang={lang} path={path} mission={slug} kind={kind} knownOn={knownOn} window={window} />
    </Page>
  );
}
