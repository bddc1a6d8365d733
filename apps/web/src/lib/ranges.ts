import { countLabel } from './format.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';

/** A range; null where a side is open. */
export interface Range {
  low: number | null;
  high: number | null;
}

/** A count of people as a range in few words: `5,802 to 5,999`, `up to 3,370`, `10,501 or more`. An open low reads as nobody. */
export function peopleRange(lang: Lang, range: Range): string {
  const low = Math.ceil(range.low ?? 0);
  if (range.high === null) return say(lang, `${countLabel(lang, low)} or more`, `${countLabel(lang, low)} ou plus`);
  const high = Math.floor(range.high);
  if (low >= high) return countLabel(lang, high);
  if (low === 0) return say(lang, `0 to ${countLabel(lang, high)}`, `de 0 à ${countLabel(lang, high)}`);
  return say(
    lang,
    `${countLabel(lang, low)} to ${countLabel(lang, high)}`,
    `de ${countLabel(lang, low)} à ${countLabel(lang, high)}`,
  );
}

/** A share of the whole as per cent, to one decimal, never narrower than it is: `24.3 to 24.5 %`, `75.7 % or more`. */
export function shareRange(lang: Lang, range: Range): string {
  const low = Math.floor((range.low ?? 0) * 1000 + 1e-6) / 10;
  const high = Math.ceil((range.high ?? 1) * 1000 - 1e-6) / 10;
  const percent = (value: number): string =>
    new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
  const sign = say(lang, '%', '\u202f%');
  if (high - low <= 0.1 + 1e-9 && (range.high ?? 1) - (range.low ?? 0) < 0.0005)
    return `${percent(Math.round((range.low ?? 0) * 1000) / 10)}${sign}`;
  if (high >= 100 && low > 0) return say(lang, `${percent(low)}${sign} or more`, `${percent(low)}${sign} ou plus`);
  return say(lang, `${percent(low)} to ${percent(high)}${sign}`, `de ${percent(low)} à ${percent(high)}${sign}`);
}
