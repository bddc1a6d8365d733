import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { Timeline } from '../../../figures/timeline.tsx';
import { eventKinds, pageAddress } from '../../../lib/address.ts';
import type { EventKind } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { EventFields } from '../../../lib/documents.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { say, word } from '../../../lib/words.ts';
import { Pager, PagerFields } from '../../../parts/pager.tsx';
import type { pageWindow } from '../../../parts/pager.tsx';

const EventsQuery = graphql(
  `
    query Events($lang: Language!, $where: EventFilter, $first: Int, $after: String, $last: Int, $before: String) {
      events(where: $where, orderBy: DATE_ASC, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          ...EventFields
        }
      }
    }
  `,
  [PagerFields, EventFields],
);

/** A timeline page by page, of one mission or all, of one kind or all. */
export async function EventsList({
  lang,
  path,
  mission,
  kind,
  knownOn,
  window,
}: {
  lang: Lang;
  path: string;
  mission: string | null;
  kind: EventKind | null;
  knownOn: string | null;
  window: ReturnType<typeof pageWindow>;
}): Promise<ReactElement> {
  const { events } = await ask(EventsQuery, {
    lang: apiLanguage(lang),
    where: { mission, kind: kind === null ? null : [kind], knownOn },
    ...window,
  });
  return (
    <>
      <nav className="filters" aria-label={say(lang, 'Kinds of event', 'Genres d’événement')}>
        <a href={pageAddress(lang, path, { knownOn })} aria-current={kind === null ? 'true' : undefined}>
          {say(lang, 'All', 'Tous')}
        </a>
        {eventKinds.map((other) => (
          <a
            key={other}
            href={pageAddress(lang, path, { kind: other, knownOn })}
            aria-current={kind === other ? 'true' : undefined}
          >
            {word(lang, 'eventKind', other)}
          </a>
        ))}
      </nav>
      <Timeline lang={lang} events={events.nodes} knownOn={knownOn} />
      <Pager lang={lang} path={path} query={{ kind, knownOn }} info={events.pageInfo} total={events.totalCount} />
    </>
  );
}
