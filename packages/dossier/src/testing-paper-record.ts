import { canonical } from './dossier.ts';
import { readDossiers } from './find.ts';
import { intakeOf } from './intake.ts';
import type { Ledger } from './ledger.ts';
import { Problems } from './problems.ts';
import type { RawDossier } from './read.ts';
import { textsOf } from './texts.ts';

/** A record without a database: all that imports decide to write, and what an export would write of it. */
export class PaperRecord {
  private readonly ledgers = new Map<string, Ledger>();
  private tables: readonly string[] = [];

  /** Takes a dossier in. Returns the number of entries that its trail has grown by. Throws `DossierError`. */
  take(raw: RawDossier, { recordedBy, now }: { recordedBy: string; now: Date }): number {
    const problems = new Problems();
    const dossiers = readDossiers([raw], problems);
    const { added, tables } = intakeOf(dossiers, this.ledgers, { recordedBy, recordedAt: now.toISOString() }, problems);
    const lists: [string, unknown][] = [...Object.entries(tables), ['evidence', tables.evidence]];
    this.tables = lists.flatMap(([name, rows]) =>
      Array.isArray(rows) ? rows.map((row: unknown) => `${name} ${canonical(row)}`) : [],
    );
    return [...added.values()].flat().length;
  }

  /** The texts of an exported dossier. */
  texts(name: string): Map<string, string> {
    const ledger = this.ledgers.get(name);
    if (!ledger) throw new Error(`there is no dossier ${name}`);
    return textsOf(name, ledger);
  }

  /** Everything the record holds, in one order: equal records have equal contents. */
  contents(): string[] {
    const trail = [...this.ledgers].flatMap(([name, ledger]) =>
      [...ledger.values()].flat().map((entry) => `revision of ${name} ${canonical(entry)}`),
    );
    return [...this.tables, ...trail].sort();
  }
}
