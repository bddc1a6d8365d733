import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exampleDossier } from './help.ts';

/** A folder on disk, and the way to be rid of it. */
export interface TestFolder {
  folder: string;
  /** Replaces a piece of one file that must be there; an empty `was` appends. */
  change: (file: string, was: string, is: string) => void;
  write: (file: string, text: string) => void;
  remove: () => void;
}

/** The example of the help as a folder of its own. */
export function exampleFolder(): TestFolder {
  const home = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  const folder = path.join(home, 'unmogadishu');
  const files = new Map(Object.entries(exampleDossier));
  return { ...folderAt(folder, files), remove: () => rmSync(home, { recursive: true, force: true }) };
}

function folderAt(folder: string, files: Map<string, string>): TestFolder {
  const write = (file: string, text: string) => {
    files.set(file, text);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of files) write(file, text);
  return {
    folder,
    write,
    change: (file, was, is) => {
      const text = files.get(file) ?? '';
      if (!text.includes(was)) throw new Error(`${file} does not hold ${was}`);
      write(file, was === '' ? text + is : text.replace(was, is));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
