import { editDistance } from '../edit-distance.ts';
import {
  counts,
  isBody,
  isEnglishPerson,
  isKnown,
  isMany,
  isMeasure,
  isOfAnother,
  isOfUnit,
  isPerson,
  isSingle,
  isTime,
} from './kinds.ts';
import { collectives, scales, wordValues } from './number-words.ts';
import { isGerund, isParticiple, mayStandForPersons } from './participles.ts';
import { wordSet } from './text.ts';

/** Words for some of something or for many as one, of which there is one and no number. */
export const uncounted = wordSet(
  'poignée nombre partie part majorité minorité fraction quantité maximum minimum multitude myriade foule kyrielle ribambelle',
  'handful number majority minority portion myriad crowd host lot raft slew multitudes myriades foules myriads crowds hosts',
  'pair pairs paire paires duo duos trio trios couple couples',
);

/** Whose they are, before a number: "MINUSMA's", "the UN mission's"; "another's" and "yesterday's" are other numbers. */
export const OWNER =
  "(?:(?:the|its|their) )?(?:onu )?(?!(?:another|other|others|yesterday|today|tomorrow|year|month|week|day|each|everyone|one|it|that|there|here|he|she|who|what|let)')[\\p{L}-]{2,}'s";

/** What befell those who were counted. */
const dead = wordSet('dead killed death deaths fatality fatalities mort morte morts mortes tué tuée tués tuées décès');
const hurt = wordSet('wounded injured missing blessé blessée blessés blessées disparu disparue disparus disparues');

/** Whether a word says that they died. */
export const isDead = (word: string): boolean => dead.has(word);
/** Whether a word says that they were hurt or lost, and so none of the dead. */
export const isHurt = (word: string): boolean => hurt.has(word);

/** What is said of those who were counted. */
export const said = wordSet(
  'uniformed male female french british dutch irish burkinabè',
  'total altogether overall dead killed wounded injured missing gone left departed deployed withdrawn repatriated evacuated',
  'displaced uprooted abducted kidnapped arrested rescued hospitalised hospitalized disarmed demobilised demobilized',
  'already déjà still only seulement far international national local foreign stationed redeployed rotated airlifted relocated sent home remaining present absent detained captured buried serving',
);

/** Peoples: "116 Senegalese", "120 Bangladeshi", "40 Egyptian", and in French where they end in no s. */
const peoples = /^\p{L}{3,}(?:ese|ish|an)$|^\p{L}{5,}i$/u;
/** One of a people: "un Tchadien", "une Sénégalaise", "a Togolese". */
const oneOfAPeople = /^\p{L}{3,}(?:ese|ien|ienne|éen|éenne|ais|aise|ois|oise)$/u;
/** Whether a word is one for a people: "Senegalese", "Bangladeshi", "Chadian". */
export const isOfAPeople = (word: string): boolean => peoples.test(word) || oneOfAPeople.test(word);
const plural = /^\p{L}{3,}[sx]$|men$/u;

/** Whether a word may be what there are so many of: a plural, a word for people or for what befell them, the unit itself. */
const isCountable = (word: string, unit: string): boolean =>
  plural.test(word) ||
  said.has(word) ||
  isPerson(word) ||
  peoples.test(word) ||
  isOfUnit(word, unit) ||
  (counts(unit) === 'persons' && mayStandForPersons(word));

/** What was done or is, and who did it, as it begins behind what is counted. */
export const ONWARD = [
  'who|which|that|have|had|were|was|are|is|remain|remained',
  'qui|que|ont|sont|étaient|était|est|avaient|restent|restaient',
  // The letter alone is an English article.
  '(?:a|avait)(?= (?:\\p{L}+ )?été(?!\\p{L}))',
].join('|');

/** What tells where or when it was behind what is counted, and in front of anything else may compare: "300 over", "300 against". */
const WHERE =
  'across|throughout|through|around|into|over|between|against|along|among|towards?|when|while|contre|entre|parmi|autour|lorsque|quand';

