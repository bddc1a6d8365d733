import { describe, expect, it } from 'vitest';
import { choiceFrom, parameterNamed, searchParamsOf, wrongParameter } from './address.ts';

const wrongIn = (query: string, path?: string): string | null =>
  wrongParameter(searchParamsOf(new URLSearchParams(query)), path);

describe('what can be seen to be wrong with an address', () => {
  it.each([
    ['knownOn=2023-12-11&scope=MILITARY&kind=ATTACK&base=anything', null],
    ['knownOn=&scope=&kind=', null],
    ['knownOn=2023-02-30', 'knownOn'],
    ['knownOn=garbage', 'knownOn'],
    ['scope=EVERYONE', 'scope'],
    ['stance=SHOUTS', 'stance'],
    ['rank=BEST', 'rank'],
    ['retracted=maybe', 'retracted'],
    ['country=Mali', 'country'],
    ['on=2023-02-30', 'on'],
    ['from=2023-10-01&to=2023-09-30', 'to'],
    ['from=2023-10-01&to=2023-10-01', null],
    ['from=soon', 'from'],
    ['q=a&q=b', 'q'],
    ['after=a&after=b', 'after'],
    ['utm_source=a&utm_source=b', null],
  ])('%s: %s', (query, wrong) => {
    expect(wrongIn(query)).toBe(wrong);
  });

  it.each([
    ['/events', 'kind=ATTACK', null],
    ['/events', 'kind=PERSON', 'kind'],
    ['/missions/minusma/events', 'kind=NOPE', 'kind'],
    ['/actors', 'kind=PERSON', null],
    ['/actors', 'kind=ATTACK', 'kind'],
    ['/missions/minusma/disagreements', 'kind=ROUNDING', null],
    ['/missions/minusma/disagreements', 'kind=ATTACK', 'kind'],
    ['/search', 'kind=EVENT', null],
    ['/missions/minusma/statistics', 'scope=ATTACK_VICTIMS&order=PUBLISHED_DESC', null],
    ['/missions/minusma', 'scope=ATTACK_VICTIMS', 'scope'],
    ['/statistics', 'order=VALUE_DESC', null],
    ['/actors', 'order=KNOWN_DESC', null],
    ['/actors', 'order=DATE_DESC', 'order'],
    ['/events', 'order=PUBLISHED_DESC', 'order'],
    ['/sources', 'order=DATE_DESC', null],
  ])('on %s, %s: %s', (path, query, wrong) => {
    expect(wrongIn(query, path)).toBe(wrong);
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
    const named = ['where.metric', 'after', 'where.during', 'where.text', 'where.subject', 'first', null].map(
      parameterNamed,
    );
    expect(named).toEqual(['metric', 'after', 'from', 'q', 'subject', null, null]);
  });
});
