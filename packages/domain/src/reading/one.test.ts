import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const read = (text: string, unit = 'persons') => {
  const { qualifier, low, high } = readQuantity(text, unit);
  return [text, qualifier, low, high];
};
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
  ])('may say that it is all, what is left or whence: %s', (text, unit, ...is) => {
    expect(read(text, unit)).toEqual([text, ...is]);
  });
  it.each([
    ['besides 500', 'besides'],
    ['barely five hundred', 'barely'],
    ['from 61', 'from'],
    ['€500', '€'],
  ])('is named where it is not understood: %s', (text, word) => {
    refused(text).toThrow(`"${word}" in front of the number is not understood`);
  });
});
