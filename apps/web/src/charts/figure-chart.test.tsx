import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../lib/day-number.ts';
import { countLabel, monthsOf } from '../lib/format.ts';
import { overlap } from './collisions.ts';
import { FigurePicture } from './figure-chart.tsx';
import type { FigureDrawing, FigureGeometry, FigureMark } from './figure-geometry.ts';
import { figureGeometry, figureLayouts, figurePanels } from './figure-geometry.ts';
import { textWidth } from './text-width.ts';

const styleOf = (file: string): string =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('.chart { container-type')[0]
    ?.split('@media')[0] ?? '';
const style = `${styleOf('chart.css').split('\n.chart {')[0] ?? ''}\n${styleOf('figure-chart.css')}`.replace(
  '.chart svg',
  'svg.chart',
);
const tokens =
  'svg{--ink:#1b1b18;--ink-2:#57554e;--hair:#dcd8cd;--paper:#fbf9f4;--accent:#0b4f85;--warm:#a63a10;--focus:#0b4f85;--sans:"Source Sans 3",sans-serif;background:#fbf9f4}';

const mark = (
  label: string,
  days: [string | null, string | null],
  low: number | null,
  high: number | null,
  whom = '',
): FigureMark => ({
  key: `${label} ${days.join()}`,
  href: '#',
  from: days[0] === null ? null : dayNumber(days[0]),
  to: days[1] === null ? null : dayNumber(days[1]),
  low,
  high,
  label,
  whom,
  about: 'a day, a source',
  isWrong: false,
});

const on = (day: string): [string, string] => [day, day];

const months = { long: monthsOf('en', 'long'), short: monthsOf('en', 'short') };
const count = (value: number): string => countLabel('en', value);

const drawings: Record<string, FigureDrawing> = {
  departed: {
    months,
    count,
    isWhole: true,
    marks: [
      mark('675', on('2023-08-04'), 675, 675, 'military'),
      mark('3,367', on('2023-09-27'), 3367, 3367, 'all personnel'),
      mark('3,367', ['2023-09-20', null], 3367, 3367, 'all personnel'),
      mark('2,680', on('2023-09-27'), 2680, 2680, 'military'),
      mark('97', on('2023-09-27'), 97, 97, 'staff officers'),
      mark('81', on('2023-09-27'), 81, 81, 'international civilians'),
      mark('at least 5,802', on('2023-10-24'), 5802, null, 'all personnel'),
      mark('nearly 6,000', on('2023-10-31'), 5500, 5999, 'all personnel'),
      mark('9,176', on('2023-11-24'), 9176, 9176, 'all personnel'),
      mark('more than 10,500', on('2023-12-08'), 10501, null, 'all personnel'),
    ],
  },
  strength: {
    months,
    count,
    isWhole: true,
    marks: [
      mark('thousands', ['2013-01-01', '2023-12-31'], 1000, null),
      mark('around 15,000', ['2013-01-01', '2023-12-11'], 14500, 15500),
      mark('13,871 × 2', on('2023-07-01'), 13871, 13871),
      mark('12,944', on('2023-07-01'), 12944, 12944),
      { ...mark('10,040', on('2023-12-01'), 10040, 10040), isWrong: true },
      mark('fewer than 300', [null, '2023-07-01'], null, 299),
    ],
  },
  alone: { months, count, isWhole: true, marks: [mark('13', on('2023-12-11'), 13, 13)] },
};

/** The picture as a file of its own: what a reviewer opens. */
function picture(geometry: FigureGeometry, title = ''): string {
  const svg = renderToStaticMarkup(<FigurePicture geometry={geometry} label="Figures" title={title} />);
  return `${svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('class="chart-', 'class="chart chart-')
    .replace('>', `><style>${tokens}\n${style}</style>`)
    .replaceAll(/(<\/(?:g|a|path|line|text|rect)>)/g, '$1\n')}\n`;
}

describe.each(Object.entries(drawings))('figures drawn over time: %s', (name, drawing) => {
  it.each(figureLayouts)('are the stored picture, $name', async (layout) => {
    await expect(picture(figureGeometry(drawing, layout))).toMatchFileSnapshot(
      `__pictures__/figures-${name}-${layout.name}.svg`,
    );
  });

  it.each(figureLayouts)('have labels that cover no other, all on the paper, $name', (layout) => {
    const { marks } = figureGeometry(drawing, layout);
    const boxes = marks.flatMap(({ text, label }) => {
      if (text === null) return [];
      const width = textWidth(label, layout.size, true);
      return [{ x: text.x - width / 2, y: text.y - layout.size * 0.9, width, height: layout.size }];
    });
    expect(boxes.length).toBeGreaterThan(0);
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(-1);
      expect(a.x + a.width).toBeLessThanOrEqual(layout.width + 1);
      for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBeLessThan(6);
    }
  });
});

