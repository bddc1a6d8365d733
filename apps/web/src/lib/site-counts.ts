import type { DatedSite } from './site-document.ts';
import { statusOn } from './site-drawing.ts';

/** What our own ledger holds for a figure's day: the fewest and the most that it can have been; null without a day. */
export function ledgerOn(
  statistic: { metric: { key: string }; asOf: { earliest: string | null; latest: string | null } },
  sites: readonly { spells: DatedSite['spells'] }[],
): { low: number; high: number } | null {
  if (statistic.metric.key === 'sites-total') return { low: sites.length, high: sites.length };
  const day = statistic.asOf.latest ?? statistic.asOf.earliest;
  if (day === null) return null;
  const statuses = sites.map((site) => statusOn(site, day));
  const closed = statuses.filter((status) => status === 'CLOSED').length;
  return {
    low: closed,
    high: closed + statuses.filter((status) => status === 'DISPUTED' || status === 'UNKNOWN').length,
  };
}
