import sql, { join, raw } from 'sql-template-tag';
import type { Batch, Vintage } from './batch.ts';
import { editDistance } from '../edit-distance.ts';
import { groupBy } from '../order.ts';
import { lettersWrong } from './resemblance.ts';

/** The nouns that a filter can name by slug or key. */
export type Named = 'mission' | 'metric' | 'place' | 'actor' | 'source';

const COLUMN: Record<Named, string> = { mission: 'slug', metric: 'key', place: 'slug', actor: 'slug', source: 'slug' };

/** What a filter names, as one text for batching: `actor/minusma`. */
export function nameIn(noun: Named, slug: string): string {
  return `${noun}/${slug}`;
}

function split(name: string): [Named, string] {
  const at = name.indexOf('/');
  return [name.slice(0, at) as Named, name.slice(at + 1)];
}

/** Ids of what is named, by `nameIn`; a name that nothing in the record bears, or bore, is not in the map. */
export const idsByName: Batch<object, string> = async (db, names) => {
  const byNoun = new Map<Named, string[]>();
  for (const [noun, slug] of names.map(split)) byNoun.set(noun, [...(byNoun.get(noun) ?? []), slug]);
  const found = await db.rows<{ name: string; id: string }>(
    join(
      [...byNoun].map(([noun, slugs]) => {
        const isAsked = noun === 'metric' ? sql`t.key = asked` : sql`t.slug = asked or t.former_slugs @> array[asked]`;
        return sql`select ${`${noun}/`}::text || asked as name, t.id
          from unnest(${slugs}::text[]) asked join ${raw(noun)} t on ${isAsked}`;
      }),
      ' union all ',
    ),
  );
  return new Map(found.map((row) => [row.name, row.id]));
};

const SHORTLIST = 500;
const LONGEST = 100;
/** For how many names at once one looks for what comes close. */
const LOOKED_FOR = 10;

/**
 * Up to three slugs or keys that look most like each one asked for, best first, among those known in the vintage; none where more than
 * a third of its letters would be wrong. Of many names only the first few are looked for, the others are not in the map.
 */
export const nearestNames: Batch<Vintage & { noun: Named }, string[]> = async (db, names, { noun, knownOn }) => {
  const asked = names.slice(0, LOOKED_FOR).map((name) => ({ name, slug: name.slice(0, LONGEST).toLowerCase() }));
  const slugs = asked.map(({ slug }) => slug);
  const column = raw(COLUMN[noun]);
  const known = noun === 'metric' || knownOn === null ? sql`true` : sql`known_from <= ${knownOn}::date`;
  const rows = await db.rows<{ slug: string; name: string }>(sql`
    select asked.slug, near.name from unnest(${slugs}::text[]) asked(slug) cross join lateral (
      select ${column} as name from ${raw(noun)} where ${known}
      order by left(${column}, 1) <> left(asked.slug, 1), abs(length(${column}) - length(asked.slug)), ${column} limit ${SHORTLIST}
    ) near`);
  const near = groupBy(rows, ({ slug }) => slug);
  return new Map(
    asked.map(({ name, slug }) => [
      name,
      (near.get(slug) ?? [])
        .map((row) => ({ name: row.name, distance: editDistance(slug, row.name) }))
        .filter(({ distance }) => distance <= lettersWrong(slug))
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
        .slice(0, 3)
        .map((found) => found.name),
    ]),
  );
};
