import type { TestProject } from 'vitest/node';
import './provided.ts';
import { servePages } from './serve-pages.ts';

/** The site, once for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { siteUrl, apiUrl, strandedUrl, stop } = await servePages(['standard', 'minusma', 'minusma-record']);
  project.provide('siteUrl', siteUrl);
  project.provide('apiUrl', apiUrl);
  project.provide('strandedUrl', strandedUrl);
  return stop;
}
