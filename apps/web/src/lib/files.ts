import { existsSync } from 'node:fs';
import path from 'node:path';

let folder: string | null = null;

/** A file of the pages by its path within their folder: where the server runs, or below it where tests do. */
export function fileOfPages(file: string): string {
  folder ??= existsSync(path.join(here(), 'apps/web')) ? path.join(here(), 'apps/web') : here();
  return path.join(/* turbopackIgnore: true */ folder, file);
}

// The build is told by name which files to take along: it need not guess from what is joined here.
function here(): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd());
}
