import fc from 'fast-check';
import { spanOf } from '../date-span.ts';
import { addDays } from '../day.ts';
import type { Figure, FigureSource } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { figureOf, quantityOf, START } from './drafts.ts';

/** Reports as sources give them: a whole with its parts, parts alone, a share, what remains, the dead, some of a whole. */
const forms = [
  'printed',
  'printed',
  'whole and parts',
  'wrong sum',
  'twice',
  'parts',
  'deep parts',
  'out of',
  'share',
  'share of a whole',
  'remaining',
  'all three',
  'strength',
  'strength',
  'strength in parts',
  'some of them',
  'contingent',
  'deaths',
  'sites',
] as const;
type Form = (typeof forms)[number];

/** One source's report of one day. Days and numbers are few, so that sources meet, agree, and contradict one another. */
export interface Report {
  form: Form;
  day: number;
  source: number;
  military: number;
  police: number;
  civilian: number;
  doubt: number;
  side: 'both' | 'low' | 'high';
  asOf: 'day' | 'open' | 'span' | 'undated';
  inferred: boolean;
  speaker: string | null;
  rank: Figure['rank'];
  rankFrom: number | null;
  fate: 'retracted' | 'superseded' | null;
}

export const anyReport: fc.Arbitrary<Report> = fc.record({
  form: fc.constantFrom(...forms),
  day: fc.integer({ min: 0, max: 7 }).map((score) => score * 20),
  source: fc.nat({ max: 3 }),
  military: fc.integer({ min: 0, max: 20 }).map((hundreds) => hundreds * 100),
  police: fc.constantFrom(0, 100, 250),
  civilian: fc.constantFrom(0, 50, 90),
  doubt: fc.constantFrom(0, 0, 0, 10, 150),
  side: fc.constantFrom('both', 'both', 'both', 'low', 'high'),
  asOf: fc.constantFrom('day', 'day', 'day', 'day', 'open', 'span', 'undated'),
  inferred: fc.boolean(),
  speaker: fc.constantFrom(null, 'mission', 'spokesperson'),
  rank: fc.constantFrom('NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
  rankFrom: fc.option(fc.constantFrom(20, 80, 140)),
  fate: fc.constantFrom(null, null, null, null, null, null, null, null, 'retracted', 'superseded'),
});

function spanOfReport({ day, asOf, inferred }: Report) {
  const first = addDays(START, day);
  if (asOf === 'undated') return spanOf(null, null);
  return spanOf(first, asOf === 'open' ? null : addDays(first, asOf === 'span' ? 30 : 0), { inferred });
}

/** The figures of a report, with ids that go on from `next`; a superseded one is corrected by figure-`corrector`, where that is another. */
export function figuresOfReport(report: Report, source: FigureSource, next: number, corrector: number): Figure[] {
  const { form, military, police, civilian, doubt, side, speaker, rank, rankFrom, fate } = report;
  const figures: Figure[] = [];
  const around = (number: number): Quantity =>
    quantityOf(side === 'high' ? null : Math.max(0, number - doubt), side === 'low' ? null : number + doubt);
  const say = (metric: string, scope: Scope, value: Quantity, extras: Partial<Figure> = {}): string => {
    const id = `figure-${next + figures.length}`;
    figures.push({
      ...figureOf(id, metric, scope, value, spanOfReport(report), source),
      attributedTo: speaker,
      speaksFor: speaker === 'spokesperson' ? 'mission' : null,
      ...(figures.length > 0
        ? {}
        : {
            rank,
            rankKnownFrom: rankFrom === null ? null : addDays(START, rankFrom),
            retractedOn: fate === 'retracted' ? START : null,
            supersededBy: fate === 'superseded' && corrector !== next ? `figure-${corrector}` : null,
          }),
      ...extras,
    });
    return id;
  };
  const uniformed = military + police;
  const all = uniformed + civilian;
  const gone = (scope: Scope, number: number, extras: Partial<Figure> = {}) =>
    say('personnel-departed', scope, around(number), extras);
  const strength = (scope: Scope, number: number) => say('personnel-strength', scope, around(number));
  const told: Record<Form, () => void> = {
    printed: () => gone('ALL_PERSONNEL', all),
    'whole and parts': () => {
      const partOf = gone('ALL_PERSONNEL', all);
      gone('UNIFORMED', uniformed, { partOf });
      gone('CIVILIAN', civilian, { partOf });
    },
    'wrong sum': () => {
      const partOf = gone('ALL_PERSONNEL', all + 333);
      gone('UNIFORMED', uniformed, { partOf });
      gone('CIVILIAN', civilian, { partOf });
    },
    twice: () => {
      gone('ALL_PERSONNEL', all);
      gone('ALL_PERSONNEL', all + 777);
    },
    parts: () => {
      gone('UNIFORMED', uniformed);
      gone('CIVILIAN', civilian);
    },
    'deep parts': () => {
      gone('MILITARY', military);
      gone('POLICE', police);
      gone('CIVILIAN', civilian);
    },
    'out of': () => gone('ALL_PERSONNEL', all, { outOf: strength('ALL_PERSONNEL', 2340) }),
    share: () => say('share-departed', 'ALL_PERSONNEL', quantityOf(0.45, 0.55, 'ratio')),
    'share of a whole': () =>
      say('share-departed', 'UNIFORMED', quantityOf(0.7, 0.8, 'ratio'), { outOf: strength('UNIFORMED', 2250) }),
    remaining: () => say('personnel-remaining', 'ALL_PERSONNEL', around(2340 - all)),
    'all three': () => {
      const outOf = strength('ALL_PERSONNEL', 2340);
      gone('ALL_PERSONNEL', all, { outOf });
      say('personnel-remaining', 'ALL_PERSONNEL', around(2340 - all), { outOf });
    },
    strength: () => strength('ALL_PERSONNEL', 2340 + civilian * 5),
    'strength in parts': () => {
      strength('UNIFORMED', 2250);
      strength('CIVILIAN', civilian);
    },
    // A number that no report gives for a whole: a copy would not tell the two apart.
    'some of them': () => {
      const partOf = gone('ALL_PERSONNEL', all + 10);
      say('personnel-departed', 'ALL_PERSONNEL', quantityOf(military / 2 + 7, military / 2 + 7), { partOf });
    },
    contingent: () => gone('ALL_PERSONNEL', police, { subject: 'contingent', partOf: gone('ALL_PERSONNEL', all) }),
    deaths: () => {
      say('fatalities', 'PEACEKEEPERS', around(all), { since: spanOf('2020-01-01', '2020-01-01') });
      say('fatalities-hostile', 'PEACEKEEPERS', around(military));
    },
    sites: () => say('sites-vacated', 'NOT_APPLICABLE', quantityOf(civilian / 10, civilian / 10, 'sites')),
  };
  told[form]();
  return figures;
}
