/**
 * Participles beside what is counted. What was done to those who are counted, or what they are, leaves a number the count of them;
 * what is wanted, promised, put off or claimed does not. Only words that are known to leave it are read.
 */

import { wordSet } from './text.ts';

/** English ones of where persons or things went, and how. */
const went = wordSet(
  'arrived returned departed crossed moved stayed remained travelled traveled landed embarked boarded disembarked exited',
  'retreated escaped deserted defected surrendered emigrated migrated resettled settled gathered assembled marched passed',
  'transited joined entered reached deployed repatriated evacuated relocated transferred transported airlifted lifted ferried',
  'shipped trucked bused bussed convoyed escorted carried rotated removed replaced relieved pulled dispatched despatched',
  'driven taken brought posted stationed based located quartered housed sheltered hosted accommodated encamped garrisoned',
  'positioned situated placed stranded trapped besieged encircled surrounded isolated scattered dispersed reunited divided',
  'parted changed fled lived resided camped patrolled manned guided attended followed belonged numbered totalled redeployed',
  'reassigned rehired retrained rearmed reopened reoccupied recaptured retaken reinstalled concentrated spread',
);
/** The same of what befell them. */
const befell = wordSet(
  'killed wounded injured maimed harmed burned drowned murdered assassinated executed massacred slaughtered beheaded lynched',
  'poisoned ambushed attacked assaulted shelled bombed wrecked beaten tortured abused raped mutilated traumatised traumatized',
  'affected infected hospitalised hospitalized treated cured vaccinated quarantined tested diagnosed disabled paralysed',
  'amputated buried cremated mourned deceased succumbed perished died starved disappeared vanished fallen stolen crashed downed',
  'collapsed exploded recovered detained arrested captured imprisoned jailed interned seized kidnapped abducted freed',
  'released liberated rescued saved pardoned exchanged swapped convicted sentenced charged accused prosecuted indicted tried',
  'questioned expelled deported banished exiled extradited dismissed sacked fired disciplined displaced uprooted evicted',
  'forced compelled gunned hanged hung laid impacted exposed deprived malnourished struck slain shot burnt bereaved',
  'impoverished hacked mowed blasted ousted swept',
  'orphaned widowed strangled stabbed electrocuted suffocated crushed trampled discharged rehabilitated terminated furloughed',
);
/** All English ones. */
const english: ReadonlySet<string> = new Set([
  ...went,
  ...befell,
  ...wordSet(
    // What they are, and whose.
    'armed disarmed demobilised demobilized reintegrated integrated incorporated enlisted conscripted drafted mobilised',
    'mobilized equipped trained skilled qualified experienced seasoned specialised specialized educated certified uniformed',
    'helmeted masked hooded mounted motorised motorized mechanised mechanized armoured armored protected decorated honoured',
    'honored awarded promoted commended salaried employed unemployed hired recruited contracted outsourced subcontracted',
    'seconded assigned attached detached loaned affiliated allied associated linked tied aligned combined mixed united related',
    'aged married retired dressed named called commanded headed backed supported sponsored accompanied assisted advised',
    'involved engaged dedicated formed organised organized disbanded dissolved regrouped served worked operated participated',
    'used tasked contributed provided supplied retained enrolled commissioned graduated headquartered licensed reinforced',
    // How they were found out.
    'counted recorded registered documented verified confirmed identified listed enumerated tallied logged observed sighted',
    'screened vetted interviewed traced reported noted caught raised included covered represented',
    // What was done with it.
    'closed shuttered handed turned vacated abandoned dismantled demolished destroyed razed looted ransacked occupied torched',
    'damaged constructed fortified secured guarded defended ceded emptied decommissioned relinquished converted maintained',
    'visited inspected cleared controlled completed concluded finished ended achieved accomplished effected conducted staged',
    'launched perpetrated repelled occurred happened started opened fixed signed donated gifted exported imported delivered',
    'loaded unloaded disposed written broken elapsed walked invested received abstained neutralised neutralized eliminated',
    'defused detonated separated distributed welcomed greeted thanked cared filled protested demonstrated voted rallied',
    'exhausted tired frightened scared terrified bearded veiled hardened disguised camouflaged mutinied rebelled fought dubbed',
    'nicknamed threatened harassed robbed leased rented chartered repaired refurbished grounded parked notified appointed owned',
    'warned established created installed investigated examined collected benefited paraded published issued planted',
    'discovered unearthed exhumed intercepted monitored extracted exfiltrated charred sensitised sensitized processed',
    'phased undocumented given paid stormed invaded hidden lent sworn dealt torn',
    // What they came of.
    'caused attributed ascribed imputed provoked inflicted triggered induced',
  ),
]);

/** The same of what is no person: attacks are claimed by who made them, which of the dead is a doubt. */
const ofThings = wordSet('claimed committed abolished revendiqué supprimé donné');

