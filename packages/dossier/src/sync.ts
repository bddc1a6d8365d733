import type { Db } from '@drawdown/db/client';
import sql, { join, raw } from 'sql-template-tag';
import type { TableRow, Tables } from './tables.ts';

/** Rows sent in one statement. */
const BATCH = 5_000;

/** Tables that others refer to: their rows are kept and changed in place, those before whom they refer to. */
const lasting = [
  'actor',
  'source',
  'metric',
  'evidence',
  'mission',
  'place',
  'event',
  'statement',
  'statistic',
  'affiliation',
] as const;

/** Tables that nothing refers to, by what is unique in them: a row that differs goes, and comes back as it is to be. */
const leaves = {
  withdrawal_decision: ['id'],
  account: ['id'],
  participant: ['event_id', 'position'],
  mission_actor: ['mission_id', 'actor_id'],
  actor_evidence: ['actor_id', 'evidence_id'],
  place_evidence: ['place_id', 'evidence_id'],
  mission_evidence: ['mission_id', 'evidence_id'],
  affiliation_evidence: ['affiliation_id', 'evidence_id'],
  statement_evidence: ['statement_id', 'evidence_id'],
} as const;

/** Makes the tables hold what they are to hold, writing only what differs. In the caller's transaction. */
export async function sync(
  db: Db,
  tables: Tables,
  onProgress: (table: string, done: number, of: number) => void,
): Promise<void> {
  await db.rows(sql`set constraints all deferred`);
  // A correction may move from one figure to another, and two may never hold it at once.
  await eachBatch(tables.statistic, (json) =>
    db.rows(sql`
      update statistic s set supersedes_id = null from json_populate_recordset(null::statistic, ${json}::json) n
      where n.id = s.id and s.supersedes_id is not null and s.supersedes_id is distinct from n.supersedes_id`),
  );
  for (const [table, key] of Object.entries(leaves) as [keyof typeof leaves, readonly string[]][])
    await clear(db, table, key, tables[table]);
  for (const table of lasting) await upsert(db, table, tables[table], (done, of) => onProgress(table, done, of));
  for (const [table, key] of Object.entries(leaves) as [keyof typeof leaves, readonly string[]][])
    await insert(db, table, key, tables[table]);
  await removeGone(db, 'affiliation', tables.affiliation);
  await removeGone(db, 'evidence', tables.evidence);
}

/** Whether the tables hold what they are to hold already. Only looks. */
export async function isInSync(db: Db, tables: Tables): Promise<boolean> {
  const keys: [Table, readonly string[]][] = [
    ...lasting.map((table): [Table, readonly string[]] => [table, ['id']]),
    ...(Object.entries(leaves) as [Table, readonly string[]][]),
  ];
  for (const [table, key] of keys) {
    const rows = tables[table];
    const [kept] = await db.rows<{ count: number }>(sql`select count(*) as count from ${raw(table)}`);
    if (kept?.count !== rows.length) return false;
    const columns = names(Object.keys(rows[0] ?? {}), 't.');
    const wanted = names(Object.keys(rows[0] ?? {}), 'w.');
    const same = join(
      key.map((column) => sql`w.${names([column])} = t.${names([column])}`),
      ' and ',
    );
    const differing: unknown[] = [];
    await eachBatch(rows, async (json) => {
      const found = await db.rows(sql`
        select 1 as one from json_populate_recordset(null::${raw(table)}, ${json}::json) w left join ${raw(table)} t on ${same}
        where (${columns}) is distinct from (${wanted}) limit 1`);
      differing.push(...found);
    });
    if (differing.length > 0) return false;
  }
  return true;
}

type Table = (typeof lasting)[number] | keyof typeof leaves;

async function eachBatch(
  rows: readonly TableRow[],
  write: (json: string, done: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await write(JSON.stringify(batch), from + batch.length);
  }
}

/** Column names come from our own code, never from a dossier. */
const names = (columns: readonly string[], alias = '') =>
  raw(columns.map((column) => `${alias}"${column}"`).join(', '));

async function upsert(
  db: Db,
  table: string,
  rows: readonly TableRow[],
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const others = columns.filter((column) => column !== 'id');
  await eachBatch(rows, async (json, done) => {
    await db.rows(sql`
      insert into ${raw(table)} as t (${names(columns)})
      select ${names(columns)} from json_populate_recordset(null::${raw(table)}, ${json}::json)
      on conflict (id) do update set (${names(others)}) = row(${names(others, 'excluded.')})
      where (${names(others, 't.')}) is distinct from (${names(others, 'excluded.')})`);
    onProgress(done, rows.length);
  });
}

/** Takes away the rows of a leaf that are not to be as they are. */
async function clear(db: Db, table: string, key: readonly string[], rows: readonly TableRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) {
    await db.rows(sql`delete from ${raw(table)}`);
    return;
  }
  await db.rows(
    sql`create temporary table wanted on commit drop as select ${names(columns)} from ${raw(table)} limit 0`,
  );
  await eachBatch(rows, (json) =>
    db.rows(
      sql`insert into wanted select ${names(columns)} from json_populate_recordset(null::${raw(table)}, ${json}::json)`,
    ),
  );
  const same = key.map((column) => sql`w.${names([column])} = t.${names([column])}`);
  await db.rows(sql`
    delete from ${raw(table)} t where not exists (
      select from wanted w where ${join(same, ' and ')} and (${names(columns, 'w.')}) is not distinct from (${names(columns, 't.')}))`);
  await db.rows(sql`drop table wanted`);
}

async function insert(db: Db, table: string, key: readonly string[], rows: readonly TableRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  await eachBatch(rows, (json) =>
    db.rows(sql`
      insert into ${raw(table)} (${names(columns)})
      select ${names(columns)} from json_populate_recordset(null::${raw(table)}, ${json}::json)
      on conflict (${names(key)}) do nothing`),
  );
}

/** Takes away what no row rests on any more. */
async function removeGone(db: Db, table: string, rows: readonly TableRow[]): Promise<void> {
  const ids = JSON.stringify(rows.map((row) => row['id']));
  await db.rows(
    sql`delete from ${raw(table)} t where not exists (select from json_array_elements_text(${ids}::json) k where k::uuid = t.id)`,
  );
}
