import type { Box, Segment } from './collisions.ts';
import { lengthInside, overlap } from './collisions.ts';
import { apart, reachOf } from './map-marks.ts';
import type { MarkKind } from './map-marks.ts';
import { bordersOf, gapTo, roomInside, sidesOf } from './map-names.ts';
import { countriesInView, mapView, pathOf, ringsInView, tenth } from './map-view.ts';
import type { LonLat, MapCountry, MapView } from './map-view.ts';
import { placeLabels } from './place-labels.ts';
import type { Candidate } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** A site or place on the map. */
export interface DrawnSite {
  id: string;
  href: string;
  mark: MarkKind;
  longitude: number;
  latitude: number;
  /** A word or two. */
  name: string;
  /** The language of the name where that is not the reader's. */
  lang?: string | undefined;
  /** When it was given up, in short; null where that is not to be said. */
  when: string | null;
  /** The whole of it, for those who point at it or listen. */
  title: string;
}

/** Everything a map of sites shows. */
export interface SiteMapDrawing {
  countries: readonly MapCountry[];
  /** Code of the country that the map is of; null where there is none, or none with an outline. */
  host: string | null;
  sites: readonly DrawnSite[];
  /** Words for a length, e.g. `200 km`. */
  length: (km: number) => string;
}

/** How a map is laid out; lengths in pixels. */
export interface MapLayout {
  name: 'narrow' | 'medium' | 'wide';
  width: number;
  minHeight: number;
  maxHeight: number;
  margin: number;
  size: number;
  /** Whether labels say when a site was given up. */
  dates: boolean;
}

export const mapLayouts: readonly MapLayout[] = [
  { name: 'wide', width: 820, minHeight: 420, maxHeight: 760, margin: 36, size: 15, dates: true },
  { name: 'medium', width: 600, minHeight: 340, maxHeight: 620, margin: 26, size: 14, dates: true },
  { name: 'narrow', width: 358, minHeight: 260, maxHeight: 440, margin: 14, size: 13, dates: false },
];

/** A small map that stands beside text: one layout for every width. */
export const locatorLayouts: readonly MapLayout[] = [
  { name: 'narrow', width: 420, minHeight: 260, maxHeight: 400, margin: 18, size: 14, dates: false },
];

export interface PlacedSite {
  site: DrawnSite;
  x: number;
  y: number;
  /** Where it truly lies, when its mark had to make room for another. */
  from: LonLat | null;
  label: {
    x: number;
    y: number;
    anchor: 'start' | 'middle' | 'end';
    when: string | null;
    leader: Segment | null;
  } | null;
}

export interface SiteMapGeometry {
  layout: MapLayout;
  width: number;
  height: number;
  neighbours: { code: string; d: string }[];
  host: string | null;
  names: { code: string; text: string; x: number; y: number; size: number; isHost: boolean }[];
  sites: PlacedSite[];
  scale: { x: number; y: number; width: number; text: string };
}

/** Where every outline, mark and word of the map stands, for one layout; null where there is nothing to show. */
export function siteMapGeometry(drawing: SiteMapDrawing, layout: MapLayout): SiteMapGeometry | null {
  const host = drawing.countries.find(({ code }) => code === drawing.host) ?? null;
  const view = mapView(
    host,
    drawing.sites.map(({ longitude, latitude }): LonLat => [longitude, latitude]),
    layout,
  );
  if (view === null) return null;
  const outlines = countriesInView(drawing.countries, view).map((country) => ({
    country,
    rings: ringsInView(country.shape, view, 4),
  }));
  const borders = bordersOf(
    outlines.flatMap(({ rings }) => sidesOf(rings)),
    view,
  );
  const sites = placedSites(drawing.sites, view, layout, borders);
  const taken = sites.flatMap((site) => [
    markBox(site.site.mark, site.x, site.y),
    ...[labelBox(site, layout) ?? []].flat(),
  ]);
  const scale = scaleBar(drawing, view, layout, taken);
  taken.push({ x: scale.x - 4, y: scale.y - 16, width: scale.width + 8, height: 24 });
  const named = outlines
    .filter(({ rings }) => rings.length > 0)
    .sort((a, b) => Number(b.country === host) - Number(a.country === host));
  return {
    layout,
    width: view.width,
    height: view.height,
    neighbours: outlines
      .filter(({ country, rings }) => country !== host && rings.length > 0)
      .map(({ country, rings }) => ({ code: country.code, d: pathOf(rings) })),
    host: host === null ? null : pathOf(outlines.find(({ country }) => country === host)?.rings ?? []),
    names: named.flatMap(({ country, rings }) => nameOf(country, rings, country === host, view, layout, taken)),
    sites,
    scale,
  };
}

