import { describe, expect, it } from 'vitest';
import { ancestors, foldEchoes, isEcho, mayRepeat, repeatedIn, rootSource } from './echoes.ts';
import type { Figure } from './figure.ts';
import { originOf, originOfSource, speakerOf } from './origin.ts';
import type { FigureExtras } from './testing/figures.ts';
import { aFigure, aSource } from './testing/figures.ts';

const wire = () => aSource('wire', '2023-09-27');
const daily = () => aSource('daily', '2023-09-28', { echoes: wire() });
const blog = () => aSource('blog', '2023-09-29', { echoes: daily() });
const other = () => aSource('other', '2023-09-27');

const said = (key: string, source: Figure['source'], printed = '3,367', extras: FigureExtras = {}) =>
  aFigure(key, source, 'personnel-departed', 'ALL_PERSONNEL', printed, '2023-09-27', extras);
const folded = (...figures: Figure[]) =>
  [...foldEchoes(figures)].map(([first, repetitions]) => [first.id, ...repetitions.map(({ id }) => id)].join(' < '));

describe('a source that repeats another', () => {
  it('goes back to all that it repeats, the nearest first', () => {
    const echoes = new Map([
      ['blog', 'daily'],
      ['daily', 'wire'],
      ['wire', null],
    ]);
    expect(ancestors('blog', echoes)).toEqual(['daily', 'wire']);
    expect(ancestors('wire', echoes)).toEqual([]);
    expect(ancestors('nowhere', echoes)).toEqual([]);
    expect([blog(), daily(), wire(), other()].map(rootSource)).toEqual(['wire', 'wire', 'wire', 'other']);
  });
  it('is an echo of each of them, and they of it', () => {
    expect(isEcho(blog(), wire())).toBe(true);
    expect(isEcho(wire(), blog())).toBe(true);
    expect(isEcho(daily(), other())).toBe(false);
    expect(isEcho(other(), wire())).toBe(false);
    expect(isEcho(other(), daily())).toBe(false);
  });
  it('ends where two repeat each other', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ]);
    expect(ancestors('a', circle)).toEqual(['b', 'c']);
    expect(ancestors('b', circle)).toEqual(['c']);
  });
});

describe('a figure that repeats another', () => {
  it('is folded into the one said first, however it came there', () => {
    expect(folded(said('c', blog()), said('b', daily()), said('a', wire()))).toEqual(['a < c < b']);
    expect(folded(said('c', blog()), said('b', daily(), '99'), said('a', wire()))).toEqual(['a < c', 'b']);
    expect(folded(said('c', blog()), said('b', daily()))).toEqual(['b < c']);
  });
  it('is the same count with the same range, as right or as wrong', () => {
    expect(folded(said('b', daily(), '3,368'), said('a', wire()))).toEqual(['b', 'a']);
    expect(folded(said('b', daily(), '3,367', { subject: 'egypt' }), said('a', wire()))).toEqual(['b', 'a']);
    expect(folded(said('b', daily(), '3,367', { place: 'gao' }), said('a', wire()))).toEqual(['b', 'a']);
    expect(folded(said('b', daily(), '3,367', { event: 'ceremony' }), said('a', wire()))).toEqual(['b', 'a']);
    expect(folded(said('b', daily(), '3,367', { scope: 'UNIFORMED' }), said('a', wire()))).toEqual(['b', 'a']);
    expect(folded(said('b', daily(), '3,367', { rank: 'DEPRECATED' }), said('a', wire()))).toEqual(['b', 'a']);
    expect(
      folded(said('b', daily(), '3,367', { rank: 'DEPRECATED' }), said('a', wire(), '3,367', { rank: 'DEPRECATED' })),
    ).toEqual(['a < b']);
    expect(
      folded(aFigure('b', daily(), 'personnel-remaining', 'ALL_PERSONNEL', '3,367', '2023-09-27'), said('a', wire())),
    ).toEqual(['b', 'a']);
    expect(folded(said('b', other()), said('a', wire()))).toEqual(['b', 'a']);
  });
  it('goes with what it repeats of its own kind, where the first says the same and is right', () => {
    const wrong = { rank: 'DEPRECATED' } as const;
    expect(folded(said('c', blog(), '3,367', wrong), said('b', daily(), '3,367', wrong), said('a', wire()))).toEqual([
      'b < c',
      'a',
    ]);
  });
  it('goes with the first by id where its source gives the number twice', () => {
    expect(folded(said('d', wire()), said('b', daily()), said('c', wire()))).toEqual(['d', 'c < b']);
    expect(folded(said('c', wire()), said('b', daily()), said('d', wire()))).toEqual(['c < b', 'd']);
  });
});

