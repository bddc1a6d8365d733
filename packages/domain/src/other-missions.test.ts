import { describe, expect, it } from 'vitest';
import { readDate } from './date-span.ts';
import type { Decision } from './drawdown.ts';
import { decisionOn, drawdown } from './drawdown.ts';
import type { Figure } from './figure.ts';
import { readQuantity } from './read-quantity.ts';
import { reconciliations } from './reconciliations.ts';
import { aFigure, aSource } from './testing/figures.ts';

const decided = (knownFrom: string, deadline: string | null, started: string | null = null): Decision => ({
  knownFrom,
  deadline,
  started: started === null ? null : readDate(started),
});

describe('a start that no decision prints', () => {
  it('is the day after the first decision known, inferred', () => {
    const { started } = decisionOn([decided('2021-05-14', '2021-12-31'), decided('2020-12-22', '2021-06-30')], null);
    expect(started).toMatchObject({ edtf: '2020-12-23', inferred: true });
  });

  it('gives way to one that a later decision prints, and not before that is known', () => {
    const decisions = [decided('2020-12-22', '2021-06-30'), decided('2021-01-10', null, '2021-02-01')];
    expect(decisionOn(decisions, '2021-01-09').started?.edtf).toBe('2020-12-23');
    expect(decisionOn(decisions, '2021-01-10')).toMatchObject({
      started: { edtf: '2021-02-01', inferred: false },
      deadline: '2021-06-30',
    });
  });

  it('is none before anything was decided', () => {
    expect(decisionOn([decided('2020-12-22', '2021-06-30')], '2020-12-21')).toEqual({ started: null, deadline: null });
  });
});

describe('a projection', () => {
  const told = (published: string, printed: string, asOf: string) =>
    aFigure(asOf, aSource(`page-${published}`, published), 'personnel-departed', 'ALL_PERSONNEL', printed, asOf);
  const strength = aFigure(
    'all',
    aSource('page', '2021-01-02'),
    'personnel-strength',
    'ALL_PERSONNEL',
    '1,000',
    '2021-01-01',
  );
  const projected = (...figures: Figure[]) =>
    drawdown({
      figures: [strength, ...figures],
      decisions: [decided('2020-12-01', '2021-12-31', '2021-02-01')],
      ended: null,
      scope: 'ALL_PERSONNEL',
      knownOn: null,
      base: null,
    }).projectedCompletion?.edtf ?? null;
  const before = [told('2021-01-11', '10', '2021-01-10'), told('2021-01-21', '20', '2021-01-20')];

  it('is none from figures of before the start, whatever their pace', () => {
    expect(projected(...before)).toBeNull();
    expect(projected(...before, told('2021-02-03', '30', '2021-02-01'))).toBeNull();
  });

  it('is one from a figure after it', () => {
    expect(projected(...before, told('2021-02-11', '83', '2021-02-10'))).toBe('2021-12-13');
  });

  it('is the day of the last figure where nobody is left', () => {
    expect(projected(told('2021-06-02', '1,000', '2021-06-01'))).toBe('2021-06-01');
  });
});

