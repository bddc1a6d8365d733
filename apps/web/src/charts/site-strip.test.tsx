import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { standalone } from './picture-style.ts';
import { dayNumber } from '../lib/day-number.ts';
import { monthsOf } from '../lib/format.ts';
import type { SpellStatus, StripDrawing, StripGeometry } from './site-strip-geometry.ts';
import { stripGeometry, stripLayouts } from './site-strip-geometry.ts';
import { SiteStripPicture } from './site-strip.tsx';
import { textWidth } from './text-width.ts';

/** A row that closes between two days; the same day twice is certain, null is never. */
function row(
  name: string,
  label: string,
  first: string | null,
  last: string | null,
  between: SpellStatus = 'DISPUTED',
) {
  const spells: StripDrawing['rows'][number]['spells'] =
    first === null || last === null
      ? [{ status: 'OPEN', from: null, to: null }]
      : [
          { status: 'OPEN', from: null, to: dayNumber(first) - 1 },
          ...(first === last ? [] : [{ status: between, from: dayNumber(first), to: dayNumber(last) - 1 }]),
          { status: 'CLOSED', from: dayNumber(last), to: null },
        ];
  const on = dayNumber('2023-10-22');
  const status = spells.find(({ to }) => to === null || on <= to)?.status ?? 'OPEN';
  return { id: name, href: `#${name}`, name, label, title: name, spells, status };
}

const october: StripDrawing = {
  first: dayNumber('2023-06-27'),
  last: dayNumber('2024-01-04'),
  on: dayNumber('2023-10-22'),
  deadline: dayNumber('2023-12-31'),
  rows: [
    row('Ogossagou', '3 Aug', '2023-08-03', '2023-08-03'),
    row('Goundam', '16–30 Aug', '2023-08-16', '2023-08-30'),
    row('Douentza', '21 Oct', '2023-10-21', '2023-10-21'),
    row('Tessalit', '21–23 Oct', '2023-10-21', '2023-10-23'),
    row('Timbuktu', '28 Dec', '2023-12-28', '2023-12-28'),
    row('Gao', '2024', '2024-01-01', '2024-12-31', 'UNKNOWN'),
    row('Nowhere', 'open', null, null),
  ],
  words: {
    on: '22 October 2023',
    deadline: 'deadline',
    months: { long: monthsOf('en', 'long'), short: monthsOf('en', 'short') },
  },
};

const picture = (geometry: StripGeometry): string =>
  standalone(renderToStaticMarkup(<SiteStripPicture geometry={geometry} label="Camps over time" />), 'site-strip');

describe('the strip of sites', () => {
  const [wide = expect.fail('a wide layout')] = stripLayouts;

  it('keeps a day beside its bar where it ends before the line of the deadline', () => {
    const medium = stripLayouts[1] ?? expect.fail('a medium layout');
    const rows = [
      row('Tombouctou', '28 déc.', '2023-12-28', '2023-12-28'),
      row('Mopti', '8–9 déc.', '2023-12-08', '2023-12-09'),
      row('Bamako', '15–17 nov. 2024', null, null),
    ];
    const { rows: placed, deadline } = stripGeometry({ ...october, on: null, rows }, medium);
    const [after, before] = placed;
    expect(after?.label.x).toBeGreaterThan(deadline?.x ?? 0);
    expect((before?.label.x ?? 0) + textWidth('8–9 déc.', medium.size - 1)).toBeLessThan(deadline?.x ?? 0);
  });

  it.each(stripLayouts)('is the stored picture, $name', async (layout) => {
    await expect(picture(stripGeometry(october, layout))).toMatchFileSnapshot(
      `__pictures__/strip-october-${layout.name}.svg`,
    );
  });

  it.each(stripLayouts)(
    'keeps every word on the paper, and its end clear of the day and the deadline, $name',
    (layout) => {
      const geometry = stripGeometry(october, layout);
      for (const { label, row: of } of geometry.rows) {
        const end = label.x + textWidth(of.label, layout.size - 1);
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(layout.width + 1);
        for (const line of [geometry.on, geometry.deadline])
          if (line !== null) expect(line.x < label.x || line.x > end).toBe(true);
      }
    },
  );

  it('draws a site open until the first account, disputed until the last, and then no more', () => {
    const { rows } = stripGeometry(october, wide);
    const tessalit = rows.find((one) => one.row.name === 'Tessalit');
    expect(tessalit?.bars.map(({ status }) => status)).toEqual(['OPEN', 'DISPUTED', 'CLOSED']);
    const [open, disputed, closed] = tessalit?.bars ?? [];
    expect(open?.x2).toBe(disputed?.x1);
    expect(disputed?.x2).toBe(closed?.x1);
  });

  it('lets no gap be told where sources agree on the day', () => {
    const { rows } = stripGeometry(october, wide);
    expect(rows[0]?.bars.map(({ status }) => status)).toEqual(['OPEN', 'CLOSED']);
  });

  it('says of a site that outlasts the axis that it goes on', () => {
    const { rows } = stripGeometry(october, wide);
    expect(rows.filter(({ goesOn }) => goesOn).map(({ row: of }) => of.name)).toEqual(['Gao', 'Nowhere']);
  });

  it('marks no day that lies off the axis', () => {
    expect(stripGeometry({ ...october, on: dayNumber('2025-01-01') }, wide).on).toBeNull();
    expect(stripGeometry({ ...october, on: null }, wide).on).toBeNull();
  });
});
