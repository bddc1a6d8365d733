import pg from 'pg';

/** How long a command that writes waits for a replica that is away, in milliseconds, before it says so. */
const PATIENCE_MS = 10_000;

/**
 * Waits until the database at `url` has the replica that its writers wait for, where it names one; an error tells what to do where none has
 * come within `patience` milliseconds. Without this a write would wait in silence, for as long as the replica is away.
 */
export async function awaitReplica(url: string, patience = PATIENCE_MS): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const deadline = Date.now() + patience;
    const names = await namedReplicas(client);
    while (names !== '' && !(await isFollowed(client))) {
      if (Date.now() > deadline)
        throw new Error(
          `writes wait for the replica (${names}), and it is away: start it (docker compose --profile scale up), or let nobody wait for it any more (docker compose run --rm replication end)`,
        );
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } finally {
    await client.end();
  }
}

async function namedReplicas(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ names: string }>(
    "select current_setting('synchronous_standby_names') as names",
  );
  return rows[0]?.names ?? '';
}

/** Whether a replica follows that counts; to a role that may not see which do, any that follows. */
async function isFollowed(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    "select 1 from pg_stat_replication where sync_state is null or sync_state in ('sync', 'quorum')",
  );
  return (rowCount ?? 0) > 0;
}
