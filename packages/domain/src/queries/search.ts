import type { Db } from '@drawdown/db/client';
import sql from 'sql-template-tag';

/** Raised with the texts below, so that what was made by an older reading of them is made anew. */
const EDITION = '3';

/**
 * Every text that can be found, with the row it leads to, the day it was known from and how much it weighs: A names and
 * aliases, B titles and who speaks, C our descriptions and summaries, D what else is told, figures among it. A text that stands in another
 * row (a publisher's name, an organisation's) is not known before that row is.
 */
const texts = sql`
  select 'actors' as noun, id as row_id, known_from, 'A' as weight, name_en as en, name_fr as fr
    from actor where retracted_on is null
  union all
  select 'actors', id, known_from, 'A', alias, null
    from actor, unnest(aliases) as alias where retracted_on is null
  union all
  select 'actors', id, known_from, 'C', description_en, description_fr
    from actor where retracted_on is null
  union all
  select 'actors', a.id, greatest(a.known_from, f.known_from, o.known_from), 'D',
      concat_ws(' ', f.role_en, o.name_en), concat_ws(' ', f.role_fr, o.name_fr)
    from affiliation f join actor a on a.id = f.actor_id join actor o on o.id = f.organisation_id
    where a.retracted_on is null and o.retracted_on is null
  union all
  select 'places', id, known_from, 'A', name_en, name_fr
    from place where retracted_on is null
  union all
  select 'places', id, known_from, 'A', alias, null
    from place, unnest(aliases) as alias where retracted_on is null
  union all
  select 'events', id, known_from, 'B', title_en, title_fr
    from event where retracted_on is null
  union all
  select 'events', id, known_from, 'C', summary_en, summary_fr
    from event where retracted_on is null
  union all
  select 'events', e.id, greatest(e.known_from, t.known_from), 'D', t.note_en, t.note_fr
    from account t join event e on e.id = t.event_id
    where e.retracted_on is null
  union all
  select 'events', e.id, greatest(e.known_from, p.known_from), 'D', p.name_en, p.name_fr
    from event e join place p on p.id = e.place_id
    where e.retracted_on is null and p.retracted_on is null
  union all
  select 'events', e.id, greatest(e.known_from, t.known_from, a.known_from), 'D',
      concat_ws(' ', a.name_en, array_to_string(a.aliases, ' ')), a.name_fr
    from participant t join event e on e.id = t.event_id join actor a on a.id = t.actor_id
    where e.retracted_on is null and a.retracted_on is null
  union all
  select 'sources', id, known_from, 'B',
      case when language <> 'fr' then title end, case when language = 'fr' then title end
    from source where retracted_on is null
  union all
  select 'sources', s.id, greatest(s.known_from, a.known_from), 'D',
      concat_ws(' ', a.name_en, array_to_string(a.aliases, ' ')), a.name_fr
    from source s join actor a on a.id = s.publisher_id
    where s.retracted_on is null and a.retracted_on is null
  union all
  select 'sources', s.id, s.known_from, 'D',
      case when s.language <> 'fr' then e.phrase end, case when s.language = 'fr' then e.phrase end
    from evidence e join source s on s.id = e.source_id
    where s.retracted_on is null and e.phrase is not null
  union all
  select 'sources', s.id, f.known_from, 'D', f.printed, null
    from statistic f join source s on s.id = f.source_id
    where s.retracted_on is null and f.retracted_on is null and position('@' in f.key) = 0
  union all
  select 'statements', s.id, greatest(s.known_from, a.known_from), 'B',
      concat_ws(' ', a.name_en, array_to_string(a.aliases, ' ')), a.name_fr
    from statement s join actor a on a.id = s.speaker_id
    where s.retracted_on is null and a.retracted_on is null
  union all
  select 'statements', id, known_from, 'C', summary_en, summary_fr
    from statement where retracted_on is null`;

const joined = (language: 'en' | 'fr', weight: string) =>
  language === 'en'
    ? sql`string_agg(t.en, ' ' order by t.en collate "C") filter (where t.weight = ${weight})`
    : sql`string_agg(t.fr, ' ' order by t.fr collate "C") filter (where t.weight = ${weight})`;

/**
 * What the search index should hold: of each row one document for every day on which something new of it became known,
 * holding all that was known by then, and none of what came later.
 */
