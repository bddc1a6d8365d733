import { describe, expect, it } from 'vitest';
import { countTheSame, sameDate, sameFigure, sidesOf } from './disagreement-sides.ts';
import type { StatisticData } from './documents.ts';

const figure = (label: string, more: Partial<StatisticData> = {}): StatisticData => ({
  id: label,
  key: label,
  scope: 'CIVILIAN',
  rank: 'NORMAL',
  rankReason: null,
  untranslated: [],
  metric: { key: 'personnel-strength', name: 'Personnel strength', unit: 'people', untranslated: [] },
  value: { low: null, high: null, unit: 'persons', label },
  subject: null,
  place: null,
  attributedTo: null,
  asOf: { earliest: null, latest: null, inferred: false, label: '1 July 2023' },
  retraction: null,
  evidence: {
    id: label,
    paragraph: null,
    phrase: null,
    note: null,
    untranslated: [],
    source: {
      id: label,
      slug: label,
      title: label,
      language: 'en',
      knownFrom: '2023-07-01',
      publisher: null,
      published: { inferred: false, label: '' },
    },
  },
  ...more,
});

describe('the sides of a disagreement', () => {
  it('are the figures, each with all that give it of the same people and day, in the order they were first given', () => {
    const again = figure('927', { id: 'again' });
    const ofAll = figure('927', { scope: 'ALL_PERSONNEL' });
    const later = figure('927', { asOf: { earliest: null, latest: null, inferred: false, label: '28 August 2023' } });
    const sides = sidesOf([figure('1,786'), figure('927'), again, ofAll, later], sameFigure);
    expect(sides.map(({ alike }) => alike.map(({ id }) => id))).toEqual([
      ['1,786'],
      ['927', 'again'],
      ['927'],
      ['927'],
    ]);
  });

  it('are the dates, each of its own event', () => {
    const told = (slug: string, label: string | null) => ({ event: { slug }, span: label === null ? null : { label } });
    const sides = sidesOf(
      [
        told('ber', '13 August 2023'),
        told('kidal', '31 October 2023'),
        told('kidal', '31 October 2023'),
        told('ber', null),
      ],
      sameDate,
    );
    expect(sides.map(({ alike }) => alike.length)).toEqual([1, 2, 1]);
  });
});

describe('whom the figures count is said once', () => {
  const subject = { slug: 'senegal', name: 'Senegal', untranslated: [] };

  it.each([
    ['where all count the same', [figure('927'), figure('1,786')], true],
    ['not where groups differ', [figure('927'), figure('1,786', { scope: 'ALL_PERSONNEL' })], false],
    ['not where contingents differ', [figure('927'), figure('1,786', { subject })], false],
    ['not where there is none', [], false],
  ])('%s', (_name, figures, isSaidOnce) => {
    expect(countTheSame(figures)).toBe(isSaidOnce);
  });
});
