import { describe, expect, it } from 'vitest';
import { ghostOf, later } from './ghost.ts';
import type { DrawdownData, SeriesData } from './mission-document.ts';

const day = (on: string) => ({ earliest: on, latest: on, inferred: false, label: on });

const point = (on: string, low: number): DrawdownData['points'][number] => ({
  asOf: day(on),
  computed: false,
  departed: { low, high: low, label: String(low) },
  bounded: { low, high: low, label: String(low) },
  remaining: null,
  share: null,
  statistics: [],
});

const base = (count: number): DrawdownData['base'] => ({
  id: String(count),
  scope: 'ALL_PERSONNEL',
  computed: false,
  note: null,
  quantity: { low: count, high: count, label: String(count) },
  asOf: day('2023-07-01'),
  statistics: [],
});

const drawdown = (more: Partial<DrawdownData>): DrawdownData => ({
  scope: 'ALL_PERSONNEL',
  knownOn: '2023-09-28',
  started: day('2023-07-01'),
  deadline: '2023-12-31',
  base: base(14733),
  bases: [],
  points: [point('2023-09-27', 3367)],
  envelope: [],
  pace: [],
  requiredPace: null,
  projectedCompletion: null,
  excluded: [],
  silenceDays: 1,
  ...more,
});

const today: SeriesData = {
  ...drawdown({ knownOn: null, base: base(13871), points: [point('2023-09-27', 3367), point('2023-12-08', 10501)] }),
  envelope: [
    { on: '2023-07-01', low: 0, high: 0 },
    { on: '2023-12-08', low: 10501, high: 13871 },
  ],
};

describe('what has been learnt since', () => {
  it('is the points that were not known, and the base that is held instead', () => {
    const ghost = ghostOf('en', drawdown({}), today);
    expect(ghost?.points.map(({ low }) => low)).toEqual([10501]);
    expect(ghost?.base).toEqual({ count: 13871, label: '13871, learnt since' });
    expect(ghost?.label).toBe('learnt since: 10501');
    expect(ghostOf('fr', drawdown({}), today)?.label).toBe('appris depuis\u00a0: 10501');
  });

  it('runs on to the deadline, as steps', () => {
    const steps = ghostOf('en', drawdown({}), today)?.steps ?? [];
    expect(steps.map(({ low }) => low)).toEqual([0, 10501, 10501]);
  });

  it('is the deadline itself where none was set yet', () => {
    expect(ghostOf('en', drawdown({ deadline: null }), today)?.deadline).not.toBeNull();
    expect(ghostOf('en', drawdown({}), today)?.deadline).toBeNull();
  });

  it('is nothing where all was known', () => {
    expect(
      ghostOf(
        'en',
        drawdown({ base: base(13871), points: [point('2023-09-27', 3367), point('2023-12-08', 10501)] }),
        today,
      ),
    ).toBeNull();
  });

  it('holds what stands in today’s list alone', () => {
    expect(later([{ id: 'a' }, { id: 'b' }], [{ id: 'a' }], ({ id }) => id)).toEqual([{ id: 'b' }]);
  });
});
