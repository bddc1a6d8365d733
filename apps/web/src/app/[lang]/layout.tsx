import localFont from 'next/font/local';
import { notFound } from 'next/navigation';
import type { Metadata, Viewport } from 'next';
import type { ReactElement } from 'react';
import { isLang } from '../../lib/language.ts';
import { webSettings } from '../../lib/settings.ts';
import '../../design/stylesheets.ts';

// What does not come in time is not used on this page, but on the next: nothing moves. What stands in for it: design/fonts.css.
// Without the axis of optical sizes, which would more than double what the first words wait for (122 kB for 51).
// The constants' names are those of the families: none may be one that a system knows by itself, such as `sans`.
const sourceSerif = localFont({
  src: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif',
  display: 'optional',
  adjustFontFallback: false,
});

const sourceSans = localFont({
  src: '../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: false,
});

// Letters beyond Western European ones, fetched only by a page that holds one.
const sourceSerifExtended = localFont({
  src: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-ext',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
    },
  ],
});

const sourceSansExtended = localFont({
  src: '../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans-ext',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
    },
  ],
});

// Every page is made when it is asked for: the record may have grown, and the API's address is known only then.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#121316' },
  ],
};

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(webSettings().publicUrl), title: 'Drawdown' };
}

/** The document itself: its language, its type, its colours. */
export default async function Layout({ children, params }: LayoutProps<'/[lang]'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const fonts = [sourceSerif, sourceSans, sourceSerifExtended, sourceSansExtended]
    .map((font) => font.variable)
    .join(' ');
  return (
    <html lang={lang} className={fonts}>
      <body>{children}</body>
    </html>
  );
}