describe('one speaker', () => {
  const [speech, wire] = [aSource('speech', '2022-04-05'), aSource('wire', '2022-04-12')];
  const page = aSource('page', '2022-04-10', { speaker: 'mission' });
  const part = (
    source: typeof speech,
    scope: 'UNIFORMED' | 'CIVILIAN',
    printed: string,
    extras: Partial<Figure> = {},
  ) =>
    aFigure(scope.toLowerCase(), source, 'personnel-strength', scope, printed, '2022-03-31', {
      attributedTo: extras.attributedTo ?? null,
      speaksFor: extras.speaksFor ?? null,
    });
  const basesOf = (figures: readonly Figure[]) =>
    drawdown({ figures, decisions: [], ended: null, scope: 'ALL_PERSONNEL', knownOn: null, base: null }).bases.map(
      ({ quantity: { low, high }, computed }) => [low, high, computed],
    );

  it.each([
    [
      'the organisation and its spokesperson',
      part(speech, 'UNIFORMED', '4,000', { attributedTo: 'mission' }),
      part(wire, 'CIVILIAN', '600', { attributedTo: 'spokesperson', speaksFor: 'mission' }),
    ],
    [
      'the organisation and its own page',
      part(page, 'UNIFORMED', '4,000'),
      part(wire, 'CIVILIAN', '600', { attributedTo: 'mission' }),
    ],
  ])('is %s: what they give of one day adds up to a base', (_, uniformed, civilian) => {
    expect(basesOf([uniformed, civilian])).toEqual([[4600, 4600, true]]);
  });

  it('is not two speakers, nor one of two days', () => {
    const uniformed = part(speech, 'UNIFORMED', '4,000', { attributedTo: 'mission' });
    expect(basesOf([uniformed, part(wire, 'CIVILIAN', '600', { attributedTo: 'government' })])).toEqual([]);
    const later = { ...part(wire, 'CIVILIAN', '600', { attributedTo: 'mission' }), asOf: readDate('2022-04-01') };
    expect(basesOf([uniformed, later])).toEqual([]);
  });

  it('is who publishes a page, whatever else is told and by whom', () => {
    const own = (slug: string) => aSource(slug, '2022-05-17', { speaker: 'mission' });
    const gone = aFigure('gone', own('three'), 'personnel-departed', 'ALL_PERSONNEL', '3,000', '2022-05-15');
    const left = aFigure('left', own('four'), 'personnel-remaining', 'ALL_PERSONNEL', '5,900', '2022-05-15');
    const figures = [part(own('one'), 'UNIFORMED', '8,000'), part(own('two'), 'CIVILIAN', '1,000'), gone, left];
    const copying = aSource('copy', '2022-05-18', { echoes: 'three', speaker: 'mission' });
    const copy = { ...gone, id: 'copy', key: 'copy', source: copying, attributedTo: 'mission' };
    const unrelated = aFigure('dead', wire, 'fatalities', 'PEACEKEEPERS', '5', '2022-06-17', {
      attributedTo: 'mission',
    });
    for (const others of [[], [copy], [{ ...copy, retractedOn: '2022-07-01' }], [unrelated]]) {
      expect(basesOf([...figures, ...others])).toEqual([[9000, 9000, true]]);
      expect(
        reconciliations(
          [...figures, ...others].filter(({ retractedOn }) => retractedOn === null),
          readDate('2022-04-01'),
        ).map(({ status, difference }) => [status, difference.low]),
      ).toEqual([['UNBALANCED', -100]]);
    }
    // The press passes on what others count: of two of its pages nobody knows whether they have their numbers from one.
    expect(basesOf([part(speech, 'UNIFORMED', '8,000'), part(wire, 'CIVILIAN', '1,000')])).toEqual([]);
  });

  it('has its sums checked across sources', () => {
    const all = aFigure('all', page, 'personnel-strength', 'ALL_PERSONNEL', '4,650', '2022-03-31');
    const parts = [
      part(speech, 'UNIFORMED', '4,000', { attributedTo: 'mission' }),
      part(wire, 'CIVILIAN', '600', { attributedTo: 'spokesperson', speaksFor: 'mission' }),
    ];
    expect(reconciliations([all, ...parts]).map(({ status, difference }) => [status, difference.low])).toEqual([
      ['UNBALANCED', -50],
    ]);
  });

  it('has departed, remaining and base checked across sources', () => {
    const figures = [
      aFigure('gone', page, 'personnel-departed', 'ALL_PERSONNEL', '900', '2022-06-01', { outOf: 'base' }),
      aFigure('left', wire, 'personnel-remaining', 'ALL_PERSONNEL', '3,700', '2022-06-01', {
        attributedTo: 'spokesperson',
        speaksFor: 'mission',
      }),
      aFigure('base', wire, 'personnel-strength', 'ALL_PERSONNEL', '4,600', '2022-06-01'),
    ];
    expect(reconciliations(figures).map(({ status, parts, whole }) => [status, parts, whole])).toEqual([
      ['BALANCED', ['gone', 'left'], ['base']],
    ]);
  });
});

describe('two numbers of one source for one scope and day', () => {
  it('are chosen from by what they say, not by their names', () => {
    const source = aSource('source', '2022-06-02');
    const said = (key: string, metric: string, printed: string) =>
      aFigure(key, source, metric, 'ALL_PERSONNEL', printed, '2022-06-01');
    const keysOf = (lower: string, higher: string) =>
      reconciliations([
        said('left', 'personnel-remaining', '900'),
        said('all', 'personnel-strength', '1,000'),
        said(lower, 'personnel-departed', '90'),
        said(higher, 'personnel-departed', '100'),
      ]).map(({ key }) => key);
    expect(keysOf('a', 'b')).toEqual(keysOf('b', 'a'));
  });
});

describe('a share in hundredths', () => {
  it.each([
    ['about 40 %', 'APPROXIMATE', 0.36, 0.44],
    ['environ 40 %', 'APPROXIMATE', 0.36, 0.44],
    ['nearly 40 per cent', 'NEARLY', 0.36, 0.4],
    ['forty per cent', 'EXACT', 0.4, 0.4],
    ['about half', 'APPROXIMATE', 0.45, 0.55],
    ['one tenth', 'APPROXIMATE', 0.05, 0.15],
  ])('carries the doubt of a number, not of a fraction: %s', (printed, qualifier, low, high) => {
    expect(readQuantity(printed, 'ratio')).toMatchObject({ qualifier, low, high });
  });
});

describe('more ways to word a figure', () => {
  it.each([
    ['exactly 300', 'EXACT', 300, 300],
    ['all 2,515', 'EXACT', 2515, 2515],
    ['seulement 300', 'EXACT', 300, 300],
    ['only about 300', 'APPROXIMATE', 270, 330],
    ['env. 3 000', 'APPROXIMATE', 2700, 3300],
    ['+ de 3 000', 'MORE_THAN', 3001, null],
    ['slightly less than 3,000', 'NEARLY', 2700, 2999],
    ['well under 300', 'LESS_THAN', null, 299],
    ['maximum 300', 'AT_MOST', null, 300],
    ['between 2,400-2,600', 'BETWEEN', 2400, 2600],
  ])('%s', (printed, qualifier, low, high) => {
    expect(readQuantity(printed, 'persons')).toMatchObject({ qualifier, low, high });
  });
});
