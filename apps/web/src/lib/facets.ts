import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import type { Lang } from './language.ts';
import { inWords, otherLanguage } from './other-language.ts';

/** A value to narrow a list by. */
export interface Choice {
  value: string;
  name: string;
  /** The language of the name where that is not the reader's. */
  lang?: string | undefined;
}

interface Counted extends Choice {
  count: number;
}

const byName = (lang: Lang, found: Iterable<Counted>): Counted[] => {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  return [...found].sort((a, b) => compare(a.name, b.name));
};

/** How often each value occurs, as choices to narrow a list by, in the order of their names. */
export function facet(lang: Lang, found: readonly (Choice | null)[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const entry of found) {
    if (entry === null) continue;
    const known = counts.get(entry.value);
    if (known === undefined) counts.set(entry.value, { ...entry, count: 1 });
    else known.count += 1;
  }
  return byName(lang, counts.values());
}

/** A value of a list with how many have it, as the API counts it over the whole list. */
export const TallyFields = graphql(`
  fragment TallyFields on Tally @_unmask {
    value
    name(lang: $lang)
    untranslated(lang: $lang)
    count
  }
`);

/** What a list can be narrowed by, in the order of the names; words of a closed vocabulary are called by `nameOf`. */
export function choices(
  lang: Lang,
  tally: readonly ResultOf<typeof TallyFields>[],
  nameOf: (value: string) => string = (value) => value,
): Counted[] {
  return byName(
    lang,
    tally.map(({ count, ...of }) =>
      of.name === null
        ? { value: of.value, name: nameOf(of.value), count }
        : { value: of.value, name: inWords(lang, of, 'name'), lang: otherLanguage(lang, of, 'name'), count },
    ),
  );
}
