import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { lastPlace, readNumber } from './number.ts';
import { pattern, plain } from './text.ts';

const exactly = (text: string, unit = 'persons') => {
  const { qualifier, low, high, stated } = readQuantity(text, unit);
  expect([qualifier, low, high]).toEqual(['EXACT', stated, stated]);
  return stated;
};
const refused =
  (text: string, unit = 'persons') =>
  () =>
    readQuantity(text, unit);

describe('the last significant place', () => {
  it.each([
    [13_871, 1],
    [13_870, 10],
    [13_800, 100],
    [15_000, 1_000],
    [1_000_000, 1_000_000],
    [10, 10],
    [0, 1],
    [0.5, 0.1],
    [2.25, 0.01],
  ])('of %d is %d', (value, place) => {
    expect(lastPlace(value)).toBeCloseTo(place, 10);
  });
});

describe('a number too large to be computed with', () => {
  it.each(['9007199254740993', '1,000,000,000,000', '1 000 000 000 000 soldats'])('is refused: %s', (text) => {
    expect(refused(text)).toThrow('cannot be read');
  });
  it('is none of twelve figures', () => {
    expect(exactly('999,999,999,999')).toBe(999_999_999_999);
  });
});

describe('digits', () => {
  it.each([
    ['1,234', 1_234],
    ['12,345', 12_345],
    ['123,456', 123_456],
    ['1,234,567', 1_234_567],
    ["1'234'567", 1_234_567],
    ['1’234', 1_234],
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1234567', 1_234_567],
    ['007', 7],
  ])('are parted by threes: %s', (text, value) => {
    expect(exactly(text)).toBe(value);
  });
  it.each([
    ['1,234.5', 1_234.5],
    ['1.234,5', 1_234.5],
    ['1 234,5', 1_234.5],
    ['1 234.56', 1_234.56],
    ["1'234.5", 1_234.5],
    ['12,34', 12.34],
    ['12.3456', 12.3456],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['1,234,567', 1_234_567],
    ['12', 12],
  ])('may have decimals where a rate is measured: %s', (text, value) => {
    expect(exactly(text, 'persons/day')).toBe(value);
  });
  it.each<[string, string, number, number]>([
    ['1,200 km', 'km', 1_200, 1_200],
    ['12,500 km', 'km', 12_500, 12_500],
    ['some 1,200 km', 'km', 1_150, 1_250],
    ['between 1,000 and 1,200 km', 'km', 1_000, 1_200],
    ['1.200,5 km', 'km', 1_200.5, 1_200.5],
    ['1,200.5 km', 'km', 1_200.5, 1_200.5],
    ['12,75 km', 'km', 12.75, 12.75],
    ['1.5 km', 'km', 1.5, 1.5],
    ['0.125 km', 'km', 0.125, 0.125],
    ['0,125 km', 'km', 0.125, 0.125],
    ['2,500 hours', 'hours', 2_500, 2_500],
    ['2.500 heures', 'hours', 2_500, 2_500],
    ['1,000 years', 'years', 1_000, 1_000],
    ['24,000 tonnes', 'tonnes', 24_000, 24_000],
    ['1,200 dollars', 'usd', 1_200, 1_200],
    ['0.125 million dollars', 'usd', 125_000, 125_000],
    ['1,200 a day', 'persons/day', 1_200, 1_200],
    ['12,345', 'persons/day', 12_345, 12_345],
    ['24.315 %', 'ratio', 0.24315, 0.24315],
    ['0,243', 'ratio', 0.243, 0.243],
  ])('mean by one separator before three of them the same in every unit but shares: %s', (text, unit, low, high) => {
    expect(readQuantity(text, unit)).toMatchObject({ low, high });
  });
  it('part thousands behind a qualifier as well, and are refused where they part nothing', () => {
    expect(readQuantity('plus de 1.200 km', 'km')).toMatchObject({ low: 1_200, high: null, stated: 1_200 });
    expect(refused('1.234,567.8 km', 'km')).toThrow('write it as');
    expect(refused('1,200.500 km', 'km')).toThrow('write it as');
    expect(refused('1.200,500 km', 'km')).toThrow('write it as');
    expect(exactly('1,200.125 million dollars', 'usd')).toBe(1_200_125_000);
    expect(refused('1,200,50 km', 'km')).toThrow('is not understood');
  });
  it.each(['1,234,56', '1.234.56', '1,23,456', '12 34', '1,2345', '0,123', '1234,567', '1.234,567.8'])(
    'that are parted otherwise are no number of people: %s',
    (text) => {
      expect(refused(text)).toThrow('cannot be read as a figure in persons');
    },
  );
  it('take a scale behind them, and their decimals with it', () => {
    expect(
      ['1.5 million', '1,25 million', '2.3456 million', '1,200.5 million', '13.9 thousand'].map((text) =>
        exactly(text),
      ),
    ).toEqual([1_500_000, 1_250_000, 2_345_600, 1_200_500_000, 13_900]);
    expect(readQuantity('around 1.5 million', 'persons')).toMatchObject({ low: 1_450_000, high: 1_550_000 });
    expect(readQuantity('around 2 million', 'persons')).toMatchObject({ low: 1_800_000, high: 2_200_000 });
    expect(readQuantity('around 1.05 million', 'persons')).toMatchObject({ low: 1_045_000, high: 1_055_000 });
    expect(exactly('1.5 tonnes', 'tonnes')).toBe(1.5);
    expect(refused('1.5 millionaires')).toThrow('no whole number');
  });
  it.each([
    ['2,500 million', 'persons'],
    ['2.345 million', 'persons'],
    ['about 2,345 millions', 'persons'],
    ['1,200 million dollars', 'usd'],
    ['1.200 milliard de dollars', 'usd'],
    ['1,200 thousand tonnes', 'tonnes'],
  ])('may have decimals or thousands before a scale, and are refused: %s', (text, unit) => {
    const number = /\d.*?(?:million|milliard|thousand)s?/.exec(text)![0];
    expect(refused(text, unit)).toThrow(`"${number}" may have decimals or thousands: write it in full`);
  });
  it('begin the text', () => {
    expect(readNumber('3,367 people', false)).toEqual({ value: 3_367, place: 1, rest: ' people' });
    expect(readNumber('two million people', false)).toEqual({ value: 2_000_000, place: 1_000_000, rest: ' people' });
    expect(readNumber('3 thousand people', false)).toEqual({ value: 3_000, place: 1_000, rest: ' people' });
    expect(readNumber('people', false)).toBeNull();
    expect(readNumber('', false)).toBeNull();
  });
});

