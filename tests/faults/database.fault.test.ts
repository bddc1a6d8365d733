import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../support/api-process.ts';
import { fragileDatabase, type FragileDatabase } from '../support/fragile-database.ts';
import { figure, hear, kinds, longest, recovery, startLoad } from '../support/load.ts';
import { ANSWER, pause, RECOVERY, survives } from '../support/survival.ts';

let database: FragileDatabase;
let api: ApiProcess;

beforeAll(async () => void (database = await fragileDatabase()));
afterAll(() => database.remove());
beforeEach(async () => void (api = await startApiProcess({ DATABASE_URL: database.url })));
afterEach(async () => {
  await api.stop('SIGKILL');
});

async function asks(client: pg.Client, text: string): Promise<void> {
  await client.query(text);
}

describe('a database', () => {
  it('that is down when the API starts is waited for, and asked as soon as it is there', async () => {
    await database.shutDown();
    const early = await startApiProcess({ DATABASE_URL: database.url });
    try {
      const heard = await Promise.all(Array.from({ length: 20 }, () => hear(early.url)));
      expect(kinds(heard)).toEqual(['UNAVAILABLE']);
      expect(longest(heard)).toBeLessThan(ANSWER);
      figure('down at the start, longest answer', longest(heard), 'ms');
      await database.start();
      figure('down at the start, recovered after', await recovery(early.url, RECOVERY), 'ms');
    } finally {
      await early.stop('SIGKILL');
    }
  });

  it('that is killed under load is told of, and asked again once it has recovered', async () => {
    await survives(api, 'killed', database.kill, database.start);
  });

  it('that is restarted in order is told of, and asked again', async () => {
    await survives(api, 'restarted', database.shutDown, database.start);
  });

  it('that freezes is not waited for', async () => {
    await survives(api, 'frozen', database.freeze, database.thaw);
  });

  it('that is slow is waited for as long as a client may wait', async () => {
    await recovery(api.url, RECOVERY);
    database.slow(50);
    const load = startLoad(api.url);
    await pause(5_000);
    const heard = await load.stop();
    database.slow(0);
    expect(kinds(heard)).toEqual(['ok']);
    figure('every answer of the database 50 ms late, longest answer', longest(heard), 'ms');
  });

  it('that is slower than that is not waited for', async () => {
    await survives(
      api,
      'every answer of the database 5 s late',
      () => database.slow(5_000),
      () => database.slow(0),
    );
  });

  it('whose table is locked is told of, and asked again when it is free', async () => {
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    try {
      // As an alteration of the table does, which a migration may wait for in its turn: the database answers all else.
      await survives(
        api,
        'a table locked',
        () => asks(holder, 'begin; lock table mission in access exclusive mode'),
        () => asks(holder, 'rollback'),
        // All else is well, where those who wait for the table leave readiness a connection to ask on.
        [200, 503],
      );
    } finally {
      await holder.end();
    }
  });

  it('that has no connection left is told of, and asked again when it has', async () => {
    const holders: pg.Client[] = [];
    let isGreedy = true;
    let taking = Promise.resolve();
    const client = async (): Promise<pg.Client> => {
      const one = new pg.Client({ connectionString: database.url });
      one.on('error', () => undefined);
      await one.connect();
      holders.push(one);
      return one;
    };
    await survives(
      api,
      'out of connections',
      async () => {
        const first = await client();
        const take = async () => {
          while (isGreedy) {
            // What the API has is taken from it, and whatever is free with it.
            await first.query(
              `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'drawdown'`,
            );
            await Promise.allSettled(Array.from({ length: 12 }, client));
          }
        };
        taking = take();
        await pause(3_000);
      },
      async () => {
        isGreedy = false;
        await taking;
        await Promise.all(holders.map((one) => one.end().catch(() => undefined)));
      },
    );
  });
});
