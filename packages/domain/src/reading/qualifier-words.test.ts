import { describe, expect, it } from 'vitest';
import type { Qualifier } from '../quantity.ts';
import { readQuantity } from '../read-quantity.ts';

const RANGE: Partial<Record<Qualifier, readonly [number | null, number | null]>> = {
  APPROXIMATE: [90, 110],
  MORE_THAN: [101, null],
  AT_LEAST: [100, null],
  NEARLY: [90, 99],
  LESS_THAN: [null, 99],
  AT_MOST: [null, 100],
};

const reading = (text: string) => {
  const { qualifier, low, high, stated } = readQuantity(text, 'persons');
  return { qualifier, range: [low, high], stated };
};
const expected = (qualifier: Qualifier) => ({ qualifier, range: RANGE[qualifier], stated: 100 });

describe('a hundred, with words before it', () => {
  it.each<[Qualifier, string]>([
    ['APPROXIMATE', 'around about approximately approx. approx roughly some circa ca. c. estimated ~ ≈'],
    ['APPROXIMATE', 'environ quelque approximativement'],
    ['MORE_THAN', 'over above exceeding >'],
    ['AT_LEAST', '≥'],
    ['NEARLY', 'nearly almost presque'],
    ['LESS_THAN', 'under below <'],
    ['AT_MOST', '≤'],
  ])('%s: %s', (qualifier, words) => {
    expect(words.split(' ').map((word) => reading(`${word} 100`))).toEqual(
      words.split(' ').map(() => expected(qualifier)),
    );
  });

  it.each<[Qualifier, readonly string[]]>([
    ['APPROXIMATE', ['an estimated', 'close to', 'in the region of']],
    ['APPROXIMATE', ['à peu près', 'autour de', 'aux alentours de', 'de l’ordre de', 'une estimation de']],
    ['MORE_THAN', ['more than', 'just over', 'well over', 'slightly over', 'a little over', 'slightly more than']],
    ['MORE_THAN', ['a little more than', 'well more than', 'in excess of', 'greater than']],
    ['MORE_THAN', ['plus de', 'un peu plus de', 'bien plus de', 'au-delà de', 'supérieur à']],
    ['AT_LEAST', ['at least', 'no fewer than', 'no less than', 'not less than', 'a minimum of', 'upwards of']],
    ['AT_LEAST', ['au moins', 'au minimum', 'pas moins de']],
    ['NEARLY', ['just under', 'a little under', 'slightly under']],
    ['NEARLY', ['près de', 'un peu moins de', 'pas loin de']],
    ['LESS_THAN', ['less than', 'fewer than', 'moins de', 'inférieur à']],
    ['AT_MOST', ['up to', 'at most', 'no more than', 'not more than', 'as many as', 'a maximum of']],
    ['AT_MOST', ['jusqu’à', 'au plus', 'au maximum', 'pas plus de']],
  ])('%s: %j', (qualifier, phrases) => {
    expect(phrases.map((phrase) => reading(`${phrase} 100`))).toEqual(phrases.map(() => expected(qualifier)));
  });

  it.each<[Qualifier, readonly string[]]>([
    ['APPROXIMATE', ['autour d’']],
    ['MORE_THAN', ['plus d’', 'un peu plus d’', 'bien plus d’', 'au-delà d’']],
    ['AT_LEAST', ['pas moins d’']],
    ['NEARLY', ['près d’', 'un peu moins d’']],
    ['LESS_THAN', ['moins d’']],
    ['AT_MOST', ['pas plus d’']],
  ])('%s, elided before "une centaine": %j', (qualifier, phrases) => {
    expect(phrases.map((phrase) => reading(`${phrase}une centaine`))).toEqual(phrases.map(() => expected(qualifier)));
  });

  it('need a space where they end in a letter, and none after a sign', () => {
    expect(reading('>100')).toEqual(expected('MORE_THAN'));
    expect(reading('~100')).toEqual(expected('APPROXIMATE'));
    expect(reading('ca.100')).toEqual(expected('APPROXIMATE'));
    expect(() => reading('over100')).toThrow('write it as');
    expect(() => reading('overall 100')).toThrow('write it as');
  });
  it('may stand around an article', () => {
    expect(reading('more than the 100')).toEqual(expected('MORE_THAN'));
    expect(reading('plus de les 100')).toEqual(expected('MORE_THAN'));
    expect(reading('the more than 100')).toEqual(expected('MORE_THAN'));
    expect(reading('a total of more than 100')).toEqual(expected('MORE_THAN'));
    expect(reading('un total de plus de 100')).toEqual(expected('MORE_THAN'));
    expect(reading('au total les 100')).toEqual({ qualifier: 'EXACT', range: [100, 100], stated: 100 });
    expect(reading('in all 100')).toEqual({ qualifier: 'EXACT', range: [100, 100], stated: 100 });
  });
  it('stand there once, and nothing before them', () => {
    expect(() => reading('nearly more than 100')).toThrow('write it as');
    expect(() => reading('perhaps more than 100')).toThrow('write it as');
  });
});

