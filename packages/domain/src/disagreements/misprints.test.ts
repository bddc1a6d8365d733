import { describe, expect, it } from 'vitest';
import { disagreements } from '../disagreements.ts';
import { sitesOn } from '../sites.ts';
import type { Extras } from '../testing/figures.ts';
import { aSource, figureOf } from '../testing/figures.ts';
import { START, RECORD_END, siteRecords } from '../testing/record-fixture.ts';
import type { Figure } from '../figure.ts';

const ask = (...figures: Figure[]) => {
  const found = disagreements({ figures, events: [], started: START, sites: [] });
  expect(disagreements({ figures: figures.reverse(), events: [], started: START, sites: [] })).toEqual(found);
  return found.map(({ kind, statistics }) => [kind, ...statistics].join(' '));
};

const page = aSource('page', '2023-12-01');
const copy = aSource('copy', '2023-12-02', { echoes: 'page' });
const last = aSource('last', '2023-12-03', { echoes: copy });
const strength = figureOf('personnel-strength');
const departed = figureOf('personnel-departed');
const moved = figureOf('personnel-moved');
const dead = figureOf('fatalities');

const day = '2023-11-01';
const original = (extras: Extras = {}) => strength('original', '13,871', day, { in: page, ...extras });
const other = strength('other', '13,871', day);
const misprint = (extras: Extras = {}) => strength('misprint', '18,371', day, { in: copy, ...extras });