const frameOf = (view: MapView, margin: number): Box => ({
  x: margin,
  y: margin,
  width: view.width - 2 * margin,
  height: view.height - 2 * margin,
});

function nameOf(
  country: MapCountry,
  rings: readonly LonLat[][],
  isHost: boolean,
  view: MapView,
  layout: MapLayout,
  taken: Box[],
): SiteMapGeometry['names'] {
  const text = country.name.toLocaleUpperCase();
  for (const size of isHost
    ? [layout.size + 5, layout.size + 1, layout.size - 2]
    : [layout.size - 2, layout.size - 3]) {
    // Letters stand a tenth of their size apart.
    const width = textWidth(text, size) + text.length * size * 0.1;
    const at = roomInside(rings, { width, height: size + 4 }, taken, frameOf(view, 4));
    if (at === null) continue;
    taken.push({ x: at[0] - width / 2, y: at[1] - size / 2, width, height: size + 4 });
    return [{ code: country.code, text, x: tenth(at[0]), y: tenth(at[1] + size * 0.35), size, isHost }];
  }
  return [];
}

function markBox(mark: MarkKind, x: number, y: number): Box {
  const reach = reachOf[mark];
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** How far letters rise above their line, as a part of their size; the rest hangs below. */
const ASCENT = 0.78;

/** The box of a site's label as it was set; null where there was no room for one. */
export function labelBox({ site, label }: PlacedSite, layout: MapLayout): Box | null {
  if (label === null) return null;
  const width = labelWidth(site, label.when, layout);
  const x = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { x, y: label.y - layout.size * ASCENT, width, height: layout.size };
}

function labelWidth(site: DrawnSite, when: string | null, layout: MapLayout): number {
  const name = textWidth(site.name, layout.size, site.mark === 'OPEN' || site.mark === 'HERE');
  return name + (when === null ? 0 : 5 + textWidth(when, layout.size - 2));
}

// Where a label may stand by its mark, the likeliest to be read as its name first.
const directions: readonly { dx: number; dy: number; anchor: 'start' | 'middle' | 'end'; dislike: number }[] = [
  { dx: 1, dy: 0, anchor: 'start', dislike: 0 },
  { dx: -1, dy: 0, anchor: 'end', dislike: 4 },
  { dx: 0, dy: -1, anchor: 'middle', dislike: 7 },
  { dx: 0, dy: 1, anchor: 'middle', dislike: 8 },
  { dx: 0.75, dy: -0.75, anchor: 'start', dislike: 6 },
  { dx: 0.75, dy: 0.75, anchor: 'start', dislike: 6 },
  { dx: -0.75, dy: -0.75, anchor: 'end', dislike: 10 },
  { dx: -0.75, dy: 0.75, anchor: 'end', dislike: 10 },
];

function placedSites(
  sites: readonly DrawnSite[],
  view: MapView,
  layout: MapLayout,
  borders: readonly Segment[],
): PlacedSite[] {
  const spots = sites.map(({ longitude, latitude }): LonLat => view.projection([longitude, latitude]) ?? [0, 0]);
  const marks = apart(spots, 13);
  const settings = sites.map((site, i) => {
    const others = marks.filter((_, j) => j !== i);
    return candidatesOf(site, marks[i] ?? [0, 0], layout, others);
  });
  const chosen = placeLabels(
    settings.map((list) => list.map(({ candidate }) => candidate)),
    {
      lines: borders,
      boxes: marks.map(([x, y], i) => markBox(sites[i]?.mark ?? 'OPEN', x, y)),
      frame: frameOf(view, 3),
    },
  );
  return sites.map((site, i) => {
    const [x, y] = marks[i] ?? [0, 0];
    const [trueX, trueY] = spots[i] ?? [x, y];
    const from: LonLat = [tenth(trueX), tenth(trueY)];
    return {
      site,
      x: tenth(x),
      y: tenth(y),
      from: Math.hypot(trueX - x, trueY - y) > 2 ? from : null,
      label: settings[i]?.[chosen[i] ?? -1]?.label ?? null,
    };
  });
}

interface Setting {
  candidate: Candidate;
  label: NonNullable<PlacedSite['label']>;
}

/** Nearer than this to another's mark, in pixels, a label may be read as that one's name. */
const CLEAR = 13;

function candidatesOf(site: DrawnSite, [x, y]: LonLat, layout: MapLayout, others: readonly LonLat[]): Setting[] {
  const settings: Setting[] = [];
  const whens = site.when === null || !layout.dates ? [null] : [site.when, null];
  for (const when of whens) {
    for (const [step, off] of [reachOf[site.mark] + 4, 24, 38].entries()) {
      for (const { dx, dy, anchor, dislike } of directions) {
        const width = labelWidth(site, when, layout);
        const at = { x: x + dx * off, y: y + dy * (off + (anchor === 'middle' ? layout.size / 2 : 0)) };
        const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
        const baseline = at.y + layout.size * 0.35;
        const isFar = step > 0;
        const leader = isFar ? { x1: x + dx * 8, y1: y + dy * 8, x2: at.x - dx * 3, y2: at.y - dy * 3 } : null;
        const box = { x: left - 2, y: baseline - layout.size * ASCENT, width: width + 4, height: layout.size };
        const mistakable = others.reduce((sum, other) => {
          const crossed = leader === null ? 0 : lengthInside(leader, markBox('OPEN', ...other));
          return sum + Math.max(0, CLEAR - gapTo(box, other)) * 7 + (crossed > 0 ? 200 : 0);
        }, 0);
        settings.push({
          candidate: {
            box,
            dislike: dislike + mistakable + step * 42 + (when === null && whens.length > 1 ? 70 : 0),
            leader,
          },
          label: { x: tenth(at.x), y: tenth(baseline), anchor, when, leader },
        });
      }
    }
  }
  return settings;
}

const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const;

/** A bar of a round number of kilometres, in the corner where it covers least. */
function scaleBar(
  drawing: SiteMapDrawing,
  view: MapView,
  layout: MapLayout,
  taken: readonly Box[],
): SiteMapGeometry['scale'] {
  const km = lengths.findLast((length) => length / view.kmPerPixel <= layout.width * 0.2) ?? lengths[0];
  const width = tenth(km / view.kmPerPixel);
  const text = drawing.length(km);
  const room = Math.max(width, textWidth(text, layout.size - 2)) + 8;
  const corners = [
    { x: 14, y: view.height - 14 },
    { x: view.width - 14 - room, y: view.height - 14 },
    { x: 14, y: 28 },
    { x: view.width - 14 - room, y: 28 },
  ].map((corner) => {
    const box = { x: corner.x, y: corner.y - 18, width: room, height: 24 };
    return { ...corner, covered: taken.reduce((sum, other) => sum + overlap(box, other), 0) };
  });
  const best = corners.reduce((a, b) => (b.covered < a.covered ? b : a));
  return { x: best.x, y: best.y, width, text };
}
