import type { Db } from '@drawdown/db/client';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import type { Vintage } from './batch.ts';
import { InvalidArgument } from './invalid-argument.ts';
import { listOf } from './page.ts';
import { mayLackLetters, slipsIn } from './resemblance.ts';
import { vintageColumn } from './rows.ts';

/** The nouns that can be found, in the order in which equally good finds stand. */
const FOUND = ['actors', 'places', 'events', 'sources', 'statements'] as const;

export type FoundNoun = (typeof FOUND)[number];

/** What says how exact a number is: beside a number it is no word to look for, as each source says it otherwise. */
const HEDGES = new Set(
  'about almost approximately around least most nearly over some under environ moins pres plus quelque'.split(' '),
);

/** A row that was found. */
export interface Find extends Vintage {
  id: string;
  noun: FoundNoun;
}

/** What was asked, read into words. */
export interface Search extends Vintage {
  /** Everything asked, folded to one spelling. */
  folded: string;
  words: readonly SearchWord[];
  /** Only rows of these nouns; all where null. */
  among?: readonly FoundNoun[] | null;
}

interface SearchWord {
  /** Folded: without accents, capitals and marks. */
  word: string;
  /** The same as a condition on the index; the last word also as a beginning. */
  condition: string;
  /** The same without beginnings; empty where it is one and no more. */
  whole: string;
  /** Where no row known in the vintage holds the word: conditions for the words of names that resemble it, and those that come closest. Else null. */
  resembling: { all: readonly string[]; closest: readonly string[]; words: readonly string[] } | null;
}

/** Of each row the document that holds in the vintage. */
function inVintage(knownOn: Day | null): Sql {
  return knownOn === null
    ? sql`known_until is null`
    : sql`known_from <= ${knownOn}::date and (known_until is null or known_until > ${knownOn}::date)`;
}

/** A resolution of the Security Council by its symbol, as `S/RES/2690 (2023)`, is asked for by its number: so the documents call it. */
const withoutSymbols = (asked: string): string =>
  asked.replaceAll(/\bS?[/ ]?RES[/ ](\d+)(?:\s*\(\d{4}\))?/gi, ' resolution $1');

/**
 * The words of a search: as they are or by their stem in either language, the last one also as a beginning. Words that
 * carry no meaning in English or French (`the`, `de`) count only where nothing else is asked, nor what hedges a number
 * (`about`, `plus de`). A word that is found nowhere is taken for a misspelt name. Throws `InvalidArgument` for `query` where it is blank.
 */
export async function searchFor(db: Db, query: string, { knownOn }: Vintage): Promise<Search> {
  const asked = query.replaceAll('\0', ' ').trim();
  if (asked === '') throw new InvalidArgument('query', '`query` is blank: give a word, or the beginning of one.');
  const found = await db.rows<{
    folded: string;
    word: string;
    condition: string;
    whole: string;
    isStopWord: boolean;
    isKnown: boolean;
  }>(sql`
    with words as (
      select folded, word, nth, nth = max(nth) over () as is_last
      from fold(with_whole_numbers(${withoutSymbols(asked)})) as folded, string_to_table(folded, ' ') with ordinality as split(word, nth)),
    -- A French word has another stem with its accents than without them: both are looked for.
    accented as (
      select fold(typed) as word, to_tsquery('simple', string_agg(distinct quote_literal(french_stems(typed)), ' | ')) as stems
      from string_to_table(without_marks(with_whole_numbers(${withoutSymbols(asked)})), ' ') as typed group by 1),
    stems as (
      select words.*, to_tsquery('simple', quote_literal(words.word)) as itself, plainto_tsquery('english', words.word) as english,
        plainto_tsquery('french', words.word) as french, coalesce(accented.stems, '') as accented
      from words left join accented on accented.word = words.word),
    conditions as (
      select folded, word, nth,
        to_tsquery('simple', quote_literal(word) || case when is_last then ':*' else '' end) || english || french || accented as condition,
        -- What is no word of a name, but the stem of one (minusm), is not yet the whole of it.
        case when is_last and not exists (select from search_word s where s.word = stems.word)
          then case when english = itself then '' else english end || case when french = itself then '' else french end
            || case when accented = itself then '' else accented end
          else itself || english || french || accented end as whole,
        numnode(english) = 0 or numnode(french) = 0 as is_stop_word
      from stems where numnode(itself) > 0),
    -- Where one document holds all of them, each is held, and nobody need go through all that hold the most frequent. As a list of
    -- its own, of which the first is read: else the planner expects to meet one soon, and walks the documents.
    together as materialized (
      select row_id from search_document where content @@ (
        select string_agg('(' || condition::text || ')', ' & ')::tsquery from conditions) and ${inVintage(knownOn)})
    select folded, word, condition::text as condition, whole::text as whole, is_stop_word,
      (select exists (select from together))
        or exists (select from search_document where content @@ condition and ${inVintage(knownOn)}) as is_known
    from conditions order by nth`);
  const hasNumber = found.some(({ word }) => /^\d+$/.test(word));
  const meaningful = found.filter(({ isStopWord, word }) => !isStopWord && !(hasNumber && HEDGES.has(word)));
  const meant = meaningful.length > 0 ? meaningful : found;
  const resembling = await resemblances(
    db,
    meant.filter((word) => !word.isKnown).map(({ word }) => word),
    knownOn,
  );
  return {
    knownOn,
    folded: found[0]?.folded ?? '',
    words: meant.map(({ word, condition, whole }) => ({
      word,
      condition,
      whole,
      resembling: resembling.get(word) ?? null,
    })),
  };
}

