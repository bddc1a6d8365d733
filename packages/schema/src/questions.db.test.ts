import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn, type Data } from './testing/ask.ts';

// What each page of the reading room answers, asked of the API as any client would ask it, of MINUSMA's whole record. The
// answers are those of the sources, by hand.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  const own = fileURLToPath(new URL('../../../prisma/dossiers', import.meta.url));
  const folders = readdirSync(own).filter((name) => name !== 'LICENSE');
  await importDossiers(
    database.url,
    folders.map((name) => path.join(own, name)),
  );
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const values = (list: Data | undefined, field: string) => listIn(list).map((one) => one[field]);
const ask = (fields: string, variables: Record<string, unknown> = {}) => graph.get(fields, variables);
const minusma = async (fields: string) => (await ask(`{ mission(slug: "minusma") { ${fields} } }`))['mission']!;
const slugsOfSources = (figures: Data | undefined) =>
  listIn(figures)
    .map((figure) => String(figure['evidence']!['source']!['slug']))
    .sort();

describe('which missions are there; and of each', () => {
  it('how many have left, of how many, by when, and how sure', async () => {
    const data = await ask(`{ missions { nodes { slug acronym deadline drawdown {
      base { quantity { stated } statistics { evidence { source { slug } } } }
      points { departed { low high qualifier label } share { low high } statistics { evidence { source { slug } phrase paragraph } } } } } } }`);
    expect(data['missions']!['nodes']).toMatchObject([{ slug: 'minusma', acronym: 'MINUSMA', deadline: '2023-12-31' }]);
    const drawdown = listIn(data['missions']!['nodes'])[0]!['drawdown']!;
    expect(drawdown['base']!['quantity']).toEqual({ stated: 13_871 });
    // Two print it, and the parts that a third gives come to the same.
    expect(new Set(slugsOfSources(drawdown['base']!['statistics']))).toEqual(
      new Set(['ap-2023-11-08', 'jurist-2023-12-12', 'nouvelle-afrik-2023-11']),
    );
    const last = listIn(drawdown['points']).at(-1)!;
    expect(last).toMatchObject({
      departed: { low: 10_501, high: null, qualifier: 'MORE_THAN', label: 'more than 10,500' },
      statistics: [{ evidence: { source: { slug: 'afp-2023-12-11' }, phrase: 'more than 10,500', paragraph: 18 } }],
    });
    expect(Number(last['share']!['low'])).toBeCloseTo(0.757, 4);
    expect(last['share']!['high']).toBe(1);
  });
});

describe('of one mission', () => {
  it('how the departed grew, against which base, each figure with its sources', async () => {
    const { drawdown } = await minusma(`drawdown { started { edtf } deadline points {
      asOf { edtf } bounded { low high } computed statistics { evidence { source { slug } } } } }`);
    expect(drawdown).toMatchObject({ started: { edtf: '2023-07-01' }, deadline: '2023-12-31' });
    const points = listIn(drawdown!['points']).map((point) => [
      point['asOf']!['edtf'],
      point['bounded']!['low'],
      point['bounded']!['high'],
      point['computed'],
    ]);
    expect(points).toEqual([
      ['2023-09-27', 3_367, 3_367, false],
      ['2023-10-24', 5_802, 5_802, false],
      ['2023-10-31', 5_802, 5_999, false],
      ['2023-11-08', 6_242, 7_629, true],
      ['2023-11-24', 9_176, 9_176, false],
      ['2023-12-01', 10_040, 10_040, true],
      ['2023-12-08', 10_501, 13_871, false],
    ]);
    const [first] = listIn(drawdown!['points']);
    expect(slugsOfSources(first!['statistics'])).toEqual(['bnn-breaking-phased-withdrawal', 'minusma-gradual-exit']);
  });

  it('how fast they went against how fast they needed to', async () => {
    const { drawdown } = await minusma(`drawdown(knownOn: "2023-09-28") {
      pace { to { edtf } perDay { low high } } requiredPace { perDay { low high } } projectedCompletion { edtf } silenceDays }`);
    expect(listIn(drawdown!['pace']).map((pace) => pace['to']!['edtf'])).toEqual(['2023-09-27']);
    expect(Number(listIn(drawdown!['pace'])[0]!['perDay']!['low'])).toBeCloseTo(38.26, 2);
    expect(Number(drawdown!['requiredPace']!['perDay']!['high'])).toBeCloseTo(119.64, 2);
    expect(drawdown).toMatchObject({ projectedCompletion: { edtf: '2024-07-21' }, silenceDays: 1 });
  });

  it('how long nothing has been heard, and what that leaves to be done', async () => {
    const { drawdown } = await minusma(
      'drawdown(knownOn: "2023-12-13") { silenceDays requiredPace { perDay { low high } } base { quantity { stated } } }',
    );
    expect(drawdown).toMatchObject({ silenceDays: 5, base: { quantity: { stated: 13_871 } } });
    expect(Number(drawdown!['requiredPace']!['perDay']!['low'])).toBe(0);
    expect(Number(drawdown!['requiredPace']!['perDay']!['high'])).toBeCloseTo(146.52, 2);
  });

  it('what happened meanwhile, on the same days', async () => {
    const { events } = await minusma(
      'events(where: { during: { from: "2023-07-01", to: "2023-12-31" }, kind: [SITE_CLOSURE] }, first: 100) { nodes { slug span { earliest } accounts { evidence { source { slug } } } } }',
    );
    const nodes = listIn(events!['nodes']);
    const days = nodes.map((event) => String(event['span']!['earliest']));
    expect(days).toEqual([...days].sort());
    expect(nodes.every((event) => listIn(event['accounts']).length > 0)).toBe(true);
    expect(values(events!['nodes'], 'slug')).toContain('tessalit-camp-closed');
  });
});

