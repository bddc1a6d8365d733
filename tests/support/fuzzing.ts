import { schema } from '@drawdown/schema/schema';
import { isInputObjectType } from 'graphql';
import { expect } from 'vitest';
import { chanceFrom, questionsOf, type Chance, type Question } from './fuzz.ts';

/** The same questions in every run; another number asks others. */
export const SEED = Number(process.env['DRAWDOWN_SEED']) || 20231211;

/** What was asked, and what is wrong with the answer. */
interface Found {
  query: string;
  wrong: string;
}

interface Read {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const CODES = ['BAD_USER_INPUT', 'LIMIT_EXCEEDED'];

type Answered = Promise<{ status: number; text: string; read: Read }>;

async function readAnswer(response: Response): Answered {
  const text = await response.text();
  return { status: response.status, text, read: JSON.parse(text) as Read };
}

/** Sends what should be JSON as it is, so that the body is no more right than what stands in it. */
async function askByPost(url: string, { query, variables, extensions }: Question): Answered {
  const beside = Object.entries({ variables, extensions }).filter(([, text]) => text !== null);
  const fields = [`"query":${JSON.stringify(query)}`, ...beside.map(([name, text]) => `"${name}":${text}`)];
  const headers = { 'content-type': 'application/json' };
  return readAnswer(await fetch(url, { method: 'POST', headers, body: `{${fields.join(',')}}` }));
}

const ask = (url: string, query: string): Answered => askByPost(url, { query, variables: null, extensions: null });

/** Longer addresses no server reads. */
const LONGEST_ADDRESS = 8_000;
const addressOf = (url: string, question: Question): string => {
  const given = Object.entries(question).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${url}?${new URLSearchParams(given).toString()}`;
};

/** Values that name something of the record: slugs, keys and ids of a few of each noun. */
async function namesIn(url: string): Promise<string[]> {
  const nouns = ['missions', 'actors', 'events', 'places', 'sources', 'statements', 'statistics'];
  const asked = nouns.map((noun) => {
    const name = noun === 'statements' || noun === 'statistics' ? 'key' : 'slug';
    return `${noun}(first: 6) { nodes { id name: ${name} } pageInfo { endCursor } }`;
  });
  const { read } = await ask(url, `{ ${asked.join(' ')} }`);
  const lists = Object.values(read.data ?? {}) as {
    nodes: { id: string; name: string }[];
    pageInfo: { endCursor: string };
  }[];
  return lists.flatMap(({ nodes, pageInfo }) => [...nodes.flatMap(({ id, name }) => [id, name]), pageInfo.endCursor]);
}

/** Asks so many questions, half of them broken. Returns those that were answered otherwise than a question may be, and how many brought data. */
export async function fuzz(url: string, seed: number, times: number): Promise<{ found: Found[]; answered: number }> {
  const chance = chanceFrom(seed);
  const questions = questionsOf(schema, chance, await namesIn(url));
  const found: Found[] = [];
  let answered = 0;
  for (let i = 0; i < times; i += 1) {
    const question = i % 2 === 0 ? questions.valid() : questions.broken();
    const address = addressOf(url, question);
    const isInAddress = chance.percent(40) && address.length < LONGEST_ADDRESS;
    const query = `${isInAddress ? 'GET' : 'POST'} ${JSON.stringify(question)}`;
    const { status, text, read } = await (isInAddress ? fetch(address).then(readAnswer) : askByPost(url, question));
    const codes = (read.errors ?? []).map(({ extensions }) => extensions?.code ?? 'none');
    const wrong = codes.filter((code) => !CODES.includes(code));
    if (status >= 500 || wrong.length > 0)
      found.push({ query, wrong: `${status} ${wrong.join(' ')} ${text.slice(0, 300)}` });
    else if (/node_modules|\bat \/|pg_|syntax error at or near/.test(text))
      found.push({ query, wrong: 'it tells of the inside' });
    if (read.data && !read.errors) answered += 1;
  }
  return { found, answered };
}

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const PAGE = 'totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Every list of the root, with an order where it has one. */
const LISTS: [field: string, orders: string[]][] = Object.values(schema.getQueryType()!.getFields())
  .filter(
    ({ args }) => args.some(({ name }) => name === 'first') && !args.some(({ type }) => String(type).endsWith('!')),
  )
  .map(({ name, args }) => {
    const order = args.find((arg) => arg.name === 'orderBy');
    const type = order && schema.getType(String(order.type).replace(/[[\]!]/g, ''));
    const orders = type && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
    return [name, orders];
  });

/** Reads a list by pages of random lengths, forward and backward, and whole; expects one and the same. Returns how long it was. */
async function pagedAlike(url: string, chance: Chance): Promise<number> {
  const [field, orders] = chance.one(LISTS);
  const order = orders.length > 0 && chance.percent(70) ? `orderBy: ${chance.one(orders)}, ` : '';
  const known = chance.percent(30) ? 'where: { knownOn: "2023-10-31" }, ' : '';
  const fields = schema.getQueryType()!.getFields();
  const where = fields[field]!.args.find(({ name }) => name === 'where');
  const filter = where && schema.getType(String(where.type));
  const hasDay = isInputObjectType(filter) && 'knownOn' in filter.getFields();
  const others = `${order}${hasDay ? known : ''}`;
  const page = async (window: string): Promise<Page> => {
    const { read } = await ask(url, `{ page: ${field}(${others}${window}) { ${PAGE} } }`);
    expect(read.errors, `${field}(${others}${window})`).toBeUndefined();
    return read.data!['page'] as Page;
  };
  const length = () => chance.one([7, 19, 50, 100]);

  const whole: string[] = [];
  let total: number;
  for (let after = ''; ;) {
    const one = await page(`first: 100${after}`);
    total = one.totalCount;
    whole.push(...one.nodes.map(({ id }) => id));
    if (!one.pageInfo.hasNextPage) break;
    after = `, after: "${one.pageInfo.endCursor}"`;
  }
  const forward: string[] = [];
  for (let after = ''; ;) {
    const one = await page(`first: ${length()}${after}`);
    forward.push(...one.nodes.map(({ id }) => id));
    expect(one.edges.at(-1)?.cursor ?? null).toBe(one.pageInfo.endCursor);
    if (!one.pageInfo.hasNextPage) break;
    after = `, after: "${one.pageInfo.endCursor}"`;
  }
  const backward: string[] = [];
  for (let before = ''; ;) {
    const one = await page(`last: ${length()}${before}`);
    backward.unshift(...one.nodes.map(({ id }) => id));
    if (!one.pageInfo.hasPreviousPage) break;
    before = `, before: "${one.pageInfo.startCursor}"`;
  }
  const list = `${field}(${others})`;
  expect(forward, `${list} forward`).toEqual(whole);
  expect(backward, `${list} backward`).toEqual(whole);
  expect(new Set(whole).size, `${list} without doubles`).toBe(whole.length);
  expect(total, `${list} counted`).toBe(whole.length);
  return whole.length;
}

/** The same for so many lists, orders and days. Returns how many rows were read. */
export async function pagesAlike(url: string, seed: number, times: number): Promise<number> {
  const chance = chanceFrom(seed);
  let rows = 0;
  for (let i = 0; i < times; i += 1) rows += await pagedAlike(url, chance);
  return rows;
}
