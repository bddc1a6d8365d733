import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import { counted, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { LearntDay } from '../lib/learnt.ts';
import { say } from '../lib/words.ts';
import { DayTrack } from './day-track.tsx';
import type { Stop } from './day-track.tsx';
import { laterLeftOut, Vintage, vintageSaid } from './vintage.tsx';
import type { Kept } from './vintage.tsx';

/**
 * Moves a whole page through time: a step back and on, a slider over the days on which something became known, and any
 * other day. All of it links and a form; the slider is added where scripts run.
 */
export function KnownOn({
  lang,
  path,
  knownOn,
  kept = {},
  days,
  nouns,
  base = null,
  leftOut = laterLeftOut(lang),
  said,
}: {
  lang: Lang;
  path: string;
  knownOn: string | null;
  /** What else the address chooses, and goes on choosing on another day. */
  kept?: Kept;
  days: readonly LearntDay[];
  /** What is counted on each of the days: one, and several. */
  nouns: readonly [string, string];
  /** The base that was chosen, with the day from which it is known: before that it cannot be. */
  base?: { id: string; since: string } | null;
  /** What the page does with all that was published later. */
  leftOut?: string;
  /** What the page says on the day shown, for those who hear it move. */
  said: string;
}): ReactElement | null {
  const isMeasured = (day: string | null): boolean => base !== null && (day === null || day >= base.since);
  const keptOn = (day: string | null): Kept => ({ ...kept, ...(isMeasured(day) && { base: base?.id }), knownOn: null });
  const to = (day: string | null): string => pageAddress(lang, path, { ...keptOn(day), knownOn: day });
  // On the last of the days all is known: it is the stop that names no day.
  const stops: (Stop & { day: string | null })[] = days.map(({ day, count }, i) => {
    const isLast = i === days.length - 1;
    const label = isLast ? say(lang, 'all that is known', 'tout ce qu’on sait') : dayLabel(lang, day);
    return { day: isLast ? null : day, weight: count, label, href: to(isLast ? null : day) };
  });
  if (stops.length === 0) return null;
  const all = days.reduce((sum, { count }) => sum + count, 0);
  const end = stops.length - 1;
  // Before the first of them nothing was known, and there is nowhere to step back to.
  const reached =
    knownOn === null ? end : stops.findLastIndex((stop) => (stop.day ?? days.at(-1)?.day ?? '') <= knownOn);
  const at = Math.max(0, reached);
  const isBetween = knownOn !== null && stops[at]?.day !== knownOn && at !== end;
  const previous = isBetween && reached >= 0 ? stops[at] : stops[at - 1];
  const next = knownOn === null ? undefined : stops[reached + 1];
  const told = knownOn === null ? null : vintageSaid(lang, knownOn, leftOut);
  return (
    <section className="known-on" aria-label={say(lang, 'What was known when', 'Ce qu’on savait, et quand')}>
      <div className="known-on-words">
        {told === null ? (
          <p>
            <strong>{say(lang, 'All that is known', 'Tout ce qu’on sait')}</strong>{' '}
            <span className="soft more-words">
              {say(
                lang,
                'Step back to what was known on an earlier day.',
                'Revenez à ce qu’on savait à une date antérieure.',
              )}
            </span>
          </p>
        ) : (
          <p className="vintage-notice">
            <strong>{told.shown}</strong> <span className="soft">{told.rest}</span>{' '}
            <a href={to(null)}>{say(lang, 'Show all that is known', 'Montrer tout ce qu’on sait')}</a>
          </p>
        )}
        {base !== null && days.some(({ day }) => day < base.since) && (
          <p className="soft small">
            {say(
              lang,
              `The base chosen became known on ${dayLabel(lang, base.since)}: earlier days are measured against what was known then.`,
              `La base choisie est connue depuis le ${dayLabel(lang, base.since)}\u00a0: avant, on mesure par rapport à ce qu’on savait alors.`,
            )}
          </p>
        )}
      </div>
      <details className="twin known-on-days">
        <summary>{say(lang, 'Choose a day', 'Choisir un jour')}</summary>
        <Vintage
          lang={lang}
          path={path}
          knownOn={knownOn}
          days={days}
          nouns={nouns}
          keptOn={keptOn}
          earliest={base?.since}
        />
        <p className="soft small">
          {say(
            lang,
            `The bars: how many of ${counted(lang, all, ...nouns)} became known on each day. One step leads to the next of these days, however long that was.`,
            `Les barres\u00a0: combien, sur ${counted(lang, all, ...nouns)}, ont été connus chaque jour. Un cran mène au jour suivant de cette liste, si loin qu’il soit.`,
          )}
        </p>
      </details>
      <DayTrack
        lang={lang}
        stops={stops}
        at={at}
        previous={previous}
        next={next}
        ends={[stops[0]?.day == null ? '' : dayLabel(lang, stops[0].day, { month: 'short' }), say(lang, 'all', 'tout')]}
        steps={say(lang, 'days of news, not to scale', 'jours de nouvelles, sans échelle')}
        label={say(lang, 'As known on', 'Tel que connu le')}
        said={`${knownOn === null ? say(lang, 'All that is known', 'Tout ce qu’on sait') : dayLabel(lang, knownOn)}. ${said}.`}
      />
    </section>
  );
}
