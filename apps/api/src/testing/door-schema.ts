import type { Context } from '@drawdown/schema/builder';
import {
  GraphQLError,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql';
import sql from 'sql-template-tag';

type Field = GraphQLFieldConfig<unknown, Context>;

const text = (resolve: Field['resolve'], args: Field['args'] = {}): Field => ({ type: GraphQLString, args, resolve });

/** Takes as long as it is told, in the database. */
const slow: Field = text(
  async (_root, { seconds }: { seconds: number }, { db }) => {
    await db.rows(sql`select pg_sleep(${seconds})`);
    return `waited ${seconds} s`;
  },
  { seconds: { type: new GraphQLNonNull(GraphQLInt) } },
);

const nameOfDatabase: Field['resolve'] = async (_root, _args, { db }) => {
  const [row] = await db.rows<{ name: string }>(sql`select current_database() as name`);
  return row?.name;
};

const nested: GraphQLObjectType<unknown, Context> = new GraphQLObjectType<unknown, Context>({
  name: 'Nested',
  fields: () => ({
    deeper: { type: nested, resolve: () => ({}) },
    name: { type: GraphQLString, resolve: () => 'nested' },
  }),
});

/** A graph that fails in every way a door must stand, which the record's own graph rightly does not. */
export const doorSchema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Context>({
    name: 'Query',
    fields: {
      hello: text(() => 'world'),
      echo: text((_root, { words }: { words: string }) => words, {
        words: { type: new GraphQLNonNull(GraphQLString) },
      }),
      during: text((_root, { period }: { period?: { from?: string } }) => period?.from ?? null, {
        period: {
          type: new GraphQLInputObjectType({ name: 'Period', fields: { from: { type: GraphQLString } } }),
        },
      }),
      slow,
      database: text(nameOfDatabase),
      certainly: { type: new GraphQLNonNull(GraphQLString), resolve: nameOfDatabase },
      broken: text(() => {
        throw new Error('the secret of postgresql://owner:hunter2@db:5432/x');
      }),
      missing: text(async (_root, _args, { db }) => {
        await db.rows(sql`select hunter2 from nowhere`);
        return '';
      }),
      write: text(async (_root, _args, { db }) => {
        await db.rows(sql`create table intruder (id int)`);
        return 'written';
      }),
      refused: text(() => {
        throw new GraphQLError('`on` is no day; write it as 2023-12-31', {
          extensions: { code: 'BAD_USER_INPUT', argument: 'on' },
        });
      }),
      required: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      numbers: { type: new GraphQLList(GraphQLInt), resolve: () => ['not a number'] },
      nested: { type: nested, resolve: () => ({}) },
    },
  }),
});
