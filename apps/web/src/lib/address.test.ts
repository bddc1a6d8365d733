import { describe, expect, it } from 'vitest';
import { choiceFrom, parameterNamed, searchParamsOf, wrongParameter } from './address.ts';

const wrongIn = (query: string): string | null => wrongParameter(searchParamsOf(new URLSearchParams(query)));

describe('what can be seen to be wrong with an address', () => {
  it.each([
    ['knownOn=2023-12-11&scope=MILITARY&kind=ATTACK&base=anything', null],
    ['knownOn=&scope=&kind=', null],
    ['knownOn=2023-02-30', 'knownOn'],
    ['knownOn=garbage', 'knownOn'],
    ['scope=EVERYONE', 'scope'],
    ['kind=NOPE', 'kind'],
    ['q=a&q=b', 'q'],
    ['after=a&after=b', 'after'],
    ['utm_source=a&utm_source=b', null],
  ])('%s: %s', (query, wrong) => {
    expect(wrongIn(query)).toBe(wrong);
  });

  it('is kept apart from what is chosen', () => {
    expect(choiceFrom({ knownOn: '2023-13-01', scope: 'POLICE' })).toEqual({
      choice: { knownOn: '2023-13-01', scope: 'POLICE', base: null },
      wrong: 'knownOn',
    });
  });
});

describe('an argument of the API', () => {
  it('is named as the address names it', () => {
    expect([
      parameterNamed('where.metric'),
      parameterNamed('after'),
      parameterNamed('first'),
      parameterNamed(null),
    ]).toEqual(['metric', 'after', null, null]);
  });
});
