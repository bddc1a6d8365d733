import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { figureAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import type { DatedSite, MissionSitesData } from '../lib/site-document.ts';
import { ledgerOn } from '../lib/site-counts.ts';
import { say } from '../lib/words.ts';
import { Passage } from '../parts/evidence.tsx';
import { Taken } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { InOtherLanguage } from '../parts/in-other-language.tsx';

type Counted = MissionSitesData['statistics']['nodes'][number];

/** How many camps sources say there were or had been given up, each beside the ledger of that very day, and why some do not fit. */
export function SiteCounts({
  lang,
  mission,
  knownOn,
  take,
}: {
  lang: Lang;
  mission: MissionSitesData;
  knownOn: string | null;
  take: Takeable;
}): ReactElement | null {
  const { nodes } = mission.statistics;
  if (nodes.length === 0) return null;
  const misfits = mission.disagreements.nodes.filter(
    ({ metric }) => metric !== null && nodes.some((statistic) => statistic.metric.key === metric.key),
  );
  return (
    <Taken lang={lang} about={say(lang, 'counts of camps', 'nombres de camps')} {...take}>
      {misfits.length > 0 && (
        <ul className="misfits">
          {misfits.map((misfit) => (
            <li key={misfit.key}>
              {misfit.metric !== null && (
                <strong>
                  <InOtherLanguage lang={lang} of={misfit.metric} field="name" />.
                </strong>
              )}{' '}
              {misfit.explanation}
            </li>
          ))}
        </ul>
      )}
      <div
        className="scroll"
        role="region"
        tabIndex={0}
        aria-label={say(lang, 'Counts of camps as a table', 'Nombres de camps en tableau')}
      >
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">{say(lang, 'On', 'Le')}</th>
              <th scope="col">{say(lang, 'What is counted', 'Ce qui est compté')}</th>
              <th scope="col">{say(lang, 'The source says', 'La source dit')}</th>
              <th scope="col">{say(lang, 'The ledger of that day', 'Le registre de ce jour')}</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((statistic) => (
              <tr key={statistic.id} className={fits(statistic, mission.sites) ? undefined : 'apart'}>
                <th scope="row">{dayWords(lang, statistic.asOf)}</th>
                <td>
                  <InOtherLanguage lang={lang} of={statistic.metric} field="name" />
                </td>
                <td>
                  <a className="statistic-value" href={figureAddress(lang, statistic.key, knownOn)}>
                    {statistic.value.label}
                  </a>
                </td>
                <td>{ledgerInWords(lang, statistic, mission.sites)}</td>
                <td>
                  <Passage lang={lang} evidence={statistic.evidence} knownOn={knownOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Taken>
  );
}

/** Whether a figure and the ledger can both be right. */
function fits(statistic: Counted, sites: readonly DatedSite[]): boolean {
  const ledger = ledgerOn(statistic, sites);
  if (ledger === null) return true;
  return (statistic.value.low ?? 0) <= ledger.high && (statistic.value.high ?? Infinity) >= ledger.low;
}

function ledgerInWords(lang: Lang, statistic: Counted, sites: readonly DatedSite[]): string {
  const ledger = ledgerOn(statistic, sites);
  if (ledger === null) return '–';
  if (statistic.metric.key === 'sites-total') return String(ledger.low);
  const range =
    ledger.low === ledger.high
      ? `${ledger.low}`
      : say(lang, `${ledger.low} to ${ledger.high}`, `${ledger.low} à ${ledger.high}`);
  return `${range} ${say(lang, 'of', 'sur')} ${sites.length}`;
}
