import { liesWithin, UnreadableDate } from '@drawdown/domain/date-span';
import { canonical, inBuildingOrder, keyedRows, type Dossier, type SketchRow } from './dossier.ts';
import type { Noun } from './identity.ts';
import { whereIs, type Problems, type Whereabouts } from './problems.ts';
import { spanOf } from './reading.ts';
import type { Content, DateContent } from './row-schemas.ts';

/** A row of the record, brought together from all dossiers that have it. */
export interface RecordRow<N extends Noun> {
  key: string;
  content: Content[N];
  /** The dossier whose prose stands. */
  dossier: string;
  at: Whereabouts;
}

/** All dossiers as one. */
export type TheRecord = { [N in Noun]: Map<string, RecordRow<N>> };

/** A row of the record as far as it could be read. */
export interface RecordSketchRow<N extends Noun> extends SketchRow<N> {
  dossier: string;
}

/** All dossiers as one, as far as they could be read. */
export type RecordSketch = { [N in Noun]: Map<string, RecordSketchRow<N>> };

/** The record, once nothing of it was found wrong: then every row is complete. */
export const asComplete = (record: RecordSketch) => record as TheRecord;

type Shared = 'missions' | 'actors' | 'places' | 'sources' | 'metrics' | 'events';

/** What two dossiers must agree on; the rest is prose (the first stands) or lists (united). */
const facts: { [N in Shared]: readonly (keyof Content[N] & string)[] } = {
  missions: ['hostCountry', 'operation', 'formerSlugs'],
  actors: ['kind', 'country', 'formerSlugs'],
  places: ['kind', 'within', 'latitude', 'longitude', 'mission', 'formerSlugs'],
  sources: ['publisher', 'language', 'published', 'sha256', 'paragraphs', 'echoes', 'url', 'formerSlugs'],
  metrics: ['kind', 'unit', 'narrowerThan'],
  events: ['mission', 'kind', 'formerSlugs'],
};

const lists: readonly string[] = ['aliases', 'affiliations', 'evidence', 'participants', 'accounts'];

/** What a dossier that builds on another may know better: the deciding document itself in place of reports on it. */
const replaced: readonly string[] = ['withdrawal'];

/** Dates that a dossier that builds on another may bound more closely, or as closely by a better source. */
const narrowed: readonly string[] = ['published', 'started', 'ended'];

/** Whether one place lies within another, however many lie between them. */
type LiesIn = (place: unknown, other: unknown) => boolean;

/** Brings the dossiers together; what they cannot both say is an error of whoever comes second, a different wording a warning. */
export function recordOf(dossiers: Iterable<Dossier>, problems: Problems): RecordSketch {
  const ordered = inBuildingOrder(dossiers);
  const liesIn = nesting(ordered);
  return {
    missions: shared('missions', ordered, liesIn, problems),
    sources: shared('sources', ordered, liesIn, problems),
    actors: shared('actors', ordered, liesIn, problems),
    places: shared('places', ordered, liesIn, problems),
    metrics: shared('metrics', ordered, liesIn, problems),
    statistics: own('statistics', ordered, problems),
    events: shared('events', ordered, liesIn, problems),
    statements: own('statements', ordered, problems),
  };
}

function own<N extends 'statistics' | 'statements'>(
  noun: N,
  dossiers: readonly Dossier[],
  problems: Problems,
): Map<string, RecordSketchRow<N>> {
  const record = new Map<string, RecordSketchRow<N>>();
  for (const dossier of dossiers) {
    for (const row of keyedRows(dossier, noun)) {
      const { key } = row;
      const before = record.get(key);
      if (before) {
        problems.error(
          row.at,
          key,
          [],
          `is a key of ${noun} in dossier ${before.dossier} too (${whereIs(before.at)}); a key belongs to one dossier: choose another in ${dossier.name}`,
        );
      } else record.set(key, { ...row, dossier: dossier.name });
    }
  }
  return record;
}

