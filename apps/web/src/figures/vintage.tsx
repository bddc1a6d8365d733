import type { ReactElement } from 'react';
import type { Choice } from '../lib/address.ts';
import { pageAddress } from '../lib/address.ts';
import { todayInUtc } from '../lib/day-number.ts';
import { counted, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';

/** A day on which something was learnt, and how many figures. */
export interface LearntDay {
  day: string;
  figures: number;
}

/** The days on which figures became known, in order, each with how many. */
export function learntDays(statistics: readonly { evidence: { source: { knownFrom: string } } }[]): LearntDay[] {
  const counts = new Map<string, number>();
  for (const { evidence } of statistics)
    counts.set(evidence.source.knownFrom, (counts.get(evidence.source.knownFrom) ?? 0) + 1);
  return [...counts].map(([day, figures]) => ({ day, figures })).sort((a, b) => a.day.localeCompare(b.day));
}

/** What was known when: a day to choose, and the days on which there was something new. */
export function Vintage({
  lang,
  path,
  choice,
  days,
  base,
}: {
  lang: Lang;
  path: string;
  choice: Choice;
  days: readonly LearntDay[];
  /** The base that was chosen, with the day from which it is known. */
  base: { id: string; since: string } | null;
}): ReactElement {
  const others = (day: string) => ({ scope: choice.scope, base: base !== null && day >= base.since ? base.id : null });
  return (
    <div className="vintage" id="known-on">
      <form action={pageAddress(lang, path)}>
        <label htmlFor="knownOn">{say(lang, 'Show what was known on', 'Montrer ce qu’on savait le')}</label>
        <input
          id="knownOn"
          type="date"
          name="knownOn"
          defaultValue={choice.knownOn ?? days.at(-1)?.day ?? ''}
          required
          min={base?.since}
        />
        {choice.scope !== null && <input type="hidden" name="scope" value={choice.scope} />}
        {base !== null && <input type="hidden" name="base" value={base.id} />}
        <button type="submit">{say(lang, 'Show', 'Montrer')}</button>
      </form>
      {days.length > 0 && (
        <>
          <p className="soft small">
            {say(lang, 'Days on which figures became known', 'Jours où des chiffres ont été connus')}
          </p>
          <ol className="days">
            {days.map(({ day, figures }) => (
              <li key={day}>
                <a
                  href={pageAddress(lang, path, { ...others(day), knownOn: day })}
                  aria-current={choice.knownOn === day ? 'true' : undefined}
                >
                  {dayLabel(lang, day, { month: 'short' })}
                </a>{' '}
                <span className="soft small">
                  {counted(lang, figures, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres'))}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** What is shown of a day of knowledge, and what is left out; of a day that lies ahead nothing more can be known than today. */
export function vintageSaid(lang: Lang, knownOn: string, leftOut: string): { shown: string; rest: string } {
  const day = dayLabel(lang, knownOn);
  return knownOn > todayInUtc()
    ? {
        shown: say(lang, `${day} lies ahead.`, `Le ${day} est à venir.`),
        rest: say(lang, 'This is all that is known today.', 'Voici tout ce qu’on sait aujourd’hui.'),
      }
    : { shown: say(lang, `As known on ${day}.`, `Tel que connu le ${day}.`), rest: leftOut };
}

/** Said at the top while an earlier day of knowledge is shown, with the way back. */
export function VintageNotice({
  lang,
  path,
  knownOn,
  others = {},
}: {
  lang: Lang;
  path: string;
  knownOn: string | null;
  /** What else the address chooses, kept on the way back. */
  others?: Readonly<Record<string, string | null | undefined>>;
}): ReactElement | null {
  if (knownOn === null) return null;
  const leftOut = say(
    lang,
    'Everything published later is left out.',
    'Tout ce qui a été publié plus tard est laissé de côté.',
  );
  const { shown, rest } = vintageSaid(lang, knownOn, leftOut);
  return (
    <p className="vintage-notice">
      <strong>{shown}</strong> {rest}{' '}
      <a href={pageAddress(lang, path, others)}>{say(lang, 'Show all that is known', 'Montrer tout ce qu’on sait')}</a>
    </p>
  );
}
