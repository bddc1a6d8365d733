import { describe, expect, it } from 'vitest';
import { spanOf } from '../date-span.ts';
import type { DateSpan } from '../date-span.ts';
import type { Drawdown } from '../drawdown.ts';
import { drawdown } from '../drawdown.ts';
import type { Figure, FigureSource } from '../figure.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';
import { foldCandidates, readingsOf } from './points.ts';

/** What is told, whichever order the figures come in and whatever they are called. */
function ask(...figures: Figure[]): Drawdown {
  const of = (all: readonly Figure[]) =>
    drawdown({ figures: all, decisions: [], ended: null, scope: 'ALL_PERSONNEL', knownOn: null, base: null });
  expect(of([...figures].reverse())).toEqual(of(figures));
  return of(figures);
}

type Extras = FigureExtras & { in?: Figure['source']; scope?: Scope };
const departed = (
  key: string,
  printed: string,
  asOf: string | DateSpan,
  { in: source, scope = 'ALL_PERSONNEL', ...extras }: Extras = {},
) => aFigure(key, source ?? aSource(`page-${key}`, '2023-12-01'), 'personnel-departed', scope, printed, asOf, extras);
const parts = (printed: string, day = '2023-08-01') => {
  const source = aSource('parts', '2023-12-01');
  return [
    departed('u', printed, day, { scope: 'UNIFORMED', in: source }),
    departed('c', printed, day, { scope: 'CIVILIAN', in: source }),
  ];
};

describe('what several say of one day', () => {
  it('is worded as printed rather than as computed, and with a number rather than without', () => {
    expect(ask(departed('a', 'between 90 and 110', '2023-08-01'), ...parts('around 50')).points).toMatchObject([
      { departed: { low: 90, high: 110, qualifier: 'BETWEEN', stated: null }, computed: false },
    ]);
    expect(
      ask(departed('a', 'between 270 and 299', '2023-08-01'), departed('b', 'nearly 300', '2023-08-01')).points,
    ).toMatchObject([{ departed: { low: 270, high: 299, qualifier: 'NEARLY', stated: 300 } }]);
  });
  it('is computed where only parts tell it, or what is printed is wider', () => {
    expect(ask(...parts('50')).points).toMatchObject([{ departed: { low: 100, high: 100 }, computed: true }]);
    expect(ask(departed('a', 'at least 90', '2023-08-01'), ...parts('50')).points).toMatchObject([
      { departed: { low: 100, high: 100 }, computed: true },
    ]);
    expect(ask(departed('a', '100', '2023-08-01'), ...parts('50')).points).toMatchObject([{ computed: false }]);
  });
  it('is in persons where no one prints what they have in common', () => {
    expect(
      ask(departed('a', 'at least 90', '2023-08-01'), departed('b', 'up to 100', '2023-08-01')).points,
    ).toMatchObject([{ departed: { low: 90, high: 100, stated: null, qualifier: 'BETWEEN', unit: 'persons' } }]);
  });
  it('is not what a copy makes of it that contradicts the page it repeats', () => {
    const page = aSource('page', '2023-08-02');
    const copy = aSource('copy', '2023-08-03', { echoes: 'page' });
    const day = (printed: string, source: Figure['source']) =>
      departed(source.id, printed, '2023-08-01', { in: source });
    const original = day('1,482', page);
    expect(ask(original, day('more than 1,500', copy)).points).toMatchObject([
      { departed: { low: 1482, high: 1482 }, computed: false, statistics: ['copy', 'page'] },
    ]);
    expect(ask(day('around 1,500', page), day('1,482', copy)).points, 'a copy that fits').toMatchObject([
      { departed: { low: 1482, high: 1482 } },
    ]);
    expect(ask(original, day('1,842', aSource('other', '2023-08-03'))).points, 'another page').toMatchObject([
      { departed: { low: 1482, high: 1842 } },
    ]);
  });
  it('is of the day that is printed, else of the reading that comes first', () => {
    const on = (inferred: boolean, en: string | null = null) =>
      spanOf('2023-08-01', '2023-08-01', { inferred, note: en === null ? null : { en, fr: en } });
    expect(ask(departed('a', '100', on(true)), departed('b', '100', on(false))).points[0]?.asOf.inferred).toBe(false);
    expect(ask(departed('a', '100', on(true, 'y')), departed('b', '100', on(true, 'x'))).points[0]?.asOf.note?.en).toBe(
      'x',
    );
  });
});

