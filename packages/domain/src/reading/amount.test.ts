import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const read = (text: string, unit = 'persons') => {
  const { qualifier, low, high } = readQuantity(text, unit);
  return [qualifier, low, high === null ? null : Number(high.toFixed(4))];
};
const refused = (text: string, unit = 'persons') => expect(() => readQuantity(text, unit));

describe('a round handful', () => {
  it.each([
    ['thirty dozen', 355, 365],
    ['three hundred dozen', 3_550, 3_650],
    ['trois centaines', 270, 330],
    ['douze centaines', 1_150, 1_250],
    ['a dozen', 11, 13],
    ['une dizaine de milliers', 9_000, 11_000],
    ['la centaine', 90, 110],
    ['demi-douzaine', 6, 6],
    ['half a hundred', 45, 55],
    ['half a thousand', 450, 550],
    ['2 dozen men from a camp', 22, 26],
    ['une cent cinquantaine de soldats', 145, 155],
    ['une cent-cinquantaine', 145, 155],
    ['quelque cent cinquantaine', 145, 155],
    ['environ deux cent cinquantaine', 245, 255],
    ['mille deux cent cinquantaine', 1_245, 1_255],
    ['deux dizaines', 18, 22],
    ['deux vingtaines', 36, 44],
    ['cent dizaines', 900, 1_100],
    ['cent milliers', 90_000, 110_000],
    ['une huitaine de soldats', 8, 8],
    ['two-dozen', 22, 26],
  ])('%s is %i to %i: half of its last place that says something, from ten up', (text, low, high) => {
    expect(read(text)).toEqual(['APPROXIMATE', low, high]);
  });
});

describe('a French word for about so many, without its plural', () => {
  it.each([
    'deux dizaine',
    'soixante dizaine',
    'trois cents dizaine',
    'cinq millier',
    '100 cinquantaine',
    'cent centaine',
  ])('is a slip of a plural or of the end of a number, and refused: %s', (text) => {
    refused(text).toThrow('behind the number would change it');
  });
});

describe('a word for no number', () => {
  it.each([
    ['some hundred peacekeepers', 'APPROXIMATE', 90],
    ['some hundreds', 'VAGUE', 100],
    ['hundreds if not thousands', 'VAGUE', 100],
    ['hundreds of men, if not thousands', 'VAGUE', 100],
    ['hundreds, if not tens of thousands', 'VAGUE', 100],
    ['des centaines, voire des dizaines de milliers', 'VAGUE', 100],
    ['several dozens of thousands', 'VAGUE', 24_000],
  ])('%s', (text, qualifier, low) => {
    expect(read(text).slice(0, 2)).toEqual([qualifier, low]);
  });
});

