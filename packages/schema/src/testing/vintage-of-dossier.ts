import type { Fields, TestDossier } from '@drawdown/dossier/testing';

type Passage = { source: string };

/** The day from which a source counts as known, as the dossier tells it: the last of its days, the first where the last is open. */
function knownFrom({ published }: Fields): string {
  const [first = '', last = first] = String(published).split('/');
  return last === '..' ? first : last;
}

/** A dossier as someone would have written it on a day: without the sources published later, and without all that rests on them alone. */
export function asWrittenOn(day: string, { name, meta, rows }: TestDossier): TestDossier {
  const later = (source: unknown) => knownFrom(rows.sources[String(source)]!) > day;
  const told = (passages: unknown) =>
    [passages].flat().filter((passage) => !later((passage as Passage).source)) as Passage[];
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

  const statistics = rest('statistics', (fields) => {
    if (told(fields['evidence']).length === 0) return null;
    const ranked = String(fields['rankKnownFrom'] ?? '') <= day;
    return ranked ? fields : { ...fields, rank: undefined, rankReason: undefined, rankKnownFrom: undefined };
  });
  const known = (key: unknown) => (key !== undefined && String(key) in statistics ? key : undefined);
  return {
    name,
    meta,
    rows: {
      ...rows,
      sources: rest('sources', (fields) => (knownFrom(fields) > day ? null : fields)),
      missions: rest('missions', (fields) => {
        const { ended, withdrawal, ...others } = fields;
        const decided = [withdrawal ?? []]
          .flat()
          .filter((decision) => told((decision as Fields)['evidence']).length > 0);
        const over = ended !== undefined && told((ended as Fields)['evidence']).length > 0;
        return withEvidence({
          ...others,
          withdrawal: decided.length > 0 ? decided : undefined,
          ...(over ? { ended } : {}),
        });
      }),
      actors: rest('actors', withEvidence),
      places: rest('places', withEvidence),
      statements: rest('statements', withEvidence),
      events: rest('events', (fields) => {
        const accounts = told(fields['accounts']);
        return accounts.length > 0 ? { ...fields, accounts } : null;
      }),
      statistics: Object.fromEntries(
        Object.entries(statistics).map(([key, fields]) => [
          key,
          {
            ...fields,
            partOf: known(fields['partOf']),
            outOf: known(fields['outOf']),
            supersedes: known(fields['supersedes']),
          },
        ]),
      ),
    },
  };
}
