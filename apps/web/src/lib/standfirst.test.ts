import { describe, expect, it } from 'vitest';
import { standfirst } from './standfirst.ts';

const of = (earliest: string, label: string, inferred = false) => ({ earliest, latest: earliest, label, inferred });

const base = {
  scope: 'ALL_PERSONNEL',
  quantity: { high: 13_871, label: '13,871' },
  asOf: of('2023-07-01', '1 July 2023', true),
};

const mission = (known: Partial<Parameters<typeof standfirst>[1]['drawdown']> = {}) => ({
  acronym: 'MINUSMA',
  name: 'the mission in Mali',
  untranslated: [],
  ended: null,
  drawdown: {
    knownOn: null,
    started: of('2023-07-01', '1 July 2023', true),
    deadline: null,
    silenceDays: null,
    base,
    points: [{ asOf: of('2023-12-08', '8 December 2023', true), departed: { label: 'more than 10,500' } }],
    ...known,
  },
});

describe('what stands under the headline', () => {
  it('marks each day and each count that is our reading', () => {
    expect(standfirst('en', mission())).toBe(
      'When its withdrawal began (1 July 2023), MINUSMA counted 13,871 people, by our reading. The last figure: more than 10,500 gone (8 December 2023, our reading).',
    );
    expect(standfirst('fr', mission({ points: [] }))).toBe(
      'Au début de son retrait (1 July 2023), la mission comptait 13,871 personnes, selon notre lecture.',
    );
  });

  it('marks nothing that a source prints', () => {
    const started = of('2023-07-01', '1 July 2023');
    const printed = { ...base, asOf: of('2023-06-30', '30 June 2023') };
    expect(standfirst('en', mission({ started, points: [], base: printed }))).toBe(
      'When its withdrawal began (1 July 2023), MINUSMA counted 13,871 people.',
    );
    expect(standfirst('en', mission({ points: [], base: printed }))).toBe(
      'When its withdrawal began (1 July 2023, our reading), MINUSMA counted 13,871 people.',
    );
  });

  it('tells of no beginning on a day before it', () => {
    expect(standfirst('en', mission({ knownOn: '2023-06-30', points: [] }))).toBe(
      'MINUSMA counted 13,871 people (1 July 2023, our reading).',
    );
    expect(standfirst('en', mission({ knownOn: '2023-07-01', points: [] }))).toContain('When its withdrawal began');
  });

  it('says how far the silence goes as the number of its days does', () => {
    const known = mission({ knownOn: '2024-03-01', silenceDays: 23 });
    const ended = { earliest: '2023-12-31', latest: '2023-12-31' };
    expect(standfirst('en', { ...known, ended })).toContain('23\u00a0days without a figure, to the end of the mission');
    expect(standfirst('fr', { ...known, ended })).toContain('sans un chiffre, jusqu’à la fin de la mission');
    expect(standfirst('en', known)).toContain('23\u00a0days without a figure, so far');
  });
});
