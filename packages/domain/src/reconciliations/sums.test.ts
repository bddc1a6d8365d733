import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import type { Figure } from '../figure.ts';
import { reconciliations } from '../reconciliations.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource, metrics } from '../testing/figures.ts';

const DAY = '2023-09-27';
type Extras = FigureExtras & { in?: Figure['source']; on?: string };
const figureOf =
  (metric: string) =>
  (key: string, scope: Scope, printed: string, { in: source, on = DAY, ...extras }: Extras = {}) =>
    aFigure(key, source ?? aSource('page', DAY), metric, scope, printed, on, extras);
const departed = figureOf('personnel-departed');
const remaining = figureOf('personnel-remaining');
const strength = figureOf('personnel-strength');

const sums = (...figures: Figure[]) =>
  reconciliations(figures).map(({ parts, whole, status }) => `${parts.join(' + ')} ${status} ${whole.join(' + ')}`);

describe('a whole with its parts', () => {
  const whole = (extras: Extras = {}) => departed('all', 'ALL_PERSONNEL', '1,000', extras);
  const parts = (extras: Extras = {}) => [
    departed('u', 'UNIFORMED', '900', extras),
    departed('c', 'CIVILIAN', '100', extras),
  ];
  it('is of one metric, subject, place, event and day', () => {
    expect(sums(whole(), ...parts())).toEqual(['u + c BALANCED all']);
    expect(sums(strength('all', 'ALL_PERSONNEL', '1,000'), ...parts())).toEqual([]);
    expect(sums(whole({ subject: 'egypt' }), ...parts())).toEqual([]);
    expect(sums(whole({ place: 'gao' }), ...parts())).toEqual([]);
    expect(sums(whole({ event: 'ceremony' }), ...parts())).toEqual([]);
    expect(sums(whole({ on: '2023-09-26' }), ...parts())).toEqual([]);
    expect(sums(whole({ subject: 'egypt' }), ...parts({ subject: 'egypt' }))).toEqual(['u + c BALANCED all']);
  });
  it('is of one source, else of one speaker', () => {
    const other = { in: aSource('other', DAY) };
    expect(sums(whole(other), ...parts())).toEqual([]);
    expect(sums(whole({ ...other, attributedTo: 'un' }), ...parts({ attributedTo: 'un' }))).toEqual([
      'u + c BALANCED all',
    ]);
    expect(sums(whole({ ...other, attributedTo: 'un' }), ...parts())).toEqual([]);
  });
  it('that one source prints needs no check against how another rounds it', () => {
    const un = { attributedTo: 'un' };
    const other = { in: aSource('other', DAY), ...un };
    expect(
      sums(
        whole(un),
        ...parts(un),
        departed('rounded', 'UNIFORMED', 'around 800', other),
        departed('civ', 'CIVILIAN', '90', other),
      ),
    ).toEqual(['u + c BALANCED all']);
  });
  it('that two sources print is one sum', () => {
    const copy = { in: aSource('copy', DAY) };
    expect(
      sums(
        whole(),
        ...parts(),
        departed('x-all', 'ALL_PERSONNEL', '1,000', copy),
        departed('x-u', 'UNIFORMED', '900', copy),
        departed('x-c', 'CIVILIAN', '100', copy),
      ),
    ).toEqual(['u + c BALANCED all']);
  });
  it('is added up from the part that is linked to it, then the one known to be right, then the narrowest', () => {
    const u = (key: string, printed: string, extras: Extras = {}) => departed(key, 'UNIFORMED', printed, extras);
    const c = departed('c', 'CIVILIAN', '100');
    expect(sums(whole(), c, u('a', '850'), u('b', '900', { partOf: 'all' }))).toContain('b + c BALANCED all');
    expect(sums(whole(), c, u('a', '850', { rank: 'DEPRECATED' }), u('b', '900'))).toContain('b + c BALANCED all');
    expect(sums(whole(), c, u('a', 'around 900'), u('b', '900'))).toContain('b + c BALANCED all');
    expect(sums(whole(), c, u('b', '900'), u('a', '900'))).toContain('a + c BALANCED all');
    expect(sums(whole(), c, u('a', '850', { rank: 'DEPRECATED' }))).toEqual(['a + c UNBALANCED all']);
  });
  it('is added up from its own page before others of its speaker, then from the lowest of equally narrow ones', () => {
    const page = (slug: string) => ({ in: aSource(slug, DAY), attributedTo: 'un' });
    const u = (key: string, printed: string, slug: string) => departed(key, 'UNIFORMED', printed, page(slug));
    const c = departed('c', 'CIVILIAN', '100', page('other'));
    const all = whole(page('own'));
    expect(sums(all, c, u('a', '910', 'other'), u('z', 'around 900', 'own'))).toEqual(['z + c BALANCED all']);
    for (const order of [1, -1]) {
      const told = (...figures: Figure[]) => sums(all, c, ...(order === 1 ? figures : figures.reverse()));
      expect(told(u('z', '890', 'b'), u('a', '905', 'd'))).toEqual(['z + c UNBALANCED all']);
      expect(told(u('z', 'at most 900', 'b'), u('a', 'at most 990', 'd'))).toEqual(['z + c BALANCED all']);
      expect(told(u('z', 'at least 890', 'b'), u('a', 'at least 905', 'd'))).toEqual(['z + c BALANCED all']);
      expect(told(u('z', '900', 'b'), u('a', '900', 'd'))).toEqual(['a + c BALANCED all']);
    }
  });
  it('counts heads: no ceiling, and no vague word', () => {
    const authorised = figureOf('personnel-authorised');
    expect(
      sums(
        authorised('u', 'UNIFORMED', '15,209'),
        authorised('m', 'MILITARY', '13,289'),
        authorised('p', 'POLICE', '1,920'),
      ),
    ).toEqual([]);
    expect(sums(whole(), departed('u', 'UNIFORMED', 'hundreds'), departed('c', 'CIVILIAN', '100'))).toEqual([]);
    expect(sums(departed('all', 'ALL_PERSONNEL', 'thousands'), ...parts())).toEqual([]);
  });
  it('keeps parts of its day, also where departures are given out of it or of one of them', () => {
    const all = strength('all', 'ALL_PERSONNEL', '1,000');
    const [u, c] = [strength('u', 'UNIFORMED', '900'), strength('c', 'CIVILIAN', '100')];
    const gone = (outOf: string, scope: Scope) => departed('gone', scope, '300', { in: aSource('late', DAY), outOf });
    expect(sums(all, u, c, gone('all', 'ALL_PERSONNEL'))).toEqual(['u + c BALANCED all']);
    expect(sums(all, u, c, gone('u', 'UNIFORMED'))).toEqual(['u + c BALANCED all']);
    const later = strength('c', 'CIVILIAN', '100', { on: '2023-09-28' });
    expect(sums(all, u, later, gone('all', 'ALL_PERSONNEL'))).toEqual([]);
  });
  it('has the parts of the start, whichever day they were told, where departures are given out of them all', () => {
    const all = strength('all', 'ALL_PERSONNEL', '1,000', { on: '2023-09-20' });
    const [u, c] = [strength('u', 'UNIFORMED', '900'), strength('c', 'CIVILIAN', '100', { on: '2023-09-28' })];
    const gone = (outOf: string, scope: Scope) =>
      departed(`gone-of-${outOf}`, scope, '30', { in: aSource(`late-${outOf}`, DAY), outOf });
    const outOfAll = [gone('all', 'ALL_PERSONNEL'), gone('u', 'UNIFORMED'), gone('c', 'CIVILIAN')];
    expect(sums(all, u, c, ...outOfAll)).toEqual(['u + c BALANCED all']);
    expect(sums(all, u, c, ...outOfAll.slice(0, 2))).toEqual([]);
  });
  it('counts from the day that its parts count from', () => {
    const since = { since: '2023-09-01' };
    expect(sums(whole(), ...parts(since))).toEqual([]);
    expect(sums(whole(since), ...parts(since))).toEqual(['u + c BALANCED all']);
    const told = (...figures: Figure[]) =>
      reconciliations(figures, readDate('2023-07-01')).map(({ parts: of, status }) => `${of.join(' + ')} ${status}`);
    // What left is counted from the start of the withdrawal, whoever says so.
    for (const start of ['2023-07-01', '2023-06-30'])
      expect(told(whole(), ...parts({ since: start }))).toEqual(['u + c BALANCED']);
    expect(told(whole(), ...parts(since))).toEqual([]);
    const dead = figureOf('fatalities');
    const died = [
      dead('u', 'UNIFORMED', '90', { since: '2023-07-01' }),
      dead('c', 'CIVILIAN', '10', { since: '2023-07-01' }),
    ];
    expect(told(dead('all', 'ALL_PERSONNEL', '100'), ...died)).toEqual([]);
  });
  it('is not held against parts of what it was before it was corrected', () => {
    const un = { attributedTo: 'un' };
    const second = (printed: string) =>
      departed('second', 'ALL_PERSONNEL', printed, { in: aSource('other', DAY), ...un });
    const first = whole({ ...un, supersededBy: 'second' });
    expect(sums(first, ...parts(un), second('1,200'))).toEqual([]);
    expect(sums(first, ...parts(un), second('about 1,000'))).toEqual(['u + c BALANCED second']);
  });
  it('may have parts of parts, each sum told', () => {
    expect(sums(whole(), ...parts(), departed('m', 'MILITARY', '700'), departed('p', 'POLICE', '150'))).toEqual([
      'u + c BALANCED all',
      'm + p UNBALANCED u',
    ]);
  });
});

