import { isEnglishPerson, isFrenchPerson, isKnown, isMany, isOfUnit, isPerson, isSingle, isTime } from './kinds.ts';
import { isGerund, isParticiple } from './participles.ts';
import { months, weekdays } from './day-words.ts';
import { isOfAPeople, said } from './counted.ts';
import { wordSet } from './text.ts';

/** What so many people may make up, as a mission does: "15,000-troop force". */
const made = wordSet(
  'force forces mission operation deployment presence corps component element peacekeeping coalition escort departures arrivals losses lives battlegroup trainees cadets reservists onu',
);

/** What may stand behind English words for persons and is no noun: where, when and how they are, and what they did. */
const onwards = wordSet(
  'home back out away off abroad overseas aboard onboard ashore there here now today yesterday tonight ago then last this next each up down',
  'north south east west northwards southwards inland alive asleep ill sick safe free strong so far still yet also too alone together max due',
  'without over through across between along around about against into onto upon toward towards beyond behind above below beside beneath',
  'while when because though although if than per via despite amid following throughout until till except like both all some most only',
  'died die went go came come fell fall fled flew fly withdrew withdraw took take got lost lose met meet stood stand stayed stay sat kept',
  'held hold made make built fought fight sent brought spent ran led left leave lived live wore bore gave began begin broke drove saw won',
  'depart serve work operate patrol guard remain return arrive belong has did do does can led lay slept rose hit shot cut set put split',
  'seen drawn blown flown thrown born known grown shown torn sworn according a an the its their his or nor but not no more whose whom',
  'loyal native active inactive hostile close fit unfit ready healthy guilty hungry able unable new old young former elsewhere onsite nearby hurt ate dug',
);

/** Whether a word may stand behind English ones for persons and leaves them what is counted. */
const leads = (word: string): boolean =>
  onwards.has(word) ||
  said.has(word) ||
  isParticiple(word) ||
  isTime(word) ||
  months.has(word) ||
  weekdays.has(word) ||
  /.(?:ly|wide)$/.test(word) ||
  isGerund(word);

/** How English ends what is said of someone: "capable", "fluent", "responsible". */
const adjective = /.(?:able|ible|ous|ful|less|(?<!m)ent|ant|ic|ary)$/;

const together = /^(?:personnel|staff|police|people|military|infantry)$/;

/** The noun of an English compound that counts, or bounds, something else than its first part: "ceiling" of "17,000-troop ceiling". */
export function otherHead(text: string, words: readonly string[], unit: string, isOne: boolean): string | undefined {
  const [first = ''] = words;
  // Behind any number but one only English has a word for one thing: "13 base target".
  const isOfThings = !isOne && !isPerson(first) && !isMany(first);
  const isJoined = isOfUnit(first, unit) && isSingle(first) && (text.startsWith('-') || isOfThings);
  const last = words.findLastIndex(
    (word) => together.test(word) || (isEnglishPerson(word) && !isFrenchPerson(word) && isOfUnit(word, unit)),
  );
  const at = last === -1 && isJoined ? 0 : last;
  const rest = at === -1 ? [] : words.slice(at + 1);
  const end = rest.findIndex((word) => leads(word) || adjective.test(word));
  const head = (end === -1 ? rest : rest.slice(0, end)).at(-1);
  return head === undefined || made.has(head) || isKnown(head) ? undefined : head;
}

/** What measures a share against something else: "24 % behind schedule", "24 % off". */
const against = /^(?:behind|ahead|above|below|beyond|beneath|over|under|off|up|down|against|short|free|or|nor)$/;
/** What makes a whole of what is behind it: "of the target", "de son effectif". */
const ofWhole =
  /^ (?:of (?:the|its|their|all|these|those|each|every|our|an?) |du |des |de la |de l'|de (?:ses|son|sa|leurs?|ces?|cette|tous|toutes|nos|notre) )/;

/** Who else there is a share of: "half of them", "24 % of strength". */
const wholes =
  /^(?:them|us|whom|which|strength|capacity|complete|done|(?!(?:target|goal|objecti[fv]|ceiling|quota|plafond|cible|seuil)e?s$)\p{L}{3,}[sx])$/u;

/** The word behind a share by which it is none of those counted: "target" of "24 per cent target", "behind" of "24 % behind schedule". */
export function otherShare(text: string, words: readonly string[]): string | undefined {
  // English ends with what it is of, and French begins with it.
  const word = text.startsWith(' of ') ? words.at(-1) : words[0];
  if (word === undefined || ofWhole.test(text)) return undefined;
  const isTold = leads(word) || made.has(word) || isKnown(word) || isOfAPeople(word) || wholes.test(word);
  return isTold && !against.test(word) ? undefined : word;
}
