import type { Echoes } from './echoes.ts';
import { echoesOf, rootSource } from './echoes.ts';
import type { Figure, FigureSource } from './figure.ts';

/** The actor a figure is attributed to: the organisation, where a person or an office speaks for one. */
const attributed = (figure: Figure): string | null => figure.speaksFor ?? figure.attributedTo;

/** Whether both figures name someone, and not the same. */
export function namesAnother(a: Figure, b: Figure): boolean {
  const [of, ofOther] = [a, b].map((figure) => figure.belongsTo ?? attributed(figure));
  return of !== null && ofOther !== null && of !== ofOther;
}

/** Who is behind a page: who speaks on it, else the root of the echo. */
const behind = ({ id, speaker }: FigureSource, echoes: Echoes): string => speaker ?? rootSource(id, echoes);

/**
 * Who spoke first, for each of these figures: the actor it is attributed to, else who speaks on its page, else the source at the root of
 * the echo. No other figure has a say in it. What one speaker says may be added up.
 */
export function speakersOf(figures: readonly Figure[]): (figure: Figure) => string {
  const echoes = echoesOf(figures.map(({ source }) => source));
  return (figure) => attributed(figure) ?? behind(figure.source, echoes);
}

/** Tells of a figure, or of a page that tells something else, where it goes back to. */
export interface Origins {
  ofFigure: (figure: Figure) => string;
  ofSource: (source: FigureSource) => string;
}

/**
 * The same with a mission as its organisation, which knows what the mission does: two origins may be independent, one is not. `others`
 * are pages that no figure here is from.
 */
export function originsOf(figures: readonly Figure[], others: readonly FigureSource[] = []): Origins {
  const echoes = echoesOf([...figures.map(({ source }) => source), ...others]);
  const ofSource = (source: FigureSource) => source.belongsTo ?? behind(source, echoes);
  return { ofFigure: (figure) => figure.belongsTo ?? attributed(figure) ?? ofSource(figure.source), ofSource };
}
