/** What is waited for by several, of whom each has the next turn in the order in which they came, however much each waits for. */
export interface RoundRobin<Job> {
  /** Puts it behind all that the same one waits for. */
  add(who: string, job: Job): void;
  /** What is next, which waits no more and is not held; undefined where nothing waits. */
  take(): { who: string; job: Job } | undefined;
  /** How many wait in the name of one, or of all. */
  waiting(who?: string): number;
}

export function roundRobin<Job>(): RoundRobin<Job> {
  // Those whose turn is next stand first.
  const queues = new Map<string, Job[]>();
  let all = 0;
  return {
    add(who, job) {
      const jobs = queues.get(who);
      if (jobs) jobs.push(job);
      else queues.set(who, [job]);
      all += 1;
    },
    take() {
      const next = queues.entries().next().value;
      if (!next) return undefined;
      const [who, jobs] = next;
      const job = jobs.shift()!;
      queues.delete(who);
      if (jobs.length > 0) queues.set(who, jobs);
      all -= 1;
      return { who, job };
    },
    waiting: (who) => (who === undefined ? all : (queues.get(who)?.length ?? 0)),
  };
}