describe('what stands behind a number', () => {
  it.each([
    '116 Senegalese peacekeepers',
    '116 (Senegal)',
    '116, said the mission',
    '116: soldiers',
    '116; more later',
    "116 'blue helmets'",
    '116.',
    '116 - Senegalese',
    '116 of the second contingent',
    '116 hommes et femmes',
    '116 membres',
    '116 officers',
    '116 ouvriers',
  ])('may be whom it counts: %s', (text) => {
    expect(exactly(text)).toBe(116);
  });
  it.each([
    '10 of its thirteen bases',
    '10 of the 13',
    '10 out of 13',
    '10 out of their thirteen camps',
    '10 sur 13',
    '10 sur les 13',
    '10 de ses treize bases',
    '10 des 13 camps',
    '10 parmi ses 13',
    '10 among all 13',
    '10 of some thirteen',
    '10 of around 13',
    '10 of more than 13',
    '10 de plus de 13',
    '10 de quelque 13',
    '10 de tous les treize',
    '10 of his 13',
    '10 de leurs 13',
  ])('may be the whole that it is counted against: %s', (text) => {
    expect(exactly(text, 'sites')).toBe(10);
  });
  it.each(['one of 13', 'un des treize', 'one base of the 13', 'une base sur treize', 'one of its thirteen bases'])(
    'may be the whole that one is of: %s',
    (text) => {
      expect(exactly(text, 'sites')).toBe(1);
    },
  );
  it.each([
    ['12 camps + 1', '"camps + 1" behind the number is not understood'],
    ['300 in 2,023', '"in 2,023" behind the number is not understood'],
    ['15k', '"k" behind the number is not understood'],
    ['15/3', '"/3" behind the number is not understood'],
    ['30 of people 5', '"of people 5" behind the number is not understood'],
    ['20 troops 5% gone', '"troops 5% gone" behind the number is not understood'],
    ['20 minus two', '"minus" behind the number would change it'],
    ['20 or more or less', '"or" behind the number would change it'],
    ['20 ou cent', '"ou" behind the number would change it'],
    ['20 not counted', '"not" behind the number would change it'],
    ['20 pas plus', '"pas" behind the number would change it'],
    ['20 moins deux', '"moins" behind the number would change it'],
    ['20 times more', '"times" behind the number would change it'],
    ['20 fois plus', '"fois" behind the number would change it'],
    ['20 percent', 'a share needs a metric whose unit is ratio'],
    ['20 then thirty', '"then" behind the number would change it'],
    ['20 puis trente', '"puis" behind the number would change it'],
    ['20 dozen eggs, k', '"k" behind the number would change it'],
    ['20 soldiers, a third wounded', '"third" behind the number would change it'],
    ['20 people, a dozen hurt', '"dozen" behind the number would change it'],
    ['20 men and two women', '"two" behind the number would change it'],
    ['un effectif de 300', 'the number stands behind "effectif"'],
    ['une équipe de vingt', 'the number stands behind "équipe"'],
    ['one force of some 1,500 men', 'the number stands behind "force"'],
    ['une centaine et demie', '"demie" behind the number would change it'],
    ['24 nombre', '"nombre" behind the number makes a day of it'],
    ['24 nombre 2023', 'behind the number is not understood'],
    ['24 number', '"number" is nothing that there are so many of'],
    ['24 novmbre', '"novmbre" behind the number makes a day of it'],
    ['24 Décmbre', '"décmbre" behind the number makes a day of it'],
    ['24 Septmber', '"septmber" behind the number makes a day of it'],
    ['24 nov.', '"nov" behind the number makes a day of it'],
    ['24 janv', '"janv" behind the number makes a day of it'],
    ['57 km', '"km" are not persons'],
    ['13 bases in the north', '"bases" are not persons'],
    ['24 UN vehicles', '"vehicles" are not persons'],
    ['24 convois de soldats', '"convois" are not persons'],
    ['20 hommes et une femme', '"et une" behind the number would change it'],
    ['20 men and a woman', '"and a" behind the number would change it'],
    ['20 men six women', '"six" behind the number would change it'],
  ])('is refused where it would change the number: %s', (text, why) => {
    expect(refused(text)).toThrow(why);
  });
});

