import { graphql } from '@drawdown/schema/client';
import { ask } from '../lib/ask.ts';
import { titled } from './citation.ts';
import { NoSuchThing } from './table.ts';
import type { Table } from './table.ts';
import type { View } from './view.ts';

const AcronymQuery = graphql(`
  query Acronym($slug: String!) {
    mission(slug: $slug) {
      acronym
    }
  }
`);

/** What a view of a table is called: what it is of, a mission or one row of the record, and what it tells of that. Throws `NoSuchThing`. */
export async function titleOf(table: Table, view: View): Promise<string> {
  if (table.titleOf !== undefined) return table.titleOf(view);
  const title = table.title[view.lang];
  return view.mission === null ? title : titled(view.lang, await acronymOf(view.mission), title);
}

/** What a mission is called in short. Throws `NoSuchThing`. */
export async function acronymOf(slug: string): Promise<string> {
  const { mission } = await ask(AcronymQuery, { slug });
  if (mission === null) throw new NoSuchThing(slug);
  return mission.acronym;
}