describe('parts by contingent, place or event', () => {
  const whole = () => departed('all', 'ALL_PERSONNEL', '1,000');
  const of = (key: string, printed: string, extras: Extras = {}) =>
    departed(key, 'ALL_PERSONNEL', printed, { subject: key, partOf: 'all', ...extras });
  it('are two at least, linked, of one metric', () => {
    expect(sums(whole(), of('egypt', '600'))).toEqual([]);
    expect(sums(whole(), of('egypt', '600'), of('chad', '400'))).toEqual(['chad + egypt BALANCED all']);
    expect(sums(whole(), of('egypt', '600'), of('chad', '400', { partOf: null }))).toEqual([]);
    expect(sums(whole(), of('egypt', '600'), { ...of('chad', '400'), scope: 'UNIFORMED' })).toEqual([
      'egypt + chad BALANCED all',
    ]);
    expect(
      sums(whole(), of('egypt', '600'), strength('chad', 'ALL_PERSONNEL', '400', { subject: 'chad', partOf: 'all' })),
    ).toEqual([]);
  });
  it('linked by contingent counts once who is told of twice, and nobody of another page or day', () => {
    const copy = aSource('copy', DAY, { echoes: 'page' });
    expect(
      sums(
        whole(),
        of('egypt', '600'),
        of('chad', '400'),
        departed('again', 'ALL_PERSONNEL', '400', { subject: 'chad', partOf: 'all', in: copy }),
      ),
    ).toEqual(['chad + egypt BALANCED all']);
    expect(
      sums(whole(), of('egypt', '600'), departed('again', 'ALL_PERSONNEL', '600', { subject: 'egypt', partOf: 'all' })),
    ).toEqual([]);
    expect(sums(whole(), of('egypt', '600'), of('chad', '400', { in: aSource('other', DAY) }))).toEqual([]);
    expect(sums(whole(), of('egypt', '600'), of('chad', '400', { on: '2023-10-30' }))).toEqual([]);
  });
  it('that a copy prints too is told of the original, whatever its rows are called', () => {
    const copy = { in: aSource('copy', DAY, { echoes: 'page' }) };
    const copied = [
      departed('a-all', 'ALL_PERSONNEL', '1,000', copy),
      departed('a-u', 'UNIFORMED', '900', copy),
      departed('a-c', 'CIVILIAN', '100', copy),
    ];
    expect(sums(whole(), departed('u', 'UNIFORMED', '900'), departed('c', 'CIVILIAN', '100'), ...copied)).toEqual([
      'u + c BALANCED all',
    ]);
  });
  it('are of one page, else of one speaker, of one day and counted since one', () => {
    const told = (extras: Extras, all: Extras = {}) =>
      sums(
        departed('all', 'ALL_PERSONNEL', '1,000', all),
        of('egypt', '600', all),
        of('chad', '400', { ...all, ...extras }),
      );
    const other = { in: aSource('other', DAY) };
    expect(told({})).toEqual(['chad + egypt BALANCED all']);
    expect(told(other)).toEqual([]);
    expect(told(other, { attributedTo: 'un' })).toEqual(['chad + egypt BALANCED all']);
    expect(told({ ...other, attributedTo: 'government' }, { attributedTo: 'un' })).toEqual([]);
    expect(told({ attributedTo: 'government' }, { attributedTo: 'un' })).toEqual(['chad + egypt BALANCED all']);
    expect(told({ on: '2023-09-26' })).toEqual([]);
    expect(told({ since: '2023-09-01' })).toEqual([]);
    expect(told({}, { since: '2023-09-01' })).toEqual(['chad + egypt BALANCED all']);
  });
  it('may lack some, and are too many where they are more', () => {
    expect(sums(whole(), of('egypt', '600'), of('chad', '300'))).toEqual(['chad + egypt INCOMPLETE all']);
    expect(sums(whole(), of('egypt', '600'), of('chad', '401'))).toEqual(['chad + egypt UNBALANCED all']);
    expect(sums(whole(), of('egypt', '600'), of('chad', 'at least 300'))).toEqual(['chad + egypt BALANCED all']);
  });
  it('may be of a scope that the whole contains', () => {
    const told = (all: Scope, total: string, scope: Scope, egypt: string, chad: string) =>
      sums(
        departed('all', all, total),
        departed('egypt', scope, egypt, { subject: 'egypt', partOf: 'all' }),
        departed('chad', scope, chad, { subject: 'chad', partOf: 'all' }),
      );
    expect(told('ALL_PERSONNEL', '1,900', 'UNIFORMED', '1,000', '1,200')).toEqual(['chad + egypt UNBALANCED all']);
    expect(told('MILITARY', '3,000', 'CONTINGENT_TROOPS', '2,000', '1,200')).toEqual(['chad + egypt UNBALANCED all']);
    expect(told('ALL_PERSONNEL', '1,900', 'FORMED_POLICE', '140', '120')).toEqual(['chad + egypt INCOMPLETE all']);
    expect(told('UNIFORMED', '1,900', 'ALL_PERSONNEL', '1,000', '1,200'), 'of more people').toEqual([]);
    expect(told('UNIFORMED', '1,900', 'CIVILIAN', '1,000', '1,200'), 'of other people').toEqual([]);
  });
  it('are added up across scopes that do not overlap, each scope once', () => {
    const part = (key: string, scope: Scope, printed: string, subject: string | null) =>
      departed(key, scope, printed, { subject, partOf: 'all' });
    const all = departed('all', 'UNIFORMED', '1,000');
    const soldiers = [part('m-egypt', 'MILITARY', '500', 'egypt'), part('m-chad', 'MILITARY', '300', 'chad')];
    const police = [part('p-egypt', 'POLICE', '150', 'egypt'), part('p-chad', 'POLICE', '50', 'chad')];
    expect(sums(all, ...soldiers, ...police)).toEqual(['m-chad + m-egypt + p-chad + p-egypt BALANCED all']);
    const troops = [
      part('t-egypt', 'CONTINGENT_TROOPS', '490', 'egypt'),
      part('t-chad', 'CONTINGENT_TROOPS', '300', 'chad'),
    ];
    expect(sums(all, ...soldiers, ...troops)).toEqual([
      't-chad + t-egypt INCOMPLETE all',
      'm-chad + m-egypt INCOMPLETE all',
    ]);
  });
  it('stand beside all of a scope that does not overlap with theirs', () => {
    const part = (key: string, scope: Scope, printed: string, subject: string | null = null) =>
      departed(key, scope, printed, { subject, partOf: 'all' });
    const all = departed('all', 'UNIFORMED', '1,000');
    const police = [part('p-togo', 'POLICE', '60', 'togo'), part('p-benin', 'POLICE', '40', 'benin')];
    const military = part('m', 'MILITARY', '900');
    expect(sums(all, military, ...police)).toEqual(['m + p-benin + p-togo BALANCED all']);
    expect(sums(all, part('m', 'MILITARY', '950'), ...police)).toEqual(['m + p-benin + p-togo UNBALANCED all']);
    expect(sums(all, military, part('m-again', 'MILITARY', '905'), ...police)).toEqual([
      'm + p-benin + p-togo BALANCED all',
    ]);
    expect(sums(all, military, part('m-togo', 'MILITARY', '80', 'togo'), ...police)).toEqual([
      'm + p-benin + p-togo BALANCED all',
    ]);
    const uniformed = [part('u-togo', 'UNIFORMED', '500', 'togo'), part('u-benin', 'UNIFORMED', '400', 'benin')];
    expect(sums(whole(), part('c', 'CIVILIAN', '300'), ...uniformed)).toEqual(['u-benin + u-togo + c UNBALANCED all']);
  });
  it('are each name’s own in the scopes that are given for it', () => {
    const part = (key: string, scope: Scope, printed: string, name: Extras) =>
      departed(key, scope, printed, { ...name, partOf: 'all' });
    const egypt = [
      part('em', 'MILITARY', '300', { subject: 'egypt' }),
      part('ep', 'POLICE', '100', { subject: 'egypt' }),
    ];
    const all = departed('all', 'UNIFORMED', '1,000');
    const chad = (printed: string) => part('chad', 'UNIFORMED', printed, { subject: 'chad' });
    expect(sums(all, chad('600'), ...egypt)).toEqual(['chad + em + ep BALANCED all']);
    expect(sums(all, chad('700'), ...egypt)).toEqual(['chad + em + ep UNBALANCED all']);
    const gao = { place: 'gao' };
    expect(
      sums(
        whole(),
        part('u', 'UNIFORMED', '550', gao),
        part('c', 'CIVILIAN', '50', gao),
        part('kidal', 'ALL_PERSONNEL', '400', { place: 'kidal' }),
      ),
    ).toEqual(['kidal + u + c BALANCED all']);
  });
  it('lack nothing that is given beside them', () => {
    const part = (key: string, scope: Scope, printed: string, subject: string | null = null) =>
      departed(key, scope, printed, { subject, partOf: 'all' });
    const police = (togo: string) => [part('pt', 'POLICE', togo, 'togo'), part('pb', 'POLICE', '40', 'benin')];
    const [m, c] = [part('m', 'MILITARY', '800'), part('c', 'CIVILIAN', '100')];
    expect(sums(whole(), m, c, ...police('60'))).toEqual(['m + pb + pt + c BALANCED all']);
    expect(sums(whole(), m, c, ...police('80'))).toEqual(['m + pb + pt + c UNBALANCED all']);
    expect(
      sums(whole(), part('chad', 'MILITARY', '600', 'chad'), part('p', 'POLICE', '300'), part('c', 'CIVILIAN', '100')),
    ).toEqual(['chad + p + c BALANCED all']);
  });
  it('are too many, whatever other scopes the whole is divided into', () => {
    const part = (key: string, scope: Scope, printed: string, extras: Extras = {}) =>
      departed(key, scope, printed, { ...extras, partOf: 'all' });
    const at = (place: string, printed: string) => part(place, 'ALL_PERSONNEL', printed, { place });
    const [u, c] = [part('u', 'UNIFORMED', '800'), part('c', 'CIVILIAN', '200')];
    const places = [at('gao', '700'), at('kidal', '310')];
    expect(sums(whole(), ...places, c)).toEqual(['gao + kidal UNBALANCED all']);
    expect(sums(whole(), ...places, u, c)).toEqual(['gao + kidal UNBALANCED all', 'u + c BALANCED all']);
    expect(sums(whole(), at('gao', '700'), at('kidal', '300'), u, c)).toEqual([
      'gao + kidal BALANCED all',
      'u + c BALANCED all',
    ]);
    expect(sums(whole(), at('gao', '700'), at('kidal', '200'), u, c), 'who lacks is told of once').toEqual([
      'u + c BALANCED all',
    ]);
    const by = (subject: string, printed: string) => part(subject, 'UNIFORMED', printed, { subject });
    const countries = [by('chad', '450'), by('egypt', '360')];
    expect(sums(whole(), ...countries, u, c)).toEqual(['u + c BALANCED all', 'chad + egypt + c UNBALANCED all']);
    expect(sums(whole(), ...countries, part('p', 'POLICE', '80'), c)).toContain('chad + egypt + c UNBALANCED all');
  });
  it('may be by cause, of a metric that is narrower than the whole’s', () => {
    const [all, hostile] = [figureOf('fatalities'), figureOf('fatalities-hostile')];
    const accident = { ...metrics['fatalities-hostile']!, key: 'fatalities-accident' };
    const part = { partOf: 'all' };
    const dead = (total: string) => [
      all('all', 'ALL_PERSONNEL', total),
      hostile('h', 'ALL_PERSONNEL', '70', part),
      { ...hostile('a', 'ALL_PERSONNEL', '30', part), metric: accident },
    ];
    expect(sums(...dead('100'))).toEqual(['a + h BALANCED all']);
    expect(sums(...dead('95'))).toEqual(['a + h UNBALANCED all']);
    expect(reconciliations(dead('95'))[0]?.explanation.en).toContain('70 (fatalities hostile, all personnel)');
    const egypt = all('egypt', 'ALL_PERSONNEL', '40', { ...part, subject: 'egypt' });
    expect(sums(...dead('100'), egypt), 'a contingent and a cause').toEqual(['a + h BALANCED all']);
    const ofEgypt = hostile('e', 'ALL_PERSONNEL', '25', { ...part, subject: 'egypt' });
    expect(sums(...dead('100'), ofEgypt), 'its own of a cause').toEqual(['a + h BALANCED all']);
    const wide = hostile('all', 'ALL_PERSONNEL', '100');
    expect(sums(wide, all('x', 'UNIFORMED', '60', part), all('y', 'CIVILIAN', '50', part)), 'of more').toEqual([]);
  });
  it('by place are not added to the place that they lie in', () => {
    const at = (key: string, printed: string, around: string[] = []) =>
      departed(key, 'ALL_PERSONNEL', printed, { place: key, around, partOf: 'all' });
    const camp = at('camp', '300', ['gao', 'north']);
    expect(sums(whole(), at('gao', '600', ['north']), camp, at('kidal', '400'))).toEqual(['gao + kidal BALANCED all']);
    expect(sums(whole(), camp, at('kidal', '400'))).toEqual(['camp + kidal INCOMPLETE all']);
  });
  it('of each contingent, place or event are sums of their own, also where all their numbers are the same', () => {
    for (const name of ['subject', 'place', 'event'] as const) {
      const three = (of: string) => [
        departed(`all-${of}`, 'UNIFORMED', '850', { [name]: of }),
        departed(`m-${of}`, 'MILITARY', '800', { [name]: of }),
        departed(`p-${of}`, 'POLICE', '60', { [name]: of }),
      ];
      expect(sums(...three('one'), ...three('two'))).toEqual([
        'm-one + p-one UNBALANCED all-one',
        'm-two + p-two UNBALANCED all-two',
      ]);
    }
  });
  it('are not added to what may hold the same people', () => {
    const part = (key: string, extras: Extras) => departed(key, 'MILITARY', '600', { partOf: 'all', ...extras });
    const all = (extras: Extras = {}) => departed('all', 'UNIFORMED', '1,000', extras);
    const [egypt, gao] = [part('egypt', { subject: 'egypt' }), part('gao', { place: 'gao' })];
    expect(sums(all(), egypt, gao), 'a contingent and a place').toEqual([]);
    expect(sums(all(), egypt, part('m', {})), 'a contingent and all soldiers').toEqual([]);
    expect(sums(all(), egypt, part('both', { subject: 'egypt', place: 'gao' })), 'its own at a place').toEqual([]);
    expect(sums(all(), egypt, part('late', { subject: 'egypt', since: '2023-09-01' })), 'its own later').toEqual([]);
    expect(sums(all(), egypt, part('chad', { subject: 'chad', place: 'gao' }))).toEqual([
      'chad + egypt UNBALANCED all',
    ]);
    expect(sums(all(), gao, part('kidal', { place: 'kidal' }))).toEqual(['gao + kidal UNBALANCED all']);
    const ofAll = (key: string, extras: Extras) => part(key, { scope: 'UNIFORMED', ...extras });
    expect(
      sums(all(), ofAll('camp', { subject: 'egypt', place: 'gao' }), egypt, part('chad', { subject: 'chad' })),
      'all its people at a place and all its soldiers',
    ).toEqual(['chad + egypt UNBALANCED all']);
    const [at, when] = [
      part('at', { subject: 'chad', place: 'gao' }),
      part('when', { subject: 'chad', event: 'attack' }),
    ];
    expect(sums(all(), egypt, at, when), 'a contingent at a place and at an event').toEqual([
      'at + egypt UNBALANCED all',
    ]);
    const ofEgypt = { subject: 'egypt' };
    expect(sums(all(ofEgypt), egypt, part('both', { ...ofEgypt, place: 'gao' })), 'all its soldiers').toEqual([]);
  });
  it('leave to their scopes what has no name of its own', () => {
    const part = (key: string, scope: Scope, printed: string) => departed(key, scope, printed, { partOf: 'all' });
    const [u, c] = [part('u', 'UNIFORMED', '900'), part('c', 'CIVILIAN', '100')];
    expect(sums(whole(), u, part('m', 'MILITARY', '700'))).toEqual([]);
    expect(sums(whole(), u, part('u-again', 'UNIFORMED', '800'))).toEqual([]);
    expect(sums(whole(), u, c)).toEqual(['u + c BALANCED all']);
  });
});

