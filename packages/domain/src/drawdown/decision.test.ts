import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import type { Decision, DrawdownInput } from '../drawdown.ts';
import { decisionOn, drawdown } from '../drawdown.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';

const decided = (knownFrom: string, started: string | null, deadline: string | null = null): Decision => ({
  knownFrom,
  started: started === null ? null : readDate(started),
  deadline,
});

/** What holds, whichever of the decisions comes first. */
function holds(...decisions: Decision[]) {
  const found = decisionOn(decisions, null);
  expect(decisionOn([...decisions].reverse(), null)).toEqual(found);
  return found;
}
const startOf = (...decisions: Decision[]) => holds(...decisions).started?.edtf;

describe('the start, of several decisions', () => {
  it('is the closer reading of the day, of whichever decision', () => {
    expect(startOf(decided('2023-08-01', '2023-06-01/2023-07-01'), decided('2023-07-01', '2023-07-01'))).toBe(
      '2023-07-01',
    );
    expect(startOf(decided('2023-08-01', '2023-07-01/2023-07-31'), decided('2023-07-01', '2023-07-01'))).toBe(
      '2023-07-01',
    );
    expect(startOf(decided('2023-08-01', '2023-07-01'), decided('2023-07-01', '2023-07'))).toBe('2023-07-01');
  });
  it('is no closer where it is open', () => {
    expect(startOf(decided('2023-08-01', '2023-06-28/2023-07-01'), decided('2023-07-01', '../2023-07-01'))).toBe(
      '2023-06-28/2023-07-01',
    );
    expect(startOf(decided('2023-08-01', '2023-07-01/2023-07-05'), decided('2023-07-01', '2023-07-01/..'))).toBe(
      '2023-07-01/2023-07-05',
    );
    expect(startOf(decided('2023-08-01', '../2023-07-01'), decided('2023-07-01', '2023-07-01'))).toBe('2023-07-01');
    expect(startOf(decided('2023-08-01', '2023-07-01/..'), decided('2023-07-01', '2023-07-01'))).toBe('2023-07-01');
  });
  it('is the latest’s where both tell the same day', () => {
    const inferred = { ...decided('2023-07-01', null), started: readDate('2023-07-01', { inferred: true }) };
    expect(holds(decided('2023-08-01', '2023-07-01'), inferred).started).toMatchObject({
      edtf: '2023-07-01',
      inferred: false,
    });
  });
  it('is the day after a decision that prints neither it nor a deadline', () => {
    expect(holds(decided('2023-06-30', null))).toMatchObject({
      started: { edtf: '2023-07-01', inferred: true },
      deadline: null,
    });
    expect(holds(decided('2023-06-30', null), decided('2023-08-31', null, '2023-12-31'))).toMatchObject({
      started: { edtf: '2023-07-01', inferred: true },
      deadline: '2023-12-31',
    });
  });
  it('where none prints it is noted as ours in both languages', () => {
    expect(holds(decided('2023-06-30', null)).started?.note).toEqual({
      en: 'the day after the decision, which prints no start',
      fr: 'le lendemain de la décision, qui n’indique aucun début',
    });
  });
});

describe('decisions known on one day', () => {
  it('hold by the later deadline, one that has none last', () => {
    expect(holds(decided('2023-06-30', null, '2023-12-31'), decided('2023-06-30', null, '2024-06-30')).deadline).toBe(
      '2024-06-30',
    );
    expect(holds(decided('2023-06-30', '2023-07-01'), decided('2023-06-30', '2023-08-01', '2023-12-31'))).toMatchObject(
      {
        started: { edtf: '2023-08-01' },
        deadline: '2023-12-31',
      },
    );
  });
  it('and of one deadline by the earlier start', () => {
    const both = (...starts: (string | null)[]) =>
      startOf(...starts.map((started) => decided('2023-06-30', started, '2023-12-31')));
    expect(both('2023-08-01', '2023-07-01')).toBe('2023-07-01');
    expect(both('2023-08-01', null)).toBe('2023-08-01');
  });
});

const page = aSource('page', '2024-02-01');
type Extras = FigureExtras;
const figure =
  (metric: string) =>
  (key: string, printed: string, asOf: string, extras: Extras = {}) =>
    aFigure(key, extras.source ?? page, metric, 'ALL_PERSONNEL', printed, asOf, extras);
const departed = figure('personnel-departed');
const strength = figure('personnel-strength');
const share = figure('share-departed');

const ask = (figures: DrawdownInput['figures'], asked: Partial<DrawdownInput> = {}, started = '2023-07-01') =>
  drawdown({
    figures,
    decisions: [decided('2023-06-30', started, '2023-12-31')],
    ended: null,
    scope: 'ALL_PERSONNEL',
    knownOn: null,
    base: null,
    ...asked,
  });