describe('of the timeline', () => {
  it('what happened, of which kind, with whom, where and when', async () => {
    const slugs = async (where: string) =>
      values((await ask(`{ events(where: { ${where} }, first: 100) { nodes { slug } } }`))['events']!['nodes'], 'slug');
    expect(await slugs('actor: "el-ghassim-wane"')).toEqual(['wane-at-security-council', 'closing-ceremony']);
    expect(await slugs('place: "tessalit-camp"')).toEqual(['tessalit-camp-closed']);
    expect(await slugs('place: "kidal-region", kind: [SITE_CLOSURE]')).toEqual(
      expect.arrayContaining(['tessalit-camp-closed', 'aguelhok-camp-closed']),
    );
    expect((await slugs('kind: [COUP], during: { to: "2012-12-31" }'))[0]).toBe('coup-2012');
  });
});

describe('of the figures', () => {
  it('every one, sorted and filtered, with its words, its day and its passage', async () => {
    const data =
      await ask(`{ statistics(where: { mission: "minusma", metric: ["personnel-departed"], scope: [ALL_PERSONNEL] },
      orderBy: AS_OF_DESC, first: 100) { totalCount nodes { printed value { label(lang: FR) } asOf { edtf inferred } attributedTo { slug }
        evidence { source { slug } paragraph phrase } } } }`);
    expect(listIn(data['statistics']!['nodes'])[0]).toEqual({
      printed: 'more than 10,500',
      value: { label: 'plus de 10\u202f500' },
      asOf: { edtf: '2023-12-08', inferred: true },
      attributedTo: { slug: 'minusma' },
      evidence: { source: { slug: 'afp-2023-12-11' }, paragraph: 18, phrase: 'more than 10,500' },
    });
    const printed = values(data['statistics']!['nodes'], 'printed');
    expect(printed).toEqual(expect.arrayContaining(['3,367', '9,176']));
  });

  it('the course of any metric: the dead, 303, 310 and 311', async () => {
    const data =
      await ask(`{ statistics(where: { mission: "minusma", metric: ["fatalities"], scope: [PEACEKEEPERS] }, first: 100) {
      nodes { subject { slug } event { slug } value { low } asOf { edtf } } } }`);
    const whole = listIn(data['statistics']!['nodes']).filter((one) => !one['subject'] && !one['event']);
    expect(whole.map((one) => one['value']!['low'])).toEqual(expect.arrayContaining([310, 311]));
  });
});

