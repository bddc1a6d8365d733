import { describe, expect, it } from 'vitest';
import type { Quantity } from '../quantity.ts';
import { readQuantity } from '../read-quantity.ts';

const exactly = (text: string, unit = 'persons') => {
  const { qualifier, low, high } = readQuantity(text, unit);
  return qualifier === 'EXACT' && low === high ? low : `${qualifier} ${low}..${high}`;
};
const ends = ({ qualifier, low, high }: Quantity) => [qualifier, low, high];
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FRENCH =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FRENCH_TENS = 'vingt trente quarante cinquante soixante'.split(' ');

const english = (n: number): string => {
  if (n < 20) return ENGLISH[n]!;
  const tens = ENGLISH_TENS[Math.floor(n / 10) - 2]!;
  return n % 10 === 0 ? tens : `${tens}-${ENGLISH[n % 10]}`;
};

/** As in France, where seventy is sixty and ten, and eighty four twenties. */
const french = (n: number): string => {
  if (n < 20) return FRENCH[n]!;
  if (n === 80) return 'quatre-vingts';
  if (n > 80) return `quatre-vingt-${FRENCH[n - 80]}`;
  const tens = FRENCH_TENS[Math.min(Math.floor(n / 10), 6) - 2]!;
  const rest = n >= 70 ? n - 60 : n % 10;
  if (rest === 0) return tens;
  return rest === 1 || rest === 11 ? `${tens} et ${FRENCH[rest]}` : `${tens}-${FRENCH[rest]}`;
};

