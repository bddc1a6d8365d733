import type { Qualifier, Quantity, Range } from './quantity.ts';
import { isContinuous } from './units.ts';
import type { Enums } from './vocabulary.ts';
import type { Amount } from './reading/amount.ts';
import { readAmount } from './reading/amount.ts';
import { leadingQualifier, trailingQualifier } from './reading/qualifier-words.ts';
import { readRank } from './reading/rank.ts';
import { readBehind } from './reading/behind.ts';
import { plain } from './reading/text.ts';

/** A printed figure that our rules do not read. The message names what was read and what would be right. */
export class UnreadableFigure extends Error {
  override name = 'UnreadableFigure';
  constructor(text: string, unit: string, why: string) {
    super(`"${text}" cannot be read as a figure in ${unit}: ${why}`);
  }
}

const EXAMPLES =
  'write it as "3,367", "more than 10,500", "around 13,800", "between 250 and 300", "plus de 10 500" or "several hundred"';
const SHARE_EXAMPLES = 'write it as "about half", "three quarters", "24 %" or "0.24"';

/** One amount with the factor of its unit ("decades" are ten years each) applied. */
interface Reading extends Amount {
  qualifier: Qualifier | null;
}

/** "A decade", "the past decade", "une décennie" are one of them. */
const ONE_TIME =
  /^(?:(?:the |la )?(?:past |last |dernière )?(?:an? |une? )?)(?=(?:decade|year|month|week|day|hour|décennie|année|semaine|jour)(?![\p{L}]))/u;

const halfPlace = ({ value, place }: Amount) => Math.min(place / 2, value / 10);

/** Half of the last significant place, at most a tenth; a fraction in words always carries five points. */
const doubt = (amount: Amount) => (amount.kind === 'fraction' ? amount.place / 2 : halfPlace(amount));

const clean = (value: number) => Number(value.toPrecision(12));

/** The range that a qualifier gives to a number: the table of the methodology. */
function rangeOf(qualifier: Qualifier, amount: Amount, unit: string): Range {
  const n = amount.value;
  const continuous = isContinuous(unit);
  const ratio = unit === 'ratio';
  const step = continuous ? 0 : 1;
  const h = doubt(amount);
  const up = (value: number) => clean(continuous ? value : Math.ceil(clean(value)));
  const down = (value: number) => clean(continuous ? value : Math.floor(clean(value)));
  switch (qualifier) {
    case 'APPROXIMATE':
      return { low: Math.max(0, up(n - h)), high: ratio ? Math.min(1, down(n + h)) : down(n + h) };
    case 'MORE_THAN':
      return { low: n + step, high: null };
    case 'AT_LEAST':
      return { low: n, high: null };
    case 'NEARLY':
      return { low: Math.max(0, Math.min(up(n - h), n - step)), high: Math.max(0, n - step) };
    case 'LESS_THAN':
      return { low: null, high: Math.max(0, n - step) };
    case 'AT_MOST':
      return { low: null, high: n };
    case 'VAGUE':
      return { low: n, high: null };
    case 'EXACT':
    case 'BETWEEN':
      return { low: n, high: n };
  }
}

/** Amount, qualifier and what stands behind it, all of the text used up; a reason why not otherwise. */
function readOne(text: string, unit: string): Reading | string {
  const ratio = unit === 'ratio';
  const bare = text.replace(
    /^(?:(?:the|les|all|a total of|un total de|au total|in all|exactly|precisely|only|exactement|précisément|seulement) )+/,
    '',
  );
  const leading = leadingQualifier(bare);
  const body = (leading ? leading.rest.replace(/^(?:the|les) /, '') : bare).replace(ONE_TIME, 'one ');
  const found = readAmount(body, ratio, isContinuous(unit));
  if (!found) return ratio ? SHARE_EXAMPLES : EXAMPLES;
  const trailing = leading || found.kind === 'vague' ? null : trailingQualifier(found.rest);
  const behind = readBehind(trailing ? trailing.rest : found.rest, unit);
  if (typeof behind === 'string') return behind;
  if (leading && found.kind === 'vague') return 'a word like "thousands" is vague enough without another before it';
  const isShare = found.kind === 'fraction' || found.kind === 'share';
  if (ratio && !isShare && !(found.kind === 'number' && found.value <= 1)) return SHARE_EXAMPLES;
  if (!ratio && isShare) return 'a share needs a metric whose unit is ratio';
  if (ratio && found.value > 1) return 'a share lies between 0 and 1, or 0 % and 100 %';
  const value = clean(found.value * behind.factor);
  if (!isContinuous(unit) && !Number.isInteger(value)) return `${value} is no whole number of ${unit}`;
  return {
    ...found,
    value,
    place: found.place * behind.factor,
    qualifier: leading?.qualifier ?? trailing?.qualifier ?? null,
  };
}

