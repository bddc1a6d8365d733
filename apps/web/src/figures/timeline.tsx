import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { EventData } from '../lib/documents.ts';
import type { Lang } from '../lib/language.ts';
import { say, word } from '../lib/words.ts';
import { Nothing } from '../parts/page.tsx';
import { InOtherLanguage } from '../parts/in-other-language.tsx';

/** Events in the order they happened, their dates no more precise than the sources allow. */
export function Timeline({
  lang,
  events,
  knownOn = null,
  at = null,
}: {
  lang: Lang;
  events: readonly EventData[];
  knownOn?: string | null;
  /** The place whose timeline it is, which need not be named again. */
  at?: string | null;
}): ReactElement {
  if (events.length === 0)
    return <Nothing>{say(lang, 'No event is on record.', 'Aucun événement n’est au dossier.')}</Nothing>;
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id}>
          <span className="timeline-date">{dayWords(lang, event.span)}</span>
          <a className="timeline-title" href={pageAddress(lang, `/events/${event.slug}`, { knownOn })}>
            <InOtherLanguage lang={lang} of={event} field="title" />
          </a>
          <span className="soft small">
            {word(lang, 'eventKind', event.kind)}
            {event.place !== null && event.place.slug !== at && (
              <>
                {' · '}
                <a href={pageAddress(lang, `/places/${event.place.slug}`, { knownOn })}>
                  <InOtherLanguage lang={lang} of={event.place} field="name" />
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
