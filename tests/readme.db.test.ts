import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { apiOnTheRecord } from './support/api-on-the-record.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = `${ROOT}README.md`;
const QUESTION = /\*\*(.+?)\*\*\n\n```graphql\n(.+?)```\n\n```json\n(.+?)```/gs;

const url = apiOnTheRecord();

async function answerTo(query: string): Promise<unknown> {
  const response = await fetch(url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  // What it cost is told beside every answer, and is no part of what was asked.
  const { extensions: _, ...answer } = (await response.json()) as { extensions?: unknown };
  return answer;
}

describe('the README', () => {
  it('gives the answers that the API gives; UPDATE_README=1 writes them', async () => {
    let text = readFileSync(README, 'utf8');
    const asked = [...text.matchAll(QUESTION)];
    expect(asked).toHaveLength(5);
    for (const [block, question, query, printed] of asked) {
      const answer = await answerTo(query!);
      expect(answer).toHaveProperty('data');
      // An answer that says nothing answers no question.
      expect(JSON.stringify(answer), question).not.toMatch(/\{\}|\[\]/);
      if (process.env.UPDATE_README) {
        text = text.replace(block, () => block.replace(printed!, () => `${printable(answer)}\n`));
      } else {
        expect(answer, question).toEqual(JSON.parse(printed!));
      }
    }
    if (process.env.UPDATE_README) writeFileSync(README, text);
  });
});

/** JSON in which short objects and lists stay on one line. */
function printable(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (flat.length + indent.length <= 116 || value === null || typeof value !== 'object') return flat;
  const inner = `${indent}  `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((each) => printable(each, inner))]
    : ['{', '}', Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${printable(each, inner)}`)];
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}
