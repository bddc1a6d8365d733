import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import type { Figure } from '../figure.ts';
import { reconciliations } from '../reconciliations.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';

const DAY = '2023-11-24';
type Extras = FigureExtras & { in?: string; on?: string; scope?: Scope };
const figureOf =
  (metric: string) =>
  (key: string, printed: string, { in: source = key, on = DAY, scope = 'ALL_PERSONNEL', ...extras }: Extras = {}) =>
    aFigure(key, aSource(source, '2023-11-25'), metric, scope, printed, on, { attributedTo: 'mission', ...extras });
const departed = figureOf('personnel-departed');
const remaining = figureOf('personnel-remaining');
const strength = figureOf('personnel-strength');

/** The sums, whichever order the figures come in. */
function sums(figures: readonly Figure[], started: string | null = '2023-07-01'): string[] {
  const ask = (all: readonly Figure[]) =>
    reconciliations(all, started === null ? null : readDate(started)).map(
      ({ parts, whole, status }) => `${parts.join(' + ')} ${status} ${whole.join(' + ')}`,
    );
  expect(ask([...figures].reverse())).toEqual(ask(figures));
  return ask(figures);
}

const STRENGTH = ['personnel-strength', 'ALL_PERSONNEL'] as const;
const mission = { attributedTo: 'mission' };
const [gone, left] = [departed('gone', '9,176'), remaining('left', '4,695')];

