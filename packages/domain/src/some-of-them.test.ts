import { describe, expect, it } from 'vitest';
import { readDate } from './date-span.ts';
import { disagreements } from './disagreements.ts';
import { drawdown } from './drawdown.ts';
import type { Figure, FigureSource } from './figure.ts';
import { reconciliations } from './reconciliations.ts';
import { sitesOn } from './sites.ts';
import { countsFromLater, someOfThem } from './some-of-them.ts';
import { aFigure, aSource } from './testing/figures.ts';
import { decisions, RECORD_END, siteRecords } from './testing/record-fixture.ts';

// Some of a whole, nobody says which: 400 of 1,150, "since August".

const report = aSource('report', '2023-10-10');
const other = aSource('other', '2023-10-12');
const departed = (key: string, printed: string, source = report, extras: Parameters<typeof aFigure>[6] = {}) =>
  aFigure(key, source, 'personnel-departed', 'ALL_PERSONNEL', printed, '2023-10-08', extras);

const whole = departed('whole', '1,150');
const some = departed('some', '400', report, { partOf: 'whole' });

const ask = (figures: readonly Figure[]) =>
  drawdown({ figures, decisions: decisions(), ended: null, scope: 'ALL_PERSONNEL', knownOn: null, base: null });
const disagreeing = (figures: readonly Figure[]) =>
  disagreements({ figures, events: [], started: '2023-07-01', sites: [] }).map(({ statistics }) => statistics.sort());

