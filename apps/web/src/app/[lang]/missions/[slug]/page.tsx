import { todayInUtc } from '../../../../lib/day-number.ts';
import { dayWords } from '../../../../lib/day-words.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { CampsInBrief } from '../../../../figures/camps-in-brief.tsx';
import { areToldApart, Contingents } from '../../../../figures/contingents.tsx';
import { DisagreementsInBrief } from '../../../../figures/disagreements-in-brief.tsx';
import { DrawdownFigure } from '../../../../figures/drawdown-figure.tsx';
import { Excluded } from '../../../../figures/excluded.tsx';
import { SourceLine } from '../../../../figures/source-links.tsx';
import { KeyFigures } from '../../../../figures/key-figures.tsx';
import { KnownOn } from '../../../../figures/known-on.tsx';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { PaceFigure } from '../../../../figures/pace-figure.tsx';
import { Timeline } from '../../../../figures/timeline.tsx';
import { learntNouns } from '../../../../figures/vintage.tsx';
import { WhoLeft } from '../../../../figures/who-left.tsx';
import type { Choice, ParameterName } from '../../../../lib/address.ts';
import { choiceFrom, pageAddress, parameterNamed } from '../../../../lib/address.ts';
import { ask, Refused } from '../../../../lib/ask.ts';
import type { EventData } from '../../../../lib/documents.ts';
import { axisOf } from '../../../../lib/drawing.ts';
import { finding, namedFinding } from '../../../../lib/finding.ts';
import { counted } from '../../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { learntOfMission } from '../../../../lib/learnt.ts';
import { contingentsOf, missionOf, partTold, scopesOf, todayOf } from '../../../../lib/mission-answers.ts';
import { MissionNameQuery } from '../../../../lib/mission-document.ts';
import type { MissionData, SeriesData } from '../../../../lib/mission-document.ts';
import { projectionWords } from '../../../../lib/paces.ts';
import { endWords } from '../../../../lib/silence.ts';
import { sitesInWords } from '../../../../lib/site-words.ts';
import { standfirst } from '../../../../lib/standfirst.ts';
import { whoNote } from '../../../../lib/who-note.ts';
import { say } from '../../../../lib/words.ts';
import { Passages } from '../../../../parts/evidence.tsx';
import { JsonLd } from '../../../../parts/json-ld.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { MissionLine } from '../../../../parts/mission-head.tsx';
import { Page, Section } from '../../../../parts/page.tsx';
import { Take } from '../../../../parts/take.tsx';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';
import { datasetOf } from '../../../../taking/json-ld.ts';
import { viewNow } from '../../../../taking/now.ts';
import { toldOf } from '../../../../taking/told.ts';
import { InOtherLanguage } from '../../../../parts/in-other-language.tsx';

type Props = PageProps<'/[lang]/missions/[slug]'>;

/** Events this many days before or after the withdrawal still belong to its story. */
const AROUND = 30;

async function read({ params, searchParams }: Props): Promise<{
  lang: Lang;
  slug: string;
  choice: Choice;
  wrong: ParameterName | null;
  mission: MissionData | null;
}> {
  const { lang, slug } = await params;
  if (!isLang(lang)) notFound();
  const { choice, wrong } = choiceFrom(await searchParams);
  if (wrong !== null) return { lang, slug, choice, wrong, mission: null };
  try {
    const mission = await missionOf(lang, slug, choice.knownOn, choice.scope, choice.base);
    return { lang, slug, choice, wrong: null, mission };
  } catch (error) {
    if (error instanceof Refused)
      return { lang, slug, choice, wrong: parameterNamed(error.argument) ?? 'scope', mission: null };
    throw error;
  }
}

function headline(lang: Lang, mission: MissionData, part: SeriesData | null): string {
  const { drawdown } = mission;
  return finding(lang, { ...drawdown, country: mission.hostCountry.country, part });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug, choice, wrong, mission } = await read(props);
  if (mission === null) return notYetKnownMetadata(lang, wrong === null ? choice.knownOn : null);
  return pageMetadata(
    lang,
    `/missions/${slug}`,
    namedFinding(lang, mission.acronym, headline(lang, mission, await partTold(lang, slug, mission.drawdown))),
    standfirst(lang, mission, todayInUtc()),
    { ...choice },
    { acronym: mission.acronym },
  );
}

