import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has before what a reader looks for. */
const MANY = 400;

/**
 * Presses Tab until what is looked for has the focus, as someone without a pointer must, and holds the way there to what it owes
 * them: the focus never falls into nothing, and where it ends it is on the screen and can be seen. Returns the stops passed.
 */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  await wanted.waitFor({ state: 'attached' });
  const target = await wanted.elementHandle();
  for (let stops = 1; stops <= MANY; stops += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(
      (element) => (document.activeElement === element ? 'there' : (document.activeElement?.tagName ?? 'nothing')),
      target,
    );
    if (at === 'there') {
      await expectSeenFocus(page);
      return stops;
    }
    if (stops > 1) expect(at, `the focus after ${stops} stops`).not.toBe('nothing');
  }
  throw new Error(`${MANY} stops did not lead to ${wanted.toString()}`);
}

/** Holds what has the focus to being on the screen, and to looking otherwise than without it. */
export async function expectSeenFocus(page: Page): Promise<void> {
  const box = await page.evaluate(() => {
    const { x, y, width, height } = (document.activeElement ?? document.body).getBoundingClientRect();
    return { x, y, width, height };
  });
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  expect(box.width * box.height, 'the size of what has the focus').toBeGreaterThan(0);
  const left = Math.max(0, box.x - 8);
  const top = Math.max(0, box.y - 8);
  const clip = {
    x: left,
    y: top,
    width: Math.min(size.width, box.x + box.width + 8) - left,
    height: Math.min(size.height, box.y + box.height + 8) - top,
  };
  expect(Math.min(clip.width, clip.height), 'how much of it is on the screen').toBeGreaterThan(8);
  const picture = (): Promise<Buffer> => page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const focused = await picture();
  const still = await page.evaluateHandle(() => document.activeElement);
  await page.evaluate((element) => {
    (element as HTMLElement | null)?.blur();
  }, still);
  const plain = await picture();
  await page.evaluate((element) => {
    (element as HTMLElement | null)?.focus({ preventScroll: true });
  }, still);
  expect(focused.equals(plain), 'whether the focus looks like no focus').toBe(false);
}
