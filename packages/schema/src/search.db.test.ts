import {
  anActor,
  anEvent,
  aMission,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  type TestMission,
} from '@drawdown/dossier/testing';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;
let mission: TestMission;

const SEARCH = `query ($query: String!, $knownOn: Date, $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, knownOn: $knownOn, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    edges { cursor node {
      __typename
      ... on Actor { is: name } ... on Place { is: name } ... on Event { is: title } ... on Source { is: title }
      ... on Statement { is: summary }
    } }
  }
}`;

interface Found {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  edges: { cursor: string; node: { __typename: string; is: string } }[];
}

async function search(query: string, variables: Record<string, unknown> = {}): Promise<Found> {
  return (await graph.get(SEARCH, { query, ...variables }))['search'] as unknown as Found;
}

const names = (found: Found) => found.edges.map(({ node }) => `${node.__typename} ${node.is}`);
const find = async (query: string, variables?: Record<string, unknown>) => names(await search(query, variables));

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  mission = aMission();
  anActor(mission, 'El-Ghassim Wane', {
    aliases: ['El Ghassim Wane', 'El-Ghassum Wane'],
    description: { en: 'Head of the mission until it left.', fr: 'Chef de la mission jusqu’à son départ.' },
  });
  aStatement(mission, 'Proud of the blue helmets', {
    speaker: anActor(mission, 'Bintou Keïta', { aliases: ['Bintu Keita'] }),
    summary: { en: 'Proud of the blue helmets.', fr: 'Fière des soldats de la paix.' },
  });
  anActor(mission, 'António Guterres', { description: { en: 'Secretary-General.', fr: 'Secrétaire général.' } });
  anActor(mission, 'Ivory Coast', {
    kind: 'STATE',
    name: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' },
    aliases: ['Ivory Coast'],
  });
  anActor(mission, 'Wagner', { kind: 'PRIVATE_MILITARY_COMPANY', description: 'Seen near Ménaka.' });
  aPlace(mission, 'Menaka camp', { kind: 'CITY', name: 'Ménaka' });
  aPlace(mission, 'Timbuktu', { kind: 'CITY', name: { en: 'Timbuktu', fr: 'Tombouctou' } });
  anEvent(mission, 'Camp at Ménaka handed over', '2023-08-25', {
    title: { en: 'Camp at Ménaka handed over', fr: 'Remise du camp de Ménaka' },
    summary: { en: 'Vehicles were destroyed.', fr: 'Des véhicules ont été détruits.' },
  });
  anEvent(mission, 'Camp at Bekele closed', '2023-08-26', {
    title: { en: 'Camp at Bekele closed', fr: 'La base de Bekele fermée' },
    summary: { en: 'Its soldiers flew home.', fr: 'Le bataillon, dont les soldats ont été rapatriés, est parti.' },
  });
  const left = aSource(mission, '2023-12-11', { title: 'Les casques bleus se retirent', language: 'fr' });
  aStatistic(mission, 'personnel-departed', 'plus de 10 500', '2023-12-08', {
    evidence: { source: left, phrase: 'plus de 10 500' },
  });
  anActor(mission, 'Mission in Sola', { aliases: ['MINUSOLA'] });
  for (const town of ['Ar', 'Or'])
    aPlace(mission, `MINUSOLA base at ${town}`, {
      name: { en: `MINUSOLA base at ${town}`, fr: `Base de la MINUSOLA à ${town}` },
    });
  for (const name of ['New Berlin', 'Bergen', 'Camp at Be']) aPlace(mission, name, { kind: 'CITY' });
  aStatement(mission, 'Regrets the hurried withdrawals', {
    summary: { en: 'Regrets the hurried withdrawals.', fr: 'Regrette les retraits précipités.' },
  });
  await aRecord(database.url, mission);
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

