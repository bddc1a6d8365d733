import { expect, it } from 'vitest';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

it('skips to the text first', async () => {
  const { page, close } = await visit('/en/missions/minusma');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
  await page.keyboard.press('Enter');
  expect(page.url()).toMatch(/#content$/);
  await close();
});
