import path from 'node:path';
import type { z } from 'zod';
import { placesToLook } from './find.ts';
import { nouns } from './identity.ts';
import { Problems } from './problems.ts';
import { isDossier, readFolder } from './read.ts';
import { fields, metaSchema } from './row-schemas.ts';
import { descriptionOf, unwrapped } from './schema-walk.ts';

/** A complete dossier as small as it can be, file by file. A test checks and imports it. */
export const exampleDossier: Readonly<Record<string, string>> = {
  'dossier.yaml': `name: unmogadishu
title: {en: An example mission, fr: Une mission d'exemple}
licence: CC-BY-4.0
builds-on: [standard]
`,
  'missions.yaml': `unmogadishu:
  acronym: UNMOG
  name: {en: UN Example Mission, fr: Mission d'exemple des Nations Unies}
  hostCountry: somalia
  operation: unmog
  started: 2015-03
  withdrawal:
    started: 2024-01-16
    inferred: the day after the decision
    deadline: 2024-12-31
    evidence: {source: resolution-2024-01-15, phrase: by 31 December 2024}
  evidence: {source: resolution-2024-01-15}
`,
  'actors.yaml': `somalia:
  kind: STATE
  name: {en: Somalia, fr: Somalie}
  country: SO
  evidence: {source: resolution-2024-01-15}
unmog:
  kind: PEACE_OPERATION
  name: UNMOG
  evidence: {source: resolution-2024-01-15}
a-spokesperson:
  kind: PERSON
  name: A. Spokesperson
  affiliations:
    - {organisation: unmog, role: {en: spokesperson, fr: porte-parole}, evidence: {source: wire-2024-06-03}}
  evidence: {source: wire-2024-06-03, paragraph: 2}
`,
  'places.yaml': `northern-camp:
  kind: SITE
  name: {en: Northern camp, fr: Camp du Nord}
  latitude: 2.04
  longitude: 45.34
  mission: unmogadishu
  evidence: {source: wire-2024-06-03, paragraph: 4}
`,
  'sources.yaml': `resolution-2024-01-15:
  title: "[Resolution that ends the mission]"
  language: en
  published: 2024-01-15
wire-2024-06-03:
  title: Peacekeepers leave northern camp
  language: en
  published: 2024-06-03
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
  paragraphs: 12
`,
  'statistics.yaml': `wire-around-4200-at-start:
  metric: personnel-strength
  scope: ALL_PERSONNEL
  value: around 4,200
  asOf: 2024-01-16
  inferred: present when the withdrawal started
  evidence: {source: wire-2024-06-03, paragraph: 3, phrase: "around 4,200"}
wire-more-than-1300-departed:
  metric: personnel-departed
  scope: ALL_PERSONNEL
  value: more than 1,300
  asOf: 2024-05-31
  inferred: Friday before the article's Monday
  attributedTo: a-spokesperson
  outOf: wire-around-4200-at-start
  evidence: {source: wire-2024-06-03, paragraph: 3, phrase: "more than 1,300"}
`,
  'events.yaml': `northern-camp-handed-over:
  kind: SITE_CLOSURE
  title: {en: Northern camp handed over, fr: Camp du Nord rétrocédé}
  place: northern-camp
  participants:
    - {actor: unmog, role: {en: hands over, fr: rétrocède}}
  accounts:
    - {source: wire-2024-06-03, paragraph: 4, date: 2024-06-01, inferred: Saturday before the article's Monday}
`,
  'statements.yaml': `spokesperson-on-schedule:
  speaker: a-spokesperson
  saidOn: 2024-06-03
  stance: SUPPORTS
  summary: {en: The departures keep to the calendar., fr: Les départs suivent le calendrier.}
  evidence: {source: wire-2024-06-03, paragraph: 5}
`,
};

/** The first page of help. */
export const usage = `dossier: the way into the record, and out of it

  dossier check  FOLDER...           tell everything that is wrong with dossiers; needs no database
  dossier import FOLDER...           take dossiers into the record, whole or not at all; twice changes nothing
  dossier export NAME [FOLDER]       write a dossier of the record to FOLDER/NAME (FOLDER is . unless given)
  dossier --help                     this, and how to write a dossier
  dossier example FOLDER             write the example below into FOLDER, to start from

  --by NAME     who records, for the trail of an import (the account's name unless given)
  --quiet       no progress, no warnings

import and export need DATABASE_URL, the address of a migrated Postgres. A dossier that another builds on is looked for
beside it, then in prisma/dossiers, and imported with it. Exit: 0 done; 1 something is wrong with a dossier or the
database, and nothing was written; 2 the command was not understood.`;

