import type { Scope } from '../scope.ts';
import type { Text } from '../text.ts';

/** Whom each scope counts, to stand in a sentence. */
export const scopeNames: Record<Scope, Text> = {
  ALL_PERSONNEL: { en: 'all personnel', fr: 'l’ensemble du personnel' },
  UNIFORMED: { en: 'uniformed personnel', fr: 'le personnel en uniforme' },
  MILITARY: { en: 'the military', fr: 'les militaires' },
  CONTINGENT_TROOPS: { en: 'contingent troops', fr: 'les troupes des contingents' },
  STAFF_OFFICERS: { en: 'staff officers', fr: 'les officiers d’état-major' },
  POLICE: { en: 'the police', fr: 'les policiers' },
  INDIVIDUAL_POLICE: { en: 'individual police officers', fr: 'les policiers hors unités constituées' },
  FORMED_POLICE: { en: 'formed police units', fr: 'les unités de police constituées' },
  CIVILIAN: { en: 'civilian personnel', fr: 'le personnel civil' },
  INTERNATIONAL_CIVILIAN: { en: 'international civilian staff', fr: 'le personnel civil international' },
  NATIONAL_CIVILIAN: { en: 'national civilian staff', fr: 'le personnel civil national' },
  UN_VOLUNTEERS: { en: 'UN Volunteers', fr: 'les Volontaires des Nations Unies' },
  PEACEKEEPERS: { en: 'peacekeepers (not said which)', fr: 'les Casques bleus (sans préciser lesquels)' },
  CIVILIANS_OF_HOST_COUNTRY: { en: 'civilians of the host country', fr: 'les civils du pays hôte' },
  ATTACK_VICTIMS: { en: 'the victims of an attack', fr: 'les victimes d’une attaque' },
  NOT_APPLICABLE: { en: 'no group of people', fr: 'aucun groupe de personnes' },
};

/** That somebody counts these people, with the verb in French, which negates it where they are none. */
export const counting = (scope: Scope, verb: 'compte' | 'comptent'): string =>
  `${scope === 'NOT_APPLICABLE' ? 'ne ' : ''}${verb} ${scopeNames[scope].fr}`;

/** The same as a label: without the article that French has in a sentence. */
export const bareScopeNames = Object.fromEntries(
  Object.entries(scopeNames).map(([scope, { en, fr }]) => [
    scope,
    { en: en.replace(/^the /, ''), fr: fr.replace(/^(?:les |le |la |l’)/, '') },
  ]),
) as Record<Scope, Text>;
