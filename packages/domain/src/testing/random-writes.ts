import fc from 'fast-check';

// Statements that write events and figures by chance: all that may change how long their lists are.

/** Days that a span may begin and end on, in their order. */
const DAYS = [
  ...['-infinity', '0044-03-15 BC', '0001-01-01', '1999-12-31', '2000-01-01', '2023-01-01', '2023-01-31', '2023-02-01'],
  ...['2023-12-31', '2024-02-29', '2024-03-01', '9999-12-31', 'infinity'],
];
/** The kinds of event that there are, and as many metrics. */
export const KINDS = ['ATTACK', 'COUP', 'VOTE'] as const;

/** The id of a row by the number that it was made with, in SQL. */
export const idOf = (noun: string, nth: number): string => `md5('${noun} ${nth}')::uuid`;

/** Statements that lay what events and figures refer to: missions 1 and 2, metrics from 0 on, and where they come from. */
export const BASIS = `
  insert into actor (id, slug, kind, name_en, aliases, known_from) values (${idOf('actor', 0)}, 'state', 'STATE', 'State', '{}', '2001-01-01');
  insert into mission (id, slug, acronym, name_en, host_country_id, started_edtf, known_from)
    select md5('mission ' || n)::uuid, 'mission-' || n, 'M' || n, 'Mission', ${idOf('actor', 0)}, '2001', '2001-01-01' from generate_series(1, 2) n;
  insert into metric (id, key, name_en, kind, unit, description_en)
    select md5('metric ' || n)::uuid, 'metric-' || n, 'Metric', 'STOCK', 'persons', 'What is counted'
    from generate_series(0, ${KINDS.length - 1}) n;
  insert into source (id, slug, title, language, published_edtf, published_latest, known_from)
    values (${idOf('source', 0)}, 'source', 'Title', 'en', '2001-01-01', '2001-01-01', '2001-01-01');
  insert into evidence (id, source_id, known_from) values (${idOf('evidence', 0)}, ${idOf('source', 0)}, '2001-01-01');`;

type Noun = 'event' | 'statistic';

/** Where a row is counted: its mission, its kind or metric, and the first and last day of its span. */
export interface Cell {
  mission: number | null;
  by: number;
  span: readonly [string | null, string | null];
}

const dateOf = (day: string | null) => (day === null ? 'null::date' : `'${day}'::date`);

/** What a cell is in SQL. */
function valuesOf({ mission, by, span }: Cell) {
  const [first, last] = span.map(dateOf) as [string, string];
  return {
    mission: mission === null ? 'null::uuid' : idOf('mission', mission),
    kind: `'${KINDS[by]}'`,
    metric: idOf('metric', by),
    first,
    last,
    order: `coalesce(${first}, ${last}, '2001-01-01')`,
  };
}

const tuples = (cells: readonly Cell[], tuple: (values: ReturnType<typeof valuesOf>, i: number) => string) =>
  cells.map((cell, i) => `(${tuple(valuesOf(cell), i)})`).join(', ');

/** Inserts events with the numbers from `from` on, each with an account. */
const events = (from: number, cells: readonly Cell[]) => `
  insert into event (id, slug, mission_id, kind, title_en, span_edtf, span_earliest, span_latest, span_order, known_from) values
    ${tuples(
      cells,
      ({ mission, kind, first, last, order }, i) =>
        `${idOf('event', from + i)}, 'event-${from + i}', ${mission}, ${kind}, 'Title', 'span', ${first}, ${last}, ${order}, '2001-01-01'`,
    )};
  insert into account (id, event_id, position, evidence_id, known_from)
    select md5('account ' || n)::uuid, md5('event ' || n)::uuid, 0, ${idOf('evidence', 0)}, '2001-01-01'
    from generate_series(${from}, ${from + cells.length - 1}) n`;

/** Inserts figures with the numbers from `from` on, or writes over those that are there. The first may correct another. */
export const figures = (from: number, cells: readonly Cell[], corrected = 'null::uuid'): string => `
  insert into statistic (id, key, mission_id, metric_id, scope, low, high, stated, qualifier, printed, as_of_edtf, as_of_earliest, as_of_latest,
    as_of_order, evidence_id, source_id, known_from, recorded_at, supersedes_id) values
    ${tuples(
      cells,
      ({ mission, metric, first, last, order }, i) =>
        `${idOf('statistic', from + i)}, 'statistic-${from + i}', ${mission}, ${metric}, 'MILITARY', 1, 1, 1, 'EXACT', '1', 'span', ${first}, ${last},
         ${order}, ${idOf('evidence', 0)}, ${idOf('source', 0)}, '2001-01-01', now(), ${i === 0 ? corrected : 'null::uuid'}`,
    )}
  on conflict (id) do update set mission_id = excluded.mission_id, metric_id = excluded.metric_id, as_of_earliest = excluded.as_of_earliest,
    as_of_latest = excluded.as_of_latest, as_of_order = excluded.as_of_order`;

/** Puts some rows elsewhere. */
function moved(noun: Noun, to: Cell) {
  const { mission, kind, metric, first, last, order } = valuesOf(to);
  return noun === 'event'
    ? `update event set mission_id = ${mission}, kind = ${kind}, span_earliest = ${first}, span_latest = ${last}, span_order = ${order}`
    : `update statistic set mission_id = ${mission}, metric_id = ${metric}, as_of_earliest = ${first}, as_of_latest = ${last}, as_of_order = ${order}`;
}

/** The number that a row was made with. */
const numberOf = (noun: Noun, row: string = noun) =>
  noun === 'event' ? `split_part(${row}.slug, '-', 2)::int` : `split_part(split_part(${row}.key, '-', 2), '@', 1)::int`;

