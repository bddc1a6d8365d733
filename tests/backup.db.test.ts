import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backUp, readBackup } from '@drawdown/dossier/backup';
import { importDossiers } from '@drawdown/dossier/import';
import { restore } from '@drawdown/dossier/restore';
import { aMission, aPlace, aRecord, aStatistic } from '@drawdown/dossier/testing';
import { verify } from '@drawdown/dossier/verify';
import { schema } from '@drawdown/schema/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../apps/api/src/server.ts';
import { contentsOf, rowsIn } from '../packages/dossier/src/testing-tables.ts';
import { loadDossiers } from '../scripts/load.ts';
import { freshDatabase } from './support/database.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLES = path.join(ROOT, 'apps/api/examples');
const ZEROS = '00000000-0000-0000-0000-000000000000';
const HOSTILE = '=1+1 "quoted"\\n\u2028\u0085\r\n\u202e <b> 🏕';

type Fresh = Awaited<ReturnType<typeof freshDatabase>>;
const folder = mkdtempSync(path.join(os.tmpdir(), 'backup-'));
const file = path.join(folder, 'record.backup');
let original: Fresh;

/** A copy of the backup in which some of its text is another. */
function forged(name: string, change: (text: string) => string): string {
  const copy = path.join(folder, name);
  writeFileSync(copy, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
  return copy;
}

/** Every example of the playground, answered by an API on the database at `url`. */
async function answersOn(url: string): Promise<Record<string, unknown>> {
  const api = await startApi({ schema, databaseUrl: url, farewell: 0, databaseBudget: 30_000 });
  try {
    const answers: Record<string, unknown> = {};
    for (const name of readdirSync(EXAMPLES).sort()) {
      const query = readFileSync(path.join(EXAMPLES, name), 'utf8');
      const response = await fetch(api.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      answers[name] = await response.json();
    }
    return answers;
  } finally {
    await api.close();
  }
}

beforeAll(async () => {
  original = await freshDatabase();
  await loadDossiers(original.url, ROOT, 'first');
  const mission = aMission();
  const camp = aPlace(mission, 'Camp', { aliases: [HOSTILE] });
  const figure = aStatistic(mission, 'personnel-departed', 100, '2023-02-01');
  await aRecord(original.url, mission, { now: new Date('2024-06-04T08:00:00.123Z') });
  mission.dossier.rows.statistics[figure]!['value'] = 120;
  const { [camp]: renamed, ...places } = mission.dossier.rows.places;
  mission.dossier.rows.places = { ...places, [`${camp}-renamed`]: { ...renamed, formerSlugs: [camp] } };
  mission.dossier.rows.places[`${camp}-renamed`]!['retracted'] = {
    on: '2024-07-01',
    reason: { en: 'no camp', fr: 'pas un camp' },
  };
  await aRecord(original.url, mission, { recordedBy: 'second', now: new Date('2024-07-05T08:00:00Z') });
  await backUp(original.url, file, new Date('2024-08-01T00:00:00Z'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await original.drop();
});

describe('a backup', () => {
  it('restored into an empty database makes an equal one that gives equal answers', async () => {
    const copy = await freshDatabase();
    const { entries, takenAt } = await restore(copy.url, file);
    expect(takenAt).toBe('2024-08-01T00:00:00.000Z');
    expect(await contentsOf(copy.url)).toEqual(await contentsOf(original.url));
    expect(entries).toHaveLength((await contentsOf(copy.url))['revision']!.length);
    expect(await answersOn(copy.url)).toEqual(await answersOn(original.url));
    expect(await verify(copy.url)).toEqual([]);

    // A backup of what was restored says the same, and what is imported afterwards finds nothing new.
    const again = path.join(folder, 'again.backup');
    await backUp(copy.url, again, new Date('2024-08-01T00:00:00Z'));
    expect((await readBackup(again)).sha256).toBe((await readBackup(file)).sha256);
    const { recorded } = await importDossiers(copy.url, [path.join(ROOT, 'prisma/dossiers/minusma-record')]);
    expect([...recorded.values()].every((added) => added === 0)).toBe(true);
    await copy.drop();
  });

  it('is refused over a record, and leaves that alone', async () => {
    const before = await contentsOf(original.url, { versions: true });
    await expect(restore(original.url, file)).rejects.toThrow(/holds a record already \(.*minusma.*empty one/);
    expect(await contentsOf(original.url, { versions: true })).toEqual(before);
  });

  it('that is not whole, or not one, is refused before anything is written', async () => {
    const copy = await freshDatabase();
    const bytes = readFileSync(file);
    const cut = path.join(folder, 'cut');
    writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
    const plain = path.join(folder, 'plain');
    writeFileSync(plain, 'a letter');
    const lines = (text: string) => text.split('\n');
    for (const [name, message] of [
      [cut, /cannot be unpacked|ends before its end/],
      [plain, /cannot be unpacked/],
      [path.join(folder, 'absent'), /there is no file .*absent/],
      [forged('other', () => '{"format":"another"}\n{}\n'), /no backup of Drawdown/],
      [forged('short', (text) => lines(text).toSpliced(5, 1).join('\n')), /not as it was written/],
      [forged('tail', (text) => lines(text).slice(0, -2).join('\n')), /ends before its end/],
      [forged('changed', (text) => text.replace('13,871', '13,872')), /not as it was written/],
    ] as const) {
      await expect(restore(copy.url, name)).rejects.toThrow(message);
    }
    expect(await contentsOf(copy.url)).toMatchObject({ revision: [], statistic: [] });
    await copy.drop();
  });

  it('leaves no draft behind where it cannot be written', async () => {
    const before = readdirSync(folder);
    await expect(backUp(original.url, path.join(folder, 'no such folder', 'file'))).rejects.toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('verifying', () => {
  /** What is found off after someone has written into the database by hand. */
  async function afterwards(...statements: string[]): Promise<string[]> {
    const copy = await freshDatabase();
    try {
      await restore(copy.url, file);
      for (const statement of statements) await rowsIn(copy.url, statement);
      return (await verify(copy.url)).map(({ of, message }) => `${of}: ${message}`);
    } finally {
      await copy.drop();
    }
  }

  it('finds nothing in a record that was imported', async () => {
    expect(await verify(original.url)).toEqual([]);
  });

  it('names a figure that was changed, a row that was taken away and one that was put in', async () => {
    const found = await afterwards(
      `update statistic set low = 3368, high = 3368, stated = 3368 where stated = 3367 and id = (select min(id::text)::uuid from statistic where stated = 3367)`,
      `delete from participant where ctid = (select min(ctid) from participant)`,
      `insert into search_word values ('zzz')`,
      `insert into evidence (id, source_id, note_en, known_from) select gen_random_uuid(), id, 'by hand', known_from from source limit 1`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^tables: statistic, id=\S+: differs from what the trail says in low, high, stated$/),
        expect.stringMatching(/^tables: participant, event_id=\S+ position=\d+: is missing/),
        expect.stringMatching(/^tables: evidence, id=\S+: is there, though the trail has it not$/),
        'search: the word zzz: is not indexed as the record says',
      ]),
    );
  });

  it('names a dossier whose own entry is gone, and what keeps the record and is not what was made', async () => {
    expect(
      await afterwards(
        'alter table revision disable trigger revision_is_kept',
        `delete from revision where noun = 'dossier' and dossier = 'standard'`,
        'alter table revision enable trigger revision_is_kept',
      ),
    ).toContain('trail: standard: the entry of the dossier itself is gone');
    const found = await afterwards(
      `create or replace function revision_is_kept() returns trigger language plpgsql as 'begin return new; end'`,
      'drop trigger record_has_changed on event',
      'alter table evidence drop constraint evidence_source_id_fkey',
      'grant insert, truncate on revision to public',
    );
    expect(found).toEqual([
      'guards: revision, to PUBLIC: may be written by who is to read: revoke INSERT, TRUNCATE',
      expect.stringMatching(/^guards: constraint evidence.evidence_source_id_fkey: is gone/),
      expect.stringMatching(/^guards: function revision_is_kept\(\): is no more what the migrations made/),
      expect.stringMatching(/^guards: trigger event.record_has_changed: is gone/),
    ]);
  });

  it('names an entry that is gone from the trail, one that is none, and guards that are off', async () => {
    const off = 'alter table revision disable trigger revision_is_kept';
    expect(
      await afterwards(off, `delete from revision where version = 1 and noun = 'places' and key like '%-camp'`),
    ).toEqual([
      expect.stringMatching(/^trail: .*places .*-camp: has the versions 2; every version from 1/),
      expect.stringMatching(/^trail: .*its first reading is RETRACTED, not RECORDED$/),
      'guards: revision.revision_is_kept: is switched off: enable it',
    ]);
    expect(
      await afterwards(
        off,
        `update revision set content = '{"a": 1}' where key = 'afp-2023-12-11'`,
        `alter table revision enable trigger revision_is_kept`,
      ),
    ).toEqual([
      expect.stringMatching(/^trail: minusma, sources afp-2023-12-11, version 1: its content is none of sources$/),
    ]);
  });

  it('names a count and a mark that are not of what is there; `recount` makes them anew', async () => {
    const past = `begin; set local session_replication_role = replica;`;
    const statements = [
      `${past} update event_count set begun = begun + 1 where kind = 'COUP' and period = 'month' and start = '2020-08-01' and mission_id <> '${ZEROS}'; commit`,
      `${past} delete from statistic_count where mission_id = '${ZEROS}' and metric_id = '${ZEROS}' and period = 'year' and start = '2021-01-01'; commit`,
      `${past} update statistic set corrected = true where key = (select min(key) from statistic where not corrected); commit`,
    ];
    const found = await afterwards(...statements);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^counts: statistic \S+: is not marked as its corrections say$/),
        expect.stringMatching(
          /^counts: event_count \S+ COUP month 2020-08-01: 2 and 1 begin and end by what is kept, 1 and 1 by what is there$/,
        ),
        expect.stringMatching(
          /^counts: statistic_count 0{8}-\S+ 0{8}-\S+ year 2021-01-01: none begin and end by what is kept, \d+ and \d+ by what is there$/,
        ),
      ]),
    );
    expect(found.every((finding) => finding.startsWith('counts: '))).toBe(true);
    expect(await afterwards(...statements, 'select recount()')).toEqual([]);
  });

  it('is mended by an import where only what derives from the trail was changed', async () => {
    const copy = await freshDatabase();
    await restore(copy.url, file);
    await rowsIn(copy.url, `update statistic set as_of_note_en = 'x' where ctid = (select min(ctid) from statistic)`);
    await rowsIn(
      copy.url,
      `update search_document set names = '' where ctid = (select min(ctid) from search_document)`,
    );
    expect(await verify(copy.url)).not.toEqual([]);
    await rowsIn(copy.url, 'delete from search_document');
    await rowsIn(copy.url, 'delete from record_version');
    await importDossiers(copy.url, [path.join(ROOT, 'prisma/dossiers/standard')]);
    expect(await verify(copy.url)).toEqual([]);
    await copy.drop();
  });

  it('is not needed for what the database itself refuses', async () => {
    await expect(rowsIn(original.url, 'truncate revision')).rejects.toThrow('never changed or deleted');
    await expect(rowsIn(original.url, 'delete from revision')).rejects.toThrow('never changed or deleted');
    await expect(rowsIn(original.url, `update revision set recorded_by = 'x'`)).rejects.toThrow(
      'never changed or deleted',
    );
  });
});
