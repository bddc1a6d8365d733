import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../sides/side.ts';
import { start, type Program } from './programs.ts';

export interface Between extends Program {
  port: number;
}

/** HAProxy as the compose file sets it up, before the instances at `ports`. */
export async function startProxy(
  root: string,
  folder: string,
  name: string,
  ports: readonly number[],
): Promise<Between> {
  const port = await freePort();
  const shipped = readFileSync(path.join(root, 'scripts/container/scale/haproxy.cfg'), 'utf8');
  // How it balances and tries again is what is shipped; whom it looks for is not.
  const [defaults = ''] = shipped.split(/^# Instances come and go/m);
  const servers = ports.map((at, i) => `  server api${i} 127.0.0.1:${at} check inter 2s fall 2 rise 1`);
  const config = `${defaults.replace('log stdout format raw local0 notice', '')}
frontend clients
  bind 127.0.0.1:${port}
  default_backend apis
backend apis
  option httpchk GET /health/ready
${servers.join('\n')}
`;
  const file = path.join(folder, `${name}.cfg`);
  writeFileSync(file, config.replace(/^\s*log global$/m, ''));
  return { ...(await start(['haproxy', '-f', file], port, path.join(folder, `${name}.log`))), port };
}

/** PgBouncer as the compose file sets it up, before the replica at `target`. PGBOUNCER may name the command. */
export async function startPooler(
  root: string,
  folder: string,
  target: { port: number; database: string; user: string; password: string },
): Promise<Between & { version: string }> {
  const port = await freePort();
  const command = (process.env['PGBOUNCER'] ?? 'pgbouncer').split(' ');
  const said = spawnSync(command[0]!, [...command.slice(1), '--version'], { encoding: 'utf8' }).stdout;
  const version = /PgBouncer (\S+)/.exec(said)?.[1] ?? 'unknown';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const users = path.join(folder, 'userlist.txt');
  writeFileSync(users, `"${target.user}" "${target.password}"\n`);
  const config = readFileSync(path.join(root, 'scripts/container/scale/pgbouncer.ini'), 'utf8')
    .replace(
      /^drawdown = host=replica port=5432 dbname=drawdown/m,
      `${target.database} = host=127.0.0.1 port=${target.port}`,
    )
    .replace(/^listen_addr.*$/m, 'listen_addr = 127.0.0.1')
    .replace(/^listen_port.*$/m, `listen_port = ${port}`)
    .replace(/^auth_file.*$/m, `auth_file = ${users}`)
    // Older ones do not know it; then each statement whose preparation is on another connection is asked anew.
    .replace(/^max_prepared_statements/m, major > 1 || minor >= 21 ? '$&' : ';$&');
  const file = path.join(folder, 'pgbouncer.ini');
  writeFileSync(file, config);
  return { ...(await start([...command, file], port, path.join(folder, 'pgbouncer.log'))), port, version };
}

export async function startRedis(folder: string): Promise<Between> {
  const port = await freePort();
  const command = ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return { ...(await start([...command, '--dir', folder], port, path.join(folder, 'redis.log'))), port };
}
