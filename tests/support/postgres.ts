import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@drawdown/db/embedded';
import { migrate } from '@drawdown/db/migrate';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the migrated, empty database that others are copied from. */
    templateUrl: string;
  }
}

/** One Postgres for the whole run, made and thrown away: tests never touch DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-test-'));
  const server = await startEmbedded({ folder, database: 'template_empty', ephemeral: true });
  await migrate(server.url, fileURLToPath(new URL('../../prisma/migrations', import.meta.url)));
  project.provide('templateUrl', server.url);
  return () => server.stop();
}
