import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolders } from './check.ts';
import { anExample } from './testing-check.ts';

const example = anExample();

describe('a dossier that is right', () => {
  it('has no errors and no warnings', () => {
    const { dossiers, errors, warnings } = checkFolders([example.folder()]);
    expect({ dossiers: [...dossiers.keys()], errors, warnings }).toEqual({
      dossiers: ['unmogadishu', 'standard'],
      errors: [],
      warnings: [],
    });
  });

  it('may be written with Windows line ends, comments and block style', () => {
    example.write(
      'places.yaml',
      '# camps\r\n\r\nnorthern-camp:\r\n  kind: SITE\r\n  name:\r\n    en: Northern camp\r\n    fr: Camp du Nord\r\n  mission: unmogadishu # whose\r\n  evidence:\r\n    - source: wire-2024-06-03\r\n      paragraph: 4\r\n',
    );
    expect(example.errors()).toEqual([]);
  });

  it('may know of a decision that prints neither the start nor the last day', () => {
    const terms = '    started: 2024-01-16\n    inferred: the day after the decision\n    deadline: 2024-12-31\n';
    expect(example.errorsAfter('missions.yaml', terms, '')).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    [
      'a mapping that is not closed',
      'places.yaml',
      'mission: unmogadishu',
      'mission: {unmogadishu',
      /^places\.yaml:7 northern-camp: is no YAML \(Flow map.*\): close every quote, \{ and \[/,
    ],
    [
      'a field written twice',
      'places.yaml',
      'kind: SITE',
      'kind: SITE\n  kind: CITY',
      /^places\.yaml:3 northern-camp: `kind` stands twice in one mapping; keep one of them$/,
    ],
    [
      'a key written twice',
      'places.yaml',
      '',
      'northern-camp:\n  kind: SITE\n',
      /^places\.yaml:8 northern-camp: stands twice in this file, first in line 1; give one of them another key$/,
    ],
    [
      'a list instead of a mapping',
      'places.yaml',
      'northern-camp:\n',
      '- northern-camp:\n',
      /^places\.yaml:1 null: this file is a mapping from key to row; begin the line with a key and a colon$/,
    ],
    [
      'an anchor',
      'places.yaml',
      'kind: SITE',
      'kind: &kind SITE',
      /^places\.yaml:2 northern-camp: uses an anchor or alias; write the value out/,
    ],
  ])('names line and key of %s', (_, file, was, is, message) => {
    expect(example.errorsAfter(file, was, is)).toContainEqual(expect.stringMatching(message));
  });

  it('tells of a file that is none of a dossier', () => {
    example.write('statistic.yaml', 'a: b\n');
    expect(example.errors()).toEqual([
      expect.stringMatching(
        /^statistic\.yaml:null null: is none of a dossier's files; did you mean `statistics\.yaml`\?/,
      ),
    ]);
  });

  it('tells of a folder that is none, or not there', () => {
    expect(checkFolders([path.dirname(example.folder())]).errors[0]?.message).toContain('holds no dossier.yaml');
    expect(checkFolders([`${example.folder()}-not`]).errors[0]?.message).toContain('there is no such folder');
  });
});

describe('a row of the wrong shape', () => {
  const shapes: [string, string, string, string, string][] = [
    [
      'a field nobody knows',
      'statistics.yaml',
      '  value: around 4,200',
      '  valeu: around 4,200',
      'statistics.yaml:4 wire-around-4200-at-start: no field `valeu` here; did you mean `value`?',
    ],
    [
      'a former key that is too long',
      'events.yaml',
      '  kind: SITE_CLOSURE\n',
      `  kind: SITE_CLOSURE\n  formerSlugs: [${'x'.repeat(121)}]\n`,
      'which is longer than a key may be, 120 characters',
    ],
    [
      'a field that is missing',
      'events.yaml',
      '  kind: SITE_CLOSURE\n',
      '',
      'events.yaml:1 northern-camp-handed-over: `kind` is missing; right would be one of UPRISING',
    ],
    [
      'an empty field',
      'statistics.yaml',
      'value: around 4,200',
      'value:',
      'statistics.yaml:4 wire-around-4200-at-start: `value` is empty; right would be the figure as printed',
    ],
    [
      'a word that is none of the vocabulary',
      'statistics.yaml',
      'scope: ALL_PERSONNEL',
      'scope: ALL_PERSONEL',
      'statistics.yaml:3 wire-around-4200-at-start: `scope` is "ALL_PERSONEL", which is no such word; did you mean `ALL_PERSONNEL`?',
    ],
    [
      'a mapping where a word should be',
      'statistics.yaml',
      'value: around 4,200',
      'value: {low: 1}',
      'statistics.yaml:4 wire-around-4200-at-start: `value` is a mapping; right would be the figure as printed',
    ],
    [
      'a paragraph 0',
      'places.yaml',
      'paragraph: 4',
      'paragraph: 0',
      'places.yaml:7 northern-camp: `evidence.1.paragraph` is "0", which is no whole number from 1',
    ],
    [
      'a paragraph beyond all that are counted',
      'places.yaml',
      'paragraph: 4',
      'paragraph: 99999999999',
      'places.yaml:7 northern-camp: `evidence.1.paragraph` is "99999999999", which is more than 2,147,483,647',
    ],
    [
      'more paragraphs than are counted',
      'sources.yaml',
      'paragraphs: 12',
      'paragraphs: 99999999999999999999999',
      '`paragraphs` is "99999999999999999999999", which is more than 2,147,483,647',
    ],
    [
      'a passage without a source',
      'places.yaml',
      '{source: wire-2024-06-03, paragraph: 4}',
      '{paragraph: 4}',
      'places.yaml:7 northern-camp: `evidence.1.source` is missing; right would be the key of a source',
    ],
    [
      'a latitude beyond the pole',
      'places.yaml',
      '2.04',
      '92.04',
      'places.yaml:4 northern-camp: `latitude` is "92.04", which lies outside -90 to 90',
    ],
    [
      'a country that is no code',
      'actors.yaml',
      'country: SO',
      'country: Somalia',
      'actors.yaml:4 somalia: `country` is "Somalia", which is no code of two capital letters',
    ],
    [
      'a hash that is none',
      'sources.yaml',
      'sha256: 0000',
      'sha256: 000g',
      'sources.yaml:9 wire-2024-06-03: `sha256` is "000g0',
    ],
    [
      'a day that no calendar has',
      'missions.yaml',
      'deadline: 2024-12-31',
      'deadline: 2024-12-32',
      'missions.yaml:10 unmogadishu: `withdrawal.1.deadline` is "2024-12-32", which is no day of the calendar',
    ],
    [
      'a key in capitals',
      'places.yaml',
      'northern-camp:',
      'Northern_Camp:',
      'places.yaml:1 Northern_Camp: is no key: lower-case letters and digits in words joined by hyphens, 120 characters at most, e.g. `northern-camp`',
    ],
    [
      'an inferred that is about nothing',
      'statements.yaml',
      '  saidOn: 2024-06-03\n',
      '  inferred: by its tone\n',
      'statements.yaml:3 spokesperson-on-schedule: `inferred` is about `saidOn`, which is missing',
    ],
    [
      'a name that is not the folder’s',
      'dossier.yaml',
      'name: unmogadishu',
      'name: unmog',
      'dossier.yaml:1 null: `name` is unmog, but the folder is called unmogadishu; both are to be the same',
    ],
    [
      'a dossier without a licence',
      'dossier.yaml',
      'licence: CC-BY-4.0\n',
      '',
      'dossier.yaml:1 null: `licence` is missing; right would be e.g. CC-BY-4.0',
    ],
  ];
  it.each([
    ['NUL', '"Peace\\0keepers"', '\0'],
    ['half of a pair', '"Peacekeepers \\ud83c"', '\ud83c'],
  ])('tells of a character that no database keeps: %s', (_, written, character) => {
    const [error, ...others] = example.errorsAfter(
      'sources.yaml',
      'title: Peacekeepers leave northern camp',
      `title: ${written}`,
    );
    expect(others).toEqual([]);
    expect(error).toContain(character);
    expect(error).toContain('which holds a character that is none');
  });

  it.each(shapes)('tells of %s', (_, file, was, is, message) => {
    expect(example.errorsAfter(file, was, is)).toContainEqual(expect.stringContaining(message));
  });
});

describe('a name that leads nowhere', () => {
  const names: [string, string, string, string, string][] = [
    [
      'a metric',
      'statistics.yaml',
      'metric: personnel-departed',
      'metric: personel-departed',
      'statistics.yaml:9 wire-more-than-1300-departed: `metric` names personel-departed, which is not in metrics.yaml; did you mean `personnel-departed`?',
    ],
    [
      'a source in a passage',
      'events.yaml',
      'source: wire-2024-06-03',
      'source: wire-2024-06-04',
      'events.yaml:8 northern-camp-handed-over: `accounts.1.source` names wire-2024-06-04, which is not in sources.yaml; did you mean `wire-2024-06-03`?',
    ],
    [
      'an organisation',
      'actors.yaml',
      'organisation: unmog',
      'organisation: unimog',
      'actors.yaml:14 a-spokesperson: `affiliations.1.organisation` names unimog, which is not in actors.yaml; did you mean `unmog`?',
    ],
    [
      'a whole',
      'statistics.yaml',
      'outOf: wire-around-4200-at-start',
      'outOf: nothing-like-it',
      'statistics.yaml:15 wire-more-than-1300-departed: `outOf` names nothing-like-it, which is not in statistics.yaml',
    ],
    [
      'a dossier',
      'dossier.yaml',
      '[standard]',
      '[standrad]',
      'dossier.yaml:4 null: builds on standrad, which was not found; did you mean `standard`?; looked for its folder in ',
    ],
  ];
  it.each(names)('tells of %s, and what may have been meant', (_, file, was, is, message) => {
    expect(example.errorsAfter(file, was, is)).toContainEqual(expect.stringContaining(message));
  });

  it('says that a row is wrong once, not again where it is named', () => {
    const found = example.errorsAfter('actors.yaml', 'kind: PEACE_OPERATION', 'kind: PEACE');
    expect(found).toHaveLength(1);
  });
});

describe('a figure or date that cannot be read', () => {
  it('names the figure', () => {
    expect(example.errorsAfter('statistics.yaml', 'value: around 4,200', 'value: quite a lot')).toEqual([
      expect.stringMatching(/^statistics\.yaml:4 wire-around-4200-at-start: `value`: .*quite a lot/),
    ]);
  });
  it('names the date', () => {
    expect(example.errorsAfter('events.yaml', 'date: 2024-06-01', 'date: 1 June 2024')).toEqual([
      expect.stringMatching(/^events\.yaml:8 northern-camp-handed-over: `accounts\.1\.date`: .*1 June 2024/),
    ]);
  });
});

it('tells everything at once, in the order of files and lines', () => {
  example.change('statistics.yaml', 'value: around 4,200', 'value: quite a lot');
  example.change('statistics.yaml', 'metric: personnel-departed', 'metric: departed');
  example.change('places.yaml', 'latitude: 2.04', 'latitude: north');
  example.change('events.yaml', 'kind: SITE_CLOSURE', 'kind: CLOSURE');
  expect(example.errors().map((line) => line.split(' ')[0])).toEqual([
    'events.yaml:2',
    'places.yaml:4',
    'statistics.yaml:4',
    'statistics.yaml:9',
  ]);
});

it('asks which mission where there are several', () => {
  example.change(
    'missions.yaml',
    '',
    `other:
  acronym: OTHER
  name: Other mission
  hostCountry: somalia
  started: 2020
  evidence: {source: wire-2024-06-03}
`,
  );
  expect(example.errors().map((line) => line.split(': ')[1])).toEqual(
    Array(4).fill('`mission` is missing, and there are several; name one, or `none`'),
  );
});
