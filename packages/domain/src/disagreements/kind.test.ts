import { describe, expect, it } from 'vitest';
import { disagreements } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import { aSource, figureOf } from '../testing/figures.ts';
import { countsLess, countsNoMore } from './comparison.ts';

const START = '2023-07-01';
const ask = (...figures: Figure[]) => disagreements({ figures, events: [], started: START, sites: [] });
const kinds = (...figures: Figure[]) => ask(...figures).map(({ kind }) => kind);

const departed = figureOf('personnel-departed');
const remaining = figureOf('personnel-remaining');
const strength = figureOf('personnel-strength');
const share = figureOf('share-departed');
const dead = figureOf('fatalities');
const killed = figureOf('fatalities-hostile');

describe('days', () => {
  it('explain what a source says of other times, if it can have changed so', () => {
    const one = aSource('one', '2024-06-01');
    expect(
      kinds(strength('a', '1,234', '2023-08-01', { in: one }), strength('b', '2,345', '2023-08-01', { in: one })),
    ).toEqual(['WITHIN_SOURCE']);
    expect(
      kinds(strength('a', '1,234', '2023-08-01', { in: one }), strength('b', '2,345', '2023-08-02', { in: one })),
    ).toEqual([]);
    expect(kinds(strength('a', '1,234', '2023-08-01'), strength('b', '2,345', '2023-08-02'))).toEqual(['CONFLICT']);
    expect(kinds(strength('a', '1,234', '2023-06-30'), strength('b', '2,345', '2023-09-01'))).toEqual(['AS_OF']);
    expect(kinds(strength('a', '1,234', '../2023-06-30'), strength('b', '2,345', '2023-09-01'))).toEqual(['AS_OF']);
    expect(kinds(strength('a', '1,234', START), strength('b', '2,345', '2023-09-01'))).toEqual(['CONFLICT']);
  });
  it('of a span of over a year explain what lies within it, or beside it', () => {
    const since = strength('a', '13,000', '2014/2023-12-31');
    expect(kinds(since, strength('b', '11,000', '2013'))).toEqual(['AS_OF']);
    expect(kinds(since, strength('b', '11,000', '2024-01-10'))).toEqual(['AS_OF']);
    const within = (span: string) => kinds(strength('a', '2,345', span), strength('b', '1,234', '2023-08-01'));
    expect(within('2022-08-01/2023-08-02')).toEqual(['CONFLICT']);
    expect(within('2022-07-31/2023-08-02')).toEqual(['AS_OF']);
    expect(within('2013/..')).toEqual(['AS_OF']);
    expect(within('../2023-08-02')).toEqual(['AS_OF']);
    expect(within('../..')).toEqual(['CONFLICT']);
  });
  it('explain a duration that grows, and none that shrinks', () => {
    const years = figureOf('mission-duration');
    const lasted = (first: string, second: string) =>
      kinds(
        years('a', first, '2023-07-01', { scope: 'NOT_APPLICABLE' }),
        years('b', second, '2024-07-01', { scope: 'NOT_APPLICABLE' }),
      );
    expect(lasted('10', '13')).toEqual(['AS_OF']);
    expect(lasted('13', '10')).toEqual(['CONFLICT']);
  });
});

