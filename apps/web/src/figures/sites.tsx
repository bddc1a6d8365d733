import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import type { SiteData } from '../lib/mission-document.ts';
import { say, word } from '../lib/words.ts';
import { Passages } from '../parts/evidence.tsx';
import { Nothing } from '../parts/page.tsx';

/** The ledger of camps: open, given up, or disputed, with what each source says of the day. */
export function Sites({
  lang,
  sites,
  knownOn,
}: {
  lang: Lang;
  sites: readonly SiteData[];
  knownOn: string | null;
}): ReactElement {
  if (sites.length === 0)
    return (
      <Nothing>
        {say(lang, 'No camp of the mission is on record.', 'Aucun camp de la mission n’est au dossier.')}
      </Nothing>
    );
  const ordered = [...sites].sort(
    (a, b) =>
      (a.closed?.earliest ?? '9999').localeCompare(b.closed?.earliest ?? '9999') ||
      a.place.name.localeCompare(b.place.name, lang),
  );
  return (
    <ul className="sites">
      {ordered.map((site) => (
        <li key={site.place.id} className={`site ${site.status.toLowerCase()}`}>
          <span className="site-mark" aria-hidden="true" />
          <div>
            <a className="site-name" href={pageAddress(lang, `/places/${site.place.slug}`, { knownOn })}>
              {site.place.name}
            </a>
            {site.place.within !== null && <span className="soft">, {site.place.within.name}</span>}
            <p>
              <strong>{word(lang, 'site', site.status)}</strong>
              {site.closed !== null && <span> · {site.closed.label}</span>}
            </p>
            {site.accounts.length > 0 && (
              <Passages lang={lang} evidence={site.accounts.map((account) => account.evidence)} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** `10 given up, 2 disputed, 1 open`: the ledger in a line. */
export function sitesInWords(lang: Lang, sites: readonly SiteData[]): string {
  const count = (status: string): number => sites.filter((site) => site.status === status).length;
  const said = (['CLOSED', 'DISPUTED', 'OPEN', 'UNKNOWN'] as const)
    .map((status) => ({ status, n: count(status) }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${n} ${plural(lang, word(lang, 'site', status), n, status)}`);
  return said.join(', ');
}

function plural(lang: Lang, adjective: string, n: number, status: string): string {
  return lang === 'fr' && n > 1 && status !== 'UNKNOWN'
    ? `${adjective}s`
    : lang === 'fr' && n > 1
      ? 'inconnus'
      : adjective;
}
