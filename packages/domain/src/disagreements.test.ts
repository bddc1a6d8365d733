import { describe, expect, it } from 'vitest';
import { readDate } from './date-span.ts';
import type { DatedAccount, Disagreement, ToldEvent } from './disagreements.ts';
import { disagreements, importance } from './disagreements.ts';
import type { Figure } from './figure.ts';
import { sitesOn } from './sites.ts';
import { quantityOf } from './testing/drafts.ts';
import { aFigure, aSource } from './testing/figures.ts';
import { anAccount, fiveArticles, recordFigures, RECORD_END, siteRecords, START } from './testing/record-fixture.ts';

const ask = (
  figures: readonly Figure[],
  extras: { events?: ToldEvent[]; started?: string | null } = {},
): Disagreement[] =>
  disagreements({
    figures,
    events: extras.events ?? [],
    started: extras.started === undefined ? START : extras.started,
    sites: [],
  });

/** Anew in every test: mutation testing then sees which of them rests on what. */
const record = () =>
  disagreements({
    figures: recordFigures(),
    events: [],
    started: START,
    sites: sitesOn(siteRecords(), RECORD_END, null),
  });

/** The kinds under which two figures stand together. */
const together = (entries: readonly Disagreement[], ...ids: string[]) =>
  entries.filter(({ statistics }) => ids.every((id) => statistics.includes(id))).map(({ kind }) => kind);

const STRENGTH = 'personnel-strength';
const page = (slug: string, published = '2023-12-01', echoes: string | null = null) =>
  aSource(slug, published, { echoes });
const strength = (key: string, printed: string, asOf: string, source = page(key), extras = {}) =>
  aFigure(key, source, STRENGTH, 'ALL_PERSONNEL', printed, asOf, extras);

describe('the record must list', () => {
  it.each([
    ['13,000 and 15,000-strong within one article', ['000-13000', '000-15000-strong'], 'WITHIN_SOURCE'],
    ['about 180 hostile beside more than 300 of all causes', ['003-180', '001-300'], 'SCOPE'],
    ['about 180 hostile beside over 300 of all causes', ['003-180', '004-300'], 'SCOPE'],
    ['around 13,800 and 13,871', ['003-13800', 'b07'], 'ROUNDING'],
    ['12,947 and 12,944 uniformed', ['b05', 'b08'], 'CONFLICT'],
    ['1,786 and 927 civilians', ['b06', 'b09'], 'CONFLICT'],
    ['10 and 11 years', ['003-10-year', '000-11-year'], 'AS_OF'],
    ['10,040 printed as remaining', ['d14', 'd11-remaining'], 'TRANSCRIPTION'],
    ['over 300 of recent months and more than 300 since the start', ['004-300', '001-300'], 'AS_OF'],
  ])('%s', (_, ids, kind) => {
    expect(together(record(), ...ids)).toContain(kind);
  });

  it('13 positions given up against the ten sites closed on that day', () => {
    const entry = record().find(({ metric }) => metric === 'sites-vacated');
    expect(entry).toMatchObject({ kind: 'CONFLICT', statistics: ['003-13-positions'], range: { low: 10, high: 13 } });
    expect(entry?.explanation.en).toContain('come to 10 of 13');
    expect(entry?.accounts).toContain('kidal-1');
    expect(entry?.accounts).not.toContain('timbuktu-1');
  });
});

describe('the record must not list', () => {
  it('any two departed figures', () => {
    expect(record().filter(({ metric }) => metric === 'personnel-departed' || metric === 'share-departed')).toEqual([]);
  });
  it.each([
    ['53 countries and the 19 African of them', ['000-53-countries', '000-19-african']],
    ['82 Chadian dead and 303', ['f06', 'f01']],
    ['the ceilings', ['b01', 'b02']],
    ['Germany’s 1,100 and the mission’s strength', ['004-1100', '003-13800']],
    ['a figure and its echo', ['002-3367', 'd05']],
  ])('%s', (_, ids) => {
    expect(together(record(), ...ids)).toEqual([]);
  });
  it('303, 310 and 311, but beside the hostile deaths', () => {
    expect(
      [together(record(), 'f01', 'f02'), together(record(), 'f02', 'f03')].flat().filter((kind) => kind !== 'SCOPE'),
    ).toEqual([]);
    expect(record().filter(({ metric, kind }) => metric === 'fatalities' && kind === 'CONFLICT')).toEqual([]);
  });
  it('a ceiling at all', () => {
    expect(record().filter(({ metric }) => metric === 'personnel-authorised')).toEqual([]);
  });
});

