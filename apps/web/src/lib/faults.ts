import { pageAddress, valuesAt } from './address.ts';
import type { Fault } from './found-at.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';
import { unknownWords, wrongTitle, wrongWords } from './wrong-words.ts';

/** What is said instead of a page. */
export interface Told {
  status: 400 | 404 | 429 | 503;
  title: string;
  words: string;
  links: readonly { href: string; text: string }[];
  /** Seconds after which it is worth asking again, where that is known. */
  retryAfter?: number;
}

/**
 * What is said instead of a page that there is not (404), that cannot be made while the API is away (503), whose reader has asked for
 * too many (429), or whose address asks for what cannot be (400). `path` is the page's, without its language; `known` are the words that
 * the parameter at fault can be, where they are not the same for every record.
 */
export function toldOf(lang: Lang, fault: Fault, path: string, known: readonly string[] = []): Told {
  if (fault === 'missing') return missing(lang);
  if (fault === 'unanswered') return unanswered(lang);
  if ('wait' in fault) return tooMany(lang, fault.wait);
  return {
    status: 400,
    title: wrongTitle(lang),
    words:
      'unknown' in fault
        ? unknownWords(lang, fault)
        : wrongWords(lang, fault.wrong, (fault.wrong === null ? null : valuesAt(path, fault.wrong)) ?? known),
    links: [{ href: pageAddress(lang, path), text: say(lang, 'See the page without it', 'Voir la page sans cela') }],
  };
}

function missing(lang: Lang): Told {
  return {
    status: 404,
    title: say(lang, 'There is no such page', 'Cette page n’existe pas'),
    words: say(
      lang,
      'Nothing in the record has this address. It may have been mistyped, or belong to a dossier that is not loaded here.',
      'Rien dans le dossier n’a cette adresse. Elle est peut-être mal saisie, ou relève d’un dossier qui n’est pas chargé ici.',
    ),
    links: [
      { href: `/${lang}`, text: say(lang, 'All missions', 'Toutes les missions') },
      { href: `/${lang}/sources`, text: say(lang, 'All sources', 'Toutes les sources') },
      { href: `/${lang}/search`, text: say(lang, 'Search', 'Chercher') },
    ],
  };
}

function tooMany(lang: Lang, wait: number): Told {
  return {
    status: 429,
    title: say(lang, 'Too many pages at once', 'Trop de pages à la fois'),
    words: say(
      lang,
      `More pages were asked for from your address than one reader reads. Come back in ${wait} s; whoever wants the whole record finds it in one piece under Data.`,
      `Votre adresse a demandé plus de pages qu’un lecteur n’en lit. Revenez dans ${wait}\u00a0s\u202f; qui veut tout le dossier le trouve d’un seul tenant sous Données.`,
    ),
    links: [
      { href: '', text: say(lang, 'Try again', 'Réessayer') },
      { href: `/${lang}/data`, text: say(lang, 'Data', 'Données') },
    ],
    retryAfter: wait,
  };
}

function unanswered(lang: Lang): Told {
  return {
    status: 503,
    title: say(lang, 'The record does not answer just now', 'Le dossier ne répond pas pour l’instant'),
    words: say(
      lang,
      'The pages are here, but the service that keeps the figures cannot be reached. Nothing is lost. Try again in a minute.',
      'Les pages sont là, mais le service qui tient les chiffres ne peut être joint. Rien n’est perdu. Réessayez dans une minute.',
    ),
    links: [
      { href: '', text: say(lang, 'Try again', 'Réessayer') },
      { href: `/${lang}`, text: say(lang, 'All missions', 'Toutes les missions') },
    ],
  };
}

/** The header by which the page of faults is told what is at fault, and where. What a reader sends by this name is dropped: see `proxy`. */
export const FAULT_HEADER = 'x-drawdown-fault';

/** The header by which who stands before the pages says that the API did not answer it just now. */
export const AWAY_HEADER = 'x-drawdown-away';

/** A fault and its path as a header can carry them. A name from the address may be as long as an address: the first of it will do. */
export function faultHeader(fault: Fault, path: string): string {
  const told =
    typeof fault === 'object' && 'unknown' in fault ? { ...fault, unknown: shortened(fault.unknown) } : fault;
  return encodeURIComponent(JSON.stringify({ fault: told, path }));
}

/** What a header carries; null where it carries nothing. */
export function faultFrom(header: string | null): { fault: Fault; path: string } | null {
  return header === null ? null : (JSON.parse(decodeURIComponent(header)) as { fault: Fault; path: string });
}

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : name;
}
