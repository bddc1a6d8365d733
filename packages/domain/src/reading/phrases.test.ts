import { describe, expect, it } from 'vitest';
import type { Qualifier } from '../quantity.ts';
import { readQuantity, UnreadableFigure } from '../read-quantity.ts';

type Row = readonly [Qualifier, low: number | null, high: number | null, phrases: readonly string[]];

const four = (bound: number | null) => (bound === null ? null : Number(bound.toFixed(4)));

function reads(unit: string, rows: readonly Row[]): void {
  it.each(rows.map((row) => [row[3][0], ...row] as const))('%s: %s, %d to %d', (_, qualifier, low, high, phrases) => {
    const read = phrases.map((phrase) => {
      const found = readQuantity(phrase, unit);
      return [phrase, found.qualifier, four(found.low), four(found.high)];
    });
    expect(read).toEqual(phrases.map((phrase) => [phrase, qualifier, low, high]));
  });
}

/** No guess: an error that names what was read. */
function refuses(unit: string, phrases: readonly string[]): void {
  it.each(phrases)('refuse %s', (phrase) => {
    expect(() => readQuantity(phrase, unit)).toThrow(UnreadableFigure);
    expect(() => readQuantity(phrase, unit)).toThrow(`"${phrase}" cannot be read as a figure in ${unit}`);
  });
}