function shared<N extends Shared>(
  noun: N,
  dossiers: readonly Dossier[],
  liesIn: LiesIn,
  problems: Problems,
): Map<string, RecordSketchRow<N>> {
  const record = new Map<string, RecordSketchRow<N>>();
  for (const dossier of dossiers) {
    for (const row of keyedRows(dossier, noun)) {
      const { key } = row;
      const before = record.get(key);
      if (!before) record.set(key, { ...row, dossier: dossier.name });
      else {
        const content = united(noun, before, { ...row, dossier: dossier.name }, liesIn, problems);
        record.set(key, { ...before, content, wrong: [...(before.wrong ?? []), ...(row.wrong ?? [])] });
      }
    }
  }
  return record;
}

function united<N extends Shared>(
  noun: N,
  first: RecordSketchRow<N>,
  second: RecordSketchRow<N>,
  liesIn: LiesIn,
  problems: Problems,
): SketchRow<N>['content'] {
  const a = first.content as Record<string, unknown>;
  const b = second.content as Record<string, unknown>;
  const both: Record<string, unknown> = { ...a };
  for (const field of Object.keys(b)) {
    if (field === 'retracted') continue;
    const same = canonical(a[field]) === canonical(b[field]);
    if (field === 'accounts' && Array.isArray(a[field]) && Array.isArray(b[field]))
      both[field] = joinedAccounts(a[field] as AccountSketch[], b[field] as AccountSketch[]);
    else if (lists.includes(field))
      both[field] = distinct([...((a[field] as unknown[] | undefined) ?? []), ...(b[field] as unknown[])]);
    else if (a[field] === undefined || replaced.includes(field)) both[field] = b[field];
    else if (narrowed.includes(field) && isNarrower(b[field] as DateContent, a[field] as DateContent))
      both[field] = b[field];
    else if (!same && field === 'within' && liesIn(b[field], a[field])) both[field] = b[field];
    else if (!same && (facts[noun] as readonly string[]).includes(field)) {
      problems.error(
        second.at,
        second.key,
        [field],
        `\`${field}\` is ${canonical(b[field])}, but ${canonical(a[field])} in dossier ${first.dossier} (${whereIs(first.at)}); both share this row and are to agree`,
      );
    } else if (!same) {
      problems.warning(
        second.at,
        second.key,
        [field],
        `\`${field}\` is worded otherwise in dossier ${first.dossier}, whose wording stands`,
      );
    }
  }
  // What one dossier takes back stands while another still holds to it.
  if (a['retracted'] !== undefined && b['retracted'] === undefined) delete both['retracted'];
  return both as SketchRow<N>['content'];
}

/** An account as far as it could be read. */
type AccountSketch = Partial<Content['events']['accounts'][number]>;

/** The accounts of both: where the second dossier reads the day out of a phrase more closely than the first could, its reading stands. */
function joinedAccounts(first: readonly AccountSketch[], second: readonly AccountSketch[]): unknown[] {
  const isReadCloser = (account: AccountSketch) =>
    second.some(
      ({ source, paragraph, phrase, date }) =>
        phrase !== undefined &&
        phrase === account.phrase &&
        source === account.source &&
        paragraph === account.paragraph &&
        date !== undefined &&
        account.date !== undefined &&
        isNarrower(date, account.date),
    );
  return distinct([...first.filter((account) => !isReadCloser(account)), ...second]);
}

/** What the dossiers say together of which place lies within which: a town in a region, and that in the country that another dossier names. */
function nesting(dossiers: readonly Dossier[]): LiesIn {
  const around = new Map<unknown, unknown[]>();
  for (const { key, content } of dossiers.flatMap((dossier) => keyedRows(dossier, 'places')))
    around.set(key, [...(around.get(key) ?? []), content.within]);
  const liesIn = (place: unknown, other: unknown, seen: ReadonlySet<unknown>): boolean =>
    (around.get(place) ?? []).some(
      (next) =>
        next !== undefined && !seen.has(next) && (next === other || liesIn(next, other, new Set([...seen, next]))),
    );
  return (place, other) => liesIn(place, other, new Set([place]));
}

/** Whether the second dossier bounds a day more closely, as the day of what a copy repeats does for its publication. */
function isNarrower(date: DateContent, than: DateContent): boolean {
  try {
    return liesWithin(spanOf(date), spanOf(than));
  } catch (error) {
    if (error instanceof UnreadableDate) return false;
    throw error;
  }
}

function distinct(items: readonly unknown[]): unknown[] {
  return [...new Map(items.map((item) => [canonical(item), item])).values()];
}
