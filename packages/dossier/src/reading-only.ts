import { READER } from '@drawdown/db/client';
import sql, { raw, type Sql } from 'sql-template-tag';

/** Roles of the server that may do more than read whatever they are given; members of one may do the same. */
const WRITERS = ['pg_write_all_data', 'pg_write_server_files', 'pg_execute_server_program', 'pg_create_subscription'];

/** What may be done by a list of rights, but for reading; written with what it is for, and to whom of `roles` or everybody it was given. */
const given = (roles: readonly string[], to: string, from: string, rights: string, isMeant = 'false') => sql`
  select ${raw(to)} || ', to ' || reader.name as guard,
    'may be written by who is to read: revoke ' || string_agg(a.privilege_type, ', ' order by a.privilege_type) as what
  from ${raw(from)} cross join lateral aclexplode(${raw(rights)}) a
    join (select 0 as oid, 'PUBLIC' as name union all select oid, rolname::text from pg_roles where rolname = any(${roles}) and not rolsuper) reader
      on reader.oid = a.grantee and a.grantee <> a.grantor
  where a.privilege_type <> 'SELECT' and not (${raw(isMeant)})
  group by ${raw(to)}, reader.name`;

/** Who writes but does not own: whose rights no import needs. */
const writingBeside = (roles: readonly string[]) => [
  sql`
    select w.what || ', to ' || r.rolname,
      'may be written by one who does not own it: revoke ' || string_agg(a.privilege_type, ', ' order by a.privilege_type)
    from (
        select c.oid::regclass::text as what, c.relowner, c.relnamespace, c.relacl as acl from pg_class c
        union all
        select c.oid::regclass || '.' || quote_ident(t.attname), c.relowner, c.relnamespace, t.attacl
        from pg_attribute t join pg_class c on c.oid = t.attrelid
      ) w cross join lateral aclexplode(w.acl) a join pg_roles r on r.oid = a.grantee
    where w.relnamespace = 'public'::regnamespace and a.grantee <> w.relowner and r.rolname <> all(${roles})
      and a.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
    group by w.what, r.rolname`,
  sql`
    select c.oid::regclass::text,
      'belongs to ' || quote_ident(pg_get_userbyid(c.relowner)) || ', and the record to ' || quote_ident(pg_get_userbyid(most.owner)) || ': give it back'
    from pg_class c, (
      select mode() within group (order by relowner) as owner from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r') most
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relowner <> most.owner
      and c.relowner not in (select oid from pg_roles where rolname = any(${roles}))`,
];

/** Who of `roles` and of everybody is to read and may do more, a statement for each way: by rights, by what a role is, belongs to or owns. */
export const moreThanReading = (roles: readonly string[]): Sql[] => [
  given(
    roles,
    'c.oid::regclass',
    'pg_class c join pg_namespace n on n.oid = c.relnamespace',
    'c.relacl',
    `reader.oid = 0 and n.nspname <> 'public'`,
  ),
  given(
    roles,
    `c.oid::regclass || '.' || quote_ident(t.attname)`,
    'pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace',
    't.attacl',
    `reader.oid = 0 and n.nspname <> 'public'`,
  ),
  given(
    roles,
    `'schema ' || quote_ident(n.nspname)`,
    'pg_namespace n',
    'n.nspacl',
    `a.privilege_type = 'USAGE' or reader.oid = 0 and n.nspname <> 'public'`,
  ),
  // What everybody may do in a database hangs on the server; what the role was given does not.
  given(
    roles,
    `'database ' || quote_ident(b.datname)`,
    'pg_database b',
    'b.datacl',
    `a.privilege_type = 'CONNECT' or reader.oid = 0`,
  ),
  given(roles, 'p.oid::regprocedure', 'pg_proc p', 'p.proacl', 'reader.oid = 0'),
  given(roles, `'large object ' || l.oid`, 'pg_largeobject_metadata l', 'l.lomacl'),
  given(roles, `'setting ' || s.parname`, 'pg_parameter_acl s', 's.paracl'),
  given(roles, `'tables to come'::text`, 'pg_default_acl f', 'f.defaclacl', `f.defaclobjtype <> 'r'`),
  ...writingBeside(roles),
  sql`
    select 'role ' || rolname, 'is set to ' || said || ': alter role ' || rolname || ' reset ' || split_part(said, '=', 1)
    from pg_roles join pg_db_role_setting on setrole = pg_roles.oid cross join lateral unnest(setconfig) said
    where rolname = ${READER} and setdatabase in (0, (select oid from pg_database where datname = current_database()))
      and said <> 'default_transaction_read_only=on'`,
  sql`
    select 'role ' || rolname,
      'may do more than read: alter it to ' || concat_ws(' ', case when rolsuper then 'nosuperuser' end, case when rolcreaterole then 'nocreaterole' end,
        case when rolcreatedb then 'nocreatedb' end, case when rolreplication then 'noreplication' end, case when rolbypassrls then 'nobypassrls' end)
    from pg_roles
    where rolname = any(${roles}) and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)`,
  sql`
    select 'role ' || reader.rolname, 'may do what ' || string_agg(quote_ident(r.rolname), ' and ' order by r.rolname) || ' may: revoke that'
    from pg_roles reader join pg_roles r on r.oid <> reader.oid and pg_has_role(reader.oid, r.oid, 'member')
    where reader.rolname = any(${roles}) and not reader.rolsuper
      and (reader.rolname = ${READER} or r.rolsuper or r.rolcreaterole or r.rolname = any(${WRITERS})
        or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid))
    group by reader.rolname`,
  sql`
    select 'role ' || reader.rolname,
      'owns ' || min(case when d.dbid in (0, b.oid) then pg_describe_object(d.classid, d.objid, 0) else 'something in another database' end) ||
        case when count(*) > 1 then ' and ' || count(*) - 1 || ' more' else '' end || ': give it to the owner of the record'
    from pg_shdepend d join pg_database b on b.datname = current_database() join pg_roles reader on reader.oid = d.refobjid
    where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and reader.rolname = any(${roles})
    group by reader.rolname`,
];
