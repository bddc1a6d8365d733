import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import type { Cited } from './citation.ts';
import { cslOf } from './citation.ts';

// An entry is called by the key we give it, and not by a guess from its title.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

/** Signs that are commands to LaTeX, as it writes them when they are none. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Escaped braces count as braces to BibTeX.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The library escapes every field but the name of an organisation, which it takes for LaTeX. */
const inert = (name: string): string => name.replace(/[\\~^{}%$&#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);

/** Stands in no text, and is left out by the library. */
const NOTHING = '\uE000';

/** The library reads HTML in texts, and opens braces by it that nothing closes: what begins a tag is a sign like any other. */
const withoutTags = (text: string): string => text.replaceAll('<', `<${NOTHING}`);

/**
 * An address without the signs that end a field, begin a command or are a remark; the library leaves addresses as they are. What is
 * percent-encoded already stays.
 */
const inertAddress = (address: string): string =>
  address.replace(/%(?![\dA-Fa-f]{2})|[^\w.~:/?#[\]@!$&'()*+,;=%-]/gu, encodeURIComponent);

/** A citation as a BibTeX entry. What BibTeX has no field for (the version, the day it was read) stands in its note. */
export function bibtexOf(lang: Lang, cited: Cited): string {
  const { version, ...item } = cslOf(cited);
  const note = [
    ...(version === undefined ? [] : [`${say(lang, 'Version', 'Version')} ${version}`]),
    ...(cited.accessed === null
      ? []
      : [`${say(lang, 'Accessed', 'Consulté le')} ${dayLabel(lang, cited.accessed).replaceAll('\u00a0', ' ')}`]),
    ...(item.note === undefined ? [] : [item.note]),
  ].join('. ');
  const author = item.author?.map(({ literal }) => ({ literal: inert(literal) }));
  const written: unknown = new Cite([
    {
      ...Object.fromEntries(
        Object.entries(item).map(([field, value]) => [field, typeof value === 'string' ? withoutTags(value) : value]),
      ),
      ...(author && { author }),
      ...(item.URL !== undefined && { URL: inertAddress(item.URL) }),
      note: note === '' ? undefined : withoutTags(note),
    },
  ]).format('bibtex');
  return `${tidied(String(written)).trim()}\n`;
}

/** An entry with its month as the word that every style of a bibliography knows, and accents close to their letters. */
function tidied(entry: string): string {
  return entry
    .replace(
      /^(\s*)month = \{([a-z]{3})(?: (\d+))?\}/mu,
      (_, indent: string, month: string, day: string | undefined) =>
        day === undefined ? `${indent}month = ${month}` : `${indent}month = ${month},\n${indent}day = {${day}}`,
    )
    .replaceAll(/\\(['`^"~=.]) (?=[{A-Za-z])/gu, '\\$1');
}
