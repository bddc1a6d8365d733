/** Endings of what can be taken; a slug has no point in it, so that none is mistaken for one. */
export const endings = [
  'csv-metadata.json',
  'csl.json',
  'csv',
  'json',
  'svg',
  'png',
  'bib',
  'txt',
  'atom',
  'zip',
  'html',
  'html.gz',
] as const;

export type Ending = (typeof endings)[number];
