import { expect, it } from 'vitest';
import { whoNote } from './who-note.ts';

const series = (scope: string, points = 1) => ({ scope, points: Array.from({ length: points }) });
const leftOut = (scope: string, subject: object | null = null) => ({ statistic: { scope, subject } });

const apart = ['By group and by contingent', 'Par groupe et par contingent'];
const some = ['What is said of single groups', 'Ce qui est dit de tel ou tel groupe'];
const none = ['No source known so far', 'Aucune source connue à ce jour'];

it.each([
  ['several groups with figures', apart, ['ALL_PERSONNEL', 'UNIFORMED'], [], false],
  ['single contingents', apart, ['ALL_PERSONNEL'], [leftOut('CONTINGENT_TROOPS', {})], true],
  ['one group alone', some, ['PEACEKEEPERS'], [], false],
  ['a figure of a group that is left out', some, ['ALL_PERSONNEL'], [leftOut('PEACEKEEPERS')], false],
  ['one of a contingent that is left out', some, [], [leftOut('ALL_PERSONNEL', {})], false],
  ['nobody but everyone', none, ['ALL_PERSONNEL'], [leftOut('ALL_PERSONNEL')], false],
  ['nobody', none, [], [], false],
])('says what is told apart: %s', (_, words, told, excluded, isByContingent) => {
  const scopes = [...told.map((scope) => series(scope)), series('POLICE', 0)];
  const known = { scopes, excluded, isByContingent };
  expect([whoNote('en', known).startsWith(words[0] ?? '-'), whoNote('fr', known).startsWith(words[1] ?? '-')]).toEqual([
    true,
    true,
  ]);
});
