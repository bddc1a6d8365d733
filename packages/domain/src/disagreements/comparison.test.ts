import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import type { Disagreement } from '../disagreements.ts';
import { disagreements } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import type { Extras } from '../testing/figures.ts';
import { aSource, figureOf } from '../testing/figures.ts';

const START = '2023-07-01';
const ask = (...figures: Figure[]): Disagreement[] => disagreements({ figures, events: [], started: START, sites: [] });
const kinds = (...figures: Figure[]) => ask(...figures).map(({ kind }) => kind);

const departed = figureOf('personnel-departed');
const remaining = figureOf('personnel-remaining');
const strength = figureOf('personnel-strength');
const moved = figureOf('personnel-moved');
const share = figureOf('share-departed');
const dead = figureOf('fatalities');
const killed = figureOf('fatalities-hostile');

describe('departed, remaining and shares', () => {
  it('of different scopes are not compared', () => {
    const uniformed = { scope: 'UNIFORMED' } as const;
    expect(ask(departed('a', '1,234', '2023-09-01', uniformed), departed('b', '567', '2023-09-01'))).toEqual([]);
    expect(ask(remaining('a', '1,234', '2023-09-01', uniformed), remaining('b', '567', '2023-09-01'))).toEqual([]);
    expect(ask(share('a', '50 %', '2023-09-01', uniformed), share('b', '20 %', '2023-09-01'))).toEqual([]);
    expect(kinds(strength('a', '1,234', START, uniformed), strength('b', '567', START))).toEqual(['CONFLICT']);
  });
  it('of one scope are, in the direction that they can go', () => {
    expect(kinds(share('a', '50 %', '2023-09-01'), share('b', '30 %', '2023-10-01'))).toEqual(['CONFLICT']);
    expect(kinds(share('a', '30 %', '2023-09-01'), share('b', '50 %', '2023-10-01'))).toEqual([]);
    expect(kinds(departed('a', '678', '2023-09-01/2023-09-10'), departed('b', '543', '2023-09-10'))).toEqual([
      'CONFLICT',
    ]);
    expect(kinds(departed('a', '678', '2023-09-01/2023-09-11'), departed('b', '543', '2023-09-10'))).toEqual([]);
    expect(kinds(departed('a', '678', '2023-09-01/..'), departed('b', '543', '2023-09-10'))).toEqual([]);
    expect(kinds(departed('a', '678', '2023-09-01'), departed('b', '543', '../2023-09-10'))).toEqual([]);
    expect(kinds(remaining('a', '543', '2023-09-10'), remaining('b', '678', '2023-09-10'))).toEqual(['CONFLICT']);
  });
  it('of just the same days are, for the series makes one point of them', () => {
    for (const days of ['2023-10', '2023-10-02/2023-10-08', '../2023-10-08']) {
      expect(kinds(departed('a', '500', days), departed('b', '600', days)), days).toEqual(['CONFLICT']);
      expect(kinds(remaining('a', '500', days), remaining('b', '600', days)), days).toEqual(['CONFLICT']);
      expect(kinds(share('a', '24 %', days), share('b', '30 %', days)), days).toEqual(['CONFLICT']);
    }
    const page = { in: aSource('page', '2024-06-01') };
    expect(kinds(departed('a', '500', '2023-10', page), departed('b', '600', '2023-10', page))).toEqual([
      'WITHIN_SOURCE',
    ]);
    expect(kinds(departed('a', '500', '2023-10'), departed('b', '600', '2023-10-01/2023-10-30'))).toEqual([]);
    expect(kinds(departed('a', '500', '2023-10'), departed('b', '600', '2023-10-02/2023-10-31'))).toEqual([]);
    // The dead of a month may be of two of its days.
    expect(kinds(dead('a', '310', '2023-10'), dead('b', '303', '2023-10'))).toEqual([]);
  });
});

