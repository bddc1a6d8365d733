import { canonical, type Entry } from './dossier.ts';
import { firstKeyOf, formerSlugsOf } from './first-keys.ts';
import { idOf } from './identity.ts';
import { quantityOf, spanOf } from './reading.ts';
import type { RecordRow, TheRecord } from './record.ts';
import type { Content } from './row-schemas.ts';
import { dateColumns, orderOf, retractionColumns, type TableRow, type Tables, textColumns } from './tables.ts';
import { hashOf } from './trail.ts';

type Statistic = Content['statistics'];

interface Reading {
  /** What follows the figure's key: nothing for the reading that stands. */
  suffix: string;
  content: Statistic;
  recordedAt: string;
}

/**
 * The rows of one figure: the latest reading under the figure's own key, each earlier one under a key with the hash of
 * its content, superseded by the next. A retraction is no reading of its own, nor is a new name, be it of the figure or of
 * what it names.
 */
export function readingsOf(
  tables: Tables,
  record: TheRecord,
  row: RecordRow<'statistics'>,
  trail: readonly Entry[],
): TableRow[] {
  const readings: Reading[] = [];
  for (const { content, recordedAt } of trail) {
    const { retracted, formerSlugs, ...reading } = content as Statistic;
    const last = readings.at(-1);
    const said = (one: Statistic) => canonical(tables.first.in('statistics', one));
    if (!last || said(last.content) !== said(reading)) readings.push({ suffix: '', content: reading, recordedAt });
  }
  const hashes = new Map<string, number>();
  readings.slice(0, -1).forEach((reading) => {
    const hash = hashOf(reading.content, 8);
    const times = (hashes.get(hash) ?? 0) + 1;
    hashes.set(hash, times);
    // A reading that was given up, taken up and given up again is there twice.
    reading.suffix = `@${times === 1 ? hash : hashOf([reading.content, times], 8)}`;
  });
  const idOfReading = ({ suffix }: Reading) => idOf('statistics', firstKeyOf(row.key, row.content) + suffix);
  const formers = formerSlugsOf(row.content).filter((former) => former !== row.key);
  return readings.map((reading, i) => {
    // What the figure corrects stands behind its first reading, so that there is one line of corrections.
    const before = readings[i - 1];
    const corrected = before ? idOfReading(before) : tables.id('statistics', row.content.supersedes);
    const retracted = i === readings.length - 1 ? row.content.retracted : undefined;
    return {
      id: idOfReading(reading),
      key: row.key + reading.suffix,
      former_slugs: formers.map((former) => former + reading.suffix),
      ...columnsOf(tables, record, reading, retracted),
      supersedes_id: corrected,
    };
  });
}

function columnsOf(
  tables: Tables,
  record: TheRecord,
  { content, recordedAt }: Reading,
  retracted: Statistic['retracted'],
): TableRow {
  const metric = record.metrics.get(content.metric);
  if (!metric) throw new Error(`metric ${content.metric} is not in the record`);
  const { low, high, stated, qualifier } = quantityOf(content.value, metric.content);
  const evidence = tables.rest(content.evidence);
  return {
    mission_id: tables.id('missions', content.mission),
    metric_id: tables.id('metrics', content.metric),
    scope: content.scope,
    low,
    high,
    stated,
    qualifier,
    printed: content.value,
    ...dateColumns('as_of', content.asOf),
    as_of_order: orderOf(spanOf(content.asOf), evidence.knownFrom),
    ...dateColumns('since', content.since),
    subject_id: tables.id('actors', content.subject),
    place_id: tables.id('places', content.place),
    event_id: tables.id('events', content.event),
    attributed_id: tables.id('actors', content.attributedTo),
    part_of_id: tables.id('statistics', content.partOf),
    out_of_id: tables.id('statistics', content.outOf),
    evidence_id: evidence.id,
    source_id: tables.id('sources', content.evidence.source),
    known_from: evidence.knownFrom,
    rank: content.rank ?? 'NORMAL',
    ...textColumns('rank_reason', content.rankReason),
    rank_known_from: content.rankKnownFrom ?? null,
    ...retractionColumns(retracted),
    recorded_at: recordedAt,
  };
}
