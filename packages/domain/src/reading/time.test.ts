import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';

describe('a unit of time behind a number', () => {
  it.each<[string, string, string, number | null, number | null]>([
    ['a full decade', 'years', 'EXACT', 10, 10],
    ['an entire decade', 'years', 'EXACT', 10, 10],
    ['nearly an entire decade', 'years', 'NEARLY', 9, 10],
    ['more than two full decades', 'years', 'MORE_THAN', 20, null],
    ['une décennie entière', 'years', 'EXACT', 10, 10],
    ['les dix dernières années', 'years', 'EXACT', 10, 10],
    ['a century', 'years', 'EXACT', 100, 100],
    ['deux siècles', 'years', 'EXACT', 200, 200],
    ['two full weeks', 'days', 'EXACT', 14, 14],
    ['a full year', 'months', 'EXACT', 12, 12],
    ['deux années', 'months', 'EXACT', 24, 24],
    ['90 minutes', 'minutes', 'EXACT', 90, 90],
    ['two years of three', 'years', 'EXACT', 2, 2],
    ['pendant dix ans', 'years', 'EXACT', 10, 10],
    ['for ten years', 'years', 'EXACT', 10, 10],
    ['during ten years', 'years', 'EXACT', 10, 10],
    ['durant plus de dix ans', 'years', 'MORE_THAN', 10, null],
    ['for a decade', 'years', 'EXACT', 10, 10],
  ])(
    'is worth what it is in the unit asked for, with a word between that says it is whole: %s',
    (text, unit, ...is) => {
      expect(read(text, unit)).toEqual([text, ...is]);
    },
  );
  it.each([
    ['une longue décennie', 'years'],
    ["plus d'une longue décennie", 'years'],
    ['a troubled decade', 'years'],
    ['two troubled decades', 'years'],
    ['deux longues décennies', 'years'],
    ['a generation', 'years'],
    ['18 months', 'years'],
    ['a full day', 'hours'],
    ['two nights', 'days'],
    ['two seasons of 10 years', 'years'],
    ['two decades of 13 years', 'years'],
    ['10 business days', 'days'],
    ['10 jours ouvrables', 'days'],
  ])('is refused where the word between may change it, or where it is no measure of the unit: %s', (text, unit) => {
    expect(() => readQuantity(text, unit)).toThrow(/is no measure of|would change it/);
  });
});

describe('a range with a unit of time', () => {
  it.each([
    ['one to two decades', 'years', 10, 20],
    ['entre une et deux décennies', 'years', 10, 20],
    ['deux à trois décennies', 'years', 20, 30],
    ['1.5 to 2 decades', 'years', 15, 20],
    ['about one to two decades', 'years', 9, 22],
    ['at least one and at most two decades', 'years', 10, 20],
    ['a year to two decades', 'years', 1, 20],
    ['two to three weeks', 'days', 14, 21],
    ['2-3 weeks', 'days', 14, 21],
    ['deux à trois semaines', 'days', 14, 21],
    ['one day to two weeks', 'days', 1, 14],
    ['two to three years', 'months', 24, 36],
    ['18 months to two years', 'months', 18, 24],
  ])('lends it to the end that names none: %s', (text, unit, low, high) => {
    expect(read(text, unit)).toEqual([text, 'BETWEEN', low, high]);
  });
  it('is refused where only the first end has one that is not the unit itself', () => {
    expect(() => readQuantity('two weeks to 20', 'days')).toThrow('is not understood');
    expect(read('14 days to 20', 'days')).toEqual(['14 days to 20', 'BETWEEN', 14, 20]);
  });
  it('begins with the smaller one in that unit', () => {
    expect(() => readQuantity('3 to 2 decades', 'years')).toThrow('the first number of a range is the smaller one');
  });
});

