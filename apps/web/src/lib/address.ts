import { isDay } from './day-number.ts';
import type { Lang } from './language.ts';

/** Whom a reader can have counted. */
export const scopes = [
  'ALL_PERSONNEL',
  'UNIFORMED',
  'MILITARY',
  'CONTINGENT_TROOPS',
  'STAFF_OFFICERS',
  'POLICE',
  'INDIVIDUAL_POLICE',
  'FORMED_POLICE',
  'CIVILIAN',
  'INTERNATIONAL_CIVILIAN',
  'NATIONAL_CIVILIAN',
  'UN_VOLUNTEERS',
  'PEACEKEEPERS',
] as const;

export type Scope = (typeof scopes)[number];

/** Kinds of event a reader can ask for alone. */
export const eventKinds = [
  'MANDATE',
  'DEMAND',
  'VOTE',
  'DEPLOYMENT',
  'WITHDRAWAL',
  'REPATRIATION',
  'SITE_CLOSURE',
  'CEREMONY',
  'LIQUIDATION',
  'ATTACK',
  'COUP',
  'UPRISING',
  'INTERVENTION',
  'SANCTIONS',
  'PROTEST',
  'STATEMENT',
  'OTHER',
] as const;

/** Kinds of actor a reader can ask for alone. */
export const actorKinds = [
  'PERSON',
  'STATE',
  'GOVERNMENT',
  'ARMED_FORCES',
  'ARMED_GROUP',
  'PRIVATE_MILITARY_COMPANY',
  'INTERGOVERNMENTAL',
  'PEACE_OPERATION',
  'MEDIA',
  'RESEARCH',
  'PUBLIC',
  'OTHER',
] as const;

/** Kinds of disagreement, those that matter most first. */
export const disagreementKinds = ['CONFLICT', 'WITHIN_SOURCE', 'TRANSCRIPTION', 'SCOPE', 'AS_OF', 'ROUNDING'] as const;

/** Nouns that a search finds. */
export const foundKinds = ['ACTOR', 'EVENT', 'PLACE', 'SOURCE', 'STATEMENT'] as const;

/** Kinds of place a reader can ask for alone. */
export const placeKinds = ['COUNTRY', 'REGION', 'CITY', 'SITE', 'AREA'] as const;

/** What a camp can be on a day, in the order that a reader is told. */
export const siteStatuses = ['CLOSED', 'DISPUTED', 'UNKNOWN', 'OPEN'] as const;

/** Where a speaker can stand. */
export const stances = ['SUPPORTS', 'OPPOSES', 'WARNS', 'DEFENDS', 'MIXED', 'NEUTRAL'] as const;

/** How far the record trusts a figure. */
export const ranks = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;

/** Whom figures count, those that count nobody included. */
export const figureScopes = [...scopes, 'CIVILIANS_OF_HOST_COUNTRY', 'ATTACK_VICTIMS', 'NOT_APPLICABLE'] as const;

/** Orders that a list can stand in, as the API names them. */
export const dateOrders = ['DATE_ASC', 'DATE_DESC'] as const;
export const figureOrders = [
  'AS_OF_ASC',
  'AS_OF_DESC',
  'PUBLISHED_ASC',
  'PUBLISHED_DESC',
  'VALUE_ASC',
  'VALUE_DESC',
] as const;
export const actorOrders = ['NAME_ASC', 'NAME_DESC', 'KNOWN_ASC', 'KNOWN_DESC'] as const;

/** What pages read in an address; each name means the same on every page. */
const names = [
  'knownOn',
  'on',
  'scope',
  'base',
  'kind',
  'metric',
  'actor',
  'place',
  'source',
  'publisher',
  'speaker',
  'stance',
  'subject',
  'rank',
  'retracted',
  'country',
  'from',
  'to',
  'order',
  'after',
  'before',
  'q',
] as const;

export type ParameterName = (typeof names)[number];

/** Values that a parameter can have wherever it stands; those of others depend on the page: see `valuesAt`. */
const values: Readonly<Partial<Record<ParameterName, readonly string[]>>> = {
  scope: scopes,
  stance: stances,
  rank: ranks,
  retracted: ['SHOWN'],
};

/** What arguments of the API are called in an address, where that is not their own name. */
const aliases: Readonly<Record<string, ParameterName>> = {
  text: 'q',
  query: 'q',
  printed: 'q',
  during: 'from',
  asOf: 'from',
  published: 'from',
  said: 'from',
  orderBy: 'order',
  among: 'kind',
  attributedTo: 'speaker',
  includeRetracted: 'retracted',
};

/** The parameter that an argument of the API stands for (`where.metric` is `metric`); null where there is none. */
export function parameterNamed(argument: string | null): ParameterName | null {
  const last = argument?.split('.').at(-1) ?? '';
  return aliases[last] ?? names.find((name) => name === last) ?? null;
}

