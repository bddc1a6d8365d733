import type pg from 'pg';
import { english, floorPost, graphqlPost, type Item, type Json } from './item.ts';

const OURS = `query Search($query: String!) {
  search(query: $query, among: [EVENT], first: 20) { nodes { ... on Event { slug kind title span { edtf } } } }
}`;
const THEIRS = `query Search($query: String!) {
  benchSearchEvents(query: $query, first: 20) { nodes { slug kind titleEn titleFr spanEdtf } }
}`;

/**
 * What someone would write for PostGraphile over the same index: a function that gives the events that hold all words, best first
 * by the same rules. It knows nothing of misspelt words, which the questions have none of.
 */
export const SEARCH_FUNCTION = `
create schema if not exists bench;
create or replace function bench.search_ids(query text) returns table (id uuid, fit int) language plpgsql stable parallel safe as $$
declare
  words tsquery; whole tsquery; folded text := fold(with_whole_numbers(query));
begin
  select string_agg('(' || part::text || ')', ' & ' order by nth)::tsquery, string_agg('(' || entire::text || ')', ' & ' order by nth)::tsquery
  into words, whole from (
    select nth,
      to_tsquery('simple', quote_literal(word) || case when nth = max(nth) over () then ':*' else '' end)
        || plainto_tsquery('english', word) || plainto_tsquery('french', word) as part,
      to_tsquery('simple', quote_literal(word)) || plainto_tsquery('english', word) || plainto_tsquery('french', word) as entire,
      numnode(plainto_tsquery('english', word)) = 0 or numnode(plainto_tsquery('french', word)) = 0 as is_stop_word
    from string_to_table(folded, ' ') with ordinality as split(word, nth)) each where not is_stop_word;
  return query
    select row_id, -((case
      when position(E'\\n' || folded || E'\\n' in E'\\n' || names || E'\\n') > 0 then 7
      when ts_filter(content, '{a}') @@ whole then 6
      when ts_filter(content, '{a}') @@ words and position(E'\\n' || folded in E'\\n' || names) > 0 then 5
      when ts_filter(content, '{a}') @@ words then 4
      when ts_filter(content, '{a,b}') @@ words then 3
      else 2 end) * 1000000 + (least(0.999999, ts_rank('{0.05, 0.1, 0.4, 1}', content, words, 1)) * 1000000)::int)
    from search_document where content @@ words and known_until is null and noun = 'events';
end $$;
create or replace function bench.search_events(query text) returns setof event language sql stable rows 100 as $$
  select e.* from bench.search_ids(query) found join event e on e.id = found.id order by found.fit, found.id $$;`;

export const SEARCH_FLOOR = `
select coalesce(json_agg(json_build_array(e.slug, e.kind, coalesce(e.title_en, e.title_fr), e.span_edtf) order by found.fit, found.id), '[]')::text as answer
from (select * from bench.search_ids($1) order by fit, id limit 20) found join event e on e.id = found.id`;

/** F: words of titles, two at a time, as many rows each as chance has it. */
export async function searchItem(db: pg.Client): Promise<Item> {
  const { rows } = await db.query<{ query: string }>(`
    select distinct split_part(title_en, ' ', 1) || ' ' || reverse(split_part(reverse(title_en), ' ', 1)) as query
    from (select * from event where mission_id is not null and title_en is not null and title_en ~ '^[A-Z][a-z]+ .* [A-Z][^ ]*$' order by id limit 5000) e
    order by 1 limit 200`);
  return {
    name: 'F',
    what: 'full-text search of two words among events, the best twenty',
    asked: {
      drawdown: {
        questions: rows.map(({ query }) => graphqlPost(OURS, { query })),
        read: ({ data }) => data.search.nodes.map((e: Json) => [e.slug, e.kind, e.title, e.span.edtf]),
      },
      postgraphile: {
        questions: rows.map(({ query }) => graphqlPost(THEIRS, { query })),
        read: ({ data }) =>
          data.benchSearchEvents.nodes.map((e: Json) => [e.slug, e.kind, english(e, 'title'), e.spanEdtf]),
      },
      floor: { questions: rows.map(({ query }) => floorPost('search', [query])), read: (answer) => answer },
    },
  };
}