describe('a speaker’s departed and remaining of one day', () => {
  it('are the strength that the speaker gives of the start, wherever', () => {
    for (const on of ['2023-07-01', '2023-06-30', '2023-06', '2023-07', '2023-06-27/2023-07-03'])
      expect(sums([gone, left, strength('base', '13,871', { on })])).toEqual(['gone + left BALANCED base']);
    expect(sums([gone, left, strength('base', '13,800', { on: '2023-07-01' })])).toEqual([
      'gone + left UNBALANCED base',
    ]);
  });
  it('are the strength that was said first, whatever a copy of it is called', () => {
    const on = '2023-07-01';
    const copied = aFigure('a', aSource('copy', '2023-11-26', { echoes: 'base' }), ...STRENGTH, '13,871', on, mission);
    expect(sums([gone, left, strength('base', '13,871', { on }), copied])).toEqual(['gone + left BALANCED base']);
  });
  it('are not read from a start that is open', () => {
    const base = strength('base', '13,871', { on: '2023-06-30' });
    expect(sums([gone, left, base], '../2023-07-01')).toEqual(['gone + left BALANCED base']);
    expect(sums([gone, left, base], '2023-07-01/..')).toEqual(['gone + left BALANCED base']);
    expect(sums([gone, left, base], '2023-07-31/..')).toEqual(['gone + left BALANCED base']);
    expect(sums([gone, left, base], '2023-08-01/..')).toEqual([]);
  });
  it('are not one that another gives, nor one of another group', () => {
    const on = '2023-07-01';
    expect(sums([gone, left, strength('base', '13,871', { on, attributedTo: 'government' })])).toEqual([]);
    expect(sums([gone, left, strength('base', '13,871', { on, subject: 'egypt' })])).toEqual([]);
    expect(sums([gone, left, strength('base', '13,871', { on, place: 'gao' })])).toEqual([]);
    expect(sums([gone, left, strength('base', '13,871', { on, event: 'e' })])).toEqual([]);
    expect(sums([gone, left, strength('base', 'thousands', { on })])).toEqual([]);
    expect(sums([gone, left, figureOf('personnel-authorised')('base', '13,871', { on })])).toEqual([]);
  });
  it('are what it says itself, and not what another says on the same page', () => {
    const base = strength('base', '13,871', { on: '2023-07-01' });
    const others = departed('others', '8,000', { in: 'left', attributedTo: 'government' });
    expect(sums([others, left, base])).toEqual([]);
    expect(sums([gone, others, left, base])).toEqual(['gone + left BALANCED base']);
    expect(sums([others, left, strength('base', '13,871', { in: 'left', on: '2023-07-01' })])).toEqual([
      'others + left UNBALANCED base',
    ]);
  });
  it('are not one of another day: neither of long before, nor of what was left later', () => {
    for (const on of ['2023-05-30', '../2023-07-01', '2023', '2023-08-28'])
      expect(sums([gone, left, strength('base', '13,871', { on })])).toEqual([]);
    expect(sums([gone, left, strength('base', '13,871', { on: '2023-07-01' })], null)).toEqual([]);
  });
  it('are one of a month before the start at the most, the nearest of each scope', () => {
    const counted = (on: string, key = on) => strength(key, '13,871', { on });
    expect(sums([gone, left, counted('2023-05-31')])).toEqual(['gone + left BALANCED 2023-05-31']);
    expect(sums([gone, left, strength('early', '13,900', { on: '2023-05-31' }), counted('2023-06-29')])).toEqual([
      'gone + left BALANCED 2023-06-29',
    ]);
    // By the farther of its days: one that only reaches the start is no nearer than its eve.
    const month = strength('month', '13,900', { on: '2023-06-20/2023-07-05' });
    expect(sums([gone, left, month, counted('2023-06-30')])).toEqual(['gone + left BALANCED 2023-06-30']);
    const wrong = strength('wrong', '13,900', { on: '2023-07-01', rank: 'DEPRECATED' });
    expect(sums([gone, left, wrong, counted('2023-06-30')])).toEqual(['gone + left BALANCED 2023-06-30']);
    expect(sums([gone, left, wrong])).toEqual(['gone + left UNBALANCED wrong']);
    const uniformed = strength('uniformed', '12,085', { on: '2023-06-30', scope: 'UNIFORMED' });
    const civilian = strength('civilian', '1,786', { on: '2023-06-10', scope: 'CIVILIAN' });
    expect(sums([gone, left, uniformed, civilian])).toEqual(['gone + left BALANCED uniformed + civilian']);
    const nearer = { ...civilian, asOf: uniformed.asOf };
    const long = strength('long', '14,000', { on: '2023-06-02' });
    expect(sums([gone, left, uniformed, nearer, long]), 'parts that are nearer').toEqual([
      'gone + left BALANCED uniformed + civilian',
    ]);
    expect(sums([gone, left, uniformed, long]), 'a part alone').toEqual(['gone + left UNBALANCED long']);
  });
  it('are one of a month around the start at the most', () => {
    const spoken = (on: string) => sums([gone, left, strength('base', '13,871', { on })]);
    expect(spoken('2023-06-15/2023-07-16')).toEqual(['gone + left BALANCED base']);
    expect(spoken('2023-06-15/2023-07-17')).toEqual([]);
  });
  it('are one that the same page gives of any day in the year up to the start, or of any where no start is known', () => {
    const own = (on: string, started: string | null = '2023-07-01') =>
      sums([gone, left, strength('base', '13,871', { in: 'left', on })], started);
    expect(own('2022')).toEqual(['gone + left BALANCED base']);
    expect(own('2022-06-30')).toEqual(['gone + left BALANCED base']);
    expect(own('2022-06-29'), 'more than a year before it was another force').toEqual([]);
    expect(own('2022-06-29', null)).toEqual(['gone + left BALANCED base']);
    expect(own('2023-07-01/2023-09-30'), 'it may be of the first day').toEqual(['gone + left BALANCED base']);
    expect(own('2023-07-02/2023-09-30')).toEqual([]);
    expect(own('2023-08-28', null)).toEqual(['gone + left BALANCED base']);
    expect(own('2023-07-05/2023-09-30', '2023-07-01/2023-07-10'), 'the start itself may be later').toEqual([
      'gone + left BALANCED base',
    ]);
    expect(own('2023-07-05/2023-09-30', '2023-07-01')).toEqual([]);
  });
  it('count from the start, as far as that is known', () => {
    const on = '2023-07-01';
    const since = { since: '2023-07-05' };
    const base = strength('base', '13,871', { on });
    const figures = [departed('gone', '9,176', since), left, base];
    expect(sums(figures)).toEqual([]);
    expect(sums(figures, '2023-07-01/2023-07-10')).toEqual(['gone + left BALANCED base']);
    for (const from of ['2023-07-01', '2023-06-30', '2023-06'])
      expect(sums([departed('gone', '9,176', { since: from }), left, base]), from).toEqual([
        'gone + left BALANCED base',
      ]);
    const inPage = { in: 'left', since: on };
    expect(
      sums([departed('gone', '9,176', inPage), left, strength('base', '13,871', { in: 'left', on })], null),
    ).toEqual([]);
  });
  it('are out of a whole that they name where it counts the same people, and else of the strength of these', () => {
    const all = strength('all', '10,000', { in: 'page' });
    const uniformed = strength('uniformed', '8,000', { in: 'page', scope: 'UNIFORMED', on: '2023-07-01' });
    const page = { in: 'page', outOf: 'all' };
    const of = { scope: 'UNIFORMED', ...page } as const;
    const ours = [departed('gone', '2,500', of), remaining('left', '5,500', { ...of, outOf: null })];
    expect(sums([all, ...ours])).toEqual([]);
    expect(sums([all, uniformed, ...ours])).toEqual(['gone + left BALANCED uniformed']);
    const contingent = { ...page, scope: 'MILITARY', subject: 'niger' } as const;
    const theirs = [departed('gone', '700', contingent), remaining('left', '50', { ...contingent, outOf: null })];
    expect(sums([all, ...theirs])).toEqual([]);
    const [all2, half] = [
      strength('all', '750', { in: 'page', scope: 'MILITARY', subject: 'niger' }),
      strength('all', '750', { in: 'page', scope: 'MILITARY' }),
    ];
    expect(sums([all2, ...theirs])).toEqual(['gone + left BALANCED all']);
    expect(sums([half, ...theirs])).toEqual([]);
  });
  it('are in parts out of one whole of all, or of one that each has', () => {
    const all = strength('all', '10,000', { in: 'page' });
    const parts = [
      strength('u', '8,000', { in: 'page', scope: 'UNIFORMED' }),
      strength('c', '2,000', { in: 'page', scope: 'CIVILIAN' }),
    ];
    const gonePart = (key: string, printed: string, scope: Scope, outOf: string) =>
      departed(key, printed, { in: 'page', scope, outOf });
    const leftParts = [
      remaining('lu', '6,000', { in: 'page', scope: 'UNIFORMED' }),
      remaining('lc', '1,700', { in: 'page', scope: 'CIVILIAN' }),
    ];
    const leftAll = remaining('l', '7,700', { in: 'page' });
    const outOf = (u: string, c: string) => [
      gonePart('gu', '2,000', 'UNIFORMED', u),
      gonePart('gc', '300', 'CIVILIAN', c),
    ];
    expect(sums([all, ...outOf('all', 'all'), ...leftParts])).toEqual(['gu + gc + lu + lc BALANCED all']);
    expect(sums([all, ...parts, ...outOf('u', 'all'), leftAll])).toEqual([
      'gu + gc + l BALANCED all',
      'u + c BALANCED all',
    ]);
    expect(sums([...parts, ...outOf('u', 'c'), leftAll])).toContain('gu + gc + l BALANCED u + c');
  });
  it('bring no number back that was corrected', () => {
    const page = { in: 'page' };
    const parts = [
      departed('u', '2,800', { ...page, scope: 'UNIFORMED' }),
      departed('c', '300', { ...page, scope: 'CIVILIAN' }),
    ];
    const whole = departed('first', '3,100', { ...page, supersededBy: 'second' });
    const others = [remaining('left', '6,800', page), strength('base', '10,000', { ...page, on: '2023-07-01' })];
    expect(sums([...parts, ...others])).toEqual(['u + c + left UNBALANCED base']);
    expect(sums([whole, ...parts, departed('second', '3,200'), ...others])).toEqual(['second + left BALANCED base']);
    const same = sums([whole, ...parts, departed('second', '3,100'), ...others]);
    expect(same).toContain('u + c + left UNBALANCED base');
  });
  it('are told by nobody who repeats them', () => {
    const [gone2, left2] = [
      departed('gone', '9,176', { in: 'release', outOf: 'of' }),
      remaining('left', '4,824', { in: 'release' }),
    ];
    const of = strength('of', '14,000', { in: 'release' });
    const facts = strength('facts', '13,871', { on: '2023-07-01' });
    const copy = aSource('copy', '2023-11-26', { echoes: 'release' });
    const copied = (figure: Figure, key: string, value = figure.value) => ({
      ...figure,
      id: key,
      key,
      value,
      outOf: null,
      source: copy,
    });
    const original = [gone2, left2, of, facts];
    const told = ['gone + left BALANCED of'];
    expect(sums(original)).toEqual(told);
    expect(sums([...original, copied(gone2, 'gone-again'), copied(left2, 'left-again')])).toEqual(told);
    const rounded = [departed('r', 'about 9,200').value, remaining('r', 'about 4,800').value];
    expect(
      sums([...original, copied(gone2, 'gone-again', rounded[0]), copied(left2, 'left-again', rounded[1])]),
    ).toEqual(told);
    // What it prints itself is told.
    const own = { ...strength('own', '13,000', { on: '2023-07-01' }), source: copy };
    expect(sums([...original, copied(gone2, 'gone-again'), copied(left2, 'left-again'), own])).toContain(
      'gone-again + left-again UNBALANCED own',
    );
  });
  it('are one of that day, unless it counts those still there once more', () => {
    expect(sums([gone, left, strength('base', '13,871')])).toEqual(['gone + left BALANCED base']);
    expect(sums([gone, left, strength('base', '4,695')])).toEqual([]);
    expect(sums([gone, left, strength('base', 'around 4,700')])).toEqual([]);
    expect(sums([gone, left, strength('base', '4,700')])).toEqual(['gone + left UNBALANCED base']);
  });
  it('are the whole that the speaker counts others out of', () => {
    const share = figureOf('share-departed')('half', 'half', { on: '2023-11-08', outOf: 'base' });
    expect(sums([gone, left, strength('base', '13,871', { on: '2023-11-08' }), share])).toEqual([
      'gone + left BALANCED base',
    ]);
  });
  it('are its parts, where it gives only these of the start', () => {
    const on = '2023-07-01';
    const parts = [
      strength('u', '12,944', { on, scope: 'UNIFORMED' }),
      strength('c', '927', { on, scope: 'CIVILIAN' }),
    ];
    expect(sums([gone, left, ...parts])).toEqual(['gone + left BALANCED u + c']);
    expect(sums([gone, left, parts[0]!])).toEqual([]);
  });
  it('are the organisation’s, its spokesperson’s and its page’s', () => {
    const spokesperson = { attributedTo: 'kaba', speaksFor: 'mission' };
    const page = {
      ...strength('base', '13,871', { on: '2023-07-01', attributedTo: null }),
      source: aSource('page', '2023-11-25', { speaker: 'mission' }),
    };
    expect(sums([departed('gone', '9,176', spokesperson), left, page])).toEqual(['gone + left BALANCED base']);
  });
});

