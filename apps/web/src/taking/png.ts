import { Resvg } from '@resvg/resvg-js';
import { fileOfPages } from '../lib/files.ts';

const font = (family: string, face: string): string => fileOfPages(`node_modules/@expo-google-fonts/${family}/${face}`);

const fontFiles = [
  font('source-sans-3', '400Regular/SourceSans3_400Regular.ttf'),
  font('source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf'),
  font('source-sans-3', '700Bold/SourceSans3_700Bold.ttf'),
  font('source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'),
];

/** An SVG as PNG, `scale` pixels to its unit, set in the pages' own type and in nothing that the machine happens to have. */
export function pngOf(svg: string, scale: number): Uint8Array<ArrayBuffer> {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  }).render();
  return new Uint8Array(drawn.asPng());
}
