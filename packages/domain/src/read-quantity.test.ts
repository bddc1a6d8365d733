import { describe, expect, it } from 'vitest';
import type { Quantity } from './quantity.ts';
import { readQuantity, UnreadableFigure } from './read-quantity.ts';

type Row = [
  printed: string,
  qualifier: Quantity['qualifier'],
  low: number | null,
  high: number | null,
  stated: number | null,
];

function reads(unit: string, rows: readonly Row[], kind?: Parameters<typeof readQuantity>[2]): void {
  it.each(rows)('%s', (printed, qualifier, low, high, stated) => {
    expect(readQuantity(printed, unit, kind)).toEqual({ qualifier, low, high, stated, unit });
  });
}

describe('people, as the sources print them', () => {
  describe('exactly', () => {
    reads('persons', [
      ['3,367', 'EXACT', 3367, 3367, 3367],
      ['3.367', 'EXACT', 3367, 3367, 3367],
      ['3 367', 'EXACT', 3367, 3367, 3367],
      ['13\u202f871', 'EXACT', 13871, 13871, 13871],
      ['13\u00a0871', 'EXACT', 13871, 13871, 13871],
      ['13\u2009871', 'EXACT', 13871, 13871, 13871],
      ['13871', 'EXACT', 13871, 13871, 13871],
      ['1,234,567', 'EXACT', 1234567, 1234567, 1234567],
      ['1.5 million', 'EXACT', 1500000, 1500000, 1500000],
      ['around two and a half million', 'APPROXIMATE', 2450000, 2550000, 2500000],
      ['1,5 million', 'EXACT', 1500000, 1500000, 1500000],
      ['deux millions', 'EXACT', 2000000, 2000000, 2000000],
      ['116 Senegalese peacekeepers', 'EXACT', 116, 116, 116],
      ['97 of 2,680', 'EXACT', 97, 97, 97],
      ['9 176 sur 13 871', 'EXACT', 9176, 9176, 9176],
      ['11,000 U.N. troops', 'EXACT', 11000, 11000, 11000],
      ['2.0 million', 'EXACT', 2000000, 2000000, 2000000],
      ['twenty-one', 'EXACT', 21, 21, 21],
      ['vingt et un', 'EXACT', 21, 21, 21],
      ['soixante et onze', 'EXACT', 71, 71, 71],
      ['quatre-vingt-dix-sept', 'EXACT', 97, 97, 97],
      ['quatre-vingts', 'EXACT', 80, 80, 80],
      ['trois cent onze', 'EXACT', 311, 311, 311],
      ['two hundred and fifty thousand', 'EXACT', 250000, 250000, 250000],
      ['dix mille', 'EXACT', 10000, 10000, 10000],
      ['a hundred', 'EXACT', 100, 100, 100],
      ['zero', 'EXACT', 0, 0, 0],
    ]);
  });

  describe('around', () => {
    reads('persons', [
      ['around 13,800', 'APPROXIMATE', 13750, 13850, 13800],
      ['environ 13 800', 'APPROXIMATE', 13750, 13850, 13800],
      ['around 15,000', 'APPROXIMATE', 14500, 15500, 15000],
      ['15,000-strong', 'APPROXIMATE', 14500, 15500, 15000],
      ['the 15,000-strong UN force', 'APPROXIMATE', 14500, 15500, 15000],
      ['about 180', 'APPROXIMATE', 175, 185, 180],
      ['approximately 13,000', 'APPROXIMATE', 12500, 13500, 13000],
      ['some 15,000', 'APPROXIMATE', 14500, 15500, 15000],
      ['quelque 15 000', 'APPROXIMATE', 14500, 15500, 15000],
      ['une dizaine', 'APPROXIMATE', 9, 11, 10],
      ['une centaine', 'APPROXIMATE', 90, 110, 100],
      ['un millier', 'APPROXIMATE', 900, 1100, 1000],
      ['a dozen', 'APPROXIMATE', 11, 13, 12],
      ['3,300 or so', 'APPROXIMATE', 3250, 3350, 3300],
      ['5 000 environ', 'APPROXIMATE', 4500, 5500, 5000],
      ['around 5', 'APPROXIMATE', 5, 5, 5],
    ]);
  });

  describe('on one side', () => {
    reads('persons', [
      ['more than 10,500', 'MORE_THAN', 10501, null, 10500],
      ['plus de 10 500', 'MORE_THAN', 10501, null, 10500],
      ['over 300', 'MORE_THAN', 301, null, 300],
      ["plus d'une centaine", 'MORE_THAN', 101, null, 100],
      ['more than 300 “blue helmets”', 'MORE_THAN', 301, null, 300],
      ['at least 5,802', 'AT_LEAST', 5802, null, 5802],
      ['au moins 5 802', 'AT_LEAST', 5802, null, 5802],
      ['13,289+', 'AT_LEAST', 13289, null, 13289],
      ['300-plus', 'AT_LEAST', 300, null, 300],
      ['300 peacekeepers or more', 'AT_LEAST', 300, null, 300],
      ['10 500 au moins', 'AT_LEAST', 10500, null, 10500],
      ['nearly 80', 'NEARLY', 75, 79, 80],
      ['nearly 6,000', 'NEARLY', 5500, 5999, 6000],
      ['près de 6 000', 'NEARLY', 5500, 5999, 6000],
      ['nearly 5', 'NEARLY', 4, 4, 5],
      ['less than 300', 'LESS_THAN', null, 299, 300],
      ['moins de 300', 'LESS_THAN', null, 299, 300],
      ['up to 100', 'AT_MOST', null, 100, 100],
      ["jusqu'à 100", 'AT_MOST', null, 100, 100],
      ['jusqu’à 100', 'AT_MOST', null, 100, 100],
      ['no more than 50', 'AT_MOST', null, 50, 50],
    ]);
  });

  describe('between', () => {
    reads('persons', [
      ['between 250 and 300', 'BETWEEN', 250, 300, null],
      ['entre 250 et 300', 'BETWEEN', 250, 300, null],
      ['de 250 à 300', 'BETWEEN', 250, 300, null],
      ['250–300', 'BETWEEN', 250, 300, null],
      ['entre vingt et un et trente', 'BETWEEN', 21, 30, null],
      ['2 to 3 million', 'BETWEEN', 2000000, 3000000, null],
    ]);
  });

  describe('vaguely', () => {
    reads('persons', [
      ['dozens', 'VAGUE', 24, null, null],
      ['des dizaines', 'VAGUE', 10, null, null],
      ['several hundred', 'VAGUE', 100, null, null],
      ['plusieurs centaines', 'VAGUE', 100, null, null],
      ['thousands', 'VAGUE', 1000, null, null],
      ['thousands of civilians and fighters', 'VAGUE', 1000, null, null],
      ['des milliers', 'VAGUE', 1000, null, null],
      ['tens of thousands', 'VAGUE', 10000, null, null],
      ['des centaines de milliers', 'VAGUE', 100000, null, null],
      ['hundreds of thousands, if not millions, of Malians', 'VAGUE', 100000, null, null],
      ['millions', 'VAGUE', 1000000, null, null],
    ]);
  });

  it.each([
    ['', 'write it as'],
    ['several', 'write it as'],
    ['many', 'write it as'],
    ['not 300', 'write it as'],
    ['-5', 'write it as'],
    ['over over 300', 'write it as'],
    ['3,367 minus 20', 'not understood'],
    ['12 camps + 1', 'not understood'],
    ['1,234 567', 'not understood'],
    ['300 in 2,023', 'not understood'],
    ['15k', 'not understood'],
    ['five minus two', 'would change it'],
    ['5 000 ou 60 000', 'not understood'],
    ['13,87', 'no whole number'],
    ['900 to 2 million', 'smaller one'],
    ['300 to 250', 'smaller one'],
    ['half', 'ratio'],
    ['24 %', 'ratio'],
    ['more than thousands', 'vague enough'],
  ])('is no guess where it cannot be read: %s', (printed, why) => {
    expect(() => readQuantity(printed, 'persons')).toThrow(UnreadableFigure);
    expect(() => readQuantity(printed, 'persons')).toThrow(`"${printed}"`);
    expect(() => readQuantity(printed, 'persons')).toThrow(why);
  });
});

