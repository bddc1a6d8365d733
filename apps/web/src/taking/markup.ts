import type { ReactElement } from 'react';
import { heldByXml } from './xml.ts';

/** An element as text, with nothing of React in it. */
export async function markup(element: ReactElement): Promise<string> {
  // Asked for when it is needed: Next refuses it by name in what servers draw, where it would draw a page within a page.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(element);
}

/** An element as a document of XML, which holds fewer signs than what React writes. */
export async function xmlDocument(root: ReactElement): Promise<string> {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${heldByXml(await markup(root))}\n`;
}
