import { describe, expect, it } from 'vitest';
import { aDisagreeingFigure as figure } from './disagreement-fixtures.ts';
import type { DisagreeingFigure, SaidOnce } from './disagreement-sides.ts';
import { dateWords, sameDate, sameFigure, saidOnce, sidesOf } from './disagreement-sides.ts';

const metric = { key: 'fatalities-hostile', name: 'Deaths by hostile acts', unit: 'people', untranslated: [] };
const since = { inferred: false, label: '1 July 2013' };

describe('the sides of a disagreement', () => {
  it('are the figures, each with all that give it of the same people and day, in the order they were first given', () => {
    const again = figure('927', { id: 'again' });
    const ofAll = figure('927', { scope: 'ALL_PERSONNEL' });
    const later = figure('927', { asOf: { earliest: null, latest: null, inferred: false, label: '28 August 2023' } });
    const told = [
      figure('1,786'),
      figure('927'),
      again,
      ofAll,
      later,
      figure('927', { metric }),
      figure('927', { since }),
    ];
    expect(sidesOf(told, sameFigure).map(({ alike }) => alike.map(({ id }) => id))).toEqual([
      ['1,786'],
      ['927', 'again'],
      ['927'],
      ['927'],
      ['927'],
      ['927'],
    ]);
  });

  it('are named by their date, our reading where none of them prints it', () => {
    const [printed, read] = [false, true].map((inferred) => ({ span: { label: '13 August 2023', inferred } }));
    const none = { span: null };
    expect(dateWords('en', [read!, none])).toBe('13 August 2023 (our reading)');
    expect(dateWords('fr', [read!, read!])).toBe('13 August 2023 (notre lecture)');
    expect(dateWords('en', [none, read!, printed!])).toBe('13 August 2023');
    expect(dateWords('en', [none])).toBeNull();
  });

  it('are the dates, each of its own event', () => {
    const told = (slug: string, label: string | null) => ({
      event: { slug },
      span: label === null ? null : { label, inferred: false },
    });
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

describe('what all figures count, whom, and since when, is said once', () => {
  const subject = { slug: 'senegal', name: 'Senegal', untranslated: [] };
  const heading = figure('927').metric;

  it.each<[string, DisagreeingFigure[], Partial<SaidOnce>]>([
    ['where all count the same', [figure('927'), figure('1,786')], {}],
    ['not where groups differ', [figure('927'), figure('1,786', { scope: 'ALL_PERSONNEL' })], { whom: false }],
    ['not where contingents differ', [figure('927'), figure('1,786', { subject })], { whom: false }],
    ['not where none is counted', [], { whom: false }],
    ['not where one counts something else', [figure('927'), figure('1,786', { metric })], { what: false }],
    ['nor where all count something else than the heading', [figure('927', { metric })], { what: false }],
    ['not where the days that they count from differ', [figure('927'), figure('1,786', { since })], { since: false }],
    ['but where all count from one day', [figure('927', { since }), figure('1,786', { since })], {}],
  ])('%s', (_name, statistics, but) => {
    expect(saidOnce({ metric: heading, statistics })).toEqual({ what: true, whom: true, since: true, ...but });
  });
});