it('is no passage: what is too long is refused before it is read, and told by how it begins', () => {
  const passage = `300 soldiers ${'and some '.repeat(3_000)}`;
  expect(() => readQuantity(passage, 'persons')).toThrow(
    /^"300 soldiers (and some )+.*…" cannot be read as a figure in persons: of 27013 characters it is a passage; write the figure alone, in 300 at most$/,
  );
  expect(readQuantity(`300 soldiers of the mission${' '.repeat(273)}`, 'persons').low).toBe(300);
});

describe('no number of people', () => {
  it.each(['13,00 soldats', '13,00', '10,0000', '12.0', '1,0000'])('is a slip of thousands: %s', (printed) => {
    expect(() => readQuantity(printed, 'persons')).toThrow('a number of persons has no decimals; write it as');
  });
  it.each([
    'neuf soldats sur dix',
    'nine out of ten soldiers',
    'nine soldiers out of ten',
    'un soldat sur dix',
    'un Casque bleu sur trois',
    '1 soldat sur 4',
    'one soldier in ten',
    'cinq cents soldats sur dix',
    '10 soldiers out of 100',
    'un sur 300',
    'un soldat sur 300',
    'one in 1,200',
  ])('is a share of them: %s', (printed) => {
    expect(() => readQuantity(printed, 'persons')).toThrow('a share needs a metric whose unit is ratio');
  });
});

it('takes where people are for no whole of which they are a share', () => {
  expect(() => readQuantity('300 soldiers in two camps', 'persons')).toThrow('"two" behind the number would change it');
});