describe('a part with more than its whole', () => {
  it('of an earlier day is no contradiction where counts only rise', () => {
    expect(kinds(dead('a', '311', '2024-01-11'), killed('b', '321', '2024-01-25'))).toEqual([]);
    expect(kinds(dead('a', '311', '2024-01-25'), killed('b', '321', '2024-01-25'))).toEqual(['CONFLICT']);
    expect(kinds(dead('a', '311', '2024-01-25'), killed('b', '321', '2024-01-11'))).toEqual(['CONFLICT']);
    expect(kinds(dead('a', '311', '2024-01-11'), killed('b', '180', '2024-01-25'))).toEqual(['SCOPE']);
  });
  it('is none of a later whole where a strength only falls', () => {
    const uniformed = { scope: 'UNIFORMED' } as const;
    expect(kinds(strength('a', '9,111', '2023-08-11', uniformed), strength('b', '7,222', '2023-08-31'))).toEqual([]);
    expect(kinds(strength('a', '9,111', '2023-08-31', uniformed), strength('b', '7,222', '2023-08-31'))).toEqual([
      'CONFLICT',
    ]);
    expect(kinds(strength('a', '9,111', '2023-08-31', uniformed), strength('b', '7,222', '2023-08-11'))).toEqual([
      'CONFLICT',
    ]);
  });
});

describe('what the drawdown stretches over numbers that do not meet', () => {
  const base = strength('base', '1,000', START);
  it('is listed where a share has no whole but the base', () => {
    // Half of 1,000 is 450 to 550, three quarters are 700 to 800.
    expect(kinds(base, share('a', 'half', '2023-09-01'), departed('b', '700', '2023-09-01'))).toEqual(['CONFLICT']);
    expect(kinds(base, share('a', 'three quarters', '2023-09-01'), departed('b', '300', '2023-10-01'))).toEqual([
      'CONFLICT',
    ]);
    expect(kinds(base, share('a', 'half', '2023-09-01'), departed('b', '500', '2023-09-01'))).toEqual([]);
    expect(kinds(share('a', 'half', '2023-09-01'), departed('b', '700', '2023-09-01'))).toEqual([]);
    // 1,200 gone refute the base, and so does half of it say nothing.
    expect(kinds(base, share('a', 'half', '2023-09-01'), departed('b', '1,200', '2023-09-01'))).toEqual([]);
  });
  it('is listed where an open date ends with its source', () => {
    const early = { in: aSource('early', '2023-09-05') };
    expect(kinds(departed('a', '500', '2023-09-01/..', early), departed('b', '400', '2023-09-10'))).toEqual([
      'CONFLICT',
    ]);
  });
  describe('where a copy makes a number of its own', () => {
    const [day, later] = ['2023-09-27', '2023-10-10'];
    const page = aSource('page', '2023-10-01');
    const copy = { in: aSource('copy', '2023-10-02', { echoes: page }) };
    const listed = (...figures: Figure[]) =>
      ask(...figures).map(({ kind, metric, statistics, range }) =>
        [kind, metric, ...statistics, range?.low, range?.high].join(' '),
      );
    const uniformed = departed('u', '280', day, { in: page, scope: 'UNIFORMED' });
    const sum = (civilian: string) => [
      departed('cu', '280', day, { ...copy, scope: 'UNIFORMED' }),
      departed('cc', civilian, day, { ...copy, scope: 'CIVILIAN' }),
    ];
    it('a sum with a part that it adds is listed, whether or not the page gives the other', () => {
      const conflict = ['CONFLICT personnel-departed cc cu x 310 420'];
      const other = departed('x', '420', day);
      expect(listed(base, ...sum('30'), other)).toEqual(conflict);
      expect(listed(base, uniformed, ...sum('30'), other)).toEqual(conflict);
      expect(listed(base, uniformed, ...sum('90'), departed('x', '310', later))).toEqual([
        'CONFLICT personnel-departed cc cu x 310 370',
      ]);
    });
    it('a share of a whole that it alone names is of that, and so are those of others', () => {
      const whole = strength('w', '500', START, copy);
      const gone = [departed('o', '100', day, { in: page }), departed('c', '100', day, { ...copy, outOf: 'w' })];
      expect(listed(whole, ...gone, share('x', 'half', later), departed('y', '400', later))).toEqual([
        'CONFLICT personnel-departed x y 225 400',
      ]);
      const shares = [share('s', '24 %', day, { in: page }), share('cs', '24 %', day, { ...copy, outOf: 'w' })];
      expect(listed(whole, ...shares, departed('y', '400', day))).toEqual(['CONFLICT personnel-departed s y 120 400']);
    });
  });
});

