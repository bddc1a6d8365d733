import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { locatorLayouts } from '../charts/site-map-geometry.ts';
import { SiteMap } from '../charts/site-map.tsx';
import { InlineMark } from '../charts/site-mark.tsx';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import type { MissionData } from '../lib/mission-document.ts';
import { otherLanguage } from '../lib/other-language.ts';
import { byClosing, siteMapDrawing } from '../lib/site-drawing.ts';
import { describeSites, shortNames, statusBeforeDays } from '../lib/site-words.ts';
import { say, word } from '../lib/words.ts';
import { Nothing } from '../parts/page.tsx';
import { Take } from '../parts/take.tsx';
import { MapNote } from './map-note.tsx';

/** The camps on a small map, and each in a line with what became of it, in the order they were given up; the way to map and ledger. */
export function CampsInBrief({
  lang,
  path,
  mission,
  knownOn,
}: {
  lang: Lang;
  path: string;
  mission: Pick<MissionData, 'hostCountry' | 'sites'>;
  knownOn: string | null;
}): ReactElement {
  const { sites, hostCountry } = mission;
  if (sites.length === 0)
    return (
      <Nothing>
        {say(lang, 'No camp of the mission is on record.', 'Aucun camp de la mission n’est au dossier.')}
      </Nothing>
    );
  const drawing = siteMapDrawing(lang, hostCountry.country, sites, {
    year: null,
    hrefOf: ({ place }) => pageAddress(lang, `/places/${place.slug}`, { knownOn }),
  });
  const short = shortNames(
    lang,
    sites.map(({ place }) => place),
  );
  return (
    <div className="camps-in-brief">
      <figure className="place-map" data-taken={`${path}/sites`}>
        <SiteMap drawing={drawing} label={describeSites(lang, hostCountry, sites, knownOn)} layouts={locatorLayouts} />
        <figcaption>
          <MapNote lang={lang} drawing={drawing} layout={locatorLayouts[0]} />
          <Take
            lang={lang}
            about={say(lang, 'map of the camps', 'carte des camps')}
            path={`${path}/sites`}
            query={{ knownOn }}
          />
        </figcaption>
      </figure>
      <div>
        <ul className="camp-lines">
          {byClosing(sites).map((site) => (
            <li key={site.place.id} className={site.status.toLowerCase()}>
              <InlineMark kind={site.status} />
              <a className="camp-name" href={pageAddress(lang, `/places/${site.place.slug}`, { knownOn })}>
                <span lang={otherLanguage(lang, site.place, 'name')}>{short(site.place)}</span>
              </a>{' '}
              <span>
                {site.closed === null ? (
                  word(lang, 'site', site.status)
                ) : (
                  <>
                    {statusBeforeDays(lang, site.status)}{' '}
                    <a href={pageAddress(lang, `/places/${site.place.slug}#accounts`, { knownOn })}>
                      {dayWords(lang, site.closed)}
                    </a>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
        <p className="in-brief-more">
          <a href={pageAddress(lang, `${path}/sites`, { knownOn })}>
            {say(lang, 'The map and the ledger, on any day', 'La carte et le registre, jour par jour')}
          </a>
        </p>
      </div>
    </div>
  );
}
