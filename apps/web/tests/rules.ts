import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA, and what axe calls best practice besides. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that hang on the theme and the width; all others hold in every view or in none. */
const viewRules = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** What a page breaks of the rules for accessible content, a line each; empty where it breaks none. `isSeenAgain` asks only what a change of view can change. */
export async function brokenRules(page: Page, isSeenAgain = false): Promise<string[]> {
  // All frames are ours, so all is asked in the page itself: else each question would open another to sum up in.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (isSeenAgain ? axe.withRules(viewRules) : axe.withTags(rules)).analyze();
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}