describe('a search finds', () => {
  it('a name with or without its accents, above the titles and the prose that mention it', async () => {
    const expected = ['Place Ménaka', 'Event Camp at Ménaka handed over', 'Actor Wagner'];
    expect(await find('Menaka')).toEqual(expected);
    expect(await find('Ménaka')).toEqual(expected);
    expect(await find('MÉNAKA')).toEqual(expected);
  });

  it.each(['el ghassim', 'El-Ghassum', 'EL‑GHASSIM', 'ghassim wane'])(
    'whoever is spelt %j somewhere',
    async (query) => {
      expect(await find(query)).toEqual(['Actor El-Ghassim Wane']);
    },
  );

  it.each(["cote d'ivoire", 'Côte d’Ivoire', 'cote divoire', 'ivory coast'])(
    'a name with an apostrophe as %j',
    async (query) => {
      expect(await find(query)).toEqual(['Actor Côte d’Ivoire']);
    },
  );

  it.each([
    ['gha', 'Actor El-Ghassim Wane'],
    ['el gha', 'Actor El-Ghassim Wane'],
    ['tombouc', 'Place Timbuktu'],
    ['cote d', 'Actor Côte d’Ivoire'],
    ['minu', 'Actor Mission in Sola'],
    // The stem of the word in French, and so in the names of its bases.
    ['minusol', 'Actor Mission in Sola'],
    ['minusola', 'Actor Mission in Sola'],
  ])('what begins with %j as it is typed', async (query, first) => {
    expect((await find(query))[0]).toBe(first);
  });

  it.each([
    ['gutteres', 'Actor António Guterres'],
    ['Antonio Guterez', 'Actor António Guterres'],
    ['elghassim', 'Actor El-Ghassim Wane'],
    ['Timbuktoo', 'Place Timbuktu'],
    ['Tombuctu', 'Place Timbuktu'],
    ['menakka', 'Place Ménaka'],
    ['gasim wane', 'Actor El-Ghassim Wane'],
    ['Ménkaa', 'Place Ménaka'],
    ['Mneaka', 'Place Ménaka'],
    ['el ghassim wnae', 'Actor El-Ghassim Wane'],
  ])('the name that %j is a slip of', async (query, first) => {
    expect((await find(query))[0]).toBe(first);
  });

  it.each(['bintou keta', 'bintoo keita', 'Binto Keta', 'keita bintoo'])(
    'the name itself before what is said under it, with a slip beside a right word: %j',
    async (query) => {
      expect(await find(query)).toEqual(['Actor Bintou Keïta', 'Statement Proud of the blue helmets.']);
    },
  );

  it.each([
    ['withdrawal', 'Statement Regrets the hurried withdrawals.'],
    ['retrait', 'Statement Regrets the hurried withdrawals.'],
    ['destroying a vehicle', 'Event Camp at Ménaka handed over'],
    ['le véhicule détruite', 'Event Camp at Ménaka handed over'],
    ['casque bleu', 'Source Les casques bleus se retirent'],
  ])('other forms of the words in %j, in either language', async (query, first) => {
    expect(await find(query)).toEqual([first]);
  });

  it.each(['rapatrié', 'rapatrier', 'rapatriement', 'Rapatriés', 'rapatrie', 'rapat', 'le rapatriement des soldats'])(
    'forms of a French word whose accents make another stem: %j',
    async (query) => {
      expect(await find(query)).toEqual(['Event Camp at Bekele closed']);
    },
  );
  it.each(['fermer', 'fermé', 'fermée', 'ferme', 'FERMÉES', 'fermees'])('whatever was closed, as %j', async (query) => {
    expect(await find(query)).toEqual(['Event Camp at Bekele closed']);
  });

  it.each(['10,500', '10 500', '10\u202f500', '10.500', '10500', 'more than 10,500', 'plus de 10 500', '10 5'])(
    'the source of a figure, its thousands parted as in %j',
    async (query) => {
      expect(await find(query)).toEqual(['Source Les casques bleus se retirent']);
    },
  );

  it('names that have the word, then those that begin with it, then those in which another word does', async () => {
    expect((await find('be')).slice(0, 3)).toEqual(['Place Camp at Be', 'Place Bergen', 'Place New Berlin']);
  });

  it('only what holds every word, and nothing where a word resembles no name', async () => {
    expect(await find('Ménaka Timbuktu')).toEqual([]);
    expect(await find('zzyzx')).toEqual([]);
    expect(await find('Ménaka zzyzx')).toEqual([]);
  });
});