describe('other counts', () => {
  const twice = (
    of: ReturnType<typeof figureOf>,
    first: string,
    second: string,
    [on, then]: string[],
    extras: Extras = {},
  ) =>
    [
      ['a', 'b'],
      ['b', 'a'],
    ].map(([x, y]) => kinds(of(x!, first, on!, extras), of(y!, second, then!, extras)));
  const day = ['2023-07-10', '2023-07-10'];
  it('than of heads are ceilings, which contradict nothing', () => {
    expect(twice(figureOf('personnel-authorised'), '13,289', '12,640', day)).toEqual([[], []]);
  });
  it('of whom, where and in which event keep figures apart', () => {
    const beside = (extras: Extras) => kinds(strength('a', '1,234', START), strength('b', '567', START, extras));
    expect(beside({})).toEqual(['CONFLICT']);
    expect([{ subject: 'egypt' }, { place: 'gao' }, { event: 'e' }].map(beside)).toEqual([[], [], []]);
  });
  it('of two causes are not compared with one another, only with what holds both', () => {
    const accidents = {
      ...killed('c', '20', START),
      metric: { ...killed('c', '20', START).metric, key: 'by-accident' },
    };
    expect(ask(killed('b', '180', START), accidents)).toEqual([]);
    expect(kinds(dead('a', '303', START), accidents)).toEqual(['SCOPE']);
  });
  it('of all the dead since the mission began only rise, whichever is named first', () => {
    expect(twice(dead, '311', '303', ['2023-07-01', '2023-09-01'])).toEqual([['CONFLICT'], ['CONFLICT']]);
    expect(twice(dead, '303', '311', ['2023-07-01', '2023-09-01'])).toEqual([[], []]);
  });
  it('of sites are no strength, which may fall from one day to the next', () => {
    expect(twice(strength, '1,300', '1,200', ['2023-07-10', '2023-07-20'])).toEqual([[], []]);
    expect(twice(figureOf('sites-total'), '13', '12', ['2023-07-10', '2023-07-20'])).toEqual([
      ['CONFLICT'],
      ['CONFLICT'],
    ]);
  });
});

describe('other scopes', () => {
  it('than those that journalists mix up are not compared across', () => {
    const across = (a: Scope, b: Scope) =>
      kinds(strength('a', '1,234', START, { scope: a }), strength('b', '567', START, { scope: b }));
    expect(across('PEACEKEEPERS', 'UNIFORMED')).toEqual(['SCOPE']);
    expect(across('PEACEKEEPERS', 'ALL_PERSONNEL')).toEqual(['SCOPE']);
    expect(across('CIVILIAN', 'PEACEKEEPERS')).toEqual([]);
    expect(across('ALL_PERSONNEL', 'CIVILIAN')).toEqual([]);
    expect(across('POLICE', 'POLICE')).toEqual(['CONFLICT']);
    expect(across('MILITARY', 'ALL_PERSONNEL')).toEqual([]);
  });
});

describe('a part', () => {
  const whole = (printed = '1,234') => strength('whole', printed, START);
  it('is not held against a larger whole that it is linked to, at any depth', () => {
    const uniformed = (extras: Extras) => strength('part', '567', START, { scope: 'UNIFORMED', ...extras });
    expect(ask(uniformed({ partOf: 'whole' }), whole())).toEqual([]);
    expect(ask(uniformed({ outOf: 'whole' }), whole())).toEqual([]);
    const between = strength('between', '1,000', START, { scope: 'MILITARY', partOf: 'whole' });
    expect(ask(uniformed({ partOf: 'between' }), between, whole())).toEqual([]);
    expect(ask(uniformed({ outOf: 'between' }), { ...between, partOf: null, outOf: 'whole' }, whole())).toEqual([]);
    expect(kinds(uniformed({ partOf: 'elsewhere' }), whole())).toEqual(['SCOPE']);
    expect(
      kinds(uniformed({ partOf: 'circle' }), { ...between, id: 'circle', key: 'circle', partOf: 'part' }, whole()),
    ).toEqual(['SCOPE']);
  });
  it('above its whole is', () => {
    const more = strength('part', '2,345', START, { scope: 'UNIFORMED', partOf: 'whole' });
    expect(kinds(more, whole())).toEqual(['CONFLICT']);
  });
  it('is not held against another part of one sum that one origin divides', () => {
    const part = (key: string, printed: string, partOf: string | null) =>
      strength(key, printed, START, { partOf, attributedTo: 'un' });
    expect(ask(part('a', '123', 'x'), part('b', '456', 'x'))).toEqual([]);
    expect(kinds(part('a', '123', 'x'), part('b', '456', 'y'))).toEqual(['CONFLICT']);
    expect(kinds(part('a', '123', null), part('b', '456', null))).toEqual(['CONFLICT']);
  });
  it('by scope or by metric is not held against the whole of one origin', () => {
    const un = { attributedTo: 'un' };
    expect(ask(strength('a', '567', START, { scope: 'UNIFORMED', ...un }), strength('b', '1,234', START, un))).toEqual(
      [],
    );
    expect(ask(killed('a', '123', '2023-12-01', un), dead('b', '303', '2023-12-01', un))).toEqual([]);
    // A mission and its organisation are two speakers and one origin.
    const mission = { attributedTo: 'mission', belongsTo: 'un' };
    expect(
      ask(strength('a', '12,944', START, { scope: 'UNIFORMED', ...mission }), strength('b', '13,871', START, un)),
    ).toEqual([]);
    expect(
      kinds(strength('a', '13,944', START, { scope: 'UNIFORMED', ...mission }), strength('b', '13,871', START, un)),
    ).toEqual(['CONFLICT']);
    expect(kinds(killed('a', '123', '2023-12-01'), dead('b', '303', '2023-12-01'))).toEqual(['SCOPE']);
    expect(
      ask(killed('a', '123', '2023-12-01', { scope: 'UNIFORMED', ...un }), dead('b', '303', '2023-12-01', un)),
    ).toEqual([]);
    expect(
      kinds(killed('a', '123', '2023-12-01', un), dead('b', '303', '2023-12-01', { scope: 'UNIFORMED', ...un })),
    ).toEqual(['SCOPE']);
  });
});

