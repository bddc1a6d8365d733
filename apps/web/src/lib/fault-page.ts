import type { ParameterName } from './address.ts';
import type { Fault } from './found-at.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';
import { wrongTitle, wrongWords } from './wrong-words.ts';

// The colours of the light and the dark theme, and of type what every machine has: nothing else may be there to be fetched.
const style = `:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1b1b18;--soft:#57554e;--hair:#dcd8cd;--accent:#0b4f85}
@media(prefers-color-scheme:dark){:root{--paper:#121316;--ink:#ece9e1;--soft:#aca99f;--hair:#33353b;--accent:#7cb8ea}}
body{margin:0 auto;max-width:75rem;padding:0 clamp(1rem,4vw,2.5rem);background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Source Sans 3",system-ui,"Helvetica Neue",Arial,sans-serif}
.name,h1{font-family:"Source Serif 4",ui-serif,Charter,Georgia,Cambria,"DejaVu Serif",serif;letter-spacing:-.02em}
.name{display:block;padding:1rem 0;border-bottom:1px solid;font-weight:700;font-size:1.4rem;color:inherit;text-decoration:none}
main{max-width:46rem;padding:clamp(2.5rem,5vw,4.5rem) 0}
h1{font-size:clamp(2rem,1.35rem + 2.4vw,3.3rem);line-height:1.08;margin:0 0 1rem;font-weight:600;text-wrap:balance}
p{margin:0 0 1rem}.soft{color:var(--soft)}a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:2.5px solid var(--accent);outline-offset:2px}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;border-top:1px solid var(--hair);padding-top:1rem}nav a{padding:.25rem 0}`;

interface Told {
  status: number;
  title: string;
  words: string;
  links: { href: string; text: string }[];
  headers: Record<string, string>;
}

/**
 * What is said instead of a page that there is not (404), that cannot be made while the API is away (503), or whose address asks
 * for what cannot be (400). `plain` is the page's address with nothing chosen.
 */
export function faultPage(lang: Lang, fault: Fault, plain: string): Response {
  const { status, title, words, links, headers } =
    fault === 'missing' ? missing(lang) : fault === 'unanswered' ? unanswered(lang) : wrong(lang, fault.wrong, plain);
  const ways = links.map(({ href, text }) => `<a href="${href}">${text}</a>`).join('');
  // Complete in itself: it must be readable when nothing else of the site can be had.
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title} · Drawdown</title><style>${style}</style></head><body><header><a class="name" href="/${lang}">Drawdown</a></header><main><h1>${title}</h1><p class="soft">${words}</p><nav aria-label="${say(lang, 'Ways on', 'Suites possibles')}">${ways}</nav></main></body></html>`;
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}

function missing(lang: Lang): Told {
  return {
    status: 404,
    title: say(lang, 'There is no such page', 'Cette page n’existe pas'),
    words: say(
      lang,
      'Nothing in the record has this address. It may have been mistyped, or belong to a dossier that is not loaded here.',
      'Rien dans le dossier n’a cette adresse. Elle est peut-être mal saisie, ou relève d’un dossier qui n’est pas chargé ici.',
    ),
    links: [
      { href: `/${lang}`, text: say(lang, 'All missions', 'Toutes les missions') },
      { href: `/${lang}/sources`, text: say(lang, 'All sources', 'Toutes les sources') },
      { href: `/${lang}/search`, text: say(lang, 'Search', 'Chercher') },
    ],
    headers: {},
  };
}

function wrong(lang: Lang, parameter: ParameterName, plain: string): Told {
  return {
    status: 400,
    title: wrongTitle(lang),
    words: wrongWords(lang, parameter),
    links: [{ href: escaped(plain), text: say(lang, 'See the page without it', 'Voir la page sans cela') }],
    headers: {},
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function unanswered(lang: Lang): Told {
  return {
    status: 503,
    title: say(lang, 'The record does not answer just now', 'Le dossier ne répond pas pour l’instant'),
    words: say(
      lang,
      'The pages are here, but the service that keeps the figures cannot be reached. Nothing is lost. Try again in a minute.',
      'Les pages sont là, mais le service qui tient les chiffres ne peut être joint. Rien n’est perdu. Réessayez dans une minute.',
    ),
    links: [
      { href: '', text: say(lang, 'Try again', 'Réessayer') },
      { href: `/${lang}`, text: say(lang, 'All missions', 'Toutes les missions') },
    ],
    headers: { 'Retry-After': '30' },
  };
}
