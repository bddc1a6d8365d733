import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import { todayInUtc } from '../lib/day-number.ts';
import { counted, dayLabel, listLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { MissionSitesData } from '../lib/site-document.ts';
import { changeDays, stepsAround } from '../lib/site-drawing.ts';
import { summaryOf } from '../lib/site-words.ts';
import { say } from '../lib/words.ts';
import { DayTrack } from './day-track.tsx';
import type { Stop } from './day-track.tsx';

/**
 * Walks the page of camps through the days on which the status of any of them changed: a step back and on, a slider, any other
 * day, and all days with the camps concerned. Links and a form; the slider is added where scripts run.
 */
export function SiteDays({
  lang,
  path,
  mission,
  asked,
  end,
  others,
}: {
  lang: Lang;
  path: string;
  mission: Pick<MissionSitesData, 'sites' | 'withdrawalStarted'>;
  /** The day in the address. */
  asked: string | null;
  /** The last day on which something is known. */
  end: string | null;
  /** What else the address chooses, kept at each step. */
  others: Readonly<Record<string, string | null>>;
}): ReactElement | null {
  const address = (day: string | null): string => pageAddress(lang, path, { ...others, on: day });
  const start = mission.withdrawalStarted?.latest ?? mission.withdrawalStarted?.earliest ?? null;
  const changes = changeDays(lang, mission.sites);
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return null;
  // The walk begins before the first change, where all camps are open.
  const isBefore = start !== null && start < first.day;
  const days = isBefore
    ? [{ day: start, names: [say(lang, 'the withdrawal begins', 'le retrait commence')], weight: 0 }, ...changes]
    : changes;
  const stops = days.map((day): Stop & { day: string } => ({
    day: day.day,
    label: dayLabel(lang, day.day, { month: 'short' }),
    href: address(day.day),
    weight: 'weight' in day ? 0 : day.names.length,
  }));
  // Without a day the page shows the last of them that has come by the end: of the record, or of what was known then.
  const reached = stops.findLast(({ day }) => day <= (end ?? last.day));
  const { at, previous, next } = stepsAround(stops, asked ?? reached?.day ?? '');
  const shown = asked === null ? say(lang, 'The end of the record', 'La fin du dossier') : dayLabel(lang, asked);
  return (
    <section className="known-on site-days" aria-label={say(lang, 'The camps on a day', 'Les camps un jour donné')}>
      <p>
        <strong>{shown}</strong>{' '}
        <span className="soft">
          {say(
            lang,
            'Step through the days on which a camp changed hands.',
            'Parcourez les jours où un camp a changé de mains.',
          )}
        </span>{' '}
        {asked !== null && (
          <a href={address(null)}>{say(lang, 'To the end of the record', 'Jusqu’à la fin du dossier')}</a>
        )}
      </p>
      <DayTrack
        lang={lang}
        stops={stops}
        at={at}
        previous={previous}
        next={next}
        ends={[stops[0]?.label ?? '', stops.at(-1)?.label ?? '']}
        steps={say(lang, 'days of change, not to scale', 'jours de changement, sans échelle')}
        label={say(lang, 'The camps on', 'Les camps au')}
        said={summaryOf(lang, mission.sites, asked, todayInUtc())}
      />
      <details className="twin">
        <summary>{say(lang, 'Choose a day', 'Choisir un jour')}</summary>
        <div className="vintage">
          <form action={pageAddress(lang, path)}>
            <label htmlFor="on">{say(lang, 'Show the camps on', 'Montrer les camps le')}</label>
            <input id="on" type="date" name="on" defaultValue={asked ?? last.day} required />
            {Object.entries(others).map(
              ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
            )}
            <button type="submit">{say(lang, 'Show', 'Montrer')}</button>
          </form>
          <p className="soft small">
            {say(lang, 'Days of change:', 'Jours de changement\u00a0:')}{' '}
            {counted(lang, changes.length, say(lang, 'day', 'jour'), say(lang, 'days', 'jours'))}
          </p>
          <ol className="days">
            {days.map(({ day, names }) => (
              <li key={day}>
                <a href={address(day)} aria-current={day === asked ? 'true' : undefined}>
                  {dayLabel(lang, day, { month: 'short' })}
                </a>{' '}
                {listLabel(lang, names)}
              </li>
            ))}
          </ol>
        </div>
      </details>
    </section>
  );
}
