import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Disagreements } from '../../../../figures/disagreements.tsx';
import { DrawdownFigure } from '../../../../figures/drawdown-figure.tsx';
import { KeyFigures } from '../../../../figures/key-figures.tsx';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { PaceFigure } from '../../../../figures/pace-figure.tsx';
import { Reconciliations } from '../../../../figures/reconciliations.tsx';
import { Sites, sitesInWords } from '../../../../figures/sites.tsx';
import { Timeline } from '../../../../figures/timeline.tsx';
import { learntDays, Vintage, VintageNotice } from '../../../../figures/vintage.tsx';
import type { Choice, ParameterName, Scope } from '../../../../lib/address.ts';
import { choiceFrom, pageAddress, parameterNamed } from '../../../../lib/address.ts';
import { ask, askAll, Refused } from '../../../../lib/ask.ts';
import { finding, namedFinding, people } from '../../../../lib/finding.ts';
import { counted, dayLabel } from '../../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { LearntFromFiguresQuery, MissionNameQuery, MissionQuery } from '../../../../lib/mission-document.ts';
import type { MissionData } from '../../../../lib/mission-document.ts';
import { say, word } from '../../../../lib/words.ts';
import { Passages, StatisticLine } from '../../../../parts/evidence.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Page, Section } from '../../../../parts/page.tsx';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';

type Props = PageProps<'/[lang]/missions/[slug]'>;

const missionOf = cache(
  async (lang: Lang, slug: string, knownOn: string | null, scope: Scope | null, base: string | null) => {
    const { mission } = await ask(MissionQuery, {
      slug,
      lang: apiLanguage(lang),
      knownOn,
      scope: scope ?? 'ALL_PERSONNEL',
      base,
    });
    return mission;
  },
);

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

function headline(lang: Lang, mission: MissionData): string {
  const { drawdown } = mission;
  return finding(lang, { ...drawdown, country: mission.hostCountry.country });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug, choice, wrong, mission } = await read(props);
  if (mission === null) return notYetKnownMetadata(lang, wrong === null ? choice.knownOn : null);
  return pageMetadata(
    lang,
    `/missions/${slug}`,
    namedFinding(lang, mission.acronym, headline(lang, mission)),
    standfirst(lang, mission),
  );
}

