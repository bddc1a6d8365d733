import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc in a second; Linux gives 100 to every program. */
const TICKS = 100;

interface Stat {
  parent: number;
  /** Milliseconds of CPU. */
  cpu: number;
  /** The same of children that have ended. */
  ended: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent, , , , , , , , , , user, system, childrenUser, childrenSystem] = fields;
    const milliseconds = (ticks: number) => (ticks * 1000) / TICKS;
    return {
      parent: parent!,
      cpu: milliseconds(user! + system!),
      ended: milliseconds(childrenUser! + childrenSystem!),
    };
  } catch {
    return null;
  }
}

/** Milliseconds of CPU that a process has used; NaN where that cannot be told. */
export function cpuOf(pid: number): number {
  return statOf(pid)?.cpu ?? NaN;
}

/** Milliseconds of CPU of all connections to one database of the server, those that were closed among them; NaN where it runs elsewhere. */
export function cpuOfDatabase(server: number | null, database: string): number {
  if (server === null) return NaN;
  let total = statOf(server)?.ended ?? 0;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = statOf(pid);
    if (stat?.parent !== server) continue;
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(` ${database} `)) total += stat.cpu;
    } catch {
      // It ended in between.
    }
  }
  return total;
}

/** Milliseconds of CPU of a process and all that it has started itself, those that ended among them. */
export function cpuOfFamily(pid: number): number {
  const own = statOf(pid);
  let total = own ? own.cpu + own.ended : NaN;
  for (const name of readdirSync('/proc')) {
    const stat = Number.isInteger(Number(name)) ? statOf(Number(name)) : null;
    if (stat?.parent === pid) total += stat.cpu;
  }
  return total;
}

/** Megabytes that a process holds in memory: now, and at the most so far. */
export function memoryOf(pid: number): { resident: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) / 1024;
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
