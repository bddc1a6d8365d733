import { notFound } from 'next/navigation';
import { parameter } from '../lib/address.ts';
import type { SearchParams } from '../lib/address.ts';
import { isLang } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { pageWindow } from './pager.tsx';

/** The language and slug of a detail page; an unknown language is a page that is not there. */
export async function readSlug(params: Promise<{ lang: string; slug: string }>): Promise<{ lang: Lang; slug: string }> {
  const { lang, slug } = await params;
  if (!isLang(lang)) notFound();
  return { lang, slug };
}

/** The language of a list page, and which page of it is asked for. */
export async function readList(
  params: Promise<{ lang: string }>,
  searchParams: Promise<SearchParams>,
): Promise<{ lang: Lang; window: ReturnType<typeof pageWindow>; knownOn: string | null; search: SearchParams }> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const search = await searchParams;
  return {
    lang,
    window: pageWindow(parameter(search, 'after'), parameter(search, 'before')),
    knownOn: parameter(search, 'knownOn'),
    search,
  };
}
