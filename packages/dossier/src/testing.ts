import { randomUUID } from 'node:crypto';
import { asText } from './dossier.ts';
import { importDossiers, type Imported, type ImportOptions } from './import.ts';
import { nouns, type Noun } from './identity.ts';
import { placeWithoutLines } from './problems.ts';
import type { RawDossier } from './read.ts';

// Small dossiers for tests. Each mission is a dossier of its own with keys of its own, so that tests share nothing; what
// they make goes into a database by the real importer.

/** The fields of a row as a dossier has them; numbers may be numbers. */
export type Fields = Record<string, unknown>;

/** A dossier in memory. */
export interface TestDossier {
  name: string;
  meta: Fields;
  rows: Record<Noun, Record<string, Fields>>;
}

/** A mission, with the dossier it stands in. */
export interface TestMission {
  slug: string;
  dossier: TestDossier;
  /** Key of the actor that hosts it. */
  host: string;
  /** Key of the source that everything rests on which names no other. */
  source: string;
}

/** An empty dossier that builds on the common metrics. */
export function aDossier(name = `d-${randomUUID().slice(0, 8)}`, meta: Fields = {}): TestDossier {
  const rows = Object.fromEntries(nouns.map((noun) => [noun, {}])) as TestDossier['rows'];
  return { name, meta: { name, title: name, licence: 'CC-BY-4.0', 'builds-on': ['standard'], ...meta }, rows };
}

/** A mission from 2013 with one source, published 2023-01-01, that all else rests on unless told. */
export function aMission(
  fields: Fields = {},
  dossier: TestDossier = aDossier(`m-${randomUUID().slice(0, 8)}`),
): TestMission {
  const slug = dossier.name;
  const mission: TestMission = { slug, dossier, host: `${slug}-host`, source: `${slug}-source` };
  dossier.rows.sources[mission.source] = { title: 'A source', language: 'en', published: '2023-01-01' };
  dossier.rows.actors[mission.host] = { kind: 'STATE', name: 'Host', evidence: { source: mission.source } };
  dossier.rows.missions[slug] = {
    acronym: slug.toUpperCase(),
    name: `Mission ${slug}`,
    hostCountry: mission.host,
    started: '2013-07-01',
    evidence: { source: mission.source },
    ...fields,
  };
  return mission;
}

function put(mission: TestMission, noun: Noun, label: string, fields: Fields): string {
  const rows = mission.dossier.rows[noun];
  const slug = label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
  let key = `${mission.slug}-${slug || noun}`;
  for (let i = 2; key in rows; i++) key = `${mission.slug}-${slug || noun}-${i}`;
  rows[key] = fields;
  return key;
}

/** A source published on a day (EDTF). Returns its key. */
export function aSource(mission: TestMission, published: string, fields: Fields = {}): string {
  return put(mission, 'sources', `source ${published}`, {
    title: `Source of ${published}`,
    language: 'en',
    published,
    ...fields,
  });
}

/** An actor, a person unless told. Returns its key. */
export function anActor(mission: TestMission, name: string, fields: Fields = {}): string {
  return put(mission, 'actors', name, { kind: 'PERSON', name, evidence: { source: mission.source }, ...fields });
}

/** A camp of the mission, or what `kind` says. Returns its key. */
export function aPlace(mission: TestMission, name: string, fields: Fields = {}): string {
  const whose = fields['kind'] === undefined || fields['kind'] === 'SITE' ? { mission: mission.slug } : {};
  return put(mission, 'places', name, {
    kind: 'SITE',
    name,
    ...whose,
    evidence: { source: mission.source },
    ...fields,
  });
}

/** An event with one account, dated in EDTF. Returns its key. */
export function anEvent(mission: TestMission, title: string, edtf: string, fields: Fields = {}): string {
  return put(mission, 'events', title, {
    kind: 'OTHER',
    title,
    accounts: [{ source: mission.source, date: edtf }],
    ...fields,
  });
}

/** A figure of the whole mission as printed, of a day or span in EDTF. Returns its key. */
export function aStatistic(
  mission: TestMission,
  metric: string,
  value: string | number,
  asOf: string,
  fields: Fields = {},
): string {
  return put(mission, 'statistics', `${metric} ${value} ${asOf}`, {
    metric,
    scope: 'ALL_PERSONNEL',
    value,
    asOf,
    evidence: { source: mission.source, phrase: String(value) },
    ...fields,
  });
}

/** A statement by the host unless told. Returns its key. */
export function aStatement(mission: TestMission, summary: string, fields: Fields = {}): string {
  return put(mission, 'statements', summary, {
    speaker: mission.host,
    stance: 'NEUTRAL',
    summary,
    evidence: { source: mission.source },
    ...fields,
  });
}

/** The dossier as the reader would have read it from a folder. */
export function asRead({ name, meta, rows }: TestDossier): RawDossier {
  const at = (file: string) => placeWithoutLines(`${name}/${file}`);
  const read = (noun: Noun) =>
    Object.entries(rows[noun]).map(([key, fields]) => ({ key, value: asText(fields), at: at(`${noun}.yaml`) }));
  return {
    folder: name,
    meta: { key: '', value: asText(meta), at: at('dossier.yaml') },
    rows: Object.fromEntries(nouns.map((noun) => [noun, read(noun)])) as RawDossier['rows'],
    trail: null,
  };
}

/** Takes missions and dossiers into the database at `url`. */
export function aRecord(
  url: string,
  of: readonly (TestMission | TestDossier)[] | TestMission | TestDossier,
  options: ImportOptions = {},
): Promise<Imported> {
  const all = Array.isArray(of) ? (of as readonly (TestMission | TestDossier)[]) : [of as TestMission | TestDossier];
  const dossiers = new Set(all.map((one) => ('dossier' in one ? one.dossier : one)));
  return importDossiers(url, [...dossiers].map(asRead), options);
}
