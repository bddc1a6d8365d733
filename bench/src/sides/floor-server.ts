import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { EVENTS_FLOOR } from '../items/events.ts';
import { MISSION_FLOOR } from '../items/mission.ts';
import { SEARCH_FLOOR } from '../items/search.ts';
import { FIGURE_FLOOR, FIGURES_FLOOR } from '../items/statistics.ts';
import { computedBy } from './floor-computed.ts';

// The least there is: Node's own server, and for each item one statement that makes its answer in the database.
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const computed = computedBy(process.env['DATABASE_URL'] ?? '');
const statements: Record<string, string> = {
  events: EVENTS_FLOOR,
  figures: FIGURES_FLOOR,
  figure: FIGURE_FLOOR,
  search: SEARCH_FLOOR,
  mission: MISSION_FLOOR,
};

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

async function answerOf(name: string, text: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<[string]>({ name, text, values, rowMode: 'array' });
  return rows[0]?.[0] ?? 'null';
}

const server = createServer((request, response) => {
  void (async () => {
    const name = (request.url ?? '/').slice(1);
    const text = statements[name];
    if (!text && name !== 'computed') return void response.writeHead(404).end();
    const values = JSON.parse(await bodyOf(request)) as string[];
    const answer = text ? await answerOf(name, text, values) : await computed(values[0]!, values[1]!);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
    response.end(answer);
  })().catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1');
