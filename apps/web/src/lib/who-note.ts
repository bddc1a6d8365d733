import type { Lang } from './language.ts';
import { isEveryone } from './scope-words.ts';
import { say } from './words.ts';

/** What is known of some of a mission, as far as it tells whether anyone counted them apart. */
interface Known {
  /** The withdrawal of every group and of the whole. */
  scopes: readonly { scope: string; points: readonly unknown[] }[];
  /** Figures of departures that are in no series. */
  excluded: readonly { statistic: { scope: string; subject: object | null } }[];
  /** Whether any figure of single contingents is drawn. */
  isByContingent: boolean;
}

/** What is said of those who left by group and by contingent, beside the pictures of it. */
export function whoNote(lang: Lang, { scopes, excluded, isByContingent }: Known): string {
  const told = scopes.filter(({ points }) => points.length > 0);
  if (told.length > 1 || isByContingent)
    return say(
      lang,
      'By group and by contingent, as far as anyone counted.',
      'Par groupe et par contingent, autant qu’on les a comptés.',
    );
  const isOfSome =
    told.some(({ scope }) => !isEveryone(scope)) ||
    excluded.some(({ statistic: { scope, subject } }) => !isEveryone(scope) || subject !== null);
  return isOfSome
    ? say(
        lang,
        'What is said of single groups is too little to be drawn side by side; it stands among all figures of the record.',
        'Ce qui est dit de tel ou tel groupe ne suffit pas à les dessiner côte à côte\u202f; on le trouve parmi tous les chiffres du dossier.',
      )
    : say(
        lang,
        'No source known so far tells those who left by group or by contingent.',
        'Aucune source connue à ce jour ne distingue les partants par groupe ou par contingent.',
      );
}
