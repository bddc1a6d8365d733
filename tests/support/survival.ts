import { expect } from 'vitest';
import type { ApiProcess } from './api-process.ts';
import { figure, kinds, longest, recovery, startLoad } from './load.ts';

/** A coded error within three seconds and recovery within five are promised; a busy machine may take ten times that. */
export const ANSWER = 3_000 * 10;
export const RECOVERY = 5_000 * 10;

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What readiness may answer while a fault lasts: 503 alone where the database is not to be asked at all. */
type Readiness = readonly (200 | 503)[];

const readiness = async (api: ApiProcess): Promise<number> => (await fetch(new URL('/health/ready', api.url))).status;

/** What every fault must come to: coded answers in time, then good ones again, from the process that was there before. */
export async function survives(
  api: ApiProcess,
  what: string,
  breaking: () => Promise<void> | void,
  mending: () => Promise<void> | void,
  meanwhile: Readiness = [503],
): Promise<void> {
  await recovery(api.url, RECOVERY);
  const load = startLoad(api.url);
  await pause(500);
  await breaking();
  await pause(3_000);
  expect(meanwhile).toContain(await readiness(api));
  await mending();
  const recovered = await recovery(api.url, RECOVERY);
  await pause(500);
  const heard = await load.stop();
  expect(kinds(heard)).toEqual(['UNAVAILABLE', 'ok']);
  expect(longest(heard)).toBeLessThan(ANSWER);
  expect(recovered).toBeLessThan(RECOVERY);
  expect(await readiness(api)).toBe(200);
  expect(api.child.exitCode).toBeNull();
  expect(api.output()).not.toMatch(/"level":"(error|fatal)"/);
  figure(`${what}, longest answer`, longest(heard), 'ms');
  figure(`${what}, recovered after`, recovered, 'ms');
}
