import { describe, expect, it } from 'vitest';
import { readDate } from './date-span.ts';
import type { Decision, Drawdown, DrawdownInput } from './drawdown.ts';
import { drawdown } from './drawdown.ts';
import { UnknownBase } from './drawdown/base.ts';
import type { Figure } from './figure.ts';
import { aFigure, aSource } from './testing/figures.ts';
import { decisions, fiveArticles, recordFigures } from './testing/record-fixture.ts';

const ask = (figures: readonly Figure[], asked: Partial<DrawdownInput> = {}): Drawdown =>
  drawdown({
    figures,
    decisions: decisions(),
    ended: null,
    scope: 'ALL_PERSONNEL',
    knownOn: null,
    base: null,
    ...asked,
  });

const ends = (range: { low: number | null; high: number | null } | null | undefined, decimals = 0) =>
  range ? [range.low, range.high].map((end) => (end === null ? null : Number(end.toFixed(decimals)))) : null;

const DEPARTED = 'personnel-departed';
const STRENGTH = 'personnel-strength';
const page = (published = '2023-12-01') => aSource(`page-${published}`, published);
const departed = (key: string, printed: string, asOf: string, source = page(), extras = {}) =>
  aFigure(key, source, DEPARTED, 'ALL_PERSONNEL', printed, asOf, extras);
const strength = (key: string, printed: string, asOf: string, source = page(), extras = {}) =>
  aFigure(key, source, STRENGTH, 'ALL_PERSONNEL', printed, asOf, extras);

describe('MINUSMA by the whole record', () => {
  const result = () => ask(recordFigures());

  it.each([
    [
      0,
      '2023-09-27',
      [3367, 3367],
      [3367, 3367],
      [10504, 10504],
      [0.2427, 0.2427],
      [38.26, 38.26],
      ['002-3367', 'd05'],
    ],
    [1, '2023-10-24', [5802, 5802], [5802, 5802], [8069, 8069], [0.4183, 0.4183], [90.19, 90.19], ['d06', 'd06b']],
    [2, '2023-10-31', [5500, 5999], [5802, 5999], [7872, 8069], [0.4183, 0.4325], [0, 28.14], ['d07']],
    [3, '2023-11-08', [6242, 7629], [6242, 7629], [6242, 7629], [0.45, 0.55], [30.38, 228.38], ['d08']],
    [4, '2023-11-24', [9176, 9176], [9176, 9176], [4695, 4695], [0.6615, 0.6615], [96.69, 183.38], ['d11']],
    [5, '2023-12-01', [10040, 10040], [10040, 10040], [3831, 3831], [0.7238, 0.7238], [123.43, 123.43], ['d12', 'd13']],
    [6, '2023-12-08', [10501, null], [10501, 13871], [0, 3370], [0.757, 1], [65.86, null], ['003-10500']],
  ])('point %i is of %s', (index, asOf, printed, bounded, remaining, share, pace, statistics) => {
    const point = result().points[index];
    expect(point?.asOf.edtf).toBe(asOf);
    expect(ends(point?.departed)).toEqual(printed);
    expect(ends(point?.bounded)).toEqual(bounded);
    expect(ends(point?.remaining)).toEqual(remaining);
    expect(ends(point?.share, 4)).toEqual(share);
    expect(ends(result().pace[index]?.perDay, 2)).toEqual(pace);
    expect(point?.statistics).toEqual(statistics);
  });

  it('has no other points, and says which were computed', () => {
    expect(result().points.map(({ computed }) => computed)).toEqual([false, false, false, true, false, true, false]);
    expect(result().points.map(({ departed: { qualifier } }) => qualifier)).toEqual([
      'EXACT',
      'EXACT',
      'NEARLY',
      'BETWEEN',
      'EXACT',
      'EXACT',
      'MORE_THAN',
    ]);
  });

  it('is measured against 13,871 at the start, with all that could be chosen behind it', () => {
    expect(result().base).toMatchObject({
      quantity: { low: 13871, high: 13871 },
      computed: false,
      note: null,
      asOf: { edtf: '2023-07-01', inferred: true },
    });
    expect(result().base?.statistics).toEqual(['b07', 'd08-whole', 'd11-whole', 'd12-whole', 'd13-whole']);
    expect(result().bases.map(({ quantity, computed }) => [quantity.low, quantity.high, computed])).toEqual([
      [13871, 13871, false],
      [13750, 13850, false],
      [14733, 14733, true],
      [17001, null, false],
    ]);
  });

  it('leaves out, with reasons in both languages, what counts others', () => {
    const codes = Object.fromEntries(result().excluded.map(({ statistic, code }) => [statistic, code]));
    expect(codes).toMatchObject({
      d01: 'SUBJECT',
      d02: 'SCOPE',
      d03: 'SCOPE',
      d04: 'SUBJECT',
      d09: 'SCOPE',
      c01: 'SUBJECT',
      '002-116': 'SUBJECT',
    });
    expect(codes).not.toHaveProperty('d12');
    expect(result().excluded.find(({ statistic }) => statistic === 'd02')?.reason).toEqual({
      en: 'It counts the military; the series counts all personnel.',
      fr: 'Il compte les militaires\u00a0; la série compte l’ensemble du personnel.',
    });
  });

  it('bounds the departed day by day, from nobody on the start', () => {
    const { envelope } = result();
    expect(envelope.slice(0, 5)).toEqual([
      { on: '2023-07-01', low: 0, high: 0 },
      { on: '2023-07-02', low: 0, high: 3367 },
      { on: '2023-09-27', low: 3367, high: 3367 },
      { on: '2023-09-28', low: 3367, high: 5802 },
      { on: '2023-10-24', low: 5802, high: 5802 },
    ]);
    expect(envelope.at(-1)).toEqual({ on: '2023-12-08', low: 10501, high: 13871 });
  });

  it('has a series for every scope', () => {
    const uniformed = ask(recordFigures(), { scope: 'UNIFORMED' });
    expect(uniformed.points.map(({ departed: { low }, remaining }) => [low, remaining?.low])).toEqual([
      [3276, 9668],
      [8858, 4086],
      [9680, 3264],
    ]);
    expect(uniformed.base?.quantity).toMatchObject({ low: 12944, high: 12944 });
    expect(ask(recordFigures(), { scope: 'MILITARY' }).points.map(({ departed: { low } }) => low)).toEqual([675, 2680]);
    expect(ask(recordFigures(), { scope: 'PEACEKEEPERS' }).points.map(({ departed: { low } }) => low)).toEqual([1096]);
  });

  it('takes the base that the reader chose, and names those there are when it is none of them', () => {
    const chosen = ask(recordFigures(), { base: result().bases[1]?.id ?? '' });
    expect(ends(chosen.points[0]?.remaining)).toEqual([10383, 10483]);
    expect(() => ask(recordFigures(), { base: 'none' })).toThrow(UnknownBase);
    expect(() => ask(recordFigures(), { base: 'none' })).toThrow('ALL_PERSONNEL_2023-07-01_13871-13871');
  });
});

