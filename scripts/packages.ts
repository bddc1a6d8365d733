import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A package as the lockfile has it. */
export interface LockedPackage {
  name: string;
  version: string;
  /** Hash of its archive, as `sha512-…`; null where the lockfile knows none. */
  integrity: string | null;
  /** What the lockfile says of where it comes from besides its hash: nothing, for what comes from the registry. */
  otherSource: string[];
  /** Whether what is served needs it; what only builds and tests does not go to readers. */
  isServed: boolean;
  /** `name@version` of what it needs in turn. */
  needs: string[];
}

interface Lockfile {
  importers: Record<string, Record<string, Record<string, { version: string }> | undefined>>;
  packages: Record<string, { resolution: Record<string, string> }>;
  snapshots: Record<string, Record<string, Record<string, string> | undefined>>;
}

/** `@scope/name@1.2.3(peer@4.5.6)` is the package `@scope/name@1.2.3`. */
const withoutPeers = (key: string): string => key.replace(/\(.*$/, '');

const NEEDS = ['dependencies', 'optionalDependencies'];
/** Rooms that are run for readers; the root's packages build and test, and start them. */
const SERVED = /^(apps|packages|prisma)\b/;

/** Every package of the lockfile of the tree at `root`, by name and version. */
export function lockedPackages(root: string): LockedPackage[] {
  const lock = parse(readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8')) as Lockfile;
  const reached = new Set<string>();
  const reach = (name: string, version: string): void => {
    const key = version.startsWith('@') || /^[a-z].*@/.test(version) ? version : `${name}@${version}`;
    if (reached.has(key) || !(key in lock.snapshots)) return;
    reached.add(key);
    for (const kind of NEEDS) for (const [of, at] of Object.entries(lock.snapshots[key]?.[kind] ?? {})) reach(of, at);
  };
  for (const [room, kinds] of Object.entries(lock.importers)) {
    if (!SERVED.test(room)) continue;
    for (const kind of NEEDS) for (const [name, { version }] of Object.entries(kinds[kind] ?? {})) reach(name, version);
  }
  const served = new Set([...reached].map(withoutPeers));
  const needs = new Map<string, Set<string>>();
  for (const [key, snapshot] of Object.entries(lock.snapshots)) {
    const of = needs.get(withoutPeers(key)) ?? new Set<string>();
    for (const kind of NEEDS)
      for (const [name, version] of Object.entries(snapshot[kind] ?? {})) of.add(withoutPeers(`${name}@${version}`));
    needs.set(withoutPeers(key), of);
  }
  return Object.entries(lock.packages).map(([key, { resolution }]) => {
    const at = key.lastIndexOf('@');
    const { integrity = null, ...others } = resolution;
    return {
      name: key.slice(0, at),
      version: key.slice(at + 1),
      integrity,
      otherSource: Object.keys(others),
      isServed: served.has(key),
      needs: [...(needs.get(key) ?? [])].sort(),
    };
  });
}

let installed: string[] | null = null;

/** The licence that an installed package names; null where it is not installed on this machine, or names none. */
export function licenceOf(root: string, { name, version }: LockedPackage): string | null {
  const store = path.join(root, 'node_modules/.pnpm');
  const folder = `${name.replace('/', '+')}@${version}`;
  const found = (installed ??= readdirSync(store)).find((one) => one === folder || one.startsWith(`${folder}_`));
  const file = path.join(store, found ?? folder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  if (typeof license === 'object') return license.type;
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? null;
}
