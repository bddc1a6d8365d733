import { cache } from 'react';
import type { Scope } from './address.ts';
import { ask } from './ask.ts';
import type { StatisticData } from './documents.ts';
import type { Today } from './drawing.ts';
import { groupsOf } from './groups.ts';
import { apiLanguage } from './language.ts';
import type { Lang } from './language.ts';
import { ContingentQuery, MissionQuery, ScopesQuery, TodayQuery } from './mission-document.ts';
import type { DrawdownData, MissionData, SeriesData } from './mission-document.ts';
import { isEveryone, widestTold } from './scope-words.ts';
import { withTellers } from './tellers.ts';

/** A mission as known on a day, asked once for all parts of a page. */
export const missionOf = cache(
  async (
    lang: Lang,
    slug: string,
    knownOn: string | null,
    scope: Scope | null,
    base: string | null,
  ): Promise<MissionData | null> => {
    const { mission } = await ask(MissionQuery, {
      slug,
      lang: apiLanguage(lang),
      knownOn,
      scope: scope ?? 'ALL_PERSONNEL',
      base,
    });
    return mission === null ? null : { ...mission, drawdown: withTellers(mission.drawdown) };
  },
);

/** What is known of a mission's withdrawal today, to set beside an earlier day; null where it is not on record. */
export async function todayOf(lang: Lang, slug: string, scope: Scope | null): Promise<Today | null> {
  const { mission } = await ask(TodayQuery, { slug, lang: apiLanguage(lang), scope: scope ?? 'ALL_PERSONNEL' });
  return mission === null ? null : { drawdown: mission.drawdown, events: mission.events.nodes, sites: mission.sites };
}

/** The withdrawal of each group that a mission is made of, the whole first. */
export const scopesOf = cache(async (lang: Lang, slug: string, knownOn: string | null): Promise<SeriesData[]> => {
  const { mission } = await ask(ScopesQuery, { slug, lang: apiLanguage(lang), knownOn });
  return mission === null ? [] : groupsOf(mission);
});

/** Where nothing says how many had left of everyone: the widest group of which something does. Null elsewhere. */
export async function partTold(
  lang: Lang,
  slug: string,
  { scope, knownOn, points }: Pick<DrawdownData, 'scope' | 'knownOn'> & { points: readonly unknown[] },
): Promise<SeriesData | null> {
  return points.length > 0 || !isEveryone(scope) ? null : widestTold(await scopesOf(lang, slug, knownOn));
}

/** What is counted of each contingent of which a movement is known. */
export async function contingentsOf(
  lang: Lang,
  slug: string,
  drawdown: DrawdownData,
): Promise<{ slug: string; name: string; untranslated: readonly string[]; statistics: StatisticData[] }[]> {
  const subjects = new Map(
    drawdown.excluded.flatMap(({ code, statistic }) =>
      code === 'SUBJECT' && statistic.subject !== null ? [[statistic.subject.slug, statistic.subject]] : [],
    ),
  );
  return Promise.all(
    [...subjects].map(async ([subject, { name, untranslated }]) => {
      const { statistics } = await ask(ContingentQuery, {
        mission: slug,
        subject,
        lang: apiLanguage(lang),
        knownOn: drawdown.knownOn,
      });
      return { slug: subject, name, untranslated, statistics: statistics.nodes };
    }),
  );
}