describe('MINUSMA as known on 28 September 2023', () => {
  const result = () => ask(recordFigures(), { knownOn: '2023-09-28' });
  it('is measured against 14,733, a sum that may count national staff', () => {
    expect(result().base).toMatchObject({
      quantity: { low: 14733, high: 14733 },
      computed: true,
      statistics: ['b05', 'b06', 'b06b'],
    });
    expect(result().base?.note?.en).toContain('national staff');
    expect(result().base?.note?.fr).toContain('personnel national');
  });
  it('has 11,366 left, of which 119.64 a day need go where 38.26 went', () => {
    expect(result().points.map(({ remaining }) => ends(remaining))).toEqual([[11366, 11366]]);
    expect(ends(result().pace[0]?.perDay, 2)).toEqual([38.26, 38.26]);
    expect(ends(result().requiredPace?.perDay, 2)).toEqual([119.64, 119.64]);
    expect(result().projectedCompletion).toMatchObject({ edtf: '2024-07-21', inferred: true });
    expect(result().silenceDays).toBe(1);
  });
  it('knows neither around 13,800 nor 13,871', () => {
    expect(result().bases.map(({ quantity }) => quantity.low)).toEqual([14733, 17001]);
  });
});

describe('MINUSMA as known on 13 December 2023', () => {
  it('has been silent for 5 days, and needs up to 146.52 a day over 23 days', () => {
    const result = ask(recordFigures(), { knownOn: '2023-12-13' });
    expect(result.base?.quantity.low).toBe(13871);
    expect(result.silenceDays).toBe(5);
    expect(ends(result.requiredPace?.perDay, 2)).toEqual([0, 146.52]);
    expect(result.projectedCompletion?.edtf).toBe('2023-12-08/2024-01-29');
  });
  it('needs nothing once the deadline is past, and had no withdrawal before it was decided', () => {
    expect(ask(recordFigures(), { knownOn: '2024-01-01' }).requiredPace).toBeNull();
    const before = ask(recordFigures(), { knownOn: '2023-06-29' });
    expect([before.started, before.deadline, before.points, before.envelope, before.requiredPace]).toEqual([
      null,
      null,
      [],
      [],
      null,
    ]);
  });
});