describe('some of a whole', () => {
  it('are told by a link to a figure that counts the same people', () => {
    const isSome = someOfThem([whole, some]);
    expect([isSome(whole), isSome(some)]).toEqual([false, true]);
    const uniformed = aFigure('u', report, 'personnel-departed', 'UNIFORMED', '1,000', '2023-10-08', {
      partOf: 'whole',
    });
    const contingent = departed('c', '90', report, { partOf: 'whole', subject: 'senegal' });
    expect([uniformed, contingent].map(someOfThem([whole, uniformed, contingent]))).toEqual([false, false]);
    expect(someOfThem([some])(some), 'the whole is not known').toBe(false);
    const misread = { ...whole, retractedOn: '2023-11-01' };
    expect(someOfThem([misread, some])(some), 'the whole was taken back').toBe(false);
  });

  it('are so in a copy that does not link them', () => {
    const copy = departed('copy', '400', aSource('copy', '2023-10-13', { echoes: 'report' }));
    expect(someOfThem([whole, some, copy])(copy)).toBe(true);
    expect(ask([whole, some, copy]).points.map(({ statistics }) => statistics)).toEqual([['whole']]);
  });

  it('are those counted from a day after the start, where that is known', () => {
    const late = departed('late', '1,200', other, { since: '2023-08-01' });
    const copy = departed('copy', '1,200', aSource('copy', '2023-10-13', { echoes: 'other' }));
    const early = departed('early', '1,300', other, { since: '2023-07-01' });
    const dead = aFigure('dead', other, 'fatalities', 'ALL_PERSONNEL', '3', '2023-10-08', { since: '2023-08-01' });
    const isSome = someOfThem([late, copy, early, dead], '2023-07-01');
    expect([late, copy, early, dead].map(isSome)).toEqual([true, true, false, false]);
    expect(someOfThem([late])(late), 'no start is known').toBe(false);
    const { points, excluded } = ask([whole, late]);
    expect(points.map(({ statistics }) => statistics)).toEqual([['whole']]);
    expect(excluded.map(({ statistic, code }) => [statistic, code])).toEqual([['late', 'SUBJECT']]);
    expect(excluded[0]?.reason.en).toContain('since a day on which the withdrawal had begun');
    expect(excluded[0]?.reason.fr).toContain('le retrait avait commencé');
    const before = { ...departed('before', '900'), asOf: readDate('2023-09-27') };
    const fewer = departed('fewer', '300', other, { since: '2023-10-01' });
    expect(disagreeing([before, fewer]), 'fewer since October than in all by September').toEqual([]);
    const more = departed('more', '2,000', other, { since: '2023-08-01' });
    expect(disagreeing([whole, more]), 'more since August than in all').toEqual([['more', 'whole']]);
  });

  it('are told since a later day of all that is counted from the start, and of nothing else', () => {
    const since = (metric: string, printed: string, from: string | undefined, started: string | null = '2023-07-01') =>
      countsFromLater(
        aFigure('x', other, metric, 'ALL_PERSONNEL', printed, '2023-10-08', from === undefined ? {} : { since: from }),
        started,
      );
    expect(since('personnel-departed', '1,200', '2023-07-02')).toBe(true);
    expect(since('share-departed', 'half', '2023-07-02')).toBe(true);
    expect(since('sites-vacated', '4', '2023-07-02')).toBe(true);
    expect(since('fatalities', '3', '2023-07-02')).toBe(false);
    expect(since('personnel-departed', '1,200', '2023-07-01'), 'since the start').toBe(false);
    expect(since('personnel-departed', '1,200', undefined)).toBe(false);
    expect(since('personnel-departed', '1,200', '2023-07-02', null), 'no start is known').toBe(false);
    expect(since('personnel-departed', '1,200', '../2023-10-01'), 'it may be since the start').toBe(false);
  });

  it('are so in a copy of a copy, and in one that rounds where any of what it may round is', () => {
    const copyOf = (key: string, source: string, printed: string, echoes: string | FigureSource) =>
      departed(key, printed, aSource(source, '2023-10-13', { echoes }));
    const copy = copyOf('copy', 'copy', '400', 'report');
    const copied = copyOf('copied', 'copied', '400', copy.source);
    expect(someOfThem([whole, some, copy, copied])(copied)).toBe(true);
    expect(someOfThem([whole, some, copied])(copied), 'over a page that has no figure here').toBe(true);
    const rounded = copyOf('rounded', 'copy', 'about 400', 'report');
    const all = departed('all', '390');
    expect(someOfThem([whole, some, all, rounded])(rounded), 'it may round the part').toBe(true);
    expect(someOfThem([whole, all, rounded, departed('far', '3', report, { partOf: 'whole' })])(rounded)).toBe(false);
  });

  it('are no copy of a number that the same source gives for all as well', () => {
    const copy = departed('copy', '400', aSource('copy', '2023-10-13', { echoes: 'report' }));
    const asMany = departed('as-many', '400');
    expect(someOfThem([whole, some, asMany, copy])(copy)).toBe(false);
    expect(someOfThem([whole, some, copy])(copy)).toBe(true);
  });

  it('are told apart where pages repeat one another in a circle', () => {
    const here = departed('here', '400', aSource('here', '2023-10-13', { echoes: 'there' }));
    const there = departed('there', '400', aSource('there', '2023-10-13', { echoes: 'here' }));
    const isSome = someOfThem([whole, some, here, there]);
    expect([here, there].map(isSome)).toEqual([false, false]);
  });

  it('are in no point, and left out as a group', () => {
    const { points, excluded } = ask([whole, some]);
    expect(points.map(({ departed: { low, high } }) => [low, high])).toEqual([[1150, 1150]]);
    expect(excluded.map(({ statistic, code }) => [statistic, code])).toEqual([['some', 'SUBJECT']]);
    expect(excluded[0]?.reason.en).toContain('only some of those');
    expect(excluded[0]?.reason.fr).toContain('qu’une partie');
  });

  it('are no base', () => {
    const strength = (key: string, printed: string, extras: Parameters<typeof aFigure>[6] = {}) =>
      aFigure(key, report, 'personnel-strength', 'ALL_PERSONNEL', printed, '2023-07-01', extras);
    const { bases } = ask([strength('all', '13,000'), strength('a-part', '5,000', { partOf: 'all' })]);
    expect(bases.map(({ statistics }) => statistics)).toEqual([['all']]);
  });

  it('disagree with no count of all, nor of other some, unless they are more than all', () => {
    const others = departed('others', '1,200', other);
    const someOthers = departed('some-others', '450', other, { partOf: 'others' });
    expect(disagreeing([whole, some, others, someOthers])).toEqual([['others', 'whole']]);
    const tooMany = departed('too-many', '1,300', other, { partOf: 'others' });
    expect(disagreeing([whole, departed('others', '1,150', other), tooMany])).toEqual([
      ['too-many', 'whole'],
      ['others', 'too-many'],
    ]);
  });

  it('do not fit the computed sum either', () => {
    const parts = (['UNIFORMED', 'CIVILIAN'] as const).map((scope) =>
      aFigure(`some-${scope}`, other, 'personnel-departed', scope, '100', '2023-10-08', { partOf: `all-${scope}` }),
    );
    const wholes = (['UNIFORMED', 'CIVILIAN'] as const).map((scope) =>
      aFigure(`all-${scope}`, report, 'personnel-departed', scope, '600', '2023-10-08'),
    );
    expect(disagreeing([...parts, ...wholes])).toEqual([]);
  });

  it('are no whole, and no part by their scope', () => {
    const uniformed = aFigure('uniformed', report, 'personnel-departed', 'UNIFORMED', '1,000', '2023-10-08');
    const civilian = aFigure('civilian', report, 'personnel-departed', 'CIVILIAN', '150', '2023-10-08');
    const remaining = aFigure('remaining', report, 'personnel-remaining', 'ALL_PERSONNEL', '850', '2023-10-08');
    const base = aFigure('base', report, 'personnel-strength', 'ALL_PERSONNEL', '2,000', '2023-07-01');
    const sums = reconciliations([whole, some, uniformed, civilian, remaining, base]);
    expect(sums.map(({ parts, whole: of, status }) => [parts, of, status])).toEqual([
      [['uniformed', 'civilian'], ['whole'], 'BALANCED'],
      [['whole', 'remaining'], ['base'], 'BALANCED'],
    ]);
  });

  it('add up where two of them are linked, with no claim to be all', () => {
    const sums = reconciliations([whole, some, departed('more', '500', report, { partOf: 'whole' })]);
    expect(sums.map(({ status, difference }) => [status, difference.low])).toEqual([['INCOMPLETE', -250]]);
  });

  it('are not held against the ledger of sites', () => {
    const vacated = (key: string, printed: string, extras: Parameters<typeof aFigure>[6] = {}) =>
      aFigure(key, report, 'sites-vacated', 'NOT_APPLICABLE', printed, '2023-12-11', extras);
    const entries = disagreements({
      figures: [vacated('ten', '10'), vacated('four-of-them', '4', { partOf: 'ten' })],
      events: [],
      started: '2023-07-01',
      sites: sitesOn(siteRecords(), RECORD_END, null),
    });
    expect(entries).toEqual([]);
  });
});
