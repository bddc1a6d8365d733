/**
 * What is still to be done with what is counted, or by it: "13 bases à fermer", "5 bases being handed over", "200 troops to arrive". So many
 * there are, but of those that were closed or that came they are none, and the phrase alone does not say which of the two is counted.
 */

import { isDead, isHurt, isOfAPeople } from './counted.ts';
import { counts, isOfUnit, isPerson } from './kinds.ts';
import { INFINITIVE } from './not-yet.ts';
import { scales, wordValues } from './number-words.ts';
import { isParticiple } from './participles.ts';
import { wordSet } from './text.ts';

/** What may stand behind "to" and is no verb, or one that tells what became of them, or what they are there for. */
const noTask = wordSet(
  'the a an their its his her this that these those all any each both other another some several about around roughly approximately nearly over',
  'date have die be safety hospital prison base north south east west where whom which what',
  'onu civilian civilians full local foreign military army nearby',
  'save protect guard defend secure support help assist',
);
/** The same by how it ends: "to authorities", "to neighbouring Niger", "to northern Mali"; but "to bring". */
const notVerbal = /(?:[^s]s|ly|\p{L}{4}ing|(?:north|south|east|west)ern)$/u;
/** The same behind the French "à". */
const noTravail = wordSet('avoir être mourir périr servir tomber');

/** What is done with people or things for as long as it lasts, and leaves them what they are. */
const lasting = wordSet(
  'treated held sheltered housed hosted accommodated detained used cared fed quarantined hospitalised hospitalized protected guarded monitored',
  'investigated questioned interrogated tortured served looked targeted attacked shelled sought assisted aided supported led paid kept',
);
const lastingNouns = wordSet(
  'traitement soins détention hospitalisation mission opération patrouille route service année journée nuit combat mandat validité',
);

const INSTEAD = '(?:left|remaining|restante?s?|reste(?:nt)?|demeurent|encore|still|yet)';
const task = new RegExp(
  `(?<=(?<before>\\p{L}+|%|\\d)(?: ${INSTEAD}){0,2}) (?:to (?<verb>\\p{L}+)|à (?<french>${INFINITIVE}))(?!\\p{L})`,
  'gu',
);
/** What was done behind such a word has an end: "killed after being captured". */
const being =
  /(?<!(?:after|before|for|from|of|by|without|despite|since|when|while|upon|on|in) )(?<!\p{L})being (?:\p{L}+ly )?(\p{L}+)/gu;
