import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { typeset } from '../packages/domain/src/typography.ts';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Words {
  at: string;
  lang: 'EN' | 'FR';
  text: string;
}

/** The words of a literal; what is put into it stands as a letter. Null where it is no literal. */
function wordsOf(node: ts.Expression | undefined): string | null {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('');
}

/** Every text that a file of the pages writes: pairs, as `say(lang, en, fr)` and `{ en, fr }`, and French alone. */
function pairsIn(file: string): Words[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Words[] = [];
  const keep = (node: ts.Node, en: ts.Expression | undefined, fr: ts.Expression | undefined): void => {
    const at = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    for (const [lang, expression] of [
      ['EN', en],
      ['FR', fr],
    ] as const) {
      const text = wordsOf(expression);
      if (text !== null) found.push({ at, lang, text });
    }
  };
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'say')
      keep(node, node.arguments[1], node.arguments[2]);
    if (ts.isObjectLiteralExpression(node)) {
      const of = (name: string) =>
        node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)
          ?.initializer;
      if (of('en') !== undefined && of('fr') !== undefined) keep(node, of('en'), of('fr'));
    }
    // Whatever has a space that does not break is French.
    if (ts.isExpression(node) && /[\u00a0\u202f]/.test(wordsOf(node) ?? '')) keep(node, undefined, node);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

const files = readdirSync(path.join(root, 'apps/web/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .map((file) => path.join('apps/web/src', file));

it('sets every text of the pages as its language is printed', () => {
  const words = files.flatMap(pairsIn);
  expect(words.length).toBeGreaterThan(1_000);
  const wrong = words
    .filter(({ lang, text }) => typeset(text, lang) !== text)
    .map(
      ({ at, lang, text }) =>
        `${at} (${lang}): ${JSON.stringify(text)} should be ${JSON.stringify(typeset(text, lang))}`,
    );
  expect(wrong).toEqual([]);
}, 120_000);