describe('figures of several groups where there is little room', () => {
  const narrow = figureLayouts.find(({ name }) => name === 'narrow') ?? expect.fail('a narrow layout');
  const departed = drawings['departed'] ?? expect.fail('the departed');
  const panels = figurePanels(departed, narrow);

  it('are drawn group by group, the largest first, each figure once', () => {
    expect(panels.map(({ whom }) => whom)).toEqual([
      'all personnel',
      'military',
      'staff officers',
      'international civilians',
    ]);
    expect(panels.reduce((sum, { geometry }) => sum + geometry.marks.length, 0)).toBe(departed.marks.length);
  });

  it('stand on the same days, each on a scale that begins at zero', () => {
    const days = panels.map(({ geometry }) => JSON.stringify(geometry.months));
    expect(new Set(days).size).toBe(1);
    for (const { geometry } of panels) expect(geometry.rows[0]?.label).toBe('0');
  });

  it('name every figure', () => {
    for (const { geometry } of panels) for (const { text } of geometry.marks) expect(text).not.toBeNull();
  });

  it('are one drawing where all count the same people', () => {
    expect(figurePanels(drawings['strength'] ?? departed, narrow)).toEqual([]);
  });

  it.each(panels)('are the stored pictures, $whom', async ({ whom, geometry }) => {
    await expect(picture(geometry, whom)).toMatchFileSnapshot(
      `__pictures__/figures-departed-panel-${whom.replaceAll(' ', '-')}.svg`,
    );
  });

  it('say nothing in words smaller than 11 pixels on the smallest screens', () => {
    const drawn = panels.map(({ whom, geometry }) => picture(geometry, whom)).join('');
    const sizes = [...drawn.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => (Number(size) * 288) / narrow.width);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
});

describe('a mark', () => {
  const wide = figureLayouts[0]!;
  const geometryOf = (...marks: FigureMark[]) => figureGeometry({ months, count, isWhole: true, marks }, wide);

  it('is a dot where the words say one number on one day, and nothing else is', () => {
    const { marks } = geometryOf(
      mark('9,176', on('2023-11-24'), 9176, 9176),
      mark('nearly 6,000', on('2023-10-31'), 5500, 5999),
      mark('in the summer', ['2023-06-01', '2023-08-31'], 9000, 9000),
    );
    expect(marks.map(({ isDot }) => isDot)).toEqual([true, false, false]);
  });

  it('reaches beyond its number on the side that the words leave open', () => {
    const { marks } = geometryOf(
      mark('more than 10,500', on('2023-12-08'), 10501, null),
      mark('fewer than 300', on('2023-07-01'), null, 299),
    );
    expect(marks.map(({ open }) => [open.up, open.down])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('goes on to the edge of the axis, with room to be seen there, where its days are open', () => {
    const since = geometryOf(mark('53', ['2013-01-01', null], 53, 53));
    const right = since.frame.x + since.frame.width;
    expect(since.marks[0]!.box.x + since.marks[0]!.box.width).toBeCloseTo(right);
    expect(since.marks[0]!.box.width).toBeGreaterThan(since.frame.width * 0.8);

    const until = geometryOf(
      mark('12', on('2023-01-10'), 12, 12),
      mark('300', [null, '2023-01-20'], 300, 300),
      mark('40', on('2023-11-24'), 40, 40),
    );
    expect(until.marks[1]!.box.x).toBeCloseTo(until.frame.x);
    expect(until.marks[1]!.box.width).toBeGreaterThan(until.frame.width * 0.1);
  });

  it('is struck out in a text without the rim that would wipe the stroke out', () => {
    const [struck] =
      picture(figureGeometry(drawings['strength']!, wide)).match(/<text class="value struck".*?<\/text>/) ?? [];
    expect(struck).toContain('10,040');
    expect(styleOf('figure-chart.css')).toMatch(/\.struck \{\s*stroke: none;/);
  });

  it('stands on an axis that begins at zero', () => {
    const { rows, frame } = geometryOf(mark('9,176', on('2023-11-24'), 9176, 9176));
    expect(rows[0]).toEqual({ y: frame.y + frame.height, label: '0' });
  });

  it.each([
    [1, ['0', '1']],
    [2, ['0', '1', '2']],
    [3, ['0', '1', '2', '3']],
    [13, ['0', '2', '4', '6', '8', '10', '12', '14']],
  ])('stands among whole numbers, each once, where the highest is %i', (count, labels) => {
    expect(geometryOf(mark(String(count), on('2023-11-24'), count, count)).rows.map(({ label }) => label)).toEqual(
      labels,
    );
  });

  it('stands among parts of one where it is a share', () => {
    const share = { ...mark('30 %', on('2023-11-24'), 0.3, 0.3) };
    const { rows } = figureGeometry(
      { months, count: (value) => `${Math.round(value * 100)} %`, isWhole: false, marks: [share] },
      wide,
    );
    expect(rows.map(({ label }) => label)).toEqual(['0 %', '5 %', '10 %', '15 %', '20 %', '25 %', '30 %']);
  });
});
