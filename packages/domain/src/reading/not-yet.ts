import { months, WEEKDAY, weekdays } from './day-words.ts';
import { countedWords } from './counted.ts';
import { goingAhead } from './going.ts';
import { counts, isMeasure } from './kinds.ts';
import { wordValues } from './number-words.ts';
import { wordSet } from './text.ts';

/** What makes of a number one that was reckoned, is to come or is in doubt, wherever it stands: "300 soldats, selon une estimation". */
export const doubting = new RegExp(
  `^(?:${[
    'estimat|estim[ée]|approxim|project(?:ed|ion)|forecast|theor|théor|hypoth|probab|possib|potenti|éventuel',
    'plann(?:ed|ing)|planifi|scheduled|proposed|prévu|prévi|envisag|expect|attend(?:ue?s?|ent|ant|ait|aient)$|anticip',
    'demandée?s?$|promise?s?$|autorisée?s?$|authori[sz]ed$|nécessaires?$|requise?s?$|souhaitée?s?$|présumé|presumed|supposée?s?$|supposed|alleged$',
    'feared$|believed$|suspected$|suspecté|soupçonn|redouté|round(?:ed|ing)|arrondi',
    'provision|provisoire|prelimin|prélimin|await|pending|slated|imminent|upcoming|uncertain|incertain|unconfirmed|unverified|allegedly|reportedly|apparently|apparemment|tbc$|tbd$',
  ].join('|')})`,
  'u',
);

/** Those who go, as a word begins: "repatriated", "rapatriement"; behind "being" and "en cours de" they have not gone yet. */
const GOING =
  '(?:repatriat|evacuat|withdr|depart|redeploy|relocat|transfer|remov|replac|reliev|rotat|airlift|mov|sent|flown|brought|taken|pulled|bused|bussed|rapatri|évacu|retrait|retir|départ|redéploi|redéploy|transf|retour|relève|désengag|remplac)';

/** What began or goes on and may not be over: "began leaving", "keep closing"; who was killed after it began was counted. */
const BEGUN = [
  "(?<!(?:after|before|since|when|while|once|until|where|as) (?:[\\p{L}'-]+ ){0,4})",
  '(?:beg[aiu]n(?:s|ning)?|(?:start|resum|commenc|continu|restart)(?:e?d|e?s|e|ing)?|ke(?:ep|eps|pt)) (?:\\p{L}+ly )?',
  `(?:${GOING}|leav|return|go|exit|quit|pack|pull|head|com|fly|ferry|send|bring|tak|board|clos|shutt|hand|vacat|clear|dismantl|abandon)\\p{L}*ing`,
].join('');