describe('of the sites', () => {
  it('which were open, closed or disputed on a day, by whose account', async () => {
    const on = async (day: string | null, knownOn: string | null = null) => {
      const { sites } = await minusma(
        `sites(on: ${JSON.stringify(day)}, knownOn: ${JSON.stringify(knownOn)}) { status place { slug latitude longitude } accounts { span { edtf } evidence { source { slug } } } }`,
      );
      return listIn(sites);
    };
    const count = (sites: Data[], status: string) => sites.filter((site) => String(site['status']) === status).length;
    const october = await on('2023-10-22');
    expect([october.length, count(october, 'CLOSED'), count(october, 'DISPUTED'), count(october, 'OPEN')]).toEqual([
      13, 5, 2, 6,
    ]);
    const disputed = october.filter((site) => String(site['status']) === 'DISPUTED');
    expect(disputed.map((site) => site['place']!['slug']).sort()).toEqual(['aguelhok-camp', 'tessalit-camp']);
    const tessalit = disputed.find((site) => String(site['place']!['slug']) === 'tessalit-camp')!;
    expect(
      listIn(tessalit['accounts']).map((told) => [
        told['evidence']!['source']!['slug'],
        told['span']?.['edtf'] ?? null,
      ]),
    ).toEqual([
      ['allafrica-tessalit', '2023-10-21'],
      ['sputnik-tessalit', '../2023-10-22'],
      ['maliweb-kidal', '2023-10-23'],
    ]);
    const december = await on('2023-12-11');
    expect([count(december, 'CLOSED'), count(december, 'OPEN')]).toEqual([10, 3]);
    // The closings that came later were not known, the camps were.
    const known = await on('2023-12-11', '2023-12-11');
    expect([count(known, 'CLOSED'), count(known, 'OPEN')]).toEqual([10, 3]);
    // By the last day on which anything became known all were given up.
    const { vintages } = await minusma('vintages');
    const end = listIn(vintages).at(-1) as unknown as string;
    expect([count(await on(null), 'CLOSED'), end]).toEqual([13, '2024-11-17']);
    expect(await on(null, end)).toEqual(await on(null));
  });
});

describe('of what does not fit together', () => {
  it('and what does fit, which is not listed', async () => {
    const { disagreements } = await minusma(
      'disagreements(first: 100) { nodes { kind metric { key } statistics { printed metric { key } } } }',
    );
    const found = listIn(disagreements!['nodes']);
    const keys = new Set(
      found.flatMap((one) =>
        values(one['statistics'], 'metric').map((metric) => String((metric as { key: unknown }).key)),
      ),
    );
    expect([...keys]).toContain('fatalities');
    for (const key of [
      'personnel-departed',
      'share-departed',
      'personnel-authorised',
      'contributing-countries',
      'contributing-countries-african',
    ])
      expect([...keys]).not.toContain(key);
    const together = (...texts: string[]) =>
      found
        .filter((one) => {
          const printed = values(one['statistics'], 'printed').map(String);
          return texts.every((text) => printed.some((each) => each.includes(text)));
        })
        .map((one) => [String(one['kind']), String(one['metric']?.['key'])]);
    // Beside hostile deaths, all others stand in one entry.
    for (const pair of [
      ['303', '310'],
      ['303', '311'],
      ['310', '311'],
    ]) {
      expect(
        together(...pair).filter(([kind]) => kind !== 'SCOPE'),
        pair.join(' and '),
      ).toEqual([]);
    }
    expect(together('82', '303')).toEqual([]);
    expect(together('1,100', '13,800')).toEqual([]);
  });

  it('which figures cannot all be right, and why', async () => {
    const { disagreements } =
      await minusma(`disagreements(first: 100) { nodes { kind explanation independentSources metric { key } event { slug }
      statistics { printed evidence { source { slug } } } } }`);
    const found = listIn(disagreements!['nodes']);
    const printed = (kind: string, metric: string) =>
      found
        .filter((one) => String(one['kind']) === kind && String(one['metric']?.['key']) === metric)
        .map((one) => values(one['statistics'], 'printed'));
    expect(printed('CONFLICT', 'personnel-strength')).toContainEqual(expect.arrayContaining(['12,944', '12,947']));
    expect(printed('CONFLICT', 'personnel-strength')).toContainEqual(expect.arrayContaining(['927', '1,786']));
    expect(printed('ROUNDING', 'personnel-strength')).toContainEqual(
      expect.arrayContaining(['around 13,800', '13,871']),
    );
    // The mission and the UN's spokesperson: one origin. AFP, L'Expression, RTP and the undated article speak for themselves.
    const origins = (kind: string, one: string) =>
      found
        .filter(
          (each) => String(each['kind']) === kind && values(each['statistics'], 'printed').map(String).includes(one),
        )
        .map((each) => each['independentSources']);
    expect(origins('ROUNDING', 'around 13,800')).toEqual([1]);
    expect(origins('CONFLICT', '13,871')).toEqual([4]);
    expect(printed('CONFLICT', 'personnel-strength')).toContainEqual(expect.arrayContaining(['13,871', 'some 15,000']));
    expect(printed('TRANSCRIPTION', 'personnel-remaining')).toContainEqual(expect.arrayContaining(['10,040']));
    expect(printed('CONFLICT', 'sites-vacated')).toEqual([['13']]);
    expect(printed('CONFLICT', 'personnel-departed')).toEqual([]);
    const dead = found.find(
      (one) => String(one['kind']) === 'SCOPE' && String(one['metric']?.['key']) === 'fatalities',
    )!;
    expect(values(dead['statistics'], 'printed')).toEqual(expect.arrayContaining(['about 180', 'over 300']));
    expect(String(dead['explanation'])).toMatch(/all can be right.*: around 180; .*: more than 300/);
    expect(found.map((one) => one['event']?.['slug'])).toEqual(
      expect.arrayContaining(['tessalit-camp-closed', 'mission-ends', 'bamako-camp-handover']),
    );
  });

  it('which sums do not add up', async () => {
    const { reconciliations } = await minusma(
      'reconciliations(first: 100) { nodes { status difference { low high } whole { printed } parts { printed } } }',
    );
    const sums = listIn(reconciliations!['nodes']);
    expect(sums.filter((sum) => String(sum['status']) !== 'BALANCED')).toMatchObject([
      { status: 'UNBALANCED', difference: { low: 6_209, high: 6_209 } },
    ]);
    const balanced = sums.filter((sum) => String(sum['status']) === 'BALANCED');
    expect(balanced.map((sum) => values(sum['whole'], 'printed').map(String).join(' ')).sort()).toEqual(
      ['13,871', '2,680', '3,276', '3,367', '596', '91', '9,176', '13,871'].sort(),
    );
  });
});