/** What may be said not to have been done, or not to be so, and leaves the number as it is. */
const notDone = wordSet(
  'armed identified accompanied harmed injured trained married skilled vaccinated uniformed affiliated damaged',
  'occupied guarded armé identifié accompagné formé gradé blessé marié vacciné payé affilié occupé gardé endommagé protégé',
);

/** French ones, as of one man. */
const french = wordSet(
  'arrivé retourné rentré revenu venu allé resté monté descendu passé traversé débarqué embarqué réfugié exilé émigré échappé',
  'évadé rendu retranché replié regroupé rassemblé installé dispersé séparé divisé déserté rallié rejoint déployé redéployé',
  'rapatrié évacué relocalisé transféré transporté héliporté aéroporté acheminé convoyé escorté emmené ramené amené porté',
  'retiré désengagé remplacé relevé muté déplacé dépêché envoyé détaché affecté posté stationné basé cantonné logé hébergé',
  'abrité positionné situé placé massé bloqué assiégé encerclé isolé coincé piégé tué blessé disparu décédé succombé assassiné exécuté',
  'massacré égorgé décapité abattu brûlé noyé enterré inhumé incinéré touché frappé attaqué bombardé pilonné mutilé torturé',
  'violé traumatisé infecté contaminé hospitalisé soigné vacciné testé amputé rescapé sauvé secouru retrouvé perdu tombé',
  'agressé surpris repris volé accidenté écrasé explosé échoué détruit endommagé arrêté détenu capturé emprisonné incarcéré',
  'interné enlevé kidnappé libéré relâché gracié échangé condamné jugé accusé inculpé interrogé expulsé déporté extradé',
  'renvoyé licencié révoqué déraciné chassé contraint forcé armé désarmé démobilisé réinséré réintégré intégré incorporé',
  'enrôlé mobilisé équipé formé entraîné instruit expérimenté qualifié spécialisé diplômé gradé casqué cagoulé masqué',
  'motorisé mécanisé blindé décoré honoré récompensé promu âgé né marié retraité employé salarié recruté embauché engagé',
  'contracté affilié allié associé lié rattaché attaché aligné combiné mélangé mêlé uniformisé habillé vêtu chargé dirigé',
  'commandé mené appuyé soutenu épaulé secondé accompagné encadré impliqué dédié organisé constitué composé doté issu appelé',
  'dénommé nommé invité délégué député insurgé révolté consacré œuvré opéré combattu participé utilisé habité peuplé inconnu',
  'connu élu individu compté comptabilisé recensé enregistré documenté vérifié confirmé identifié répertorié dénombré',
  'constaté observé signalé rapporté inscrit listé reconnu vu aperçu inclus compris représenté couvert découvert ouvert fermé',
  'cédé rétrocédé remis restitué abandonné démantelé démonté rasé pillé saccagé incendié occupé vidé construit reconstruit',
  'fortifié sécurisé gardé défendu visité inspecté contrôlé terminé achevé conclu effectué réalisé conduit lancé perpétré',
  'repoussé survenu entamé parcouru écoulé dépensé payé versé exprimé reçu vendu livré exporté importé neutralisé éliminé',
  'désamorcé quitté séjourné voyagé marché refoulé gouverné établi réuni guéri saisi accompli fourni pris mis asphyxié',
  'électrocuté poignardé étranglé piétiné suicidé affamé naturalisé certifié assermenté laissé largué déminé surveillé',
  'ravitaillé pourvu vaincu gagné épuisé apeuré effrayé terrifié désœuvré scolarisé encagoulé enturbanné voilé barbu déguisé',
  'camouflé mutiné menacé harcelé affrété loué réparé rénové expédié notifié surnommé immobilisé déclassé calciné carbonisé',
  'créé enquêté examiné collecté récupéré aidé assisté publié planté exhumé intercepté distribué exfiltré sensibilisé',
  'interviewé filmé photographié réinstallé atteint trouvé réparti concentré fusillé emporté sinistré congédié pendu obligé',
  'expatrié immigré naufragé handicapé prévenu insoumis condamné',
  'privé exposé dénutri impacté ébouillanté fauché mitraillé foudroyé enseveli appauvri',
  // What they came of.
  'causé attribué imputé provoqué occasionné entraîné infligé engendré',
);

/** What ends as a participle does and is none. */
const others = wordSet(
  'need speed seed feed creed weed indeed token thought hundred sacred naked communiqué année journée armée arrivée entrée',
  'soirée matinée santé communauté musée qualité société cité côté comité autorité sécurité unité identité entité localité',
  'université moitié virus campus status census consensus bonus minus focus genus radius tribu menu vue rue value rescue due',
  'true statue avenue venue revenue hutu zulu onu du plus bus tissu saint adjoint conjoint conduit produit ennemis amis',
  'permis commis marquis maquis croquis avis depuis blue continue tissue exodus apparatus complaint constraint restraint',
  'faint paint overt covert convert joint emprise entreprise recrue premises burkinabé bébé curé abbé us',
);

