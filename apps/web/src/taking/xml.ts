/** Signs that XML cannot hold at all, however they are written, become the sign for what cannot be shown. */
export const heldByXml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/** Text that can stand in an element or a quoted attribute of XML. */
export function xmlText(text: string): string {
  return heldByXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
