import { isBody, isKnown, isPerson, isSingle, isTime } from './kinds.ts';
import { MONTH } from './day-words.ts';
import { denominators, ordinals, wordValues } from './number-words.ts';
import { doubting } from './not-yet.ts';
import { readNumber } from './number.ts';
import { wordSet } from './text.ts';

const opening = /^(?:(?:the|la|le|ranked|classée?|number|world's|onu's|its) |(?:no\.|n°|#) ?)+/;
/** "3rd", or a bare "3" where nothing but the order it is a place in follows: "3 camps" is a number of camps. */
const numeral =
  /^(\d+)(?:(?:st|nd|rd|th|ère|re|er|ème|e)(?![\d\p{L}])|$|(?= (?:in|of|out of|among|dans|de|des|du|parmi|sur) ))/u;
/** What things are the first of all in: "latest", "west" and "plus tard" end or begin alike, and order nothing by size. */
const superlative = new RegExp(
  `^(?:${[
    'most (?!of(?!\\p{L}))\\p{L}+|(?!earl|pri)\\p{L}{2,}iest|worst',
    '(?:larg|bigg|great|high|long|strong|old|grav|fierc|tough|hard|small|low|short|weak|young|poor|rich|clos)est',
    `(?:la |les? )?plus (?:${[
      'grand|gros|long|vaste|fort|haut|lourd|cher|chère|grave|rude|étendu|meurtri(?:er|ère)|mortel(?:le)?|petit|faible',
      'ancien(?:ne)?|\\p{L}{3,}é|\\p{L}{3,}eu(?:x|se)|(?!avant|devant|autant)\\p{L}{3,}ante?|violent',
    ].join('|')})(?:s?es?|ue)?`,
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** What is ordered where French puts it before the superlative: "la deuxième mission de l'ONU la plus meurtrière". */
const nounFirst = new RegExp(
  `^(\\p{L}+ième |premi(?:er|ère) |seconde? |\\d+(?:er|re|ère|e|ème) )?((\\p{L}+)${[
    // "Presque la plus meurtrière" orders nothing, and so only what an adjective ends in may stand between.
    "(?: (?:(?:de la |de l'|du |des |de |d')\\p{L}+|onu|\\p{L}+(?:enne|ale?|aine?|aires?|ique|ise)s?))*",
  ].join('')}) (l[ea] plus \\p{L}+)(?!\\p{L})`,
  'u',
);
/** "Au 3e rang", "en deuxième position": the place with its name. */
const named = /^(?:au|à la|en) (.+?) (?:rang|place|position)(?!\p{L})/u;

/** What has a place in its name, and none in an order: "first lieutenant", "premier ministre". */
const titled =
  /^ (?:minist(?:er|re)|secretary|secrétaire|lady|aid|class|classe|name|mate|hand|floor|étage|nom|person|world|monde)(?!\p{L})/u;

/** How many others there are, or since when: "9 of 120", "the deadliest since 1993", and no other place. */
const among =
  /(?:of|out of|among|in|since|sur|parmi|des?|du|d'|en|depuis)(?: (?!to |à |or |ou )[\p{L}'-]+){0,3}? \d[\d.,]*(?![\p{L}\d])/gu;
/** What makes another place of it: "third or fourth", "deadliest but one", "second to none", "la plus meurtrière après la FINUL". */
const otherwise =
  /(?<!\p{L})(?:or|ou|and|et|selon|d'après|to|à|but|from|than|que|after|après|before|avant|behind|derrière|except|sauf|hormis|last|derniers?|dernières?|none|time|fois|not|pas|equal|tied|aequo|row|running|straight|consecutive|consécuti(?:ve|f)s?|affilée|suite)(?!\p{L})|\d/u;
/** For how long it has been so: "for the ninth year in a row". */
const inARow =
  / (?:for|pour) (?:the |la )?[\p{L}\d]+ (?:(?:consecutive|straight) years?|(?:years?|années?|ans) (?:in a row|running|consécuti(?:ve|f)s?|de suite))/u;
/** A second noun of what is ordered: "largest troop and police contributor". */
const besideNoun = /(?<=\p{L} )(?:and|et)(?= \p{L})/gu;
/** What those who are ordered give, or do something, to: "third-largest contributor to the mission". */
const given =
  /(?<=(?<!\p{L})(?:contributor|contribution|contributeur|contributrice|donor|donateur|donatrice|provider|supplier|fournisseur|partner|partenaire)s?(?: (?:of|de|en|d')?[ ]?\p{L}+){0,2}) (?:to|à) (?:(?<article>the|its|their|all|these|this|l[ea]|cette|ces?) |l')?(?<whom>\p{L}+)/gu;
const served = wordSet('onu peace peacekeeping');
/** Whom a place comes behind, which an ordinal alone leaves as it is: "second-largest after MONUSCO". */
const behindOthers = / (?:after|behind|après|derrière)(?!\p{L})/u;
/** A day: "the first of July". */
const isDay = new RegExp(`^[ -](?:of |de |d')?${MONTH}(?![\\p{L}])`, 'u');

/** Without whom it is given to, which only an article or a name tells from what they do: "third contributor to leave". */
const withoutGiven = (text: string, names: ReadonlySet<string>): string =>
  text.replace(given, (found: string, ...groups: unknown[]) => {
    const { article, whom = '' } = groups.at(-1) as Partial<Record<string, string>>;
    const isWhom = names.has(whom) || isKnown(whom) || served.has(whom);
    return article !== undefined || found.includes("l'") || isWhom ? ` ${whom}` : found;
  });

/** What makes a share of an ordinal that is one as well: "third of the force", but "third of the UN's 12 missions". */
const ofWhole = /^\p{L}+ (?:(?:of|de|du|des) |d')\D*$/u;

/** Whether what stands behind a place leaves it as it is; one among days, parts or bodies ("third quarter", "third battalion") names that. */
function isPlain(printed: string, isOrdinal: boolean, isSuperlative: boolean): boolean {
  const rest = isSuperlative ? printed.replace(inARow, '').replace(besideNoun, '') : printed;
  const words = [...rest.matchAll(/\p{L}+/gu)];
  const first = words[0]?.[0] ?? '';
  const isTitle = !isSuperlative && (titled.test(rest) || (isPerson(first) && isSingle(first)));
  const isName =
    isTitle || isTime(first) || (isBody(first) && !isSuperlative) || denominators.has(first) || isDay.test(rest);
  const isOther = ({ 0: word, index }: RegExpExecArray) =>
    ordinals.has(word) ||
    doubting.test(word) ||
    (wordValues.get(word) ?? 1) !== 1 ||
    superlative.test(rest.slice(index));
  const place = isOrdinal && isSuperlative ? rest.replace(behindOthers, '') : rest;
  return !isName && !otherwise.test(place.replace(among, '')) && !words.some(isOther);
}

/** The place that the text begins with, and what stands behind it. */
function placeIn(body: string): { place: number; rest: string } | null {
  const digits = numeral.exec(body);
  if (digits) return { place: Number(digits[1]), rest: body.slice(digits[0].length) };
  const word = /^\p{L}+/u.exec(body)?.[0] ?? '';
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return { place: ordinal, rest: body.slice(word.length) };
  const number = readNumber(body, false);
  return number && number.rest === '' && Number.isInteger(number.value) ? { place: number.value, rest: '' } : null;
}

/**
 * A place in an order: "third-largest", "deadliest", "3rd", "troisième", "la plus meurtrière"; null for anything else. `names`: the words
 * printed with a capital.
 */
export function readRank(text: string, names: ReadonlySet<string>): number | null {
  const body = text
    .replace(opening, '')
    .replace(named, '$1')
    .replace(nounFirst, (printed, place: string = '', noun: string, head: string, most: string) =>
      isKnown(head) || head === 'force' ? `${place}${most} ${noun}` : printed,
    )
    .trim();
  if (ofWhole.test(body) && denominators.has(body.split(' ')[0]!)) return null;
  const found = placeIn(body);
  const rest = found ? found.rest : ` ${body}`;
  const first = superlative.exec(rest.slice(1))?.[0];
  if (!found && first === undefined) return null;
  const behind = first === undefined ? rest : rest.slice(1 + first.length);
  return isPlain(withoutGiven(behind, names), found !== null, first !== undefined) ? (found?.place ?? 1) || null : null;
}
