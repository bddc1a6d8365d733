import { isTime } from './kinds.ts';

/** What each unit of time is worth in the units that a metric may have. */
const times: Record<string, Record<string, number>> = {
  years: {
    year: 1,
    years: 1,
    an: 1,
    ans: 1,
    année: 1,
    années: 1,
    decade: 10,
    decades: 10,
    décennie: 10,
    décennies: 10,
    century: 100,
    centuries: 100,
    siècle: 100,
    siècles: 100,
  },
  days: {
    day: 1,
    days: 1,
    jour: 1,
    jours: 1,
    week: 7,
    weeks: 7,
    semaine: 7,
    semaines: 7,
    fortnight: 14,
    fortnights: 14,
  },
  months: { month: 1, months: 1, mois: 1, year: 12, years: 12, an: 12, ans: 12, année: 12, années: 12 },
  hours: { hour: 1, hours: 1, heure: 1, heures: 1 },
};

/** What may stand between a number and its unit of time: that it is whole, or one of a row. All else may change what it is worth. */
const whole = new RegExp(
  `^(?:${[
    'full|entire|whole|complete|solid|consecutive|straight|successive|past|last|first',
    'pleine?s?|entière?s?|entiers?|complets?|complètes?|consécutifs?|consécutives?|successifs?|successives?|dernière?s?|derniers?|premières?|premiers?',
  ].join('|')})$`,
  'u',
);

const andAHalf = /^ (?:and a half|et demie?)(?![\p{L}])/u;

/** What one of a number is worth in the unit asked for, and whether half of one is added ("dix ans et demi"). */
export interface Worth {
  factor: number;
  andAHalf: boolean;
}

const worths = new Set(Object.values(times).flatMap((table) => Object.keys(table)));

/** A unit of time behind a number, perhaps after "of": what one of it is worth. A sentence where it is no measure of the unit. */
export function readTime(text: string, unit: string): (Worth & { rest: string }) | string | null {
  const [opened = ''] = /^[\s-]*(?:of |de |d')?/.exec(text) ?? [];
  let at = opened.length;
  let word = '';
  for (const { 0: found, index } of text.slice(at).matchAll(/\p{L}+/gu)) {
    if (/[^ -]/.test(text.slice(at, opened.length + index))) return null;
    at = opened.length + index + found.length;
    word = found;
    if (!whole.test(word)) break;
  }
  if (!worths.has(word) && !isTime(word)) return null;
  const factor = (times[unit] ?? { [unit]: 1, [unit.replace(/s$/, '')]: 1 })[word];
  if (factor === undefined) return unit.includes('/') ? null : `"${word}" is no measure of ${unit}`;
  const rest = text.slice(at);
  const half = andAHalf.exec(rest)?.[0] ?? '';
  return { factor, andAHalf: half !== '', rest: rest.slice(half.length) };
}
