import type { BrowserContextOptions, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import '../../../tests/support/provided.ts';
import { launchBrowser } from '../../../tests/support/browser.ts';
import type { TestBrowser } from '../../../tests/support/browser.ts';

/** One page of each kind, without its language. */
export const kinds = {
  home: '/',
  mission: '/missions/minusma',
  timeline: '/missions/minusma/events',
  figures: '/missions/minusma/statistics',
  'figures of one metric': '/missions/minusma/statistics?metric=personnel-strength',
  'one figure': '/statistics/bnn-3367-departed',
  disagreements: '/missions/minusma/disagreements',
  statements: '/statements',
  'a list that nothing fits': '/events?kind=ATTACK&from=2024-01-01&q=nothing',
  sources: '/sources',
  actors: '/actors',
  events: '/events',
  places: '/places',
  camps: '/missions/minusma/sites?on=2023-10-22',
  'one camp': '/places/tessalit-camp',
  search: '/search?q=kidal',
  style: '/style',
} as const;

/** Pages about the record as a whole: what they tabulate is no figure of it. */
export const aboutTheRecord = {
  methodology: '/methodology',
  data: '/data',
  api: '/api',
  corrections: '/corrections',
  releases: '/releases',
  'one release': '/releases/2026-11',
} as const;

/** What a visit left behind besides the page: what the console said, and who was asked for anything. */
export interface Visit {
  page: Page;
  status: number;
  /** What the answer lets a browser do. */
  policy: string;
  complaints: string[];
  foreign: string[];
  close: () => Promise<void>;
}

interface VisitOptions extends BrowserContextOptions {
  site?: string;
  /** Leaves the page as it arrives: else the pointer moves, as a reader's does, which wakes the scripts of a kept page. */
  isAsleep?: boolean;
}

/** A browser for the tests of a file, closed after them. */
export function withBrowser(): {
  visit: (path: string, options?: VisitOptions) => Promise<Visit>;
} {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return {
    async visit(path, { site = inject('siteUrl'), isAsleep = false, ...options } = {}) {
      const context = await browser.context(options);
      const page = await context.newPage();
      const complaints: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(site) && !request.url().startsWith('data:')) foreign.push(request.url());
      });
      // The site of all tests is well; only one served for a file may be meant not to be.
      const isMeantWell = site === inject('siteUrl');
      if (isMeantWell) page.on('response', (answer) => void tellFault(answer));
      const answer = await page.goto(`${site}${path}`, { waitUntil: 'load' });
      if (isMeantWell && (answer?.status() ?? 0) >= 500)
        throw new Error(`${path} was answered with ${answer?.status()}: ${await page.locator('body').innerText()}`);
      const policy = answer?.headers()['content-security-policy'] ?? '';
      if (!isAsleep) await page.mouse.move(2, 2, { steps: 2 });
      return { page, status: answer?.status() ?? 0, policy, complaints, foreign, close: () => context.close() };
    },
  };
}

/** Says what was answered where that is a fault of ours: a test that then waits for a page says no more than that it is not there. */
async function tellFault(answer: Response): Promise<void> {
  if (answer.status() < 500) return;
  const said = await answer.text().catch(() => 'nothing that can be read');
  console.error(`${answer.url()} was answered with ${answer.status()}: ${said.slice(0, 2_000)}`);
}

/** The address of a page in a language. */
export function at(lang: 'en' | 'fr', path: string): string {
  return `/${lang}${path === '/' ? '' : path}`;
}
