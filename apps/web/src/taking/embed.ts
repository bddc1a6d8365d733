import type { View } from './view.ts';
import { absolute } from './view.ts';

/** The path, without its language, at which a figure stands alone to be framed. */
export function embedPath(path: string): string {
  return `/embed${path}`;
}

/** Put once into a page, fits every frame of ours there to what it holds. Without it a frame keeps its height and scrolls. */
export const fittingCode =
  "<script>addEventListener('message',e=>{const h=e.data&&e.data.drawdownHeight;" +
  "if(h>0)for(const f of document.querySelectorAll('iframe[data-drawdown]'))if(f.contentWindow===e.source)f.height=Math.min(h,4000)})</script>";

/** The code that puts a figure into a page of the reader's own. Everything in it is safe between quotes. */
export function embedCode(view: View, title: string): string {
  const address = attribute(absolute(view, embedPath(view.path), view.query));
  return `<iframe data-drawdown src="${address}" title="${attribute(title)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
