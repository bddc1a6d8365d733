import { getNames, getTests } from '@vitest/runner/utils';
import { beforeAll } from 'vitest';

/** Names of tests that their file has more than once: what fails could not be told by them, and mutation testing knows tests by name. */
beforeAll(({}, { file }) => {
  const names = getTests(file).map((test) => getNames(test).join(' > '));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new Error(`Two tests of one name, give each its own: ${[...new Set(twice)].join('; ')}`);
});
