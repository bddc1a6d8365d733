/** A script that Next writes: a file of its own, or lines that tell its scripts what the page is made of. */
const OF_NEXT = /<script((?: [\w-]+(?:="[^"]*")?)*)>([^]*?)<\/script>/g;
const FILE = /^ src="\/_next\/static\/[^"]+"(?=.* async="")/;
const LINES = /^\(?(?:self\.__next_f|globalThis\["TURBOPACK"\])/;

/** Asks for a script before anything needs it. */
const BEFOREHAND = /<link rel="preload" as="script"[^>]*>/g;

/** Marks a script that waits; no browser runs or fetches what has a type it does not know. */
const WAITING = 'text/waiting';

/** How long after the page has come to rest it wakes although nobody touched it: who reads with a screen reader may never send an event. */
const REST_MS = 4_000;

/**
 * The page with Next's scripts put to sleep: they are there, and run as soon as the reader reaches for anything by pointer, finger or key, or the
 * page has stood for a while. Until then its links and forms work as they do without scripts, and no reader's telephone is
 * kept busy with a page that is only read. A page without Next's scripts is given back as it is.
 */
export function sleeping(html: string): string {
  const put = html.replace(OF_NEXT, (whole: string, attributes: string, code: string) => {
    const isTheirs = code === '' ? FILE.test(attributes) : /^(?: id="_R_")?$/.test(attributes) && LINES.test(code);
    return isTheirs ? `<script type="${WAITING}"${attributes}>${code}</script>` : whole;
  });
  if (put === html) return html;
  const waking = `<script>(${wake.toString()})(${JSON.stringify(WAITING)},${REST_MS})</script>`;
  return put.replace(BEFOREHAND, '').replace('</body>', () => `${waking}</body>`);
}

/** Runs in the reader's browser: everything it uses must stand in it. */
function wake(waiting: string, rest: number): void {
  const signs = ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown', 'focusin'];
  let isAwake = false;
  function run(sign?: Event): void {
    if (isAwake) return;
    // A browser also tells that the page has moved under a pointer that rests.
    if (sign instanceof PointerEvent && sign.type === 'pointermove' && sign.movementX === 0 && sign.movementY === 0)
      return;
    isAwake = true;
    // What was pressed is answered as soon as somebody is there to.
    if (sign?.type === 'pointerdown' && 'clientX' in sign && 'clientY' in sign)
      Object.assign(window, { wokenAt: { x: sign.clientX, y: sign.clientY } });
    for (const sign of signs) removeEventListener(sign, run, true);
    const scripts = [...document.querySelectorAll<HTMLScriptElement>(`script[type="${waiting}"]`)];
    // What a page is made of is told before the files that ask for it, in the order in which it was written.
    for (const script of [...scripts.filter(({ src }) => src === ''), ...scripts.filter(({ src }) => src !== '')]) {
      const awake = document.createElement('script');
      for (const { name, value } of script.attributes) if (name !== 'type') awake.setAttribute(name, value);
      awake.text = script.text;
      script.replaceWith(awake);
    }
  }
  for (const sign of signs) addEventListener(sign, run, { capture: true, passive: true });
  // While nothing else is wanted, so that waking need not wait for the line.
  function fetch(): void {
    const files = document.querySelectorAll(`script[type="${waiting}"][src]`);
    for (const file of files) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'prefetch', as: 'script', href: file.getAttribute('src') });
      document.head.append(link);
    }
  }
  function settle(): void {
    setTimeout(fetch, rest / 4);
    setTimeout(run, rest);
  }
  if (document.readyState === 'complete') settle();
  else addEventListener('load', settle, { once: true });
}