/** The base that the reader chose, with the day from which all that it is made of is known; null where they chose none. */
function baseChosen({ base }: Choice, { drawdown }: MissionData): { id: string; since: string } | null {
  if (base === null) return null;
  const known = drawdown.base?.statistics.map(({ evidence }) => evidence.source.knownFrom) ?? [];
  return { id: base, since: known.sort().at(-1) ?? '' };
}

/** A mission's withdrawal: the finding, the chart, the figures, and everything that stands behind or against them. */
export default async function MissionPage(props: Props): Promise<ReactElement> {
  const { lang, slug, choice, wrong, mission } = await read(props);
  const path = `/missions/${slug}`;
  if (wrong !== null) return <WrongAddress lang={lang} path={path} parameter={wrong} />;
  if (mission === null) {
    const known = await ask(MissionNameQuery, { slug, lang: apiLanguage(lang), knownOn: null });
    if (choice.knownOn === null || known.mission === null) notFound();
    const { acronym } = known.mission;
    const days = await learntOfMission(slug);
    return <NotYetKnown lang={lang} path={path} name={acronym} knownOn={choice.knownOn} days={days} />;
  }
  const { drawdown } = mission;
  const [learnt, scopes, part, contingents, today] = await Promise.all([
    learntOfMission(slug),
    scopesOf(lang, slug, choice.knownOn),
    partTold(lang, slug, drawdown),
    contingentsOf(lang, slug, drawdown),
    choice.knownOn === null ? null : todayOf(lang, slug, choice.scope),
  ]);
  const axis = axisOf(drawdown, today?.drawdown ?? null);
  const isByContingent = areToldApart(contingents);
  const days = axis === null ? null : daysAround(axis);
  const during = days === null ? mission.events.nodes : mission.events.nodes.filter((event) => isWithin(event, days));
  return (
    <Page lang={lang} path={path} query={{ ...choice }}>
      <article className="mission-page">
        <JsonLd
          data={datasetOf(
            viewNow(lang, path, slug),
            toldOf(lang, {
              ...mission,
              deadline: mission.drawdown.deadline,
              withdrawalStarted: mission.drawdown.started,
            }),
          )}
        />
        <header className="opening mission-opening">
          <MissionLine lang={lang} slug={slug} mission={mission} knownOn={choice.knownOn} here="" />
          <h1>{headline(lang, mission, part)}</h1>
          <p className="standfirst">{standfirst(lang, mission, todayInUtc())}</p>
          {part !== null && <SourceLine lang={lang} statistics={part.points.at(-1)?.statistics ?? []} />}
        </header>
        <KnownOn
          lang={lang}
          path={path}
          knownOn={choice.knownOn}
          kept={{ scope: choice.scope }}
          days={learnt}
          nouns={learntNouns(lang)}
          base={baseChosen(choice, mission)}
          leftOut={say(
            lang,
            'What was published later is left out; on the chart it is a shadow.',
            'Ce qui a été publié plus tard est laissé de côté\u202f; sur le graphique, c’est une ombre.',
          )}
          said={headline(lang, mission, part)}
        />
        <DrawdownFigure
          lang={lang}
          path={path}
          mission={mission}
          choice={choice}
          events={mission.events.nodes}
          scopes={scopes}
          today={today}
        />
        <KeyFigures lang={lang} mission={mission} take={{ path: `${path}/key-figures`, query: { ...choice } }} />
        <div className="mission-sections">
          {drawdown.pace.length > 0 && (
            <Section
              id="pace"
              title={say(lang, 'How fast', 'À quel rythme')}
              note={projectionWords(lang, drawdown, todayInUtc())}
            >
              <PaceFigure lang={lang} drawdown={drawdown} take={{ path: `${path}/pace`, query: { ...choice } }} />
            </Section>
          )}
          {axis !== null && (
            <Section
              id="who"
              title={say(lang, 'Who left', 'Qui est parti')}
              note={whoNote(lang, { scopes, excluded: drawdown.excluded, isByContingent })}
            >
              <WhoLeft lang={lang} path={path} choice={choice} scopes={scopes} axis={axis} />
              <Contingents
                lang={lang}
                contingents={contingents}
                axis={axis}
                knownOn={choice.knownOn}
                take={{ path: `${path}/contingents`, query: { ...choice } }}
              />
            </Section>
          )}
          <Section
            id="disagreements"
            title={say(lang, 'What does not agree', 'Ce qui ne s’accorde pas')}
            note={
              mission.disagreements.totalCount > 0
                ? counted(
                    lang,
                    mission.disagreements.totalCount,
                    say(lang, 'disagreement', 'désaccord'),
                    say(lang, 'disagreements', 'désaccords'),
                  )
                : undefined
            }
          >
            <DisagreementsInBrief
              lang={lang}
              path={path}
              disagreements={mission.disagreements.nodes}
              total={mission.disagreements.totalCount}
              sums={mission.reconciliations.nodes}
              knownOn={choice.knownOn}
            />
          </Section>
          <Section
            id="sites"
            title={say(lang, 'The camps', 'Les camps')}
            note={mission.sites.length > 0 ? sitesInWords(lang, mission.sites) : undefined}
          >
            <CampsInBrief lang={lang} path={path} mission={mission} knownOn={choice.knownOn} />
          </Section>
          <Section
            id="events"
            title={say(lang, 'What happened', 'Ce qui s’est passé')}
            note={
              <a href={pageAddress(lang, `${path}/events`, { knownOn: choice.knownOn })}>
                {say(lang, 'The whole timeline', 'Toute la chronologie')}
                {mission.events.totalCount > during.length && ` (${mission.events.totalCount})`}
              </a>
            }
          >
            <Timeline
              lang={lang}
              events={during}
              knownOn={choice.knownOn}
              during={mission.events.totalCount === 0 ? null : days}
            />
            <Take
              lang={lang}
              about={say(lang, 'these events', 'ces événements')}
              path={`${path}/events`}
              query={{ knownOn: choice.knownOn, ...days }}
            />
          </Section>
          <Excluded lang={lang} drawdown={drawdown} take={{ path: `${path}/excluded`, query: { ...choice } }} />
          <Section id="mission" title={say(lang, 'The mission', 'La mission')}>
            <p>
              <InOtherLanguage lang={lang} of={mission} field="name" /> ({mission.acronym}),{' '}
              <a href={pageAddress(lang, `/actors/${mission.hostCountry.slug}`, { knownOn: choice.knownOn })}>
                <InOtherLanguage lang={lang} of={mission.hostCountry} field="name" />
              </a>
              {say(lang, '. Began ', '. Début\u00a0: ')}
              {dayWords(lang, mission.started)}
              {mission.ended !== null && (
                <>
                  {say(lang, '; ', '\u202f; ')}
                  {endWords(lang, mission.ended, { knownOn: choice.knownOn, today: todayInUtc() })}
                </>
              )}
              .
            </p>
            <p>
              <a href={pageAddress(lang, `${path}/statistics`, { knownOn: choice.knownOn })}>
                {say(lang, 'Every figure of the record, as a table', 'Tous les chiffres du dossier, en tableau')}
              </a>
            </p>
            <Passages lang={lang} evidence={mission.evidence} />
          </Section>
        </div>
      </article>
    </Page>
  );
}

/** The days of the chart and those close to them. */
function daysAround(axis: { firstDay: string; lastDay: string }): { from: string; to: string } {
  const shifted = (day: string, by: number): string =>
    new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
  return { from: shifted(axis.firstDay, -AROUND), to: shifted(axis.lastDay, AROUND) };
}

/** Whether an event can lie within days. */
function isWithin({ span }: EventData, days: { from: string; to: string }): boolean {
  const from = span.earliest ?? span.latest;
  const to = span.latest ?? span.earliest;
  return from !== null && to !== null && to >= days.from && from <= days.to;
}
