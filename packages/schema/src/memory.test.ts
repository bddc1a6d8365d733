import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { memories, weightOf, type Lane } from './memory.ts';

const rows = () => undefined;
const pages = () => undefined;

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;
/** Bytes of what cannot be let go of. */
function heldBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe('what is remembered of the record', () => {
  it('is found by function, scope and id, never by id alone', () => {
    const memory = memories(100).at('one');
    memory.lane(rows, 'null').set('a', 'a row', 1);
    expect(memory.lane(rows, 'null').get('a')).toBe('a row');
    expect(memory.lane(rows, '2023-12-11').get('a')).toBeUndefined();
    expect(memory.lane(pages, 'null').get('a')).toBeUndefined();
  });

  it('is forgotten when the record is another', () => {
    const both = memories(100);
    both.at('one').lane(rows, 'null').set('a', 'as it was', 1);
    expect(both.at('one').lane(rows, 'null').get('a')).toBe('as it was');
    expect(both.at('two').lane(rows, 'null').get('a')).toBeUndefined();
    expect(both.at('one').lane(rows, 'null').get('a')).toBeUndefined();
  });

  it('stays within its limit: what nobody asks for goes, what somebody does stays', () => {
    const lane = memories(100).at('one').lane(rows, 'null');
    lane.set('wanted', 'wanted', 1);
    for (let i = 0; i < 1000; i += 1) {
      lane.set(`row ${i}`, i, 1);
      expect(lane.get('wanted')).toBe('wanted');
    }
    const left = Array.from({ length: 1000 }, (_, i) => lane.get(`row ${i}`)).filter((value) => value !== undefined);
    expect(left.length).toBeLessThanOrEqual(100);
    expect(lane.get('row 999')).toBe(999);
  });

  it('serves those who ask in turn for most of what it may hold', () => {
    const lane = memories(1000).at('one').lane(rows, 'null');
    let found = 0;
    for (let round = 0; round < 5; round += 1)
      for (let i = 0; i < 650; i += 1) {
        if (lane.get(`row ${i}`) !== undefined) found += 1;
        else lane.set(`row ${i}`, i, 1);
      }
    expect(found).toBe(4 * 650);
  });

  it.each([
    ['ids', (lane: (scope: string) => Lane, i: number, long: string) => lane('null').set(`${i}${long}`, null, 1)],
    ['scopes', (lane: (scope: string) => Lane, i: number, long: string) => lane(`${i}${long}`).set('a', null, 1)],
  ])('stays within its limit of bytes too, whatever it was asked by: %s', (_of, ask) => {
    const memory = memories(40_000).at('one');
    const before = heldBytes();
    for (let i = 0; i < 2_000; i += 1) ask((scope) => memory.lane(rows, scope), i, 'x'.repeat(50_000));
    expect(heldBytes() - before).toBeLessThan(60_000_000);
    expect(memory.lane(rows, 'null').get('none')).toBeUndefined();
  });

  it('holds a name alone, and not the document that it was cut from', () => {
    const lane = memories(40_000).at('one').lane(rows, 'null');
    const before = heldBytes();
    for (let i = 0; i < 2_000; i += 1) lane.set(`name-number-${i}-${'x'.repeat(50_000)}`.slice(0, 30), null, 1);
    expect(heldBytes() - before).toBeLessThan(60_000_000);
    expect(lane.get(`name-number-1999-${'x'.repeat(13)}`)).toBeNull();
    // Nor the document in which it was asked for again.
    for (let i = 0; i < 20_000; i += 1) lane.set(`other ${i}`, null, 1);
    const meanwhile = heldBytes();
    for (let i = 0; i < 2_000; i += 1)
      expect(lane.get(`name-number-${i}-${'x'.repeat(50_000)}`.slice(0, 30))).toBeNull();
    expect(heldBytes() - meanwhile).toBeLessThan(60_000_000);
  });

  it('counts once what comes twice', () => {
    const lane = memories(100).at('one').lane(rows, 'null');
    lane.set('first', 'first', 1);
    for (let i = 0; i < 1000; i += 1) lane.set('again', i, 1);
    expect([lane.get('first'), lane.get('again')]).toEqual(['first', 999]);
  });

  it('has no room for what would fill it alone', () => {
    const lane = memories(100).at('one').lane(rows, 'null');
    lane.set('small', 'small', 1);
    lane.set('huge', 'huge', 50);
    expect([lane.get('small'), lane.get('huge')]).toEqual(['small', undefined]);
  });

  it('weighs a page, a list and a record by what they hold', () => {
    expect([null, {}, [1, 2, 3], { edges: [1, 2] }, { figures: [1, 2, 3, 4] }].map(weightOf)).toEqual([1, 1, 4, 3, 5]);
  });
});
