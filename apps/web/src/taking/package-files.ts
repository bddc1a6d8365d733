import { strToU8, zipSync } from 'fflate';
import { licence, publisher, vintageWords } from './about.ts';
import { columnOf } from './csvw.ts';
import type { Resource } from './data-package.ts';
import { bilingual, descriptorOf } from './data-package.ts';
import { packageTables } from './tables/all.ts';
import type { View } from './view.ts';
import { isReachable, takenAddress } from './view.ts';

/** The files of a mission's package, called by its acronym, by name: the descriptor, its tables, the same as CSVW, and what to read first. */
export function packageFiles(view: View, acronym: string, resources: readonly Resource[]): Record<string, string> {
  return {
    'datapackage.json': `${JSON.stringify(descriptorOf(view, acronym, resources), null, 2)}\n`,
    'csv-metadata.json': `${JSON.stringify(tableGroupOf(acronym, resources), null, 2)}\n`,
    'README.md': readme(view, acronym, resources),
    ...Object.fromEntries(resources.map((resource) => [`${resource.name}.csv`, resource.csv])),
  };
}

/** Files in one ZIP, the same bytes for the same files whenever it is made. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) }));
}

const dialect = { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'], quoteChar: '"' };

const common = {
  '@context': 'http://www.w3.org/ns/csvw',
  'dc:publisher': publisher,
  'dc:license': { '@id': licence.path },
  dialect,
};

/** A table of a package as CSVW says it. */
const tableIn = ({ title, columns, key }: Pick<Resource, 'title' | 'columns' | 'key'>, url: string) => ({
  url,
  'dc:title': [
    { '@value': title.en, '@language': 'en' },
    { '@value': title.fr, '@language': 'fr' },
  ],
  tableSchema: {
    columns: columns.map(columnOf),
    ...(key.length === 0 ? {} : { primaryKey: key }),
  },
});

/** One table of a mission's package as CSVW, which tools look for beside its CSV; null where there is none of that name. */
export function tableMetadataOf(view: View, name: string): Record<string, unknown> | null {
  const table = packageTables.find((each) => each.name === name);
  if (table === undefined) return null;
  const { title, key, columns } = table;
  return { ...common, ...tableIn({ title, key, columns: bilingual(columns) }, takenAddress(view, 'csv')) };
}

/** All tables of a package as one CSVW table group. */
export function tableGroupOf(acronym: string, resources: readonly Resource[]): Record<string, unknown> {
  return {
    ...common,
    'dc:title': `Drawdown: the withdrawal of ${acronym}`,
    tables: resources.map((resource) => tableIn(resource, `${resource.name}.csv`)),
  };
}

function readme(view: View, acronym: string, resources: readonly Resource[]): string {
  const lines = resources.map(
    (resource) => `- \`${resource.name}.csv\` (${resource.rows.length}): ${resource.description.en}`,
  );
  return `# Drawdown: the withdrawal of ${acronym}

Each figure with its source, its passage and the day it describes: ${vintageWords({ ...view, lang: 'en' })}.
Taken on ${view.takenOn}${isReachable(view) ? ` from ${view.publicUrl}` : ''}. ${publisher}, ${licence.name} (${licence.path}).

- A value is a range: \`low\` and \`high\`, both inclusive. An empty end is open: no source bounds it. Empty never means zero.
- \`stated\` is the number printed, \`qualifier\` how it is worded, \`label\` the quantity in words.
- A date has a first and a last day, and is EDTF (ISO 8601-2) besides; \`inferred\` marks our reading.
- Text that a spreadsheet would run as a formula has an apostrophe before it.
- Addresses without a host are relative to the home page of the site (\`homepage\` in \`datapackage.json\`, where it is public);
  that file describes every column in English and French.
- Tables shared by all missions (sources, actors, places, metrics) hold the whole record; withdrawn figures are in
  \`statistics.csv\`, with the day in \`retracted_on\`.

${lines.join('\n')}
`;
}
