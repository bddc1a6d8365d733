import { notFound } from 'next/navigation';
import { parameter } from '../lib/address.ts';
import type { SearchParams } from '../lib/address.ts';
import { isDay } from '../lib/day-number.ts';
import { isLang } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { windowFrom } from '../lib/lists.ts';
import type { Window } from '../lib/lists.ts';
import { PAGE_SIZE } from './pager.tsx';

/** The language and slug of a detail page; an unknown language is a page that is not there. */
export async function readSlug(params: Promise<{ lang: string; slug: string }>): Promise<{ lang: Lang; slug: string }> {
  const { lang, slug } = await params;
  if (!isLang(lang)) notFound();
  return { lang, slug };
}

/** The language of a list page, and which page of it is asked for: the first entries, or those of an order read from its end. */
export async function readList(
  params: Promise<{ lang: string }>,
  searchParams: Promise<SearchParams>,
): Promise<{ lang: Lang; window: Window; knownOn: string | null; search: SearchParams }> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const search = await searchParams;
  return {
    lang,
    window: windowFrom(search, PAGE_SIZE),
    knownOn: parameter(search, 'knownOn'),
    search,
  };
}

/** What a detail page is of, and the day as of which it tells; a day that is none is told by `wrong`. */
export async function readDetail(
  params: Promise<{ lang: string; slug: string }>,
  searchParams: Promise<SearchParams>,
): Promise<{ lang: Lang; slug: string; knownOn: string | null; search: SearchParams; isWrong: boolean }> {
  const { lang, slug } = await readSlug(params);
  const search = await searchParams;
  const knownOn = parameter(search, 'knownOn');
  return { lang, slug, knownOn, search, isWrong: knownOn !== null && !isDay(knownOn) };
}
