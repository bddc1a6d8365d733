import type { IncomingHttpHeaders } from 'node:http';
import type { Sent } from './visit.ts';
import { contextOf, openTracing } from '@drawdown/tracing/tracing';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** One request, when it is over. */
export interface Traced {
  requestId: string;
  method: string;
  path: string;
  status: number;
  /** When it began, in milliseconds since 1970, and how long it took. */
  began: number;
  ms: number;
  operation: string | null;
  statements: readonly Sent[];
  codes: readonly string[];
  headers: IncomingHttpHeaders;
}

/** Tells a collector of each request. */
export interface Traces {
  tell(request: Traced): void;
  /** Sends what has not been sent yet. */
  close(): Promise<void>;
}

/** Opens the way to a collector that speaks OTLP over HTTP. */
export async function openTraces(collector: string): Promise<Traces> {
  const { tracer, close } = await openTracing('drawdown-api', collector);
  return {
    tell({ requestId, method, path, status, began, ms, operation, statements, codes, headers }) {
      const attributes = {
        'http.request.method': method,
        'url.path': path,
        'http.response.status_code': status,
        'drawdown.request_id': requestId,
        'drawdown.sql': statements.length,
        ...(operation !== null && { 'graphql.operation.name': operation }),
        ...(codes.length > 0 && { 'drawdown.codes': [...codes] }),
      };
      const options = { kind: SpanKind.SERVER, startTime: began, attributes };
      const around = contextOf(headers.traceparent);
      const span = tracer.startSpan(`${method} ${path}`, options, around);
      const within = trace.setSpan(around, span);
      for (const sent of statements) {
        // As it is written, never with what was asked.
        const of = { 'db.system.name': 'postgresql', 'db.query.text': sent.sql.text.trim() };
        const kind = SpanKind.CLIENT;
        // One that nobody waits for any more is told as long as the request lasted.
        const ended = sent.ms === null ? began + ms : sent.at + sent.ms;
        tracer.startSpan('postgresql', { kind, startTime: sent.at, attributes: of }, within).end(ended);
      }
      if (status >= 500 || codes.includes('INTERNAL')) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(began + ms);
    },
    close,
  };
}
