import { rootSource } from './echoes.ts';
import type { Figure, FigureSource } from './figure.ts';

/** The actor a figure is attributed to: the organisation, where a person or an office speaks for one. */
const attributed = (figure: Figure): string | null => figure.speaksFor ?? figure.attributedTo;

/** Who is known to say it: whom a figure is attributed to, else who speaks on its page; null for the press. */
export const namedSpeakerOf = (figure: Figure): string | null => attributed(figure) ?? figure.source.speaker;

/** Whether both figures name someone, and not the same. */
export function namesAnother(a: Figure, b: Figure): boolean {
  const [of, ofOther] = [a, b].map((figure) => figure.belongsTo ?? attributed(figure));
  return of !== null && ofOther !== null && of !== ofOther;
}

/** Whether any figure that a copy's number rests on names someone else than one of its original does. */
export const nameOthers = (copy: { figures: readonly Figure[] }, original: { figures: readonly Figure[] }): boolean =>
  copy.figures.some((figure) => original.figures.some((other) => namesAnother(figure, other)));

/**
 * Tells which figures stand by themselves even in a copy, whatever that repeats: one that the editors prefer, and one that corrects another
 * of `figures`, which are all that are known.
 */
export function ownNumbers(figures: readonly Figure[]): (figure: Figure) => boolean {
  const corrections = new Set(figures.map(({ supersededBy }) => supersededBy));
  return ({ id, rank }) => rank === 'PREFERRED' || corrections.has(id);
}

/** Who is behind a page: who speaks on it, else the root of the echo. */
const behind = (source: FigureSource): string => source.speaker ?? rootSource(source);

/**
 * Who spoke first: the actor a figure is attributed to, else who speaks on its page, else the source at the root of the echo. No other
 * figure has a say in it. What one speaker says may be added up.
 */
export const speakerOf = (figure: Figure): string => attributed(figure) ?? behind(figure.source);

/** Where a page goes back to, with a mission as its organisation, which knows what the mission does: two origins may be independent, one is not. */
export const originOfSource = (source: FigureSource): string => source.belongsTo ?? behind(source);

/** The same of a figure. */
export const originOf = (figure: Figure): string =>
  figure.belongsTo ?? attributed(figure) ?? originOfSource(figure.source);
