import { capital } from '../lib/finding.ts';
import { dayLabel } from '../lib/format.ts';
import { say } from '../lib/words.ts';
import type { SourceName, Table } from './table.ts';
import type { View } from './view.ts';
import { absolute, knownOnOf } from './view.ts';

/** The licence that the record is given under. */
export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Who answers for the record. */
export const publisher = 'The Drawdown contributors';

/** What every download says of itself, so that it stands without the page it came from. */
export interface About {
  title: string;
  description: string;
  publisher: string;
  licence: string;
  licence_url: string;
  /** The exact view on its page, as known on the same day, so that it can be read again. */
  address: string;
  /** The day as of which it tells: the one chosen, else the one on which it was taken; null for what no day can be chosen of. */
  known_on: string | null;
  vintage: string;
  /** What was chosen, by the names of the address; empty for nothing. */
  filter: Readonly<Record<string, string>>;
  taken_on: string;
  language: string;
}

/** The vintage in words: `as known on 15 October 2023`, or all that was known on the day it was taken. */
export function vintageWords(view: View): string {
  const knownOn = knownOnOf(view);
  return knownOn === null
    ? say(
        view.lang,
        `all that was known on ${dayLabel(view.lang, view.takenOn)}`,
        `tout ce qui était connu au ${dayLabel(view.lang, view.takenOn)}`,
      )
    : say(view.lang, `as known on ${dayLabel(view.lang, knownOn)}`, `connu au ${dayLabel(view.lang, knownOn)}`);
}

/** The vintage as a sentence of its own begins: with a capital. */
export function vintageSentence(view: View): string {
  return capital(vintageWords(view));
}

/** What was chosen besides the day of knowledge, in the order of the address. */
const chosenIn = (view: View): [name: string, value: string][] =>
  Object.entries(view.query).filter(([name]) => name !== 'knownOn');

/** The same as `name=value`; empty for nothing. */
export function filterWords(view: View): string {
  return chosenIn(view)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** The day as of which a view tells: the one chosen, else the one on which it was taken; null where none can be chosen. */
export function knownOnIn(table: Table, view: View): string | null {
  return table.parameters.includes('knownOn') ? (knownOnOf(view) ?? view.takenOn) : null;
}

/** The exact view on its page, absolute. It names the day as of which it tells, so that it can be read again when more is known. */
export function pageOf(table: Table, view: View): string {
  return absolute(view, table.page(view), { knownOn: knownOnIn(table, view), ...view.query });
}

/** What a download of a table says of itself, under the title of the view. */
export function aboutOf(table: Table, view: View, title: string): About {
  return {
    title,
    description: table.description[view.lang],
    publisher,
    licence: licence.name,
    licence_url: licence.path,
    address: pageOf(table, view),
    known_on: knownOnIn(table, view),
    vintage: vintageWords(view),
    filter: Object.fromEntries(chosenIn(view)),
    taken_on: view.takenOn,
    language: view.lang,
  };
}

/** Documents once each, in the order in which they are first named. */
export function distinct(sources: readonly SourceName[]): SourceName[] {
  return [...new Map(sources.map((source) => [source.slug, source])).values()];
}

/** What was chosen besides the day of knowledge, each as `name-value`. */
export function chosenParts(view: View): string[] {
  return chosenIn(view).map(([name, value]) => `${name}-${value}`);
}

/** Words in a line of plain letters and digits, as names of files and keys of bibliographies can have; those that are null left out. */
export function inPlainLetters(words: readonly (string | null)[]): string {
  return words
    .filter((part) => part !== null)
    .join('-')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-');
}

/** A file's name that tells what is in it: `drawdown-minusma-pace-as-known-on-2023-10-15-en-taken-2026-11-26.csv`. */
export function fileName(name: string, view: View, ending: string): string {
  const knownOn = knownOnOf(view);
  // What it is of: a mission, a place, a document.
  const subject = view.path.split('/')[2] ?? null;
  const words = inPlainLetters([
    'drawdown',
    subject,
    name === subject ? null : name,
    knownOn === null ? null : `as-known-on-${knownOn}`,
    ...chosenParts(view),
  ]);
  return `${words.slice(0, 140).replace(/-$/, '')}-${view.lang}-taken-${view.takenOn}.${ending}`;
}
