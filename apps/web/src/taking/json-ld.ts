import type { Dataset, WithContext } from 'schema-dts';
import { say } from '../lib/words.ts';
import { licence, publisher, vintageSentence } from './about.ts';
import { packageTables } from './tables/all.ts';
import type { View } from './view.ts';
import { absolute } from './view.ts';

/** What a search engine is told of a mission's record. */
export interface Told {
  slug: string;
  acronym: string;
  name: string;
  description: string;
  country: string;
  /** EDTF of the withdrawal, `2023-07-01/2023-12-31`; null where it is open. */
  covers: string | null;
}

/** A mission's record as schema.org says it, with everything that can be downloaded of it. */
export function datasetOf(view: View, told: Told): WithContext<Dataset> {
  const { lang } = view;
  const data = `/data/${told.slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${view.publicUrl}${data}`,
    name: say(lang, `The withdrawal of ${told.acronym}`, `Le retrait de la mission ${told.acronym}`),
    alternateName: told.name,
    description: `${told.description} ${vintageSentence(view)}.`,
    url: absolute(view, `/missions/${told.slug}`),
    sameAs: absolute(view, '/data'),
    inLanguage: ['en', 'fr'],
    isAccessibleForFree: true,
    license: licence.path,
    creator: { '@type': 'Organization', name: publisher, url: view.publicUrl },
    publisher: { '@type': 'Organization', name: publisher, url: view.publicUrl },
    version: view.takenOn,
    dateModified: view.takenOn,
    ...(told.covers === null ? {} : { temporalCoverage: told.covers }),
    spatialCoverage: { '@type': 'Place', name: told.country },
    keywords: ['United Nations', 'peace operations', 'withdrawal', told.acronym, told.country],
    variableMeasured: packageTables.map((table) => table.title[lang]),
    measurementTechnique: absolute(view, '/methodology'),
    distribution: [
      {
        '@type': 'DataDownload',
        name: 'Data package (ZIP)',
        encodingFormat: 'application/zip',
        contentUrl: absolute(view, `${data}.zip`),
      },
      {
        '@type': 'DataDownload',
        name: 'Frictionless data package',
        encodingFormat: 'application/json',
        contentUrl: absolute(view, `${data}/datapackage.json`),
      },
      ...packageTables.map((table) => ({
        '@type': 'DataDownload' as const,
        name: table.title[lang],
        encodingFormat: 'text/csv',
        contentUrl: absolute(view, `${data}/${table.name}.csv`),
      })),
    ],
  };
}

/** JSON that can stand in a script element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
