import { describe, expect, it } from 'vitest';
import { chapters } from './chapters.ts';

describe('the methodology', () => {
  it('says as much in French as in English', () => {
    const shape = (lang: 'en' | 'fr') =>
      chapters(lang).map(({ id, said, points, examples }) => [id, said.length, points.length, examples.length]);
    expect(shape('fr')).toEqual(shape('en'));
  });

  it('says how paces and shares are rounded where they are shown', () => {
    const pace = (lang: 'en' | 'fr'): string => {
      const { points, examples } = chapters(lang).find(({ id }) => id === 'pace') ?? { points: [], examples: [] };
      return [...points, ...examples].join(' ');
    };
    expect(pace('en')).toMatch(/rounded down and its high end up.*146\.52 a day is shown as up to 146\.6/);
    expect(pace('fr')).toMatch(/s’arrondit vers le bas et son haut vers le haut.*146,52 par jour se montre.*146,6/);
  });
});
