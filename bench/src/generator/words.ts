import type { Chance } from './random.ts';

// Invented names and plain words: enough of both that a search finds some rows and not all.

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'kh', 'l', 'm', 'n', 'r', 's', 't', 'w', 'z'];
const VOWELS = ['a', 'e', 'é', 'i', 'o', 'ou', 'u'];
const ENDINGS = ['', 'l', 'n', 'r', 't', 'ra', 'ba', 'ssa'];

/** An invented name of two or three syllables. */
export function nameFrom(chance: Chance): string {
  const syllables = Array.from({ length: chance.between(2, 3) }, () => chance.pick(ONSETS) + chance.pick(VOWELS));
  const name = syllables.join('') + chance.pick(ENDINGS);
  return name[0]!.toUpperCase() + name.slice(1);
}

/** What happens, by kind of event, in both languages; `%` stands for where. */
export const HAPPENINGS = {
  ATTACK: { en: 'Attack on a convoy near %', fr: 'Attaque d’un convoi près de %' },
  CEREMONY: { en: 'Ceremony of transfer at %', fr: 'Cérémonie de rétrocession à %' },
  COUP: { en: 'Officers take power in %', fr: 'Des officiers prennent le pouvoir à %' },
  DEMAND: { en: 'Authorities of % ask for departure', fr: 'Les autorités de % demandent le départ' },
  DEPLOYMENT: { en: 'Battalion deployed to %', fr: 'Un bataillon déployé à %' },
  INTERVENTION: { en: 'Outside forces enter %', fr: 'Des forces extérieures entrent à %' },
  LIQUIDATION: { en: 'Equipment shipped out of %', fr: 'Matériel expédié de %' },
  MANDATE: { en: 'Mandate renewed, with a presence in %', fr: 'Mandat renouvelé, avec une présence à %' },
  OTHER: { en: 'Patrol reaches %', fr: 'Une patrouille atteint %' },
  PROTEST: { en: 'March against the mission in %', fr: 'Marche contre la mission à %' },
  REPATRIATION: { en: 'Contingent leaves % for home', fr: 'Un contingent quitte % pour rentrer' },
  SANCTIONS: { en: 'Sanctions against leaders of %', fr: 'Sanctions contre des chefs de %' },
  STATEMENT: { en: 'Spokesperson reports from %', fr: 'Le porte-parole fait rapport de %' },
  UPRISING: { en: 'Uprising spreads to %', fr: 'Le soulèvement gagne %' },
  VOTE: { en: 'Council of % votes', fr: 'Le conseil de % vote' },
  WITHDRAWAL: { en: 'Last troops leave %', fr: 'Les dernières troupes quittent %' },
} as const;

export const ROLES = [
  { en: 'host', fr: 'hôte' },
  { en: 'troops', fr: 'troupes' },
  { en: 'speaker', fr: 'orateur' },
  { en: 'attacker', fr: 'assaillant' },
  { en: 'victim', fr: 'victime' },
] as const;

/** A figure as sources print it, now exactly, now not. */
export function printed(chance: Chance, number: number): string {
  const text = number.toLocaleString('en');
  const how = chance.between(1, 10);
  if (how === 1) return `about ${text}`;
  if (how === 2 && number > 1) return `more than ${text}`;
  if (how === 3) return `at least ${text}`;
  return text;
}
