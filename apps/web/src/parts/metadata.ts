import type { Metadata } from 'next';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { webSettings } from '../lib/settings.ts';
import { feedTitle } from '../taking/feed-title.ts';

/**
 * What a page says of itself to browsers and search engines: title, description, its own address and the other language's. Where the
 * title tells of what was `chosen` in the address, so do the picture and the address that is shared; the canonical one stays bare.
 * `picture` is the path of a drawing of the page's own, which stands for it instead of the mission's; `acronym` is the mission's, where it
 * is a page of one.
 */
export function pageMetadata(
  lang: Lang,
  path: string,
  title: string,
  description: string,
  chosen: Readonly<Record<string, string | null>> = {},
  { picture = null, acronym = null }: { picture?: string | null; acronym?: string | null } = {},
): Metadata {
  const { publicUrl } = webSettings();
  const address = (language: Lang): string => `${publicUrl}${pageAddress(language, path)}`;
  const mission = /^\/missions\/([^/]+)/.exec(path)?.[1] ?? null;
  const own = mission === null ? '' : `/missions/${mission}`;
  const image = {
    url: `${publicUrl}${pageAddress(lang, picture ?? `${own}/og.png`, chosen)}`,
    ...(picture === null ? { width: 1200, height: 630 } : {}),
    alt: title,
  };
  return {
    title: title === 'Drawdown' ? title : `${title} · Drawdown`,
    description,
    alternates: {
      canonical: address(lang),
      languages: { en: address('en'), fr: address('fr'), 'x-default': `${publicUrl}${path}` },
      types: {
        'application/atom+xml': [
          { url: `${publicUrl}${pageAddress(lang, `${own}/feed.atom`)}`, title: feedTitle(lang, acronym) },
        ],
      },
    },
    openGraph: {
      title,
      description,
      url: `${publicUrl}${pageAddress(lang, path, chosen)}`,
      siteName: 'Drawdown',
      locale: lang === 'fr' ? 'fr_FR' : 'en_GB',
      type: 'article',
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}
