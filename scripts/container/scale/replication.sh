#!/bin/sh
# Tells the primary whether writers wait for the replica. `begin`: whoever commits is answered when the replica shows it. `end`: nobody waits.
# Kept with the data, on purpose: a primary that restarts alone must not answer writers before the replica has what they wrote.
set -eu

# This session waits for nobody: it is the one that says for whom others wait.
export PGOPTIONS='-c synchronous_commit=local' PGHOST=postgres PGUSER=drawdown PGDATABASE=drawdown

# After POSTGRES_PASSWORD has changed, the database keeps the former one until `setup` has told it.
for file in /secrets/owner/password /secrets/owner/former-password; do
  [ -r "$file" ] || continue
  PGPASSWORD="$(cat "$file")"
  export PGPASSWORD
  psql -qAtc 'select 1' >/dev/null 2>&1 && break
done

case "${1:-}" in
  begin)
    hba="$PGDATA/pg_hba.conf"
    line='host replication drawdown_replica samenet scram-sha-256'
    grep -qxF "$line" "$hba" || printf '%s\n' "$line" >>"$hba"
    psql -qv ON_ERROR_STOP=1 -v password="$(cat /secrets/replica/password)" <<'SQL'
select 'create role drawdown_replica' where not exists (select from pg_roles where rolname = 'drawdown_replica') \gexec
alter role drawdown_replica login replication nosuperuser nocreatedb nocreaterole password :'password';
-- What a replica may be away for without being copied anew; a slot would keep everything, until the disk is full.
alter system set wal_keep_size = '1GB';
alter system set synchronous_standby_names = 'replica';
alter system set synchronous_commit = 'remote_apply';
select pg_reload_conf() \g /dev/null
SQL
    ;;
  end)
    following="$(psql -qAtv ON_ERROR_STOP=1 -c "select count(*) from pg_stat_replication where application_name = 'replica'")"
    if [ "$following" != 0 ]; then
      echo 'drawdown: the replica still follows and would show what was: stop it first (docker compose stop replica)' >&2
      exit 1
    fi
    psql -qv ON_ERROR_STOP=1 <<'SQL'
alter system reset synchronous_standby_names;
alter system reset synchronous_commit;
select pg_reload_conf() \g /dev/null
SQL
    ;;
  *)
    echo 'drawdown: say begin or end' >&2
    exit 2
    ;;
esac
