import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../../../tests/support/browser.ts';

let browser: TestBrowser;
let page: Page;
/** Where the page's requests went, apart from what it made itself. */
const asked = new Set<string>();
/** What the browser complained of, its policy included. */
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.context()).newPage();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(inject('apiUrl'));
  await page.waitForSelector('.graphiql-execute-button');
});
afterAll(() => browser.close());

it('opens with the examples in tabs and answers the one in front, with no network but the API', async () => {
  const tabs = page.getByRole('tab');
  expect(await tabs.allInnerTexts()).toEqual(expect.arrayContaining(['Drawdown', 'Disagreements', 'Search']));
  await page.locator('.graphiql-execute-button').click();
  await expect.poll(() => page.locator('.graphiql-response').innerText(), { timeout: 20_000 }).toContain('"MINUSMA"');
  expect(complaints).toEqual([]);
  // `null` is what the page carries within itself.
  expect([...asked].filter((origin) => origin !== 'null')).toEqual([new URL(inject('apiUrl')).origin]);
});

it('knows the graph: it shows the descriptions of the fields', async () => {
  await page.locator('[aria-label*="Documentation Explorer"]').first().click();
  await page.getByText('Query', { exact: true }).first().click();
  await expect.poll(() => page.locator('.graphiql-doc-explorer').innerText(), { timeout: 20_000 }).toContain('mission');
  expect(complaints).toEqual([]);
});
