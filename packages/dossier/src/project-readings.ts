import { canonical, type Entry } from './dossier.ts';
import { idOf } from './identity.ts';
import { quantityOf, spanOf } from './reading.ts';
import type { RecordRow, TheRecord } from './record.ts';
import type { Content } from './row-schemas.ts';
import {
  dateColumns,
  idOrNull,
  orderOf,
  retractionColumns,
  type TableRow,
  type Tables,
  textColumns,
} from './tables.ts';
import { hashOf } from './trail.ts';

type Statistic = Content['statistics'];

interface Reading {
  key: string;
  content: Statistic;
  recordedAt: string;
}

/**
 * The rows of one figure: the latest reading under the figure's own key, each earlier one under a key with the hash of
 * its content, superseded by the next. A retraction is no reading of its own.
 */
export function readingsOf(
  tables: Tables,
  record: TheRecord,
  row: RecordRow<'statistics'>,
  trail: readonly Entry[],
): TableRow[] {
  const readings: Reading[] = [];
  for (const { content, recordedAt } of trail) {
    const { retracted, ...reading } = content as Statistic;
    const last = readings.at(-1);
    if (!last || canonical(last.content) !== canonical(reading))
      readings.push({ key: row.key, content: reading, recordedAt });
  }
  const before = new Map<string, number>();
  readings.slice(0, -1).forEach((reading) => {
    const hash = hashOf(reading.content, 8);
    const times = (before.get(hash) ?? 0) + 1;
    before.set(hash, times);
    // A reading that was given up, taken up and given up again is there twice.
    reading.key = `${row.key}@${times === 1 ? hash : hashOf([reading.content, times], 8)}`;
  });
  return readings.map((reading, i) => {
    // What the figure corrects stands behind its first reading, so that there is one line of corrections.
    const corrected = i === 0 ? row.content.supersedes : readings[i - 1]?.key;
    const retracted = i === readings.length - 1 ? row.content.retracted : undefined;
    return rowOf(tables, record, reading, corrected, retracted);
  });
}

function rowOf(
  tables: Tables,
  record: TheRecord,
  { key, content, recordedAt }: Reading,
  corrected: string | undefined,
  retracted: Statistic['retracted'],
): TableRow {
  const metric = record.metrics.get(content.metric);
  if (!metric) throw new Error(`metric ${content.metric} of ${key} is not in the record`);
  const { low, high, stated, qualifier } = quantityOf(content.value, metric.content);
  const evidence = tables.rest(content.evidence);
  return {
    id: idOf('statistics', key),
    key,
    mission_id: idOrNull('missions', content.mission),
    metric_id: idOf('metrics', content.metric),
    scope: content.scope,
    low,
    high,
    stated,
    qualifier,
    printed: content.value,
    ...dateColumns('as_of', content.asOf),
    as_of_order: orderOf(spanOf(content.asOf), evidence.knownFrom),
    ...dateColumns('since', content.since),
    subject_id: idOrNull('actors', content.subject),
    place_id: idOrNull('places', content.place),
    event_id: idOrNull('events', content.event),
    attributed_id: idOrNull('actors', content.attributedTo),
    part_of_id: idOrNull('statistics', content.partOf),
    out_of_id: idOrNull('statistics', content.outOf),
    evidence_id: evidence.id,
    source_id: idOf('sources', content.evidence.source),
    known_from: evidence.knownFrom,
    rank: content.rank ?? 'NORMAL',
    ...textColumns('rank_reason', content.rankReason),
    rank_known_from: content.rankKnownFrom ?? null,
    supersedes_id: idOrNull('statistics', corrected),
    ...retractionColumns(retracted),
    recorded_at: recordedAt,
  };
}
