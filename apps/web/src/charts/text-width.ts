const NARROW = new Set(" .,:;!'’|ijlItfr()[]·\u00a0\u202f\u2009");
const WIDE = new Set('mwMWŒœ%@—');

/**
 * About how wide a text is in pixels when set in the sans of these pages. The server has no screen to measure on, so it
 * errs on the wide side: a label then keeps clear of its neighbours rather than touching them.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const char of text) {
    if (NARROW.has(char)) em += 0.27;
    else if (WIDE.has(char)) em += 0.82;
    else if (/\p{Lu}/u.test(char)) em += 0.6;
    else em += 0.505;
  }
  return em * size * (bold ? 1.06 : 1);
}
