import { isOfStart } from './base-words.ts';
import { people } from './finding.ts';
import { counted, dayLabel } from './format.ts';
import type { Lang } from './language.ts';
import type { MissionData } from './mission-document.ts';
import { say } from './words.ts';
import { inWords } from './other-language.ts';

/** Days without a figure from which a silence is worth a sentence. */
const SILENCE = 7;

/** What stands under the headline: how many there were, the last figure, the deadline, and the silence since. */
export function standfirst(lang: Lang, mission: MissionData): string {
  const { drawdown } = mission;
  const start = drawdown.started === null ? '' : ` (${drawdown.started.label})`;
  const sentences: string[] = [];
  if (drawdown.base !== null) {
    const strength = people(lang, drawdown.base.quantity, drawdown.base.scope);
    sentences.push(
      isOfStart(drawdown.base.asOf, drawdown.started)
        ? say(
            lang,
            `When its withdrawal began${start}, ${mission.acronym} counted ${strength}`,
            `Au début de son retrait${start}, la mission comptait ${strength}`,
          )
        : say(
            lang,
            `${mission.acronym} counted ${strength} (${drawdown.base.asOf.label})`,
            `La mission comptait ${strength} (${drawdown.base.asOf.label})`,
          ),
    );
  }
  const point = drawdown.points.at(-1);
  if (point !== undefined) {
    sentences.push(
      say(
        lang,
        `The last figure: ${point.departed.label} gone (${point.asOf.label})`,
        `Le dernier chiffre\u00a0: ${point.departed.label} partis (${point.asOf.label})`,
      ),
    );
  }
  if (drawdown.deadline !== null) {
    sentences.push(
      say(
        lang,
        `The last were to be gone by ${dayLabel(lang, drawdown.deadline)}`,
        `Les derniers devaient être partis au plus tard le ${dayLabel(lang, drawdown.deadline)}`,
      ),
    );
  }
  if (drawdown.silenceDays !== null && drawdown.silenceDays >= SILENCE) {
    const days = counted(lang, drawdown.silenceDays, say(lang, 'day', 'jour'), say(lang, 'days', 'jours'));
    const until =
      drawdown.knownOn === null || (mission.ended?.latest ?? '9999') <= drawdown.knownOn
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
