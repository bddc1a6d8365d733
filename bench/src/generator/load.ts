import pg from 'pg';
import { openDb } from '../../../prisma/client.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { refreshSearch } from '../../../packages/domain/src/queries/search.ts';
import { importDossiers } from '../../../packages/dossier/src/import.ts';
import { copyRows } from './copy.ts';
import { missionRows } from './mission.ts';
import { missionsOf, type Scale } from './scales.ts';
import { standardMetrics, tablesOf } from './tables.ts';

/** In an order in which most references find what they refer to; the rest is checked when the transaction ends. */
export const COPY_ORDER = [
  'actor',
  'source',
  'evidence',
  'mission',
  'place',
  'event',
  'statement',
  'statistic',
  'affiliation',
  'withdrawal_decision',
  'account',
  'participant',
  'mission_actor',
  'actor_evidence',
  'place_evidence',
  'mission_evidence',
  'affiliation_evidence',
  'statement_evidence',
] as const;

/** The dossiers that are part of every scale. */
export const REAL = ['standard', 'minusma', 'minusma-record'];

/** Fills an empty database with the record of a scale: the real dossiers by import, the invented missions by COPY. */
export async function loadScale(url: string, root: string, scale: Scale, say: (line: string) => void): Promise<void> {
  await migrate(url, `${root}/prisma/migrations`);
  await importDossiers(
    url,
    REAL.map((name) => `${root}/prisma/dossiers/${name}`),
    { recordedBy: 'bench' },
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off`);
    // An index made at once over all rows costs a fraction of one that grows row by row, and so does a reference that is checked.
    const later = scale === 'L' ? [...(await withoutIndexes(client)), ...(await withoutReferences(client))] : [];
    const metrics = standardMetrics(root);
    const sizes = missionsOf(scale);
    const began = Date.now();
    for (const [i, size] of sizes.entries()) {
      const { tables, revision } = tablesOf(`gen-${i + 1}`, missionRows(i + 1, size), metrics);
      await client.query('begin; set constraints all deferred');
      for (const table of COPY_ORDER) await copyRows(client, table, tables[table]);
      await copyRows(client, 'revision', revision);
      await client.query('commit');
      const seconds = (Date.now() - began) / 1000;
      say(
        `mission ${i + 1} of ${sizes.length} (${seconds.toFixed(0)} s, ${((seconds / (i + 1)) * (sizes.length - i - 1)).toFixed(0)} s left)`,
      );
    }
    for (const [i, statement] of later.entries()) {
      say(`index or reference ${i + 1} of ${later.length}`);
      await client.query(statement);
    }
    say('planner statistics');
    await client.query('analyze');
  } finally {
    await client.end();
  }
  say('search index');
  await indexText(url);
  say('vacuum');
  await vacuum(url);
}

/** Drops what no constraint needs; returns how to make each again. */
async function withoutIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and not i.indisunique
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Drops the foreign keys; returns how to make each again, which fails if any row refers to none. */
async function withoutReferences(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ relation: string; name: string; definition: string }>(`
    select conrelid::regclass::text as relation, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  for (const { relation, name } of rows) await client.query(`alter table ${relation} drop constraint ${name}`);
  return rows.map(({ relation, name, definition }) => `alter table ${relation} add constraint ${name} ${definition}`);
}

/** The importer's own last step, with memory for it. */
async function indexText(url: string): Promise<void> {
  const roomy = new URL(url);
  roomy.searchParams.set('options', '-c work_mem=512MB -c synchronous_commit=off -c maintenance_work_mem=512MB');
  const db = openDb(roomy.href, { max: 1 });
  try {
    await db.transaction(refreshSearch);
  } finally {
    await db.close();
  }
}

async function vacuum(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}
