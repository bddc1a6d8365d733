import { isSpanContextValid, ROOT_CONTEXT, trace, TraceFlags, type Context, type Span } from '@opentelemetry/api';
import type { Tracer } from '@opentelemetry/api';

/** The way to a collector. */
export interface Tracing {
  tracer: Tracer;
  /** Sends what has not been sent yet. Never rejects. */
  close: () => Promise<void>;
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** The trace that a request belongs to, where its `traceparent` says so as the W3C has it; else none, and what is begun in it begins one. */
export function contextOf(traceparent: string | readonly string[] | undefined): Context {
  const [, traceId = '', spanId = ''] = TRACEPARENT.exec([traceparent ?? ''].flat()[0] ?? '') ?? [];
  const context = { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
  return isSpanContextValid(context) ? trace.setSpanContext(ROOT_CONTEXT, context) : ROOT_CONTEXT;
}

/** The `traceparent` by which what is asked of others while a span lasts belongs to it. */
export function traceparentOf(span: Span): string {
  const { traceId, spanId } = span.spanContext();
  return `00-${traceId}-${spanId}-01`;
}

/**
 * Opens the way to a collector that speaks OTLP over HTTP, as the service of this name. What it needs is loaded only now; what is told
 * too fast for it is dropped.
 */
export async function openTracing(service: string, collector: string): Promise<Tracing> {
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all(
    [
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ],
  );
  const exporter = new OTLPTraceExporter({ url: `${collector.replace(/\/+$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000, exportTimeoutMillis: 5_000 })],
  });
  return {
    tracer: provider.getTracer(service),
    close: () => provider.shutdown().catch(() => undefined),
  };
}
