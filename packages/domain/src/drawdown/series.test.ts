import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import type { Decision, Drawdown, DrawdownInput } from '../drawdown.ts';
import { drawdown } from '../drawdown.ts';
import type { Figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';

const decided = (
  knownFrom = '2023-06-30',
  started: string | null = '2023-07-01',
  deadline: string | null = '2023-12-31',
): Decision => ({ knownFrom, started: started === null ? null : readDate(started), deadline });

const ask = (figures: readonly Figure[], asked: Partial<DrawdownInput> = {}): Drawdown =>
  drawdown({
    figures,
    decisions: [decided()],
    ended: null,
    scope: 'ALL_PERSONNEL',
    knownOn: null,
    base: null,
    ...asked,
  });

type Extras = FigureExtras & { in?: Figure['source'] };
const figureOf =
  (metric: string) =>
  (key: string, printed: string, asOf: string, { in: source, scope = 'ALL_PERSONNEL', ...extras }: Extras = {}) =>
    aFigure(key, source ?? aSource(`page-${key}`, '2023-12-01'), metric, scope, printed, asOf, extras);
const departed = figureOf('personnel-departed');
const strength = figureOf('personnel-strength');
const share = figureOf('share-departed');

const points = (...figures: Figure[]) =>
  ask(figures).points.map(({ asOf, departed: { low, high }, statistics }) => [asOf.edtf, low, high, statistics.join()]);

describe('a point', () => {
  it('is of the day printed, where another only infers it', () => {
    const figures = [
      departed('a', '100', '2023-08-01', { inferred: true }),
      departed('b', '100', '2023-08-01'),
      departed('c', '100', '2023-08-01', { inferred: true }),
    ];
    expect(ask(figures).points).toMatchObject([{ asOf: { edtf: '2023-08-01', inferred: false, note: null } }]);
    expect(ask(figures.filter(({ key }) => key !== 'b')).points).toMatchObject([
      { asOf: { edtf: '2023-08-01', inferred: true, note: { en: 'our reading' } } },
    ]);
  });
  it('of equal spans keeps the wording that comes first', () => {
    expect(points(departed('a', '100', '2023-08-01/2023-08-31'), departed('b', '100', '2023-08'))).toEqual([
      ['2023-08', 100, 100, 'a,b'],
    ]);
  });
  it('is as printed where a printed number gives the same range, and exact rather than not', () => {
    const only = (...figures: Figure[]) => ask(figures).points[0];
    const parts = (day: string) => [
      departed('u', '60', day, { scope: 'UNIFORMED', in: aSource('parts', '2023-12-01') }),
      departed('c', '40', day, { scope: 'CIVILIAN', in: aSource('parts', '2023-12-01') }),
    ];
    expect(only(...parts('2023-08-01'), departed('a', '100', '2023-08-01'))).toMatchObject({
      computed: false,
      departed: { stated: 100, qualifier: 'EXACT' },
      statistics: ['a', 'c', 'u'],
    });
    expect(only(...parts('2023-08-01'))).toMatchObject({ computed: true, statistics: ['c', 'u'] });
    expect(only(...parts('2023-08-01'), departed('a', 'around 100', '2023-08-01'))).toMatchObject({
      computed: true,
      departed: { low: 100, high: 100 },
    });
    expect(only(...parts('2023-08-01'), departed('a', '101', '2023-08-01')), 'from 100 to 101').toMatchObject({
      computed: true,
      departed: { low: 100, high: 101 },
    });
    const copy = aSource('copy', '2023-12-02', { echoes: 'parts' });
    expect(
      only(...parts('2023-08-01'), departed('a', '100', '2023-08-03', { in: copy })),
      'what a copy prints is still the sum of what it repeats',
    ).toMatchObject({ computed: true, statistics: ['a', 'c', 'u'] });
    expect(only(departed('a', 'around 5', '2023-08-01'), departed('b', '5', '2023-08-01'))?.departed.qualifier).toBe(
      'EXACT',
    );
    expect(
      only(departed('a', 'at least 100', '2023-08-01'), departed('b', 'at least 100', '2023-08-01'))?.departed,
    ).toMatchObject({ low: 100, high: null, stated: 100, qualifier: 'AT_LEAST' });
    expect(
      only(departed('a', 'more than 99', '2023-08-01'), departed('b', 'at least 100', '2023-08-01'))?.departed
        .qualifier,
    ).toBe('AT_LEAST');
    expect(
      only(departed('b', 'between 90 and 110', '2023-08-01'), departed('a', 'around 100', '2023-08-01'))?.departed,
    ).toMatchObject({ low: 90, high: 110 });
    expect(
      only(departed('a', 'at least 100', '2023-08-01'), departed('b', 'at most 120', '2023-08-01'))?.departed,
    ).toMatchObject({ low: 100, high: 120, stated: null, qualifier: 'BETWEEN' });
  });
});

describe('of spans that overlap', () => {
  const kept = (...figures: Figure[]) => {
    const { points: all, excluded } = ask(figures);
    return [
      all.flatMap(({ statistics }) => statistics).join(),
      excluded.map(({ statistic, code }) => `${statistic} ${code}`).join(),
    ];
  };
  it('the narrowest stays', () => {
    expect(kept(departed('wide', '100', '2023-08'), departed('narrow', '90', '2023-08-10/2023-08-20'))).toEqual([
      'narrow',
      'wide OVERLAPS',
    ]);
  });
  it('of equal length the one with the narrower range stays, then the earlier', () => {
    expect(
      kept(departed('a', 'around 100', '2023-08-01/2023-08-10'), departed('b', '100', '2023-08-05/2023-08-14')),
    ).toEqual(['b', 'a OVERLAPS']);
    expect(kept(departed('b', '100', '2023-08-05/2023-08-14'), departed('a', '100', '2023-08-01/2023-08-10'))).toEqual([
      'a',
      'b OVERLAPS',
    ]);
    expect(
      kept(
        departed('a', 'at least 100', '2023-08-01/2023-08-10'),
        departed('b', 'around 100', '2023-08-05/2023-08-14'),
      ),
    ).toEqual(['b', 'a OVERLAPS']);
  });
  it('those that only touch another that was dropped stay', () => {
    expect(
      kept(
        departed('a', '100', '2023-08-01/2023-08-03'),
        departed('b', '110', '2023-08-02/2023-08-12'),
        departed('c', '120', '2023-08-11/2023-08-14'),
      ),
    ).toEqual(['a,c', 'b OVERLAPS']);
  });
  it('a day within a span stays beside the days around it', () => {
    expect(points(departed('b', '120', '2023-08-20'), departed('a', '100', '2023-08-01'))).toEqual([
      ['2023-08-01', 100, 100, 'a'],
      ['2023-08-20', 120, 120, 'b'],
    ]);
  });
});

describe('a number repeated', () => {
  const original = () => aSource('original', '2023-08-02');
  const copy = () => aSource('copy', '2023-08-20', { echoes: 'original' });
  it('joins what it repeats on the day of the original, whatever day it gives', () => {
    expect(
      points(
        departed('b', '100', '2023-08-19', { in: copy() }),
        departed('a', '100', '2023-08-01', { in: original() }),
      ),
    ).toEqual([['2023-08-01', 100, 100, 'a,b']]);
    expect(
      points(departed('b', '100', '../..', { in: copy() }), departed('a', '100', '2023-08-01', { in: original() })),
    ).toEqual([['2023-08-01', 100, 100, 'a,b']]);
  });
  it('joins the day that it gives, where the original gives the number for two', () => {
    expect(
      points(
        departed('a', '100', '2023-08-01', { in: original() }),
        departed('b', '100', '2023-08-10', { in: original() }),
        departed('c', '100', '2023-08-10', { in: copy() }),
      ),
    ).toEqual([
      ['2023-08-01', 100, 100, 'a'],
      ['2023-08-10', 100, 100, 'b,c'],
    ]);
    expect(
      points(
        departed('a', '100', '2023-08-01', { in: original() }),
        departed('b', '100', '2023-08-10', { in: original() }),
        departed('c', '100', '2023-08-15', { in: copy() }),
      ),
    ).toEqual([
      ['2023-08-01', 100, 100, 'a,c'],
      ['2023-08-10', 100, 100, 'b'],
    ]);
  });
  it('is a number of its own where it is another', () => {
    expect(
      points(
        departed('a', '100', '2023-08-01', { in: original() }),
        departed('b', '110', '2023-08-10', { in: copy() }),
      ),
    ).toEqual([
      ['2023-08-01', 100, 100, 'a'],
      ['2023-08-10', 110, 110, 'b'],
    ]);
  });
  it('may be a sum that repeats a printed number', () => {
    expect(
      points(
        departed('a', '100', '2023-08-01', { in: original() }),
        departed('u', '60', '2023-08-10', { scope: 'UNIFORMED', in: copy() }),
        departed('c', '40', '2023-08-10', { scope: 'CIVILIAN', in: copy() }),
      ),
    ).toEqual([['2023-08-01', 100, 100, 'a,c,u']]);
  });
});

describe('a sum of parts', () => {
  const source = () => aSource('page', '2023-12-01');
  const part = (key: string, scope: Scope, printed: string, asOf = '2023-08-01') =>
    departed(key, printed, asOf, { scope, in: source() });
  it('is of one day and one source', () => {
    expect(points(part('u', 'UNIFORMED', '60'), part('c', 'CIVILIAN', '40', '2023-08-02'))).toEqual([]);
    expect(points(part('u', 'UNIFORMED', '60'), departed('c', '40', '2023-08-01', { scope: 'CIVILIAN' }))).toEqual([]);
  });
  it('leaves nobody out, at whatever depth the parts are given', () => {
    expect(points(part('m', 'MILITARY', '50'), part('p', 'POLICE', '10'), part('c', 'CIVILIAN', '40'))).toEqual([
      ['2023-08-01', 100, 100, 'c,m,p'],
    ]);
    expect(points(part('m', 'MILITARY', '50'), part('c', 'CIVILIAN', '40'))).toEqual([]);
  });
  it('is open where a part is, and takes an open low for none', () => {
    expect(points(part('u', 'UNIFORMED', 'at least 60'), part('c', 'CIVILIAN', '40'))).toEqual([
      ['2023-08-01', 100, null, 'c,u'],
    ]);
    expect(points(part('u', 'UNIFORMED', 'up to 60'), part('c', 'CIVILIAN', '40'))).toEqual([
      ['2023-08-01', 40, 100, 'c,u'],
    ]);
    expect(points(part('u', 'UNIFORMED', 'around 600'), part('c', 'CIVILIAN', 'around 400'))).toEqual([
      ['2023-08-01', 910, 1_090, 'c,u'],
    ]);
    expect(ask([part('u', 'UNIFORMED', 'around 600'), part('c', 'CIVILIAN', '400')]).points[0]?.departed.stated).toBe(
      1_000,
    );
  });
  it('takes what a part given twice has in common, else all of it', () => {
    expect(
      points(part('u', 'UNIFORMED', '60'), part('v', 'UNIFORMED', 'at least 50'), part('c', 'CIVILIAN', '40')),
    ).toEqual([['2023-08-01', 100, 100, 'c,u,v']]);
    expect(points(part('u', 'UNIFORMED', '60'), part('v', 'UNIFORMED', '70'), part('c', 'CIVILIAN', '40'))).toEqual([
      ['2023-08-01', 100, 110, 'c,u,v'],
    ]);
  });
  it('takes no part that was taken back, is wrong, or is of a contingent', () => {
    const [u, c] = [part('u', 'UNIFORMED', '60'), part('c', 'CIVILIAN', '40')];
    for (const wrong of [
      { ...c, retractedOn: '2024-01-01' },
      { ...c, supersededBy: 'u' },
      { ...c, rank: 'DEPRECATED' as const },
      { ...c, subject: 'egypt' },
      { ...c, place: 'gao' },
      { ...c, event: 'ceremony' },
    ])
      expect(points(u, wrong)).toEqual([]);
  });
  it('does not bring back a whole that a source corrected to another number', () => {
    const parts = [part('u', 'UNIFORMED', '60'), part('c', 'CIVILIAN', '40')];
    const whole = { ...part('w', 'ALL_PERSONNEL', '90'), supersededBy: 'x' };
    const corrected = (printed: string, extras = {}) => departed('x', printed, '2023-08-01', extras);
    const dayOne = (...figures: Figure[]) => points(...parts, ...figures);
    expect(dayOne(whole, corrected('110'))).toEqual([['2023-08-01', 110, 110, 'x']]);
    expect(dayOne(whole, corrected('100'))).toEqual([['2023-08-01', 100, 100, 'c,u,x']]);
    expect(dayOne(whole, corrected('110', { supersededBy: 'y' }), departed('y', '100', '2023-08-01'))).toEqual([
      ['2023-08-01', 100, 100, 'c,u,y'],
    ]);
    expect(dayOne(whole, corrected('110', { retractedOn: '2024-01-01' }))).toEqual([['2023-08-01', 90, 90, 'w']]);
    // What another page, another day or an earlier reading of ours gave is no matter of this sum.
    for (const other of [
      departed('w', '90', '2023-08-01', { supersededBy: 'x' }),
      { ...part('w', 'ALL_PERSONNEL', '90', '2023-08-02'), supersededBy: 'x' },
      { ...part('w@0a1b2c3d', 'ALL_PERSONNEL', '90'), supersededBy: 'x' },
      { ...whole, subject: 'egypt' },
      { ...whole, retractedOn: '2024-01-01' },
    ])
      expect(dayOne(other, corrected('110'))).toEqual([['2023-08-01', 100, 110, 'c,u,x']]);
  });
});

describe('a share', () => {
  const of = (printed: string, whole: string) =>
    ask([strength('whole', whole, '2023-07-01'), share('s', printed, '2023-08-01', { outOf: 'whole' })]).points[0]
      ?.departed;
  it('times its whole is a number of people', () => {
    expect(of('half', '13,871')).toMatchObject({ low: 6_242, high: 7_629, unit: 'persons' });
    expect(of('20 %', '1,000')).toMatchObject({ low: 200, high: 200, stated: 200 });
    expect(of('20 %', 'at least 1,000')).toMatchObject({ low: 200, high: null });
  });
  it.each<[string, string, number, number | null]>([
    ['more than half', '1,000', 501, null],
    ['more than half', '1,001', 501, null],
    ['at least half', '1,000', 500, null],
    ['less than half', '1,000', 0, 499],
    ['less than 20 %', 'between 900 and 1,000', 0, 199],
    ['at most half', '1,000', 0, 500],
    ['nearly half', '1,000', 450, 499],
    ['more than 70 %', '10', 8, null],
    ['less than 1 %', '50', 0, 0],
  ])('leaves out the number that its words leave out: %s of %s', (printed, whole, low, high) => {
    expect(of(printed, whole)).toMatchObject({ low, high });
  });
  it('and its opposite on one day are from the lowest to the highest, and computed', () => {
    const { points: found } = ask([
      strength('base', '1,000', '2023-07-01'),
      share('more', 'plus de la moitié', '2023-08-01'),
      share('less', 'moins de la moitié', '2023-08-01'),
    ]);
    expect(found).toMatchObject([
      { departed: { low: 0, high: null, stated: null }, bounded: { low: 0, high: 1_000 }, computed: true },
    ]);
  });
  it('is of the base where its own whole cannot be computed with', () => {
    const base = strength('base', '1,000', '2023-07-01', { rank: 'PREFERRED' });
    for (const [printed, extras] of [
      ['thousands', {}],
      ['up to 2,000', {}],
      ['2,000', { retractedOn: '2024-01-01' }],
    ] as const)
      expect(
        ask([
          base,
          strength('whole', printed, '2023-07-01', extras),
          share('s', '20 %', '2023-08-01', { outOf: 'whole' }),
        ]).points[0]?.departed,
      ).toMatchObject({ low: 200, high: 200 });
  });
  it('that a copy repeats without the whole is of the whole of what it repeats', () => {
    const [original, copy] = [aSource('original', '2023-08-02'), aSource('copy', '2023-08-03', { echoes: 'original' })];
    const base = strength('base', '1,300', '2023-07-01', { rank: 'PREFERRED' });
    const whole = strength('whole', 'about 1,400', '2023-08-02', { in: original });
    const told = share('s', 'half', '2023-08-01', { in: original, outOf: 'whole' });
    const repeated = share('t', 'half', '2023-08-01', { in: copy });
    expect(points(base, whole, told)).toEqual([['2023-08-01', 608, 797, 's']]);
    expect(points(base, whole, told, repeated)).toEqual([['2023-08-01', 608, 797, 's,t']]);
    expect(points(base, whole, { ...told, retractedOn: '2024-01-01' }, repeated)).toEqual([
      ['2023-08-01', 585, 715, 't'],
    ]);
    // Also where it is closer than what it repeats, but not where it names a whole of its own.
    expect(points(base, whole, told, share('t', '52 %', '2023-08-01', { in: copy }))).toEqual([
      ['2023-08-01', 702, 754, 's,t'],
    ]);
    // Nor where it is a share of another day or speaker: then of the base, whichever figure comes first.
    const fewer = share('r', '25 %', '2023-07-20', { in: original, outOf: 'base' });
    const others = share('q', '50 %', '2023-08-01', { in: original, outOf: 'whole', attributedTo: 'government' });
    const more = share('t', '60 %', '2023-08-20', { in: copy, attributedTo: 'mission' });
    for (const all of [
      [base, whole, fewer, others, more],
      [more, others, fewer, whole, base],
    ])
      expect(points(...all).at(-1)).toEqual(['2023-08-20', 780, 780, 't']);
    const withoutWhole = { ...told, outOf: null };
    expect(points(base, whole, withoutWhole, repeated)).toEqual([['2023-08-01', 585, 715, 's,t']]);
    const asItself = { ...repeated, outOf: 'own' };
    expect(points(base, strength('own', '1,000', '2023-08-03', { in: copy }), asItself)).toEqual([
      ['2023-08-01', 450, 550, 't'],
    ]);
  });
});

describe('the base', () => {
  const gone = (extras: Extras = {}) => departed('gone', '100', '2023-08-01', extras);
  const ids = (...figures: Figure[]) => ask([gone(), ...figures]).bases.map(({ statistics }) => statistics.join());

  it('is the nearer by the farther day of its as-of, before or after the start', () => {
    expect(ids(strength('month', '1,000', '2023-07'), strength('before', '1,100', '2023-06-10'))).toEqual([
      'before',
      'month',
    ]);
    expect(ids(strength('after', '1,000', '2023-07-20'), strength('before', '1,100', '2023-06-10'))).toEqual([
      'after',
      'before',
    ]);
    expect(ids(strength('long', '1,000', '2023-06-01/2023-07-02'), strength('before', '1,100', '2023-06-02'))).toEqual([
      'before',
      'long',
    ]);
  });
  it('is within a year of the start', () => {
    expect(ids(strength('year', '1,000', '2022-07-01'))).toEqual(['year']);
    expect(ids(strength('longer', '1,000', '2022-06-30'))).toEqual([]);
    expect(ids(strength('open', '1,000', '../2024-07-01'))).toEqual(['open']);
    expect(ids(strength('too-late', '1,000', '../2024-07-02'))).toEqual([]);
    expect(ids(strength('later', '1,000', '2024-07-01'))).toEqual(['later']);
    expect(ids(strength('latest', '1,000', '2024-07-02'))).toEqual([]);
  });
  it('of one day is the narrowest, then the latest published', () => {
    expect(ids(strength('around', 'around 1,000', '2023-07-01'), strength('exact', '1,100', '2023-07-01'))).toEqual([
      'exact',
      'around',
    ]);
    const on = (published: string) => ({ in: aSource(published, published) });
    expect(
      ids(
        strength('early', '1,000', '2023-07-01', on('2023-07-02')),
        strength('late', '1,100', '2023-07-01', on('2023-07-03')),
      ),
    ).toEqual(['late', 'early']);
  });
  it('comes before one of an open as-of, and that before one with a low alone', () => {
    expect(
      ids(
        strength('low', 'at least 900', '2023-07-01'),
        strength('open', '1,000', '../2023-07-01'),
        strength('since', '1,050', '2023-07-02/..'),
        strength('dated', '1,100', '2022-12-01'),
      ),
    ).toEqual(['dated', 'open', 'since', 'low']);
  });
  it('is one where several give the same range, known by all of them', () => {
    const bases = ask([
      gone(),
      strength('far', '1,000', '2022-12-01'),
      strength('near', '1,000', '2023-07-01'),
      strength('other', '1,100', '2022-11-01'),
    ]).bases;
    expect(bases.map(({ id, asOf, statistics }) => [id, asOf.edtf, statistics])).toEqual([
      ['ALL_PERSONNEL_2023-07-01_1000-1000', '2023-07-01', ['far', 'near']],
      ['ALL_PERSONNEL_2022-11-01_1100-1100', '2022-11-01', ['other']],
    ]);
  });
  it('has an id that tells open sides and spans', () => {
    const id = (printed: string, asOf: string) => ask([gone(), strength('s', printed, asOf)]).base?.id;
    expect(id('at least 900', '2023-07-01')).toBe('ALL_PERSONNEL_2023-07-01_900-open');
    expect(id('1,000', '../2023-07-01')).toBe('ALL_PERSONNEL_open--2023-07-01_1000-1000');
    expect(id('around 1,000', '2023-06-01/2023-07-10')).toBe('ALL_PERSONNEL_2023-06-01--2023-07-10_900-1100');
  });
  it('is summed from parts of one source, or of one speaker on one day', () => {
    const part = (key: string, scope: Scope, printed: string, extras: Extras = {}) =>
      strength(key, printed, '2023-07-01', { scope, ...extras });
    const [one, other] = [aSource('one', '2023-07-02'), aSource('other', '2023-07-02')];
    const sum = (...figures: Figure[]) =>
      ask([gone(), ...figures]).bases.map(({ quantity, computed }) => [quantity.low, computed]);
    expect(sum(part('u', 'UNIFORMED', '900', { in: one }), part('c', 'CIVILIAN', '100', { in: one }))).toEqual([
      [1000, true],
    ]);
    expect(sum(part('u', 'UNIFORMED', '900', { in: one }), part('c', 'CIVILIAN', '100', { in: other }))).toEqual([]);
    expect(
      sum(
        part('u', 'UNIFORMED', '900', { in: one, attributedTo: 'un' }),
        part('c', 'CIVILIAN', '100', { in: other, attributedTo: 'un' }),
      ),
    ).toEqual([[1000, true]]);
    expect(
      sum(
        part('u', 'UNIFORMED', '900', { in: one }),
        part('c', 'CIVILIAN', '100', { in: one }),
        strength('all', '1,000', '2023-07-01'),
      ),
    ).toEqual([[1000, false]]);
  });
  it('may count national staff, unless departures are given out of it', () => {
    const note = (figures: Figure[], scope: Scope = 'ALL_PERSONNEL') => ask(figures, { scope }).base?.note?.en ?? null;
    expect(note([gone(), strength('s', '1,000', '2023-07-01')])).toContain('national staff');
    expect(note([gone({ outOf: 's' }), strength('s', '1,000', '2023-07-01')])).toBeNull();
    const scoped = (scope: Scope) => [
      departed('g', '100', '2023-08-01', { scope }),
      strength('s', '1,000', '2023-07-01', { scope }),
    ];
    expect(note(scoped('CIVILIAN'), 'CIVILIAN')).toContain('national staff');
    expect(note(scoped('NATIONAL_CIVILIAN'), 'NATIONAL_CIVILIAN')).toContain('national staff');
    expect(note(scoped('UNIFORMED'), 'UNIFORMED')).toBeNull();
    expect(note(scoped('INTERNATIONAL_CIVILIAN'), 'INTERNATIONAL_CIVILIAN')).toBeNull();
  });
  it('that is no base of this series is refused, with those that are', () => {
    const choosing =
      (...figures: Figure[]) =>
      () =>
        ask([gone(), ...figures], { base: 'none' });
    expect(choosing()).toThrow('base: no base has the id "none"; there is none to choose from');
    expect(choosing(strength('a', '1,000', '2023-07-01'), strength('b', '1,100', '2023-06-01'))).toThrow(
      'base: no base has the id "none"; choose one of ALL_PERSONNEL_2023-07-01_1000-1000, ALL_PERSONNEL_2023-06-01_1100-1100',
    );
  });
  it('is refuted only by more than it counts', () => {
    const refuted = (printed: string, left: string) =>
      ask([departed('gone', left, '2023-08-01'), strength('s', printed, '2023-07-01')]).points[0]?.remaining === null;
    expect([refuted('1,000', '1,000'), refuted('1,000', '1,001'), refuted('at least 900', '1,001')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a whole that departures are given out of', () => {
  it('describes the start, inferred, and so does the same number given once more by its source', () => {
    const source = () => aSource('page', '2023-11-24');
    const twice = [
      departed('gone', '100', '2023-11-24', { in: source(), outOf: 'whole' }),
      strength('whole', '1,000', '2023-11-24', { in: source() }),
      strength('again', '1,000', '2023-11-24', { in: source() }),
    ];
    expect(ask(twice).bases).toMatchObject([
      {
        asOf: { edtf: '2023-07-01', inferred: true, note: { en: 'the number that departures are given out of' } },
        statistics: ['again', 'whole'],
      },
    ]);
  });
  it('still makes up the strength of all with those who are printed beside it on its day', () => {
    const page = { in: aSource('table', '2023-06-20') };
    const soldiers = strength('soldiers', '4,000', '2023-06-15', { ...page, scope: 'UNIFORMED' });
    const civilians = strength('civilians', '1,000', '2023-06-15', { ...page, scope: 'CIVILIAN' });
    const half = share('half', 'half', '2023-09-01', { scope: 'UNIFORMED', outOf: 'soldiers' });
    expect(ask([soldiers, civilians, half]).base).toMatchObject({
      quantity: { low: 5_000, high: 5_000 },
      computed: true,
      statistics: ['civilians', 'soldiers'],
    });
    const all = strength('all', '5,000', '2023-06-15', page);
    const gone = departed('gone', '100', '2023-08-01', { outOf: 'all' });
    expect(ask([soldiers, civilians, all, gone]).base, 'what is printed needs no sum').toMatchObject({
      computed: false,
      statistics: ['all'],
    });
  });
  it('is told by departures or their share, and by nothing else', () => {
    const whole = strength('whole', '1,000', '2023-11-24');
    const day = (...figures: Figure[]) => ask([whole, ...figures]).bases[0]?.asOf.edtf;
    expect(day(share('s', '20 %', '2023-11-24', { outOf: 'whole' }))).toBe('2023-07-01');
    expect(day(figureOf('personnel-remaining')('r', '800', '2023-11-24', { outOf: 'whole' }))).toBe('2023-11-24');
    expect(day(strength('part', '100', '2023-11-24', { scope: 'POLICE', outOf: 'whole' }))).toBe('2023-11-24');
  });
  it('still describes the start when it is corrected', () => {
    const later = strength('later', '1,300', '2023-08-31');
    const first = strength('first', '1,400', '2023-10-01', { supersededBy: 'anew' });
    const anew = strength('anew', '1,420', '2023-10-01');
    const gone = [
      departed('d', '400', '2023-10-01', { outOf: 'first' }),
      share('s', 'half', '2023-11-01', { outOf: 'first' }),
    ];
    const { bases, points: of } = ask([later, first, anew, ...gone]);
    expect(bases.map(({ quantity, asOf }) => [quantity.low, asOf.edtf])).toEqual([
      [1_420, '2023-07-01'],
      [1_300, '2023-08-31'],
    ]);
    expect(of[1]?.departed).toMatchObject({ low: 639, high: 781 });
  });
});

describe('an as-of that is open on the right', () => {
  it('says from what its end follows, unless it says so itself', () => {
    const note = (inferred: boolean) =>
      ask([departed('a', '100', '2023-08-01/..', { inferred })]).points[0]?.asOf.note?.en;
    expect(note(false)).toBe('its end follows from the source, the day asked for, or a higher figure');
    expect(note(true)).toBe('our reading');
  });
  it('is ended by a number that begins above it, and by none that may be lower', () => {
    const endless = aSource('endless', '2023-08-01/..');
    const spans = (open: string, other: string) =>
      ask([departed('a', open, '2023-08-01/..', { in: endless }), departed('b', other, '2023-09-01')]).points.map(
        ({ asOf }) => asOf.edtf,
      );
    expect(spans('100', '200')).toEqual(['2023-08', '2023-09-01']);
    expect(spans('at least 100', '200')).toEqual(['2023-08', '2023-09-01']);
    expect(spans('at least 100', 'around 110')).toEqual(['2023-08', '2023-09-01']);
    expect(spans('hundreds', '303')).toEqual(['2023-08', '2023-09-01']);
    expect(spans('at least 100', '100')).toEqual(['2023-09-01']);
    expect(spans('at least 100', 'around 100')).toEqual(['2023-09-01']);
    expect(spans('up to 100', '200')).toEqual(['2023-08', '2023-09-01']);
    expect(spans('around 100', '105')).toEqual(['2023-09-01']);
    expect(spans('100', 'up to 200')).toEqual(['2023-09-01']);
    expect(spans('100', '100')).toEqual(['2023-09-01']);
  });
  it('is ended in the full record as it was on the day that the higher number was known', () => {
    const figures = [
      departed('before', '950', '2023-08-01', { in: aSource('before', '2023-08-01') }),
      departed('a', 'au moins 1 500', '2023-08-15/..', { in: aSource('endless', '2023-08-15/..') }),
      departed('b', '1,997', '2023-09-25', { in: aSource('after', '2023-09-25') }),
    ];
    const series = (knownOn: string | null) => ask(figures, { knownOn }).points.map(({ asOf }) => asOf.edtf);
    expect(series('2023-08-15')).toEqual(['2023-08-01', '2023-08-15']);
    expect(series('2023-09-25')).toEqual(['2023-08-01', '2023-08-15/2023-09-24', '2023-09-25']);
    expect(series(null)).toEqual(series('2023-09-25'));
    expect(ask(figures).envelope).toContainEqual({ on: '2023-09-24', low: 1_500, high: 1_997 });
  });
});

describe('what is left out', () => {
  it('stands in the order of the days it describes', () => {
    const codes = ask([
      departed('late', '10', '2023-09-01', { scope: 'UNIFORMED' }),
      departed('early', '10', '2023-08-01', { scope: 'UNIFORMED' }),
      departed('b', '10', '2023-08-15', { scope: 'UNIFORMED' }),
      departed('a', '10', '2023-08-15', { scope: 'UNIFORMED' }),
      departed('undated', '10', '../..', { in: aSource('open', '2023-08-20/..') }),
      strength('strength', '1,000', '2023-07-01'),
    ]).excluded;
    expect(codes.map(({ statistic, code }) => `${statistic} ${code}`)).toEqual([
      'early SCOPE',
      'a SCOPE',
      'b SCOPE',
      'undated UNDATED',
      'late SCOPE',
    ]);
  });
});

describe('a decision', () => {
  const on = (decisions: Decision[], knownOn: string | null = null) => {
    const { started, deadline } = ask([], { decisions, knownOn });
    return [started?.edtf ?? null, started?.inferred ?? null, deadline];
  };
  it('without a start begins the withdrawal on the day after the first of them, inferred', () => {
    expect(on([decided('2023-09-01', null, '2024-06-30'), decided('2023-06-30', null)])).toEqual([
      '2023-07-01',
      true,
      '2024-06-30',
    ]);
    expect(ask([], { decisions: [decided('2023-06-30', null)] }).started?.note?.en).toBe(
      'the day after the decision, which prints no start',
    );
    expect(on([decided('2023-06-30', '../..')])).toEqual(['2023-07-01', true, '2023-12-31']);
    expect(on([])).toEqual([null, null, null]);
  });
  it('without a deadline leaves the one before', () => {
    expect(on([decided('2023-06-30'), decided('2023-09-01', null, null)])).toEqual(['2023-07-01', false, '2023-12-31']);
  });
  it('of one day with another is the one with the later deadline', () => {
    expect(
      on([decided('2023-06-30', '2023-07-01', '2023-10-31'), decided('2023-06-30', '2023-07-15', '2023-12-31')]),
    ).toEqual(['2023-07-15', false, '2023-12-31']);
    expect(on([decided('2023-06-30', '2023-07-15', null), decided('2023-06-30', '2023-07-01', null)])[0]).toBe(
      '2023-07-01',
    );
  });
  it('is known from its day on', () => {
    expect(on([decided()], '2023-06-30')).toEqual(['2023-07-01', false, '2023-12-31']);
    expect(on([decided()], '2023-06-29')).toEqual([null, null, null]);
  });
});

describe('silence', () => {
  it('is never below none, and counts from the last day of a span', () => {
    const figures = [departed('gone', '10', '2023-09-20/2023-09-27', { in: aSource('page', '2023-09-27') })];
    expect(ask(figures, { knownOn: '2023-09-30' }).silenceDays).toBe(3);
    expect(ask(figures, { ended: readDate('2023-09-25') }).silenceDays).toBe(0);
    expect(ask(figures, { ended: readDate('2023-09-30/..') }).silenceDays).toBe(3);
    expect(ask(figures, { ended: readDate('2023-09-28/2023-09-30') }).silenceDays).toBe(3);
    expect(ask([], { knownOn: '2023-09-30' }).silenceDays).toBeNull();
  });
});