describe('of one event, actor, place and statement', () => {
  it('what each source says of the event, which day it gives and who took part', async () => {
    const { event } =
      await ask(`{ event(slug: "mopti-camp-handed-over") { span { edtf } place { slug } participants { actor { slug } role }
      accounts { span { edtf inferred } tells evidence { source { slug } paragraph phrase } } } }`);
    expect(event).toMatchObject({ place: { slug: 'mopti-camp' } });
    expect(listIn(event!['accounts'])).toContainEqual({
      span: { edtf: '2023-12-04/2023-12-10', inferred: true },
      tells: expect.stringContaining('Handed over the week before') as string,
      evidence: { source: { slug: 'afp-2023-12-11' }, paragraph: 21, phrase: 'Last week' },
    });
    expect(listIn(event!['participants']).map((part) => part['actor']!['slug'])).toEqual(
      expect.arrayContaining(['minusma', 'bangladesh', 'togo', 'senegal']),
    );
  });

  it('who someone is, in which role and when, what they said and did, and where it is written', async () => {
    const { actor } =
      await ask(`{ actor(slug: "el-ghassim-wane") { aliases affiliations { role organisation { slug } span { edtf } evidence { source { slug } paragraph } }
      statements { totalCount nodes { key stance evidence { source { slug } paragraph } } } events { nodes { slug } } } }`);
    expect(actor!['aliases']).toContain('El-Ghassum Wane');
    expect(listIn(actor!['affiliations'])[0]).toMatchObject({
      role: 'head of the mission',
      organisation: { slug: 'minusma' },
      span: { edtf: '2023-12-11' },
    });
    const { actor: inAugust } = await ask(`{ actor(slug: "el-ghassim-wane", knownOn: "2023-08-28") {
      affiliations { organisation { slug } span { edtf } } } }`);
    expect(listIn(inAugust!['affiliations'])).toEqual([
      { organisation: { slug: 'minusma' }, span: { edtf: '2023-08-28' } },
    ]);
    expect(listIn(actor!['statements']!['nodes'])).toContainEqual(
      expect.objectContaining({
        key: 'wane-gone-by-31-december',
        evidence: [{ source: { slug: 'afp-2023-12-11' }, paragraph: 8 }],
      }),
    );
    expect(values(actor!['events']!['nodes'], 'slug')).toEqual(['wane-at-security-council', 'closing-ceremony']);
  });

  it('what lies where, and what happened there', async () => {
    const { place } = await ask(
      '{ place(slug: "tessalit-camp") { kind within { slug } mission { slug } events { nodes { slug } } evidence { source { slug } } } }',
    );
    expect(place).toMatchObject({
      kind: 'SITE',
      within: { slug: 'kidal-region' },
      mission: { slug: 'minusma' },
      events: { nodes: [{ slug: 'tessalit-camp-closed' }] },
    });
    expect(listIn(place!['evidence']).length).toBeGreaterThan(0);
  });

  it('who said what, and where they stand', async () => {
    const data = await ask(
      '{ statements(where: { stance: [SUPPORTS], source: "dw-2023-07-04" }) { nodes { speaker { slug } evidence { source { slug } } } } }',
    );
    const speakers = listIn(data['statements']!['nodes']).map((one) => one['speaker']!['slug']);
    expect(new Set(speakers)).toEqual(
      new Set(['abdoulaye-sounaye', 'bamako-passerby', 'bamako-woman', 'malian-government']),
    );
  });
});