describe('a search takes no harm from', () => {
  it.each([
    'a & b | !c',
    ':* <-> (',
    "'; drop table actor; --",
    '%_\\',
    '"Ménaka',
    '((',
    '!!',
    "''''",
    '\\x00',
    'a:*b',
    '😀',
    '\u202e\u0000x',
    'x'.repeat(200),
    'é '.repeat(100),
  ])('%j', async (query) => {
    const { errors } = await graph.ask(SEARCH, { query });
    expect(errors).toEqual([]);
  });

  it.each(['', '   ', '\u0000'])('%j: it says that a word is missing', async (query) => {
    const { errors } = await graph.ask(SEARCH, { query });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'query' }]);
  });

  it('text that is too long: it says how long it may be', async () => {
    const { errors } = await graph.ask(SEARCH, { query: 'x'.repeat(201) });
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'query', message: expect.stringContaining('200') },
    ]);
  });

  it.each(['x', 'WzEsImV2ZW50cyIsMV0', ''])('a forged cursor %j', async (after) => {
    const { errors } = await graph.ask(SEARCH, { query: 'Ménaka', after });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'after' }]);
  });
});

describe('the pages of a search', () => {
  const crowd = aMission();
  const page = (variables: Record<string, unknown>) => search('zephyr', variables);

  beforeAll(async () => {
    for (let i = 10; i < 35; i += 1) anActor(crowd, `Zephyr ${i}`);
    for (let i = 10; i < 15; i += 1) anEvent(crowd, `Zephyr blows ${i}`, '2023-05-05');
    await aRecord(database.url, crowd);
  });

  it('hold everything once, in one order, forwards and backwards, with the exact count', async () => {
    const all = names(await page({ first: 100 }));
    expect(all).toHaveLength(30);
    const forwards: string[] = [];
    let next: Found = await page({ first: 7 });
    forwards.push(...names(next));
    expect(next.totalCount).toBe(30);
    while (next.pageInfo.hasNextPage) {
      next = await page({ first: 7, after: next.pageInfo.endCursor });
      forwards.push(...names(next));
      expect(next.pageInfo.hasPreviousPage).toBe(true);
    }
    expect(forwards).toEqual(all);
    const end = await page({ last: 7 });
    expect(names(end)).toEqual(all.slice(-7));
    expect(names(await page({ last: 7, before: end.pageInfo.startCursor }))).toEqual(all.slice(-14, -7));
  });

  it.each([2 ** 31, -(2 ** 31), 2 ** 52, 1.5])('begin nowhere where no find can be: %d', async (place) => {
    const cursor = (await page({ first: 1 })).edges[0]!.cursor;
    const [version, name, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const numbers = key.filter((value) => typeof value === 'number');
    expect(numbers.length).toBeGreaterThan(1);
    for (const nth of key.keys()) {
      if (typeof key[nth] !== 'number') continue;
      const forged = Buffer.from(JSON.stringify([version, name, ...key.with(nth, place)])).toString('base64url');
      const { errors } = await graph.ask(SEARCH, { query: 'zephyr', after: forged });
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'after' }]);
    }
  });

  it('stay where they were when more is found', async () => {
    const first = await page({ first: 10 });
    const rest = names(await page({ first: 100, after: first.pageInfo.endCursor }));
    anActor(crowd, 'Zephyr the great', { name: 'Zephyr' });
    await aRecord(database.url, crowd);
    expect(names(await page({ first: 1 }))).toEqual(['Actor Zephyr']);
    expect(names(await page({ first: 100, after: first.pageInfo.endCursor }))).toEqual(rest);
  });

  it('take as many statements for thirty finds as for one', async () => {
    const statements = async (first: number) => (await graph.ask(SEARCH, { query: 'zephyr', first })).statements.length;
    const ofSome = await statements(30);
    expect(ofSome).toBe(5);
    expect(await statements(100)).toBe(ofSome);
    expect(await statements(1)).toBeLessThanOrEqual(ofSome);
  });
});

