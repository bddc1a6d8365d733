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

/** What a reader chose, as it stands in the address: the day of knowledge, the scope and the base. */
export interface Choice {
  knownOn: string | null;
  scope: Scope | null;
  base: string | null;
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** One value of the address; null where it is missing, empty or said twice. */
export function parameter(params: SearchParams, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What the address chooses. A day that does not exist is kept and named, never read as no day: see `wrong`. */
export function choiceFrom(params: SearchParams): { choice: Choice; wrong: string | null } {
  const asked = parameter(params, 'scope');
  const scope = scopes.find((known) => known === asked) ?? null;
  const choice = { knownOn: parameter(params, 'knownOn'), scope, base: parameter(params, 'base') };
  if (asked !== scope) return { choice, wrong: 'scope' };
  const repeated = ['knownOn', 'scope', 'base'].find((name) => Array.isArray(params[name]));
  if (repeated !== undefined) return { choice, wrong: repeated };
  return { choice, wrong: choice.knownOn !== null && !isDay(choice.knownOn) ? 'knownOn' : null };
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
