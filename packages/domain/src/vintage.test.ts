import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { aFigure, aSource } from './testing/figures.ts';
import { accountsKnownOn, figuresKnownOn } from './vintage.ts';
import { anAccount } from './testing/record-fixture.ts';

const early = () => aSource('early', '2023-09-01');
const late = () => aSource('late', '2023-10-01');
const figure = (key: string, source = early(), extras = {}) =>
  aFigure(key, source, 'personnel-departed', 'ALL_PERSONNEL', '100', '2023-08-01', extras);
const on = (day: string | null, ...figures: ReturnType<typeof figure>[]) => figuresKnownOn(figures, day);

describe('the figures known on a day', () => {
  it('are those of sources public by then', () => {
    expect(on('2023-08-31', figure('a'))).toEqual([]);
    expect(on('2023-09-01', figure('a'), figure('b', late())).map(({ id }) => id)).toEqual(['a']);
    expect(on(null, figure('a'), figure('b', late()))).toHaveLength(2);
  });
  it('have the rank that held', () => {
    const ranked = figure('a', early(), {
      rank: 'DEPRECATED',
      rankReason: { en: 'A slip.', fr: 'Une erreur.' },
      rankKnownFrom: '2023-09-15',
    });
    expect(on('2023-09-14', ranked)).toMatchObject([{ rank: 'NORMAL', rankReason: null, rankKnownFrom: null }]);
    expect(on('2023-09-15', ranked)).toEqual([ranked]);
    expect(on('2023-09-01', { ...ranked, rankKnownFrom: null })).toMatchObject([{ rank: 'DEPRECATED' }]);
  });
  it('point to none that was not known', () => {
    const pointing = figure('a', early(), { partOf: 'b', outOf: 'b', supersededBy: 'b' });
    expect(on('2023-09-15', pointing, figure('b', late()))).toMatchObject([
      { partOf: null, outOf: null, supersededBy: null },
    ]);
    expect(on('2023-10-01', pointing, figure('b', late()))[0]).toEqual(pointing);
  });
  it('repeat no source that was not known', () => {
    const echo = { ...early(), echoes: 'late' };
    expect(on('2023-09-15', figure('a', echo), figure('b', late()))[0]?.source.echoes).toBeNull();
    expect(on('2023-10-01', figure('a', echo), figure('b', late()))[0]?.source.echoes).toBe('late');
    expect(on('2023-09-15', figure('a', { ...early(), echoes: 'elsewhere' }))[0]?.source.echoes).toBe('elsewhere');
  });
  it('are none but those, each pointing only where it can', () => {
    const pointing = figure('a', early(), { partOf: 'b', outOf: 'c', supersededBy: null });
    expect(on('2023-09-15', pointing, figure('b'), figure('c', late()))[0]).toMatchObject({
      partOf: 'b',
      outOf: null,
      supersededBy: null,
    });
    expect(on('2023-09-15', figure('a', early(), { supersededBy: 'b' }), figure('b'))[0]?.supersededBy).toBe('b');
  });
  it('keep our own corrections and retractions in every vintage', () => {
    const earlier = figure('a@0a1b2c3d', early(), { supersededBy: 'a' });
    expect(on('2023-09-15', earlier, figure('a', late()))).toMatchObject([{ supersededBy: 'a' }]);
    expect(on('2023-09-15', figure('a', early(), { retractedOn: '2024-01-01' }))).toMatchObject([
      { retractedOn: '2024-01-01' },
    ]);
  });
  it('are corrected only by what was not taken back', () => {
    const taken = { retractedOn: '2024-01-01' };
    const first = figure('a', early(), { supersededBy: 'b' });
    const correctedBy = (...others: Figure[]) =>
      [null, '2023-10-01'].map((day) => on(day, first, ...others)[0]?.supersededBy);
    expect(correctedBy(figure('b'))).toEqual(['b', 'b']);
    expect(correctedBy(figure('b', early(), taken))).toEqual([null, null]);
    // What corrects the correction corrects the first as well.
    const between = figure('b', early(), { ...taken, supersededBy: 'c' });
    expect(correctedBy(between, figure('c'))).toEqual(['b', 'b']);
    expect(correctedBy(between, figure('c', early(), taken))).toEqual([null, null]);
    // A reading of ours is taken back with the one that replaced it, and does not come back itself.
    const reading = figure('b@0a1b2c3d', early(), { supersededBy: 'b' });
    const readFirst = figure('a', early(), { supersededBy: 'b@0a1b2c3d' });
    expect(on(null, readFirst, reading, figure('b', early(), taken)).map((each) => each.supersededBy)).toEqual([
      null,
      'b',
      null,
    ]);
    expect(on(null, readFirst, reading, figure('b'))[0]?.supersededBy).toBe('b@0a1b2c3d');
  });
});

describe('the accounts known on a day', () => {
  it('are those of sources public by then', () => {
    const accounts = [anAccount('a', '2023-10-21'), anAccount('b', '2023-10-23')];
    expect(accountsKnownOn(accounts, '2023-10-22').map(({ id }) => id)).toEqual(['a']);
    expect(accountsKnownOn(accounts, null)).toHaveLength(2);
  });
});
