import { webSettings } from '../../lib/settings.ts';
import { answerWith } from '../../taking/answer.ts';
import { sitemapLines } from '../../taking/sitemap.ts';

export const dynamic = 'force-dynamic';

/** Every page in both languages, each naming the other. */
export function GET(request: Request): Promise<Response> {
  return answerWith(request, { ending: 'xml', file: null, body: sitemapLines(webSettings().publicUrl) });
}