/** A word with two neighbouring letters in each other's place, in each place where that makes another word. */
function swaps(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).flatMap((letter, at) => {
    const swapped = letters
      .with(at, letter)
      .with(at + 1, letters[at]!)
      .join('');
    return swapped === word ? [] : [swapped];
  });
}

/**
 * Conditions for the words of names that resemble each word, and for those that come closest. Candidates are the words
 * that share enough triples of letters, those of which letters were left out, and those with two letters in each other's place: too
 * short a word shares too few triples; in a vintage only those that some row known in it holds.
 */
async function resemblances(
  db: Db,
  words: readonly string[],
  knownOn: Day | null,
): Promise<Map<string, NonNullable<SearchWord['resembling']>>> {
  if (words.length === 0) return new Map();
  const cut = words.filter(mayLackLetters);
  // Folded words have letters and digits alone: nothing in them has a meaning of its own in a pattern.
  const patterns = cut.map((word) => word.replaceAll(/./gu, '$&%'));
  const swapped = words.flatMap((asked) => swaps(asked).map((word) => ({ asked, word })));
  // A name that became known later is none that anyone could have meant.
  const isHeld =
    knownOn === null
      ? empty
      : sql`where exists (select from search_document where content @@ condition and ${inVintage(knownOn)})`;
  const found = await db.rows<{ asked: string; word: string; condition: string }>(sql`
    select asked, word, condition::text as condition
    from (
      select asked, s.word from unnest(${words}::text[]) as asked join search_word s on s.word % asked
      union
      select asked, s.word from unnest(${cut}::text[], ${patterns}::text[]) as cut(asked, pattern) join search_word s
        on length(s.word) <= length(asked) * 3 / 2 and s.word like pattern
      union
      select asked, s.word from unnest(${swapped.map(({ asked }) => asked)}::text[], ${swapped.map(({ word }) => word)}::text[])
        as swapped(asked, swapped_word) join search_word s on s.word = swapped_word) as near
    cross join lateral to_tsquery('simple', quote_literal(word) || ':AB') as condition
    ${isHeld}
    order by word`);
  return new Map(
    words.map((asked) => {
      const near = found
        .filter((candidate) => candidate.asked === asked)
        .flatMap(({ word, condition }) => {
          const slips = slipsIn(asked, word);
          return slips === null ? [] : [{ slips, word, condition }];
        });
      const fewest = Math.min(...near.map(({ slips }) => slips));
      const closest = near.filter(({ slips }) => slips === fewest);
      return [
        asked,
        {
          all: near.map(({ condition }) => condition),
          closest: closest.map(({ condition }) => condition),
          words: closest.map(({ word }) => word),
        },
      ];
    }),
  );
}