describe('a rounded number', () => {
  it('is less than one of its last places away, and at most a tenth', () => {
    const beside = (a: string, b: string) => kinds(strength('a', a, START), strength('b', b, START));
    expect(beside('13,800', '13,871')).toEqual(['ROUNDING']);
    expect(beside('13,800', '13,899')).toEqual(['ROUNDING']);
    expect(beside('13,800', '13,901')).toEqual(['CONFLICT']);
    expect(beside('13,700', '13,800')).toEqual(['CONFLICT']);
    expect(beside('2,000', '2,199')).toEqual(['ROUNDING']);
    expect(beside('2,000', '2,201')).toEqual(['CONFLICT']);
    expect(beside('more than 2,000', '1,901')).toEqual(['ROUNDING']);
  });
  it('may be one of those gone or still there on another day, where they run the wrong way', () => {
    const march = '2024-03-01';
    const april = '2024-04-01';
    expect(kinds(remaining('a', '4,000', march), remaining('b', '4,300', april))).toEqual(['ROUNDING']);
    expect(kinds(remaining('a', '4,000', march), remaining('b', '4,500', april))).toEqual(['CONFLICT']);
    expect(kinds(remaining('a', '4,000', march), remaining('b', '4,300', march))).toEqual(['ROUNDING']);
    expect(kinds(remaining('a', '4,000', march), remaining('b', '4,300', '2024-03'))).toEqual(['ROUNDING']);
    expect(kinds(departed('a', '1,000', march), departed('b', 'fewer than 1,000', april))).toEqual(['ROUNDING']);
    expect(kinds(departed('a', '1,000', march), departed('b', 'fewer than 1,000', march))).toEqual(['ROUNDING']);
    expect(kinds(share('a', '52 %', march), share('b', '50 %', april))).toEqual(['ROUNDING']);
    expect(kinds(dead('a', '303', march), dead('b', '300', april))).toEqual(['ROUNDING']);
  });
  it('is none between words that bound a number from either side', () => {
    const shares = (a: string, b: string) => kinds(share('a', a, '2023-09-01'), share('b', b, '2023-09-01'));
    expect(shares('plus de la moitié', 'moins de la moitié')).toEqual(['CONFLICT']);
    expect(shares('nearly half', 'more than half')).toEqual(['CONFLICT']);
    expect(shares('half', 'more than half')).toEqual([]);
    const beside = (a: string, b: string) => kinds(strength('a', a, START), strength('b', b, START));
    expect(beside('more than 2,000', 'less than 2,000')).toEqual(['CONFLICT']);
    expect(beside('nearly 2,000', 'at least 2,000')).toEqual(['CONFLICT']);
    expect(beside('2,000', 'more than 2,000')).toEqual(['ROUNDING']);
    const years = figureOf('mission-duration');
    const lasted = (a: string, b: string) =>
      kinds(years('a', a, START, { scope: 'NOT_APPLICABLE' }), years('b', b, START, { scope: 'NOT_APPLICABLE' }));
    expect(lasted('nearly a decade', 'more than a decade')).toEqual(['CONFLICT']);
    expect(lasted('nearly a decade', 'at least 9 years')).toEqual([]);
  });
  it('is none in a range, which names no number that was rounded', () => {
    const beside = (a: string, b: string) => kinds(strength('a', a, START), strength('b', b, START));
    expect(beside('between 2,000 and 2,100', '2,150')).toEqual(['CONFLICT']);
    expect(beside('1,950', 'between 2,000 and 2,100')).toEqual(['CONFLICT']);
    expect(beside('between 2,000 and 2,100', 'between 2,150 and 2,200')).toEqual(['CONFLICT']);
    // Here the other number is the rounder one.
    expect(beside('9,700', 'between 9,640 and 9,660')).toEqual(['ROUNDING']);
    expect(beside('between 13,860 and 13,880', 'around 13,800')).toEqual(['ROUNDING']);
    expect(beside('between 2,000 and 2,100', '2,050')).toEqual([]);
    const left = (a: string, b: string) => kinds(remaining('a', a, '2024-10-10'), remaining('b', b, '2024-10-31'));
    expect(left('between 6,500 and 7,000', '7,200')).toEqual(['CONFLICT']);
    expect(left('7,000', '7,200')).toEqual(['ROUNDING']);
  });
  it('is none between people who are more than half and fewer than half of one whole', () => {
    const base = strength('base', '1,000', START);
    const gone = departed('x', '10', START);
    const found = ask(
      base,
      gone,
      share('a', 'more than half', '2023-09-01'),
      share('b', 'less than half', '2023-09-01'),
    );
    // Told once: not again as the people that the shares come to.
    expect(found.map(({ key, statistics }) => [key, statistics])).toEqual([
      ['share-departed.conflict.all-personnel', ['a', 'b']],
    ]);
    const counted = ask(base, gone, share('a', 'more than half', '2023-09-01'), departed('c', '300', '2023-09-01'));
    expect(counted.map(({ key, statistics }) => [key, statistics])).toEqual([
      ['personnel-departed.conflict.all-personnel', ['a', 'c']],
    ]);
  });
});

describe('what one counts of the other', () => {
  type Counted = readonly [of: typeof dead, scope: Scope];
  /** Whether the first counts some of the second, at most all of it, or neither; and the kind where it has more, and where less. */
  it.each<[string, Counted, Counted, 'some' | 'at most all' | 'neither', string[], string[]]>([
    ['narrower people', [dead, 'UNIFORMED'], [dead, 'ALL_PERSONNEL'], 'some', ['CONFLICT'], ['SCOPE']],
    ['a narrower cause', [killed, 'UNIFORMED'], [dead, 'UNIFORMED'], 'some', ['CONFLICT'], ['SCOPE']],
    ['both narrower', [killed, 'UNIFORMED'], [dead, 'ALL_PERSONNEL'], 'some', ['CONFLICT'], ['SCOPE']],
    ['peacekeepers of all', [dead, 'PEACEKEEPERS'], [dead, 'ALL_PERSONNEL'], 'at most all', ['CONFLICT'], ['SCOPE']],
    ['and of a cause', [killed, 'PEACEKEEPERS'], [dead, 'ALL_PERSONNEL'], 'some', ['CONFLICT'], ['SCOPE']],
    ['a cause of others', [killed, 'ALL_PERSONNEL'], [dead, 'UNIFORMED'], 'neither', ['SCOPE'], ['SCOPE']],
    ['whoever they are', [killed, 'PEACEKEEPERS'], [dead, 'UNIFORMED'], 'neither', ['SCOPE'], ['SCOPE']],
    ['of whomever', [killed, 'UNIFORMED'], [dead, 'PEACEKEEPERS'], 'neither', ['SCOPE'], ['SCOPE']],
    ['soldiers', [strength, 'UNIFORMED'], [strength, 'ALL_PERSONNEL'], 'some', ['CONFLICT'], ['SCOPE']],
    ['a strength as told', [strength, 'PEACEKEEPERS'], [strength, 'ALL_PERSONNEL'], 'neither', ['SCOPE'], ['SCOPE']],
  ])('%s', (_name, [partly, part], [wholly, whole], relation, above, below) => {
    const of = (printed: string) => partly('a', printed, START, { scope: part });
    const beside = wholly('b', '254', START, { scope: whole });
    const isSome = countsLess(of('1'), beside);
    expect(isSome ? 'some' : countsNoMore(of('1'), beside) ? 'at most all' : 'neither').toBe(relation);
    expect([kinds(of('297'), beside), kinds(of('97'), beside)]).toEqual([above, below]);
    expect([kinds(beside, of('297')), kinds(beside, of('97'))]).toEqual([above, below]);
  });

  it('is all the same, whatever the keys, where a cause of others has become more since', () => {
    const [early, late] = ['2023-10-01', '2023-10-11'];
    for (const [a, b] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const since = (scope: Scope) => kinds(killed(a, '297', late), dead(b, '254', early, { scope }));
      expect([since('UNIFORMED'), since('ALL_PERSONNEL')]).toEqual([['SCOPE'], []]);
    }
  });
});