describe('what a figure in a copy repeats', () => {
  const dated = (key: string, source: Figure['source'], printed: string, asOf: string) =>
    aFigure(key, source, 'personnel-departed', 'ALL_PERSONNEL', printed, asOf);
  const repeats = (copy: Figure, ...others: Figure[]) => repeatedIn([copy, ...others])(copy).map(({ id }) => id);

  it('is the same number, or one that it rounds, of no later day', () => {
    const told = (printed: string, asOf: string) => dated('x', wire(), printed, asOf);
    const original = told('3,367', '2023-09-20/2023-09-27');
    expect(mayRepeat(told('3,367', '2023-09-01'), original), 'a number alike is a copy, whatever its day').toBe(true);
    expect(mayRepeat(told('about 3,400', '2023-09-20'), original)).toBe(true);
    expect(mayRepeat(told('about 3,400', '2023-09-19'), original), 'of a day before').toBe(false);
    expect(mayRepeat(told('about 3,400', '2023-09-19/..'), original), 'it may be of a day after').toBe(true);
    expect(mayRepeat(told('about 3,400', '2023-09-19'), told('3,367', '../2023-09-27'))).toBe(true);
    expect(mayRepeat(told('about 3,500', '2023-09-27'), original), 'another number').toBe(false);
    expect(mayRepeat(told('3,367', '2023-09-27'), told('about 3,400', '2023-09-27')), 'nobody unrounds').toBe(false);
  });
  it('is none of a source that repeats nothing', () => {
    expect(repeats(said('a', wire()), said('b', wire()), said('c', other()))).toEqual([]);
  });
  it('is the same number first, then the nearest, then that of the earliest day', () => {
    const copy = dated('copy', daily(), 'about 3,400', '2023-09-28');
    const far = dated('a-far', wire(), '3,355', '2023-09-20');
    const near = dated('b-near', wire(), '3,410', '2023-09-20');
    const nearLater = dated('a-near', wire(), '3,390', '2023-09-27');
    const same = dated('z-same', wire(), 'about 3,400', '2023-09-27');
    expect(repeats(copy, far, nearLater, near)).toEqual(['b-near', 'a-near', 'a-far']);
    expect(repeats(copy, far, nearLater, near, same)).toEqual(['z-same', 'b-near', 'a-near', 'a-far']);
  });
  it('is as near as its ends are, where it has them', () => {
    const copy = dated('copy', daily(), 'at least 3,000', '2023-09-28');
    const low = dated('a', wire(), 'at least 3,300', '2023-09-20');
    const lower = dated('b', wire(), 'at least 3,100', '2023-09-20');
    expect(repeats(copy, low, lower)).toEqual(['b', 'a']);
    const most = dated('copy', daily(), 'at most 3,000', '2023-09-28');
    const fewer = dated('a', wire(), 'at most 2,700', '2023-09-20');
    const few = dated('b', wire(), 'at most 2,900', '2023-09-20');
    expect(repeats(most, fewer, few)).toEqual(['b', 'a']);
    const between = dated('copy', daily(), 'between 3,000 and 4,000', '2023-09-28');
    const atTheEnds = dated('a', wire(), 'between 3,300 and 3,700', '2023-09-20');
    const nearBoth = dated('b', wire(), 'between 3,100 and 3,900', '2023-09-20');
    const nearOne = dated('c', wire(), 'between 3,000 and 3,500', '2023-09-20');
    expect(repeats(between, atTheEnds, nearOne, nearBoth)).toEqual(['b', 'a', 'c']);
  });
  it('stands in the source that comes nearest to it, of equally near ones in that which said it first', () => {
    const copy = dated('copy', blog(), 'about 3,400', '2023-09-28');
    const first = dated('first', wire(), '3,367', '2023-09-27');
    const between = dated('between', daily(), 'about 3,400', '2023-09-28');
    expect(repeats(copy, between, first), 'the number itself before what it may round').toEqual(['between']);
    expect(repeats(copy, { ...between, value: first.value }, first)).toEqual(['first']);
    expect(repeats(copy, dated('else', wire(), '12', '2023-09-27'), between)).toEqual(['between']);
    const rounded = dated('copy', blog(), 'at least 2,341', '2023-09-28');
    expect(
      repeats(rounded, dated('far', wire(), '2,590', '2023-09-27'), dated('near', daily(), '2,350', '2023-09-28')),
    ).toEqual(['near']);
  });
  it('counts the same', () => {
    const copy = said('copy', daily());
    const another = (extras: FigureExtras) => repeats(copy, said('a', wire(), '3,367', extras));
    expect(another({})).toEqual(['a']);
    expect(
      [{ scope: 'UNIFORMED' as const }, { subject: 'egypt' }, { place: 'gao' }, { event: 'ceremony' }].map(another),
    ).toEqual([[], [], [], []]);
  });
  it('is found where sources or figures go round in circles', () => {
    const a = aSource('a', '2023-09-27', { echoes: 'b' });
    const b = aSource('b', '2023-09-27', { echoes: 'a' });
    expect(folded(said('x', a), said('y', b))).toHaveLength(2);
  });
});

