import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dayWords } from './day-words.ts';

describe('days in words', () => {
  const printed = { label: '8\u00a0December 2023', inferred: false };
  const read = { label: '8\u00a0December 2023', inferred: true };

  it('are as the record names them where the source prints them', () => {
    expect(dayWords('en', printed)).toBe('8\u00a0December 2023');
  });

  it('say that they are our reading where they are', () => {
    expect(dayWords('en', read)).toBe('8\u00a0December 2023 (our reading)');
    expect(dayWords('fr', { ...read, label: '8\u00a0décembre 2023' })).toBe('8\u00a0décembre 2023 (notre lecture)');
  });

  it('open no brackets within brackets', () => {
    expect(dayWords('en', read, true)).toBe('8\u00a0December 2023, our reading');
  });
});

const root = fileURLToPath(new URL('..', import.meta.url));
const schema = buildSchema(
  readFileSync(fileURLToPath(new URL('../../../../packages/schema/schema.graphql', import.meta.url)), 'utf8'),
);
const documents = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/graphql\(\s*`([^`]+)`/g)].map(([, text = '']) => ({
      file,
      text,
    })),
  );

/** The fields of a document that ask for days in words and not whether they are our reading. */
function unmarkedDays(text: string): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      Field(node) {
        const type = types.getType();
        const asked = (node.selectionSet?.selections ?? []).map((each) => ('name' in each ? each.name.value : ''));
        const isOfDays = type != null && getNamedType(type).name === 'DateSpan';
        if (isOfDays && asked.includes('label') && !asked.includes('inferred')) found.push(node.name.value);
      },
    }),
  );
  return found;
}

describe('what the pages ask of days', () => {
  it('is found', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(unmarkedDays('{ mission(slug: "a") { started { label } } }')).toEqual(['started']);
  });

  it.each(documents)('$file asks whether the days it names are our reading', ({ text }) => {
    expect(unmarkedDays(text)).toEqual([]);
  });
});
