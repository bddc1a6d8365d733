import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { checkFolders } from './check.ts';
import type { Problem } from './problems.ts';
import { exampleFolder, type TestFolder } from './testing-folder.ts';

const lines = (problems: readonly Problem[]) =>
  problems.map(({ file, line, key, message }) => `${path.basename(file)}:${line} ${key}: ${message}`);

/** The example of the help, made anew for each test of a file, with what the check says of it. */
export function anExample() {
  let example: TestFolder;
  beforeEach(() => {
    example = exampleFolder();
  });
  afterEach(() => {
    example.remove();
  });
  const errors = () => lines(checkFolders([example.folder]).errors);
  const change = (file: string, was: string, is: string) => {
    example.change(file, was, is);
  };
  return {
    folder: () => example.folder,
    change,
    write: (file: string, text: string) => {
      example.write(file, text);
    },
    errors,
    warnings: () => lines(checkFolders([example.folder]).warnings),
    /** What one change of one file makes of the check. */
    errorsAfter: (file: string, was: string, is: string) => {
      change(file, was, is);
      return errors();
    },
  };
}
