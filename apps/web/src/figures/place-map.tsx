import type { ReactElement } from 'react';
import { locatorLayouts } from '../charts/site-map-geometry.ts';
import { SiteMap } from '../charts/site-map.tsx';
import type { Lang } from '../lib/language.ts';
import type { PlaceMapData } from '../lib/place-map.ts';
import { say } from '../lib/words.ts';
import { Take } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { MapNote } from './map-note.tsx';
import { SiteKey } from './site-key.tsx';

/** The map of a place, with its key, whose outlines it shows, and the ways to take it away; nothing where there is none. */
export function PlaceMap({
  lang,
  map,
  take,
}: {
  lang: Lang;
  map: PlaceMapData | null;
  take: Takeable;
}): ReactElement | null {
  if (map === null) return null;
  const { drawing, label, inner } = map;
  return (
    <figure className="place-map" data-taken={take.path}>
      <SiteMap drawing={drawing} label={label} layouts={locatorLayouts} />
      <figcaption>
        {!map.isMarked && inner.length > 0 && <SiteKey lang={lang} sites={inner} />}
        {!map.isMarked && map.isSpot && (
          <p className="soft small">
            {say(
              lang,
              'No source gives its coordinates; shown are the camps that lie in it.',
              'Aucune source n’en donne les coordonnées\u202f; sont montrés les camps qui s’y trouvent.',
            )}
          </p>
        )}
        <MapNote lang={lang} drawing={drawing} layout={locatorLayouts[0]} />
        {drawing.sites.length > 0 && (
          <details className="twin">
            <summary>{say(lang, 'The same as a table', 'La même chose en tableau')}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(lang, 'Place', 'Lieu')}</th>
                  <th scope="col">{say(lang, 'North', 'Nord')}</th>
                  <th scope="col">{say(lang, 'East', 'Est')}</th>
                </tr>
              </thead>
              <tbody>
                {drawing.sites.map((spot) => (
                  <tr key={spot.id}>
                    <th scope="row">
                      <a href={spot.href}>{spot.title}</a>
                    </th>
                    <td>{degrees(lang, spot.latitude)}</td>
                    <td>{degrees(lang, spot.longitude)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
        <Take lang={lang} about={label} {...take} />
      </figcaption>
    </figure>
  );
}

function degrees(lang: Lang, value: number): string {
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: 4 }).format(value)}°`;
}
