import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { startEmbedded } from '../../../prisma/embedded.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { nouns } from '../../../packages/dossier/src/identity.ts';
import { importDossiers } from '../../../packages/dossier/src/import.ts';
import type { RawDossier, RawRow } from '../../../packages/dossier/src/read.ts';
import { copyRows } from './copy.ts';
import { COPY_ORDER } from './load.ts';
import { missionRows, type MissionRows } from './mission.ts';
import { standardMetrics, tablesOf } from './tables.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const SIZE = { events: 60, statistics: 150, actors: 60, sources: 30 };

/** Every scalar as a file has it. */
const written = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(written)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, written(field)]))
      : String(value);

function dossierOf(rows: MissionRows): RawDossier {
  const at = { file: 'made/dossier.yaml', lineOf: () => null };
  const row = (key: string, value: unknown): RawRow => ({ key, value: written(value), at });
  const meta = { name: 'made', title: { en: 'Made', fr: 'Fait' }, licence: 'CC0-1.0', 'builds-on': ['standard'] };
  return {
    folder: `${root}/prisma/dossiers/made`,
    meta: row('made', meta),
    rows: Object.fromEntries(
      nouns.map((noun) => [noun, noun === 'metrics' ? [] : [...rows[noun]].map(([key, value]) => row(key, value))]),
    ) as RawDossier['rows'],
    trail: null,
  };
}

test('what is copied is what an import of the same rows makes', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-bench-'));
  const server = await startEmbedded({ folder, ephemeral: true });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await migrate(server.url, `${root}/prisma/migrations`);
    const rows = missionRows(3, SIZE);
    await importDossiers(server.url, [dossierOf(rows)], { recordedBy: 'bench', now: new Date('2026-01-01T00:00:00Z') });
    const { tables, revision } = tablesOf('made', rows, standardMetrics(root));
    for (const table of [...COPY_ORDER, 'revision'] as const) {
      const made = table === 'revision' ? revision : tables[table];
      await client.query(`create temporary table copied as select * from ${table} limit 0`);
      await copyRows(client, 'copied', made);
      // Of the trail only what the mission's own rows have: the import wrote that of the dossier and of the common metrics too.
      const imported =
        table === 'revision' ? `(select * from revision where dossier = 'made' and noun <> 'dossier') t` : `${table} t`;
      // What is copied: what the database keeps of its own accord beside it is no part of a record.
      const columns = Object.keys(made[0] ?? {})
        .map((name) => (name === 'content' ? '"content"::jsonb' : `"${name}"`))
        .join(', ');
      const { rows: found } = await client.query<{ only_copied: number; only_imported: number }>(`
        select (select count(*)::int from (select ${columns} from copied except select ${columns} from ${imported}) x) as only_copied,
          (select count(*)::int from (select ${columns} from ${imported} except select ${columns} from copied) x) as only_imported`);
      assert.deepEqual({ table, ...found[0] }, { table, only_copied: 0, only_imported: 0 });
      assert.ok(made.length > 0, table);
      await client.query('drop table copied');
    }
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
