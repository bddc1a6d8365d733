import { describe, expect, it } from 'vitest';
import { ancestors, echoesOf, foldEchoes, isEcho, rootSource } from './echoes.ts';
import type { Figure } from './figure.ts';
import { originsOf, speakersOf } from './origin.ts';
import type { FigureExtras } from './testing/figures.ts';
import { aFigure, aSource } from './testing/figures.ts';

const wire = () => aSource('wire', '2023-09-27');
const daily = () => aSource('daily', '2023-09-28', { echoes: 'wire' });
const blog = () => aSource('blog', '2023-09-29', { echoes: 'daily' });
const other = () => aSource('other', '2023-09-27');
const echoes = () => echoesOf([wire(), daily(), blog(), other()]);

const said = (key: string, source: Figure['source'], printed = '3,367', extras: FigureExtras = {}) =>
  aFigure(key, source, 'personnel-departed', 'ALL_PERSONNEL', printed, '2023-09-27', extras);
const folded = (...figures: Figure[]) =>
  [...foldEchoes(figures)].map(([first, repetitions]) => [first.id, ...repetitions.map(({ id }) => id)].join(' < '));

describe('a source that repeats another', () => {
  it('goes back to all that it repeats, the nearest first', () => {
    expect(ancestors('blog', echoes())).toEqual(['daily', 'wire']);
    expect(ancestors('wire', echoes())).toEqual([]);
    expect(ancestors('nowhere', echoes())).toEqual([]);
    expect(['blog', 'daily', 'wire', 'nowhere'].map((source) => rootSource(source, echoes()))).toEqual([
      'wire',
      'wire',
      'wire',
      'nowhere',
    ]);
  });
  it('is an echo of each of them, and they of it', () => {
    expect(isEcho('blog', 'wire', echoes())).toBe(true);
    expect(isEcho('wire', 'blog', echoes())).toBe(true);
    expect(isEcho('daily', 'other', echoes())).toBe(false);
    expect(isEcho('other', 'wire', echoes())).toBe(false);
    expect(isEcho('other', 'daily', echoes())).toBe(false);
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
  it('goes with the first by id where its source gives the number twice', () => {
    expect(folded(said('d', wire()), said('b', daily()), said('c', wire()))).toEqual(['d', 'c < b']);
    expect(folded(said('c', wire()), said('b', daily()), said('d', wire()))).toEqual(['c < b', 'd']);
  });
});

describe('who spoke first', () => {
  const originOf = (figure: Figure, ...others: Figure[]) => originsOf([figure, ...others]).ofFigure(figure);
  it('is the actor a figure is attributed to, or whom they speak for', () => {
    expect(originOf(said('a', wire(), '1', { attributedTo: 'kaba' }))).toBe('kaba');
    expect(originOf(said('a', wire(), '1', { attributedTo: 'kaba', speaksFor: 'minusma' }))).toBe('minusma');
    expect(originOf(said('a', blog(), '1', { attributedTo: 'kaba' }))).toBe('kaba');
  });
  it('is else the source at the end of the chain', () => {
    expect(originOf(said('c', blog()), said('b', daily()), said('a', wire()))).toBe('wire');
    expect(originOf(said('x', other()))).toBe('other');
  });
  it('is the publisher of a page who speaks elsewhere too', () => {
    const site = aSource('site', '2023-09-27', { publisher: 'minusma' });
    const copy = aSource('copy', '2023-09-28', { echoes: 'site' });
    const quoted = said('q', other(), '3,300', { attributedTo: 'minusma' });
    const spoken = said('q', other(), '3,300', { attributedTo: 'kaba', speaksFor: 'minusma' });
    expect(originOf(said('a', site), quoted)).toBe('minusma');
    expect(originOf(said('a', site), spoken)).toBe('minusma');
    expect(originOf(said('b', copy), said('a', site), quoted)).toBe('minusma');
    expect(originOf(said('a', site))).toBe('site');
    expect(originOf(said('a', wire()), quoted)).toBe('wire');
  });
  it('is the organisation, where a mission of it speaks: one origin and two speakers', () => {
    const mission = { attributedTo: 'minusma', belongsTo: 'un' };
    const spokesperson = { attributedTo: 'kaba', speaksFor: 'minusma', belongsTo: 'un' };
    const headquarters = { attributedTo: 'dujarric', speaksFor: 'un' };
    const site = aSource('site', '2023-09-27', { publisher: 'minusma', publishedFor: 'un' });
    const all = [
      said('m', wire(), '1', mission),
      said('k', daily(), '2', spokesperson),
      said('p', site, '3'),
      said('d', other(), '4', headquarters),
    ];
    expect(all.map(originsOf(all).ofFigure)).toEqual(['un', 'un', 'un', 'un']);
    expect(all.map(speakersOf(all))).toEqual(['minusma', 'minusma', 'minusma', 'un']);
  });
});