/** All of the help: the commands, every field of every file, an example. */
export function help(): string {
  return [
    usage,
    `
WRITING A DOSSIER

A dossier is a folder of YAML files, one for each noun. Only dossier.yaml must be there. Every other file is a mapping
from key to row; a key is lower-case words joined by hyphens and becomes part of addresses, so choose it to last. A key
stands for one row of its noun in the whole record: a mission, source, actor, place, metric or event under a key that
another dossier has is that row, to which this one adds, and their facts must agree; a statistic or statement is an
error. A row may name rows of its own dossier and of those it builds on. One thing may stand for a list of one.
Everything is read as text. A * marks what each row must have.

  text     one string for both languages, or {en: …, fr: …}
  remark   \`inferred\` and \`note\`: one string in English, or {en: …, fr: …}
  date     EDTF: 2023-12-11, 2023-06, 2023, 2023-09-20/2023-12-07, 2023-09-20/.., ../2023-07-01, 2023-06~; where the day
           is your reading, say from what: \`inferred\` beside the row's date, elsewhere {date: …, inferred: …}
  figure   as printed, English or French: 3,367 · around 13,800 · more than 10,500 · plus de 10 500 · at least 300 ·
           nearly 80 · between 300 and 400 · dozens · half; what cannot be read is an error
  passage  {source: KEY, paragraph: N, phrase: the few words, note: …}; only \`source\` is required, and KEY alone will do

A source is known from the last day it can have been published, from the first where the last is open. A row that was
imported is never deleted: change it, or add \`retracted: {on: 2024-02-01, reason: …}\`; a missing row is an error.

WHAT IS MADE OF IT

The chart of departures draws the figures of metric personnel-departed (or share-departed) without subject, place or
event, from the mission's \`withdrawal.started\` to its \`deadline\`. They are measured against the wholes that they name in
\`outOf\`, else against figures of personnel-strength; never against personnel-authorised, which is a ceiling. A camp is a
place of kind SITE with \`mission\`, closed by an event of kind SITE_CLOSURE whose \`place\` it is, else by a WITHDRAWAL
(the last troops leave it); a CEREMONY or a REPATRIATION closes none.
Figures of one metric that cannot all be right are shown beside one another: record each as its source gives it, and
mark one known to be wrong with \`rank: DEPRECATED\` and the reason. \`partOf\` joins parts to the sum that a source prints;
one of the same scope, without a subject, counts some of it and is in no series.

${wrapped('The common metrics, of dossier standard: ', `${metricKeys().join(', ')}. Others go into a metrics.yaml of your own.`)}`,
    section('dossier.yaml', metaSchema),
    ...nouns.map((noun) => section(`${noun}.yaml`, fields[noun])),
    `\nA COMPLETE EXAMPLE (dossier example unmogadishu writes it)\n`,
    ...Object.entries(exampleDossier).map(([file, text]) => `# ${file}\n${text}`),
  ].join('\n');
}

/** Keys of the common metrics, as far as they are found. */
function metricKeys(): string[] {
  const folder = placesToLook('.')
    .map((place) => path.join(place, 'standard'))
    .find(isDossier);
  return folder === undefined ? [] : (readFolder(folder, new Problems())?.rows.metrics.map(({ key }) => key) ?? []);
}

function section(file: string, schema: z.ZodType): string {
  const shape = (unwrapped(schema) as z.ZodObject<Record<string, z.ZodType>>).shape;
  const lines = Object.entries(shape).map(([name, field]) => {
    const mark = field.safeParse(undefined).success ? ' ' : '*';
    return wrapped(`  ${mark} ${name.padEnd(13)} `, descriptionOf(field) ?? '');
  });
  return `\n${file}\n${lines.join('\n')}`;
}

/** The text behind its label, in lines of at most 120 columns. */
function wrapped(label: string, text: string): string {
  const lines = [label];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last.length + word.length > 119) lines.push(' '.repeat(label.length) + word);
    else lines[lines.length - 1] = last + (last.endsWith(' ') ? '' : ' ') + word;
  }
  return lines.join('\n');
}
