import { describe, expect, it } from 'vitest';
import { tellersOf, withTellers } from './tellers.ts';

const figure = (low: number | null, high: number | null = low, more: { scope?: string; key?: string } = {}) => ({
  scope: more.scope ?? 'ALL_PERSONNEL',
  metric: { key: more.key ?? 'personnel-departed' },
  value: { low, high },
});

describe('the figures that a point rests on', () => {
  it.each([
    ['all that give its number', { low: 1_800, high: 1_800 }, [figure(1_800), figure(1_501, null)], 2],
    ['all that a range of them holds', { low: 1_700, high: 1_800 }, [figure(1_700), figure(1_800)], 2],
    ['none that a copy misprints', { low: 1_800, high: 1_800 }, [figure(1_800), figure(1_080)], 1],
    ['none above a bound', { low: null, high: 1_500 }, [figure(null, 1_500), figure(1_800)], 1],
    ['its parts', { low: 1_800, high: 1_800 }, [figure(1_500, 1_500, { scope: 'UNIFORMED' })], 1],
    ['those who remain', { low: 1_800, high: 1_800 }, [figure(3_200, 3_200, { key: 'personnel-remaining' })], 1],
  ])('are %s', (_, departed, statistics, count) => {
    expect(tellersOf('ALL_PERSONNEL', { departed, statistics })).toEqual(statistics.slice(0, count));
  });
});

describe('a drawdown', () => {
  const told = { ...figure(1_800), id: 'told' };
  const misprinted = { ...figure(1_080), id: 'misprinted' };
  const strength = { ...figure(5_000, 5_000, { key: 'personnel-strength' }), id: 'strength' };
  const point = { departed: { low: 1_800, high: 1_800 }, statistics: [misprinted, told] };
  const drawdown = { scope: 'ALL_PERSONNEL', deadline: null, points: [point] };
  const cleared = { ...drawdown, points: [{ ...point, statistics: [told] }] };

  it('stays as it is but for what its points rest on', () => {
    expect(withTellers(drawdown)).toEqual(cleared);
  });

  it('names no copy that misprints as a source of its paces', () => {
    const later = { departed: { low: 2_500, high: 2_500 }, statistics: [{ ...figure(2_500), id: 'later' }] };
    const paces = {
      pace: [
        { perDay: 9, statistics: [misprinted, told] },
        { perDay: 7, statistics: [misprinted, told, ...later.statistics] },
      ],
      requiredPace: { perDay: 8, statistics: [misprinted, ...later.statistics, strength] },
    };
    expect(withTellers({ ...drawdown, points: [point, later], ...paces })).toEqual({
      ...cleared,
      points: [...cleared.points, later],
      pace: [
        { perDay: 9, statistics: [told] },
        { perDay: 7, statistics: [told, ...later.statistics] },
      ],
      requiredPace: { perDay: 8, statistics: [...later.statistics, strength] },
    });
    expect(withTellers({ ...drawdown, pace: [], requiredPace: null })).toEqual({
      ...cleared,
      pace: [],
      requiredPace: null,
    });
  });
});
