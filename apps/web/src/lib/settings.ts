import { z } from 'zod';

const httpAddress = z.url({ protocol: /^https?$/, message: 'must be an http or https address' });

const Settings = z.object({
  /** Where the API answers, as seen from this server. */
  API_URL: httpAddress.default('http://127.0.0.1:4000/graphql'),
  /** Where the API answers, as seen by readers; where this server finds it, if nothing else is said. */
  PUBLIC_API_URL: httpAddress.optional(),
  /** Where readers find these pages, for absolute links. */
  PUBLIC_URL: httpAddress.default('http://127.0.0.1:3000'),
  /** What this server proves to the API with that it is that, so that its readers are counted one by one. */
  DASHBOARD_SECRET: z.string().min(24, { message: 'must have at least 24 signs' }).optional(),
});

export interface WebSettings {
  apiUrl: string;
  publicUrl: string;
  publicApiUrl: string;
  dashboardSecret: string | null;
}

let settings: WebSettings | null = null;

/** The settings, read once when first needed and never while building. Throws with the name and the fault of a wrong one. */
export function webSettings(): WebSettings {
  if (settings === null) {
    const given = Settings.safeParse({
      API_URL: process.env['API_URL'] || undefined,
      PUBLIC_API_URL: process.env['PUBLIC_API_URL'] || undefined,
      PUBLIC_URL: process.env['PUBLIC_URL'] || undefined,
      DASHBOARD_SECRET: process.env['DASHBOARD_SECRET'] || undefined,
    });
    if (!given.success) {
      throw new Error(given.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
    }
    const { API_URL: apiUrl, PUBLIC_API_URL: publicApiUrl = apiUrl, PUBLIC_URL: publicUrl } = given.data;
    const dashboardSecret = given.data.DASHBOARD_SECRET ?? null;
    settings = { apiUrl, publicApiUrl, dashboardSecret, publicUrl: publicUrl.replace(/\/+$/, '') };
  }
  return settings;
}

/** Whether the pages are served from their sources, whose compiler needs what no built page may have. */
export const isDevelopment = process.env.NODE_ENV === 'development';
