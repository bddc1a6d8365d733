import type { Locator, Page } from 'playwright-core';
import { expect, it, describe } from 'vitest';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

const mission = '/en/missions/minusma';

function reading(page: Page): { day: Locator; all: Locator; slider: Locator; heard: Locator } {
  return {
    day: page.locator('.reading-day'),
    all: page.locator('.reading'),
    slider: page.locator('.day-slider'),
    heard: page.locator('.day-reader > [aria-live]'),
  };
}

describe('the reading of any day', () => {
  it('moves by arrow keys, by months and to either end, and says in words what it reads', async () => {
    const { page, close } = await visit(mission);
    const { day, all, slider, heard } = reading(page);
    await slider.focus();
    expect(await day.textContent()).toMatch(/^8\sDecember 2023 \(our reading\)$/);
    await page.keyboard.press('ArrowLeft');
    expect(await day.textContent()).toMatch(/^7\sDecember 2023$/);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^7\sDecember 2023$/);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    expect(await day.textContent()).toMatch(/^7\sOctober 2023$/);
    expect(await all.textContent()).toContain('3,367 to 5,802');
    await heard
      .filter({ hasText: '3,367 to 5,802 had left. Still there: 8,069 to 10,504.' })
      .waitFor({ state: 'attached' });
    expect(await heard.textContent()).toMatch(
      /^7\sOctober 2023: .*Needed from then on: \d+\.?\d* to \d+\.?\d* a day\.$/,
    );
    await page.keyboard.press('End');
    expect(await day.textContent()).toMatch(/^31\sDecember 2023$/);
    await page.keyboard.press('Home');
    expect(await all.textContent()).toContain('had not begun');
    await close();
  });

  it('is left by Escape, and then shows the last figure again', async () => {
    const { page, close } = await visit(mission);
    const { day, slider } = reading(page);
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    expect(await day.textContent()).toMatch(/^8\sDecember 2023 \(our reading\)$/);
    expect(await page.locator('.hair').count()).toBe(0);
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(false);
    await close();
  });

  it('follows the pointer, moves nothing else, and leads to the source in one step', async () => {
    const { page, close } = await visit(mission);
    const { day, all, slider } = reading(page);
    await slider.waitFor({ state: 'attached' });
    const chart = page.locator('.chart-wide').first();
    await chart.scrollIntoViewIfNeeded();
    const before = await chart.boundingBox();
    const box = before ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width * 0.3, box.y + 200);
    await page.locator('.hair').waitFor({ state: 'attached' });
    expect(await day.textContent()).toMatch(/(July|August|September) 2023$/);
    expect(await all.textContent()).toContain('0 to 3,367');
    expect(await all.locator('a').first().getAttribute('href')).toMatch(/^\/en\/sources\/.+#statistic-/);
    expect(await chart.boundingBox()).toEqual(before);
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => document.querySelector('.hair') === null);
    await close();
  });

  it('follows a finger and lets the page scroll under it', async () => {
    const { page, close } = await visit(mission, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { day, slider } = reading(page);
    await slider.waitFor({ state: 'attached' });
    const stage = page.locator('.stage');
    expect(await stage.evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-y');
    await stage.scrollIntoViewIfNeeded();
    const box = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.touchscreen.tap(box.x + box.width * 0.3, box.y + 60);
    expect(await day.textContent()).toMatch(/(July|August|September) 2023$/);
    expect(await page.locator('.hair').count()).toBe(1);
    await close();
  });

  it('shows the last figure’s day without scripts, and no slider that would not move', async () => {
    const { page, close } = await visit(mission, { javaScriptEnabled: false });
    const { day, all, slider } = reading(page);
    expect(await day.textContent()).toMatch(/^8\sDecember 2023 \(our reading\)$/);
    expect(await all.textContent()).toContain('10,501 to 13,871');
    expect(await slider.count()).toBe(0);
    await close();
  });
});

