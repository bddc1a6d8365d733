import { describe, expect, it } from 'vitest';
import type { Scope } from './scope.ts';
import { areAmong, countsMoreThan, decomposition, divisions, includes, partsOfScope, widerScope } from './scope.ts';

const ALL: readonly Scope[] = [
  'ALL_PERSONNEL',
  'UNIFORMED',
  'MILITARY',
  'CONTINGENT_TROOPS',
  'STAFF_OFFICERS',
  'POLICE',
  'INDIVIDUAL_POLICE',
  'FORMED_POLICE',
  'CIVILIAN',
  'INTERNATIONAL_CIVILIAN',
  'UN_VOLUNTEERS',
  'NATIONAL_CIVILIAN',
  'PEACEKEEPERS',
];

const given =
  (...scopes: Scope[]) =>
  (scope: Scope) =>
    scopes.includes(scope) ? scope : null;

describe('whom a scope counts', () => {
  it('is the sum of what it is divided into', () => {
    expect(partsOfScope('ALL_PERSONNEL')).toEqual(['UNIFORMED', 'CIVILIAN']);
    expect(partsOfScope('UNIFORMED')).toEqual(['MILITARY', 'POLICE']);
    expect(partsOfScope('MILITARY')).toEqual(['CONTINGENT_TROOPS', 'STAFF_OFFICERS']);
    expect(partsOfScope('POLICE')).toEqual(['INDIVIDUAL_POLICE', 'FORMED_POLICE']);
    expect(partsOfScope('CIVILIAN')).toEqual(['INTERNATIONAL_CIVILIAN', 'UN_VOLUNTEERS', 'NATIONAL_CIVILIAN']);
    expect(partsOfScope('PEACEKEEPERS')).toEqual([]);
  });
  it('is more than its parts and theirs, and not more than itself', () => {
    const below = (whole: Scope) => ALL.filter((scope) => countsMoreThan(whole, scope));
    expect(below('ALL_PERSONNEL')).toEqual(ALL.slice(1, -1));
    expect(below('UNIFORMED')).toEqual(ALL.slice(2, 8));
    expect(below('POLICE')).toEqual(['INDIVIDUAL_POLICE', 'FORMED_POLICE']);
    expect(below('PEACEKEEPERS')).toEqual([]);
    expect([
      includes('POLICE', 'POLICE'),
      includes('UNIFORMED', 'FORMED_POLICE'),
      includes('POLICE', 'UNIFORMED'),
    ]).toEqual([true, true, false]);
  });
});

describe('whom the press calls peacekeepers', () => {
  it('are among all personnel, whoever they are, and nobody need be among them', () => {
    expect(ALL.filter((whole) => areAmong('PEACEKEEPERS', whole))).toEqual(['ALL_PERSONNEL', 'PEACEKEEPERS']);
    expect(ALL.filter((part) => areAmong(part, 'PEACEKEEPERS'))).toEqual(['PEACEKEEPERS']);
    expect(ALL.filter((part) => areAmong(part, 'POLICE'))).toEqual(['POLICE', 'INDIVIDUAL_POLICE', 'FORMED_POLICE']);
  });
});

describe('the parts that are given', () => {
  it('are the widest there are, and complete where they leave nobody out', () => {
    expect(decomposition('ALL_PERSONNEL', given('UNIFORMED', 'MILITARY', 'CIVILIAN'))).toEqual({
      parts: ['UNIFORMED', 'CIVILIAN'],
      complete: true,
    });
    expect(decomposition('ALL_PERSONNEL', given('MILITARY', 'POLICE', 'CIVILIAN'))).toEqual({
      parts: ['MILITARY', 'POLICE', 'CIVILIAN'],
      complete: true,
    });
    expect(decomposition('ALL_PERSONNEL', given('MILITARY', 'CIVILIAN'))).toEqual({
      parts: ['MILITARY', 'CIVILIAN'],
      complete: false,
    });
    expect(decomposition('PEACEKEEPERS', given('PEACEKEEPERS', 'MILITARY'))).toEqual({ parts: [], complete: false });
  });
});

describe('the divisions of a scope', () => {
  const among = (scope: Scope, ...scopes: Scope[]) =>
    divisions(scope, (one) => scopes.filter((other) => other === one)).map((division) => division.join(' + '));
  it('are all that is given for scopes that do not overlap', () => {
    expect(among('ALL_PERSONNEL', 'MILITARY', 'CIVILIAN')).toEqual(['MILITARY + CIVILIAN']);
    expect(among('ALL_PERSONNEL', 'UNIFORMED', 'MILITARY', 'POLICE', 'CIVILIAN')).toEqual([
      'UNIFORMED + CIVILIAN',
      'MILITARY + POLICE + CIVILIAN',
    ]);
    expect(among('UNIFORMED', 'UNIFORMED', 'FORMED_POLICE', 'POLICE')).toEqual([
      'UNIFORMED',
      'POLICE',
      'FORMED_POLICE',
    ]);
    expect(among('POLICE', 'UNIFORMED', 'CIVILIAN')).toEqual(['']);
    expect(among('PEACEKEEPERS', 'PEACEKEEPERS', 'MILITARY')).toEqual(['PEACEKEEPERS']);
  });
});

describe('the wider of two scopes', () => {
  it.each<[Scope, Scope, Scope]>([
    ['ALL_PERSONNEL', 'UNIFORMED', 'ALL_PERSONNEL'],
    ['POLICE', 'POLICE', 'POLICE'],
    ['ALL_PERSONNEL', 'PEACEKEEPERS', 'ALL_PERSONNEL'],
    ['PEACEKEEPERS', 'UNIFORMED', 'PEACEKEEPERS'],
    ['UNIFORMED', 'CIVILIAN', 'UNIFORMED'],
    ['PEACEKEEPERS', 'MILITARY', 'PEACEKEEPERS'],
    ['MILITARY', 'POLICE', 'MILITARY'],
    ['CIVILIAN', 'POLICE', 'CIVILIAN'],
  ])('of %s and %s is %s, in either order', (a, b, wider) => {
    expect([widerScope(a, b), widerScope(b, a)]).toEqual([wider, wider]);
  });
});
