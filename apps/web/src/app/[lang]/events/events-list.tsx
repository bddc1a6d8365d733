import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { TimelineByMonth } from '../../../figures/timeline-by-month.tsx';
import type { SearchParams } from '../../../lib/address.ts';
import { parameter } from '../../../lib/address.ts';
import { ask, askAll } from '../../../lib/ask.ts';
import { TimelineFields } from '../../../lib/documents.ts';
import { facet, facetOfSets } from '../../../lib/facets.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { eventFilter, eventOrder } from '../../../lib/lists.ts';
import type { Window } from '../../../lib/lists.ts';
import { say, word } from '../../../lib/words.ts';
import { Filters, narrowing, NothingFits } from '../../../parts/filters.tsx';
import type { Field } from '../../../parts/filters.tsx';
import { Pager, PagerFields } from '../../../parts/pager.tsx';

const EventsQuery = graphql(
  `
    query Events(
      $lang: Language!
      $where: EventFilter
      $order: EventOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      events(where: $where, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          ...TimelineFields
        }
      }
    }
  `,
  [PagerFields, TimelineFields],
);

const EventChoicesQuery = graphql(`
  query EventChoices($lang: Language!, $mission: String, $knownOn: Date, $after: String) {
    events(where: { mission: $mission, knownOn: $knownOn }, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        place {
          slug
          name(lang: $lang)
          within {
            slug
            name(lang: $lang)
            within {
              slug
              name(lang: $lang)
            }
          }
        }
        participants {
          actor {
            slug
            name(lang: $lang)
          }
        }
        accounts {
          evidence {
            id
            source {
              slug
              title
              publisher {
                name(lang: $lang)
              }
            }
          }
        }
      }
    }
  }
`);

type EventChoice = ResultOf<typeof EventChoicesQuery>['events']['nodes'][number];

interface NamedPlace {
  slug: string;
  name: string;
  within?: NamedPlace | null;
}

/** A place with all that it lies in: an event there is an event of each of them. */
function placesOf(place: NamedPlace | null | undefined): { value: string; name: string }[] {
  return place == null ? [] : [{ value: place.slug, name: place.name }, ...placesOf(place.within)];
}

/** What the timeline can be narrowed by: whatever occurs in it. */
function eventFields(lang: Lang, all: readonly EventChoice[]): Field[] {
  return [
    { of: 'words', label: say(lang, 'Words', 'Mots') },
    {
      of: 'choice',
      name: 'kind',
      label: say(lang, 'Kind', 'Genre'),
      any: say(lang, 'all kinds', 'tous les genres'),
      options: facet(
        lang,
        all.map(({ kind }) => ({ value: kind, name: word(lang, 'eventKind', kind) })),
      ),
    },
    {
      of: 'choice',
      name: 'actor',
      label: say(lang, 'Who took part', 'Qui y a pris part'),
      any: say(lang, 'anyone', 'tous'),
      options: facetOfSets(
        lang,
        all.map(({ participants }) => participants.map(({ actor }) => ({ value: actor.slug, name: actor.name }))),
      ),
    },
    {
      of: 'choice',
      name: 'place',
      label: say(lang, 'Where', 'Où'),
      any: say(lang, 'anywhere', 'partout'),
      options: facetOfSets(
        lang,
        all.map(({ place }) => placesOf(place)),
      ),
    },
    {
      of: 'choice',
      name: 'source',
      label: say(lang, 'Told by', 'Raconté par'),
      any: say(lang, 'any source', 'toute source'),
      options: facetOfSets(
        lang,
        all.map(({ accounts }) =>
          accounts.map(({ evidence: { source } }) => ({
            value: source.slug,
            name: source.publisher === null ? source.title : `${source.publisher.name}, ${source.title}`,
          })),
        ),
      ),
    },
    { of: 'days', label: say(lang, 'Between two days', 'Entre deux jours') },
  ];
}

/** A timeline page by page, of one mission or all, as the address narrows and orders it. */
export async function EventsList({
  lang,
  path,
  mission,
  params,
  window,
}: {
  lang: Lang;
  path: string;
  mission: string | null;
  params: SearchParams;
  window: Window;
}): Promise<ReactElement> {
  const knownOn = parameter(params, 'knownOn');
  const [{ events }, all] = await Promise.all([
    ask(EventsQuery, {
      lang: apiLanguage(lang),
      where: eventFilter(params, mission),
      order: eventOrder(params),
      ...window,
    }),
    askAll(
      async (after) => (await ask(EventChoicesQuery, { lang: apiLanguage(lang), mission, knownOn, after })).events,
    ),
  ]);
  const fields = eventFields(lang, all);
  return (
    <>
      <Filters
        lang={lang}
        path={path}
        params={params}
        fields={fields}
        shown={events.totalCount}
        total={all.length}
        nouns={[say(lang, 'event', 'événement'), say(lang, 'events', 'événements')]}
        orders={[
          { value: 'DATE_ASC', name: say(lang, 'Earliest first', 'Du plus ancien') },
          { value: 'DATE_DESC', name: say(lang, 'Latest first', 'Du plus récent') },
        ]}
      />
      {events.nodes.length === 0 ? (
        <NothingFits
          lang={lang}
          path={path}
          params={params}
          fields={fields}
          none={say(lang, 'No event is on record.', 'Aucun événement n’est au dossier.')}
        />
      ) : (
        <TimelineByMonth lang={lang} events={events.nodes} knownOn={knownOn} />
      )}
      <Pager
        lang={lang}
        path={path}
        query={narrowing(params, fields)}
        info={events.pageInfo}
        total={events.totalCount}
      />
    </>
  );
}
