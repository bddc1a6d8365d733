import type { Span } from './base-words.ts';
import { isOfStart } from './base-words.ts';
import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import { people } from './finding.ts';
import { counted, dayLabel } from './format.ts';
import type { Lang } from './language.ts';
import type { DrawdownData } from './mission-document.ts';
import { liesAhead, spokenOf } from './lies-ahead.ts';
import type { Ended } from './silence.ts';
import { silenceOf } from './silence.ts';
import { say } from './words.ts';
import type { Written } from './other-language.ts';
import { inWords } from './other-language.ts';

/** Days without a figure from which a silence is worth a sentence. */
const SILENCE = 7;

type Told = Written<'name'> & {
  acronym: string;
  ended: Ended;
  drawdown: Pick<DrawdownData, 'knownOn' | 'deadline' | 'silenceDays'> & {
    started: (Span & NamedDays) | null;
    base: { scope: string; quantity: { high: number | null; label: string }; asOf: Span & NamedDays } | null;
    points: readonly { asOf: NamedDays; departed: { label: string } }[];
  };
};

/**
 * What stands under the headline: how many there were, the last figure, the deadline, and the silence since. Nothing that lies ahead is
 * told as past.
 */
export function standfirst(lang: Lang, mission: Told, today: string): string {
  const { drawdown } = mission;
  const sentences: string[] = [];
  if (drawdown.base !== null) {
    const { quantity, scope, asOf } = drawdown.base;
    const strength = people(lang, quantity, scope);
    const { started } = drawdown;
    const hasBegun = !liesAhead(started?.latest ?? started?.earliest ?? null, spokenOf(drawdown.knownOn, today));
    if (isOfStart(asOf, started) && hasBegun) {
      // Where both are our reading, it is said once, of the sentence.
      const read = asOf.inferred ? say(lang, ', by our reading', ', selon notre lecture') : '';
      const inferred = started?.inferred === true && !asOf.inferred;
      const start = started === null ? '' : ` (${dayWords(lang, { ...started, inferred }, true)})`;
      sentences.push(
        say(
          lang,
          `When its withdrawal began${start}, ${mission.acronym} counted ${strength}${read}`,
          `Au début de son retrait${start}, la mission comptait ${strength}${read}`,
        ),
      );
    } else {
      const isAhead = liesAhead(asOf.earliest, today);
      // Nobody has counted on a day to come: where that is our reading, the count stands without it, else it is planned.
      const when = isAhead && asOf.inferred ? '' : ` (${dayWords(lang, asOf, true)})`;
      const isPlanned = isAhead && !asOf.inferred;
      sentences.push(
        say(
          lang,
          `${mission.acronym} ${isPlanned ? 'is to count' : 'counted'} ${strength}${when}`,
          `La mission ${isPlanned ? 'doit compter' : 'comptait'} ${strength}${when}`,
        ),
      );
    }
  }
  const point = drawdown.points.at(-1);
  if (point !== undefined) {
    sentences.push(
      say(
        lang,
        `The last figure: ${point.departed.label} gone (${dayWords(lang, point.asOf, true)})`,
        `Le dernier chiffre\u00a0: ${point.departed.label} partis (${dayWords(lang, point.asOf, true)})`,
      ),
    );
  }
  if (drawdown.deadline !== null) {
    const isAhead = liesAhead(drawdown.deadline, today);
    sentences.push(
      say(
        lang,
        `The last ${isAhead ? 'are' : 'were'} to be gone by ${dayLabel(lang, drawdown.deadline)}`,
        `Les derniers ${isAhead ? 'doivent' : 'devaient'} être partis au plus tard le ${dayLabel(lang, drawdown.deadline)}`,
      ),
    );
  }
  const silence = silenceOf(drawdown.silenceDays, { knownOn: drawdown.knownOn, ended: mission.ended, today });
  if (silence !== null && silence.days >= SILENCE) {
    const days = counted(lang, silence.days, say(lang, 'day', 'jour'), say(lang, 'days', 'jours'));
    const until =
      silence.until === null
        ? say(lang, 'to the end of the mission', 'jusqu’à la fin de la mission')
        : say(lang, 'so far', 'à ce jour');
    sentences.push(
      say(
        lang,
        `Then silence: ${days} without a figure, ${until}`,
        `Puis le silence\u00a0: ${days} sans un chiffre, ${until}`,
      ),
    );
  }
  if (sentences.length === 0)
    return say(
      lang,
      `What is known of ${inWords(lang, mission, 'name')}, each figure with its source.`,
      `Ce que l’on sait de la mission\u00a0: ${inWords(lang, mission, 'name')}, chaque chiffre avec sa source.`,
    );
  return `${sentences.join('. ')}.`;
}