describe('numbers in words', () => {
  it('are read up to a hundred in English', () => {
    expect(upTo(100).map((n) => exactly(english(n)))).toEqual(upTo(100));
  });
  it('are read up to a hundred in French', () => {
    expect(upTo(100).map((n) => exactly(french(n)))).toEqual(upTo(100));
  });
  it('are read as Belgians and Swiss say them', () => {
    expect(
      ['septante', 'huitante', 'octante', 'nonante', 'septante-deux', 'nonante-neuf'].map((n) => exactly(n)),
    ).toEqual([70, 80, 80, 90, 72, 99]);
  });
  it('may be no one at all', () => {
    expect(['zero', 'none', 'nil', 'zéro', 'aucun', 'aucune'].map((n) => exactly(n))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['a hundred', 100],
    ['one hundred and one', 101],
    ['two hundred', 200],
    ['a thousand', 1_000],
    ['three thousand three hundred and sixty-seven', 3_367],
    ['thirteen thousand eight hundred and seventy-one', 13_871],
    ['a million', 1_000_000],
    ['two billion', 2_000_000_000],
    ['one million two hundred thousand and five', 1_200_005],
    ['cent', 100],
    ['cent un', 101],
    ['deux cents', 200],
    ['mille', 1_000],
    ['une', 1],
    ['trois mille trois cent soixante-sept', 3_367],
    ['treize mille huit cent soixante et onze', 13_871],
    ['quatre-vingt-dix-sept mille', 97_000],
    ['un million', 1_000_000],
    ['deux millions', 2_000_000],
    ['un milliard', 1_000_000_000],
    ['trois milliards', 3_000_000_000],
    ['deux cent quatre-vingts', 280],
    ['cent quatre-vingt-onze', 191],
  ])('%s is %i', (text, value) => {
    expect(exactly(text)).toBe(value);
  });

  it.each([
    ['3 hundred', 300],
    ['3 thousand', 3_000],
    ['3 mille', 3_000],
    ['3 million', 3_000_000],
    ['3 millions', 3_000_000],
    ['3 billion', 3_000_000_000],
    ['3 milliard', 3_000_000_000],
    ['3 milliards', 3_000_000_000],
    ['1.25 million', 1_250_000],
    ['1,25 millions', 1_250_000],
    ['12 thousand peacekeepers', 12_000],
  ])('stand behind digits: %s is %i', (text, value) => {
    expect(exactly(text)).toBe(value);
  });

  it.each([
    'twenty twenty',
    'twenty eleven',
    'five six',
    'eleven two',
    'seventy ten',
    'quarante-douze',
    'soixante-vingt',
    'vingt-dix-sept',
    'hundred hundred',
    'deux cent cent',
    'zero hundred',
    'thousand thousand',
    'dix-six',
    'trente-dix',
  ])('are no number where they do not go on being one: %s', (text) => {
    expect(() => readQuantity(text, 'persons')).toThrow('would change it');
  });
});

describe('round handfuls', () => {
  it.each([
    ['a dozen', 11, 13],
    ['two dozen', 22, 26],
    ['a score', 18, 22],
    ['une douzaine', 11, 13],
    ['deux douzaines', 22, 26],
    ['une dizaine', 9, 11],
    ['une quinzaine', 14, 16],
    ['une vingtaine', 18, 22],
    ['une trentaine', 27, 33],
    ['une quarantaine', 36, 44],
    ['une cinquantaine', 45, 55],
    ['une soixantaine', 55, 65],
    ['une centaine', 90, 110],
    ['un millier', 900, 1_100],
    ['half a dozen', 6, 6],
    ['half a million', 450_000, 550_000],
    ['une demi-douzaine', 6, 6],
    ['un demi-million', 450_000, 550_000],
    ['un demi-millier', 450, 550],
  ])('%s is %i to %i', (text, low, high) => {
    expect(ends(readQuantity(text, 'persons'))).toEqual(['APPROXIMATE', low, high]);
  });
});

describe('vague words', () => {
  it.each([
    ['tens', 10],
    ['several dozen', 24],
    ['dozens', 24],
    ['scores', 40],
    ['several hundred', 100],
    ['hundreds', 100],
    ['a few thousand', 1_000],
    ['thousands', 1_000],
    ['several million', 1_000_000],
    ['millions', 1_000_000],
    ['many billion', 1_000_000_000],
    ['billions', 1_000_000_000],
    ['des dizaines', 10],
    ['quelques douzaines', 24],
    ['de nombreuses centaines', 100],
    ['les milliers', 1_000],
    ['plusieurs milliards', 1_000_000_000],
    ['de plusieurs centaines', 100],
    ['de nombreux millions', 1_000_000],
    ['dozens of thousands', 24_000],
    ['hundreds of millions', 100_000_000],
    ['tens of billions', 10_000_000_000],
    ['des dizaines de milliers', 10_000],
    ['des centaines de millions', 100_000_000],
    ['des dizaines de milliards', 10_000_000_000],
    ['hundreds, thousands', 100_000],
  ])('%s are %i or more', (text, least) => {
    expect(ends(readQuantity(text, 'persons'))).toEqual(['VAGUE', least, null]);
  });
  it.each([
    'hundreds, if not thousands, of people',
    'des centaines, sinon des milliers, de civils',
    'des centaines, voire milliers',
    'hundreds, if not hundreds of thousands',
  ])('claim no more than the smaller one: %s', (text) => {
    expect(ends(readQuantity(text, 'persons'))).toEqual(['VAGUE', 100, null]);
  });
});

describe('fractions in words', () => {
  it.each([
    ['a half', 0.5],
    ['one half', 0.5],
    ['half', 0.5],
    ['moitié', 0.5],
    ['la moitié', 0.5],
    ['une moitié', 0.5],
    ['un demi', 0.5],
    ['two halves', 1],
    ['deux demi', 1],
    ['a third', 0.333333333333],
    ['two thirds', 0.666666666667],
    ['two-thirds', 0.666666666667],
    ['le tiers', 0.333333333333],
    ['les deux tiers', 0.666666666667],
    ['a quarter', 0.25],
    ['three quarters', 0.75],
    ['one fourth', 0.25],
    ['three fourths', 0.75],
    ['un quart', 0.25],
    ['trois quarts', 0.75],
    ['a fifth', 0.2],
    ['four fifths', 0.8],
    ['un cinquième', 0.2],
    ['deux cinquièmes', 0.4],
    ['one sixth', 0.166666666667],
    ['five sixths', 0.833333333333],
    ['un sixième', 0.166666666667],
    ['cinq sixièmes', 0.833333333333],
    ['an eighth', 0.125],
    ['three eighths', 0.375],
    ['un huitième', 0.125],
    ['trois huitièmes', 0.375],
    ['a tenth', 0.1],
    ['nine tenths', 0.9],
    ['un dixième', 0.1],
    ['neuf dixièmes', 0.9],
    ['nine in ten', 0.9],
    ['one out of three', 0.333333333333],
    ['un sur trois', 0.333333333333],
  ])('%s is about %d', (text, share) => {
    const { qualifier, stated, low, high } = readQuantity(text, 'ratio');
    expect([qualifier, stated]).toEqual(['APPROXIMATE', share]);
    expect(low).toBeCloseTo(share - 0.05, 11);
    expect(high).toBeCloseTo(Math.min(1, share + 0.05), 11);
  });
});

describe('a number before a word for so many', () => {
  it.each([
    ['deux milliers', 2_000],
    ['trois centaines de soldats', 300],
    ['cinq dizaines', 50],
    ['2 dozens', 24],
  ])('%s is about so many of them', (text, stated) => {
    expect(readQuantity(text, 'persons')).toMatchObject({ qualifier: 'APPROXIMATE', stated });
  });

  it.each(['3 thousands', 'two hundreds', '2 lakh', '4 billions'])('%s is refused rather than cut short', (text) => {
    expect(() => readQuantity(text, 'persons')).toThrow();
  });
});
