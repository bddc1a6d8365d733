import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Chance that is the same for the same seed. */
export interface Chance {
  /** A number from 0 up to but not including `below`. */
  whole: (below: number) => number;
  /** True in so many of a hundred. */
  percent: (share: number) => boolean;
  one: <T>(of: readonly T[]) => T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return { whole, percent: (share) => next() * 100 < share, one: (of) => of[whole(of.length)]! };
}

/** What people type who mean no good, or do not know what they do. */
const TEXTS = [
  '',
  ' ',
  "' or 1=1 --",
  '"; drop table mission; --',
  '%',
  '_%_%',
  '\\',
  '(a+)+$',
  '*:* & !',
  'null',
  '0',
  '-1',
  '\u0000',
  '\ud800',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧‍👦',
  'İıſß',
  'é'.normalize('NFD'),
  'x'.repeat(5_000),
  '../../etc/passwd',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '2023-12-11',
  'minusma',
];
const DAYS = [
  '2023-06-30',
  '2023-09-27',
  '2023-12-11',
  '1999-01-01',
  '2999-12-31',
  '2023-02-30',
  '0000-00-00',
  '2023-1-1',
  '',
  'today',
  '99999-01-01',
];
const NUMBERS = [0, 1, 2, 3, 20, 100, 101, -1, 2147483647, 2147483648, -2147483648];

/** What may stand beside a document where an object in JSON should, or may be left out. */
const BESIDE = [
  '',
  ' ',
  'null',
  '{}',
  '{"extra":1}',
  '{',
  '}',
  '{}{}',
  '{"a":}',
  'undefined',
  'NaN',
  '1',
  '"x"',
  '[]',
  '[{}]',
  '1,"query":"x"',
  '{},"operationName":"x"',
  '{"__proto__":{}}',
  '\u0000',
  '%7B',
  '{"persistedQuery":1}',
  '{"persistedQuery":{"version":1,"sha256Hash":"x"}}',
];

/** A document, and what is sent beside it: the texts of what should be JSON; null where it is left out. */
export interface Question {
  query: string;
  variables: string | null;
  extensions: string | null;
}

/** A word of a closed vocabulary: a bare word in a document, a text in JSON. */
class Word {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toJSON(): string {
    return this.name;
  }
}

/** A value as it stands in a document. */
function literal(value: unknown): string {
  if (value instanceof Word) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${literal(one)}`)
    .join(', ')} }`;
}