describe('people, as communiqués and wire stories print them', () => {
  refuses('persons', [
    'no idea',
    'no longer',
    'no one',
    'no bases',
    'no two soldiers',
    'no hundred soldiers',
    'UN soldiers',
    '300, or 400 by another count',
    '300 or 2023',
    '10 or 300',
    '15 or 10',
    '300 or 400 or 500',
    'more than 10 or 15',
    'one or the other',
  ]);
  reads('persons', [
    [
      'BETWEEN',
      270,
      440,
      [
        'about 300-400',
        'around 300 to 400',
        'entre 300 et 400 environ',
        'environ 300 à 400',
        'de 300 à 400 environ',
        'quelque 300 à 400',
        'some 300-400',
        '300 to 400 or so',
        'roughly between 300 and 400',
        'between about 300 and 400',
        'between 300 and about 400',
        'de l’ordre de 300 à 400',
      ],
    ],
    ['BETWEEN', 1_450_000, 2_200_000, ['about 1.5 to 2 million']],
    [
      'BETWEEN',
      300,
      400,
      [
        'anywhere from 300 to 400',
        'compris entre 300 et 400',
        'three to four hundred',
        'at least 300 and at most 400',
        'au moins 300 et au plus 400',
      ],
    ],
    ['BETWEEN', 12_500, 15_500, ['13,000 to 15,000-strong']],
    ['BETWEEN', 2000, 3000, ['two to three thousand', 'deux à trois mille']],
    ['BETWEEN', 200_000, 300_000, ['deux à trois cent mille']],
    ['BETWEEN', 100_000, 200_000, ['cent à deux cent mille']],
    ['BETWEEN', 400, 500, ['quatre à cinq cents']],
    ['BETWEEN', 22, 39, ['two to three dozen', 'about two to three dozen']],
    ['BETWEEN', 180, 330, ['deux à trois centaines', 'quelque deux à trois centaines', 'environ 200 à 300']],
    ['BETWEEN', 90, 220, ['une à deux centaines', 'environ une à deux centaines', 'environ 100 à 200']],
    ['BETWEEN', 9, 22, ['une dizaine à une vingtaine', 'entre une dizaine et une vingtaine', 'environ 10 à 20']],
    ['BETWEEN', 9, 22, ['entre une dizaine et 20', 'entre 10 et une vingtaine']],
    ['BETWEEN', 50, 200, ['fifty to two hundred']],
    ['BETWEEN', 200, 3000, ['two hundred to three thousand']],
    ['BETWEEN', 5, 100, ['five to a hundred']],
    ['BETWEEN', 50, 2000, ['between 50 and 2,000']],
    ['BETWEEN', 301, 399, ['more than 300 but fewer than 400']],
    ['BETWEEN', 2, 3, ['two or three soldiers', 'deux ou trois soldats', '2 or 3']],
    ['BETWEEN', 200, 300, ['200 or 300 troops', 'deux ou trois cents soldats', 'two or three hundred']],
    ['BETWEEN', 10_000, 15_000, ['10 000 ou 15 000 soldats']],
    ['EXACT', 0, 0, ['no casualties', 'No soldiers were killed', 'no UN troops', 'no civilian deaths', 'aucun mort']],
    ['EXACT', 20, 20, ['twenty UN peacekeepers', 'twenty U.N. peacekeepers', 'TWENTY UN PEACEKEEPERS']],
    ['EXACT', 100, 100, ['a hundred UN troops']],
    ['EXACT', 3000, 3000, ['three thousand UN troops']],
    ['EXACT', 1, 1, ['Un soldat', 'UN SOLDAT', 'one UN soldier', 'a U.N. soldier']],
    ['EXACT', 21, 21, ['vingt et un soldats', 'VINGT ET UN SOLDATS']],
    ['EXACT', 9176, 9176, ['9 176 sur un total de 13 871', '9,176 out of a total of 13,871']],
    ['AT_MOST', null, 300, ['max 300', 'max. 300 troops']],
    [
      'APPROXIMATE',
      6,
      6,
      [
        'half-dozen',
        'a half-dozen',
        'half a dozen',
        'a half dozen peacekeepers',
        'une demi-douzaine',
        'une demi douzaine',
      ],
    ],
    ['APPROXIMATE', 450_000, 550_000, ['a half-million']],
    ['NEARLY', 450_000, 499_999, ['nearly half a million']],
    [
      'VAGUE',
      100,
      null,
      [
        'a couple of hundred',
        'a couple hundred',
        'some hundreds',
        'quelques centaines',
        'hundreds, possibly thousands',
      ],
    ],
    ['VAGUE', 24, null, ['a couple of dozen']],
    ['VAGUE', 1000, null, ['a couple of thousand troops', 'some thousands of troops']],
    ['VAGUE', 10_000, null, ['quelques dizaines de milliers']],
    ['APPROXIMATE', 2700, 3300, ['quelques 3 000 soldats', 'quelque 3 000', 'quelque trois mille']],
    ['EXACT', 1_500_000, 1_500_000, ['1.5 million', 'un million et demi']],
    ['EXACT', 2_500_000, 2_500_000, ['deux millions et demi', 'two and a half million']],
    ['EXACT', 2500, 2500, ['two-and-a-half thousand']],
    ['EXACT', 13_871, 13_871, ['13 871', '13 871', '13 871', "13'871", '13’871', '13.871', 'ses 13 871 membres']],
    ['AT_LEAST', 3000, null, ['pas moins de 3 000']],
    [
      'AT_LEAST',
      300,
      null,
      [
        'no fewer than 300',
        'no less than 300',
        'au bas mot 300',
        'at the very least 300',
        'à tout le moins 300',
        'un minimum de 300',
        'a minimum of 300',
        'minimum 300',
        '300 minimum',
        '300 au bas mot',
        'a good 300',
        '300 and more',
        '300 or more',
        '300 ou plus',
        '300 et plus',
        '300-odd',
        '300-odd peacekeepers',
        '300 odd',
        '300 et quelques',
        'trois cents et quelques',
        '>= 300',
        '300 et des poussières',
      ],
    ],
    ['AT_LEAST', 100, null, ['une bonne centaine']],
    ['AT_LEAST', 1000, null, ['un bon millier']],
    [
      'AT_MOST',
      null,
      300,
      [
        '<= 300',
        'no more than 300',
        'tout au plus 300',
        '300 tout au plus',
        'un maximum de 300',
        'a maximum of 300',
        '300 maximum',
        'at the most 300',
        'as many as 300',
        "jusqu'à 300",
      ],
    ],
    ['AT_MOST', null, 1000, ["jusqu'à un millier"]],
    [
      'NEARLY',
      270,
      299,
      [
        'not quite 300',
        'just under 300',
        'just short of 300',
        'just shy of 300',
        'just below 300',
        'approaching 300',
        'un peu moins de 300',
        'à peine moins de 300',
        'légèrement moins de 300',
        'presque 300',
        'quasiment 300',
      ],
    ],
    ['NEARLY', 90, 99, ['une petite centaine']],
    ['NEARLY', 900, 999, ["près d'un millier"]],
    [
      'MORE_THAN',
      301,
      null,
      [
        'just over 300',
        'a little over 300',
        'a bit more than 300',
        'just above 300',
        'far more than 300',
        'well above 300',
        'un peu plus de 300',
        'légèrement plus de 300',
        'à peine plus de 300',
        'au-delà de 300',
        'au delà de 300',
        'au-dessus de 300',
        'dépassant les 300',
        'supérieurs à 300',
      ],
    ],
    ['MORE_THAN', 1001, null, ['plus de mille']],
    [
      'LESS_THAN',
      null,
      299,
      [
        'en deçà de 300',
        'en-deçà de 300',
        'en dessous de 300',
        'au-dessous de 300',
        'inférieure à 300',
        'far fewer than 300',
        'bien moins de 300',
      ],
    ],
    ['LESS_THAN', null, 11, ['fewer than a dozen']],
    [
      'APPROXIMATE',
      270,
      330,
      [
        '300 or so',
        '300 or thereabouts',
        '300, give or take',
        'about 300 or so',
        '300 (environ)',
        '300 (approx.)',
        'in the order of 300',
        'on the order of 300',
        'in the neighbourhood of 300',
        'something like 300',
        'more or less 300',
        'plus ou moins 300',
        'peu ou prou 300',
        'grosso modo 300',
        'aux environs de 300',
        'autour des 300',
        'avoisinant les 300',
        'proche de 300',
        'estimated at 300',
        'estimés à 300',
        '± 300',
        "d'environ 300",
      ],
    ],
    [
      'APPROXIMATE',
      12_500,
      13_500,
      [
        'forte de 13 000 hommes',
        'forte de quelque 13 000 hommes',
        'a 13,000-strong force',
        'some 13,000-strong',
        "forte d'environ 13 000 hommes",
      ],
    ],
    ['APPROXIMATE', 90, 110, ['une centaine']],
    ['APPROXIMATE', 11, 13, ['a dozen or so']],
    ['EXACT', 300, 300, ['just 300', 'these 300', 'just three hundred']],
    ['EXACT', 3000, 3000, ['the remaining 3,000']],
    ['EXACT', 460, 460, ['the last 460', 'les 460 derniers']],
    ['EXACT', 1, 1, ['a single peacekeeper', 'un seul Casque bleu']],
    ['EXACT', 1500, 1500, ['fifteen hundred']],
    ['APPROXIMATE', 9, 11, ['une dizaine de soldats']],
    ['EXACT', 3367, 3367, ['3,367 out of a total of around 13,800']],
    ['APPROXIMATE', 9000, 11_000, ['une dizaine de milliers']],
    ['APPROXIMATE', 90_000, 110_000, ['une centaine de milliers de personnes']],
    ['MORE_THAN', 6001, null, ['estimated at more than 6,000']],
    ['NEARLY', 5500, 5999, ['estimé à près de 6 000']],
    ['MORE_THAN', 13_001, null, ['forte de plus de 13 000 hommes']],
    ['EXACT', 2583, 2583, ['2,583 contingent troops']],
    ['EXACT', 97, 97, ['97 of nearly 2,680']],
    ['EXACT', 116, 116, ['116 soldiers of two battalions']],
  ]);
  reads('persons', [
    [
      'AT_LEAST',
      300,
      null,
      ['300 and upwards', '300 and beyond', '300 et au-delà', '300 et davantage', '300 and rising'],
    ],
    ['AT_LEAST', 300, null, ['300 and some', '300 and change']],
    [
      'AT_MOST',
      null,
      300,
      ['300 and below', '300 or under', '300 and lower', '300 et en dessous', '300 ou au-dessous'],
    ],
    ['EXACT', 1100, 1100, ['mille cent', 'one thousand one hundred']],
    ['EXACT', 1001, 1001, ['mille et un', 'one thousand and one']],
    ['EXACT', 3_500_000, 3_500_000, ['trois millions cinq cent mille']],
    ['EXACT', 300, 300, ['300 soldiers to Gao', '300 soldats à Ber', '300 confirmed dead']],
  ]);
  refuses('persons', [
    'huit et mille',
    'trois et mille',
    'huit et cent',
    'vingt et cinq',
    'trois cent et mille',
    'eight hundred and thousand',
    'three thousand hundred',
    'mille cent mille',
    'one thousand and one thousand',
    '3 à 4 000',
    'between 3 and 4,000',
    'up to 300-400',
    'more than 300 to 400',
    'nearly 300 to 400',
    'a couple of soldiers',
    'a handful',
    'une poignée',
    'un grand nombre',
    'plusieurs',
    '13.9k',
    '300 soldats environ ont quitté le camp',
    '300 soldiers at least have left',
    '300 fewer',
    'barely 300',
    'à peine 300',
    'hardly more than 300',
    'plus que 300',
    'perhaps 300',
    'peut-être 300',
    'up to about 300',
    'another 300',
    'twice 300',
    "une dizaine d'années",
    '300 more than last year',
    '300 more',
    '11 December',
    '300-',
    'forty-something',
    'as many as 300, possibly more',
    "jusqu'à 300, voire plus",
    'two battalions',
    'deux bataillons égyptiens',
    '100 soldats par jour',
    '300 soldats de plus',
    'a quarter of a million',
  ]);
});

