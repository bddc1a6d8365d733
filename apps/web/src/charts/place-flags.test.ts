import { describe, expect, it } from 'vitest';
import { groupedFlags, placeFlags } from './place-flags.ts';
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

  it.each([' (en)', ' (en) +\u20608'])(
    'end in what is said of their words, where these are cut short too: %s',
    (said) => {
      const words = `The foreign minister of one contributor deplores the end of the mission in the north of the country${said}`;
      const [placed] = placeFlags([flag(words, 20)], { ...room, rows: 2, widest: 200 });
      const lines = placed?.label?.lines ?? [];
      expect(lines).toHaveLength(2);
      expect(lines[1]?.endsWith(`…${said}`)).toBe(true);
      expect(lines.every((line) => textWidth(line, SIZE) <= 200)).toBe(true);
    },
  );

  it('are heard again where they gave way to one that found no room for its words', () => {
    const long = flag('The mandate of the mission in the north of the country ends', 176, 0);
    const flags = [flag('Attack', 170, 3), long];
    const placed = placeFlags(flags, { ...room, from: 150, to: 230, rows: 1, widest: 400 });
    expect(placed.map(({ label }) => label?.lines ?? null)).toEqual([['Attack'], null]);
  });

  it('break their words where they would not fit on one line before the end of the paper', () => {
    const flags = [flag('Retrait achevé', 250, 1), flag('Les soldats allemands doivent partir', 250.5, 1)];
    const placed = placeFlags(flags, { ...room, from: 240, to: 380, rows: 4 });
    expect(placed.map(({ label }) => label?.lines.length)).toEqual([1, 2]);
    expect(placed[1]?.label?.lines.join(' ')).toBe('Les soldats allemands doivent partir');
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

describe('flags too close for a finger', () => {
  const grouped = (...flags: Flag[]) => groupedFlags(flags, room.x, 26, (first, last) => `/events/${first}-${last}`);

  it('are one, with how many they are, by the name of the most important, and lead to all of them', () => {
    expect(grouped(flag('Attack', 100, 3), flag('Mandate', 100, 0), flag('Vote', 110, 3))).toEqual([
      {
        ...flag('Mandate', 100, 0),
        id: 'Attack Mandate Vote',
        href: '/events/100-110',
        label: 'Mandate +\u20602',
        title: 'Attack · Mandate · Vote',
        first: 100,
        last: 110,
        count: 3,
      },
    ]);
  });

  it('stay alone where there is room', () => {
    const flags = [flag('Attack', 100), flag('Vote', 126)];
    expect(grouped(...flags)).toEqual(flags);
  });

  it('come together until no two are too close, the closest first', () => {
    const found = grouped(flag('a', 100), flag('b', 120), flag('c', 140), flag('d', 142), flag('e', 300));
    expect(found.map(({ id, count }) => [id, count])).toEqual([
      ['a b', 2],
      ['c d', 2],
      ['e', undefined],
    ]);
  });
});
