import { describe, expect, it } from 'vitest';
import { hosted } from './releases.ts';

describe('what was frozen without a host', () => {
  const shown = (markup: string): string => hosted(markup, 'https://drawdown.example');

  it('prints whole addresses: under a chart, in a citation, in the code of an embed', () => {
    expect(shown('<text y="976">/en/missions/minusma#drawdown</text>')).toBe(
      '<text y="976">https://drawdown.example/en/missions/minusma#drawdown</text>',
    );
    expect(shown('<p>CC-BY-4.0. /fr/missions/minusma?knownOn=2026-11-26 (consulté)</p>')).toBe(
      '<p>CC-BY-4.0. https://drawdown.example/fr/missions/minusma?knownOn=2026-11-26 (consulté)</p>',
    );
    expect(shown('<code>&lt;iframe src=&quot;/en/embed/missions/minusma/pace&quot;</code>')).toBe(
      '<code>&lt;iframe src=&quot;https://drawdown.example/en/embed/missions/minusma/pace&quot;</code>',
    );
  });

  it('leads where it led', () => {
    const link = '<a href="/en/places/gao">Gao</a> in/en/out <a href="/en">Home</a>';
    expect(shown(link)).toBe(link);
  });
});
