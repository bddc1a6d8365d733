import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, spanLabel } from '../date-span.ts';
import { disagreements } from '../disagreements.ts';
import { drawdown } from '../drawdown.ts';
import type { Figure } from '../figure.ts';
import { quantityLabel } from '../quantity.ts';
import { reconciliations } from '../reconciliations.ts';
import { sitesOn } from '../sites.ts';
import { anyMission, inputOf } from '../testing/missions.ts';
import { decisions, recordFigures, RECORD_END, siteRecords, START } from '../testing/record-fixture.ts';
import type { Text } from '../text.ts';
import { RUNS } from '../testing/runs.ts';

/** All that is written of figures. */
function textsOf(figures: readonly Figure[], started: string | null): Text[] {
  const found = disagreements({ figures, events: [], started, sites: sitesOn(siteRecords(), RECORD_END, null) });
  const span = started === null ? null : readDate(started);
  return [
    ...found.map(({ explanation }) => explanation),
    ...reconciliations(figures, span).map(({ explanation }) => explanation),
  ];
}

/** Mistakes that an editor would strike out. */
const mistakes: Record<'en' | 'fr', readonly (readonly [string, RegExp])[]> = {
  en: [
    ['one of several', /(?<![\d.,])1[\s\u00a0](?:days|years|hours|sites)/],
    ['a space before a sign', /[\s\u00a0\u202f][:;,.%)]/],
    ['two spaces', /\s\s/],
    ['a sign said twice', /\.\.|,,|: :/],
    ['a straight apostrophe', /'/],
    ['no number', /NaN|undefined|null|Infinity/],
    ['no end', /[^.?!]$/],
  ],
  fr: [
    ['a space that breaks before a sign', / [:;?!%»]/],
    ['no space before a sign', /[^\s\u00a0\u202f][:;?!%»]/],
    ['a space that breaks within a number', /\d \d{3}(?!\d)/],
    ['a comma in the thousands', /\d,\d{3}(?!\d)/],
    [
      'a day one that is no first',
      /(?:^|[^\d])1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
    ],
    ['no elision', /\b(?:de|que|le|la|se|ne|si) (?=environ|[aeéiou]n? |un |il )/i],
    ['an article twice', /\b(le|la|les|de|du|des|en) \1\b/],
    ['none or one as several', /(?<![\d\u202f,])[01]\u00a0(?:jours|ans|heures)/],
    ['two spaces', /\s\s/],
    ['a straight apostrophe', /'/],
    ['no number', /NaN|undefined|null|Infinity/],
    ['no end', /[^.?!]$/],
  ],
};

function proofread(texts: readonly Text[]): string[] {
  return texts.flatMap((text) =>
    (['en', 'fr'] as const).flatMap((lang) =>
      mistakes[lang].filter(([, mistake]) => mistake.test(text[lang])).map(([name]) => `${name}: ${text[lang]}`),
    ),
  );
}

describe('what is written', () => {
  it('of the record has no mistake that an editor would strike out', () => {
    const texts = textsOf(recordFigures(), START);
    expect(texts.length).toBeGreaterThan(20);
    expect(proofread(texts)).toEqual([]);
  });
  it('of bases and exclusions has none either', () => {
    const { bases, excluded } = drawdown({
      figures: recordFigures(),
      decisions: decisions(),
      ended: null,
      scope: 'ALL_PERSONNEL',
      knownOn: null,
      base: null,
    });
    const texts = [...bases.flatMap(({ note }) => note ?? []), ...excluded.map(({ reason }) => reason)];
    expect(texts.length).toBeGreaterThan(10);
    expect(proofread(texts)).toEqual([]);
  });
  it('of any mission has none', () => {
    fc.assert(
      fc.property(anyMission, (mission) => {
        const { bases, excluded } = drawdown(inputOf(mission, null));
        const reasons = [...bases.flatMap(({ note }) => note ?? []), ...excluded.map(({ reason }) => reason)];
        expect(proofread([...textsOf(mission.figures, '2030-01-01'), ...reasons])).toEqual([]);
      }),
      { ...RUNS, numRuns: Math.min(RUNS.numRuns, 300) },
    );
  }, 120_000);
  it('of days and quantities has none, to stand within a sentence', () => {
    const dates = [
      '2023-12-01',
      '2023-12-01~',
      '2023-12%',
      '2023-12-01/..',
      '../2023-12-01~',
      '2023-11-01/2023-12-01',
      '2023-06~/2023-08-01?',
    ];
    const labels = dates.map((date) => ({ en: spanLabel(readDate(date), 'EN'), fr: spanLabel(readDate(date), 'FR') }));
    const units = ['persons', 'days', 'years', 'hours', 'months', 'km', 'ratio', 'persons/day'];
    const quantities = units.flatMap((unit) =>
      [0, 1, 1.5, 2, 1_500].flatMap((value) =>
        (['EXACT', 'APPROXIMATE', 'MORE_THAN', 'AT_LEAST', 'NEARLY', 'LESS_THAN', 'AT_MOST'] as const).map(
          (qualifier) => {
            const quantity = { low: value, high: value, stated: value, qualifier, unit };
            return { en: quantityLabel(quantity, 'EN'), fr: quantityLabel(quantity, 'FR') };
          },
        ),
      ),
    );
    const sentence = ({ en, fr }: Text) => ({ en: `${en}.`, fr: `${fr}.` });
    expect(proofread([...labels, ...quantities].map(sentence))).toEqual([]);
  });
  it('is struck out where it is wrong', () => {
    const wrong = {
      en: "It's 1 days .",
      fr: "Le 1 juin, 12 345 de environ 1,345 l'ont dit: le le voici ; 0\u00a0jours",
    };
    expect(proofread([wrong]).map((mistake) => mistake.split(':')[0])).toEqual([
      'one of several',
      'a space before a sign',
      'a straight apostrophe',
      'a space that breaks before a sign',
      'no space before a sign',
      'a space that breaks within a number',
      'a comma in the thousands',
      'a day one that is no first',
      'no elision',
      'an article twice',
      'none or one as several',
      'a straight apostrophe',
      'no end',
    ]);
  });
});