describe('departed and remaining', () => {
  const gone = (printed = '300', extras: Extras = {}) => departed('gone', 'ALL_PERSONNEL', printed, extras);
  const left = (printed = '700', extras: Extras = {}) => remaining('left', 'ALL_PERSONNEL', printed, extras);
  const base = (extras: Extras = {}) => strength('base', 'ALL_PERSONNEL', '1,000', { on: '2023-07-01', ...extras });

  it('are what departures are given out of', () => {
    expect(sums(gone('300', { outOf: 'base' }), left(), base({ in: aSource('other', DAY) }))).toEqual([
      'gone + left BALANCED base',
    ]);
    expect(sums(gone(), left('700', { outOf: 'base' }), base({ in: aSource('other', DAY) }))).toEqual([
      'gone + left BALANCED base',
    ]);
    expect(sums(gone(), left(), base())).toEqual(['gone + left BALANCED base']);
    expect(sums(gone(), left(), base({ in: aSource('other', DAY) }))).toEqual([]);
    expect(sums(gone(), left(), strength('base', 'ALL_PERSONNEL', 'thousands'))).toEqual([]);
  });
  it('are of one source, or one speaker, and one subject, place, event and day', () => {
    const other = { in: aSource('other', DAY) };
    expect(sums(gone(), left('700', other), base())).toEqual([]);
    expect(
      sums(gone('300', { attributedTo: 'un', outOf: 'base' }), left('700', { ...other, attributedTo: 'un' }), base()),
    ).toEqual(['gone + left BALANCED base']);
    expect(sums(gone(), left('700', { subject: 'egypt' }), base())).toEqual([]);
    expect(sums(gone(), left('700', { place: 'gao' }), base())).toEqual([]);
    expect(sums(gone(), left('700', { event: 'e' }), base())).toEqual([]);
    expect(sums(gone(), left('700', { on: '2023-09-28' }), base())).toEqual([]);
    const egypt = { subject: 'egypt' };
    expect(sums(gone('300', egypt), left('700', egypt), base(egypt))).toEqual(['gone + left BALANCED base']);
    expect(sums(gone('300', egypt), left('700', egypt), base())).toEqual([]);
    expect(sums(gone('300', { place: 'gao' }), left('700', { place: 'gao' }), base())).toEqual([]);
    expect(sums(gone('300', { event: 'e' }), left('700', { event: 'e' }), base())).toEqual([]);
  });
  it('may be given in parts, each of its own whole', () => {
    expect(
      sums(
        departed('u', 'UNIFORMED', '250', { outOf: 'u-base' }),
        departed('c', 'CIVILIAN', '50', { outOf: 'c-base' }),
        left('600'),
        strength('u-base', 'UNIFORMED', '900', { on: '2023-07-01' }),
        strength('c-base', 'CIVILIAN', '100', { on: '2023-07-01' }),
      ),
    ).toEqual(['u + c + left UNBALANCED u-base + c-base']);
    expect(sums(departed('u', 'UNIFORMED', '250', { outOf: 'base' }), left('600'), base())).toEqual([]);
  });
  it('count from one day', () => {
    expect(sums(gone('300', { since: '2023-09-01' }), left(), base())).toEqual([]);
  });
  it('may be measured by parts of a strength', () => {
    expect(
      sums(
        gone(),
        left(),
        strength('u', 'UNIFORMED', '900', { on: '2023-07-01' }),
        strength('c', 'CIVILIAN', '100', { on: '2023-07-01' }),
      ),
    ).toEqual(['gone + left BALANCED u + c']);
  });
});

