import type { ReactElement } from 'react';
import { locatorLayouts } from '../charts/site-map-geometry.ts';
import type { DrawnSite } from '../charts/site-map-geometry.ts';
import { SiteMap } from '../charts/site-map.tsx';
import { pageAddress } from '../lib/address.ts';
import { countLabel, listLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DatedSite } from '../lib/site-document.ts';
import { shortNames } from '../lib/site-words.ts';
import { say, word } from '../lib/words.ts';
import { countryAt, mapCountries } from '../lib/world.ts';
import { MapNote } from './map-note.tsx';
import { SiteKey } from './site-key.tsx';
import './sites.css';

interface Spot {
  id: string;
  slug: string;
  name: string;
  latitude: number | null;
  longitude: number | null;
}

/**
 * Where a place lies: itself where a source places it, else the camps within it by what became of them; other camps of its mission
 * for orientation. `country` is the code of the country that holds it; null where it is to be found from the coordinates. Null
 * where nothing can be shown.
 */
export function PlaceMap({
  lang,
  place,
  country,
  inner,
  around,
  isSpot,
  knownOn,
}: {
  lang: Lang;
  place: Spot;
  country: string | null;
  /** Camps within it. */
  inner: readonly DatedSite[];
  /** Other camps, shown small. */
  around: readonly DatedSite[];
  /** Whether it is a thing with a spot of its own, a camp or a town, and no area. */
  isSpot: boolean;
  knownOn: string | null;
}): ReactElement | null {
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
            when: null,
            title,
          },
        ];
  const here = drawn(place, 'HERE', place.name);
  const sites = [
    ...here,
    ...inner.flatMap((site) =>
      drawn(site.place, site.status, `${site.place.name}, ${word(lang, 'site', site.status)}`),
    ),
    ...around.flatMap((site) => drawn(site.place, 'TOWN', site.place.name)),
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
      ? say(lang, `Map: where ${place.name} lies.`, `Carte\u00a0: où se trouve ${place.name}.`)
      : shown.length > 0
        ? say(
            lang,
            `Map: the camps within ${place.name}: ${listLabel(lang, shown)}.`,
            `Carte\u00a0: les camps à l’intérieur de ${place.name}\u00a0: ${listLabel(lang, shown)}.`,
          )
        : say(lang, `Map: ${place.name}.`, `Carte\u00a0: ${place.name}.`);
  return (
    <figure className="place-map">
      <SiteMap drawing={drawing} label={label} layouts={locatorLayouts} />
      <figcaption>
        {here.length === 0 && inner.length > 0 && <SiteKey lang={lang} sites={inner} />}
        {here.length === 0 && isSpot && (
          <p className="soft small">
            {say(
              lang,
              'No source gives its coordinates; shown are the camps that lie in it.',
              'Aucune source n’en donne les coordonnées\u00a0; sont montrés les camps qui s’y trouvent.',
            )}
          </p>
        )}
        <MapNote lang={lang} drawing={drawing} layout={locatorLayouts[0]} />
      </figcaption>
    </figure>
  );
}
