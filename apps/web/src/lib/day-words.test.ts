import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dayWords, sinceWords } from './day-words.ts';

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

  it.each([
    ['en', '2013', 'since 2013'],
    ['fr', 'le 1er juillet 2023', 'depuis le 1er juillet 2023'],
    ['en', 'between July 2022 and June 2023', 'since a day between July 2022 and June 2023'],
    ['fr', 'entre juillet 2022 et juin 2023', 'depuis un jour entre juillet 2022 et juin 2023'],
    ['en', 'on or after 20 September 2023', 'since a day on or after 20 September 2023'],
    ['fr', 'en septembre 2023 ou après', 'depuis un jour en septembre 2023 ou après'],
  ] as const)('are in %s, of %s, what is counted from', (lang, label, words) => {
    expect(sinceWords(lang, { label, inferred: false })).toBe(words);
  });
});

const root = fileURLToPath(new URL('..', import.meta.url));
const schema = buildSchema(
  readFileSync(fileURLToPath(new URL('../../../../packages/schema/schema.graphql', import.meta.url)), 'utf8'),
);
const documents = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const asked = [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/graphql\(\s*`([^`]+)`/g)];
    return { file, texts: asked.map(([, text = '']) => text) };
  })
  .filter(({ texts }) => texts.length > 0);

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

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }));

/** Days named by their label alone, but where React tells rows apart. */
function barelyNamed(text: string): string[] {
  const days = 'asOf|span|closed|published|saidOn|from|to|started|ended|since|withdrawalStarted|projectedCompletion';
  const read = text.replace(/\bkey=\{`[^`]*`\}/g, '');
  return [...read.matchAll(new RegExp(`\\b(?:\\w+\\??\\.)?(?:${days})[?!]?\\.label\\b`, 'g'))].map(([found]) => found);
}

/** Where that is right: nobody reads it, or the mark stands beside it. */
const lawful: Readonly<Record<string, readonly string[]>> = {
  // Told from others, and never shown.
  'lib/contingents.ts': ['asOf.label'],
  'lib/disagreement-sides.ts': ['asOf.label', 'since?.label', 'span?.label', 'since?.label'],
  'lib/disagreement-words.ts': ['span?.label'],
  'lib/ghost.ts': ['point.asOf.label'],
  // Both ends at once, and then marked.
  'lib/key-figures.ts': ['pace.from.label', 'pace.to.label', 'pace.from.label', 'pace.to.label'],
  // The mark stands on the line below, with why.
  'app/[lang]/events/[slug]/page.tsx': ['event.span.label'],
  'app/[lang]/sources/[slug]/page.tsx': ['published.label'],
  'app/[lang]/statistics/[slug]/page.tsx': ['asOf.label'],
  'figures/timeline-by-month.tsx': ['event.span.label'],
  // A column beside it says so.
  'taking/column.ts': ['span.label'],
  // Nobody prints when the last would have left: the sentence says on what condition.
  'lib/paces.ts': Array<string>(4).fill('projectedCompletion.label'),
  // As few words as a drawn mark has room for; its title has them all.
  'lib/site-words.ts': ['span.label'],
  // A pace over a span of days.
  'charts/pace-chart.tsx': ['span.label'],
};

describe('days on the pages', () => {
  it('are found where they are named by their label alone', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(
      barelyNamed('<p key={`${point.asOf.label}`}>{site.closed?.label}, {since.label}, {value.label}</p>'),
    ).toEqual(['site.closed?.label', 'since.label']);
  });

  it.each(sources)('$file names them in words that mark our reading', ({ file, text }) => {
    expect(barelyNamed(text)).toEqual(lawful[file] ?? []);
  });

  it('are named otherwise only in files that exist', () => {
    const files = new Set(sources.map(({ file }) => file));
    expect(Object.keys(lawful).filter((file) => !files.has(file))).toEqual([]);
  });
});

describe('what the pages ask of days', () => {
  it('is found', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(unmarkedDays('{ mission(slug: "a") { started { label } } }')).toEqual(['started']);
  });

  it.each(documents)('$file asks whether the days it names are our reading', ({ texts }) => {
    expect(texts.flatMap(unmarkedDays)).toEqual([]);
  });
});
