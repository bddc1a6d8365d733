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

export type EventKind = (typeof eventKinds)[number];

/** The kind named in the address; null for none or one that there is not. */
export function eventKindFrom(text: string | null): EventKind | null {
  return eventKinds.find((kind) => kind === text) ?? null;
}

/** What pages read in an address; each name means the same on every page. */
const names = ['knownOn', 'scope', 'base', 'kind', 'metric', 'after', 'before', 'q'] as const;

export type ParameterName = (typeof names)[number];

/** The parameter that an argument of the API stands for (`where.metric` is `metric`); null where there is none. */
export function parameterNamed(argument: string | null): ParameterName | null {
  return names.find((name) => name === argument?.split('.').at(-1)) ?? null;
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

/** One value of the address; null where it is missing, empty or said twice. */
export function parameter(params: SearchParams, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The first thing in an address that can be seen to be wrong without asking anyone: said twice, no day, no such value. */
export function wrongParameter(params: SearchParams): ParameterName | null {
  const [knownOn, scope, kind] = ['knownOn', 'scope', 'kind'].map((name) => parameter(params, name));
  return (
    names.find((name) => Array.isArray(params[name])) ??
    (knownOn != null && !isDay(knownOn) ? 'knownOn' : null) ??
    (scope != null && !scopes.some((known) => known === scope) ? 'scope' : null) ??
    (kind != null && eventKindFrom(kind) === null ? 'kind' : null)
  );
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

/** Where a statistic stands on its source's page. */
export function statisticAddress(
  lang: Lang,
  statistic: { key: string; evidence: { source: { slug: string } } },
): string {
  return pageAddress(lang, `/sources/${statistic.evidence.source.slug}#${statisticAnchor(statistic.key)}`);
}

/** Where a passage stands on its source's page. */
export function evidenceAddress(lang: Lang, evidence: { paragraph: number | null; source: { slug: string } }): string {
  const anchor = evidence.paragraph === null ? '' : `#${paragraphAnchor(evidence.paragraph)}`;
  return pageAddress(lang, `/sources/${evidence.source.slug}${anchor}`);
}

export function statisticAnchor(key: string): string {
  return `statistic-${key}`;
}

export function paragraphAnchor(paragraph: number): string {
  return `paragraph-${paragraph}`;
}
