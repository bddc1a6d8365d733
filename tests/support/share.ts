/** Whether all is tried, as `npm run test:all` does: then nothing is left out to save time. */
const isWhole = process.env['DRAWDOWN_WHOLE'] === '1';

/** Of cases that are much alike every other one, beginning with the first or the second; all of them with the long tests. */
export function everyOther<Case>(cases: readonly Case[], beginning: 'first' | 'second' = 'first'): Case[] {
  return cases.filter((_, i) => isWhole || i % 2 === (beginning === 'first' ? 0 : 1));
}
