import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.css') && !file.endsWith('tokens.css'),
);

/** Every declaration of a stylesheet, as `property: value`. */
function declarations(file: string): string[] {
  const css = readFileSync(`${root}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|[^;{}"])+);/g)].map(
    ([, name = '', value = '']) => `${name}: ${value}`,
  );
}

describe.each(sheets)('%s', (file) => {
  it('takes its colours from the tokens', () => {
    expect(
      declarations(file).filter((text) => /#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(text.replace(/url\([^)]*\)/, ''))),
    ).toEqual([]);
  });

  it('takes its sizes of type from the tokens', () => {
    expect(declarations(file).filter((text) => /^font(?:-size)?: .*\d(?:rem|px|pt)\b/.test(text))).toEqual(
      file.endsWith('reset.css') ? ['font-size: 10pt'] : [],
    );
  });

  it('takes its spaces from the tokens', () => {
    expect(
      declarations(file).filter((text) => /^(?:margin|padding|gap|row-gap|column-gap)[\w-]*: .*\drem\b/.test(text)),
    ).toEqual([]);
  });
});

it('is fetched as one sheet, which holds every file', () => {
  const list = readFileSync(`${root}/design/stylesheets.ts`, 'utf8');
  const imported = [...list.matchAll(/^import '(.+)';$/gm)].map(([, file = '']) => path.join('design', file));
  expect(imported.sort()).toEqual(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .sort(),
  );
});
