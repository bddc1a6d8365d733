import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const read = (text: string, unit: string) => {
  const { qualifier, low, high } = readQuantity(text, unit);
  return [qualifier, low, high];
};
const refused = (text: string, unit: string) => expect(() => readQuantity(text, unit));

describe('the sign of a currency', () => {
  it.each<[string, string, string, number, number | null]>([
    ['$590 million', 'usd', 'EXACT', 590e6, 590e6],
    ['US$ 590 million', 'usd', 'EXACT', 590e6, 590e6],
    ['US$590 million', 'usd', 'EXACT', 590e6, 590e6],
    ['$590,847,500', 'usd', 'EXACT', 590_847_500, 590_847_500],
    ['USD 300', 'usd', 'EXACT', 300, 300],
    ['300 USD', 'usd', 'EXACT', 300, 300],
    ['300 $', 'usd', 'EXACT', 300, 300],
    ['300 $ US', 'usd', 'EXACT', 300, 300],
    ['590 millions de $', 'usd', 'EXACT', 590e6, 590e6],
    ['$1.2bn', 'usd', 'EXACT', 1.2e9, 1.2e9],
    ['$1.2-1.5bn', 'usd', 'BETWEEN', 1.2e9, 1.5e9],
    ['between $250 and $300 million', 'usd', 'BETWEEN', 250e6, 300e6],
    ['more than $1.2 billion', 'usd', 'MORE_THAN', 1.2e9, null],
    ['€60m', 'eur', 'EXACT', 60e6, 60e6],
    ['60 M€', 'eur', 'EXACT', 60e6, 60e6],
    ['1,2 Md€', 'eur', 'EXACT', 1.2e9, 1.2e9],
    ['300 €', 'eur', 'EXACT', 300, 300],
    ['EUR 300', 'eur', 'EXACT', 300, 300],
    ['un milliard de dollars', 'usd', 'EXACT', 1e9, 1e9],
  ])('is read in its own unit: %s in %s', (text, unit, ...is) => {
    expect(read(text, unit)).toEqual(is);
  });
  it.each([
    [
      'usd',
      '£300|€300|C$300|CA$ 300|$CA 300|A$300|300 CA$|300 $ CA|300 $ canadiens|$300 CAD|$300 euros|$300 $400|$15k',
    ],
    ['eur', '$300|£300|300 £|€300 dollars|60m'],
    ['persons', '$300|300 $|€60m|USD 300'],
    ['km', '€300'],
  ])('is refused in another, and so is any other sign: %s, %s', (unit, phrases) => {
    for (const phrase of phrases.split('|')) refused(phrase, unit).toThrow(`cannot be read as a figure in ${unit}`);
  });
  it.each([
    ['1 billion de dollars', 'usd'],
    ['1,2 billion de dollars', 'usd'],
    ["2 billions d'euros", 'eur'],
    ['1 à 2 billions de dollars', 'usd'],
    ["un billion d'euros", 'eur'],
  ])('is none of a French billion, which is a thousand English ones: %s', (text, unit) => {
    refused(text, unit).toThrow('a French billion is a million millions: write "milliard", or the number in full');
  });
});
