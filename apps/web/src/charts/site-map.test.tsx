import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { standalone } from './picture-style.ts';
import { overlap } from './collisions.ts';
import type { Box } from './collisions.ts';
import { acrossTheDateLine, island, maliInOctober, severalCountries, withoutHost } from './site-fixtures.ts';
import type { MapLayout, SiteMapDrawing, SiteMapGeometry } from './site-map-geometry.ts';
import { labelBox, mapLayouts, siteMapGeometry } from './site-map-geometry.ts';
import { SiteMapPicture } from './site-map.tsx';

const drawings: Record<string, SiteMapDrawing> = {
  'mali-en': maliInOctober('en'),
  'mali-fr': maliInOctober('fr'),
  'island-en': island('en'),
  'date-line-en': acrossTheDateLine('en'),
  'several-countries-fr': severalCountries('fr'),
};

function geometryOf(drawing: SiteMapDrawing, layout: MapLayout): SiteMapGeometry {
  return siteMapGeometry(drawing, layout) ?? expect.fail('a map');
}

const picture = (geometry: SiteMapGeometry): string =>
  standalone(renderToStaticMarkup(<SiteMapPicture geometry={geometry} label="Map of the sites" />), 'site-map');

const labelBoxes = (geometry: SiteMapGeometry): Box[] =>
  geometry.sites.flatMap((site) => labelBox(site, geometry.layout) ?? []);

describe.each(Object.entries(drawings))('the map of sites drawn of %s', (name, drawing) => {
  it.each(mapLayouts)('is the stored picture, $name', async (layout) => {
    await expect(picture(geometryOf(drawing, layout))).toMatchFileSnapshot(
      `__pictures__/sites-${name}-${layout.name}.svg`,
    );
  });

  it.each(mapLayouts)('sets no label over another label or a mark, and keeps all on the paper, $name', (layout) => {
    const geometry = geometryOf(drawing, layout);
    const boxes = labelBoxes(geometry);
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(geometry.width);
      expect(a.y + a.height).toBeLessThanOrEqual(geometry.height);
      for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBeLessThanOrEqual(4);
      for (const { x, y } of geometry.sites)
        expect(overlap(a, { x: x - 5, y: y - 5, width: 10, height: 10 })).toBeLessThanOrEqual(4);
    }
  });

  it.each(mapLayouts)('shows every site within the paper, $name', (layout) => {
    const geometry = geometryOf(drawing, layout);
    expect(geometry.sites).toHaveLength(drawing.sites.length);
    for (const { x, y } of geometry.sites) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(geometry.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(geometry.height);
    }
  });
});

describe('the map of sites', () => {
  const [wide = expect.fail('a wide layout')] = mapLayouts;

  it('labels every site of Mali, and says when the closed ones were given up', () => {
    const geometry = geometryOf(maliInOctober('en'), wide);
    expect(geometry.sites.filter(({ label }) => label === null)).toEqual([]);
    expect(geometry.sites.filter(({ label }) => label?.when != null)).toHaveLength(6);
  });

  it('puts north above south and east right of west', () => {
    const { sites } = geometryOf(maliInOctober('en'), wide);
    const at = (name: string) => sites.find(({ site }) => site.name === name) ?? expect.fail(name);
    expect(at('Tessalit').y).toBeLessThan(at('Kidal').y);
    expect(at('Bamako').x).toBeLessThan(at('Gao').x);
  });

  it('names the host and its neighbours in the language of the page', () => {
    const names = (lang: 'en' | 'fr') => geometryOf(maliInOctober(lang), wide).names.map(({ text }) => text);
    expect(names('en')).toEqual(expect.arrayContaining(['MALI', 'ALGERIA', 'MAURITANIA', 'NIGER', 'BURKINA FASO']));
    expect(names('fr')).toEqual(expect.arrayContaining(['MALI', 'ALGÉRIE', 'MAURITANIE']));
  });

  it('shows both sides of the 180th meridian next to one another', () => {
    const [suva, lomaloma] = geometryOf(acrossTheDateLine('en'), wide).sites;
    const distance = (lomaloma?.x ?? 0) - (suva?.x ?? 0);
    expect(distance).toBeGreaterThan(50);
    expect(distance).toBeLessThan(wide.width);
  });

  it('moves marks of one spot apart and leads back to where they lie', () => {
    const { sites } = geometryOf(island('en'), wide);
    const [first, second] = sites.filter(({ site }) => site.name.startsWith('Blue Beret'));
    expect(Math.hypot((first?.x ?? 0) - (second?.x ?? 0), (first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThan(10);
    expect(first?.from).toEqual(second?.from);
  });

  it('does without a host, and draws nothing where there is neither host nor site', () => {
    expect(geometryOf(withoutHost('en'), wide).host).toBeNull();
    expect(siteMapGeometry({ ...withoutHost('en'), sites: [] }, wide)).toBeNull();
  });

  it('draws each status in a shape of its own', () => {
    const html = picture(geometryOf(maliInOctober('en'), wide));
    const shapes = ['open', 'closed', 'disputed', 'unknown'].map((status) => {
      const [, mark = ''] = new RegExp(`class="mark-${status}"([\\s\\S]*?)(?:</g>|/>)`).exec(html) ?? [];
      return [...mark.matchAll(/<(\w+)|d="M[\d.,-]+([^"]*)"/g)].map(([, tag, d]) => tag ?? d).join();
    });
    expect(new Set(shapes).size).toBe(4);
  });
});
