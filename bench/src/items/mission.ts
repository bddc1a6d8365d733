import { print } from 'graphql';
import { MissionQuery } from '../../../apps/web/src/lib/mission-document.ts';
import { askOnce } from '../measuring/load.ts';
import { english, floorPost, graphqlGet, graphqlPost, localId, type Item, type Json } from './item.ts';

/** What the page asks. */
const OURS = print(MissionQuery);

const EVIDENCE = `rowId paragraph phrase noteEn noteFr sourceBySourceId {
  rowId slug title language knownFrom publishedEdtf actorByPublisherId { nameEn nameFr } }`;
const THEIRS = `query Mission($slug: String!, $statistics: [UUID!]!, $passages: [UUID!]!) {
  allMissions(filter: { slug: { equalTo: $slug } }, first: 1) { nodes {
    rowId slug acronym nameEn nameFr startedEdtf startedEarliest startedLatest endedEdtf endedLatest
    actorByHostCountryId { slug country nameEn nameFr }
    missionEvidencesByMissionId { nodes { position evidenceByEvidenceId { ${EVIDENCE} } } }
    withdrawalDecisionsByMissionId { nodes { startedEdtf startedEarliest startedLatest deadline evidenceId } }
    placesByMissionId(orderBy: [SLUG_ASC], filter: { retractedOn: { isNull: true } }) {
      nodes { rowId slug nameEn nameFr latitude longitude placeByWithinId { nameEn nameFr } }
    }
    eventsByMissionId(first: 100, orderBy: [SPAN_ORDER_ASC, ROW_ID_ASC], filter: { retractedOn: { isNull: true } }) {
      totalCount
      nodes { rowId slug kind titleEn titleFr spanEdtf spanEarliest spanLatest spanInferred placeByPlaceId { slug nameEn nameFr } }
    }
  } }
  allStatistics(filter: { rowId: { in: $statistics } }) {
    nodes {
      rowId key scope rank rankReasonEn rankReasonFr low high stated qualifier printed
      metricByMetricId { key nameEn nameFr unit }
      asOfEdtf asOfEarliest asOfLatest asOfInferred
      actorBySubjectId { slug nameEn nameFr } placeByPlaceId { slug nameEn nameFr } actorByAttributedId { slug nameEn nameFr }
      retractedOn retractedReasonEn retractedReasonFr
      evidenceByEvidenceIdAndSourceId { ${EVIDENCE} }
    }
  }
  allAccounts(filter: { evidenceId: { in: $passages } }) {
    nodes { noteEn noteFr spanEdtf spanEarliest spanLatest spanInferred evidenceByEvidenceId { ${EVIDENCE} } eventByEventId { slug titleEn titleFr } }
  }
}`;

const evidence = (
  e: string,
) => `(select json_build_array(${e}.id, ${e}.paragraph, ${e}.phrase, coalesce(${e}.note_en, ${e}.note_fr), o.slug, o.title, o.language, o.known_from, (
  select coalesce(name_en, name_fr) from actor where id = o.publisher_id)) from source o where o.id = ${e}.source_id)`;

export const MISSION_FLOOR = `
select json_build_object(
  'mission', json_build_array(m.slug, m.acronym, coalesce(m.name_en, m.name_fr), h.slug, h.country, coalesce(h.name_en, h.name_fr)),
  'evidence', (select coalesce(json_agg(${evidence('e')} order by l.position), '[]') from mission_evidence l join evidence e on e.id = l.evidence_id where l.mission_id = m.id),
  'decisions', (select coalesce(json_agg(json_build_array(d.started_edtf, d.deadline)), '[]') from withdrawal_decision d where d.mission_id = m.id),
  'places', (select coalesce(json_agg(json_build_array(p.slug, coalesce(p.name_en, p.name_fr), p.latitude, p.longitude, (
      select coalesce(w.name_en, w.name_fr) from place w where w.id = p.within_id)) order by p.slug), '[]')
    from place p where p.mission_id = m.id and p.retracted_on is null),
  'total', (select count(*) from event e where e.mission_id = m.id and e.retracted_on is null),
  'events', (select coalesce(json_agg(json_build_array(e.slug, e.kind, coalesce(e.title_en, e.title_fr), e.span_earliest, e.span_latest, e.span_inferred, (
      select json_build_array(p.slug, coalesce(p.name_en, p.name_fr)) from place p where p.id = e.place_id)) order by e.span_order, e.id), '[]')
    from (select * from event where mission_id = m.id and retracted_on is null order by span_order, id limit 100) e),
  'statistics', (select json_object_agg(s.id, json_build_array(s.key, s.scope, s.rank, coalesce(s.rank_reason_en, s.rank_reason_fr), s.low, s.high,
      k.key, coalesce(k.name_en, k.name_fr), k.unit, s.as_of_earliest, s.as_of_latest, s.as_of_inferred,
      (select json_build_array(a.slug, coalesce(a.name_en, a.name_fr)) from actor a where a.id = s.subject_id),
      (select json_build_array(p.slug, coalesce(p.name_en, p.name_fr)) from place p where p.id = s.place_id),
      (select json_build_array(a.slug, coalesce(a.name_en, a.name_fr)) from actor a where a.id = s.attributed_id),
      ${evidence('e')}))
    from statistic s join metric k on k.id = s.metric_id join evidence e on e.id = s.evidence_id where s.id = any($2::uuid[])),
  'accounts', (select coalesce(json_agg(json_build_array(coalesce(t.note_en, t.note_fr), t.span_earliest, t.span_latest, coalesce(t.span_inferred, false), ${evidence('e')})), '[]')
    from account t join evidence e on e.id = t.evidence_id where t.evidence_id = any($3::uuid[]))
)::text as answer
from mission m join actor h on h.id = m.host_country_id where m.slug = $1`;

