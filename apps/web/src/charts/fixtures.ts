import { countLabel, dayLabel, monthsOf } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { dayNumber } from '../lib/day-number.ts';
import type { DrawdownDrawing, DrawnPoint } from './drawdown-geometry.ts';
import type { Flag } from './place-flags.ts';

// Drawings of plausible shape for the chart's own tests; what they show is worked out by hand in the semantics' tables.

function point(
  lang: Lang,
  day: string,
  low: number,
  high: number | null,
  value: string,
  more: { computed?: boolean; from?: string } = {},
): DrawnPoint {
  const when = `${dayLabel(lang, day, { year: false })}${more.computed ? (lang === 'fr' ? ', calculé' : ', computed') : ''}`;
  return {
    id: day,
    href: `#${day}`,
    first: dayNumber(more.from ?? day),
    last: dayNumber(day),
    low,
    high,
    computed: more.computed ?? false,
    value,
    when,
    whenShort: dayLabel(lang, day, { year: false, month: 'short' }),
    title: `${value}, ${dayLabel(lang, day)}`,
  };
}

function flag(
  id: string,
  first: string,
  label: string,
  more: { last?: string; open?: boolean; priority?: number } = {},
): Flag {
  return {
    id,
    href: `#${id}`,
    label,
    title: `${label}, ${first}`,
    first: dayNumber(first),
    last: dayNumber(more.last ?? first),
    open: more.open ?? false,
    priority: more.priority ?? 1,
  };
}