describe('the five articles alone', () => {
  const result = () => ask(fiveArticles());
  it('have 3,367 at some time before 8 December, then more than 10,500 of around 13,800', () => {
    expect(result().points.map(({ asOf, departed: { low, high } }) => [asOf.edtf, asOf.inferred, low, high])).toEqual([
      ['2023-09-20/2023-12-07', true, 3367, 3367],
      ['2023-12-08', true, 10501, null],
    ]);
    expect(result().points.map(({ remaining }) => ends(remaining))).toEqual([
      [10383, 10483],
      [0, 3349],
    ]);
    expect(result().points.map(({ share }) => ends(share, 4))).toEqual([
      [0.2431, 0.2449],
      [0.7582, 1],
    ]);
  });
  it('cannot cap a pace into a day that is our reading', () => {
    expect(result().pace.map(({ perDay }) => perDay.high)).toEqual([null, null]);
  });
  it('hold the 3,367 within the vintage until a higher figure is known', () => {
    const october = ask(fiveArticles(), { knownOn: '2023-10-15' });
    expect(october.points.map(({ asOf }) => asOf.edtf)).toEqual(['2023-09-20/2023-10-15']);
    expect(october.silenceDays).toBe(0);
  });
});

describe('the worked example', () => {
  const figures = () => [
    strength('base', 'around 13,800', '2023-07-01'),
    departed('gone', '3,367', '2023-09-27', page('2023-09-27'), { outOf: 'base' }),
  ];
  it('goes at 38.26 a day over 88 days, with 109.29 to 110.35 needed over 95', () => {
    const result = ask(figures());
    expect(ends(result.pace[0]?.perDay, 2)).toEqual([38.26, 38.26]);
    expect(ends(result.requiredPace?.perDay, 2)).toEqual([109.29, 110.35]);
    expect(ends(result.points[0]?.remaining)).toEqual([10383, 10483]);
    expect(result.points[0]?.remaining?.stated).toBe(10433);
    expect(ends(result.points[0]?.share, 4)).toEqual([0.2431, 0.2449]);
    expect(result.projectedCompletion?.edtf).toBe('2024-06-24/2024-06-27');
  });
});

