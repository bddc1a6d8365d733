import { describe, expect, it } from 'vitest';
import type { Figure, FigureSource } from './figure.ts';
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
    const line = (knownOn: string, goesBackTo: string[]) =>
      on(knownOn, figure('a', { ...early(), goesBackTo }), figure('b', late()))[0]?.source.goesBackTo;
    expect(line('2023-09-15', ['late'])).toEqual([]);
    expect(line('2023-10-01', ['late'])).toEqual(['late']);
    expect(line('2023-09-15', ['elsewhere'])).toEqual(['elsewhere']);
    // Nor what only that one leads to.
    expect(line('2023-09-15', ['elsewhere', 'late', 'behind'])).toEqual(['elsewhere']);
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

describe('a whole that figures are given out of', () => {
  const gone = figure('g', early(), { outOf: 'a' });
  const wholeOf = (day: string | null, ...wholes: Figure[]) => on(day, gone, ...wholes)[0]?.outOf;
  const first = figure('a', early(), { supersededBy: 'b' });

  it('is what a source corrected it to, from the day of the correction', () => {
    expect(wholeOf('2023-09-30', first, figure('b', late()))).toBe('a');
    expect(wholeOf('2023-10-01', first, figure('b', late()))).toBe('b');
    expect(wholeOf(null, first, figure('b', late(), { supersededBy: 'c' }), figure('c', late()))).toBe('c');
  });
  it('stays where the correction was taken back, or counts something else', () => {
    const taken = { retractedOn: '2024-01-01' };
    expect(wholeOf(null, first, figure('b', late(), taken))).toBe('a');
    expect(wholeOf(null, first, figure('b', late(), { ...taken, supersededBy: 'c' }), figure('c', late()))).toBe('c');
    expect(wholeOf(null, first, figure('b', late(), { scope: 'UNIFORMED' }))).toBe('a');
    expect(wholeOf(null, first)).toBe('a');
    expect(wholeOf(null, first, figure('b', late(), { supersededBy: 'a' }))).toMatch(/^[ab]$/);
  });
});

