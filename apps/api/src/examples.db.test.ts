import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import {
  aDossier,
  anActor,
  anEvent,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  type TestMission,
} from '@drawdown/dossier/testing';
import { schema } from '@drawdown/schema/schema';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { readExamples } from './examples.ts';
import { startApi, type Api } from './server.ts';

interface Answered {
  data: Record<string, unknown>;
  statements: string[];
}

const minusma = fileURLToPath(new URL('../../../prisma/dossiers/minusma', import.meta.url));
const examples = readExamples();

let database: Awaited<ReturnType<typeof freshDatabase>>;
let api: Api;
const sent: string[] = [];
const before = new Map<string, Answered[]>();

async function ask(query: string): Promise<Answered> {
  sent.length = 0;
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  return { data: data ?? {}, statements: [...sent] };
}

/** Asked a few times more: two batches whose ids arrive together are sent as one, so the number of statements wavers by chance. */
async function again(query: string): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (let i = 0; i < 4; i++) answers.push(await ask(query));
  return answers;
}

/** A dossier of its own that adds to the mission's record many rows of every kind the examples ask for. */
function aThickerRecord(): TestMission {
  const dossier = aDossier('thicker', { 'builds-on': ['standard', 'minusma'] });
  const mission = { slug: 'minusma', dossier, host: 'mali', source: '' };
  mission.source = aSource(mission, '2023-10-31');
  for (let i = 0; i < 30; i++) {
    const source = aSource(mission, `2023-11-${String(1 + (i % 28)).padStart(2, '0')}`, { echoes: mission.source });
    const speaker = anActor(mission, `Wagner ${i}`, {
      affiliations: [{ organisation: 'minusma', role: 'observer', evidence: [{ source }] }],
    });
    const place = aPlace(mission, `Camp ${i}`);
    const accounts = [
      { source, date: '2023-10-21' },
      { source: mission.source, date: '2023-10-23' },
    ];
    anEvent(mission, `Wagner seen ${i}`, '', { place, participants: [{ actor: speaker, role: 'seen' }], accounts });
    aStatement(mission, `Wagner was seen ${i} times`, { speaker, saidOn: '2023-11-01' });
    aStatistic(mission, 'personnel-strength', 12_000 + i, '2023-07-01', {
      evidence: { source, phrase: 'so many' },
      attributedTo: speaker,
    });
    aStatistic(mission, 'personnel-departed', 4_000 + 50 * i, `2023-11-${String(1 + (i % 28)).padStart(2, '0')}`, {
      evidence: { source },
    });
  }
  return mission;
}

beforeAll(async () => {
  database = await freshDatabase();
  await importDossiers(database.url, [minusma]);
  api = await startApi({
    schema,
    databaseUrl: database.url,
    farewell: 0,
    databaseBudget: 30_000,
    onStatement: (text) => sent.push(text),
  });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

/** Every list in an answer, by the path that leads to it, list positions left out. */
function listsIn(value: unknown, path = ''): [string, number][] {
  if (Array.isArray(value)) return [[path, value.length], ...value.flatMap((each) => listsIn(each, path))];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, field]) => listsIn(field, `${path}.${name}`));
}

describe('the examples', () => {
  it('are at least eight, each with a name of its own and its question as a comment', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const { question } of examples) expect(question).toMatch(/[?.)]$/);
    const names = examples.map(({ query }) =>
      parse(query).definitions.flatMap((each) => ('name' in each ? [each.name?.value] : [])),
    );
    expect(new Set(names.flat()).size).toBe(examples.length);
  });

  it.each(examples)('answer from the record: $name', async ({ name, query }) => {
    const answered = await ask(query);
    for (const [field, value] of Object.entries(answered.data)) expect(value, field).not.toBeNull();
    const longest = Math.max(...listsIn(answered.data).map(([, length]) => length));
    expect(longest).toBeGreaterThan(0);
    before.set(name, [answered, ...(await again(query))]);
  });

  it('take no more statements when the record holds more', { timeout: 120_000 }, async () => {
    await aRecord(database.url, aThickerRecord());
    const rows = (answered?: Answered) => listsIn(answered?.data).reduce((sum, [, length]) => sum + length, 0);
    let grown = 0;
    for (const { name, query } of examples) {
      const [thin = [], thick] = [before.get(name), await again(query)];
      const fewest = Math.min(...thick.map(({ statements }) => statements.length));
      const most = Math.max(...thin.map(({ statements }) => statements.length));
      expect(fewest, `${name}: ${thick[0]?.statements.join('\n')}`).toBeLessThanOrEqual(most);
      if (rows(thick[0]) > rows(thin[0])) grown += 1;
    }
    // Else nothing would have been shown.
    expect(grown).toBeGreaterThanOrEqual(6);
  });
});
