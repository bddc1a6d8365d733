import { createHash } from 'node:crypto';
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
import { errorsOf } from '../packages/dossier/src/testing-errors.ts';
import { contentsOf, rowsIn } from '../packages/dossier/src/testing-tables.ts';
import { loadDossiers } from '../scripts/load.ts';
import { freshDatabase } from './support/database.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLES = path.join(ROOT, 'apps/api/examples');
const ZEROS = '00000000-0000-0000-0000-000000000000';
const HOSTILE = '=1+1 "quoted"\\n\u2028\u0085\r\n\u202e <b> 🏕';

/** Lets someone write past what keeps the trail, for the session. */
const UNKEPT = 'set session_replication_role = replica';

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
  await loadDossiers(original.url, ROOT, 'setup');
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
    expect((await verify(copy.url)).findings).toEqual([]);

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

  it('is refused where it tells deeds that no import did', async () => {
    const copy = await freshDatabase();
    const retracted = '"action":"RETRACTED"';
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    const entries = lines.slice(1, -1).map((line) => line.replace(retracted, '"action":"SUPERSEDED"'));
    const sha256 = createHash('sha256')
      .update(entries.map((line) => `${line}\n`).join(''))
      .digest('hex');
    const tail = JSON.stringify({ entries: entries.length, sha256 });
    const forgery = forged('deeds', () => [lines[0], ...entries, tail, ''].join('\n'));
    expect(await errorsOf(restore(copy.url, forgery))).toEqual([
      expect.stringMatching(/places .*-camp, version 2: is told as SUPERSEDED, and is RETRACTED$/),
    ]);
    expect(await contentsOf(copy.url)).toMatchObject({ revision: [] });
    await copy.drop();
  });

  it('of nothing, of less than there is in the file, or of what no restore takes, leaves the file alone', async () => {
    const kept = readFileSync(file);
    const copy = await freshDatabase();
    await expect(backUp(copy.url, file)).rejects.toThrow('the record is empty');
    await importDossiers(copy.url, [path.join(ROOT, 'prisma/dossiers/standard')]);
    await expect(backUp(copy.url, file)).rejects.toThrow(
      /record\.backup holds a backup of \d+ entries, and the record has \d+: name another file, or remove that one$/,
    );
    const smaller = path.join(folder, 'smaller.backup');
    await backUp(copy.url, smaller);
    const { entries } = await backUp(copy.url, smaller);
    writeFileSync(smaller, 'no backup');
    expect(await backUp(copy.url, smaller)).toMatchObject({ entries });
    await copy.drop();

    const off = await freshDatabase();
    await restore(off.url, file);
    await rowsIn(off.url, `${UNKEPT}; update revision set recorded_by = '' where key = 'afp-2023-12-11'`);
    await expect(backUp(off.url, file)).rejects.toThrow(/^the trail is off, .*afp-2023-12-11, version 1: recordedBy: /);
    await off.drop();
    expect(readFileSync(file)).toEqual(kept);
  });

  it('says in one line where a folder is named for a file, or a file has a line without an end', async () => {
    await expect(backUp(original.url, folder)).rejects.toThrow('is a folder: name a file');
    await expect(restore(original.url, folder)).rejects.toThrow('is a folder: name a file');
    const endless = path.join(folder, 'endless');
    writeFileSync(endless, gzipSync(Buffer.alloc(60_000_000, 'a')));
    await expect(readBackup(endless)).rejects.toThrow('is no backup of Drawdown: a line of it has no end');
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
      return (await verify(copy.url)).findings.map(({ of, message }) => `${of}: ${message}`);
    } finally {
      await copy.drop();
    }
  }

  it('finds nothing in a record that was imported', async () => {
    expect((await verify(original.url)).findings).toEqual([]);
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
      expect.stringMatching(/^trail: .*, version 2: is told as RETRACTED, and is RECORDED$/),
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

  it.each([
    [`recorded_by = ''`, 'recordedBy: Too small'],
    [`recorded_at = 'infinity'`, 'recordedAt: Invalid ISO datetime'],
    [`recorded_at = '0044-03-15 BC'`, 'recordedAt: Invalid ISO datetime'],
    [`recorded_at = '10000-01-01'`, 'recordedAt: Invalid ISO datetime'],
    [`action = 'RESTORED'`, 'is told as RESTORED, and is RETRACTED'],
    [`reason = 'forged'`, 'tells the reason "forged", and the row "no camp"'],
    [`content = jsonb_set(content, '{kind}', '"?"')`, 'its content is none of places'],
  ])('names the entry of which someone has set %s', async (set, what) => {
    const where = `where noun = 'places' and key like '%-camp-renamed' and version = 2`;
    const [found, ...more] = await afterwards(`${UNKEPT}; update revision set ${set} ${where}`);
    expect(found).toMatch(/^trail: \S+, places \S+, version 2: /);
    expect(found).toContain(what);
    expect(more.filter((one) => one.startsWith('trail: '))).toEqual([]);
  });

  it('names an entry that is of no noun, or says what nothing of its noun can', async () => {
    const where = `where noun = 'places' and key like '%-camp-renamed' and version = 2`;
    for (const content of ['jsonb_set(content, $${formerSlugs}$$, $$5$$)', '$$null$$', '$${}$$']) {
      expect(await afterwards(`${UNKEPT}; update revision set content = ${content} ${where}`)).toContainEqual(
        expect.stringMatching(/^trail: .*, version 2: its content is none of places$/),
      );
    }
    const found = await afterwards(`${UNKEPT}; update revision set noun = 'foo' ${where}`);
    expect(found).toContainEqual(expect.stringMatching(/^trail: \S+, foo \S+, version 2: noun: Invalid option/));
  });

  it('names an earlier reading of what was never there, and one that says nothing new', async () => {
    const where = `where noun = 'statistics' and version = 1 and row_id = (select row_id from revision where noun = 'statistics' and version = 2)`;
    expect(
      await afterwards(
        `${UNKEPT}; update revision set content = jsonb_set(content, '{evidence,source}', '"nowhere"') ${where}`,
      ),
    ).toContainEqual(expect.stringMatching(/^trail: .*, version 1: names nowhere, which was never in sources$/));
    expect(
      await afterwards(
        `${UNKEPT}; update revision set content = (select content from revision l where l.row_id = revision.row_id and l.version = 2) ${where}`,
      ),
    ).toContainEqual(expect.stringMatching(/^trail: .*, version 2: says what version 1 says$/));
  });

  it('names a trail that is empty, and tells how long it is', async () => {
    const empty = await freshDatabase();
    expect(await verify(empty.url)).toEqual({ entries: 0, findings: [{ of: 'trail', message: 'holds no entry' }] });
    await empty.drop();
    expect((await verify(original.url)).entries).toBe((await contentsOf(original.url))['revision']!.length);
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
    expect((await verify(copy.url)).findings).not.toEqual([]);
    await rowsIn(copy.url, 'delete from search_document');
    await rowsIn(copy.url, 'delete from record_version');
    await importDossiers(copy.url, [path.join(ROOT, 'prisma/dossiers/standard')]);
    expect((await verify(copy.url)).findings).toEqual([]);
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
