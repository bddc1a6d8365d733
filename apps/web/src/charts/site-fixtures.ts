import type { Lang } from '../lib/language.ts';
import { mapCountries } from '../lib/world.ts';
import type { MarkKind } from './map-marks.ts';
import type { DrawnSite, SiteMapDrawing } from './site-map-geometry.ts';

// Sites of plausible missions for the maps' own tests; where they lie is printed on any map.

type Spot = readonly [name: string, latitude: number, longitude: number, mark: MarkKind, when?: string];

function drawing(lang: Lang, host: string | null, spots: readonly Spot[]): SiteMapDrawing {
  return {
    countries: mapCountries(lang),
    host,
    sites: spots.map(([name, latitude, longitude, mark, when], i): DrawnSite => ({
      id: `site-${i}`,
      href: `#site-${i}`,
      mark,
      latitude,
      longitude,
      name,
      when: when ?? null,
      title: name,
    })),
    length: (km) => `${km}\u00a0km`,
  };
}

/** Mali on 22 October 2023: five closed (one without coordinates), two disputed, six open. */
export const maliInOctober = (lang: Lang): SiteMapDrawing =>
  drawing(lang, 'ML', [
    ['Ber', 16.834927, -2.531944, 'CLOSED', '13 Aug'],
    ['Goundam', 16.41453, -3.67075, 'CLOSED', '16–30 Aug'],
    ['Ménaka', 15.9182, 2.4022, 'CLOSED', '25 Aug'],
    ['Douentza', 15.00155, -2.94978, 'CLOSED', '21 Oct'],
    ['Tessalit', 20.20126, 1.01186, 'DISPUTED', '21–23 Oct'],
    ['Aguelhok', 19.46139, 0.85889, 'DISPUTED', '21–23 Oct'],
    ['Kidal', 18.44111, 1.40778, 'OPEN'],
    ['Ansongo', 15.6597, 0.5022, 'OPEN'],
    ['Mopti', 14.52742, -4.09344, 'OPEN'],
    ['Gao', 16.27167, -0.04472, 'OPEN'],
    [lang === 'fr' ? 'Tombouctou' : 'Timbuktu', 16.77348, -3.00742, 'OPEN'],
    ['Bamako', 12.65, -8, 'UNKNOWN'],
  ]);

/** A mission on a small island, with camps a few kilometres apart, two of them on one spot. */
export const island = (lang: Lang): SiteMapDrawing =>
  drawing(lang, 'CY', [
    ['Nicosia', 35.17, 33.35, 'OPEN'],
    ['Blue Beret', 35.16, 33.29, 'OPEN'],
    ['Blue Beret II', 35.16, 33.29, 'CLOSED', '2 May'],
    ['Famagusta', 35.12, 33.93, 'DISPUTED'],
    ['Skouriotissa', 35.09, 32.89, 'UNKNOWN'],
  ]);

/** Camps on both sides of the 180th meridian. */
export const acrossTheDateLine = (lang: Lang): SiteMapDrawing =>
  drawing(lang, 'FJ', [
    ['Suva', -18.14, 178.44, 'OPEN'],
    ['Lomaloma', -17.29, -178.99, 'CLOSED', '3 Mar'],
  ]);

/** A host whose camps lie in neighbouring countries too. */
export const severalCountries = (lang: Lang): SiteMapDrawing =>
  drawing(lang, 'SS', [
    ['Juba', 4.85, 31.58, 'OPEN'],
    ['Malakal', 9.53, 31.66, 'CLOSED', '1 Jun'],
    ['Entebbe', 0.05, 32.46, 'OPEN'],
    ['Abyei', 9.6, 28.43, 'UNKNOWN'],
  ]);

/** A place in no country that the atlas has. */
export const withoutHost = (lang: Lang): SiteMapDrawing => drawing(lang, null, [['Base', 33.05, 35.8, 'HERE']]);
