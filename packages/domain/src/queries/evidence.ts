import sql, { raw, type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import { byId, byParent, type Batch, type Vintage } from './batch.ts';
import { listOf } from './page.ts';
import { knownBy, isKnown, vintageColumn, type EvidenceRow } from './rows.ts';

const columns = (knownOn: Day | null): Sql => sql`e.*, ${vintageColumn(knownOn)}`;

/** Passages by their ids; one on which nothing rests that was known in the vintage is not in the map. */
export const evidenceById: Batch<Vintage, EvidenceRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<EvidenceRow>(sql`
      select ${columns(knownOn)} from evidence e where e.id = any(${ids}::uuid[]) ${knownBy(sql`e.known_from`, knownOn)}`),
  );

/** The passages that rows of one noun rest on, in the order the dossier lists them. */
function evidenceOf(noun: 'actor' | 'place' | 'mission' | 'affiliation' | 'statement'): Batch<Vintage, EvidenceRow[]> {
  const table = raw(`${noun}_evidence`);
  const parent = raw(`${noun}_id`);
  return async (db, ids, { knownOn }) =>
    byParent(
      ids,
      await db.rows<EvidenceRow & { parentId: string }>(sql`
        select l.${parent} as parent_id, ${columns(knownOn)}
        from ${table} l join evidence e on e.id = l.evidence_id join source s on s.id = e.source_id
        where l.${parent} = any(${ids}::uuid[]) ${knownBy(sql`s.known_from`, knownOn)}
        order by l.${parent}, l.position, e.id`),
    );
}

export const evidenceOfActors = evidenceOf('actor');
export const evidenceOfPlaces = evidenceOf('place');
export const evidenceOfMissions = evidenceOf('mission');
export const evidenceOfAffiliations = evidenceOf('affiliation');
export const evidenceOfStatements = evidenceOf('statement');

/** Everything taken from a source, paragraph by paragraph; passages whose paragraph is not known come last. Hangs from the source. */
export const evidenceList = listOf<Vintage, EvidenceRow>(({ knownOn }) => ({
  select: columns(knownOn),
  from: sql`evidence e`,
  where: [sql`e.source_id = parent.id`, isKnown(sql`e.known_from`, knownOn)],
  order: {
    name: 'evidence',
    key: [
      { sql: sql`coalesce(e.paragraph, 2147483647)`, type: 'integer' },
      { sql: sql`e.id`, type: 'uuid' },
    ],
  },
}));
