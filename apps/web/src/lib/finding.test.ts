import { describe, expect, it } from 'vitest';
import { finding, namedFinding, people, shareInWords } from './finding.ts';
import type { Findable } from './finding.ts';
import { scopes } from './address.ts';
import { isEveryone, widestTold } from './scope-words.ts';

const span = (day: string): { earliest: string; latest: string } => ({ earliest: day, latest: day });

function withdrawal(point: Partial<Findable['points'][number]> | null, more: Partial<Findable> = {}): Findable {
  const points =
    point === null
      ? []
      : [
          {
            asOf: span('2023-12-08'),
            departed: { low: 10501, high: null, label: 'more than 10,500' },
            share: { low: 0.757, high: 1 },
            remaining: { low: 0, high: 3370 },
            ...point,
          },
        ];
  return {
    scope: 'ALL_PERSONNEL',
    country: 'ML',
    started: span('2023-07-01'),
    deadline: '2023-12-31',
    knownOn: null,
    points,
    ...more,
  };
}

describe('the headline', () => {
  it('says no more than the low of the last figure allows', () => {
    expect(finding('en', withdrawal({}))).toBe('By 8\u00a0December 2023, at least three in four had left Mali');
    expect(finding('fr', withdrawal({}))).toBe(
      'Au 8\u00a0décembre 2023, au moins trois personnes sur quatre avaient quitté le Mali',
    );
  });

  it('names a half in the French singular', () => {
    expect(finding('fr', withdrawal({ share: { low: 0.55, high: 0.6 } }))).toBe(
      'Au 8\u00a0décembre 2023, au moins la moitié du personnel avait quitté le Mali',
    );
  });

  it.each([
    [{ low: 0.12, high: 0.3 }, 'au moins une personne sur dix avait quitté le Mali'],
    [{ low: 0.27, high: 0.27 }, 'plus d’une personne sur quatre avait quitté le Mali'],
    [{ low: 0.249, high: 0.249 }, 'environ une personne sur quatre avait quitté le Mali'],
    [{ low: 0.199, high: 0.302 }, 'environ une personne sur cinq, ou plus, avait quitté le Mali'],
    [{ low: 0.31, high: 0.5 }, 'au moins trois personnes sur dix avaient quitté le Mali'],
  ])('agrees the French verb with its subject: %j', (share, words) => {
    expect(finding('fr', withdrawal({ share }))).toBe(`Au 8\u00a0décembre 2023, ${words}`);
  });

  it.each([
    ['UNIFORMED', {}, 'at least three in four of the uniformed personnel had left Mali'],
    ['POLICE', { share: { low: 0.5, high: 0.5 } }, 'about half of the police officers had left Mali'],
    ['CIVILIAN', { share: { low: 0.199, high: 0.4 } }, 'about one in five or more of the civilians had left Mali'],
    ['STAFF_OFFICERS', { share: null }, 'more than 10,500 staff officers had left Mali'],
    [
      'MILITARY',
      { share: null, departed: { low: 1, high: 1, label: '1' } },
      '1 member of the military personnel had left Mali',
    ],
    ['PEACEKEEPERS', { remaining: { low: 0, high: 0 } }, 'all peacekeepers had left Mali'],
  ])('says whom it counts, of %s: %j', (scope, point, words) => {
    expect(finding('en', withdrawal(point, { scope }))).toBe(`By 8\u00a0December 2023, ${words}`);
  });

  it.each([
    ['UNIFORMED', {}, 'au moins trois membres du personnel en uniforme sur quatre avaient quitté le Mali'],
    ['POLICE', { share: { low: 0.5, high: 0.5 } }, 'environ la moitié des policiers avaient quitté le Mali'],
    ['CIVILIAN', { share: { low: 0.199, high: 0.4 } }, 'environ un civil sur cinq, ou plus, avait quitté le Mali'],
    ['CIVILIAN', { share: { low: 0.27, high: 0.27 } }, 'plus d’un civil sur quatre avait quitté le Mali'],
    [
      'STAFF_OFFICERS',
      { share: null, departed: { low: 200, high: null, label: 'des centaines' } },
      'des centaines d’officiers d’état-major avaient quitté le Mali',
    ],
    ['PEACEKEEPERS', { remaining: { low: 0, high: 0 } }, 'tous les casques bleus avaient quitté le Mali'],
  ])('says in French whom it counts, of %s: %j', (scope, point, words) => {
    expect(finding('fr', withdrawal(point, { scope }))).toBe(`Au 8\u00a0décembre 2023, ${words}`);
  });

  it('says whose figures are missing', () => {
    expect(finding('en', withdrawal(null, { scope: 'POLICE' }))).toBe(
      'No figure yet says how many police officers have left Mali',
    );
    expect(finding('fr', withdrawal(null, { scope: 'STAFF_OFFICERS' }))).toBe(
      'Aucun chiffre ne dit encore combien d’officiers d’état-major ont quitté le Mali',
    );
  });

  it.each([
    ['UNIFORMED', '3,500', 3_500, false, '3,500 uniformed personnel (30 June 2023)'],
    ['PEACEKEEPERS', 'hundreds', 999, true, 'hundreds of peacekeepers (30 June 2023, our reading)'],
    ['STAFF_OFFICERS', '1', 1, false, '1 staff officer (30 June 2023)'],
  ])('says of whom there is a figure where none is of everyone: %s, %s', (scope, label, high, inferred, words) => {
    const point = { asOf: { inferred, label: '30 June 2023' }, departed: { label, high } };
    const part = { scope, points: [{ ...point, departed: { label: '1,000', high: 1_000 } }, point] };
    const before = 'no figure yet says how many of all personnel have left Mali, only of some';
    expect(finding('en', withdrawal(null, { part }))).toBe(`N${before.slice(1)}: ${words}`);
    const early = { started: null, deadline: null, knownOn: '2023-07-05', part };
    expect(finding('en', withdrawal(null, early))).toBe(`As of 5\u00a0July 2023, ${before}: ${words}`);
  });

  it('says so in French', () => {
    const asOf = { inferred: true, label: '30\u00a0juin 2023' };
    const part = { scope: 'UNIFORMED', points: [{ asOf, departed: { label: '3\u202f500', high: 3_500 } }] };
    expect(finding('fr', withdrawal(null, { part }))).toBe(
      'Aucun chiffre ne dit encore combien de personnes en tout ont quitté le Mali, sauf pour une partie d’entre elles\u00a0: 3\u202f500 membres du personnel en uniforme (30\u00a0juin 2023, notre lecture)',
    );
  });

  it('says nothing of a group without figures, nor beside a figure of everyone', () => {
    const part = { scope: 'UNIFORMED', points: [] };
    expect(finding('en', withdrawal(null, { part }))).toBe('No figure yet says how many have left Mali');
    expect(finding('en', withdrawal({}, { part }))).toContain('at least three in four had left Mali');
  });

  it('stands after the name of the mission without a capital', () => {
    const headline = finding('fr', withdrawal({}));
    expect(namedFinding('fr', 'BINUH', headline)).toMatch(/^BINUH\u00a0: au 8\u00a0décembre/u);
    expect(namedFinding('en', 'BINUH', finding('en', withdrawal({})))).toMatch(/^BINUH: by 8\u00a0December/u);
  });

  it('gives the count where there is no base to make a share of', () => {
    expect(finding('en', withdrawal({ share: null, remaining: null }))).toBe(
      'By 8\u00a0December 2023, more than 10,500 people had left Mali',
    );
  });

  it('says that everyone had left only where nobody can remain', () => {
    expect(finding('en', withdrawal({ share: { low: 1, high: 1 }, remaining: { low: 0, high: 0 } }))).toBe(
      'By 8\u00a0December 2023, everyone had left Mali',
    );
  });

  it('says so where no figure is known yet, and where no withdrawal was decided', () => {
    expect(finding('en', withdrawal(null, { knownOn: '2023-07-05' }))).toBe(
      'As of 5\u00a0July 2023, no figure yet says how many have left Mali',
    );
    expect(finding('fr', withdrawal(null, { started: null, deadline: null, knownOn: '2023-06-01' }))).toBe(
      'Au 1er\u00a0juin 2023, aucun retrait n’est connu',
    );
  });

  it('does not guess the article of a country it does not know', () => {
    expect(finding('fr', withdrawal({}, { country: null }))).toContain('avaient quitté le pays');
  });
});

