import { describe, expect, it } from 'vitest';
import type { DatedAccount, ToldEvent } from '../disagreements.ts';
import { disagreements } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import { sitesOn } from '../sites.ts';
import { aFigure, aSource } from '../testing/figures.ts';
import { anAccount } from '../testing/record-fixture.ts';

const event = (slug: string, ...accounts: DatedAccount[]): ToldEvent => ({
  id: `id-${slug}`,
  slug,
  title: { en: slug, fr: slug },
  accounts,
});
const told = (...events: ToldEvent[]) => disagreements({ figures: [], events, started: null, sites: [] });

describe('accounts of an event that disagree', () => {
  it('are named in the order of their days, then of their sources', () => {
    const [entry] = told(
      event(
        'takeover',
        anAccount('d', '2021-05-24', { source: 'b' }),
        anAccount('c', '2021-05-24', { source: 'a' }),
        anAccount('b', '../2020-08-18', { source: 'z' }),
        anAccount('a', '2020-08-19', { source: 'y' }),
      ),
    );
    expect(entry).toMatchObject({
      key: 'event.takeover.conflict',
      event: 'id-takeover',
      accounts: ['b', 'a', 'c', 'd'],
      independentSources: 4,
    });
  });
  it('are told in an order that does not depend on what sources are called', () => {
    const explained = (first: string, second: string) =>
      told(
        event(
          'takeover',
          anAccount('a', '2020-02', { source: first }),
          anAccount('b', '2020-02-01', { source: second }),
          anAccount('c', '2021', { source: 'other' }),
        ),
      ).map(({ explanation }) => explanation.en);
    expect(explained('a', 'b')).toEqual(explained('b', 'a'));
  });
  it('count those who repeat one another once', () => {
    const [entry] = told(
      event(
        'takeover',
        anAccount('a', '2020', { source: 'wire' }),
        anAccount('b', '2020', { source: 'daily', echoes: 'wire' }),
        anAccount('c', '2021', { source: 'other' }),
      ),
    );
    expect(entry).toMatchObject({ accounts: ['b', 'a', 'c'], independentSources: 2 });
  });
  it('are no more for a copy of one that gives a day, whatever day the copy gives', () => {
    const [wire, other] = [anAccount('w', '2023-11-21', { source: 'w' }), anAccount('o', '2023-11-21')];
    const copy = anAccount('c', '2023-11-23', { source: 'c', echoes: 'w' });
    const copyOfCopy = anAccount('d', '2023-11-23', { source: 'd', echoes: copy.source });
    const right = anAccount('c2', '2023-11-21', { source: 'c', echoes: 'w' });
    for (const copies of [[copy], [copyOfCopy, copy], [copy, right]])
      expect(told(event('camp', wire, other, ...copies))).toEqual([]);
    // The line goes on over a page that tells of nothing here.
    expect(told(event('camp', wire, other, copyOfCopy))).toEqual([]);
    // One that repeats the day of a side is told with it.
    const against = anAccount('x', '2023-11-25', { source: 'x' });
    const repeating = anAccount('r', '2023-11-21', { source: 'r', echoes: 'w' });
    expect(told(event('camp', wire, against, copy, repeating))).toMatchObject([
      { accounts: ['r', 'w', 'x'], independentSources: 2 },
    ]);
    // Where what it copies gives no day, the copy's is all there is.
    expect(told(event('camp', { ...wire, span: null }, against, copy))).toMatchObject([
      { accounts: ['c', 'x'], independentSources: 2 },
    ]);
  });
  it('are an entry for each event, and for each source that contradicts itself', () => {
    const entries = told(
      event('one', anAccount('a', '2020'), anAccount('b', '2021')),
      event(
        'two',
        anAccount('c', '2020', { source: 's' }),
        anAccount('d', '2021', { source: 's' }),
        anAccount('e', '2022', { source: 't' }),
      ),
    );
    expect(entries.map(({ key, accounts }) => [key, accounts.join()])).toEqual([
      ['event.one.conflict', 'a,b'],
      ['event.two.conflict', 'c,d,e'],
      ['event.two.within-source.s', 'c,d'],
    ]);
  });
});

