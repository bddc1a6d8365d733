#!/bin/sh
# Follows the primary and answers readers: copies it where there is no copy yet, then applies what is committed there as it comes.
set -eu
umask 077

# Beside the data: a restarted container finds its other folders given back to root.
run="$(dirname "$PGDATA")/run"
mkdir -p "$run"
# libpq takes a password only from a file that nobody else may read.
printf 'postgres:5432:*:drawdown_replica:%s\n' "$(cat /secrets/replica/password)" >"$run/passfile"
from="host=postgres port=5432 user=drawdown_replica passfile=$run/passfile application_name=replica connect_timeout=3"

if [ ! -d "$PGDATA" ]; then
  # A copy that was broken off is begun anew.
  rm -rf "$PGDATA.part"
  pg_basebackup --dbname="$from" --pgdata="$PGDATA.part" --wal-method=stream --checkpoint=fast
  touch "$PGDATA.part/standby.signal"
  mv "$PGDATA.part" "$PGDATA"
fi

# Rows that a reader here still sees are not cleared away on the primary; where it must be, the reader's statement is ended after what the API
# gives one (2.3 s), so that no writer waits longer for it. A primary that was away is found again at once.
exec postgres -D "$PGDATA" \
  -c primary_conninfo="$from" \
  -c unix_socket_directories="$run" \
  -c hot_standby_feedback=on \
  -c max_standby_streaming_delay=3s \
  -c wal_retrieve_retry_interval=500ms \
  -c wal_receiver_timeout=10s
