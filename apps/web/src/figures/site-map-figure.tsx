import type { ReactElement, ReactNode } from 'react';
import { SiteMap } from '../charts/site-map.tsx';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import type { DatedSite, MissionSitesData } from '../lib/site-document.ts';
import { siteMapDrawing } from '../lib/site-drawing.ts';
import { describeSites } from '../lib/site-words.ts';
import { say, word } from '../lib/words.ts';
import { Nothing } from '../parts/page.tsx';
import { Take } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { MapNote } from './map-note.tsx';
import { InOtherLanguage } from '../parts/in-other-language.tsx';

/** The map of a mission's camps on a day, with what could not be set on it and whose outlines it shows. */
export function SiteMapFigure({
  lang,
  mission,
  sites,
  on,
  knownOn,
  children,
  take,
}: {
  lang: Lang;
  mission: Pick<MissionSitesData, 'hostCountry' | 'deadline'>;
  sites: readonly DatedSite[];
  on: string | null;
  knownOn: string | null;
  /** What stands beside the map: the key, and the control of the day. */
  children: ReactNode;
  take: Takeable;
}): ReactElement {
  const drawing = siteMapDrawing(lang, mission.hostCountry.country, sites, {
    year: mission.deadline?.slice(0, 4) ?? null,
    hrefOf: ({ place }) => pageAddress(lang, `/places/${place.slug}`, { knownOn }),
  });
  const map = <SiteMap drawing={drawing} label={describeSites(lang, mission.hostCountry, sites, on)} />;
  const isDrawn = drawing.sites.length > 0 || drawing.countries.some(({ code }) => code === drawing.host);
  return (
    <figure className="figure site-figure" data-taken={take.path}>
      <div className="site-figure-map">
        {isDrawn ? (
          map
        ) : (
          <Nothing>
            {say(
              lang,
              'No source gives coordinates of these camps, and the country has no outline in our atlas: there is no map to draw.',
              'Aucune source ne donne les coordonnées de ces camps, et le pays n’a pas de contour dans notre atlas\u00a0: il n’y a pas de carte à tracer.',
            )}
          </Nothing>
        )}
      </div>
      <figcaption className="site-figure-side">
        {children}
        <NotOnTheMap lang={lang} sites={sites} knownOn={knownOn} />
        <MapNote lang={lang} drawing={drawing} />
        <Take lang={lang} about={say(lang, 'map of the camps', 'carte des camps')} {...take} />
      </figcaption>
    </figure>
  );
}

/** The camps that no source places, by name; nothing where all are on the map. */
function NotOnTheMap({
  lang,
  sites,
  knownOn,
}: {
  lang: Lang;
  sites: readonly DatedSite[];
  knownOn: string | null;
}): ReactElement | null {
  const unplaced = sites.filter(({ place }) => place.latitude === null || place.longitude === null);
  if (unplaced.length === 0) return null;
  return (
    <div className="unplaced">
      <p className="unplaced-title">{say(lang, 'Not on the map', 'Hors de la carte')}</p>
      <ul>
        {unplaced.map(({ place, status }) => (
          <li key={place.id}>
            <a href={pageAddress(lang, `/places/${place.slug}`, { knownOn })}>
              <InOtherLanguage lang={lang} of={place} field="name" />
            </a>
            {place.within !== null && (
              <span className="soft">
                , <InOtherLanguage lang={lang} of={place.within} field="name" />
              </span>
            )}
            <span className="soft"> ({word(lang, 'site', status)})</span>
          </li>
        ))}
      </ul>
      <p className="soft">
        {say(
          lang,
          `No source gives ${unplaced.length === 1 ? 'its' : 'their'} coordinates.`,
          'Aucune source n’en donne les coordonnées.',
        )}
      </p>
    </div>
  );
}
