import { dayWords } from './day-words.ts';
import type { DrawdownGhost } from '../charts/drawdown-geometry.ts';
import { dayNumber } from './day-number.ts';
import type { Lang } from './language.ts';
import type { DrawdownData, SeriesData } from './mission-document.ts';
import { colon, say } from './words.ts';

/** What has been learnt of the drawdown since; null where that is nothing. */
export function ghostOf(lang: Lang, drawdown: DrawdownData, today: SeriesData): DrawdownGhost | null {
  const sameAs = (point: { asOf: { label: string }; departed: { label: string } }): string =>
    `${point.asOf.label} ${point.departed.label}`;
  const since = say(lang, 'learnt since', 'appris depuis');
  const known = new Set(drawdown.points.map(sameAs));
  const points = today.points.flatMap((point, i) => {
    const day = point.asOf.latest ?? point.asOf.earliest;
    if (day === null || known.has(sameAs(point))) return [];
    return [
      {
        id: `later-${day}-${i}`,
        day: dayNumber(day),
        low: point.bounded.low ?? 0,
        title: `${point.departed.label}, ${dayWords(lang, point.asOf, false)} (${since})`,
        label: point.departed.label,
      },
    ];
  });
  const base = today.base?.quantity ?? null;
  const count = base === null ? null : (base.high ?? base.low);
  const isOtherBase = base !== null && base.label !== drawdown.base?.quantity.label;
  const isDeadlineNew = drawdown.deadline === null && today.deadline !== null;
  if (points.length === 0 && !isOtherBase && !isDeadlineNew) return null;
  const end = today.envelope.at(-1);
  const lastDay = today.deadline === null ? null : dayNumber(today.deadline);
  const steps = today.envelope.map((entry) => ({ day: dayNumber(entry.on), low: entry.low }));
  if (end !== undefined && lastDay !== null && lastDay > dayNumber(end.on)) steps.push({ day: lastDay, low: end.low });
  return {
    steps: points.length === 0 ? [] : steps,
    points: points.map(({ label: _, ...point }) => point),
    base: isOtherBase && count !== null ? { count, label: `${base.label}, ${since}` } : null,
    deadline: isDeadlineNew && today.deadline !== null ? dayNumber(today.deadline) : null,
    label: `${since}${colon(lang)}${points.at(-1)?.label ?? ''}`,
    shortLabel: since,
  };
}

/** What stands in the first list and not in the second, by id. */
export function later<Item>(today: readonly Item[], then: readonly Item[], id: (item: Item) => string): Item[] {
  const known = new Set(then.map(id));
  return today.filter((item) => !known.has(id(item)));
}
