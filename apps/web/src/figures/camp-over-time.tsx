import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { InlineMark } from '../charts/site-mark.tsx';
import { SiteStrip } from '../charts/site-strip.tsx';
import type { Lang } from '../lib/language.ts';
import type { DatedSite, MissionSitesData } from '../lib/site-document.ts';
import { siteStripDrawing } from '../lib/site-drawing.ts';
import { statusBeforeDays } from '../lib/site-words.ts';
import { colon, say, word } from '../lib/words.ts';
import { Section } from '../parts/page.tsx';
import { Taken } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { Accounts, WhyUnsure } from './site-ledger.tsx';
import { SpellsTable } from './site-strip-figure.tsx';
import { inWords } from '../lib/other-language.ts';

/** What became of a camp: its bar of time, the days of each status, and what each source says of its closing. */
export function CampOverTime({
  lang,
  site,
  mission,
  knownOn,
  take,
}: {
  lang: Lang;
  site: DatedSite;
  mission: MissionSitesData;
  knownOn: string | null;
  take: Takeable;
}): ReactElement {
  const drawing = siteStripDrawing(lang, [site], mission, { on: null, hrefOf: () => '#accounts' });
  const closed =
    site.closed === null ? say(lang, 'no closing known', 'aucune fermeture connue') : dayWords(lang, site.closed);
  const name = inWords(lang, site.place, 'name');
  return (
    <Section
      id="status"
      title={say(lang, 'What became of it', 'Ce qu’il est devenu')}
      note={
        <>
          <InlineMark kind={site.status} />
          {site.closed === null
            ? word(lang, 'site', site.status)
            : `${statusBeforeDays(lang, site.status)}${site.status === 'OPEN' ? '' : ','} ${closed}`}
        </>
      }
    >
      <Taken lang={lang} about={name} {...take}>
        {drawing !== null && <SiteStrip drawing={drawing} label={`${name}${colon(lang)}${closed}.`} />}
        <details className="twin">
          <summary>{say(lang, 'Its status as a table', 'Son statut en tableau')}</summary>
          <SpellsTable lang={lang} sites={[site]} />
        </details>
      </Taken>
      <WhyUnsure lang={lang} site={site} />
      <div id="accounts" className="place-accounts">
        <Accounts lang={lang} site={site} knownOn={knownOn} />
      </div>
    </Section>
  );
}
