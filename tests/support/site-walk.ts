/** A site as a reader finds it who follows every link. */
export interface Walk {
  /** Paths of pages, without those that choose something by a question. */
  pages: string[];
  /** Every address asked for, files and chosen views included. */
  addresses: number;
  /** What is wrong with links, a line each. */
  dead: string[];
}

const LINKS = /<(?:a|area|link|iframe|img|image|script|source|use)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const WALKERS = 4;

/**
 * Follows every link of every page from the start in both languages and from the sitemap, fragments included. An address with
 * a question in it is asked for and not walked on from, or there would be no end.
 */
export async function walkOf(siteUrl: string): Promise<Walk> {
  const from = new Map([
    ['/en', 'the start'],
    ['/fr', 'the start'],
    ['/sitemap.xml', 'the start'],
  ]);
  const queue = [...from.keys()];
  const pages: string[] = [];
  const dead: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const fragments = new Map<string, { target: string; id: string; from: string }>();

  function meet(link: string, path: string): void {
    const url = new URL(link, `${siteUrl}${path}`);
    if (url.origin !== siteUrl) return;
    const target = `${url.pathname}${url.search}`;
    const id = decodeURIComponent(url.hash.slice(1));
    if (id !== '') fragments.set(`${target}#${id}`, { target, id, from: path });
    if (from.has(target)) return;
    from.set(target, path);
    queue.push(target);
  }

  async function follow(path: string): Promise<void> {
    const answer = await asked(`${siteUrl}${path}`);
    const body = await answer.text();
    // An address without a language is the reader's own: it leads to one of the two, which is followed in its place.
    const own = /^\/(?:en|fr)(?:[/?]|$)/.test(path) ? null : answer.headers.get('location');
    if (answer.status === 307 && own !== null) return meet(own, path);
    if (answer.status !== 200) dead.push(`${path} (${answer.status}) from ${from.get(path) ?? ''}`);
    const type = answer.headers.get('content-type') ?? '';
    if (path === '/sitemap.xml') for (const [, link = ''] of body.matchAll(/<loc>([^<]*)/g)) meet(plain(link), path);
    if (!type.startsWith('text/html')) return;
    ids.set(path, new Set([...body.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => plain(id))));
    if (path.includes('?')) return;
    pages.push(path);
    for (const [, link = ''] of body.matchAll(LINKS)) meet(plain(link), path);
  }

  async function walker(): Promise<void> {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await follow(path);
  }
  while (queue.length > 0) await Promise.all(Array.from({ length: WALKERS }, walker));
  for (const { target, id, from: path } of fragments.values())
    if (ids.get(target)?.has(id) === false) dead.push(`${target}#${id} (no such place) from ${path}`);
  return { pages, addresses: from.size, dead };
}

/** An answer, asked for once more where the server was too busy to give one: the machine may be slow, a dead link stays dead. */
async function asked(url: string): Promise<Response> {
  // A connection kept open may be closed by the server in the moment it is used again: that is no answer either.
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => null);
  if (answer !== null && answer.status < 500) return answer;
  await answer?.arrayBuffer();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  return fetch(url, { redirect: 'manual' });
}

/** What an attribute says, its escapes undone. */
function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