describe('a share', () => {
  it.each([
    ['75%', 'EXACT', 0.75, 0.75],
    ['24.315 %', 'EXACT', 0.24315, 0.2432],
    ['75 p. 100', 'EXACT', 0.75, 0.75],
    ['75 p.100', 'EXACT', 0.75, 0.75],
    ['one per cent', 'EXACT', 0.01, 0.01],
    ['a per cent', 'EXACT', 0.01, 0.01],
    ['le tiers', 'APPROXIMATE', 0.283333333333, 0.3833],
    ['10/12', 'APPROXIMATE', 0.783333333333, 0.8833],
    ['9/10 of the force', 'APPROXIMATE', 0.85, 0.95],
    ['nine out of every ten', 'APPROXIMATE', 0.85, 0.95],
    ['nine of every ten', 'APPROXIMATE', 0.85, 0.95],
    ['neuf sur les dix', 'APPROXIMATE', 0.85, 0.95],
    ['900 out of 1,000', 'APPROXIMATE', 0.85, 0.95],
  ])('%s', (text, qualifier, low, high) => {
    expect(read(text, 'ratio')).toEqual([qualifier, low, high]);
  });
  it.each([
    'gone 2/3',
    '9/10/2023',
    '9/100',
    '1 of all per cent',
    'two men who left the camp in ten',
    'zero in zero',
    'one in zero',
    'four in three',
    '4/3',
    '0/0',
  ])('is not read from %s', (text) => {
    refused(text, 'ratio').toThrow('cannot be read as a figure in ratio');
  });
  it.each([
    ['half of one percent', '"percent" behind the number would change it'],
    ['a quarter of one percent', '"percent" behind the number would change it'],
    ['half of 1 %', '"of 1 %" behind the number is not understood'],
    ['half of 1 per cent', '"of 1 per cent" behind the number is not understood'],
    ['la moitié de 1 %', '"de 1 %" behind the number is not understood'],
    ['1 % of 10 %', '"of 10 %" behind the number is not understood'],
    ['half of two thirds', '"two" behind the number would change it'],
    ['half of 2/3', '"of 2/3" behind the number is not understood'],
    ['la moitié des deux tiers', '"deux" behind the number would change it'],
    ['one twentieth', '"twentieth" behind the number would make a part or a place in an order of it'],
  ])('of a share is refused: %s', (text, why) => {
    refused(text, 'ratio').toThrow(why);
  });
  it.each(['1 of 13', 'one soldier', 'a soldier', 'un soldat', '1 soldier'])(
    'is none where one is counted: %s',
    (text) => {
      refused(text, 'ratio').toThrow('write it as "about half"');
    },
  );
  it.each([
    'a third battalion',
    'a third contingent',
    'a third UN battalion',
    'a third wave',
    'a fifth camp',
    'a fourth peacekeeper',
    'un cinquième bataillon',
  ])('is none where a noun makes a place in an order of it: %s', (text) => {
    refused(text, 'ratio').toThrow('behind the number would change it');
  });
  it.each([
    ['24 % de réduction', '"réduction" behind the share tells of a change'],
    ["24 % d'augmentation", '"augmentation" behind the share tells of a change'],
    ['24 % en baisse', '"baisse" behind the share tells of a change'],
    ['24 % lower', '"lower" behind the share tells of a change'],
    ['24 % higher than in 2022', 'behind the'],
    ['24 % supérieur', '"supérieur" behind the share tells of a change'],
    ['24 % growth', '"growth" behind the share tells of a change'],
    ['24 % plus petit', '"plus" behind the number would change it'],
    ['a quarter of a century', '"century" behind the share makes a time of it'],
    ["un quart d'heure", '"heure" behind the share makes a time of it'],
    ['half a century', '"century" behind the share makes a time of it'],
    ['half of 10 years', '"years" behind the share makes a time of it'],
  ])('is none of those counted where it tells of a change or a time: %s', (text, why) => {
    refused(text, 'ratio').toThrow(why);
  });
  it.each([
    ['24 per cent target', 'target'],
    ['24% goal', 'goal'],
    ['24 % of target', 'target'],
    ["24 % d'objectif", 'objectif'],
    ['24 % visés', 'visés'],
    ['24 % behind schedule', 'behind'],
    ['24 % ahead of schedule', 'ahead'],
    ['24% off', 'off'],
  ])('is none of those counted where it is one of something else, or measured against it: %s', (text, word) => {
    refused(text, 'ratio').toThrow(`"${word}" behind the`);
  });
  it.each(['first half', 'the last half'])('is none where it tells which part: %s', (text) => {
    refused(text, 'ratio').toThrow('it tells which part, and not that it is a share');
  });
  it.each([
    '24 % of the target',
    '24 % of personnel',
    '24% of MINUSMA personnel',
    '24 % of them',
    '24 % women',
    '24 % de femmes',
    '24 % des effectifs',
    '24 % Chadian',
    '24 % rapatriés',
    '24 per cent already gone',
    'the remaining 24 %',
  ])('is one of whoever stands behind it: %s', (text) => {
    expect(read(text, 'ratio')).toEqual(['EXACT', 0.24, 0.24]);
  });
  it.each([
    'a third gone',
    'a third have left',
    'a third of the force',
    'a third this week',
    'one third already gone',
    'one third completed',
    'a third complete',
    'a third returned home',
    'a third flown out',
    'one third women',
    'one third civilian',
  ])('may have behind it what is said of it: %s', (text) => {
    expect(read(text, 'ratio')).toEqual(['APPROXIMATE', expect.closeTo(0.283333, 5), 0.3833]);
  });
  it('may have its whole behind it', () => {
    expect(read('half of the 13,871', 'ratio')).toEqual(['APPROXIMATE', 0.45, 0.55]);
    expect(read('half of one million', 'ratio')).toEqual(['APPROXIMATE', 0.45, 0.55]);
    expect(read('0.24 of the force', 'ratio')).toEqual(['EXACT', 0.24, 0.24]);
    expect(read('97 of 2,680 in the third quarter')).toEqual(['EXACT', 97, 97]);
  });
  it('of more than all is told as that', () => {
    refused('four in three', 'ratio').toThrow('a share lies between 0 and 1');
    refused('4/3', 'ratio').toThrow('a share lies between 0 and 1');
  });
});
