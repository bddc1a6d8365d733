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
import { pageMetadata } from '../../../../../parts/metadata.ts';
import { MissionHead } from '../../../../../parts/mission-head.tsx';
import { Page } from '../../../../../parts/page.tsx';
import { readList, readSlug } from '../../../../../parts/read-page.ts';
import { StatisticsList } from '../../../statistics/statistics-list.tsx';
import { inWords } from '../../../../../lib/other-language.ts';

const missionOf = cache(
  async (lang: Lang, slug: string, knownOn: string | null) =>
    (await ask(MissionNameQuery, { slug, lang: apiLanguage(lang), knownOn })).mission,
);

export async function generateMetadata({ params }: PageProps<'/[lang]/missions/[slug]/statistics'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const mission = await missionOf(lang, slug, null);
  if (mission === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/missions/${slug}/statistics`,
    say(lang, `${mission.acronym}: every figure`, `${mission.acronym}\u00a0: tous les chiffres`),
    say(
      lang,
      `${inWords(lang, mission, 'name')}: every figure on record, with the day it describes, whom it counts and the passage.`,
      `${inWords(lang, mission, 'name')}\u00a0: tous les chiffres au dossier, avec le jour décrit, ceux qu’ils comptent et le passage.`,
    ),
    {},
    { acronym: mission.acronym },
  );
}

/** Every figure of a mission as a table, each with its passage; of one metric, with its chart. */
export default async function StatisticsPage({
  params,
  searchParams,
}: PageProps<'/[lang]/missions/[slug]/statistics'>): Promise<ReactElement> {
  const { slug } = await readSlug(params);
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const mission = await missionOf(lang, slug, knownOn);
  const path = `/missions/${slug}/statistics`;
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
        here="statistics"
        title={say(lang, 'Every figure, with its source', 'Tous les chiffres, avec leur source')}
      />
      <StatisticsList lang={lang} path={path} mission={slug} params={search} window={window} />
    </Page>
  );
}
