import { describe, expect, it } from 'vitest';
import { contrast } from '../lib/contrast.ts';
import { designTokens, inDark } from './stylesheet.ts';

describe('the colours of either theme', () => {
  it.each(['light', 'dark'] as const)('can be read on paper and on wash, %s', (theme) => {
    const colours = designTokens()[theme];
    for (const ground of ['--paper', '--wash'])
      for (const ink of ['--ink', '--ink-2', '--accent', '--warm'])
        expect(
          contrast(colours.get(ink) ?? '', colours.get(ground) ?? ''),
          `${ink} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  it('are told in both themes', () => {
    const { light, dark } = designTokens();
    expect([...dark.keys()]).toEqual([...light.keys()].filter((name) => dark.has(name)));
    expect(dark.size).toBeGreaterThan(7);
  });

  it('can be changed in a picture that is drawn already', () => {
    const { light, dark } = designTokens();
    const picture = `<rect fill="${light.get('--paper')}"/><path stroke="${light.get('--accent')}" fill="#123456"/>`;
    expect(inDark(picture)).toBe(
      `<rect fill="${dark.get('--paper')}"/><path stroke="${dark.get('--accent')}" fill="#123456"/>`,
    );
  });

  it('reckons contrast as WCAG does', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });
});