const ourPassage = ({ id, paragraph, phrase, note, source }: Json) => [
  ...[localId(id), paragraph, phrase, note, source.slug, source.title, source.language, source.knownFrom],
  source.publisher?.name ?? null,
];
const named = (thing: Json) => thing && [thing.slug, thing.name];

const ourStatistic = ({ id, ...s }: Json): [string, Json] => [
  localId(id),
  [
    ...[s.key, s.scope, s.rank, s.rankReason, s.value.low, s.value.high, s.metric.key, s.metric.name, s.metric.unit],
    ...[s.asOf.earliest, s.asOf.latest, s.asOf.inferred, named(s.subject), named(s.place), named(s.attributedTo)],
    ourPassage(s.evidence),
  ],
];
const ourAccount = ({ tells, span, evidence: passage }: Json) => [
  ...[tells, span?.earliest ?? null, span?.latest ?? null, span?.inferred ?? false],
  ourPassage(passage),
];

/** Every object within the answer that has the fields. */
function within(answer: Json, fields: readonly string[]): Json[] {
  const found: Json[] = [];
  const walk = (part: Json) => {
    if (part === null || typeof part !== 'object') return;
    if (fields.every((field) => field in part)) found.push(part);
    for (const child of Object.values(part)) walk(child);
  };
  walk(answer);
  return found;
}
const statisticsIn = (answer: Json) => within(answer, ['key', 'metric', 'asOf', 'evidence']);
const accountsIn = (answer: Json) => within(answer, ['tells', 'evidence', 'span']);
const texts = (list: Json[]) => [...new Set(list.map((each) => JSON.stringify(each)))].sort();

/** What all sides can tell: the facts that the answer holds, without what only Drawdown computes of them. */
const common = (m: Json, statistics: [string, Json][], accounts: Json[], rest: Json) => ({
  mission: m,
  ...rest,
  statistics: Object.fromEntries(statistics),
  accounts: texts(accounts),
});

const ourFacts = ({ data: { mission: m } }: Json) =>
  common(
    [m.slug, m.acronym, m.name, m.hostCountry.slug, m.hostCountry.country, m.hostCountry.name],
    statisticsIn(m).map(ourStatistic),
    accountsIn(m).map(ourAccount),
    {
      evidence: m.evidence.map(ourPassage),
      places: m.sites.map(({ place: p }: Json) => [p.slug, p.name, p.latitude, p.longitude, p.within?.name ?? null]),
      total: m.events.totalCount,
      events: m.events.nodes.map((e: Json) => [
        ...[e.slug, e.kind, e.title, e.span.earliest, e.span.latest, e.span.inferred, named(e.place)],
      ]),
    },
  );

const theirPassage = (e: Json) => {
  const s = e.sourceBySourceId;
  return [
    ...[e.rowId, e.paragraph, e.phrase, english(e, 'note'), s.slug, s.title, s.language, s.knownFrom],
    s.actorByPublisherId && english(s.actorByPublisherId, 'name'),
  ];
};
const theirName = (thing: Json) => thing && [thing.slug, english(thing, 'name')];

