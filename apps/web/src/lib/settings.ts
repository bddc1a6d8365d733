import { z } from 'zod';

const httpAddress = z.url({ protocol: /^https?$/, message: 'must be an http or https address' });

const Settings = z.object({
  /** Where the API answers, as seen from this server. */
  API_URL: httpAddress.default('http://127.0.0.1:4000/graphql'),
  /** Where readers find these pages, for absolute links. */
  PUBLIC_URL: httpAddress.default('http://127.0.0.1:3000'),
});

export interface WebSettings {
  apiUrl: string;
  publicUrl: string;
}

let settings: WebSettings | null = null;

/** The settings, read once when first needed and never while building. Throws with the name and the fault of a wrong one. */
export function webSettings(): WebSettings {
  if (settings === null) {
    const given = Settings.safeParse({
      API_URL: process.env['API_URL'] || undefined,
      PUBLIC_URL: process.env['PUBLIC_URL'] || undefined,
    });
    if (!given.success) {
      throw new Error(given.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
    }
    settings = { apiUrl: given.data.API_URL, publicUrl: given.data.PUBLIC_URL.replace(/\/+$/, '') };
  }
  return settings;
}
