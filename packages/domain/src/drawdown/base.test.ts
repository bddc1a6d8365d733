import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import { drawdown } from '../drawdown.ts';
import type { Figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';

const page = aSource('page', '2023-12-11');
type Extras = FigureExtras & { scope?: Scope };
const figureOf =
  (metric: string) =>
  (key: string, printed: string, asOf: string, { scope = 'ALL_PERSONNEL', ...extras }: Extras = {}) =>
    aFigure(key, page, metric, scope, printed, asOf, extras);
const departed = figureOf('personnel-departed');
const strength = figureOf('personnel-strength');
const remaining = figureOf('personnel-remaining');

interface Question {
  started?: string | null;
  base?: string | null;
  scope?: Scope;
}
const ask = (figures: readonly Figure[], { started = '2023-07-01', base = null, scope = 'UNIFORMED' }: Question = {}) =>
  drawdown({
    figures,
    decisions:
      started === null ? [] : [{ started: readDate(started), deadline: '2023-12-31', knownFrom: '2023-06-30' }],
    ended: null,
    scope,
    knownOn: null,
    base,
  });
const uniformed = { scope: 'UNIFORMED' } as const;

describe('a strength counted after departures began', () => {
  const note = (asOf: string, started: string | null = '2023-07-01') =>
    ask([departed('gone', '1,096', '2023-09-30', uniformed), strength('base', '12,947', asOf, uniformed)], {
      started,
    }).base?.note;

  it('says so as a base: those who had left are not in it', () => {
    expect(note('2023-08-28')).toEqual({
      en: 'It was counted 58\u00a0days after departures began: those who had left by then are not in it, so the remaining is too low and the share too large.',
      fr: 'Il a été compté 58\u00a0jours après le début des départs\u00a0: ceux qui étaient déjà partis n’y figurent pas\u00a0; le nombre restant est donc trop faible et la part trop élevée.',
    });
    expect(note('2023-07-02')?.en).toContain('counted 1\u00a0day after');
    expect(note('2023-08')?.en).toContain('counted between 31 and 61\u00a0days after');
    expect(note('2023-08-28', '2023-06-27/2023-07-03')?.fr).toContain('compté entre 56 et 62\u00a0jours après');
    expect(note('2023-08-28/..')?.en).toContain('counted at least 58\u00a0days after');
  });
  it('says that it may have been, where its day leaves that open', () => {
    expect(note('2023-07')).toEqual({
      en: 'It may have been counted at most 30\u00a0days after departures began: those who had left by then would not be in it, the remaining too low and the share too large.',
      fr: 'Il peut avoir été compté au plus 30\u00a0jours après le début des départs\u00a0: ceux qui étaient déjà partis n’y figureraient pas\u00a0; le nombre restant serait alors trop faible et la part trop élevée.',
    });
    expect(note('../2023-07-08')?.en).toContain('may have been counted at most 7\u00a0days after');
    expect(note('2023-06-15/..')?.en).toContain('It may have been counted after departures began');
    expect(note('2023-06-15/..')?.fr).toContain('Il peut avoir été compté après le début des départs');
  });
  it('says nothing of one of the start or before it, nor where no start is known', () => {
    for (const asOf of ['2023-07-01', '2023-06-30', '../2023-07-01']) expect(note(asOf)).toBeNull();
    expect(note('2023-07-02', '2023-06-27/2023-07-03')).toBeNull();
    expect(note('2023-08-28', null)).toBeNull();
    expect(note('2023-08-28', '2023-07-01/..')?.en).toContain('58\u00a0days');
    expect(note('2023-08-28', '../2023-07-01')?.en).toContain('58\u00a0days');
  });
  it('says so where a figure has anybody gone before, whatever start is printed', () => {
    const late = (goneOn: string, gone: string, asOf: string, started: string | null = '2023-07-01') =>
      ask(
        [
          departed('gone', gone, goneOn, uniformed),
          departed('more', '1,096', '2023-09-30', uniformed),
          strength('base', '12,947', asOf, uniformed),
        ],
        { started },
      ).base?.note?.en ?? null;
    expect(late('2023-06-14', '500', '2023-06-30')).toContain('counted at least 16\u00a0days after departures began');
    expect(late('2023-06-14', '500', '2023-06-30', null)).toContain('counted at least 16\u00a0days after');
    expect(late('2023-06-10/2023-06-14', '500', '2023-06-30')).toContain('counted at least 16\u00a0days after');
    expect(late('2023-06-30', '500', '2023-07-02', '2023-06-27/2023-07-03')).toContain(
      'counted between 2 and 5\u00a0days after',
    );
    expect(late('2023-06-14', '500', '2023-06-10/2023-06-20')).toContain('It may have been counted after departures');
    for (const asOf of ['2023-06-14', '2023-06-13']) expect(late('2023-06-14', '500', asOf)).toBeNull();
    expect(late('2023-06-14', '0', '2023-06-30')).toBeNull();
    expect(late('2023-06-14', 'up to 500', '2023-06-30')).toBeNull();
  });
  it('says so of every base on offer, and of a sum', () => {
    const { bases } = ask(
      [
        departed('gone', '1,096', '2023-09-30'),
        strength('all', '14,733', '2023-07-01'),
        strength('later', '14,000', '2023-08-28'),
        strength('u', '12,000', '2023-07-31', uniformed),
        strength('c', '1,500', '2023-07-31', { scope: 'CIVILIAN' }),
      ],
      { scope: 'ALL_PERSONNEL' },
    );
    expect(
      bases.map(({ quantity, note: told }) => [quantity.low, /(\d+)\u00a0days/.exec(told?.en ?? '')?.[1]]),
    ).toEqual([
      [14_733, undefined],
      [13_500, '30'],
      [14_000, '58'],
    ]);
  });
  it('says nothing of a whole that departures are given out of: that describes the start', () => {
    const whole = strength('whole', '12,947', '2023-09-30', uniformed);
    expect(ask([departed('gone', '1,096', '2023-09-30', { ...uniformed, outOf: 'whole' }), whole]).base).toMatchObject({
      asOf: { edtf: '2023-07-01' },
      note: null,
    });
    // The copy alone is linked: what it repeats is the whole all the same.
    const copy = aSource('copy', '2023-12-12', { echoes: 'page' });
    const { base } = ask([
      whole,
      aFigure('copied', copy, 'personnel-strength', 'UNIFORMED', '12,947', '2023-09-30'),
      aFigure('gone', copy, 'personnel-departed', 'UNIFORMED', '1,096', '2023-09-30', { outOf: 'copied' }),
    ]);
    expect(base?.note).toBeNull();
  });
  it('is of its own day where the start lies ahead of its page: nobody is counted on a day to come', () => {
    const whole = strength('whole', '12,947', '2023-08-31', uniformed);
    const gone = departed('gone', '1,096', '2023-09-30', { ...uniformed, outOf: 'whole' });
    const asOf = (started: string) => ask([gone, whole], { started }).base?.asOf;
    expect(asOf('2023-12-31')).toMatchObject({ edtf: '2023-08-31', inferred: false });
    expect(asOf('2023-12-11'), 'the day of the page').toMatchObject({ edtf: '2023-12-11', inferred: true });
    expect(asOf('2023-12/2024-01')).toMatchObject({ edtf: '2023-12/2024-01', inferred: true });
  });
});

describe('a strength that departures were once given out of', () => {
  const before = strength('before', '5,000', '2023-06-15', uniformed);
  const late = strength('late', '3,800', '2023-08-31', uniformed);
  const gone = departed('gone', '1,200', '2023-08-31', { ...uniformed, outOf: 'late' });
  const baseOf = (...figures: Figure[]) => {
    const { base, points } = ask([before, late, ...figures]);
    return [base?.statistics, base?.asOf.edtf, points.at(-1)?.remaining?.low];
  };

  it('is of the start, and the base, as long as they are', () => {
    expect(baseOf(gone)).toEqual([['late'], '2023-07-01', 2_600]);
  });
  it.each([
    ['was taken back', { retractedOn: '2023-10-01' }],
    ['is a slip', { rank: 'DEPRECATED', rankReason: { en: 'a slip', fr: 'une erreur' } }],
    ['was corrected', { supersededBy: 'right' }],
    ['is an earlier reading of ours', { key: 'gone@1', supersededBy: 'right' }],
    ['counts those of one contingent', { subject: 'senegal' }],
  ] as const)('is of its own day where the figure %s', (_, extras) => {
    const right = departed('right', '1,200', '2023-08-31', uniformed);
    expect(baseOf({ ...gone, ...extras }, right)).toEqual([['before'], '2023-06-15', 3_800]);
  });
});

describe('a refuted base', () => {
  const figures = [
    departed('gone', '1,200', '2023-08-01', uniformed),
    strength('small', '1,000', '2023-07-01', uniformed),
    strength('large', '1,500', '2023-06-01', uniformed),
  ];
  it('is not replaced by one that would hold: nothing is measured, and its note says why', () => {
    const { base, points, requiredPace } = ask(figures);
    expect(base).toMatchObject({ quantity: { low: 1000, high: 1000 } });
    expect(base?.note?.en).toBe(
      'It cannot be the base: at least 1,200 are known to have left, more than it counts. Nothing is measured against it.',
    );
    expect([points[0]?.remaining, points[0]?.share, requiredPace]).toEqual([null, null, null]);
    expect(points[0]?.bounded).toMatchObject({ low: 1200, high: 1200 });
  });
  it('leaves the others to the reader’s choice', () => {
    const other = ask(figures).bases[1];
    expect(other).toMatchObject({ quantity: { low: 1500, high: 1500 }, note: null });
    expect(ask(figures, { base: other?.id ?? null }).points[0]).toMatchObject({
      remaining: { low: 300, high: 300 },
      share: { low: 0.8, high: 0.8 },
    });
  });
});

describe('a share without a whole of its own', () => {
  const share = (asOf: string) => aFigure('share', page, 'share-departed', 'ALL_PERSONNEL', '90 %', asOf);
  const [base, more] = [strength('base', '500', '2023-07-01'), departed('more', '600', '2023-10-01')];
  it('is none of a base that is refuted, and says why it is left out', () => {
    const { points, excluded } = ask([base, share('2023-11-01'), more], { scope: 'ALL_PERSONNEL' });
    expect(points).toMatchObject([{ statistics: ['more'], bounded: { low: 600, high: 600 }, remaining: null }]);
    expect(excluded).toEqual([
      {
        statistic: 'share',
        code: 'SCOPE',
        reason: {
          en: 'A share of a whole that its source does not give, and the base cannot stand for it: more are known to have left than that counts.',
          fr: 'Une part d’un total que sa source ne donne pas, et la base ne peut en tenir lieu\u00a0: on sait que plus de personnes sont parties qu’elle n’en compte.',
        },
      },
    ]);
  });
  it('is one of a base that holds', () => {
    const { points } = ask([base, share('2023-11-01'), departed('fewer', '400', '2023-10-01')], {
      scope: 'ALL_PERSONNEL',
    });
    expect(points.map(({ departed: { low, high } }) => [low, high])).toEqual([
      [400, 400],
      [450, 450],
    ]);
  });
});

describe('those still there', () => {
  it('are no base, also where departures are said to be out of them', () => {
    const left = remaining('left', '1,000', '2023-09-01');
    const { base, bases, points } = ask([left, departed('gone', '400', '2023-09-01', { outOf: 'left' })], {
      scope: 'ALL_PERSONNEL',
    });
    expect([base, bases]).toEqual([null, []]);
    expect(points).toMatchObject([{ departed: { low: 400, high: 400 }, remaining: null, share: null }]);
  });
  it('give no point of the departed, with a base or without', () => {
    const left = remaining('left', '10,504', '2023-09-27', uniformed);
    expect(ask([left]).points).toEqual([]);
    expect(ask([left, strength('base', '13,871', '2023-07-01', uniformed)]).points).toEqual([]);
  });
});

describe('a copy that rounds', () => {
  const origin = aSource('origin', '2023-09-27');
  const copy = aSource('copy', '2023-10-03', { echoes: 'origin' });
  const told = (key: string, metric: string, printed: string, asOf: string, source = copy) =>
    aFigure(key, source, metric, 'ALL_PERSONNEL', printed, asOf);
  const figures = [
    told('base', 'personnel-strength', '13,871', '2023-07-01', origin),
    told('gone', 'personnel-departed', '3,367', '2023-09-27', origin),
  ];
  const answer = (...more: Figure[]) => {
    const { points, bases } = ask([...figures, ...more], { scope: 'ALL_PERSONNEL' });
    return {
      bases: bases.map(({ quantity: { low, high } }) => [low, high]),
      points: points.map(({ asOf, bounded: { low, high }, statistics }) => [
        asOf.edtf,
        low,
        high,
        statistics.join(' '),
      ]),
    };
  };
  const bases = [[13_871, 13_871]];
  it('gives no point and no base of its own', () => {
    expect(answer(told('copied', 'personnel-departed', 'more than 3,300', '2023-10-02'))).toEqual({
      bases,
      points: [['2023-09-27', 3367, 3367, 'copied gone']],
    });
    // A quarter of 13,871, five points to either side, is 2,775 to 4,161.
    expect(answer(told('copied', 'share-departed', 'a quarter', '2023-10-02'))).toEqual({
      bases,
      points: [['2023-09-27', 3367, 3367, 'copied gone']],
    });
    expect(answer(told('copied', 'personnel-strength', 'around 13,900', '2023-08-01')).bases).toEqual(bases);
  });
  it('does where it tells what its original does not: another number, or an earlier day', () => {
    expect(answer(told('more', 'personnel-departed', 'more than 4,000', '2023-10-02')).points).toHaveLength(2);
    expect(answer(told('early', 'personnel-departed', 'more than 1,000', '2023-08-02')).points).toHaveLength(2);
  });
});

describe('a strength in a copy of a page that gives another', () => {
  const copy = aSource('copy', '2023-12-12', { echoes: 'page' });
  const copied = (key: string, metric: string, printed: string, asOf: string, extras: FigureExtras = {}) =>
    aFigure(key, copy, metric, 'ALL_PERSONNEL', printed, asOf, extras);
  const basesOf = (...figures: Figure[]) => {
    const { base, bases } = ask(figures, { scope: 'ALL_PERSONNEL' });
    expect(ask([...figures].reverse(), { scope: 'ALL_PERSONNEL' }).base).toEqual(base);
    return [base, ...bases.filter(({ id }) => id !== base?.id)].map((each) => each?.statistics.join());
  };
  const whole = strength('w', '13,871', '2023-10-22');
  const gone = departed('d', '3,000', '2023-10-22', { outOf: 'w' });

  it('is no base where it is of the same day, though departures are given out of it too', () => {
    for (const printed of ['13,781', '13,800', '18,371', 'around 14,500'])
      for (const asOf of ['2023-10-22', '2023-10-23/..'])
        expect(
          basesOf(
            whole,
            gone,
            copied('w2', 'personnel-strength', printed, asOf),
            copied('d2', 'personnel-departed', '3,000', asOf, { outOf: 'w2' }),
          ),
          `${printed} ${asOf}`,
        ).toEqual(['w']);
    // Said of someone else, or a number that the page gives too, it is no misprint.
    const [un, government] = [{ attributedTo: 'un' }, { attributedTo: 'government' }];
    const [ours, theirs] = [
      strength('w', '13,871', '2023-10-22', un),
      copied('w2', 'personnel-strength', '18,371', '2023-10-22', government),
    ];
    expect(basesOf(ours, gone, theirs)).toEqual(['w', 'w2']);
    const beside = strength('w3', 'more than 18,000', '2023-10-22');
    expect(basesOf(whole, beside, gone, copied('w2', 'personnel-strength', '18,371', '2023-10-22'))).toContain('w2');
  });
  it('comes after that where it is of about the same day, be that nearer to the start', () => {
    const june = strength('w', '13,871', '2023-06-01');
    const some = departed('d', '3,000', '2023-10-22');
    expect(basesOf(june, some, copied('w2', 'personnel-strength', '13,900', '2023-07-01'))).toEqual(['w', 'w2']);
    expect(basesOf(june, some, copied('w2', 'personnel-strength', '13,900', '2023-07-03')), 'of another time').toEqual([
      'w2',
      'w',
    ]);
  });
  it('is one where the editors prefer it, or the page gives none', () => {
    const preferred = copied('w2', 'personnel-strength', '13,781', '2023-10-22', { rank: 'PREFERRED' });
    expect(basesOf(whole, gone, preferred)).toEqual(['w2', 'w']);
    expect(
      basesOf(departed('d', '3,000', '2023-10-22'), copied('w2', 'personnel-strength', '13,781', '2023-07-01')),
    ).toEqual(['w2']);
  });
});
