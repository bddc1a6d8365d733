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

/** A row that is not as it is to be. */
export interface Difference {
  table: string;
  /** What tells the row apart, e.g. `id=…`. */
  row: string;
  /** Columns that hold something else; none where the row is missing, or is there and should not be. */
  columns: string[];
  what: 'missing' | 'differs' | 'not to be there';
}

/** Whether the tables hold what they are to hold already. Only looks. */
export async function isInSync(db: Db, tables: Tables): Promise<boolean> {
  for (const [table, key] of KEYS) {
    const [kept] = await db.rows<{ count: number }>(sql`select count(*) as count from ${raw(table)}`);
    if (kept?.count !== tables[table].length) return false;
    const [first] = await unlike(db, table, key, tables[table], 1);
    if (first) return false;
  }
  return true;
}

/** Every row of the tables that is not as it is to be, at most `most` of each table and kind. Only looks. */
export async function differences(db: Db, tables: Tables, most = 20): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [table, key] of KEYS) {
    const rows = tables[table];
    found.push(...(await unlike(db, table, key, rows, most)));
    const wanted = new Set(rows.map((row) => nameOf(key, row)));
    const kept = await db.rows<{ row: TableRow }>(sql`
      select (select json_object_agg(k, to_jsonb(t) ->> k) from unnest(${[...key]}::text[]) k) as row from ${raw(table)} t`);
    found.push(
      ...kept
        .map(({ row }) => nameOf(key, row))
        .filter((row) => !wanted.has(row))
        .slice(0, most)
        .map((row): Difference => ({ table, row, columns: [], what: 'not to be there' })),
    );
  }
  return found;
}

const nameOf = (key: readonly string[], row: TableRow) =>
  key.map((column) => `${column}=${String(row[column])}`).join(' ');

/** Rows that are missing or hold something else, at most so many. */
async function unlike(
  db: Db,
  table: Table,
  key: readonly string[],
  rows: readonly TableRow[],
  most: number,
): Promise<Difference[]> {
  const columns = Object.keys(rows[0] ?? {});
  const same = join(
    key.map((column) => sql`w.${names([column])} = t.${names([column])}`),
    ' and ',
  );
  const found: Difference[] = [];
  await eachBatch(rows, async (json) => {
    if (found.length >= most) return;
    const unlike = await db.rows<{ wanted: TableRow; kept: TableRow | null }>(sql`
      select to_jsonb(w) as wanted, to_jsonb(t) as kept
      from json_populate_recordset(null::${raw(table)}, ${json}::json) w left join ${raw(table)} t on ${same}
      where (${names(columns, 't.')}) is distinct from (${names(columns, 'w.')}) limit ${most - found.length}`);
    for (const { wanted, kept } of unlike) {
      found.push({
        table,
        row: nameOf(key, wanted),
        columns: kept
          ? columns.filter((column) => JSON.stringify(kept[column]) !== JSON.stringify(wanted[column]))
          : [],
        what: kept ? 'differs' : 'missing',
      });
    }
  });
  return found;
}

type Table = (typeof lasting)[number] | keyof typeof leaves;

/** Every table that derives from the trail, with what is unique in it. */
const KEYS: readonly [Table, readonly string[]][] = [
  ...lasting.map((table): [Table, readonly string[]] => [table, ['id']]),
  ...(Object.entries(leaves) as [Table, readonly string[]][]),
];

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
