import { visit, type Document, type ErrorCode } from 'yaml';

// What is wrong with a row that is no YAML, in words for those who write a dossier, not a parser.

const LAYOUT = "a row's fields stand below its key, one a line, each two spaces in: `field: value`";
const COLON = 'a value that holds `: ` needs quotes';
const MARK = 'a value that begins with one of * & ! | > % @ ` { [ or a quote needs quotes around all of it';

/** What would be right, by what the parser found. */
const remedies: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'it begins with a tab; put spaces in its place',
  BAD_INDENT:
    'close every quote, { and [; put what belongs together equally far in; a value that holds ` #` needs quotes',
  MISSING_CHAR: 'close every quote, { and [; leave a space behind each colon; a value that holds ` #` needs quotes',
  BLOCK_AS_IMPLICIT_KEY: `${COLON}; ${LAYOUT}`,
  BLOCK_IN_FLOW: `inside {…} and […] ${COLON}`,
  MULTILINE_IMPLICIT_KEY: `behind each field stands a colon and a space; ${LAYOUT}`,
  UNEXPECTED_TOKEN: MARK,
  BAD_SCALAR_START: MARK,
  BAD_ALIAS: MARK,
  BAD_DIRECTIVE: MARK,
};

/** What a parser found wrong. */
interface ParserFault {
  code: ErrorCode;
  message: string;
  pos: [number, number];
  linePos?: readonly [{ line: number }, ...unknown[]] | undefined;
}

/** The line, from 1, on which a place in a text stands. */
export const lineAt = (text: string, offset: number): number => text.slice(0, Math.max(0, offset)).split('\n').length;

/** The first thing that keeps a text from being read, and what would be right. What comes after follows from it. */
export function faultIn(errors: readonly ParserFault[]): { line: number; message: string } | null {
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (!first) return null;
  const said = first.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
  return {
    line: first.linePos?.[0].line ?? 1,
    message: `is no YAML (${said ?? first.code}): ${remedies[first.code] ?? LAYOUT}`,
  };
}

/** Fields that stand twice in one mapping, by line. */
export function fieldsTwice(errors: readonly ParserFault[], text: string): { line: number; message: string }[] {
  return errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos, linePos }) => {
      const field = /^["']?([\w-]+)/.exec(text.slice(pos[0]))?.[1];
      return {
        line: linePos?.[0].line ?? 1,
        message: `${field ? `\`${field}\`` : 'a field'} stands twice in one mapping; keep one of them`,
      };
    });
}

/**
 * Comments that cut off what was probably meant, by line: `title: Camp #3 handed over` is read as `Camp`. One that is meant as a
 * comment has a space behind its sign.
 */
export function cutOff(document: Document, text: string): { line: number; lost: string }[] {
  const found: { line: number; lost: string }[] = [];
  if (!/\s#[^\s#]/.test(text)) return found;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const end = type === 'PLAIN' ? range?.[1] : undefined;
      if (end === undefined) return;
      const [, lost] = /^[ \t]+(#[^\s#].*)/.exec(text.slice(end)) ?? [];
      if (lost !== undefined) found.push({ line: lineAt(text, end), lost });
    },
  });
  return found;
}
