import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';

/** How often each value occurs, as choices to narrow a list by, in the order of their names. */
export function facet(
  lang: string,
  found: readonly ({ value: string; name: string } | null)[],
): { value: string; name: string; count: number }[] {
  const counts = new Map<string, { value: string; name: string; count: number }>();
  for (const entry of found) {
    if (entry === null) continue;
    const known = counts.get(entry.value);
    if (known === undefined) counts.set(entry.value, { ...entry, count: 1 });
    else known.count += 1;
  }
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  return [...counts.values()].sort((a, b) => compare(a.name, b.name));
}

/** A value of a list with how many have it, as the API counts it over the whole list. */
export const TallyFields = graphql(`
  fragment TallyFields on Tally @_unmask {
    value
    name(lang: $lang)
    count
  }
`);

/** What a list can be narrowed by, in the order of the names; words of a closed vocabulary are called by `nameOf`. */
export function choices(
  lang: string,
  tally: readonly ResultOf<typeof TallyFields>[],
  nameOf: (value: string) => string = (value) => value,
): { value: string; name: string; count: number }[] {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  return tally
    .map(({ value, name, count }) => ({ value, name: name ?? nameOf(value), count }))
    .sort((a, b) => compare(a.name, b.name));
}
