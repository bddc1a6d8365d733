import { describe, expect, it } from 'vitest';
import { anExample } from './testing-check.ts';

const example = anExample();

describe('what has the right form and cannot be meant', () => {
  const senseless: [string, string, string, string, string][] = [
    [
      'a paragraph beyond the last',
      'places.yaml',
      'paragraph: 4',
      'paragraph: 13',
      'places.yaml:7 northern-camp: paragraph 13 is beyond the last of wire-2024-06-03, which has 12',
    ],
    [
      'one coordinate',
      'places.yaml',
      '  longitude: 45.34\n',
      '',
      'places.yaml:4 northern-camp: one coordinate tells no place; give `latitude` and `longitude`, or neither',
    ],
    [
      'a city that is a mission’s camp',
      'places.yaml',
      'kind: SITE',
      'kind: CITY',
      'places.yaml:6 northern-camp: a CITY is no camp of a mission; make it a SITE or leave `mission` out',
    ],
    [
      'a deprecated figure without a reason',
      'statistics.yaml',
      '  asOf: 2024-05-31',
      '  rank: DEPRECATED\n  asOf: 2024-05-31',
      'statistics.yaml:12 wire-more-than-1300-departed: DEPRECATED without `rankReason`',
    ],
    [
      'a reason for no rank',
      'statistics.yaml',
      '  asOf: 2024-05-31',
      '  rankReason: ours\n  asOf: 2024-05-31',
      'statistics.yaml:12 wire-more-than-1300-departed: is about a rank other than NORMAL',
    ],
    [
      'a figure counted out of itself',
      'statistics.yaml',
      'outOf: wire-around-4200-at-start',
      'outOf: wire-more-than-1300-departed',
      'statistics.yaml:15 wire-more-than-1300-departed: `outOf` leads back to itself: wire-more-than-1300-departed is counted out of wire-more-than-1300-departed',
    ],
    [
      'a part that is also the count of its whole',
      'statistics.yaml',
      '  outOf: wire-around',
      '  partOf: wire-around-4200-at-start\n  outOf: wire-around',
      'statistics.yaml:16 wire-more-than-1300-departed: is the same as `partOf`',
    ],
    [
      'a copy known before its original',
      'sources.yaml',
      '  published: 2024-01-15\n',
      '  published: 2024-01-15\n  echoes: wire-2024-06-03\n',
      'sources.yaml:4 resolution-2024-01-15: would be known on 2024-01-15, before what it repeats, wire-2024-06-03, on 2024-06-03',
    ],
    [
      'a source open on both sides',
      'sources.yaml',
      'published: 2024-01-15',
      'published: ../..',
      'sources.yaml:4 resolution-2024-01-15: ',
    ],
    [
      'lines counted in no text',
      'sources.yaml',
      `  sha256: ${'0'.repeat(64)}\n`,
      '',
      'sources.yaml:9 wire-2024-06-03: counts the lines of a text; say which by its `sha256`',
    ],
    [
      'a country that is none',
      'actors.yaml',
      'country: SO',
      'country: QX',
      'actors.yaml:4 somalia: QX is no country of ISO 3166-1',
    ],
    [
      'a language that is none',
      'sources.yaml',
      'language: en',
      'language: qx',
      'sources.yaml:3 resolution-2024-01-15: qx is no language of ISO 639-1',
    ],
    [
      'a deadline before the start',
      'missions.yaml',
      'deadline: 2024-12-31',
      'deadline: 2024-01-15',
      'missions.yaml:10 unmogadishu: the deadline 2024-01-15 is before the start 2024-01-16',
    ],
    [
      'an end before the start',
      'missions.yaml',
      '  withdrawal:',
      '  ended: {date: 2014, evidence: {source: wire-2024-06-03}}\n  withdrawal:',
      'missions.yaml:7 unmogadishu: the mission ended 2014, before it started 2015-03',
    ],
    [
      'an actor affiliated with itself',
      'actors.yaml',
      'organisation: unmog',
      'organisation: a-spokesperson',
      'actors.yaml:14 a-spokesperson: is the actor itself; name the organisation',
    ],
    [
      'a count that begins after it ends',
      'statistics.yaml',
      '  asOf: 2024-05-31',
      '  since: 2024-06-01\n  asOf: 2024-05-31',
      'statistics.yaml:12 wire-more-than-1300-departed: begins 2024-06-01, after the 2024-05-31 that the figure describes',
    ],
    [
      'the same account twice',
      'events.yaml',
      '',
      "    - {source: wire-2024-06-03, paragraph: 4, date: 2024-06-01, inferred: Saturday before the article's Monday}\n",
      'events.yaml:9 northern-camp-handed-over: is the same account once more',
    ],
  ];
  it.each(senseless)('tells of %s', (_, file, was, is, message) => {
    expect(example.errorsAfter(file, was, is)).toContainEqual(expect.stringContaining(message));
  });

  it('follows a circle over several rows and tells it once', () => {
    example.change('statistics.yaml', 'asOf: 2024-01-16', 'partOf: wire-more-than-1300-departed\n  asOf: 2024-01-16');
    example.change('statistics.yaml', 'outOf: wire-around-4200-at-start', 'partOf: wire-around-4200-at-start');
    expect(example.errors()).toHaveLength(1);
    expect(example.errors()[0]).toContain(
      'wire-around-4200-at-start is part of wire-more-than-1300-departed is part of wire-around-4200-at-start',
    );
  });
});

