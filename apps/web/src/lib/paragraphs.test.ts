import { expect, it } from 'vitest';
import { byParagraph } from './paragraphs.ts';

const from = (...paragraphs: (number | null)[]) => paragraphs.map((paragraph) => ({ paragraph }));

/** The stretches as a reader would note them: `1-3` for a gap, `4:2` for two things from paragraph 4. */
const read = (all: { paragraph: number | null }[], paragraphs: number | null) =>
  byParagraph(all, paragraphs).stretches.map((stretch) =>
    stretch.of === 'gap' ? `${stretch.from}-${stretch.to}` : `${stretch.paragraph}:${stretch.taken.length}`,
  );

it('tells a document in its order, with the gaps from which nothing was taken', () => {
  expect(read(from(4, 6, 4), 9)).toEqual(['1-3', '4:2', '5-5', '6:1', '7-9']);
});

it('has no gap where nothing was left out', () => {
  expect(read(from(2, 1), 2)).toEqual(['1:1', '2:1']);
});

it('does not know how a document ends whose length is not known', () => {
  expect(read(from(2), null)).toEqual(['1-1', '2:1']);
});

it('keeps apart what stands in no known paragraph', () => {
  const { stretches, nowhere } = byParagraph(from(null, null), null);
  expect({ stretches, nowhere: nowhere.length }).toEqual({ stretches: [], nowhere: 2 });
});

it('is one gap where nothing was taken at all', () => {
  expect(read([], 12)).toEqual(['1-12']);
});