describe('a hundred, with words behind it', () => {
  it.each<[Qualifier, readonly string[]]>([
    ['APPROXIMATE', ['-strong', ' strong', ' or so', ' approximately', ' environ', ' à peu près']],
    ['AT_LEAST', ['+', '-plus', ' plus', ' or more', ' at least', ' at the least']],
    ['AT_LEAST', [' et plus', ' ou plus', ' au moins', ' au minimum']],
    ['AT_MOST', [' at most', ' at the most', ' or fewer', ' or less']],
    ['AT_MOST', [' ou moins', ' au plus', ' au maximum', ' maximum']],
  ])('%s: %j', (qualifier, phrases) => {
    const all = phrases.flatMap((phrase) => [`100${phrase}`, `100${phrase} peacekeepers`]);
    expect(all.map(reading)).toEqual(all.map(() => expected(qualifier)));
  });
  it('may end the text', () => {
    expect(['100 peacekeepers or so', '100 Casques bleus environ'].map(reading)).toEqual([
      expected('APPROXIMATE'),
      expected('APPROXIMATE'),
    ]);
    expect(reading('100 soldats au plus')).toEqual(expected('AT_MOST'));
  });
  it.each<[Qualifier, readonly string[]]>([
    ['APPROXIMATE', ['about', 'around', 'close to', 'environ', 'quelque']],
    ['MORE_THAN', ['over', 'more than', 'plus de']],
    ['NEARLY', ['nearly', 'almost', 'près de']],
    ['LESS_THAN', ['under', 'fewer than', 'moins de']],
    ['AT_MOST', ['up to', "jusqu'à"]],
    ['AT_LEAST', ['at least', 'no fewer than']],
  ])('%s, in brackets what else stands before it: %j', (qualifier, phrases) => {
    const all = phrases.flatMap((phrase) => [`100 (${phrase})`, `100 soldats (${phrase})`, `100 (${phrase}) soldiers`]);
    expect(all.map(reading)).toEqual(all.map(() => expected(qualifier)));
  });
  it.each([
    'grosso modo',
    'peu ou prou',
    'plus ou moins',
    'more or less',
    'en gros',
    'à peu de chose près',
    'à peu de choses près',
    'à quelques unités près',
    'in round numbers',
    'in round figures',
    'en chiffres ronds',
  ])('are about so many: %s', (phrase) => {
    const all = [`100 ${phrase}`, `100 soldats ${phrase}`, `100 soldats, ${phrase}`, `100 soldats (${phrase})`];
    expect(all.map(reading)).toEqual(all.map(() => expected('APPROXIMATE')));
    expect(() => reading(`100 soldats qui ${phrase} ont quitté le camp`)).toThrow('behind the number');
  });
  it('are some more, behind what is counted as behind the number', () => {
    expect(['100 soldats et quelques', '100 soldats et des poussières'].map(reading)).toEqual([
      expected('AT_LEAST'),
      expected('AT_LEAST'),
    ]);
    expect(() => reading('100 soldats et quelques policiers')).toThrow('would change it');
  });
  it.each([
    '100 hommes à son maximum',
    '100 hommes à leur minimum',
    '100 soldiers at its minimum',
    '100 soldiers at its maximum',
    '100 soldiers at their max',
  ])('bound nothing where they are its own peak or low: %s', (text) => {
    expect(() => reading(text)).toThrow('would change it');
  });
  it('may say of a mission how strong it is', () => {
    const all = [
      '100-strong UN mission',
      'a 100-strong mission',
      'a 100-strong UN mission in Mali',
      '100-strong force',
    ];
    expect(all.map(reading)).toEqual(all.map(() => expected('APPROXIMATE')));
    expect(() => reading('100-strong truck convoy')).toThrow('are not persons');
    expect(() => reading('100-strong missions')).toThrow('are not persons');
    expect(() => reading('100 mission')).toThrow('are not persons');
  });
  it('go on with what is counted, where it is, or what they did', () => {
    expect(['100 plus UN peacekeepers', '100 plus, in Gao', '100-plus in Gao'].map(reading)).toEqual(
      Array.from({ length: 3 }, () => expected('AT_LEAST')),
    );
    expect(['100 au plus ont quitté le camp', '100 soldats au plus'].map(reading)).toEqual([
      expected('AT_MOST'),
      expected('AT_MOST'),
    ]);
  });
  it.each([
    '100 au plus tard',
    '100 soldats au plus tard',
    '100 plus tard',
    '100 plus jeunes',
    '100 plus de soldats',
    '100 plus que prévu',
    '100 ou plus jeunes',
  ])('are none where they compare: %s', (text) => {
    expect(() => reading(text)).toThrow('would change it');
  });
  it('mean nothing inside of other words, or where words before it say how it is meant', () => {
    expect(() => reading('100 plusieurs plus tard')).toThrow('would change it');
    expect(() => reading('more than 100 or more')).toThrow('would change it');
    expect(reading('100 stronghold keepers')).toEqual({ qualifier: 'EXACT', range: [100, 100], stated: 100 });
  });
});
