import { UnreadableDate } from '@drawdown/domain/date-span';
import { UnreadableFigure } from '@drawdown/domain/read-quantity';
import { canonical, type Dossier, type Row } from './dossier.ts';
import { nouns } from './identity.ts';
import { partsOf } from './parts.ts';
import type { Problems, Step } from './problems.ts';
import { quantityOf, spanOf } from './reading.ts';
import type { TheRecord } from './record.ts';
import type { TextContent } from './row-schemas.ts';

const LONGEST_PHRASE = 12;

/** Tells dates and figures that cannot be read, texts that lack a language, passages that cannot be where they are said to be. */
export function checkValues(dossier: Dossier, record: TheRecord, problems: Problems): void {
  checkText(dossier.meta.title, dossier, { key: null, at: dossier.at }, ['title'], problems);
  for (const noun of nouns) {
    for (const row of dossier.rows[noun].values() as Iterable<Row>) {
      const parts = partsOf(noun, row.content);
      for (const { path, date } of parts.dates) attempt(() => spanOf(date), row, path, problems);
      for (const { path, text } of parts.texts) checkText(text, dossier, row, path, problems);
      for (const { path, passage } of parts.passages) checkPassage(passage, row, path, record, problems);
      checkTwice(
        parts.passages.map(({ passage, path }) => [path, passage]),
        row,
        problems,
      );
    }
  }
  for (const row of dossier.rows.statistics.values()) {
    const metric = record.metrics.get(row.content.metric)?.content;
    if (metric) attempt(() => quantityOf(row.content.value, metric), row, ['value'], problems);
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
  text: TextContent,
  dossier: Dossier,
  row: { key: string | null; at: Row['at'] },
  path: readonly Step[],
  problems: Problems,
): void {
  const missing = text.en === undefined ? 'English (`en`)' : text.fr === undefined ? 'French (`fr`)' : null;
  if (missing === null) return;
  const name = `\`${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.')}\``;
  if (dossier.meta.bilingual)
    problems.error(row.at, row.key, path, `${name} lacks ${missing}; this dossier is bilingual, so give both`);
  else problems.warning(row.at, row.key, path, `${name} lacks ${missing}; readers of that language will see the other`);
}

function checkPassage(
  passage: { source: string; paragraph?: number | undefined; phrase?: string | undefined },
  row: Row,
  path: readonly Step[],
  record: TheRecord,
  problems: Problems,
): void {
  const source = record.sources.get(passage.source)?.content;
  if (!source) return;
  if (passage.paragraph !== undefined) {
    if (source.paragraphs !== undefined && passage.paragraph > source.paragraphs) {
      problems.error(
        row.at,
        row.key,
        [...path, 'paragraph'],
        `paragraph ${passage.paragraph} is beyond the last of ${passage.source}, which has ${source.paragraphs}`,
      );
    } else if (source.sha256 === undefined) {
      problems.warning(
        row.at,
        row.key,
        [...path, 'paragraph'],
        `counts in a text of ${passage.source}, but that source has no \`sha256\` to know the text by`,
      );
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
  if (source.retracted && !(row.content as { retracted?: unknown }).retracted) {
    problems.warning(
      row.at,
      row.key,
      path,
      `rests on ${passage.source}, which is retracted; retract this too, or rest it on another source`,
    );
  }
}

function checkTwice(passages: [readonly Step[], unknown][], row: Row, problems: Problems): void {
  const seen = new Set<string>();
  for (const [path, passage] of passages) {
    const said = `${path.filter((step) => typeof step === 'string').join('.')} ${canonical(passage)}`;
    // Roles of one actor may rest on one passage; one thing resting on it twice is a slip.
    if (seen.has(said) && path[0] === 'evidence')
      problems.warning(row.at, row.key, path, 'is named twice; once is enough');
    seen.add(said);
  }
}
