import { echoesOf, rootSource } from './echoes.ts';
import type { Figure, FigureSource } from './figure.ts';

/** The actor a figure is attributed to: the organisation, where a person or an office speaks for one. */
const speaker = (figure: Figure): string | null => figure.speaksFor ?? figure.attributedTo;

/** The same, or the organisation it is a mission of. */
const organisation = (figure: Figure): string | null => figure.belongsTo ?? speaker(figure);

/** Who is behind each page: the root of the echo, or who published that, if they speak elsewhere. */
function behindPages(
  sources: readonly FigureSource[],
  speakers: ReadonlySet<string>,
  publisherOf: (source: FigureSource) => string | null,
): (source: FigureSource) => string {
  const echoes = echoesOf(sources);
  const publishers = new Map(sources.map((source) => [source.id, publisherOf(source)]));
  const found = new Map<string, string>();
  const behind = (id: string) => {
    const root = rootSource(id, echoes);
    const publisher = publishers.get(root) ?? null;
    return publisher !== null && speakers.has(publisher) ? publisher : root;
  };
  return ({ id }) => {
    const known = found.get(id) ?? behind(id);
    found.set(id, known);
    return known;
  };
}

/**
 * Who spoke first, for each of these figures: the actor it is attributed to, else the root of the echo, else the source. A page that
 * a speaker published itself counts as that speaker. What one speaker says may be added up.
 */
export function speakersOf(figures: readonly Figure[]): (figure: Figure) => string {
  const speakers = new Set(figures.flatMap((figure) => speaker(figure) ?? []));
  const behind = behindPages(
    figures.map(({ source }) => source),
    speakers,
    ({ publisher }) => publisher,
  );
  return (figure) => speaker(figure) ?? behind(figure.source);
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
  const sources = [...figures.map(({ source }) => source), ...others];
  const speakers = new Set([
    ...figures.flatMap((figure) => organisation(figure) ?? []),
    ...sources.flatMap(({ publishedFor }) => publishedFor ?? []),
  ]);
  const ofSource = behindPages(sources, speakers, ({ publisher, publishedFor }) => publishedFor ?? publisher);
  return { ofFigure: (figure) => organisation(figure) ?? ofSource(figure.source), ofSource };
}
