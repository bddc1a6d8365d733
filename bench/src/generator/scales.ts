import type { MissionSize } from './mission.ts';

export type Scale = 'S' | 'M' | 'L';

const SMALL: MissionSize = { events: 2_000, statistics: 5_000, actors: 500, sources: 200 };

/** The invented missions of a scale, beside the real dossiers; the first is the large one. */
export function missionsOf(scale: Scale): MissionSize[] {
  if (scale === 'S') return [SMALL];
  // Twenty times as many rows, for what is to cost the same.
  if (scale === 'M') return Array.from({ length: 20 }, () => SMALL);
  const many = 299;
  const spread = (total: number, first: number) => (i: number) =>
    i === 0 ? first : Math.floor((total - first) / (many - 1)) + (i <= (total - first) % (many - 1) ? 1 : 0);
  const [events, statistics, actors, sources] = [
    spread(1_000_000, 3_400),
    spread(2_000_000, 100_000),
    spread(50_000, 168),
    spread(20_000, 400),
  ];
  return Array.from({ length: many }, (_, i) => ({
    events: events(i),
    statistics: statistics(i),
    actors: actors(i),
    sources: sources(i),
  }));
}
