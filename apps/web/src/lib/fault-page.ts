import type { ParameterName } from './address.ts';
import type { Fault } from './found-at.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';
import { wrongTitle, wrongWords } from './wrong-words.ts';

const style = `:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1b1b18;--soft:#57554e;--accent:#0b4f85}
@media(prefers-color-scheme:dark){:root{--paper:#121316;--ink:#ece9e1;--soft:#aca99f;--accent:#7cb8ea}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 "Source Serif 4",Georgia,serif}
main{max-width:40rem;margin:0 auto;padding:1.25rem}
.name{font-weight:700;font-size:1.4rem;letter-spacing:-.02em;color:inherit;text-decoration:none;display:block;border-bottom:1px solid;padding-bottom:.7rem;margin-bottom:14vh}
h1{font-size:clamp(2.1rem,7vw,3.5rem);line-height:1.04;margin:0 0 1.2rem;font-weight:600;letter-spacing:-.02em}
p{color:var(--soft);margin:0 0 1rem}a{color:var(--accent)}`;

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
  const ways = links.map(({ href, text }) => `<a href="${href}">${text}</a>`).join(' · ');
  // Complete in itself: it must be readable when nothing else of the site can be had.
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title} · Drawdown</title><style>${style}</style></head><body><main><a class="name" href="/${lang}">Drawdown</a><h1>${title}</h1><p>${words}</p><p>${ways}</p></main></body></html>`;
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
    links: [{ href: '', text: say(lang, 'Try again', 'Réessayer') }],
    headers: { 'Retry-After': '30' },
  };
}
