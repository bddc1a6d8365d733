import { Client } from 'undici';

/** What is sent to a side. */
export interface Question {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Burst {
  requests: number;
  seconds: number;
  /** Milliseconds, one for each request. */
  times: number[];
  bytes: number;
}

/** One answer, whole. */
export async function askOnce(origin: string, question: Question): Promise<Answer> {
  const client = new Client(origin);
  try {
    const { statusCode, headers, body } = await client.request(question);
    return { status: statusCode, headers, body: await body.text() };
  } finally {
    await client.close();
  }
}

/**
 * Asks the questions in turn over `concurrency` connections that are kept open, for so many seconds. A status other than
 * `expected` ends it: a server that refuses is not a fast one.
 */
export async function burst(
  origin: string,
  questions: Iterator<Question>,
  { concurrency, seconds, expected }: { concurrency: number; seconds: number; expected: number },
): Promise<Burst> {
  const clients = Array.from({ length: concurrency }, () => new Client(origin, { pipelining: 1 }));
  const times: number[] = [];
  let bytes = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const one = (client: Client, { method, path, headers, body }: Question) =>
    new Promise<void>((resolve, reject) => {
      const sent = performance.now();
      let status = 0;
      client.dispatch(
        { method, path, headers, body: body ?? null },
        {
          onRequestStart: () => {},
          onResponseStart: (_controller, code) => {
            status = code;
          },
          onResponseData: (_controller, chunk) => {
            bytes += chunk.length;
          },
          onResponseEnd: () => {
            times.push(performance.now() - sent);
            if (status === expected) resolve();
            else reject(new Error(`status ${status} in place of ${expected}: ${method} ${path.slice(0, 200)}`));
          },
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) await one(client, questions.next().value as Question);
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  return { requests: times.length, seconds: elapsed, times, bytes };
}

/** The list over and over, from the start. */
export function* inTurn<T>(list: readonly T[]): Generator<T, never> {
  for (;;) yield* list;
}