describe('the importance of an entry', () => {
  const entry = (given: Partial<Disagreement>): Disagreement => ({
    key: 'key',
    metric: 'fatalities',
    event: null,
    kind: 'CONFLICT',
    explanation: { en: '', fr: '' },
    statistics: [],
    accounts: [],
    range: null,
    independentSources: 1,
    ...given,
  });
  const parts = (...given: Partial<Disagreement>[]) => given.map((each) => importance(entry(each)));
  it('is first that of its kind', () => {
    const kinds = ['CONFLICT', 'WITHIN_SOURCE', 'TRANSCRIPTION', 'SCOPE', 'AS_OF', 'ROUNDING'] as const;
    expect(parts(...kinds.map((kind) => ({ kind }))).map(([kind]) => kind)).toEqual([0, 1, 2, 3, 4, 5]);
  });
  it('then that of its metric: an event comes after those of the withdrawal, any other after it', () => {
    const metrics = ['personnel-departed', 'sites-vacated', 'fatalities-hostile', null, 'contributing-countries'];
    const weights = parts(...metrics.map((metric) => ({ metric }))).map(([, weight]) => weight);
    expect(weights).toEqual([...new Set(weights)].sort((a, b) => a - b));
  });
  it('then how many speak, then how far they are apart for their size, an open end farthest', () => {
    expect(parts({ independentSources: 3 })[0]?.[2]).toBe(-3);
    const open = [quantityOf(null, 100), quantityOf(90, null)];
    const ranges = [quantityOf(50, 100), ...open, quantityOf(0, 0), quantityOf(3, 4), null];
    expect(parts(...ranges.map((range) => ({ range }))).map(([, , , spread]) => spread + 0)).toEqual([
      -0.5, -1, -1, 0, -0.25, -1,
    ]);
    expect(parts({ metric: null })[0]?.[3], 'dates have none').toBeCloseTo(0);
    expect(parts({ key: 'last' })[0]?.[4]).toBe('last');
  });
});

describe('entries', () => {
  it('begin with what cannot be', () => {
    const kinds = [...new Set(record().map(({ kind }) => kind))];
    expect(kinds).toEqual(['CONFLICT', 'WITHIN_SOURCE', 'TRANSCRIPTION', 'SCOPE', 'AS_OF', 'ROUNDING']);
  });
  it('have a key of metric, kind and scope, each once', () => {
    const keys = record().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('personnel-strength.conflict.uniformed');
    expect(keys).toContain('personnel-strength.within-source.all-personnel.five-000');
  });
  it('count those who go back to one origin once', () => {
    expect(record().find(({ key }) => key === 'personnel-strength.conflict.civilian')?.independentSources).toBe(1);
    expect(
      record().find(({ key }) => key === 'fatalities-hostile.transcription.all-personnel')?.independentSources,
    ).toBe(2);
  });
  it('count nobody who repeats one of them, whomever they name', () => {
    const copy = strength('c', '1,000', '2023-07-01', page('copy', '2023-12-02', 'a'), {
      attributedTo: 'spokesperson',
    });
    const two = [strength('a', '1,000', '2023-07-01'), strength('b', '2,000', '2023-07-01')];
    expect(ask(two).map(({ independentSources }) => independentSources)).toEqual([2]);
    expect(
      ask([...two, copy]).map(({ independentSources, statistics }) => [independentSources, ...statistics]),
    ).toEqual([[2, 'a', 'b', 'c']]);
  });
  it('reach from the lowest low to the highest high', () => {
    expect(record().find(({ key }) => key === 'personnel-strength.conflict.uniformed')?.range).toMatchObject({
      low: 12944,
      high: 12947,
      qualifier: 'BETWEEN',
    });
  });
  it('do without the record’s second layer', () => {
    const keys = ask(fiveArticles()).map(({ key }) => key);
    expect(keys).toContain('mission-duration.as-of.not-applicable');
    expect(keys).toContain('fatalities.scope.all-personnel');
  });
});

