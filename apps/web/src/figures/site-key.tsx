import type { ReactElement } from 'react';
import { InlineMark } from '../charts/site-mark.tsx';
import type { siteStatuses } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { numberInWords, statusAfterNumber, statusCounts } from '../lib/site-words.ts';
import { say } from '../lib/words.ts';

type Status = (typeof siteStatuses)[number];

/** What the marks mean, each with how many sites have it; each leads to those alone where `hrefOf` is given. */
export function SiteKey({
  lang,
  sites,
  chosen = null,
  hrefOf,
}: {
  lang: Lang;
  sites: readonly { status: Status }[];
  chosen?: Status | null;
  hrefOf?: (status: Status | null) => string;
}): ReactElement {
  const counts = statusCounts(sites);
  return (
    <ul className="site-key">
      {counts.map(({ status, count }) => {
        const text = `${numberInWords(lang, count)} ${statusAfterNumber(lang, status, count)}`;
        return (
          <li key={status}>
            {hrefOf === undefined ? (
              <span>
                <InlineMark kind={status} />
                {text}
              </span>
            ) : (
              <a href={hrefOf(status)} aria-current={chosen === status ? 'true' : undefined}>
                <InlineMark kind={status} />
                {text}
              </a>
            )}
          </li>
        );
      })}
      {chosen !== null && hrefOf !== undefined && (
        <li>
          <a href={hrefOf(null)}>{say(lang, 'all camps', 'tous les camps')}</a>
        </li>
      )}
    </ul>
  );
}
