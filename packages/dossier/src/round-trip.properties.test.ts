import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Problems } from './problems.ts';
import { readTexts } from './read.ts';
import { aDossier, aMission, aSource, aStatement, asRead } from './testing.ts';
import { anyKeptDossier, type Kept } from './testing-any-dossier.ts';
import { anyText } from './testing-any-text.ts';
import { PaperRecord } from './testing-paper-record.ts';

vi.setConfig({ testTimeout: 900_000 });

// As the properties of the domain: the same dossiers in every run, unless told otherwise.
const { DRAWDOWN_RUNS, DRAWDOWN_SEED } = process.env;
const RUNS = {
  numRuns: Number(DRAWDOWN_RUNS ?? 2_000),
  ...(DRAWDOWN_SEED === 'random' ? {} : { seed: Number(DRAWDOWN_SEED ?? 2023) }),
};
const NAME = 'any';

/** The record that has taken in every reading of the dossier, one after another. */
function recordOf({ readings, recordings }: Kept): PaperRecord {
  const record = new PaperRecord();
  readings.forEach((reading, i) => record.take(asRead(reading), recordings[i]!));
  return record;
}

/** What the texts of an exported dossier say; fails where they cannot be read. */
function read(texts: ReadonlyMap<string, string>) {
  const problems = new Problems();
  const raw = readTexts(NAME, texts, problems);
  expect(problems.errors).toEqual([]);
  return raw;
}

describe('import, export, import', () => {
  it('is the identity: tables, trail, superseded readings and who recorded them when', () => {
    fc.assert(
      fc.property(anyKeptDossier(NAME), (kept) => {
        const record = recordOf(kept);
        const texts = record.texts(NAME);
        const other = new PaperRecord();
        other.take(read(texts), { recordedBy: 'someone else', now: new Date('2030-01-01T00:00:00Z') });
        expect(other.contents()).toEqual(record.contents());
        expect(other.texts(NAME)).toEqual(texts);
      }),
      RUNS,
    );
  });

  it('keeps a text to the letter, but for spaces about it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (en, fr, phrase) => {
        const mission = aMission({}, aDossier(NAME, { 'builds-on': undefined }));
        const source = aSource(mission, '2023-06-01', { title: phrase });
        aStatement(mission, 'said', { summary: { en, fr }, evidence: { source, phrase } });
        const record = new PaperRecord();
        record.take(asRead(mission.dossier), { recordedBy: 'import', now: new Date('2030-01-01T00:00:00Z') });
        const { sources, statements } = read(record.texts(NAME)).rows;
        expect(sources.map(({ value }) => value)).toContainEqual(expect.objectContaining({ title: phrase.trim() }));
        expect(statements[0]?.value).toMatchObject({
          summary: en.trim() === fr.trim() ? en.trim() : { en: en.trim(), fr: fr.trim() },
          evidence: [{ source, phrase: phrase.trim() }],
        });
      }),
      RUNS,
    );
  });
});

describe('the dossiers of chance', () => {
  const kept = fc.sample(anyKeptDossier(NAME), { numRuns: 500, seed: 1 });
  const rowsOf = ({ readings }: Kept) => Object.values(readings.at(-1)!.rows).flatMap((rows) => Object.values(rows));
  const texts = (row: unknown): string[] =>
    typeof row === 'string' ? [row] : row !== null && typeof row === 'object' ? Object.values(row).flatMap(texts) : [];
  const hasText = (pattern: RegExp) => (one: Kept) =>
    rowsOf(one).some((row) => texts(row).some((text) => pattern.test(text)));
  const hasField = (name: string) => (one: Kept) => rowsOf(one).some((row) => row[name] !== undefined);

  it.each<[string, number, (one: Kept) => boolean]>([
    ['several readings', 0.5, ({ readings }) => readings.length > 1],
    [
      'figures that were read otherwise',
      0.1,
      ({ readings }) =>
        new Set(readings.map(({ rows }) => JSON.stringify(Object.values(rows.statistics).map(({ value }) => value))))
          .size > 1,
    ],
    ['retractions', 0.3, hasField('retracted')],
    ['ranks with a reason', 0.3, hasField('rankReason')],
    ['figures that supersede others', 0.3, hasField('supersedes')],
    ['parts of others', 0.2, hasField('partOf')],
    ['counts against a whole', 0.2, hasField('outOf')],
    ['sources that repeat others', 0.2, hasField('echoes')],
    [
      'texts in one language alone',
      0.5,
      (one) =>
        rowsOf(one).some((row) =>
          Object.values(row).some(
            (field) =>
              field !== null &&
              typeof field === 'object' &&
              Object.keys(field).length === 1 &&
              ('en' in field || 'fr' in field),
          ),
        ),
    ],
    ['dates that were inferred', 0.3, (one) => JSON.stringify(rowsOf(one)).includes('"inferred":"')],
    ['quotes and colons', 0.5, hasText(/["':]/)],
    ['texts of several lines', 0.5, hasText(/\n/)],
    ['right-to-left writing', 0.2, hasText(/\p{Script=Arabic}/u)],
    ['pictures', 0.2, hasText(/\p{Extended_Pictographic}/u)],
    ['spaces about a text', 0.5, hasText(/^\s|\s$/)],
    [
      'very long texts',
      0.1,
      ({ readings }) =>
        rowsOf({ readings, recordings: [] }).some((row) => texts(row).some((text) => text.length > 1_000)),
    ],
  ])('have %s', (_, share, has) => {
    expect(kept.filter(has).length / kept.length).toBeGreaterThan(share);
  });
});