function words(lang: Lang, said: Partial<DrawdownDrawing['words']> = {}): DrawdownDrawing['words'] {
  const fr = lang === 'fr';
  return {
    known: null,
    deadline: fr ? 'Échéance le' : 'Deadline',
    deadlineDay: dayLabel(lang, '2023-12-31', { year: false }),
    evenPace: fr ? 'un rythme égal jusqu’à l’échéance' : 'an even pace to the deadline',
    needed: null,
    band: fr ? 'en grisé\u00a0: ce que le vrai nombre a pu être' : 'shaded: what the true number can have been',
    remaining: null,
    remainingNote: null,
    events: fr ? 'Événements' : 'Events',
    sites: fr ? 'Camps quittés' : 'Camps given up',
    months: { long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') },
    count: (n) => countLabel(lang, n),
    ...said,
  };
}

const envelope = (rows: [string, number, number | null][]): DrawdownDrawing['envelope'] =>
  rows.map(([day, low, high]) => ({ day: dayNumber(day), low, high }));

/** MINUSMA as everything known to the end of 2023 shows it. */
export function minusma(lang: Lang): DrawdownDrawing {
  const fr = lang === 'fr';
  const n = (count: number): string => countLabel(lang, count);
  return {
    first: dayNumber('2023-06-26'),
    last: dayNumber('2023-12-31'),
    start: dayNumber('2023-07-01'),
    deadline: dayNumber('2023-12-31'),
    known: dayNumber('2023-12-31'),
    base: {
      low: 13871,
      high: 13871,
      computed: false,
      label: fr ? `${n(13871)} au départ` : `${n(13871)} at the start`,
    },
    top: 14733,
    ghost: null,
    envelope: envelope([
      ['2023-07-01', 0, 0],
      ['2023-07-02', 0, 3367],
      ['2023-09-27', 3367, 3367],
      ['2023-09-28', 3367, 5802],
      ['2023-10-24', 5802, 5802],
      ['2023-10-25', 5802, 5999],
      ['2023-11-01', 5802, 7629],
      ['2023-11-08', 6242, 7629],
      ['2023-11-09', 6242, 9176],
      ['2023-11-24', 9176, 9176],
      ['2023-11-25', 9176, 10040],
      ['2023-12-01', 10040, 10040],
      ['2023-12-02', 10040, 13871],
      ['2023-12-08', 10501, 13871],
    ]),
    points: [
      point(lang, '2023-09-27', 3367, 3367, n(3367)),
      point(lang, '2023-10-24', 5802, 5802, n(5802)),
      point(lang, '2023-10-31', 5802, 5999, fr ? `près de ${n(6000)}` : `nearly ${n(6000)}`),
      point(lang, '2023-11-08', 6242, 7629, fr ? `de ${n(6242)} à ${n(7629)}` : `${n(6242)} to ${n(7629)}`, {
        computed: true,
      }),
      point(lang, '2023-11-24', 9176, 9176, n(9176)),
      point(lang, '2023-12-01', 10040, 10040, n(10040), { computed: true }),
      point(lang, '2023-12-08', 10501, 13871, fr ? `plus de ${n(10500)}` : `more than ${n(10500)}`),
    ],
    events: [
      flag('end', '2023-06-30', fr ? 'Le Conseil met fin au mandat' : 'Council ends the mandate', { priority: 0 }),
      flag('convoy', '2023-08-13', fr ? 'Convoi de Ber attaqué' : 'Convoy from Ber attacked', { priority: 2 }),
      flag('address', '2023-08-28', fr ? 'Wane devant le Conseil' : 'Wane addresses the Council', { priority: 2 }),
      flag('clash', '2023-11-14', fr ? 'L’armée prend Kidal' : 'Army takes Kidal', { priority: 1 }),
      flag('ceremony', '2023-12-11', fr ? 'Cérémonie à Bamako' : 'Ceremony in Bamako', { priority: 0 }),
    ],
    sites: [
      flag('ogossagou', '2023-08-03', 'Ogossagou'),
      flag('ber', '2023-08-13', 'Ber'),
      flag('goundam', '2023-08-16', 'Goundam', { last: '2023-08-30', open: true }),
      flag('menaka', '2023-08-25', fr ? 'Ménaka' : 'Menaka'),
      flag('douentza', '2023-10-21', 'Douentza'),
      flag('tessalit', '2023-10-21', 'Tessalit', { last: '2023-10-23', open: true }),
      flag('aguelhok', '2023-10-21', 'Aguelhok', { last: '2023-10-23', open: true }),
      flag('kidal', '2023-10-31', 'Kidal'),
      flag('ansongo', '2023-11-18', 'Ansongo'),
      flag('mopti', '2023-12-08', 'Mopti', { last: '2023-12-09', open: true }),
      flag('timbuktu', '2023-12-28', fr ? 'Tombouctou' : 'Timbuktu'),
    ],
    between: { events: () => '#', sites: () => '#' },
    words: words(lang, {
      needed: fr ? 'nécessaire : jusqu’à 147 par jour' : 'needed: up to 147 a day',
      remaining: fr ? `de 0 à ${n(3370)} restants` : `0 to ${n(3370)} still there`,
      remainingNote: fr ? 'dernier rythme : au moins 65 par jour' : 'last pace: at least 65 a day',
    }),
  };
}

/** The same as known on 28 September 2023: one figure, a summed base, the line still to climb, and in its shadow what came. */
export function minusmaInSeptember(lang: Lang): DrawdownDrawing {
  const whole = minusma(lang);
  return {
    ...whole,
    known: dayNumber('2023-09-28'),
    base: {
      low: 14733,
      high: 14733,
      computed: true,
      label: lang === 'fr' ? `${countLabel(lang, 14733)} au départ, calculé` : '14,733 at the start, computed',
    },
    envelope: envelope([
      ['2023-07-01', 0, 0],
      ['2023-07-02', 0, 3367],
      ['2023-09-27', 3367, 3367],
      ['2023-09-28', 3367, 14733],
    ]),
    points: whole.points.slice(0, 1),
    ghost: {
      steps: whole.envelope.map(({ day, low }) => ({ day, low })),
      points: whole.points
        .slice(1)
        .map(({ id, last, low, value }) => ({ id: `later-${id}`, day: last, low, title: value })),
      base: { count: 13871, label: lang === 'fr' ? '13 871, appris depuis' : '13,871, learnt since' },
      deadline: null,
      label: lang === 'fr' ? 'appris depuis : plus de 10 500' : 'learnt since: more than 10,500',
      shortLabel: lang === 'fr' ? 'appris depuis' : 'learnt since',
    },
    events: whole.events.map((event, i) => (i < 3 ? event : { ...event, priority: 99, ghost: true })),
    sites: whole.sites.map((site, i) => (i < 4 ? site : { ...site, priority: 99, ghost: true })),
    words: words(lang, {
      known: lang === 'fr' ? 'connu au 28 septembre' : 'known on 28 September',
      needed: lang === 'fr' ? 'nécessaire : 120 par jour' : 'needed: 120 a day',
      remaining: lang === 'fr' ? '11 366 restants' : '11,366 still there',
    }),
  };
}

/** Five articles alone: two figures, the first of them of a span of eleven weeks. */
export function fiveArticles(lang: Lang): DrawdownDrawing {
  const whole = minusma(lang);
  return {
    ...whole,
    base: {
      low: 13750,
      high: 13850,
      computed: false,
      label: lang === 'fr' ? 'environ 13 800 au départ' : 'around 13,800 at the start',
    },
    envelope: envelope([
      ['2023-07-01', 0, 0],
      ['2023-07-02', 0, 3367],
      ['2023-09-21', 0, 13850],
      ['2023-12-07', 3367, 13850],
      ['2023-12-08', 10501, 13850],
    ]),
    points: [
      point(lang, '2023-12-07', 3367, 3367, countLabel(lang, 3367), { from: '2023-09-20' }),
      point(lang, '2023-12-08', 10501, 13850, lang === 'fr' ? 'plus de 10 500' : 'more than 10,500'),
    ],
    sites: [],
    words: words(lang, {
      needed: lang === 'fr' ? 'nécessaire : jusqu’à 146 par jour' : 'needed: up to 146 a day',
      remaining: lang === 'fr' ? 'de 0 à 3 349 restants' : '0 to 3,349 still there',
    }),
  };
}

/** A long withdrawal without a base: quarters on the axis, no line to reach, an open top. */
export function withoutBase(lang: Lang): DrawdownDrawing {
  return {
    first: dayNumber('2024-01-01'),
    last: dayNumber('2026-01-31'),
    start: dayNumber('2024-01-10'),
    deadline: dayNumber('2025-12-20'),
    known: dayNumber('2025-12-20'),
    base: null,
    top: null,
    ghost: null,
    envelope: envelope([
      ['2024-01-10', 0, 0],
      ['2024-01-11', 0, 1200],
      ['2024-05-01', 1200, 1200],
      ['2024-05-02', 1200, null],
      ['2025-02-01', 2000, null],
    ]),
    points: [
      point(lang, '2024-05-01', 1200, 1200, countLabel(lang, 1200)),
      point(lang, '2025-02-01', 2000, null, lang === 'fr' ? `au moins ${countLabel(lang, 2000)}` : 'at least 2,000'),
    ],
    events: [],
    sites: [],
    between: null,
    words: words(lang, { deadlineDay: dayLabel(lang, '2025-12-20') }),
  };
}
