import { createHash } from 'node:crypto';
import { licence, publisher, vintageWords } from './about.ts';
import type { Cell, CellKind, ColumnHead, Said } from './column.ts';
import { csvLines } from './csv.ts';
import type { SourceName, Table, TakenRow } from './table.ts';
import { allRecords } from './table.ts';
import { missionTables, packageTables, recordTables } from './tables/all.ts';
import type { View } from './view.ts';
import { isReachable } from './view.ts';

/** A table of a data package as it is written: in both languages at once, its own addresses without a host. */
export interface Resource {
  name: string;
  title: Said;
  description: Said;
  columns: readonly ColumnHead[];
  key: readonly string[];
  references: Table['references'];
  rows: readonly (readonly Cell[])[];
  sources: readonly SourceName[];
  csv: string;
}

/** Tables that are there for one mission only; the others are shared by all of the record. */
const shared = new Set(Object.values(recordTables));
const COMPUTED = new Set(Object.values(missionTables).flatMap((table) => (shared.has(table) ? [] : [table.name])));

/** One table of a mission's package by its name; null where there is none of that name. Throws `NoSuchThing`. */
export async function resourceOf(view: View, name: string): Promise<Resource | null> {
  const table = packageTables.find((each) => each.name === name);
  return table === undefined ? null : read(view, table);
}

/** All tables of a mission's package. Throws `NoSuchThing`. */
export async function resourcesOf(view: View): Promise<Resource[]> {
  const all: Resource[] = [];
  // One after the other: a package asks for everything there is, and others are reading too.
  for (const table of packageTables) all.push(await read(view, table));
  return all;
}

async function read(view: View, table: Table): Promise<Resource> {
  const { knownOn } = view.query;
  const common: View = {
    ...view,
    // Withdrawn figures are in the package, marked; and the addresses hold on every host.
    query: {
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(table.name === 'statistics' ? { retracted: 'SHOWN' } : {}),
    },
    mission: COMPUTED.has(table.name) ? view.mission : null,
    publicUrl: '',
    lang: 'en',
  };
  const english = ofMission(table, view.mission, await allRecords(table, common));
  const french = ofMission(table, view.mission, await allRecords(table, { ...common, lang: 'fr' }));
  const columns = bilingual(table.columns);
  const rows = english.map((row, i) => {
    const other = french[i];
    if (other === undefined || !isSame(table, row, other))
      throw new Error(`The rows of ${table.name} do not come in one order in both languages.`);
    return table.columns.flatMap((column, c) =>
      column.isTranslated === true ? [row.cells[c] ?? null, other.cells[c] ?? null] : [row.cells[c] ?? null],
    );
  });
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    columns,
    key: table.key,
    references: table.references,
    rows,
    sources: english.flatMap((row) => row.sources),
    csv: csvLines([columns.map((column) => column.name), ...rows]),
  };
}

/** Each translated column twice: once in English, once in French. */
export function bilingual(columns: readonly ColumnHead[]): ColumnHead[] {
  return columns.flatMap(({ isTranslated, ...column }) =>
    isTranslated === true
      ? [
          {
            ...column,
            name: `${column.name}_en`,
            title: { en: `${column.title.en} (English)`, fr: `${column.title.fr} (anglais)` },
          },
          {
            ...column,
            name: `${column.name}_fr`,
            title: { en: `${column.title.en} (French)`, fr: `${column.title.fr} (français)` },
          },
        ]
      : [column],
  );
}

/** Rows of one mission and of none: what is told of the country before it came stands under no mission. */
function ofMission(table: Table, mission: string | null, rows: readonly TakenRow[]): TakenRow[] {
  if (table.name === 'missions') return rows.filter((row) => row.cells[0] === mission);
  const at = table.columns.findIndex((column) => column.name === 'mission');
  return at === -1 ? [...rows] : rows.filter((row) => row.cells[at] === null || row.cells[at] === mission);
}

function isSame(table: Table, one: TakenRow, other: TakenRow): boolean {
  return table.columns.every(
    (column, i) => column.isTranslated === true || isAddress(column) || one.cells[i] === other.cells[i],
  );
}

/** Addresses of ours name the language they are in. */
function isAddress(column: ColumnHead): boolean {
  return column.kind === 'address' || column.name.endsWith('_urls');
}

const types: Readonly<Record<CellKind, { type: string; format?: string }>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  day: { type: 'date' },
  // With thousandths of a second, which not every reader takes for the default.
  instant: { type: 'datetime', format: 'any' },
  address: { type: 'string' },
};

/** A table as Frictionless Table Schema says it. */
export function tableSchemaOf(resource: Resource, present: ReadonlySet<string>): Record<string, unknown> {
  const foreignKeys = Object.entries(resource.references)
    .filter(([, target]) => present.has(target.table))
    .map(([column, target]) => ({
      fields: [column],
      reference: { resource: target.table === resource.name ? '' : target.table, fields: [target.column] },
    }));
  return {
    fields: resource.columns.map((column) => ({
      name: column.name,
      ...types[column.kind],
      title: column.title.en,
      description: column.description.en,
      'title:fr': column.title.fr,
      'description:fr': column.description.fr,
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      ...(column.isRequired === true ? { constraints: { required: true } } : {}),
    })),
    missingValues: [''],
    ...(resource.key.length === 0 ? {} : { primaryKey: resource.key }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What a package of a mission is and holds, as Frictionless Data Package says it. */
export function descriptorOf(view: View, acronym: string, resources: readonly Resource[]): Record<string, unknown> {
  const mission = view.mission ?? '';
  const present = new Set(resources.map((resource) => resource.name));
  const sources = resources.find((resource) => resource.name === 'sources')?.sources ?? [];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `drawdown-${mission}`,
    title: `Drawdown: the withdrawal of ${acronym}`,
    description: `Each figure of the withdrawal with its source, its passage and the day it describes: ${vintageWords({ ...view, lang: 'en' })}. A value is a range, low to high, both inclusive; an empty end is open. Addresses without a host are relative to the home page of the site.`,
    ...(isReachable(view) ? { homepage: view.publicUrl } : {}),
    version: view.query['knownOn'] ?? view.takenOn,
    created: `${view.takenOn}T00:00:00Z`,
    licenses: [licence],
    contributors: [{ title: publisher, roles: ['publisher'] }],
    keywords: ['United Nations', 'peace operations', 'withdrawal', acronym, 'provenance'],
    sources: sources.map(({ title, url }) => ({ title, ...(url === null ? {} : { path: url }) })),
    resources: resources.map((resource) => ({
      name: resource.name,
      type: 'table',
      path: `${resource.name}.csv`,
      title: resource.title.en,
      'title:fr': resource.title.fr,
      description: resource.description.en,
      'description:fr': resource.description.fr,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      bytes: Buffer.byteLength(resource.csv),
      hash: `sha256:${sha256(resource.csv)}`,
      schema: tableSchemaOf(resource, present),
    })),
  };
}