describe('a count of people', () => {
  it.each([
    ['en', 'more than 10,500', null, 'more than 10,500 people'],
    ['en', 'hundreds', 999, 'hundreds of people'],
    ['en', '1', 1, '1 person'],
    ['fr', 'des milliers', null, 'des milliers de personnes'],
    ['fr', '1', 1, '1 personne'],
    ['fr', 'environ 13 800', 13850, 'environ 13 800 personnes'],
  ] as const)('%s: %s', (lang, label, high, words) => {
    expect(people(lang, { label, high })).toBe(words);
  });
});

describe('a share in words', () => {
  it.each([
    [0.6615, 0.6615, 'about two in three'],
    [0.655, 0.655, 'nearly two in three'],
    [0.2427, 0.2427, 'nearly one in four'],
    [0.7238, 0.7238, 'more than seven in ten'],
    [0.199, 0.302, 'about one in five or more'],
    [0.18, 0.302, 'at least one in six'],
    [0.845, 0.9, 'at least five in six'],
    [0.494, 0.6, 'about half or more'],
    [0.45, 0.55, 'at least two in five'],
    [0.5, 0.5, 'about half'],
    [0.93, 1, 'at least nine in ten'],
    [0.95, 1, 'at least nineteen in twenty'],
  ])('%d to %d is %s', (low, high, words) => {
    expect(shareInWords('en', { low, high })).toBe(words);
  });

  it('has no words for less than one in ten', () => {
    expect(shareInWords('en', { low: 0, high: 0.05 })).toBeNull();
  });

  it('puts a noun into French fractions', () => {
    expect(shareInWords('fr', { low: 0.2427, high: 0.2427 })).toBe('près d’une personne sur quatre');
    expect(shareInWords('fr', { low: 0.7, high: 0.9 })).toBe('au moins sept personnes sur dix');
  });
});

describe('the widest group with figures', () => {
  const series = (scope: string, points = 1) => ({ scope, points: Array.from({ length: points }) });

  it.each([
    [['ALL_PERSONNEL', 'UNIFORMED', 'CONTINGENT_TROOPS'], 'UNIFORMED'],
    [['STAFF_OFFICERS', 'POLICE', 'CIVILIAN'], 'POLICE'],
    [['UN_VOLUNTEERS', 'PEACEKEEPERS'], 'PEACEKEEPERS'],
    [['ALL_PERSONNEL'], undefined],
    [[], undefined],
  ])('of %j is %s', (scopes, widest) => {
    const groups = [...scopes.map((scope) => series(scope)), series('MILITARY', 0)];
    expect(widestTold(groups)?.scope).toBe(widest);
  });

  it.each(scopes.filter((scope) => !isEveryone(scope)))('can be %s', (scope) => {
    expect(widestTold([series(scope)])?.scope).toBe(scope);
  });
});
