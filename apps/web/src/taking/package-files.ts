import { strToU8, zipSync } from 'fflate';
import { licence, publisher, vintageWords } from './about.ts';
import { columnOf } from './csvw.ts';
import type { Resource } from './data-package.ts';
import { descriptorOf } from './data-package.ts';
import type { View } from './view.ts';
import { isReachable } from './view.ts';

/** The files of a mission's package by name: the descriptor, its tables, the same as CSVW, and what to read first. */
export function packageFiles(view: View, resources: readonly Resource[]): Record<string, string> {
  return {
    'datapackage.json': `${JSON.stringify(descriptorOf(view, resources), null, 2)}\n`,
    'csv-metadata.json': `${JSON.stringify(tableGroupOf(view, resources), null, 2)}\n`,
    'README.md': readme(view, resources),
    ...Object.fromEntries(resources.map((resource) => [`${resource.name}.csv`, resource.csv])),
  };
}

/** Files in one ZIP, the same bytes for the same files whenever it is made. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) }));
}

/** All tables of a package as one CSVW table group. */
export function tableGroupOf(view: View, resources: readonly Resource[]): Record<string, unknown> {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': `Drawdown: the withdrawal of ${(view.mission ?? '').toUpperCase()}`,
    'dc:publisher': publisher,
    'dc:license': { '@id': licence.path },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'], quoteChar: '"' },
    tables: resources.map((resource) => ({
      url: `${resource.name}.csv`,
      'dc:title': [
        { '@value': resource.title.en, '@language': 'en' },
        { '@value': resource.title.fr, '@language': 'fr' },
      ],
      tableSchema: {
        columns: resource.columns.map(columnOf),
        ...(resource.key.length === 0 ? {} : { primaryKey: resource.key }),
      },
    })),
  };
}

function readme(view: View, resources: readonly Resource[]): string {
  const lines = resources.map(
    (resource) => `- \`${resource.name}.csv\` (${resource.rows.length}): ${resource.description.en}`,
  );
  return `# Drawdown: the withdrawal of ${(view.mission ?? '').toUpperCase()}

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
