import { dayWords } from './day-words.ts';
import type { DrawnSite, SiteMapDrawing } from '../charts/site-map-geometry.ts';
import type { StripDrawing } from '../charts/site-strip-geometry.ts';
import { dayNumber } from './day-number.ts';
import { countLabel, dayLabel, monthsOf } from './format.ts';
import type { Lang } from './language.ts';
import type { DatedSite, SiteStatus } from './site-document.ts';
import { shortNames, spanInShort, type Named } from './site-words.ts';
import { colon, say, word } from './words.ts';
import { mapCountries } from './world.ts';
import { inWords, otherLanguage } from './other-language.ts';

/** What the map needs of a site. */
export interface MappedSite {
  status: SiteStatus;
  closed: DatedSite['closed'];
  place: Named & { slug: string; latitude: number | null; longitude: number | null };
}

/** The sites that have coordinates as a map takes them; `hrefOf` leads on from each. */
export function siteMapDrawing(
  lang: Lang,
  country: string | null,
  sites: readonly MappedSite[],
  { year, hrefOf }: { year: string | null; hrefOf: (site: MappedSite) => string },
): SiteMapDrawing {
  const short = shortNames(
    lang,
    sites.map(({ place }) => place),
  );
  return {
    countries: mapCountries(lang),
    host: country,
    sites: sites.flatMap((site): DrawnSite[] => {
      const { latitude, longitude } = site.place;
      if (latitude === null || longitude === null) return [];
      const isGone = site.status === 'CLOSED' || site.status === 'DISPUTED';
      return [
        {
          id: site.place.id,
          href: hrefOf(site),
          mark: site.status,
          latitude,
          longitude,
          name: short(site.place),
          lang: otherLanguage(lang, site.place, 'name'),
          when: isGone && site.closed !== null ? spanInShort(lang, site.closed, { month: 'short', year }) : null,
          title: titleOf(lang, site),
        },
      ];
    }),
    length: (km) => `${countLabel(lang, km)}\u00a0km`,
  };
}

/** `MINUSMA camp in Kidal: open`, and when it was given up, for those who point at it or listen. */
function titleOf(lang: Lang, site: MappedSite): string {
  const when = site.closed === null || site.status === 'OPEN' ? '' : `, ${dayWords(lang, site.closed)}`;
  return `${inWords(lang, site.place, 'name')}${colon(lang)}${word(lang, 'site', site.status)}${when}`;
}

/** Sites in the order they were given up, those that were not last. */
export function byClosing<Site extends { closed: DatedSite['closed']; place: { slug: string } }>(
  sites: readonly Site[],
): Site[] {
  const end = (site: Site): string => site.closed?.latest ?? site.closed?.earliest ?? '9999';
  const begin = (site: Site): string => site.closed?.earliest ?? site.closed?.latest ?? '9999';
  return [...sites].sort(
    (a, b) =>
      end(a).localeCompare(end(b)) || begin(a).localeCompare(begin(b)) || (a.place.slug < b.place.slug ? -1 : 1),
  );
}

/** The days on which the status of any site changes, in order, with the names of the sites. */
export function changeDays(lang: Lang, sites: readonly DatedSite[]): { day: string; names: string[] }[] {
  const short = shortNames(
    lang,
    sites.map(({ place }) => place),
  );
  const days = new Map<string, string[]>();
  for (const site of byClosing(sites))
    for (const { from } of site.spells)
      if (from !== null) days.set(from, [...(days.get(from) ?? []), short(site.place)]);
  return [...days].map(([day, names]) => ({ day, names })).sort((a, b) => a.day.localeCompare(b.day));
}

/** Where one stands among days in order on a day: the last of them that has come, else the first; and those beside it. */
export function stepsAround<Stop extends { day: string }>(
  stops: readonly Stop[],
  day: string,
): { at: number; previous: Stop | undefined; next: Stop | undefined } {
  const at = Math.max(
    0,
    stops.findLastIndex((stop) => stop.day <= day),
  );
  return { at, previous: stops.findLast((stop) => stop.day < day), next: stops.find((stop) => stop.day > day) };
}

/** The status of a site on a day, by its spells. */
export function statusOn(site: { spells: DatedSite['spells'] }, day: string): SiteStatus {
  return site.spells.find(({ to }) => to === null || day <= to)?.status ?? 'UNKNOWN';
}

/** How much longer than the mission's own the axis may get to hold all closings. */
const STRETCH = 1.35;

/**
 * The strip of all sites on the mission's time axis: from the start of the withdrawal to its deadline, and on to the last closing
 * where that is not far. What lies further is said at the row's end. Null where there is no day to begin an axis with.
 */
export function siteStripDrawing(
  lang: Lang,
  sites: readonly DatedSite[],
  mission: { withdrawalStarted: { earliest: string | null; latest: string | null } | null; deadline: string | null },
  { on, hrefOf }: { on: string | null; hrefOf: (site: DatedSite) => string },
): StripDrawing | null {
  const changes = changeDays(lang, sites).map(({ day }) => dayNumber(day));
  const start = mission.withdrawalStarted?.latest ?? mission.withdrawalStarted?.earliest ?? null;
  const known = [start, mission.deadline].flatMap((day) => (day === null ? [] : [dayNumber(day)]));
  const bounds = known.length === 2 ? known : [...known, ...changes];
  if (bounds.length === 0) return null;
  const first = Math.min(...bounds, ...changes);
  const least = Math.max(...bounds);
  const all = Math.max(least, ...changes);
  const last = all - first <= (least - first) * STRETCH ? all : least;
  const pad = Math.max(3, Math.round((last - first) * 0.02));
  const year = (mission.deadline ?? start)?.slice(0, 4) ?? null;
  const short = shortNames(
    lang,
    sites.map(({ place }) => place),
  );
  return {
    first: first - pad,
    last: last + pad,
    on: on === null ? null : dayNumber(on),
    deadline: mission.deadline === null ? null : dayNumber(mission.deadline),
    rows: byClosing(sites).map((site) => ({
      id: site.place.id,
      href: hrefOf(site),
      name: short(site.place),
      lang: otherLanguage(lang, site.place, 'name'),
      label:
        site.closed === null ? say(lang, 'open', 'ouvert') : spanInShort(lang, site.closed, { month: 'short', year }),
      title: `${inWords(lang, site.place, 'name')}${colon(lang)}${site.closed === null ? say(lang, 'no closing known', 'aucune fermeture connue') : dayWords(lang, site.closed)}`,
      spells: site.spells.map(({ status, from, to }) => ({
        status,
        from: from === null ? null : dayNumber(from),
        to: to === null ? null : dayNumber(to),
      })),
      status: site.status,
    })),
    words: {
      on: on === null ? '' : dayLabel(lang, on),
      deadline: say(lang, 'deadline', 'échéance'),
      months: { long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') },
    },
  };
}