describe('an explanation', () => {
  const explained = (key: string) => record().find((entry) => entry.key === key)?.explanation;
  it('says all can be right where they count others', () => {
    expect(explained('fatalities.scope.all-personnel')?.en).toContain(
      'all can be right. Fatalities hostile, all personnel, in all: around 180; fatalities, peacekeepers (not said which), since 2023: more than 300; ',
    );
    expect(explained('fatalities.scope.all-personnel')?.fr).toContain(
      'tous peuvent donc être justes. Fatalities hostile, ensemble du personnel, en tout\u00a0: environ 180\u00a0; fatalities, Casques bleus (sans préciser lesquels), depuis 2023\u00a0: ',
    );
  });
  it('tells the slip, the times, the rounding and the conflict', () => {
    expect(explained('personnel-remaining.transcription.all-personnel')?.en).toBe(
      '4,695 and 10,040: 10,040 is a slip of its source, shown so that nobody repeats it. The page prints the number departed as the number remaining.',
    );
    expect(explained('mission-duration.as-of.not-applicable')?.en).toContain('They describe different times');
    const [may] = ask([strength('a', '13,211', '../2023-07-01'), strength('b', '12,944', '2023-07-01')]);
    expect([may?.kind, may?.explanation.en, may?.explanation.fr]).toEqual([
      'AS_OF',
      expect.stringMatching(/^They may describe different times/),
      expect.stringMatching(/^Ces chiffres peuvent décrire des moments différents/),
    ]);
    expect(explained('fatalities.as-of.peacekeepers')?.fr).toContain(
      '(début du décompte\u00a0: le 1er\u00a0juillet 2013\u00a0; 2023)',
    );
    expect(explained('personnel-strength.rounding.all-personnel')?.en).toContain('which rounding alone can explain');
    expect(explained('personnel-strength.conflict.uniformed')?.en).toBe(
      '12,944 (1\u00a0July 2023, our reading) and 12,947 (28\u00a0August 2023) are given for the same and do not fit together: they cannot both be right, unless one of them counts other than it says.',
    );
  });
  it('is in two languages', () => {
    expect(record().every(({ explanation: { en, fr } }) => en !== fr && !/ [:;»]|« /.test(fr))).toBe(true);
  });
});

