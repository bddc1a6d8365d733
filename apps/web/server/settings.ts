import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const Settings = z.object({
  /** Where the pages listen. */
  PORT: port.default(3000),
  /** The address they bind. */
  HOSTNAME: z.string().min(1).default('127.0.0.1'),
  /** Where the API answers, as seen from this server. */
  API_URL: z
    .url({ protocol: /^https?$/, message: 'must be an http or https address' })
    .default('http://127.0.0.1:4000/graphql'),
  /** Addresses that the pages tell their readers. */
  PUBLIC_URL: z.string().default(''),
  PUBLIC_API_URL: z.string().default(''),
  /** What this server proves to the API with that it is that: by its own questions no reader is counted. */
  DASHBOARD_SECRET: z.string().min(24, { message: 'must have at least 24 signs' }).optional(),
  /** Where traces are sent, over OTLP and HTTP; none are unless it is given. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, message: 'must be the address of a collector, e.g. http://127.0.0.1:4318' })
    .optional(),
  /** Megabytes of pages that are kept until the record changes; 0 keeps none. */
  PAGE_CACHE_MB: z.coerce.number().min(0).max(10_000).default(48),
});

export interface FrontSettings {
  port: number;
  host: string;
  apiUrl: string;
  /** Addresses that stand in the pages: with others they are other pages. */
  told: string;
  /** Headers by which the API knows this server. */
  credentials: Readonly<Record<string, string>>;
  keptBytes: number;
  /** Where traces are sent; null sends none. */
  tracesUrl: string | null;
}

/** The settings of who stands before the pages. Throws with the name and the fault of a wrong one. */
export function frontSettings(env: NodeJS.ProcessEnv): FrontSettings {
  const said = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const given = Settings.safeParse(said);
  if (!given.success)
    throw new Error(given.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
  const {
    PORT,
    HOSTNAME,
    API_URL,
    PUBLIC_URL,
    PUBLIC_API_URL,
    DASHBOARD_SECRET,
    PAGE_CACHE_MB,
    OTEL_EXPORTER_OTLP_ENDPOINT,
  } = given.data;
  return {
    port: PORT,
    host: HOSTNAME,
    apiUrl: API_URL,
    told: `${PUBLIC_URL} ${PUBLIC_API_URL || API_URL}`,
    credentials:
      DASHBOARD_SECRET === undefined ? {} : { 'x-drawdown-dashboard': DASHBOARD_SECRET, 'x-drawdown-counted': '1' },
    keptBytes: PAGE_CACHE_MB * 1_000_000,
    tracesUrl: OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
}