/** A write, as statements; rows that it adds have the numbers it takes. */
export type Write = (next: () => number) => string;
/** Numbers before this one are written over, those from it on are taken once. */
export const FIRST_NEW = 16;

function takeNumbers(next: () => number, count: number): number {
  const first = next();
  for (let i = 1; i < count; i += 1) next();
  return first;
}

const of = fc.constantFrom<Noun>('event', 'statistic');
const nth = fc.nat({ max: FIRST_NEW - 1 });
/** Every so many-th row. */
const some = fc.constantFrom([1, 0], [2, 1], [3, 0], [5, 2], [7, 3]).map(
  ([divisor, rest]) =>
    (noun: Noun) =>
      `where ${numberOf(noun)} % ${divisor} = ${rest}`,
);

const cell: fc.Arbitrary<Cell> = fc.record({
  mission: fc.constantFrom(null, 1, 2),
  by: fc.nat({ max: KINDS.length - 1 }),
  span: fc
    .record({
      days: fc.tuple(fc.nat({ max: DAYS.length - 1 }), fc.nat({ max: DAYS.length - 1 })),
      isOpen: fc.constantFrom([false, false], [false, false], [true, false], [false, true], [true, true]),
    })
    .map(({ days, isOpen }): Cell['span'] => [
      isOpen[0] ? null : DAYS[Math.min(...days)]!,
      isOpen[1] ? null : DAYS[Math.max(...days)]!,
    ]),
});
const cells = fc.array(cell, { minLength: 1, maxLength: 6 });

/** Writes that add no row, by what chance tells. */
const always = <Told>(told: fc.Arbitrary<Told>, statement: (told: Told) => string): fc.Arbitrary<Write> =>
  told.map((value) => () => statement(value));

/** One write. */
export const write: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 4,
    arbitrary: cells.map(
      (all): Write =>
        (next) =>
          events(takeNumbers(next, all.length), all),
    ),
  },
  {
    weight: 4,
    arbitrary: cells.map(
      (all): Write =>
        (next) =>
          figures(takeNumbers(next, all.length), all),
    ),
  },
  always(fc.tuple(fc.nat({ max: FIRST_NEW - 6 }), cells), ([from, all]) => figures(from, all)),
  always(fc.tuple(of, some, cell), ([noun, which, to]) => `${moved(noun, to)} ${which(noun)}`),
  always(
    fc.tuple(of, some),
    ([noun, which]) => `update ${noun} set retracted_on = '2024-01-01', retracted_reason_en = 'r' ${which(noun)}`,
  ),
  always(
    fc.tuple(of, some),
    ([noun, which]) => `update ${noun} set retracted_on = null, retracted_reason_en = null ${which(noun)}`,
  ),
  {
    weight: 4,
    arbitrary: always(
      fc.tuple(nth, nth),
      ([a, b]) => `update statistic newer set supersedes_id = older.id from statistic older
        where newer.id = ${idOf('statistic', Math.max(a, b))} and older.id = ${idOf('statistic', Math.min(a, b))} and older.id <> newer.id
          and not exists (select from statistic other where other.supersedes_id = older.id)`,
    ),
  },
  always(some, (which) => `update statistic set supersedes_id = null ${which('statistic')}`),
  always(
    fc.tuple(nth, fc.constantFrom('', '@e5b1')),
    ([a, hash]) => `update statistic set key = 'statistic-${a}${hash}' where id = ${idOf('statistic', a)}`,
  ),
  // What corrects a figure may come before it, since references are looked at when the transaction ends.
  fc.tuple(cell, cell).map(([newer, older]): Write => (next) => {
    const from = takeNumbers(next, 2);
    return `${figures(from + 1, [newer], idOf('statistic', from))}; ${figures(from, [older])}`;
  }),
  // The mark is the database's own: who writes it by hand writes nothing.
  always(fc.tuple(some, fc.boolean()), ([which, is]) => `update statistic set corrected = ${is} ${which('statistic')}`),
  always(fc.tuple(of, some), ([noun, which]) => `delete from ${noun} ${which(noun)}`),
  always(
    fc.constantFrom(1, 2),
    (
      a,
    ) => `create temporary table gone as select * from mission where id = ${idOf('mission', a)}; delete from mission where id in (select id from gone);
      insert into mission select * from gone; drop table gone`,
  ),
  always(
    fc.constantFrom('statistic', 'event cascade'),
    (emptied) => `set constraints all immediate; truncate ${emptied}; set constraints all deferred`,
  ),
);

interface Laid {
  cell: Cell;
  corrects: boolean;
  isRetracted: boolean;
  isEarlier: boolean;
}

const laid = fc.record<Laid>({ cell, corrects: fc.boolean(), isRetracted: fc.boolean(), isEarlier: fc.boolean() });

/** Statements that lay the first rows: events, and figures of which some correct the one before, some are retracted and some earlier readings. */
export const ground: fc.Arbitrary<string> = fc
  .array(laid, { minLength: FIRST_NEW, maxLength: FIRST_NEW })
  .map((rows) => {
    const where = (is: (row: Laid) => boolean, table = 'statistic') =>
      `where ${table}.id = any(array[${rows.flatMap((row, i) => (is(row) ? [idOf('statistic', i)] : [])).join(', ')}]::uuid[])`;
    const all = rows.map((row) => row.cell);
    return `begin; ${events(0, all)}; ${figures(0, all)};
    update statistic newer set supersedes_id = older.id from statistic older
      ${where((row) => row.corrects, 'newer')} and ${numberOf('statistic', 'newer')} = ${numberOf('statistic', 'older')} + 1;
    update statistic set retracted_on = '2024-01-01', retracted_reason_en = 'r' ${where((row) => row.isRetracted)};
    update statistic set key = key || '@e5b1' ${where((row) => row.isEarlier)}; commit`;
  });
