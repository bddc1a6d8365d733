import { describe, expect, it } from 'vitest';
import { chosenFrom, takenFrom } from './address.ts';
import { fileName } from './about.ts';
import { csvCells } from './releases.ts';
import { entriesOf } from './sitemap.ts';
import { aView } from './testing.ts';

describe('the address of what is taken', () => {
  it.each([
    ['/missions/minusma/drawdown.csv', { path: '/missions/minusma/drawdown', ending: 'csv' }],
    ['/actors.csv-metadata.json', { path: '/actors', ending: 'csv-metadata.json' }],
    ['/missions/minusma.csl.json', { path: '/missions/minusma', ending: 'csl.json' }],
    ['/releases/1.0.0/minusma.zip', { path: '/releases/1.0.0/minusma', ending: 'zip' }],
    ['/missions/minusma', null],
    ['/releases/1.0.0', null],
    ['/missions/minusma.exe', null],
  ])('%s is read', (path, taken) => {
    expect(takenFrom(path)).toEqual(taken);
  });

  it('refuses a name that means nothing there, rather than give other data', () => {
    expect(chosenFrom('/actors', { scope: 'POLICE' }, ['knownOn'])).toEqual({ wrong: 'scope', isUnknown: true });
    expect(chosenFrom('/actors', { after: 'x' }, ['knownOn'])).toEqual({ wrong: 'after', isUnknown: true });
  });

  it('refuses a value that cannot be, and a name said twice', () => {
    expect(chosenFrom('/actors', { knownOn: '2023-02-30' }, ['knownOn'])).toEqual({
      wrong: 'knownOn',
      isUnknown: false,
    });
    expect(chosenFrom('/actors', { knownOn: ['2023-02-01', '2023-02-02'] }, ['knownOn'])).toMatchObject({
      wrong: 'knownOn',
    });
  });

  it('puts what was chosen in one order, so that one view has one address', () => {
    const allowed = ['knownOn', 'scope'] as const;
    const one = chosenFrom('/missions/m/drawdown', { scope: 'POLICE', knownOn: '2023-10-15' }, allowed);
    expect(JSON.stringify(one)).toBe('{"query":{"knownOn":"2023-10-15","scope":"POLICE"}}');
  });
});

it('a file is named after what is in it, in letters any system takes', () => {
  const view = aView({ query: { knownOn: '2023-10-15', base: '../../etc/passwd"' } });
  expect(fileName('drawdown', view, 'csv')).toBe(
    'drawdown-minusma-drawdown-as-known-on-2023-10-15-base-etc-passwd-en-taken-2026-11-23.csv',
  );
});

it('a page stands in the sitemap once in each language, each naming the other', () => {
  const text = entriesOf('https://drawdown.example', '/places/a&b');
  expect(text.match(/<loc>/g)).toHaveLength(2);
  expect(text.match(/hreflang="(en|fr|x-default)"/g)).toHaveLength(6);
  expect(text).toContain('https://drawdown.example/fr/places/a&amp;b');
});

it('a CSV is read back as it was written', () => {
  expect(csvCells('a,b\r\n"x ""y"", z",\r\n,"1\n2"\r\n')).toEqual([
    ['a', 'b'],
    ['x "y", z', ''],
    ['', '1\n2'],
  ]);
});