/** Where what is counted ends: at a stop, and at what tells where, when, of what, or what they did. */
const END = new RegExp(
  `[,.;:()]|(?:^|\\s)-\\s|\\s(?:(?:${WHERE}|(?:alors|tandis) que)(?![\\p{L}'])|(?:lors|alors |tandis )qu')|(?:^|\\s)(?:d'|l'|(?:${[
    'of|from|in|at|by|for|to|on|with|within|inside|outside|since|after|before|during|under|near|as|where|and',
    'de|du|des|en|à|au|aux|dans|chez|pour|par|avec|sans|sous|vers|dès|depuis|après|avant|pendant|durant|dont|où|et',
    ONWARD,
  ].join('|')})(?![\\p{L}']))`,
  'u',
);

const wordsIn = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => word !== '');

/** What a verb has behind it, and no one who is counted: "left the country", "abandoned their base". */
const object = wordSet('the their its his her this these leur leurs son sa ses ce cette ces');
/** The same behind what is only a verb: "850 soldiers deployed a battalion" are so many in each. */
const anObject = wordSet('a an un une le la les des');
const isWho = (word: string) => isPerson(word) || isOfAPeople(word);

/** Those who did something, and what they did, without whom or what they did it to: "soldiers left" of "soldiers left the country". */
function withoutObject(words: string[]): string[] {
  const who = words.findIndex((word) => isWho(word) || said.has(word));
  const at = words.findIndex((word, index) => {
    const [verb = '', next = ''] = [words[index - 1], words[index + 1]];
    if (who === -1 || index <= who || isWho(verb)) return false;
    return object.has(word) || (anObject.has(word) && !said.has(verb) && !isBody(next));
  });
  return at === -1 ? words : words.slice(0, at);
}

/** The words for what a number counts, directly behind it; none where it stands alone. */
export const countedWords = (text: string): string[] => withoutObject(wordsIn(text.trim().split(END)[0] ?? ''));

