import { describe, expect, it } from 'vitest';
import { tableAt } from '../taking/tables/all.ts';
import { searchParamsOf } from './address.ts';
import { parametersAt, unknownParameter } from './page-parameters.ts';

const unknownIn = (path: string, query: string): string | null =>
  unknownParameter(searchParamsOf(new URLSearchParams(query)), parametersAt(path));

describe('what means nothing in an address', () => {
  it.each([
    ['/events', 'sort=zz', 'sort'],
    ['/events', 'kind=ATTACK&page=-1', 'page'],
    ['/events', 'knownon=2023-10-01', 'knownon'],
    ['/missions/minusma', 'bogus=', 'bogus'],
    ['/missions/minusma', 'kind=ATTACK', 'kind'],
    ['/missions/minusma', 'knownOn=2023-10-01&scope=UNIFORMED&base=b', null],
    ['/missions/minusma/sites', 'on=2023-10-22&knownOn=2023-12-01&kind=CLOSED', null],
    ['/missions/minusma/disagreements', 'kind=ROUNDING&metric=m', null],
    ['/places/tessalit-camp', 'knownOn=2023-10-01', null],
    ['/places/tessalit-camp', 'on=2023-10-01', 'on'],
    ['/corrections', 'after=c', null],
    ['/methodology', 'knownOn=2023-10-01', 'knownOn'],
    ['/releases/2026-11', 'knownOn=2023-10-01', 'knownOn'],
    ['/', 'q=mali', 'q'],
    ['/embed/missions/minusma/statistics', 'metric=m&order=AS_OF_DESC', null],
    ['/embed/missions/minusma/statistics', 'after=c', 'after'],
    ['/embed/places/tessalit-camp/map', 'on=2023-10-01', 'on'],
  ])('on %s, %s: %s', (path, query, unknown) => {
    expect(unknownIn(path, query)).toBe(unknown);
  });

  it('is not what others add to a link that is passed on', () => {
    expect(unknownIn('/missions/minusma', 'utm_source=a&utm_campaign=b&fbclid=c&gclid=d&mc_eid=e&_gl=f')).toBeNull();
    expect(unknownIn('/missions/minusma', 'utm=a')).toBe('utm');
    expect(unknownIn('/missions/minusma', 'xfbclid=a')).toBe('xfbclid');
  });
});

describe('what a page reads', () => {
  it.each([
    '/missions/minusma/statistics',
    '/missions/minusma/events',
    '/missions/minusma/sites',
    '/missions/minusma/disagreements',
    '/events',
    '/statistics',
    '/statements',
    '/sources',
    '/actors',
    '/places',
    '/search',
    '/events/some-event',
    '/statistics/some-figure',
  ])('is what its files read, and the place in its list: %s', (path) => {
    const place = parametersAt(path).filter((name) => name === 'after' || name === 'before');
    expect(parametersAt(path)).toEqual([...(tableAt(path)?.table.parameters ?? []), ...place]);
  });

  it.each([
    '/missions/minusma/drawdown',
    '/missions/minusma/pace',
    '/missions/minusma/groups',
    '/missions/minusma/contingents',
    '/missions/minusma/sites',
    '/missions/minusma/spells',
    '/missions/minusma/statistics',
    '/statistics',
    '/places/gao/map',
    '/places/gao/spells',
  ])('is, for a figure that stands alone, what the table of its numbers reads: %s', (path) => {
    expect(parametersAt(`/embed${path}`)).toEqual(tableAt(path)?.table.parameters);
  });
});
