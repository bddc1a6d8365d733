import { importDossiers } from '@drawdown/dossier/import';
import { exampleFolder, type TestFolder } from '@drawdown/dossier/testing-folder';
import { contentsOf } from '@drawdown/dossier/testing-tables';
import { verify } from '@drawdown/dossier/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../support/api-process.ts';
import { freshDatabase } from '../support/database.ts';
import { fragileDatabase, type FragileDatabase } from '../support/fragile-database.ts';
import { figure } from '../support/load.ts';
import { standbyOf, type Standby } from '../support/standby.ts';
import { survives } from '../support/survival.ts';

let first: FragileDatabase;
let standby: Standby;
let api: ApiProcess;

beforeAll(async () => {
  first = await fragileDatabase();
  standby = await standbyOf(first);
  api = await startApiProcess({ DATABASE_URL: first.url });
});
afterAll(async () => {
  await api.stop('SIGKILL');
  await standby.remove();
  await first.remove();
});

/** Each import at an instant of its own, the same whenever it is repeated. */
const instant = (i: number) => new Date(Date.UTC(2024, 6, 1, 12, 0, i));

function addFigure({ change }: TestFolder, i: number): void {
  const evidence = `{source: wire-2024-06-03, note: row ${i}}`;
  const figure = `figure-${i}:\n  metric: personnel-strength\n  scope: ALL_PERSONNEL\n  value: ${1000 + i}\n  asOf: 2024-01-16\n  evidence: ${evidence}\n`;
  change('statistics.yaml', '', figure);
}

describe('a primary that is killed while it is read and written', () => {
  it('is replaced by its standby, which has every row that was confirmed, once', async () => {
    const example = exampleFolder();
    const sole = await freshDatabase();
    let confirmed = 0;
    let refused: unknown = null;
    const write = async () => {
      while (refused === null) {
        addFigure(example, confirmed);
        try {
          await importDossiers(first.url, [example.folder], { now: instant(confirmed) });
          confirmed += 1;
        } catch (error) {
          refused = error;
        }
      }
    };
    try {
      const writing = write();
      await survives(
        api,
        'failed over to a standby',
        async () => {
          await expect.poll(() => confirmed, { timeout: 60_000 }).toBeGreaterThan(3);
          await first.kill();
          await writing;
        },
        async () => {
          await standby.promote();
          first.leadTo(standby.url);
        },
      );
      expect(refused).toBeInstanceOf(Error);

      // The import that was cut off is repeated: whether or not its commit had come through, it is there once.
      await importDossiers(first.url, [example.folder], { now: instant(confirmed) });
      const again = exampleFolder();
      for (let i = 0; i <= confirmed; i += 1) {
        addFigure(again, i);
        await importDossiers(sole.url, [again.folder], { now: instant(i) });
      }
      again.remove();
      expect(await contentsOf(standby.url)).toEqual(await contentsOf(sole.url));
      expect((await verify(standby.url)).findings).toEqual([]);
      figure('imports confirmed before the failover and there after it', confirmed, `of ${confirmed}`);
    } finally {
      example.remove();
      await sole.drop();
    }
  });
});
