import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { freePort, startSide, type Side } from '../sides/side.ts';

/** What a paragraph of the plain page adds to what is sent, once as HTML and once as React's copy of it. */
const BYTES_OF_PARAGRAPH = 230;

/**
 * A plain Next page of about so many bytes, by the Next that Drawdown's pages are built with: `/still` is drawn once by the build,
 * `/drawn` for everyone who asks.
 */
export async function startPlainNext(root: string, bytes: number): Promise<Side<'plain'>> {
  const folder = path.join(root, '.data/bench/plain-next');
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(import.meta.dirname, 'plain'), folder, { recursive: true });
  symlinkSync(path.join(root, 'apps/web/node_modules'), path.join(folder, 'node_modules'));
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    PARAGRAPHS: String(Math.round(bytes / BYTES_OF_PARAGRAPH)),
  };
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { cwd: folder, env, stdio: 'ignore' });
  const port = await freePort();
  return startSide(
    'plain',
    ['server.js'],
    { ...env, PORT: String(port), HOSTNAME: '127.0.0.1' },
    port,
    async (origin) => (await fetch(`${origin}/still`)).ok,
    path.join(folder, '.next/standalone/.data/bench/plain-next'),
  );
}
