/** What tells of people who moved, or left, be it as a share. */
const ofMoving = ['personnel-moved', 'personnel-departed', 'share-departed'];

/** What of a contingent is drawn and tabulated: its people who moved, left, stayed or were there. */
const metrics = [...ofMoving, 'personnel-remaining', 'personnel-strength'];

/** Whether a figure tells of people who moved or left, not of those who were there. */
export const tellsOfMoving = ({ metric }: { metric: { key: string } }): boolean => ofMoving.includes(metric.key);

/** A figure as far as it tells whether two say the same. */
interface Counted {
  metric: { key: string };
  rank: string;
  retraction: object | null;
  value: { label: string };
  asOf: { label: string };
  place: { slug: string } | null;
}

/** The figures of people that stand, those that say the same of one day and place together. */
export function countedOf<Figure extends Counted>(statistics: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const statistic of statistics) {
    if (!metrics.includes(statistic.metric.key) || statistic.rank === 'DEPRECATED' || statistic.retraction !== null)
      continue;
    const { metric, value, asOf, place } = statistic;
    const key = [metric.key, value.label, asOf.label, place?.slug ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), statistic]);
  }
  return [...groups.values()];
}
