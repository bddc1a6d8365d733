import type { ParameterName, SearchParams } from './address.ts';
import { parameter } from './address.ts';
import { drawnAt } from '../taking/drawn.ts';
import { listAt, nounsFrom, windowFrom } from './lists.ts';

/** A question to the API: whether a page's thing is there (`found`), and whether what its address chooses can be had. */
export interface Probe {
  query: string;
  variables: Record<string, unknown>;
}

/** What is asked of the thing that an address is about: whether it is there, and what it is called by now. */
const NOUNS: Readonly<Record<string, string>> = {
  missions: 'mission(slug: $slug) { slug }',
  sources: 'source(slug: $slug) { slug }',
  actors: 'actor(slug: $slug) { slug }',
  events: 'event(slug: $slug) { slug }',
  places: 'place(slug: $slug) { slug }',
  statistics: 'statistic(key: $slug) { slug: key }',
};
const LISTS = new Set(['', 'sources', 'actors', 'events', 'places', 'search', 'statements', 'statistics']);
/** Pages that are about the record as a whole, and ask it for little or nothing. */
const ABOUT = new Set(['methodology', 'data', 'api', 'corrections', 'releases', 'style']);
const PARTS_OF_A_MISSION = new Set([undefined, 'events', 'statistics', 'sites', 'disagreements']);

/** Parameters that name something of the record, which may not be there. */
const NAMED: readonly ParameterName[] = ['metric', 'actor', 'place', 'source', 'publisher', 'speaker', 'subject'];

const TYPES: Readonly<Record<string, string>> = {
  slug: 'String!',
  knownOn: 'Date',
  scope: 'Scope',
  base: 'ID',
  metric: '[String!]',
  first: 'Int',
  after: 'String',
  last: 'Int',
  before: 'String',
  q: 'String!',
  among: '[SearchNoun!]',
};

/** Words of more characters may be more than can be looked for: that the API says. */
const LONG = 100;

/** What every record answers. */
const ANYTHING = 'missions(first: 1) { nodes { id } }';

const WINDOW = 'first: $first, after: $after, last: $last, before: $before';

/** What to ask before the page at a path without its language is made; null where there is no such page. */
export function probeFor(path: string, params: SearchParams): Probe | null {
  const [noun = '', slug, part, ...more] = path.split('/').slice(1);
  const window = windowFrom(params, 1);
  const isCut = window.after !== null || window.before !== null;
  // A few words can always be looked for; a figure must be one.
  const sought = parameter(params, 'q');
  const isFigure = (noun === 'statistics' || part === 'statistics') && sought !== null;
  const isNarrowed =
    isCut ||
    isFigure ||
    (sought !== null && sought.length > LONG) ||
    NAMED.some((name) => parameter(params, name) !== null);
  if (noun === 'embed') return probeOfEmbedded(path.slice('/embed'.length), params);
  if (slug === undefined) {
    if (ABOUT.has(noun)) return probe(ANYTHING, {});
    if (!LISTS.has(noun)) return null;
    const text = parameter(params, 'q');
    if (noun === 'search' && text !== null && isCut)
      return probe(`search(query: $q, among: $among, ${WINDOW}) { totalCount }`, {
        q: text,
        among: nounsFrom(params),
        ...window,
      });
    if (noun === '' || noun === 'search' || !isNarrowed) return probe(ANYTHING, {});
    return probeOfList(path, params) ?? probe(`${noun}(${WINDOW}) { totalCount }`, { ...window });
  }
  // Whether there is such a release is seen from its files.
  if (noun === 'releases' && part === undefined) return probe(ANYTHING, {});
  const field = NOUNS[noun];
  if (field === undefined || slug === '' || more.length > 0) return null;
  if (noun === 'missions' ? !PARTS_OF_A_MISSION.has(part) : part !== undefined) return null;
  const found = `found: ${field}`;
  const name = decoded(slug);
  if (name === null) return null;
  const thing = { slug: name };
  if (noun !== 'missions') return probe(found, thing);
  const metric = parameter(params, 'metric');
  if (part === 'disagreements' && metric !== null)
    return probe(
      `${found} wanted: mission(slug: $slug) { statistics(where: { metric: $metric }, first: 1) { totalCount } }`,
      { ...thing, metric: [metric] },
    );
  if (part !== undefined)
    return (isNarrowed ? probeOfList(path, params, { found, thing }) : null) ?? probe(found, thing);
  const base = parameter(params, 'base');
  if (base === null) return probe(found, thing);
  return probe(
    `${found} wanted: mission(slug: $slug, knownOn: $knownOn) { drawdown(scope: $scope, base: $base) { scope } }`,
    { ...thing, knownOn: parameter(params, 'knownOn'), scope: parameter(params, 'scope') ?? 'ALL_PERSONNEL', base },
  );
}

