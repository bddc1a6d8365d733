import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';

/** What is taken away: which page's figure, as it was chosen, in which language, and on which day. */
export interface View {
  lang: Lang;
  /** The page's own address without its language, e.g. `/missions/minusma/drawdown`. */
  path: string;
  /** The mission it is a view of; null for what spans the whole record. */
  mission: string | null;
  /** What the reader chose, by the names that the pages use; nothing that was not chosen. */
  query: Readonly<Record<string, string>>;
  /** The day (UTC) on which it is taken. */
  takenOn: string;
  /** Where readers find the pages, without a slash at the end. */
  publicUrl: string;
}

/** The day of knowledge that was chosen; null for all that is known. */
export function knownOnOf(view: View): string | null {
  return view.query['knownOn'] ?? null;
}

/** The slug or key of what a view is of, by the second part of its path. */
export function nameOf(view: View): string {
  const name = view.path.split('/')[2] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether readers elsewhere can follow an address of ours: one of this machine alone says nothing to them. */
export function isReachable(view: View): boolean {
  return !/^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(new URL(view.publicUrl).hostname);
}

/** An absolute address of ours in the language of the view. */
export function absolute(view: View, path: string, query: Readonly<Record<string, string | null>> = {}): string {
  return `${view.publicUrl}${pageAddress(view.lang, path, query)}`;
}

/** What was chosen, with the day as of which it tells, so that its address leads to the same when more is known. */
export function pinned(view: View): Readonly<Record<string, string>> {
  return { knownOn: view.takenOn, ...view.query };
}

/** The absolute address of what is taken, in one of its forms (`csv`, `json`, `csv-metadata.json`). */
export function takenAddress(view: View, ending: string): string {
  return absolute(view, `${view.path}.${ending}`, view.query);
}
