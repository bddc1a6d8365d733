import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import { readQuantity } from '../read-quantity.ts';
import { envelope } from './envelope.ts';
import { boundedSeries } from './monotony.ts';
import { remaining, remainingQuantity, shareDeparted, shareQuantity } from './remaining.ts';

const people = (text: string) => readQuantity(text, 'persons');
const ends = ({ low, high }: { low: number | null; high: number | null }) => [low, high];
const bounded = (ceiling: number | null, ...printed: string[]) =>
  boundedSeries(printed.map(people), ceiling).map(({ low, high }) => [low, high]);

describe('people gone do not come back', () => {
  it('so a low holds from its day on, and a high until its day', () => {
    expect(bounded(null, '5,802', 'nearly 6,000', '6,500')).toEqual([
      [5802, 5802],
      [5802, 5999],
      [6500, 6500],
    ]);
    expect(bounded(null, 'at least 100', 'up to 500', '450')).toEqual([
      [100, 450],
      [100, 450],
      [450, 450],
    ]);
  });
  it('so no more than the base can have gone', () => {
    expect(bounded(13_871, 'more than 10,500', 'at least 10,000')).toEqual([
      [10_501, 13_871],
      [10_501, 13_871],
    ]);
    expect(bounded(13_871, 'between 10,000 and 15,000')).toEqual([[10_000, 13_871]]);
    expect(boundedSeries([people('more than 10,500')], 13_871)[0]?.capped).toBe(false);
    expect(boundedSeries([people('up to 10,500')], 13_871)[0]?.capped).toBe(true);
    expect(boundedSeries([people('more than 10,500'), people('12,000')], null)[0]).toMatchObject({
      high: 12_000,
      capped: true,
    });
    expect(bounded(null, 'more than 10,500')).toEqual([[10_501, null]]);
  });
  it('so all that contradict one another keep from the lowest to the highest', () => {
    expect(bounded(null, '600', '500')).toEqual([
      [500, 600],
      [500, 600],
    ]);
    expect(bounded(null, '600', '700', '500')).toEqual([
      [500, 700],
      [500, 700],
      [500, 700],
    ]);
    expect(bounded(null, '100', '600', '500', '900')).toEqual([
      [100, 100],
      [500, 600],
      [500, 600],
      [900, 900],
    ]);
    // Two contradictions, each with its own.
    expect(bounded(null, '200', '100', '600', '500')).toEqual([
      [100, 200],
      [100, 200],
      [500, 600],
      [500, 600],
    ]);
    expect(
      boundedSeries([people('100'), people('600'), people('500')], null).map(({ inConflict }) => inConflict),
    ).toEqual([false, true, true]);
  });
  it('and figures that meet contradict nothing', () => {
    expect(bounded(null, '500', 'up to 500')).toEqual([
      [500, 500],
      [500, 500],
    ]);
  });
});

describe('remaining and share', () => {
  const against = (base: string, departed: string) => [
    ends(remaining(people(base), people(departed))),
    ends(shareDeparted(people(base), people(departed))).map((end) => Number(end?.toFixed(4))),
  ];
  it('take the widest reading of base and departed', () => {
    expect(against('around 13,800', '3,367')).toEqual([
      [10_383, 10_483],
      [0.2431, 0.2449],
    ]);
    expect(against('13,871', 'between 6,242 and 7,629')).toEqual([
      [6_242, 7_629],
      [0.45, 0.55],
    ]);
  });
  it('read an open number of departed as all of the base', () => {
    expect(against('around 13,800', 'more than 10,500')).toEqual([
      [0, 3_349],
      [0.7582, 1],
    ]);
    expect(against('13,871', 'up to 5,000')).toEqual([
      [8_871, 13_871],
      [0, 0.3605],
    ]);
  });
  it('leave open what an open base leaves open', () => {
    expect(against('more than 17,000', '3,367')).toEqual([
      [13_634, null],
      [0, 0.198],
    ]);
    expect(ends(remaining(people('more than 17,000'), people('at least 3,367')))).toEqual([0, null]);
    expect(ends(shareDeparted(people('more than 17,000'), people('at least 3,367')))).toEqual([0, 1]);
    expect(ends(remaining(people('up to 17,000'), people('3,367')))).toEqual([0, 13_633]);
    expect(ends(shareDeparted(people('up to 10,000'), people('1,000')))).toEqual([0.1, 1]);
  });
  it('are nothing below nobody and above all', () => {
    expect(against('1,000', 'between 900 and 1,200')).toEqual([
      [0, 100],
      [0.9, 1],
    ]);
    expect(against('1,000', '1,200')).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(ends(shareDeparted({ low: 0, high: 0 }, { low: 0, high: 0 }))).toEqual([0, 1]);
  });
  it('state a number where base and departed do', () => {
    const day = readDate('2023-07-01');
    const of = (text: string) => ({ value: people(text), asOf: day });
    expect(remainingQuantity(of('around 13,800'), of('3,367'))).toMatchObject({ stated: 10_433, unit: 'persons' });
    expect(shareQuantity(of('10,000'), of('2,500'))).toMatchObject({ stated: 0.25, unit: 'ratio', qualifier: 'EXACT' });
    expect(shareQuantity(of('0'), of('0')).stated).toBeNull();
    expect(remainingQuantity(of('13,871'), of('more than 10,500')).stated).toBeNull();
  });
});

