/** Where pages live that others may frame, below the language: everything else refuses to be framed. */
const EMBEDDED = '/embed/';

/** A number used once, for the scripts of one answer: 128 random bits in base 64. */
export function freshNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

/**
 * What a browser may load and run for one answer: ours alone, and of scripts only those that carry the nonce. `path` is the
 * address without its language. In development the compiler's own scripts need `eval`, which no built page allows.
 */
export function contentSecurityPolicy(path: string, nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : " 'strict-dynamic'"}`,
    // React writes widths and places of marks as style attributes, which no nonce can name.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${path.startsWith(EMBEDDED) ? '*' : "'none'"}`,
  ].join('; ');
}

/** What a browser may do with a file that was made to be taken away, should it open one: draw it in the type that is in it, and nothing else. Nothing in it is ever run, whatever it holds. */
export const takenPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox allow-top-navigation";

/** What every answer says besides: no guessing of types, no address told to others, no device asked for. */
export const plainSecurityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
