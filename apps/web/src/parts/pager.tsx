import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { pageAddress } from '../lib/address.ts';
import { countLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';

/** How many entries a list shows at a time. */
export const PAGE_SIZE = 60;

/** What a list asks for to be paged. */
export const PagerFields = graphql(`
  fragment PagerFields on PageInfo @_unmask {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

/** The ways on and back through a long list; nothing where it fits on one page. */
export function Pager({
  lang,
  path,
  query = {},
  info,
  total,
}: {
  lang: Lang;
  path: string;
  query?: Readonly<Record<string, string | null>>;
  info: ResultOf<typeof PagerFields>;
  total: number;
}): ReactElement | null {
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  return (
    <nav className="pager" aria-label={say(lang, 'Pages of this list', 'Pages de cette liste')}>
      {info.hasPreviousPage && (
        <a href={pageAddress(lang, path, { ...query, before: info.startCursor })}>
          {say(lang, 'Earlier in the list', 'Plus haut dans la liste')}
        </a>
      )}
      <span className="soft">
        {countLabel(lang, total)} {say(lang, 'in all', 'en tout')}
      </span>
      {info.hasNextPage && (
        <a href={pageAddress(lang, path, { ...query, after: info.endCursor })}>{say(lang, 'Further on', 'La suite')}</a>
      )}
    </nav>
  );
}

/** Which page of a list the address asks for, as the API takes it. */
export function pageWindow(
  after: string | null,
  before: string | null,
): { first: number | null; after: string | null; last: number | null; before: string | null } {
  return before === null
    ? { first: PAGE_SIZE, after, last: null, before: null }
    : { first: null, after: null, last: PAGE_SIZE, before };
}