describe('those remaining in parts', () => {
  const [soldiers, others] = [
    remaining('soldiers', '4,186', { in: 'page', scope: 'UNIFORMED' }),
    remaining('others', '609', { in: 'page', scope: 'CIVILIAN' }),
  ];
  const base = strength('base', '13,871', { in: 'page' });
  const out = departed('gone', '9,176', { in: 'page', outOf: 'base' });
  it('are added up, where a page prints departed and base whole', () => {
    // 9,176 + 4,186 + 609 = 13,971
    expect(sums([base, out, soldiers, others])).toEqual(['gone + soldiers + others UNBALANCED base']);
    expect(sums([base, out, soldiers, remaining('others', '509', { in: 'page', scope: 'CIVILIAN' })])).toEqual([
      'gone + soldiers + others BALANCED base',
    ]);
  });
  it.each<[Scope, Scope, Scope]>([
    ['UNIFORMED', 'MILITARY', 'POLICE'],
    ['MILITARY', 'CONTINGENT_TROOPS', 'STAFF_OFFICERS'],
    ['POLICE', 'INDIVIDUAL_POLICE', 'FORMED_POLICE'],
  ])('are added up whatever they are parts of: %s', (scope, ...parts) => {
    const page = { in: 'page' };
    const [first, second] = parts.map((part, i) => remaining(`part-${i}`, '300', { ...page, scope: part }));
    const whole = [
      departed('gone', '400', { ...page, scope }),
      strength('base', '1,000', { ...page, scope, on: '2023-07-01' }),
    ];
    expect(sums([...whole, first!, second!])).toEqual(['gone + part-0 + part-1 BALANCED base']);
  });
  it('have no sum in common where departed and base are in parts too: each part has its own', () => {
    const page = { in: 'page' };
    const inParts = (count: typeof departed, key: string, uniformed: string, civilian: string, extras: Extras = {}) => [
      count(`${key}-u`, uniformed, { ...page, ...extras, scope: 'UNIFORMED' }),
      count(`${key}-c`, civilian, { ...page, ...extras, scope: 'CIVILIAN' }),
    ];
    const all = [
      ...inParts(departed, 'gone', '9,000', '176'),
      ...inParts(remaining, 'left', '3,944', '751'),
      ...inParts(strength, 'base', '12,944', '927', { on: '2023-07-01' }),
    ];
    expect(sums(all)).toEqual(['gone-c + left-c BALANCED base-c', 'gone-u + left-u BALANCED base-u']);
  });
  it('are not where one is missing, or where they are printed whole too', () => {
    expect(sums([base, out, soldiers])).toEqual([]);
    expect(sums([base, out, soldiers, others, remaining('left', '4,795', { in: 'page' })])).toContain(
      'gone + left UNBALANCED base',
    );
  });
});

