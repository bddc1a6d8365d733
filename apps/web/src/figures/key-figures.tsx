import type { ReactElement } from 'react';
import { neededPace } from '../lib/drawing.ts';
import { counted, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DrawdownData } from '../lib/mission-document.ts';
import { peopleRange } from '../lib/ranges.ts';
import { say } from '../lib/words.ts';
import { BriefKeyFigure, KeyFigure } from './figure.tsx';

/** The withdrawal in five numbers, each a range in words with its sources. */
export function KeyFigures({ lang, drawdown }: { lang: Lang; drawdown: DrawdownData }): ReactElement | null {
  const point = drawdown.points.at(-1);
  if (point === undefined) return null;
  const pace = drawdown.pace.at(-1);
  const base = drawdown.base;
  const both = [...point.statistics, ...(base?.statistics ?? [])];
  return (
    <section className="key-figures" aria-labelledby="in-figures">
      <h2 className="unseen" id="in-figures">
        {say(lang, 'In figures', 'En chiffres')}
      </h2>
      <KeyFigure
        lang={lang}
        name={say(lang, 'Had left', 'Partis')}
        value={point.departed.label}
        note={point.asOf.label}
        statistics={point.statistics}
      />
      {point.remaining !== null && base !== null && (
        <BriefKeyFigure
          lang={lang}
          name={say(lang, 'Still there', 'Encore là')}
          value={peopleRange(lang, point.remaining)}
          note={
            <>
              {say(lang, 'of', 'sur')} {base.quantity.label}
              {point.share !== null && (
                <>
                  {say(lang, '; gone: ', '\u00a0; partis\u00a0: ')}
                  {point.share.label}
                </>
              )}
            </>
          }
          statistics={both}
        />
      )}
      {pace !== undefined && (
        <BriefKeyFigure
          lang={lang}
          name={say(lang, 'Last pace', 'Dernier rythme')}
          value={pace.perDay.label}
          note={say(lang, `${pace.from.label} to ${pace.to.label}`, `${pace.from.label} – ${pace.to.label}`)}
          statistics={pace.statistics}
        />
      )}
      {drawdown.requiredPace !== null && drawdown.deadline !== null && (
        <BriefKeyFigure
          lang={lang}
          tone="warm"
          name={say(lang, 'Pace needed', 'Rythme nécessaire')}
          value={neededPace(lang, drawdown.requiredPace.perDay)}
          note={say(
            lang,
            `to be gone by ${dayLabel(lang, drawdown.deadline)}`,
            `pour être partis le ${dayLabel(lang, drawdown.deadline)}`,
          )}
          statistics={drawdown.requiredPace.statistics}
        />
      )}
      {drawdown.silenceDays !== null && (
        <BriefKeyFigure
          lang={lang}
          name={say(lang, 'Silence since', 'Silence depuis')}
          value={counted(lang, drawdown.silenceDays, say(lang, 'day', 'jour'), say(lang, 'days', 'jours'))}
          note={
            drawdown.knownOn === null
              ? say(lang, 'from the last figure to the end of the mission', 'du dernier chiffre à la fin de la mission')
              : say(
                  lang,
                  `from the last figure to ${dayLabel(lang, drawdown.knownOn)}`,
                  `du dernier chiffre au ${dayLabel(lang, drawdown.knownOn)}`,
                )
          }
          statistics={point.statistics}
        />
      )}
    </section>
  );
}
