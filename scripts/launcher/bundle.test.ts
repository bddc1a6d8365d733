import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { readDate } from '../../packages/domain/src/date-span.ts';

/** What a program of ours is bundled from reads dates with, bundled. */
async function bundled(): Promise<{ readDate: typeof readDate }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../packages/domain/src/date-span.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`);
}

it('leaves the meaning of dates as it is: bundling renames classes, and so whatever goes by their names', async () => {
  const { readDate: read } = await bundled();
  const dates = ['2023-12-11', '2023-12', '2023', '199X', '20XX', '2023-XX-XX', '2023-09-20/..', '2023-06~/2023-08?'];
  const seasons = ['2023-21', '2023-22', '2023-23', '2023-24'];
  for (const date of [...dates, ...seasons]) expect(read(date)).toEqual(readDate(date));
});
