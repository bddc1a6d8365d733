import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { StatementData } from '../lib/documents.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { Passages } from './evidence.tsx';
import { StanceMark } from './stance-mark.tsx';
import { InOtherLanguage } from './in-other-language.tsx';

/** What was said, in our words: by whom, where they stand, when, and the passages that quote or report it. */
export function StatementList({
  lang,
  statements,
  knownOn,
  speaker = null,
}: {
  lang: Lang;
  statements: readonly StatementData[];
  knownOn: string | null;
  /** Whose page it stands on, who need not be named again. */
  speaker?: string | null;
}): ReactElement {
  return (
    <ol className="statements">
      {statements.map((statement) => (
        <li key={statement.id} id={`statement-${statement.key}`} className="statement">
          <StanceMark lang={lang} stance={statement.stance} />
          <div>
            {statement.speaker.slug !== speaker && (
              <p className="statement-who">
                <a href={pageAddress(lang, `/actors/${statement.speaker.slug}`, { knownOn })}>
                  <InOtherLanguage lang={lang} of={statement.speaker} field="name" />
                </a>
              </p>
            )}
            <p className="statement-what">
              <InOtherLanguage lang={lang} of={statement} field="summary" />
            </p>
            <p className="soft small">
              {statement.saidOn === null
                ? say(lang, 'no source says when', 'aucune source ne dit quand')
                : dayWords(lang, statement.saidOn)}
            </p>
            <Passages lang={lang} evidence={statement.evidence} knownOn={knownOn} />
          </div>
        </li>
      ))}
    </ol>
  );
}
