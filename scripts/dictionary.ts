/** A column of a table, as the model describes it. */
export interface Column {
  name: string;
  type: string;
  isNullable: boolean;
  /** Table whose row it names; null where it names none. */
  refersTo: string | null;
  description: string;
}

export interface Table {
  name: string;
  description: string;
  columns: Column[];
}

export interface Vocabulary {
  name: string;
  description: string;
  values: string[];
}

export interface Dictionary {
  tables: Table[];
  vocabularies: Vocabulary[];
}

interface Block {
  kind: 'model' | 'enum';
  name: string;
  description: string;
  lines: { text: string; description: string }[];
}

const TYPES: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  Float: 'double',
  Boolean: 'boolean',
  DateTime: 'instant',
  Json: 'json',
};
/** A type of Postgres's that Prisma only passes on. */
const UNSUPPORTED = /^Unsupported\("(\w+)"\)$/;
const SKIPPED = new Set(['generator', 'datasource']);

/** The models and enums of a Prisma schema, line by line, with the `///` comments before each. Throws on a line it cannot place. */
function blocksOf(schema: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let isSkipping = false;
  let comment: string[] = [];
  for (const [i, raw] of schema.split('\n').entries()) {
    const line = raw.trim();
    const head = /^(\w+)\s+(\w+)\s*\{$/.exec(line);
    if (line.startsWith('///')) comment.push(line.slice(3).trim());
    else if (line === '' || line.startsWith('//')) continue;
    else if (line === '}') {
      open = null;
      isSkipping = false;
    } else if (isSkipping) continue;
    else if (head) {
      const [, kind, name] = head;
      if (kind === 'model' || kind === 'enum') {
        open = { kind, name: name!, description: comment.join(' '), lines: [] };
        blocks.push(open);
      } else if (SKIPPED.has(kind!)) isSkipping = true;
      else throw new Error(`line ${i + 1} of the schema opens a block of an unknown kind: ${line}`);
      comment = [];
    } else if (open) {
      open.lines.push({ text: line, description: comment.join(' ') });
      comment = [];
    } else throw new Error(`line ${i + 1} of the schema belongs to no block: ${line}`);
  }
  return blocks;
}

const mapped = (block: Block) =>
  block.lines.map(({ text }) => /^@@map\("(\w+)"\)$/.exec(text)?.[1]).find(Boolean) ?? block.name;

/** Reads tables, columns and vocabularies with their descriptions out of the text of a Prisma schema. */
export function dictionaryOf(schema: string): Dictionary {
  const blocks = new Map(blocksOf(schema).map((block) => [block.name, block]));
  const ofKind = (kind: Block['kind']) => [...blocks.values()].filter((block) => block.kind === kind);
  return {
    tables: ofKind('model').map((block) => tableOf(block, blocks)),
    vocabularies: ofKind('enum').map((block) => ({
      name: mapped(block),
      description: block.description,
      values: block.lines.map(({ text }) => text).filter((text) => !text.startsWith('@@')),
    })),
  };
}

function tableOf(block: Block, blocks: Map<string, Block>): Table {
  const fields = block.lines.flatMap(({ text, description }) => {
    if (text.startsWith('@@')) return [];
    const parts = /^(\w+)\s+(\w+(?:\("\w+"\))?)(\?|\[\])?\s*(.*)$/.exec(text);
    if (!parts) throw new Error(`${block.name}: "${text}" is no field`);
    const [, field, type, mark, attributes] = parts;
    return [{ field: field!, type: type!, mark: mark ?? '', attributes: attributes!, description }];
  });
  const referred = ({ type }: { type: string }) => (blocks.get(type)?.kind === 'model' ? blocks.get(type)! : null);
  // A reference is described at the relation, or by what it refers to; the column that carries it stands beside.
  const carried = new Map(
    fields.flatMap((field) => {
      const [target, column] = [referred(field), /fields: \[(\w+)/.exec(field.attributes)?.[1]];
      return target && column
        ? [[column, { table: mapped(target), description: field.description || target.description }]]
        : [];
    }),
  );
  const columns = fields
    .filter((field) => !referred(field))
    .map(({ field, type, mark, attributes, description }): Column => {
      const reference = carried.get(field);
      return {
        name: /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field,
        type: typeOf(type, mark, attributes, blocks),
        isNullable: mark === '?',
        refersTo: reference?.table ?? null,
        description: description || (reference?.description ?? ''),
      };
    });
  return { name: mapped(block), description: block.description, columns };
}

function typeOf(type: string, mark: string, attributes: string, blocks: Map<string, Block>): string {
  const native = /@db\.(Uuid|Date)\b/.exec(attributes)?.[1];
  const vocabulary = blocks.get(type);
  const plain = UNSUPPORTED.exec(type)?.[1] ?? TYPES[type] ?? (vocabulary && mapped(vocabulary));
  const named = native === 'Uuid' ? 'uuid' : native === 'Date' ? 'day' : plain;
  if (named === undefined) throw new Error(`${type} is no type of a column`);
  return mark === '[]' ? `list of ${named}` : named;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The dictionary as a page to read. */
export function dictionaryPage({ tables, vocabularies }: Dictionary): string {
  const anchors = new Set(vocabularies.map(({ name }) => name));
  const typeCell = ({ type, refersTo }: Column) => {
    const bare = type.replace(/^list of /, '');
    if (refersTo) return `${type} of [${refersTo}](#${refersTo})`;
    return anchors.has(bare) ? type.replace(bare, `[${bare}](#${bare})`) : type;
  };
  return [
    '# Data dictionary',
    '',
    'Made from `prisma/schema.prisma` by `npm run generate`; change it there. A column may be null only where it says so: null',
    'means that no source says it, never zero. Days are calendar days, instants are in UTC, ids derive from the noun and the key',
    'and are the same in every database.',
    '',
    `Tables: ${tables.map(({ name }) => `[${name}](#${name})`).join(' · ')}`,
    '',
    `Vocabularies: ${vocabularies.map(({ name }) => `[${name}](#${name})`).join(' · ')}`,
    ...tables.flatMap((table) => [
      ...[
        '',
        `## ${table.name}`,
        '',
        table.description,
        '',
        '| column | type | null | what it says |',
        '| --- | --- | --- | --- |',
      ],
      ...table.columns.map(
        (column) =>
          `| ${column.name} | ${typeCell(column)} | ${column.isNullable ? 'yes' : ''} | ${cell(column.description)} |`,
      ),
    ]),
    ...vocabularies.flatMap(({ name, description, values }) => [
      '',
      `## ${name}`,
      '',
      description,
      '',
      values.map((value) => `\`${value}\``).join(' · '),
    ]),
    '',
  ].join('\n');
}
