import { exampleFolder } from '@drawdown/dossier/testing-folder';
import type { TestFolder } from '@drawdown/dossier/testing-folder';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../apps/web/tests/site.ts';
import { servePages } from './support/serve-pages.ts';
import type { ServedPages } from './support/serve-pages.ts';

const { visit } = withBrowser();
const PAGE = '/en/missions/unmogadishu';

let example: TestFolder;
let site: ServedPages;
/** The same pages, served by another process before the same API. */
let elsewhere: string;

beforeAll(async () => {
  example = exampleFolder();
  site = await servePages(['standard', example.folder], { isStrandedToo: false });
  elsewhere = await site.another();
});
afterAll(async () => {
  await site.stop();
  example.remove();
});

async function read(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), header: (name: string) => answer.headers.get(name) ?? '' };
}

const scripts = (html: string) => [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
const seen = (html: string) => html.replace(/<script[^]*?<\/script>|<link[^>]* as="script"[^>]*>| nonce="[^"]*"/g, '');

describe('a page that is begun', () => {
  it('is answered with status 503, in words, where the record then does not answer, and is there when it does', async () => {
    const holder = new pg.Client({ connectionString: site.databaseUrl });
    await holder.connect();
    try {
      // That there is such a mission the API can still say, and nothing of its figures.
      await holder.query('begin; lock table statistic in access exclusive mode');
      for (const [lang, words] of [
        ['en', 'The record does not answer just now'],
        ['fr', 'Le dossier ne répond pas pour l’instant'],
      ]) {
        const said = await read(`${site.siteUrl}/${lang}${PAGE.slice(3)}?knownOn=2024-06-20`);
        expect([said.status, said.header('retry-after'), said.header('cache-control')]).toEqual([
          503,
          '30',
          'no-store',
        ]);
        expect(said.text).toContain(`<h1>${words}</h1>`);
        expect(said.text).not.toMatch(/<script|\bat .+:\d+/);
      }
    } finally {
      await holder.end();
    }
    expect((await read(`${site.siteUrl}${PAGE}?knownOn=2024-06-20`)).status).toBe(200);
  });
});

describe('a page that is asked for again', () => {
  it('is the page that was drawn, now for anyone to keep', async () => {
    const drawn = await read(`${site.siteUrl}${PAGE}?knownOn=2024-06-10`);
    const kept = await read(`${site.siteUrl}${PAGE}?knownOn=2024-06-10`);
    expect(drawn.header('cache-control')).toBe('private, no-cache');
    expect(kept.header('cache-control')).toBe('public, no-cache');
    expect(kept.header('etag')).toBe(drawn.header('etag'));
    expect(seen(kept.text)).toBe(seen(drawn.text));
  });

  it('lets its scripts run by what they say, where the first reader’s ran by a number', async () => {
    const drawn = await read(`${site.siteUrl}${PAGE}?knownOn=2024-06-11`);
    const [, nonce = 'none'] = /'nonce-([^']+)'/.exec(drawn.header('content-security-policy')) ?? [];
    expect(
      scripts(drawn.text).filter((tag) => !tag.includes(`nonce="${nonce}"`) && !/noModule|ld\+json/.test(tag)),
    ).toEqual([]);
    const kept = await read(`${site.siteUrl}${PAGE}?knownOn=2024-06-11`);
    const policy = kept.header('content-security-policy');
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/nonce|script-src[^;]*unsafe/);
    expect(kept.text).not.toContain(' nonce="');
  });

  it('still comes alive', async () => {
    for (const time of ['first', 'second']) {
      const { page, complaints, close } = await visit(PAGE, { site: site.siteUrl });
      await page.locator('input[type="range"][aria-describedby]').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[aria-live]').filter({ hasText: /\d/ }).first().waitFor();
      expect(complaints, time).toEqual([]);
      await close();
    }
  });

  it.each([
    ['a finger', (page: Page) => page.touchscreen.tap(200, 400)],
    ['a key', (page: Page) => page.keyboard.press('Tab')],
    ['a wheel', (page: Page) => page.mouse.wheel(0, 200)],
    ['nothing but time', () => Promise.resolve()],
  ])('sleeps until it is woken by %s', async (sign, touch) => {
    await read(`${site.siteUrl}${PAGE}`);
    const { page, complaints, close } = await visit(PAGE, { site: site.siteUrl, isAsleep: true, hasTouch: true });
    const slider = page.locator('input[type="range"]').first();
    expect(await page.evaluate(() => '__next_f' in window)).toBe(false);
    expect(await slider.count()).toBe(0);
    await touch(page);
    await slider.waitFor();
    expect(complaints, sign).toEqual([]);
    await close();
  });

  it('leads on by its links while it sleeps', async () => {
    const { page, close } = await visit(PAGE, { site: site.siteUrl, isAsleep: true });
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('main a[href*="/sites"]')?.click());
    await page.waitForURL(/\/sites/);
    await close();
  });

  it('is awake at once in a frame of others, where nobody touches it', async () => {
    const embed = `/en/embed${PAGE.slice(3)}/drawdown`;
    await read(`${site.siteUrl}${embed}`);
    const kept = await read(`${site.siteUrl}${embed}`);
    expect(kept.header('cache-control')).toBe('public, no-cache');
    expect(kept.text).not.toContain('text/waiting');
  });

  it('need not be sent to who has it, by either server', async () => {
    const etag = (await read(`${site.siteUrl}${PAGE}`)).header('etag');
    for (const server of [site.siteUrl, elsewhere]) {
      const again = await read(`${server}${PAGE}`, { 'if-none-match': etag });
      expect([again.status, again.text.length]).toEqual([304, 0]);
      // What the reader has bears its own numbers: another policy would stop its scripts.
      expect(again.header('content-security-policy')).toBe('');
    }
  });

  it.each([
    ['is not there', '/en/missions/nowhere', 404],
    ['asks for what cannot be', `${PAGE}?scope=EVERYONE`, 400],
  ])('says each time that it %s', async (_, path, status) => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await read(`${site.siteUrl}${path}`);
      expect(answer.status).toBe(status);
      expect(answer.header('etag')).toBe('');
    }
  });

  it('is not what scripts are given, who ask for parts of it', async () => {
    await read(`${site.siteUrl}${PAGE}`);
    const part = await read(`${site.siteUrl}${PAGE}`, { rsc: '1' });
    expect(part.text).not.toContain('<html');
  });
});

it('shows a change to whoever asks next, on every server', async () => {
  const page = '/en/events/northern-camp-handed-over';
  const before = await Promise.all([site.siteUrl, elsewhere].map((server) => read(`${server}${page}`)));
  expect(before.map(({ text }) => text.includes('Northern camp handed over'))).toEqual([true, true]);
  example.change('events.yaml', 'Northern camp handed over', 'Northern camp given back');
  await importDossiers(site.databaseUrl, [example.folder], { recordedBy: 'tests' });
  for (const [index, server] of [site.siteUrl, elsewhere].entries()) {
    const after = await read(`${server}${page}`, { 'if-none-match': before[index]!.header('etag') });
    expect(after.status).toBe(200);
    expect(after.text).toContain('Northern camp given back');
  }
});
