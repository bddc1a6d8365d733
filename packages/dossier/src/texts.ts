import { canonical, type Entry } from './dossier.ts';
import { nouns } from './identity.ts';
import { dossierFrom, type Ledger } from './ledger.ts';
import { hashOf } from './trail.ts';
import { contentAsWritten, metaText, rowsText, yamlText } from './write-yaml.ts';

/** The texts of an exported dossier's files, by their names. A noun without rows has no file. */
export function textsOf(name: string, ledger: Ledger): Map<string, string> {
  const { meta, rows } = dossierFrom(name, ledger);
  const texts = new Map([['dossier.yaml', metaText(meta)]]);
  for (const noun of nouns)
    if (rows[noun].size > 0) texts.set(`${noun}.yaml`, rowsText(noun, [...rows[noun].values()] as never[]));
  return texts.set('revisions.yaml', trailText(ledger));
}

/** The text of revisions.yaml: one recording for each import, its entries in the order of rows. */
function trailText(ledger: Ledger): string {
  const recordings = new Map<string, { at: string; by: string; entries: Entry[] }>();
  const latest = new Map<Entry, boolean>();
  for (const entries of ledger.values()) {
    for (const entry of entries) {
      const row = entries.at(-1);
      latest.set(entry, entry.key === row?.key && canonical(entry.content) === canonical(row.content));
      const of = `${entry.recordedAt} ${entry.recordedBy}`;
      const recording = recordings.get(of) ?? { at: entry.recordedAt, by: entry.recordedBy, entries: [] };
      recordings.set(of, recording);
      recording.entries.push(entry);
    }
  }
  const written = [...recordings.values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.by < b.by ? -1 : 1))
    .map(({ at, by, entries }) => ({
      at,
      by,
      entries: entries.map((entry) => entryAsWritten(entry, latest.get(entry) === true)),
    }));
  return `# The trail of this dossier, as an export wrote it: who recorded what, and when. Not to be edited.\n${yamlText({ recordings: written })}`;
}

/** A reading that is still the row goes by its hash; an older one is written out. */
function entryAsWritten({ noun, key, version, action, reason, content }: Entry, isRow: boolean): object {
  return {
    noun,
    key,
    version: version === 1 ? undefined : version,
    action: action === 'RECORDED' ? undefined : action,
    reason: reason ?? undefined,
    ...(isRow ? { hash: hashOf(content) } : { content: contentAsWritten(noun, content) }),
  };
}
