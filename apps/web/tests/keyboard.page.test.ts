import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectSeenFocus, tabTo } from './by-keyboard.ts';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

/** What a reader does to the next page: it may come in the place of this one, or be asked for by the browser. */
async function enterTo(page: Page, address: RegExp): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}

// Whoever has no pointer may have no scripts either: the same ways lead to the same places.
describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('by keyboard alone, %s', (_name, javaScriptEnabled) => {
  const open = (path: string) => visit(path, { javaScriptEnabled, viewport: { width: 1280, height: 800 } });

  it('the first stop skips to the text, and the next is within it', async () => {
    const { page, close } = await open('/en/missions/minusma');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#content');
    await expectSeenFocus(page);
    await enterTo(page, /#content$/);
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
    expect(await page.locator('header.masthead :focus').count()).toBe(0);
    await close();
  });

  it('a point of the chart opens the passage it rests on in one step, and back is where one was', async () => {
    const { page, close } = await open('/en/missions/minusma');
    await tabTo(page, page.locator('.chart-wide a.point', { hasText: '3,367' }).first());
    await enterTo(page, /\/en\/sources\/.+#statistic-/);
    const passage = page.locator(':target');
    expect(await passage.isVisible()).toBe(true);
    expect(await passage.innerText()).toContain('3,367');
    // Reading goes on from the passage, not from the top of the page.
    await page.keyboard.press('Tab');
    const follows = await page.evaluate(() => {
      const [target, active] = [document.querySelector(':target'), document.activeElement];
      if (target === null || active === null) return false;
      return (
        target.contains(active) || (target.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    });
    expect(follows).toBe(true);
    await page.goBack();
    expect(page.url()).toMatch(/\/en\/missions\/minusma$/);
    await close();
  });

  it('a headline figure opens its sources where it stands, and closes them', async () => {
    const { page, close } = await open('/en/missions/minusma');
    const proof = page.locator('.key-figure .proof').first();
    await tabTo(page, proof.locator('summary'));
    expect(await proof.locator('cite').first().isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await proof.locator('cite').first().isVisible()).toBe(true);
    await tabTo(page, proof.locator('a').first());
    await tabTo(page, proof.locator('summary'), 'Shift+Tab');
    await page.keyboard.press('Space');
    expect(await proof.locator('cite').first().isVisible()).toBe(false);
    await close();
  });

  it('who is counted and what it is measured against are chosen, and the page says so', async () => {
    const { page, close } = await open('/en/missions/minusma');
    const [scopes, bases] = [page.locator('details.chooser').nth(0), page.locator('details.chooser').nth(1)];
    await tabTo(page, scopes.locator('summary'));
    await page.keyboard.press('Enter');
    const uniformed = scopes.locator('button[value="UNIFORMED"]');
    await tabTo(page, uniformed);
    await enterTo(page, /\?scope=UNIFORMED$/);
    await page.locator('details.chooser summary strong', { hasText: /uniformed/i }).waitFor();

    await tabTo(page, bases.locator('summary'));
    await page.keyboard.press('Enter');
    const other = bases.locator('button:not([value=""]):not([aria-current])').first();
    const base = await other.getAttribute('value');
    const shown = await other.locator('strong').innerText();
    await tabTo(page, other);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('base') === base);
    expect(query(page)).toEqual({ scope: 'UNIFORMED', base });
    await bases.locator('summary strong', { hasText: shown }).waitFor();
    await tabTo(page, page.locator('.choosers > a'));
    await enterTo(page, /\/missions\/minusma$/);
    await close();
  });

  it('the page is moved through time, a step back and to a day of one’s own', async () => {
    const { page, close } = await open('/en/missions/minusma');
    await tabTo(page, page.locator('.known-on a.step.prev'));
    await enterTo(page, /\?knownOn=\d{4}-\d{2}-\d{2}$/);
    await page.locator('.known-on .vintage-notice').waitFor();
    const days = page.locator('.known-on-days');
    await tabTo(page, days.locator('summary'));
    await page.keyboard.press('Enter');
    const field = days.locator('input[type="date"]');
    await tabTo(page, field);
    const before = await field.inputValue();
    // Which part of the day comes first is the browser's own; it moves by one.
    await page.keyboard.press('ArrowDown');
    const day = await field.inputValue();
    expect(day).not.toBe(before);
    await tabTo(page, days.locator('button[type="submit"]'));
    await enterTo(page, new RegExp(`\\?knownOn=${day}$`));
    await close();
  });

  it('a list is narrowed, says how much is left, and lets go of the choice again', async () => {
    const { page, close } = await visit('/en/missions/minusma/events', {
      javaScriptEnabled,
      viewport: { width: 390, height: 800 },
    });
    const all = await page.locator('.outcome-count').innerText();
    await tabTo(page, page.locator('.narrow-box summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('select[name="kind"]'));
    await page.keyboard.type('Camp given');
    await tabTo(page, page.locator('.narrow button[type="submit"]'));
    await enterTo(page, /\?kind=SITE_CLOSURE$/);
    expect(await page.locator('.outcome-count').innerText()).toMatch(new RegExp(`^\\d+ of ${all}$`));
    await tabTo(page, page.locator('.chip'));
    await enterTo(page, /\/events$/);
    expect(await page.locator('.outcome-count').innerText()).toBe(all);
    await close();
  });

  it('the record is searched from any page, and what is found is opened', async () => {
    const { page, close } = await open('/fr/actors');
    await tabTo(page, page.locator('#search'));
    await page.keyboard.type('Tessalit');
    await enterTo(page, /\/fr\/search\?q=Tessalit$/);
    const found = page.locator('main a[href^="/fr/places/tessalit-camp"]').first();
    await tabTo(page, found);
    await enterTo(page, /\/fr\/places\/tessalit-camp/);
    expect(await heading(page)).toContain('Tessalit');
    await close();
  });

  it('a table is sorted by the heads of its columns', async () => {
    const { page, close } = await open('/en/missions/minusma/statistics');
    const head = page.locator('.record thead a').last();
    await tabTo(page, head);
    await enterTo(page, /order=/);
    expect(await page.locator('.record [aria-sort]').count()).toBe(1);
    await close();
  });
});

describe('by keyboard alone', () => {
  it('any day of the chart is read with the arrow keys, in sight and in words to be heard', async () => {
    const { page, close } = await visit('/en/missions/minusma', { viewport: { width: 1280, height: 800 } });
    const slider = page.locator('.day-slider').first();
    await tabTo(page, slider);
    const reader = page.locator('.day-reader').first();
    const told = {
      day: reader.locator('.reading-day'),
      departed: reader.locator('.reading dd').first(),
      heard: reader.locator('[aria-live="polite"]'),
    };
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowLeft');
    const day = await told.day.innerText();
    expect(await slider.getAttribute('aria-valuetext')).toBe(day);
    await expect.poll(() => told.heard.textContent()).toContain(day);
    expect(await told.heard.textContent()).toContain(await told.departed.innerText());
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    const first = Number(await slider.inputValue());
    expect(first).toBe(Number(await slider.getAttribute('min')));
    await page.keyboard.press('ArrowRight');
    expect(Number(await slider.inputValue())).toBe(first + 1);
    expect(await told.day.innerText()).toBe(await slider.getAttribute('aria-valuetext'));
    await page.keyboard.press('End');
    await expect.poll(() => told.heard.textContent()).toMatch(/December 2023/);
    // From the day read to what it rests on in one step.
    const source = reader.locator('.reading-sources a').first();
    await tabTo(page, source, 'Shift+Tab');
    await enterTo(page, /\/en\/sources\//);
    await close();
  });

  it('the page follows the slider of what was known, and says aloud where it is', async () => {
    const { page, close } = await visit('/en/missions/minusma', { viewport: { width: 1280, height: 800 } });
    const slider = page.locator('.known-on-slider input');
    await tabTo(page, slider);
    await page.keyboard.press('Home');
    await page.waitForURL(/\?knownOn=/);
    await page.locator('.known-on .vintage-notice').waitFor();
    await expect.poll(() => page.locator('.known-on-slider [aria-live]').textContent()).toContain(await heading(page));
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it('after a choice the focus is where it was made', async () => {
    const { page, close } = await visit('/en/missions/minusma', { viewport: { width: 1280, height: 800 } });
    const chooser = page.locator('details.chooser').first();
    await tabTo(page, chooser.locator('summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, chooser.locator('button[value="CIVILIAN"]'));
    await enterTo(page, /\?scope=CIVILIAN$/);
    await chooser.locator('summary strong', { hasText: /civilian/i }).waitFor();
    expect(await chooser.getAttribute('open')).toBeNull();
    expect(await chooser.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(true);
    await expectSeenFocus(page);
    await close();
  });
});
