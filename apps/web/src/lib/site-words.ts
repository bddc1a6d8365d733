import { siteStatuses } from './address.ts';
import { dayWords, type NamedDays } from './day-words.ts';
import { counted, dayLabel, listLabel } from './format.ts';
import type { Lang } from './language.ts';
import { dayAhead, liesAhead } from './lies-ahead.ts';
import { colon, say, word } from './words.ts';
import { drawnWords, inWords, otherLanguage, type Written } from './other-language.ts';

type Status = (typeof siteStatuses)[number];

const numbers: Readonly<Record<Lang, readonly string[]>> = {
  en: 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' '),
  fr: 'aucun un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze'.split(' '),
};

/** A small number in words, as in running text: `five`, `cinq`; digits where it is larger. */
export function numberInWords(lang: Lang, count: number): string {
  return numbers[lang][count] ?? String(count);
}

/** What camps of a status are called after their number: `given up`, `quittés`. */
export function statusAfterNumber(lang: Lang, status: Status, count: number): string {
  const many = count > 1;
  switch (status) {
    case 'CLOSED':
      return say(lang, 'given up', many ? 'quittés' : 'quitté');
    case 'DISPUTED':
      return say(lang, 'disputed', many ? 'contestés' : 'contesté');
    case 'UNKNOWN':
      return say(lang, 'not known', many ? 'inconnus' : 'inconnu');
    case 'OPEN':
      return say(lang, 'open', many ? 'ouverts' : 'ouvert');
  }
}

/** `open, closing announced:` before the days of its closing; elsewhere the status alone. On the last day that is known, nothing is ahead but what was announced. */
export function statusBeforeDays(lang: Lang, status: Status): string {
  return (
    word(lang, 'site', status) +
    (status === 'OPEN' ? say(lang, ', closing announced:', ', fermeture annoncée\u00a0:') : '')
  );
}

/** When a camp was given up; of one that is open on `end`, the last day that is known, for when that is announced. */
export function closingInWords(
  lang: Lang,
  closed: (NamedDays & { earliest: string | null }) | null,
  end: string | null,
): string {
  if (closed === null) return say(lang, 'no closing known', 'aucune fermeture connue');
  const isAhead = end !== null && liesAhead(closed.earliest, end);
  const announced = isAhead ? say(lang, 'announced: ', 'annoncé\u00a0: ') : '';
  return announced + dayWords(lang, closed);
}