describe('shares, as communiqués and wire stories print them', () => {
  reads('ratio', [
    [
      'APPROXIMATE',
      0.6167,
      0.7167,
      ['two thirds', 'two-thirds of the force', 'deux tiers', 'les deux tiers', 'environ les deux tiers'],
    ],
    ['APPROXIMATE', 0.2833, 0.3833, ['le tiers', 'environ le tiers']],
    ['APPROXIMATE', 0.2, 0.3, ['un quart', "le quart de l'effectif"]],
    ['APPROXIMATE', 0.7, 0.8, ['les trois quarts']],
    [
      'APPROXIMATE',
      0.85,
      0.95,
      [
        'neuf sur dix',
        'nine out of ten',
        'nine in ten',
        'neuf Casques bleus sur dix',
        'nine soldiers out of ten',
        '9/10',
      ],
    ],
    ['APPROXIMATE', 0.15, 0.25, ['one in five', 'un soldat sur cinq']],
    ['MORE_THAN', 0.5, null, ['plus de la moitié', 'well over half']],
    ['NEARLY', 0.45, 0.5, ['près de la moitié', 'just under half']],
    ['MORE_THAN', 0.6667, null, ['plus des deux tiers']],
    ['NEARLY', 0.7, 0.75, ['près des trois quarts']],
    ['MORE_THAN', 0.3333, null, ['plus du tiers', 'just over a third']],
    ['MORE_THAN', 0.25, null, ['un peu plus du quart']],
    ['LESS_THAN', null, 0.3333, ['moins du tiers']],
    ['AT_MOST', null, 0.6667, ["jusqu'aux deux tiers"]],
    ['AT_LEAST', 0.5, null, ['au moins la moitié', 'une bonne moitié']],
    ['APPROXIMATE', 0.0929, 0.1929, ['a seventh']],
    ['APPROXIMATE', 0.36, 0.44, ['environ 40 %']],
    ['BETWEEN', 0.4, 0.5, ['40 to 50 percent', 'forty to fifty percent']],
    ['BETWEEN', 0.36, 0.55, ['about 40-50 %']],
    ['BETWEEN', 0.3333, 0.5, ['entre un tiers et la moitié']],
    ['BETWEEN', 0.2833, 0.55, ['about a third to a half']],
    ['BETWEEN', 0.3333, 0.6667, ['one to two thirds']],
    ['MORE_THAN', 0.9, null, ['plus de 90 %']],
    ['AT_LEAST', 0.9, null, ['90 % ou plus']],
  ]);
  refuses('ratio', [
    'la quasi-totalité',
    'la plupart',
    'the vast majority',
    'nearly all',
    'half as many',
    'moitié moins',
  ]);
});

