import type { ParameterName } from '../lib/address.ts';
import { parameterNamed } from '../lib/address.ts';
import { toldOf } from '../lib/faults.ts';
import { listLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { unknownWords, wrongTitle, wrongWords } from '../lib/wrong-words.ts';
import type { Ending } from './endings.ts';

interface Fault {
  status: 400 | 404 | 429 | 503;
  /** The name at fault in the address; null where it is the path, or ours. */
  parameter: string | null;
  /** Where the name means nothing here: those that do. */
  allowed?: readonly ParameterName[];
  /** Where what it says is none of a list of words: those that are. */
  known?: readonly string[];
  /** Where the thing is there, but not in the form asked for: those that it is to be had in. */
  forms?: readonly Ending[];
  /** Seconds after which it is worth asking again, where that is known. */
  wait?: number;
}

/** Why there is nothing to take, as plain text: who asks is most often a program. The fault is in a header too. */
export function faultText(lang: Lang, fault: Fault): Response {
  return new Response(`${wordsOf(lang, fault)}\n`, {
    status: fault.status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      ...(fault.status === 503 || fault.status === 429 ? { 'Retry-After': String(fault.wait ?? 30) } : {}),
    },
  });
}

function wordsOf(lang: Lang, { status, parameter, allowed, known, forms = [], wait = 30 }: Fault): string {
  if (status === 404) {
    const nothing = say(lang, 'There is nothing to take at this address.', 'Il n’y a rien à prendre à cette adresse.');
    const endings = listLabel(
      lang,
      forms.map((form) => `.${form}`),
    );
    return forms.length === 0
      ? nothing
      : `${nothing} ${say(lang, `The forms there are: ${endings}.`, `Les formes qui existent\u00a0: ${endings}.`)}`;
  }
  if (status === 429) {
    const { title, words } = toldOf(lang, { wait }, '');
    return `${title}. ${words}`;
  }
  if (status === 503)
    return say(
      lang,
      'The record does not answer just now. Try again in a minute.',
      'Le dossier ne répond pas pour l’instant. Réessayez dans une minute.',
    );
  if (allowed !== undefined) {
    const whole = say(
      lang,
      'A download always holds every row of the view.',
      'Un téléchargement contient toujours toutes les lignes de la vue.',
    );
    return `${unknownWords(lang, { unknown: parameter ?? '', known: allowed })} ${whole}`;
  }
  return `${wrongTitle(lang)} (${parameter ?? '?'}). ${wrongWords(lang, parameterNamed(parameter), known)}`;
}