describe('shares', () => {
  reads('ratio', [
    ['half', 'APPROXIMATE', 0.45, 0.55, 0.5],
    ['about half', 'APPROXIMATE', 0.45, 0.55, 0.5],
    ['la moitié des 13 871', 'APPROXIMATE', 0.45, 0.55, 0.5],
    ['three quarters', 'APPROXIMATE', 0.7, 0.8, 0.75],
    ['trois quarts', 'APPROXIMATE', 0.7, 0.8, 0.75],
    ['un tiers', 'APPROXIMATE', 0.283333333333, 0.383333333333, 0.333333333333],
    ['one in four', 'APPROXIMATE', 0.2, 0.3, 0.25],
    ['24 %', 'EXACT', 0.24, 0.24, 0.24],
    ['24,3 %', 'EXACT', 0.243, 0.243, 0.243],
    ['24.31 per cent', 'EXACT', 0.2431, 0.2431, 0.2431],
    ['about 27 %', 'APPROXIMATE', 0.265, 0.275, 0.27],
    ['0.5', 'EXACT', 0.5, 0.5, 0.5],
    ['about 0.5', 'APPROXIMATE', 0.45, 0.55, 0.5],
    ['more than half', 'MORE_THAN', 0.5, null, 0.5],
    ['less than half', 'LESS_THAN', null, 0.5, 0.5],
    ['nearly half', 'NEARLY', 0.45, 0.5, 0.5],
    ['20 to 30 %', 'BETWEEN', 0.2, 0.3, null],
    ['between a third and a half', 'BETWEEN', 0.333333333333, 0.5, null],
  ]);

  it.each([
    '50',
    '150 %',
    'more than 100 %',
    'plus de 1',
    'less than 0 %',
    '3,367',
    'four in three',
    'one in zero',
    'dozens',
    'several',
  ])('are not read from %s', (printed) => {
    expect(() => readQuantity(printed, 'ratio')).toThrow(UnreadableFigure);
  });
  it('are asked for by example', () => {
    expect(() => readQuantity('50', 'ratio')).toThrow(
      '"50" cannot be read as a figure in ratio: write it as "about half", "three quarters", "24 %" or "0.24"',
    );
    expect(() => readQuantity('150 %', 'ratio')).toThrow('a share lies between 0 and 1, or 0 % and 100 %');
    expect(new UnreadableFigure('x', 'persons', 'why')).toMatchObject({ name: 'UnreadableFigure' });
  });
  it('leave out no end of a range, as no number is next to it', () => {
    for (const printed of ['more than a third but less than half', 'at least 40 % and under half'])
      expect(() => readQuantity(printed, 'ratio')).toThrow('what has no next number is "between" two others');
    expect(() => readQuantity('plus de 10 ans mais moins de 12 ans', 'years')).toThrow('"entre 10 et 12 ans"');
    expect(readQuantity('at least 40 % and at most 50 %', 'ratio')).toMatchObject({ low: 0.4, high: 0.5 });
  });
  it('may be all', () => {
    expect(readQuantity('three in three', 'ratio')).toMatchObject({ low: 0.95, high: 1, stated: 1 });
    expect(readQuantity('100 %', 'ratio')).toMatchObject({ low: 1, high: 1 });
    expect(readQuantity('1', 'ratio')).toMatchObject({ low: 1, high: 1 });
  });
});

describe('years', () => {
  reads('years', [
    ['10-year', 'EXACT', 10, 10, 10],
    ['10.0 years', 'EXACT', 10, 10, 10],
    ['a decade', 'EXACT', 10, 10, 10],
    ['the past decade', 'EXACT', 10, 10, 10],
    ['une décennie', 'EXACT', 10, 10, 10],
    ['dix ans', 'EXACT', 10, 10, 10],
    ['two decades', 'EXACT', 20, 20, 20],
    ['more than 10 years', 'MORE_THAN', 10, null, 10],
  ]);
  it('are not read from months', () => {
    expect(() => readQuantity('18 months', 'years')).toThrow('no measure of years');
  });
});

describe('sites', () => {
  reads('sites', [
    ['dix de ses treize bases', 'EXACT', 10, 10, 10],
    ['ten of its thirteen bases', 'EXACT', 10, 10, 10],
    ['13 positions', 'EXACT', 13, 13, 13],
  ]);
});

describe('days and paces', () => {
  reads('days', [['two weeks', 'EXACT', 14, 14, 14]]);
  reads('persons/day', [['38,26 a day', 'EXACT', 38.26, 38.26, 38.26]]);
});

describe('ranks', () => {
  reads(
    'rank',
    [
      ['third-largest', 'EXACT', 3, 3, 3],
      ['the world’s third-largest UN peacekeeping deployment', 'EXACT', 3, 3, 3],
      ['deadliest', 'EXACT', 1, 1, 1],
      ['la plus meurtrière', 'EXACT', 1, 1, 1],
      ['troisième', 'EXACT', 3, 3, 3],
      ['3rd', 'EXACT', 3, 3, 3],
    ],
    'RANK',
  );
  it('are not read from a size', () => {
    expect(() => readQuantity('large', 'rank', 'RANK')).toThrow(UnreadableFigure);
  });
});