describe('a copy', () => {
  const copying = () => aSource('copy', '2023-09-10', { echoes: 'early' });
  const farther = () => aSource('farther', '2023-09-12', { echoes: copying() });
  const said = (key: string, printed: string, source: FigureSource, extras = {}) =>
    aFigure(key, source, 'personnel-departed', 'ALL_PERSONNEL', printed, '2023-08-01', extras);
  const correction = () => said('c', '90', late());
  const corrected = (day: string | null, ...figures: Figure[]) =>
    on(day, ...figures).flatMap(({ id, supersededBy }) => (supersededBy === null ? [] : [id]));
  const first = (extras = {}) => said('a', '100', early(), { supersededBy: 'c', ...extras });

  it('falls with the figure that a source corrected, from the day of the correction', () => {
    const figures = [first(), said('b', '100', copying()), said('d', 'about 100', farther()), correction()];
    expect(corrected('2023-09-30', ...figures)).toEqual([]);
    expect(corrected('2023-10-01', ...figures)).toEqual(['a', 'b', 'd']);
    expect(corrected(null, ...figures)).toEqual(['a', 'b', 'd']);
    expect(on(null, ...on(null, ...figures))).toEqual(on(null, ...figures));
    expect(
      corrected(null, first(), said('b', '100', copying()), { ...correction(), retractedOn: '2024-01-01' }),
    ).toEqual([]);
  });
  it('falls with the figure that is known to be wrong, from the day that is', () => {
    const slip = {
      rank: 'DEPRECATED',
      rankReason: { en: 'A slip.', fr: 'Une erreur.' },
      rankKnownFrom: '2023-09-15',
    } as const;
    const figures = [said('a', '100', early(), slip), said('b', '100', copying())];
    expect(on('2023-09-14', ...figures)[1]).toEqual(figures[1]);
    expect(on('2023-09-15', ...figures)[1]).toEqual({ ...figures[1], ...slip });
    const preferred = { rank: 'PREFERRED' } as const;
    expect(on(null, figures[0]!, said('b', '100', copying(), preferred))[1]?.rank).toBe('PREFERRED');
  });
  it('falls with a copy that falls, though it repeats what only that says', () => {
    const rounded = said('b', 'between 90 and 120', copying());
    const again = said('d', 'between 90 and 120', farther());
    expect(corrected(null, first(), rounded, again, correction())).toEqual(['a', 'b', 'd']);
    expect(corrected(null, first(), again, rounded, correction())).toEqual(['a', 'd', 'b']);
    expect(corrected(null, first({ supersededBy: null }), rounded, again, correction())).toEqual([]);
  });
  it('falls with what it misprints, and so do its copies', () => {
    const [wrong, again] = [said('b', '1,000', copying()), said('d', '1,000', farther())];
    expect(corrected('2023-10-01', first(), wrong, again, correction())).toEqual(['a', 'b', 'd']);
    expect(corrected('2023-09-30', first(), wrong, again, correction())).toEqual([]);
    const slip = { supersededBy: null, rank: 'DEPRECATED' } as const;
    expect(on(null, first(slip), wrong)[1]?.rank).toBe('DEPRECATED');
    expect(corrected(null, first(), { ...wrong, attributedTo: 'un' }, correction())).toEqual(['a', 'b']);
    const [un, army] = [{ attributedTo: 'un' }, { attributedTo: 'army' }];
    expect(corrected(null, first(un), { ...wrong, ...army }, correction()), 'who names another').toEqual(['a']);
    const later = aFigure('b', copying(), 'personnel-departed', 'ALL_PERSONNEL', '1,000', '2023-09-09');
    expect(corrected(null, first(), later, correction()), 'of another day').toEqual(['a']);
    expect(corrected(null, first(), said('e', '1,000', early()), wrong, correction()), 'of its page').toEqual(['a']);
    const other = said('e', '200', early());
    expect(corrected(null, first(), other, wrong, correction()), 'where one of its page stands').toEqual(['a']);
  });
  it('stands where it gives a later number than one of an open day, or less of what moved in a month', () => {
    const told = (key: string, metric: string, printed: string, asOf: string, source: FigureSource, extras = {}) =>
      aFigure(key, source, metric, 'ALL_PERSONNEL', printed, asOf, extras);
    const gone = (key: string, printed: string, asOf: string, source: FigureSource, extras = {}) =>
      told(key, 'personnel-departed', printed, asOf, source, extras);
    const open = gone('a', '4,000', '2023-08-01/..', early(), { supersededBy: 'c' });
    const fixed = gone('c', '4,200', '2023-08-01', late());
    expect(corrected(null, open, gone('b', '4,500', '2023-09-10', copying()), fixed)).toEqual(['a']);
    const [month, day] = ['2023-08', '2023-08-31'];
    const inMonth = gone('a', '4,000', month, early(), { supersededBy: 'c' });
    expect(corrected(null, inMonth, gone('b', '4,500', day, copying()), fixed)).toEqual(['a']);
    expect(corrected(null, inMonth, gone('b', '4,500', month, copying()), fixed), 'of the same days').toEqual([
      'a',
      'b',
    ]);
    const slip = { rank: 'DEPRECATED', supersededBy: null } as const;
    expect(on(null, { ...open, ...slip }, gone('b', '4,500', '2023-09-10', copying()))[1]?.rank).toBe('NORMAL');
    expect(on(null, { ...inMonth, ...slip }, gone('b', '4,500', month, copying()))[1]?.rank).toBe('DEPRECATED');
    const moved = told('a', 'personnel-moved', '300', month, early(), { supersededBy: 'c' });
    const again = told('c', 'personnel-moved', '320', month, late());
    expect(corrected(null, moved, told('b', 'personnel-moved', '120', day, copying()), again)).toEqual(['a']);
    expect(corrected(null, moved, told('b', 'personnel-moved', '340', day, copying()), again)).toEqual(['a', 'b']);
  });
  it('falls through a long line of pages that each misprint the one before, in no time', () => {
    const line = Array.from({ length: 40 }).reduce<FigureSource[]>(
      (pages, _, at) => [...pages, aSource(`page-${at}`, '2023-09-10', { echoes: pages.at(-1) ?? null })],
      [],
    );
    const reason = { en: 'A slip.', fr: 'Une erreur.' };
    const slip = { rank: 'DEPRECATED', rankReason: reason, rankKnownFrom: '2023-09-15' } as const;
    const figures = line.map((source, at) => said(`n-${at}`, String(1000 + at), source, at === 0 ? slip : {}));
    const began = performance.now();
    const known = on(null, ...figures);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(new Set(known.map(({ rank }) => rank))).toEqual(new Set(['DEPRECATED']));
    // The reason is that of the first, told of all its misprints alike.
    expect(new Set(known.slice(1).map(({ rankReason }) => rankReason?.en))).toEqual(
      new Set(['It stands in a copy of a page whose own number is known to be wrong, in the place of that: A slip.']),
    );
  });
  it('says where it stands when it falls with what it misprints', () => {
    const slip = {
      rank: 'DEPRECATED',
      rankReason: { en: 'A slip.', fr: 'Une erreur.' },
      rankKnownFrom: '2023-09-15',
    } as const;
    const [, copied, again] = on(
      null,
      said('a', '100', early(), slip),
      said('b', '1,000', copying()),
      said('d', '1,000', farther()),
    );
    expect([copied?.rank, again?.rank]).toEqual(['DEPRECATED', 'DEPRECATED']);
    expect(copied?.rankReason).toEqual({
      en: 'It stands in a copy of a page whose own number is known to be wrong, in the place of that: A slip.',
      fr: 'Il figure dans la copie d’une page dont le chiffre est connu pour faux, à la place de celui-ci\u00a0: Une erreur.',
    });
    expect(again?.rankReason).toEqual(copied?.rankReason);
  });
  it('gives what was counted out of its whole out of what that was corrected to, once and for all', () => {
    const strength = (key: string, printed: string, source: FigureSource, extras = {}) =>
      aFigure(key, source, 'personnel-strength', 'ALL_PERSONNEL', printed, '2023-07-01', extras);
    const whole = strength('w', '10,000', early(), { supersededBy: 'x' });
    const figures = [
      whole,
      strength('x', '11,000', late()),
      strength('v', '10,000', copying()),
      said('g', '4,000', copying(), { outOf: 'v' }),
    ];
    const known = on(null, ...figures);
    expect(known.find(({ id }) => id === 'g')?.outOf).toBe('x');
    expect(on(null, ...known)).toEqual(known);
  });
  it('stands where it may repeat another, says something else, or corrects', () => {
    expect(corrected(null, first(), said('b', '90', copying()), correction()), 'the correction').toEqual(['a']);
    expect(corrected(null, first(), said('b', '95', copying(), { since: '2023-07-10' }), correction())).toEqual(['a']);
    expect(corrected(null, first(), said('e', '100', early()), said('b', '100', copying()), correction())).toEqual([
      'a',
    ]);
    expect(corrected(null, first(), said('e', '99', early()), said('b', '100', copying()), correction())).toEqual([
      'a',
      'b',
    ]);
    expect(
      corrected(null, first(), said('e', '120', early()), said('b', '80 to 125', copying()), correction()),
    ).toEqual(['a', 'b']);
    expect(corrected(null, first({ supersededBy: 'b' }), said('b', 'at least 100', copying()))).toEqual(['a']);
    expect(corrected(null, first(), said('b', '100', late()), correction())).toEqual(['a']);
  });
  it('stands where only we misread what it repeats, and is left as it is where we took it back', () => {
    const reading = said('a@0a1b2c3d', '100', early(), { supersededBy: 'a' });
    expect(corrected(null, reading, said('a', '90', early()), said('b', '100', copying()))).toEqual(['a@0a1b2c3d']);
    expect(corrected(null, first({ retractedOn: '2024-01-01' }), said('b', '100', copying()), correction())).toEqual([
      'a',
    ]);
    expect(corrected(null, first(), said('b', '100', copying(), { retractedOn: '2024-01-01' }), correction())).toEqual([
      'a',
    ]);
  });
});

describe('the accounts known on a day', () => {
  it('are those of sources public by then', () => {
    const accounts = [anAccount('a', '2023-10-21'), anAccount('b', '2023-10-23')];
    expect(accountsKnownOn(accounts, '2023-10-22').map(({ id }) => id)).toEqual(['a']);
    expect(accountsKnownOn(accounts, null)).toHaveLength(2);
  });
});
