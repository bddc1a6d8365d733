import { graphql } from '@drawdown/schema/client';
import { DrawdownChart } from '../charts/drawdown-chart.tsx';
import type { DrawdownDrawing } from '../charts/drawdown-geometry.ts';
import { ContingentsAlone, contingentsCaption, ContingentsDrawing, contingentsTitle } from '../figures/contingents.tsx';
import { PaceDrawing } from '../figures/pace-figure.tsx';
import type { Sourced } from '../figures/source-links.tsx';
import { groupsCaption, groupsTitle, Panels, PanelsPicture } from '../figures/panels.tsx';
import { choiceFrom } from '../lib/address.ts';
import { ask } from '../lib/ask.ts';
import { countedOf } from '../lib/contingents.ts';
import { axisOf, describeDrawdown, drawingOf } from '../lib/drawing.ts';
import type { Today } from '../lib/drawing.ts';
import { finding, namedFinding } from '../lib/finding.ts';
import { apiLanguage } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { contingentsOf, partTold, scopesOf, todayOf } from '../lib/mission-answers.ts';
import { MissionNameQuery, MissionQuery } from '../lib/mission-document.ts';
import { withTellers } from '../lib/tellers.ts';
import type { MissionData, SeriesData } from '../lib/mission-document.ts';
import { colon, say, word } from '../lib/words.ts';
import { titled } from './citation.ts';
import { documentsOf } from './passages.ts';
import type { Picture } from './picture.tsx';
import type { SourceName } from './table.ts';
import { NoSuchThing } from './table.ts';
import type { View } from './view.ts';
import { absolute, knownOnOf, pinned } from './view.ts';

const FirstMissionQuery = graphql(`
  query FirstMission {
    missions(first: 1) {
      nodes {
        slug
      }
    }
  }
`);

/** Draws the figure of a view; null where there is nothing to draw. Throws `NoSuchThing` and `Refused`. */
export type Draws = (view: View) => Promise<Picture | null>;

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
  if (mission !== null) return { ...mission, drawdown: withTellers(mission.drawdown) };
  const known = await ask(MissionNameQuery, { slug, lang, knownOn: null });
  if (known.mission === null) throw new NoSuchThing(view.path);
  return null;
}

/** The mission that stands first on the home page; null where there is none. */
export async function firstMission(): Promise<string | null> {
  return (await ask(FirstMissionQuery, {})).missions.nodes[0]?.slug ?? null;
}

/** The headline of a mission, its name before it. */
export function findingOf(view: View, mission: MissionData, part: SeriesData | null): string {
  const headline = finding(view.lang, { ...mission.drawdown, country: mission.hostCountry.country, part });
  return namedFinding(view.lang, mission.acronym, headline);
}

/** The drawdown of a mission ready to be drawn, with what has been learnt since the chosen day; null where there is no point of either. */
async function drawingFor(view: View, mission: MissionData): Promise<DrawdownDrawing | null> {
  const { drawdown: series } = mission;
  const today = await todayFor(view, mission);
  const drawing = drawingOf(view.lang, mission.slug, series, mission.events.nodes, mission.sites, today);
  return series.points.length === 0 && drawing?.ghost == null ? null : drawing;
}

/** What a drawdown chart shows and how it is read, in a line. */
function drawdownCaption(view: View, mission: MissionData): string {
  const { lang } = view;
  return `${say(lang, `People of ${mission.acronym} who had left`, `${mission.acronym}\u00a0: personnes parties`)}, ${word(lang, 'scope', mission.drawdown.scope)}${baseWords(view, mission)}. ${say(
    lang,
    'Shaded: what the true number can have been. Open points are ranges; a dashed ring marks what is computed. On the axis below, an open mark is a span of days; a dotted tail: by that day, or from it on.',
    'En grisé\u00a0: ce que le vrai nombre a pu être. Les points ouverts sont des fourchettes\u202f; un anneau tireté marque ce qui est calculé. Sur l’axe du dessous, une marque ouverte est une période\u202f; un pointillé\u00a0: ce jour-là au plus tard, ou au plus tôt.',
  )}`;
}

export const drawdown: Draws = async (view) => {
  const mission = await missionOf(view);
  const drawing = mission === null ? null : await drawingFor(view, mission);
  if (mission === null || drawing === null) return null;
  const { lang } = view;
  const { drawdown: series } = mission;
  const part = await partTold(lang, mission.slug, series);
  const label = describeDrawdown(lang, mission.acronym, series);
  return {
    title: findingOf(view, mission, part),
    caption: drawdownCaption(view, mission),
    figure: <DrawdownChart drawing={drawing} label={label} />,
    label,
    sources: namesOf(lang, [
      ...series.points.flatMap((point) => point.statistics),
      ...(series.base?.statistics ?? []),
      ...(part?.points.at(-1)?.statistics ?? []),
    ]),
    address: absolute(view, `/missions/${mission.slug}#drawdown`, pinned(view)),
  };
};

