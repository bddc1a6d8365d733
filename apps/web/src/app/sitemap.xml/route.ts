import { webSettings } from '../../lib/settings.ts';
import { answerWith } from '../../taking/answer.ts';
import { sitemapLines } from '../../taking/sitemap.ts';
import { whyNot } from '../../taking/take.ts';

export const dynamic = 'force-dynamic';

/** Every page in both languages, each naming the other. */
export async function GET(request: Request): Promise<Response> {
  try {
    return await answerWith(request, { ending: 'xml', file: null, body: sitemapLines(webSettings().publicUrl) });
  } catch (error) {
    return whyNot('en', error);
  }
}
