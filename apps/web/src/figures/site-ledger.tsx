import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { InlineMark } from '../charts/site-mark.tsx';
import { pageAddress } from '../lib/address.ts';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DatedSite } from '../lib/site-document.ts';
import { byClosing } from '../lib/site-drawing.ts';
import { closingInWords, whyUnsure } from '../lib/site-words.ts';
import { colon, say, word } from '../lib/words.ts';
import { Passage } from '../parts/evidence.tsx';
import { InOtherLanguage } from '../parts/in-other-language.tsx';

/** Where a camp stands in the ledger of its page. */
export function ledgerAnchor(slug: string): string {
  return `camp-${slug}`;
}

/** The table of camps, by closing: their status on the day, when they were given up, and what each source says of it. */
export function SiteLedger({
  lang,
  sites,
  on,
  knownOn,
  end,
}: {
  lang: Lang;
  sites: readonly DatedSite[];
  on: string | null;
  knownOn: string | null;
  /** The last day on which something is known. */
  end: string | null;
}): ReactElement {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{say(lang, 'Camp', 'Camp')}</th>
          <th scope="col">
            {on === null
              ? say(lang, 'At the end of the record', 'À la fin du dossier')
              : say(lang, `On ${dayLabel(lang, on)}`, `Le ${dayLabel(lang, on)}`)}
          </th>
          <th scope="col">{say(lang, 'Given up', 'Quitté')}</th>
          <th scope="col">{say(lang, 'What each source says', 'Ce que dit chaque source')}</th>
        </tr>
      </thead>
      <tbody>
        {byClosing(sites).map((site) => (
          <tr key={site.place.id} id={ledgerAnchor(site.place.slug)} className={site.status.toLowerCase()}>
            <th scope="row">
              <a href={pageAddress(lang, `/places/${site.place.slug}`, { knownOn })}>
                <InOtherLanguage lang={lang} of={site.place} field="name" />
              </a>
              {site.place.within !== null && (
                <span className="soft ledger-within">
                  <a href={pageAddress(lang, `/places/${site.place.within.slug}`, { knownOn })}>
                    <InOtherLanguage lang={lang} of={site.place.within} field="name" />
                  </a>
                </span>
              )}
            </th>
            <td className="ledger-status">
              <InlineMark kind={site.status} />
              {word(lang, 'site', site.status)}
            </td>
            <td>
              {closingInWords(lang, site.closed, end)}
              <WhyUnsure lang={lang} site={site} />
            </td>
            <td>
              <Accounts lang={lang} site={site} knownOn={knownOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why there are days on which a camp's status is disputed or unknown; nothing where there are none. */
export function WhyUnsure({ lang, site }: { lang: Lang; site: DatedSite }): ReactElement | null {
  const why = whyUnsure(lang, { ...site, accounts: byDay(site.accounts) });
  return why === null ? null : <p className="note">{why}</p>;
}

/** What each source says of a camp's closing, by the day it gives, each with its passage. */
export function Accounts({
  lang,
  site,
  knownOn,
}: {
  lang: Lang;
  site: DatedSite;
  knownOn: string | null;
}): ReactElement {
  if (site.accounts.length === 0)
    return (
      <p className="soft">{say(lang, 'No source tells of its closing.', 'Aucune source ne parle de sa fermeture.')}</p>
    );
  return (
    <ul className="accounts">
      {byDay(site.accounts).map(({ span, evidence, event, ...account }) => (
        <li key={evidence.id}>
          <a className="account-day" href={pageAddress(lang, `/events/${event.slug}`, { knownOn })}>
            {span === null ? say(lang, 'no day given', 'sans date') : dayWords(lang, span)}
          </a>
          {colon(lang)}
          <Passage lang={lang} evidence={evidence} knownOn={knownOn} />
          {account.tells !== null && (
            <span className="note">
              {' · '}
              <InOtherLanguage lang={lang} of={account} field="tells" />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Accounts by the day they give, those that give none last. */
function byDay(accounts: DatedSite['accounts']): DatedSite['accounts'] {
  const day = ({ span }: DatedSite['accounts'][number]): string => span?.earliest ?? span?.latest ?? '9999';
  return accounts.toSorted((a, b) => day(a).localeCompare(day(b)));
}