describe('the kind is the first that fits', () => {
  const kindsOf = (...figures: Figure[]) => ask(figures).map(({ kind }) => kind);
  it('within one source, before all others but a slip', () => {
    const source = page('one');
    expect(kindsOf(strength('a', '1,000', '2023-07-01', source), strength('b', '2,000', '2023-07-01', source))).toEqual(
      ['WITHIN_SOURCE'],
    );
    expect(
      kindsOf(
        strength('a', '1,000', '2023-07-01', source),
        strength('b', '2,000', '2023-07-01', source, { rank: 'DEPRECATED' }),
      ),
    ).toEqual(['TRANSCRIPTION']);
    expect(kindsOf(strength('a', '2,000', '2023-07-01', source), strength('b', '1,000', '2023-09-01', source))).toEqual(
      ['AS_OF'],
    );
  });
  it('of other days where it can have changed so, and a strength only falls after the start', () => {
    expect(kindsOf(strength('a', '2,000', '2023-07-01'), strength('b', '1,500', '2023-09-01'))).toEqual(['AS_OF']);
    expect(kindsOf(strength('a', '1,500', '2023-07-01'), strength('b', '2,000', '2023-09-01'))).toEqual(['CONFLICT']);
    expect(kindsOf(strength('a', '1,500', '2023-05-01'), strength('b', '2,000', '2023-09-01'))).toEqual(['AS_OF']);
    expect(kindsOf(strength('a', '2,000', '2023-08-01'), strength('b', '1,500', '2023-09-01'))).toEqual([]);
    expect(kindsOf(strength('a', '1,500', '2023-08-01'), strength('b', '2,000', '2023-09-01'))).toEqual(['CONFLICT']);
    expect(kindsOf(strength('a', '2,000', '2023-08-01'), strength('b', '1,500', '2023-09-02'))).toEqual(['AS_OF']);
    expect(kindsOf(strength('a', '2,000', '2013/2023'), strength('b', '1,500', '2023-09-01'))).toEqual(['AS_OF']);
  });
  it('rounded, by less than one of the rounder’s last places, at most a tenth', () => {
    expect(kindsOf(strength('a', '13,000', '2023-07-01'), strength('b', '13,871', '2023-07-01'))).toEqual(['ROUNDING']);
    expect(kindsOf(strength('a', '13,000', '2023-07-01'), strength('b', '14,000', '2023-07-01'))).toEqual(['CONFLICT']);
    expect(kindsOf(strength('a', '1,000', '2023-07-01'), strength('b', '1,099', '2023-07-01'))).toEqual(['ROUNDING']);
    expect(kindsOf(strength('a', '1,000', '2023-07-01'), strength('b', '1,101', '2023-07-01'))).toEqual(['CONFLICT']);
  });
  it('of other people, unless what counts fewer has more', () => {
    const uniformed = (printed: string) => aFigure('u', page('u'), STRENGTH, 'UNIFORMED', printed, '2023-07-01');
    expect(kindsOf(uniformed('1,000'), strength('a', '1,234', '2023-07-01'))).toEqual(['SCOPE']);
    expect(kindsOf(uniformed('2,345'), strength('a', '1,234', '2023-07-01'))).toEqual(['CONFLICT']);
  });
});