/** Makes questions to a schema. `known` are values that name something of the record, of every kind. */
export function questionsOf(schema: GraphQLSchema, chance: Chance, known: readonly string[]) {
  function textValue(isId: boolean): string {
    return chance.percent(isId ? 60 : 45) && known.length > 0 ? chance.one(known) : chance.one(TEXTS);
  }

  function valueOf(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return valueOf(type.ofType, depth);
    if (chance.percent(4)) return null;
    if (isListType(type)) {
      const number = chance.one([0, 1, 1, 2, 3]);
      return Array.from({ length: number }, () => valueOf(type.ofType, depth));
    }
    if (isEnumType(type)) return new Word(chance.percent(95) ? chance.one(type.getValues()).name : 'NO_SUCH_WORD');
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || chance.percent(25));
      return Object.fromEntries(fields.map((field) => [field.name, given(field, depth + 1)]));
    }
    switch (getNamedType(type).name) {
      case 'Int':
      case 'Float':
        return chance.one(NUMBERS);
      case 'Boolean':
        return chance.one([true, false]);
      case 'Date':
        return chance.percent(70) ? chance.one(DAYS.slice(0, 3)) : chance.one(DAYS);
      default:
        return textValue(getNamedType(type).name === 'ID');
    }
  }

  /** The length of a page is mostly short, so that what is asked stays within the limits and is really answered. */
  function given({ name, type }: GraphQLArgument | GraphQLInputField, depth: number): unknown {
    if (['first', 'last'].includes(name) && chance.percent(85)) return 1 + chance.whole(3);
    return valueOf(type, depth);
  }

  /** What is given beside the document that is being made, with its type. */
  let beside: { type: string; value: unknown }[] = [];

  function argument(arg: GraphQLArgument): string {
    const value = given(arg, 0);
    if (chance.percent(70)) return `${arg.name}: ${literal(value)}`;
    beside.push({ type: String(arg.type), value });
    return `${arg.name}: $v${beside.length}`;
  }

  function argumentsOf(args: readonly GraphQLArgument[]): string {
    const told = args.filter((arg) => isNonNullType(arg.type) || chance.percent(arg.name === 'last' ? 5 : 30));
    const paged = args.find(({ name }) => name === 'first');
    if (paged && !told.some(({ name }) => ['first', 'last'].includes(name))) told.push(paged);
    return told.length === 0 ? '' : `(${told.map(argument).join(', ')})`;
  }

  let named = 0;
  function selection(type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return '';
    if (isUnionType(type)) {
      const members = type.getTypes().map((member) => `... on ${member.name} ${selection(member, depth - 1)}`);
      return `{ __typename ${members.filter(() => chance.percent(50)).join(' ')} }`;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }';
    const fields = Object.values(type.getFields()).filter(({ type: of }) => depth > 0 || isLeafType(getNamedType(of)));
    const chosen = fields.filter(() => chance.percent(depth > 0 ? 30 : 60)).slice(0, 6);
    const asked = chosen.map((field) => {
      // One name may stand for one thing only, and fields of several members meet under it.
      named += 1;
      const inner = selection(getNamedType(field.type), depth - 1);
      return `f${named}: ${field.name}${argumentsOf(field.args)} ${inner}`;
    });
    return `{ __typename ${asked.join(' ')} }`;
  }

  /** A question that is right by the schema, though what it names may be nothing. */
  function valid(): Question {
    named = 0;
    beside = [];
    const root = schema.getQueryType()!;
    const fields = Object.values(root.getFields());
    const asked = Array.from({ length: 1 + chance.whole(2) }, () => {
      const field = chance.one(fields);
      named += 1;
      return `f${named}: ${field.name}${argumentsOf(field.args)} ${selection(getNamedType(field.type), 1 + chance.whole(3))}`;
    });
    const declared = beside.map(({ type }, i) => `$v${i + 1}: ${type}`).join(', ');
    return {
      query: `query Q ${declared === '' ? '' : `(${declared})`} { ${asked.join(' ')} }`,
      variables: JSON.stringify(Object.fromEntries(beside.map(({ value }, i) => [`v${i + 1}`, value]))),
      extensions: chance.percent(80) ? null : '{}',
    };
  }

  const PIECES = [
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '$',
    '@',
    '...',
    '"',
    '"""',
    '#',
    '\\u0000',
    '\u0000',
    '\ufeff',
    'on',
    'fragment',
    'query',
    'mutation',
    'null',
    '1e999',
    '-',
    '|',
    '&',
    '🜂',
  ];

  /** The same with a few letters or words wrong, in the document or beside it. */
  function broken(): Question {
    const { query, variables, extensions } = valid();
    // What stands beside it is wrong as often.
    if (chance.percent(30)) return { query, variables: chance.one(BESIDE), extensions };
    if (chance.percent(30)) return { query, variables, extensions: chance.one(BESIDE) };
    let text = query;
    for (let i = 0; i <= chance.whole(3); i += 1) {
      const at = chance.whole(text.length + 1);
      const length = chance.whole(8);
      const way = chance.whole(4);
      if (way === 0) text = text.slice(0, at) + text.slice(at + 1 + length);
      else if (way === 1) text = text.slice(0, at) + chance.one(PIECES) + text.slice(at);
      else if (way === 2) text = text.slice(0, at) + text.slice(at, at + 4 * length) + text.slice(at);
      else text = text.slice(0, at) + chance.one(PIECES) + text.slice(at + length);
    }
    return { query: text, variables, extensions };
  }

  return { valid, broken };
}