describe('hostile deaths beside all deaths', () => {
  it('are shown when at most 31 days apart, or when the larger number is the earlier', () => {
    const beside = (hostile: string, all: string) => kinds(killed('a', '123', hostile), dead('b', '303', all));
    expect(beside('2023-12-01', '2024-01-01')).toEqual(['SCOPE']);
    expect(beside('2023-12-01', '2024-01-02')).toEqual([]);
    expect(beside('2023-12-01', '2023-10-31')).toEqual(['SCOPE']);
    expect(beside('2023-12-01', '2023-01-01')).toEqual(['SCOPE']);
  });
  it('cannot be more', () => {
    expect(kinds(killed('a', '456', '2023-12-01'), dead('b', '303', '2023-12-01'))).toEqual(['CONFLICT']);
  });
});

describe('movements', () => {
  it('are compared over one span, and where a part of it has more', () => {
    const group = { subject: 'senegal' };
    expect(kinds(moved('a', '116', '2023-09-20', group), moved('b', '234', '2023-09-20', group))).toEqual(['CONFLICT']);
    expect(kinds(moved('a', '116', '2023-09-20', group), moved('b', '234', '2023-09', group))).toEqual([]);
    expect(kinds(moved('a', '234', '2023-09-20', group), moved('b', '116', '2023-09', group))).toEqual(['CONFLICT']);
    expect(kinds(moved('b', '116', '2023-09', group), moved('a', '234', '2023-09-20', group))).toEqual(['CONFLICT']);
    // Of one event they are one movement, whatever day is told of it.
    const flight = { ...group, event: 'flight' };
    expect(kinds(moved('a', '116', '2023-09-20', flight), moved('b', '234', '2023-09-22', flight))).toEqual([
      'CONFLICT',
    ]);
    expect(kinds(moved('a', '116', '2023-09-20', flight), moved('b', '116', '2023-09-22', flight))).toEqual([]);
    expect(kinds(moved('a', '116', '2023-09-20', flight), moved('b', '234', '2023-09', flight))).toEqual([]);
    expect(kinds(moved('a', '116', '2023-09-20', flight), moved('b', '234', '2023-11-22', flight))).toEqual([]);
    // Of a span that reaches out of the other nobody says how many moved within it.
    expect(kinds(moved('a', '234', '2023-09-20/2023-10-02', group), moved('b', '116', '2023-09', group))).toEqual([]);
    expect(kinds(moved('a', '116', '2023-09-20', group), moved('b', '234', '2023-09-21', group))).toEqual([]);
    expect(
      kinds(moved('a', '116', '2023-09-20', group), moved('b', '234', '2023-09-20', { subject: 'egypt' })),
    ).toEqual([]);
    expect(
      kinds(moved('a', '116', '2023-09-20', group), moved('b', '234', '2023-09-20', { ...group, place: 'gao' })),
    ).toEqual([]);
    expect(
      kinds(moved('a', '116', '2023-09-20', group), moved('b', '234', '2023-09-20', { ...group, event: 'e' })),
    ).toEqual([]);
  });
});

