import pg from 'pg';

/**
 * Everything a database holds, table by table, in one order: equal databases have equal contents. With `versions`, also which
 * transaction wrote each row, and the version of the record, which no two databases share.
 */
export async function contentsOf(url: string, { versions = false } = {}): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations' order by relname`,
    );
    const contents: Record<string, string[]> = {};
    for (const { name } of rows) {
      if (name === 'record_version' && !versions) continue;
      const written = versions ? `t.xmin || ' ' || t.ctid || ' ' ||` : '';
      const table = await client.query<{ row: string }>(`select ${written} row_to_json(t)::text as row from ${name} t`);
      contents[name] = table.rows.map(({ row }) => row).sort();
    }
    return contents;
  } finally {
    await client.end();
  }
}

/** Rows of one query, for a test that looks into the tables. */
export async function rowsIn<Row extends object>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