describe('sums', () => {
  it('stand in the order of their days, and have one key in every database', () => {
    const pair = (prefix: string, on: string) => {
      const source = { in: aSource(prefix, '2023-12-01'), on };
      return [
        departed(`${prefix}-all`, 'ALL_PERSONNEL', '1,000', source),
        departed(`${prefix}-u`, 'UNIFORMED', 'around 900', source),
        departed(`${prefix}-c`, 'CIVILIAN', 'at least 90', source),
      ];
    };
    const all = [...pair('late', '2023-10-01'), ...pair('early', '2023-09-01')];
    const told = reconciliations(all);
    expect(told.map(({ whole }) => whole[0])).toEqual(['early-all', 'late-all']);
    expect(told.map(({ key }) => key)).toEqual([
      'personnel-departed.2023-09-01.civilian:90..+uniformed:850..950=all-personnel:1000',
      'personnel-departed.2023-10-01.civilian:90..+uniformed:850..950=all-personnel:1000',
    ]);
    expect(reconciliations([...all].reverse())).toEqual(told);
  });
  it('state a difference where all that they add up is stated', () => {
    const difference = (printed: string) =>
      reconciliations([
        departed('all', 'ALL_PERSONNEL', '1,000'),
        departed('u', 'UNIFORMED', printed),
        departed('c', 'CIVILIAN', '90'),
      ])[0]?.difference;
    expect(difference('900')).toMatchObject({ low: -10, high: -10, stated: -10, unit: 'persons' });
    expect(difference('around 900')).toMatchObject({ low: -60, high: 40, stated: -10, qualifier: 'BETWEEN' });
    expect(difference('up to 900')).toMatchObject({ low: -910, high: -10, stated: null });
  });
});
