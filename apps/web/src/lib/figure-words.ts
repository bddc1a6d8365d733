import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import type { Lang } from './language.ts';
import { inWords } from './other-language.ts';
import type { Written } from './other-language.ts';
import { word } from './words.ts';

/** What a figure counts, of whom and on which day, in a line: `personnel departed, all personnel, 27 September 2023`. */
export function figureHeadline(
  lang: Lang,
  figure: {
    metric: Written<'name'>;
    scope: string;
    subject: Written<'name'> | null;
    asOf: NamedDays;
  },
): string {
  const whom =
    figure.subject === null
      ? figure.scope === 'NOT_APPLICABLE'
        ? ''
        : word(lang, 'scope', figure.scope)
      : inWords(lang, figure.subject, 'name');
  return [inWords(lang, figure.metric, 'name'), whom, dayWords(lang, figure.asOf)]
    .filter((part) => part !== '')
    .join(', ');
}