describe('what is known to be wrong', () => {
  it('is shown on any day, beside what its range meets too', () => {
    expect(
      kinds(departed('a', '543', '2023-09-01'), departed('b', '678', '2023-10-01', { rank: 'DEPRECATED' })),
    ).toEqual(['TRANSCRIPTION']);
    expect(
      kinds(departed('a', '543', '2023-09-01', { rank: 'DEPRECATED' }), departed('b', '678', '2023-10-01')),
    ).toEqual(['TRANSCRIPTION']);
    expect(
      kinds(departed('a', 'at least 543', '2023-09-01', { rank: 'DEPRECATED' }), departed('b', '678', '2023-10-01')),
    ).toEqual(['TRANSCRIPTION']);
  });
});

describe('counts over spans', () => {
  const over = (key: string, printed: string, since: string) => dead(key, printed, '2023-12-01', { since });
  it('that are shorter are no more than longer ones', () => {
    expect(kinds(over('a', '12', '2023'), over('b', '303', '2013'))).toEqual([]);
    expect(kinds(over('a', '303', '2023'), over('b', '12', '2013'))).toEqual(['CONFLICT']);
    expect(kinds(over('b', '12', '2013'), over('a', '303', '2023'))).toEqual(['CONFLICT']);
    expect(kinds(over('a', '12', '2013-07'), over('b', '303', '2013'))).toEqual(['CONFLICT']);
  });
  it('that name no beginning are the longest', () => {
    expect(kinds(dead('a', '17', '2024-05-20', { since: '2024' }), killed('b', 'more than 90', '2024-01-31'))).toEqual(
      [],
    );
    expect(kinds(dead('a', '303', '2023-08-28'), dead('b', '50', '2023-12-11', { since: '2023' }))).toEqual([]);
    expect(kinds(dead('a', 'more than 300', '2023-05-01'), dead('b', '12', '2023-06-01', { since: '2023' }))).toEqual(
      [],
    );
    expect(kinds(over('a', '12', '2023'), dead('b', '303', '2023-12-01'))).toEqual([]);
    expect(kinds(over('a', '303', '2023'), dead('b', '12', '2023-12-01'))).toEqual(['CONFLICT']);
    expect(kinds(dead('a', '303', '2023-08-28', { since: '2023' }), dead('b', '50', '2023-12-11'))).toEqual([
      'CONFLICT',
    ]);
    // The smaller total is the earlier: 50 in February may well have become more than 303 by December.
    expect(kinds(over('a', '303', '2023'), dead('b', '50', '2023-02-01'))).toEqual([]);
  });
  describe('of a mission whose first day is known', () => {
    const within = (missionStarted: string, ...figures: Figure[]) =>
      disagreements({ figures, events: [], started: START, sites: [], missionStarted: readDate(missionStarted) }).map(
        ({ kind }) => kind,
      );
    it.each([
      ['its first day', '2010-01-01', '2010-01-01', ['CONFLICT']],
      ['the year in which it began', '2010', '2010-03-25', ['CONFLICT']],
      ['a day of the month in which it began', '2010-03-25', '2010-03', ['CONFLICT']],
      ['a day of the span in which it began', '2010-03-25', '2010-02-01/2010-04-30', ['CONFLICT']],
      ['a day before it', '2008-12-31', '2010-01-01', ['CONFLICT']],
      ['a later day', '2010-01-02', '2010-01-01', []],
      ['a later year', '2013', '2010', []],
    ])('count all that there was since %s, and are shorter since a later one', (_, since, began, expected) => {
      const [all, fewer] = [dead('a', '128', '2024-01-31'), dead('b', '117', '2024-03-01', { since })];
      expect(within(began, all, fewer)).toEqual(expected);
      expect(within(began, fewer, all)).toEqual(expected);
      // The other way round it is the count that names no beginning which comes to fewer, later.
      const [more, later] = [dead('a', '128', '2024-01-31', { since }), dead('b', '117', '2024-03-01')];
      expect(within(began, more, later)).toEqual(['CONFLICT']);
      expect(within(began, dead('a', '117', '2024-01-31', { since }), dead('b', '128', '2024-03-01'))).toEqual([]);
    });
    it('are equal over one span, whatever day no later than the first they name', () => {
      const both = (one: string, other: string) => [over('a', '303', one), over('b', '303', other)];
      expect(within('2013-07-01', ...both('2010', '2013-07-01'))).toEqual([]);
      expect(within('2013-07-01', ...both('2013-07-01', '2023'))).toEqual(['AS_OF']);
    });
    it('say since when they count where only some do, and yet have more', () => {
      const said = (since: string) =>
        disagreements({
          figures: [over('a', '128', since), dead('b', '117', '2023-12-01')],
          events: [],
          started: START,
          sites: [],
          missionStarted: readDate('2013-07-01'),
        }).map(({ explanation }) => explanation.en);
      expect(said('2014')).toEqual([expect.stringMatching(/^One counts only a part/)]);
      expect(said('2013-07-01')).toEqual([expect.stringMatching(/^117 and 128 do not fit together/)]);
    });
    it('let fewer of one cause since a later day be, beside all causes since its first', () => {
      const [hostile, all] = [killed('a', '180', '2023-11-20', { since: '2015' }), over('b', '303', '2013-07-01')];
      expect(within('2013-07-01', hostile, all)).toEqual([]);
    });
  });
  it('leave hostile deaths beside all deaths as they are where only one names a beginning', () => {
    expect(kinds(killed('a', '180', '2023-11-20', { since: '2013' }), dead('b', '303', '2023-12-01'))).toEqual([
      'SCOPE',
    ]);
  });
  it('of who left begin with the withdrawal where nothing else is said', () => {
    const since = (day: string) => departed('a', '50', '2023-09-01', { since: day });
    expect(kinds(since(START), departed('b', '303', '2023-09-01'))).toEqual(['CONFLICT']);
    expect(kinds(since('2023-08-01'), departed('b', '303', '2023-09-01'))).toEqual([]);
  });
  it('that are equal disagree where they are over different spans', () => {
    expect(kinds(over('a', '303', '2023'), over('b', '303', '2013'))).toEqual(['AS_OF']);
    expect(kinds(over('a', '303', '2013-07'), over('b', '303', '2013'))).toEqual([]);
    expect(kinds(over('a', '303', '2023'), dead('b', '303', '2023-12-01'))).toEqual([]);
  });
});

