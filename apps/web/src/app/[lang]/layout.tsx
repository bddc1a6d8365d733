import localFont from 'next/font/local';
import { notFound } from 'next/navigation';
import type { Metadata, Viewport } from 'next';
import type { ReactElement } from 'react';
import { isLang } from '../../lib/language.ts';
import { webSettings } from '../../lib/settings.ts';
import '../../design/stylesheets.ts';

// Without the axis of optical sizes, which would more than double what the first words wait for (122 kB for 51).
const serif = localFont({
  src: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

const sans = localFont({
  src: '../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

// Letters beyond Western European ones, fetched only by a page that holds one.
const serifExtended = localFont({
  src: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-ext',
  display: 'swap',
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

const sansExtended = localFont({
  src: '../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans-ext',
  display: 'swap',
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
  const fonts = [serif, sans, serifExtended, sansExtended].map((font) => font.variable).join(' ');
  return (
    <html lang={lang} className={fonts}>
      <body>{children}</body>
    </html>
  );
}
