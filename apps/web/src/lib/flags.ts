import type { Flag } from '../charts/place-flags.ts';
import { pageAddress } from './address.ts';
import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import { dayNumber } from './day-number.ts';
import type { EventData } from './documents.ts';
import type { Lang } from './language.ts';
import type { SiteData } from './mission-document.ts';
import { say } from './words.ts';
import { drawnWords, otherLanguage } from './other-language.ts';

interface Span extends NamedDays {
  earliest: string | null;
  latest: string | null;
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

/** Whether an event has its place among events: camps given up have a row of their own. */
export function isNoSite(event: EventData): boolean {
  return event.kind !== 'SITE_CLOSURE';
}

type FlagRead = {
  id: string;
  href: string;
  label: string;
  lang: Lang | undefined;
  span: Span;
  priority: number;
  ghost?: boolean;
};

/** An event as a flag to be set. */
export function eventFlag(lang: Lang, event: EventData, knownOn: string | null): FlagRead {
  return {
    id: event.slug,
    href: pageAddress(lang, `/events/${event.slug}`, { knownOn }),
    label: drawnWords(lang, event, 'title'),
    lang: otherLanguage(lang, event, 'title'),
    span: event.span,
    priority: importance[event.kind] ?? 4,
  };
}

/** A camp given up as a flag to be set. */
export function siteFlag(lang: Lang, site: SiteData, knownOn: string | null): FlagRead {
  return {
    id: site.place.slug,
    href: pageAddress(lang, `/places/${site.place.slug}`, { knownOn }),
    label: drawnWords(lang, site.place, 'name'),
    lang: otherLanguage(lang, site.place, 'name'),
    span: site.closed ?? { earliest: null, latest: null, label: '', inferred: false },
    priority: 1,
  };
}

/** Whether a camp belongs in the row of those given up: it is, or may be. One that is still open is at most announced to close. */
export function isPerhapsGivenUp({ status, closed }: Pick<SiteData, 'status' | 'closed'>): boolean {
  return closed !== null && status !== 'OPEN';
}

/** The same as what was learnt after the day shown: a mark without words. */
export function shadow(lang: Lang, flag: FlagRead): FlagRead {
  return { ...flag, label: `${flag.label} (${say(lang, 'learnt since', 'appris depuis')})`, priority: 99, ghost: true };
}

/** Flags of what an axis of days can hold: what is off it, or too vague for it, the timeline tells of. */
export function flagsOf<Item>(
  lang: Lang,
  items: readonly Item[],
  axis: { first: number; last: number },
  read: (item: Item) => FlagRead,
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
        title: `${rest.label}, ${dayWords(lang, span)}`,
        first,
        last,
        open: first !== last || span.earliest === null || span.latest === null,
        ...(span.earliest === null && { tail: 'before' as const }),
        ...(span.latest === null && { tail: 'after' as const }),
      },
    ];
  });
}

/** Camps without the words that most of their names begin with: `Kidal` for `MINUSMA camp in Kidal`. By id. */
export function namesWithoutTheirCommonWords(sites: readonly SiteData[]): Map<string, string> {
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