describe('a search as known on a day', () => {
  it('takes no word for a slip of a name that became known later', async () => {
    const early = aMission();
    const retold = aSource(early, '2023-07-01');
    anActor(early, 'Zwagner');
    anActor(early, 'Zwaner', { evidence: { source: retold } });
    await aRecord(database.url, early);
    const [now, before] = [await search('zwaner'), await search('zwaner', { knownOn: '2023-06-01' })];
    expect([names(now), names(before)]).toEqual([['Actor Zwaner'], ['Actor Zwagner']]);
  });

  it('knows neither names nor accounts that came later', async () => {
    const later = aMission();
    const told = aSource(later, '2023-06-01');
    const retold = aSource(later, '2023-07-01');
    anActor(later, 'Quincunx Marabout', { evidence: { source: retold } });
    anEvent(later, 'Bridge at Xanadu blown up', '2023-05-30', {
      accounts: [{ source: told }, { source: retold, tells: 'Carnivorous butterflies were seen.' }],
    });
    await aRecord(database.url, later);

    expect(await find('Quincunx', { knownOn: '2023-06-30' })).toEqual([]);
    expect(await find('Quincunx', { knownOn: '2023-07-01' })).toEqual(['Actor Quincunx Marabout']);
    expect(await find('Xanadu', { knownOn: '2023-05-31' })).toEqual([]);
    expect(await find('Xanadu', { knownOn: '2023-06-01' })).toEqual(['Event Bridge at Xanadu blown up']);
    expect(await find('butterfly', { knownOn: '2023-06-30' })).toEqual([]);
    expect(await find('Xanadu butterfly', { knownOn: '2023-07-01' })).toEqual(['Event Bridge at Xanadu blown up']);
    expect(await find('butterfly')).toEqual(['Event Bridge at Xanadu blown up']);
  });

  it('hands its day down to all that is found', async () => {
    const data = await graph.get(
      `{ search(query: "Xanadu", knownOn: "2023-06-15") { nodes { ... on Event { accounts { evidence { source { published { edtf } } } } } } } }`,
    );
    expect(data).toEqual({
      search: { nodes: [{ accounts: [{ evidence: { source: { published: { edtf: '2023-06-01' } } } }] }] },
    });
  });
});

describe('the index', () => {
  it('follows the record: a changed name is found anew, a retracted row no longer', async () => {
    const renamed = aMission();
    const actor = anActor(renamed, 'Obsidian Lark');
    const gone = anActor(renamed, 'Vermilion Lark');
    await aRecord(database.url, renamed);
    expect(await find('lark')).toHaveLength(2);
    renamed.dossier.rows.actors[actor]!['name'] = 'Obsidian Heron';
    renamed.dossier.rows.actors[gone]!['retracted'] = { on: '2024-01-01', reason: 'Named in error' };
    await aRecord(database.url, renamed);
    expect(await find('lark')).toEqual([]);
    expect(await find('Heron')).toEqual(['Actor Obsidian Heron']);
  });

  it('writes nothing of what has not changed', async () => {
    const written = () =>
      graph.db.rows(sql`select row_id, known_from, xmin::text as by_transaction from search_document order by 1, 2`);
    const before = await written();
    const another = aMission();
    anActor(another, 'Cerulean Ibis');
    await aRecord(database.url, another);
    const after = await written();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length - before.length).toBe(3);
  });
});