describe('a pace behind a number', () => {
  it.each<[string, string, string, number, number | null]>([
    ['2,100 a week', 'persons/day', 'EXACT', 300, 300],
    ['14 soldats par semaine', 'persons/day', 'EXACT', 2, 2],
    ['14 hebdomadaires', 'persons/day', 'EXACT', 2, 2],
    ['one a week', 'persons/day', 'EXACT', 1 / 7, 1 / 7],
    ['more than 2,100 per week', 'persons/day', 'MORE_THAN', 300, null],
    ['about 70 a week', 'persons/day', 'APPROXIMATE', 65 / 7, 75 / 7],
    ['2,100 to 2,800 a week', 'persons/day', 'BETWEEN', 300, 400],
    ['300 a day', 'persons/week', 'EXACT', 2100, 2100],
    ['300 a day', 'persons/day', 'EXACT', 300, 300],
    ['300 daily', 'persons/day', 'EXACT', 300, 300],
    ['2,100 (per week)', 'persons/day', 'EXACT', 300, 300],
    ['2,100 troops (weekly)', 'persons/day', 'EXACT', 300, 300],
    ['2 100 soldats (par semaine)', 'persons/day', 'EXACT', 300, 300],
    ['about 300 (a day)', 'persons/day', 'APPROXIMATE', 270, 330],
    ['300 (daily)', 'persons/day', 'EXACT', 300, 300],
    ['2 100 soldats toutes les semaines', 'persons/day', 'EXACT', 300, 300],
    ['300 Casques bleus rapatriés tous les jours', 'persons/day', 'EXACT', 300, 300],
    ['300 per-day', 'persons/day', 'EXACT', 300, 300],
    ["300 l'an", 'persons/year', 'EXACT', 300, 300],
    ['300 annual deaths', 'persons/year', 'EXACT', 300, 300],
    ['14 la semaine', 'persons/day', 'EXACT', 2, 2],
    ['300 to 400 a day', 'persons/day', 'BETWEEN', 300, 400],
    ['300 a day to 400', 'persons/day', 'BETWEEN', 300, 400],
    ['2,100 a week to 400 a day', 'persons/day', 'BETWEEN', 300, 400],
    ['300 a month', 'persons/month', 'EXACT', 300, 300],
    ['300 par rotation', 'persons/rotation', 'EXACT', 300, 300],
    ['300 of its 1,200 a week', 'persons/week', 'EXACT', 300, 300],
  ])('is worth what it is in the unit asked for: %s in %s', (text, unit, qualifier, low, high) => {
    const [, ...is] = read(text, unit);
    expect(is).toEqual([qualifier, expect.closeTo(low, 8), high === null ? null : expect.closeTo(high, 8)]);
  });
  it.each([
    ['300 a month', 'persons/day', '"a month" is no pace in persons/day'],
    ['300 par an', 'persons/day', '"par an" is no pace in persons/day'],
    ['300 an hour', 'persons/day', '"an hour" is no pace in persons/day'],
    ['300 mensuels', 'persons/day', '"mensuels" is no pace in persons/day'],
    ['300 (per month)', 'persons/day', '"per month" is no pace in persons/day'],
    ['300 soldats tous les mois', 'persons/day', '"tous les mois" is no pace in persons/day'],
    ['2,100 (weekly average)', 'persons/day', '"average" behind the number makes no count of it'],
    ['300 a day', 'persons/month', '"a day" is no pace in persons/month'],
    ['300 par rotation', 'persons/day', '"par rotation" behind the number makes a pace of it'],
    ['300 a day a week', 'persons/day', '"a week" behind the number makes a pace of it'],
    ['2,100 a week to 2,800', 'persons/day', 'is not understood'],
  ])('is refused where another is asked for that is not so many of it: %s in %s', (text, unit, why) => {
    expect(() => readQuantity(text, unit)).toThrow(why);
  });
});

