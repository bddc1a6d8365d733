import type { ReactElement } from 'react';
import { todayInUtc } from '../lib/day-number.ts';
import { keyFiguresOf } from '../lib/key-figures.ts';
import type { Lang } from '../lib/language.ts';
import type { MissionData } from '../lib/mission-document.ts';
import { say } from '../lib/words.ts';
import { Take } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { BriefKeyFigure, KeyFigure } from './figure.tsx';

/** The withdrawal in five numbers, each a range in words with its sources: the first with its passages, the others, made of it, with who published them. */
export function KeyFigures({
  lang,
  mission: { drawdown, ended },
  take,
}: {
  lang: Lang;
  mission: Pick<MissionData, 'drawdown' | 'ended'>;
  take: Takeable;
}): ReactElement | null {
  const figures = keyFiguresOf(lang, drawdown, { knownOn: drawdown.knownOn, ended, today: todayInUtc() });
  if (figures.length === 0) return null;
  const title = say(lang, 'In figures', 'En chiffres');
  return (
    <div data-taken={take.path}>
      <section className="key-figures" aria-labelledby="in-figures">
        <h2 className="unseen" id="in-figures">
          {title}
        </h2>
        {figures.map(({ code, name, value, note, statistics }) =>
          code === 'departed' ? (
            <KeyFigure key={code} lang={lang} name={name} value={value} note={note} statistics={statistics} />
          ) : (
            <BriefKeyFigure
              key={code}
              lang={lang}
              name={name}
              value={value}
              note={note}
              tone={code === 'pace-needed' ? 'warm' : undefined}
              statistics={statistics}
            />
          ),
        )}
      </section>
      <Take lang={lang} about={title} {...take} />
    </div>
  );
}
