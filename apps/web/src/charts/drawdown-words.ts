import type { Box, Segment } from './collisions.ts';
import { textWidth } from './text-width.ts';
import { wrap, wrapInCompany } from './wrapped-text.ts';

/** Words at a place. */
export interface PlacedText {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
}

/** Words at a place, turned by some degrees. */
export type SlantedText = PlacedText & { angle: number };

/** What is said right of the plot of those still there. */
export interface EndWords {
  bracket: { x: number; top: number; bottom: number } | null;
  lines: (PlacedText & { tone: 'strong' | 'soft' | 'warm' })[];
}

/** How far words along a line stand off it, in pixels. */
const ABOVE = 9;

/** Words set along a line, upright above its middle; null where the line is too short for them. */
export function alongLine(segment: Segment, text: string, size: number, at: number): SlantedText | null {
  const length = Math.hypot(segment.x2 - segment.x1, segment.y2 - segment.y1);
  if (length < textWidth(text, size) + 40) return null;
  const angle = (Math.atan2(segment.y2 - segment.y1, segment.x2 - segment.x1) * 180) / Math.PI;
  const x = segment.x1 + (segment.x2 - segment.x1) * at;
  const y = segment.y1 + (segment.y2 - segment.y1) * at;
  const radians = ((angle - 90) * Math.PI) / 180;
  return {
    x: round(x + Math.cos(radians) * ABOVE),
    y: round(y + Math.sin(radians) * ABOVE),
    anchor: 'middle',
    text,
    angle: round(angle),
  };
}

/** Boxes along slanted words, for others to keep clear of. */
export function slantedBoxes(label: SlantedText | null, size: number): Box[] {
  if (label === null) return [];
  const width = textWidth(label.text, size);
  const radians = (label.angle * Math.PI) / 180;
  return Array.from({ length: 9 }, (_, i) => {
    const along = (i / 8 - 0.5) * width;
    return {
      x: label.x + Math.cos(radians) * along - 7,
      y: label.y + Math.sin(radians) * along - 14,
      width: 14,
      height: 16,
    };
  });
}

/**
 * Low in the plot beside a vertical line, where the steps have gone up and left room: on one line or on two, right of it or
 * left, the first that `isFree` of what else is drawn; null where none is.
 */
export function lowText(
  x: number,
  text: string,
  plot: Box,
  size: number,
  isFree: (box: Box) => boolean,
): (BoxedText & { box: Box }) | null {
  const whole = textWidth(text, size);
  const step = size + 3;
  const halves = wrapInCompany(text, (line) => textWidth(line, size) <= whole * 0.62);
  for (const lines of [[text], halves])
    for (const anchor of ['start', 'end'] as const) {
      const width = Math.max(...lines.map((line) => textWidth(line, size)));
      const at = anchor === 'start' ? x + 8 : x - 8;
      const height = lines.length * step;
      const box = { x: anchor === 'start' ? at : at - width, y: plot.y + plot.height - 8 - height, width, height };
      const isInside = box.x > plot.x && box.x + width < plot.x + plot.width - 4;
      if (isInside && isFree(box)) return { x: at, y: round(box.y + size), anchor, lines, box };
    }
  return null;
}

/** The room that words right of the plot take, for others to keep clear of. */
export function endBoxes({ lines }: EndWords, size: number): Box[] {
  return lines.map(({ x, y, text, tone }) => ({
    x,
    y: y - size,
    width: textWidth(text, tone === 'strong' ? size + 1 : size - 1, tone !== 'soft'),
    height: size + 4,
  }));
}

/** Centred on a place, or as near to it as the paper allows. */
export function centredText(x: number, y: number, text: string, size: number, width: number): PlacedText {
  const half = textWidth(text, size, true) / 2;
  if (x + half > width - 2) return { x: width - 2, y, anchor: 'end', text };
  return { x, y, anchor: 'middle', text };
}

/** A text that ends at `x`, with the box it takes. */
export interface BesideText {
  x: number;
  y: number;
  text: string;
  box: Box;
}

/** A text left of the head of a line that is too short to carry it; null where `isFree` says there is no room. */
export function textBeside(
  { x1, y2 }: Segment,
  text: string,
  size: number,
  isFree: (box: Box) => boolean,
): BesideText | null {
  const x = x1 - 9;
  const width = textWidth(text, size, true);
  const box = { x: x - width, y: y2 + 6, width, height: size * 1.3 };
  return isFree(box) ? { x, y: box.y + size, text, box } : null;
}

/** What is said right of the plot: how many are still there, the last pace, the pace needed. `bottom` is where it ends. */
export function endWords(
  words: { remaining: string | null; remainingNote: string | null; needed: string | null },
  room: { size: number; gutter: number; right: number; top: number; bottom: number },
): EndWords & { end: number } {
  if (room.gutter === 0 || words.remaining === null) return { bracket: null, lines: [], end: 0 };
  const { size } = room;
  const wide = room.gutter - 24;
  const strong = wrap(words.remaining, (text) => textWidth(text, size + 1, true) <= wide + 2);
  const fits = (text: string): boolean => textWidth(text, size - 1) <= wide;
  const warm =
    words.needed === null ? [] : wrapInCompany(words.needed, (text) => textWidth(text, size - 1, true) <= wide);
  const soft = words.remainingNote === null ? [] : wrapInCompany(words.remainingNote, fits);
  const said = [
    ...strong.map((text) => ({ text, tone: 'strong' as const })),
    ...warm.map((text) => ({ text, tone: 'warm' as const })),
    ...soft.map((text) => ({ text, tone: 'soft' as const })),
  ];
  const step = size + 4;
  const span = room.bottom - room.top;
  const first = room.top + Math.max(size, (span - said.length * step) / 2 + size);
  return {
    bracket: span > 24 ? { x: room.right + 8, top: room.top + 2, bottom: room.bottom - 5 } : null,
    lines: said.map((item, i) => ({ ...item, x: room.right + 22, y: round(first + i * step), anchor: 'start' })),
    end: first + (said.length - 1) * step + 6,
  };
}

/** Words inside a box, in lines, from the place where the first begins. */
export interface BoxedText {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  lines: string[];
}

/** Words in a corner of the largest of the boxes that has a free one for them; null where none has. */
export function textWithin(
  boxes: readonly Box[],
  text: string,
  size: number,
  isFree: (box: Box) => boolean,
): BoxedText | null {
  const largest = [...boxes].sort((a, b) => b.width * b.height - a.width * a.height)[0];
  if (largest === undefined) return null;
  const pad = 10;
  const lines = wrapInCompany(text, (line) => textWidth(line, size) <= Math.min(largest.width - 2 * pad, 190));
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const step = size + 3;
  const height = lines.length * step;
  if (width > largest.width - 2 * pad || height > largest.height - 2 * pad) return null;
  const right = largest.x + largest.width - pad;
  const low = largest.y + largest.height - pad - height;
  for (const top of [low, largest.y + pad])
    for (const anchor of ['end', 'start'] as const) {
      const left = anchor === 'end' ? right - width : largest.x + pad;
      if (!isFree({ x: left - 4, y: top - 2, width: width + 8, height: height + 4 })) continue;
      return { x: round(anchor === 'end' ? right : left), y: round(top + size - 1), anchor, lines };
    }
  return null;
}

/** Pixels to one tenth: a drawing needs no more, and its picture stays the same on every machine. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
