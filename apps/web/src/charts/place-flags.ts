import { textWidth } from './text-width.ts';
import { wrap } from './wrapped-text.ts';

/** Something that happened, on the time axis below a chart. */
export interface Flag {
  id: string;
  href: string;
  /** A few words. */
  label: string;
  /** The language of the words where that is not the reader's. */
  lang?: string | undefined;
  /** The whole of it with its date, for those who point at it or listen. */
  title: string;
  /** First and last day it can have been, as day numbers. */
  first: number;
  last: number;
  /** True where sources do not give one day. */
  open: boolean;
  /** Where it is known only by when it had happened, or from when on: to which side of its day it may lie. */
  tail?: 'before' | 'after';
  /** The lower the surer it gets its label. */
  priority: number;
  /** True of what was learnt after the day shown: its mark is a shadow, without words. */
  ghost?: boolean;
  /** How many it stands for, where it stands for several. */
  count?: number;
}

export interface PlacedFlag {
  flag: Flag;
  x1: number;
  x2: number;
  /** Where its label stands; null where there was no room for one. */
  label: { x: number; anchor: 'start' | 'end'; row: number; stem: boolean; lines: string[] } | null;
}

interface Room {
  x: (day: number) => number;
  from: number;
  to: number;
  rows: number;
  size: number;
  /** How wide a line of a label may be, in pixels. */
  widest: number;
}

interface Taken {
  row: number;
  rows: number;
  from: number;
  to: number;
  stem: number;
  anchor: 'start' | 'end';
}

/**
 * Flags with those put together whose marks would lie closer than a finger can tell apart: one for several, with how many they are, by the
 * name of the most important, and leading to all of them.
 */
export function groupedFlags(
  flags: readonly Flag[],
  x: (day: number) => number,
  apart: number,
  hrefOf: (first: number, last: number) => string,
): Flag[] {
  const groups = flags.map((flag) => [flag]);
  const at = (group: readonly Flag[]): number => (x(firstOf(group)) + x(lastOf(group))) / 2;
  for (;;) {
    groups.sort((a, b) => at(a) - at(b) || (idOf(a) < idOf(b) ? -1 : 1));
    const gaps = groups.slice(1).map((group, i) => at(group) - at(groups[i] ?? group));
    const least = Math.min(Infinity, ...gaps);
    if (least >= apart) break;
    const near = gaps.indexOf(least);
    groups.splice(near, 2, groups.slice(near, near + 2).flat());
  }
  return groups.map((group) => groupOf(group, hrefOf));
}

const firstOf = (group: readonly Flag[]): number => Math.min(...group.map(({ first }) => first));
const lastOf = (group: readonly Flag[]): number => Math.max(...group.map(({ last }) => last));
const idOf = (group: readonly Flag[]): string => group.map(({ id }) => id).join(' ');

function groupOf(group: readonly Flag[], hrefOf: (first: number, last: number) => string): Flag {
  const [main] = [...group].sort((a, b) => a.priority - b.priority || a.first - b.first);
  if (main === undefined) throw new Error('A mark stands for at least one thing.');
  if (group.length === 1) return main;
  const [first, last] = [firstOf(group), lastOf(group)];
  const { tail: _, ...words } = main;
  return {
    ...words,
    id: idOf(group),
    href: hrefOf(first, last),
    label: `${main.label} +\u2060${group.length - 1}`,
    title: group.map(({ title }) => title).join(' · '),
    first,
    last,
    open: false,
    count: group.length,
  };
}

/**
 * Sets flags on an axis and their labels in rows below it, so that no two labels touch and no label is crossed by the stem
 * of one further down. Where there is not room for all, the less important near a more important one go without, and of
 * equals the one whose words are far the longest; their marks stay.
 */
export function placeFlags(flags: readonly Flag[], room: Room): PlacedFlag[] {
  const silent = new Set(flags.filter((flag) => flag.ghost === true).map((flag) => flag.id));
  let labels = labelsFromTheRight(flags, silent, room);
  for (let tries = 0; tries < flags.length; tries++) {
    const wanting = flags
      .filter((flag) => labels.get(flag.id) === null && !silent.has(flag.id))
      .sort((a, b) => a.priority - b.priority)[0];
    if (wanting === undefined) break;
    const near = flags
      .filter(
        (flag) =>
          labels.get(flag.id) !== null &&
          isLess(flag, wanting, room) &&
          Math.abs(room.x(flag.first) - room.x(wanting.first)) < 260,
      )
      .sort(
        (a, b) => b.priority - a.priority || Math.abs(a.first - wanting.first) - Math.abs(b.first - wanting.first),
      )[0];
    const isEqual = near !== undefined && near.priority === wanting.priority;
    const without = near === undefined ? labels : labelsFromTheRight(flags, new Set([...silent, near.id]), room);
    // Among equals one gives way only where the other gains by it, and no third loses its words.
    const isGain = without.get(wanting.id) !== null && counted(without) >= counted(labels);
    silent.add(near === undefined || (isEqual && !isGain) ? wanting.id : near.id);
    labels = labelsFromTheRight(flags, silent, room);
  }
  // Who gave way for one that then found room elsewhere, or none at all, is heard again.
  for (const flag of [...flags].sort((a, b) => a.priority - b.priority)) {
    if (flag.ghost === true || !silent.has(flag.id)) continue;
    const heard = labelsFromTheRight(flags, new Set([...silent].filter((id) => id !== flag.id)), room);
    const isGain = flags.every(({ id }) => (labels.get(id) ?? null) === null || heard.get(id) !== null);
    if (!isGain || heard.get(flag.id) === null) continue;
    silent.delete(flag.id);
    labels = heard;
  }
  return flags.map((flag) => ({
    flag,
    x1: room.x(flag.first),
    x2: room.x(flag.last),
    label: labels.get(flag.id) ?? null,
  }));
}

