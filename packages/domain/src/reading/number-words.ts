const english: Record<string, number> = {
  zero: 0,
  none: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const french: Record<string, number> = {
  zéro: 0,
  aucun: 0,
  aucune: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  cent: 100,
  cents: 100,
  mille: 1_000,
  millions: 1_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
};

/** Number words of both languages. They do not contradict one another, so a text need not say which it is in. */
export const wordValues: ReadonlyMap<string, number> = new Map([...Object.entries(english), ...Object.entries(french)]);

/** Words that multiply a number in digits before them. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['mille', 1_000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
  ['billion', 1_000_000_000],
  ['milliard', 1_000_000_000],
  ['milliards', 1_000_000_000],
]);

/** French words for about so many, by the number that they are made from; one alone is of one, "deux dizaines" of two. */
const frenchCollectives: Record<string, number> = {
  huitaine: 8,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1_000,
};

/** Words for about so many. */
export const collectives: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['score', 20],
  ...Object.entries(frenchCollectives).flatMap(([word, value]): [string, number][] => [
    [word, value],
    [`${word}s`, value],
  ]),
]);

/** Whether a word for about so many is French and of one alone: no number multiplies it. */
export const isSingular = (collective: string): boolean => collective in frenchCollectives;

/** What a plural without a number names at the least: the power of ten, or two of what is no power of ten. */
export const vagueUnits: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozen', 24],
  ['dozens', 24],
  ['scores', 40],
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1_000],
  ['thousands', 1_000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
  ['billion', 1_000_000_000],
  ['billions', 1_000_000_000],
  ['dizaines', 10],
  ['douzaines', 24],
  ['centaines', 100],
  ['milliers', 1_000],
  ['milliards', 1_000_000_000],
]);

/** Denominators of fractions in words. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['moitié', 2],
  ['demi', 2],
  ['third', 3],
  ['thirds', 3],
  ['tiers', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['quart', 4],
  ['quarts', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['cinquième', 5],
  ['cinquièmes', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['sixième', 6],
  ['sixièmes', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['septième', 7],
  ['septièmes', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['huitième', 8],
  ['huitièmes', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['neuvième', 9],
  ['neuvièmes', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['dixième', 10],
  ['dixièmes', 10],
]);

const englishOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const frenchOrdinals =
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(' ');

/** Words for a place in an order. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...englishOrdinals.map((word, index): [string, number] => [word, index + 1]),
  ...frenchOrdinals.map((word, index): [string, number] => [word, index + 1]),
  ['première', 1],
  ['second', 2],
  ['seconde', 2],
]);