describe('which figures make the series', () => {
  it('is told by a code for each that is left out', () => {
    const figures = [
      departed('kept', '100', '2023-08-01'),
      departed('retracted', '200', '2023-08-02', page(), {
        retractedOn: '2024-01-01',
        retractionReason: { en: 'Misread.', fr: 'Mal lu.' },
      }),
      departed('superseded', '300', '2023-08-03', page(), { supersededBy: 'kept' }),
      departed('deprecated', '400', '2023-08-04', page(), {
        rank: 'DEPRECATED',
        rankReason: { en: 'A slip.', fr: 'Une erreur.' },
      }),
      departed('contingent', '500', '2023-08-05', page(), { subject: 'egypt' }),
      departed('camp', '500', '2023-08-05', page(), { place: 'gao' }),
      departed('wide', '600', '2023-07-20/2023-08-20'),
      departed('undated', '100', '../..', aSource('open', '2023-08-01/..')),
      aFigure('uniformed', page(), DEPARTED, 'UNIFORMED', '90', '2023-08-06'),
      aFigure('share', page(), 'share-departed', 'ALL_PERSONNEL', 'half', '2023-08-09'),
    ];
    const codes = ask(figures).excluded.map(({ statistic, code }) => `${statistic} ${code}`);
    expect(codes.sort()).toEqual([
      'camp SUBJECT',
      'contingent SUBJECT',
      'deprecated DEPRECATED',
      'retracted RETRACTED',
      'share SCOPE',
      'superseded SUPERSEDED',
      'undated UNDATED',
      'uniformed SCOPE',
      'wide OVERLAPS',
    ]);
    const reasons = ask(figures).excluded.map(({ reason }) => reason);
    expect(reasons.find(({ en }) => en.startsWith('Withdrawn'))).toEqual({
      en: 'Withdrawn from the record. Misread.',
      fr: 'Retiré du registre. Mal lu.',
    });
    expect(reasons.every(({ en, fr }) => en !== fr)).toBe(true);
  });

  it('sums parts only where they leave nobody out and the source gives no whole', () => {
    const parts = (source = page()) => [
      aFigure('uniformed', source, DEPARTED, 'UNIFORMED', '90', '2023-08-06'),
      aFigure('civilian', source, DEPARTED, 'CIVILIAN', 'about 10', '2023-08-06'),
    ];
    expect(ask(parts()).points).toMatchObject([
      { computed: true, departed: { low: 99, high: 101, stated: 100 }, statistics: ['civilian', 'uniformed'] },
    ]);
    expect(ask(parts().slice(0, 1)).points).toEqual([]);
    expect(ask([...parts(), departed('all', '105', '2023-08-06')]).points).toMatchObject([
      { computed: false, departed: { low: 105 }, statistics: ['all'] },
    ]);
  });

  it('multiplies a share by its own whole, else by the base', () => {
    const base = strength('base', '1,000', '2023-07-01');
    const share = aFigure('share', page(), 'share-departed', 'ALL_PERSONNEL', '20 %', '2023-08-09');
    const whole = strength('whole', '500', '2023-07-01', aSource('other', '2023-08-01'));
    expect(ask([base, share]).points).toMatchObject([{ departed: { low: 200, high: 200 }, computed: true }]);
    expect(ask([base, whole, { ...share, outOf: 'whole' }]).points).toMatchObject([
      { departed: { low: 100, high: 100 } },
    ]);
  });

  it('makes one point of what several say of one day, and folds an echo into what it repeats', () => {
    const [un, copy, other] = [
      aSource('un', '2023-09-27'),
      aSource('copy', '2023-10-02', { echoes: 'un' }),
      aSource('other', '2023-10-01'),
    ];
    const agreeing = [
      departed('a', '3,367', '2023-09-27', un),
      departed('b', 'at least 3,300', '2023-09-27', other),
      departed('c', '3,367', '2023-10-02', copy),
    ];
    expect(ask(agreeing).points).toMatchObject([
      {
        asOf: { edtf: '2023-09-27' },
        departed: { low: 3367, high: 3367, qualifier: 'EXACT' },
        statistics: ['a', 'b', 'c'],
      },
    ]);
    const conflicting = [departed('a', '3,367', '2023-09-27', un), departed('b', '3,400', '2023-09-27', other)];
    expect(ask(conflicting).points).toMatchObject([
      { departed: { low: 3367, high: 3400, qualifier: 'BETWEEN', stated: null } },
    ]);
  });
});

describe('an as-of that is open on the right', () => {
  const open = (printed: string, source: Figure['source']) => departed('open', printed, '2023-08-01/..', source);
  it('ends on the last possible day of its source', () => {
    expect(ask([open('100', page('2023-09'))]).points[0]?.asOf).toMatchObject({
      edtf: '2023-08-01/2023-09-30',
      inferred: true,
    });
  });
  it('ends on the day before a higher figure, and so on down', () => {
    const endless = aSource('endless', '2023-08-01/..');
    const [first, second, third] = [
      departed('first', '50', '2023-07-10/..', endless),
      departed('second', '100', '2023-07-10/..', endless),
      departed('third', '200', '2023-08-01'),
    ];
    const spans = (...figures: Figure[]) => ask(figures).points.map(({ asOf }) => asOf.edtf);
    expect(spans(first, third)).toEqual(['2023-07-10/2023-07-31', '2023-08-01']);
    expect(spans(first, second, third)).toEqual(['2023-07-10/2023-07-30', '2023-08-01']);
    expect(spans(first, second)).toEqual([]);
  });
  it('never ends before it begins', () => {
    const figures = [open('100', aSource('endless', '2023-08-01/..')), departed('higher', '200', '2023-07-15')];
    expect(ask(figures).points.map(({ asOf }) => asOf.edtf)).toEqual(['2023-07-15', '2023-08-01']);
  });
});

