import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { EventData } from '../lib/documents.ts';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say, word } from '../lib/words.ts';
import { Nothing } from '../parts/page.tsx';
import { InOtherLanguage } from '../parts/in-other-language.tsx';

/** Events in the order they happened, their dates no more precise than the sources allow; where there is none, of which days that is said. */
export function Timeline({
  lang,
  events,
  knownOn = null,
  at = null,
  during = null,
}: {
  lang: Lang;
  events: readonly EventData[];
  knownOn?: string | null;
  /** The place whose timeline it is, which need not be named again. */
  at?: string | null;
  /** The days to which the events are narrowed; null where they are all that are on record. */
  during?: { from: string; to: string } | null;
}): ReactElement {
  if (events.length === 0) return <Nothing>{noEvent(lang, during)}</Nothing>;
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

function noEvent(lang: Lang, during: { from: string; to: string } | null): string {
  if (during === null) return say(lang, 'No event is on record.', 'Aucun événement n’est au dossier.');
  const [from, to] = [dayLabel(lang, during.from), dayLabel(lang, during.to)];
  return say(
    lang,
    `From ${from} to ${to}, no event is on record.`,
    `Du ${from} au ${to}, aucun événement n’est au dossier.`,
  );
}
