import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';

const refused = (text: string, unit = 'persons') => expect(() => readQuantity(text, unit));

describe('a name of many', () => {
  it.each<[string, string, number]>([
    ['96 United Nations personnel', 'EXACT', 96],
    ['more than 15,000 United Nations personnel', 'MORE_THAN', 15_001],
    ['15 United Nations staff', 'EXACT', 15],
    ['700 United Nations police', 'EXACT', 700],
    ['1,240 United Nations civilian staff', 'EXACT', 1_240],
    ['102 United Nations personnel killed in Haiti', 'EXACT', 102],
    ['15 United\u00a0Nations peacekeepers killed', 'EXACT', 15],
    ['9 United Nations troops killed', 'EXACT', 9],
    ['15 United Nations peacekeepers left Darfur', 'EXACT', 15],
    ['300 United Nations and Malian soldiers', 'EXACT', 300],
    ["the United Nations' 13,000 peacekeepers", 'EXACT', 13_000],
    ['15 United States personnel', 'EXACT', 15],
    ['15 U. N. personnel', 'EXACT', 15],
    ['15 u. n. personnel', 'EXACT', 15],
    ['15 u.n. personnel', 'EXACT', 15],
    ['seventeen UN personnel', 'EXACT', 17],
    ['seventy UN personnel', 'EXACT', 70],
    ['96 UNITED NATIONS PERSONNEL', 'EXACT', 96],
  ])('is one name before those who are counted: %s', (text, qualifier, low) => {
    expect(read(text).slice(0, 3)).toEqual([text, qualifier, low]);
  });
  it.each([
    ['9 nations', '"nations" are not persons'],
    ['15 states', '"states" are not persons'],
    ['300 United Nations', '"UN" behind the number is no word for what is counted'],
    ['15 United States', '"us" behind the number is no word for what is counted'],
    ['15 United Nations vehicles', '"vehicles" are not persons'],
    ['United Nations', 'write it as'],
  ])('counts nobody by itself: %s', (text, why) => {
    refused(text).toThrow(why);
  });
});

describe('a name with a number', () => {
  it.each([
    ['13 soldats tués par le M23', 13],
    ['13 soldiers killed by the M23', 13],
    ['13 South African soldiers killed by M23 rebels', 13],
    ['13 soldats tués par le M-23', 13],
    ['15 M23 fighters', 15],
    ['15 soldiers killed with AK47 rifles', 15],
    ['15 combattants du M23', 15],
    ['500 soldats du G5 Sahel', 500],
    ['116 soldats rapatriés en C-130', 116],
    ['300 selon le M23', 300],
  ])('counts nothing behind those who are counted: %s', (text, count) => {
    expect(read(text)).toEqual([text, 'EXACT', count, count]);
  });
  it('counts nothing within a range either', () => {
    expect(read('13 to 15 M23 fighters').slice(1)).toEqual(['BETWEEN', 13, 15]);
  });
  it.each([
    ['15km', '"km" behind the number is not understood'],
    ['5k', '"k" behind the number is not understood'],
    ['300 m2', '"m2" behind the number is not understood'],
    ['300 M3', '"m3" behind the number is not understood'],
    ['300M23', '"m23" behind the number is not understood'],
    ['300 soldiers by Q3', '"soldiers by q3" behind the number is not understood'],
    ['300 soldats1', '"soldats1" behind the number is not understood'],
    ['13 soldiers killed by 23 rebels', '"soldiers killed by 23 rebels" behind the number'],
    ['13 soldiers killed by the M23 and 15 wounded', 'killed by the m23 and 15 wounded" behind the number'],
    ['15 T-72 tanks', '"tanks" are not persons'],
    ['Selon le M23, 300', '"selon le m23," in front of the number'],
  ])('is no unit, no second number and no one counted: %s', (text, why) => {
    refused(text).toThrow(why);
  });
});