/** How many sites have each status, those that none has left out. */
export function statusCounts(sites: readonly { status: Status }[]): { status: Status; count: number }[] {
  return siteStatuses
    .map((status) => ({ status, count: sites.filter((site) => site.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** `five given up, two disputed, six open`: the ledger in a line. */
export function sitesInWords(lang: Lang, sites: readonly { status: Status }[]): string {
  return statusCounts(sites)
    .map(({ status, count }) => `${numberInWords(lang, count)} ${statusAfterNumber(lang, status, count)}`)
    .join(', ');
}

/**
 * `On 22 October 2023: five given up, two disputed, six open.`; of a day that lies ahead, as far as is known today. Without a day, at
 * the end of the record.
 */
export function summaryOf(lang: Lang, sites: readonly { status: Status }[], on: string | null, today: string): string {
  const when =
    on === null
      ? say(lang, 'At the end of the record', 'À la fin du dossier')
      : say(lang, `On ${dayLabel(lang, on)}`, `Le ${dayLabel(lang, on)}`);
  const asFar = liesAhead(on, today)
    ? say(lang, ', as far as is known today', ', d’après ce qu’on sait aujourd’hui')
    : '';
  return `${when}${asFar}${colon(lang)}${sitesInWords(lang, sites)}.`;
}

/**
 * The headline of the ledger: how many camps of how many had been given up by a day, and no more than all sources allow. Of none, it
 * denies only what no source says: a disputed camp, or one not known, may have been. As known on a day, how many there were is not
 * told: only those that a source had named by then are counted, and the headline says so. Of a day that lies ahead it says just that.
 */
export function sitesFinding(
  lang: Lang,
  sites: readonly { status: Status }[],
  { on, knownOn, today }: { on: string | null; knownOn: string | null; today: string },
): string {
  const count = (...of: Status[]): number => sites.filter(({ status }) => of.includes(status)).length;
  if (sites.length === 0) return say(lang, 'No camp is on record', 'Aucun camp n’est au dossier');
  if (on !== null && liesAhead(on, today)) return dayAhead(lang, on);
  const by =
    on === null
      ? say(lang, 'By the end of the record, ', 'À la fin du dossier, ')
      : say(lang, `By ${dayLabel(lang, on)}, `, `Au ${dayLabel(lang, on)}, `);
  const closed = count('CLOSED');
  if (closed === 0) return `${by}${ofNone(lang, sites.length, count('DISPUTED', 'UNKNOWN') > 0, knownOn !== null)}`;
  return `${by}${(knownOn === null ? ofAllCamps : ofCampsThenKnown)(lang, closed, sites.length)}`;
}

/** That no camp had been given up; of some that may have been, that none had for certain. */
function ofNone(lang: Lang, all: number, isUnsure: boolean, isThen: boolean): string {
  const sure = isUnsure ? say(lang, ' for certain', ' avec certitude') : '';
  const camps = isThen ? campsThen(lang, all) : campsIn(lang, all);
  if (all > 1)
    return say(lang, `none of the ${camps} had been given up${sure}`, `aucun des ${camps} n’avait été quitté${sure}`);
  const camp = onlyCamp(lang, isThen);
  return say(lang, `${camp} had not been given up${sure}`, `${camp} n’avait pas été quitté${sure}`);
}

function ofAllCamps(lang: Lang, closed: number, all: number): string {
  const camps = campsIn(lang, all);
  if (all === 1) return ofTheOne(lang, false);
  if (closed === all) return say(lang, `all ${camps} had been given up`, `les ${camps} avaient tous été quittés`);
  const word = (count: number): string => numberInWords(lang, count);
  return say(
    lang,
    `${word(closed)} of ${camps} had been given up`,
    closed === 1
      ? `un camp sur ${word(all)} avait été quitté`
      : `${word(closed)} camps sur ${word(all)} avaient été quittés`,
  );
}

function ofCampsThenKnown(lang: Lang, closed: number, all: number): string {
  const camps = campsThen(lang, all);
  if (all === 1) return ofTheOne(lang, true);
  if (closed === all) return say(lang, `all ${camps} had been given up`, `les ${camps} avaient tous été quittés`);
  return say(
    lang,
    `${numberInWords(lang, closed)} of the ${camps} had been given up`,
    `${numberInWords(lang, closed)} des ${camps} ${closed > 1 ? 'avaient été quittés' : 'avait été quitté'}`,
  );
}

const ofTheOne = (lang: Lang, isThen: boolean): string =>
  say(lang, `${onlyCamp(lang, isThen)} had been given up`, `${onlyCamp(lang, isThen)} avait été quitté`);

const onlyCamp = (lang: Lang, isThen: boolean): string =>
  isThen ? say(lang, 'the one camp then on record', 'le seul camp alors connu') : say(lang, 'the camp', 'le camp');

/** Two or more. */
const campsThen = (lang: Lang, all: number): string =>
  say(lang, `${campsIn(lang, all)} then on record`, `${campsIn(lang, all)} alors connus`);

const campsIn = (lang: Lang, count: number): string => `${numberInWords(lang, count)} camp${count > 1 ? 's' : ''}`;

interface Span {
  earliest: string | null;
  latest: string | null;
  label: string;
}

/**
 * When a site was given up, in as few words as a mark has room for: `31 Oct`, `21–23 Oct`, `2024`, `15 Nov 2024`. The year is
 * left out where it is `year`.
 */
export function spanInShort(
  lang: Lang,
  span: Span,
  { month, year }: { month: 'long' | 'short'; year: string | null },
): string {
  const { earliest, latest } = span;
  if (earliest === null || latest === null) return span.label;
  const label = (day: string): string => dayLabel(lang, day, { month, year: day.slice(0, 4) !== year });
  if (earliest === latest) return label(latest);
  if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4);
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${Number(earliest.slice(8))}–${label(latest)}`;
  return `${label(earliest)} – ${label(latest)}`;
}

// What stands before the name of a place in the name of a camp: what follows it is enough on a map of camps.
const before: Readonly<Record<Lang, RegExp>> = {
  en: / (?:in|at|near) (?=\p{Lu})/u,
  fr: / (?:à|au|aux|en|près de|près d’) (?=\p{Lu})/u,
};

/** A place as its name is drawn. */
export type Named = { id: string; name: string; untranslated: readonly string[] };

/** The names of camps as a map has room for them, by id of their place: `Kidal` for `MINUSMA camp in Kidal`; whole where two would be one. */
export function shortNames(lang: Lang, places: readonly Named[]): (place: Named) => string {
  const short = (place: Named): string =>
    place.name.split(before[otherLanguage(lang, place, 'name') ?? lang]).at(-1) ?? place.name;
  const uses = new Map<string, number>();
  for (const place of places) uses.set(short(place), (uses.get(short(place)) ?? 0) + 1);
  return (place) => drawnWords(lang, place, 'name', uses.get(short(place)) === 1 ? short(place) : place.name);
}

/** The map in a few sentences, for those who cannot see it. */
export function describeSites(
  lang: Lang,
  country: Written<'name'>,
  sites: readonly { status: Status; place: Named }[],
  on: string | null,
): string {
  const short = shortNames(
    lang,
    sites.map(({ place }) => place),
  );
  const parts = statusCounts(sites).map(({ status, count }) => {
    const names = sites.filter((site) => site.status === status).map(({ place }) => short(place));
    return `${counted(lang, count, 'camp', 'camps')} ${statusAfterNumber(lang, status, count)} (${listLabel(lang, names)})`;
  });
  const when = on === null ? '' : say(lang, ` on ${dayLabel(lang, on)}`, ` le ${dayLabel(lang, on)}`);
  return `${say(lang, `Map of the camps in ${inWords(lang, country, 'name')}`, `Carte des camps, ${inWords(lang, country, 'name')}`)}${when}${colon(lang)}${parts.join(say(lang, '; ', '\u202f; '))}.`;
}

/** Why there are days on which a camp's status is disputed, else unknown; null where there are none. `accounts` in order of their days. */
export function whyUnsure(
  lang: Lang,
  { spells, accounts }: { spells: readonly { status: Status }[]; accounts: readonly { span: NamedDays | null }[] },
): string | null {
  const is = (status: Status) => spells.some((spell) => spell.status === status);
  const days = [...new Set(accounts.flatMap(({ span }) => (span === null ? [] : [dayWords(lang, span)])))];
  // Where sources contradict one another that is said, also if some of them leave days open before.
  if (is('DISPUTED'))
    return `${say(lang, 'Disputed between: sources say ', 'Contesté dans l’intervalle\u00a0: les sources disent ')}${listLabel(lang, days)}.`;
  if (!is('UNKNOWN')) return null;
  return days.length === 0
    ? say(lang, 'No source gives a day.', 'Aucune source ne donne de jour.')
    : `${say(lang, 'Not known between: no source is more precise than ', 'Inconnu dans l’intervalle\u00a0: aucune source n’est plus précise que ')}${listLabel(lang, days)}.`;
}
