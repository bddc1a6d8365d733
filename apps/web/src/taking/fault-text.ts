import type { ParameterName } from '../lib/address.ts';
import { parameterNamed } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { unknownWords, wrongTitle, wrongWords } from '../lib/wrong-words.ts';

interface Fault {
  status: 400 | 404 | 503;
  /** The name at fault in the address; null where it is the path, or ours. */
  parameter: string | null;
  /** Where the name means nothing here: those that do. */
  allowed?: readonly ParameterName[];
}

/** Why there is nothing to take, as plain text: who asks is most often a program. The fault is in a header too. */
export function faultText(lang: Lang, { status, parameter, allowed }: Fault): Response {
  return new Response(`${wordsOf(lang, status, parameter, allowed)}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      ...(status === 503 ? { 'Retry-After': '30' } : {}),
    },
  });
}

function wordsOf(
  lang: Lang,
  status: number,
  parameter: string | null,
  allowed: readonly ParameterName[] | undefined,
): string {
  if (status === 404)
    return say(lang, 'There is nothing to take at this address.', 'Il n’y a rien à prendre à cette adresse.');
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
  return `${wrongTitle(lang)} (${parameter ?? '?'}). ${wrongWords(lang, parameterNamed(parameter))}`;
}
