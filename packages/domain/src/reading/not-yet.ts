import { months } from './day-words.ts';

/** What makes of a number one that was reckoned, is to come or is in doubt, wherever it stands: "300 soldats, selon une estimation". */
export const doubting = new RegExp(
  `^(?:${[
    'estimat|estim[ée]|approxim|project(?:ed|ion)|forecast|theor|théor|hypoth|probab|possib|potenti|éventuel',
    'planned|planifi|scheduled|proposed|prévu|prévi|envisag|expect|attendue?s?$|anticip',
    'demandée?s?$|promise?s?$|autorisée?s?$|nécessaires?$|requise?s?$|souhaitée?s?$|présumé|presumed|supposée?s?$|supposed',
    'provision|provisoire|prelimin|prélimin|uncertain|incertain|unconfirmed|allegedly|reportedly|apparently|apparemment|tbc$|tbd$',
  ].join('|')})`,
  'u',
);

/** What was not counted yet, is doubted, comes on top, or is an average or a surplus, in more than one word. */
const uncountedYet = new RegExp(
  `(?:^|[\\s,(])(?:${[
    "to (?:go|leave|come|follow|depart|withdraw|be \\p{L}+)|d'ici",
    'à (?:venir|partir|suivre|confirmer|vérifier|rapatrier|évacuer|retirer|relever|remplacer|redéployer|transférer|déployer)',
    'in (?:addition|excess)|on (?:top|average)|at a time|à la fois|en (?:sus|plus|moyenne|excès|surnombre)|de trop',
    'non[ -](?:confirm|vérifi)\\p{L}+|(?:per|par)$',
  ].join('|')})(?!\\p{L})`,
  'u',
);
/** A day until which so many may be gone: "300 by December"; "300 gone by December" tells who was. */
const dueBy = new RegExp(`^ by (?:the |early |mid-?|late |next )?(?:\\d|end|${[...months.keys()].join('|')})`, 'u');

/** The words behind a number by which so many were not counted yet, or are not what was counted; null where there are none. */
export const whyNotYet = (text: string): string | null => uncountedYet.exec(text)?.[0] ?? dueBy.exec(text)?.[0] ?? null;
