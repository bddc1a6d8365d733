import { setImmediate as afterOthers } from 'node:timers/promises';
import { renderAsync } from '@resvg/resvg-js';
import { fileOfPages } from '../lib/files.ts';

const font = (family: string, face: string): string => fileOfPages(`node_modules/@expo-google-fonts/${family}/${face}`);

const fontFiles = [
  font('source-sans-3', '400Regular/SourceSans3_400Regular.ttf'),
  font('source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf'),
  font('source-sans-3', '700Bold/SourceSans3_700Bold.ttf'),
  font('source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'),
];

/** The picture that was begun last: each begins when the one before is done, so that pages are drawn between them. */
let latest: Promise<unknown> = Promise.resolve();

/** An SVG as PNG, `scale` pixels to its unit, set in the pages' own type and in nothing that the machine happens to have. */
export function pngOf(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = latest.then(async () => {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
    });
    await afterOthers();
    return new Uint8Array(image.asPng());
  });
  latest = drawn.catch(() => undefined);
  return drawn;
}
