import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createLogger } from './logs.ts';
import type { Api } from './server.ts';
import { apisOnTheirOwn } from './testing/with-api.ts';

const { withApi } = apisOnTheirOwn();

const ask = async (api: Api, query: string, headers: Record<string, string> = {}) =>
  (
    await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    })
  ).arrayBuffer();

it('counts requests, errors, time and statements at a port of its own', async () => {
  await withApi({ metricsPort: 0 }, async (api) => {
    const before = await (await fetch(`http://127.0.0.1:${api.metricsPort}/metrics`)).text();
    // Else the first of a kind is no increase, and nobody is told.
    expect(before).toContain('drawdown_errors_total{code="INTERNAL"} 0');
    for (const query of ['{ hello }', '{ database }', '{ goodbye }', '{ broken }']) await ask(api, query);
    await fetch(new URL('/a-name-that-a-stranger-made-up', api.url));
    const metrics = async () => (await fetch(`http://127.0.0.1:${api.metricsPort}/metrics`)).text();
    await expect.poll(metrics).toContain('drawdown_requests_total{status="404"} 1');
    const text = await metrics();
    expect(text).toContain('drawdown_requests_total{status="200"} 4');
    expect(text).toContain('drawdown_errors_total{code="BAD_USER_INPUT"} 1');
    expect(text).toContain('drawdown_errors_total{code="INTERNAL"} 1');
    expect(text).toContain('drawdown_request_seconds_count 5');
    expect(text).toMatch(/^drawdown_sql_statements_total [1-9]/m);
    expect(text).toMatch(/^drawdown_database_connections\{state="idle"\} \d/m);
    expect(text).toContain('drawdown_process_resident_memory_bytes');
    // No label that strangers could make more of.
    expect(text).not.toMatch(/made-up|goodbye|127\.0\.0\.1/);
    expect((await fetch(`http://127.0.0.1:${api.metricsPort}/`)).status).toBe(404);
  });
});

it('tells no metrics where no port is set, and never at the address of the graph', async () => {
  await withApi({}, async (api) => {
    expect(api.metricsPort).toBeNull();
    expect((await fetch(new URL('/metrics', api.url))).status).toBe(404);
  });
});

it('tells a collector of each request and its statements, in the trace and under the id by which the log has it', async () => {
  const told: string[] = [];
  const collector = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      told.push(`${request.url} ${body}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  let lines = '';
  const log = createLogger({ logLevel: 'info', environment: 'production' }, { write: (line) => void (lines += line) });
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  await withApi({ tracesUrl: `http://127.0.0.1:${port}`, log }, (api) =>
    ask(api, 'query Named { echo(words: "confidence") slow(seconds: 0) }', {
      'x-request-id': 'joined-by.this',
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    }),
  );
  collector.close();
  const all = told.join('');
  expect(all).toContain('/v1/traces');
  for (const part of [traceId, 'joined-by.this', 'Named', 'drawdown-api']) expect(all).toContain(part);
  // Its statement as it is written, within it; and nothing of what was asked.
  expect(all).toMatch(/"parentSpanId":"(?!b7ad6b7169203331)[0-9a-f]{16}","name":"postgresql"/);
  expect(all).toContain('select pg_sleep($1)');
  expect(all).not.toContain('confidence');
  expect(lines).toContain('"requestId":"joined-by.this"');
});
