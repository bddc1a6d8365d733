import type { Db } from '@drawdown/db/client';
import { describe, expect, it } from 'vitest';
import { recordVersion } from './record-version.ts';

/** A database that answers when it is told to. */
function slowDb() {
  const waiting: { answer: (version: string) => void; fail: (error: Error) => void }[] = [];
  const db: Db = {
    rows: <Row extends object>() =>
      new Promise<Row[]>((resolve, reject) => {
        waiting.push({ answer: (version) => resolve([{ version }] as unknown as Row[]), fail: reject });
      }),
  };
  return { db, waiting };
}

/** Until all that can happen without an answer has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the version of the record', () => {
  it('is read anew for who asks while another reads, once for all of them', async () => {
    const { db, waiting } = slowDb();
    const version = recordVersion(db);
    const first = version.now();
    const second = version.now();
    const third = version.now();
    expect(waiting).toHaveLength(1);
    waiting[0]!.answer('before the write');
    await settled();
    expect(waiting).toHaveLength(2);
    // Whoever comes now cannot know whether the second statement was sent before a write that they have seen.
    const fourth = version.now();
    waiting[1]!.answer('after the write');
    await settled();
    waiting[2]!.answer('later still');
    expect(await Promise.all([first, second, third, fourth])).toEqual([
      'before the write',
      'after the write',
      'after the write',
      'later still',
    ]);
  });

  it('fails for who waits for it, and is read again for who comes after', async () => {
    const { db, waiting } = slowDb();
    const version = recordVersion(db);
    const first = version.now();
    const second = version.now();
    waiting[0]!.fail(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await settled();
    waiting[1]!.answer('back');
    expect(await second).toBe('back');
  });

  it('is none where the database keeps none or does not show it', async () => {
    const refuses = (code: string): Db => ({ rows: () => Promise.reject(Object.assign(new Error(code), { code })) });
    expect(await recordVersion(refuses('42P01')).now()).toBeNull();
    expect(await recordVersion(refuses('42501')).now()).toBeNull();
    await expect(recordVersion(refuses('57P03')).now()).rejects.toThrow();
  });
});
