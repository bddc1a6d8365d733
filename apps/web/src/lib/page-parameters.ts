import type { ParameterName, SearchParams } from './address.ts';
import { drawnAt } from '../taking/drawn.ts';

const place: readonly ParameterName[] = ['after', 'before'];
const days: readonly ParameterName[] = ['from', 'to'];
const statistics: readonly ParameterName[] = [
  'knownOn',
  'metric',
  'scope',
  'subject',
  'speaker',
  'source',
  'rank',
  'retracted',
  ...days,
  'q',
  'order',
];

/** What each list reads, by the last part of its path. */
const ofLists: Readonly<Record<string, readonly ParameterName[]>> = {
  events: ['knownOn', 'kind', 'actor', 'place', 'source', ...days, 'q', 'order', ...place],
  statistics: [...statistics, ...place],
  sites: ['knownOn', 'on', 'kind'],
  disagreements: ['knownOn', 'kind', 'metric'],
  statements: ['knownOn', 'speaker', 'stance', 'source', ...days, 'q', 'order', ...place],
  sources: ['knownOn', 'publisher', ...days, 'q', 'order', ...place],
  actors: ['knownOn', 'kind', 'country', 'q', 'order', ...place],
  places: ['knownOn', 'kind', 'place', 'q', ...place],
  search: ['knownOn', 'kind', 'q', ...place],
  corrections: ['after'],
};

/** What a figure that stands alone reads: what is read by the table of its numbers, which a test holds it to. */
const ofFigures: Readonly<Record<string, readonly ParameterName[]>> = {
  drawdown: ['knownOn', 'scope', 'base'],
  pace: ['knownOn', 'scope', 'base'],
  groups: ['knownOn'],
  contingents: ['knownOn', 'scope', 'base'],
  sites: ['knownOn', 'on', 'kind'],
  spells: ['knownOn', 'on'],
  statistics,
};

/** What the page at a path without its language reads in its address. Anything else there is refused: left aside, it would silently give other data. */
export function parametersAt(path: string): readonly ParameterName[] {
  const [noun = '', slug, part] = path.split('/').slice(1);
  if (noun === 'embed') {
    const inner = path.slice('/embed'.length);
    const name = drawnAt(inner);
    if (name === null) return [];
    return inner.startsWith('/places/') ? ['knownOn'] : (ofFigures[name] ?? []);
  }
  if (noun === 'missions' && slug !== undefined)
    return part === undefined ? ['knownOn', 'scope', 'base'] : (ofLists[part] ?? []);
  if (slug === undefined) return ofLists[noun] ?? [];
  return noun === 'releases' ? [] : ['knownOn'];
}

/** What others add to a link that is passed on, to count who followed it. No page of ours has ever meant anything by these names. */
const OF_OTHERS =
  /^(utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|at_\w+|mc_[ce]id|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|_ga|_gl|_hsenc|_hsmi)$/;

/** The first name in an address that means nothing where it stands; null where all mean something, or are marks that others left. */
export function unknownParameter(params: SearchParams, known: readonly ParameterName[]): string | null {
  return Object.keys(params).find((name) => !known.some((each) => each === name) && !OF_OTHERS.test(name)) ?? null;
}
