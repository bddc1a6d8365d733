import { readFileSync } from 'node:fs';

// What a stored picture of a map or strip needs of the page's own style, told here so that a picture changes only with its chart.
const tokens =
  'svg{--ink:#1b1b18;--ink-2:#57554e;--hair:#dcd8cd;--paper:#fbf9f4;--accent:#0b4f85;--warm:#a63a10;--focus:#0b4f85;--sans:"Source Sans 3",sans-serif;background:#fbf9f4;font-family:var(--sans);fill:var(--ink)}';
const shared = [
  'text{paint-order:stroke;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round}',
  '.axis text{stroke:none}',
  '.grid{stroke:var(--hair)}',
  '.zero{stroke:var(--ink)}',
  '.tick,.when{fill:var(--ink-2)}',
  '.deadline{stroke:var(--warm);stroke-width:1.5}',
  '.deadline-label{fill:var(--warm);font-weight:600}',
  '.leader{stroke:var(--ink-2);stroke-width:.75}',
  '.reach{fill:transparent;stroke:none}',
];

/** A drawn map or strip as a file of its own, which a reviewer can open. */
export function standalone(svg: string, kind: 'site-map' | 'site-strip'): string {
  const own = readFileSync(new URL('map.css', import.meta.url), 'utf8').split('/* Beside')[0] ?? '';
  const style = [tokens, ...shared, own.replaceAll('.chart.site-map svg', 'svg.site-map')].join('\n');
  return `${svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('class="chart-', `class="${kind} chart-`)
    .replace('>', `><style>${style}</style>`)
    .replaceAll(/(<\/(?:g|a|path|line|text)>)/g, '$1\n')}\n`;
}
