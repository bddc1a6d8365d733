import { describe, expect, it } from 'vitest';
import { hosted, withLandmark } from './releases.ts';

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

describe('what says that a page is frozen', () => {
  it('stands in a landmark of its own, behind the way to the text', () => {
    const skip = '<a class="skip" href="#content">Skip</a>';
    expect(
      withLandmark(
        `<body>\n<p class="vintage-notice" role="note">Frozen: <a href="/en">2026-11</a>.</p>\n<div hidden=""></div>${skip}<header>`,
      ),
    ).toBe(`<body>\n${skip}<aside class="vintage-notice"><p>Frozen: <a href="/en">2026-11</a>.</p></aside><header>`);
    expect(withLandmark('<p class="vintage-notice" role="note">Frozen.</p><header>')).toBe(
      '<aside class="vintage-notice"><p>Frozen.</p></aside><header>',
    );
  });

  it('is left where it stands so already', () => {
    const page = '<aside class="vintage-notice"><p>Frozen.</p></aside><p class="vintage-notice">As known</p>';
    expect(withLandmark(page)).toBe(page);
  });
});
