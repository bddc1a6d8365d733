import { dayWords } from '../../../lib/day-words.ts';
import type { ReactElement, ReactNode } from 'react';
import { evidenceAddress, pageAddress } from '../../../lib/address.ts';
import type { Lang } from '../../../lib/language.ts';
import { marked } from '../../../lib/marks.ts';
import { say, word } from '../../../lib/words.ts';
import { InOtherLanguage } from '../../../parts/in-other-language.tsx';
import type { FoundData } from './search-document.ts';

/** A text with the words that were looked for marked. */
function Marked({ text, asked }: { text: string; asked: string }): ReactElement {
  return (
    <>
      {marked(text, asked).map((stretch, i) =>
        stretch.isMarked ? <mark key={i}>{stretch.text}</mark> : <span key={i}>{stretch.text}</span>,
      )}
    </>
  );
}

/** One entry that was found: what it is called, with the words marked, of what kind, and what tells it from others. */
export function FoundEntry({
  lang,
  node,
  text,
  knownOn,
}: {
  lang: Lang;
  node: FoundData;
  text: string;
  knownOn: string | null;
}): ReactElement {
  const mark = (what: string): ReactElement => <Marked text={what} asked={text} />;
  const entry = (kind: string, href: string, name: ReactNode, side: ReactNode, about: ReactNode): ReactElement => (
    <>
      <div>
        <p className="entry-title">
          <a href={href}>{name}</a>
        </p>
        {about !== null && <p>{about}</p>}
      </div>
      <p className="entry-side soft">{kind}</p>
      <p className="entry-side soft">{side}</p>
    </>
  );
  /** Another spelling that holds the words, where the name does not. */
  const spelling = (name: string, aliases: readonly string[]): ReactNode => {
    const holds = (what: string): boolean => marked(what, text).some(({ isMarked }) => isMarked);
    const other = holds(name) ? undefined : aliases.find(holds);
    return other === undefined ? null : (
      <>
        {say(lang, 'also written ', 'aussi écrit ')}
        {mark(other)}
      </>
    );
  };
  switch (node.__typename) {
    case 'Actor':
      return entry(
        word(lang, 'actorKind', node.actorKind),
        pageAddress(lang, `/actors/${node.slug}`, { knownOn }),
        <InOtherLanguage lang={lang} of={node} field="name">
          {mark(node.name)}
        </InOtherLanguage>,
        spelling(node.name, node.aliases),
        node.description === null ? null : (
          <InOtherLanguage lang={lang} of={node} field="description">
            {mark(node.description)}
          </InOtherLanguage>
        ),
      );
    case 'Event':
      return entry(
        word(lang, 'eventKind', node.eventKind),
        pageAddress(lang, `/events/${node.slug}`, { knownOn }),
        <InOtherLanguage lang={lang} of={node} field="title">
          {mark(node.title)}
        </InOtherLanguage>,
        dayWords(lang, node.span),
        node.summary === '' ? null : (
          <InOtherLanguage lang={lang} of={node} field="summary">
            {mark(node.summary)}
          </InOtherLanguage>
        ),
      );
    case 'Source':
      return entry(
        word(lang, 'foundKind', 'Source'),
        pageAddress(lang, `/sources/${node.slug}`, { knownOn }),
        <cite lang={node.language}>{mark(node.heading)}</cite>,
        dayWords(lang, node.published),
        node.publisher === null ? null : (
          <InOtherLanguage lang={lang} of={node.publisher} field="name">
            {mark(node.publisher.name)}
          </InOtherLanguage>
        ),
      );
    case 'Place':
      return entry(
        word(lang, 'placeKind', node.placeKind),
        pageAddress(lang, `/places/${node.slug}`, { knownOn }),
        <InOtherLanguage lang={lang} of={node} field="name">
          {mark(node.name)}
        </InOtherLanguage>,
        spelling(node.name, node.aliases),
        node.within === null ? null : <InOtherLanguage lang={lang} of={node.within} field="name" />,
      );
    case 'Statement': {
      const [passage] = node.evidence;
      return entry(
        `${word(lang, 'foundKind', 'Statement')}, ${word(lang, 'stance', node.stance)}`,
        pageAddress(lang, `/statements#statement-${node.key}`, { speaker: node.speaker.slug, knownOn }),
        <InOtherLanguage lang={lang} of={node.speaker} field="name">
          {mark(node.speaker.name)}
        </InOtherLanguage>,
        <>
          {node.saidOn !== null && <>{dayWords(lang, node.saidOn)} · </>}
          {passage !== undefined && (
            <a href={evidenceAddress(lang, passage, knownOn)}>{say(lang, 'the passage', 'le passage')}</a>
          )}
        </>,
        <InOtherLanguage lang={lang} of={node} field="summary">
          {mark(node.summary)}
        </InOtherLanguage>,
      );
    }
  }
}
