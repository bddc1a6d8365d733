import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoCircle, geoContains, geoDistance, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';

/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = [number, number];

/** A country's outline, its name ready to set, and a cap of the globe that holds it all (centre, and radius in radians). */
export interface MapCountry {
  code: string;
  name: string;
  shape: MultiPolygon;
  cap: { centre: LonLat; radius: number };
}

/** A map's projection, and the size of its paper in pixels. */
export interface MapView {
  projection: GeoProjection;
  width: number;
  height: number;
  /** Kilometres that a pixel stands for at the middle of the map. */
  kmPerPixel: number;
}

const EARTH_KM = 6371;

/**
 * The view that shows a country and all points, centred on them, so that areas are true anywhere on the globe, the poles and
 * the 180th meridian included. Far islands of the country that hold no point are left out. Null where there is nothing to show.
 */
export function mapView(
  host: MapCountry | null,
  points: readonly LonLat[],
  paper: { width: number; minHeight: number; maxHeight: number; margin: number },
): MapView | null {
  const main = host === null ? null : mainParts(host.shape, points);
  const far = main === null ? points : points.filter((at) => !geoContains(main, at));
  const first = points[0];
  if (main === null && first === undefined) return null;
  const centre = centreOf(main, far);
  const reach = Math.max(MIN_REACH, ...points.map((at) => (geoDistance(centre, at) * 180) / Math.PI));
  const shown =
    main === null
      ? geoCircle().center(centre).radius(reach)()
      : {
          type: 'GeometryCollection' as const,
          geometries: [main, { type: 'MultiPoint' as const, coordinates: [...far] }],
        };
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).precision(0.3);
  const { width, margin } = paper;
  projection.fitWidth(width - 2 * margin, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const height = Math.round(Math.min(paper.maxHeight, Math.max(paper.minHeight, bottom - top + 2 * margin)));
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    shown,
  );
  return { projection, width, height, kmPerPixel: EARTH_KM / projection.scale() };
}

/** Degrees around a lone point where no country frames it. */
const MIN_REACH = 1.5;

function centreOf(main: MultiPolygon | null, far: readonly LonLat[]): LonLat {
  const points = { type: 'MultiPoint' as const, coordinates: [...far] };
  if (main === null) return geoCentroid(points);
  return far.length === 0
    ? geoCentroid(main)
    : geoCentroid({ type: 'MultiPoint', coordinates: [geoCentroid(main), ...far] });
}

/** The parts of a country that a map of it is about: the large ones, and those that hold a point. */
function mainParts(shape: MultiPolygon, points: readonly LonLat[]): MultiPolygon {
  const parts = shape.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const areas = parts.map((part) => geoArea(part));
  const largest = Math.max(...areas);
  const kept = parts.filter(
    (part, i) => (areas[i] ?? 0) >= largest / 50 || points.some((point) => geoContains(part, point)),
  );
  return { type: 'MultiPolygon', coordinates: kept.map(({ coordinates }) => coordinates) };
}

/** The countries of which anything can be on the map. */
export function countriesInView(countries: readonly MapCountry[], view: MapView): MapCountry[] {
  const at = (x: number, y: number): LonLat | null => view.projection.invert?.([x, y]) ?? null;
  const centre = at(view.width / 2, view.height / 2);
  if (centre === null) return [];
  const corners = [at(0, 0), at(view.width, 0), at(0, view.height), at(view.width, view.height)];
  const reach = Math.max(...corners.map((corner) => (corner === null ? Math.PI : geoDistance(centre, corner))));
  return countries.filter(({ cap }) => geoDistance(centre, cap.centre) <= reach + cap.radius);
}

/** Whether a spot of the globe is on the paper. */
export function isInView(at: LonLat, view: MapView): boolean {
  const spot = view.projection(at);
  return spot !== null && spot[0] >= 0 && spot[0] <= view.width && spot[1] >= 0 && spot[1] <= view.height;
}

/** An outline in pixels, cut off `bleed` pixels beyond the paper; each ring closed by its first corner. */
export function ringsInView(shape: MultiPolygon, view: MapView, bleed: number): LonLat[][] {
  const rings: LonLat[][] = [];
  const { projection, width, height } = view;
  projection.clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  let ring: LonLat[] = [];
  const step = (x: number, y: number): void => {
    const at: LonLat = [tenth(x), tenth(y)];
    const last = ring.at(-1);
    if (last?.[0] !== at[0] || last[1] !== at[1]) ring.push(at);
  };
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => {
      ring = [];
      rings.push(ring);
      step(x, y);
    },
    lineTo: step,
    closePath: () => {
      const [first] = ring;
      if (first !== undefined) step(...first);
    },
    arc: () => undefined,
  })(shape);
  projection.clipExtent(null);
  return rings.filter((corners) => corners.length > 3);
}

/** Rings as the `d` of an SVG path. */
export function pathOf(rings: readonly (readonly Position[])[]): string {
  return rings.map((ring) => `M${ring.map(([x = 0, y = 0]) => `${x},${y}`).join('L')}Z`).join('');
}

/** To a tenth of a pixel: finer than any eye, coarser than floating point. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