const query = (condition: string) => sql`${condition}::tsquery`;
const oneOf = (conditions: readonly string[]) => sql`(${join(conditions.map(query), ' || ')})`;

/** The most spellings that a search is held against names in. */
const MOST_SPELLINGS = 8;

/** What was asked as it may have been meant: each misspelt word as one that comes closest to it. */
function spellings({ words, folded }: Search): string[] {
  if (words.every(({ resembling }) => resembling === null)) return [folded];
  return words.reduce<string[]>(
    (begun, { word, resembling }) =>
      begun
        .flatMap((before) => (resembling?.words ?? [word]).map((next) => (before === '' ? next : `${before} ${next}`)))
        .slice(0, MOST_SPELLINGS),
    [''],
  );
}

/**
 * How well each document fits, as a whole number; none where it does not: a name that is the search itself, then names
 * and aliases that hold every word as it is, then those of which one is the search but for the end of its last word, then those of
 * which one begins with the search, then those that hold the
 * beginning of the last word, then titles, then prose. Where a word is misspelt, first whatever holds a word that comes
 * closest to it, and then, in the same steps, what holds another that resembles it.
 */
function finds(search: Search): Sql {
  const { words, knownOn, among } = search;
  const held = words.filter((word) => word.resembling === null);
  const unheld = words.flatMap(({ resembling }) => (resembling === null ? [] : [resembling]));
  if (words.length === 0 || unheld.some(({ all }) => all.length === 0)) {
    return sql`(select null::uuid as id, null as noun, 0 as fit, 0 as nth where false) found`;
  }
  const near = unheld.map((resembling) => oneOf(resembling.all));
  const all = join([...held.map(({ condition }) => query(condition)), ...near], ' && ');
  const whole = held.some((word) => word.whole === '')
    ? null
    : join([...held.map((word) => query(word.whole)), ...near], ' && ');
  const meant = spellings(search);
  const isAny = (end: Sql) =>
    join(
      meant.map((spelling) => sql`position(E'\n' || ${spelling} ${end} in E'\n' || names || E'\n') > 0`),
      ' or ',
    );
  // What was folded has letters, digits and spaces alone: nothing in it has a meaning of its own in a pattern.
  const isAlmost = join(
    meant.map((spelling) => sql`names ~ ('(^|\n)' || ${spelling} || '[^ \n]*($|\n)')`),
    ' or ',
  );
  const isName = sql`(${isAny(sql`|| E'\n'`)})`;
  const tier = sql`case
    when ${isName} and noun in ('actors', 'places') then 9
    when ${isName} then 8
    when ${whole === null ? sql`false` : sql`ts_filter(content, '{a}') @@ (${whole})`} then 7
    when ts_filter(content, '{a}') @@ (${all}) and (${isAlmost}) then 6
    when ts_filter(content, '{a}') @@ (${all}) and (${isAny(empty)}) then 5
    when ts_filter(content, '{a}') @@ (${all}) then 4
    when ts_filter(content, '{a,b}') @@ (${all}) then 3
    else 2 end`;
  const closest = unheld.map((resembling) => sql`content @@ ${oneOf(resembling.closest)}`);
  const fit = unheld.length === 0 ? tier : sql`${tier} + case when ${join(closest, ' and ')} then 10 else 0 end`;
  return sql`(
    select row_id as id, noun, array_position(${[...FOUND]}::text[], noun) as nth,
      -((${fit}) * 1000000 + (least(0.999999, ts_rank('{0.05, 0.1, 0.4, 1}', content, ${all}, 1)) * 1000000)::int) as fit
    from search_document
    where content @@ (${all}) and ${inVintage(knownOn)}${among == null ? empty : sql` and noun = any(${[...among]}::text[])`}) found`;
}

/** What was found, best first. Hangs from nothing. */
export const searchList = listOf<Search, Find>((search) => ({
  select: sql`found.id, found.noun, ${vintageColumn(search.knownOn)}`,
  from: finds(search),
  where: [],
  order: {
    name: 'search',
    isReckoned: true,
    key: [
      { sql: sql`found.fit`, type: 'integer' },
      { sql: sql`found.nth`, type: 'integer' },
      { sql: sql`found.id`, type: 'uuid' },
    ],
  },
}));
