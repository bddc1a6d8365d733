import { aDossier, aMission, aPlace, aRecord, aSource } from '@drawdown/dossier/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../../../tests/support/api-process.ts';
import { freshDatabase } from '../../../tests/support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let api: ApiProcess;

beforeAll(async () => {
  database = await freshDatabase();
  const mission = aMission({}, aDossier('unheard'));
  const source = aSource(mission, '2023-10-01');
  const region = aPlace(mission, 'Region', { evidence: { source } });
  aPlace(mission, 'A camp', { within: region, evidence: { source } });
  aPlace(mission, 'Base', { evidence: { source } });
  await aRecord(database.url, mission);
  api = await startApiProcess({ DATABASE_URL: database.url, LOG_LEVEL: 'info' });
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const answer = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
}

const codes = ({ errors = [] }: Awaited<ReturnType<typeof ask>>) => errors.map(({ extensions }) => extensions.code);

describe('a list that fails at one item while another is still to come', () => {
  it.each([1, 2, 3])('is refused as what it asks wrongly, and nothing ends (%i)', async () => {
    const long = 'x'.repeat(1_001);
    const answer = await ask(`{ places { nodes { within { slug } events(after: "${long}") { totalCount } } } }`);
    expect(new Set(codes(answer))).toEqual(new Set(['BAD_USER_INPUT']));
    const withNull = await ask(
      'query ($isAsked: Boolean = true) { places { nodes { within { slug } knownFrom evidence { key @include(if: $isAsked) } } } }',
      { isAsked: null },
    );
    expect(new Set(codes(withNull))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('leaves the process as it was', async () => {
    expect(await ask('{ places { totalCount } }')).toMatchObject({
      data: { places: { totalCount: expect.any(Number) } },
    });
    expect(api.child.exitCode).toBeNull();
    expect(api.output()).not.toMatch(/nobody/);
  });
});
