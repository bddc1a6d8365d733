import { afterAll, beforeAll } from 'vitest';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { startApi, type Api, type ApiOptions } from '../server.ts';
import { doorSchema } from './door-schema.ts';

/** An API with a small graph on a database of the file's own, started with the options for as long as the work takes. */
export type WithApi = <T>(options: Partial<ApiOptions>, work: (api: Api) => Promise<T>) => Promise<T>;

/** Makes the database before the tests of a file, and drops it after them. `databaseUrl` is known once they run. */
export function apisOnTheirOwn(): { withApi: WithApi; databaseUrl: () => string } {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => void (database = await freshDatabase()));
  afterAll(() => database.drop());
  return {
    databaseUrl: () => database.url,
    async withApi(options, work) {
      const api = await startApi({ schema: doorSchema, databaseUrl: database.url, farewell: 0, ...options });
      try {
        return await work(api);
      } finally {
        await api.close();
      }
    },
  };
}
