import { describe, expect, it } from 'vitest';
import { disagreements } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Extras } from '../testing/figures.ts';
import { aSource, figureOf } from '../testing/figures.ts';

const START = '2023-07-01';
const ask = (figures: readonly Figure[], started: string | null) =>
  disagreements({ figures, events: [], started, sites: [] });
const strength = figureOf('personnel-strength');
const remaining = figureOf('personnel-remaining');

/** The kinds, whichever of the two comes first. */
function kinds(a: Figure, b: Figure, started: string | null = START): string[] {
  const found = ask([a, b], started);
  expect(ask([b, a], started)).toEqual(found);
  return found.map(({ kind }) => kind);
}

describe('a strength after the start', () => {
  it('may fall within a month without contradicting anyone', () => {
    expect(kinds(strength('a', '12,000', '2023-07-31'), strength('b', '11,400', '2023-08-31'))).toEqual([]);
    expect(kinds(strength('a', '12,000', START), strength('b', '11,400', '2023-07-02'))).toEqual([]);
    expect(kinds(strength('a', '12,000', '2023-07'), strength('b', '11,400', '2023-08'))).toEqual([]);
    expect(kinds(strength('a', '12,000', '2023-07-31'), strength('b', '11,400', '2023-08-20/..'))).toEqual([]);
  });
  it('that falls in more than a month is of other days', () => {
    expect(kinds(strength('a', '12,000', '2023-07-31'), strength('b', '11,400', '2023-09-01'))).toEqual(['AS_OF']);
    expect(kinds(strength('a', '12,000', '2023-07-31'), strength('b', '11,400', '2023-09-01/..'))).toEqual(['AS_OF']);
  });
  it('does not rise: that is a contradiction, or a rounding', () => {
    expect(kinds(strength('a', '11,432', '2023-07-31'), strength('b', '12,345', '2023-08-31'))).toEqual(['CONFLICT']);
    expect(kinds(strength('a', '11,980', '2023-07-31'), strength('b', '12,000', '2023-08-31'))).toEqual(['ROUNDING']);
  });
  it('does not differ from itself on one day, nor within spans that overlap', () => {
    expect(kinds(strength('a', '12,345', '2023-08-31'), strength('b', '11,432', '2023-08-31'))).toEqual(['CONFLICT']);
    expect(kinds(strength('a', '12,345', '2023-07/2023-08'), strength('b', '11,432', '2023-08-31'))).toEqual([
      'CONFLICT',
    ]);
    expect(kinds(strength('a', '12,345', '2023-08-01/..'), strength('b', '11,432', '2023-08-31'))).toEqual(['AS_OF']);
    expect(kinds(strength('a', '12,345', '2023-08-31'), strength('b', '11,432', '../..'))).toEqual(['CONFLICT']);
  });
  it('is a series of its speaker from page to page, as far as it can have gone that way', () => {
    const page = (key: string, speaker: string | null = 'mission') => ({ in: aSource(key, '2023-12-01', { speaker }) });
    const told = (a: string, b: string, started: string | null, ...[x, y]: [Extras, Extras]) =>
      kinds(strength('a', '12,345', a, x), strength('b', '12,890', b, y), started);
    const [one, other] = [page('one'), page('other')];
    expect(told('2023-05-31', '2023-06-30', null, one, other)).toEqual([]);
    expect(told('2023-05-31', '2023-06-30', START, one, other), 'before the start').toEqual([]);
    expect(told('2023-06-30', '2023-07-31', START, one, other), 'over it').toEqual([]);
    expect(told('2023-07-31', '2023-08-31', START, one, other), 'it rises after the start').toEqual(['CONFLICT']);
    expect(told('2023-06-30', '2023-06-30', null, one, other), 'of one day').toEqual(['CONFLICT']);
    expect(told('2023-05-31', '2023-06-30', null, one, page('other', 'government'))).toEqual(['CONFLICT']);
    expect(told('2023-05-31', '2023-06-30', null, page('one', null), page('other', null)), 'of nobody known').toEqual([
      'CONFLICT',
    ]);
    const copy = (key: string) => ({ in: aSource(key, '2023-12-01', { echoes: 'wire' }) });
    expect(told('2023-05-31', '2023-06-03', null, copy('one'), copy('other')), 'of the press').toEqual(['CONFLICT']);
    const [named, namedToo] = [page('one', null), page('other', null)].map((in_) => ({ ...in_, attributedTo: 'un' }));
    expect(told('2023-05-31', '2023-06-30', null, named!, namedToo!), 'whom both name').toEqual([]);
  });
  it('falls only from the start on, as far as that is known', () => {
    expect(kinds(strength('a', '12,345', '2023-06-30'), strength('b', '11,432', '2023-07-20'))).toEqual(['CONFLICT']);
    // Of any day before: the one may be of long ago.
    expect(kinds(strength('a', '12,345', '../2023-07-15'), strength('b', '11,432', '2023-07-20'))).toEqual(['AS_OF']);
    expect(kinds(strength('a', '12,345', '2023-07-31'), strength('b', '11,432', '2023-08-31'), null)).toEqual([
      'CONFLICT',
    ]);
  });
  it('explains nothing between those who count other people', () => {
    const uniformed = strength('b', '11,432', '2023-08-20', { scope: 'UNIFORMED' });
    expect(kinds(strength('a', '12,345', '2023-08-10'), uniformed)).toEqual(['SCOPE']);
  });
  it('is shown however it goes where it is known to be wrong', () => {
    expect(
      kinds(strength('a', '12,000', '2023-07-31', { rank: 'DEPRECATED' }), strength('b', '11,400', '2023-08-31')),
    ).toEqual(['TRANSCRIPTION']);
  });
  it('is the only stock that falls: sites are opened, too', () => {
    const sites = figureOf('sites-total');
    expect(kinds(sites('a', '13', '2023-07-31'), sites('b', '10', '2023-08-20'))).toEqual(['CONFLICT']);
  });
});

