import fc from 'fast-check';

/** Words that YAML, JSON, Postgres or a careless reader could take for something else. */
const HOSTILE = [
  'yes',
  'null',
  '~',
  '1e3',
  '0x10',
  '3,367',
  '13 871',
  '2024-01-01',
  '# no comment',
  'said # nothing',
  'a: b',
  'ends with colon:',
  ': begins with one',
  '- item',
  '? question',
  '"quoted"',
  "it's",
  "''",
  '"',
  '[bracketed]',
  '{braced}',
  '} closed',
  '*star',
  '&and',
  '!bang',
  '%TAG',
  '@at',
  '`tick`',
  '| bar',
  '> more',
  '>-',
  '---',
  '...',
  '<<',
  '=',
  'back\\slash \\n',
  ' leads with spaces',
  'trails with spaces  ',
  '\ttabbed\t',
  'two\nlines',
  'two\n\n\nparagraphs\n',
  '\n  indented\n indented less\n',
  '- a\n- b: c\n#d',
  '---\n...\n',
  'carriage\r\nreturn\ralone',
  'é\u2009è\u202f:\u00a0«\u00a0ü\u00a0»',
  'e\u0301 apart',
  'next\u0085line\u2028and\u2029paragraph',
  'zero\u200bwidth\u200d\ufeffjoined',
  '\u{1F3D5} tent \u{1F469}\u200d\u{1F680}',
  '\u{1F1F2}\u{1F1F1}',
  'العربية \u200f(RTL)\u200e שלום',
  '\u202eoverridden\u202c',
  'ߒߞߏ',
  '中文、日本語',
  "'; drop table statistic; --",
  '$1 $$ \\copy',
  '{{ mustache }} ${dollar}',
  '<script>alert(1)</script> &amp;',
  'bell\u0007escape\u001bdelete\u007f',
];

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', '’', ' ', '.', ',', ':', ';', '#', '-'),
  minLength: 1,
  maxLength: 12,
});

const longest = fc
  .tuple(fc.constantFrom(...HOSTILE), fc.integer({ min: 20, max: 300 }))
  .map(([text, times]) => `${text} `.repeat(times));

/** Any text of any length; never one that is nothing but spaces, nor what no database can hold. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 24, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')) },
    {
      weight: 4,
      arbitrary: fc.array(fc.constantFrom(...HOSTILE), { minLength: 2, maxLength: 4 }).map((texts) => texts.join('\n')),
    },
    { weight: 1, arbitrary: longest },
  )
  // What no text may hold: NUL, and the sign that stands where a file was read in another encoding.
  .map((text) => text.replaceAll(/[\0\ufffd]/g, ''))
  .map((text) => (text.trim() === '' ? `x${text}` : text));

/** A text for both languages, in each its own, or in one of them alone. */
export const anyTold: fc.Arbitrary<string | { en?: string; fr?: string }> = fc.oneof(
  anyText,
  fc.record({ en: anyText, fr: anyText }),
  anyText.map((en) => ({ en })),
  anyText.map((fr) => ({ fr })),
);
