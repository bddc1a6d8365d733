import { describe, expect, it } from 'vitest';
import { readDate } from './date-span.ts';
import type { Figure } from './figure.ts';
import { reconciliations } from './reconciliations.ts';
import type { Scope } from './scope.ts';
import type { FigureExtras } from './testing/figures.ts';
import { aFigure, aSource } from './testing/figures.ts';
import { fiveArticles, recordFigures, START } from './testing/record-fixture.ts';

const DEPARTED = 'personnel-departed';
const page = () => aSource('page', '2023-09-27');
const gone = (key: string, scope: Scope, printed: string, extras: FigureExtras = {}) =>
  aFigure(key, extras.source ?? page(), DEPARTED, scope, printed, '2023-09-27', extras);
const verdicts = (figures: readonly Figure[]) =>
  reconciliations(figures).map(({ status, difference }) => [status, difference.low, difference.high]);

describe('the record', () => {
  const all = () => reconciliations(recordFigures(), readDate(START));

  it('has these sums and no others', () => {
    expect(
      all().map(({ parts, whole, status, difference }) => [
        parts.join(' + '),
        whole.join(' + '),
        status,
        difference.low,
      ]),
    ).toEqual([
      ['d05g + d05j', 'd05', 'BALANCED', 0],
      ['d05b + d05a', 'd05e', 'BALANCED', 0],
      ['d05c + d05d', 'd05f', 'BALANCED', 0],
      ['d05h + d05i', 'd05j', 'BALANCED', 0],
      ['d05e + d05f', 'd05g', 'BALANCED', 0],
      ['d09 + d10', 'd11', 'BALANCED', 0],
      ['d11 + d11-remaining', 'd11-whole', 'BALANCED', 0],
      ['d12 + d13 + d14', 'd12-whole + d13-whole', 'UNBALANCED', 6209],
      ['b08 + b09', 'b07', 'BALANCED', 0],
    ]);
  });

  it('tells the misprint in both languages', () => {
    const misprint = all().find(({ status }) => status === 'UNBALANCED');
    expect(misprint?.difference).toMatchObject({
      low: 6209,
      high: 6209,
      stated: 6209,
      qualifier: 'EXACT',
      unit: 'persons',
    });
    expect(misprint?.explanation.en).toContain('it does not add up, with 6,209 too many.');
    expect(misprint?.explanation.fr).toContain('le compte n’est pas bon, il y en a 6\u202f209 de trop.');
  });

  it('has none in the five articles alone', () => {
    expect(reconciliations(fiveArticles(), readDate(START))).toEqual([]);
  });
});

describe('a sum', () => {
  const whole = () => gone('all', 'ALL_PERSONNEL', '1,000');
  it('needs two parts', () => {
    expect(verdicts([whole(), gone('u', 'UNIFORMED', '900')])).toEqual([]);
  });
  it('is incomplete where too little is given because a part is missing, unbalanced where none is', () => {
    const civilians = [
      gone('civilian', 'CIVILIAN', '100'),
      gone('i', 'INTERNATIONAL_CIVILIAN', '60'),
      gone('v', 'UN_VOLUNTEERS', '30'),
    ];
    expect(verdicts(civilians)).toEqual([['INCOMPLETE', -10, -10]]);
    expect(verdicts([...civilians, gone('n', 'NATIONAL_CIVILIAN', '5')])).toEqual([['UNBALANCED', -5, -5]]);
    expect(verdicts([...civilians, gone('n', 'NATIONAL_CIVILIAN', '15')])).toEqual([['UNBALANCED', 5, 5]]);
    expect(reconciliations(civilians)[0]?.explanation.en).toContain('10 are missing');
  });
  it('may balance within ranges', () => {
    expect(verdicts([whole(), gone('u', 'UNIFORMED', 'around 900'), gone('c', 'CIVILIAN', '120')])).toEqual([
      ['BALANCED', -30, 70],
    ]);
    expect(verdicts([whole(), gone('u', 'UNIFORMED', 'more than 900'), gone('c', 'CIVILIAN', '50')])).toEqual([
      ['BALANCED', -49, null],
    ]);
    expect(verdicts([whole(), gone('u', 'UNIFORMED', 'more than 900'), gone('c', 'CIVILIAN', '150')])).toEqual([
      ['UNBALANCED', 51, null],
    ]);
    expect(
      reconciliations([whole(), gone('u', 'UNIFORMED', 'more than 900'), gone('c', 'CIVILIAN', '50')])[0]?.explanation
        .en,
    ).toContain('it may add up');
    expect(
      reconciliations([whole(), gone('u', 'UNIFORMED', 'more than 900'), gone('c', 'CIVILIAN', '150')])[0]?.explanation
        .en,
    ).toContain('at least 51 too many');
  });
  it('reaches below a part that is not printed', () => {
    expect(
      verdicts([whole(), gone('m', 'MILITARY', '700'), gone('p', 'POLICE', '200'), gone('c', 'CIVILIAN', '100')]),
    ).toEqual([['BALANCED', 0, 0]]);
  });
  it('is of one source, or one speaker on one day', () => {
    const other = aSource('other', '2023-09-28');
    const parts = (extras: FigureExtras) => [
      gone('u', 'UNIFORMED', '900', { source: other, ...extras }),
      gone('c', 'CIVILIAN', '90', { source: other, ...extras }),
    ];
    expect(verdicts([whole(), ...parts({})])).toEqual([]);
    expect(verdicts([{ ...whole(), attributedTo: 'un' }, ...parts({ attributedTo: 'un' })])).toEqual([
      ['UNBALANCED', -10, -10],
    ]);
  });
  it('may be of contingents, which are never known to be all', () => {
    const contingent = (key: string, printed: string) =>
      gone(key, 'ALL_PERSONNEL', printed, { subject: key, partOf: 'all' });
    expect(verdicts([whole(), contingent('egypt', '400'), contingent('senegal', '116')])).toEqual([
      ['INCOMPLETE', -484, -484],
    ]);
    expect(verdicts([whole(), contingent('egypt', '900'), contingent('senegal', '116')])).toEqual([
      ['UNBALANCED', 16, 16],
    ]);
  });
  it('takes nothing that was taken back', () => {
    expect(
      verdicts([whole(), gone('u', 'UNIFORMED', '900'), gone('c', 'CIVILIAN', '90', { retractedOn: '2024-01-01' })]),
    ).toEqual([]);
  });
});

describe('departed and remaining', () => {
  const remaining = (printed: string) =>
    aFigure('left', page(), 'personnel-remaining', 'ALL_PERSONNEL', printed, '2023-09-27');
  const base = () => aFigure('base', page(), 'personnel-strength', 'ALL_PERSONNEL', '1,000', '2023-07-01');
  it('are the base, named or of the same source', () => {
    expect(verdicts([gone('gone', 'ALL_PERSONNEL', '300', { outOf: 'base' }), remaining('700'), base()])).toEqual([
      ['BALANCED', 0, 0],
    ]);
    expect(verdicts([gone('gone', 'ALL_PERSONNEL', '300'), remaining('650'), base()])).toEqual([
      ['UNBALANCED', -50, -50],
    ]);
    expect(verdicts([gone('gone', 'ALL_PERSONNEL', '300'), remaining('700')])).toEqual([]);
  });
  it('need a day in common', () => {
    expect(
      verdicts([
        gone('gone', 'ALL_PERSONNEL', '300', { outOf: 'base' }),
        aFigure('left', page(), 'personnel-remaining', 'ALL_PERSONNEL', '600', '2023-10-01'),
        base(),
      ]),
    ).toEqual([]);
  });
});
