import fc from 'fast-check';
import { anyChange, anyParts, dayOf, few, type Change, type Parts } from './testing-any-rows.ts';
import { anyText } from './testing-any-text.ts';
import { aDossier, type Fields, type TestDossier } from './testing.ts';

// Any dossier that the checks let pass, and what its curators make of it later.

/** One import after another of the same dossier. */
export interface Kept {
  readings: TestDossier[];
  recordings: { recordedBy: string; now: Date }[];
}

/** A dossier called `name` as it was taken into the record once or several times. */
export const anyKeptDossier = (name: string): fc.Arbitrary<Kept> =>
  fc
    .tuple(
      anyParts,
      fc.array(few(anyChange, 1, 3), { maxLength: 2 }),
      // The clock of whoever records may be wrong.
      fc.array(fc.tuple(anyText, fc.nat({ max: 1_000_000_000 })), { minLength: 3, maxLength: 3 }),
    )
    .map(([told, changes, recordings]) => {
      const readings = [dossierOf(name, told)];
      for (const some of changes) readings.push(changed(readings, some));
      return {
        readings,
        recordings: recordings.map(([recordedBy, at]) => ({
          recordedBy: recordedBy.trim(),
          now: new Date(at * 2_000),
        })),
      };
    });

type Plural = keyof Parts & keyof TestDossier['rows'];

function dossierOf(name: string, told: Parts): TestDossier {
  const dossier = aDossier(name, { title: told.title, licence: told.licence, 'builds-on': undefined });
  const { rows } = dossier;
  const keyOf = (noun: Plural, n: number) => `${name}-${noun}-${n}`;
  const size = (noun: Plural) => told[noun].length;
  /** The key of one of the first `of` rows, of all unless told. */
  const pick = (noun: Plural, n: number | undefined, of = size(noun)) =>
    n === undefined || of === 0 ? undefined : keyOf(noun, n % of);
  const from = (one: Fields): Fields => ({ ...one, source: pick('sources', one['source'] as number) });
  const all = (some: readonly Fields[]) => some.map(from);
  const put = <Row>(noun: Plural, some: readonly Row[], fieldsOf: (row: Row, n: number) => Fields) =>
    some.forEach((row, n) => (rows[noun][keyOf(noun, n)] = fieldsOf(row, n)));

  put(
    'sources',
    [...told.sources].sort((a, b) => a.published - b.published),
    ({ published, isOpen, accessed, text, ...row }, n) => ({
      ...row,
      ...text,
      // One that is open is known from its first day.
      published: isOpen ? `${dayOf(published)}/..` : dayOf(published),
      accessed: accessed ? dayOf(published + 3) : undefined,
      publisher: pick('actors', row.publisher),
      echoes: pick('sources', row.echoes, n),
    }),
  );
  put('actors', told.actors, (row, n) => ({
    ...row,
    evidence: all(row.evidence),
    affiliations:
      n === 0
        ? undefined
        : row.affiliations?.map((held) => ({
            ...held,
            organisation: pick('actors', held.organisation, n),
            evidence: all(held.evidence),
          })),
  }));
  put('places', told.places, ({ at, ...row }, n) => ({
    ...row,
    ...(at ? { latitude: at[0], longitude: at[1] } : {}),
    within: pick('places', row.within, n),
    mission: row.kind === 'SITE' ? keyOf('missions', 0) : undefined,
    evidence: all(row.evidence),
  }));
  put('metrics', told.metrics, ({ narrowerThan, ...row }, n) => ({
    ...row,
    kind: n === 0 ? 'CUMULATIVE' : 'STOCK',
    unit: 'persons',
    narrowerThan: narrowerThan && n > 0 ? keyOf('metrics', 0) : undefined,
  }));
  put('missions', told.missions, ({ withdrawal = [], ended, ...row }) => ({
    ...row,
    hostCountry: keyOf('actors', 0),
    operation: pick('actors', row.operation),
    ended: ended && { ...ended, evidence: from(ended.evidence) },
    withdrawal:
      withdrawal.length === 0
        ? undefined
        : withdrawal.map((decision) => ({
            ...decision,
            evidence: from(decision.evidence),
          })),
    evidence: all(row.evidence),
  }));
  put('events', told.events, (row) => ({
    ...row,
    place: pick('places', row.place),
    participants: row.participants?.map(([who, role, passed]) => ({
      actor: pick('actors', who),
      role,
      ...(passed ? from(passed) : {}),
    })),
    accounts: distinct(row.accounts.map(([passed, date, tells]) => ({ ...from(passed), date, tells }))),
  }));
  put('statistics', told.statistics, ({ rank, supersedes, ...row }, n) => {
    const [partOf, outOf] = [pick('statistics', row.partOf, n), pick('statistics', row.outOf, n)];
    return {
      ...row,
      ...rank,
      metric: pick('metrics', row.metric),
      subject: pick('actors', row.subject),
      place: pick('places', row.place),
      event: pick('events', row.event),
      attributedTo: pick('actors', row.attributedTo),
      partOf,
      outOf: outOf === partOf ? undefined : outOf,
      supersedes: supersedes && n > 0 ? keyOf('statistics', n - 1) : undefined,
      evidence: from(row.evidence),
    };
  });
  put('statements', told.statements, (row) => ({
    ...row,
    speaker: pick('actors', row.speaker),
    evidence: all(row.evidence),
  }));
  return dossier;
}

/** Accounts of which no two tell the same day from the same passage. */
function distinct(accounts: readonly Fields[]): Fields[] {
  const said = ({ tells: _, date, ...passed }: Fields) =>
    JSON.stringify([passed, typeof date === 'object' ? (date as Fields)['date'] : date]);
  return [...new Map(accounts.map((one) => [said(one), one])).values()];
}

/** The field of each noun that tells most. */
const PROSE = {
  sources: 'title',
  actors: 'description',
  places: 'name',
  statistics: 'rankReason',
  events: 'summary',
  statements: 'summary',
  missions: 'name',
  metrics: 'description',
} as const;

/** The latest reading with some changes. */
function changed(readings: readonly TestDossier[], changes: readonly Change[]): TestDossier {
  const [first, latest] = [readings[0]!, structuredClone(readings.at(-1)!)];
  for (const { noun: any, row, what, text, told } of changes) {
    const noun = what === 'figure' ? 'statistics' : any;
    const keys = Object.keys(latest.rows[noun]);
    const key = keys[row % Math.max(1, keys.length)];
    if (key === undefined) continue;
    const fields = latest.rows[noun][key]!;
    if (what === 'text' && (noun !== 'statistics' || fields['rank'] !== undefined))
      fields[PROSE[noun]] = noun === 'sources' ? text : told;
    if (what === 'figure') fields['value'] = `about ${4_000 + text.length}`;
    if (what === 'back') latest.rows[noun][key] = structuredClone(first.rows[noun][key]!);
    if (noun === 'missions' || noun === 'metrics') continue;
    if (what === 'retract') fields['retracted'] = { on: '2024-05-01', reason: told };
    if (what === 'restore') delete fields['retracted'];
  }
  return latest;
}
