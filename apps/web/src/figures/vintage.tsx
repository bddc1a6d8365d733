import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import { todayInUtc } from '../lib/day-number.ts';
import { counted, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { LearntDay } from '../lib/learnt.ts';
import { dayAhead, liesAhead } from '../lib/lies-ahead.ts';
import { say } from '../lib/words.ts';

/** What a page goes on choosing on another day of knowledge. */
export type Kept = Readonly<Record<string, string | null | undefined>>;

/** What a mission gains on a day: figures, and events that somebody tells of. */
export const learntNouns = (lang: Lang): readonly [string, string] => [
  say(lang, 'figure or event', 'chiffre ou événement'),
  say(lang, 'figures and events', 'chiffres et événements'),
];

/** What was known when: a day to choose, and the days on which there was something new. */
export function Vintage({
  lang,
  path,
  knownOn,
  days,
  nouns: [one, many],
  keptOn,
  earliest,
}: {
  lang: Lang;
  path: string;
  knownOn: string | null;
  days: readonly LearntDay[];
  /** What is counted on each of the days: one, and several. */
  nouns: readonly [string, string];
  /** What else the address chooses on a day. */
  keptOn: (day: string | null) => Kept;
  /** The first day on which all of that can be known. */
  earliest?: string | undefined;
}): ReactElement {
  return (
    <div className="vintage" id="known-on">
      <form action={pageAddress(lang, path)}>
        <label htmlFor="knownOn">{say(lang, 'Show what was known on', 'Montrer ce qu’on savait le')}</label>
        <input
          id="knownOn"
          type="date"
          name="knownOn"
          defaultValue={knownOn ?? days.at(-1)?.day ?? ''}
          required
          min={earliest}
        />
        {Object.entries(keptOn(null)).map(
          ([name, value]) => value != null && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit">{say(lang, 'Show', 'Montrer')}</button>
      </form>
      {days.length > 0 && (
        <>
          <p className="soft small">
            {say(lang, 'Days on which something became known', 'Jours où quelque chose a été connu')}
          </p>
          <ol className="days">
            {days.map(({ day, count }) => (
              <li key={day}>
                <a
                  href={pageAddress(lang, path, { ...keptOn(day), knownOn: day })}
                  aria-current={knownOn === day ? 'true' : undefined}
                >
                  {dayLabel(lang, day, { month: 'short' })}
                </a>{' '}
                {count > 0 ? counted(lang, count, one, many) : say(lang, 'other news', 'autre nouvelle')}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

export const laterLeftOut = (lang: Lang): string =>
  say(lang, 'Everything published later is left out.', 'Tout ce qui a été publié plus tard est laissé de côté.');

/** What is shown of a day of knowledge, and what is left out; of a day that lies ahead nothing more can be known than today. */
export function vintageSaid(lang: Lang, knownOn: string, leftOut: string): { shown: string; rest: string } {
  const day = dayLabel(lang, knownOn);
  return liesAhead(knownOn, todayInUtc())
    ? {
        shown: `${dayAhead(lang, knownOn)}.`,
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
  const { shown, rest } = vintageSaid(lang, knownOn, laterLeftOut(lang));
  return (
    <p className="vintage-notice">
      <strong>{shown}</strong> {rest}{' '}
      <a href={pageAddress(lang, path, others)}>{say(lang, 'Show all that is known', 'Montrer tout ce qu’on sait')}</a>
    </p>
  );
}
