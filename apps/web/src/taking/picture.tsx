import type { ReactElement } from 'react';
import { textWidth } from '../charts/text-width.ts';
import { wrap } from '../charts/wrapped-text.ts';
import { dayLabel, listLabel } from '../lib/format.ts';
import { colon, say } from '../lib/words.ts';
import { distinct, licence, vintageSentence } from './about.ts';
import { markup, xmlDocument } from './markup.ts';
import { chartStylesheet, pictureTheme, pictureType, valued } from './stylesheet.ts';
import type { SourceName } from './table.ts';
import type { View } from './view.ts';

/** A figure to be drawn alone: what it says, the very chart of its page, and what it rests on. */
export interface Picture {
  /** The finding, in a sentence. */
  title: string;
  /** What is drawn, for whom, and how to read it. */
  caption: string;
  /** The chart as its page has it, for every width. */
  figure: ReactElement;
  /** The chart in one picture, where the page sets it in its own type. */
  alone?: ReactElement;
  /** The chart in words, for those who cannot see it. */
  label: string;
  sources: readonly SourceName[];
  /** The exact view on its page, absolute. */
  address: string;
}

/** A chart as text: one `svg` element with a view box, and the classes of what stands around it, by which it is styled. */
interface ChartText {
  svg: string;
  classes: string;
}

const MARGIN = 36;
const TITLE = 27;
const TEXT = 15;
const SMALL = 12.5;

/**
 * A figure as an SVG document of its own: title, chart, sources, vintage, licence, address and day in it, and nothing that another host must
 * give. `chosen` says in words what was chosen of it; empty for nothing.
 */
export async function svgOf(view: View, picture: Picture, chosen: string): Promise<string> {
  const { svg: chart, classes } = await widestOf(picture.alone ?? picture.figure);
  const [, , width = 1000, height = 600] = (/viewBox="([^"]+)"/.exec(chart)?.[1] ?? '').split(' ').map(Number);
  const fits = (size: number, bold: boolean) => (line: string) => textWidth(line, size, bold) <= width;
  const title = wrap(picture.title, fits(TITLE * 1.08, true));
  const caption = wrap(picture.caption, fits(TEXT, false));
  const foot = footOf(view, picture, chosen).flatMap((line) => wrap(line, fits(SMALL, false)));
  const chartY = MARGIN + title.length * (TITLE + 6) + caption.length * (TEXT + 6) + 22;
  const footY = chartY + height + 34;
  const full = { width: width + 2 * MARGIN, height: footY + foot.length * (SMALL + 5) + MARGIN - 14 };
  const placed = absoluteLinks(chart, view.publicUrl).replace(
    /^<svg /,
    `<svg x="${MARGIN}" y="${chartY}" overflow="visible" `,
  );
  const theme = pictureTheme();
  return xmlDocument(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${full.width} ${full.height}`}
      width={full.width}
      height={full.height}
      lang={view.lang}
      role="img"
      fontFamily={pictureType.sans}
      fill={theme.get('--ink')}
    >
      <title>{picture.title}</title>
      <desc>{picture.label}</desc>
      <style>{styleSheet()}</style>
      <rect width={full.width} height={full.height} fill={theme.get('--paper')} />
      <g fontFamily={pictureType.serif} fontSize={TITLE} fontWeight={600}>
        <Lines lines={title} y={MARGIN + TITLE - 5} step={TITLE + 6} />
      </g>
      <g fontSize={TEXT} fill={theme.get('--ink-2')}>
        <Lines lines={caption} y={MARGIN + title.length * (TITLE + 6) + TEXT} step={TEXT + 6} />
      </g>
      <g className={classes} dangerouslySetInnerHTML={{ __html: valued(placed, theme) }} />
      <line x1={MARGIN} x2={MARGIN + width} y1={footY - 20} y2={footY - 20} stroke={theme.get('--hair')} />
      <g fontSize={SMALL} fill={theme.get('--ink-2')}>
        <Lines lines={foot} y={footY} step={SMALL + 5} />
      </g>
    </svg>,
  );
}

/** The charts' own stylesheet, as text that can stand in a `style` element. */
function styleSheet(): string {
  return chartStylesheet().replaceAll('<', '');
}

/** Sources, vintage with what else was chosen, and where, when and under which licence it was taken. */
function footOf(view: View, picture: Picture, chosen: string): string[] {
  const names = distinct(picture.sources).map((source) => source.publisher ?? source.title);
  return [
    ...(names.length === 0 ? [] : [`Sources${colon(view.lang)}${listLabel(view.lang, [...new Set(names)])}.`]),
    `${vintageSentence(view)}${chosen === '' ? '' : `${say(view.lang, '; chosen: ', '\u202f; choisi\u00a0: ')}${chosen}`}. ${say(view.lang, 'Taken on', 'Pris le')} ${dayLabel(view.lang, view.takenOn)}. Drawdown, ${licence.name}.`,
    picture.address,
  ];
}

/** The widest layout among the charts of a figure, which the page shows where there is room. Throws where there is none. */
async function widestOf(figure: ReactElement): Promise<ChartText> {
  const text = await markup(figure);
  const charts = [...text.matchAll(/<svg class="chart-\w+" viewBox="0 0 ([\d.]+) /g)].map(({ index, 1: width }) => ({
    index,
    width: Number(width),
  }));
  const widest = charts.reduce<(typeof charts)[number] | null>(
    (best, chart) => (best === null || chart.width > best.width ? chart : best),
    null,
  );
  if (widest === null) throw new Error('The figure has no chart to be taken.');
  const around = [...text.slice(0, widest.index).matchAll(/<div class="(chart[^"]*)"/g)].at(-1)?.[1];
  return { svg: elementAt(text, widest.index), classes: around ?? 'chart' };
}

/** The `svg` element that begins at a place in a text, with those within it. */
function elementAt(text: string, start: number): string {
  let depth = 0;
  for (const tag of text.slice(start).matchAll(/<(\/?)svg\b/g)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return text.slice(start, start + tag.index + '</svg>'.length);
  }
  throw new Error('The chart does not end.');
}

/** Links of a page lead nowhere from a file: they are given their host. */
function absoluteLinks(svg: string, publicUrl: string): string {
  return svg.replace(/href="\/(?!\/)/g, `href="${publicUrl}/`).replace(/href="#/g, `href="${publicUrl}/#`);
}

function Lines({ lines, y, step }: { lines: readonly string[]; y: number; step: number }): ReactElement {
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} x={MARGIN} y={y + i * step}>
          {line}
        </text>
      ))}
    </>
  );
}
