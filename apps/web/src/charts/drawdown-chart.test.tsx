import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { lengthInside, overlap } from './collisions.ts';
import type { Box } from './collisions.ts';
import { DrawdownPicture } from './drawdown-chart.tsx';
import type { DrawdownDrawing, DrawdownGeometry } from './drawdown-geometry.ts';
import { drawdownGeometry, drawdownLayouts, smaller } from './drawdown-geometry.ts';
import { fiveArticles, minusma, minusmaInSeptember, withoutBase } from './fixtures.ts';
import { endBoxes } from './drawdown-words.ts';
import { labelBoxes } from './point-labels.ts';
import { textWidth } from './text-width.ts';

const style =
  readFileSync(new URL('chart.css', import.meta.url), 'utf8')
    .split('.chart { container-type')[0]
    ?.replace('.chart svg', 'svg.chart') ?? '';
const tokens =
  'svg{--ink:#1b1b18;--ink-2:#57554e;--hair:#dcd8cd;--paper:#fbf9f4;--accent:#0b4f85;--warm:#a63a10;--focus:#0b4f85;--sans:"Source Sans 3",sans-serif;background:#fbf9f4}';

const drawings: Record<string, DrawdownDrawing> = {
  'minusma-en': minusma('en'),
  'minusma-fr': minusma('fr'),
  'september-en': minusmaInSeptember('en'),
  'five-articles-en': fiveArticles('en'),
  'without-base-fr': withoutBase('fr'),
};

/** The picture as a file of its own: what a reviewer opens. */
function picture(geometry: DrawdownGeometry): string {
  const svg = renderToStaticMarkup(<DrawdownPicture geometry={geometry} label="Drawdown" />);
  return `${svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('class="chart-', 'class="chart chart-')
    .replace('>', `><style>${tokens}\n${style}</style>`)
    .replaceAll(/(<\/(?:g|a|path|line|text)>)/g, '$1\n')}\n`;
}

function placedBoxes(geometry: DrawdownGeometry): Box[] {
  return labelBoxes(
    geometry.points.map(({ label }) => label),
    geometry.layout.size,
  );
}

describe.each(Object.entries(drawings))('the drawdown drawn of %s', (name, drawing) => {
  it.each(drawdownLayouts)('is the stored picture, $name', async (layout) => {
    await expect(picture(drawdownGeometry(drawing, layout))).toMatchFileSnapshot(
      `__pictures__/${name}-${layout.name}.svg`,
    );
  });

  it.each(drawdownLayouts)('sets no label over another, and keeps all on the paper, $name', (layout) => {
    const geometry = drawdownGeometry(drawing, layout);
    const boxes = placedBoxes(geometry);
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(layout.width + 1);
      for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBeLessThanOrEqual(4);
    }
  });
});