/** Which part of a path is the slug of what its address is about, be it a page, a figure to embed or a file; null where none is. */
function slugAt(path: string): { noun: string; at: number } | null {
  const [, noun = '', next] = path.split('/');
  if (noun === 'embed') return next !== undefined && next in NOUNS ? { noun: next, at: 3 } : null;
  if (noun === 'data') return { noun: 'missions', at: 2 };
  return noun in NOUNS ? { noun, at: 2 } : null;
}

/**
 * What to ask before a file is made, so that its reader is counted once, however much it asks: of the thing that its address is about,
 * whatever else the address wants of it, else whether anyone answers. Null for what is asked of nobody: releases lie ready.
 */
export function probeOfFile(path: string): Probe | null {
  return probeOfThing(path) ?? (path.startsWith('/releases/') ? null : probe(ANYTHING, {}));
}

function probeOfThing(path: string): Probe | null {
  const thing = slugAt(path);
  const slug = thing === null ? undefined : path.split('/')[thing.at];
  const name = slug === undefined || slug === '' ? null : decoded(slug);
  return thing === null || name === null ? null : probe(`found: ${NOUNS[thing.noun] ?? ''}`, { slug: name });
}

/** The path with another slug for what it is about. */
export function renamed(path: string, slug: string): string {
  const at = slugAt(path)?.at;
  return path
    .split('/')
    .map((part, i) => (i === at ? encodeURIComponent(slug) : part))
    .join('/');
}

/** What to ask before a figure that stands alone is made: what the page that it is a figure of would ask. */
function probeOfEmbedded(path: string, params: SearchParams): Probe | null {
  const name = drawnAt(path);
  if (name === null) return null;
  return probeFor(name === 'statistics' ? path : path.slice(0, path.lastIndexOf('/')), params);
}

/** What a list is asked before its page is made: whether what its address names is there, and the place in the list. */
function probeOfList(
  path: string,
  params: SearchParams,
  mission?: { found: string; thing: Readonly<Record<string, string>> },
): Probe | null {
  const list = listAt(path, params);
  if (list === null) return null;
  const ordered = list.order === null ? '' : `orderBy: ${list.order}, `;
  const page = `${list.field}(where: $where, ${ordered}${WINDOW}) { totalCount }`;
  const values = { where: list.where, ...windowFrom(params, 1, list.reversed) };
  // A mission that is not there is a page that is not there, not a wrong filter: it is asked by itself.
  return mission === undefined
    ? probe(page, values, list.filter)
    : probe(`${mission.found} wanted: mission(slug: $slug) { ${page} }`, { ...mission.thing, ...values }, list.filter);
}

/** A part of a path as it was meant; null where its escapes mean nothing. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The fields asked, with a declaration of each variable that stands in them; one that is null is left out. */
function probe(fields: string, values: Readonly<Record<string, unknown>>, filter = ''): Probe {
  const types: Readonly<Record<string, string>> = { ...TYPES, where: filter };
  const variables = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const declared = Object.entries(types).filter(([name]) => new RegExp(`\\$${name}\\b`).test(fields));
  const head = declared.map(([name, type]) => `$${name}: ${type}`).join(', ');
  return { query: `query Probe${head === '' ? '' : `(${head})`} { ${fields} }`, variables };
}
