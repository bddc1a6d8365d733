import { dayWords } from '../../../../lib/day-words.ts';
import type { ReactElement, ReactNode } from 'react';
import { pageAddress, paragraphAnchor, statisticAnchor } from '../../../../lib/address.ts';
import type { Lang } from '../../../../lib/language.ts';
import type { byParagraph, Stretch } from '../../../../lib/paragraphs.ts';
import { say, word } from '../../../../lib/words.ts';
import { Phrase, StatisticLine } from '../../../../parts/evidence.tsx';
import { InOtherLanguage } from '../../../../parts/in-other-language.tsx';
import { StanceMark } from '../../../../parts/stance-mark.tsx';
import type { SourceData, TakenData } from './source-document.ts';

interface Told {
  lang: Lang;
  source: SourceData;
  knownOn: string | null;
}

/** A gap in words: `1–3`, `7`. */
function gapLabel({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** The paragraphs of a document as a strip: those that something rests on lead there. */
export function ParagraphMap({
  lang,
  stretches,
}: {
  lang: Lang;
  stretches: readonly Stretch<TakenData>[];
}): ReactElement | null {
  const taken = stretches.filter((stretch) => stretch.of === 'taken');
  if (taken.length < 3) return null;
  return (
    <nav aria-label={say(lang, 'Paragraphs', 'Paragraphes')}>
      <ol className="paragraph-map">
        {stretches.map((stretch) =>
          stretch.of === 'taken' ? (
            <li key={stretch.paragraph}>
              <a href={`#${paragraphAnchor(stretch.paragraph)}`}>{stretch.paragraph}</a>
            </li>
          ) : (
            <li key={`gap ${stretch.from}`} className="soft" aria-hidden="true">
              {stretch.from === stretch.to ? '·' : '··'}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

/** The document from its first paragraph to its last: what rests on each, and where nothing was taken. */
export function Document({
  document,
  ...told
}: Told & { document: ReturnType<typeof byParagraph<TakenData>> }): ReactElement {
  const { lang } = told;
  return (
    <>
      {document.stretches.map((stretch) =>
        stretch.of === 'gap' ? (
          <p key={`gap ${stretch.from}`} className="paragraph-gap">
            <span>{gapLabel(stretch)}</span>
            <span>
              {stretch.from === stretch.to
                ? say(lang, 'nothing taken from this paragraph', 'rien n’est tiré de ce paragraphe')
                : say(lang, 'nothing taken from these paragraphs', 'rien n’est tiré de ces paragraphes')}
            </span>
          </p>
        ) : (
          <section key={stretch.paragraph} className="paragraph" id={paragraphAnchor(stretch.paragraph)}>
            <h3>
              <span className="unseen">{say(lang, 'Paragraph ', 'Paragraphe ')}</span>
              {stretch.paragraph}
            </h3>
            <Taken {...told} taken={stretch.taken} />
          </section>
        ),
      )}
      {document.nowhere.length > 0 && (
        <section className="paragraph">
          <h3>
            <span className="unseen">{say(lang, 'Without a paragraph', 'Sans paragraphe')}</span>
            <span aria-hidden="true">–</span>
          </h3>
          <div>
            {document.stretches.length > 0 && (
              <p className="soft small">
                {say(lang, 'In a paragraph that is not known', 'Dans un paragraphe qui n’est pas connu')}
              </p>
            )}
            <Taken {...told} taken={document.nowhere} />
          </div>
        </section>
      )}
    </>
  );
}

/** Everything that rests on the passages of one paragraph: figures, events, statements, and who and where is named. */
function Taken({ lang, source, knownOn, taken }: Told & { taken: readonly TakenData[] }): ReactElement {
  const actors = unique(taken.flatMap((passage) => passage.actors));
  const places = unique(taken.flatMap((passage) => passage.places));
  return (
    <div className="taken">
      {taken.flatMap((passage) =>
        passage.statistics.map((statistic) => (
          <Kind key={statistic.id} name={say(lang, 'Figure', 'Chiffre')}>
            <StatisticLine
              lang={lang}
              statistic={statistic}
              anchor={statisticAnchor(statistic.key)}
              knownOn={knownOn}
            />
          </Kind>
        )),
      )}
      {taken.flatMap((passage) =>
        passage.events.map((event) => {
          const account = event.accounts.find(({ evidence }) => evidence.id === passage.id);
          return (
            <Kind key={`${event.id} ${passage.id}`} name={word(lang, 'eventKind', event.kind)}>
              <p>
                <a href={pageAddress(lang, `/events/${event.slug}`, { knownOn })}>
                  <InOtherLanguage lang={lang} of={event} field="title" />
                </a>
                <span className="soft">
                  {' · '}
                  {account?.span == null
                    ? say(lang, 'gives no date', 'ne donne pas de date')
                    : dayWords(lang, account.span)}
                </span>
                {passage.phrase !== null && (
                  <span className="soft">
                    {' · '}
                    <Phrase lang={lang} phrase={passage.phrase} of={source.language} />
                  </span>
                )}
              </p>
              {account !== undefined && account.tells !== null && (
                <p>
                  <InOtherLanguage lang={lang} of={account} field="tells" />
                </p>
              )}
            </Kind>
          );
        }),
      )}
      {taken.flatMap((passage) =>
        passage.statements.map((statement) => (
          <Kind key={`${statement.id} ${passage.id}`} name={say(lang, 'Statement', 'Déclaration')}>
            <p>
              <a href={pageAddress(lang, `/actors/${statement.speaker.slug}`, { knownOn })}>
                <InOtherLanguage lang={lang} of={statement.speaker} field="name" />
              </a>
              {statement.saidOn !== null && <span className="soft"> · {dayWords(lang, statement.saidOn)}</span>}
            </p>
            <p>
              <InOtherLanguage lang={lang} of={statement} field="summary" />
            </p>
            <StanceMark lang={lang} stance={statement.stance} />
          </Kind>
        )),
      )}
      {actors.length + places.length > 0 && (
        <Kind name={say(lang, 'Named', 'Nommés')}>
          <p>
            {[
              ...actors.map((actor) => ({ ...actor, noun: 'actors' })),
              ...places.map((place) => ({ ...place, noun: 'places' })),
            ].map(({ noun, ...one }, i) => (
              <span key={`${noun} ${one.slug}`}>
                {i > 0 && ', '}
                <a href={pageAddress(lang, `/${noun}/${one.slug}`, { knownOn })}>
                  <InOtherLanguage lang={lang} of={one} field="name" />
                </a>
              </span>
            ))}
          </p>
        </Kind>
      )}
      {taken.filter(isBehind).map((passage) => (
        <Kind key={passage.id} name={say(lang, 'Behind', 'À l’appui')}>
          <p className="soft">
            {say(
              lang,
              'A role, a part in an event, or what the mission was decided to be.',
              'Une fonction, une part prise à un événement, ou ce qui fut décidé de la mission.',
            )}{' '}
            {passage.phrase !== null && <Phrase lang={lang} phrase={passage.phrase} of={source.language} />}
            <InOtherLanguage lang={lang} of={passage} field="note" />
          </p>
        </Kind>
      ))}
    </div>
  );
}

/** A passage on which nothing rests that has a page of its own. */
function isBehind(passage: TakenData): boolean {
  const { statistics, events, statements, actors, places } = passage;
  return [statistics, events, statements, actors, places].every((list) => list.length === 0);
}

function unique<Named extends { slug: string }>(all: readonly Named[]): Named[] {
  return [...new Map(all.map((one) => [one.slug, one])).values()];
}

function Kind({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="taken-one">
      <p className="label">{name}</p>
      <div>{children}</div>
    </div>
  );
}
