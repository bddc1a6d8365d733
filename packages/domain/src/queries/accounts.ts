import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import { byId, byParent, type Batch, type Vintage } from './batch.ts';
import { knownBy, vintageColumn, type AccountRow, type ParticipantRow } from './rows.ts';

const columns = (knownOn: Day | null): Sql => sql`a.*, ${vintageColumn(knownOn)}`;

/** Accounts by their ids; one whose source was not known in the vintage is not in the map. */
export const accountsById: Batch<Vintage, AccountRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<AccountRow>(sql`
      select ${columns(knownOn)} from account a where a.id = any(${ids}::uuid[]) ${knownBy(sql`a.known_from`, knownOn)}`),
  );

/** What each source tells of each event, in the order the dossier lists them. */
export const accountsOfEvents: Batch<Vintage, AccountRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<AccountRow & { parentId: string }>(sql`
      select a.event_id as parent_id, ${columns(knownOn)} from account a
      where a.event_id = any(${ids}::uuid[]) ${knownBy(sql`a.known_from`, knownOn)}
      order by a.event_id, a.position`),
  );

/** Who took part in each event, in the order the dossier lists them. */
export const participantsOfEvents: Batch<Vintage, ParticipantRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<ParticipantRow & { parentId: string }>(sql`
      select p.event_id as parent_id, p.*, ${vintageColumn(knownOn)} from participant p
      where p.event_id = any(${ids}::uuid[]) ${knownBy(sql`p.known_from`, knownOn)}
      order by p.event_id, p.position`),
  );