describe('what is compared', () => {
  const departed = (key: string, printed: string, asOf: string, source = page(key), extras = {}) =>
    aFigure(key, source, 'personnel-departed', 'ALL_PERSONNEL', printed, asOf, extras);
  it('is a cumulative count of two days only where it runs the wrong way', () => {
    expect(ask([departed('a', '5,000', '2023-09-01'), departed('b', '6,000', '2023-10-01')])).toEqual([]);
    expect(ask([departed('a', '6,000', '2023-09-01'), departed('b', '5,000', '2023-10-01')])).toMatchObject([
      { kind: 'CONFLICT', explanation: { en: expect.stringContaining('can only rise') } },
    ]);
    expect(ask([departed('a', '5,000', '2023-09-01'), departed('b', '6,000', '2023-08-20/2023-09-10')])).toEqual([]);
    expect(ask([departed('a', '6,543', '2023-09-01'), departed('b', '5,432', '2023-09-01')])).toMatchObject([
      { kind: 'CONFLICT' },
    ]);
  });
  it('is a remaining count the other way round', () => {
    const left = (key: string, printed: string, asOf: string) =>
      aFigure(key, page(key), 'personnel-remaining', 'ALL_PERSONNEL', printed, asOf);
    expect(ask([left('a', '5,432', '2023-09-01'), left('b', '4,321', '2023-10-01')])).toEqual([]);
    expect(ask([left('a', '4,321', '2023-09-01'), left('b', '5,432', '2023-10-01')])).toMatchObject([
      { kind: 'CONFLICT', explanation: { fr: expect.stringContaining('ne peut augmenter') } },
    ]);
  });
  it('is a sum of parts against a whole of another day', () => {
    const parts = [
      aFigure('u', page('p'), 'personnel-departed', 'UNIFORMED', '5,432', '2023-09-01'),
      aFigure('c', page('p'), 'personnel-departed', 'CIVILIAN', '321', '2023-09-01'),
    ];
    expect(ask([...parts, departed('later', '5,678', '2023-10-01')])).toMatchObject([
      { kind: 'CONFLICT', statistics: ['c', 'u', 'later'] },
    ]);
    expect(ask([...parts, departed('later', '5,789', '2023-10-01')])).toEqual([]);
  });
  it('is no echo with its original, nor what was taken back', () => {
    const [original, echo] = [page('original'), page('echo', '2023-12-02', 'original')];
    expect(ask([strength('a', '1,234', '2023-07-01', original), strength('b', '2,345', '2023-07-01', echo)])).toEqual(
      [],
    );
    expect(
      ask([
        strength('a', '1,234', '2023-07-01'),
        strength('b', '2,345', '2023-07-01', page('b'), { retractedOn: '2024-01-01' }),
      ]),
    ).toEqual([]);
    expect(
      ask([
        strength('a', '1,234', '2023-07-01'),
        strength('b', '2,345', '2023-07-01', page('b'), { supersededBy: 'a' }),
      ]),
    ).toEqual([]);
  });
  it('is no part with its larger whole from one origin, by link or by scope', () => {
    const mission = { attributedTo: 'mission' };
    const spokesperson = { attributedTo: 'kaba', speaksFor: 'mission' };
    const part = (extras: object) =>
      aFigure('part', page('part'), STRENGTH, 'UNIFORMED', '1,000', '2023-07-01', extras);
    expect(ask([part(spokesperson), strength('whole', '1,234', '2023-07-01', page('whole'), mission)])).toEqual([]);
    expect(ask([part({ partOf: 'whole' }), strength('whole', '1,234', '2023-07-01')])).toEqual([]);
    expect(ask([part({}), strength('whole', '1,234', '2023-07-01')])).toHaveLength(1);
  });
  it('is of one subject, place and event, and one mission-wide group of scopes', () => {
    expect(
      ask([
        strength('a', '1,234', '2023-07-01'),
        strength('b', '2,345', '2023-07-01', page('b'), { subject: 'egypt' }),
      ]),
    ).toEqual([]);
    expect(
      ask([strength('a', '1,234', '2023-07-01'), aFigure('m', page('m'), STRENGTH, 'MILITARY', '123', '2023-07-01')]),
    ).toEqual([]);
  });
  it('is no shorter count beside a longer one', () => {
    const dead = (key: string, printed: string, since: string) =>
      aFigure(key, page(key), 'fatalities', 'ALL_PERSONNEL', printed, '2023-09-01', { since });
    expect(ask([dead('short', '12', '2023'), dead('long', '303', '2013')])).toEqual([]);
    expect(ask([dead('short', '303', '2023'), dead('long', '12', '2013')])).toHaveLength(1);
  });
});

describe('a ledger', () => {
  const sites = () => sitesOn(siteRecords(), RECORD_END, null);
  const vacated = (printed: string, asOf: string) =>
    aFigure('v', page('v'), 'sites-vacated', 'NOT_APPLICABLE', printed, asOf);
  const against = (figure: Figure, of = sites()) =>
    disagreements({ figures: [figure], events: [], started: START, sites: of });
  it('fits ten on 8 December, when the tenth was disputed', () => {
    expect(against(vacated('dix', '2023-12-08'))).toEqual([]);
    expect(against(vacated('nine', '2023-12-08'))).toEqual([]);
    expect(against(vacated('eight', '2023-12-08'))).toHaveLength(1);
  });
  it('that knows of fewer sites than are said counts something else', () => {
    expect(against(vacated('20', '2023-12-11'))).toMatchObject([{ kind: 'SCOPE' }]);
    expect(against(vacated('20', '2023-12-11'), [])).toEqual([]);
  });
});