/** The same where they stand behind "of": "une vingtaine de véhicules". */
export const countedOf = (text: string): string[] => countedWords(text.trim().replace(/^(?:of |de |d')/, ''));

const saidInSingular =
  /^\s?(is|was|est|était|(?:a|avait)(?: \p{L}+)? été)(?!\p{L})(?: (?:\p{L}+ly|\p{L}+ment|already|also|still|déjà|aussi|encore))*(?: (\p{L}+))?/u;

/** Who went, in French, as one or many. */
const gone = wordSet('parti partie partis parties sorti sortie sortis sorties');
/** Whether a word says of those counted that they went, or were harmed. */
export const isGoneOrHarmed = (word: string): boolean => isDead(word) || isHurt(word) || gone.has(word);
const reached = wordSet('reached atteint atteinte');

/** What is said in the singular of a number itself, and not of so many: "is" of "300 is the ceiling"; "half was destroyed" is of them. */
export function saidOfNumber(text: string): string | undefined {
  const told = text.trim();
  const [, verb, what = ''] = saidInSingular.exec(told.slice(END.exec(told)?.index ?? told.length)) ?? [];
  const isOfThem = (isParticiple(what) && !reached.has(what)) || said.has(what) || isGoneOrHarmed(what);
  return isOfThem && !verb?.endsWith('été') ? undefined : verb;
}

/** Whether a word of time is what someone works: "300 man-days". */
const isWork = (words: readonly string[], at: number) => {
  const before = words[at - 1] ?? '';
  return isMany(words[at]!) && isPerson(before) && isSingle(before);
};

/** Verbs of what is done to someone that end as neither a participle nor a noun. */
const acts = wordSet(
  'took flew drove held left hit led fed sent lost threw hurt bore cost blew',
  'kill kills wound wounds injure injures carry carries bring brings take takes evacuate evacuates repatriate repatriates',
);
const isAct = (word: string) => isParticiple(word) || isGerund(word) || acts.has(word);

/** The word for others who did something to what the unit counts: "attacks" of "three attacks killed peacekeepers". */
function actorIn(words: readonly string[], unit: string, isOne: boolean): string | undefined {
  const whom = words.findIndex((word) => isOfUnit(word, unit));
  const front = words.slice(0, Math.max(whom, 0));
  // "One mine-clearing expert" is one.
  const isActor = (word: string) => (isOne ? isSingle(word) && isMany(words[whom]!) : plural.test(word));
  const at = front.findIndex((word) => isOfAnother(word, unit) && isActor(word));
  return at !== -1 && front.slice(at + 1).some(isAct) ? front[at] : undefined;
}

/**
 * The word by which these count something else than the unit does: "2 Egyptian battalions", "dix véhicules civils" and no persons. What
 * stands for one only says of what ("2,583 contingent troops"), and so does what stands before an English word for persons.
 */
function another(words: readonly string[], unit: string, isOne: boolean): string | undefined {
  const last = words.at(-1);
  const isOfPeople = counts(unit) === 'persons';
  const actor = actorIn(words, unit, isOne);
  if (actor !== undefined) return actor;
  if (isEnglishPerson(last)) return isOfAnother(last!, unit) ? last : undefined;
  if (!isOfPeople && words.some((word) => isOfUnit(word, unit) && (isOne || isMany(word)))) return undefined;
  const isWhen = (word: string, at: number) =>
    isTime(word) && !isWork(words, at) && words.slice(0, at).some((of) => isPerson(of) || said.has(of));
  return words.find(
    (word, at) =>
      isOfAnother(word, unit) &&
      (isOne || isMany(word) || (word === last && !isBody(word))) &&
      !(isOfPeople && isWhen(word, at)),
  );
}

/** What may stand between the number of a measure and the measure. */
const plainly = wordSet('us american');
/** What may not stand behind it: "dollars canadiens", "kilomètres carrés". */
const powers = wordSet('carré carrés cube cubes square squared cubed cubic');
const ofCountry = /(?:ais|ois|éen|ien|an|is)s?$/u;
const american = wordSet('américain américains');
const isOtherMeasure = (word: string) => powers.has(word) || (ofCountry.test(word) && !american.has(word));

/** Why these words do not name the measure that the number is of; null where they do. */
function whyNotMeasured(words: readonly string[], unit: string): string | null {
  const at = words.findIndex((word) => isOfUnit(word, unit));
  if (at === -1 || isTime(unit)) return `"${words.join(' ')}" is no measure of ${unit}`;
  const strange = [
    ...words.slice(0, at).filter((word) => !plainly.has(word)),
    ...words.slice(at + 1).filter(isOtherMeasure),
  ][0];
  return strange === undefined ? null : `"${strange}" makes another measure of it`;
}

/** Why these words do not name what the unit counts; null where they may. */
export function whyNotOfUnit(words: readonly string[], unit: string, isOne: boolean): string | null {
  if (words.length === 0) return null;
  if (isMeasure(unit)) return whyNotMeasured(words, unit);
  const word = another(words, unit, isOne);
  if (word === undefined) return null;
  return `"${word}" are not ${counts(unit)}${counts(unit) === 'persons' && isBody(word) ? ': write how many people they are' : ''}`;
}

/** What holds what is counted, so that its number is not theirs: "waves" of "five waves of peacekeepers", "série" of "série de bases". */
export function holderIn(text: string, unit: string): string | undefined {
  const words = countedWords(text);
  if (words.length === 0 || words.some((word) => isOfUnit(word, unit) || said.has(word) || peoples.test(word)))
    return undefined;
  const behind = /^(?:of (?!the |its |their |these |those )|de (?!la |l')|d')/u.exec(
    text.trim().slice(END.exec(text.trim())?.index).trim(),
  );
  const held = behind ? countedWords(behind.input.slice(behind[0].length)) : [];
  return held.some((word) => isOfUnit(word, unit) && isMany(word)) ? words.at(-1) : undefined;
}

/** Whether one of these words may be what the unit counts, or says it of them: what a bare "of" and a whole may follow. */
export const namesUnit = (words: readonly string[], unit: string): boolean =>
  words.some((word) => isOfUnit(word, unit) || (counts(unit) === 'persons' && (said.has(word) || peoples.test(word))));

/** Why an article before these words is no number; null where it counts one: only what is a word for one of the unit. */
export function whyNotOne(counted: readonly string[], unit: string): string | null {
  const [first] = counted;
  if (first === undefined) return null;
  const isOneOfIt =
    unit === 'persons'
      ? counted.slice(0, 3).some((word) => (isPerson(word) && isSingle(word)) || oneOfAPeople.test(word))
      : counted.some((word) => isOfUnit(word, unit) && isSingle(word));
  if (isOneOfIt) return null;
  return `the article before "${first}" is no number: "one" or "un seul" would be`;
}

/** How a number changed, or by how many it falls short: "500 troops cut", "500 troop reduction", "500 soldats manquants". */
const change = wordSet(
  'reduction reductions réduction réductions addition additions diminution diminutions augmentation augmentations cut cuts cutback cutbacks',
  'shortfall shortfalls shortage shortages deficit deficits déficit déficits gap gaps increase increases decrease decreases drop drops rise rises',
  'baisse baisses hausse hausses recul reculs growth croissance surplus manque manquent manquant manquants manquante manquantes manquait manquaient',
  'défaut lacking wanting unaccounted more difference differences différence différences',
);
/** The same of what stands behind it: "500 missing soldiers", but "500 missing" is what befell them. */
const changeOf = wordSet('further missing extra vacant');

/** The same behind what is counted: "500 soldiers up on June", not "300 soldiers rounded up by rebels". */
const changeSince = wordSet('up down higher lower');

/** The same of what a verb says: "500 soldiers are lacking", "500 soldats font défaut". */
const changeTold =
  /(?<!\p{L})(?:is|are|was|were|remain|remained|est|sont|était|étaient|restent|font|faisaient|qui) (?:(?:\p{L}+ly|\p{L}+ment|still|toujours|encore) )*(\p{L}+)/gu;

/** The word by which a number counts a change, or those who are wanting; undefined where none does of the words counted and what is said of them. */
export const changeIn = (counted: readonly string[], text: string, unit: string): string | undefined =>
  [...text.matchAll(changeTold)].map(([, word = '']) => word).find((word) => change.has(word)) ??
  counted.find(
    (word, at) =>
      change.has(word) ||
      (changeOf.has(word) && counted.slice(at + 1).some((of) => isCountable(of, unit))) ||
      (changeSince.has(word) && (counted[at + 1] ?? 'than') === 'than' && isOfUnit(counted[at - 1] ?? '', unit)),
  );

/** The same of a share: "24 % lower", "24 % inférieur". */
const comparing = wordSet(
  'lower higher smaller larger bigger greater weaker stronger cheaper faster slower shorter longer older younger up down',
  'inférieur inférieure inférieurs inférieures supérieur supérieure supérieurs supérieures',
);
/** What may stand before the noun that a share is of. */
const ofTheirs = wordSet('of de du des d a an un une the it its la le l les all');

/** Why these words behind a share tell of no share of those counted, but of a change or a time; null where they may. */
export function whyNotShare(words: readonly string[]): string | null {
  const changed =
    words.slice(0, 3).find((word) => change.has(word)) ?? words.slice(0, 1).find((word) => comparing.has(word));
  if (changed !== undefined) return `"${changed}" behind the share tells of a change`;
  const of = words.find((word) => !ofTheirs.has(word));
  return of !== undefined && isTime(of) ? `"${of}" behind the share makes a time of it` : null;
}

/** Why these words are not what there are so many of; null where one of them may be. */
export function whyNotMany(counted: readonly string[], unit: string): string | null {
  if (counted.length === 0 || counted.some((word) => isCountable(word, unit))) return null;
  return `"${counted.join(' ')}" behind the number is no word for what is counted`;
}

const numberWords = [...wordValues.keys(), ...scales.keys(), ...collectives.keys()].filter((word) => word.length >= 5);
const letters = (word: string) => Array.from(word).sort().join('');

/** A letter too many or too few, two of them changed about, or in a longer word one for another: "millle", "tousand", "hunderd". */
function isSlip(word: string, of: string): boolean {
  if (Math.abs(word.length - of.length) > 1) return false;
  const distance = editDistance(word, of);
  // "Tents" and "forts" are no slips of "cents" and "forty", "troix" is one of "trois".
  if (distance === 1) return word.length !== of.length || of.length >= 6 || (word[0] === of[0] && !word.endsWith('s'));
  return distance === 2 && letters(word) === letters(of);
}

/** The number word that a word is a slip of; undefined where it is none, or a word of its own: "seized" is no "seize". */
export const misspelt = (word: string): string | undefined =>
  isKnown(word) || mayStandForPersons(word) ? undefined : numberWords.find((of) => isSlip(word, of));

/** Parts and places in an order: "trois centième", "one twentieth". */
export const isOrdinal = (word: string): boolean =>
  /(?:ième|(?:teen|ie|hundred|thousand|million|billion|eleven|twelf|seven|ten|nin|six|fif|four)th)s?$/u.test(word);