describe('of one source', () => {
  it('everything taken from it, paragraph by paragraph', async () => {
    const { source } = await ask(`{ source(slug: "afp-2023-12-11") { published { edtf } publisher { slug } sha256
      evidence(first: 100) { nodes { paragraph phrase statistics { printed } } } } }`);
    expect(source).toMatchObject({ published: { edtf: '2023-12-11' }, publisher: { slug: 'afp' } });
    const paragraphs = values(source!['evidence']!['nodes'], 'paragraph').map(Number);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
    expect(listIn(source!['evidence']!['nodes'])).toContainEqual({
      paragraph: 18,
      phrase: 'more than 10,500',
      statistics: [{ printed: 'more than 10,500' }],
    });
  });

  it('what it repeats, and what repeats it', async () => {
    const data =
      await ask(`{ copy: source(slug: "bnn-breaking-phased-withdrawal") { published { edtf inferred } knownFrom echoes { slug } }
      original: source(slug: "minusma-gradual-exit") { echoedBy { slug } } }`);
    expect(data).toEqual({
      copy: {
        published: { edtf: '2023-09-27/..', inferred: true },
        knownFrom: '2023-09-27',
        echoes: { slug: 'minusma-gradual-exit' },
      },
      original: { echoedBy: [{ slug: 'bnn-breaking-phased-withdrawal' }] },
    });
  });
});

it('finds everything by word, in either language', async () => {
  const first = async (query: string) =>
    listIn(
      (
        await ask(
          'query ($query: String!) { search(query: $query, first: 1) { nodes { ... on Actor { is: slug } ... on Place { is: slug } ... on Event { is: slug } ... on Source { is: slug } ... on Statement { is: key } } } }',
          { query },
        )
      )['search']!['nodes'],
    )[0]?.['is'];
  expect(await first('Menaka')).toBe('menaka-region');
  expect(await first('Tombouctou')).toBe('timbuktu');
  expect(await first('el ghassim')).toBe('el-ghassim-wane');
  expect(await first('10 500')).toBe('afp-2023-12-11');
  expect(await first('résolution 2690')).toBe('resolution-2690');
});

it('says what is measured, in which unit, and how each figure was read', async () => {
  const { metrics } = await ask('{ metrics { key unit kind description(lang: FR) narrowerThan { key } } }');
  expect(listIn(metrics)).toContainEqual(
    expect.objectContaining({ key: 'fatalities-hostile', unit: 'persons', narrowerThan: { key: 'fatalities' } }),
  );
  const { statistics } = await ask(
    '{ statistics(where: { mission: "minusma", source: "maliactu-ten-of-thirteen" }) { nodes { printed value { low high qualifier } } } }',
  );
  expect(listIn(statistics!['nodes'])).toContainEqual({
    printed: expect.stringContaining('dix') as string,
    value: { low: 10, high: 10, qualifier: 'EXACT' },
  });
});
