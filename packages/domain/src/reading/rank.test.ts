import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const rank = (text: string) => readQuantity(text, 'rank', 'RANK').low;

describe('a place in an order', () => {
  it.each([
    'first second third fourth fifth sixth seventh eighth ninth tenth',
    'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
    'one two three four five six seven eight nine ten',
    '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th',
    '1er 2e 3e 4ème 5ème 6ème 7ème 8ème 9ème 10ème',
    '1ère 2 3 4 5 6 7 8 9 10',
  ])('is counted from one: %s', (words) => {
    expect(words.split(' ').map(rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
  it('has feminine forms', () => {
    expect(['première', 'seconde', 'la seconde plus grande'].map(rank)).toEqual([1, 2, 2]);
  });
  it.each([
    ['third-largest', 3],
    ['the third-largest', 3],
    ['the world’s third-largest UN peacekeeping deployment', 3],
    ['its third largest', 3],
    ['the UN’s second-deadliest', 2],
    ['number 3', 3],
    ['no. 3', 3],
    ['n° 3', 3],
    ['#3', 3],
    ['ranked third', 3],
    ['classée troisième', 3],
    ['classé troisième', 3],
    ['le troisième', 3],
    ['12th', 12],
    ['the 21st largest', 21],
    ['third-largest contingent', 3],
    ['second-largest contingent', 2],
    ['deuxième plus gros contingent', 2],
    ['8th largest troop and police contributor', 8],
    ['third-biggest contributor after Bangladesh and Nepal', 3],
    ['the second largest after MONUSCO', 2],
    ['third-largest contributor to the mission', 3],
    ['third-largest contributors to the mission', 3],
    ['third-largest contribution to the mission', 3],
    ['third-largest contributions to its budget', 3],
    ['second-largest donor to MONUSCO', 2],
    ['second-largest donors to MONUSCO', 2],
    ['third-largest provider to the mission', 3],
    ['third-largest suppliers to the mission', 3],
    ['third-largest partner to the UN', 3],
    ['third contributor to peace', 3],
    ['third contributor to Mali', 3],
    ['troisième contributrice à la mission', 3],
    ["deuxième donateur à l'opération", 2],
    ['deuxième donatrice à cette mission', 2],
    ['troisième fournisseur à la force', 3],
    ['troisième partenaire à la mission', 3],
    ['third-largest troop contributor to MONUSCO', 3],
    ['eighth-largest troop contributor to the UN', 8],
    ['the third-largest contributor to UN peacekeeping', 3],
    ['third-largest contributor of troops to peacekeeping operations', 3],
    ['troisième plus gros contributeur de troupes à la MINUSMA', 3],
    ["deuxième contributeur à l'opération", 2],
    ['9 of 120', 9],
    ["third of the UN's 12 missions", 3],
    ['3rd of the UN missions', 3],
    ["deuxième des missions de l'ONU", 2],
    ['third-largest of the UN missions', 3],
    ['number 3 in the world', 3],
    ['la deuxième mission la plus meurtrière', 2],
    ["la 2e mission de l'ONU la plus meurtrière au monde", 2],
    ['deuxième mission de maintien de la paix la plus coûteuse', 2],
    ['the second deadliest UN mission', 2],
    ['au 3e rang', 3],
    ['au troisième rang mondial', 3],
    ['à la 3e place', 3],
    ['en troisième position', 3],
    ['1re', 1],
    ['1ère', 1],
    ['1,000', 1000],
  ])('may be said with more around it: %s', (text, place) => {
    expect(rank(text)).toBe(place);
  });
  it.each([
    'deadliest',
    'the largest',
    'most dangerous',
    'la plus meurtrière',
    'le plus grand',
    'plus importante',
    'la plus coûteuse',
    'la plus longue',
    'la plus meurtrière au monde',
    'la mission la plus meurtrière',
    "la mission onusienne la plus meurtrière de l'histoire",
    'le contingent le plus important',
    'la force la plus touchée',
    'the UN’s costliest mission',
    'the United Nations’ largest peacekeeping mission',
    "the United Nations' largest mission",
    'la plus ancienne',
    'la plus exposée',
    'la plus risquée',
    'la plus touchée',
    'largest battalion',
    'le plus gros contingent',
    'the deadliest UN mission for the ninth year in a row',
    'the deadliest UN mission for nine years running',
    'the deadliest UN mission for the tenth consecutive year',
    'la plus meurtrière pour la neuvième année consécutive',
    'the deadliest since 1993',
    'the deadliest of the UN’s 12 missions',
  ])('is the first of all where nothing comes before it: %s', (text) => {
    expect(rank(text)).toBe(1);
  });
  it.each([
    'plus de 10 500',
    'plus de la moitié',
    'plus tard',
    'plus avant',
    'most of them',
    'west',
    'latest',
    'earliest',
    'priest',
  ])('is none of what begins or ends like a superlative: %s', (text) => {
    expect(() => rank(text)).toThrow('write a place in an order');
  });
  it.each([
    '3e ou 4e',
    'third or fourth largest',
    'third fourth',
    '3rd to 5th',
    'from third to fifth',
    'third to fifth contributor to the mission',
    'third contributor to peaceful talks',
    'third contributor to worldpeace',
    'third contributor to leave',
    'troisième contributeur à partir',
    '3 of 12 to 13',
    'third-largest and deadliest',
    'third-largest mission and most dangerous',
    'third-largest and growing',
    'deadliest after MINUSMA',
    'third or fourth largest contingent',
    'third largest after two others',
    'troisième selon le plan',
    'deadliest but one',
    'la plus meurtrière après la FINUL',
    'third from last',
    'second to none',
    'third and last',
    'third time',
    'third of the force',
    'a fifth of the troops',
    'cinquième de la force',
    "cinquième d'une force",
    'sixth in a row',
    'sixth consecutive',
    'sixth straight',
    "sixième d'affilée",
    'presque la plus meurtrière',
    'la mission peut-être la plus meurtrière',
    'les missions les plus meurtrières',
    "l'une des missions les plus meurtrières",
    'la mission la plus meurtrière après la FINUL',
    'la troisième ou quatrième mission la plus meurtrière',
    'first lieutenant',
    'second lieutenant',
    'premier ministre',
    'first lady',
    'first aid',
    'sixième de suite',
  ])('is none where another is meant, or may be: %s', (text) => {
    expect(() => rank(text)).toThrow('write a place in an order');
  });
  it.each(['first of July', '1st October', '3 of July', 'third quarter', 'deuxième trimestre 2023', 'third battalion'])(
    'is none of a day, a part or a body: %s',
    (text) => {
      expect(() => rank(text)).toThrow('write a place in an order');
    },
  );
  it.each([
    'large',
    '0',
    '0th',
    'zero',
    '3 camps',
    'not third',
    'the mission',
    'most',
    'la plus',
    '3rdly',
    'one camp',
    '-',
    '3.5',
  ])('is not read from %j', (text) => {
    expect(() => rank(text)).toThrow('write a place in an order, such as "third-largest", "deadliest", "3rd" or "3"');
  });
  it('belongs to a metric that counts in ranks, by its kind or its unit', () => {
    expect(readQuantity('deadliest', 'rank')).toEqual({ low: 1, high: 1, stated: 1, qualifier: 'EXACT', unit: 'rank' });
    expect(readQuantity('deadliest', 'place', 'RANK')).toMatchObject({ low: 1, unit: 'place' });
    expect(() => readQuantity('deadliest', 'persons', 'STOCK')).toThrow('write it as');
  });
});
