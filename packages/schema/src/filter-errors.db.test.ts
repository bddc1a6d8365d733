import { aMission, aRecord, type TestMission } from '@drawdown/dossier/testing';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { schema } from './schema.ts';
import { graphOn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const record = async (mission: TestMission) => {
  await aRecord(database.url, mission);
  return mission;
};

describe('a blank text', () => {
  const fields = ['actors', 'events', 'sources', 'statements', 'places'];

  it.each(fields.flatMap((field) => ['', '   ', '\u00a0\t\n'].map((text) => [field, text] as const)))(
    'is an error, not the whole list: %s %j',
    async (field, text) => {
      const { data, errors } = await graph.ask(
        `query ($text: String!) { ${field}(where: { text: $text }) { totalCount } }`,
        { text },
      );
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'where.text' }]);
      expect(data).toBeNull();
    },
  );

  it('is one in the list of a mission too', async () => {
    const { slug } = await record(aMission());
    const { errors } = await graph.ask(`{ mission(slug: "${slug}") { events(where: { text: " " }) { totalCount } } }`);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'where.text' }]);
  });

  it.each(fields)('that is null asks for all: %s', async (field) => {
    const { errors } = await graph.ask(`{ ${field}(where: { text: null }) { totalCount } }`);
    expect(errors).toEqual([]);
  });
});

/** Every argument of the graph that is a text, at any depth, with the field it is of and a value that holds the text so far down. */
function textArguments(): { parent: string; field: GraphQLField<unknown, unknown>; path: string[] }[] {
  const within = (type: GraphQLInputType, path: readonly string[]): string[][] => {
    const named = getNamedType(type);
    if (isInputObjectType(named))
      return Object.values(named.getFields()).flatMap((field) => within(field.type, [...path, field.name]));
    return ['String', 'ID'].includes(named.name) ? [[...path]] : [];
  };
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields()).flatMap((field) =>
        field.args.flatMap((arg) => within(arg.type, [arg.name]).map((path) => ({ parent: type.name, field, path }))),
      ),
    );
}

