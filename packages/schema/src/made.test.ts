import type { Db } from '@drawdown/db/client';
import { describe, expect, it } from 'vitest';
import { ALONE, type Caller } from './in-turns.ts';
import { loadersFor } from './loaders.ts';
import { memories, type Memory } from './memory.ts';

const by = () => undefined;
const asked = { by, id: 'a', scope: { knownOn: null } };
const nobody = (): never => {
  throw new Error('no database is asked');
};
const db: Db = { rows: nobody };
const loading = (memory: Memory | null) => loadersFor(db, memory && { memory, ask: nobody });

function withResolvers<Value>() {
  let [resolve, reject] = [(_: Value) => {}, (_: Error) => {}];
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

/** Who waits until told that their time is over. */
function caller(client: string) {
  const { promise, reject } = withResolvers<never>();
  promise.catch(() => undefined);
  let isOver = false;
  const of: Caller = { client, isOver: () => isOver, within: (shared) => Promise.race([shared(), promise]) };
  const end = () => {
    isOver = true;
    reject(new Error('the time is over'));
  };
  return { of, end };
}

/** A computation that is done when it is told. */
function computation() {
  const { promise, resolve, reject } = withResolvers<string>();
  let times = 0;
  const make = () => {
    times += 1;
    return promise;
  };
  return { make, times: () => times, resolve, reject };
}

describe('what is computed', () => {
  it('is computed once for a client who asks it, in one request or in several', async () => {
    const [memory, { make, times, resolve }] = [memories(1_000).at('one'), computation()];
    const [one, other] = [loading(memory), loading(memory)];
    const answers = [one.made(asked, ALONE, make), one.made(asked, ALONE, make), other.made(asked, ALONE, make)];
    resolve('computed');
    expect(await Promise.all(answers.map((answer) => Promise.resolve(answer)))).toEqual([
      'computed',
      'computed',
      'computed',
    ]);
    expect(loading(memory).made(asked, ALONE, make)).toBe('computed');
    expect(times()).toBe(1);
  });

  it('is told apart by function, id and scope, and by the state of the record', async () => {
    const memory = memories(1_000).at('one');
    const made = (other: Partial<typeof asked>, value: string, at = memory) =>
      loading(at).made({ ...asked, ...other }, ALONE, () => Promise.resolve(value));
    const answers = [
      made({}, 'one'),
      made({ id: 'b' }, 'another id'),
      made({ by: () => undefined }, 'another function'),
      made({ scope: { knownOn: '2024-01-01' } as never }, 'another day'),
      made({}, 'another state', memories(1_000).at('two')),
    ];
    expect(await Promise.all(answers.map((answer) => Promise.resolve(answer)))).toEqual([
      'one',
      'another id',
      'another function',
      'another day',
      'another state',
    ]);
  });

  it('is waited for as long as the time of each lasts, and there for who asks again', async () => {
    const [memory, { make, times, resolve }] = [memories(1_000).at('one'), computation()];
    const hasty = caller('one');
    const first = loading(memory).made(asked, hasty.of, make);
    hasty.end();
    await expect(first).rejects.toThrow('the time is over');
    const second = loading(memory).made(asked, caller('one').of, make);
    resolve('computed');
    expect(await second).toBe('computed');
    expect(times()).toBe(1);
  });

  it('is computed anew for who waits for what another left or could not be given', async () => {
    const memory = memories(1_000).at('one');
    const left = computation();
    const hasty = caller('one');
    const first = loading(memory).made(asked, hasty.of, left.make);
    const own = computation();
    const second = loading(memory).made(asked, caller('one').of, own.make);
    hasty.end();
    left.reject(new Error('left'));
    own.resolve('computed');
    await expect(first).rejects.toThrow('the time is over');
    expect(await second).toBe('computed');
    expect([left.times(), own.times()]).toEqual([1, 1]);
  });

  it('is computed once for each of several clients who ask in turn, and once more where its first asker has gone', async () => {
    const memory = memories(1_000).at('one');
    const of = { a: computation(), b: computation() };
    const answers = (['a', 'b', 'a', 'b', 'a'] as const).map((client) =>
      loading(memory).made(asked, caller(client).of, of[client].make),
    );
    for (const each of Object.values(of)) each.resolve('computed');
    expect(await Promise.all(answers.map((answer) => Promise.resolve(answer)))).toEqual(Array(5).fill('computed'));
    expect([of.a.times(), of.b.times()]).toEqual([1, 1]);

    const another = memories(1_000).at('two');
    const [left, again] = [computation(), computation()];
    const first = caller('one');
    const gone = loading(another).made(asked, first.of, left.make);
    const rest = Array.from({ length: 5 }, () => loading(another).made(asked, caller('one').of, again.make));
    first.end();
    left.reject(new Error('left'));
    again.resolve('computed');
    await expect(gone).rejects.toThrow('the time is over');
    expect(await Promise.all(rest.map((answer) => Promise.resolve(answer)))).toEqual(Array(5).fill('computed'));
    expect(again.times()).toBe(1);
  });

  it('is not waited for in the turns of another client', async () => {
    const memory = memories(1_000).at('one');
    const [busy, own] = [computation(), computation()];
    const first = loading(memory).made(asked, caller('busy').of, busy.make);
    const second = loading(memory).made(asked, caller('one').of, own.make);
    own.resolve('computed');
    expect(await second).toBe('computed');
    busy.resolve('computed as well');
    expect(await first).toBe('computed as well');
  });

  it('fails as it fails, each time it is asked', async () => {
    const memory = memories(1_000).at('one');
    const failing = () => Promise.reject(new Error('no such base'));
    for (let nth = 0; nth < 2; nth += 1)
      await expect(loading(memory).made(asked, ALONE, failing)).rejects.toThrow('no such base');
    await expect(loading(null).made(asked, ALONE, failing)).rejects.toThrow('no such base');
  });
});
