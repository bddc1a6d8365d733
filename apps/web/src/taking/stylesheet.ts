import { readFileSync } from 'node:fs';
import { fileOfPages } from '../lib/files.ts';

let sheet: string | null = null;

/** The colours and lines of the charts as a stylesheet that stands alone, read once: no custom properties, no conditions, in the light theme. */
export function chartStylesheet(): string {
  if (sheet === null) {
    const charts = chartFiles();
    sheet = charts.map((css) => flattened(css, pictureTheme())).join('\n');
  }
  return sheet;
}

let theme: Map<string, string> | null = null;

/** The theme that pictures are drawn in: the light one, with what the charts' own stylesheets make of it. */
export function pictureTheme(): Map<string, string> {
  theme ??= completed(lightTheme(read('src/design/tokens.css')));
  return theme;
}

/** A picture that was drawn in the light theme in the colours of the dark one. */
export function inDark(svg: string): string {
  const { light, dark } = designTokens();
  const theirs = completed(new Map([...light, ...dark]));
  // Where two names share a colour of the light theme, the first told is what pictures are drawn with.
  const colours = new Map([...pictureTheme()].reverse().map(([name, colour]) => [colour, theirs.get(name) ?? colour]));
  return svg.replaceAll(/#[0-9a-f]{6}\b/g, (colour) => colours.get(colour) ?? colour);
}

/** A theme with what the charts' own stylesheets make of it. */
function completed(tokens: Map<string, string>): Map<string, string> {
  const all = new Map(tokens);
  for (const css of chartFiles())
    for (const [name, value] of properties(withoutConditions(css))) all.set(name, mixed(valued(value, all)));
  return all;
}

/** The tokens of the pages' style: all of them as the light theme has them, and those that the dark theme has otherwise. */
export function designTokens(): { light: Map<string, string>; dark: Map<string, string> } {
  const css = read('src/design/tokens.css').replace(/\/\*[\s\S]*?\*\//g, '');
  const dark = /prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return { light: lightTheme(css), dark: properties(dark) };
}

function chartFiles(): string[] {
  return ['chart.css', 'figure-chart.css', 'pace-chart.css', 'contingents-chart.css', 'small-steps.css', 'map.css'].map(
    (file) => read(`src/charts/${file}`),
  );
}

/** A file of the pages' sources. The server runs in the pages' folder, and the build takes these files along. */
function read(file: string): string {
  return readFileSync(fileOfPages(file), 'utf8');
}

/** The custom properties of the first `:root` rule: the light theme. */
export function lightTheme(css: string): Map<string, string> {
  return properties(/:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '');
}

/** The custom properties set in a piece of a stylesheet. */
function properties(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

/** The type of pictures: where a machine lacks ours, one that is no wider, for the lines are broken for ours. */
export const pictureType = {
  sans: "'Source Sans 3', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
  serif: "'Source Serif 4', 'Times New Roman', 'Liberation Serif', serif",
} as const;

const families: ReadonlyMap<string, string> = new Map([
  ['--sans', pictureType.sans],
  ['--serif', pictureType.serif],
]);

// Layout of the page, which means nothing inside a picture or would undo its size.
const layout = /^(display|width|height|overflow|cursor|outline|outline-offset|container-type|transition|touch-action)$/;

/** Rules of a stylesheet as a picture of its own can have them. */
export function flattened(css: string, theme: ReadonlyMap<string, string>): string {
  const plain = withoutConditions(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const selectors = selector
      .split(',')
      .map((part) => part.trim().replace(/^\.chart svg\b/, '.chart'))
      .filter((part) => part.startsWith('.') && !part.includes(':'));
    const declarations = body
      .split(';')
      .map((declaration) => declaration.trim())
      .filter(
        (declaration) =>
          declaration !== '' && !declaration.startsWith('--') && !layout.test(declaration.split(':')[0]!.trim()),
      )
      .map((declaration) => mixed(weighted(valued(declaration, theme))));
    if (selectors.length === 0 || declarations.length === 0) return [];
    return [`${selectors.join(',')}{${declarations.join(';')}}`];
  });
  return rules.join('\n');
}

/** The text with every custom property replaced by what it stands for in the theme. */
export function valued(text: string, theme: ReadonlyMap<string, string>): string {
  return text.replace(/var\((--[\w-]+)(?:,\s*([^()]+))?\)/g, (_all, name: string, other: string | undefined) => {
    return families.get(name) ?? theme.get(name) ?? other ?? 'currentColor';
  });
}

/** The weight that the type of pictures has, where pages have any between. */
function weighted(declaration: string): string {
  return declaration.replace(/^font-weight:\s*6[1-9]\d$/, 'font-weight: 700');
}

/** A mixture of two colours (`color-mix(in srgb, #0b4f85 9%, #fbf9f4)`) as the colour it comes to, a product (`calc(0.5 * 0.4)`) as the number; any other value as it is. */
export function mixed(value: string): string {
  const worked = value.replace(/calc\(\s*([\d.]+)\s*\*\s*([\d.]+)\s*\)/g, (_all, one: string, other: string) =>
    String(Math.round(Number(one) * Number(other) * 1e4) / 1e4),
  );
  return worked.replace(
    /color-mix\(in srgb,\s*#([0-9a-f]{6})\s+(\d+)%,\s*#([0-9a-f]{6})\)/gi,
    (_all, one: string, share: string, other: string) => {
      const part = (hex: string, i: number): number => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
      const weight = Number(share) / 100;
      const parts = [0, 1, 2].map((i) => Math.round(part(one, i) * weight + part(other, i) * (1 - weight)));
      return `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
    },
  );
}

/** A stylesheet without its at-rules and what they hold. */
function withoutConditions(css: string): string {
  let depth = 0;
  let isSkipped = false;
  let kept = '';
  for (const sign of css) {
    if (sign === '@' && depth === 0) isSkipped = true;
    if (!isSkipped) kept += sign;
    if (sign === '{') depth++;
    if (sign === '}' && --depth === 0) isSkipped = false;
  }
  return kept;
}