describe('a text that is too long', () => {
  const all = textArguments();

  it('may stand in many arguments', () => {
    const names = all.map(({ parent, field, path }) => `${parent}.${field.name} ${path.join('.')}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'Query.mission slug',
        'Query.statistic key',
        'Query.node id',
        'Query.nodes ids',
        'Query.events where.text',
        'Query.statistics where.metric',
        'Query.statistics where.printed',
        'Query.search query',
        'Query.sources after',
        'Mission.events where.place',
        'Mission.drawdown base',
      ]),
    );
    expect(names.length).toBeGreaterThan(50);
  });

  it.each(all.map((each) => [`${each.parent}.${each.field.name}`, each.path.join('.'), each] as const))(
    'is an error that names the argument, before anything is asked: %s %s',
    async (_field, argument, { field, path }) => {
      const longest = ['after', 'before'].includes(argument) ? 1_000 : argument === 'where.printed' ? 100 : 200;
      const given = (length: number) => {
        const text = ['ids', 'metric', 'noun'].includes(path.at(-1)!) ? ['x', 'x'.repeat(length)] : 'x'.repeat(length);
        return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), text);
      };
      // What the field's own answer is does not matter here: whatever it asks of its context, it would have asked too much.
      const untouched = new Proxy({}, { get: () => expect.fail('something was asked') });
      const refused = async (length: number): Promise<unknown> => {
        try {
          return await field.resolve!({}, given(length), untouched, {} as never);
        } catch (error) {
          return error;
        }
      };
      const named = `\`${argument}\` has ${longest + 1} characters: it may have ${longest} at the most.`;
      expect(await refused(longest + 1)).toMatchObject({
        message: named,
        extensions: { code: 'BAD_USER_INPUT', argument },
      });
      expect(await refused(longest)).not.toMatchObject({
        message: named.replace(String(longest + 1), String(longest)),
      });
    },
  );

  it('is none where it is as long as it may be', async () => {
    const { errors } = await graph.ask('query ($text: String!) { events(where: { text: $text }) { totalCount } }', {
      text: 'x'.repeat(200),
    });
    expect(errors).toEqual([]);
  });
});

describe('what a filter names and the record does not hold', () => {
  it('costs no more statements where it is much', async () => {
    const metrics = Array.from({ length: 900 }, (_, i) => `no-metric-${i}`);
    const query = 'query ($metric: [String!]) { statistics(where: { metric: $metric }) { totalCount } }';
    const { errors, statements } = await graph.ask(query, { metric: metrics });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'where.metric' }]);
    expect(statements.length).toBeLessThan(4);
  });

  const wrong: [string, string, string][] = [
    ['events', '{ mission: "minusna" }', 'where.mission'],
    ['events', '{ place: "atlantis" }', 'where.place'],
    ['events', '{ actor: "nobody" }', 'where.actor'],
    ['events', '{ source: "none" }', 'where.source'],
    ['events', '{ during: { from: "2023-02-01", to: "2023-01-01" } }', 'where.during'],
    ['statistics', '{ mission: "none" }', 'where.mission'],
    ['statistics', '{ metric: ["personnel-departed", "personel-departed"] }', 'where.metric'],
    ['statistics', '{ source: "none" }', 'where.source'],
    ['statistics', '{ subject: "none" }', 'where.subject'],
    ['statistics', '{ asOf: { from: "2023-02-01", to: "2023-01-01" } }', 'where.asOf'],
    ['sources', '{ publisher: "none" }', 'where.publisher'],
    ['sources', '{ published: { from: "2023-02-01", to: "2023-01-01" } }', 'where.published'],
    ['statements', '{ speaker: "none" }', 'where.speaker'],
    ['statements', '{ source: "none\\u0000" }', 'where.source'],
    ['statements', '{ said: { from: "2023-02-01", to: "2023-01-01" } }', 'where.said'],
    ['places', '{ within: "none" }', 'where.within'],
    ['actors', '{ country: "Mali" }', 'where.country'],
    ['events', '{ knownOn: "2023-02-30" }', 'where.knownOn'],
    ['events', '{ during: { from: "yesterday" } }', 'where.during.from'],
    ['events', '{ kind: [CUP] }', 'where.kind'],
  ];

  it.each(wrong)('is an error that names the argument: %s %s', async (field, where, argument) => {
    const { data, errors } = await graph.ask(`{ ${field}(where: ${where}) { nodes { id } } }`);
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', argument, message: expect.stringMatching(/./) as string }]);
    expect(data).toBeNull();
  });

  it('is told with what comes close', async () => {
    const mission = await record(aMission());
    const { errors } = await graph.ask('query ($where: EventFilter) { events(where: $where) { totalCount } }', {
      where: { mission: `${mission.slug}x` },
    });
    expect(errors[0]!.message).toContain(`"${mission.slug}"`);
    const metric = await graph.ask('{ statistics(where: { metric: ["personel-departed"] }) { totalCount } }');
    expect(metric.errors[0]!.message).toContain('"personnel-departed"');
  });

  it.each([
    ['events', '{ mission: "zzz" }', '{ missions { nodes { slug } } }'],
    ['events', '{ place: "x" }', '{ places { nodes { slug } } }'],
    ['events', '{ source: "quite another thing" }', '{ sources { nodes { slug } } }'],
    ['statements', '{ speaker: "nobody at all" }', '{ actors { nodes { slug } } }'],
    ['statistics', '{ metric: ["zebras"] }', '{ metrics { key } }'],
  ])('is told how to list what there is where nothing comes close: %s %s', async (field, where, listing) => {
    const { errors } = await graph.ask(`{ ${field}(where: ${where}) { totalCount } }`);
    expect(errors[0]!.message).not.toContain('Did you mean');
    expect(errors[0]!.message).toContain(`\`${listing}\``);
    expect((await graph.ask(listing)).errors).toEqual([]);
  });

  it('names the argument where a variable holds it', async () => {
    const ask =
      'query ($w: EventFilter, $day: Date, $n: Int) { events(where: $w, first: $n) { totalCount } other: events(where: { knownOn: $day }) { totalCount } }';
    const argumentOf = async (variables: object) =>
      (await graph.ask(ask, { ...variables })).errors.map(({ code, argument }) => [code, argument]);
    expect(await argumentOf({ w: { during: { from: '2023-13-01' } } })).toEqual([
      ['BAD_USER_INPUT', 'where.during.from'],
    ]);
    expect(await argumentOf({ day: '11 December' })).toEqual([['BAD_USER_INPUT', 'where.knownOn']]);
    expect(await argumentOf({ n: 'ten' })).toEqual([['BAD_USER_INPUT', 'first']]);
    expect(await argumentOf({ w: { kind: ['COUP', 'CUP'] } })).toEqual([['BAD_USER_INPUT', 'where.kind[1]']]);
  });
});

describe('a figure as printed', () => {
  it.each(['', ' ', 'menaka', '-5', `1${'0'.repeat(100)}`, '(1+)+$'.repeat(30)])(
    'that cannot be read is an error that says how to write one: %j',
    async (printed) => {
      const { data, errors } = await graph.ask(
        'query ($printed: String!) { statistics(where: { printed: $printed }) { totalCount } }',
        { printed },
      );
      expect(errors).toMatchObject([
        {
          code: 'BAD_USER_INPUT',
          argument: 'where.printed',
          message: expect.stringMatching(/write it as "3,367"|it may have 100 at the most/) as string,
        },
      ]);
      expect(data).toBeNull();
    },
  );
});
