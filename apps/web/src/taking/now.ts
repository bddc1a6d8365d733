import { todayInUtc } from '../lib/day-number.ts';
import type { Lang } from '../lib/language.ts';
import { webSettings } from '../lib/settings.ts';
import type { View } from './view.ts';

/** A view of a page as it is made: today, on this site. */
export function viewNow(
  lang: Lang,
  path: string,
  mission: string | null = null,
  query: Readonly<Record<string, string>> = {},
): View {
  return {
    lang,
    path,
    mission,
    query,
    takenOn: todayInUtc(),
    publicUrl: webSettings().publicUrl,
  };
}
