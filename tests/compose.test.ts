import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PREPARED } from '@drawdown/db/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_BUDGET_MS } from '../apps/api/src/server.ts';
import { compose, isProjectFile, makeSecrets, mountsOf, read, toldTo } from './support/compose.ts';

const PLAIN = ['secrets', 'postgres', 'setup', 'api', 'web'];
const services = Object.entries(compose.services);
const scaled = services.filter(([, { profiles }]) => profiles?.includes('scale'));

describe('`docker compose up`', () => {
  it('starts what it always did, and nothing of it waits for the profile', () => {
    const plain = services.filter(([, { profiles }]) => profiles === undefined);
    expect(plain.map(([name]) => name)).toEqual(PLAIN);
    for (const [, { depends_on: needs = {} }] of plain)
      for (const name of Object.keys(needs)) expect(PLAIN).toContain(name);
    expect(plain.length + scaled.length).toBe(services.length);
  });
});

describe.each(services)('the container %s', (_, service) => {
  it('is confined', () => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.privileged).toBeUndefined();
    // The first Postgres alone begins as root, to give its folders away.
    const beginsAsRoot = service.image?.startsWith('postgres') && service.user === undefined;
    expect(service.cap_add ?? []).toEqual(beginsAsRoot ? ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'] : []);
    if (service.build) expect(read('Dockerfile')).toMatch(new RegExp(`AS ${service.build.target}\\n`));
    else if (!beginsAsRoot) expect(service.user).toMatch(/^[a-z]+$/);
  });

  it('is given files of the project that are there, and may change none', () => {
    for (const { from, isReadOnly } of mountsOf(service).values()) {
      if (!from.startsWith('./')) expect(Object.keys(compose.volumes)).toContain(from);
      else expect([from, isReadOnly, isProjectFile(from)]).toEqual([from, true, true]);
    }
  });
});