describe('spans that overlap', () => {
  const spanned = (...spans: readonly (readonly [key: string, printed: string, asOf: string])[]) => {
    const { points, excluded } = ask(...spans.map(([key, printed, asOf]) => departed(key, printed, asOf)));
    return [
      points.map(({ statistics }) => statistics.join()),
      excluded.map(({ statistic, code }) => `${statistic} ${code}`),
    ];
  };
  it('leave the shortest, of equals the narrower number, then the earlier', () => {
    expect(spanned(['a', '100', '2023-08'], ['b', '100', '2023-08-05'])).toEqual([['b'], ['a OVERLAPS']]);
    expect(spanned(['a', 'around 100', '2023-08-01/2023-08-10'], ['b', '100', '2023-08-05/2023-08-14'])).toEqual([
      ['b'],
      ['a OVERLAPS'],
    ]);
    expect(spanned(['a', '100', '2023-08-05/2023-08-14'], ['b', '100', '2023-08-01/2023-08-10'])).toEqual([
      ['b'],
      ['a OVERLAPS'],
    ]);
  });
  it('are told apart from those that stay', () => {
    const candidates = [departed('a', '100', '2023-08'), departed('b', '100', '2023-08-05')].map((figure) => ({
      value: figure.value,
      asOf: figure.asOf,
      computed: false,
      source: figure.source,
      figures: [figure],
    }));
    expect(
      readingsOf(
        foldCandidates(
          candidates,
          candidates.flatMap(({ figures }) => figures),
        ),
        null,
      ),
    ).toMatchObject({
      readings: [{ statistics: ['b'] }],
      overlapping: ['a'],
      undated: [],
    });
  });
  it('are left out alone: the others stand in the order of their days', () => {
    expect(
      spanned(
        ['a', '300', '2023-10-01'],
        ['b', '100', '2023-08-05'],
        ['c', '100', '2023-08'],
        ['d', '200', '2023-09-01'],
      ),
    ).toEqual([['b', 'd', 'a'], ['c OVERLAPS']]);
  });
});

describe('a copy', () => {
  const original = aSource('original', '2023-10-01');
  const copy = aSource('copy', '2023-10-02', { echoes: 'original' });
  const pointsOf = (...figures: Figure[]) =>
    ask(...figures).points.map(({ asOf, statistics }) => [asOf.edtf, statistics.join()]);
  it('of a number that its original says of two days joins the one whose day it gives, else the earlier', () => {
    const said = [
      departed('a', '100', '2023-08-10', { in: original }),
      departed('b', '100', '2023-08-01', { in: original }),
    ];
    expect(pointsOf(...said, departed('c', '100', '2023-08-10', { in: copy }))).toEqual([
      ['2023-08-01', 'b'],
      ['2023-08-10', 'a,c'],
    ]);
    expect(pointsOf(...said, departed('c', '100', '2023-09-01', { in: copy }))).toEqual([
      ['2023-08-01', 'b,c'],
      ['2023-08-10', 'a'],
    ]);
  });
});

