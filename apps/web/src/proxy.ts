import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { searchParamsOf, withoutBlanks } from './lib/address.ts';
import { contentSecurityPolicy, freshNonce, plainSecurityHeaders, takenPolicy } from './lib/content-security.ts';
import { faultPage } from './lib/fault-page.ts';
import { AWAY_HEADER, FAULT_HEADER, faultHeader, toldOf } from './lib/faults.ts';
import { fileAt, foundAt, nothingAt } from './lib/found-at.ts';
import type { Lang } from './lib/language.ts';
import { isLang, preferredLanguage } from './lib/language.ts';
import { decoded } from './lib/probe.ts';
import { markCounted, readerHeaders } from './lib/reader-headers.ts';
import { isDevelopment } from './lib/settings.ts';
import { isFile, takenFrom } from './taking/address.ts';
import { faultText } from './taking/fault-text.ts';

/**
 * What every request passes. A path without a language is sent to the reader's own. Then, before a page is begun, whether
 * there is anything to make it of: a page that has begun can no longer say 400, 404 or 503, nor say it to a reader without scripts.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { nextUrl } = request;
  if (nextUrl.pathname === '/sitemap.xml') return passFile(request, 'en', { path: '/sitemap', ending: 'xml' });
  const [, lang, ...rest] = nextUrl.pathname.split('/');
  if (!isLang(lang)) {
    const target = `/${preferredLanguage(request.headers.get('accept-language'))}${nextUrl.pathname === '/' ? '' : nextUrl.pathname}${nextUrl.search}`;
    return NextResponse.redirect(asTheReaderSays(request, target), {
      status: 307,
      headers: { Vary: 'Accept-Language' },
    });
  }
  // A form sends its empty fields too; the address that a reader copies should say only what they chose.
  const chosen = withoutBlanks(nextUrl.searchParams);
  if (chosen !== null) {
    const target = `${nextUrl.pathname}${chosen.size > 0 ? `?${chosen.toString()}` : ''}`;
    return NextResponse.redirect(asTheReaderSays(request, target), 307);
  }
  const path = `/${rest.join('/')}`;
  // Next leads to no route by what it cannot read, and takes it for a fault of its own.
  if (isFile(path) && decoded(path) === null) return nothingToTake(request, lang);
  if (isFile(path)) return passFile(request, lang, takenFrom(path));
  const headers = new Headers(request.headers);
  const told = readerHeaders(headers);
  const nonce = freshNonce();
  const policy = contentSecurityPolicy(path, nonce, isDevelopment);
  const found = await foundAt(path, searchParamsOf(nextUrl.searchParams), told, headers.has(AWAY_HEADER));
  if (typeof found === 'object' && 'moved' in found)
    return permanently(request, `/${lang}${found.moved}${nextUrl.search}`);
  // Next reads the nonce from the policy of the request and gives it to every script it writes.
  headers.set('Content-Security-Policy', policy);
  headers.delete(FAULT_HEADER);
  markCounted(headers);
  if (found === 'there') return guarded(NextResponse.next({ request: { headers } }), policy);
  const said = toldOf(lang, found, path);
  if (said.status === 503 || said.status === 429) return guarded(faultPage(lang, said), policy);
  // The fault is said at the address that was asked, which the reader can then mend: next.config.ts leads by this header.
  headers.set(FAULT_HEADER, faultHeader(found, path));
  const answer = NextResponse.next({ request: { headers }, status: said.status });
  answer.headers.set('Cache-Control', 'no-store');
  return guarded(answer, policy);
}

/**
 * What is taken away (`….csv`) is no page: its route, to which next.config.ts leads, says itself what is wrong with its address. However
 * much it asks for, it counts once.
 */
async function passFile(
  request: NextRequest,
  lang: Lang,
  taken: { path: string; ending: string } | null,
): Promise<Response> {
  const headers = new Headers(request.headers);
  const told = readerHeaders(headers);
  const found = taken === null ? await nothingAt(told) : await fileAt(taken.path, told);
  if (found !== null && typeof found === 'object' && 'wait' in found)
    return guarded(faultText(lang, { status: 429, parameter: null, wait: found.wait }), takenPolicy);
  if (taken === null || found === null) return guarded(NextResponse.next(), takenPolicy);
  if (typeof found === 'object' && 'moved' in found)
    return permanently(request, `/${lang}${found.moved}.${taken.ending}${request.nextUrl.search}`);
  if (found === 'unanswered') return guarded(faultText(lang, { status: 503, parameter: null }), takenPolicy);
  markCounted(headers);
  return guarded(NextResponse.next({ request: { headers } }), takenPolicy);
}

/** That there is nothing at a path that no route can be told of; its reader is counted as for any other that leads nowhere. */
async function nothingToTake(request: NextRequest, lang: Lang): Promise<Response> {
  const found = await nothingAt(readerHeaders(new Headers(request.headers)));
  const fault = found === 'missing' ? { status: 404 as const } : { status: 429 as const, wait: found.wait };
  return guarded(faultText(lang, { ...fault, parameter: null }), takenPolicy);
}

/** The answer with what a browser may do with it. */
function guarded(answer: Response, policy: string): Response {
  answer.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(plainSecurityHeaders)) answer.headers.set(name, value);
  return answer;
}

/** What was renamed is at its new address for good, with everything chosen in the old one. */
function permanently(request: NextRequest, path: string): Response {
  return NextResponse.redirect(asTheReaderSays(request, path), 308);
}

/** A path under the host the reader asked: the server knows itself by another name, and would send them there. */
function asTheReaderSays(request: NextRequest, path: string): URL {
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? request.nextUrl.host;
  const protocol = request.headers.get('x-forwarded-proto')?.split(',')[0] ?? 'http';
  return new URL(path, `${protocol}://${host}`);
}

export const config = { matcher: ['/((?!_next/|icon\\.svg$|robots\\.txt$).*)'] };
