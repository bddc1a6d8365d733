import type { DrawdownDrawing, DrawnPoint } from '../charts/drawdown-geometry.ts';
import type { Flag } from '../charts/place-flags.ts';
import { pageAddress, statisticAddress } from './address.ts';
import { dayNumber } from './day-number.ts';
import type { EventData } from './documents.ts';
import { countLabel, dayLabel, monthsOf } from './format.ts';
import type { Lang } from './language.ts';
import type { DrawdownData, SiteData } from './mission-document.ts';
import { colon, say } from './words.ts';

interface Span {
  earliest: string | null;
  latest: string | null;
  label: string;
}

// Which events deserve their words on the chart first; camps given up have a row of their own.
const importance: Readonly<Record<string, number>> = {
  MANDATE: 0,
  WITHDRAWAL: 1,
  CEREMONY: 1,
  DEMAND: 2,
  LIQUIDATION: 2,
  REPATRIATION: 3,
  ATTACK: 3,
  VOTE: 3,
};

/** The drawdown as plain numbers and words, ready to be drawn; null where there is no day to begin an axis with. */
export function drawingOf(
  lang: Lang,
  drawdown: DrawdownData,
  events: readonly EventData[],
  sites: readonly SiteData[],
): DrawdownDrawing | null {
  const start = drawdown.started?.latest ?? drawdown.started?.earliest ?? null;
  const days = [
    start,
    drawdown.deadline,
    ...drawdown.points.flatMap((point) => [point.asOf.earliest, point.asOf.latest]),
    ...drawdown.envelope.map((entry) => entry.on),
  ].flatMap((day) => (day === null ? [] : [dayNumber(day)]));
  if (days.length === 0) return null;
  const start0 = Math.min(...days);
  const last = Math.max(...days);
  const first = start0 - Math.max(2, Math.round((last - start0) * 0.028));
  const deadline = drawdown.deadline === null ? null : dayNumber(drawdown.deadline);
  const knownOn = drawdown.knownOn === null ? null : dayNumber(drawdown.knownOn);
  const known = Math.min(knownOn ?? Infinity, deadline ?? Infinity, last);
  const lastPoint = drawdown.points.at(-1);
  const remaining = lastPoint?.remaining ?? null;
  const pace = drawdown.pace.at(-1);
  const shortNames = namesWithoutTheirCommonWords(sites);
  return {
    first,
    last,
    start: start === null ? null : dayNumber(start),
    deadline,
    known,
    base: baseOf(lang, drawdown),
    envelope: drawdown.envelope.map((entry) => ({ day: dayNumber(entry.on), low: entry.low, high: entry.high })),
    points: drawdown.points.map((point, i) => drawnPoint(lang, point, i)),
    events: flagsOf(
      events.filter((event) => event.kind !== 'SITE_CLOSURE'),
      { first, last },
      (event) => ({
        id: event.id,
        href: pageAddress(lang, `/events/${event.slug}`, { knownOn: drawdown.knownOn }),
        label: event.title,
        span: event.span,
        priority: importance[event.kind] ?? 4,
      }),
    ),
    sites: flagsOf(
      sites.filter((site) => site.closed !== null),
      { first, last },
      (site) => ({
        id: site.place.id,
        href: pageAddress(lang, `/places/${site.place.slug}`, { knownOn: drawdown.knownOn }),
        label: shortNames.get(site.place.id) ?? site.place.name,
        span: site.closed ?? { earliest: null, latest: null, label: '' },
        priority: 1,
      }),
    ),
    words: {
      known:
        knownOn === null || deadline === null || knownOn >= deadline - 1
          ? null
          : say(
              lang,
              `as known on ${dayLabel(lang, drawdown.knownOn ?? '')}`,
              `connu au ${dayLabel(lang, drawdown.knownOn ?? '')}`,
            ),
      deadline: say(lang, 'Deadline', 'Échéance le'),
      deadlineDay: drawdown.deadline === null ? '' : dayLabel(lang, drawdown.deadline, { year: false }),
      evenPace: say(lang, 'an even pace to the deadline', 'un rythme égal jusqu’à l’échéance'),
      needed:
        drawdown.requiredPace === null
          ? null
          : `${say(lang, 'needed:', 'nécessaire\u00a0:')} ${drawdown.requiredPace.perDay.label}`,
      remaining: remaining === null ? null : stillThere(lang, remaining),
      remainingNote:
        pace === undefined ? null : `${say(lang, 'last pace:', 'dernier rythme\u00a0:')} ${pace.perDay.label}`,
      events: say(lang, 'Events', 'Événements'),
      sites: say(lang, 'Camps given up', 'Camps rendus'),
      months: { long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') },
      count: (persons) => countLabel(lang, persons),
    },
  };
}

/** `0 to 3,370 still there`; `all of them still there` is never said where the source leaves it open. */
export function stillThere(lang: Lang, remaining: { low: number | null; high: number | null }): string {
  const low = Math.ceil(remaining.low ?? 0);
  if (remaining.high === null)
    return say(lang, `${countLabel(lang, low)} or more still there`, `${countLabel(lang, low)} ou plus encore là`);
  const high = Math.floor(remaining.high);
  if (low === high) return say(lang, `${countLabel(lang, low)} still there`, `${countLabel(lang, low)} encore là`);
  return say(
    lang,
    `${countLabel(lang, low)} to ${countLabel(lang, high)} still there`,
    `de ${countLabel(lang, low)} à ${countLabel(lang, high)} encore là`,
  );
}

function baseOf(lang: Lang, { base }: DrawdownData): DrawdownDrawing['base'] {
  if (base === null) return null;
  const low = base.quantity.low ?? base.quantity.high;
  if (low === null) return null;
  const computed = base.computed ? say(lang, ', computed', ', calculé') : '';
  return {
    low,
    high: base.quantity.high,
    computed: base.computed,
    label: `${base.quantity.label} ${say(lang, 'at the start', 'au départ')}${computed}`,
  };
}

function drawnPoint(lang: Lang, point: DrawdownData['points'][number], i: number): DrawnPoint {
  const day = point.asOf.latest ?? point.asOf.earliest ?? '1970-01-01';
  const isSpan = point.asOf.earliest !== point.asOf.latest;
  const computed = point.computed ? say(lang, ', computed', ', calculé') : '';
  const [statistic] = point.statistics;
  const short = (d: string): string => dayLabel(lang, d, { year: false, month: 'short' });
  const whenShort =
    isSpan && point.asOf.earliest !== null ? `${short(point.asOf.earliest)} – ${short(day)}` : short(day);
  return {
    id: `${day}-${i}`,
    href: statistic === undefined ? `#figures` : statisticAddress(lang, statistic),
    first: dayNumber(point.asOf.earliest ?? day),
    last: dayNumber(day),
    low: point.bounded.low ?? 0,
    high: point.bounded.high,
    computed: point.computed,
    value: point.departed.label,
    when: `${isSpan ? whenShort : dayLabel(lang, day, { year: false })}${computed}`,
    whenShort,
    title: `${point.departed.label}, ${point.asOf.label}${computed}${colon(lang)}${say(lang, 'to its source', 'vers sa source')}`,
  };
}

function flagsOf<Item>(
  items: readonly Item[],
  axis: { first: number; last: number },
  read: (item: Item) => { id: string; href: string; label: string; span: Span; priority: number },
): Flag[] {
  return items.flatMap((item) => {
    const { span, ...rest } = read(item);
    const from = span.earliest ?? span.latest;
    const to = span.latest ?? span.earliest;
    if (from === null || to === null) return [];
    const first = dayNumber(from);
    const last = dayNumber(to);
    // Too vague for an axis of days, or off it: the timeline tells of it.
    if (first < axis.first || last > axis.last || last - first > 45) return [];
    return [
      {
        ...rest,
        label: shortened(rest.label),
        title: `${rest.label}, ${span.label}`,
        first,
        last,
        open: first !== last,
      },
    ];
  });
}

/** Camps without the words that most of their names begin with: `Kidal` for `MINUSMA camp in Kidal`. By id. */
function namesWithoutTheirCommonWords(sites: readonly SiteData[]): Map<string, string> {
  const beginnings = new Map<string, number>();
  const begins = (words: readonly string[], count: number): string => words.slice(0, count).join(' ');
  for (const { place } of sites) {
    const words = place.name.split(' ');
    for (let count = 1; count < words.length; count++)
      beginnings.set(begins(words, count), (beginnings.get(begins(words, count)) ?? 0) + 1);
  }
  return new Map(
    sites.map(({ place }) => {
      const words = place.name.split(' ');
      let common = words.length - 1;
      while (common > 0 && (beginnings.get(begins(words, common)) ?? 0) < 3) common--;
      return [place.id, words.slice(common).join(' ')];
    }),
  );
}

/** The first words of a long title, for a label among others. */
function shortened(title: string): string {
  if (title.length <= 34) return title;
  const cut = title.slice(0, 33);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 18)).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** The chart in a few sentences, for those who cannot see it. */
export function describeDrawdown(lang: Lang, acronym: string, drawdown: DrawdownData): string {
  const points = drawdown.points.map((point) => `${point.departed.label} (${point.asOf.label})`);
  const base =
    drawdown.base === null
      ? ''
      : say(lang, ` Base: ${drawdown.base.quantity.label}.`, ` Base\u00a0: ${drawdown.base.quantity.label}.`);
  const deadline =
    drawdown.deadline === null
      ? ''
      : say(
          lang,
          ` Deadline: ${dayLabel(lang, drawdown.deadline)}.`,
          ` Échéance\u00a0: ${dayLabel(lang, drawdown.deadline)}.`,
        );
  const said = points.length === 0 ? say(lang, 'no figure', 'aucun chiffre') : points.join(say(lang, '; ', '\u00a0; '));
  return `${say(lang, `Step chart of the people of ${acronym} who had left: ${said}.`, `Graphique en escalier des départs (${acronym})\u00a0: ${said}.`)}${base}${deadline}`;
}
