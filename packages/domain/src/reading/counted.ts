import { editDistance } from '../edit-distance.ts';
import { collectives, scales, wordValues } from './number-words.ts';

const wordSet = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** Words for some of something or for many as one, of which there is one and no number. */
export const uncounted = wordSet(
  'poignée nombre partie part majorité minorité fraction quantité maximum minimum multitude myriade foule kyrielle ribambelle',
  'handful number majority minority portion myriad crowd host lot raft slew multitudes myriades foules myriads crowds hosts',
  'pair pairs paire paires duo duos trio trios couple couples',
);

/** Words for many people as one: two of them are not two people. */
const bodies = new Map(
  (
    'contingent contingents|battalion battalions|bataillon bataillons|company companies|compagnie compagnies|platoon platoons|' +
    'peloton pelotons|brigade brigades|unit units|unité unités|group groups|groupe groupes|rotation rotations|team teams|' +
    'équipe équipes|squad squads|escouade escouades|squadron squadrons|escadron escadrons|detachment detachments|' +
    'détachement détachements|section sections|regiment regiments|régiment régiments|division divisions|patrol patrols|' +
    'patrouille patrouilles|crew crews|équipage équipages|family families|famille familles|army armies|armée armées|' +
    'garrison garrisons|garnison garnisons|delegation delegations|délégation délégations|militia militias|milice milices'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const manyBodies: ReadonlySet<string> = new Set(bodies.values());

/** What is counted where no people are. */
export const things = wordSet(
  'km kilometre kilometres kilometer kilometers kilomètre kilomètres mile miles tonne tonnes ton tons dollar dollars euro euros franc francs',
  'base bases camp camps site sites position positions country countries pays',
  'vehicle vehicles véhicule véhicules truck trucks camion camions aircraft helicopter helicopters hélicoptère hélicoptères',
  'container containers conteneur conteneurs flight flights vol vols convoy convoys convoi convois',
);

/** Words for one person. */
const persons = wordSet(
  'soldier peacekeeper helmet officer policeman policewoman civilian man woman person member agent volunteer worker staffer employee',
  'observer expert victim hostage fighter combatant child adult girl boy refugee national citizen contractor interpreter pilot',
  'doctor nurse driver general colonel captain lieutenant sergeant corporal commander sailor engineer gendarme journalist adviser',
  'soldat soldate casque militaire policier policière civil civile homme femme personne membre agente volontaire travailleur',
  'travailleuse humanitaire employé employée fonctionnaire officière observateur observatrice experte victime otage combattant',
  'combattante enfant fille garçon réfugié réfugiée ressortissant ressortissante citoyen citoyenne contractuel contractuelle',
  'interprète pilote médecin infirmier infirmière chauffeur général colonelle capitaine sergent caporal commandant marin ingénieur',
  'ouvrier ouvrière habitant habitante journaliste conseiller conseillère mort morte tué tuée blessé blessée disparu disparue décès',
  'death fatality casualty',
);

/** Words that stand for people without a plural, and what is said of those who were counted. */
const people = wordSet(
  'people personnel police staff military infantry children uniformed civilian male female french british dutch irish burkinabè',
  'total altogether overall dead killed wounded injured missing gone left departed deployed withdrawn repatriated evacuated',
  'already déjà far international national local foreign stationed redeployed rotated airlifted relocated sent home remaining present absent detained captured buried serving',
);

/** Peoples: "116 Senegalese", "120 Bangladeshi", "40 Egyptian", and in French where they end in no s. */
const peoples = /^\p{L}{3,}(?:ese|ish|an)$|^\p{L}{5,}i$/u;
/** One of a people: "un Tchadien", "une Sénégalaise", "a Togolese". */
const oneOfAPeople = /^\p{L}{3,}(?:ese|ien|ienne|éen|éenne|ais|aise|ois|oise)$/u;
const plural = /^\p{L}{3,}[sx]$|men$/u;

/** Whether a word may be what there are so many of: a plural, a word for people or for what befell them, the unit itself. */
const isCountable = (word: string, unit: string): boolean =>
  plural.test(word) ||
  people.has(word) ||
  persons.has(word) ||
  peoples.test(word) ||
  things.has(word) ||
  unit.startsWith(word);

/** Where what is counted ends: at a stop, and at what tells where, of what, or what they did. */
const END = new RegExp(
  `[,.;:()]|(?:^|\\s)-\\s|(?:^|\\s)(?:d'|l'|(?:${[
    'of|from|in|at|by|for|to|on|with|within|inside|outside|since|after|before|during|under|near|as|who|which|that|where|and|have|had|were|are|remain|remained',
    'de|du|des|en|à|au|aux|dans|chez|pour|par|avec|sans|sous|vers|dès|depuis|après|avant|pendant|durant|qui|que|dont|où|et|ont|sont|étaient|avaient|restent|restaient',
  ].join('|')})(?![\\p{L}']))`,
  'u',
);

const wordsIn = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => word !== '');

/** The words for what a number counts, directly behind it; none where it stands alone. */
export const countedWords = (text: string): string[] => wordsIn(text.trim().split(END)[0] ?? '');

/** The same where they stand behind "of": "une vingtaine de véhicules". */
export const countedOf = (text: string): string[] => countedWords(text.trim().replace(/^(?:of |de |d')/, ''));

/** A word for bodies of people that such a number counts: "2 Egyptian battalions", not "2,583 contingent troops". */
export function bodyIn(counted: readonly string[], isOne: boolean): string | undefined {
  if (isOne) return counted.find((word) => bodies.has(word));
  return [counted[0], counted.at(-1)].find((word) => word !== undefined && manyBodies.has(word));
}

/** Why an article before these words is no number; null where it counts one: of people only what is a word for one person. */
export function whyNotOne(counted: readonly string[], unit: string): string | null {
  const [first] = counted;
  if (first === undefined || unit !== 'persons') return null;
  if (counted.slice(0, 3).some((word) => persons.has(word) || oneOfAPeople.test(word))) return null;
  return `the article before "${first}" is no number: "one" or "un seul" would be`;
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

/** The number word that a word is a slip of; undefined where it is none. */
export const misspelt = (word: string): string | undefined =>
  things.has(word) ? undefined : numberWords.find((of) => isSlip(word, of));

/** Parts and places in an order: "trois centième", "one twentieth". */
export const isOrdinal = (word: string): boolean =>
  /ièmes?$|(?:teen|ie|hundred|thousand|million|billion|eleven|twelf|seven|ten|nin|six|fif|four)ths?$/u.test(word);
