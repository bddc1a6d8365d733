import { DossierError } from './problems.ts';

/** The messages of the errors that an import ends with, each behind its file and key. */
export async function errorsOf(importing: Promise<unknown>): Promise<string[]> {
  const error: unknown = await importing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DossierError))
    throw new Error('the import was to end with errors of the dossier', { cause: error });
  return error.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, key, message }) => `${file}: ${key}: ${message}`);
}
