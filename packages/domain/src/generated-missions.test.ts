import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { figuresWithoutMisprints } from './disagreements/misprints.ts';
import { drawdown } from './drawdown.ts';
import { isCopy } from './echoes.ts';
import type { Figure } from './figure.ts';
import { reconciliations } from './reconciliations.ts';
import type { SiteStatus } from './sites.ts';
import { answersTo } from './testing/answers.ts';
import { START } from './testing/drafts.ts';
import { anyMission, inputOf, truthfulMission, type Mission } from './testing/missions.ts';
import { figuresKnownOn } from './vintage.ts';

// A property that holds of missions in which nothing happens proves nothing: those that are generated are to have what is hard.

vi.setConfig({ testTimeout: 180_000 });
const SOME = 500;
const missions = fc.sample(anyMission, { numRuns: SOME, seed: 2023 });
/** What is computed of a mission, when it is first asked for. */
function once<Result>(compute: (mission: Mission) => Result): (mission: Mission) => Result {
  const known = new Map<Mission, Result>();
  return (mission) => {
    const result = known.get(mission) ?? compute(mission);
    known.set(mission, result);
    return result;
  };
}

const some = (is: (figure: Figure) => boolean) => (mission: Mission) => mission.figures.some(is);
const result = once((mission) => drawdown(inputOf(mission, null)));
const answers = once((mission) => answersTo(mission));
const ask = once((mission) => answers(mission).disagreements);
const sums = once(({ figures }) => reconciliations(figures));
/** Whether a later count of those gone is surely lower than an earlier one. */
const goesBack = (mission: Mission) => {
  const { points } = result(mission);
  return points.some(({ departed }, at) =>
    points.slice(at + 1).some((later) => (departed.low ?? 0) > (later.departed.high ?? Infinity)),
  );
};
const hasSpell = (status: SiteStatus) => (mission: Mission) =>
  answers(mission).sites.some(({ spells }) => spells.some((spell) => spell.status === status));
const share = (has: (mission: Mission) => boolean) => missions.filter(has).length / SOME;

describe('of the missions that properties are tried on, enough', () => {
  it.each<[string, number, (mission: Mission) => boolean]>([
    ['have figures that conflict', 0.3, (mission) => ask(mission).some(({ kind }) => kind === 'CONFLICT')],
    [
      'have a source that contradicts itself',
      0.05,
      (mission) => ask(mission).some(({ kind }) => kind === 'WITHIN_SOURCE'),
    ],
    [
      'disagree in other ways',
      0.3,
      (mission) => ask(mission).some(({ kind }) => !['CONFLICT', 'WITHIN_SOURCE'].includes(kind)),
    ],
    ['have events that are told differently', 0.2, (mission) => ask(mission).some(({ event }) => event !== null)],
    [
      'have counts of sites that the ledger does not hold',
      0.05,
      (mission) => ask(mission).some(({ metric, accounts }) => metric === 'sites-vacated' && accounts.length > 0),
    ],
    ['have sites that were disputed', 0.2, hasSpell('DISPUTED')],
    ['have sites of which nobody knew', 0.2, hasSpell('UNKNOWN')],
    [
      'have copies that give another day',
      0.2,
      ({ events }) =>
        events.some(({ accounts }) =>
          accounts.some((copy) =>
            accounts.some(
              ({ source, span }) => source.id === copy.source.goesBackTo[0] && span?.edtf !== copy.span?.edtf,
            ),
          ),
        ),
    ],
    [
      'have numbers that a copy misprints',
      0.01,
      ({ figures }) => figuresWithoutMisprints(figuresKnownOn(figures, null), START).length < figures.length,
    ],
    ['go back on what was gone', 0.1, goesBack],
    ['have sums that do not add up', 0.1, (mission) => sums(mission).some(({ status }) => status === 'UNBALANCED')],
    ['have sums that do', 0.1, (mission) => sums(mission).some(({ status }) => status === 'BALANCED')],
    ['have several points', 0.25, (mission) => result(mission).points.length > 2],
    ['have several bases', 0.1, (mission) => result(mission).bases.length > 1],
    ['have computed points', 0.1, (mission) => result(mission).points.some(({ computed }) => computed)],
    [
      'have no start or no deadline',
      0.05,
      (mission) => result(mission).started === null || result(mission).deadline === null,
    ],
    ['leave figures out', 0.5, (mission) => result(mission).excluded.length > 0],
    ['have echoes', 0.5, some(({ source }) => isCopy(source))],
    [
      'have spans',
      0.3,
      some(({ asOf: { earliest, latest } }) => earliest !== null && latest !== null && earliest < latest),
    ],
    ['have dates open on the right', 0.3, some(({ asOf }) => asOf.earliest !== null && asOf.latest === null)],
    ['have undated figures', 0.3, some(({ asOf }) => asOf.earliest === null && asOf.latest === null)],
    ['have figures open above', 0.3, some(({ value }) => value.high === null)],
    ['have figures open below', 0.3, some(({ value }) => value.low === null)],
    ['have shares', 0.3, some(({ metric }) => metric.key === 'share-departed')],
    ['have what remains', 0.3, some(({ metric }) => metric.key === 'personnel-remaining')],
    ['have parts', 0.3, some(({ partOf }) => partOf !== null)],
    ['have counts against a whole', 0.3, some(({ outOf }) => outOf !== null)],
    ['have several scopes', 0.5, ({ figures }) => new Set(figures.map(({ scope }) => scope)).size > 2],
    ['have deprecated figures', 0.3, some(({ rank }) => rank === 'DEPRECATED')],
    ['have preferred figures', 0.3, some(({ rank }) => rank === 'PREFERRED')],
    ['have retracted figures', 0.2, some(({ retractedOn }) => retractedOn !== null)],
    ['have superseded figures', 0.2, some(({ supersededBy }) => supersededBy !== null)],
    ['have spokespersons', 0.3, some(({ speaksFor }) => speaksFor !== null)],
    ['have contingents', 0.2, some(({ subject }) => subject !== null)],
  ])('%s', (_, least, has) => {
    expect(share(has)).toBeGreaterThan(least);
  });

  it('are told truly by every form of report', () => {
    const told = fc.sample(truthfulMission, { numRuns: SOME, seed: 2023 });
    const metrics = (mission: Mission) => new Set(mission.figures.map(({ metric }) => metric.key));
    for (const metric of ['share-departed', 'personnel-remaining', 'personnel-departed'])
      expect(told.filter((mission) => metrics(mission).has(metric)).length / SOME).toBeGreaterThan(0.2);
    expect(told.filter((mission) => sums(mission).length > 0).length / SOME).toBeGreaterThan(0.2);
  });
});
