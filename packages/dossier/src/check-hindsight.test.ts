import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFolders } from './check.ts';
import { asLine } from './problems.ts';
import { isDossier } from './read.ts';
import { anExample } from './testing-check.ts';

const home = fileURLToPath(new URL('../../../prisma/dossiers', import.meta.url));
const folders = readdirSync(home)
  .map((name) => path.join(home, name))
  .filter(isDossier);

const OFFICE = 'organisation: unmog, role: {en: spokesperson, fr: porte-parole}';
const ACCOUNT = "date: 2024-06-01, inferred: Saturday before the article's Monday";

describe('what a source cannot have known', () => {
  const example = anExample();
  const warningsAfter = (file: string, was: string, is: string) => {
    example.change(file, was, is);
    return example.warnings().filter((line) => line.includes('after its source was known'));
  };

  it.each([
    ['an office held until a later day', 'span: {date: ../2024-12-31, inferred: in office}', 'describes 2024-12-31'],
    ['an office held from a later month', 'span: 2024-07/..', 'describes 2024-07-01'],
    [
      'an office inferred from a later day',
      'span: {date: ../.., inferred: {en: outgoing on 31 December 2024, fr: en fonction le 3 juin 2024}}',
      'is inferred from 2024-12-31',
    ],
    [
      'an office inferred from a later day in French alone',
      'span: {date: ../.., inferred: {en: outgoing, fr: sortant le 1er juillet 2024}}',
      'is inferred from 2024-07-01',
    ],
  ])('is %s', (_, span, said) => {
    const warnings = warningsAfter('actors.yaml', OFFICE, `${OFFICE}, ${span}`);
    expect(warnings).toEqual([expect.stringContaining(`${said}, after its source was known, 2024-06-03`)]);
  });

  it.each([
    ['the day itself', 'span: 2024-06-03'],
    ['the month the source is of', 'span: 2024-06'],
    ['from an earlier day on', 'span: 2021/..'],
    ['nothing of a day', 'span: ../..'],
  ])('is not %s', (_, span) => {
    expect(warningsAfter('actors.yaml', OFFICE, `${OFFICE}, ${span}`)).toEqual([]);
  });

  it.each([
    ['asOf: 2024-05-31', 'asOf: 2024-05-31/2024-06-30', 'describes 2024-06-30'],
    ["inferred: Friday before the article's Monday", 'inferred: the day that others give on 5 June 2024', '2024-06-05'],
    ['asOf: 2024-05-31', 'since: 2024-06-04\n  asOf: 2024-05-31', 'describes 2024-06-04'],
  ])('is a figure with %s made %s', (was, is, said) => {
    expect(warningsAfter('statistics.yaml', was, is)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    ['date: 2024-12-31', 'describes 2024-12-31'],
    ['date: 2024-06, inferred: the month before 1 July 2024', 'is inferred from 2024-07-01'],
  ])('is that a mission ended: %s', (date, said) => {
    const ended = `ended: {${date}, evidence: wire-2024-06-03}`;
    expect(warningsAfter('missions.yaml', 'started: 2015-03', `started: 2015-03\n  ${ended}`)).toEqual([
      expect.stringMatching(
        new RegExp(`${said}, after its source was known, 2024-06-03.*\`deadline\` of its \`withdrawal\``),
      ),
    ]);
  });

  it.each(['2024-06-03', '2024-06', '../2024-06-03'])(
    'is not that a mission ended on a day that was there: %s',
    (date) => {
      const ended = `ended: {date: ${date}, evidence: wire-2024-06-03}`;
      expect(warningsAfter('missions.yaml', 'started: 2015-03', `started: 2015-03\n  ${ended}`)).toEqual([]);
    },
  );

  it('is not what a mandate allows for the time to come', () => {
    example.change('statistics.yaml', 'asOf: 2024-01-16', 'asOf: 2024-01-16/2024-12-31');
    expect(warningsAfter('statistics.yaml', 'personnel-strength', 'personnel-authorised')).toEqual([]);
  });

  it('is the date of an account, unless the source announces it', () => {
    const later = 'date: 2024-06-09, inferred: the Sunday on which others have it';
    expect(warningsAfter('events.yaml', ACCOUNT, later)).toEqual([
      expect.stringContaining('names 2024-06-09, after its source was known, 2024-06-03; if it is announced'),
    ]);
    expect(
      warningsAfter('events.yaml', later, `${later}, tells: {en: Announced for Sunday., fr: Prévue dimanche.}`),
    ).toEqual([]);
  });
});

describe('the dossiers that come with Drawdown', () => {
  it.each(folders.map((folder) => [path.basename(folder), folder]))('%s: no row knows of a later day', (_, folder) => {
    const warnings = checkFolders([folder]).warnings.map(asLine);
    expect(warnings.filter((line) => line.includes('after its source was known'))).toEqual([]);
  });
});
