import type { Lang } from './language.ts';

type Said = Readonly<Record<Lang, string>>;

const enums = {
  scope: {
    ALL_PERSONNEL: { en: 'all personnel', fr: 'tout le personnel' },
    UNIFORMED: { en: 'uniformed personnel', fr: 'personnel en uniforme' },
    MILITARY: { en: 'military', fr: 'militaires' },
    CONTINGENT_TROOPS: { en: 'contingent troops', fr: 'troupes des contingents' },
    STAFF_OFFICERS: { en: 'staff officers', fr: 'officiers d’état-major' },
    POLICE: { en: 'police', fr: 'police' },
    INDIVIDUAL_POLICE: { en: 'individual police officers', fr: 'policiers hors unités constituées' },
    FORMED_POLICE: { en: 'formed police units', fr: 'unités de police constituées' },
    CIVILIAN: { en: 'civilians', fr: 'civils' },
    INTERNATIONAL_CIVILIAN: { en: 'international civilians', fr: 'civils internationaux' },
    NATIONAL_CIVILIAN: { en: 'national civilians', fr: 'civils recrutés sur place' },
    UN_VOLUNTEERS: { en: 'UN volunteers', fr: 'volontaires des Nations Unies' },
    PEACEKEEPERS: { en: 'peacekeepers, unspecified', fr: 'casques bleus, sans précision' },
    CIVILIANS_OF_HOST_COUNTRY: { en: 'civilians of the host country', fr: 'civils du pays hôte' },
    ATTACK_VICTIMS: { en: 'victims of attacks', fr: 'victimes d’attaques' },
    NOT_APPLICABLE: { en: '', fr: '' },
  },
  eventKind: {
    UPRISING: { en: 'Uprising', fr: 'Soulèvement' },
    COUP: { en: 'Coup', fr: 'Coup d’État' },
    MANDATE: { en: 'Mandate', fr: 'Mandat' },
    DEPLOYMENT: { en: 'Deployment', fr: 'Déploiement' },
    INTERVENTION: { en: 'Intervention', fr: 'Intervention' },
    SANCTIONS: { en: 'Sanctions', fr: 'Sanctions' },
    PROTEST: { en: 'Protest', fr: 'Manifestation' },
    DEMAND: { en: 'Demand', fr: 'Demande' },
    VOTE: { en: 'Vote', fr: 'Vote' },
    STATEMENT: { en: 'Statement', fr: 'Déclaration' },
    REPATRIATION: { en: 'Repatriation', fr: 'Rapatriement' },
    SITE_CLOSURE: { en: 'Camp given up', fr: 'Camp quitté' },
    CEREMONY: { en: 'Ceremony', fr: 'Cérémonie' },
    WITHDRAWAL: { en: 'Withdrawal', fr: 'Retrait' },
    LIQUIDATION: { en: 'Liquidation', fr: 'Liquidation' },
    ATTACK: { en: 'Attack', fr: 'Attaque' },
    OTHER: { en: 'Event', fr: 'Événement' },
  },
  actorKind: {
    PERSON: { en: 'Person', fr: 'Personne' },
    STATE: { en: 'State', fr: 'État' },
    GOVERNMENT: { en: 'Government', fr: 'Gouvernement' },
    ARMED_FORCES: { en: 'Armed forces', fr: 'Forces armées' },
    ARMED_GROUP: { en: 'Armed group', fr: 'Groupe armé' },
    PRIVATE_MILITARY_COMPANY: { en: 'Private military company', fr: 'Société militaire privée' },
    INTERGOVERNMENTAL: { en: 'Intergovernmental body', fr: 'Organisation intergouvernementale' },
    PEACE_OPERATION: { en: 'Peace operation', fr: 'Opération de paix' },
    MEDIA: { en: 'Media', fr: 'Média' },
    RESEARCH: { en: 'Research body', fr: 'Organisme de recherche' },
    PUBLIC: { en: 'Public', fr: 'Population' },
    OTHER: { en: 'Other', fr: 'Autre' },
  },
  placeKind: {
    COUNTRY: { en: 'Country', fr: 'Pays' },
    REGION: { en: 'Region', fr: 'Région' },
    CITY: { en: 'City', fr: 'Ville' },
    SITE: { en: 'Camp', fr: 'Camp' },
    AREA: { en: 'Area', fr: 'Zone' },
  },
  stance: {
    SUPPORTS: { en: 'supports the withdrawal', fr: 'soutient le retrait' },
    OPPOSES: { en: 'opposes the withdrawal', fr: 's’oppose au retrait' },
    WARNS: { en: 'warns', fr: 'met en garde' },
    DEFENDS: { en: 'defends the mission', fr: 'défend la mission' },
    MIXED: { en: 'of two minds', fr: 'partagé' },
    NEUTRAL: { en: 'neutral', fr: 'neutre' },
  },
  disagreementKind: {
    CONFLICT: { en: 'They cannot both be right', fr: 'Les deux s’excluent' },
    SCOPE: { en: 'They count different people', fr: 'Ils ne comptent pas les mêmes personnes' },
    AS_OF: { en: 'They describe different days', fr: 'Ils décrivent des jours différents' },
    ROUNDING: { en: 'One is rounded', fr: 'L’un est arrondi' },
    WITHIN_SOURCE: { en: 'One source says both', fr: 'Une même source dit les deux' },
    TRANSCRIPTION: { en: 'One is a slip of its source', fr: 'L’un est une coquille de sa source' },
  },
  reconciliation: {
    BALANCED: { en: 'It adds up', fr: 'Le compte y est' },
    UNBALANCED: { en: 'It does not add up', fr: 'Le compte n’y est pas' },
    INCOMPLETE: { en: 'A part is missing', fr: 'Il manque une partie' },
  },
  site: {
    OPEN: { en: 'open', fr: 'ouvert' },
    CLOSED: { en: 'given up', fr: 'quitté' },
    DISPUTED: { en: 'disputed', fr: 'contesté' },
    UNKNOWN: { en: 'not known', fr: 'inconnu' },
  },
  revision: {
    RECORDED: { en: 'recorded', fr: 'enregistré' },
    SUPERSEDED: { en: 'corrected', fr: 'corrigé' },
    RETRACTED: { en: 'withdrawn', fr: 'retiré' },
    RESTORED: { en: 'restored', fr: 'rétabli' },
  },
  qualifier: {
    EXACT: { en: 'an exact number', fr: 'un nombre exact' },
    APPROXIMATE: { en: 'an approximate number', fr: 'un nombre approximatif' },
    AT_LEAST: { en: 'that many or more', fr: 'autant ou davantage' },
    MORE_THAN: { en: 'more than that', fr: 'davantage' },
    AT_MOST: { en: 'that many or fewer', fr: 'autant ou moins' },
    LESS_THAN: { en: 'fewer than that', fr: 'moins' },
    NEARLY: { en: 'just below that', fr: 'un peu moins' },
    BETWEEN: { en: 'between two numbers', fr: 'entre deux nombres' },
    VAGUE: { en: 'a word of size, no number', fr: 'un ordre de grandeur, sans nombre' },
  },
  rank: {
    PREFERRED: { en: 'preferred', fr: 'retenu' },
    NORMAL: { en: '', fr: '' },
    DEPRECATED: { en: 'known to be wrong', fr: 'reconnu faux' },
  },
  foundKind: {
    Actor: { en: 'Actor', fr: 'Acteur' },
    Event: { en: 'Event', fr: 'Événement' },
    Source: { en: 'Source', fr: 'Source' },
    Place: { en: 'Place', fr: 'Lieu' },
    Statement: { en: 'Statement', fr: 'Déclaration' },
  },
  foundKinds: {
    ACTOR: { en: 'Who is who', fr: 'Qui est qui' },
    EVENT: { en: 'Events', fr: 'Événements' },
    PLACE: { en: 'Places', fr: 'Lieux' },
    SOURCE: { en: 'Sources', fr: 'Sources' },
    STATEMENT: { en: 'Statements', fr: 'Déclarations' },
  },
} as const satisfies Record<string, Record<string, Said>>;

