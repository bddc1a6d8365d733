import { expect, it } from 'vitest';
import { fittedTitle } from './fitted-title.ts';

const short = 'MINUSMA: by 8 December 2023, at least three in four had left Mali';
const long =
  'MINUHA: no figure yet says how many of all personnel have left the country, only of some: more than 3,900 uniformed personnel (31 December 2017)';

it.each([
  ['a short one beside a chart', short, 520, 56],
  ['a short one alone', short, 1_072, 56],
  ['a long one beside a chart', long, 520, 46],
  ['a longer one beside a chart', `${long}, ${long}`.slice(0, 200), 520, 38],
  ['a long one alone', long, 1_072, 56],
])('sets a headline whole, as large as it can: %s', (_, text, width, size) => {
  const title = fittedTitle(text, { width, height: 380 });
  expect(title.lines.join(' ')).toBe(text);
  expect(title.size).toBe(size);
});
