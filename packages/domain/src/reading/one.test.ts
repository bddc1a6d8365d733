import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';

const refused = (text: string, unit = 'persons') => expect(() => readQuantity(text, unit));

describe('what stands before a number', () => {
  it.each<[string, string, string, number, number | null]>([
    ['il reste 3 500 Casques bleus', 'persons', 'EXACT', 3_500, 3_500],
    ['il ne reste plus que 300 soldats', 'persons', 'EXACT', 300, 300],
    ["il n'en restait que 300", 'persons', 'EXACT', 300, 300],
    ['il en reste environ 300', 'persons', 'APPROXIMATE', 270, 330],
    ['au total, 13 871 personnes', 'persons', 'EXACT', 13_871, 13_871],
    ['Total: 13,871', 'persons', 'EXACT', 13_871, 13_871],
    ['Total : 13 871', 'persons', 'EXACT', 13_871, 13_871],
    ['In total, 300 soldiers', 'persons', 'EXACT', 300, 300],
    ['the figure of 500', 'persons', 'EXACT', 500, 500],
    ["le chiffre d'environ 500", 'persons', 'APPROXIMATE', 450, 550],
    ['le total de 500', 'persons', 'EXACT', 500, 500],
    ['from 61 countries', 'countries', 'EXACT', 61, 61],
    ['from more than 50 countries', 'countries', 'MORE_THAN', 51, null],
    ['de 61 pays', 'countries', 'EXACT', 61, 61],
    ["issus d'une cinquantaine de pays", 'countries', 'APPROXIMATE', 45, 55],
    ["de l'ordre de 50 pays", 'countries', 'APPROXIMATE', 45, 55],
    ['venues de 61 pays', 'countries', 'EXACT', 61, 61],
    ['venus de 61 pays', 'countries', 'EXACT', 61, 61],
    ['issues de 61 pays', 'countries', 'EXACT', 61, 61],
    ['exactly 500', 'persons', 'EXACT', 500, 500],
    ['exactement 500', 'persons', 'EXACT', 500, 500],
    ['the only 5 bases', 'sites', 'EXACT', 5, 5],
    ['a decade', 'years', 'EXACT', 10, 10],
    ['une décennie', 'years', 'EXACT', 10, 10],
    ['the past decade', 'years', 'EXACT', 10, 10],
    ['la dernière année', 'years', 'EXACT', 1, 1],
    ['a single soldier', 'persons', 'EXACT', 1, 1],
    ['single base', 'sites', 'EXACT', 1, 1],
    ['un seul soldat', 'persons', 'EXACT', 1, 1],
    ['une seule base', 'sites', 'EXACT', 1, 1],
    ['an aid worker', 'persons', 'EXACT', 1, 1],
    ['one peacekeeper was killed on 22 October 2023', 'persons', 'EXACT', 1, 1],
    ['un Casque bleu tué le 22 octobre', 'persons', 'EXACT', 1, 1],
    ['one camp closed on 22 October', 'sites', 'EXACT', 1, 1],
    ['un mort en 2023', 'persons', 'EXACT', 1, 1],
    ['one peacekeeper since 2013', 'persons', 'EXACT', 1, 1],
    ['une dizaine', 'sites', 'APPROXIMATE', 9, 11],
    ['about two and a half decades', 'years', 'APPROXIMATE', 24.5, 25.5],
    ['no dead reported', 'persons', 'EXACT', 0, 0],
    ['more than 0 %', 'ratio', 'MORE_THAN', 0, null],
    ['first two thirds of the force', 'ratio', 'APPROXIMATE', 0.616666666667, 0.716666666667],
    ['1799', 'years', 'EXACT', 1_799, 1_799],
    ['2200', 'years', 'EXACT', 2_200, 2_200],
    ['2000 years', 'years', 'EXACT', 2_000, 2_000],
  ])('may say that it is all, what is left or whence: %s', (text, unit, ...is) => {
    expect(read(text, unit)).toEqual([text, ...is]);
  });
  it.each([
    ['besides 500', 'besides'],
    ['barely five hundred', 'barely'],
    ['from 61', 'from'],
    ['€500', '€'],
    ['no two soldiers', 'no'],
    ['no thousand soldiers', 'no'],
    ['from 61 countries', 'from'],
  ])('is named where it is not understood: %s', (text, word) => {
    refused(text).toThrow(`"${word}" in front of the number is not understood`);
  });
  it.each([
    ['one in 2023', 'persons', 'a share needs a metric whose unit is ratio'],
    ['one soldier in ten', 'persons', 'a share needs a metric whose unit is ratio'],
    ['1 on 3 May', 'persons', '"on 3 may" behind the number is not understood'],
    ['one dead and 3 wounded on 3 May', 'persons', '"dead and 3 wounded" behind the number is not understood'],
    ['no reported', 'persons', 'write it as'],
    ['no medics', 'persons', 'write it as'],
    ['no news about casualties', 'persons', 'write it as'],
    ['no doubt soldiers left', 'persons', 'write it as'],
    ['first half', 'ratio', 'it tells which part, and not that it is a share'],
    ['les derniers trois quarts', 'ratio', 'it tells which part, and not that it is a share'],
    ['les premiers deux tiers', 'ratio', 'it tells which part, and not that it is a share'],
    ['less than 0 %', 'ratio', 'a share lies between 0 and 1'],
    ['1800', 'years', '1800 is a year of the calendar, and no number of years'],
    ['2199', 'years', '2199 is a year of the calendar, and no number of years'],
    ['several hundred or so', 'persons', '"or so" behind the number would change it'],
    ['une dizaine de camions', 'persons', '"camions" are not persons'],
    ['300 in ten years or so', 'persons', '"or so" behind the number may be said of another'],
  ])('is refused with the reason: %s', (text, unit, why) => {
    refused(text, unit).toThrow(why);
  });
});