describe('a time', () => {
  it.each([
    ['3 years', 'years', 3],
    ['1 year', 'years', 1],
    ['11-year', 'years', 11],
    ['10 year-long', 'years', 10],
    ['1 an', 'years', 1],
    ['10 ans', 'years', 10],
    ['1 année', 'years', 1],
    ['10 années', 'years', 10],
    ['1 decade', 'years', 10],
    ['2 decades', 'years', 20],
    ['une décennie', 'years', 10],
    ['2 décennies', 'years', 20],
    ['1 day', 'days', 1],
    ['3 days', 'days', 3],
    ['1 jour', 'days', 1],
    ['3 jours', 'days', 3],
    ['1 week', 'days', 7],
    ['2 weeks', 'days', 14],
    ['1 semaine', 'days', 7],
    ['2 semaines', 'days', 14],
    ['1 month', 'months', 1],
    ['6 months', 'months', 6],
    ['6 mois', 'months', 6],
    ['1 year', 'months', 12],
    ['2 years', 'months', 24],
    ['1 an', 'months', 12],
    ['2 ans', 'months', 24],
    ['1 hour', 'hours', 1],
    ['3 hours', 'hours', 3],
    ['1 heure', 'hours', 1],
    ['3 heures', 'hours', 3],
    ['a decade', 'years', 10],
    ['the last decade', 'years', 10],
    ['past year', 'years', 1],
    ['la dernière semaine', 'days', 7],
    ['une semaine', 'days', 7],
    ['an hour', 'hours', 1],
    ['38.26 a day', 'persons/day', 38.26],
    ['38,26 par jour', 'persons/day', 38.26],
  ])('%s, in %s, is %d', (text, unit, value) => {
    expect(exactly(text, unit)).toBe(value);
  });
  it.each([
    ['18 months', 'years', '"months" is no measure of years'],
    ['18 days', 'persons', '"days" is no measure of persons'],
    ['3 hours', 'days', '"hours" is no measure of days'],
    ['2 decades', 'months', '"decades" is no measure of months'],
  ])('%s is not read in %s', (text, unit, why) => {
    expect(refused(text, unit)).toThrow(why);
  });
  it('keeps its doubt in the unit of the metric', () => {
    expect(readQuantity('around 2 decades', 'years')).toMatchObject({ low: 18, high: 22 });
    expect(readQuantity('around two weeks', 'days')).toMatchObject({ low: 13, high: 15 });
    expect(readQuantity('more than two weeks', 'days')).toMatchObject({ low: 15, high: null });
    expect(readQuantity('nearly 10 years', 'years')).toMatchObject({ low: 9, high: 10 });
    expect(readQuantity('less than 10 years', 'years')).toMatchObject({ low: null, high: 10 });
  });
});

