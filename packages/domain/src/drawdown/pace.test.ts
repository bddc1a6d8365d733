import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import type { Quantity } from '../quantity.ts';
import { readQuantity } from '../read-quantity.ts';
import type { Stage } from './pace.ts';
import { paces, projectedCompletion, requiredPace, startStage } from './pace.ts';

const people = (text: string) => readQuantity(text, 'persons');
const start = () => startStage(readDate('2023-07-01'), people('13,871'));

const stage = (asOf: string, bounded: string, remaining: string | null = null, extras: Partial<Stage> = {}): Stage => ({
  asOf: readDate(asOf),
  bounded: people(bounded),
  remaining: remaining === null ? null : people(remaining),
  capped: true,
  inferred: false,
  statistics: [],
  ...extras,
});
const perDay = (quantity: Quantity | undefined) =>
  quantity &&
  [quantity.low, quantity.high, quantity.stated].map((end) => (end === null ? null : Number(end.toFixed(2))));
const between = (a: Stage, b: Stage) => paces([a, b]).map((pace) => perDay(pace.perDay))[0];

describe('a pace between two days', () => {
  it('divides those who went by the days between', () => {
    expect(between(start(), stage('2023-09-27', '3,367'))).toEqual([38.26, 38.26, 38.26]);
    expect(between(stage('2023-09-27', '3,367'), stage('2023-10-24', '5,802'))).toEqual([90.19, 90.19, 90.19]);
    expect(paces([start(), stage('2023-09-27', '3,367')])[0]?.perDay).toMatchObject({
      unit: 'persons/day',
      qualifier: 'EXACT',
    });
  });
  it('reaches from the fewest over the most days to the most over the fewest', () => {
    expect(between(stage('2023-08-01', 'between 100 and 120'), stage('2023-08-11', 'between 200 and 260'))).toEqual([
      8,
      16,
      null,
    ]);
    expect(between(stage('2023-08-01/2023-08-03', '100'), stage('2023-08-11/2023-08-13', '196'))).toEqual([
      8,
      12,
      null,
    ]);
  });
  it('is never below none', () => {
    expect(between(stage('2023-08-01', 'between 100 and 300'), stage('2023-08-11', 'between 200 and 260'))).toEqual([
      0,
      16,
      null,
    ]);
  });
  it('has no upper end where nothing bounds the later number, or a day is our reading', () => {
    const later = stage('2023-08-11', '200');
    const earlier = stage('2023-08-01', '100');
    expect(between(earlier, stage('2023-08-11', 'at least 200'))).toEqual([10, null, null]);
    expect(between(earlier, { ...later, capped: false })?.slice(0, 2)).toEqual([10, null]);
    expect(between(earlier, { ...later, inferred: true })?.slice(0, 2)).toEqual([10, null]);
    expect(between({ ...earlier, inferred: true }, later)?.slice(0, 2)).toEqual([10, null]);
    expect(between({ ...earlier, capped: false }, later)).toEqual([10, 10, 10]);
  });
  it('is from none where the earlier number may be any', () => {
    expect(between(stage('2023-08-01', 'at least 100'), stage('2023-08-11', '200'))).toEqual([0, 10, null]);
    expect(between(stage('2023-08-01', '100'), stage('2023-08-11', 'at most 200'))).toEqual([0, 10, null]);
    expect(between(stage('2023-08-01', 'at most 100'), stage('2023-08-11', '200'))).toEqual([10, 20, null]);
  });
  it('is told only where a day at least lies between', () => {
    expect(paces([stage('2023-08-01', '100'), stage('2023-08-02', '110')])).toHaveLength(1);
    expect(paces([stage('2023-08-01/2023-08-03', '100'), stage('2023-08-03', '110')])).toEqual([]);
    expect(paces([stage('2023-08-01/..', '100'), stage('2023-08-03', '110')])).toEqual([]);
    expect(paces([stage('../2023-08-01', '100'), stage('2023-08-03', '110')])).toEqual([]);
    expect(paces([stage('2023-08-01', '100'), stage('2023-08-03/..', '110')])).toEqual([]);
    expect(paces([start()])).toEqual([]);
  });
  it('rests on the figures of both', () => {
    const [pace] = paces([
      stage('2023-08-01', '100', null, { statistics: ['b', 'a'] }),
      stage('2023-08-11', '200', null, { statistics: ['a', 'c'] }),
    ]);
    expect(pace).toMatchObject({
      from: { edtf: '2023-08-01' },
      to: { edtf: '2023-08-11' },
      statistics: ['a', 'b', 'c'],
    });
  });
});

