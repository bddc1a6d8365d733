import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { datesDiffer, grouped, monthOf } from '../lib/accounts.ts';
import { evidenceAddress, pageAddress } from '../lib/address.ts';
import type { EvidenceData, TimelineData } from '../lib/documents.ts';
import type { Lang } from '../lib/language.ts';
import { say, word } from '../lib/words.ts';
import { InOtherLanguage, SourceName } from '../parts/in-other-language.tsx';

/** Events under the months in which they began, each with who tells of it, and with every date where the sources differ. */
export function TimelineByMonth({
  lang,
  events,
  knownOn,
  level = 2,
}: {
  lang: Lang;
  events: readonly TimelineData[];
  knownOn: string | null;
  /** The level of the headings that name the months. */
  level?: 2 | 3;
}): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="months">
      {grouped(events, (event) => monthOf(lang, event.span.edtf)).map(({ heading, entries }, i) => (
        <section key={`${heading} ${i}`} className="month">
          <Heading className="month-name">{heading}</Heading>
          <ol>
            {entries.map((event) => (
              <li key={event.id} className={`told kind-of-${event.kind.toLowerCase()}`}>
                <p className="told-when">{event.span.label}</p>
                <div>
                  <p className="told-what">
                    <a href={pageAddress(lang, `/events/${event.slug}`, { knownOn })}>
                      <InOtherLanguage lang={lang} of={event} field="title" />
                    </a>
                  </p>
                  <p className="soft small">
                    {word(lang, 'eventKind', event.kind)}
                    {event.place !== null && (
                      <>
                        {' · '}
                        <a href={pageAddress(lang, `/places/${event.place.slug}`, { knownOn })}>
                          <InOtherLanguage lang={lang} of={event.place} field="name" />
                        </a>
                      </>
                    )}
                    {event.span.inferred && <> · {say(lang, 'our reading of the date', 'date selon notre lecture')}</>}
                  </p>
                  {datesDiffer(event.accounts) && <Differing lang={lang} event={event} knownOn={knownOn} />}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Differing({
  lang,
  event,
  knownOn,
}: {
  lang: Lang;
  event: TimelineData;
  knownOn: string | null;
}): ReactElement {
  const dates = [...new Set(event.accounts.flatMap(({ span }) => (span === null ? [] : [dayWords(lang, span)])))];
  return (
    <div className="differing">
      <p>{say(lang, 'The sources differ', 'Les sources diffèrent')}</p>
      <ul>
        {dates.map((date) => (
          <li key={date}>
            <strong>{date}</strong>{' '}
            <span className="soft">
              <Tellers
                lang={lang}
                evidence={event.accounts
                  .filter(({ span }) => span !== null && dayWords(lang, span) === date)
                  .map(({ evidence }) => evidence)}
                knownOn={knownOn}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who tells of it, each leading to the passage. */
function Tellers({
  lang,
  evidence,
  knownOn,
}: {
  lang: Lang;
  evidence: readonly EvidenceData[];
  knownOn: string | null;
}): ReactElement {
  return (
    <>
      {evidence.map((passage, i) => (
        <span key={passage.id}>
          {i > 0 && ', '}
          <a href={evidenceAddress(lang, passage, knownOn)}>
            <SourceName lang={lang} source={passage.source} />
          </a>
        </span>
      ))}
    </>
  );
}
