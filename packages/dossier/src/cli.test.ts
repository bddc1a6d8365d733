import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './cli.ts';
import { fields } from './row-schemas.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'cli-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

async function dossier(...words: string[]) {
  return on(undefined, ...words);
}

async function on(databaseUrl: string | undefined, ...words: string[]) {
  let [out, err] = ['', ''];
  const code = await run(words, { out: (text) => (out += text), err: (text) => (err += text), databaseUrl });
  return { code, out, err };
}

describe('--help', () => {
  it('names every field of every file', async () => {
    const { code, out } = await dossier('--help');
    expect(code).toBe(0);
    for (const [noun, schema] of Object.entries(fields)) {
      const section = out.slice(out.indexOf(`\n${noun}.yaml\n`));
      for (const field of Object.keys(schema.shape)) expect(section).toMatch(new RegExp(`\\n {2}[* ] ${field} +\\S`));
    }
  });

  it('fits a terminal of 120 columns', async () => {
    const { out } = await dossier('--help');
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it('holds an example that is a dossier without errors or warnings, under any name', async () => {
    const folder = path.join(home, 'my-mission');
    expect((await dossier('example', folder)).code).toBe(0);
    const { code, out, err } = await dossier('check', folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^my-mission: no errors \(.*my-mission\)\nstandard: no errors \(prisma.dossiers.standard\)\n$/);
  });
});

describe('exit codes', () => {
  it.each([
    [[], 'say what to do'],
    [['chek'], 'there is no command chek'],
    [['check'], 'name a folder'],
    [['import', '--fast', 'x'], '--fast'],
    [['export'], 'name one dossier'],
    [['import', 'x', '--by', ''], 'nobody is named who records'],
    [['import', 'x', '--by', ' '], 'nobody is named who records'],
  ])('%j is not understood', async (words, message) => {
    const { code, err } = await dossier(...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('dossier check  FOLDER');
  });

  it('1 for a dossier that is wrong', async () => {
    expect(await dossier('check', home)).toEqual({
      code: 1,
      out: '',
      err: `error   ${home}: holds no dossier.yaml; every dossier begins with one (\`name\`, \`title\`, \`licence\`)\n1 error, 0 warnings; nothing was written\n`,
    });
  });

  it('1 and one line where DATABASE_URL is missing', async () => {
    for (const words of [
      ['import', home],
      ['export', 'minusma'],
    ]) {
      const { code, err } = await dossier(...words);
      expect(code).toBe(1);
      expect(err.trim().split('\n')).toEqual([expect.stringContaining('needs DATABASE_URL')]);
    }
  });

  it('1 and one line where no Postgres answers', async () => {
    const url = 'postgresql://nobody@127.0.0.1:1/none';
    await dossier('example', path.join(home, 'example'));
    const { code, err } = await on(url, 'import', '--quiet', path.join(home, 'example'));
    expect({ code, err }).toEqual({
      code: 1,
      err: 'dossier: no Postgres answers at DATABASE_URL (ECONNREFUSED); start it, or set another address\n',
    });
  });
});
