import { describe, expect, it } from 'vitest';
import { placeFlags } from './place-flags.ts';
import type { Flag } from './place-flags.ts';
import { textWidth } from './text-width.ts';

const SIZE = 12;

const flag = (label: string, day: number, priority = 1): Flag => ({
  id: label,
  href: '#',
  label,
  title: label,
  first: day,
  last: day,
  open: false,
  priority,
});

const room = { x: (day: number): number => day, from: 0, to: 340, size: SIZE, widest: 220 };

describe('flags on an axis', () => {
  it('give the short names their words before one that takes the room of several', () => {
    const flags = [flag('Kidal', 170), flag('temporary base in Ogossagou', 190)];
    const placed = placeFlags(flags, { ...room, to: 200, rows: 1 });
    expect(placed.map(({ label }) => label !== null)).toEqual([true, false]);
  });

  it('give way to the more important, however long its words are', () => {
    const flags = [flag('The mandate of the mission ends', 170, 0), flag('Attack', 172)];
    const placed = placeFlags(flags, { ...room, rows: 2 });
    expect(placed[0]?.label).not.toBeNull();
  });

  it('never begin their words under the mark of another without a stem to their own', () => {
    const width = textWidth('Ansongo', SIZE);
    const other = flag('Kidal', 300 - width + 4);
    const placed = placeFlags([other, flag('Ansongo', 300)], { ...room, to: 310, rows: 3 });
    const label = placed[1]?.label;
    expect(label?.anchor === 'end' && label.row === 0).toBe(false);
    expect(label).not.toBeNull();
  });
});