const desired = sql`
  with texts as materialized (select distinct * from (${texts}) every where en is not null or fr is not null),
  slices as (
    select noun, row_id, known_from, lead(known_from) over (partition by row_id order by known_from) as known_until
    from (select distinct noun, row_id, known_from from texts) as days)
  select s.noun, s.row_id, s.known_from, s.known_until,
    ${joined('en', 'A')} as a_en, ${joined('fr', 'A')} as a_fr, ${joined('en', 'B')} as b_en, ${joined('fr', 'B')} as b_fr,
    ${joined('en', 'C')} as c_en, ${joined('fr', 'C')} as c_fr, ${joined('en', 'D')} as d_en, ${joined('fr', 'D')} as d_fr,
    array_agg(t.en) filter (where t.weight in ('A', 'B') and s.noun <> 'statements')
      || array_agg(t.fr) filter (where t.weight in ('A', 'B') and s.noun <> 'statements') as names,
    md5(string_agg(jsonb_build_array(t.weight, t.en, t.fr)::text, ',' order by t.weight, t.en collate "C", t.fr collate "C")
      || ${EDITION}) as digest
  from slices s join texts t on t.row_id = s.row_id and t.known_from <= s.known_from
  group by s.noun, s.row_id, s.known_from, s.known_until`;

/** A desired document `w` as the index keeps it. */
const namesOf = sql`coalesce((select string_agg(distinct fold(name), E'\n') from unnest(w.names) as name where fold(name) <> ''), '')`;
const contentOf = sql`search_vector('A', w.a_en, w.a_fr) || search_vector('B', w.b_en, w.b_fr)
  || search_vector('C', w.c_en, w.c_fr) || search_vector('D', w.d_en, w.d_fr)`;

/** Bytes of the longest word that is looked for where one is misspelt: an index has no room for much longer ones. */
const LONGEST_WORD = 2_000;

/** The words of all names, each once. */
const words = sql`
  select distinct word from search_document, string_to_table(replace(names, E'\n', ' '), ' ') as word
  where word <> '' and octet_length(word) <= ${LONGEST_WORD}`;

/** A document or word of the search index that the record does not make, or makes otherwise. */
export interface OutOfIndex {
  /** What is found by it, e.g. `actors 5f0c… from 2023-09-27`, or the word. */
  entry: string;
}

/** What of the search index is not as the record makes it, at most so many of each kind. Only looks. */
export async function outOfIndex(db: Db, most: number): Promise<OutOfIndex[]> {
  const documents = await db.rows<OutOfIndex>(sql`
    with desired as materialized (${desired})
    select concat_ws(' ', coalesce(w.noun, d.noun), coalesce(w.row_id, d.row_id), 'from', coalesce(w.known_from, d.known_from)) as entry
    from desired w full join search_document d on d.row_id = w.row_id and d.known_from = w.known_from
    where d.digest is distinct from w.digest or d.known_until is distinct from w.known_until or d.noun is distinct from w.noun
      or d.names is distinct from ${namesOf} or d.content is distinct from (${contentOf})
    order by entry limit ${most}`);
  const strays = await db.rows<OutOfIndex>(sql`
    select concat_ws(' ', 'the word', coalesce(w.word, s.word)) as entry
    from (${words}) w full join search_word s on s.word = w.word where w.word is null or s.word is null
    order by entry limit ${most}`);
  return [...documents, ...strays];
}

/**
 * Brings the search index up to the record, within the caller's transaction. Only documents whose texts differ are made
 * anew or removed: after an import that changed little, little is written.
 */
export async function refreshSearch(db: Db): Promise<void> {
  await db.rows(sql`
    with desired as materialized (${desired}),
    gone as (
      delete from search_document d
      where not exists (select from desired w where w.row_id = d.row_id and w.known_from = d.known_from))
    insert into search_document (row_id, known_from, known_until, noun, names, content, digest)
    select w.row_id, w.known_from, w.known_until, w.noun, ${namesOf}, ${contentOf}, w.digest
    from desired w left join search_document d on d.row_id = w.row_id and d.known_from = w.known_from
    where d.digest is distinct from w.digest or d.known_until is distinct from w.known_until
    on conflict (row_id, known_from) do update set
      known_until = excluded.known_until, noun = excluded.noun, names = excluded.names,
      content = excluded.content, digest = excluded.digest`);
  await db.rows(sql`
    with desired as materialized (${words}),
    gone as (delete from search_word s where not exists (select from desired w where w.word = s.word))
    insert into search_word (word) select word from desired on conflict do nothing`);
}