const irregular = wordSet('built rebuilt shut sold torn set');
const underWay = /(?<!\p{L})en (?:cours|voie|phase|instance) (?:de |d')(\p{L}+)/gu;
/** How what is counted ends, or goes, as a noun. */
const ENDING = `(?:${[
  'clos(?:ures?|ing)|hand-?(?:over|ing over|ing back)s?|withdrawals?|drawdown|repatriations?|evacuations?|departures?|returns?|relocations?|redeployments?|removals?|transfers?',
  'demolition|dismantl(?:ing|ement)|decommissioning|liquidation|abolition|restitutions?|disposal|separations?|redundanc(?:y|ies)|dismissals?|termination',
  'fermetures?|rétrocessions?|restitutions?|remises?|cessions?|transferts?|retraits?|rapatriements?|évacuations?|départs?|relèves?|relocalisations?|redéploiements?',
  'démantèlements?|démolitions?|licenciements?|suppressions?|clôtures?|être \\p{L}+',
].join('|')})(?!\\p{L})`;
const ARTICLE = "(?:(?:the|their|its|an?|l[ea]s?|une?|leurs?) |l')?";
const setFor = new RegExp(
  `(?<!\\p{L})(?:(?:set|ready|due|destined|marked) for|prête?s? pour) (?!(?:combat|battle|action|duty|l'action|le combat)(?!\\p{L}))${ARTICLE}\\p{L}+`,
  'u',
);
/** What was done with those who have not come to it yet: "identified for closure", "sécurisées pour être rétrocédées". */
const forEnding = new RegExp(
  `(?<!\\p{L})(\\p{L}+)(?: (?:out|up|forward|down))? (?:for|pour) ${ARTICLE}(?:(?:early|eventual|possible|future) )?${ENDING}`,
  'gu',
);
/** What is done with those who have come to it, or for the going of others. */
const ended = wordSet(
  'closed shut shuttered vacated emptied abandoned left dismantled demolished handed ceded evacuated relinquished transferred used opened built',
  'fermé vidé quitté abandonné démantelé démoli cédé rétrocédé restitué remis rendu évacué transféré utilisé ouvert construit',
);
const hasEnded = (word: string) => ended.has(word.replace(/e?s?$/, '')) || ended.has(word);
/** What says of people that they are picked out; anything else may have been done with them for the closure of their camp. */
const choosing = /^(?:identif|list|inclu|inscri|nam|nomm|regist|enregistr)/;
/** What they may only come to: "facing closure", "menacées de fermeture". */
const nearEnding = new RegExp(
  `(?<!\\p{L})(?:fac(?:e|ing)|nearing|in line for|(?:threatened|menacée?s?) (?:with|by|de|du|d')|(?:at risk|in danger) of|en vue d[eu]) ?${ARTICLE}${ENDING}`,
  'u',
);
/** Where a plan has them: "included in the closure plan", "inscrites au plan de fermeture", "on the closure list". */
const inPlan = new RegExp(
  `(?<!\\p{L})(?:(?:list|identif|inclu|inscri|nam|nomm|put|mis|placed|placé|figur|appear|cover|couvert)\\p{L}* (?:in|on|by|as part of|among|au|à|dans|sur|parmi|par)|on|in|sur|dans) ${ARTICLE}(?:${[
    `${ENDING} (?:plan|list|schedule|calendar|programme|program)s?`,
    `(?:plan|list|schedule|calendar|programme|program|liste|calendrier)s? (?:(?:of|for|de|du|des|pour) |d')${ARTICLE}${ENDING}`,
  ].join('|')})(?!\\p{L})`,
  'u',
);
/** Those who were the first or the last to do so have done it. */
const ofAll =
  /^(?:the |les |l[ea] |its |their |ses |leurs )*(?:first|last|only|premi|derni|seule?s)|(?<!\p{L})premi[eè]re?s? à /u;

const percent = wordSet('cent percent');

/** Whether the word before "to" is one for those who are counted, or the end of their number. */
const isCounted = (word: string, unit: string) =>
  !/\p{L}/u.test(word) ||
  percent.has(word) ||
  isOfUnit(word, unit) ||
  isPerson(word) ||
  isOfAPeople(word) ||
  wordValues.has(word);

/** The words by which it is still to be done; undefined where none are. `names`: the words printed with a capital. */
export function stillToDo(text: string, unit: string, names: ReadonlySet<string>): string | undefined {
  const isVerb = (word: string) =>
    !noTask.has(word) && !names.has(word) && !wordValues.has(word) && !scales.has(word) && !notVerbal.test(word);
  const ahead = [...text.matchAll(task)].find(({ groups: { before = '', verb, french = '' } = {} }) =>
    verb === undefined
      ? isCounted(before, unit) && !noTravail.has(french) && !names.has(french)
      : isCounted(before, unit) && isVerb(verb),
  );
  const isNow = ({ 1: word = '' }: RegExpMatchArray) =>
    (isParticiple(word) || irregular.has(word)) && !lasting.has(word) && !isDead(word) && !isHurt(word);
  const isChosen = ({ 1: word = '' }: RegExpMatchArray) =>
    counts(unit) === 'persons' ? choosing.test(word) : isParticiple(word) && !hasEnded(word);
  return (
    (ofAll.test(text) ? undefined : ahead?.[0]) ??
    [...text.matchAll(being)].find(isNow)?.[0] ??
    [...text.matchAll(underWay)].find(({ 1: noun = '' }) => !lastingNouns.has(noun))?.[0] ??
    setFor.exec(text)?.[0] ??
    [...text.matchAll(forEnding)].find(isChosen)?.[0] ??
    nearEnding.exec(text)?.[0] ??
    inPlan.exec(text)?.[0]
  );
}
