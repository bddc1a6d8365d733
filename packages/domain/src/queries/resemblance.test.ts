import { describe, expect, it } from 'vitest';
import { lettersWrong, slipsIn } from './resemblance.ts';

it('lets a third of the letters be wrong, and none of three', () => {
  expect(['', 'gao', 'mali', 'gasim', 'menaka', 'elghassim'].map(lettersWrong)).toEqual([0, 0, 1, 1, 2, 3]);
});

describe('slips in a word of a name', () => {
  it.each([
    ['ghasim', 'ghassim', 1],
    ['gasim', 'ghassim', 2],
    ['gutteres', 'guterres', 2],
    ['elghassim', 'ghassim', 2],
    ['sego', 'segou', 1],
    ['kiadl', 'kidal', 1],
    ['wnae', 'wane', 1],
  ])('%j for %j: %i', (asked, word, slips) => {
    expect(slipsIn(asked, word)).toBe(slips);
  });

  it.each([
    ['gao', 'gaos', 'too short to tell'],
    ['gas', 'ghassim', 'too short to tell'],
    ['gasem', 'ghassim', 'three letters of five'],
    ['rasim', 'ghassim', 'another letter to begin with'],
    ['assim', 'ghassim', 'two letters of five, the first among them'],
    ['stabilisation', 'administration', 'more than three letters'],
    ['wane', 'wagner', 'too short to lack two letters'],
    ['mali', 'mission', 'another word'],
  ])('%j is not %j: %s', (asked, word) => {
    expect(slipsIn(asked, word)).toBeNull();
  });
});