/** What was not counted yet, is doubted, comes on top, or is an average or a surplus, in more than one word. */
const uncountedYet = new RegExp(
  `(?:^|[\\s,(])(?:${[
    "to (?:go|leave|come|follow|depart|withdraw|be (?!(?:killed|wounded|injured|slain|ambushed|abducted|kidnapped)(?!\\p{L}))\\p{L}+)|d'ici",
    'à (?:venir|partir|suivre|confirmer|vérifier|rapatrier|évacuer|retirer|relever|remplacer|redéployer|transférer|déployer)',
    '(?:about|ready|set|yet|still|bound|eligible|failed|unable|unwilling|waiting|hoping|declined|trying|wanting|wishing) to|prête?s? à|on standby|(?:en|in) (?:attente|instance|partance|waiting)|sur (?:le départ|le point)',
    'in (?:addition|excess)|on (?:top|average)|at a time|à la fois|en (?:sus|plus|moyenne|excès|surnombre)|de (?:trop|différence|retard)|too (?:few|little)|trop peu|en trop',
    "d'(?:écart|avance)|(?<!(?:taille|classe|portée) )moyennes?|averages?|médianes?|medians?|(?:nombre|effectif) moyen",
    '(?:thought|likely|assumed|deemed|considered|said) (?:to (?:be|have)|dead|killed|gone|left|lost|wounded|injured|missing)|(?:if|once|when|until|unless|si) (?:\\p{L}+ ){0,2}?(?:confirm|verif|vérif)\\p{L}*',
    'refus(?:e|ed|ing|ent|ant|aient|ait)|(?:prevented|barred|banned|blocked|stopped|kept|prohibited|forbidden) from',
    `being (?:\\p{L}+ly )?${GOING}\\p{L}*|en (?:cours|voie|phase) (?:de |d')${GOING}\\p{L}*|en train de|in the process of`,
    '(?:at (?:\\p{L}+ )?risk|in danger|on the (?:verge|brink)) of (?:\\p{L}+ly )?\\p{L}+ing',
    '(?:stand|likely|has|have) to (?!attention|date(?!\\p{L}))\\p{L}+|risk(?:s|ed|ing)? (?:\\p{L}+ly )?\\p{L}+ing',
    '(?:à|au|en) (?:risque|danger) de (?:\\p{L}+ )?\\p{L}+(?:er|[io]ir|re)',
    'partly|partially|in part(?! of)|partiellement|en partie|(?:tenue?s?|donnée?s?|laissée?s?) pour morte?s?|(?:given up|left|taken) for dead',
    '(?:forced|compelled|obliged) to (?!(?:flee|run|hide|seek)(?!\\p{L}))\\p{L}+',
    `un-?(?:repatriated|evacuated|withdrawn|relocated|redeployed)|non[ -](?:${GOING}|confirm|vérifi|parti|relev|recens|compt)\\p{L}*`,
    'non encore \\p{L}+|(?:per|par)$',
    BEGUN,
    '(?<!(?:in|since|of|on|by|from|until|to|early|late|mid|last|this|next|\\d)[ -])may \\p{L}+',
    "according to|selon|d'après",
    '(?:is|are) (?:leaving|departing|withdrawing|returning)|candidate?s? (?:au|à|pour|for|to)',
    'due(?! (?:\\p{L}+ly )?to)|due (?:\\p{L}+ly )?to (?:leave|return|depart|withdraw|go|exit|quit|be|fly|move|pull|come|hand|end|rotate|redeploy|relocate|close|shut|vacate|arrive|deploy|start|begin|open|reopen|stay|transfer)',
    '(?:ordered|told|asked|urged|summoned|instructed) (?:out|home|back|away|to)|(?:is|are|was|were) to \\p{L}+',
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** A time to come: "over the coming days", "bientôt"; but "the next day" is one that the text has come to. */
const toCome = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:coming|next) (?:\\p{L}+ )?(?:hours|days|weeks|months|years)|(?:coming|(?<!the )next) (?:week|month|year|${WEEKDAY})`,
    `prochaine?s? (?:heures?|jours?|semaines?|mois|années?)|(?:semaine|mois|an|année|${WEEKDAY}) prochaine?`,
    'tomorrow|(?<!as )(?:soon|shortly)(?! (?:after|before))|demain|bientôt|prochainement|sous peu',
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** A French verb in the infinitive: "partir", "être", "quitter", but no "hier", "février" and "guerre". */
export const INFINITIVE = '\\p{L}*(?:(?:(?<!i)|patri)er|[^ ]ir|oir|[ao]ire|dre|ttre|être|ître|ivre)(?!\\p{L})';
/** What stands between a verb and its infinitive, and never a word for where to: "vont bientôt se retirer", not "vont au Niger". */
const BETWEEN = "(?:(?!(?:à|aux?|en|dans|vers|chez|pour|sur|sous|par|le|la|les|une?)(?!\\p{L}))\\p{L}+[ '])";
/** Who was made to flee has fled; who was made to leave may not have left yet. */
const FORCED_TO_FLEE =
  "(?:contrainte?s?|forcée?s?|obligée?s?|poussée?s?) (?:de |d'|à )(?:fuir|s'enfuir|s'exiler|se (?:réfugier|déplacer)|quitter leurs? (?:maison|foyer|domicile|village|terre)s?)";
/** What is not yet so in French: a verb in the future or the conditional, one that shall or must be done, and who was told to do it. */
const ahead = new RegExp(
  `(?<!\\p{L})(?:${[
    '\\p{L}+(?<!f)ront|\\p{L}*(?:[eidvr]|tt|au)raient',
    '\\p{L}{2,}[iv]ra(?:it)?|\\p{L}+(?:nd|tt)ra(?:it)?|(?!cholera|camera)\\p{L}+era(?:it)?|aura(?:it)?',
    `(?:vont|va|allai(?:en)?t|doi(?:ven)?t|devai(?:en)?t|devant|peu(?:ven)?t|pouvant|veulent|censée?s?|supposée?s?) ${BETWEEN}{0,3}?${INFINITIVE}`,
    `(?!(?:charg|affect|habilit|form)ée?s? |${FORCED_TO_FLEE})\\p{L}{2,}(?:ée?|ue?|inte?|ise?)s? (?:de |d'|à )${BETWEEN}{0,2}?${INFINITIVE}`,
  ].join('|')})(?!\\p{L})`,
  'u',
);

/**
 * What someone is about to do, tries, wants or hopes to do, in the present or the past: "refusent de partir", "tentaient de quitter", "que l'ONU
 * entend retirer", "the mission wants to repatriate".
 */
const wished = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:${[
      '(?:tent|essa[iy]|esp[éè]r|attend|souhait|hésit|cherch|apprêt|prépar|mena[cç]|promett|risqu|accept|demand|réclam|exig|préf[éè]r|compt|craign|envisag|pens|désir|projett|entend|prétend|aspir)(?:e|ent|ant|aient|ait|eaient|eait|eant)',
      'entend|prétend|promet|ve(?:ut|ulent)|voul(?:ai(?:en)?t|ant)|prévoi(?:t|ent)|prévoyai(?:en)?t',
    ].join('|')}) (?:de |d'|à )?${BETWEEN}{0,2}?${INFINITIVE}`,
    '(?:want|wish|intend|plan|hop|seek|sought|mean|aim|need|decid|agree|promis|pledg|vow|prepar|propos|prefer|threaten|attempt)\\p{L}{0,4} to (?:\\p{L}+ly )?\\p{L}+',
    '(?:wants?|needs?) (?:out|gone|home|back|\\p{L}{3,}ed)(?!\\p{L})',
  ].join('|')})`,
  'u',
);

/** Who or what is no part of the number, named or counted: "all but one", "sauf Gao", "à une près"; but "without exception". */
const excepted = new RegExp(
  `(?:^|[\\s,(])(?:${[
    "(?<!(?:le|un|ce|son|leur) )but|except(?:ing|ed|é|ée|és|ées)?|(?<!(?:without|sans|no|aucune) )exceptions?|sauf|hormis|excluding|excluded|exclusive of|à l'exclusion",
    "(?<!to )save|(?<!(?:an?|the|un|le|du|ce|\\p{L}+'s) )bar(?= \\p{L})(?! (?:in|of|at|near|on)(?!\\p{L}))|barring|(?:apart|aside) from|other than|(?:not|without) (?:counting|including)",
    '(?<!(?:set|put|left|laid|cast|stood|\\p{L}ed) )aside|(?:without|sans) (?:th(?:at|ose|e ones?)|celles?|celui|ceux)',
    "(?:mise?s? )?à part(?! enti)|hors(?! (?:de|du|des|service|combat)(?!\\p{L})| d')|sans compter|non compris(?:es?)?|à l'exception",
    `à (?:peu|quelques|plusieurs|certaine?s|${[...wordValues.keys()].join('|')}) (?:\\p{L}+ ){0,2}près(?! d(?:e|u|es)(?!\\p{L})| d')`,
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** What says that a number bounds, or is about or over so many, and stands where it is not read as that: "upper bound", "(target)". */
const bounding = new RegExp(
  `(?:^|[\\s,(])(?:${[
    '(?:upper|lower|outer|high|low) (?:bounds?|limits?|ends?)|(?:borne|limite|fourchette|hypothèse) (?:haute|basse|supérieure|inférieure)',
    // "Handed over", "taken over" and "was over" say what was done, "500 soldiers over" does not.
    '(?:under|about|around|some|up to|close to|(?<!(?:ed|(?<!m|dr)en|own|run|(?<!\\p{L})(?:is|are|was|were)) )over)(?=\\)|$)',
    'upwards?|downwards?|grosso|en gros|in round (?:numbers|figures|terms)|en chiffres ronds|peu ou prou',
  ].join(
    '|',
  )})(?!\\p{L})|[,(] ?(?:the |an? |le |un |l')?(?:target|goal|ceiling|cap|limit|quota|threshold|claim|allegation|plafond|objectif|seuil|cible|limite|revendication|allégation)s?\\)?$`,
  'u',
);

/** What was not so: "haven't left", "never left", "n'étaient point partis". */
const negated =
  /(?<!\p{L})(?:never|jamais|neither|nor|n'[aeiouyhâàéèêëîïôœ]\p{L}*|\p{L}+n't|ne (?:\p{L}+ ){1,3}?(?:point|nullement|aucunement))(?!\p{L})/u;

/** What a number may be under or over: "300 under the ceiling" are the others. */
const bound =
  /(?<!\p{L})(?:under|over|against|sous|beyond|beneath) (?:\p{L}+[ ']){0,3}?(?:ceiling|cap|limite?|target|strength|quota|threshold|plafond|objectif|seuil|effectif)s?(?!\p{L})/u;

const days = [
  ...weekdays.keys(),
  ...months.keys(),
  'christmas easter end then now tomorrow tonight week month year summer autumn winter spring'.replaceAll(' ', '|'),
].join('|');

/** Until when so many may be gone. What stands before it tells whether they were: "300 by December", not "300 gone by December". */
const until = new RegExp(
  `^(.*?) (?:before|until|till|avant|jusqu'(?:à|au|en)|by (?:the |this |next |early |mid-?|late )*(?=\\d|(?:${days})(?!\\p{L})))`,
  'u',
);
const done =
  /(?:ed|és|ées|gone|left|dead|withdrawn|sent|flown|brought|taken|lost|deaths|fatalities|casualties|partis|parties|morts|décès|disparus)$/;

/** Words for a day that is to come for those counted, of whom nothing says that they were gone: "300 by Friday", "300 avant décembre". */
function dueBy(text: string): string | null {
  const [found, before = ''] = until.exec(text) ?? [];
  return found === undefined || before.split(' ').some((word) => done.test(word)) ? null : text.slice(before.length);
}

const orElse = wordSet('ni nor or ou');

/** The name behind "without" of what a number leaves out: "13 bases, without Gao", not "without Malian support" and "sans incident". */
export function exceptedName(text: string, names: ReadonlySet<string>): string | undefined {
  const found = [...text.matchAll(/(?<!\p{L})(?:without|sans) (?:the |l[ea]s? |l')?/gu)].find(({ 0: joint, index }) => {
    const words = countedWords(text.slice(index + joint.length));
    return words.length > 0 && words.every((word) => names.has(word) || orElse.has(word));
  });
  return found && text.slice(found.index);
}

/** What befell those who are counted by it. */
const HARMED =
  '(?<!\\p{L})(?:dead|killed|deaths?|fatalit(?:y|ies)|wounded|injured|tuée?s?|morte?s?|décès|blessée?s?)(?!\\p{L})';

/** What the dead and wounded did or were about to do when it befell them: "killed trying to flee", "blessés en tentant de partir". */
const meanwhile = new RegExp(
  `(?<=${HARMED}(?: [\\p{L}'-]+){0,6}?) (?:(?:while|when|as they|alors qu|lorsqu|quand|tandis qu|pendant qu)|(?:who|that|qui)(?= (?:want|wish|intend|hope|sought|seek|tri|attempt|threaten|prepar|v[oe]u|tent|cherch|essa|menac|prépar|s'apprêt|entend))|(?:trying|attempting) to|en (?=\\p{L}+ant(?!\\p{L})))(?! (?:confirmed|verified))[^,;()]*`,
  'gu',
);

/** A doubt about who did it: "killed by suspected jihadists"; "wounded by rebels, presumed dead" is one about them. */
const blamed = new RegExp(
  `(?<=(?:${HARMED}|(?<!\\p{L})(?:abducted|kidnapped|attacked|ambushed|captured|arrested|enlevée?s?|capturée?s?))(?: (?!(?:and|et|or|ou|but|mais)(?!\\p{L}))[\\p{L}'-]+){0,4}? (?:by|in|during|par|dans|lors|after)(?: (?!(?:and|et|or|ou|but|mais)(?!\\p{L}))[\\p{L}'-]+){0,3}?) (?:suspected|presumed|alleged|supposed|présumée?s?|supposée?s?|(?:thought|believed) to be)(?! (?:(?!(?:armed|linked|allied)(?!\\p{L}))\\p{L}+ed|dead|\\p{L}*ée?s?|morte?s?)(?!\\p{L}))(?!\\p{L})`,
  'gu',
);
/** Who was rounded up by others; "rounded up by the UN" may be the number. */
const seized =
  / rounded up(?= by (?:\p{L}+ ){0,3}?(?:rebels|jihadists|militants|insurgents|terrorists|fighters|gunmen|soldiers|troops|police|gendarmes|separatists|army|junta|militias?|groups?)(?!\p{L}))/gu;

/** The words behind a number without a doubt about who did what befell those counted. */
export const withoutBlame = (text: string): string => text.replace(blamed, '').replace(seized, ' seized');

/** The words behind a number by which so many were not counted yet, or are not what was counted; null where there are none. */
export function whyNotYet(text: string, unit: string): string | null {
  const said = text.replace(meanwhile, '');
  const going = unit === 'ratio' || counts(unit) === 'persons' ? goingAhead(said) : undefined;
  return notYetIn(said, unit) ?? going ?? null;
}

/** The same where no going of theirs is told. */
export const notYetIn = (text: string, unit: string): string | null =>
  (isMeasure(unit) ? null : dueBy(text)) ??
  uncountedYet.exec(text)?.[0] ??
  toCome.exec(text)?.[0] ??
  ahead.exec(text)?.[0] ??
  wished.exec(text)?.[0] ??
  excepted.exec(text)?.[0] ??
  bounding.exec(text)?.[0] ??
  negated.exec(text)?.[0] ??
  bound.exec(text)?.[0] ??
  null;
