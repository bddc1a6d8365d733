import { describe, expect, it } from 'vitest';
import type { Figure } from '../figure.ts';
import { reconciliations } from '../reconciliations.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';

/** French as typed, with the spaces that do not break. */
const fr = (text: string) => text.replace(/ (?=[;:])/g, '\u00a0').replace(/(?<=\d) (?=\d{3})/g, '\u202f');

const page = () => aSource('page', '2023-09-27');
const gone = (scope: Scope, printed: string, extras: FigureExtras = {}) =>
  aFigure(extras.id ?? scope, page(), 'personnel-departed', scope, printed, '2023-09-27', { key: scope, ...extras });
const strength = (scope: Scope, printed: string, extras: FigureExtras = {}) =>
  aFigure(extras.key ?? scope, page(), 'personnel-strength', scope, printed, '2023-09-27', extras);
const told = (...figures: Figure[]) => reconciliations(figures).map(({ explanation }) => explanation);

describe('a sum, told', () => {
  it('adds up', () => {
    expect(told(gone('ALL_PERSONNEL', '3,367'), gone('UNIFORMED', '3,276'), gone('CIVILIAN', '91'))).toEqual([
      {
        en: '3,276 (uniformed personnel, departed) + 91 (civilian personnel, departed) = 3,367 (all personnel, departed): it adds up.',
        fr: fr(
          '3 276 (personnel en uniforme, départs) + 91 (personnel civil, départs) = 3 367 (ensemble du personnel, départs) : le compte est bon.',
        ),
      },
    ]);
  });
  it('names the groups that its parts are of', () => {
    const group = (key: string, en: string, fr: string, printed: string, extras: FigureExtras = {}) =>
      gone('ALL_PERSONNEL', printed, {
        id: key,
        key,
        subject: key,
        subjectName: { en, fr },
        partOf: 'whole',
        ...extras,
      });
    expect(
      told(
        gone('ALL_PERSONNEL', '1,000', { id: 'whole', key: 'whole' }),
        group('senegal', 'Senegal', 'Sénégal', '400'),
        group('egypt', 'Egypt', 'Égypte', '700'),
      ),
    ).toEqual([
      {
        en: '700 (Egypt, departed) + 400 (Senegal, departed) ≠ 1,000 (all personnel, departed): it does not add up, with 100 too many.',
        fr: fr(
          '700 (Égypte, départs) + 400 (Sénégal, départs) ≠ 1 000 (ensemble du personnel, départs) : le compte n’est pas bon, il y en a 100 de trop.',
        ),
      },
    ]);
  });
  it.each<[string, (name: { en: string; fr: string }) => FigureExtras]>([
    ['place', (name) => ({ place: name.en, placeName: name })],
    ['event', (name) => ({ event: name.en, eventTitle: name })],
  ])('names the %s that it is of', (_name, at) => {
    const sum = (en: string, french: string) => {
      const extras = at({ en, fr: french });
      return [
        strength('ALL_PERSONNEL', '850', { key: `${en}-all`, ...extras }),
        strength('UNIFORMED', '800', { key: `${en}-uniformed`, ...extras }),
        strength('CIVILIAN', '60', { key: `${en}-civilian`, ...extras }),
      ];
    };
    const both = told(...sum('Ber camp', 'Camp de Ber'), ...sum('Goundam camp', 'Camp de Goundam'));
    expect(both.map(({ en }) => en).sort()).toEqual([
      '800 (Ber camp, uniformed personnel) + 60 (Ber camp, civilian personnel) ≠ 850 (Ber camp): it does not add up, with 10 too many.',
      '800 (Goundam camp, uniformed personnel) + 60 (Goundam camp, civilian personnel) ≠ 850 (Goundam camp): it does not add up, with 10 too many.',
    ]);
    expect(both.map((text) => text.fr).sort()[0]).toBe(
      fr(
        '800 (Camp de Ber, personnel en uniforme) + 60 (Camp de Ber, personnel civil) ≠ 850 (Camp de Ber) : le compte n’est pas bon, il y en a 10 de trop.',
      ),
    );
  });
  it('names the day that it counts from', () => {
    const since = { since: '2023-08-01' };
    expect(
      told(gone('ALL_PERSONNEL', '900', since), gone('UNIFORMED', '800', since), gone('CIVILIAN', '60', since)),
    ).toEqual([
      {
        en: '800 (uniformed personnel, departed, since 1\u00a0August 2023) + 60 (civilian personnel, departed, since 1\u00a0August 2023) ≠ 900 (all personnel, departed, since 1\u00a0August 2023): it does not add up, with 40 too few.',
        fr: fr(
          '800 (personnel en uniforme, départs, depuis le 1er\u00a0août 2023) + 60 (personnel civil, départs, depuis le 1er\u00a0août 2023) ≠ 900 (ensemble du personnel, départs, depuis le 1er\u00a0août 2023) : le compte n’est pas bon, il en manque 40.',
        ),
      },
    ]);
  });
  it('may add up', () => {
    expect(
      told(strength('ALL_PERSONNEL', '1,000'), strength('UNIFORMED', 'around 900'), strength('CIVILIAN', '120')),
    ).toEqual([
      {
        en: 'around 900 (uniformed personnel) + 120 (civilian personnel) = 1,000 (all personnel): it may add up, within what is said.',
        fr: fr(
          'environ 900 (personnel en uniforme) + 120 (personnel civil) = 1 000 (ensemble du personnel) : le compte peut être bon, dans les limites de ce qui est dit.',
        ),
      },
    ]);
  });
  it.each<[string, string, string, string]>([
    ['900', '150', '50 too many', 'il y en a 50 de trop'],
    ['900', '90', '10 too few', 'il en manque 10'],
    ['around 900', '40', 'between 10 and 110 too few', 'il en manque entre 10 et 110'],
    ['around 900', '400', 'between 250 and 350 too many', 'il y en a entre 250 et 350 de trop'],
    ['more than 900', '150', 'at least 51 too many', 'il y en a au moins 51 de trop'],
    ['up to 900', '50', 'between 50 and 950 too few', 'il en manque entre 50 et 950'],
  ])('does not add up: %s and %s of 1,000', (uniformed, civilian, en, french) => {
    const [text] = told(
      strength('ALL_PERSONNEL', '1,000'),
      strength('UNIFORMED', uniformed),
      strength('CIVILIAN', civilian),
    );
    expect(text?.en.endsWith(` (civilian personnel) ≠ 1,000 (all personnel): it does not add up, with ${en}.`)).toBe(
      true,
    );
    expect(text?.fr.endsWith(fr(` ≠ 1 000 (ensemble du personnel) : le compte n’est pas bon, ${french}.`))).toBe(true);
  });
  it('lacks what a part that is not given would be', () => {
    const parts = [gone('CIVILIAN', '100'), gone('INTERNATIONAL_CIVILIAN', '60'), gone('UN_VOLUNTEERS', '30')];
    expect(told(...parts)).toEqual([
      {
        en: '60 (international civilian staff, departed) + 30 (UN Volunteers, departed) ≠ 100 (civilian personnel, departed): 10 are missing, for not all parts are given.',
        fr: fr(
          '60 (personnel civil international, départs) + 30 (Volontaires des Nations Unies, départs) ≠ 100 (personnel civil, départs) : il manque 10, car certaines parties ne sont pas données.',
        ),
      },
    ]);
  });
  it('says who left and who stayed, and whom nobody counts not at all', () => {
    const remaining = aFigure('left', page(), 'personnel-remaining', 'ALL_PERSONNEL', '700', '2023-09-27');
    const base = aFigure('base', page(), 'personnel-strength', 'ALL_PERSONNEL', '1,000', '2023-07-01');
    expect(told(gone('ALL_PERSONNEL', '300', { outOf: 'base' }), remaining, base)).toEqual([
      {
        en: '300 (all personnel, departed) + 700 (all personnel, remaining) = 1,000 (all personnel): it adds up.',
        fr: fr(
          '300 (ensemble du personnel, départs) + 700 (ensemble du personnel, restants) = 1 000 (ensemble du personnel) : le compte est bon.',
        ),
      },
    ]);
    const countries = (key: string, printed: string, extras: FigureExtras = {}) =>
      aFigure(key, page(), 'contributing-countries', 'NOT_APPLICABLE', printed, '2023-09-27', extras);
    expect(
      told(
        countries('all', '53'),
        countries('african', '19', { partOf: 'all' }),
        countries('other', '34', { partOf: 'all' }),
      ),
    ).toEqual([{ en: '19 + 34 = 53: it adds up.', fr: '19 + 34 = 53\u00a0: le compte est bon.' }]);
  });
});
