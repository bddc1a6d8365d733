import { describe, expect, it } from 'vitest';
import { dayNumber } from './day-number.ts';
import type { DatedSite } from './site-document.ts';
import { byClosing, changeDays, siteMapDrawing, siteStripDrawing, statusOn, stepsAround } from './site-drawing.ts';

type Spell = DatedSite['spells'][number];

function site(
  name: string,
  spells: Spell[],
  { latitude = 16, status = 'CLOSED' }: { latitude?: number; status?: DatedSite['status'] } = {},
): DatedSite {
  const first = spells.find(({ from }) => from !== null)?.from ?? null;
  const last = spells.at(-1)?.from ?? null;
  return {
    status,
    closed: first === null ? null : { earliest: first, latest: last, inferred: false, label: `${first}/${last}` },
    spells,
    place: {
      id: name,
      slug: name.toLowerCase(),
      name,
      untranslated: [],
      latitude: Number.isNaN(latitude) ? null : latitude,
      longitude: 0,
      within: null,
    },
    accounts: [],
  };
}

const tessalit = site('Tessalit', [
  { status: 'OPEN', from: null, to: '2023-10-20' },
  { status: 'DISPUTED', from: '2023-10-21', to: '2023-10-22' },
  { status: 'CLOSED', from: '2023-10-23', to: null },
]);
const kidal = site('Kidal', [
  { status: 'OPEN', from: null, to: '2023-10-30' },
  { status: 'CLOSED', from: '2023-10-31', to: null },
]);
const bamako = site('Bamako', [
  { status: 'OPEN', from: null, to: '2024-11-14' },
  { status: 'CLOSED', from: '2024-11-15', to: null },
]);
const open = site('Sector', [{ status: 'OPEN', from: null, to: null }], { status: 'OPEN' });
const mission = {
  withdrawalStarted: { earliest: '2023-07-01', latest: '2023-07-01' },
  deadline: '2023-12-31',
};
const toNowhere = { on: null, hrefOf: () => '#' };

describe('the camps over time', () => {
  it('step on every day on which any of them changes, with who does', () => {
    expect(changeDays('en', [kidal, tessalit, open])).toEqual([
      { day: '2023-10-21', names: ['Tessalit'] },
      { day: '2023-10-23', names: ['Tessalit'] },
      { day: '2023-10-31', names: ['Kidal'] },
    ]);
  });

  it('stand on the last step that has come, between those before and after the day', () => {
    const steps = ['2023-07-01', '2023-10-31', '2026-12-15'].map((day) => ({ day }));
    const around = (day: string) => {
      const { at, previous, next } = stepsAround(steps, day);
      return [at, previous?.day, next?.day];
    };
    expect(around('2023-10-31')).toEqual([1, '2023-07-01', '2026-12-15']);
    expect(around('2026-11-28')).toEqual([1, '2023-10-31', '2026-12-15']);
    expect(around('2026-12-15')).toEqual([2, '2023-10-31', undefined]);
    expect(around('2023-01-01')).toEqual([0, undefined, '2023-07-01']);
  });

  it('are disputed on every day between contradicting accounts and on no other', () => {
    const days = ['2023-10-20', '2023-10-21', '2023-10-22', '2023-10-23'];
    expect(days.map((day) => statusOn(tessalit, day))).toEqual(['OPEN', 'DISPUTED', 'DISPUTED', 'CLOSED']);
  });

  it('stand in the order they were given up, those that were not last', () => {
    expect(byClosing([open, bamako, kidal, tessalit]).map(({ place }) => place.name)).toEqual([
      'Tessalit',
      'Kidal',
      'Bamako',
      'Sector',
    ]);
  });

  it('are drawn on the mission’s own axis where one of them lasted a year longer', () => {
    const drawing = siteStripDrawing('en', [tessalit, bamako], mission, toNowhere);
    expect(drawing?.first).toBeLessThan(dayNumber('2023-07-01'));
    expect(drawing?.last).toBeLessThan(dayNumber('2024-02-01'));
  });

  it('stretch the axis a little where that shows them all', () => {
    const late = site('Late', [
      { status: 'OPEN', from: null, to: '2024-01-19' },
      { status: 'CLOSED', from: '2024-01-20', to: null },
    ]);
    expect(siteStripDrawing('en', [tessalit, late], mission, toNowhere)?.last).toBeGreaterThan(dayNumber('2024-01-20'));
  });

  it('are drawn on no axis where neither mission nor camp has a day', () => {
    expect(siteStripDrawing('en', [open], { withdrawalStarted: null, deadline: null }, toNowhere)).toBeNull();
  });
});

describe('the camps on a map', () => {
  it('are those with coordinates', () => {
    const unplaced = site('Ogossagou', kidal.spells, { latitude: Number.NaN });
    const drawing = siteMapDrawing('en', 'ML', [tessalit, unplaced], { year: '2023', hrefOf: () => '#' });
    expect(drawing.sites.map(({ name }) => name)).toEqual(['Tessalit']);
  });

  it('say when they were given up only once they are', () => {
    const drawing = siteMapDrawing('en', 'ML', [kidal, { ...tessalit, status: 'OPEN' }], {
      year: '2023',
      hrefOf: () => '#',
    });
    expect(drawing.sites.map(({ when }) => when)).toEqual(['31\u00a0Oct', null]);
  });
});