type Enums = typeof enums;

/** The words for a value of the API's enums. A value added since these pages were made reads as itself, in lower case. */
export function word<Kind extends keyof Enums>(lang: Lang, kind: Kind, value: string): string {
  const table: Readonly<Record<string, Said>> = enums[kind];
  return table[value]?.[lang] ?? value.toLowerCase().replaceAll('_', ' ');
}

/** Whom a list of figures is narrowed to: those that count nobody are a choice as well. */
export function scopeWord(lang: Lang, scope: string): string {
  return word(lang, 'scope', scope) || say(lang, 'no people', 'aucune personne');
}

/** The standing that a list of figures is narrowed to: that of most, which is not said beside a figure, is a choice as well. */
export function rankWord(lang: Lang, rank: string): string {
  return word(lang, 'rank', rank) || say(lang, 'like any other', 'comme les autres');
}

/** Picks the words of one language; the other stands beside it, so that neither is forgotten. */
export function say(lang: Lang, en: string, fr: string): string {
  return lang === 'fr' ? fr : en;
}

/** A colon before what follows; French sets a no-break space before it. */
export function colon(lang: Lang): string {
  return say(lang, ': ', '\u00a0: ');
}

/** A country in the language of the page, by its ISO 3166-1 alpha-2 code; the code where it is none. */
export function regionName(lang: Lang, code: string): string {
  return new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
}
