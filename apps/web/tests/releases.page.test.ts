import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withBrowser } from './site.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { visit } = withBrowser();

const release = (...given: string[]): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/release.ts', ...given], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

interface ReleaseJson {
  version: string;
  date: string;
  hash: string;
  files: { name: string; sha256: string }[];
}

describe('a release made of the site', () => {
  let folder: string;
  let made: ReleaseJson;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'release-'));
    expect(release('make', '9.9.9', inject('siteUrl'), folder)).toMatchObject({ status: 0 });
    made = JSON.parse(readFileSync(path.join(folder, '9.9.9/release.json'), 'utf8')) as ReleaseJson;
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a hash that the documented commands compute again', () => {
    const run = (...given: string[]): string =>
      execFileSync('sha256sum', given, { cwd: path.join(folder, '9.9.9'), encoding: 'utf8' });
    expect(run('-c', 'SHA256SUMS').trim().split('\n')).toHaveLength(made.files.length);
    expect(run('SHA256SUMS')).toBe(`${made.hash}  SHA256SUMS\n`);
    expect(release('check', folder)).toMatchObject({ status: 0 });
  });

  it('holds the data, the figures and the page of each mission, in both languages, and names no host', () => {
    const names = readdirSync(path.join(folder, '9.9.9'));
    for (const name of [
      'minusma.zip',
      'minusma-drawdown-en.svg',
      'minusma-pace-fr.svg',
      'minusma-page-en.html.gz',
      'minusma-page-fr.html.gz',
    ])
      expect(names).toContain(name);
    for (const name of names.filter((each) => each.endsWith('.svg')))
      expect(readFileSync(path.join(folder, '9.9.9', name), 'utf8')).not.toContain(new URL(inject('siteUrl')).host);
  });

  it('is never made again, and a change to it is told', () => {
    expect(release('make', '9.9.9', inject('siteUrl'), folder)).toMatchObject({
      said: expect.stringContaining('released already') as string,
    });
    appendFileSync(path.join(folder, '9.9.9/minusma-pace-en.svg'), ' ');
    expect(release('check', folder)).toMatchObject({
      status: 1,
      said: expect.stringContaining('minusma-pace-en.svg is not what was released') as string,
    });
  });
});

const released = path.join(root, 'prisma/releases');
const versions = existsSync(released) ? readdirSync(released) : [];

describe('the releases of the tree', () => {
  it('are there, and are what they say', () => {
    expect(versions.length).toBeGreaterThan(0);
    expect(release('check')).toMatchObject({ status: 0 });
  });

  it.each(versions)('%s is listed, shown with its hash, and given out byte for byte', async (version) => {
    const { hash, date, files } = JSON.parse(
      readFileSync(path.join(released, version, 'release.json'), 'utf8'),
    ) as ReleaseJson;
    const list = await visit('/fr/releases');
    await list.page.click(`a[href="/fr/releases/${version}"]`);
    await list.page.waitForURL(`**/fr/releases/${version}`);
    expect(await list.page.locator('.hash').textContent()).toBe(hash);
    expect(await list.page.locator('article table tbody tr').count()).toBeGreaterThan(1);
    await list.close();
    for (const { name } of files) {
      const answer = await fetch(`${inject('siteUrl')}/en/releases/${version}/${name}`);
      const given = Buffer.from(await answer.arrayBuffer());
      expect({ name, isSame: given.equals(readFileSync(path.join(released, version, name))) }).toEqual({
        name,
        isSame: true,
      });
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('last-modified')).toBe(new Date(date).toUTCString());
    }
    const sums = await (await fetch(`${inject('siteUrl')}/en/releases/${version}/SHA256SUMS.txt`)).text();
    expect(sums).toBe(readFileSync(path.join(released, version, 'SHA256SUMS'), 'utf8'));
    const csl = (await (
      await fetch(`${inject('siteUrl')}/en/releases/${version}/citation.csl.json`)
    ).json()) as unknown[];
    expect(csl).toMatchObject([{ version, note: expect.stringContaining(hash) as string }]);
  });

  it.each(versions)(
    '%s names the documents behind each row, leads to them, and says what was computed',
    async (version) => {
      const { page, close } = await visit(`/fr/releases/${version}`);
      const rows = page.locator('.frozen-rows tbody tr');
      const said = (await rows.allTextContents()).map((text) => text.replaceAll(/\s/g, ' '));
      expect(said[0]).toContain('BNN Breaking, ');
      expect(said.join()).not.toContain('bnn-breaking');
      expect(said.filter((text) => text.includes('(calculé)'))).not.toEqual([]);
      const hrefs = await rows
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs).toContain('/fr/sources/bnn-breaking-phased-withdrawal');
      expect(await page.locator('article').textContent()).toContain('tels qu’on les montrait le 26\u00a0novembre 2026');
      await close();
    },
  );

  it.each(versions)('%s prints whole addresses on the page as it was', async (version) => {
    const answer = await fetch(`${inject('siteUrl')}/en/releases/${version}/minusma-page-en.html`);
    const text = await answer.text();
    expect(text).toContain(`CC-BY-4.0. ${inject('siteUrl')}/en/missions/minusma`);
    expect(text).not.toContain('CC-BY-4.0. /en/');
  });

  it.each(versions)('%s shows the page as it was, which runs nothing and asks nobody', async (version) => {
    const { page, status, complaints, foreign, close } = await visit(`/en/releases/${version}/minusma-page-en.html`);
    expect({ status, complaints, foreign }).toEqual({ status: 200, complaints: [], foreign: [] });
    expect(await page.locator('script, link').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toMatch(/had left/);
    expect(await page.locator('#drawdown svg').count()).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.masthead') ?? document.body).display),
    ).not.toBe('');
    await close();
  });

  it('are offered by the citation of every figure', async () => {
    const { page, close } = await visit('/en/missions/minusma', { javaScriptEnabled: false });
    await page.locator('#drawdown .take summary', { hasText: 'Cite' }).click();
    const hrefs = await page
      .locator('#drawdown .take-text a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toContainEqual(expect.stringMatching(/^\/en\/releases\/./));
    await close();
  });
});