describe('a figure of sites', () => {
  const account = (place: string, date: string, source = `${place}-source`) =>
    anAccount(`${place}-${date}`, date, { source });
  const sites = (on = '2024-12-31') =>
    sitesOn(
      [
        { place: 'ber', accounts: [account('ber', '2023-08-13')] },
        {
          place: 'tessalit',
          accounts: [account('tessalit', '2023-10-21'), account('tessalit', '2023-10-23', 'other')],
        },
        { place: 'gao', accounts: [account('gao', '2024')] },
        { place: 'bamako', accounts: [] },
      ],
      on,
      null,
    );
  const events = () => [
    event('ber', account('ber', '2023-08-13')),
    event('tessalit', account('tessalit', '2023-10-21'), account('tessalit', '2023-10-23', 'other')),
  ];
  const vacated = (printed: string, asOf: string, extras: Partial<Figure> = {}) => ({
    ...aFigure('v', aSource('v', '2024-06-01'), 'sites-vacated', 'NOT_APPLICABLE', printed, asOf),
    ...extras,
  });
  const against = (...figures: Figure[]) => disagreements({ figures, events: events(), started: null, sites: sites() });
  const fits = (printed: string, asOf: string) =>
    against(vacated(printed, asOf)).filter(({ metric }) => metric === 'sites-vacated').length === 0;

  it('fits what was surely closed when its day began to what may have been when it ended', () => {
    expect(['0', '1'].map((count) => fits(count, '2023-08-12'))).toEqual([true, false]);
    expect(['0', '1', '2'].map((count) => fits(count, '2023-08-13'))).toEqual([false, true, false]);
    expect(['0', '1', '2', '3'].map((count) => fits(count, '2023-10-22'))).toEqual([false, true, true, false]);
    expect(['1', '2', '3'].map((count) => fits(count, '2023-10-23'))).toEqual([false, true, false]);
    expect(['1', '2', '3', '4'].map((count) => fits(count, '2024-05-01'))).toEqual([false, true, true, false]);
    expect(['0', '1', '2', '3'].map((count) => fits(count, '2023-08-01/2023-10-31'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['1', '2', '3', '4'].map((count) => fits(count, '2023-10-23/..'))).toEqual([false, true, true, false]);
    expect(['0', '1', '2', '3'].map((count) => fits(count, '../2023-10-23'))).toEqual([true, true, true, false]);
  });
  it('fits no closing that the end of the record only announces', () => {
    const found = (printed: string, asOf: string, end: string) =>
      disagreements({
        figures: [vacated(printed, asOf)],
        events: events(),
        started: null,
        sites: sites(end),
      }).filter(({ metric }) => metric !== null).length === 0;
    // On 1 October one camp is given up and one announced; after its last day both are.
    for (const asOf of ['2023-10-01/..', '2023-10', '2023-10-01/2023-12-31'])
      expect(['1', '2'].map((count) => found(count, asOf, '2023-10-01'))).toEqual([true, false]);
    expect(['1', '2'].map((count) => found(count, '2023-10-31', '2023-10-01'))).toEqual([true, false]);
    expect(['1', '2'].map((count) => found(count, '2023-10-31', '2023-10-31'))).toEqual([false, true]);
  });
  it('that does not is told with what is known of each site, and who tells it', () => {
    const [entry] = against(vacated('3', '2023-10-23')).filter(({ metric }) => metric !== null);
    expect(entry).toMatchObject({
      key: 'sites-vacated.ledger.2023-10-23.3-3',
      metric: 'sites-vacated',
      event: null,
      kind: 'CONFLICT',
      statistics: ['v'],
      accounts: ['ber-2023-08-13', 'tessalit-2023-10-21', 'tessalit-2023-10-23'],
      range: { low: 2, high: 3, unit: 'sites' },
      independentSources: 4,
    });
    expect(against(vacated('at least 3', '2023-10-23')).find(({ metric }) => metric !== null)?.key).toBe(
      'sites-vacated.ledger.2023-10-23.3-open',
    );
    expect(against(vacated('up to 1', '2023-10-23')).find(({ metric }) => metric !== null)?.key).toBe(
      'sites-vacated.ledger.2023-10-23.open-1',
    );
  });
  it('is told with the accounts in order of their days, whichever site they are of', () => {
    const figures = [vacated('3', '2023-10-23')];
    const input = { figures, events: events(), started: null, sites: sites().reverse() };
    expect(disagreements(input).find(({ metric }) => metric !== null)?.accounts).toEqual([
      'ber-2023-08-13',
      'tessalit-2023-10-21',
      'tessalit-2023-10-23',
    ]);
  });
  it('counts more than the ledger holds where there are not so many sites', () => {
    const kindOf = (printed: string) =>
      against(vacated(printed, '2023-10-23')).find(({ metric }) => metric !== null)?.kind;
    expect([kindOf('4'), kindOf('5')]).toEqual(['CONFLICT', 'SCOPE']);
  });
  it('is of the whole mission, and stands', () => {
    for (const extras of [
      { place: 'gao' },
      { subject: 'egypt' },
      { event: 'e' },
      { retractedOn: '2024-01-01' },
      { supersededBy: 'w' },
      { rank: 'DEPRECATED' as const },
    ])
      expect(against(vacated('3', '2023-10-23', extras)).filter(({ metric }) => metric !== null)).toEqual([]);
  });
  it('that is repeated is one entry with both', () => {
    const copy = {
      ...vacated('3', '2023-10-23'),
      id: 'w',
      key: 'w',
      source: aSource('w', '2024-06-02', { echoes: 'v' }),
    };
    expect(against(copy, vacated('3', '2023-10-23')).filter(({ metric }) => metric !== null)).toMatchObject([
      { statistics: ['v', 'w'], independentSources: 4 },
    ]);
  });
});
