import { describe, expect, it } from 'vitest';
import { holdsAll, marked } from './marks.ts';

/** The text with what is marked in brackets. */
const read = (text: string, asked: string) =>
  marked(text, asked)
    .map((stretch) => (stretch.isMarked ? `[${stretch.text}]` : stretch.text))
    .join('');

it.each([
  ['Camp in Kidal given up', 'kidal', 'Camp in [Kidal] given up'],
  ['Élections à Gao', 'elections', '[Élections] à Gao'],
  ['The withdrawals of withdrawal', 'withdraw', 'The [withdrawals] of [withdrawal]'],
  ['El-Ghassim Wane', 'wane ghassim', 'El-[Ghassim] [Wane]'],
  ['Mali', 'a', 'Mali'],
  ['Normal', 'mal', 'Normal'],
  ['Côte d’Ivoire', 'ivoire', 'Côte d’[Ivoire]'],
  ['nothing of it', '-', 'nothing of it'],
  ['', 'word', ''],
])('%s, looked through for %s: %s', (text, asked, expected) => {
  expect(read(text, asked)).toBe(expected);
});

it('loses no letter of the text', () => {
  const text = 'Le 8 décembre 2023, « plus de 10 500 » étaient partis : 😀 fin.';
  expect(
    marked(text, 'decembre partis 500')
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(text);
});

describe('a text that holds all words', () => {
  it.each([
    ['deaths', 'Deaths of mission members', true],
    ['décès', 'Deces parmi les membres', true],
    ['HOST death', 'Deaths by hostile acts', true],
    ['deaths of the mission', 'Deaths of mission members', true],
    ['deaths civilians', 'Deaths of mission members', false],
    ['of the', 'Deaths of mission members', false],
    ['-', 'Deaths of mission members', false],
  ])('%j in %j: %s', (asked, text, expected) => {
    expect(holdsAll(text, asked)).toBe(expected);
  });
});
