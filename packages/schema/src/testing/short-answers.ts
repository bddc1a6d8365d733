import { listIn, type Data, type graphOn } from './ask.ts';

// What the API says of a mission, in the short form that a table of expected answers is written in.

type Graph = ReturnType<typeof graphOn>;

const DRAWDOWN = `query ($slug: String!, $knownOn: Date, $scope: Scope!, $base: ID) { mission(slug: $slug) {
  drawdown(knownOn: $knownOn, scope: $scope, base: $base) {
    started { edtf inferred } deadline silenceDays projectedCompletion { edtf }
    base { id } bases { id quantity { low high } scope asOf { edtf inferred } computed note statistics { key } }
    points { asOf { edtf inferred } departed { low high } bounded { low high } computed remaining { low high } share { low high } statistics { key } }
    envelope { on low high } pace { from { edtf } to { edtf } perDay { low high } } requiredPace { perDay { low high } }
    excluded { code statistic { key } } } } }`;

/** "2,300–2,600", "3,400–" where the high side is open, "5,650" where both ends are one; four decimals at most. */
function told(range: Data | null | undefined): string | null {
  if (!range) return null;
  const { low, high } = range as unknown as { low: number | null; high: number | null };
  const side = (value: number | null) => (value === null ? '' : String(Math.round(value * 10_000) / 10_000));
  return low === high ? side(low) : `${side(low)}–${side(high)}`;
}
const keysOf = (figures: Data | undefined) =>
  listIn(figures)
    .map(({ key }) => String(key))
    .sort()
    .join(' ');
const dayOf = (span: Data | null | undefined) => (span ? String(span['edtf']) : null);

/** The drawdown of a scope: its bases as `ours: 5650 computed DAY KEYS`, its points as rows of day, departed, bounded, remaining and share. */
export async function drawdownOf(
  graph: Graph,
  slug: string,
  scope: string,
  knownOn: string | null = null,
  base: string | null = null,
) {
  const drawdown = (await graph.get(DRAWDOWN, { slug, scope, knownOn, base }))['mission']!['drawdown']!;
  const bases = listIn(drawdown['bases']);
  const excluded = listIn(drawdown['excluded']).map(({ code, statistic }) => [code, statistic!['key']].join(' '));
  return {
    started: drawdown['started'] as unknown,
    deadline: drawdown['deadline'] as unknown,
    silence: drawdown['silenceDays'] as unknown,
    projected: dayOf(drawdown['projectedCompletion']),
    required: told(drawdown['requiredPace']?.['perDay']),
    bases: bases.map((each) =>
      [
        String(each['id']) === String(drawdown['base']?.['id']) ? 'ours:' : '',
        told(each['quantity']),
        String(each['computed']) === 'true' ? 'computed' : '',
        dayOf(each['asOf']),
        keysOf(each['statistics']),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
    notes: bases.map((each) => each['note'] as unknown as string | null),
    ids: bases.map((each) => String(each['id'])),
    points: listIn(drawdown['points']).map((point) => [
      dayOf(point['asOf']),
      `${told(point['departed']) ?? ''}${String(point['computed']) === 'true' ? ' computed' : ''}`,
      told(point['bounded']),
      told(point['remaining']),
      told(point['share']),
    ]),
    figures: listIn(drawdown['points']).map((point) => keysOf(point['statistics'])),
    envelope: listIn(drawdown['envelope']).map((entry) => `${String(entry['on'])} ${told(entry) ?? ''}`),
    pace: listIn(drawdown['pace']).map((pace) => told(pace['perDay'])),
    excluded,
    left: (code: string) =>
      excluded.filter((each) => each.startsWith(`${code} `)).map((each) => each.slice(code.length + 1)),
  };
}

/** The disagreements in their order, as `KIND METRIC-OR-EVENT INDEPENDENT-SOURCES: KEYS`. */
export async function disagreementsOf(graph: Graph, slug: string, knownOn: string | null = null): Promise<string[]> {
  const data = await graph.get(
    `query ($slug: String!, $knownOn: Date) { mission(slug: $slug) { disagreements(knownOn: $knownOn, first: 100) { nodes {
      kind metric { key } event { slug } independentSources statistics { key } } } } }`,
    { slug, knownOn },
  );
  return listIn(data['mission']!['disagreements']!['nodes']).map((node) =>
    [
      node['kind'],
      node['metric']?.['key'] ?? node['event']?.['slug'],
      `${String(node['independentSources'])}:`,
      keysOf(node['statistics']),
    ]
      .join(' ')
      .trim(),
  );
}

/** The reconciliations by status, as `STATUS DIFFERENCE: PARTS = WHOLE`. */
export async function sumsOf(graph: Graph, slug: string, knownOn: string | null = null): Promise<string[]> {
  const data = await graph.get(
    `query ($slug: String!, $knownOn: Date) { mission(slug: $slug) { reconciliations(knownOn: $knownOn, first: 100) { nodes {
      status difference { low high } whole { key } parts { key } } } } }`,
    { slug, knownOn },
  );
  return listIn(data['mission']!['reconciliations']!['nodes'])
    .map(
      (node) =>
        `${String(node['status'])} ${told(node['difference']) ?? ''}: ${keysOf(node['parts'])} = ${keysOf(node['whole'])}`,
    )
    .sort();
}

/** The sites with their status, as `SLUG STATUS`. */
export async function sitesOf(
  graph: Graph,
  slug: string,
  on: string | null,
  knownOn: string | null = null,
): Promise<string> {
  const data = await graph.get(
    `query ($slug: String!, $on: Date, $knownOn: Date) { mission(slug: $slug) { sites(on: $on, knownOn: $knownOn) { status place { slug } } } }`,
    { slug, on, knownOn },
  );
  return listIn(data['mission']!['sites'])
    .map(({ status, place }) => `${String(place!['slug'])} ${String(status)}`)
    .join(', ');
}
