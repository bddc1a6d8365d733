import type { Db } from '@drawdown/db/client';
import sql, { type Sql } from 'sql-template-tag';
import { byParent } from './batch.ts';

/** How many rows of a list have a value. */
export interface Tally {
  /** As the list's filter takes it: a slug, a key, or a word of a closed vocabulary; or a day. */
  value: string;
  /** What it is called; null for a word of a closed vocabulary, and for a day. */
  nameEn: string | null;
  nameFr: string | null;
  /** What others printed, which stands behind that name as it is: the title of a source. */
  printed: string | null;
  count: number;
}

/** What the rows of a list can be told apart by: each row's own values, and then, for each that occurs, what it is called. */
export interface Dimension {
  /** A query that gives a row's values as `id`, each once. */
  ids: Sql;
  /** A query that gives `value`, `name_en`, `name_fr` and `printed` of `found.id`; several where a value is part of others. */
  names: Sql;
}

/** A column that holds a word of a closed vocabulary. */
export const byWord = (column: Sql): Dimension => ({
  ids: sql`select ${column}::text as id where ${column} is not null`,
  names: sql`select found.id as value, null::text as name_en, null::text as name_fr, null::text as printed`,
});

const ACTOR = sql`select a.slug as value, a.name_en, a.name_fr, null::text as printed from actor a where a.id = found.id`;

/** The days that a query gives as `id`: from each of them something of the row is known. */
export const byDays = (days: Sql): Dimension => ({
  ids: days,
  names: sql`select found.id::text as value, null::text as name_en, null::text as name_fr, null::text as printed`,
});

/** The day from which the row is known. */
export const byKnownFrom = (row: Sql): Dimension => byDays(sql`select ${row}.known_from as id`);

/** A column that refers to an actor. */
export const byActor = (column: Sql): Dimension => ({ ids: idIn(column), names: ACTOR });

/** Actors that a query gives as `id`. */
export const byActors = (ids: Sql): Dimension => ({ ids, names: ACTOR });

/** A column that refers to a metric. */
export const byMetric = (column: Sql): Dimension => ({
  ids: idIn(column),
  names: sql`select m.key as value, m.name_en, m.name_fr, null::text as printed from metric m where m.id = found.id`,
});

/** Sources that a query gives as `id`, called by publisher and title. */
export const bySources = (ids: Sql): Dimension => ({
  ids,
  names: sql`
    select s.slug as value, p.name_en, p.name_fr, s.title as printed
    from source s left join actor p on p.id = s.publisher_id where s.id = found.id`,
});

/** A column that refers to a place: what is there is in all that the place lies in. */
export const byPlace = (column: Sql): Dimension => ({
  ids: idIn(column),
  names: sql`
    with recursive around(id) as (
      select found.id union select p.within_id from place p join around on around.id = p.id where p.within_id is not null)
    select p.slug as value, p.name_en, p.name_fr, null::text as printed from around join place p on p.id = around.id`,
});

export const idIn = (column: Sql): Sql => sql`select ${column} as id where ${column} is not null`;

/** How many rows of the list of each parent have each value, in the order of the values: in one statement, however long the list. */
export async function talliesOf(
  db: Db,
  parents: readonly string[],
  { from, where }: { from: Sql; where: Sql },
  { ids, names }: Dimension,
): Promise<Map<string, Tally[]>> {
  return byParent(
    parents,
    await db.rows<Tally & { parentId: string }>(sql`
      select parent.id as parent_id, tally.value, tally.name_en, tally.name_fr, tally.printed, tally.count
      from unnest(${parents}::uuid[]) as parent(id)
      cross join lateral (
        select named.value, named.name_en, named.name_fr, named.printed, sum(found.count)::int as count
        from (
          select own.id, count(*) as count from ${from} cross join lateral (${ids}) own where ${where} group by own.id
        ) found
        cross join lateral (${names}) named
        group by named.value, named.name_en, named.name_fr, named.printed
      ) tally
      order by parent.id, tally.value collate "C"`),
  );
}