describe('what the departed are said to be out of', () => {
  it('is on one side of a sum only: those remaining are no whole', () => {
    expect(sums([remaining('left', '1,000'), departed('gone', '400', { outOf: 'left' })])).toEqual([]);
  });
});

describe('what is nearer comes first', () => {
  const on = '2023-07-01';
  it('a whole that is named, then the source’s own, then the speaker’s; of the start before others', () => {
    const own = { in: 'left' };
    const named = { ...gone, outOf: 'named' };
    const all = [
      strength('named', '13,800', { attributedTo: 'government', on: '2023-05-31' }),
      strength('own-start', '13,871', { ...own, on }),
      strength('own-earlier', '13,850', { ...own, on: '2023-05-31' }),
      strength('spoken-start', '13,950', { on }),
      strength('spoken-day', '13,990'),
    ];
    const chosen = (index: number, departures = gone) =>
      sums([departures, left, ...all.slice(index)]).filter((sum) => sum.startsWith('gone'));
    expect(chosen(0, named)).toEqual(['gone + left UNBALANCED named']);
    expect(chosen(1)).toEqual(['gone + left BALANCED own-start']);
    expect(chosen(2)).toEqual(['gone + left UNBALANCED own-earlier']);
    expect(chosen(3)).toEqual(['gone + left UNBALANCED spoken-start']);
    expect(chosen(4)).toEqual(['gone + left UNBALANCED spoken-day']);
  });
  it('and what one source prints whole is not checked once more across sources', () => {
    const one = { in: 'one' };
    const rounded = { in: 'rounded' };
    const figures = [
      departed('gone', '9,176', one),
      remaining('left', '4,695', one),
      strength('base', '13,871', { ...one, on }),
      remaining('some', 'around 4,600', rounded),
    ];
    expect(sums(figures)).toEqual(['gone + left BALANCED base']);
    expect(sums(figures.slice(1))).toEqual([]);
    expect(sums([...figures.slice(0, 1), ...figures.slice(2)])).toEqual(['gone + some UNBALANCED base']);
  });
  it('is never what the source’s own table has of later months', () => {
    const table = { in: 'table' };
    const months = [
      strength('july', '13,871', { ...table, on: '2023-07-01' }),
      strength('october', '9,000', { ...table, on: '2023-10-31' }),
      strength('november', '4,695', { ...table }),
      strength('december', '1,500', { ...table, on: '2023-12-15' }),
    ];
    const told = [departed('gone', '9,176', table), remaining('left', '4,695', table)];
    expect(sums([...told, ...months])).toEqual(['gone + left BALANCED july']);
    expect(sums([...told, ...months.slice(1)])).toEqual([]);
  });
});