const counted = (labels: ReadonlyMap<string, PlacedFlag['label']>): number =>
  [...labels.values()].filter((label) => label !== null).length;

/** Whether a flag gives way to another: it is less important, or as important and takes the room of two. */
function isLess(flag: Flag, than: Flag, { size }: Room): boolean {
  if (flag.priority !== than.priority) return flag.priority > than.priority;
  return textWidth(flag.label, size) > 2 * textWidth(than.label, size);
}

/** From the right a label that starts at its flag only ever has to duck below those already set. */
function labelsFromTheRight(
  flags: readonly Flag[],
  silent: ReadonlySet<string>,
  room: Room,
): Map<string, PlacedFlag['label']> {
  const labels = new Map<string, PlacedFlag['label']>();
  const taken: Taken[] = [];
  const at = (flag: Flag): number => (room.x(flag.first) + room.x(flag.last)) / 2;
  const ordered = [...flags].sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
  for (const flag of ordered) {
    labels.set(flag.id, null);
    if (silent.has(flag.id)) continue;
    const others = flags.filter((other) => other !== flag).map(at);
    const placed = firstFree(flag, at(flag), { taken, others }, room);
    if (placed === null) continue;
    labels.set(flag.id, placed.label);
    taken.push(placed.taken);
  }
  return labels;
}

/** The first place for a flag's words that is free, on as few lines as its width allows, or on one more; null where there is none. */
function firstFree(
  flag: Flag,
  stem: number,
  among: { taken: readonly Taken[]; others: readonly number[] },
  room: Room,
): { label: NonNullable<PlacedFlag['label']>; taken: Taken } | null {
  const lines = twoLines(flag.label, room);
  const found = firstFreeOf(lines, stem, among, room);
  if (found !== null || lines.length > 1) return found;
  const halves = halved(flag.label, room);
  return halves.length === 2 ? firstFreeOf(halves, stem, among, room) : null;
}

function firstFreeOf(
  lines: string[],
  stem: number,
  { taken, others }: { taken: readonly Taken[]; others: readonly number[] },
  room: Room,
): { label: NonNullable<PlacedFlag['label']>; taken: Taken } | null {
  const width = Math.max(...lines.map((line) => textWidth(line, room.size)));
  for (let row = 0; row + lines.length <= room.rows; row++) {
    for (const anchor of ['start', 'end'] as const) {
      const from = anchor === 'start' ? stem - 4 : stem + 4 - width;
      const to = from + width;
      if (from < room.from || to > room.to) continue;
      // Words that begin under another's mark, and have no stem to their own, would be read as that one's.
      const isUnderOther = others.some((other) => stem - other > 9 && Math.abs(other - from) < 12);
      if (anchor === 'end' && row === 0 && isUnderOther) continue;
      // Flags of about one day stand in a list below one another, without stems of their own.
      const above = taken.find(
        (other) => other.row + other.rows === row && other.anchor === anchor && Math.abs(other.stem - stem) < 9,
      );
      const isFree = taken.every((other) => {
        if (above !== undefined && other.row < row && Math.abs(other.stem - stem) < 9) return true;
        if (other.row < row + lines.length && row < other.row + other.rows)
          return other.from >= to + 12 || from >= other.to + 12;
        if (other.row < row) return stem < other.from - 3 || stem > other.to + 3;
        return other.stem < from - 3 || other.stem > to + 3;
      });
      if (isFree)
        return {
          label: { x: anchor === 'start' ? from : to, anchor, row, stem: row > 0 && above === undefined, lines },
          taken: { row, rows: lines.length, from, to, stem, anchor },
        };
    }
  }
  return null;
}

/** A label on two lines as even as its words allow; on more where they allow none. */
function halved(label: string, { size, widest }: Room): string[] {
  const whole = textWidth(label, size);
  const broken = [0.62, 0.7, 0.8].map((share) =>
    wrap(label, (line) => textWidth(line, size) <= Math.min(widest, whole * share)),
  );
  return broken.find(({ length }) => length <= 2) ?? broken[0] ?? [label];
}

/** What the end of a label says of it: its language, where that is not the page's, and how many more it stands for. */
const SAID_OF_IT = /(?:\s\([a-z]{2}\))?(?:\s\+\u2060\d+)?$/u;

/** A label on one line, or on two of about the same width; what would need a third ends in an ellipsis, and in what is said of it. */
function twoLines(label: string, room: Room): string[] {
  const whole = textWidth(label, room.size);
  if (whole <= room.widest) return [label];
  const fits = (line: string): boolean => textWidth(line, room.size) <= room.widest;
  const balanced = halved(label, room);
  if (balanced.length <= 2) return balanced;
  const [first = '', ...rest] = wrap(label, fits);
  if (rest.length <= 1) return [first, ...rest];
  const [told = ''] = SAID_OF_IT.exec(label) ?? [];
  let second = (rest[0] ?? '').replace(SAID_OF_IT, '');
  while (second.includes(' ') && !fits(`${second}…${told}`)) second = second.slice(0, second.lastIndexOf(' '));
  return [first, `${second.replace(/[\s,;:–-]+$/u, '')}…${told}`];
}
