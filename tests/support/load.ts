import { randomUUID } from 'node:crypto';

/** One question of a client, and what came of it. */
export interface Heard {
  /** Milliseconds it took. */
  ms: number;
  /** When it was answered. */
  at: number;
  /** `ok`, the code of the error, `refused` where nobody listens, `cut off` where no answer came to a question that was taken. */
  how: string;
  /** What was asked, and the data that came; null where none did. */
  query: string;
  data: unknown;
  /** The id of the request, by which the log tells whether it was taken in. */
  id: string;
}

let asked = 0;

/** A question that nobody has asked before: no answer to it is kept anywhere. */
export const freshQuestion = (): string => `{ mission(slug: "nowhere-${(asked += 1)}") { acronym } }`;

/** Asks, and tells what a client sees. Never throws. */
export async function hear(url: string, query = freshQuestion()): Promise<Heard> {
  const began = performance.now();
  const id = randomUUID();
  const end = (how: string, data: unknown = null): Heard => {
    const at = performance.now();
    return { ms: at - began, at, how, query, data, id };
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': id },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions?: { code?: string } }[];
    };
    if (errors) return end(errors[0]?.extensions?.code ?? 'without a code', data);
    return end(response.status === 200 ? 'ok' : `status ${response.status}`, data);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    return end(code === 'ECONNREFUSED' ? 'refused' : 'cut off');
  }
}

/** Clients that ask without a pause until they are told to stop; then all they heard. */
export function startLoad(
  url: string,
  clients = 16,
  question = freshQuestion,
): { heard: Heard[]; stop: () => Promise<Heard[]> } {
  const heard: Heard[] = [];
  let isOver = false;
  const all = Array.from({ length: clients }, async () => {
    while (!isOver) {
      const one = await hear(url, question());
      heard.push(one);
      // Who is refused at once does not come back at once.
      if (one.how !== 'ok') await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  return {
    heard,
    async stop() {
      isOver = true;
      await Promise.all(all);
      return heard;
    },
  };
}

/** Waits until a question is answered. Returns the milliseconds from now until then. */
export async function recovery(url: string, atMost: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { how, at } = await hear(url);
    if (how === 'ok') return at - began;
    if (performance.now() - began > atMost) throw new Error(`not answered within ${atMost} ms: ${how}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Says a figure that was measured, for whoever keeps docs/reliability.md. */
export const figure = (what: string, value: number, unit: string): void =>
  console.info(`figure: ${what}: ${Math.round(value).toLocaleString('en')} ${unit}`);

export const longest = (heard: readonly Heard[]): number => Math.max(0, ...heard.map(({ ms }) => ms));
export const kinds = (heard: readonly Heard[]): string[] => [...new Set(heard.map(({ how }) => how))].sort();
