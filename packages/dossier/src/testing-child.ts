// An import in a process of its own, for the test that kills it: one line on standard output for each sign of progress.
import { importDossiers } from './import.ts';

const [url = '', folder = '', now = ''] = process.argv.slice(2);
await importDossiers(url, [folder], {
  now: new Date(now),
  onProgress: ({ step, of, done }) => process.stdout.write(`${step} ${of} ${done}\n`),
});