describe('a computed number', () => {
  const parts = (day: string) => {
    const source = aSource('parts', '2024-06-01');
    return [
      departed('u', '543', day, { scope: 'UNIFORMED', in: source }),
      departed('c', '32', day, { scope: 'CIVILIAN', in: source }),
    ];
  };
  it('is held against printed ones, not against its own parts', () => {
    expect(ask(...parts('2023-09-01'))).toEqual([]);
    expect(kinds(...parts('2023-09-01'), departed('later', '567', '2023-10-01'))).toEqual(['CONFLICT']);
    expect(kinds(...parts('2023-09-01'), departed('later', '578', '2023-10-01'))).toEqual([]);
  });
  it('is a share of a printed whole', () => {
    const figures = (gone: string) => [
      strength('whole', '1,000', START),
      share('half', '50 %', '2023-09-01', { outOf: 'whole' }),
      departed('later', gone, '2023-10-01'),
    ];
    expect(ask(...figures('432'))).toMatchObject([
      { kind: 'CONFLICT', metric: 'personnel-departed', statistics: ['half', 'later'], range: { low: 432, high: 500 } },
    ]);
    expect(ask(...figures('543'))).toEqual([]);
  });
  it('is a share of a contingent, out of a printed whole of theirs', () => {
    const rwanda = { subject: 'rwanda' };
    const figures = (gone: string, whole: Extras, extras: Extras = {}) => [
      strength('whole', '1,100', START, whole),
      share('half', 'half', '2023-09-01', { ...rwanda, outOf: 'whole', ...extras }),
      departed('told', gone, '2023-09-01', rwanda),
    ];
    expect(ask(...figures('450', rwanda))).toMatchObject([
      { kind: 'CONFLICT', metric: 'personnel-departed', statistics: ['half', 'told'], range: { low: 450, high: 605 } },
    ]);
    expect(kinds(...figures('500', rwanda))).toEqual([]);
    for (const whole of [{}, { ...rwanda, place: 'gao' }, { subject: 'egypt' }])
      expect(kinds(...figures('450', whole))).toEqual([]);
    expect(kinds(...figures('450', rwanda, { outOf: null }))).toEqual([]);
    expect(kinds(...figures('450', rwanda, { retractedOn: '2024-01-01' }))).toEqual([]);
    expect(kinds(...figures('450', rwanda, { partOf: 'told' }))).toEqual([]);
    expect(kinds(...figures('450', { ...rwanda, rank: 'DEPRECATED' })), 'of what is known to be wrong').toEqual([]);
    const [, half, told] = figures('900', rwanda);
    expect(kinds(strength('whole', 'up to 1,000', START, rwanda), half!, told!), 'of nobody knows how few').toEqual([]);
  });
});

