import { openDb, type Database, type Db } from '@drawdown/db/client';
import { execute, parse, validate } from 'graphql';
import sql, { raw, type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { ALONE } from './in-turns.ts';
import { loadersFor } from './loaders.ts';
import { schema } from './schema.ts';

// Large enough for the planner to see what a million rows would cost, small enough to be made for each run.
const EVENTS = 20_000;
const STATISTICS = 40_000;
const ACTORS = 15_000;
const SOURCES = 10_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;

const id = (noun: string, nth: string) => `md5('${noun} ' || ${nth})::uuid`;

/** Rows by the number, spread over missions, kinds and years as a record's are: not one value for all, nor one for each. */
const FILL = `
  set constraints all deferred;
  insert into metric (id, key, name_en, kind, unit, description_en)
    select ${id('metric', 'n')}, 'metric-' || n, 'Metric', 'STOCK', 'persons', 'What is counted' from generate_series(0, 9) n;
  insert into actor (id, slug, kind, name_en, aliases, country, description_en, known_from)
    select ${id('actor', 'n')}, 'actor-' || n, (enum_range(null::actor_kind))[1 + n % 12], 'Name ' || md5(n::text), '{}',
      chr(65 + n % 26) || chr(65 + n / 26 % 26), 'Who ' || md5('d' || n), date '2001-01-01' + n from generate_series(0, ${ACTORS - 1}) n;
  insert into source (id, slug, title, publisher_id, language, published_edtf, published_earliest, published_latest, known_from)
    select ${id('source', 'n')}, 'source-' || n, 'Title ' || md5(n::text), ${id('actor', `n % 300`)}, 'en', (date '2001-01-01' + n)::text,
      date '2001-01-01' + n, date '2001-01-01' + n, date '2001-01-01' + n from generate_series(0, ${SOURCES - 1}) n;
  insert into evidence (id, source_id, paragraph, known_from)
    select ${id('evidence', 'n')}, ${id('source', `n % ${SOURCES}`)}, 1 + n % 40, date '2001-01-01' + n % ${SOURCES}
    from generate_series(0, ${EVENTS - 1}) n;
  insert into mission (id, slug, acronym, name_en, host_country_id, started_edtf, known_from)
    select ${id('mission', 'n')}, 'mission-' || n, 'M' || n, 'Mission', ${id('actor', 'n')}, '2001', '2001-01-01' from generate_series(0, 99) n;
  insert into place (id, slug, kind, name_en, aliases, within_id, mission_id, known_from)
    select ${id('place', 'n')}, 'place-' || n, case when n % 5 = 0 then 'SITE' else 'CITY' end::place_kind, 'Place ' || md5(n::text), '{}',
      case when n > 99 then ${id('place', 'n % 100')} end, case when n % 5 = 0 then ${id('mission', 'n % 100')} end, date '2001-01-01' + n
    from generate_series(0, 2999) n;
  insert into event (id, slug, mission_id, kind, title_en, place_id, span_edtf, span_earliest, span_latest, span_order, known_from)
    select ${id('event', 'n')}, 'event-' || n, ${id('mission', 'n % 100')}, (enum_range(null::event_kind))[1 + n / 7 % 17], 'What ' || md5(n::text),
      ${id('place', 'n % 3000')}, 'span', date '2001-01-01' + n / 3, date '2001-01-02' + n / 3, date '2001-01-01' + n / 3, date '2001-01-01' + n % ${SOURCES}
    from generate_series(0, ${EVENTS - 1}) n;
  insert into account (id, event_id, position, evidence_id, known_from)
    select ${id('account', 'n')}, ${id('event', 'n')}, 0, ${id('evidence', 'n')}, date '2001-01-01' + n % ${SOURCES} from generate_series(0, ${EVENTS - 1}) n;
  insert into participant (event_id, actor_id, position, role_en, known_from)
    select ${id('event', 'n')}, ${id('actor', `n % ${ACTORS}`)}, 0, 'host', '2001-01-01' from generate_series(0, ${EVENTS - 1}) n;
  insert into statistic (id, key, mission_id, metric_id, scope, low, high, stated, qualifier, printed, as_of_edtf, as_of_earliest, as_of_latest,
      as_of_order, subject_id, event_id, evidence_id, source_id, known_from, recorded_at)
    select ${id('statistic', 'n')}, 'statistic-' || n, ${id('mission', 'n % 100')}, ${id('metric', 'n / 11 % 10')}, (enum_range(null::scope))[1 + n / 3 % 16],
      n, n, n, 'EXACT', n::text, 'day', date '2001-01-01' + n / 6, date '2001-01-01' + n / 6, date '2001-01-01' + n / 6,
      ${id('actor', `n % ${ACTORS}`)}, ${id('event', `n % ${EVENTS}`)}, ${id('evidence', `n % ${EVENTS}`)}, ${id('source', `n % ${SOURCES}`)},
      date '2001-01-01' + n % ${SOURCES}, now() from generate_series(0, ${STATISTICS - 1}) n;
  insert into statement (id, key, mission_id, speaker_id, said_edtf, said_earliest, said_latest, said_order, stance, summary_en, known_from)
    select ${id('statement', 'n')}, 'statement-' || n, ${id('mission', 'n % 100')}, ${id('actor', `n % ${ACTORS}`)}, 'day', date '2001-01-01' + n, date '2001-01-01' + n,
      date '2001-01-01' + n, (enum_range(null::stance))[1 + n % 6], 'Says ' || md5(n::text), '2001-01-01' from generate_series(0, 5999) n;
  insert into statement_evidence (statement_id, evidence_id, position)
    select ${id('statement', 'n')}, ${id('evidence', 'n')}, 0 from generate_series(0, 5999) n;
  insert into mission_actor (mission_id, actor_id, known_from)
    select ${id('mission', 'n % 100')}, ${id('actor', 'n')}, '2001-01-01' from generate_series(0, 4999) n;
  insert into revision (id, dossier, noun, key, row_id, version, action, recorded_at, recorded_by, content)
    select ${id('revision', 'n')}, 'd', 'events', 'event-' || n, ${id('event', 'n')}, 1, 'RECORDED', timestamptz '2026-01-01' + n * interval '1 s', 'test', '{}'
    from generate_series(0, ${EVENTS - 1}) n;
  insert into search_document (row_id, known_from, noun, names, content, digest)
    select id, known_from, 'events', fold(title_en), search_vector('B', title_en, null), 'd' from event;
  insert into search_word (word) select distinct md5(n::text) from generate_series(0, 4999) n;`;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, { max: 4 });
  const filling = openDb(database.url, { max: 1 });
  await filling.transaction(async (transaction) => {
    for (const statement of FILL.split(';\n'))
      await transaction.rows({ text: statement, values: [] } as unknown as Sql);
  });
  await filling.close();
  await db.rows(sql`analyze`);
}, 240_000);
afterAll(async () => {
  await db.close();
  await database.drop();
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** Few rows, whatever the record grows to: a walk over them costs less than an index. */
const SMALL = ['metric', 'mission', 'withdrawal_decision'];

function walks(plan: Plan): string[] {
  const own =
    plan['Node Type'] === 'Seq Scan' && !SMALL.includes(plan['Relation Name']!) ? [plan['Relation Name']!] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(walks)];
}

/** Answers, and tells how each statement of it was carried out, in the words that `explain` is given. */
async function plansFor(query: string, ...words: string[]): Promise<{ text: string; plan: Plan }[]> {
  const found: { text: string; plan: Plan }[] = [];
  const explaining: Db = {
    rows: async <Row extends object>(statement: Sql) => {
      const [explained] = await db.rows<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        sql`explain (${raw([...words, 'format json'].join(', '))}) ${statement}`,
        'anew',
      );
      found.push({ text: statement.text.replace(/\s+/g, ' '), plan: explained!['QUERY PLAN'][0]!.Plan });
      return db.rows<Row>(statement, 'anew');
    },
  };
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const { errors } = await execute({
    schema,
    document,
    contextValue: { db: explaining, load: loadersFor(explaining), caller: ALONE },
  });
  expect(errors).toBeUndefined();
  return found;
}