describe('the envelope', () => {
  const at = (asOf: string, printed: string) => ({ asOf: readDate(asOf), bounded: people(printed) });
  const drawn = (points: ReturnType<typeof at>[], start: string | null, until: string | null, ceiling: number | null) =>
    envelope(points, start === null ? null : readDate(start), until, ceiling).map(({ on, low, high }) => [
      on,
      low,
      high,
    ]);

  it('is from nobody on the start to what a figure bounds, changing only on days on which it does', () => {
    expect(drawn([at('2023-09-27', '3,367'), at('2023-10-24', '5,802')], '2023-07-01', null, 13_871)).toEqual([
      ['2023-07-01', 0, 0],
      ['2023-07-02', 0, 3_367],
      ['2023-09-27', 3_367, 3_367],
      ['2023-09-28', 3_367, 5_802],
      ['2023-10-24', 5_802, 5_802],
      ['2023-10-25', 5_802, 13_871],
    ]);
  });
  it('keeps a low from the last day of a span, and a high until the first', () => {
    expect(drawn([at('2023-09-20/2023-09-27', '3,367')], '2023-09-01', null, null)).toEqual([
      ['2023-09-01', 0, 0],
      ['2023-09-02', 0, 3_367],
      ['2023-09-21', 0, null],
      ['2023-09-27', 3_367, null],
    ]);
  });
  it('ends on a given day, that day included', () => {
    const points = [at('2023-09-27', '3,367')];
    expect(drawn(points, '2023-07-01', '2023-09-27', null).at(-1)).toEqual(['2023-09-27', 3_367, 3_367]);
    expect(drawn(points, '2023-07-01', '2023-09-26', null).at(-1)).toEqual(['2023-07-02', 0, 3_367]);
    expect(drawn(points, '2023-07-01', '2023-06-30', null)).toEqual([]);
  });
  it('begins with the first figure where no start is known, and not at all without one', () => {
    expect(drawn([at('2023-09-27', '3,367')], null, null, 13_871)).toEqual([
      ['2023-09-27', 3_367, 3_367],
      ['2023-09-28', 3_367, 13_871],
    ]);
    expect(drawn([], null, null, 13_871)).toEqual([]);
    expect(drawn([], '2023-07-01', null, 13_871)).toEqual([
      ['2023-07-01', 0, 0],
      ['2023-07-02', 0, 13_871],
    ]);
  });
  it('does not say that nobody was gone on the last day of a start whose first is not known', () => {
    expect(drawn([at('2023-09-27', '3,367')], '../2023-07-01', null, 13_871)[0]).toEqual(['2023-07-01', 0, 3_367]);
    expect(drawn([at('2023-09-27', '3,367')], '2023-07', null, 13_871)[0]).toEqual(['2023-07-01', 0, 0]);
  });
  it('begins with the first figure where anybody is gone before the start', () => {
    expect(drawn([at('2023-06-30', '100')], '2023-07-01', null, 13_871)).toEqual([
      ['2023-06-30', 100, 100],
      ['2023-07-01', 100, 13_871],
    ]);
    const points = [at('2023-05', '40'), at('2023-06-30', '100')];
    expect(drawn(points, '2023-12-31', '2023-06-30', null)).toEqual([
      ['2023-05-01', 0, 40],
      ['2023-05-02', 0, 100],
      ['2023-05-31', 40, 100],
      ['2023-06-30', 100, 100],
    ]);
    expect(drawn([at('2023-06-30', 'up to 100')], '2023-07-01', null, null)[0]).toEqual(['2023-07-01', 0, 0]);
    expect(drawn([at('2023-06-30/2023-07-01', '100')], '2023-07-01', null, null)[0]).toEqual(['2023-07-01', 100, null]);
  });
  it('leaves open what no figure and no base bounds', () => {
    expect(drawn([at('2023-09-27', 'up to 500'), at('2023-10-01', 'at least 200')], '2023-09-01', null, null)).toEqual([
      ['2023-09-01', 0, 0],
      ['2023-09-02', 0, 500],
      ['2023-09-28', 0, null],
      ['2023-10-01', 200, null],
    ]);
  });
});