describe('a text', () => {
  it('is matched with one kind of space, apostrophe and dash, without quotation marks, in lower case', () => {
    expect(plain(' “Plus\u00a0de  13\u202f871” \n')).toBe('plus de 13 871');
    expect(plain('L’ÉTAT d‘ici, d`un, d´un')).toBe("l'état d'ici, d'un, d'un");
    expect(plain('250–300, 5‐6, 5—6, −3')).toBe('250-300, 5-6, 5-6, -3');
    expect(plain('«\u00a0oui\u00a0» „non" a\u2009b\u3000c')).toBe('oui „non a b c');
    expect(plain('e\u0301te\u0301')).toBe('été');
  });
  it('is a pattern with any run of spaces between its words, its signs as they are', () => {
    expect(pattern('ca. so (a+b)')).toBe('ca\\.\\s+so\\s+\\(a\\+b\\)');
    expect(new RegExp(`^${pattern('approx. (x)')}$`).test('approx.   (x)')).toBe(true);
  });
});

describe('a range of two numbers', () => {
  it.each([
    ['between 250 and 300', 250, 300],
    ['somewhere between 250 and 300', 250, 300],
    ['entre 250 et 300', 250, 300],
    ['from 250 to 300', 250, 300],
    ['de 250 à 300', 250, 300],
    ["d'une à trois", 1, 3],
    ['250 to 300', 250, 300],
    ['250 à 300', 250, 300],
    ['250-300', 250, 300],
    ['250 - 300', 250, 300],
    ['two to three', 2, 3],
    ['between two hundred and three hundred and fifty', 200, 350],
    ['2 to 3 thousand', 2_000, 3_000],
    ['1.5 to 2 million', 1_500_000, 2_000_000],
    ['2 à 3 millions', 2_000_000, 3_000_000],
    ['2 à 3 milliards', 2e9, 3e9],
    ['2 à 3 mille', 2_000, 3_000],
    ['1 to 2 billion', 1e9, 2e9],
    ['300 to 300', 300, 300],
    ['250 to 300 peacekeepers', 250, 300],
  ])('%s', (text, low, high) => {
    expect(readQuantity(text, 'persons')).toEqual({ low, high, stated: null, qualifier: 'BETWEEN', unit: 'persons' });
  });
  it.each([
    ['20 to 30 %', 0.2, 0.3],
    ['20 % to 30 %', 0.2, 0.3],
    ['20 to 30 percent', 0.2, 0.3],
    ['20 to 30 per cent', 0.2, 0.3],
    ['20 à 30 pour cent', 0.2, 0.3],
    ['0.2 to 0.3', 0.2, 0.3],
    ['between a quarter and a half', 0.25, 0.5],
  ])('of shares: %s', (text, low, high) => {
    expect(readQuantity(text, 'ratio')).toMatchObject({ low, high, qualifier: 'BETWEEN' });
  });
  it.each([
    'more than 250 to 300',
    'between nearly 250 and 300',
    'between 250 and over 300',
    'between dozens and 300',
    'between 250 and hundreds',
  ])('is not read with more doubt within it: %s', (text) => {
    expect(refused(text)).toThrow('cannot be read');
  });
});