describe('a missing language', () => {
  it('is a warning', () => {
    example.change('statements.yaml', ', fr: Les départs suivent le calendrier.', '');
    expect(example.errors()).toEqual([]);
    expect(example.warnings()).toEqual([
      'statements.yaml:5 spokesperson-on-schedule: `summary` lacks French (`fr`); readers of that language will see the other',
    ]);
  });
  it('is an error in a bilingual dossier', () => {
    example.change('statements.yaml', ', fr: Les départs suivent le calendrier.', '');
    example.change('dossier.yaml', '', 'bilingual: true\n');
    expect(example.errors()).toEqual([
      'statements.yaml:5 spokesperson-on-schedule: `summary` lacks French (`fr`); this dossier is bilingual, so give both',
    ]);
  });
});

describe('a camp that two events close', () => {
  const again = (date: string, more = '') => `again:
  kind: SITE_CLOSURE
  title: {en: Handed over again, fr: Rétrocédé à nouveau}
  place: northern-camp
  accounts:
    - {source: wire-2024-06-03, paragraph: 5, date: ${date}, inferred: true}
${more}`;
  const disputed = 'at another time, so that it is disputed between';
  it.each([
    [
      'on a later day, of the later event',
      '2024-06-03',
      '',
      'again: closes northern-camp, which northern-camp-handed-over closes',
    ],
    [
      'on an earlier day, of the later event as well',
      '2024-05',
      '',
      'northern-camp-handed-over: closes northern-camp, which again closes',
    ],
    ['on days that may be the same, not at all', '2024-06', '', null],
    ['without a day, not at all', '../..', '', null],
    [
      'by an event that was taken back, not at all',
      '2024-06-03',
      '  retracted: {on: 2024-07-01, reason: a hoax}\n',
      null,
    ],
  ])('is told of %s', (_, date, more, message) => {
    example.change('events.yaml', '', again(date, more));
    expect(example.errors()).toEqual([]);
    const found = example.warnings().filter((each) => each.includes(disputed));
    expect(found).toEqual(message === null ? [] : [expect.stringContaining(message)]);
  });
  it('is not told of where it was first left and then handed over, but where it was left twice', () => {
    const left = (date: string) => again(date).replace('SITE_CLOSURE', 'WITHDRAWAL');
    example.change('events.yaml', '', left('2024-06-03'));
    expect(example.warnings().join()).not.toContain(disputed);
    example.change('events.yaml', 'kind: SITE_CLOSURE', 'kind: WITHDRAWAL');
    expect(example.warnings().join()).toContain(disputed);
  });
});

describe('things to look at again', () => {
  const doubtful: [string, string, string, string, string][] = [
    [
      'a figure of a day after its source was known',
      'statistics.yaml',
      'asOf: 2024-05-31',
      'asOf: 2024-06-04',
      'describes 2024-06-04, after its source was known, 2024-06-03',
    ],
    [
      'a phrase that is a sentence',
      'statistics.yaml',
      'phrase: "around 4,200"',
      'phrase: "as many as around 4,200 of them were there on the day it all began"',
      'is longer than the few words of a figure; 12 at most',
    ],
    [
      'a paragraph of a text not at hand',
      'missions.yaml',
      'phrase: by 31 December 2024',
      'paragraph: 2',
      'counts in a text of resolution-2024-01-15, but that source has no `sha256`',
    ],
    [
      'a site of no mission',
      'places.yaml',
      '  mission: unmogadishu\n',
      '',
      'a SITE without `mission` is in no list of camps',
    ],
    [
      'what rests on a retracted source',
      'sources.yaml',
      '  paragraphs: 12',
      '  paragraphs: 12\n  retracted: {on: 2024-07-01, reason: a hoax}',
      'rests on wire-2024-06-03, which is retracted',
    ],
  ];
  it.each(doubtful)('tells of %s', (_, file, was, is, message) => {
    example.change(file, was, is);
    expect(example.errors()).toEqual([]);
    expect(example.warnings()).toContainEqual(expect.stringContaining(message));
  });
});
