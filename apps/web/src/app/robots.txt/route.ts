import { webSettings } from '../../lib/settings.ts';

export const dynamic = 'force-dynamic';

/** What programs that gather pages may read: all of it, but for figures that stand alone in pages of others. */
export function GET(): Response {
  const { publicUrl } = webSettings();
  const text = [
    'User-agent: *',
    'Disallow: /en/embed/',
    'Disallow: /fr/embed/',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ];
  return new Response(text.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
