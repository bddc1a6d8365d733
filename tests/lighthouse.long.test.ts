import { afterAll, beforeAll, expect, it } from 'vitest';
import lighthouse from 'lighthouse';
import { launchBrowser } from './support/browser.ts';
import type { TestBrowser } from './support/browser.ts';
import { freePorts, servePages } from './support/serve-pages.ts';
import type { ServedPages } from './support/serve-pages.ts';

let site: ServedPages;
let browser: TestBrowser;
let port: number;

beforeAll(async () => {
  [port = 0] = await freePorts(1);
  site = await servePages(['standard', 'minusma', 'minusma-record']);
  browser = await launchBrowser({ debuggingPort: port });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Scores of 100 by category, and the time of the largest paint in milliseconds, on a throttled telephone. */
async function measured(path: string): Promise<Record<string, number>> {
  const run = await lighthouse(`${site.siteUrl}${path}`, { port, output: 'json', logLevel: 'error' });
  if (run === undefined) throw new Error('Lighthouse gave no result.');
  const scores = Object.entries(run.lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]);
  const failed = Object.values(run.lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9);
  console.log(
    path,
    Object.fromEntries(scores),
    failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`),
  );
  return {
    ...Object.fromEntries(scores),
    largestPaint: run.lhr.audits['largest-contentful-paint']?.numericValue ?? Infinity,
    shift: run.lhr.audits['cumulative-layout-shift']?.numericValue ?? Infinity,
  };
}

it.each(['/en/missions/minusma', '/fr/missions/minusma'])('%s keeps within its budgets', async (path) => {
  // The machine may be busy with others: the best of three says what the page can do, a fault of the page is in all three.
  const runs = [];
  for (let i = 0; i < 3; i += 1) {
    const run = await measured(path);
    runs.push(run);
    if ((run['performance'] ?? 0) >= 95) break;
  }
  const best = runs.sort((a, b) => (b['performance'] ?? 0) - (a['performance'] ?? 0))[0] ?? {};
  expect(best).toMatchObject({ accessibility: 100, 'best-practices': 100, seo: 100 });
  expect(best['performance']).toBeGreaterThanOrEqual(95);
  expect(best['largestPaint']).toBeLessThanOrEqual(2_500);
  expect(best['shift']).toBeLessThanOrEqual(0.01);
});
