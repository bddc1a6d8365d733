/** Addresses of the stylesheets that a page of ours loads, in their order, without the host. */
export function stylesheetsOf(html: string): string[] {
  const links = html.match(/<link\b[^>]*\brel="stylesheet"[^>]*>/g) ?? [];
  return [...new Set(links.flatMap((link) => /\bhref="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&') ?? []))];
}

/** The text without our own host: whoever keeps it reads the addresses in it as of the site where it is shown. */
export function hostless(text: string, publicUrl: string): string {
  return text.replaceAll(`${publicUrl}/`, '/').replaceAll(publicUrl, '/');
}

interface Frozen {
  lang: 'en' | 'fr';
  version: string;
  date: string;
}

/**
 * A page of ours as it is, as one file that nothing else is needed for: its styles in it, set in the type that the reader's machine
 * has, without scripts, and with a line that says which release it is a part of.
 */
export function frozenHtml(html: string, styles: string, { lang, version, date }: Frozen): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? 'Drawdown';
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const body = /<body\b[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1];
  if (body === undefined) throw new Error('The page has no body to freeze.');
  const day = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
  const notice =
    lang === 'fr'
      ? `Cette page est figée\u00a0: version <a href="/fr/releases/${version}">${version}</a> du dossier, telle qu’elle était le ${day}. Ses liens mènent au dossier d’aujourd’hui.`
      : `This page is frozen: version <a href="/en/releases/${version}">${version}</a> of the record, as it was on ${day}. Its links lead to the record of today.`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<style>
${withoutFonts(styles).replaceAll('</', '<\\/')}
:root { --font-serif: Georgia; --font-serif-ext: Georgia; --font-sans: Arial; --font-sans-ext: Arial; }
</style>
</head>
<body>
<p class="vintage-notice" role="note">${notice}</p>
${withoutScripts(body).trim()}
</body>
</html>
`;
}

/** Fonts are files of their own; without them the page is set in those that its stylesheet names next. */
function withoutFonts(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
}

/** What is only of use to scripts, or loaded besides, or of this one answer, is left out. */
function withoutScripts(body: string): string {
  return body
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ nonce="[^"]*"/g, '');
}