function qualifierOf(reading: Reading): Qualifier {
  if (reading.qualifier) return reading.qualifier;
  if (reading.kind === 'vague') return 'VAGUE';
  return reading.kind === 'collective' || reading.kind === 'fraction' ? 'APPROXIMATE' : 'EXACT';
}

/** Every way to part the text into two amounts: "between a and b", "de a à b", "a to b", "a-b". */
function partings(text: string): [string, string][] {
  const forms: [RegExp, RegExp][] = [
    [/^(?:somewhere )?(?:between|entre) /, / (?:and|et) | ?- ?(?=\d)/g],
    [/^(?:from|de|d') ?/, / (?:to|à) /g],
    [/^(?=[\p{L}\d])/u, / (?:to|à) | ?- ?(?=\d)/g],
  ];
  return forms.flatMap(([opening, joint]) => {
    const opened = opening.exec(text);
    if (!opened) return [];
    const body = text.slice(opened[0].length);
    return [...body.matchAll(joint)].map((found): [string, string] => [
      body.slice(0, found.index),
      body.slice(found.index + found[0].length),
    ]);
  });
}

const scaleWord = /^[\d.,]+ (thousand|million|billion|mille|millions|milliards?)\b/;

function readBetween(text: string, unit: string): Quantity | string | null {
  for (const [from, to] of partings(text)) {
    // "2 to 3 million": the scale belongs to both, "900 to 2 million" to nobody knows which.
    const scale = /^[\d.,]+$/.test(from) ? scaleWord.exec(to)?.[1] : undefined;
    const points =
      unit === 'ratio' && /^[\d.,]+$/.test(from) ? /^[\d.,]+ ?(%|percent|per cent|pour cent)/.exec(to)?.[1] : undefined;
    const low = readOne(scale ? `${from} ${scale}` : points ? `${from} ${points}` : from, unit);
    const high = readOne(to, unit);
    if (typeof low === 'string' || typeof high === 'string') continue;
    if (low.qualifier || high.qualifier || low.kind === 'vague' || high.kind === 'vague') continue;
    if (low.value > high.value) return 'the first number of a range is the smaller one';
    return { low: low.value, high: high.value, stated: null, qualifier: 'BETWEEN', unit };
  }
  return null;
}

/**
 * A figure as printed, English or French, as a range in the metric's unit: both bounds inclusive, null where the words leave
 * that side open. Throws `UnreadableFigure` on what our rules do not read; never guesses.
 */
export function readQuantity(text: string, unit: string, kind?: Enums['MetricKind']): Quantity {
  const words = plain(text);
  if (words === '') throw new UnreadableFigure(text, unit, EXAMPLES);
  if (kind === 'RANK' || unit === 'rank') {
    const rank = readRank(words);
    if (rank === null)
      throw new UnreadableFigure(
        text,
        unit,
        'write a place in an order, such as "third-largest", "deadliest", "3rd" or "3"',
      );
    return { low: rank, high: rank, stated: rank, qualifier: 'EXACT', unit };
  }
  const between = readBetween(words, unit);
  if (typeof between === 'string') throw new UnreadableFigure(text, unit, between);
  if (between) return between;
  const reading = readOne(words, unit);
  if (typeof reading === 'string') throw new UnreadableFigure(text, unit, reading);
  const qualifier = qualifierOf(reading);
  const { low, high } = rangeOf(qualifier, reading, unit);
  return { low, high, stated: qualifier === 'VAGUE' ? null : reading.value, qualifier, unit };
}
