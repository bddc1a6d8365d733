import { describe, expect, it } from 'vitest';
import { keptAnswers, type KeptAnswer } from './kept-answers.ts';

const answer = (length: number): KeptAnswer => ({
  body: Buffer.alloc(length),
  contentType: 'application/json',
  etag: null,
  operation: null,
});

describe('answers that are kept', () => {
  it('are given again for the state of the record they are of, and for no other', () => {
    const kept = keptAnswers(100_000);
    const one = answer(10);
    kept.set('first', 'asked', one);
    expect(kept.get('first', 'asked')).toBe(one);
    expect(kept.get('second', 'asked')).toBeUndefined();
    expect(kept.get('first', 'asked otherwise')).toBeUndefined();
    kept.set('second', 'asked otherwise', answer(10));
    expect(kept.get('first', 'asked')).toBeUndefined();
    expect([kept.has('asked'), kept.has('asked otherwise')]).toEqual([false, true]);
  });

  it('stay within their bytes, questions counted in, the least recently used going first', () => {
    const kept = keptAnswers(10_000);
    for (let i = 0; i < 10; i += 1) kept.set('state', `question ${i}`, answer(800));
    kept.get('state', 'question 1');
    for (let i = 10; i < 17; i += 1) kept.set('state', `question ${i}`, answer(800));
    const left = Array.from({ length: 17 }, (_, i) => i).filter((i) => kept.has(`question ${i}`));
    expect(left).toEqual([1, 9, 10, 11, 12, 13, 14, 15, 16]);
  });

  it('do not keep one that would drive out many, nor any where there are no bytes for them', () => {
    const kept = keptAnswers(10_000);
    kept.set('state', 'long', answer(2_000));
    expect(kept.has('long')).toBe(false);
    const none = keptAnswers(0);
    none.set('state', 'short', answer(1));
    expect(none.has('short')).toBe(false);
  });

  it('count one that is asked again once', () => {
    const kept = keptAnswers(10_000);
    for (let i = 0; i < 100; i += 1) kept.set('state', 'again', answer(1_000));
    kept.set('state', 'other', answer(1_000));
    expect([kept.has('again'), kept.has('other')]).toEqual([true, true]);
  });
});
