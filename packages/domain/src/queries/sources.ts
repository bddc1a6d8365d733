import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import { byId, byName, byParent, isNamed, type Batch, type Vintage } from './batch.ts';
import { contains, is, overlaps, type DayRange } from './conditions.ts';
import { listOf } from './page.ts';
import { isKnown, knownBy, vintageColumn, type SourceRow } from './rows.ts';
import { byActor, byKnownFrom } from './tally.ts';

/** Which sources a list is of. */
export interface SourceScope extends Vintage {
  /** Id of the publisher. */
  publisher?: string | null;
  /** Published in part of this range. */
  published?: DayRange | null;
  /** Words in the title. */
  text?: string | null;
}

const columns = (knownOn: Day | null): Sql => sql`s.*, ${vintageColumn(knownOn)}`;

/** Sources by their ids; one that was not known in the vintage is not in the map. */
export const sourcesById: Batch<Vintage, SourceRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<SourceRow>(sql`
      select ${columns(knownOn)} from source s where s.id = any(${ids}::uuid[]) ${knownBy(sql`s.known_from`, knownOn)}`),
  );

/** Sources by their slugs, present and former. */
export const sourcesBySlug: Batch<Vintage, SourceRow> = async (db, slugs, { knownOn }) => {
  const rows = await db.rows<SourceRow>(sql`
    select ${columns(knownOn)} from source s where ${isNamed(sql`s`, sql`slug`, slugs)} ${knownBy(sql`s.known_from`, knownOn)}`);
  return byName(rows, ({ slug }) => slug);
};

/** The sources that repeat each source, by the day they were known. */
export const echoesOfSources: Batch<Vintage, SourceRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<SourceRow & { parentId: string }>(sql`
      select s.echoes_id as parent_id, ${columns(knownOn)} from source s
      where s.echoes_id = any(${ids}::uuid[]) and s.retracted_on is null ${knownBy(sql`s.known_from`, knownOn)}
      order by s.known_from, s.slug`),
  );

/** Sources by the day they were known, then by slug. Hangs from nothing. */
export const sourceList = listOf<SourceScope, SourceRow>(({ knownOn, publisher, published, text }) => ({
  select: columns(knownOn),
  from: sql`source s`,
  where: [
    sql`s.retracted_on is null`,
    isKnown(sql`s.known_from`, knownOn),
    is(sql`s.publisher_id`, publisher),
    overlaps(sql`s.published_earliest`, sql`s.published_latest`, published),
    contains(text, [sql`s.title`]),
  ],
  order: {
    name: 'sources',
    key: [
      { sql: sql`s.known_from`, type: 'date' },
      { sql: sql`s.slug`, type: 'text' },
    ],
  },
  dimensions: { PUBLISHER: byActor(sql`s.publisher_id`), KNOWN_FROM: byKnownFrom(sql`s`) },
}));
