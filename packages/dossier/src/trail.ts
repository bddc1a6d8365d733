import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical, type Dossier, type Entry } from './dossier.ts';
import { nouns, type Noun } from './identity.ts';
import { entryKey, misdeed } from './ledger.ts';
import type { Problems, Step } from './problems.ts';
import { metaSchema, rowSchemas } from './row-schemas.ts';

// revisions.yaml holds the trail of an exported dossier. A reading that is still the row is told by its hash, so that
// its content stands once, in the file of its noun; an older reading is written out.

const entrySchema = z.strictObject({
  noun: z.enum(['dossier', ...nouns]),
  key: z.string().min(1),
  version: z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number)
    .default(1),
  action: z.enum(['RECORDED', 'SUPERSEDED', 'RETRACTED', 'RESTORED']).default('RECORDED'),
  reason: z.string().optional(),
  hash: z.string().optional(),
  content: z.unknown().optional(),
});

const trailSchema = z.strictObject({
  recordings: z.array(z.strictObject({ at: z.iso.datetime(), by: z.string().min(1), entries: z.array(entrySchema) })),
});

/** What stands in revisions.yaml. */
export type TrailFile = z.input<typeof trailSchema>;

/** First digits of the SHA-256 of a row's content. */
export function hashOf(content: unknown, digits = 16): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, digits);
}

/** The trail that came with a dossier, every entry with its content; what does not fit the rows is told. To be read once missions are settled. */
export function readTrail({ trail: raw, rows, meta, broken }: Dossier, problems: Problems): Entry[] {
  if (!raw) return [];
  const result = trailSchema.safeParse(raw.value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      problems.error(
        raw.at,
        null,
        issue.path as Step[],
        `${issue.path.join('.')}: ${issue.message}; the file is written by an export, leave it as it is or leave it out`,
      );
    }
    return [];
  }
  const entries: Entry[] = [];
  result.data.recordings.forEach((recording, i) => {
    recording.entries.forEach(({ noun, key, version, action, reason, hash, content }, j) => {
      // What cannot be read was told for that.
      if (content === undefined && broken.has(`${noun} ${key}`)) return;
      const path = ['recordings', i, 'entries', j];
      const current = noun === 'dossier' ? meta : rows[noun].get(key)?.content;
      const told = content === undefined ? current : contentOf(noun, content);
      if (told === undefined) {
        const why = content === undefined ? `there is no such row in ${noun}.yaml` : 'its content is none of that noun';
        problems.error(raw.at, key, path, `${why}; put it back as the export wrote it`);
        return;
      }
      if (hash !== undefined && hash !== hashOf(told)) {
        problems.error(
          raw.at,
          key,
          path,
          'the row was changed since this trail was written; take the row as exported, import, and change it then',
        );
        return;
      }
      const entry: Entry = {
        noun,
        key,
        version,
        action,
        recordedAt: new Date(recording.at).toISOString(),
        recordedBy: recording.by,
        reason: reason ?? null,
        content: told,
      };
      entries.push(entry);
    });
  });
  // By version, not by instant: the clock of whoever recorded may have been wrong.
  entries.sort((a, b) => a.version - b.version);
  const told = new Map<string, Entry>();
  for (const entry of entries) {
    const { noun, key, version } = entry;
    const before = told.get(entryKey(entry));
    const deed = misdeed(before, entry);
    if (version !== (before?.version ?? 0) + 1)
      problems.error(
        raw.at,
        key,
        [],
        `version ${version} of ${noun} ${key} follows ${before?.version ?? 'none'}; the trail is to tell every version once`,
      );
    else if (deed !== null)
      problems.error(
        raw.at,
        key,
        [],
        `version ${version} of ${noun} ${key} ${deed}; put it back as the export wrote it`,
      );
    told.set(entryKey(entry), entry);
  }
  return entries;
}

/** The content as the rows of its noun are written; undefined where it is none of them. */
export function contentOf(noun: Noun | 'dossier', content: unknown): unknown {
  const result = (noun === 'dossier' ? metaSchema : rowSchemas[noun]).safeParse(content);
  return result.success ? (JSON.parse(JSON.stringify(result.data)) as unknown) : undefined;
}
