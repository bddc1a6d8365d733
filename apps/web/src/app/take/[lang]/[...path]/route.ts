import { notFound } from 'next/navigation';
import { isLang } from '../../../../lib/language.ts';
import { take } from '../../../../taking/take.ts';

export const dynamic = 'force-dynamic';

/** Everything that is taken away. Readers know it by the address of a page with an ending: the proxy leads here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ lang: string; path: string[] }> },
): Promise<Response> {
  const { lang, path } = await params;
  if (!isLang(lang)) notFound();
  return take(request, lang, `/${path.join('/')}`);
}
