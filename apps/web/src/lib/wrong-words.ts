import type { ParameterName } from './address.ts';
import { listLabel } from './format.ts';
import type { Unknown } from './found-at.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';

/** What is wrong with an address, by the name of the parameter at fault; and what it could say instead, where that is one of `known` words. */
export function wrongWords(lang: Lang, parameter: ParameterName | null, known: readonly string[] = []): string {
  const wrong = wrongIn(lang, parameter);
  return known.length === 0 ? wrong : `${wrong} ${choiceWords(lang, known)}`;
}

/** The words that an address can say, in a sentence. */
const choiceWords = (lang: Lang, known: readonly string[]): string =>
  say(lang, `What can be chosen: ${listLabel(lang, known)}.`, `On peut choisir\u00a0: ${listLabel(lang, known)}.`);

function wrongIn(lang: Lang, parameter: ParameterName | null): string {
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
        'The kind in the address is not one that this list has.',
        'Le genre de l’adresse n’est pas de ceux de cette liste.',
      );
    case 'on':
    case 'from':
      return say(
        lang,
        `A day in the address (${parameter}) is not a day of the calendar. Write it as 2023-12-11.`,
        `Un jour de l’adresse (${parameter}) n’est pas un jour du calendrier. Écrivez-le 2023-12-11.`,
      );
    case 'to':
      return say(
        lang,
        'The last day in the address (to) is not a day of the calendar, or comes before the first (from). Write it as 2023-12-11.',
        'Le dernier jour de l’adresse (to) n’est pas un jour du calendrier, ou précède le premier (from). Écrivez-le 2023-12-11.',
      );
    case 'actor':
    case 'speaker':
    case 'subject':
    case 'publisher':
      return say(
        lang,
        `Nobody on record is called what the address says (${parameter}).`,
        `Personne au dossier ne porte le nom que dit l’adresse (${parameter}).`,
      );
    case 'place':
      return say(
        lang,
        'The place in the address is not one on record.',
        'Le lieu de l’adresse n’est pas de ceux du dossier.',
      );
    case 'source':
      return say(
        lang,
        'The source in the address is not one on record.',
        'La source de l’adresse n’est pas de celles du dossier.',
      );
    case 'stance':
      return say(
        lang,
        'The stance in the address is not one we tell apart.',
        'La position de l’adresse n’est pas de celles que nous distinguons.',
      );
    case 'rank':
    case 'retracted':
    case 'order':
      return say(
        lang,
        `What the address says of the list (${parameter}) is not a choice it offers.`,
        `Ce que l’adresse dit de la liste (${parameter}) n’est pas un choix qu’elle offre.`,
      );
    case 'country':
      return say(
        lang,
        'The country in the address is not a code of two letters, such as ML.',
        'Le pays de l’adresse n’est pas un code de deux lettres, comme ML.',
      );
    case 'q':
      return say(
        lang,
        'What the address looks for (q) cannot be read: a few words, or among figures one as it is printed, such as 13,871 or more than 10,500.',
        'Ce que cherche l’adresse (q) ne peut être lu\u00a0: quelques mots ou, parmi les chiffres, l’un d’eux tel qu’imprimé, comme 13\u202f871 ou plus de 10\u202f500.',
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

/** What is wrong with an address that says something which means nothing where it stands, and what could be said instead. */
export function unknownWords(lang: Lang, { unknown, known }: Unknown): string {
  if (known.length === 0)
    return say(
      lang,
      `The address says “${unknown}”, and there is nothing to choose here.`,
      `L’adresse dit «\u00a0${unknown}\u00a0», et il n’y a rien à choisir ici.`,
    );
  const wrong = say(
    lang,
    `“${unknown}” in the address means nothing here.`,
    `«\u00a0${unknown}\u00a0» dans l’adresse ne veut rien dire ici.`,
  );
  return `${wrong} ${choiceWords(lang, known)}`;
}

/** The heading over `wrongWords`. */
export function wrongTitle(lang: Lang): string {
  return say(
    lang,
    'The address asks for something that is not there',
    'L’adresse demande quelque chose qui n’existe pas',
  );
}
