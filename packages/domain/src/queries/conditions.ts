import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';

/** Days from `from` to `to`, both included; null leaves that side open. */
export interface DayRange {
  from?: Day | null;
  to?: Day | null;
}

/** Whether a condition asks for anything. */
export const isGiven = (condition: Sql): boolean => condition.sql !== '';

/** The condition that all of them hold; empty ones are skipped. */
export function and(conditions: readonly Sql[]): Sql {
  const given = conditions.filter(isGiven);
  return given.length === 0 ? sql`true` : join(given, ' and ');
}

/** The condition that a span touches the range, were it by a day; a side that the span leaves open may reach anywhere. */
export function overlaps(earliest: Sql, latest: Sql, range: DayRange | null | undefined): Sql {
  if (!range?.from && !range?.to) return empty;
  return sql`daterange(${earliest}, ${latest}, '[]') && daterange(${range.from}::date, ${range.to}::date, '[]')`;
}

/** A condition, and the same in parts that exclude one another, each with an index of its own. */
export interface InParts {
  whole: Sql;
  parts: readonly Sql[];
}

/**
 * The condition that a span touches the range, for a list in the order of `day`: the first day of the span, else its last, else another.
 * In parts by where a row stands in that order, so that the list need not be walked up to the range. Null where no range is given.
 */
export function overlapsInOrder(
  day: Sql,
  earliest: Sql,
  latest: Sql,
  range: DayRange | null | undefined,
): InParts | null {
  const { from, to } = range ?? {};
  if (!from && !to) return null;
  return {
    whole: overlaps(earliest, latest, range),
    parts: [
      // Began before the range, and reaches it.
      ...(from ? [sql`${day} < ${from}::date and daterange(${earliest}, ${latest}, '[]') @> ${from}::date`] : []),
      // Stands within it by its first day, or by its last where the first is open: it overlaps either way.
      and([from ? sql`${day} >= ${from}::date` : empty, to ? sql`${day} <= ${to}::date` : empty]),
      // Stands after it by its last day, for want of a first.
      ...(to ? [sql`${day} > ${to}::date and ${earliest} is null`] : []),
    ],
  };
}

/** The condition that one of the texts contains the words asked for, accents and capitals aside; signs or blanks alone are found nowhere. */
export function contains(text: string | null | undefined, columns: readonly Sql[]): Sql {
  if (text == null) return empty;
  // Folded text has letters, digits and spaces alone: nothing in it has a meaning of its own in a pattern, or stands for the break.
  const words = sql`fold(${text.replaceAll('\0', ' ')})`;
  const all = join(
    columns.map((column) => sql`coalesce(fold(${column}), '')`),
    ` || E'\\n' || `,
  );
  return sql`(${words} <> '' and (${all}) like '%' || ${words} || '%')`;
}

/** The condition that a column is one of the values; empty where none are given. `type` is the column's type in the database. */
export function oneOf(column: Sql, values: readonly string[] | null | undefined, type: Sql): Sql {
  return values == null ? empty : sql`${column} = any(${values}::${type}[])`;
}

/** The condition that a column has the value; empty where none is given. */
export function is(column: Sql, id: string | null | undefined): Sql {
  return id == null ? empty : sql`${column} = ${id}::uuid`;
}
