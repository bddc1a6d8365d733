import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { NotYetKnown } from '../../../../../figures/not-yet-known.tsx';
import { given, placeIn } from '../../../../../lib/address.ts';
import { ask } from '../../../../../lib/ask.ts';
import { apiLanguage } from '../../../../../lib/language.ts';
import type { Lang } from '../../../../../lib/language.ts';
import { learntOfMission } from '../../../../../lib/learnt.ts';
import { MissionNameQuery } from '../../../../../lib/mission-document.ts';
import { say } from '../../../../../lib/words.ts';
import { MissionHead } from '../../../../../parts/mission-head.tsx';
import { pageMetadata } from '../../../../../parts/metadata.ts';
import { Page } from '../../../../../parts/page.tsx';
import { readList, readSlug } from '../../../../../parts/read-page.ts';
import { EventsList } from '../../../events/events-list.tsx';
import { inWords } from '../../../../../lib/other-language.ts';

const missionOf = cache(
  async (lang: Lang, slug: string, knownOn: string | null) =>
    (await ask(MissionNameQuery, { slug, lang: apiLanguage(lang), knownOn })).mission,
);

export async function generateMetadata({ params }: PageProps<'/[lang]/missions/[slug]/events'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const mission = await missionOf(lang, slug, null);
  if (mission === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/missions/${slug}/events`,
    say(lang, `${mission.acronym}: the timeline`, `${mission.acronym}\u00a0: la chronologie`),
    say(
      lang,
      `${inWords(lang, mission, 'name')}: what happened, each event with every source that tells of it.`,
      `${inWords(lang, mission, 'name')}\u00a0: ce qui s’est passé, chaque événement avec les sources qui le racontent.`,
    ),
    {},
    { acronym: mission.acronym },
  );
}

/** A mission's timeline. */
export default async function MissionEventsPage({
  params,
  searchParams,
}: PageProps<'/[lang]/missions/[slug]/events'>): Promise<ReactElement> {
  const { slug } = await readSlug(params);
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const mission = await missionOf(lang, slug, knownOn);
  const path = `/missions/${slug}/events`;
  if (mission === null) {
    const name = (await missionOf(lang, slug, null))?.acronym;
    if (knownOn === null || name === undefined) notFound();
    return <NotYetKnown lang={lang} path={path} name={name} knownOn={knownOn} days={await learntOfMission(slug)} />;
  }
  return (
    <Page lang={lang} path={path} query={given(search)} place={placeIn(search)}>
      <MissionHead
        lang={lang}
        slug={slug}
        mission={mission}
        knownOn={knownOn}
        here="events"
        title={say(lang, 'What happened, and when', 'Ce qui s’est passé, et quand')}
      />
      <EventsList lang={lang} path={path} mission={slug} params={search} window={window} />
    </Page>
  );
}
