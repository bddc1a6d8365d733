import { UnreadableDate } from '@drawdown/domain/date-span';
import { UnreadableFigure } from '@drawdown/domain/read-quantity';
import { canonical, isWrong, rowsToCheck, type Dossier, type Row, type SketchRow } from './dossier.ts';
import { nouns, type Noun } from './identity.ts';
import { partsOf } from './parts.ts';
import type { Problems, Step } from './problems.ts';
import { quantityOf, spanOf } from './reading.ts';
import type { RecordSketch } from './record.ts';
import type { Content, PassageContent, Remark, TextContent } from './row-schemas.ts';
import type { Sketch } from './sketch.ts';

const LONGEST_PHRASE = 12;

/** What a figure may be of, where its metric is not known. */
const ANY_METRIC: readonly Pick<Content['metrics'], 'unit' | 'kind'>[] = [
  { unit: 'persons', kind: 'STOCK' },
  { unit: 'ratio', kind: 'SHARE' },
  { unit: 'years', kind: 'DURATION' },
  { unit: 'rank', kind: 'RANK' },
];

/** Passages that count in a text of a source which names none, by the source: each source is told of once. */
type Uncounted = Map<string, { row: SketchRow; path: readonly Step[]; more: number }>;

/** Tells dates and figures that cannot be read, texts that lack a language, passages that cannot be where they are said to be. */
export function checkValues(dossiers: readonly Dossier[], record: RecordSketch, problems: Problems): void {
  const uncounted: Uncounted = new Map();
  for (const dossier of dossiers) {
    checkText(dossier.meta.title, dossier, { key: null, at: dossier.at }, ['title'], problems);
    for (const noun of nouns) {
      for (const row of rowsToCheck<Noun>(dossier, noun)) {
        const parts = partsOf(noun, row.content);
        for (const { path, date } of parts.dates) attempt(() => spanOf(date), row, path, problems);
        for (const { path, text } of parts.texts) checkText(text, dossier, row, path, problems);
        for (const { path, remark } of parts.remarks) checkRemark(remark, dossier, row, path, problems);
        for (const { path, passage } of parts.passages) checkPassage(passage, row, path, record, uncounted, problems);
        checkTwice(
          parts.passages.map(({ passage, path }) => [path, passage]),
          row,
          problems,
        );
      }
    }
    for (const row of rowsToCheck(dossier, 'statistics')) checkFigure(row, record, problems);
  }
  for (const [source, { row, path, more }] of uncounted) {
    const others = more === 0 ? '' : `; so ${more === 1 ? 'does 1 more passage' : `do ${more} more passages`}`;
    problems.warning(
      row.at,
      row.key,
      path,
      `counts in a text of ${source}, but that source has no \`sha256\` to know the text by${others}`,
    );
  }
}

/** A figure whose metric is not known is wrong only if no metric could have it. */
function checkFigure(row: SketchRow<'statistics'>, record: RecordSketch, problems: Problems): void {
  const { value, metric: key } = row.content;
  if (value === undefined) return;
  const { unit, kind } = (key === undefined ? undefined : record.metrics.get(key)?.content) ?? {};
  if (unit !== undefined && kind !== undefined) {
    attempt(() => quantityOf(value, { unit, kind }), row, ['value'], problems);
    return;
  }
  // What is counted stands behind the number, in words that only the metric could explain.
  const number = value.replace(/(\d)\s+\p{L}.*$/u, '$1');
  const canBe = [value, number].some((text) => ANY_METRIC.some((metric) => reads(() => quantityOf(text, metric))));
  if (!canBe) attempt(() => quantityOf(value, { unit: 'persons', kind: 'STOCK' }), row, ['value'], problems);
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof UnreadableFigure) return false;
    throw error;
  }
}

/** Whether it can be read; where not, that is told. */
function attempt(read: () => unknown, row: Pick<Row, 'key' | 'at'>, path: readonly Step[], problems: Problems): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof UnreadableDate || error instanceof UnreadableFigure)) throw error;
    problems.error(
      row.at,
      row.key,
      path,
      `\`${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.')}\`: ${error.message}`,
    );
  }
}

function checkText(
  text: Sketch<TextContent>,
  dossier: Dossier,
  row: { key: string | null; at: Row['at'] },
  path: readonly Step[],
  problems: Problems,
): void {
  // Where neither is there, the text was told to be missing or wrong.
  if (text.en === undefined && text.fr === undefined) return;
  const missing = text.en === undefined ? 'English (`en`)' : text.fr === undefined ? 'French (`fr`)' : null;
  if (missing === null) return;
  const name = `\`${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.')}\``;
  if (dossier.meta.bilingual)
    problems.error(row.at, row.key, path, `${name} lacks ${missing}; this dossier is bilingual, so give both`);
  else problems.warning(row.at, row.key, path, `${name} lacks ${missing}; readers of that language will see the other`);
}

/** Remarks may be in one language: who does not read it still has the figure and the passage. A bilingual dossier is told. */
function checkRemark(
  remark: Sketch<Remark>,
  dossier: Dossier,
  row: { key: string | null; at: Row['at'] },
  path: readonly Step[],
  problems: Problems,
): void {
  const { en, fr } = typeof remark === 'string' ? { en: remark, fr: undefined } : remark;
  if (!dossier.meta.bilingual || (en !== undefined && fr !== undefined)) return;
  const missing = en === undefined ? 'English (`en`)' : 'French (`fr`)';
  problems.warning(
    row.at,
    row.key,
    path,
    `is remarked in one language alone; this dossier is bilingual, so add ${missing}`,
  );
}

function checkPassage(
  passage: Sketch<PassageContent>,
  row: SketchRow,
  path: readonly Step[],
  record: RecordSketch,
  uncounted: Uncounted,
  problems: Problems,
): void {
  const rested = passage.source === undefined ? undefined : record.sources.get(passage.source);
  const source = rested?.content;
  if (rested && source && passage.paragraph !== undefined) {
    if (source.paragraphs !== undefined && passage.paragraph > source.paragraphs) {
      problems.error(
        row.at,
        row.key,
        [...path, 'paragraph'],
        `paragraph ${passage.paragraph} is beyond the last of ${rested.key}, which has ${source.paragraphs}`,
      );
    } else if (source.sha256 === undefined && !isWrong(rested, 'sha256')) {
      const before = uncounted.get(rested.key);
      if (before) before.more++;
      else uncounted.set(rested.key, { row, path: [...path, 'paragraph'], more: 0 });
    }
  }
  if (passage.phrase !== undefined && passage.phrase.split(/\s+/).length > LONGEST_PHRASE) {
    problems.warning(
      row.at,
      row.key,
      [...path, 'phrase'],
      `is longer than the few words of a figure; ${LONGEST_PHRASE} at most`,
    );
  }
  if (source?.retracted && !(row.content as { retracted?: unknown }).retracted) {
    problems.warning(
      row.at,
      row.key,
      path,
      `rests on ${rested?.key}, which is retracted; retract this too, or rest it on another source`,
    );
  }
}

function checkTwice(passages: [readonly Step[], unknown][], row: SketchRow, problems: Problems): void {
  const seen = new Set<string>();
  for (const [path, passage] of passages) {
    if (isWrong(row, ...path)) continue;
    const said = `${path.filter((step) => typeof step === 'string').join('.')} ${canonical(passage)}`;
    // Roles of one actor may rest on one passage; one thing resting on it twice is a slip.
    if (seen.has(said) && path[0] === 'evidence')
      problems.warning(row.at, row.key, path, 'is named twice; once is enough');
    seen.add(said);
  }
}
