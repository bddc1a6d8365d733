import { describe, expect, it } from 'vitest';
import { troubleOf } from './unavailable.ts';

const coded = (code: string) => Object.assign(new Error('could not write block 7 of base/5/16412'), { code });

describe('what is the matter with the database', () => {
  // Reading takes room too: what is sorted and does not fit into memory is written down meanwhile.
  it.each([
    ['53100', 'the disk of the database is full'],
    ['53200', 'the database has no memory left'],
    ['53300', 'the database has no connection left'],
  ])('is told in words that give nothing away where it has run out of something (%s)', (code, said) => {
    expect(troubleOf(coded(code))).toBe(said);
    expect(troubleOf(new Error('a list could not be read', { cause: coded(code) }))).toBe(said);
  });

  it('is not told where a statement of ours is wrong', () => {
    expect(troubleOf(coded('42601'))).toBeNull();
  });
});
