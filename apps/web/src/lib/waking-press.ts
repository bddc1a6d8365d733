declare global {
  interface Window {
    /** Where the reader pressed when the page's scripts were still asleep, in pixels of the window; gone once it was answered. */
    wokenAt?: { x: number; y: number };
  }
}

/** How far from the left of the window the reader pressed on a part of the page while its scripts were asleep; null where they did not. Tells it once. */
export function wakingPressOn(element: Element): number | null {
  const { wokenAt } = window;
  if (wokenAt === undefined || !element.contains(document.elementFromPoint(wokenAt.x, wokenAt.y))) return null;
  delete window.wokenAt;
  return wokenAt.x;
}
