import { readDate } from '@drawdown/domain/date-span';
import type { Fields, TestDossier } from '@drawdown/dossier/testing';

/** One thing may stand for a list of one, and nothing for an empty one. */
const listed = (value: unknown): Fields[] => (value === undefined ? [] : ([value].flat() as Fields[]));

/** The days on which something becomes known, in order: a source, or what argues for the rank of a figure. */
export function daysOfPublication({ rows }: TestDossier): string[] {
  const ranked = Object.values(rows.statistics).flatMap(({ rankKnownFrom }) =>
    rankKnownFrom === undefined ? [] : [String(rankKnownFrom)],
  );
  return [...new Set([...Object.values(rows.sources).map(knownFrom), ...ranked])].sort();
}

/** The day from which a source counts as known, as the dossier tells it: the last of its days, the first where the last is open. */
function knownFrom({ published }: Fields): string {
  const { earliest, latest } = readDate(
    typeof published === 'string' ? published : (published as { date: string }).date,
  );
  return latest ?? earliest ?? '9999-12-31';
}

/**
 * The dossier with a passage for whatever a source names before any source that describes it: as someone would have
 * written it on that day, so that the row could be there.
 */
export function withWhatIsNamed({ name, meta, rows }: TestDossier): TestDossier {
  const named = structuredClone(rows);
  const known = (source: unknown) => knownFrom(rows.sources[String(source)]!);
  const firstOf = (passages: readonly Fields[]): string | undefined =>
    passages.map(({ source }) => String(source)).sort((a, b) => (known(a) < known(b) ? -1 : 1))[0];
  let hasMoved = true;
  const tell = (noun: 'actors' | 'places' | 'missions', key: unknown, source: string | undefined) => {
    const row = key === undefined || key === 'none' ? undefined : named[noun][String(key)];
    if (!row || source === undefined) return;
    const own = firstOf(listed(row['evidence']));
    if (own !== undefined && known(own) <= known(source)) return;
    row['evidence'] = [...listed(row['evidence']), { source }];
    hasMoved = true;
  };
  while (hasMoved) {
    hasMoved = false;
    for (const fields of Object.values(named.events)) {
      const source = firstOf(listed(fields['accounts']));
      tell('places', fields['place'], source);
      tell('missions', fields['mission'], source);
      for (const part of listed(fields['participants'])) {
        const told = part['source'] === undefined ? source : String(part['source']);
        tell('actors', part['actor'], known(told) < known(source) ? source : told);
      }
    }
    for (const fields of Object.values(named.statistics)) {
      const source = firstOf(listed(fields['evidence']));
      tell('places', fields['place'], source);
      tell('missions', fields['mission'], source);
      tell('actors', fields['subject'], source);
      tell('actors', fields['attributedTo'], source);
    }
    for (const fields of Object.values(named.statements)) {
      const source = firstOf(listed(fields['evidence']));
      tell('missions', fields['mission'], source);
      tell('actors', fields['speaker'], source);
    }
    for (const fields of Object.values(named.places)) {
      const source = firstOf(listed(fields['evidence']));
      tell('places', fields['within'], source);
      tell('missions', fields['mission'], source);
    }
    for (const fields of Object.values(named.missions)) {
      const source = firstOf(listed(fields['evidence']));
      tell('actors', fields['hostCountry'], source);
      tell('actors', fields['operation'], source);
    }
    for (const [key, fields] of Object.entries(named.sources)) tell('actors', fields['publisher'], key);
    for (const [key, fields] of Object.entries(named.actors)) {
      for (const held of listed(fields['affiliations'])) {
        const source = firstOf(listed(held['evidence']));
        tell('actors', key, source);
        tell('actors', held['organisation'], source);
      }
    }
  }
  return { name, meta, rows: named };
}

/** A dossier as someone would have written it on a day: without the sources known later, and without all that rests on them alone. */
export function asWrittenOn(day: string, { name, meta, rows }: TestDossier): TestDossier {
  const isLater = (source: unknown) => knownFrom(rows.sources[String(source)]!) > day;
  const told = (passages: unknown) => listed(passages).filter(({ source }) => !isLater(source));
  const rest = (noun: keyof TestDossier['rows'], reduce: (fields: Fields) => Fields | null) =>
    Object.fromEntries(
      Object.entries(rows[noun]).flatMap(([key, fields]) => {
        const reduced = reduce(fields);
        return reduced ? [[key, reduced]] : [];
      }),
    );
  const withEvidence = (fields: Fields): Fields | null => {
    const evidence = told(fields['evidence']);
    return evidence.length > 0 ? { ...fields, evidence } : null;
  };
  const some = <Item>(list: readonly Item[]) => (list.length > 0 ? list : undefined);

  const sources = rest('sources', (fields) => (knownFrom(fields) > day ? null : fields));
  const events = rest('events', (fields) => {
    const accounts = told(fields['accounts']);
    const participants = listed(fields['participants']).filter(
      ({ source }) => source === undefined || !isLater(source),
    );
    return accounts.length > 0 ? { ...fields, accounts, participants: some(participants) } : null;
  });
  const statistics = rest('statistics', (fields) => {
    if (told(fields['evidence']).length === 0) return null;
    const ranked = String(fields['rankKnownFrom'] ?? '') <= day;
    return ranked ? fields : { ...fields, rank: undefined, rankReason: undefined, rankKnownFrom: undefined };
  });
  const among = (known: object, key: unknown) => (key !== undefined && String(key) in known ? key : undefined);
  return {
    name,
    meta,
    rows: {
      ...rows,
      sources: Object.fromEntries(
        Object.entries(sources).map(([key, fields]) => [key, { ...fields, echoes: among(sources, fields['echoes']) }]),
      ),
      missions: rest('missions', (fields) => {
        const { ended, withdrawal, ...others } = fields;
        const decided = listed(withdrawal).filter((decision) => told(decision['evidence']).length > 0);
        const isOver = ended !== undefined && told((ended as Fields)['evidence']).length > 0;
        return withEvidence({ ...others, withdrawal: some(decided), ...(isOver ? { ended } : {}) });
      }),
      actors: rest('actors', (fields) => {
        const held = listed(fields['affiliations']).flatMap((affiliation) => withEvidence(affiliation) ?? []);
        return withEvidence({ ...fields, affiliations: some(held) });
      }),
      places: rest('places', withEvidence),
      statements: rest('statements', withEvidence),
      events,
      statistics: Object.fromEntries(
        Object.entries(statistics).map(([key, fields]) => [
          key,
          {
            ...fields,
            event: among(events, fields['event']),
            partOf: among(statistics, fields['partOf']),
            outOf: among(statistics, fields['outOf']),
            supersedes: among(statistics, fields['supersedes']),
          },
        ]),
      ),
    },
  };
}
