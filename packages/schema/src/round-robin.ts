/** What is waited for by several, of whom each has the next turn in the order in which they came, however much each waits for. */
export interface RoundRobin<Job> {
  /** Puts it behind all that the same one waits for. */
  add(who: string, job: Job): void;
  /** What is next, which waits no more; undefined where nothing waits. */
  take(): { who: string; job: Job } | undefined;
  /** How many wait in the name of one, or of all. */
  waiting(who?: string): number;
}

export function roundRobin<Job>(): RoundRobin<Job> {
  // Those whose turn is next stand first.
  const queues = new Map<string, { jobs: Job[]; at: number }>();
  return {
    add(who, job) {
      const queue = queues.get(who);
      if (queue) queue.jobs.push(job);
      else queues.set(who, { jobs: [job], at: 0 });
    },
    take() {
      const next = queues.entries().next().value;
      if (!next) return undefined;
      const [who, queue] = next;
      const job = queue.jobs[queue.at]!;
      queue.at += 1;
      queues.delete(who);
      if (queue.at < queue.jobs.length) queues.set(who, queue);
      return { who, job };
    },
    waiting(who) {
      const due = who === undefined ? [...queues.values()] : [queues.get(who) ?? []].flat();
      return due.reduce((sum, { jobs, at }) => sum + jobs.length - at, 0);
    },
  };
}
