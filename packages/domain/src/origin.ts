import { echoesOf, rootSource } from './echoes.ts';
import type { Figure } from './figure.ts';

/** The actor a figure is attributed to: the organisation, where a person speaks for one. */
const attribution = (figure: Figure): string | null => figure.speaksFor ?? figure.attributedTo;

/**
 * Who spoke first, for each of these figures: the actor it is attributed to, else the root of the echo, else the source. A page that
 * a speaker published itself counts as that speaker.
 */
export function originsOf(figures: readonly Figure[]): (figure: Figure) => string {
  const echoes = echoesOf(figures.map(({ source }) => source));
  const publishers = new Map(figures.map(({ source }) => [source.id, source.publisher]));
  const speakers = new Set(figures.flatMap((figure) => attribution(figure) ?? []));
  return (figure) => {
    const attributed = attribution(figure);
    if (attributed !== null) return attributed;
    const root = rootSource(figure.source.id, echoes);
    const publisher = publishers.get(root) ?? null;
    return publisher !== null && speakers.has(publisher) ? publisher : root;
  };
}