/** What a reader chose, as it stands in the address: the day of knowledge, the scope and the base. */
export interface Choice {
  knownOn: string | null;
  scope: Scope | null;
  base: string | null;
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** The query of an address as pages are given it: what is said twice is a list. */
export function searchParamsOf(query: URLSearchParams): SearchParams {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** All that an address says and pages read, but the place in a list: what the other language's address keeps. */
export function given(search: SearchParams): Partial<Record<ParameterName, string | null>> {
  return Object.fromEntries(
    names.filter((name) => name !== 'after' && name !== 'before').map((name) => [name, parameter(search, name)]),
  );
}

/** Where in its list an address stands. */
export function placeIn(search: SearchParams): Record<'after' | 'before', string | null> {
  return { after: parameter(search, 'after'), before: parameter(search, 'before') };
}

/** A query without what a form left empty in it; null where nothing was, and the address can stand. */
export function withoutBlanks(query: URLSearchParams): URLSearchParams | null {
  const said = new URLSearchParams(query);
  for (const name of names) if (said.has(name, '')) said.delete(name, '');
  return said.size === query.size ? null : said;
}

/** One value of the address; null where it is missing, empty or said twice. */
export function parameter(params: SearchParams, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Values that a parameter can have on some pages, by the last part of a list's path. */
const valuesOfLists: Readonly<Record<string, Readonly<Partial<Record<ParameterName, readonly string[]>>>>> = {
  events: { kind: eventKinds, order: dateOrders },
  statistics: { scope: figureScopes, order: figureOrders },
  sources: { order: dateOrders },
  statements: { order: dateOrders },
  actors: { kind: actorKinds, order: actorOrders },
  places: { kind: placeKinds },
  disagreements: { kind: disagreementKinds },
  sites: { kind: siteStatuses },
  search: { kind: foundKinds },
};

/** The values that a parameter can have on the page at a path without its language; null where any will do. */
export function valuesAt(path: string, name: ParameterName): readonly string[] | null {
  const parts = path
    .replace(/^\/embed\//, '/')
    .split('/')
    .slice(1);
  const list = parts[0] === 'missions' ? parts[2] : parts.length === 1 ? parts[0] : undefined;
  return valuesOfLists[list ?? '']?.[name] ?? values[name] ?? null;
}

/** The first thing in an address that can be seen to be wrong without asking anyone: said twice, no day, no such value. */
export function wrongParameter(params: SearchParams, path = ''): ParameterName | null {
  const isWrong = (name: ParameterName): boolean => {
    if (Array.isArray(params[name])) return true;
    const value = parameter(params, name);
    if (value === null) return false;
    switch (name) {
      case 'knownOn':
      case 'on':
      case 'from':
        return !isDay(value);
      case 'to':
        return !isDay(value) || value < (parameter(params, 'from') ?? value);
      case 'country':
        return !/^[A-Za-z]{2}$/.test(value);
      default:
        return valuesAt(path, name)?.includes(value) === false;
    }
  };
  return names.find(isWrong) ?? null;
}

/** The value of the address where it is one of those there are; null for none or any other. */
export function oneOf<Value extends string>(
  params: SearchParams,
  name: ParameterName,
  known: readonly Value[],
): Value | null {
  const asked = parameter(params, name);
  return known.find((value) => value === asked) ?? null;
}

/** What the address chooses. A day that does not exist is kept and named, never read as no day: see `wrong`. */
export function choiceFrom(params: SearchParams): { choice: Choice; wrong: ParameterName | null } {
  const asked = parameter(params, 'scope');
  const scope = scopes.find((known) => known === asked) ?? null;
  const choice = { knownOn: parameter(params, 'knownOn'), scope, base: parameter(params, 'base') };
  return { choice, wrong: wrongParameter(params) };
}

/** The address of a page in a language, with what is chosen; nothing stands in it that was not chosen. */
export function pageAddress(
  lang: Lang,
  path: string,
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const [place = '', anchor] = path.split('#');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null && value !== '') search.set(name, value);
  const tail = search.size > 0 ? `?${search.toString()}` : '';
  return `/${lang}${place === '/' ? '' : place}${tail}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Where a statistic stands on its source's page, as known on a day. */
export function statisticAddress(
  lang: Lang,
  statistic: { key: string; evidence: { source: { slug: string } } },
  knownOn: string | null = null,
): string {
  return pageAddress(lang, `/sources/${statistic.evidence.source.slug}#${statisticAnchor(statistic.key)}`, { knownOn });
}

/** The page of a statistic itself, as known on a day. */
export function figureAddress(lang: Lang, key: string, knownOn: string | null = null): string {
  return pageAddress(lang, `/statistics/${encodeURIComponent(key)}`, { knownOn });
}

/** Where a passage stands on its source's page, as known on a day. */
export function evidenceAddress(
  lang: Lang,
  evidence: { paragraph: number | null; source: { slug: string } },
  knownOn: string | null = null,
): string {
  const anchor = evidence.paragraph === null ? '' : `#${paragraphAnchor(evidence.paragraph)}`;
  return pageAddress(lang, `/sources/${evidence.source.slug}${anchor}`, { knownOn });
}

export function statisticAnchor(key: string): string {
  return `statistic-${key}`;
}

export function paragraphAnchor(paragraph: number): string {
  return `paragraph-${paragraph}`;
}
