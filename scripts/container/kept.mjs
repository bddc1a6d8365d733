// What the one-shots that make secrets have in common: a secret is made once and kept in the volume of those who need it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';

/** Writes the whole file or leaves the old one; readable to the accounts of the containers that are given the volume, and to nobody else. */
export function write(file, text) {
  fs.writeFileSync(`${file}.new`, text, { mode: 0o444 });
  fs.renameSync(`${file}.new`, file);
}

/** What the file holds; null where there is none. */
export const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

/** What the file holds; made now where there is none. */
export function kept(file) {
  if (read(file) === null) write(file, randomBytes(24).toString('hex'));
  return read(file);
}
