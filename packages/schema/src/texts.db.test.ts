import {
  aDossier,
  aMission,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  anActor,
  anEvent,
} from '@drawdown/dossier/testing';
import { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { schema } from './schema.ts';
import { graphOn, listIn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

/** A mission of which some texts were written in English alone, some in French alone, and some in both. */
beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  const mission = aMission({ name: { fr: 'Mission des grands lacs' } }, aDossier('lakes'));
  const { rows } = mission.dossier;
  rows.metrics['lakes-boats'] = {
    name: { en: 'Boats handed over' },
    kind: 'COUNT',
    unit: 'boats',
    description: { en: 'Boats given to the host.', fr: 'Bateaux remis au pays hôte.' },
  };
  const envoy = anActor(mission, 'Envoy', {
    name: 'Ana Envoy',
    description: { en: 'Spoke for the mission at the handovers.' },
    affiliations: [{ organisation: mission.host, role: { fr: 'porte-parole' }, evidence: { source: mission.source } }],
  });
  const harbour = aPlace(mission, 'Harbour', { name: { en: 'Northern harbour', fr: 'Port du Nord' } });
  anEvent(mission, 'Handover', '2023-05-01', {
    title: { en: 'The harbour is handed over', fr: 'Le port est remis' },
    summary: { en: 'Keys change hands before a brass band.' },
    place: harbour,
    participants: [{ actor: envoy, role: { en: 'host' } }],
    accounts: [{ source: mission.source, date: '2023-05-01', tells: { fr: 'La fanfare jouait.' } }],
  });
  anEvent(mission, 'Storm', '2023-06-01', { title: { fr: 'Une tempête retarde les départs' } });
  aStatement(mission, 'Farewell', {
    speaker: envoy,
    summary: { fr: 'Les bateaux resteront au pays.' },
  });
  const boats = aStatistic(mission, 'lakes-boats', '12', '2023-05-01', { scope: 'NOT_APPLICABLE' });
  Object.assign(rows.statistics[boats]!, { rank: 'DEPRECATED', rankReason: { en: 'Counts canoes.' } });
  aStatistic(mission, 'personnel-departed', '90', '2023-05-01');
  const late = aSource(mission, '2023-07-01');
  anActor(mission, 'Nobody', {
    evidence: { source: late },
    retracted: { on: '2024-01-01', reason: { en: 'A namesake.' } },
  });
  await aRecord(database.url, mission);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const PAGE = `query ($lang: Language!) {
  mission(slug: "lakes") { name(lang: $lang) untranslated(lang: $lang) }
  metric(key: "lakes-boats") { name(lang: $lang) description(lang: $lang) untranslated(lang: $lang) }
  place(slug: "lakes-harbour") { name(lang: $lang) untranslated(lang: $lang) }
  actor(slug: "lakes-envoy") { name(lang: $lang) description(lang: $lang) untranslated(lang: $lang)
    affiliations { role(lang: $lang) untranslated(lang: $lang) } }
  nobody: actor(slug: "lakes-nobody") { untranslated(lang: $lang) retraction { reason(lang: $lang) untranslated(lang: $lang) } }
  handover: event(slug: "lakes-handover") { title(lang: $lang) summary(lang: $lang) untranslated(lang: $lang)
    participants { role(lang: $lang) untranslated(lang: $lang) } accounts { tells(lang: $lang) untranslated(lang: $lang) } }
  storm: event(slug: "lakes-storm") { title(lang: $lang) summary(lang: $lang) untranslated(lang: $lang) accounts { tells(lang: $lang) untranslated(lang: $lang) } }
  statements(where: { mission: "lakes" }) { nodes { summary(lang: $lang) untranslated(lang: $lang) } }
  statistics(where: { mission: "lakes", metric: ["lakes-boats"] }) { nodes { rankReason(lang: $lang) untranslated(lang: $lang) } }
}`;

it('tells in English what was written in French alone, and names it', async () => {
  expect(await graph.get(PAGE, { lang: 'EN' })).toEqual({
    mission: { name: 'Mission des grands lacs', untranslated: ['name'] },
    metric: { name: 'Boats handed over', description: 'Boats given to the host.', untranslated: [] },
    place: { name: 'Northern harbour', untranslated: [] },
    actor: {
      name: 'Ana Envoy',
      description: 'Spoke for the mission at the handovers.',
      untranslated: [],
      affiliations: [{ role: 'porte-parole', untranslated: ['role'] }],
    },
    nobody: { untranslated: [], retraction: { reason: 'A namesake.', untranslated: [] } },
    handover: {
      title: 'The harbour is handed over',
      summary: 'Keys change hands before a brass band.',
      untranslated: [],
      participants: [{ role: 'host', untranslated: [] }],
      accounts: [{ tells: 'La fanfare jouait.', untranslated: ['tells'] }],
    },
    storm: {
      title: 'Une tempête retarde les départs',
      summary: 'Une tempête retarde les départs',
      untranslated: ['title', 'summary'],
      accounts: [{ tells: null, untranslated: [] }],
    },
    statements: { nodes: [{ summary: 'Les bateaux resteront au pays.', untranslated: ['summary'] }] },
    statistics: { nodes: [{ rankReason: 'Counts canoes.', untranslated: [] }] },
  });
});

it('tells in French what was written in English alone, and names it', async () => {
  expect(await graph.get(PAGE, { lang: 'FR' })).toEqual({
    mission: { name: 'Mission des grands lacs', untranslated: [] },
    metric: { name: 'Boats handed over', description: 'Bateaux remis au pays hôte.', untranslated: ['name'] },
    place: { name: 'Port du Nord', untranslated: [] },
    actor: {
      name: 'Ana Envoy',
      description: 'Spoke for the mission at the handovers.',
      untranslated: ['description'],
      affiliations: [{ role: 'porte-parole', untranslated: [] }],
    },
    nobody: { untranslated: [], retraction: { reason: 'A namesake.', untranslated: ['reason'] } },
    handover: {
      title: 'Le port est remis',
      summary: 'Keys change hands before a brass band.',
      untranslated: ['summary'],
      participants: [{ role: 'host', untranslated: ['role'] }],
      accounts: [{ tells: 'La fanfare jouait.', untranslated: [] }],
    },
    storm: {
      title: 'Une tempête retarde les départs',
      summary: 'Une tempête retarde les départs',
      untranslated: [],
      accounts: [{ tells: null, untranslated: [] }],
    },
    statements: { nodes: [{ summary: 'Les bateaux resteront au pays.', untranslated: [] }] },
    statistics: { nodes: [{ rankReason: 'Counts canoes.', untranslated: ['rankReason'] }] },
  });
});

it.each([
  ['tempête', 'lakes-storm'],
  ['brass band', 'lakes-handover'],
  ['fanfare', 'lakes-handover'],
])('finds %s, which was written in one language alone', async (query, slug) => {
  const data = await graph.get(
    'query ($query: String!) { search(query: $query) { nodes { ... on Event { slug } } } }',
    {
      query,
    },
  );
  expect(listIn(data['search']!['nodes'])).toEqual([{ slug }]);
});

it('finds in the filter of a list what was written in one language alone', async () => {
  const data = await graph.get('{ events(where: { text: "tempete" }) { nodes { slug } } }');
  expect(data['events']).toEqual({ nodes: [{ slug: 'lakes-storm' }] });
});

it('lets every type that gives texts tell which of them are not written in a language', () => {
  const computed = ['Base', 'Disagreement', 'Exclusion', 'Quantity', 'Reconciliation'];
  const types = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLObjectType);
  const silent = types.filter((type) => {
    const fields = Object.values(type.getFields());
    return fields.some(({ args }) => args.some(({ name }) => name === 'lang')) && !('untranslated' in type.getFields());
  });
  // Labels and explanations are ours, and always in both.
  expect(silent.map(({ name }) => name).sort()).toEqual(computed);
});