/** Answers, and tells which tables any statement of it walks from end to end, with the statement. */
async function walkedFor(query: string): Promise<string[]> {
  const plans = await plansFor(query);
  return plans.flatMap(({ text, plan }) => walks(plan).map((table) => `${table} in ${text}`));
}

/** How many rows of each table a plan read. */
function rowsRead(plan: Plan): [table: string, rows: number][] {
  const { 'Actual Rows': rows = 0, 'Rows Removed by Filter': dropped = 0, 'Actual Loops': loops = 1 } = plan;
  const table = plan['Relation Name'];
  return [
    ...(table === undefined ? [] : [[table, Math.round((rows + dropped) * loops)] as [string, number]]),
    ...(plan.Plans ?? []).flatMap(rowsRead),
  ];
}

const span = '{ from: "2010-03-01", to: "2010-04-01" }';
const LISTS: Record<string, readonly string[]> = {
  events: [
    '(first: 50)',
    '(last: 50)',
    '(orderBy: DATE_DESC)',
    '(where: { mission: "mission-7" })',
    '(where: { kind: [ATTACK] })',
    '(where: { kind: [ATTACK, COUP], mission: "mission-7" })',
    `(where: { during: ${span} })`,
    `(where: { during: ${span}, kind: [ATTACK] })`,
    '(where: { actor: "actor-7" })',
    '(where: { source: "source-7" })',
    '(where: { text: "c4ca4238" })',
  ],
  statistics: [
    '(first: 50)',
    '(orderBy: AS_OF_DESC)',
    '(orderBy: PUBLISHED_ASC)',
    '(orderBy: VALUE_ASC)',
    '(orderBy: VALUE_DESC)',
    '(orderBy: VALUE_DESC, where: { mission: "mission-7" })',
    '(orderBy: VALUE_DESC, where: { metric: ["metric-3"] })',
    '(orderBy: VALUE_DESC, where: { metric: ["metric-3"], mission: "mission-7" })',
    '(orderBy: VALUE_ASC, where: { scope: [MILITARY] })',
    '(orderBy: PUBLISHED_DESC, where: { mission: "mission-7" })',
    '(where: { mission: "mission-7" })',
    '(where: { metric: ["metric-3"] })',
    '(where: { metric: ["metric-3"], mission: "mission-7" })',
    '(where: { scope: [MILITARY] })',
    `(where: { asOf: ${span} })`,
    '(where: { source: "source-7" })',
    '(where: { subject: "actor-7" })',
    '(where: { printed: "13,871" })',
    '(where: { printed: "around 13,871", mission: "mission-7" })',
    '(where: { knownOn: "2005-01-01" })',
  ],
  statements: [
    '(first: 50)',
    '(where: { speaker: "actor-7" })',
    '(where: { source: "source-7" })',
    '(where: { mission: "mission-7" })',
    '(where: { stance: [WARNS] })',
    `(where: { said: ${span} })`,
    '(where: { text: "c4ca4238" })',
  ],
  sources: [
    '(first: 50)',
    '(where: { publisher: "actor-7" })',
    `(where: { published: ${span} })`,
    '(where: { text: "c4ca4238" })',
  ],
  actors: [
    '(first: 50)',
    '(where: { kind: [MEDIA] })',
    '(where: { country: "HA" })',
    '(orderBy: NAME_DESC)',
    '(orderBy: KNOWN_ASC)',
    '(orderBy: KNOWN_DESC)',
  ],
  places: ['(first: 50)', '(where: { kind: [SITE] })'],
  revisions: ['(first: 50)'],
};

