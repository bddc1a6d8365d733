import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { colon, say, word } from '../lib/words.ts';
import { Section } from './page.tsx';
import { InOtherLanguage } from './in-other-language.tsx';

export const RevisionFields = graphql(`
  fragment RevisionFields on Revision @_unmask {
    id
    recordedAt
    recordedBy
    action
    reason(lang: $lang)
    untranslated(lang: $lang)
    version
  }
`);

/** The trail of a row of the record: what was written of it, when, by whom, and why. */
export function Revisions({
  lang,
  revisions,
}: {
  lang: Lang;
  revisions: readonly ResultOf<typeof RevisionFields>[];
}): ReactElement | null {
  if (revisions.length === 0) return null;
  return (
    <Section
      id="revisions"
      title={say(lang, 'In the record', 'Au dossier')}
      note={say(
        lang,
        'Nothing is overwritten: each reading stays, with who recorded it.',
        'Rien n’est effacé\u00a0: chaque lecture demeure, avec qui l’a enregistrée.',
      )}
    >
      <ol className="plain revisions">
        {revisions.map((revision) => (
          <li key={revision.id}>
            <strong>{word(lang, 'revision', revision.action)}</strong>{' '}
            <span className="soft">
              {dayLabel(lang, revision.recordedAt.slice(0, 10))}, {revision.recordedBy} ·{' '}
              {say(lang, 'reading', 'lecture')}&nbsp;{revision.version}
            </span>
            {revision.reason !== null && (
              <p className="note">
                {say(lang, 'Why', 'Pourquoi')}
                {colon(lang)}
                <InOtherLanguage lang={lang} of={revision} field="reason" />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