describe('who spoke first', () => {
  it('is the actor a figure is attributed to, or whom they speak for', () => {
    expect(originOf(said('a', wire(), '1', { attributedTo: 'kaba' }))).toBe('kaba');
    expect(originOf(said('a', wire(), '1', { attributedTo: 'kaba', speaksFor: 'minusma' }))).toBe('minusma');
    expect(originOf(said('a', blog(), '1', { attributedTo: 'kaba' }))).toBe('kaba');
  });
  it('is else the source at the end of the chain', () => {
    expect(originOf(said('c', blog()))).toBe('wire');
    expect(originOf(said('x', other()))).toBe('other');
  });
  it('is who speaks on the page', () => {
    const site = aSource('site', '2023-09-27', { speaker: 'minusma' });
    expect([said('a', site), said('a', wire())].map(originOf)).toEqual(['minusma', 'wire']);
    expect(originOf(said('a', site, '1', { attributedTo: 'government' }))).toBe('government');
  });
  it('is the organisation, where a mission of it speaks: one origin and two speakers', () => {
    const mission = { attributedTo: 'minusma', belongsTo: 'un' };
    const spokesperson = { attributedTo: 'kaba', speaksFor: 'minusma', belongsTo: 'un' };
    const headquarters = { attributedTo: 'dujarric', speaksFor: 'un' };
    const site = aSource('site', '2023-09-27', { speaker: 'minusma', belongsTo: 'un' });
    const all = [
      said('m', wire(), '1', mission),
      said('k', daily(), '2', spokesperson),
      said('p', site, '3'),
      said('d', other(), '4', headquarters),
    ];
    expect(all.map(originOf)).toEqual(['un', 'un', 'un', 'un']);
    expect(all.map(speakerOf)).toEqual(['minusma', 'minusma', 'minusma', 'un']);
  });
  it('is told of pages by whom their speaker belongs to', () => {
    const site = aSource('site', '2023-09-27', { speaker: 'minusma', belongsTo: 'un' });
    const unrelated = aSource('unrelated', '2023-09-27');
    const copy = aSource('copy', '2023-09-28', { echoes: unrelated });
    expect([site, unrelated, copy].map(originOfSource)).toEqual(['un', 'unrelated', 'unrelated']);
  });
});
