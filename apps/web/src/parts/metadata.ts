import type { Metadata } from 'next';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { webSettings } from '../lib/settings.ts';

/** What a page says of itself to browsers and search engines: title, description, its own address and the other language's. */
export function pageMetadata(lang: Lang, path: string, title: string, description: string): Metadata {
  const { publicUrl } = webSettings();
  const address = (language: Lang): string => `${publicUrl}${pageAddress(language, path)}`;
  return {
    title: title === 'Drawdown' ? title : `${title} · Drawdown`,
    description,
    alternates: {
      canonical: address(lang),
      languages: { en: address('en'), fr: address('fr'), 'x-default': `${publicUrl}${path}` },
    },
    openGraph: {
      title,
      description,
      url: address(lang),
      siteName: 'Drawdown',
      locale: lang === 'fr' ? 'fr_FR' : 'en_GB',
      type: 'article',
    },
  };
}
