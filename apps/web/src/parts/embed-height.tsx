'use client';

import { useEffect } from 'react';

/** Tells the page around how high the figure stands, whenever that changes: a frame cannot fit what it holds by itself. */
export function EmbedHeight(): null {
  useEffect(() => {
    const tell = (): void => {
      // To anyone who frames it: a height is no secret.
      window.parent.postMessage(
        { drawdownHeight: Math.ceil(document.documentElement.getBoundingClientRect().height) },
        '*',
      );
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return null;
}
