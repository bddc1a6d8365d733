import { dayWords } from './day-words.ts';
import type { DrawdownDrawing, DrawnPoint } from '../charts/drawdown-geometry.ts';
import { pageAddress, statisticAddress } from './address.ts';
import { baseWords } from './base-words.ts';
import { dayNumber, dayOfNumber } from './day-number.ts';
import type { EventData } from './documents.ts';
import {
  eventFlag,
  flagsOf,
  isNoSite,
  isPerhapsGivenUp,
  namesWithoutTheirCommonWords,
  shadow,
  siteFlag,
} from './flags.ts';
import { countLabel, dayLabel, monthsOf } from './format.ts';
import { ghostOf, later } from './ghost.ts';
import type { Lang } from './language.ts';
import type { DrawdownData, SeriesData, SiteData } from './mission-document.ts';
import { lastPaceWords, neededWords } from './paces.ts';
import { peopleRange } from './ranges.ts';
import { colon, say } from './words.ts';
import { drawnWords } from './other-language.ts';

interface BaseOffer {
  base: { quantity: { low: number | null; high: number | null } } | null;
  bases: readonly { quantity: { low: number | null; high: number | null } }[];
}

/** What is known today, beside which an earlier day of knowledge is drawn. */
export interface Today {
  drawdown: SeriesData & Pick<BaseOffer, 'bases'>;
  events: readonly EventData[];
  sites: readonly SiteData[];
}

/**
 * The drawdown of the mission of that slug as plain numbers and words, ready to be drawn; null where there is no day to begin an axis with. With what is
 * known today, the axes are today's, and what was learnt since is drawn as a shadow.
 */
export function drawingOf(
  lang: Lang,
  slug: string,
  drawdown: DrawdownData,
  events: readonly EventData[],
  sites: readonly SiteData[],
  today: Today | null = null,
): DrawdownDrawing | null {
  const start = drawdown.started?.latest ?? drawdown.started?.earliest ?? null;
  const axis = axisOf(drawdown, today?.drawdown ?? null);
  if (axis === null) return null;
  const { first, last } = axis;
  const deadline = drawdown.deadline === null ? null : dayNumber(drawdown.deadline);
  const knownOn = drawdown.knownOn === null ? null : dayNumber(drawdown.knownOn);
  const known = Math.min(knownOn ?? Infinity, deadline ?? Infinity, last);
  const lastPoint = drawdown.points.at(-1);
  const remaining = lastPoint?.remaining ?? null;
  const shortNames = namesWithoutTheirCommonWords(sites);
  const laterEvents = later(today?.events ?? [], events, (event) => event.id);
  const laterSites = later(
    (today?.sites ?? []).filter(isPerhapsGivenUp),
    sites.filter(isPerhapsGivenUp),
    (site) => site.place.id,
  );
  return {
    first,
    last,
    start: start === null ? null : dayNumber(start),
    deadline,
    known,
    base: baseOf(lang, drawdown),
    top: highestBase(today?.drawdown ?? drawdown),
    ghost: today === null ? null : ghostOf(lang, drawdown, today.drawdown),
    envelope: drawdown.envelope.map((entry) => ({ day: dayNumber(entry.on), low: entry.low, high: entry.high })),
    points: drawdown.points.map((point, i) => drawnPoint(lang, point, i)),
    events: [
      ...flagsOf(lang, events.filter(isNoSite), { first, last }, (event) => eventFlag(lang, event, drawdown.knownOn)),
      ...flagsOf(lang, laterEvents.filter(isNoSite), { first, last }, (event) =>
        shadow(lang, eventFlag(lang, event, null)),
      ),
    ],
    sites: [
      ...flagsOf(lang, sites.filter(isPerhapsGivenUp), { first, last }, (site) => ({
        ...siteFlag(lang, site, drawdown.knownOn),
        label: drawnWords(lang, site.place, 'name', shortNames.get(site.place.id)),
      })),
      ...flagsOf(lang, laterSites, { first, last }, (site) => shadow(lang, siteFlag(lang, site, null))),
    ],
    between: {
      events: (from, to) =>
        pageAddress(lang, `/missions/${slug}/events`, {
          knownOn: drawdown.knownOn,
          from: dayOfNumber(from),
          to: dayOfNumber(to),
        }),
      sites: (_from, to) =>
        pageAddress(lang, `/missions/${slug}/sites`, { knownOn: drawdown.knownOn, on: dayOfNumber(to) }),
    },
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
      evenPace: evenPace(lang, drawdown),
      needed: neededWords(lang, drawdown),
      band: say(lang, 'shaded: what the true number can have been', 'en grisé\u00a0: ce que le vrai nombre a pu être'),
      remaining: remaining === null ? null : stillThere(lang, remaining),
      remainingNote: lastPaceWords(lang, drawdown),
      events: say(lang, 'Events', 'Événements'),
      sites: say(lang, 'Camps given up', 'Camps quittés'),
      months: { long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') },
      count: (persons) => countLabel(lang, persons),
    },
  };
}

