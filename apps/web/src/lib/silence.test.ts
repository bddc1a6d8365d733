import { expect, it } from 'vitest';
import { endWords } from './silence.ts';

const end = { earliest: '2026-12-31', latest: '2026-12-31', label: '31 December 2026', inferred: false };
const span = { ...end, earliest: '2026-10-01', label: 'between October and December 2026' };

it.each([
  ['past', end, null, '2027-01-01', 'ended 31 December 2026', 'fin\u00a0: 31 December 2026'],
  ['that very day', end, null, '2026-12-31', 'ended 31 December 2026', 'fin\u00a0: 31 December 2026'],
  ['to come', end, null, '2026-11-28', 'is to end 31 December 2026', 'fin prévue\u00a0: 31 December 2026'],
  ['to come, whatever day is asked for', end, '2027-03-01', '2026-11-28', 'is to end', 'fin prévue\u00a0: '],
  ['that may be to come', span, null, '2026-11-28', 'is to end between', 'fin prévue\u00a0: between'],
  ['that was to come', end, '2026-11-28', '2027-01-01', 'was to end', 'fin alors prévue\u00a0: '],
])('tells of an end %s as such', (_name, ended, knownOn, today, en, fr) => {
  expect(endWords('en', ended, { knownOn, today })).toContain(en);
  expect(endWords('fr', ended, { knownOn, today })).toContain(fr);
});
