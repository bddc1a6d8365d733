import sql, { empty, type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import type { Enums } from '../vocabulary.ts';
import { byId, byName, byParent, isNamed, type Batch, type Vintage } from './batch.ts';
import { contains, oneOf } from './conditions.ts';
import { listOf, type Order } from './page.ts';
import { isKnown, knownBy, vintageColumn, type ActorRow, type AffiliationRow } from './rows.ts';
import { byKnownFrom, byWord } from './tally.ts';

export type ActorOrder = 'NAME_ASC' | 'NAME_DESC' | 'KNOWN_ASC' | 'KNOWN_DESC';

/** Which actors a list is of, and in which order. */
export interface ActorScope extends Vintage {
  kind?: readonly Enums['ActorKind'][] | null;
  /** ISO 3166-1 alpha-2 code. */
  country?: string | null;
  /** Words in a name, another spelling or the description. */
  text?: string | null;
  orderBy?: ActorOrder | null;
  /** Only actors that play a part in the mission the list hangs from. */
  of?: 'mission';
}

const columns = (knownOn: Day | null): Sql => sql`a.*, ${vintageColumn(knownOn)}`;

/** Actors by their ids, known in the vintage or not: whoever a known row names is known by it. */
export const actorsById: Batch<Vintage, ActorRow> = async (db, ids, { knownOn }) =>
  byId(await db.rows<ActorRow>(sql`select ${columns(knownOn)} from actor a where a.id = any(${ids}::uuid[])`));

/** Actors by their slugs, present and former; one that was not known in the vintage is not in the map. */
export const actorsBySlug: Batch<Vintage, ActorRow> = async (db, slugs, { knownOn }) => {
  const rows = await db.rows<ActorRow>(sql`
    select ${columns(knownOn)} from actor a where ${isNamed(sql`a`, sql`slug`, slugs)} ${knownBy(sql`a.known_from`, knownOn)}`);
  return byName(rows, ({ slug }) => slug);
};

/** The actors that each passage names. */
export const actorsOfEvidence: Batch<Vintage, ActorRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<ActorRow & { parentId: string }>(sql`
      select l.evidence_id as parent_id, ${columns(knownOn)} from actor_evidence l join actor a on a.id = l.actor_id
      where l.evidence_id = any(${ids}::uuid[]) and a.retracted_on is null ${knownBy(sql`a.known_from`, knownOn)}
      order by a.slug`),
  );

/** The roles of each actor, in the order the dossier lists them: the first is whom the actor speaks for. */
export const affiliationsOfActors: Batch<Vintage, AffiliationRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<AffiliationRow & { parentId: string }>(sql`
      select f.actor_id as parent_id, f.*, ${vintageColumn(knownOn)} from affiliation f
      where f.actor_id = any(${ids}::uuid[]) ${knownBy(sql`f.known_from`, knownOn)}
      order by f.actor_id, f.position, f.id`),
  );

/** The roles held in each organisation, by the slug of who holds them. */
export const membersOfActors: Batch<Vintage, AffiliationRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<AffiliationRow & { parentId: string }>(sql`
      select f.organisation_id as parent_id, f.*, ${vintageColumn(knownOn)} from affiliation f join actor a on a.id = f.actor_id
      where f.organisation_id = any(${ids}::uuid[]) and a.retracted_on is null ${knownBy(sql`f.known_from`, knownOn)}
      order by a.slug, f.position, f.id`),
  );

/** A slug is the name in English, without accents and capitals. */
function order(by: ActorOrder): Order {
  const slug = { sql: sql`a.slug`, type: 'text' } as const;
  return {
    // Cursors that were given out before there was a choice are of this order.
    name: by === 'NAME_ASC' ? 'actors' : `actors/${by}`,
    descending: by.endsWith('DESC'),
    key: by.startsWith('NAME') ? [slug] : [{ sql: sql`a.known_from`, type: 'date' }, slug],
  };
}

/** Actors in the order asked. Hangs from a mission with `of`, else from nothing. */
export const actorList = listOf<ActorScope, ActorRow>(({ knownOn, kind, country, text, orderBy, of }) => ({
  select: columns(knownOn),
  from: of ? sql`mission_actor m join actor a on a.id = m.actor_id` : sql`actor a`,
  where: [
    of ? sql`m.mission_id = parent.id` : empty,
    of ? isKnown(sql`m.known_from`, knownOn) : isKnown(sql`a.known_from`, knownOn),
    sql`a.retracted_on is null`,
    oneOf(sql`a.kind`, kind, sql`actor_kind`),
    country ? sql`a.country = ${country}` : empty,
    contains(text, [
      sql`a.name_en`,
      sql`a.name_fr`,
      sql`array_to_string(a.aliases, ' / ')`,
      sql`a.description_en`,
      sql`a.description_fr`,
    ]),
  ],
  order: order(orderBy ?? 'NAME_ASC'),
  dimensions: { KIND: byWord(sql`a.kind`), COUNTRY: byWord(sql`a.country`), KNOWN_FROM: byKnownFrom(sql`a`) },
}));
