import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';

// Never the package's own list: it switches web security off, and a test of foreign requests would prove nothing.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For systems that the package has no browser for. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** A browser of the test's own, with a profile nobody else uses. */
export interface TestBrowser {
  /** A window with its own cookies; options as playwright takes them. */
  context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  close: () => Promise<void>;
}

/**
 * Starts the browser that comes as a package: the same one on every machine, without a window, and a quarter cheaper than a whole
 * Chromium that hides its own. Where the package has none, an installed Chrome or Chromium.
 */
export async function launchBrowser({
  debuggingPort = null,
}: {
  /** Where other tools may drive it too; none may otherwise. */
  debuggingPort?: number | null;
} = {}): Promise<TestBrowser> {
  const program = await (isPackaged ? packagedChromium() : installedChromium());
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-browser-'));
  const browser = await chromium.launch({
    executablePath: program.executablePath,
    args: debuggingPort === null ? FLAGS : [...FLAGS, `--remote-debugging-port=${debuggingPort}`],
    env: { ...process.env, HOME: folder, ...program.env },
  });
  return {
    context: (options) => browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options }),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const isPackaged = process.platform === 'linux' && process.arch === 'x64';

interface Program {
  executablePath: string;
  env: Record<string, string>;
}

function installedChromium(): Program {
  const executablePath = (INSTALLED[process.platform] ?? []).find((file) => existsSync(file));
  if (executablePath !== undefined) return { executablePath, env: {} };
  throw new Error('The page tests need an installed Chrome or Chromium on this system.');
}

async function packagedChromium(): Promise<Program> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  if (hasLibrary('libnss3.so') && hasLibrary('libnspr4.so')) return { executablePath, env: {} };
  const lib = await packagedLibraries();
  return { executablePath, env: { LD_LIBRARY_PATH: [lib, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') } };
}

/** The folder of the libraries that the package brings for machines without them; unpacked once. */
async function packagedLibraries(): Promise<string> {
  const folder = path.join(os.tmpdir(), 'drawdown-chromium-libraries');
  const lib = path.join(folder, 'lib');
  if (existsSync(lib)) return lib;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = await readFile(path.join(path.dirname(entry), '../../bin/al2023.tar.br'));
  const unpacked = mkdtempSync(`${folder}-`);
  execFileSync('tar', ['-x', '-C', unpacked], { input: brotliDecompressSync(archive) });
  // Two test runs may do this at once: the first to finish wins, the other's copy is as good.
  try {
    renameSync(unpacked, folder);
  } catch {
    rmSync(unpacked, { recursive: true, force: true });
  }
  return lib;
}

function hasLibrary(name: string): boolean {
  const folders = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', `/usr/lib/${triplet()}`, `/lib/${triplet()}`];
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).includes(name));
}

function triplet(): string {
  return process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
}