/** `0 to 3,370 still there`; `all of them still there` is never said where the source leaves it open. */
function stillThere(lang: Lang, remaining: { low: number | null; high: number | null }): string {
  return `${peopleRange(lang, remaining)} ${say(lang, 'still there', 'encore là')}`;
}

/** Said along the line from the start to the deadline, with the number of people a day that it stands for. */
function evenPace(lang: Lang, { started, deadline, base }: DrawdownData): string {
  const start = started?.latest ?? started?.earliest ?? null;
  const whole = base === null ? null : (base.quantity.high ?? base.quantity.low);
  const even = say(lang, 'an even pace', 'un rythme égal');
  if (start === null || deadline === null || whole === null || deadline <= start) return even;
  const perDay = countLabel(lang, Math.round(whole / (dayNumber(deadline) - dayNumber(start))));
  const least = base?.quantity.high === null ? say(lang, 'at least ', 'au moins ') : '';
  return `${even}${colon(lang)}${least}${say(lang, `${perDay} a day`, `${perDay} par jour`)}`;
}

/** The days that a mission's charts cover, as numbers and as days; today's where an earlier day is shown. Null without any day. */
export function axisOf(
  drawdown: SeriesData | DrawdownData,
  today: SeriesData | null,
): { first: number; last: number; firstDay: string; lastDay: string } | null {
  const days = [drawdown, ...(today === null ? [] : [today])].flatMap(daysOf);
  if (days.length === 0) return null;
  const start = Math.min(...days);
  const last = Math.max(...days);
  const first = start - Math.max(2, Math.round((last - start) * 0.028));
  return { first, last, firstDay: dayOfNumber(start), lastDay: dayOfNumber(last) };
}

function daysOf(drawdown: SeriesData | DrawdownData): number[] {
  return [
    drawdown.started?.latest ?? drawdown.started?.earliest ?? null,
    drawdown.deadline,
    ...drawdown.points.flatMap((point) => [point.asOf.earliest, point.asOf.latest]),
    ...drawdown.envelope.map((entry) => entry.on),
  ].flatMap((day) => (day === null ? [] : [dayNumber(day)]));
}

/** The highest strength with both bounds that could be measured against: the scale holds them all, whichever is chosen. */
function highestBase({ base, bases }: BaseOffer): number | null {
  const highs = [...bases, ...(base === null ? [] : [base])].flatMap(({ quantity }) =>
    quantity.low === null || quantity.high === null ? [] : [quantity.high],
  );
  return highs.length === 0 ? null : Math.max(...highs);
}

function baseOf(lang: Lang, { base, started }: DrawdownData): DrawdownDrawing['base'] {
  if (base === null) return null;
  const low = base.quantity.low ?? base.quantity.high;
  if (low === null) return null;
  const computed = base.computed ? say(lang, ', computed', ', calculé') : '';
  return {
    low,
    high: base.quantity.high,
    computed: base.computed,
    label: `${baseWords(lang, base, started)}${computed}`,
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
    title: `${point.departed.label}, ${dayWords(lang, point.asOf)}${computed}${colon(lang)}${say(lang, 'to its source', 'vers sa source')}`,
  };
}

/** The chart in a few sentences, for those who cannot see it. */
export function describeDrawdown(lang: Lang, acronym: string, drawdown: DrawdownData): string {
  const points = drawdown.points.map((point) => `${point.departed.label} (${dayWords(lang, point.asOf, true)})`);
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
  const said = points.length === 0 ? say(lang, 'no figure', 'aucun chiffre') : points.join(say(lang, '; ', '\u202f; '));
  return `${say(lang, `Step chart of the people of ${acronym} who had left: ${said}.`, `Graphique en escalier des départs (${acronym})\u00a0: ${said}.`)}${base}${deadline}`;
}