describe('a number of its own in a copy', () => {
  const page = aSource('page', '2023-10-01');
  const copy = aSource('copy', '2023-10-02', { echoes: page });
  const day = '2023-09-27';
  const original = (extras: Extras = {}) => departed('o', '4,000', day, { in: page, ...extras });
  const own = (extras: Extras = {}) => departed('c', '4,300', day, { in: copy, ...extras });
  const departedOf = (...figures: Figure[]) =>
    ask(...figures).points.map(({ departed: { low, high }, statistics }) => [low, high, ...statistics.sort()]);
  it('is a misprint where nobody says that it is one', () => {
    expect(departedOf(original(), own())).toEqual([[4_000, 4_000, 'c', 'o']]);
    expect(departedOf(original({ rank: 'PREFERRED' }), own())).toEqual([[4_000, 4_000, 'c', 'o']]);
  });
  it('stands beside that of its original where the editors prefer it, where it corrects another, or for another speaker', () => {
    const both = [[4_000, 4_300, 'c', 'o']];
    const corrected = departed('before', '4,100', day, { in: copy, supersededBy: 'c' });
    expect(departedOf(original(), own({ rank: 'PREFERRED' }))).toEqual(both);
    expect(departedOf(original(), corrected, own())).toEqual(both);
    expect(departedOf(original({ attributedTo: 'un' }), own({ attributedTo: 'government' }))).toEqual(both);
    const earlier = departed('c', '3,500', '2023-10-02', { in: copy, attributedTo: 'government' });
    expect(departedOf(original({ attributedTo: 'un' }), earlier)).toEqual([
      [4_000, 4_000, 'o'],
      [3_500, 3_500, 'c'],
    ]);
  });
  it('stands where it meets another of its original', () => {
    const beside = departed('b', 'more than 4,200', '2023-09-20', { in: page });
    const early = departed('c', '4,300', '2023-09-20', { in: copy });
    expect(departedOf(original(), early)).toEqual([[4_000, 4_000, 'c', 'o']]);
    expect(departedOf(original(), beside, early)).toEqual([
      [4_300, 4_300, 'b', 'c'],
      [4_000, 4_000, 'o'],
    ]);
  });
  it.each<[string, string, boolean]>([
    ['3,900', '2023-09-28', false],
    ['3,900', '2023-09-27', false],
    ['3,900', '2023-09-26', true],
    ['4,100', '2023-09-19', false],
    ['4,100', '2023-09-20', false],
    ['4,100', '2023-09-21', true],
    ['4,100', '2023-09-20/2023-09-27', false],
    ['3,900', '2023-09-20/2023-09-27', false],
    ['4,100', '2023-09-20/2023-09-26', true],
    ['3,900', '2023-09-21/2023-09-27', true],
    ['3,900', '../..', true],
    ['4,000', '2023-09-28', false],
    ['4,100', '../2023-09-20', false],
    ['3,900', '../2023-09-30', true],
    ['3,900', '2023-09-27/..', false],
    ['4,100', '2023-09-01/..', true],
  ])('is one where both may be right: %s on %s beside 4,000 of 20 to 27 September', (printed, asOf, isOwn) => {
    const both = [
      departed('o', '4,000', '2023-09-20/2023-09-27', { in: page }),
      departed('c', printed, asOf, { in: copy }),
    ];
    const candidates = both.map((figure) => ({
      value: figure.value,
      asOf: figure.asOf,
      computed: false,
      source: figure.source,
      figures: [figure],
    }));
    const told = [...foldCandidates(candidates, both).keys()].flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(told.sort()).toEqual(isOwn ? ['c', 'o'] : ['o']);
  });
});

describe('a copy of a copy', () => {
  it('is of the day on which the number was said first', () => {
    const [first, second] = [aSource('first', '2023-10-01'), aSource('second', '2023-10-02', { echoes: 'first' })];
    const third = aSource('third', '2023-10-03', { echoes: second });
    const { points } = ask(
      departed('a', '100', '2023-08-01', { in: first }),
      departed('b', '100', '2023-08-10', { in: second }),
      departed('c', '100', '2023-08-20', { in: third }),
    );
    expect(points.map(({ asOf, statistics }) => [asOf.edtf, statistics.join()])).toEqual([['2023-08-01', 'a,b,c']]);
  });

  it('is so over a page that gives no number of those gone', () => {
    const first = aSource('first', '2023-10-01');
    const third = aSource('third', '2023-10-03', { echoes: aSource('second', '2023-10-02', { echoes: first }) });
    const said = [departed('a', '100', '2023-08-01', { in: first }), departed('c', '100', '2023-08-20', { in: third })];
    expect(ask(...said).points.map(({ asOf, statistics }) => [asOf.edtf, statistics.join()])).toEqual([
      ['2023-08-01', 'a,c'],
    ]);
  });
});