describe('accounts of an event', () => {
  const event = (...accounts: DatedAccount[]): ToldEvent => ({
    id: 'e',
    slug: 'takeover',
    title: { en: 'The takeover', fr: 'La prise du pouvoir' },
    accounts,
  });
  const told = (...accounts: DatedAccount[]) => ask([], { events: [event(...accounts)] });
  it('are parted so that no two dates run together', () => {
    expect(told(anAccount('a', '../2020-08-03'), anAccount('b', '2021-11-15'))[0]?.explanation).toEqual({
      en: 'The takeover: the sources give dates that do not agree (on or before 3\u00a0August 2020; 15\u00a0November 2021).',
      fr: 'La prise du pouvoir\u00a0: les sources donnent des dates qui ne s’accordent pas (le 3\u00a0août 2020 ou avant\u00a0; le 15\u00a0novembre 2021).',
    });
  });
  it('disagree when their dates do not meet', () => {
    expect(told(anAccount('a', '2020'), anAccount('b', '2021'))).toEqual([
      {
        key: 'event.takeover.conflict',
        metric: null,
        event: 'e',
        kind: 'CONFLICT',
        statistics: [],
        accounts: ['a', 'b'],
        range: null,
        independentSources: 2,
        explanation: {
          en: 'The takeover: the sources give dates that do not agree (2020 and 2021).',
          fr: 'La prise du pouvoir\u00a0: les sources donnent des dates qui ne s’accordent pas (2020 et 2021).',
        },
      },
    ]);
  });
  it('of one source disagree within it', () => {
    expect(told(anAccount('a', '2020', { source: 's' }), anAccount('b', '2021', { source: 's' }))).toMatchObject([
      { kind: 'WITHIN_SOURCE', key: 'event.takeover.within-source.s', independentSources: 1 },
    ]);
  });
  it('agree when one contains the other, is undated, or repeats the other', () => {
    expect(told(anAccount('a', '2020'), anAccount('b', '2020-08-18'))).toEqual([]);
    expect(
      told(anAccount('a', '2020'), anAccount('b', null), { ...anAccount('c', null), span: readDate('../..') }),
    ).toEqual([]);
    expect(told(anAccount('a', '2020', { source: 's' }), anAccount('b', '2021', { source: 't', echoes: 's' }))).toEqual(
      [],
    );
  });
  it('leave out those whom nobody contradicts', () => {
    expect(told(anAccount('a', '2020-08-18'), anAccount('b', '2021-05-24'), anAccount('c', '2020/2021'))).toMatchObject(
      [{ accounts: ['a', 'b'] }],
    );
  });
});

describe('parts of one sum', () => {
  const whole = strength('whole', '6,000', START, page('a'));
  const uniformed = (key: string, printed: string, source = page('a')) =>
    aFigure(key, source, STRENGTH, 'UNIFORMED', printed, START, { partOf: 'whole' });

  it('disagree where two sources give the same part differently', () => {
    expect(
      together(ask([whole, uniformed('one', '3,276'), uniformed('two', '2,100', page('b'))]), 'one', 'two'),
    ).toEqual(['CONFLICT']);
  });

  it('do not disagree where one source divides the sum', () => {
    expect(together(ask([whole, uniformed('one', '3,276'), uniformed('two', '2,724')]), 'one', 'two')).toEqual([]);
  });
});

it('does not set a page against itself for naming the speaker of only one of its figures', () => {
  const all = strength('all', '13,871', START, page('a'), { attributedTo: 'united-nations' });
  const uniformed = aFigure('uniformed', page('a'), STRENGTH, 'UNIFORMED', '12,944', START);
  expect(ask([all, uniformed])).toEqual([]);
});

it('gives no range where neither side is bounded, and sorts it as the widest', () => {
  const gone = (key: string, printed: string, asOf: string) =>
    aFigure(key, page(key), 'personnel-departed', 'ALL_PERSONNEL', printed, asOf);
  const bounds = [gone('a', 'at least 6,100', '2023-09-20'), gone('b', 'at most 6,000', '2023-10-01')];
  const [entry] = ask([...bounds, gone('c', '3,000', '2023-08-01'), gone('d', '2,500', '2023-08-02')]);
  expect([entry?.statistics, entry?.range]).toEqual([['c', 'd', 'a', 'b'], null]);
  expect(importance(entry!)[3]).toBe(-1);
});