describe('the series of one source', () => {
  const table = aSource('table', '2024-06-01');
  const month = (key: string, printed: string, asOf: string, extras: Extras = {}) =>
    strength(key, printed, asOf, { in: table, ...extras });

  it('is no conflict within a month, before the start or after it, up or down', () => {
    expect(kinds(month('a', '12,345', '2023-03-31'), month('b', '12,890', '2023-04-30'))).toEqual([]);
    expect(kinds(month('a', '12,890', '2023-03-31'), month('b', '12,345', '2023-04-30'))).toEqual([]);
    expect(kinds(month('a', '12,345', '2023-08'), month('b', '12,890', '2023-09'))).toEqual([]);
    expect(kinds(month('a', '12,345', '2023-08-31'), month('b', '12,890', '2023-09-30'), null)).toEqual([]);
  });
  it('is of other days beyond that, whichever way it goes', () => {
    expect(kinds(month('a', '12,345', '2023-03-31'), month('b', '12,890', '2023-05-31'))).toEqual(['AS_OF']);
    expect(kinds(month('a', '12,345', '2023-07-31'), month('b', '12,890', '2023-09-30'))).toEqual(['AS_OF']);
    expect(kinds(month('a', '12,890', '2023-07-31'), month('b', '12,345', '2023-09-30'))).toEqual(['AS_OF']);
  });
  it('is one entry of a table of many months, without its neighbours', () => {
    const all = [
      month('april', '13,050', '2023-04-30'),
      month('may', '13,100', '2023-05-31'),
      month('june', '13,200', '2023-06-30'),
    ];
    expect(ask(all, START)).toMatchObject([{ kind: 'AS_OF', statistics: ['april', 'june'] }]);
    expect(ask([...all].reverse(), START)).toEqual(ask(all, START));
  });
  it('ends where its spans overlap, and where another source speaks', () => {
    expect(kinds(month('a', '12,345', '2023-08'), month('b', '12,890', '2023-08-31'))).toEqual(['WITHIN_SOURCE']);
    expect(kinds(month('a', '12,345', '2023-08-31/..'), month('b', '12,890', '2023-09-30'))).toEqual(['WITHIN_SOURCE']);
    expect(kinds(month('a', '12,345', '2023-08-31'), strength('b', '12,890', '2023-09-30'))).toEqual(['CONFLICT']);
  });
  it('is of one count: not of those still there, who do not become more', () => {
    expect(
      kinds(remaining('a', '4,321', '2023-08-31', { in: table }), remaining('b', '4,567', '2023-09-30', { in: table })),
    ).toEqual(['CONFLICT']);
    expect(
      kinds(
        month('a', '12,345', '2023-08-31', { scope: 'PEACEKEEPERS' }),
        month('b', '11,890', '2023-09-30', { scope: 'UNIFORMED' }),
      ),
    ).toEqual(['SCOPE']);
  });
  it('is of a stock: a count of what happened once does not change', () => {
    const countries = figureOf('contributing-countries');
    expect(
      kinds(
        countries('a', '53', '2023-08-31', { in: table, scope: 'NOT_APPLICABLE' }),
        countries('b', '61', '2023-09-30', { in: table, scope: 'NOT_APPLICABLE' }),
      ),
    ).toEqual(['CONFLICT']);
  });
  it('and the copy that repeats it are one', () => {
    const copy = aSource('copy', '2024-06-02', { echoes: 'table' });
    const figures = [
      month('a', '12,345', '2023-08-31'),
      month('b', '12,890', '2023-09-30'),
      strength('c', '12,345', '2023-08-31', { in: copy }),
      strength('d', '12,890', '2023-10-01', { in: copy }),
    ];
    expect(ask(figures, START)).toEqual([]);
  });
});
