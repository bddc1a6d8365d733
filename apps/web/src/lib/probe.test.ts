import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { read } from './found-at.ts';
import { probeFor } from './probe.ts';

describe('what is asked before a page is made', () => {
  it.each([
    ['/missions/minusma', {}, { slug: 'minusma' }],
    ['/missions/minusma', { knownOn: '2023-10-01' }, { slug: 'minusma' }],
    [
      '/missions/minusma',
      { base: 'x', knownOn: '2023-10-01' },
      { slug: 'minusma', base: 'x', knownOn: '2023-10-01', scope: 'ALL_PERSONNEL' },
    ],
    ['/missions/minusma/statistics', { metric: 'm', after: 'c' }, { slug: 'minusma', metric: ['m'], after: 'c' }],
    ['/missions/minusma/events', { before: 'c', after: 'd' }, { slug: 'minusma', before: 'c' }],
    ['/actors', { after: 'c' }, { after: 'c' }],
    ['/search', { q: 'mali', after: 'c' }, { q: 'mali', after: 'c' }],
    ['/search', { after: 'c' }, {}],
    ['/', {}, {}],
    ['/places/c%C3%B4te', {}, { slug: 'côte' }],
  ])('%s with %j is a question that declares what it is given', (path, params, variables) => {
    const probe = probeFor(path, params);
    expect(probe?.variables).toEqual(variables);
    const [definition] = parse(probe?.query ?? '').definitions;
    const declared =
      definition?.kind === 'OperationDefinition'
        ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
        : [];
    expect(declared.sort()).toEqual(Object.keys(variables).sort());
  });

  it.each(['/nothing', '/missions/minusma/camps', '/actors/a/b', '/actors/', '/missions/%E0'])(
    '%s is no page',
    (path) => {
      expect(probeFor(path, {})).toBeNull();
    },
  );
});

describe('what the answer comes to', () => {
  const refused = (argument: string): object => ({ extensions: { code: 'BAD_USER_INPUT', argument } });
  it.each([
    ['a thing', { data: { found: { id: 'a' } } }, 'there'],
    ['a list', { data: { missions: { nodes: [] } } }, 'there'],
    ['no such thing', { data: { found: null } }, 'missing'],
    ['no such thing, and no such base', { data: { found: null, wanted: null }, errors: [refused('base')] }, 'missing'],
    ['no such base', { data: { found: { id: 'a' }, wanted: null }, errors: [refused('base')] }, { wrong: 'base' }],
    ['no such metric', { data: { wanted: null }, errors: [refused('where.metric')] }, { wrong: 'metric' }],
    ['no such cursor', { data: null, errors: [refused('after')] }, { wrong: 'after' }],
    ['words that cannot be searched for', { data: null, errors: [refused('query')] }, 'there'],
    ['a broken API', { data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }, 'unanswered'],
    ['something else', 'Bad gateway', 'unanswered'],
  ])('%s', (_name, answer, found) => {
    expect(read(answer)).toEqual(found);
  });
});
