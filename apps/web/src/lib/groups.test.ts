import { expect, it } from 'vitest';
import { scopes } from './address.ts';
import { groupsOf } from './groups.ts';

const series = (scope: string) => {
  const figure = (id: string, number: number) => ({
    id,
    scope,
    metric: { key: 'personnel-departed' },
    value: { low: number, high: number },
  });
  const departed = { low: 1_800, high: 1_800 };
  return { scope, points: [{ departed, statistics: [figure('misprinted', 1_080), figure('told', 1_800)] }] };
};

it('gives every group, the whole first, and names no copy that misprints as a source of one', () => {
  const groups = groupsOf({
    peacekeepers: series('PEACEKEEPERS'),
    volunteers: series('UN_VOLUNTEERS'),
    national: series('NATIONAL_CIVILIAN'),
    international: series('INTERNATIONAL_CIVILIAN'),
    civilian: series('CIVILIAN'),
    formed: series('FORMED_POLICE'),
    individual: series('INDIVIDUAL_POLICE'),
    police: series('POLICE'),
    staff: series('STAFF_OFFICERS'),
    troops: series('CONTINGENT_TROOPS'),
    military: series('MILITARY'),
    uniformed: series('UNIFORMED'),
    all: series('ALL_PERSONNEL'),
  });
  expect(groups.map(({ scope }) => scope)).toEqual(scopes);
  const named = groups.flatMap(({ points }) => points.flatMap(({ statistics }) => statistics.map(({ id }) => id)));
  expect(named).toEqual(scopes.map(() => 'told'));
});
