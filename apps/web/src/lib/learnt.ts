import { graphql } from '@drawdown/schema/client';
import { ask } from './ask.ts';

const LearntQuery = graphql(`
  query Learnt(
    $mission: String
    $slug: String!
    $ofMission: Boolean!
    $statistics: Boolean!
    $events: Boolean!
    $statements: Boolean!
    $sources: Boolean!
    $actors: Boolean!
    $places: Boolean!
  ) {
    mission(slug: $slug) @include(if: $ofMission) {
      vintages
    }
    statistics(where: { mission: $mission }, first: 1) @include(if: $statistics) {
      tally(by: KNOWN_FROM) {
        value
        count
      }
    }
    events(where: { mission: $mission }, first: 1) @include(if: $events) {
      tally(by: KNOWN_FROM) {
        value
        count
      }
    }
    statements(first: 1) @include(if: $statements) {
      tally(by: KNOWN_FROM) {
        value
        count
      }
    }
    sources(first: 1) @include(if: $sources) {
      tally(by: KNOWN_FROM) {
        value
        count
      }
    }
    actors(first: 1) @include(if: $actors) {
      tally(by: KNOWN_FROM) {
        value
        count
      }
    }
    places(first: 1) @include(if: $places) {
      tally(by: KNOWN_FROM) {
        value
        count
      }
    }
  }
`);

/** What there can be something new of. */
type Noun = 'statistics' | 'events' | 'statements' | 'sources' | 'actors' | 'places';

/** A day on which something was learnt, and how much; nothing of what is counted where it was something else. */
export interface LearntDay {
  day: string;
  count: number;
}

/** More days than this are no steps to walk: of each month, or else of each year, the last of them stands for all. */
const MOST = 80;

/** The days on which something of these nouns became known, in order: of one mission, or of the whole record. */
export async function learntOf(nouns: readonly Noun[], mission: string | null = null): Promise<LearntDay[]> {
  return learntDays(await tallied(nouns, mission, false));
}

/**
 * The days on which anything of a mission became known, with how many of its figures and events did: on a day of none, a decision may have,
 * or a statement, or a figure that another has corrected since.
 */
export async function learntOfMission(slug: string): Promise<LearntDay[]> {
  return learntDays(await tallied(['statistics', 'events'], slug, true));
}

async function tallied(
  nouns: readonly Noun[],
  mission: string | null,
  ofMission: boolean,
): Promise<{ value: string; count: number }[]> {
  const is = (noun: Noun): boolean => nouns.includes(noun);
  const answer = await ask(LearntQuery, {
    mission,
    slug: mission ?? '',
    ofMission,
    statistics: is('statistics'),
    events: is('events'),
    statements: is('statements'),
    sources: is('sources'),
    actors: is('actors'),
    places: is('places'),
  });
  return [
    ...nouns.flatMap((noun) => answer[noun]?.tally ?? []),
    ...(answer.mission?.vintages ?? []).map((value) => ({ value, count: 0 })),
  ];
}

/** Days with how much became known on each, once each and in order. */
export function learntDays(tally: readonly { value: string; count: number }[]): LearntDay[] {
  const counts = new Map<string, number>();
  for (const { value, count } of tally) counts.set(value, (counts.get(value) ?? 0) + count);
  const days = [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day.localeCompare(b.day));
  const spans = ['2023-10-31'.length, '2023-10'.length, '2023'.length].map((length) => lastOfEach(days, length));
  return spans.find(({ length }) => length <= MOST) ?? spans.at(-1) ?? days;
}

/** Of the days that begin with the same letters the last, with what all of them brought. */
function lastOfEach(days: readonly LearntDay[], letters: number): LearntDay[] {
  const last = new Map<string, LearntDay>();
  for (const { day, count } of days) {
    const span = day.slice(0, letters);
    last.set(span, { day, count: count + (last.get(span)?.count ?? 0) });
  }
  return [...last.values()];
}
