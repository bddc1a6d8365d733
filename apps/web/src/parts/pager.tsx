import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { pageAddress } from '../lib/address.ts';
import { countLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { PageEnds } from '../lib/lists.ts';
import { say } from '../lib/words.ts';
import { Take } from './take.tsx';

/** How many entries a list shows at a time. */
export const PAGE_SIZE = 50;

/** What a list asks for to be paged. */
export const PagerFields = graphql(`
  fragment PagerFields on PageInfo @_unmask {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

/** The ways on and back through a long list, where it does not fit on one page; and the ways to take it away, whole. */
export function Pager({
  lang,
  path,
  query = {},
  info,
  total,
}: {
  lang: Lang;
  path: string;
  /** What else the address says of the list. */
  query?: Readonly<Record<string, string | null>>;
  info: PageEnds;
  total: number;
}): ReactElement | null {
  const take = (
    <Take lang={lang} about={say(lang, 'this list', 'cette liste')} path={path} query={query} isEmpty={total === 0} />
  );
  if (!info.hasNextPage && !info.hasPreviousPage) return take;
  return (
    <>
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
          <a href={pageAddress(lang, path, { ...query, after: info.endCursor })}>
            {say(lang, 'Further on', 'La suite')}
          </a>
        )}
      </nav>
      {take}
    </>
  );
}
