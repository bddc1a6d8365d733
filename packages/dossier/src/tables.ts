import type { DateSpan } from '@drawdown/domain/date-span';
import type { Day } from '@drawdown/domain/day';
import type { WrittenText } from '@drawdown/domain/text';
import { FirstKeys, formerSlugsOf } from './first-keys.ts';
import { evidenceId, type Noun } from './identity.ts';
import { knownFromOf, remarked, spanOf } from './reading.ts';
import type { TheRecord } from './record.ts';
import type { DateContent, PassageContent, Retracted, TextContent } from './row-schemas.ts';

/** A row of a table, by column. */
export type TableRow = Record<string, string | number | boolean | null | readonly string[]>;

/** The rows of every table but the trail's, as the record says them. */
export class Tables {
  readonly source: TableRow[] = [];
  readonly actor: TableRow[] = [];
  readonly place: TableRow[] = [];
  readonly metric: TableRow[] = [];
  readonly mission: TableRow[] = [];
  readonly event: TableRow[] = [];
  readonly statistic: TableRow[] = [];
  readonly statement: TableRow[] = [];
  readonly affiliation: TableRow[] = [];
  readonly withdrawal_decision: TableRow[] = [];
  readonly account: TableRow[] = [];
  readonly participant: TableRow[] = [];
  readonly mission_actor: TableRow[] = [];
  readonly actor_evidence: TableRow[] = [];
  readonly place_evidence: TableRow[] = [];
  readonly mission_evidence: TableRow[] = [];
  readonly affiliation_evidence: TableRow[] = [];
  readonly statement_evidence: TableRow[] = [];
  private readonly passages = new Map<string, TableRow>();
  private readonly knownFrom = new Map<string, Day>();

  /** What keys were at first: ids derive from those. */
  readonly first: FirstKeys;

  constructor(record: TheRecord) {
    this.first = new FirstKeys(record);
    for (const { key, content } of record.sources.values())
      this.knownFrom.set(this.first.of('sources', key), knownFromOf(content));
  }

  /** The id of what a row names; null where it names nothing. */
  id(noun: Noun, key: string): string;
  id(noun: Noun, key: string | undefined): string | null;
  id(noun: Noun, key: string | undefined): string | null {
    return key === undefined || key === 'none' ? null : this.first.idOf(noun, key);
  }

  get evidence(): TableRow[] {
    return [...this.passages.values()];
  }

  /** The day from which a source is known. */
  known(source: string): Day {
    const day = this.knownFrom.get(this.first.of('sources', source));
    if (day === undefined) throw new Error(`source ${source} is not in the record`);
    return day;
  }

  /**
   * Keeps a passage; returns its id and the day from which its source is known. What rests on it may be known later only,
   * as of `usedFrom`.
   */
  rest(
    {
      source,
      paragraph = null,
      phrase = null,
      note: remark = null,
    }: { [Field in keyof PassageContent]: PassageContent[Field] | null } & { source: string },
    usedFrom: Day = this.known(source),
  ): { id: string; knownFrom: Day } {
    const note = remarked(remark);
    const id = evidenceId(this.first.of('sources', source), { paragraph, phrase, note });
    const before = this.passages.get(id)?.['known_from'];
    const known_from = typeof before === 'string' && before < usedFrom ? before : usedFrom;
    this.passages.set(id, {
      id,
      source_id: this.id('sources', source),
      paragraph,
      phrase,
      ...noteColumns('note', note),
      known_from,
    });
    return { id, knownFrom: this.known(source) };
  }

  /** Keeps the passages that something rests on, each once; returns the first day on which one of them was known. */
  restAll(
    table: 'actor' | 'place' | 'mission' | 'affiliation' | 'statement',
    parent: string,
    passages: readonly PassageContent[],
  ): Day {
    const rested = passages.map((passage) => this.rest(passage));
    [...new Set(rested.map(({ id }) => id))].forEach((evidence_id, position) => {
      this[`${table}_evidence`].push({ [`${table}_id`]: parent, evidence_id, position });
    });
    return first(rested.map(({ knownFrom }) => knownFrom));
  }
}

/** The first of some days. */
export function first(days: readonly Day[]): Day {
  const [day, ...others] = days;
  if (day === undefined) throw new Error('of no days there is no first');
  return others.reduce((least, other) => (other < least ? other : least), day);
}

/** Where something dated stands in a list: its first day, its last where that is open, the day it was known where both are. */
export function orderOf(span: DateSpan | null, knownFrom: Day): Day {
  return span?.earliest ?? span?.latest ?? knownFrom;
}

/** The columns of an address: the slug, and those it had before, of which none is the present one. */
export function slugColumns(key: string, content: object): TableRow {
  return { slug: key, former_slugs: formerSlugsOf(content).filter((former) => former !== key) };
}

/** The columns of a date. */
export function dateColumns(name: string, date: DateContent | undefined): TableRow {
  const span = date ? spanOf(date) : null;
  return { ...spanColumns(name, span), ...noteColumns(`${name}_note`, span?.note ?? null) };
}

/** The columns of a date that was computed, so that it has no note. */
export function spanColumns(name: string, span: DateSpan | null): TableRow {
  return {
    [`${name}_edtf`]: span?.edtf ?? null,
    [`${name}_earliest`]: span?.earliest ?? null,
    [`${name}_latest`]: span?.latest ?? null,
    [`${name}_inferred`]: span?.inferred ?? false,
  };
}

/** The columns of a text: null in a language in which no one wrote it. */
export function textColumns(name: string, text: TextContent | undefined): TableRow {
  return { [`${name}_en`]: text?.en ?? null, [`${name}_fr`]: text?.fr ?? null };
}

const noteColumns = (name: string, note: WrittenText | null): TableRow => ({
  [`${name}_en`]: note?.en ?? null,
  [`${name}_fr`]: note?.fr ?? null,
});

/** The columns of a retraction. */
export function retractionColumns(retracted: Retracted | undefined): TableRow {
  return { retracted_on: retracted?.on ?? null, ...textColumns('retracted_reason', retracted?.reason) };
}
