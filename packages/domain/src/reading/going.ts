/**
 * The going of those who are counted, as what is said of them: "850 soldats attendent leur départ", "500 soldiers facing repatriation". The
 * noun alone does not say that it was done, and a number is a count only behind what says so, or says when or where.
 */

import { isOfAPeople } from './counted.ts';
import { isPerson, isTime } from './kinds.ts';
import { wordSet } from './text.ts';

const NOUNS =
  'départ|rapatriement|retrait|retour|redéploiement|évacuation|relève|relocalisation|désengagement|departure|repatriation|withdrawal|evacuation|redeployment|relocation|pull-?out|' +
  '(?<!(?:area|zone|line)s? of )separation|redundancy|dismissal|licenciement|' +
  '(?<=(?:facing|with|of|awaiting) (?:\\p{L}+ )?)(?:layoffs?|job loss(?:es)?|redundancies)';
/** Verbs as often as nouns. */
const RETURN =
  '(?<=(?:^|\\s)(?:the|their|its|whose|an?|for|of|to|on|near(?:ing)?|facing) (?:\\p{L}+ )?)(?:return|exit|transfer)';
const nouns = new RegExp(
  `(?<!\\p{L}|medical )(?:${NOUNS}|${RETURN})(?!\\p{L})(?! (?:sanitaires?|médicales?|flights?|convoys?|patients?|teams?|operations?|phases?|process|forces?)(?!\\p{L}))`,
  'gu',
);

/** Many of them, which are as many as went. */
const many = wordSet('départs retraits retours departures withdrawals returns exits');
/** What may be said of them that they are as many: that they were counted or done, of whom, and when. */
const done =
  /^(?:(?:confirm|record|regist|count|complet|verif|document|observ|effect|conclud|vérifi|enregistr|compt|recens|constat|achev|termin|effectu)\p{L}*|total|altogether|overall|individual|so|far|already|déjà|only|seulement|troop|force|onu|this|last|past|in|over|through|the|today|yesterday|home|early|voluntary|volontaires)$/u;

/** The word by which so many departures may not have been: "cancelled", "remaining", "restants". */
export const departuresNotDone = (words: readonly string[]): string | undefined =>
  words.some((word) => many.has(word))
    ? words.find(
        (word) => !many.has(word) && !done.test(word) && !isPerson(word) && !isTime(word) && !isOfAPeople(word),
      )
    : undefined;

/** What may stand before such a noun: whose going it is, and what kind of one. */
const OWN = "(?:(?!(?:of|to|for|and|or|de|du|des|pour|au|et|ou)(?!\\p{L}))[\\p{L}'-]+[ '])";
const WITH_ARTICLE = "(?:the|their|its|this|that|le|la|leur|ce|cette|l(?='))";

/** What says that it was done, when or where something else was, or who saw to it. */
const led = new RegExp(
  `(?:^|[\\s,(])(?:${[
    'against|contre|after|since|during|following|upon|before|until|till|throughout|amid|despite|because of|due to|thanks to|as part of',
    "après|depuis|pendant|durant|avant|jusqu'(?:au|à)|lors d[eu]|au cours d[eu]|dans le cadre d[eu]|(?:à la )?suite (?:à|au|d[eu])|malgré|en raison d[eu]",
    `(?:when|as|while|in|quand|lorsque|dans) ${WITH_ARTICLE}(?! attente)`,
    '(?:start|beginning|outset|end|day|time|date|course|middle|midst|wake|eve|phase|stage|road|route|path|charge) of|responsible for',
    '(?:début|fin|cours|jour|moment|lendemain|veille|date|terme|phase|étape|vols?|convois?|avions?|opérations?|route|chemin|chargée?s?|responsables?) d[eu]',
    '(?:affected|hit|touchée?s?) (?:by|par)|made|fait',
    '(?<!to )(?:complet|finish|conclud|effect|protect|secur|supervis|overs|cover|support|escort|assist)\\p{L}*',
    '(?:achev|termin|accompl|effectu|conclu|protég|sécuris|supervis|couvr|appu|encadr|escort|souten)\\p{L}*',
  ].join('|')})[ ']${OWN}{0,4}$|^ (?:of (?:the|its|their)|du|de la|de l')[ ']?${OWN}{0,4}$`,
  'u',
);

/** The same behind it: "whose repatriation was completed". */
const over =
  /^(?: (?:was|were|is|has|have|had|been|est|a été|ont été|était|now|already|déjà))* (?:completed|finished|concluded|over|achevée?|terminée?|effectuée?|confirmed|confirmée?)(?!\p{L})/u;

/** The going of others, which they want or do not: "réclament le retrait de la mission", "protested against the withdrawal". */
const wantedOfOthers =
  /(?:^|\s)(?:for|demand\p{L}*|réclam\p{L}*|exig\p{L}*|celebrat\p{L}*|célébr\p{L}*|welcom\p{L}*|salu\p{L}*) (?:the |le |la |l')(?:\p{L}+ )?$/u;
const ofOthers = /^ (?:\p{L}+ )?(?:of |des |du |de la |de l')/u;

/** Who were told, may or want to go: "incapables de partir", "l'ordre de quitter le pays"; "viennent de partir" have gone. */
const wishing =
  /(?<!(?:vien(?:nen)?t|ven(?:ai(?:en)?t|ant)|avant) )(?:de |d')(?:partir|quitter|rentrer|se retirer|s'en aller|s'en retourner|être (?:rapatri|évacu|retir|relev)\p{L}+)(?!\p{L})/u;

/** The words that tell of a going which those counted may still have before them; undefined where none do. */
export function goingAhead(text: string): string | undefined {
  const noun = [...text.matchAll(nouns)].find(({ 0: found, index }) => {
    const before = text.slice(0, index);
    const behind = text.slice(index + found.length);
    const isOthers = wantedOfOthers.test(before) && ofOthers.test(behind);
    const isBack = found === 'retour' && before.endsWith('de ');
    return !isBack && !isOthers && !led.test(before) && !over.test(behind);
  });
  return noun?.[0] ?? wishing.exec(text)?.[0];
}