describe('the day of knowledge', () => {
  it('moves the whole page by its slider, keeps the focus, and puts the day into the address', async () => {
    const { page, close } = await visit(mission);
    const slider = page.locator('.known-on-slider input');
    await slider.focus();
    const stops = Number(await slider.getAttribute('max'));
    for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/\?knownOn=\d{4}-\d\d-\d\d$/);
    await page.locator('.vintage-notice').waitFor();
    expect(Number(await slider.inputValue())).toBe(stops - 15);
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
    const said = page.locator('.known-on-slider [aria-live]');
    await said.filter({ hasText: /\d{4}\. By / }).waitFor({ state: 'attached' });
    expect(await page.locator('h1').textContent()).not.toContain('8\u00a0December 2023');
    await close();
  });

  it('steps back and on by links, and back to all that is known, without scripts', async () => {
    const { page, close } = await visit(mission, { javaScriptEnabled: false });
    expect(await page.locator('.known-on-slider input').count()).toBe(0);
    await page.locator('.step.prev').click();
    await page.waitForURL(/\?knownOn=/);
    const first = new URL(page.url()).searchParams.get('knownOn') ?? '';
    await page.locator('.step.prev').click();
    await page.waitForFunction((day) => !location.search.includes(day), first);
    expect((new URL(page.url()).searchParams.get('knownOn') ?? '') < first).toBe(true);
    await page.locator('.step.next').click();
    await page.waitForURL(new RegExp(first));
    await page.getByText('Show all that is known').click();
    await page.waitForURL(/minusma$/);
    await close();
  });

  it('shows what was learnt since as a shadow on the same scale, and no shadow today', async () => {
    const today = await visit(mission);
    expect(await today.page.locator('.chart-wide .ghost').count()).toBe(0);
    const tick = (page: Page): Promise<string | null> =>
      page
        .locator('.chart-wide .axis text', { hasText: /^12,000$/ })
        .first()
        .getAttribute('y');
    const height = await tick(today.page);
    expect(height).not.toBeNull();
    await today.close();
    const { page, close } = await visit(`${mission}?knownOn=2023-09-28`);
    const ghost = page.locator('.chart-wide').first().locator('.ghost');
    expect(await ghost.textContent()).toContain('learnt since');
    expect(await ghost.locator('circle').count()).toBe(6);
    expect(await page.locator('.chart-wide').first().locator('.steps').count()).toBe(1);
    expect(await tick(page)).toBe(height);
    await close();
  });

  it('reads no day after the one that is known', async () => {
    const { page, close } = await visit(`${mission}?knownOn=2023-09-28`);
    const { all, slider } = reading(page);
    await slider.focus();
    await page.keyboard.press('End');
    expect(await all.textContent()).toMatch(/Not yet known on 28\sSeptember 2023/);
    expect(await all.textContent()).not.toContain('10,501');
    await close();
  });
});

describe('what is counted and measured against', () => {
  it.each([true, false])('redraws at once for another group, scripts: %s', async (javaScriptEnabled) => {
    const { page, close } = await visit(`${mission}?knownOn=2023-12-31`, { javaScriptEnabled });
    if (javaScriptEnabled) await reading(page).slider.waitFor({ state: 'attached' });
    const chooser = page.locator('.chooser').first();
    await chooser.locator('summary').click();
    const uniformed = chooser.getByRole('button', { name: /^uniformed personnel/ });
    expect(await uniformed.textContent()).toContain('military and police');
    expect(await uniformed.textContent()).toContain('9,680');
    await uniformed.click();
    await page.waitForURL((url) => url.searchParams.get('scope') === 'UNIFORMED');
    expect(new URL(page.url()).searchParams.get('knownOn')).toBe('2023-12-31');
    await page.locator('.chart-wide .base-label', { hasText: '12,944' }).first().waitFor({ state: 'attached' });
    await close();
  });

  it.each([true, false])(
    'measures against another base, which says what it is, scripts: %s',
    async (javaScriptEnabled) => {
      const { page, close } = await visit(mission, { javaScriptEnabled });
      if (javaScriptEnabled) await reading(page).slider.waitFor({ state: 'attached' });
      const chooser = page.locator('.chooser').nth(1);
      await chooser.locator('summary').click();
      const summed = chooser.getByRole('button', { name: /^14,733/ });
      expect(await summed.textContent()).toMatch(/all personnel · 28\sAugust 2023 · computed/);
      expect(await chooser.locator('.note a').count()).toBeGreaterThan(0);
      await summed.click();
      await page.waitForURL(/[?&]base=/);
      await page.locator('.chart-wide .base-label', { hasText: '14,733' }).first().waitFor({ state: 'attached' });
      expect(await page.locator('.reading').textContent()).not.toContain('0 to 3,370');
      expect(await page.locator('.known-on-words').textContent()).toMatch(
        /base chosen became known on 28\sAugust 2023: earlier days/,
      );
      await page.getByText('Back to our choice').click();
      await page.waitForURL(/minusma$/);
      await close();
    },
  );

  it('offers no group of which nothing is counted', async () => {
    const { page, close } = await visit(mission);
    const offered = await page.locator('.chooser').first().locator('button').allTextContents();
    expect(offered.some((text) => text.startsWith('civilians'))).toBe(true);
    expect(offered.some((text) => text.startsWith('national civilians'))).toBe(false);
    await close();
  });
});

describe('who left', () => {
  it('shows each group that was counted, with its source, and the same as a table', async () => {
    const { page, close } = await visit(mission);
    const panels = page.locator('.panel');
    expect(await panels.count()).toBeGreaterThan(8);
    const civilians = panels.filter({ has: page.locator('h3', { hasText: /^civilians$/ }) });
    expect(await civilians.textContent()).toMatch(/360 of 927/);
    expect(await civilians.locator('.panel-value').getAttribute('href')).toMatch(/\/sources\/.+#statistic-/);
    const rows = await page.locator('#groups tbody tr').allTextContents();
    expect(rows.some((row) => /contingent troops.*2,583/.test(row))).toBe(true);
    await close();
  });

  it('marks the movements of single contingents on their days, and draws no line between them', async () => {
    const { page, close } = await visit(mission);
    const senegal = page.locator('.contingent', { has: page.locator('h4', { hasText: 'Senegal' }) });
    expect(await senegal.textContent()).toContain('116');
    expect(await senegal.locator('.contingent-mark .moved').count()).toBe(1);
    expect(await page.locator('#contingents svg').count()).toBe(0);
    await close();
  });
});