describe('an entry', () => {
  it('is named by metric, kind and scope, and of whom and where', () => {
    const key = (extras: Extras) =>
      ask(strength('a', '1,234', START, extras), strength('b', '2,345', START, extras))[0]?.key;
    expect(key({})).toBe('personnel-strength.conflict.all-personnel');
    expect(key({ subject: 'egypt' })).toBe('personnel-strength.conflict.all-personnel.egypt');
    expect(key({ subject: 'egypt', place: 'gao', event: 'e' })).toBe(
      'personnel-strength.conflict.all-personnel.egypt.gao.e',
    );
    expect(key({ in: aSource('one', '2024-06-01'), place: 'gao' })).toBe(
      'personnel-strength.within-source.all-personnel.one.gao',
    );
  });
  it('stands under the wider scope and the broader metric', () => {
    expect(ask(strength('a', '567', START, { scope: 'UNIFORMED' }), strength('b', '1,234', START))[0]?.key).toBe(
      'personnel-strength.scope.all-personnel',
    );
    expect(ask(killed('a', '123', '2023-12-01'), dead('b', '303', '2023-12-01'))[0]).toMatchObject({
      key: 'fatalities.scope.all-personnel',
      metric: 'fatalities',
      event: null,
      accounts: [],
      range: { low: 123, high: 303, unit: 'persons' },
    });
  });
  it('names its figures in the order of the days they describe', () => {
    expect(
      ask(
        strength('z', '1,234', '2023-08-01'),
        strength('y', '2,345', '2023-08-20'),
        strength('x', '3,456', '2023-08-10'),
        strength('w', '4,567', '../..', { in: aSource('w', '2023-08-05') }),
      )[0]?.statistics,
    ).toEqual(['z', 'w', 'x', 'y']);
  });
  it('says within what it lies, open where a figure is', () => {
    expect(ask(strength('a', '1,234', START), strength('b', 'more than 2,000', START))[0]?.range).toMatchObject({
      low: 1_234,
      high: null,
    });
  });
  it('matters more the nearer its metric is to the withdrawal, the more speak, and the farther they are apart', () => {
    const order = (...figures: Figure[]) => ask(...figures).map(({ metric }) => metric);
    const pair = (of: typeof departed, low = '1,234', extras: Extras = {}) => {
      const metric = of('x', low, '2023-09-01').metric.key;
      return [of(`${metric}-a`, low, '2023-09-01', extras), of(`${metric}-b`, '2,345', '2023-09-01', extras)];
    };
    const sites = figureOf('sites-vacated');
    const countries = figureOf('contributing-countries');
    expect(
      order(
        ...pair(countries, '12'),
        ...pair(killed),
        ...pair(dead, '1,235', { subject: 'chad' }),
        ...pair(sites, '12'),
        ...pair(strength),
        ...pair(remaining),
        ...pair(departed),
        ...[share('s', '30 %', '2023-09-01'), share('t', '50 %', '2023-09-01')],
      ),
    ).toEqual([
      'personnel-departed',
      'personnel-remaining',
      'share-departed',
      'personnel-strength',
      'sites-vacated',
      'fatalities',
      'fatalities-hostile',
      'contributing-countries',
    ]);
    const scoped = (scope: Scope, ...printed: string[]) =>
      printed.map((text, index) => strength(`${scope}-${index}`, text, START, { scope }));
    expect(
      ask(
        ...scoped('POLICE', '123', '456'),
        ...scoped('CIVILIAN', '123', '456', '789'),
        ...scoped('MILITARY', '123', '789'),
      ).map(({ key }) => key.split('.')[2]),
    ).toEqual(['civilian', 'military', 'police']);
  });
});
