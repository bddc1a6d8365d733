import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { read } from './found-at.ts';
import { probeFor, probeOfFile, renamed } from './probe.ts';
import type { Probe } from './probe.ts';

const contract = buildSchema(
  readFileSync(new URL('../../../../packages/schema/schema.graphql', import.meta.url), 'utf8'),
);

/** The values given that the question does not declare. */
function undeclared(probe: Probe | null): string[] {
  const [definition] = parse(probe?.query ?? '').definitions;
  const declared =
    definition?.kind === 'OperationDefinition'
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [];
  return Object.keys(probe?.variables ?? {}).filter((name) => !declared.includes(name));
}

const LONG = 'words '.repeat(40).trim();

describe('what is asked before a page is made', () => {
  it.each([
    ['/missions/minusma', {}, { slug: 'minusma' }],
    ['/missions/minusma', { knownOn: '2023-10-01' }, { slug: 'minusma' }],
    [
      '/missions/minusma',
      { base: 'x', knownOn: '2023-10-01' },
      { slug: 'minusma', base: 'x', knownOn: '2023-10-01', scope: 'ALL_PERSONNEL' },
    ],
    ['/missions/minusma/disagreements', { metric: 'm' }, { slug: 'minusma', metric: ['m'] }],
    ['/search', { q: 'mali', after: 'c' }, { q: 'mali', first: 1, after: 'c' }],
    ['/search', { q: 'mali', kind: 'EVENT', after: 'c' }, { q: 'mali', among: ['EVENT'], first: 1, after: 'c' }],
    ['/statistics/some-key%4012ab', {}, { slug: 'some-key@12ab' }],
    ['/events', { kind: 'ATTACK', q: 'camp' }, {}],
    ['/search', { after: 'c' }, {}],
    ['/', {}, {}],
    ['/places/c%C3%B4te', {}, { slug: 'côte' }],
  ])('%s with %j is a question that declares what it is given', (path, params, variables) => {
    const probe = probeFor(path, params);
    expect(probe?.variables).toEqual(variables);
    expect(undeclared(probe)).toEqual([]);
  });

  it.each([
    [
      '/missions/minusma/statistics',
      { metric: 'm', after: 'c' },
      { slug: 'minusma', first: 1, after: 'c', where: { metric: ['m'] } },
    ],
    [
      '/missions/minusma/events',
      { before: 'c', after: 'd', order: 'DATE_DESC' },
      { slug: 'minusma', last: 1, before: 'c' },
    ],
    ['/events', { actor: 'who', from: '2023-01-01' }, { where: { actor: 'who', during: { from: '2023-01-01' } } }],
    ['/places', { after: 'c' }, { first: 1, after: 'c' }],
    ['/actors', { after: 'c', country: 'ML' }, { first: 1, after: 'c', where: { country: 'ML' } }],
    // Read from its end, what follows in the address precedes in the API.
    ['/sources', { after: 'c', order: 'DATE_DESC' }, { last: 1, before: 'c' }],
    ['/events', { q: LONG }, { where: { text: LONG } }],
    ['/missions/minusma/events', { q: LONG }, { slug: 'minusma', where: { text: LONG } }],
    ['/statistics', { q: '13 871' }, { where: { printed: '13 871' } }],
    ['/missions/minusma/statistics', { q: '13 871' }, { slug: 'minusma', where: { printed: '13 871' } }],
    ['/statements', { speaker: 'who', stance: 'WARNS' }, { where: { speaker: 'who', stance: ['WARNS'] } }],
  ])('%s with %j asks for the list as the address narrows it', (path, params, variables) => {
    const probe = probeFor(path, params);
    expect(probe?.variables).toMatchObject(variables);
    expect(undeclared(probe)).toEqual([]);
    expect(validate(contract, parse(probe?.query ?? ''))).toEqual([]);
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
    ['a thing', { data: { found: { slug: 'asked' } } }, 'there'],
    ['a thing that was renamed', { data: { found: { slug: 'by-now' } } }, { moved: 'by-now' }],
    [
      'a renamed thing, and no such base',
      { data: { found: { slug: 'by-now' }, wanted: null }, errors: [refused('base')] },
      { moved: 'by-now' },
    ],
    ['a list', { data: { missions: { nodes: [] } } }, 'there'],
    ['no such thing', { data: { found: null } }, 'missing'],
    ['no such thing, and no such base', { data: { found: null, wanted: null }, errors: [refused('base')] }, 'missing'],
    [
      'no such base',
      { data: { found: { slug: 'asked' }, wanted: null }, errors: [refused('base')] },
      { wrong: 'base' },
    ],
    ['no such actor in a filter', { data: null, errors: [refused('where.actor')] }, { wrong: 'actor' }],
    ['no such metric', { data: { wanted: null }, errors: [refused('where.metric')] }, { wrong: 'metric' }],
    ['no such cursor', { data: null, errors: [refused('after')] }, { wrong: 'after' }],
    ['words that cannot be searched for', { data: null, errors: [refused('query')] }, 'there'],
    ['a broken API', { data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }, 'unanswered'],
    ['something else', 'Bad gateway', 'unanswered'],
  ])('%s', (_name, answer, found) => {
    expect(read(answer, 'asked')).toEqual(found);
  });
});

describe('the slug in an address', () => {
  it.each([
    ['/missions/old', '/missions/new'],
    ['/missions/old/events', '/missions/new/events'],
    ['/missions/old/drawdown', '/missions/new/drawdown'],
    ['/embed/missions/old/pace', '/embed/missions/new/pace'],
    ['/data/old/datapackage', '/data/new/datapackage'],
    ['/statistics/old', '/statistics/new'],
  ])('%s is asked for, and changed', (path, by) => {
    const probe = probeOfFile(path);
    expect(probe?.variables).toEqual({ slug: 'old' });
    expect(validate(contract, parse(probe?.query ?? ''))).toEqual([]);
    expect(renamed(path, 'new')).toBe(by);
  });

  it.each(['/', '/events', '/embed/other/old/pace', '/feed', '/sitemap', '/places/%E0'])(
    'is none in %s, of which only whether anyone answers is asked',
    (path) => {
      const probe = probeOfFile(path);
      expect(probe?.variables).toEqual({});
      expect(validate(contract, parse(probe?.query ?? ''))).toEqual([]);
    },
  );

  it('is not asked for where the file is one of a release, which lies ready', () => {
    expect(probeOfFile('/releases/2024-1/record')).toBeNull();
  });
});
