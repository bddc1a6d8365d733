import { pageAddress } from './address.ts';
import type { Told } from './faults.ts';
import type { Lang } from './language.ts';
import { waysBehind, waysIn } from './ways.ts';
import { say } from './words.ts';

// The frame of every page in the colours of its two themes, and of type what every machine has: nothing else may be there to be fetched.
const style = `:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1b1b18;--soft:#57554e;--hair:#dcd8cd;--accent:#0b4f85}
@media(prefers-color-scheme:dark){:root{--paper:#121316;--ink:#ece9e1;--soft:#aca99f;--hair:#33353b;--accent:#7cb8ea}}
html{background:var(--paper);color:var(--ink);font:106.25%/1.5 "Source Sans 3",system-ui,"Helvetica Neue",Arial,sans-serif}
body{box-sizing:border-box;margin:0 auto;max-width:75rem;padding:0 clamp(1rem,4vw,2.5rem)}
header,nav{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.25rem}
header{padding:1rem 0;border-bottom:1px solid;font-size:.9rem}
header a,footer a{color:inherit;padding:.5rem 0}header a{text-decoration:none}header a:hover{text-decoration:underline}
.name,h1{font-family:"Source Serif 4",ui-serif,Charter,Georgia,Cambria,"DejaVu Serif",serif;letter-spacing:-.02em}
.name{font-weight:700;font-size:1.25rem}
main{max-width:46rem;padding:clamp(2.5rem,5vw,4.5rem) 0}
h1{font-size:clamp(2rem,1.35rem + 2.4vw,3.3rem);line-height:1.05;margin:0 0 1.25rem;font-weight:600;text-wrap:balance}
p{margin:0 0 1.25rem}a{color:var(--accent);text-underline-offset:.18em}main nav a{padding:.25rem 0}
:focus-visible{outline:2.5px solid var(--accent);outline-offset:2px}
footer{border-top:1px solid var(--hair);padding:1rem 0 2rem;font-size:.9rem;color:var(--soft)}
@media(max-width:44rem){header nav{width:100%}}`;

/** What is said while the API is away, or to who asks for too much: complete in itself, since nothing else of the site can be had then. */
export function faultPage(lang: Lang, { status, title, words, links, retryAfter = 30 }: Told): Response {
  const way = (href: string, text: string): string => `<a href="${href}">${text}</a>`;
  const [above, below] = [waysIn(lang), waysBehind(lang)].map((ways) =>
    ways.map(({ target, name }) => way(pageAddress(lang, target), name)).join(''),
  );
  const on = links.map(({ href, text }) => way(href, text)).join('');
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title} · Drawdown</title><style>${style}</style></head><body><header><a class="name" href="/${lang}">Drawdown</a><nav aria-label="${say(lang, 'Main', 'Navigation principale')}">${above ?? ''}</nav></header><main><h1>${title}</h1><p>${words}</p><nav aria-label="${say(lang, 'Ways on', 'Suites possibles')}">${on}</nav></main><footer><nav aria-label="${say(lang, 'About the record', 'À propos du dossier')}">${below ?? ''}</nav></footer></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(retryAfter),
    },
  });
}
