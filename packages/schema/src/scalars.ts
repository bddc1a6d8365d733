import { isDay } from '@drawdown/domain/day';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.ts';

const wrong = (value: unknown, node?: ValueNode) =>
  new GraphQLError(`${JSON.stringify(value)} is not a day. Write it as YYYY-MM-DD, e.g. "2023-12-11".`, {
    // The node tells which argument it stands in.
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });

function day(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw wrong(value, node);
}

builder.scalarType('Date', {
  description: 'A calendar day, ISO 8601 `YYYY-MM-DD`.',
  serialize: (value) => value,
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind, node),
});

builder.scalarType('DateTime', {
  description: 'An instant in UTC, ISO 8601, e.g. `2023-12-11T08:30:00.000Z`.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
    throw new GraphQLError(
      `${JSON.stringify(value)} is not an instant. Write it as ISO 8601, e.g. "2023-12-11T08:30:00Z".`,
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    );
  },
});