const theirFacts = ({ data: { allMissions, allStatistics, allAccounts } }: Json, asked: readonly string[]) => {
  const [m] = allMissions.nodes;
  const host = m.actorByHostCountryId;
  return common(
    [m.slug, m.acronym, english(m, 'name'), host.slug, host.country, english(host, 'name')],
    allStatistics.nodes.map((s: Json) => [
      s.rowId,
      [
        ...[s.key, s.scope, s.rank, english(s, 'rankReason'), s.low, s.high],
        ...[s.metricByMetricId.key, english(s.metricByMetricId, 'name'), s.metricByMetricId.unit],
        ...[s.asOfEarliest, s.asOfLatest, s.asOfInferred, theirName(s.actorBySubjectId), theirName(s.placeByPlaceId)],
        ...[theirName(s.actorByAttributedId), theirPassage(s.evidenceByEvidenceIdAndSourceId)],
      ],
    ]),
    allAccounts.nodes
      .map((t: Json) => [
        ...[english(t, 'note'), t.spanEarliest, t.spanLatest, t.spanInferred],
        theirPassage(t.evidenceByEvidenceId),
      ])
      .filter((account: Json) => asked.includes(JSON.stringify(account))),
    {
      evidence: [...m.missionEvidencesByMissionId.nodes]
        .sort((a: Json, b: Json) => a.position - b.position)
        .map((l: Json) => theirPassage(l.evidenceByEvidenceId)),
      places: m.placesByMissionId.nodes.map((p: Json) => [
        ...[p.slug, english(p, 'name'), p.latitude, p.longitude],
        p.placeByWithinId && english(p.placeByWithinId, 'name'),
      ]),
      total: m.eventsByMissionId.totalCount,
      events: m.eventsByMissionId.nodes.map((e: Json) => [
        ...[e.slug, e.kind, english(e, 'title'), e.spanEarliest, e.spanLatest, e.spanInferred],
        theirName(e.placeByPlaceId),
      ]),
    },
  );
};

const floorFacts = ({ decisions: _, accounts, ...answer }: Json, asked: readonly string[]) => ({
  ...answer,
  accounts: texts(accounts).filter((account) => asked.includes(account)),
});

const SCOPES = ['ALL_PERSONNEL', 'UNIFORMED', 'MILITARY', 'CIVILIAN', 'POLICE', 'PEACEKEEPERS', 'CONTINGENT_TROOPS'];

/**
 * D: the mission page's query, computations and all. The others cannot compute; they are told which rows the answer rests on and
 * give these, and what the two have in common is compared. R: the same read again by a client that has it already.
 */
export async function missionItems(origin: string): Promise<Item[]> {
  const variants = SCOPES.map((scope) => ({ slug: 'minusma', lang: 'EN', knownOn: null, base: null, scope }));
  const answers: Json[] = [];
  for (const variant of variants) {
    const { body } = await askOnce(origin, graphqlPost(OURS, variant));
    const answer = JSON.parse(body) as Json;
    if (answer.errors) throw new Error(`the mission page's query is refused: ${body.slice(0, 500)}`);
    answers.push(answer);
  }
  const told = answers.map((answer) => ({
    statistics: [...new Set(statisticsIn(answer).map(({ id }) => localId(id)))],
    passages: [...new Set(accountsIn(answer).map(({ evidence: { id } }) => localId(id)))],
    accounts: texts(accountsIn(answer).map(ourAccount)),
  }));
  const theirs = {
    postgraphile: {
      questions: told.map(({ statistics, passages }) => graphqlPost(THEIRS, { slug: 'minusma', statistics, passages })),
      read: (answer: Json, nth: number) => theirFacts(answer, told[nth]!.accounts),
    },
    floor: {
      questions: told.map(({ statistics, passages }) => floorPost('mission', ['minusma', statistics, passages])),
      read: (answer: Json, nth: number) => floorFacts(answer, told[nth]!.accounts),
    },
  };
  const tags = await Promise.all(
    variants.map(async (variant) => (await askOnce(origin, graphqlGet(OURS, variant))).headers['etag']),
  );
  return [
    {
      name: 'D',
      what: 'the mission page’s own query',
      asked: {
        drawdown: { questions: variants.map((variant) => graphqlPost(OURS, variant)), read: ourFacts },
        ...theirs,
      },
    },
    ...(tags.every((tag) => typeof tag === 'string')
      ? [
          {
            name: 'R',
            isReadAgain: true,
            what: 'the same page read again by a client that revalidates; the others answer whole each time',
            status: { drawdown: 304 },
            asked: {
              drawdown: {
                questions: variants.map((variant, i) =>
                  graphqlGet(OURS, variant, { 'if-none-match': String(tags[i]) }),
                ),
                read: () => null,
              },
              ...theirs,
            },
          } satisfies Item,
        ]
      : []),
  ];
}
