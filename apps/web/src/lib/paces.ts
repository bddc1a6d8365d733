import type { Lang } from './language.ts';
import { liesAhead } from './lies-ahead.ts';
import { say } from './words.ts';

/** People a day, as a range and in the API's words. */
interface PerDay {
  low: number | null;
  high: number | null;
  label: string;
}

/** A withdrawal as far as its last pace tells. */
interface Paced {
  pace: readonly { perDay: PerDay }[];
}

/** Whether a pace could be anything from nobody on: no sentence is to be made of it, and no line can be drawn for it. */
export const saysNothing = ({ low, high }: Pick<PerDay, 'low' | 'high'>): boolean => (low ?? 0) <= 0 && high === null;

/** The last pace that says something, be it that nobody left; null where there is none. */
const lastPace = ({ pace }: Paced): PerDay | null => {
  const last = pace.at(-1)?.perDay;
  return last === undefined || saysNothing(last) ? null : last;
};

/** The last pace as the chart says it. */
export function lastPaceWords(lang: Lang, drawdown: Paced): string | null {
  const last = lastPace(drawdown);
  return last && `${say(lang, 'last pace:', 'dernier rythme\u00a0:')} ${last.label}`;
}

/** When the last would have left, had the last pace held, or will have if it holds; nothing where that could be any day from the last figure on, as none is too fast. */
export function projectionWords(
  lang: Lang,
  drawdown: Paced & { projectedCompletion: { earliest: string | null; latest: string | null; label: string } | null },
  today: string,
): string | undefined {
  const { projectedCompletion } = drawdown;
  const last = lastPace(drawdown);
  if (projectedCompletion === null || last === null) return undefined;
  if (last.high === null && projectedCompletion.latest === null) return undefined;
  return liesAhead(projectedCompletion.latest ?? projectedCompletion.earliest, today)
    ? say(
        lang,
        `If the last pace holds, the last will have left: ${projectedCompletion.label}.`,
        `Si le dernier rythme se maintient, le dernier départ\u00a0: ${projectedCompletion.label}.`,
      )
    : say(
        lang,
        `If the last pace had held, the last would have left: ${projectedCompletion.label}.`,
        `Si le dernier rythme s’était maintenu, le dernier départ\u00a0: ${projectedCompletion.label}.`,
      );
}

/** The pace needed as the charts say it. */
export function neededWords(lang: Lang, { requiredPace }: { requiredPace: { perDay: PerDay } | null }): string | null {
  if (requiredPace === null || saysNothing(requiredPace.perDay)) return null;
  return `${say(lang, 'needed:', 'nécessaire\u00a0:')} ${neededPace(lang, requiredPace.perDay)}`;
}

/** A pace needed, in the API's words but where nobody may be left: `up to 146.6 a day`. */
export function neededPace(lang: Lang, perDay: PerDay): string {
  if ((perDay.low ?? 0) > 0 || perDay.high === null || perDay.high === 0) return perDay.label;
  // Outwards, as the API rounds every range: what is printed holds all that it stands for.
  const most = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 1,
    roundingMode: 'ceil',
  });
  return say(lang, `up to ${most.format(perDay.high)} a day`, `jusqu’à ${most.format(perDay.high)} par jour`);
}