const englishForm = /^(?:\p{L}{2,}ed|\p{L}+(?:[ao]ught|(?:ak|at|itt|ott|iv|os|oz|ok|oll?|all|idd|rese)en))$/u;
/** English ones that end in no way of their own. */
const strong = wordSet(
  'slain struck hung flung swung swept strewn shorn lent spread burnt bound sworn torn shot dealt bid let wrung strung rid laid paid',
);
const frenchForm = new RegExp(
  `^\\p{L}*(?:(?:${[
    'é|(?<![aeoégqô])u|(?:[ou]v|ff)ert|duit|truit|scrit|joint|[aei]int',
    // A verb in -ir, whose participle ends as Pakistanis do.
    '(?:chois|défin|fourn|établ|garant|répart|réun|sais|invest|guér|accompl|réuss)i',
  ].join('|')})e?s?|(?:mis|pris|quis|clus)(?:es?)?)$`,
  'u',
);

/** Whether one of these is a word, or one of its forms in French. */
const holds = (words: ReadonlySet<string>, word: string) =>
  words.has(word) || words.has(word.replace(/s$/, '')) || words.has(word.replace(/es?$/, ''));

/** Whether a word ends as a participle does, in either language. */
export const isParticiple = (word: string): boolean =>
  (englishForm.test(word) || strong.has(word) || frenchForm.test(word)) && !holds(others, word);

/** What ends as an English verb does and is a noun. */
const nouns = wordSet('ceiling funding staffing planning training building rating');
/** Whether a word ends in -ing and is no noun: "carrying", not "training". */
export const isGerund = (word: string): boolean => /.ing$/.test(word) && !nouns.has(word);

/** Whether a participle alone may stand for persons whom there are so many of: "300 returned", "300 drowned". */
export const mayStandForPersons = (word: string): boolean => went.has(word) || befell.has(word);

/** What denies the participle behind it. */
const denying = wordSet('non not');

/** Whether a participle leaves the number of those that it is said of as it is. */
function isPlain(word: string, before: string, ofPersons: boolean): boolean {
  if (denying.has(before)) return holds(notDone, word);
  if (english.has(word) || holds(french, word) || (!ofPersons && holds(ofThings, word))) return true;
  return word.startsWith('un') && notDone.has(word.slice(2));
}

/** How a name may end that looks like a French participle: "Kivu", "Mogadishu", "US". */
const nameForm = /us?$/;

/**
 * The first participle among these words that is not known to leave a number as it is, with what denies it; undefined where all do. `names`: the
 * words printed with a capital.
 */
export function strangeParticiple(
  words: readonly string[],
  ofPersons: boolean,
  names: ReadonlySet<string> = new Set(),
): string | undefined {
  const isName = (word: string) => names.has(word) && nameForm.test(word);
  const at = words.findIndex(
    (word, index) => isParticiple(word) && !isName(word) && !isPlain(word, words[index - 1] ?? '', ofPersons),
  );
  return at === -1 ? undefined : words.slice(denying.has(words[at - 1]!) ? at - 1 : at, at + 1).join(' ');
}

/** What says that it was done to those who are counted, and the word for what was: "were already withdrawn", "ont été rapatriés". */
const passive =
  /(?<!\p{L})(?:were|was|are|is|been|be|été|sont|étaient|était|est) (?:(?:\p{L}+ly|\p{L}+ment|already|déjà|all|tous|also|aussi|then|ensuite|since|depuis|now|both|first|too) )*(\p{L}+)/gu;

/** The same of those that something is said of in a sentence. */
export function strangePassive(text: string, ofPersons: boolean): string | undefined {
  const said = [...text.matchAll(passive)].map(([, word = '']) => word);
  return said.find((word) => strangeParticiple([word], ofPersons) !== undefined);
}

/** What is put behind those counted: in brackets, behind a comma, a dash, an "and" or a "when". */
const asides =
  /(?:[,;:] | \(| - | (?:and|et|&|when|while|where|as|if|once|quand|lorsque|comme) )(?:(?:\p{L}+ly|all|tous|toutes|as|comme|if|when|where) )?(\p{L}+)/gu;
/** The same behind where they are, or what they are for: "500 troops for Mali approved". */
const placed = / (?:in|at|for|to|from|au|aux|à|en|du|pour) (\p{L}+) (\p{L}+)/gu;

/** The same of those that it is put behind: "17,000 troops (required)", "17,000 troops, requested by the UN"; a name is none. */
export function strangeAside(text: string, names: ReadonlySet<string>, ofPersons: boolean): string | undefined {
  const behindNames = [...text.matchAll(placed)].filter(([, name = '']) => names.has(name));
  const said = [...text.matchAll(asides), ...behindNames].map((found) => found.at(-1)!);
  return said.find(
    (word) => !names.has(word) && !/^estim/.test(word) && strangeParticiple([word], ofPersons) !== undefined,
  );
}
