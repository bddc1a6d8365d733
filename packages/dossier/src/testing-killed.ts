import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freshDatabase } from '../../../tests/support/database.ts';
import { importDossiers } from './import.ts';
import { exampleFolder } from './testing-folder.ts';
import { contentsOf, rowsIn } from './testing-tables.ts';

const child = fileURLToPath(new URL('./testing-child.ts', import.meta.url));
const NOW = new Date('2024-07-01T12:00:00Z');

type Contents = Awaited<ReturnType<typeof contentsOf>>;

/** A record, and an import into it that can be broken off. */
export interface Interruption {
  url: string;
  /** The record as it is, and as the whole import would leave it. */
  before: Contents;
  after: Contents;
  /** How many signs of progress a whole import gives. */
  signs: number;
  /** Starts the import in a process of its own and kills it `delay` ms after its `steps`-th sign of progress. Returns whether it came to its end first. */
  killedAfter: (steps: number, delay: number) => Promise<boolean>;
  /** Imports to the end. */
  finish: () => Promise<void>;
  remove: () => Promise<void>;
}

const figures = (count: number, value: (i: number) => number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `figure-${i}:\n  metric: personnel-strength\n  scope: ALL_PERSONNEL\n  value: ${value(i)}\n  asOf: 2024-01-16\n  evidence: {source: wire-2024-06-03, note: row ${i}}\n`,
  ).join('');

/** A dossier with so many figures in the record, and one that changes some of them and adds twice as many. */
export async function interruption(held: number): Promise<Interruption> {
  const [database, example] = [await freshDatabase(), exampleFolder()];
  example.change(
    'statistics.yaml',
    '',
    figures(held, (i) => 1000 + i),
  );
  await importDossiers(database.url, [example.folder], { now: new Date('2024-06-04T12:00:00Z') });
  const before = await contentsOf(database.url);

  // A changed figure, new ones, and a changed event: what the interrupted imports are to take in.
  example.change('events.yaml', 'date: 2024-06-01', 'date: 2024-06-02');
  example.change('statistics.yaml', 'value: around 4,200', 'value: around 4,300');
  example.change('statistics.yaml', '', figures(2 * held, (i) => 2000 + i).replaceAll('figure-', 'another-'));
  const whole = await freshDatabase();
  const first = exampleFolder();
  first.change(
    'statistics.yaml',
    '',
    figures(held, (i) => 1000 + i),
  );
  await importDossiers(whole.url, [first.folder], { now: new Date('2024-06-04T12:00:00Z') });
  let signs = 0;
  await importDossiers(whole.url, [example.folder], { now: NOW, onProgress: () => (signs += 1) });
  const after = await contentsOf(whole.url);
  first.remove();
  await whole.drop();

  /** Waits until Postgres has noticed that the importer is gone. */
  async function abandoned(): Promise<void> {
    for (;;) {
      const [others] = await rowsIn<{ count: number }>(
        database.url,
        `select count(*)::int from pg_stat_activity where datname = current_database() and application_name = 'drawdown'`,
      );
      if (others?.count === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  return {
    url: database.url,
    before,
    after,
    signs,
    async killedAfter(steps, delay) {
      const importer = spawn(
        process.execPath,
        ['--import', 'tsx', child, database.url, example.folder, NOW.toISOString()],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let seen = 0;
      importer.stdout.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().split('\n')) {
          if (line !== '' && ++seen === steps) setTimeout(() => importer.kill('SIGKILL'), delay);
        }
      });
      const [code] = (await once(importer, 'exit')) as [number | null];
      await abandoned();
      return code === 0;
    },
    async finish() {
      await importDossiers(database.url, [example.folder], { now: NOW });
    },
    async remove() {
      example.remove();
      await database.drop();
    },
  };
}