describe('no list is read from end to end', () => {
  for (const [list, filters] of Object.entries(LISTS)) {
    it.each(filters)(`${list}%s`, async (filter) => {
      expect(await walkedFor(`{ ${list}${filter} { nodes { __typename } pageInfo { hasNextPage } } }`)).toEqual([]);
    });
  }

  it.each(['events', 'statistics', 'statements', 'actors'])('the %s of a mission', async (list) => {
    expect(await walkedFor(`{ mission(slug: "mission-7") { ${list}(first: 50) { nodes { __typename } } } }`)).toEqual(
      [],
    );
  });

  it.each(['events', 'statements', 'statistics'])('the %s of an actor, and of a source', async (list) => {
    const page = `${list}(first: 50) { nodes { __typename } }`;
    expect(await walkedFor(`{ actor(slug: "actor-7") { ${page} } source(slug: "source-7") { ${page} } }`)).toEqual([]);
  });

  it('what hangs from the rows of a page', async () => {
    const evidence = 'evidence { source { publisher { name } } }';
    const query = `{
      events(where: { during: ${span} }, first: 50) { nodes {
        mission { acronym } place { name } participants { actor { name } } accounts { ${evidence} } statistics { printed }
      } }
      statistics(where: { metric: ["metric-3"] }, first: 50) { nodes { metric { unit } subject { name } supersededBy { key } ${evidence} } }
    }`;
    expect(await walkedFor(query)).toEqual([]);
  });

  it('one row by its id', async () => {
    const [row] = await db.rows<{ id: string }>(sql`select id from statistic limit 1`);
    const node = Buffer.from(`Statistic:${row!.id}`).toString('base64');
    expect(
      await walkedFor(`{ node(id: "${node}") { ... on Statistic { key evidence { source { title } } } } }`),
    ).toEqual([]);
  });
});

describe('how long a list is, is read from what is kept', () => {
  // Twice, for those that begin and for those that end: the years of the record, the months of a year, the days of a month.
  const CALENDAR = 2 * (20 + 12 + 31);
  const late = '{ from: "2011-12-30", to: "2016-12-31" }';
  it.each([
    '{ events { totalCount } statistics { totalCount } }',
    `{ events(where: { during: ${late} }) { totalCount } statistics(where: { asOf: ${late} }) { totalCount } }`,
    '{ events(where: { kind: [ATTACK] }) { totalCount } statistics(where: { metric: ["metric-3"] }) { totalCount } }',
    '{ events(where: { mission: "mission-7" }) { totalCount } statistics(where: { mission: "mission-7" }) { totalCount } }',
    `{ events(where: { mission: "mission-7", kind: [ATTACK], during: ${late} }) { totalCount }
       statistics(where: { mission: "mission-7", metric: ["metric-3"], asOf: ${late} }) { totalCount } }`,
    `{ mission(slug: "mission-7") { events(where: { during: ${late} }) { totalCount } statistics(where: { asOf: ${late} }) { totalCount } } }`,
  ])('%s', async (query) => {
    // The pages of the lists are asked too, in statements of their own.
    const counts = (await plansFor(query, 'analyze')).filter(({ text }) => text.includes('as total'));
    expect(counts).toHaveLength(2);
    for (const { plan } of counts) {
      const read = rowsRead(plan);
      expect(read.filter(([table]) => !/^(event|statistic)_count$/.test(table))).toEqual([]);
      expect(read.length).toBeGreaterThan(0);
      expect(read.reduce((sum, [, rows]) => sum + rows, 0)).toBeLessThanOrEqual(CALENDAR);
    }
  });
});
