import { createHash } from 'node:crypto';
import { READER, type Db } from '@drawdown/db/client';
import sql, { join, raw } from 'sql-template-tag';
import { GUARDS } from './guards.ts';
import { moreThanReading } from './reading-only.ts';

/** Something that guards the record and is not as it is to be. */
export interface Unguarded {
  /** What it is, by name. */
  guard: string;
  /** What is off with it, and what to do. */
  what: string;
}

/** Whatever is not part of an extension, which the server brings along. */
const ours = (catalog: string, oid: string) =>
  raw(
    `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`,
  );

/** A relation by the name it is called by. */
const RELATION = raw('c.oid::regclass');

/** Tables, and what is like one, of the record. */
const relations = sql`pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and ${ours('pg_class', 'c.oid')}`;

/** What there is, by the words that name it, and how it is made: as every version of Postgres from 15 on writes it. */
const KINDS = [
  sql`
    select 'table ' || ${RELATION} as guard,
      concat_ws(', ',
        case c.relkind when 'r' then 'a table' when 'v' then 'a view' when 'm' then 'a materialized view' when 'f' then 'a foreign table' else 'a partitioned table' end,
        case c.relpersistence when 'p' then 'logged' else 'not logged' end,
        case when c.relrowsecurity then 'rows hidden by policies' end, case when c.relforcerowsecurity then 'from its owner too' end,
        (select 'holds the rows of ' || string_agg(inhrelid::regclass::text, ' and ' order by inhrelid::regclass::text) from pg_inherits where inhparent = c.oid),
        (select 'ruled by ' || string_agg(pg_get_ruledef(w.oid), ' ' order by w.rulename) from pg_rewrite w where w.ev_class = c.oid and w.rulename = '_RETURN')) as made
    from ${relations}`,
  sql`
    select 'column ' || ${RELATION} || '.' || quote_ident(a.attname),
      concat_ws(' ', format_type(a.atttypid, a.atttypmod),
        (select 'collate ' || quote_ident(o.collname) from pg_collation o join pg_type t on t.oid = a.atttypid where o.oid = a.attcollation and o.oid <> t.typcollation),
        case when a.attnotnull then 'not null' end,
        case a.attgenerated when '' then 'default ' else 'always ' end || pg_get_expr(v.adbin, v.adrelid),
        case when a.attidentity <> '' then 'identity' end)
    from pg_attribute a left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
    join (select c.* from ${relations}) c on c.oid = a.attrelid
    where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f')`,
  sql`
    select 'constraint ' || k.conrelid::regclass || '.' || quote_ident(k.conname), regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '')
    from pg_constraint k
    where k.connamespace = 'public'::regnamespace and k.conrelid <> 0 and k.contype in ('c', 'f', 'p', 'u', 'x') and ${ours('pg_class', 'k.conrelid')}`,
  sql`
    select 'trigger ' || ${RELATION} || '.' || quote_ident(t.tgname), pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and ${ours('pg_class', 'c.oid')}`,
  sql`
    select 'rule ' || ${RELATION} || '.' || quote_ident(w.rulename), pg_get_ruledef(w.oid)
    from pg_rewrite w join pg_class c on c.oid = w.ev_class
    where c.relnamespace = 'public'::regnamespace and w.rulename <> '_RETURN' and ${ours('pg_class', 'c.oid')}`,
  sql`
    select 'policy ' || ${RELATION} || '.' || quote_ident(p.polname),
      concat_ws(' ', p.polcmd, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'public'::regnamespace`,
  sql`
    select 'index ' || ${RELATION}, pg_get_indexdef(c.oid) || case when i.indisvalid then '' else ', never finished' end
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and i.indisunique and ${ours('pg_class', 'i.indrelid')}
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`,
  sql`
    select 'type ' || t.oid::regtype, (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)
    from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype = 'e' and ${ours('pg_type', 't.oid')}`,
  sql`
    select 'function ' || p.oid::regprocedure, case when p.prokind = 'a' then 'an aggregate' else pg_get_functiondef(p.oid) end
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where (n.nspname = 'public' or p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')) and ${ours('pg_proc', 'p.oid')}`,
];

