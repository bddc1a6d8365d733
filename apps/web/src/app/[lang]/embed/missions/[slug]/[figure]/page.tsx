import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { DrawdownChart } from '../../../../../../charts/drawdown-chart.tsx';
import { PaceFigure } from '../../../../../../figures/pace-figure.tsx';
import { choiceFrom, pageAddress, parameterNamed } from '../../../../../../lib/address.ts';
import type { ParameterName } from '../../../../../../lib/address.ts';
import { Refused } from '../../../../../../lib/ask.ts';
import { describeDrawdown } from '../../../../../../lib/drawing.ts';
import { isLang } from '../../../../../../lib/language.ts';
import type { MissionData } from '../../../../../../lib/mission-document.ts';
import { say } from '../../../../../../lib/words.ts';
import { wrongTitle, wrongWords } from '../../../../../../lib/wrong-words.ts';
import { licence, vintageWords } from '../../../../../../taking/about.ts';
import { viewNow } from '../../../../../../taking/now.ts';
import { drawdownCaption, drawingFor, findingOf, missionOf } from '../../../../../../taking/pictures.tsx';
import type { View } from '../../../../../../taking/view.ts';
import './embed.css';

type Props = PageProps<'/[lang]/embed/missions/[slug]/[figure]'>;

async function viewOf({
  params,
  searchParams,
}: Props): Promise<{ view: View; figure: string; wrong: ParameterName | null }> {
  const { lang, slug, figure } = await params;
  if (!isLang(lang)) notFound();
  const { choice, wrong } = choiceFrom(await searchParams);
  const query = Object.fromEntries(
    Object.entries(choice).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  const view = viewNow(lang, `/missions/${slug}/${figure}`, slug, query);
  return { view, figure, wrong };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view } = await viewOf(props);
  return {
    title: 'Drawdown',
    robots: { index: false },
    alternates: { canonical: `${view.publicUrl}${pageAddress(view.lang, `/missions/${view.mission ?? ''}`)}` },
  };
}

/** A figure alone, light enough to stand in a page of someone else’s: what it says, the chart, and the way back to its sources. */
export default async function EmbedPage(props: Props): Promise<ReactElement> {
  const { view, figure, wrong } = await viewOf(props);
  if (wrong !== null) return <Message view={view} parameter={wrong} />;
  let mission: MissionData | null;
  try {
    mission = await missionOf(view);
  } catch (error) {
    if (error instanceof Refused) return <Message view={view} parameter={parameterNamed(error.argument)} />;
    throw error;
  }
  const home = pageAddress(view.lang, `/missions/${view.mission ?? ''}#${figure}`, view.query);
  return (
    <Frame view={view} home={home}>
      {mission === null ? (
        <h1>{say(view.lang, 'Nothing of this was known by then', 'Rien de tout cela n’était alors connu')}</h1>
      ) : (
        <EmbeddedFigure view={view} mission={mission} figure={figure} />
      )}
    </Frame>
  );
}

async function EmbeddedFigure({
  view,
  mission,
  figure,
}: {
  view: View;
  mission: MissionData;
  figure: string;
}): Promise<ReactElement> {
  const { lang } = view;
  if (figure === 'pace')
    return (
      <>
        <h1>{say(lang, `${mission.acronym}: people leaving a day`, `${mission.acronym}\u00a0: départs par jour`)}</h1>
        <PaceFigure lang={lang} drawdown={mission.drawdown} />
      </>
    );
  const drawing = await drawingFor(view, mission);
  return (
    <>
      <h1>{findingOf(view, mission)}</h1>
      <p className="embed-caption">{drawdownCaption(view, mission)}</p>
      {drawing !== null && (
        <DrawdownChart drawing={drawing} label={describeDrawdown(lang, mission.acronym, mission.drawdown)} />
      )}
    </>
  );
}

function Frame({ view, home, children }: { view: View; home: string; children: React.ReactNode }): ReactElement {
  return (
    <main className="embed" id="content">
      {/* Every link leaves the frame. */}
      <base target="_blank" />
      {children}
      <p className="embed-foot">
        <a href={home}>
          {say(view.lang, 'Every figure with its source, on Drawdown', 'Chaque chiffre avec sa source, sur Drawdown')}
        </a>
        <span>
          {' '}
          · {vintageWords(view)} · {licence.name}
        </span>
      </p>
    </main>
  );
}

function Message({ view, parameter }: { view: View; parameter: ParameterName | null }): ReactElement {
  return (
    <Frame view={view} home={pageAddress(view.lang, `/missions/${view.mission ?? ''}`)}>
      <h1>{wrongTitle(view.lang)}</h1>
      <p>{wrongWords(view.lang, parameter)}</p>
    </Frame>
  );
}
