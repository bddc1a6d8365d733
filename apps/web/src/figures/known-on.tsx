import type { ReactElement } from 'react';
import type { Choice } from '../lib/address.ts';
import { pageAddress } from '../lib/address.ts';
import { counted, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { DayTrack } from './day-track.tsx';
import type { Stop } from './day-track.tsx';
import type { LearntDay } from './vintage.tsx';
import { Vintage, vintageSaid } from './vintage.tsx';

/**
 * Moves a whole page through time: a step back and on, a slider over the days on which something became known, and any
 * other day. All of it links and a form; the slider is added where scripts run.
 */
export function KnownOn({
  lang,
  path,
  choice,
  days,
  base,
  said,
}: {
  lang: Lang;
  path: string;
  choice: Choice;
  days: readonly LearntDay[];
  /** The base that was chosen, with the day from which it is known: before that it cannot be. */
  base: { id: string; since: string } | null;
  /** The finding on the day shown, for those who hear the page move. */
  said: string;
}): ReactElement | null {
  const { knownOn } = choice;
  const isMeasured = (day: string | null): boolean => base !== null && (day === null || day >= base.since);
  const to = (day: string | null): string =>
    pageAddress(lang, path, { scope: choice.scope, base: isMeasured(day) ? base?.id : null, knownOn: day });
  // On the last of the days all is known: it is the stop that names no day.
  const stops: (Stop & { day: string | null })[] = days.map(({ day, figures }, i) => {
    const isLast = i === days.length - 1;
    const label = isLast ? say(lang, 'all that is known', 'tout ce qu’on sait') : dayLabel(lang, day);
    return { day: isLast ? null : day, weight: figures, label, href: to(isLast ? null : day) };
  });
  if (stops.length === 0) return null;
  const end = stops.length - 1;
  const at =
    knownOn === null
      ? end
      : Math.max(
          0,
          stops.findLastIndex((stop) => (stop.day ?? days.at(-1)?.day ?? '') <= knownOn),
        );
  const isBetween = knownOn !== null && stops[at]?.day !== knownOn && at !== end;
  const previous = isBetween ? stops[at] : stops[at - 1];
  const next = knownOn === null ? undefined : stops[at + 1];
  const leftOut = say(
    lang,
    'What was published later is left out; on the chart it is a shadow.',
    'Ce qui a été publié plus tard est laissé de côté\u202f; sur le graphique, c’est une ombre.',
  );
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
      </div>
      <details className="twin known-on-days">
        <summary>{say(lang, 'Choose a day', 'Choisir un jour')}</summary>
        <Vintage lang={lang} path={path} choice={choice} days={days} base={base} />
        <p className="soft small">
          {say(
            lang,
            `The bars: how many of the ${counted(
              lang,
              days.reduce((sum, { figures }) => sum + figures, 0),
              'figure',
              'figures',
            )} and accounts became known on each day.`,
            `Les barres\u00a0: combien de chiffres et de récits ont été connus chaque jour.`,
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
        label={say(lang, 'As known on', 'Tel que connu le')}
        said={`${knownOn === null ? say(lang, 'All that is known', 'Tout ce qu’on sait') : dayLabel(lang, knownOn)}. ${said}.`}
      />
    </section>
  );
}
