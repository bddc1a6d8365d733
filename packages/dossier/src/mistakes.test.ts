import { describe, expect, it } from 'vitest';
import { anExample } from './testing-check.ts';

// What people get wrong who write a dossier in an afternoon. Each is told with file, line and key, what is wrong and what is right.

const example = anExample();

type Mistake = [what: string, was: string, is: string, told: string | RegExp];

const STATISTIC = 'wire-more-than-1300-departed';
const figure = (more: string, was = '', is = '') =>
  `x-figure:\n  metric: personnel-strength\n  scope: ALL_PERSONNEL\n  value: 100\n  asOf: 2024-01-20\n  evidence: wire-2024-06-03\n${more}\n`.replace(
    was,
    is,
  );

const each = (file: string, mistakes: readonly Mistake[]) =>
  mistakes.map(([what, was, is, told]) => [what, file, was, is, told] as const);

describe('a mistake is an error', () => {
  it.each([
    ...each('statistics.yaml', [
      ['a word that is none', 'scope: ALL_PERSONNEL', 'scope: ALL_STAFF', /^:3 wire-around-4200-at-start: `scope` is "ALL_STAFF", which is no such word.*one of ALL_PERSONNEL/],
      ['a word in small letters', 'scope: ALL_PERSONNEL', 'scope: all_personnel', 'did you mean `ALL_PERSONNEL`?'],
      ['a metric misspelt', 'metric: personnel-departed', 'metric: personel-departed', 'did you mean `personnel-departed`?'],
      ['a field misspelt', 'metric: personnel-departed', 'metrik: personnel-departed', `:9 ${STATISTIC}: no field \`metrik\` here; did you mean \`metric\`?`],
      ['a field of a mapping further in', 'metric: personnel-departed', 'source: x\n  metric: personnel-departed', 'no field `source` here; it belongs in `evidence`'],
      ['no source', 'source: wire-2024-06-03, paragraph: 3, phrase: "around 4,200"', 'paragraph: 3', '`evidence.source` is missing; right would be the key of a source'],
      ['a source of another key', 'source: wire-2024-06-03, paragraph: 3, phrase: "around', 'source: wire-2024-06-04, phrase: "around', 'did you mean `wire-2024-06-03`?'],
      ['a passage as prose', '{source: wire-2024-06-03, paragraph: 3, phrase: "around 4,200"}', 'wire-2024-06-03, paragraph 3', '`evidence` is "wire-2024-06-03, paragraph 3"; right would be {source: KEY'],
      ['a figure that nobody can read', 'around 4,200', 'lots of people', '`value`: "lots of people" cannot be read as a figure in persons: write it as "3,367"'],
      ['a range from more to less', 'around 4,200', 'between 400 and 300', 'the first number of a range is the smaller one'],
      ['people in decimals', 'around 4,200', '4.2', '4.2 is no whole number of persons'],
      ['no figure', 'around 4,200', '', '`value` is empty; right would be the figure as printed'],
      ['a share of people', 'value: more than 1,300', 'value: half', 'a share needs a metric whose unit is ratio'],
      ['a number for a share', 'metric: personnel-departed', 'metric: share-departed', 'cannot be read as a figure in ratio: write it as "about half"'],
      ['a span that runs backwards', 'asOf: 2024-05-31', 'asOf: 2024-05-31/2024-05-01', 'it is no span of the calendar, first day first'],
      ['a day of no calendar', 'asOf: 2024-05-31', 'asOf: 2024-02-30', 'the calendar has no such day'],
      ['a day first', 'asOf: 2024-05-31', 'asOf: 31/05/2024', 'write EDTF such as 2023-12-11, 2023-06'],
      ['a month in words', 'asOf: 2024-05-31', 'asOf: May 2024', 'write EDTF such as 2023-12-11, 2023-06'],
      ['a whole of no key', 'outOf: wire-around-4200-at-start', 'outOf: wire-around-4200-at-stat', 'did you mean `wire-around-4200-at-start`?'],
      ['a person by name', 'attributedTo: a-spokesperson', 'attributedTo: A. Spokesperson', 'which is not in actors.yaml; did you mean `a-spokesperson`?'],
      ['a part of itself', '', figure('  partOf: x-figure'), /^:23 x-figure: `partOf` leads back to itself: x-figure is part of x-figure/],
      ['a rank without its reason', '', figure('  rank: DEPRECATED'), ':23 x-figure: DEPRECATED without `rankReason`'],
      ['a retraction without its reason', '', figure('  retracted: {on: 2024-02-01}'), '`retracted.reason` is missing'],
      ['a key twice', '', figure('') + figure(''), 'x-figure: stands twice in this file, first in line 17'],
      ['a key with capitals', 'wire-around-4200-at-start:\n', 'Wire_Around 4200:\n', 'is no key: lower-case letters and digits in words joined by hyphens, 120 characters at most, e.g. `wire-around-4200`'],
      ['a list of rows', 'wire-around-4200-at-start:\n', '- wire-around-4200-at-start:\n', 'begin the line with a key and a colon'],
      ['a field twice', 'value: around 4,200', 'value: around 4,200\n  value: around 4,300', ':5 wire-around-4200-at-start: `value` stands twice in one mapping; keep one of them'],
      ['fields not equally far in', '  scope: ALL_PERSONNEL', '   scope: ALL_PERSONNEL', /^:2 wire-around-4200-at-start: is no YAML \(.*\): .*each two spaces in: `field: value`$/],
      ['a field at the start of its line', '  scope: ALL_PERSONNEL', 'scope: ALL_PERSONNEL', /^:3 scope: is no YAML .*each two spaces in/],
      ['a tab', '  scope: ALL_PERSONNEL', '\tscope: ALL_PERSONNEL', /^:3 wire-around-4200-at-start: is no YAML .*: it begins with a tab; put spaces in its place$/],
      ['no space behind a colon', 'scope: ALL_PERSONNEL', 'scope:ALL_PERSONNEL', /^:3 .*behind each field stands a colon and a space/],
      ['a quote that does not end', '"around 4,200"}', '"around 4,200}', /^:7 .*close every quote, \{ and \[/],
      ['a mapping that does not end', '"around 4,200"}', '"around 4,200"', /^:7 .*close every quote, \{ and \[/],
      ['a comma in braces', '"around 4,200"', 'around 4,200', '`evidence` has no field `200` here; inside {…} and […] a value with a comma needs quotes'],
    ]),
    ...each('sources.yaml', [
      ['a language by name', 'language: en', 'language: English', 'which is no code of two small letters; right would be ISO 639-1, e.g. en'],
      ['an address without its beginning', 'published: 2024-06-03', 'published: 2024-06-03\n  url: www.example.org', 'is no address that starts with https:// or http://'],
      ['a source that repeats itself', 'published: 2024-06-03', 'published: 2024-06-03\n  echoes: wire-2024-06-03', '`echoes` leads back to itself'],
      ['a copy before its original', 'published: 2024-01-15', 'published: 2024-01-15\n  echoes: wire-2024-06-03', 'bound it from below, e.g. 2024-06-03/.. with `inferred`'],
      ['a title that begins with a quotation', 'title: Peacekeepers leave', "title: 'Peacekeepers' leave", /^:6 wire-2024-06-03: is no YAML .*needs quotes around all of it/],
      ['a title that begins with a sign', 'title: Peacekeepers leave', 'title: @UN: leave', /^:6 wire-2024-06-03: is no YAML .*needs quotes/],
      ['an anchor', 'title: Peacekeepers leave', 'title: &x Peacekeepers leave', /^:6 wire-2024-06-03: uses an anchor or alias; write the value out/],
      ['an anchor of a number', 'title: Peacekeepers leave', 'title: &1 Peacekeepers leave', /^:6 wire-2024-06-03: uses an anchor or alias/],
      ['an anchor in another alphabet', 'title: Peacekeepers leave', 'title: &é Peacekeepers leave', /^:6 wire-2024-06-03: uses an anchor or alias/],
      ['an alias of nothing', 'language: en', 'language: *9', 'uses an anchor or alias'],
      ['an alias for a field', 'language: en', '*9 : en', 'uses an anchor or alias'],
    ]),
    ...each('missions.yaml', [
      ['no start of the mission', '  started: 2015-03\n', '', ':1 unmogadishu: `started` is missing'],
      ['a deadline of a month', 'deadline: 2024-12-31', 'deadline: 2024-12', '`withdrawal.1.deadline` is "2024-12", which is no day written 2023-12-31'],
      ['a deadline before the start', 'deadline: 2024-12-31', 'deadline: 2023-12-31', 'the deadline 2023-12-31 is before the start 2024-01-16'],
      ['an end without evidence', '  started: 2015-03\n', '  started: 2015-03\n  ended: 2024-12-31\n', '`ended` is "2024-12-31"; right would be {date, inferred, evidence: one passage}'],
    ]),
    ...each('actors.yaml', [
      ['a country by name', 'country: SO', 'country: Somalia', 'which is no code of two capital letters; right would be ISO 3166-1 alpha-2, e.g. ML'],
      ['an affiliation as a key', '- {organisation: unmog, role: {en: spokesperson, fr: porte-parole}, evidence: {source: wire-2024-06-03}}', '- unmog', '`affiliations.1` is "unmog"; right would be {organisation *, role *'],
    ]),
    ...each('places.yaml', [
      ['one coordinate', '  longitude: 45.34\n', '', 'give `latitude` and `longitude`, or neither'],
      ['a coordinate with a comma', 'latitude: 2.04', 'latitude: 2,04', '`latitude` is "2,04", which is no decimal number'],
      ['a place within itself', 'mission: unmogadishu', 'mission: unmogadishu\n  within: northern-camp', '`within` leads back to itself'],
    ]),
    ...each('events.yaml', [
      ['the date beside the accounts', '  place: northern-camp\n', '  date: 2024-06-01\n', 'no field `date` here; it belongs in `accounts`'],
      ['a participant as a key', '- {actor: unmog, role: {en: hands over, fr: rétrocède}}', '- unmog', '`participants.1` is "unmog"; right would be {actor *, role *'],
    ]),
    ...each('statements.yaml', [
      ['commas in a text in braces', 'The departures keep to', 'The departures, he said, keep to', '`summary` has no field `he said` here; inside {…} and […] a value with a comma needs quotes'],
      ['a colon in a text in braces', 'Les départs suivent', 'Les départs : ils suivent', /^:5 spokesperson-on-schedule: is no YAML .*inside \{…\} and \[…\] a value that holds `: ` needs quotes/],
      ['a colon in a value', 'stance: SUPPORTS', 'stance: SUPPORTS: yes', /^:4 spokesperson-on-schedule: is no YAML .*a value that holds `: ` needs quotes/],
    ]),
    ...each('dossier.yaml', [
      ['a foundation misspelt', '[standard]', '[standart]', 'builds on standart, which was not found; did you mean `standard`?'],
      ['American spelling', 'licence:', 'license:', 'did you mean `licence`?'],
    ]),
  ])('%s', (_, file, was, is, told) => {
    const errors = example.errorsAfter(file, was, is);
    const begin = new RegExp(`^${file}(?=:)`);
    expect(errors.map((line) => line.replace(begin, ''))).toContainEqual(
      typeof told === 'string' ? expect.stringContaining(told) : expect.stringMatching(told),
    );
  }); // prettier-ignore

  it('names the common metrics where they are not built on', () => {
    expect(example.errorsAfter('dossier.yaml', 'builds-on: [standard]\n', '')).toContainEqual(
      expect.stringContaining('the common ones are in `standard`: name it in `builds-on` of dossier.yaml'),
    );
  });

  it('names the file that is in another encoding, and the first line of it that shows', () => {
    example.change('statements.yaml', 'Les départs', 'Les d\uFFFDparts');
    expect(example.errors()).toEqual([
      'statements.yaml:5 null: is not written in UTF-8: its accents are lost; save the file as UTF-8',
    ]);
  });

  it('hides none of another row where aliases make more of each other than there is room for', () => {
    const more = Array.from({ length: 8 }, (_, n) => `  a${n + 1}: &${n + 1} [${`*${n},`.repeat(20)}]`).join('\n');
    example.change('places.yaml', '', `bomb:\n  a0: &0 [x]\n${more}\n`);
    example.change('statistics.yaml', 'scope: ALL_PERSONNEL', 'scope: ALL_STAFF');
    const errors = example.errors();
    expect(errors).toContainEqual(expect.stringMatching(/^places\.yaml:\d+ bomb: uses an anchor or alias/));
    expect(errors).toContainEqual(expect.stringContaining('`scope` is "ALL_STAFF"'));
  });

  it('is told of lists within lists that would end whoever reads them', () => {
    example.change('places.yaml', '', `deep:\n  names:\n    ${'- '.repeat(20_000)}x\n`);
    expect(example.errors()).toContainEqual(
      expect.stringMatching(/^places\.yaml:\d+ null: is a list within a list a hundred times over/),
    );
  });

  it.each([
    ['?  '.repeat(60) + 'x', 'has a list or a mapping where a key stands'],
    [`${'{'.repeat(60)}x${'}'.repeat(60)}`, 'has a list or a mapping where a key stands'],
    ['-  '.repeat(60) + 'x', 'goes deeper than any field does'],
    [`${'['.repeat(200)}x${']'.repeat(200)}`, 'goes deeper than any field does'],
  ])('is told of what no row is made of, without being followed (%#)', (value, message) => {
    example.change(
      'places.yaml',
      '',
      `deep:\n  names: ${value.startsWith('?') || value.startsWith('-') ? '\n    ' : ''}${value}\n`,
    );
    expect(example.errors()).toContainEqual(expect.stringMatching(new RegExp(`^places\\.yaml:\\d+ deep: ${message}`)));
  });

  it('leaves & and * alone within a value', () => {
    const change = ['title: Peacekeepers leave', 'title: R&D *leaves* &1 and *2 [&3, *4]'] as const;
    expect(example.errorsAfter('sources.yaml', ...change)).toEqual([]);
  });

  it('is told once in a row that is no YAML', () => {
    expect(example.errorsAfter('statistics.yaml', '  scope: ALL_PERSONNEL', '\tscope: ALL_PERSONNEL')).toHaveLength(1);
  });
});

describe('what hardly can be meant is a warning', () => {
  const police =
    'y-figure:\n  metric: personnel-strength\n  scope: POLICE\n  value: 900\n  asOf: 2024-01-20\n  evidence: wire-2024-06-03\n';

  it.each([
    ...each('statistics.yaml', [
      ['a part of more people', '', figure('  partOf: y-figure') + police, ':23 x-figure: ALL_PERSONNEL counts more people than POLICE, that of y-figure'],
      ['a part above its sum', '', figure('  partOf: wire-around-4200-at-start', '100', '9,000'), ':23 x-figure: 9,000 is more than around 4,200, the sum in wire-around-4200-at-start that it is a part of'],
      ['a count above its whole', 'more than 1,300', 'more than 5,300', `:15 ${STATISTIC}: more than 5,300 is more than around 4,200, the whole in wire-around-4200-at-start`],
      ['a count as a part', 'outOf: wire-around', 'partOf: wire-around', 'parts add up to their sum, and a count against its whole goes into `outOf`'],
      ['a count out of a ceiling', 'metric: personnel-strength', 'metric: personnel-authorised', `:15 ${STATISTIC}: names wire-around-4200-at-start, a ceiling, which is no headcount`],
      ['a count out of those remaining', 'metric: personnel-strength', 'metric: personnel-remaining', `:15 ${STATISTIC}: names wire-around-4200-at-start, a figure of personnel-remaining, which counts those gone or left on a day`],
      ['people out of sites', 'metric: personnel-strength\n  scope: ALL_PERSONNEL\n  value: around 4,200', 'metric: sites-total\n  scope: NOT_APPLICABLE\n  value: 13', 'persons are counted out of persons; wire-around-4200-at-start counts sites'],
      ['sites that are people', '', figure('', 'personnel-strength', 'sites-total'), ':19 x-figure: sites are no people; the scope is NOT_APPLICABLE'],
      ['people who are nobody', '', figure('', 'ALL_PERSONNEL', 'NOT_APPLICABLE'), ':19 x-figure: people are counted, and the scope does not say whom'],
      ['a correction of something else', '', figure(`  supersedes: ${STATISTIC}`), `:23 x-figure: corrects ${STATISTIC}, which has another \`metric\` (personnel-departed)`],
      ['a correction that came before', '', figure(`  supersedes: wire-around-4200-at-start`, 'evidence: wire-2024-06-03', 'evidence: resolution-2024-01-15'), 'was known on 2024-01-15, before wire-around-4200-at-start, on 2024-06-03'],
    ]),
    ...each('events.yaml', [
      ['a closing of no camp', '  place: northern-camp\n', '', ':2 northern-camp-handed-over: a SITE_CLOSURE without `place` closes no camp; say which'],
    ]),
    ...each('places.yaml', [
      ['a camp that is a city', 'kind: SITE', 'kind: CITY', 'northern-camp-handed-over: closes no camp: northern-camp is no SITE with a `mission`'],
    ]),
    ...each('sources.yaml', [
      ['a title cut off', 'title: Peacekeepers leave', 'title: Camp #3 is left', ':6 wire-2024-06-03: "#3 is left northern camp" is read as a comment; quote the whole value'],
    ]),
  ])('%s', (_, file, was, is, told) => {
    example.change(file, was, is);
    expect(example.warnings().map((line) => line.replace(/^\w+\.yaml(?=:)/, ''))).toContainEqual(
      typeof told === 'string' ? expect.stringContaining(told) : expect.stringMatching(told),
    );
  }); // prettier-ignore

  it('a share in people', () => {
    example.write('metrics.yaml', 'tents:\n  name: Tents\n  kind: SHARE\n  unit: persons\n  description: Tents\n');
    expect(example.warnings()).toEqual([
      'metrics.yaml:4 tents: a SHARE is counted in `ratio`, from 0 to 1, not in persons',
    ]);
  });

  it('but a comment with a space behind its sign is one, and so is a line of its own', () => {
    example.change('sources.yaml', 'title: Peacekeepers leave', 'title: Left # by whom?\n  #url: none\n  note');
    expect(example.warnings()).toEqual([]);
  });
});
