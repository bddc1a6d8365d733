import { describe, expect, it } from 'vitest';
import { disagreementWords, independentWords, ofMany } from './disagreement-words.ts';

const between = (kind: string, ...said: string[]) => ({
  kind,
  statistics: said.map((label) => ({ metric: { key: 'personnel-strength' }, value: { label } })),
  accounts: [],
});

describe('what is the matter with a disagreement', () => {
  it('is said of both where there are two, however many sources give them', () => {
    expect(disagreementWords('en', between('CONFLICT', '12,944', '12,947', '12,944'))).toBe(
      'They cannot both be right',
    );
  });

  it('is said of all where there are more', () => {
    expect(disagreementWords('en', between('CONFLICT', '13,000', '13,871', '15,200'))).toBe('They cannot all be right');
    expect(disagreementWords('fr', between('CONFLICT', '13 000', '13 871', '15 200'))).toBe('Tout ne peut être vrai');
    expect(disagreementWords('en', between('ROUNDING', '13,800', '13,871', '14,000'))).toBe('Some are rounded');
  });

  it('is what they count, where that is not the same', () => {
    const told = between('SCOPE', 'around 180', 'more than 300');
    expect(disagreementWords('en', told)).toBe('They count different people');
    const statistics = told.statistics.map((each, i) => ({ ...each, metric: { key: `fatalities-${i}` } }));
    expect(disagreementWords('en', { ...told, statistics })).toBe('They do not count the same');
    expect(disagreementWords('fr', { ...told, statistics })).toBe('Ils ne comptent pas la même chose');
  });

  it('is no matter of people where a number of camps and the camps do not fit', () => {
    const accounts = [{ span: { label: '2020' } }];
    expect(disagreementWords('en', { ...between('SCOPE', '13'), accounts })).toBe('They do not count the same');
    expect(ofMany('fr', 'SCOPE')).toBe('Ils ne comptent pas la même chose');
  });

  it('counts dates as it counts figures', () => {
    const accounts = ['2020', '2021', 'August 2020'].map((label) => ({ span: { label } }));
    expect(disagreementWords('en', { kind: 'CONFLICT', statistics: [], accounts })).toBe('They cannot all be right');
  });
});

it('says how many of its sources can be independent, and never more', () => {
  expect(independentWords('en', { independentSources: 1 })).toBe('At most 1\u00a0independent source.');
  expect(independentWords('fr', { independentSources: 3 })).toBe('Au plus 3\u00a0sources indépendantes.');
});