describe('a number that a copy misprints', () => {
  it('says nothing against others', () => {
    expect(ask(original(), other, misprint())).toEqual([]);
    expect(ask(original(), other, misprint(), strength('repeated', '18,371', day, { in: last }))).toEqual([]);
    expect(ask(original(), other, misprint(), strength('again', '18,731', day, { in: last }))).toEqual([]);
    expect(ask(original(), strength('less', '12,000', day), misprint())).toEqual(['CONFLICT less original']);
  });
  it('is of the day of its original, or of one that may be', () => {
    for (const asOf of ['2023-11', '../..', '2023-10-20/..'])
      expect(ask(original(), other, strength('m', '18,371', asOf, { in: copy })), asOf).toEqual([]);
    expect(ask(original(), other, strength('m', '18,371', '2023-11-20', { in: copy }))).toEqual(['CONFLICT other m']);
    // What only rises shows it on later days as well.
    const gone = [departed('a', '3,367', '2023-09-27', { in: page }), departed('o', '2,200', '2023-09-27')];
    expect(ask(...gone, departed('c', '3,000', '2023-10-05', { in: copy }))).toEqual(['CONFLICT a o']);
    const later = departed('l', '3,500', '2023-10-04');
    expect(ask(...gone, later, departed('c', '3,637', '2023-09-28', { in: copy }))).toEqual(['CONFLICT a o c l']);
  });
  it('is of the same people', () => {
    const deaths = [dead('a', '303', day, { in: page }), dead('o', '303', day)];
    expect(ask(...deaths, dead('c', '330', day, { in: copy }))).toEqual([]);
    expect(
      ask(...deaths, dead('c', '82', day, { in: copy, subject: 'chad' }), dead('d', '28', day, { subject: 'chad' })),
    ).toEqual(['CONFLICT c d']);
  });
  it('is no movement of a longer time', () => {
    const june = moved('c', '200', '2023-06', { in: copy });
    const some = moved('a', '116', '2023-06-20', { in: page });
    expect(ask(some, june, moved('o', '150', '2023-06'))).toEqual(['CONFLICT c o']);
    expect(ask(some, moved('c', '161', '2023-06-20', { in: copy }), moved('o', '116', '2023-06-20'))).toEqual([]);
  });
  it('is repeated by copies of the copy, whomever they name, along any line', () => {
    const again = (extras: Extras) => strength('again', 'about 18,400', day, { in: last, ...extras });
    const [un, government] = [{ attributedTo: 'un' }, { attributedTo: 'government' }];
    expect(ask(original(un), other, misprint(un), again(government))).toEqual([]);
    // Where the copy gives nothing but its misprint, what copies it still goes back to the original.
    const repeated = strength('repeated', '13,871', day, { in: last });
    expect(ask(original(), strength('less', '12,000', day), misprint(), repeated)).toEqual([
      'CONFLICT less original repeated',
    ]);
  });
  it('makes no sum', () => {
    const parts = (key: string, uniformed: string, source = page) => [
      departed(`${key}-u`, uniformed, day, { in: source, scope: 'UNIFORMED' }),
      departed(`${key}-c`, '600', day, { in: source, scope: 'CIVILIAN' }),
    ];
    const whole = departed('whole', '2,500', day);
    expect(ask(...parts('a', '1,900'), whole, ...parts('c', '1,990', copy))).toEqual([]);
    expect(ask(...parts('a', '1,900'), whole, departed('c', '2,050', day, { in: copy }))).toEqual([]);
  });
  it('is no share of its own, and a copied one is not told again as the number computed of it', () => {
    const share = figureOf('share-departed');
    const [half, most] = [share('a', 'half', day, { in: page }), share('b', '90%', day, { in: page })];
    const whole = strength('w', '1,000', '2023-07-01');
    expect(ask(whole, half, most)).toEqual(['WITHIN_SOURCE a b']);
    expect(ask(whole, half, most, share('c', 'half', day, { in: copy }))).toEqual(['WITHIN_SOURCE a b c']);
    expect(ask(whole, half, share('c', '75%', day, { in: copy }), share('o', 'half', day))).toEqual([]);
  });
  it('stands by itself where somebody says that it does', () => {
    const stands = ['CONFLICT misprint original other'];
    expect(ask(original(), other, misprint({ rank: 'PREFERRED' }))).toEqual(stands);
    expect(
      ask(original(), other, misprint(), strength('corrected', '18,000', day, { in: copy, supersededBy: 'misprint' })),
    ).toEqual(stands);
    expect(ask(original({ attributedTo: 'un' }), other, misprint({ attributedTo: 'government' }))).toEqual(stands);
    expect(ask(original({ attributedTo: 'un' }), other, misprint({ attributedTo: 'kaba', speaksFor: 'un' }))).toEqual(
      [],
    );
    expect(ask(original({ retractedOn: '2024-01-01' }), other, misprint())).toEqual(['CONFLICT misprint other']);
    expect(ask(original(), other, misprint({ rank: 'DEPRECATED' }))).toEqual(['TRANSCRIPTION misprint other']);
  });
  it('stands by itself beside its original alone', () => {
    expect(ask(original(), misprint())).toEqual([]);
    expect(ask(original(), misprint({ rank: 'PREFERRED' }))).toEqual(['CONFLICT misprint original']);
    const [un, government] = [{ attributedTo: 'un' }, { attributedTo: 'government' }];
    expect(ask(original(un), misprint(government))).toEqual(['CONFLICT misprint original']);
    expect(ask(original({ rank: 'PREFERRED' }), misprint())).toEqual([]);
    const [gone, fewer] = [
      departed('a', '4,000', '2023-09-27', { in: page, ...un }),
      departed('c', '3,500', '2023-10-10', { in: copy, ...government }),
    ];
    expect(ask(gone, fewer)).toEqual(['CONFLICT a c']);
    expect(ask(gone, { ...fewer, attributedTo: 'un' })).toEqual([]);
  });
  it('is none where its original gives a number that it meets', () => {
    const beside = strength('beside', 'more than 18,000', day, { in: page });
    expect(ask(original(), beside, other, misprint())).toContain('CONFLICT beside misprint other');
  });
  it('is held against no ledger, and who repeats a figure is no second witness there', () => {
    const vacated = figureOf('sites-vacated');
    const scope = 'NOT_APPLICABLE' as const;
    const against = (...figures: Figure[]) =>
      disagreements({ figures, events: [], started: START, sites: sitesOn(siteRecords(), RECORD_END, null) });
    const ten = vacated('a', 'ten', '2023-12-11', { in: page, scope });
    expect(against(ten, vacated('c', '13', '2023-12-11', { in: copy, scope }))).toEqual([]);
    const eight = vacated('a', 'eight', '2023-12-11', { in: page, scope });
    const repeated = vacated('c', 'eight', '2023-12-11', { in: copy, scope, attributedTo: 'government' });
    expect(against(eight, repeated)).toMatchObject([{ statistics: ['a', 'c'], independentSources: 1 }]);
  });
});
