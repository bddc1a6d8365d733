import type { Lang } from './language.ts';
import { say } from './words.ts';

/** Whom a scope counts, in the words of its parts; empty for one without parts. */
export function madeOf(lang: Lang, scope: string): string {
  switch (scope) {
    case 'ALL_PERSONNEL':
      return say(lang, 'uniformed and civilian', 'en uniforme et civil');
    case 'UNIFORMED':
      return say(lang, 'military and police', 'militaires et police');
    case 'MILITARY':
      return say(lang, 'contingent troops and staff officers', 'contingents et officiers d’état-major');
    case 'POLICE':
      return say(lang, 'individual officers and formed units', 'policiers hors unités et unités constituées');
    case 'CIVILIAN':
      return say(lang, 'international, national and volunteers', 'internationaux, nationaux et volontaires');
    case 'PEACEKEEPERS':
      return say(
        lang,
        'as the press says; may be any of them',
        'mot de la presse\u202f; peut désigner n’importe lesquels',
      );
    default:
      return '';
  }
}

interface Noun {
  one: string;
  many: string;
}

const PEOPLE: Readonly<Record<Lang, Noun>> = {
  en: { one: 'person', many: 'people' },
  fr: { one: 'personne', many: 'personnes' },
};

const nouns: Readonly<Record<string, Readonly<Record<Lang, Noun>>>> = {
  UNIFORMED: {
    en: { one: 'member of the uniformed personnel', many: 'uniformed personnel' },
    fr: { one: 'membre du personnel en uniforme', many: 'membres du personnel en uniforme' },
  },
  MILITARY: {
    en: { one: 'member of the military personnel', many: 'military personnel' },
    fr: { one: 'militaire', many: 'militaires' },
  },
  CONTINGENT_TROOPS: {
    en: { one: 'soldier of the contingents', many: 'contingent troops' },
    fr: { one: 'militaire des contingents', many: 'militaires des contingents' },
  },
  STAFF_OFFICERS: {
    en: { one: 'staff officer', many: 'staff officers' },
    fr: { one: 'officier d’état-major', many: 'officiers d’état-major' },
  },
  POLICE: { en: { one: 'police officer', many: 'police officers' }, fr: { one: 'policier', many: 'policiers' } },
  INDIVIDUAL_POLICE: {
    en: { one: 'individual police officer', many: 'individual police officers' },
    fr: { one: 'policier hors unités constituées', many: 'policiers hors unités constituées' },
  },
  FORMED_POLICE: {
    en: { one: 'officer of the formed police units', many: 'officers of the formed police units' },
    fr: { one: 'policier des unités constituées', many: 'policiers des unités constituées' },
  },
  CIVILIAN: { en: { one: 'civilian', many: 'civilians' }, fr: { one: 'civil', many: 'civils' } },
  INTERNATIONAL_CIVILIAN: {
    en: { one: 'international civilian', many: 'international civilians' },
    fr: { one: 'civil international', many: 'civils internationaux' },
  },
  NATIONAL_CIVILIAN: {
    en: { one: 'national civilian', many: 'national civilians' },
    fr: { one: 'civil recruté sur place', many: 'civils recrutés sur place' },
  },
  UN_VOLUNTEERS: {
    en: { one: 'UN volunteer', many: 'UN volunteers' },
    fr: { one: 'volontaire des Nations Unies', many: 'volontaires des Nations Unies' },
  },
  PEACEKEEPERS: {
    en: { one: 'peacekeeper', many: 'peacekeepers' },
    fr: { one: 'casque bleu', many: 'casques bleus' },
  },
};

/** What one and several of those whom a scope counts are called; of all personnel, simply people. */
export function nounOf(lang: Lang, scope: string): Noun {
  return nouns[scope]?.[lang] ?? PEOPLE[lang];
}

/** From those who are most of a mission on; whom the press calls peacekeepers, who may be any of them, behind the soldiers. */
const fromWidest = [
  'UNIFORMED',
  'MILITARY',
  'CONTINGENT_TROOPS',
  'PEACEKEEPERS',
  'POLICE',
  'CIVILIAN',
  'FORMED_POLICE',
  'NATIONAL_CIVILIAN',
  'INTERNATIONAL_CIVILIAN',
  'INDIVIDUAL_POLICE',
  'STAFF_OFFICERS',
  'UN_VOLUNTEERS',
];

/** The withdrawal of the widest group of which it is said how many had left; null where it is said of none. */
export function widestTold<Series extends { scope: string; points: readonly unknown[] }>(
  groups: readonly Series[],
): Series | null {
  const told = fromWidest.map((scope) => groups.find((series) => series.scope === scope && series.points.length > 0));
  return told.find((series) => series !== undefined) ?? null;
}

/** Whether a scope counts everyone, and need not be named. */
export function isEveryone(scope: string): boolean {
  return nouns[scope] === undefined;
}