describe('people gone do not come back', () => {
  it('so a later lower number is in conflict, and both keep the hull', () => {
    const { points, envelope } = ask([
      departed('a', '6,000', '2023-10-01'),
      departed('b', '5,000', '2023-10-10'),
      departed('c', '7,000', '2023-10-20'),
    ]);
    expect(points.map(({ bounded: { low, high, stated } }) => [low, high, stated])).toEqual([
      [5000, 6000, null],
      [5000, 6000, null],
      [7000, 7000, 7000],
    ]);
    expect(envelope.find(({ on }) => on === '2023-10-10')).toBeUndefined();
  });
  it('and a wider number may end a conflict, and the hull with it', () => {
    const bounded = (first: string) =>
      ask([departed('a', first, '2023-08-02'), departed('b', '450', '2023-09-11')]).points.map((point) =>
        ends(point.bounded),
      );
    expect(bounded('500')).toEqual([
      [450, 500],
      [450, 500],
    ]);
    expect(bounded('450 to 550')).toEqual([
      [450, 450],
      [450, 450],
    ]);
  });
  it('and a later number bounds an open one', () => {
    const { points, pace } = ask([departed('a', 'more than 100', '2023-08-01'), departed('b', '200', '2023-08-11')]);
    expect(points[0]).toMatchObject({ bounded: { low: 101, high: 200, qualifier: 'BETWEEN' } });
    expect(ends(pace[0]?.perDay, 2)).toEqual([3.26, 6.45]);
  });
});

describe('the base', () => {
  const gone = () => departed('gone', '100', '2023-08-01', page('2023-08-01'));
  const chosen = (...figures: Figure[]) => ask([gone(), ...figures]).base?.quantity.low ?? null;

  it('is the preferred, then a whole, then the nearest with both bounds, then one with a low alone', () => {
    const least = strength('least', 'at least 900', '2023-07-01');
    const far = strength('far', '1,100', '2023-01-01');
    const near = strength('near', 'around 1,040', '2023-06-30');
    const whole = strength('whole', '1,200', '2023-11-01');
    const preferred = strength('preferred', '1,300', '2022-01-01', page(), { rank: 'PREFERRED' });
    expect(chosen(least)).toBe(900);
    expect(chosen(least, far)).toBe(1100);
    expect(chosen(least, far, near)).toBe(1035);
    const outOf = { ...gone(), outOf: 'whole' };
    expect(ask([outOf, least, far, near, whole]).base?.quantity.low).toBe(1200);
    expect(ask([outOf, least, far, near, whole, preferred]).base?.quantity.low).toBe(1300);
  });

  it('is the narrowest whole, then the latest published', () => {
    const wholes = [
      strength('wide', 'around 1,000', '2023-07-01', page('2023-09-01')),
      strength('early', '1,010', '2023-07-01', page('2023-09-02')),
      strength('late', '1,020', '2023-07-01', page('2023-09-03')),
    ];
    const given = wholes.map(({ id }, index) =>
      departed(`of-${id}`, String(100 + index), `2023-08-0${index + 1}`, page(), { outOf: id }),
    );
    expect(ask([...wholes, ...given]).bases.map(({ quantity }) => quantity.low)).toEqual([1020, 1010, 900]);
  });

  it('is never a ceiling, vague, undated, taken back, of a part, or of another time', () => {
    expect(
      chosen(aFigure('ceiling', page(), 'personnel-authorised', 'ALL_PERSONNEL', '1,000', '2023-07-01')),
    ).toBeNull();
    expect(chosen(strength('vague', 'thousands', '2023-07-01'))).toBeNull();
    expect(chosen(strength('undated', '1,000', '../..'))).toBeNull();
    expect(chosen(strength('retracted', '1,000', '2023-07-01', page(), { retractedOn: '2024-01-01' }))).toBeNull();
    expect(chosen(strength('superseded', '1,000', '2023-07-01', page(), { supersededBy: 'other' }))).toBeNull();
    expect(chosen(strength('deprecated', '1,000', '2023-07-01', page(), { rank: 'DEPRECATED' }))).toBeNull();
    expect(chosen(strength('contingent', '1,000', '2023-07-01', page(), { subject: 'egypt' }))).toBeNull();
    expect(chosen(strength('long-ago', '1,000', '2013'))).toBeNull();
    expect(chosen(aFigure('uniformed', page(), STRENGTH, 'UNIFORMED', '1,000', '2023-07-01'))).toBeNull();
  });

  it('is refuted by more departed than it counts', () => {
    const result = ask([departed('gone', '1,200', '2023-08-01'), strength('small', '1,000', '2023-07-01')]);
    expect(result.points[0]).toMatchObject({ remaining: null, share: null, bounded: { low: 1200, high: 1200 } });
    expect(result.base?.note?.en).toContain('at least 1,200');
    expect([result.requiredPace, result.projectedCompletion]).toEqual([null, null]);
  });

  it('says when it counts others than the departures', () => {
    const whole = aFigure('whole', page(), STRENGTH, 'UNIFORMED', '1,000', '2023-07-01');
    const { base } = ask([{ ...gone(), outOf: 'whole' }, whole]);
    expect(base).toMatchObject({
      scope: 'UNIFORMED',
      note: { en: 'It counts uniformed personnel, the departures all personnel.' },
    });
  });

  it('leaves remaining open above where it is itself', () => {
    const result = ask([gone(), strength('least', 'at least 900', '2023-07-01')]);
    expect(result.points[0]).toMatchObject({ remaining: { low: 800, high: null }, share: { low: 0 } });
    expect(ends(result.points[0]?.share, 4)).toEqual([0, 0.1111]);
  });
});

