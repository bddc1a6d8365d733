import type { ParameterName } from './address.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';

/** What is wrong with an address, by the name of the parameter at fault. */
export function wrongWords(lang: Lang, parameter: ParameterName | null): string {
  switch (parameter) {
    case 'knownOn':
      return say(
        lang,
        'The day in the address (knownOn) is not a day of the calendar. Write it as 2023-12-11.',
        'Le jour de l’adresse (knownOn) n’est pas un jour du calendrier. Écrivez-le 2023-12-11.',
      );
    case 'base':
      return say(
        lang,
        'The base in the address is not one that this mission, scope and day offer.',
        'La base de l’adresse n’est pas de celles qu’offrent cette mission, ce périmètre et ce jour.',
      );
    case 'scope':
      return say(
        lang,
        'The scope in the address is not one we count by.',
        'Le périmètre de l’adresse n’est pas de ceux que nous comptons.',
      );
    case 'kind':
      return say(
        lang,
        'The kind of event in the address is not one we know.',
        'Le genre d’événement de l’adresse n’est pas de ceux que nous connaissons.',
      );
    case 'metric':
      return say(
        lang,
        'What the address wants counted (metric) is not something we measure.',
        'Ce que l’adresse veut compter (metric) n’est pas de ce que nous mesurons.',
      );
    case 'after':
    case 'before':
      return say(
        lang,
        'The place in the list that the address names (after or before) is not one of this list.',
        'L’endroit de la liste que l’adresse désigne (after ou before) n’est pas de cette liste.',
      );
    default:
      return say(lang, 'Something in the address cannot be read.', 'Quelque chose dans l’adresse ne peut être lu.');
  }
}

/** The heading over `wrongWords`. */
export function wrongTitle(lang: Lang): string {
  return say(
    lang,
    'The address asks for something that is not there',
    'L’adresse demande quelque chose qui n’existe pas',
  );
}
