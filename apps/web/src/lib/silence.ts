/** When a mission ended, as far as it is known. */
export type Ended = { earliest: string | null; latest: string | null } | null;

const lastOf = (ended: Ended): string | null => ended?.latest ?? ended?.earliest ?? null;

/** The day asked for, where the silence since the last figure is counted to it; null where the mission's end came first. */
export function silentUntil(knownOn: string | null, ended: Ended): string | null {
  return knownOn !== null && knownOn < (lastOf(ended) ?? '9999') ? knownOn : null;
}

/** Whether a figure is of a day after the mission's end, from which no silence can be counted to it. */
export function isAfterEnd({ earliest }: { earliest: string | null }, ended: Ended): boolean {
  return (earliest ?? '') > (lastOf(ended) ?? '9999');
}