describe('a decision', () => {
  const decided = (knownFrom: string, started: string | null, deadline: string | null): Decision => ({
    knownFrom,
    started: started === null ? null : readDate(started),
    deadline,
  });
  it('holds from its day, and a later one in its place', () => {
    const both = [decided('2023-09-01', null, '2024-06-30'), decided('2023-06-30', '2023-07-01', '2023-12-31')];
    const on = (knownOn: string) => ask([], { decisions: both, knownOn });
    expect([on('2023-08-01').started?.edtf, on('2023-08-01').deadline]).toEqual(['2023-07-01', '2023-12-31']);
    expect([on('2023-09-01').started?.edtf, on('2023-09-01').deadline]).toEqual(['2023-07-01', '2024-06-30']);
    expect(on('2023-06-29').started).toBeNull();
  });
});

describe('a start told once more, and less closely', () => {
  const decided = (knownFrom: string, started: string): Decision => ({
    knownFrom,
    started: readDate(started),
    deadline: '2023-12-31',
  });
  const startOf = (...all: Decision[]) => ask([], { decisions: all }).started?.edtf;
  it('does not blur what was known', () => {
    expect(startOf(decided('2023-06-30', '2023-07-01'), decided('2023-07-04', '2023-06-27/2023-07-03'))).toBe(
      '2023-07-01',
    );
    expect(startOf(decided('2023-06-30', '2023-07-01'), decided('2023-07-04', '2023-07'))).toBe('2023-07-01');
  });
  it('is a new start where it is another day', () => {
    expect(startOf(decided('2023-06-30', '2023-07-01'), decided('2023-07-04', '2023-08'))).toBe('2023-08');
    expect(startOf(decided('2023-06-30', '2023-07'), decided('2023-07-04', '2023-07-15'))).toBe('2023-07-15');
  });
});

describe('a projection', () => {
  const base = () => strength('base', '1,000', '2023-07-01');
  it('is open where its end lies more than 366 days past the deadline, and null where its first day does', () => {
    const slow = (printed: string) => ask([base(), departed('gone', printed, '2023-09-27')]).projectedCompletion;
    expect(slow('between 100 and 400')?.edtf).toBe('2024-02-06/..');
    expect(slow('10')).toBeNull();
    expect(slow('1,000')?.edtf).toBe('2023-09-27');
  });
  it('needs a point', () => {
    expect(ask([base()]).projectedCompletion).toBeNull();
    expect(ends(ask([base()]).requiredPace?.perDay, 2)).toEqual([5.46, 5.46]);
  });
});

describe('silence', () => {
  it('ends with the mission', () => {
    const figures = [departed('gone', '10', '2023-09-27')];
    expect(ask(figures, { ended: readDate('2023-12-31') }).silenceDays).toBe(95);
    expect(ask(figures, { ended: readDate('2023-12-31'), knownOn: '2023-12-02' }).silenceDays).toBe(66);
    expect(ask(figures).silenceDays).toBeNull();
  });
});
