import { textWidth } from '../charts/text-width.ts';
import { wrap } from '../charts/wrapped-text.ts';

/** From the size of a short headline on. */
const sizes = [56, 46, 38, 32] as const;

/** The heights of a line and of its type differ so much. */
export const LEADING = 1.12;

/** A headline in lines, as large as lets all of it stand within a width and a height. */
export function fittedTitle(text: string, room: { width: number; height: number }): { size: number; lines: string[] } {
  const set = sizes.map((size) => ({
    size,
    // Its type is wider than the one that widths are known of.
    lines: wrap(text, (line) => textWidth(line, size * 1.1, true) <= room.width),
  }));
  const fitting = set.find(({ size, lines }) => lines.length * size * LEADING <= room.height);
  return fitting ?? set.at(-1) ?? { size: sizes[0], lines: [text] };
}