describe('the drawdown on the smallest screens, 288 pixels wide', () => {
  const narrow = drawdownLayouts.find(({ name }) => name === 'narrow') ?? expect.fail('a narrow layout');
  const scale = 288 / narrow.width;

  it.each(Object.entries(drawings))('says nothing in words smaller than 11 pixels: %s', (_, drawing) => {
    const drawn = renderToStaticMarkup(<DrawdownPicture geometry={drawdownGeometry(drawing, narrow)} label="" />);
    const sizes = [...drawn.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size) * scale);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it.each(Object.entries(drawings))(
    'has marks that a finger can tell apart, each 24 pixels across: %s',
    (_, drawing) => {
      const { events, sites, layout } = drawdownGeometry(drawing, narrow);
      expect(layout.markRow * scale).toBeGreaterThanOrEqual(24);
      for (const row of [events, sites]) {
        const at = (row?.marks ?? []).map(({ x1, x2 }) => ((x1 + x2) / 2) * scale).sort((a, b) => a - b);
        for (const [i, x] of at.slice(1).entries()) expect(x - (at[i] ?? 0)).toBeGreaterThanOrEqual(24);
      }
    },
  );
});

describe('the drawdown chart', () => {
  const wide = drawdownLayouts[0] ?? expect.fail('a wide layout');

  it('labels every figure of the full record where there is room', () => {
    expect(drawdownGeometry(minusma('en'), wide).points.map((p) => p.label !== null)).toEqual(Array(7).fill(true));
  });

  it.each(drawdownLayouts)('keeps labels off the deadline and the base line, $name', (layout) => {
    const geometry = drawdownGeometry(minusma('en'), layout);
    const deadline = {
      x1: geometry.deadline?.x ?? 0,
      x2: geometry.deadline?.x ?? 0,
      y1: geometry.plot.y,
      y2: geometry.plot.y + geometry.plot.height,
    };
    const base = {
      x1: geometry.plot.x,
      x2: geometry.plot.x + geometry.plot.width,
      y1: geometry.base?.y ?? 0,
      y2: geometry.base?.y ?? 0,
    };
    for (const box of placedBoxes(geometry)) {
      expect(lengthInside(deadline, box)).toBe(0);
      expect(lengthInside(base, box)).toBe(0);
    }
  });

  it('starts the headcount at zero and puts the highest figure inside the plot', () => {
    const geometry = drawdownGeometry(minusma('en'), wide);
    expect(geometry.yTicks[0]).toEqual({ y: geometry.plot.y + geometry.plot.height, label: '0' });
    expect(geometry.base?.y).toBeGreaterThan(geometry.plot.y);
  });

  it('steps and never slopes', () => {
    expect(drawdownGeometry(minusma('en'), wide).steps).toMatch(/^M[\d.,]+(L[\d.,]+)+$/);
    const places = drawdownGeometry(minusma('en'), wide)
      .steps.slice(1)
      .split('L')
      .map((pair) => pair.split(',').map(Number));
    for (const [i, [x, y]] of places.entries()) {
      const [px, py] = places[i - 1] ?? [x, y];
      expect(x === px || y === py).toBe(true);
    }
  });

  it('keeps the scale when the day of knowledge moves and another base is held', () => {
    const [today, september] = [minusma('en'), minusmaInSeptember('en')].map((drawing) =>
      drawdownGeometry(drawing, wide),
    );
    expect(september?.ceiling).toBe(today?.ceiling);
    expect(september?.yTicks.at(0)).toEqual(today?.yTicks.at(0));
    expect(september?.points[0]).toMatchObject({ x: today?.points[0]?.x, y: today?.points[0]?.y });
  });

  it('leaves no room for a base that lies far above all that is drawn', () => {
    const drawing = minusma('en');
    expect(drawdownGeometry({ ...drawing, top: 27000 }, wide).ceiling).toBe(14000);
  });

  it('draws gridlines to above the base', () => {
    for (const layout of drawdownLayouts) {
      const { base, yTicks, plot } = drawdownGeometry(minusma('en'), layout);
      expect(Math.min(...yTicks.map(({ y }) => y))).toBeLessThan(base?.yHigh ?? 0);
      expect(Math.min(...yTicks.map(({ y }) => y))).toBe(plot.y);
    }
  });

  it('keeps the words of the day of knowledge off the steps, and labels off what is said at the end', () => {
    const drawing = minusmaInSeptember('en');
    for (const layout of drawdownLayouts.filter(({ gutter }) => gutter > 0)) {
      const geometry = drawdownGeometry(drawing, layout);
      const said = endBoxes(geometry.end, layout.size);
      const shadow = labelBoxes([geometry.ghost?.label ?? null], layout.size);
      for (const box of [...placedBoxes(geometry), ...shadow])
        for (const words of said) expect(overlap(box, words)).toBeLessThanOrEqual(4);
      expect(geometry.known?.label).not.toBeNull();
    }
  });

  it('draws what was learnt since as a shadow, and nothing of the kind where all is known', () => {
    const ghost = drawdownGeometry(minusmaInSeptember('en'), wide).ghost;
    expect(ghost?.points.length).toBe(6);
    expect(ghost?.base?.label.text).toBe('13,871, learnt since');
    expect(drawdownGeometry(minusma('en'), wide).ghost).toBeNull();
  });

  it('gives a mark without words to what happened and was learnt later', () => {
    const events = drawdownGeometry(minusmaInSeptember('en'), wide).events?.marks ?? [];
    expect(events.filter(({ flag }) => flag.ghost === true).map(({ label }) => label)).toEqual([null, null]);
    expect(events.length).toBe(5);
  });

  it('leads from a mark that is known only by when to where it may lie', () => {
    const drawing = minusma('en');
    const tailed = (tail: 'before' | 'after') =>
      picture(
        drawdownGeometry(
          {
            ...drawing,
            events: drawing.events.map((each) => (each.id === 'address' ? { ...each, open: true, tail } : each)),
          },
          wide,
        ),
      );
    const ends = (svg: string) =>
      [...svg.matchAll(/class="tail" x1="([\d.]+)" x2="([\d.]+)"/g)].map(([, x1, x2]) => [Number(x1), Number(x2)]);
    const [[before], [after]] = [ends(tailed('before')), ends(tailed('after'))];
    expect(before![1]! - before![0]!).toBeCloseTo(17.5, 1);
    expect(after![0]! - before![1]!).toBeCloseTo(9, 1);
    expect(ends(picture(drawdownGeometry(drawing, wide)))).toEqual([]);
  });

  it('sets no two flags’ words over one another', () => {
    for (const layout of drawdownLayouts)
      for (const row of [
        drawdownGeometry(minusma('fr'), layout).events,
        drawdownGeometry(minusma('fr'), layout).sites,
      ]) {
        const boxes = (row?.marks ?? []).flatMap(({ label }) => {
          if (label === null) return [];
          const width = Math.max(...label.lines.map((line) => textWidth(line, smaller(layout, 1.5))));
          return [
            {
              x: label.anchor === 'start' ? label.x : label.x - width,
              y: label.row,
              width,
              height: label.lines.length,
            },
          ];
        });
        for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(0);
      }
  });

  it('fills a point that is exact and leaves open one that is a range', () => {
    const exact = drawdownGeometry(minusma('en'), wide).points.map((p) => p.exact);
    expect(exact).toEqual([true, true, false, false, true, true, false]);
  });

  it('draws no line to reach where there is no base', () => {
    const geometry = drawdownGeometry(withoutBase('en'), wide);
    expect(geometry.evenPace).toBeNull();
    expect(geometry.needed).toBeNull();
    expect(geometry.end.lines).toEqual([]);
  });
});
