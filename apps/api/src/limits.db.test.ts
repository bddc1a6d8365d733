import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { aDossier, anActor, anEvent, aRecord, aSource, type TestMission } from '@drawdown/dossier/testing';
import { schema } from '@drawdown/schema/schema';
import { getIntrospectionQuery, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { MissionQuery } from '../../web/src/lib/mission-document.ts';
import { LIMITS } from './limits.ts';
import { startApi, type Api } from './server.ts';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; limit?: string; allowed?: number } }[];
}

const minusma = fileURLToPath(new URL('../../../prisma/dossiers/minusma', import.meta.url));

let database: Awaited<ReturnType<typeof freshDatabase>>;
let api: Api;
let statements = 0;

async function ask(query: string, variables: Record<string, unknown> = {}) {
  statements = 0;
  const began = performance.now();
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Answer;
  return { ...answer, status: response.status, ms: performance.now() - began };
}

/** Adds thirty people and as many events of all of them: lists without pages that are longer than such lists are taken to be. */
function aCrowd(): TestMission {
  const dossier = aDossier('crowd', { 'builds-on': ['standard', 'minusma'] });
  const mission = { slug: 'minusma', dossier, host: 'mali', source: '' };
  const source = (mission.source = aSource(mission, '2023-10-31'));
  const people = Array.from({ length: 30 }, (_, i) =>
    anActor(mission, `Observer ${i}`, {
      affiliations: [{ organisation: 'minusma', role: 'observer', evidence: [{ source }] }],
    }),
  );
  for (let i = 0; i < 30; i++) {
    const participants = people.map((actor) => ({ actor, role: 'seen' }));
    anEvent(mission, `Convoy seen ${i}`, '2023-10-21', { participants });
  }
  return mission;
}

beforeAll(async () => {
  database = await freshDatabase();
  await importDossiers(database.url, [minusma]);
  await aRecord(database.url, aCrowd());
  api = await startApi({
    schema,
    databaseUrl: database.url,
    farewell: 0,
    databaseBudget: 20_000,
    onStatement: () => (statements += 1),
  });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const nested = (depth: number): string =>
  `events(first: 100) { nodes { id ${depth > 0 ? `participants { actor { ${nested(depth - 1)} } }` : ''} } }`;

/** The organisation of each member of an organisation, again and again. */
const members = (depth: number): string =>
  depth > 0 ? `members { organisation { ${members(depth - 1)} } }` : '__typename';

async function stillAnswers() {
  const { data, errors } = await ask('{ mission(slug: "minusma") { slug } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({ mission: { slug: 'minusma' } });
}

describe('an answer that could grow too large', () => {
  it.each([
    [2, 'nodes'],
    [3, 'nodes'],
    [4, 'nodes'],
    [10, 'depth'],
  ] as const)('is refused before anything is read: lists within lists, %d times', async (depth, limit) => {
    const { status, data, errors, ms } = await ask(`{ ${nested(depth)} }`);
    expect(status).toBe(400);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', limit, allowed: LIMITS[limit] },
    ]);
    expect(statements).toBe(0);
    expect(ms).toBeLessThan(2_000);
    await stillAnswers();
  });

  it('is refused too where fragments and variables hide it', async () => {
    const query = `query ($n: Int!) { events(first: $n) { ...P } }
      fragment P on EventConnection { nodes { participants { actor { events(last: $n) { ...Q } } } } }
      fragment Q on EventConnection { edges { node { participants { actor { events(first: $n) { nodes { id } } } } } } }`;
    expect((await ask(query, { n: 100 })).errors?.[0]?.extensions).toMatchObject({ limit: 'nodes' });
    expect((await ask(query, { n: 2 })).errors).toBeUndefined();
  });
});

describe('an answer that grows larger than could be foreseen', () => {
  it.each([
    ['all at once', `{ actor(slug: "minusma") { ${members(7)} } }`],
    [
      'through pages',
      `{ events(first: 40) { nodes { participants { actor { events(first: 40) { nodes { participants { actor { name slug kind a: name b: name } } } } } } } } }`,
    ],
  ])('is stopped, and nothing of it sent: %s', async (_, query) => {
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 10);
    const { status, data, errors, ms } = await ask(query);
    clearInterval(sampling);
    expect((most - before) / 1e6, 'megabytes').toBeLessThan(500);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', limit: 'built', allowed: LIMITS.built },
    ]);
    expect(errors?.[0]?.message).toContain('came to');
    expect(status).toBe(400);
    expect(data ?? null).toBeNull();
    expect(ms).toBeLessThan(15_000);
    await stillAnswers();
  });
});

describe('an answer as large as our own clients need', () => {
  it('is the largest page of the dashboard', async () => {
    const { data, errors } = await ask(print(MissionQuery), { slug: 'minusma', lang: 'EN' });
    expect(errors).toBeUndefined();
    expect(data?.['mission']).toMatchObject({ slug: 'minusma', sites: expect.any(Array) as unknown });
  });

  it('is the schema, which is not to be asked for in circles', async () => {
    const { data, errors } = await ask(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.types');
    const circles = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)} } } }`;
    expect((await ask(circles)).errors?.length).toBeGreaterThan(0);
  });
});
