import type { ReactElement } from 'react';

/** An element as text, with nothing of React in it. */
export async function markup(element: ReactElement): Promise<string> {
  // Asked for when it is needed: Next refuses it by name in what servers draw, where it would draw a page within a page.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(element);
}
