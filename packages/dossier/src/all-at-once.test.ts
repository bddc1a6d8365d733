import { describe, expect, it } from 'vitest';
import { anExample } from './testing-check.ts';

const example = anExample();

describe('everything that is wrong with one row', () => {
  it('is told in one line each: shape, date, figure and names', () => {
    example.change('statistics.yaml', 'value: around 4,200', 'value: lots');
    example.change('statistics.yaml', 'asOf: 2024-01-16', 'asOf: 2024-02-30');
    example.change('statistics.yaml', 'paragraph: 3, phrase: "around', 'paragraph: 0, phrase: "around');
    example.change('statistics.yaml', '  value: lots', '  attributedTo: nobody\n  value: lots');
    expect(example.errors()).toEqual([
      expect.stringMatching(/^statistics\.yaml:4 \S+: `attributedTo` names nobody/),
      expect.stringMatching(/^statistics\.yaml:5 \S+: `value`: "lots" cannot be read/),
      expect.stringMatching(/^statistics\.yaml:6 \S+: `asOf`: .*2024-02-30/),
      expect.stringMatching(/^statistics\.yaml:8 \S+: `evidence\.paragraph` is "0"/),
    ]);
  });

  it.each([
    ['a word of no vocabulary', 'statistics.yaml', 'scope: ALL_PERSONNEL', 'scope: EVERYBODY'],
    ['a field nobody knows', 'statistics.yaml', '  scope:', '  colour: red\n  scope:'],
    ['a metric nobody knows', 'statistics.yaml', 'metric: personnel-strength', 'metric: heads'],
    ['no metric', 'statistics.yaml', '  metric: personnel-strength\n', ''],
    [
      'no passage',
      'statistics.yaml',
      '  evidence: {source: wire-2024-06-03, paragraph: 3, phrase: "around 4,200"}\n',
      '',
    ],
    [
      'a passage that is none',
      'statistics.yaml',
      '{source: wire-2024-06-03, paragraph: 3, phrase: "around 4,200"}',
      'the wire',
    ],
    ['a field written twice', 'statistics.yaml', '  scope:', '  scope: ALL_PERSONNEL\n  scope:'],
    ['an unreadable date', 'statistics.yaml', 'asOf: 2024-01-16', 'asOf: soon'],
    ['an inferred said twice', 'statistics.yaml', 'asOf: 2024-01-16', 'asOf: {date: 2024-01-16, inferred: a guess}'],
    ['a key in capitals', 'statistics.yaml', 'wire-around-4200-at-start:\n', 'WIRE:\n'],
  ])('%s hides no figure that cannot be read', (_, file, was, is) => {
    example.change('statistics.yaml', 'value: around 4,200', 'value: lots');
    example.change('statistics.yaml', '  outOf: wire-around-4200-at-start\n', '');
    const errors = example.errorsAfter(file, was, is);
    expect(errors).toHaveLength(2);
    expect(errors).toContainEqual(expect.stringContaining('`value`: "lots" cannot be read'));
  });

  it('holds for a source: language, day of publication, hash and number of paragraphs', () => {
    example.change(
      'sources.yaml',
      'language: en\n  published: 2024-06-03',
      'language: english\n  published: 2024-06-31',
    );
    example.change('sources.yaml', 'sha256: 0', 'sha256: x');
    expect(example.errors()).toEqual([
      expect.stringMatching(/^sources\.yaml:7 wire-2024-06-03: `language` is "english"/),
      expect.stringMatching(/^sources\.yaml:8 wire-2024-06-03: `published`: .*2024-06-31/),
      expect.stringMatching(/^sources\.yaml:9 wire-2024-06-03: `sha256` is "x0/),
    ]);
    expect(example.warnings()).toEqual([]);
  });

  it('holds for a source whose day cannot be read and whose language is none', () => {
    example.change('sources.yaml', 'language: en\n  published: 2024-06-03', 'language: qx\n  published: 2024-06-31');
    expect(example.errors()).toEqual([
      expect.stringContaining('qx is no language of ISO 639-1'),
      expect.stringMatching(/`published`: .*2024-06-31/),
    ]);
  });

  it('holds for what another row makes wrong: a passage is looked for in a source of a wrong shape', () => {
    example.change('sources.yaml', '  title: Peacekeepers leave northern camp\n', '');
    example.change('places.yaml', 'paragraph: 4', 'paragraph: 13');
    expect(example.errors()).toEqual([
      expect.stringContaining('paragraph 13 is beyond the last of wire-2024-06-03, which has 12'),
      expect.stringContaining('`title` is missing'),
    ]);
  });

  it('holds for the accounts and participants of an event', () => {
    example.change(
      'events.yaml',
      '{source: wire-2024-06-03, paragraph: 4, date: 2024-06-01',
      '{source: wire, paragraph: x, date: 2024-06-31',
    );
    example.change('events.yaml', 'actor: unmog', 'actor: unimog, colour: red');
    example.change('events.yaml', '  place: northern-camp', '  place: southern-camp');
    expect(example.errors().map((line) => line.split(' ')[0])).toEqual([
      'events.yaml:4',
      'events.yaml:6',
      'events.yaml:6',
      'events.yaml:8',
      'events.yaml:8',
      'events.yaml:8',
    ]);
  });
});

it.each(['3 tanks', 'about half', '3rd', 'two decades', 'plus de 10 500', '37 votes'])(
  'calls %s no figure that cannot be read where the metric is not known',
  (value) => {
    example.change('statistics.yaml', 'metric: personnel-strength', 'metric: heads');
    expect(example.errorsAfter('statistics.yaml', 'value: around 4,200', `value: ${value}`)).toEqual([
      expect.stringContaining('`metric` names heads'),
    ]);
  },
);

describe('what follows from a mistake', () => {
  it.each([
    ['one coordinate that is none', 'places.yaml', 'latitude: 2.04', 'latitude: north'],
    ['a coordinate under a wrong name', 'places.yaml', 'latitude: 2.04', 'latitud: 2.04'],
    [
      'a rank of no vocabulary with its reason',
      'statistics.yaml',
      '  asOf: 2024-01',
      '  rank: BAD\n  rankReason: ours\n  asOf: 2024-01',
    ],
    ['a mission that is a mapping', 'statements.yaml', '  speaker:', '  mission: {}\n  speaker:'],
    ['an inferred beside a date that is none', 'statistics.yaml', 'asOf: 2024-01-16', 'asOf: {day: x, date: []}'],
    ['half a text that is empty', 'statements.yaml', 'fr: Les départs suivent le calendrier.', "fr: ''"],
    ['a mission row of the wrong shape', 'missions.yaml', '  acronym: UNMOG\n', ''],
  ])('is not told beside it: %s', (_, file, was, is) => {
    const errors = example.errorsAfter(file, was, is);
    expect(new Set(errors.map((line) => line.split(' ')[0])).size).toBe(1);
    expect(errors.length).toBe(is.includes('day: x') ? 2 : 1);
    expect(example.warnings()).toEqual([]);
  });
});

it.each([
  ['a day that is no day at all', 'missions.yaml', 'deadline: 2024-12-31', 'deadline: soon'],
  ['an empty list', 'places.yaml', 'evidence: {source: wire-2024-06-03, paragraph: 4}', 'evidence: []'],
])('tells one line of one value: %s', (_, file, was, is) => {
  expect(example.errorsAfter(file, was, is)).toHaveLength(1);
});

describe('a dossier.yaml that is wrong', () => {
  const unreadable = () => example.change('statistics.yaml', 'value: around 4,200', 'value: lots');

  it('hides nothing of the rows', () => {
    unreadable();
    example.change('places.yaml', 'mission: unmogadishu', 'mission: elsewhere');
    example.change('dossier.yaml', '', 'colour: red\n');
    expect(example.errors()).toEqual([
      expect.stringMatching(/^dossier\.yaml:5 null: no field `colour` here/),
      expect.stringContaining('`mission` names elsewhere'),
      expect.stringContaining('"lots" cannot be read'),
    ]);
  });

  it('without a name has that of its folder', () => {
    unreadable();
    example.change('dossier.yaml', 'name: unmogadishu\n', '');
    expect(example.errors()).toEqual([
      expect.stringContaining('`name` is missing'),
      expect.stringContaining('"lots" cannot be read'),
    ]);
  });

  it.each([
    ['is no YAML', 'title: {en:', 'title: {en', 1],
    ['has what it builds on under a wrong name', 'builds-on', 'buildson', 1],
  ])('that %s makes no name lead nowhere', (_, was, is, told) => {
    unreadable();
    const errors = example.errorsAfter('dossier.yaml', was, is);
    expect(errors.filter((line) => line.startsWith('dossier.yaml'))).toHaveLength(told);
    expect(errors.filter((line) => !line.startsWith('dossier.yaml'))).toEqual([
      expect.stringContaining('"lots" cannot be read'),
    ]);
  });
});

it('looks at both rows under one key', () => {
  example.change('statistics.yaml', 'value: around 4,200', 'value: lots');
  example.change('statistics.yaml', 'wire-more-than-1300-departed', 'wire-around-4200-at-start');
  example.change('statistics.yaml', 'value: more than 1,300', 'value: masses');
  example.change('statistics.yaml', '  outOf: wire-around-4200-at-start', '  outOf: wire-around');
  expect(example.errors()).toEqual([
    expect.stringMatching(/^statistics\.yaml:4 .*"lots" cannot be read/),
    expect.stringMatching(/^statistics\.yaml:8 wire-around-4200-at-start: stands twice in this file, first in line 1/),
    expect.stringMatching(/^statistics\.yaml:11 .*"masses" cannot be read/),
    expect.stringMatching(/^statistics\.yaml:15 .*`outOf` names wire-around,/),
  ]);
});

it('warns once of a source in whose text paragraphs are counted, though it names none', () => {
  example.change('sources.yaml', `  sha256: ${'0'.repeat(64)}\n  paragraphs: 12\n`, '');
  expect(example.errors()).toEqual([]);
  expect(example.warnings()).toEqual([
    'actors.yaml:15 a-spokesperson: counts in a text of wire-2024-06-03, but that source has no `sha256` to know the text by; so do 5 more passages',
  ]);
});