describe('secrets', () => {
  const homes: string[] = [];
  const FOLDERS = ['owner', 'reader', 'dashboard', 'replica', 'pooler', 'counts'];
  let home: string;

  function freshHome(): string {
    const made = mkdtempSync(path.join(os.tmpdir(), 'drawdown-secrets-'));
    homes.push(made);
    for (const folder of FOLDERS) mkdirSync(path.join(made, folder));
    return made;
  }

  function contents(of: string): Map<string, string> {
    const files = readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(path.join(of, file)).isFile(),
    );
    return new Map(files.sort().map((file) => [file, readFileSync(path.join(of, file), 'utf8')]));
  }

  function make(of: string): void {
    makeSecrets('secrets.mjs', of);
    makeSecrets('scale-secrets.mjs', of);
  }

  beforeAll(() => {
    home = freshHome();
    make(home);
  });
  afterAll(() => {
    for (const made of homes) rmSync(made, { recursive: true, force: true });
  });

  it('are made at the first start and stay', () => {
    const first = contents(home);
    make(home);
    expect(contents(home)).toEqual(first);
  });

  it('are others in every installation', () => {
    const other = freshHome();
    make(other);
    const theirs = contents(other);
    expect([...theirs.keys()]).toEqual([...contents(home).keys()]);
    for (const [file, secret] of contents(home)) {
      expect(secret).toMatch(/[0-9a-f]{48}/);
      expect([file, secret]).not.toEqual([file, theirs.get(file)]);
    }
  });

  it('take the password that is given, and keep the former one beside it', () => {
    const other = freshHome();
    make(other);
    const former = contents(other).get('owner/password');
    makeSecrets('secrets.mjs', other, { POSTGRES_PASSWORD: 'one: chosen' });
    expect(contents(other).get('owner/password')).toBe('one: chosen');
    expect(contents(other).get('owner/former-password')).toBe(former);
    expect(contents(other).get('owner/url')).toBe('postgresql://drawdown:one%3A%20chosen@postgres:5432/drawdown');
  });

  it.each(services)('that %s is told of are made, and mounted where it looks', (_, service) => {
    const mounts = mountsOf(service);
    const files = contents(home);
    // Each kind stands in the volume of its name, whoever mounts it.
    for (const [to, { from }] of mounts)
      if (to.startsWith('/secrets/')) expect(from).toBe(`${path.basename(to)}-secret`);
    for (const [, folder = '', file = ''] of toldTo(service).matchAll(/\/secrets\/([a-z]+)\/([a-z.-]+)/g)) {
      expect([...mounts.keys()]).toContain(`/secrets/${folder}`);
      if (file !== 'former-password') expect([...files.keys()]).toContain(`${folder}/${file}`);
    }
  });

  it('stand in no file of the project', () => {
    for (const [name, service] of services) {
      const environment = Object.entries(service.environment ?? {}).filter(([key]) => /PASSWORD|SECRET/.test(key));
      for (const [key, value] of environment)
        expect([name, key, value]).toEqual([name, key, expect.stringMatching(/^\/secrets\/|^\$\{\w+:-\}$/)]);
      expect(toldTo(service)).not.toMatch(/(?:password|requirepass)\s*[=:]?\s*['"]?[0-9a-f]{8}/i);
    }
  });
});

describe('the profile `scale`', () => {
  const of = (name: string) => compose.services[name] ?? {};
  const told = Object.fromEntries(scaled.map(([name, service]) => [name, toldTo(service)]));

  it('runs several instances of each server, reached through the proxy alone', () => {
    for (const [name, plain] of [
      ['scaled-api', 'api'],
      ['scaled-web', 'web'],
    ] as const) {
      expect(of(name).deploy?.replicas).toBeGreaterThanOrEqual(2);
      expect(of(name).build).toEqual(of(plain).build);
      expect(of(name).ports).toEqual([]);
      expect(told['proxy']).toMatch(
        new RegExp(`server-template \\w+ \\d+ ${name}:${plain === 'api' ? 4000 : 3000}\\n`),
      );
    }
    expect(scaled.filter(([, { ports = [] }]) => ports.length > 0).map(([name]) => name)).toEqual(['proxy']);
    expect(of('scaled-web').environment?.['API_URL']).toBe('http://proxy:4001/graphql');
  });

  it('takes ports that the plain one leaves', () => {
    const defaults = services.flatMap(([, { ports = [] }]) => ports.map((port) => /:-(\d+)\}/.exec(port)?.[1]));
    expect(defaults).toHaveLength(4);
    expect(new Set(defaults).size).toBe(4);
  });

  it('lets only those who are asked by readers out of the network of the data', () => {
    const inside = scaled.filter(([, { networks = [] }]) => networks.includes('data') && !networks.includes('front'));
    expect(inside.map(([name]) => name)).toEqual(['replication', 'replica', 'pooler', 'redis']);
    expect(compose.networks['data']?.internal).toBe(true);
  });

  it('says who asked, whatever the asker says, at every address that is published', () => {
    const published = of('proxy').ports?.map((port) => port.split(':').at(-1)) ?? [];
    const fronts = (told['proxy'] ?? '')
      .split(/^(?=frontend |backend )/m)
      .filter((part) => part.startsWith('frontend'));
    expect(fronts).toHaveLength(3);
    for (const front of fronts) {
      const port = /bind :(\d+)/.exec(front)?.[1];
      expect([port, front.includes('set-header X-Forwarded-For %[src]')]).toEqual([port, published.includes(port)]);
    }
  });

  it('gives no request to an instance that is not ready', () => {
    expect(told['proxy']).toContain('option httpchk GET /health/ready');
    expect(told['proxy']).toMatch(/backend apis[^]*default-server check/);
  });

  it('lets writers wait for the replica by the name under which it follows', () => {
    const waitedFor = /synchronous_standby_names = '(\w+)'/.exec(told['replication'] ?? '')?.[1];
    expect(waitedFor).toBeDefined();
    expect(told['replica']).toContain(`application_name=${waitedFor}`);
    expect(told['replication']).toContain("synchronous_commit = 'remote_apply'");
  });

  it('reads through the pooler from the replica, and writes to the primary', () => {
    expect(of('scaled-api').command?.join(' ')).toContain('DATABASE_URL="$$(cat /secrets/pooler/url)"');
    expect(told['pooler']).toMatch(/^drawdown = host=replica /m);
    expect(of('setup').command?.join(' ')).toContain('DATABASE_URL="$$(cat /secrets/owner/url)"');
    // The server is ours: whoever is to read enters no other database of it.
    expect(of('setup').command?.join(' ')).toContain('OWN_SERVER=yes');
  });

  it('lends connections with all that the API asks of one', () => {
    const setting = (name: string) => new RegExp(`^${name} = (.+)$`, 'm').exec(told['pooler'] ?? '')?.[1];
    expect(setting('pool_mode')).toBe('transaction');
    expect(Number(setting('max_prepared_statements'))).toBeGreaterThanOrEqual(PREPARED);
    expect(setting('ignore_startup_parameters')?.split(', ')).toEqual(
      expect.arrayContaining(['options', 'statement_timeout', 'default_transaction_read_only']),
    );
    expect(setting('drawdown')).toContain(
      `connect_query='set statement_timeout = ${DATABASE_BUDGET_MS}; set default_transaction_read_only = on; set search_path = public'`,
    );
  });

  it('ends a statement of the replica for a writer only after the API would have', () => {
    const seconds = Number(/max_standby_streaming_delay=(\d+)s/.exec(told['replica'] ?? '')?.[1]);
    expect(seconds * 1000).toBeGreaterThanOrEqual(DATABASE_BUDGET_MS);
  });

  it('counts at the Redis, which keeps nothing', () => {
    expect(of('scaled-api').command?.join(' ')).toContain('/secrets/counts/url');
    expect(told['redis']).toContain('save ""');
    expect(told['redis']).toContain('include /secrets/counts/redis.conf');
  });
});