describe('years, as communiqués and wire stories print them', () => {
  reads('years', [
    ['EXACT', 10.5, 10.5, ['dix ans et demi', 'ten and a half years']],
    ['APPROXIMATE', 9, 11, ["une dizaine d'années"]],
    ['NEARLY', 9, 10, ['nearly a decade', 'près de dix ans']],
    ['MORE_THAN', 10, null, ["plus d'une décennie"]],
    ['EXACT', 10, 10, ['the last ten years', 'a ten-year mission']],
    ['EXACT', 15, 15, ['a decade and a half']],
    ['EXACT', 1.5, 1.5, ['un an et demi']],
  ]);
  refuses('years', ['une dizaine de mois']);
});

describe('days, as communiqués and wire stories print them', () => {
  reads('days', [
    ['APPROXIMATE', 18, 22, ['une vingtaine de jours']],
    ['EXACT', 28, 28, ['two fortnights']],
  ]);
});

describe('sites, as communiqués and wire stories print them', () => {
  reads('sites', [
    ['EXACT', 13, 13, ['all 13 bases']],
    ['EXACT', 10, 10, ['dix de ses treize bases', 'ten out of thirteen', 'dix bases sur treize', '10 bases out of 13']],
  ]);
  refuses('sites', ['sa dixième base']);
});

describe('an error says what stands in the way, and what would be right', () => {
  it.each([
    ['3 à 4 000', 'whether the first number has the thousands or hundreds of the second: write both in full'],
    ['une poignée', '"poignée" is no number; write it as "3,367"'],
    ['deux bataillons', '"bataillons" are not persons: write how many people they are; write it as'],
    ['100 par jour', '"par jour" behind the number makes a pace of it; write it as'],
    ['300 more', '"more" behind the number says how many were added; write it as'],
    ['11 décembre', '"décembre" behind the number makes a day of it; write it as'],
    ['une dizaine d’années', '"années" is no measure of persons; write it as'],
    ['400 to 300', 'the first number of a range is the smaller one'],
    ['900 to 2 million', 'the first number of a range is the smaller one'],
  ])('%s', (phrase, why) => {
    expect(() => readQuantity(phrase, 'persons')).toThrow(why);
  });
});
