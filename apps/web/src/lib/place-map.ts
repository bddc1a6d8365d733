import type { DrawnSite, SiteMapDrawing } from '../charts/site-map-geometry.ts';
import { pageAddress } from './address.ts';
import { countLabel, listLabel } from './format.ts';
import type { Lang } from './language.ts';
import type { AroundPlace } from './place-answers.ts';
import type { DatedSite } from './site-document.ts';
import { inWords, otherLanguage } from './other-language.ts';
import { shortNames, type Named } from './site-words.ts';
import { say, word } from './words.ts';
import { countryAt, mapCountries } from './world.ts';

interface Spot extends Named {
  slug: string;
  latitude: number | null;
  longitude: number | null;
}

/** A map of a place: what is drawn, in words too, and the camps that stand for it where it has no spot of its own. */
export interface PlaceMapData {
  drawing: SiteMapDrawing;
  label: string;
  /** Whether the place itself is marked. */
  isMarked: boolean;
  /** Whether it is a thing with a spot of its own, a camp or a town, and no area. */
  isSpot: boolean;
  inner: readonly DatedSite[];
}

/**
 * Where a place lies: itself where a source places it, else the camps within it by what became of them; other camps of its mission
 * for orientation. Null where nothing can be shown.
 */
export function placeMapOf(
  lang: Lang,
  place: Spot & { kind: string },
  { camps, site: self, inner, country }: AroundPlace,
  knownOn: string | null,
): PlaceMapData | null {
  // An area that lies in no country, as Africa does, would be ill told by a map of one.
  if (country === null && place.latitude === null) return null;
  const around = camps.filter((camp) => camp !== self && !inner.includes(camp));
  const short = shortNames(lang, [
    ...new Map([place, ...[...inner, ...around].map((site) => site.place)].map((one) => [one.id, one])).values(),
  ]);
  const drawn = (spot: Spot, mark: DrawnSite['mark'], title: string): DrawnSite[] =>
    spot.latitude === null || spot.longitude === null
      ? []
      : [
          {
            id: spot.id,
            href: pageAddress(lang, `/places/${spot.slug}`, { knownOn }),
            mark,
            latitude: spot.latitude,
            longitude: spot.longitude,
            name: short(spot),
            lang: otherLanguage(lang, spot, 'name'),
            when: null,
            title,
          },
        ];
  const name = inWords(lang, place, 'name');
  const here = drawn(place, 'HERE', name);
  const sites = [
    ...here,
    ...inner.flatMap((site) =>
      drawn(site.place, site.status, `${inWords(lang, site.place, 'name')}, ${word(lang, 'site', site.status)}`),
    ),
    ...around.flatMap((site) => drawn(site.place, 'TOWN', inWords(lang, site.place, 'name'))),
  ];
  const [first] = sites;
  const host = country ?? (first === undefined ? null : countryAt(first.longitude, first.latitude));
  if (host === null && sites.length === 0) return null;
  const drawing = {
    countries: mapCountries(lang),
    host,
    sites,
    length: (km: number): string => `${countLabel(lang, km)}\u00a0km`,
  };
  const shown = inner.filter((site) => site.place.latitude !== null).map((site) => short(site.place));
  const label =
    here.length > 0
      ? say(lang, `Map: where ${name} lies.`, `Carte\u00a0: où se trouve ${name}.`)
      : shown.length > 0
        ? say(
            lang,
            `Map: the camps within ${name}: ${listLabel(lang, shown)}.`,
            `Carte\u00a0: les camps à l’intérieur de ${name}\u00a0: ${listLabel(lang, shown)}.`,
          )
        : say(lang, `Map: ${name}.`, `Carte\u00a0: ${name}.`);
  return {
    drawing,
    label,
    isMarked: here.length > 0,
    isSpot: place.kind === 'SITE' || place.kind === 'CITY',
    inner,
  };
}
