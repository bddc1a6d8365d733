import { webSettings } from './settings.ts';

/** What the API says of an address before its page is made: the thing is there, or is not, or nobody answers. */
export type Found = 'there' | 'missing' | 'unanswered';

/** For how long an answer holds, so that a busy page asks once and not once a reader. */
const HOLDS_MS = 2_000;

const NOUNS: Readonly<Record<string, string>> = {
  missions: 'mission',
  sources: 'source',
  actors: 'actor',
  events: 'event',
  places: 'place',
};
const LISTS = new Set(['', 'sources', 'actors', 'events', 'places', 'search']);
const PARTS_OF_A_MISSION = new Set([undefined, 'events', 'statistics']);

const recent = new Map<string, { at: number; found: Promise<Found> }>();

/** Whether there is a page at a path without its language (`/missions/minusma`), and the API to fill it. Never throws. */
export async function foundAt(path: string): Promise<Found> {
  const [noun = '', slug, part, ...more] = path.split('/').slice(1);
  if (slug === undefined) return LISTS.has(noun) ? asked('{ missions(first: 1) { nodes { id } } }', null) : 'missing';
  const field = NOUNS[noun];
  const isPage =
    field !== undefined &&
    slug !== '' &&
    more.length === 0 &&
    (noun === 'missions' ? PARTS_OF_A_MISSION.has(part) : part === undefined);
  if (!isPage) return 'missing';
  return asked(`query Exists($slug: String!) { found: ${field}(slug: $slug) { id } }`, slug);
}

function asked(query: string, slug: string | null): Promise<Found> {
  const key = `${query} ${slug ?? ''}`;
  const known = recent.get(key);
  if (known !== undefined && Date.now() - known.at < HOLDS_MS) return known.found;
  if (recent.size > 500) recent.clear();
  const entry = { at: Date.now(), found: knock(query, slug) };
  recent.set(key, entry);
  // An API that is away is asked again by the next reader: it should be seen as soon as it is back.
  return entry.found.then((found) => {
    if (found === 'unanswered' && recent.get(key) === entry) recent.delete(key);
    return found;
  });
}

async function knock(query: string, slug: string | null): Promise<Found> {
  try {
    const answer = await fetch(webSettings().apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: slug === null ? {} : { slug: decodeURIComponent(slug) } }),
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    const body: unknown = await answer.json();
    if (!answer.ok || typeof body !== 'object' || body === null || !('data' in body)) return 'unanswered';
    const { data } = body;
    if (typeof data !== 'object' || data === null) return 'unanswered';
    return 'found' in data && data.found === null ? 'missing' : 'there';
  } catch {
    return 'unanswered';
  }
}
