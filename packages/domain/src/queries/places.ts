import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import type { Enums } from '../vocabulary.ts';
import { byId, byName, byParent, isNamed, type Batch, type Vintage } from './batch.ts';
import { contains, oneOf } from './conditions.ts';
import { listOf } from './page.ts';
import { isKnown, knownBy, vintageColumn, type PlaceRow } from './rows.ts';
import { byKnownFrom, byPlace, byWord } from './tally.ts';

/** Which places a list is of. */
export interface PlaceScope extends Vintage {
  kind?: readonly Enums['PlaceKind'][] | null;
  /** Id of a larger place that they lie in, at any depth. */
  within?: string | null;
  /** Words in a name or another spelling. */
  text?: string | null;
}

const columns = (knownOn: Day | null): Sql => sql`p.*, ${vintageColumn(knownOn)}`;

/** Ids of a place and of all that lie in it, at any depth. */
export function placeAndInside(place: Sql): Sql {
  return sql`
    with recursive inside(id) as (
      select ${place} union select smaller.id from place smaller join inside on smaller.within_id = inside.id)
    select id from inside`;
}

/** Places by their ids, known in the vintage or not: whatever a known row names is known by it. */
export const placesById: Batch<Vintage, PlaceRow> = async (db, ids, { knownOn }) =>
  byId(await db.rows<PlaceRow>(sql`select ${columns(knownOn)} from place p where p.id = any(${ids}::uuid[])`));

/** Places by their slugs, present and former; one that was not known in the vintage is not in the map. */
export const placesBySlug: Batch<Vintage, PlaceRow> = async (db, slugs, { knownOn }) => {
  const rows = await db.rows<PlaceRow>(sql`
    select ${columns(knownOn)} from place p where ${isNamed(sql`p`, sql`slug`, slugs)} ${knownBy(sql`p.known_from`, knownOn)}`);
  return byName(rows, ({ slug }) => slug);
};

/** The places that each passage names. */
export const placesOfEvidence: Batch<Vintage, PlaceRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<PlaceRow & { parentId: string }>(sql`
      select l.evidence_id as parent_id, ${columns(knownOn)} from place_evidence l join place p on p.id = l.place_id
      where l.evidence_id = any(${ids}::uuid[]) and p.retracted_on is null ${knownBy(sql`p.known_from`, knownOn)}
      order by p.slug`),
  );

/** The places that lie directly in each place, by slug. */
export const placesInside: Batch<Vintage, PlaceRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<PlaceRow & { parentId: string }>(sql`
      select p.within_id as parent_id, ${columns(knownOn)} from place p
      where p.within_id = any(${ids}::uuid[]) and p.retracted_on is null ${knownBy(sql`p.known_from`, knownOn)}
      order by p.slug`),
  );

/** Places by slug. Hangs from nothing. */
export const placeList = listOf<PlaceScope, PlaceRow>(({ knownOn, kind, within, text }) => ({
  select: columns(knownOn),
  from: sql`place p`,
  where: [
    sql`p.retracted_on is null`,
    isKnown(sql`p.known_from`, knownOn),
    oneOf(sql`p.kind`, kind, sql`place_kind`),
    within ? sql`p.id <> ${within}::uuid and p.id = any(array(${placeAndInside(sql`${within}::uuid`)}))` : sql``,
    contains(text, [sql`p.name_en`, sql`p.name_fr`, sql`array_to_string(p.aliases, ' / ')`]),
  ],
  order: { name: 'places', key: [{ sql: sql`p.slug`, type: 'text' }] },
  // A place lies within all that the place it lies in lies in.
  dimensions: { KIND: byWord(sql`p.kind`), PLACE: byPlace(sql`p.within_id`), KNOWN_FROM: byKnownFrom(sql`p`) },
}));
