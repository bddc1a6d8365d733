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

const dayOf = ({ lang, date }: Frozen): string =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );

/**
 * A picture of ours without our host. What is printed under it as the address of its page, which would be none without a host, gives way to
 * the release that it is a part of.
 */
export function frozenSvg(svg: string, publicUrl: string, frozen: Frozen): string {
  const part =
    frozen.lang === 'fr'
      ? `Version ${frozen.version} du dossier, figée le ${dayOf(frozen)}.`
      : `Version ${frozen.version} of the record, frozen on ${dayOf(frozen)}.`;
  const printed = svg.replace(/>([^<]*)<\/text>/g, (text, words: string) =>
    words.startsWith(`${publicUrl}/`) ? `>${part}</text>` : text,
  );
  return hostless(printed, publicUrl);
}

const FACE = /@font-face\s*\{[^}]*\}/g;
const FONT = /url\(\s*["']?([^"')]+)["']?\s*\)/;

/** Whether a face of type is a file for all letters: those for letters of few words are left out of what is kept. */
const isWanted = (face: string): boolean => FONT.test(face) && !face.includes('unicode-range');

/** Addresses of the fonts that every page is set in, as a stylesheet names them. */
export function fontsOf(css: string): string[] {
  return (css.match(FACE) ?? []).filter(isWanted).flatMap((face) => FONT.exec(face)?.[1] ?? []);
}

/** A stylesheet with its fonts in it, by the addresses that it names them by; other fonts are left out. */
export function withFonts(css: string, fonts: ReadonlyMap<string, Uint8Array>): string {
  return css.replace(FACE, (face) => {
    if (!FONT.test(face)) return face;
    const font = isWanted(face) ? fonts.get(FONT.exec(face)?.[1] ?? '') : undefined;
    if (font === undefined) return '';
    return face.replace(FONT, `url(data:font/woff2;base64,${Buffer.from(font).toString('base64')})`);
  });
}

/**
 * A page of ours as it is, as one file that nothing else is needed for: its styles and its fonts in it, without scripts and without
 * forms, which nobody would answer, and with a line that says which release it is a part of.
 */
export function frozenHtml(html: string, styles: string, { lang, version, date }: Frozen): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? 'Drawdown';
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const classes = /<html\b[^>]*\bclass="([^"]*)"/.exec(html)?.[1] ?? '';
  const body = /<body\b[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1];
  if (body === undefined) throw new Error('The page has no body to freeze.');
  const day = dayOf({ lang, version, date });
  const notice =
    lang === 'fr'
      ? `Cette page est figée\u00a0: version <a href="/fr/releases/${version}">${version}</a> du dossier, telle qu’elle était le ${day}. Ses liens mènent au dossier d’aujourd’hui.`
      : `This page is frozen: version <a href="/en/releases/${version}">${version}</a> of the record, as it was on ${day}. Its links lead to the record of today.`;
  return `<!doctype html>
<html lang="${lang}" class="${classes}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<style>
${styles.replace(/\/\*[\s\S]*?\*\//g, '').replaceAll('</', '<\\/')}
</style>
</head>
<body>
<p class="vintage-notice" role="note">${notice}</p>
${withoutForms(withoutScripts(body)).trim()}
</body>
</html>
`;
}

/** What is only of use to scripts, or loaded besides, or of this one answer, is left out. */
function withoutScripts(body: string): string {
  return body
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ nonce="[^"]*"/g, '');
}

/** A frozen page answers nothing: of a list of choices what was chosen is left, and any other form is not shown. */
function withoutForms(body: string): string {
  return body
    .replace(/<form\b[^>]*>[\s\S]*?<\/form>/g, '')
    .replace(
      /<details\b[^>]*>\s*<summary\b[^>]*>((?:(?!<\/summary>)[\s\S])*)<\/summary>\s*<\/details>/g,
      '<span>$1</span>',
    );
}
