import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile, ratios, saysTheSame, spread } from './arithmetic.ts';

test('the median of an even number of rounds lies between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([9, 1, 5]), 5);
  assert.ok(Number.isNaN(median([])));
});

test('a percentile is one of the measurements', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.equal(percentile(hundred, 0.5), 50);
  assert.equal(percentile(hundred, 0.99), 99);
  assert.equal(percentile([7], 0.99), 7);
  assert.equal(percentile([1, 2], 0), 1);
});

test('a ratio is taken round by round, so that a slow round of the machine counts on both sides', () => {
  assert.deepEqual(ratios([100, 10, 50], [50, 5, 50]), { low: 1, median: 2, high: 2 });
  assert.throws(() => ratios([1], [1, 2]));
});

test('a spread is not thrown off by the order of the rounds', () => {
  assert.deepEqual(spread([3, 1, 2]), { low: 1, median: 2, high: 3 });
});

test('answers are the same whatever the order of fields, not whatever the order of a list', () => {
  assert.ok(saysTheSame({ a: 1, b: [{ c: null, d: 2 }] }, { b: [{ d: 2, c: null }], a: 1 }));
  assert.ok(!saysTheSame([1, 2], [2, 1]));
  assert.ok(!saysTheSame({ a: null }, {}));
});
