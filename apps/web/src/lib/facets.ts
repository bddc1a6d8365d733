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

/** The same, with each value of an entry counted once however often the entry names it. */
export function facetOfSets(
  lang: string,
  found: readonly (readonly { value: string; name: string }[])[],
): { value: string; name: string; count: number }[] {
  return facet(
    lang,
    found.flatMap((entries) => [...new Map(entries.map((entry) => [entry.value, entry])).values()]),
  );
}
