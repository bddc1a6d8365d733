import type { ParameterName, SearchParams } from './address.ts';
import { parameter } from './address.ts';

/** A question to the API: whether a page's thing is there (`found`), and whether what its address chooses can be had. */
export interface Probe {
  query: string;
  variables: Record<string, unknown>;
}

const NOUNS: Readonly<Record<string, string>> = {
  missions: 'mission',
  sources: 'source',
  actors: 'actor',
  events: 'event',
  places: 'place',
};
const LISTS = new Set(['', 'sources', 'actors', 'events', 'places', 'search']);
const PARTS_OF_A_MISSION = new Set([undefined, 'events', 'statistics']);

const TYPES: Readonly<Partial<Record<ParameterName, string>>> & Readonly<Record<'slug', string>> = {
  slug: 'String!',
  knownOn: 'Date',
  scope: 'Scope',
  base: 'ID',
  metric: '[String!]',
  after: 'String',
  before: 'String',
  q: 'String!',
};

/** What to ask before the page at a path without its language is made; null where there is no such page. */
export function probeFor(path: string, params: SearchParams): Probe | null {
  const [noun = '', slug, part, ...more] = path.split('/').slice(1);
  const after = parameter(params, 'after');
  const before = parameter(params, 'before');
  // The window as the pages take it: what precedes wins over what follows.
  const cursor = before !== null ? 'last: 1, before: $before' : after !== null ? 'first: 1, after: $after' : null;
  const given = { after: before === null ? after : null, before };
  if (slug === undefined) {
    if (!LISTS.has(noun)) return null;
    const text = parameter(params, 'q');
    if (cursor === null || noun === '' || (noun === 'search' && text === null))
      return probe('missions(first: 1) { nodes { id } }', {});
    return noun === 'search'
      ? probe(`search(query: $q, ${cursor}) { totalCount }`, { q: text, ...given })
      : probe(`${noun}(${cursor}) { totalCount }`, given);
  }
  const field = NOUNS[noun];
  if (field === undefined || slug === '' || more.length > 0) return null;
  if (noun === 'missions' ? !PARTS_OF_A_MISSION.has(part) : part !== undefined) return null;
  const found = `found: ${field}(slug: $slug) { id }`;
  const name = decoded(slug);
  if (name === null) return null;
  const thing = { slug: name };
  if (noun !== 'missions') return probe(found, thing);
  if (part === 'events')
    return cursor === null
      ? probe(found, thing)
      : probe(`${found} events(${cursor}) { totalCount }`, { ...thing, ...given });
  const knownOn = parameter(params, 'knownOn');
  if (part === 'statistics') {
    const metric = parameter(params, 'metric');
    const where = metric === null ? '' : 'where: { metric: $metric }, ';
    return cursor === null && metric === null
      ? probe(found, thing)
      : probe(`${found} wanted: mission(slug: $slug) { statistics(${where}${cursor ?? 'first: 1'}) { totalCount } }`, {
          ...thing,
          ...given,
          metric: metric === null ? null : [metric],
        });
  }
  const base = parameter(params, 'base');
  if (base === null) return probe(found, thing);
  return probe(
    `${found} wanted: mission(slug: $slug, knownOn: $knownOn) { drawdown(scope: $scope, base: $base) { scope } }`,
    { ...thing, knownOn, scope: parameter(params, 'scope') ?? 'ALL_PERSONNEL', base },
  );
}

/** A part of a path as it was meant; null where its escapes mean nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The fields asked, with a declaration of each variable that stands in them. */
function probe(fields: string, values: Readonly<Partial<Record<ParameterName | 'slug', unknown>>>): Probe {
  const used = Object.entries(TYPES).filter(([name]) => new RegExp(`\\$${name}\\b`).test(fields));
  const declared = used.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const variables = Object.fromEntries(
    Object.entries(values).filter(([name]) => used.some(([other]) => other === name)),
  );
  return { query: `query Probe${declared === '' ? '' : `(${declared})`} { ${fields} }`, variables };
}
