import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import type { Scope } from './scope.ts';
import { aFigure, aSource, metrics, type FigureExtras } from './testing/figures.ts';
import { drawdown } from './drawdown.ts';
import { disagreementsOfFigures } from './disagreements/of-figures.ts';
import { atOnce } from './steps.ts';

const strength = (key: string, printed: string, asOf = '2023-07-01', scope: Scope = 'ALL_PERSONNEL') =>
  aFigure(key, aSource(`page-${key}`, '2023-12-01'), 'personnel-strength', scope, printed, asOf);
const ceiling = (scope: Scope, printed: string, from = '2022-06-29', extras: FigureExtras = {}) =>
  aFigure(
    `${scope}-${from}`,
    aSource(`mandate-${from}`, from),
    'personnel-authorised',
    scope,
    printed,
    `${from}/..`,
    extras,
  );
const mandate = (from?: string) => [ceiling('MILITARY', '13,289', from), ceiling('POLICE', '1,920', from)];
const why = (...figures: Figure[]) =>
  atOnce(disagreementsOfFigures(figures, '2023-07-01')).map(({ explanation }) => explanation);

const ALLOWED =
  'Around 15,000 may be the uniformed strength that the mandate allows (15,209) rather than a count of people.';

describe('a strength that may be what the mandate allows', () => {
  it('is told apart from the counts beside it, in both languages', () => {
    const [text] = why(strength('a', '13,871'), strength('b', 'some 15,000'), ...mandate());
    expect(text?.en).toMatch(/^13,871 and around 15,000 are given for the same and do not fit together: /);
    expect(text?.en).toContain(` ${ALLOWED}`);
    expect(text?.fr).toMatch(/ Environ 15.000 peut être l’effectif en uniforme que le mandat autorise \(15.209\)/);
  });
  it('is so whatever the kind, and where the ceiling is printed as one', () => {
    const whole = ceiling('UNIFORMED', '15,209');
    const scopes = [strength('a', '13,871'), strength('b', 'some 15,000', '2023-07-01', 'UNIFORMED')];
    expect(why(...scopes, whole)[0]?.en).toContain(ALLOWED);
    expect(
      why(strength('a', '13,871'), strength('b', 'some 15,000', '2021'), whole, ...mandate('2020-06-29'))[0]?.en,
    ).toContain(ALLOWED);
  });
  it.each([
    ['no ceiling is known', []],
    ['a part of it is missing', [ceiling('MILITARY', '13,289')]],
    ['it was set later', mandate('2024-01-01')],
    ['another was set since', [...mandate('2020-06-29'), ceiling('UNIFORMED', '12,640')]],
    ['it was taken back', mandate().map((each) => ({ ...each, retractedOn: '2023-01-01' }))],
    ['it was corrected', mandate().map((each) => ({ ...each, supersededBy: 'x' }))],
    ['it is known to be wrong', mandate().map((each) => ({ ...each, rank: 'DEPRECATED' as const }))],
    ['it is that of one place', mandate().map((each) => ({ ...each, place: 'camp' }))],
    ['of its days the first is open', mandate().map((each) => ({ ...each, asOf: { ...each.asOf, earliest: null } }))],
  ])('is not told where %s', (_, ceilings) => {
    expect(why(strength('a', '13,871'), strength('b', 'some 15,000'), ...ceilings)[0]?.en).not.toContain('mandate');
  });
  it('is told of the ceiling of that time, whichever was printed first, the higher of two of one day', () => {
    const then = strength('b', 'some 15,000', '2021-07-01');
    const beside = strength('a', '13,871', '2021-07-01');
    const mandates = [ceiling('UNIFORMED', '12,640', '2022-06-29'), ...mandate('2020-06-29')];
    expect(why(beside, then, ...mandates)[0]?.en).toContain(ALLOWED);
    expect(why(beside, then, ...mandates.reverse())[0]?.en).toContain(ALLOWED);
    expect(why(beside, then, ...mandate('2021-07-01'))[0]?.en, 'it holds from its first day').toContain(ALLOWED);
    expect(why(beside, then, ...mandate('2021-07-02'))[0]?.en).not.toContain('mandate');
    const lower = { ...ceiling('UNIFORMED', '12,640', '2020-06-29'), source: aSource('other-mandate', '2020-06-29') };
    for (const both of [
      [...mandate('2020-06-29'), lower],
      [lower, ...mandate('2020-06-29')],
    ])
      expect(why(beside, then, ...both)[0]?.en).toContain(ALLOWED);
  });
  it('is told where the ceiling is the end of what the strength may be', () => {
    const at = (printed: string) =>
      why(strength('a', '13,871'), strength('b', printed), ceiling('UNIFORMED', '15,209'));
    expect(at('between 15,209 and 16,000')[0]?.en).toContain('mandate');
    expect(at('between 14,500 and 15,209')[0]?.en).toContain('mandate');
    expect(at('between 14,500 and 15,208')[0]?.en).not.toContain('mandate');
    expect(at('between 15,210 and 16,000')[0]?.en).not.toContain('mandate');
  });
  it('is not told of what is no strength, nor where the ceiling has no end', () => {
    const remaining = (key: string, printed: string) => ({
      ...strength(key, printed),
      metric: metrics['personnel-remaining'] as Figure['metric'],
    });
    expect(why(remaining('a', '13,871'), remaining('b', 'some 15,000'), ...mandate())[0]?.en).not.toContain('mandate');
    for (const open of ['at least 15,209', 'at most 15,209'])
      expect(
        why(strength('a', '13,871'), strength('b', 'some 15,000'), ceiling('UNIFORMED', open))[0]?.en,
      ).not.toContain('mandate');
  });
  it('is not told of a number without an end, of others, or where all may be it', () => {
    expect(why(strength('a', '13,871'), strength('b', 'at least 15,000'), ...mandate())[0]?.en).not.toContain(
      'mandate',
    );
    expect(why(strength('a', '13,871'), strength('b', 'some 17,000'), ...mandate())[0]?.en).not.toContain('mandate');
    const military = [
      strength('a', '13,000', '2023-07-01', 'MILITARY'),
      strength('b', 'some 15,000', '2023-07-01', 'MILITARY'),
    ];
    expect(why(...military, ...mandate()).map(({ en }) => en)).not.toContainEqual(expect.stringContaining('mandate'));
    expect(
      why(strength('a', '15,209'), strength('b', 'around 15,000', '2020-12-01'), ...mandate('2019-06-29')),
    ).toEqual([]);
  });
});

describe('a base that may be what the mandate allows', () => {
  it('says so in its note, and comes after all that counts people unless departures are given out of it', () => {
    const gone = aFigure(
      'd',
      aSource('page-d', '2023-10-31'),
      'personnel-departed',
      'ALL_PERSONNEL',
      '5,802',
      '2023-10-24',
      {
        outOf: 'b',
      },
    );
    const strengths = [strength('a', 'at least 13,871'), strength('b', 'some 15,000'), ...mandate()];
    const asked = { decisions: [], ended: null, scope: 'ALL_PERSONNEL' as const, knownOn: null, base: null };
    const notes = (...departures: Figure[]) =>
      drawdown({ figures: [...strengths, ...departures], ...asked }).bases.map(({ note }) => note?.en ?? '');
    const isRemarked = (note: string) =>
      note.includes('may be the uniformed strength that the mandate allows (15,209)');
    expect(notes({ ...gone, outOf: null }).map(isRemarked)).toEqual([false, true]);
    expect(notes(gone).map(isRemarked)).toEqual([true, false]);
  });
});
