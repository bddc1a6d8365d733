import { describe, expect, it } from 'vitest';
import { standfirst as standfirstOn } from './standfirst.ts';

const standfirst = (lang: 'en' | 'fr', told: Parameters<typeof standfirstOn>[1], today = '2026-11-28') =>
  standfirstOn(lang, told, today);

const of = (earliest: string, label: string, inferred = false) => ({ earliest, latest: earliest, label, inferred });

const base = {
  scope: 'ALL_PERSONNEL',
  quantity: { high: 13_871, label: '13,871' },
  asOf: of('2023-07-01', '1 July 2023', true),
};

const mission = (known: Partial<Parameters<typeof standfirstOn>[1]['drawdown']> = {}) => ({
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

  it('tells of no beginning on a day to come, nor of a count on it but as planned', () => {
    const known = { started: of('2026-12-31', '31 December 2026'), points: [] };
    const read = { ...base, asOf: of('2026-12-31', '31 December 2026', true) };
    const printed = { ...base, asOf: of('2026-12-31', '31 December 2026') };
    const before = { ...base, asOf: of('2026-11-20', '20 November 2026') };
    const said = (told: typeof base) =>
      (['en', 'fr'] as const).map((lang) => standfirst(lang, mission({ ...known, base: told })));
    expect(said(read)).toEqual(['MINUSMA counted 13,871 people.', 'La mission comptait 13,871 personnes.']);
    expect(said(printed)).toEqual([
      'MINUSMA is to count 13,871 people (31 December 2026).',
      'La mission doit compter 13,871 personnes (31 December 2026).',
    ]);
    expect(said(before)[0]).toBe('MINUSMA counted 13,871 people (20 November 2026).');
    expect(standfirst('en', mission({ ...known, base: read }), '2026-12-31')).toContain('When its withdrawal began');
    // Asked for as known on a later day, it is no nearer.
    expect(standfirst('en', mission({ ...known, knownOn: '2027-02-01', base: read }))).not.toContain('began');
  });

  it.each([
    [
      '2026-11-28',
      'The last are to be gone by 30\u00a0June 2027.',
      'Les derniers doivent être partis au plus tard le 30\u00a0juin 2027.',
    ],
    [
      '2027-07-01',
      'The last were to be gone by 30\u00a0June 2027.',
      'Les derniers devaient être partis au plus tard le 30\u00a0juin 2027.',
    ],
  ])('tells on %s of the deadline as what it is by then', (today, en, fr) => {
    const told = mission({ base: null, points: [], deadline: '2027-06-30' });
    expect([standfirst('en', told, today), standfirst('fr', told, today)]).toEqual([en, fr]);
  });

  it('counts no silence past the day it is', () => {
    const told = { ...mission({ silenceDays: 48 }), ended: { earliest: '2026-12-31', latest: '2026-12-31' } };
    expect(standfirst('en', told)).toContain('Then silence: 15\u00a0days without a figure, so far.');
    expect(standfirst('fr', told)).toContain('Puis le silence\u00a0: 15\u00a0jours sans un chiffre, à ce jour.');
    expect(standfirst('en', told, '2027-01-01')).toContain('48\u00a0days without a figure, to the end of the mission.');
    expect(standfirst('en', told, '2026-11-15')).not.toContain('silence');
  });
});
