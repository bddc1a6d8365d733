import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { TimelineByMonth } from '../../../figures/timeline-by-month.tsx';
import { KnownOn } from '../../../figures/known-on.tsx';
import type { SearchParams } from '../../../lib/address.ts';
import { given, parameter } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { TimelineFields } from '../../../lib/documents.ts';
import { choices, TallyFields } from '../../../lib/facets.ts';
import { counted } from '../../../lib/format.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOf } from '../../../lib/learnt.ts';
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

const EventChoicesQuery = graphql(
  `
    query EventChoices($lang: Language!, $mission: String, $knownOn: Date) {
      events(where: { mission: $mission, knownOn: $knownOn }, first: 1) {
        totalCount
        kind: tally(by: KIND) {
          ...TallyFields
        }
        actor: tally(by: ACTOR) {
          ...TallyFields
        }
        place: tally(by: PLACE) {
          ...TallyFields
        }
        source: tally(by: SOURCE) {
          ...TallyFields
        }
      }
    }
  `,
  [TallyFields],
);

type EventChoices = ResultOf<typeof EventChoicesQuery>['events'];

/** What the timeline can be narrowed by: whatever occurs in it. */
function eventFields(lang: Lang, all: EventChoices): Field[] {
  return [
    { of: 'words', label: say(lang, 'Words', 'Mots') },
    {
      of: 'choice',
      name: 'kind',
      label: say(lang, 'Kind', 'Genre'),
      any: say(lang, 'all kinds', 'tous les genres'),
      options: choices(lang, all.kind, (kind) => word(lang, 'eventKind', kind)),
    },
    {
      of: 'choice',
      name: 'actor',
      label: say(lang, 'Who took part', 'Qui y a pris part'),
      any: say(lang, 'anyone', 'tous'),
      options: choices(lang, all.actor),
    },
    {
      of: 'choice',
      name: 'place',
      label: say(lang, 'Where', 'Où'),
      any: say(lang, 'anywhere', 'partout'),
      options: choices(lang, all.place),
    },
    {
      of: 'choice',
      name: 'source',
      label: say(lang, 'Told by', 'Raconté par'),
      any: say(lang, 'any source', 'toutes les sources'),
      options: choices(lang, all.source),
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
  const [{ events }, { events: all }, days] = await Promise.all([
    ask(EventsQuery, {
      lang: apiLanguage(lang),
      where: eventFilter(params, mission),
      order: eventOrder(params),
      ...window,
    }),
    ask(EventChoicesQuery, { lang: apiLanguage(lang), mission, knownOn }),
    learntOf(['events'], mission),
  ]);
  const fields = eventFields(lang, all);
  const nouns = [say(lang, 'event', 'événement'), say(lang, 'events', 'événements')] as const;
  return (
    <>
      <KnownOn
        lang={lang}
        path={path}
        knownOn={knownOn}
        kept={given(params)}
        days={days}
        nouns={nouns}
        said={counted(lang, events.totalCount, ...nouns)}
      />
      <Filters
        lang={lang}
        path={path}
        params={params}
        fields={fields}
        shown={events.totalCount}
        total={all.totalCount}
        nouns={nouns}
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