/** A mission's withdrawal: the finding, the chart, the figures, and everything that stands behind or against them. */
export default async function MissionPage(props: Props): Promise<ReactElement> {
  const { lang, slug, choice, wrong, mission } = await read(props);
  const path = `/missions/${slug}`;
  if (wrong !== null) return <WrongAddress lang={lang} path={path} parameter={wrong} />;
  const figures = await askAll(async (after) => {
    const answer = await ask(LearntFromFiguresQuery, { slug, after });
    return answer.mission?.statistics ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  if (mission === null) {
    const known = await ask(MissionNameQuery, { slug, lang: apiLanguage(lang), knownOn: null });
    if (choice.knownOn === null || known.mission === null) notFound();
    const { acronym } = known.mission;
    return <NotYetKnown lang={lang} path={path} name={acronym} knownOn={choice.knownOn} days={learntDays(figures)} />;
  }
  const { drawdown } = mission;
  return (
    <Page lang={lang} path={path} query={{ ...choice }}>
      <article>
        <header className="opening">
          <p className="kicker">
            {mission.acronym} <span className="soft">· {mission.name}</span>
          </p>
          <h1>{headline(lang, mission)}</h1>
          <p className="standfirst">{standfirst(lang, mission)}</p>
          <VintageNotice lang={lang} path={path} knownOn={choice.knownOn} others={{ scope: choice.scope }} />
        </header>
        <DrawdownFigure lang={lang} mission={mission} choice={choice} events={mission.events.nodes} />
        <KeyFigures lang={lang} drawdown={drawdown} />
        <Section
          id="knowledge"
          title={say(lang, 'What was known when', 'Ce qu’on savait, et quand')}
          note={say(
            lang,
            'Move the whole page to a day: only what had been published by then remains.',
            'Ramenez toute la page à un jour\u00a0: seul reste ce qui était alors publié.',
          )}
        >
          <Vintage lang={lang} path={path} choice={choice} days={learntDays(figures)} />
        </Section>
        {drawdown.pace.length > 0 && (
          <Section id="pace" title={say(lang, 'How fast', 'À quel rythme')} note={paceNote(lang, mission)}>
            <PaceFigure lang={lang} drawdown={drawdown} />
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
          <Disagreements lang={lang} disagreements={mission.disagreements.nodes} knownOn={choice.knownOn} />
        </Section>
        <Section id="sums" title={say(lang, 'Do the sums add up?', 'Les sommes tombent-elles juste\u00a0?')}>
          <Reconciliations lang={lang} reconciliations={mission.reconciliations.nodes} />
        </Section>
        <Section
          id="sites"
          title={say(lang, 'The camps', 'Les camps')}
          note={mission.sites.length > 0 ? sitesInWords(lang, mission.sites) : undefined}
        >
          <Sites lang={lang} sites={mission.sites} knownOn={choice.knownOn} />
        </Section>
        <Section
          id="events"
          title={say(lang, 'What happened', 'Ce qui s’est passé')}
          note={
            <a href={pageAddress(lang, `${path}/events`, { knownOn: choice.knownOn })}>
              {say(lang, 'The whole timeline', 'Toute la chronologie')}
            </a>
          }
        >
          <Timeline lang={lang} events={mission.events.nodes} knownOn={choice.knownOn} />
        </Section>
        {drawdown.excluded.length > 0 && (
          <Section
            id="excluded"
            title={say(lang, 'Left out of the chart', 'Écartés du graphique')}
            note={say(
              lang,
              'Figures of people gone that are not in the line, each with the reason.',
              'Chiffres de départs qui ne sont pas dans la ligne, chacun avec la raison.',
            )}
          >
            <details className="twin">
              <summary>
                {counted(
                  lang,
                  drawdown.excluded.length,
                  say(lang, 'figure', 'chiffre'),
                  say(lang, 'figures', 'chiffres'),
                )}
              </summary>
              <ul className="plain">
                {drawdown.excluded.map((exclusion) => (
                  <li key={exclusion.statistic.id}>
                    <StatisticLine lang={lang} statistic={exclusion.statistic} />
                    <p className="note">{exclusion.reason}</p>
                  </li>
                ))}
              </ul>
            </details>
          </Section>
        )}
        <Section id="mission" title={say(lang, 'The mission', 'La mission')}>
          <p>
            {mission.name} ({mission.acronym}),{' '}
            <a href={pageAddress(lang, `/actors/${mission.hostCountry.slug}`)}>{mission.hostCountry.name}</a>
            {say(lang, '. Began ', '. Début\u00a0: ')}
            {mission.started.label}
            {mission.ended !== null && (
              <>
                {say(lang, '; ended ', '\u00a0; fin\u00a0: ')}
                {mission.ended.label}
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
      </article>
    </Page>
  );
}

function standfirst(lang: Lang, mission: MissionData): string {
  const { drawdown } = mission;
  const start = drawdown.started === null ? '' : ` (${drawdown.started.label})`;
  const whom = drawdown.scope === 'ALL_PERSONNEL' ? '' : ` (${word(lang, 'scope', drawdown.scope)})`;
  const sentences: string[] = [];
  if (drawdown.base !== null) {
    sentences.push(
      say(
        lang,
        `When its withdrawal began${start}, ${mission.acronym}${whom} counted ${people(lang, drawdown.base.quantity)}`,
        `Au début de son retrait${start}, la mission${whom} comptait ${people(lang, drawdown.base.quantity)}`,
      ),
    );
  }
  const point = drawdown.points.at(-1);
  if (point !== undefined) {
    sentences.push(
      say(
        lang,
        `The last figure: ${point.departed.label} gone (${point.asOf.label})`,
        `Le dernier chiffre\u00a0: ${point.departed.label} partis (${point.asOf.label})`,
      ),
    );
  }
  if (drawdown.deadline !== null) {
    sentences.push(
      say(
        lang,
        `The last were to be gone by ${dayLabel(lang, drawdown.deadline)}`,
        `Les derniers devaient être partis au plus tard le ${dayLabel(lang, drawdown.deadline)}`,
      ),
    );
  }
  if (sentences.length === 0)
    return say(
      lang,
      `What is known of ${mission.name}, each figure with its source.`,
      `Ce que l’on sait de la mission\u00a0: ${mission.name}, chaque chiffre avec sa source.`,
    );
  return `${sentences.join('. ')}.`;
}

function paceNote(lang: Lang, mission: MissionData): ReactNode {
  const { projectedCompletion } = mission.drawdown;
  if (projectedCompletion === null) return undefined;
  return say(
    lang,
    `If the last pace had held, the last would have left: ${projectedCompletion.label}.`,
    `Si le dernier rythme s’était maintenu, le dernier départ\u00a0: ${projectedCompletion.label}.`,
  );
}