describe('a projection', () => {
  const told = [
    strength('s', '1,000', '2023-06-01'),
    departed('a', '100', '2023-06-10'),
    departed('b', '400', '2023-06-20'),
  ];
  it('is none from before the start, or from its day', () => {
    for (const started of ['2023-07-01', '2023-06-20', '2023-06-20/..', '../2023-06-20', '2023-06-15/2023-06-20'])
      expect([started, ask(told, {}, started).projectedCompletion]).toEqual([started, null]);
    expect(ask(told, {}, '2023-06-19').projectedCompletion).toMatchObject({ edtf: '2023-07-10' });
    expect(ask(told, {}, '../2023-06-19').projectedCompletion).toMatchObject({ edtf: '2023-07-10' });
    expect(ask(told, { decisions: [] }).projectedCompletion).toMatchObject({ edtf: '2023-07-10' });
  });
  it('has no pace from the start to what is no later', () => {
    expect(ask(told).pace).toHaveLength(1);
    expect(ask(told, {}, '2023-06-10').pace).toHaveLength(1);
    expect(ask(told, {}, '2023-06-09').pace).toHaveLength(2);
  });
});

describe('the silence', () => {
  const told = [departed('a', '100', '2023-12-01')];
  const silence = (knownOn: string | null, ended: string | null) =>
    ask(told, { knownOn, ended: ended === null ? null : readDate(ended) }).silenceDays;
  it('lasts to the day asked for or the mission’s end, the earlier', () => {
    expect(silence('2024-02-10', '2023-12-31')).toBe(30);
    expect(silence('2024-02-10', '2024-02-20')).toBe(71);
    expect(silence('2024-02-10', null)).toBe(71);
    expect(silence(null, '2023-12-31')).toBe(30);
    expect(silence(null, '2023-12-31/..')).toBe(30);
    expect(silence(null, '2023-11-01')).toBe(0);
    expect(silence(null, null)).toBeNull();
    expect(ask([], { knownOn: '2024-02-10' }).silenceDays).toBeNull();
  });
});

describe('the envelope', () => {
  const days = (asked: Partial<DrawdownInput>, ...asOf: string[]) =>
    ask(
      asOf.map((day, index) =>
        departed(`d${index}`, `${index + 1}00`, day, { source: aSource(`s${index}`, '2023-10-15') }),
      ),
      asked,
    ).envelope.map(({ on }) => on);
  it('ends with the deadline, or the day asked for where that is earlier', () => {
    expect(days({}, '2023-08-01', '2024-01-15').at(-1)).toBe('2023-08-02');
    expect(days({ knownOn: '2024-02-01' }, '2023-08-01', '2024-01-15').at(-1)).toBe('2023-08-02');
    expect(days({ knownOn: '2023-10-20' }, '2023-08-01', '2023-10-01/2023-11-30').at(-1)).toBe('2023-10-02');
    expect(days({ decisions: [decided('2023-06-30', '2023-07-01')] }, '2023-08-01', '2024-01-15').at(-1)).toBe(
      '2024-01-16',
    );
  });
});

describe('a share', () => {
  it('is one of the whole that it is given out of, whatever the base', () => {
    const figures = [
      strength('preferred', '2,000', '2023-07-01', { rank: 'PREFERRED' }),
      strength('other', '1,500', '2023-07-01'),
      strength('whole', '1,000', '2023-07-01'),
      share('half', 'half', '2023-09-01', { outOf: 'whole' }),
    ];
    expect(ask(figures)).toMatchObject({
      base: { quantity: { low: 2000 } },
      points: [{ departed: { low: 450, high: 550 } }],
    });
    expect(ask(figures.map((each) => ({ ...each, outOf: null }))).points).toMatchObject([
      { departed: { low: 900, high: 1100 } },
    ]);
  });
});

describe('a number as its neighbours bound it', () => {
  it('is as printed where they leave it so', () => {
    for (const printed of ['about 180', 'more than 180', 'nearly 180', '180', 'between 170 and 190']) {
      const [point] = ask([departed('a', printed, '2023-09-01')]).points;
      expect(point?.bounded).toEqual(point?.departed);
    }
  });
  it('still states its number, in persons, unless they contradict it', () => {
    const earlier = (printed: string) => departed('a', printed, '2023-09-01');
    const [, narrowed] = ask([earlier('at least 5,802'), departed('b', 'around 6,000', '2023-10-01')]).points;
    expect(narrowed?.bounded).toEqual({ low: 5802, high: 6500, stated: 6000, qualifier: 'BETWEEN', unit: 'persons' });
    const [, conflicting] = ask([earlier('7,000'), departed('b', 'around 6,000', '2023-10-01')]).points;
    expect(conflicting?.bounded).toEqual({
      low: 5500,
      high: 7000,
      stated: null,
      qualifier: 'BETWEEN',
      unit: 'persons',
    });
  });
});

describe('what a pace needed rests on', () => {
  it('is the last number and the base', () => {
    const figures = [strength('s', '1,000', '2023-07-01'), departed('a', '100', '2023-09-01')];
    expect(ask(figures).requiredPace?.statistics).toEqual(['a', 's']);
    expect(ask(figures.slice(0, 1)).requiredPace?.statistics).toEqual(['s']);
    expect(ask(figures.slice(1)).requiredPace).toBeNull();
  });
});

describe('a count of some since October', () => {
  it('is no count of all, of whichever start as much is known', () => {
    const figures = [departed('a', '900', '2023-09-27'), departed('b', '1,000', '2023-11-01', { since: '2023-10-01' })];
    for (const started of ['2023-07-01', '2023-07-01/..', '../2023-07-01', '2023-06-27/2023-07-03'])
      expect([started, ask(figures, {}, started).points.length]).toEqual([started, 1]);
  });
});