describe('a number without a day', () => {
  it('is left out, on whichever side its day is open', () => {
    const open = aSource('open', '2023-08-01/..');
    const { points, excluded } = ask(
      departed('right', '100', '2023-08-01/..', { in: open }),
      departed('left', '60', '../2023-09-01'),
      departed('none', '50', '../..'),
    );
    expect([points, excluded.map(({ statistic, code }) => `${statistic} ${code}`).sort()]).toEqual([
      [],
      ['left UNDATED', 'none UNDATED', 'right UNDATED'],
    ]);
  });
});

describe('a copy', () => {
  const copy = aSource('copy', '2023-12-02', { echoes: 'page' });
  const own = { in: aSource('page', '2023-12-01') };
  const page = [
    departed('w', 'about 2,500', '2023-11-30', own),
    departed('u', '1,900', '2023-11-30', { scope: 'UNIFORMED', ...own }),
    departed('c', '600', '2023-11-30', { scope: 'CIVILIAN', ...own }),
  ];
  const copied = (scope: Scope, printed: string, day = '2023-11-30') =>
    departed(`${scope}-copied`, printed, day, { scope, in: copy });

  it('that prints only the parts makes no sum where what it repeats gives the whole', () => {
    const alone = { departed: { low: 2450, high: 2550, stated: 2500 }, computed: false, statistics: ['w'] };
    expect(ask(...page).points).toMatchObject([alone]);
    expect(ask(...page, copied('UNIFORMED', '1,900'), copied('CIVILIAN', '600')).points).toMatchObject([alone]);
    expect(ask(...page, copied('UNIFORMED', 'around 1,900'), copied('CIVILIAN', '600', '2023-12-02')).points).toEqual(
      ask(...page).points,
    );
  });
  it('makes none either where it copies such a copy', () => {
    const again = { in: aSource('again', '2023-12-03', { echoes: copy }) };
    const copies = [copied('UNIFORMED', '1,900'), copied('CIVILIAN', '600')];
    const copiesOfCopies = [
      departed('x', '1,900', '2023-11-30', { scope: 'UNIFORMED', ...again }),
      departed('y', '600', '2023-11-30', { scope: 'CIVILIAN', ...again }),
    ];
    expect(ask(...page, ...copies, ...copiesOfCopies).points).toEqual(ask(...page).points);
    const [, ...parts] = page;
    const [first] = ask(...parts).points;
    expect(ask(...parts, ...copies, ...copiesOfCopies).points, 'what all of them repeat').toEqual([
      { ...first, statistics: ['CIVILIAN-copied', 'UNIFORMED-copied', 'c', 'u', 'x', 'y'] },
    ]);
  });
  it('makes none through a long line of copies, in no time', () => {
    const line = Array.from({ length: 40 }).reduce<FigureSource[]>(
      (pages, _, at) => [...pages, aSource(`page-${at}`, '2023-12-01', { echoes: pages.at(-1) ?? null })],
      [],
    );
    const said = line.flatMap((source, at) => [
      ...(at === 1 ? [] : [departed(`u-${at}`, '1,900', '2023-11-30', { scope: 'UNIFORMED', in: source })]),
      ...(at === 0 ? [] : [departed(`c-${at}`, '600', '2023-11-30', { scope: 'CIVILIAN', in: source })]),
    ]);
    const began = performance.now();
    expect(ask(...said).points).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  it('makes one where a part of it is its own', () => {
    const [whole, uniformed, civilian] = page as [Figure, Figure, Figure];
    const copies = [copied('UNIFORMED', '1,900'), copied('CIVILIAN', '620')];
    expect(ask(whole, uniformed, ...copies).points).toMatchObject([
      { departed: { low: 2520, high: 2520 }, computed: true, statistics: ['CIVILIAN-copied', 'UNIFORMED-copied', 'w'] },
    ]);
    // A part that it misprints is none.
    expect(ask(whole, uniformed, civilian, ...copies).points).toEqual(ask(...page).points);
  });
  it('makes the sum that what it repeats makes too, of no day and no wording of its own', () => {
    const [, ...parts] = page;
    const [first] = ask(...parts).points;
    expect(
      ask(...parts, copied('UNIFORMED', '1,900', '2023-12-02'), copied('CIVILIAN', '600', '2023-12-02')).points,
    ).toEqual([{ ...first, statistics: ['CIVILIAN-copied', 'UNIFORMED-copied', 'c', 'u'] }]);
  });
  it('of a number that its page prints repeats that, and not a sum that comes to the same', () => {
    const [, ...parts] = page;
    const later = departed('w', '2,500', '2023-12-01', own);
    const points = ask(...parts, later, copied('ALL_PERSONNEL', '2,500', '2023-12-02')).points;
    expect(points.map(({ computed, statistics }) => [computed, statistics])).toEqual([
      [true, ['c', 'u']],
      [false, ['ALL_PERSONNEL-copied', 'w']],
    ]);
  });
  it('of a share, rounded, is that share, whatever either comes to in people', () => {
    const base = aFigure(
      'base',
      aSource('strength', '2023-07-01'),
      'personnel-strength',
      'ALL_PERSONNEL',
      '2,340',
      '2023-07-01',
    );
    const share = (key: string, printed: string, source = own.in) =>
      aFigure(key, source, 'share-departed', 'ALL_PERSONNEL', printed, '2023-11-30');
    expect(ask(base, share('s', '1%')).points.map(({ departed: { low, high } }) => [low, high])).toEqual(
      ask(base, share('s', '1%'), share('copied', 'between 1% and 3%', copy)).points.map(
        ({ departed: { low, high } }) => [low, high],
      ),
    );
  });
  it('that misprints what it repeats changes nothing, of whatever day that shows it', () => {
    const original = departed('a', '3,367', '2023-09-27', own);
    const [alone] = ask(original).points;
    const with_ = (printed: string, asOf: string) => ask(original, departed('b', printed, asOf, { in: copy })).points;
    for (const [printed, asOf] of [
      ['3,000', '2023-09-27'],
      ['3,637', '2023-09-27'],
      ['3,300', '2023-10-05'],
      ['3,300', '2023-09-27/..'],
      ['3,637', '2023-09-20'],
      ['3,637', '2023-09-20/2023-09-27'],
    ] as const)
      expect(with_(printed, asOf), `${printed} ${asOf}`).toEqual([{ ...alone, statistics: ['a', 'b'] }]);
    const month = departed('a', '3,367', '2023-09', own);
    expect(ask(month, departed('b', '3,637', '2023-09', { in: copy })).points).toEqual([
      { ...ask(month).points[0], statistics: ['a', 'b'] },
    ]);
    // Fewer before and more after may be so.
    for (const [printed, asOf] of [
      ['3,000', '2023-09-26'],
      ['3,000', '2023-09-20/..'],
      ['3,637', '2023-09-28'],
      ['at least 3,300', '2023-10-05'],
    ] as const)
      expect(
        with_(printed, asOf)
          .flatMap(({ statistics }) => statistics)
          .sort(),
        `${printed} ${asOf}`,
      ).toEqual(['a', 'b']);
    expect(with_('3,637', '2023-09-28')).toHaveLength(2);
  });
  it('that drops "more than", or misprints a sum of parts, changes nothing later either', () => {
    const more = departed('m', 'more than 10,500', '2023-12-01', own);
    const later = departed('b', '10,500', '2023-12-02', { in: copy });
    expect(ask(more, later).points).toEqual([{ ...ask(more).points[0], statistics: ['b', 'm'] }]);
    const [, ...parts] = page;
    const wrong = departed('b', '2,050', '2023-12-02', { in: copy });
    expect(ask(...parts, wrong).points).toEqual([{ ...ask(...parts).points[0], statistics: ['b', 'c', 'u'] }]);
  });
  it('leaves which of two spans that overlap stays', () => {
    const page = { in: aSource('page', '2023-12-01') };
    const two = [
      departed('a', '90', '2023-08-20/2023-09-20', page),
      departed('b', '80', '2023-08-10/2023-09-10', page),
    ];
    const copy = departed('copy', '90', '2023-07-01/..', { in: aSource('copy', '2023-12-02', { echoes: 'page' }) });
    const kept = (figures: Figure[]) => ask(...figures).points.map(({ asOf }) => asOf.edtf);
    expect(kept(two)).toEqual(['2023-08-10/2023-09-10']);
    expect(kept([...two, copy])).toEqual(['2023-08-10/2023-09-10']);
  });
});
