import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.join(import.meta.dirname, '../..');

/** A service of the compose file, as far as tests ask. */
export interface Service {
  profiles?: string[];
  image?: string;
  build?: { context: string; target: string };
  user?: string;
  entrypoint?: string[];
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  networks?: string[];
  network_mode?: string;
  ports?: string[];
  read_only?: boolean;
  cap_add?: string[];
  cap_drop?: string[];
  security_opt?: string[];
  privileged?: boolean;
  deploy?: { replicas: number };
  restart?: string;
  healthcheck?: { test: string[] };
}

interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, null>;
}

export const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

export const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;

/** Where a service's folders and files come from, by where it sees them. */
export function mountsOf(service: Service): Map<string, { from: string; isReadOnly: boolean }> {
  return new Map(
    (service.volumes ?? []).map((volume) => {
      const [from = '', to = '', mode] = volume.split(':');
      return [to, { from, isReadOnly: mode === 'ro' }];
    }),
  );
}

/** All that a service is told: its command, and the files of the project that it is given. */
export function toldTo(service: Service): string {
  const files = [...mountsOf(service).values()].map(({ from }) => from).filter((from) => from.startsWith('./'));
  const words = [service.entrypoint, service.command, service.healthcheck?.test].flat().filter(Boolean);
  return [...words, ...files.map(read)].join('\n');
}

/** Runs one of the one-shots that make secrets, with `home` for the volumes. */
export function makeSecrets(script: string, home: string, env: Record<string, string> = {}): void {
  const { PATH } = process.env;
  const file = path.join(root, 'scripts/container', script);
  const { status, stderr } = spawnSync(process.execPath, [file, home], {
    env: { PATH, NODE_ENV: 'test', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

export const isProjectFile = (file: string) => existsSync(path.join(root, file));
