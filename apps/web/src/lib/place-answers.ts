import { cache } from 'react';
import { ask } from './ask.ts';
import { apiLanguage } from './language.ts';
import type { Lang } from './language.ts';
import type { InnerPlace, PlaceData } from './place-document.ts';
import { PlaceExistsQuery, PlaceQuery } from './place-document.ts';
import { MissionSitesQuery } from './site-document.ts';
import type { DatedSite, MissionSitesData } from './site-document.ts';
import { countryNamed } from './world.ts';

/** A place with what lies within it, asked once for all parts of a page; null where it is not on record. */
export const placeOf = cache(async (lang: Lang, slug: string, knownOn: string | null) => {
  // An unknown place inside the filter would be refused as a wrong question; first see that it is there.
  const { place } = await ask(PlaceExistsQuery, { slug, knownOn });
  return place === null ? null : ask(PlaceQuery, { slug, lang: apiLanguage(lang), knownOn });
});

/** The camps that a place is, holds, or lies among. */
export interface AroundPlace {
  /** Every camp of the missions whose camps it is or holds. */
  camps: readonly DatedSite[];
  /** The place itself where it is a camp, with its mission. */
  site: DatedSite | undefined;
  mission: MissionSitesData | undefined;
  /** Camps within it. */
  inner: readonly DatedSite[];
  /** The code of the country that it is or lies in, by its name; null where it is in none that we know by name. */
  country: string | null;
}

/** The camps around a place, as known on a day. */
export async function aroundPlace(
  lang: Lang,
  place: PlaceData,
  within: readonly InnerPlace[],
  knownOn: string | null,
): Promise<AroundPlace> {
  const missions = await missionsAt(lang, place, within, knownOn);
  const camps = missions.flatMap((mission) => mission.sites);
  return {
    camps,
    site: camps.find((camp) => camp.place.slug === place.slug),
    mission: missions.find((one) => one.slug === place.mission?.slug),
    inner: camps.filter((camp) => within.some((one) => one.id === camp.place.id)),
    country: countryOf(place),
  };
}

/** The missions whose camps a place is or holds, with all their camps. */
async function missionsAt(
  lang: Lang,
  place: PlaceData,
  inner: readonly InnerPlace[],
  knownOn: string | null,
): Promise<MissionSitesData[]> {
  const slugs = new Set([place, ...inner].flatMap(({ mission }) => mission?.slug ?? []));
  const answers = await Promise.all(
    [...slugs].map((slug) => ask(MissionSitesQuery, { slug, lang: apiLanguage(lang), on: null, knownOn })),
  );
  return answers.flatMap(({ mission }) => mission ?? []);
}

/** The code of the country that a place is or lies in, by its name; null where it is in none that we know by name. */
function countryOf(place: PlaceData): string | null {
  const chain = [place, place.within, place.within?.within, place.within?.within?.within];
  const country = chain.find((one) => one?.kind === 'COUNTRY');
  return country == null ? null : countryNamed(country.english);
}