/** What is as it was made, and yet guards nothing. */
const OFF = [
  sql`
    select conrelid::regclass || '.' || conname as guard, 'holds only for rows written since: validate it' as what
    from pg_constraint where not convalidated and connamespace = 'public'::regnamespace`,
  sql`
    select tgrelid::regclass || '.' || tgname, 'is switched off: enable it'
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where tgenabled in ('D', 'R') and c.relnamespace = 'public'::regnamespace`,
  sql`
    select 'setting session_replication_role', 'switches every trigger off: reset it'
    where current_setting('session_replication_role') = 'replica' or exists (
      select from pg_db_role_setting s, unnest(s.setconfig) one
      where s.setdatabase in (0, (select oid from pg_database where datname = current_database())) and one = 'session_replication_role=replica')`,
];

/** What runs as its owner whenever somebody comes in, and what it does is no part of the record. */
const AT_LOGIN = sql`
    select 'event trigger ' || quote_ident(evtname), 'runs at every login, and no migration made it: drop it'
    from pg_event_trigger where evtevent = 'login' and evtenabled <> 'D'`;

/** Without it nobody sees that the record changes, and writers do not wait for one another. */
const UNVERSIONED = sql`
    select 'record_version', 'has ' || count(*) || ' rows, and is to have one: import once more' from record_version having count(*) <> 1`;

/** Functions are long: of what makes them, a digest is kept. */
const LONG = 'function ';

/**
 * What keeps the record as it is, each by its name with what makes it: tables, columns, constraints, triggers, rules, policies, types,
 * functions and the indexes that let nothing stand twice; one that only finds sooner guards nothing. As any version of Postgres says it.
 * In a transaction, whose names are looked up in the record's schema alone from then on.
 */
export async function guardsOf(db: Db): Promise<Map<string, string>> {
  // Else names are written with their schema or without it, as it pleases whoever set up the database.
  await db.rows(sql`select set_config('search_path', 'public', true)`);
  const rows = await db.rows<{ guard: string; made: string }>(sql`${join(KINDS, ' union all ')}`);
  const guards = rows.map(({ guard, made }): [string, string] => [guard, guard.startsWith(LONG) ? digest(made) : made]);
  return new Map(guards.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * What guards the record and is off, gone, changed or added since the migrations made it, at most `most`; and by what may write who is to read:
 * everybody, the role that we make for it, and the one called `reader`.
 */
export async function unguarded(db: Db, most: number, reader: string = READER): Promise<Unguarded[]> {
  const there = await guardsOf(db);
  const off = await db.rows<{ guard: string; what: string }>(
    sql`${join([...OFF, AT_LOGIN, ...(there.has('table record_version') ? [UNVERSIONED] : []), ...moreThanReading([...new Set([READER, reader])])], ' union all ')} order by guard`,
  );
  const named = [...new Set([...GUARDS.keys(), ...there.keys()])].sort();
  // Of a whole table that is gone or was added, nobody wants to hear each part.
  const tables = named.filter((guard) => guard.startsWith('table ') && GUARDS.has(guard) !== there.has(guard));
  const changed = named
    .filter((guard) => !tables.some((table) => guard.includes(table.replace('table ', ' ') + '.')))
    .flatMap((guard): Unguarded[] => {
      const what = difference(guard, GUARDS.get(guard), there.get(guard));
      return what === null ? [] : [{ guard, what }];
    });
  return [...off.slice(0, most), ...changed.slice(0, most)];
}

function difference(guard: string, made: string | undefined, is: string | undefined): string | null {
  if (made === is) return null;
  const told = (text: string) => (guard.startsWith(LONG) ? '' : `: ${text}`);
  if (is === undefined) return 'is gone: make it anew as its migration does';
  if (made === undefined) return `is there, and no migration made it${told(is)}; drop it`;
  return `is no more what the migrations made${told(`${made}; now it is ${is}`)}`;
}