export const pace: Draws = async (view) => {
  const mission = await missionOf(view);
  if (mission === null || mission.drawdown.pace.length === 0) return null;
  const { lang } = view;
  const { drawdown: series } = mission;
  return {
    title: say(lang, `${mission.acronym}: people leaving a day`, `${mission.acronym}\u00a0: départs par jour`),
    caption: say(
      lang,
      `Between one figure and the next, ${word(lang, 'scope', series.scope)}${baseWords(view, mission)}. A box spans the paces that the figures allow; it fades where they set no upper bound.`,
      `D’un chiffre au suivant, ${word(lang, 'scope', series.scope)}${baseWords(view, mission)}. Une case couvre les rythmes que les chiffres permettent\u202f; elle s’estompe là où rien ne les borne.`,
    ),
    figure: <PaceDrawing lang={lang} drawdown={series} />,
    label: series.pace.map((each) => each.perDay.label).join(say(lang, '; ', '\u202f; ')),
    sources: namesOf(lang, [
      ...series.pace.flatMap((each) => each.statistics),
      ...(series.requiredPace?.statistics ?? []),
    ]),
    address: absolute(view, `/missions/${mission.slug}#pace`, pinned(view)),
  };
};

export const groups: Draws = async (view) => {
  const mission = await missionOf(view);
  const axis = mission === null ? null : await axisFor(view, mission);
  if (mission === null || axis === null) return null;
  const { lang } = view;
  const path = `/missions/${mission.slug}`;
  const knownOn = knownOnOf(view);
  const scopes = (await scopesOf(lang, mission.slug, knownOn)).filter((series) => series.points.length > 0);
  if (scopes.length < 2) return null;
  return {
    title: titled(lang, mission.acronym, groupsTitle(lang)),
    caption: groupsCaption(lang),
    figure: (
      <Panels lang={lang} path={path} choice={choiceFrom(view.query).choice} scopes={scopes} axis={axis} level={2} />
    ),
    alone: <PanelsPicture lang={lang} scopes={scopes} axis={axis} />,
    label: scopes
      .map(
        (series) => `${word(lang, 'scope', series.scope)}${colon(lang)}${series.points.at(-1)?.departed.label ?? ''}`,
      )
      .join(say(lang, '; ', '\u202f; ')),
    sources: namesOf(
      lang,
      scopes.flatMap((series) => series.points.flatMap((point) => point.statistics)),
    ),
    address: absolute(view, `${path}#groups`, pinned(view)),
  };
};

export const contingents: Draws = async (view) => {
  const mission = await missionOf(view);
  const axis = mission === null ? null : await axisFor(view, mission);
  if (mission === null || axis === null) return null;
  const { lang } = view;
  const all = await contingentsOf(lang, mission.slug, mission.drawdown);
  const counted = all.flatMap(({ statistics }) => countedOf(statistics).flat());
  if (counted.length === 0) return null;
  const drawn = { lang, contingents: all, axis, knownOn: knownOnOf(view) };
  return {
    title: titled(lang, mission.acronym, contingentsTitle(lang)),
    caption: contingentsCaption(lang),
    figure: <ContingentsDrawing {...drawn} level={2} />,
    alone: <ContingentsAlone {...drawn} />,
    label: all
      .map(
        ({ name, statistics }) =>
          `${name}${colon(lang)}${countedOf(statistics)
            .map(([same]) => same?.value.label)
            .join(', ')}`,
      )
      .join(say(lang, '; ', '\u202f; ')),
    sources: namesOf(lang, counted),
    address: absolute(view, `/missions/${mission.slug}#contingents`, pinned(view)),
  };
};

/** The days that the figures of a mission's page share; null where nothing has a day. */
async function axisFor(view: View, mission: MissionData): Promise<ReturnType<typeof axisOf>> {
  return axisOf(mission.drawdown, (await todayFor(view, mission))?.drawdown ?? null);
}

/** What is known today, where an earlier day is shown; null where it is today. */
async function todayFor(view: View, mission: MissionData): Promise<Today | null> {
  const { choice } = choiceFrom(view.query);
  return choice.knownOn === null ? null : todayOf(view.lang, mission.slug, choice.scope);
}

function baseWords(view: View, { drawdown: { base } }: MissionData): string {
  return base === null
    ? ''
    : say(view.lang, `, measured against ${base.quantity.label}`, `, par rapport à ${base.quantity.label}`);
}

/** The documents of figures, as a reader would name them. */
export const namesOf = (lang: Lang, statistics: readonly Sourced[]): SourceName[] =>
  documentsOf(
    lang,
    statistics.map(({ evidence }) => evidence),
  );