describe('a time that comes round, or an hour of the day', () => {
  it.each([
    ['tous les dix ans', 'years', 'how often, and not how long'],
    ['toutes les deux heures', 'hours', 'how often, and not how long'],
    ['tous les 10 jours', 'days', 'how often, and not how long'],
    ['10 heures du matin', 'hours', '"du matin" makes an hour of the day of it'],
    ['ten years ago', 'years', '"ago" tells when it was'],
    ['dix ans plus tard', 'years', '"plus tard" tells when it was'],
    ['ten years after the mission began', 'years', '"after" tells when it was'],
    ['ten years (after its deployment)', 'years', '"after" tells when it was'],
    ['10 years to the day after its deployment', 'years', '"to the day after" tells when it was'],
    ['dix ans après', 'years', '"après" tells when it was'],
    ['dix ans et demi après son déploiement', 'years', '"après" tells when it was'],
    ['a decade after the coup', 'years', '"after" tells when it was'],
    ['six days after the attack', 'days', '"after" tells when it was'],
    ["60 jours après l'adoption de la résolution", 'days', '"après" tells when it was'],
    ['two weeks before the deadline', 'days', '"before" tells when it was'],
    ['3 jours avant la date limite', 'days', '"avant" tells when it was'],
    ['after ten years', 'years', '"after" in front of the number is not understood'],
    ['depuis dix ans', 'years', '"depuis" in front of the number is not understood'],
    ['il y a dix ans', 'years', '"il y a" in front of the number is not understood'],
    ['10 heures pile', 'hours', '"pile" makes an hour of the day of it'],
  ])('is no length of time: %s', (text, unit, why) => {
    expect(() => readQuantity(text, unit)).toThrow(why);
  });
  it('is told from all of a time, and from what was done in it', () => {
    expect(read('les dix ans', 'years').slice(1)).toEqual(['EXACT', 10, 10]);
    expect(read('10 heures de combats', 'hours').slice(1)).toEqual(['EXACT', 10, 10]);
    expect(read('ten years in Mali before the coup', 'years').slice(1)).toEqual(['EXACT', 10, 10]);
  });
});

describe('a pace behind a number of people', () => {
  it.each([
    "300 l'an",
    "300 soldats l'heure",
    '300 soldats la semaine',
    '300 annual deaths',
    '300 (a day)',
    '300 (per day)',
    '300 soldats (par mois)',
    '300 (monthly)',
    "300 soldats (l'an)",
    '300 soldats tous les mois',
    '300 Casques bleus rapatriés tous les jours',
    '300-a-day',
    '850 soldiers a battalion',
    '850 soldiers a unit',
    '850 UN troops a rotation',
    '850 a battalion',
    '850 soldats le bataillon',
    "850 soldats l'unité",
    '850 hommes la rotation',
    '850 soldiers/battalion',
  ])('is none of them: %s', (text) => {
    expect(() => readQuantity(text, 'persons')).toThrow('behind the number makes a pace of it');
  });
  it.each([
    '300 soldats ont été évacués par avion',
    '300 soldats évacués par hélicoptère',
    '300 soldats rapatriés par vol spécial',
    '300 soldats transportés par voie aérienne',
    '300 soldats partis de Kidal par convoi',
    '300 soldats tués par balle',
    '300 soldats tués par mines',
    '300 soldats tués par tir de mortier',
    '300 soldats tués par engin explosif',
  ])('is none where it is how they went or were killed: %s', (text) => {
    expect(read(text, 'persons')).toEqual([text, 'EXACT', 300, 300]);
  });
  it.each([
    ['300 soldats par avion', 'par avion'],
    ['300 soldats rapatriés par vol', 'par vol'],
    ['300 soldats partis par rotation', 'par rotation'],
    ['300 soldats évacués par avion par rotation', 'par rotation'],
  ])('is one where so many each may be meant: %s', (text, pace) => {
    expect(() => readQuantity(text, 'persons')).toThrow(`"${pace}" behind the number makes a pace of it`);
  });
  it('is none of sites', () => {
    expect(() => readQuantity('13 camps a region', 'sites')).toThrow('"camps a region" behind the number makes a pace');
  });
  it.each([
    "300 tués l'an dernier",
    "300 soldats l'année suivante",
    '300 tués la semaine dernière',
    '300 soldats le jour du départ',
    '300 soldiers at the annual parade',
    '300 rebels killed a soldier',
    '300 soldiers left with a unit in Gao',
    '300 soldiers/police',
  ])('is not what says when, or whom they met: %s', (text) => {
    expect(read(text, 'persons')).toEqual([text, 'EXACT', 300, 300]);
  });
});