describe('the pace needed', () => {
  const needed = (last: Stage, deadline: string | null = '2023-12-31', knownOn: string | null = null) =>
    requiredPace(last, deadline, knownOn, ['base']);

  it('divides those who remain by the days left', () => {
    expect(perDay(needed(stage('2023-09-27', '3,367', '11,366'))?.perDay)).toEqual([119.64, 119.64, 119.64]);
    expect(perDay(needed(stage('2023-09-27', '3,367', 'between 10,383 and 10,483'))?.perDay)).toEqual([
      109.29,
      110.35,
      null,
    ]);
  });
  it('reaches from the most days left to the fewest, and has no upper end where none may be left', () => {
    expect(perDay(needed(stage('2023-12-21/2023-12-26', '1', '100'))?.perDay)).toEqual([10, 20, null]);
    expect(perDay(needed(stage('2023-12-21/2023-12-31', '1', '100'))?.perDay)).toEqual([10, null, null]);
    expect(perDay(needed(stage('2023-12-30', '1', '100'))?.perDay)).toEqual([100, 100, 100]);
    expect(perDay(needed(stage('2023-12-21', '1', 'at least 100'))?.perDay)).toEqual([10, null, null]);
    expect(perDay(needed(stage('2023-12-21', '1', 'at most 100'))?.perDay)).toEqual([0, 10, null]);
  });
  it('is none without a deadline, a remaining or a day, on the last day, or past it', () => {
    const last = stage('2023-09-27', '3,367', '11,366');
    expect(needed(last, null)).toBeNull();
    expect(needed(stage('2023-09-27', '3,367'))).toBeNull();
    expect(needed(stage('2023-09-27/..', '3,367', '11,366'))).toBeNull();
    expect(needed(stage('../2023-09-27', '3,367', '11,366'))).toBeNull();
    expect(needed(stage('2023-12-31', '3,367', '11,366'))).toBeNull();
    expect(needed(last, '2023-12-31', '2023-12-31')).not.toBeNull();
    expect(needed(last, '2023-12-31', '2024-01-01')).toBeNull();
  });
  it('leads to the deadline, and rests on the last figures and the base', () => {
    expect(needed(stage('2023-09-27', '3,367', '11,366', { statistics: ['gone'] }))).toMatchObject({
      from: { edtf: '2023-09-27' },
      to: { edtf: '2023-12-31', inferred: false },
      statistics: ['base', 'gone'],
    });
  });
});

describe('when the last would leave', () => {
  const last = stage('2023-09-27', '3,367', '11,366');
  const projected = (end: Stage, from: Stage = start(), deadline: string | null = '2023-12-31') =>
    projectedCompletion(end, paces([from, end])[0]!, deadline);

  it('is the day on which the last pace would reach it', () => {
    expect(projected(last)).toMatchObject({
      edtf: '2024-07-21',
      inferred: true,
      note: { en: 'if the last pace held', fr: 'si le dernier rythme se maintenait' },
    });
  });
  it('is the last day itself where nobody remains', () => {
    expect(projected(stage('2023-12-08', '13,871', '0'))?.edtf).toBe('2023-12-08');
  });
  it('is rounded outward where it is a span', () => {
    const some = stage('2023-07-11', 'between 95 and 105', 'between 95 and 105');
    // 9.5 to 10.5 a day: 95 left at the fastest takes 9.05 days, 105 at the slowest 11.05.
    expect(projected(some)?.edtf).toBe('2023-07-20/2023-07-23');
  });
  it('starts on the last day where any pace is possible', () => {
    expect(projected(stage('2023-07-11', 'at least 100', '100'))?.edtf).toBe('2023-07-11/2023-07-21');
  });
  it('is open where nobody may leave, or nobody knows how many remain', () => {
    const still = stage('2023-08-11', 'between 100 and 120', '100');
    expect(projected(still, stage('2023-08-01', 'between 100 and 120'))?.edtf).toBe('2023-09-30/..');
    expect(projected(stage('2023-07-11', '100', 'at least 100'))?.edtf).toBe('2023-07-21/..');
  });
  it('is none where nobody leaves at all, nothing is known of who remains, or of the day', () => {
    expect(projected(stage('2023-08-11', '100', '100'), stage('2023-08-01', '100'))).toBeNull();
    expect(projected(stage('2023-08-11', '100'))).toBeNull();
    const pace = paces([start(), last])[0]!;
    expect(projectedCompletion(stage('../..', '100', '100'), pace, null)).toBeNull();
  });
  it('is open past 366 days after the deadline, and none where it begins there', () => {
    // 10 a day: from 11 July, 3,600 people take 360 days, to 5 July of the year after.
    const slow = (remaining: string) => stage('2023-07-11', '100', remaining);
    expect(projected(slow('3,600'), start(), '2023-07-05')?.edtf).toBe('2024-07-05');
    expect(projected(slow('3,600'), start(), '2023-07-04')).toBeNull();
    expect(projected(slow('between 3,500 and 3,600'), start(), '2023-07-04')?.edtf).toBe('2024-06-25/..');
    expect(projected(slow('36,000'), start(), null)?.edtf).toBe('2033-05-19');
  });
});
