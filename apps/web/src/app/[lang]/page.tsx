import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { Sparkline } from '../../charts/sparkline.tsx';
import { SourceLine } from '../../figures/source-links.tsx';
import { pageAddress } from '../../lib/address.ts';
import { ask, askAll } from '../../lib/ask.ts';
import { baseWords } from '../../lib/base-words.ts';
import { dayNumber } from '../../lib/day-number.ts';
import { StatisticFields } from '../../lib/documents.ts';
import { dayWords } from '../../lib/day-words.ts';
import { withTellers } from '../../lib/tellers.ts';
import { finding } from '../../lib/finding.ts';
import { counted, dayLabel } from '../../lib/format.ts';
import { apiLanguage, isLang } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { partTold } from '../../lib/mission-answers.ts';
import type { SeriesData } from '../../lib/mission-document.ts';
import { peopleRange } from '../../lib/ranges.ts';
import { say } from '../../lib/words.ts';
import { Proof } from '../../parts/evidence.tsx';
import { pageMetadata } from '../../parts/metadata.ts';
import { Nothing, Page } from '../../parts/page.tsx';
import { Taken } from '../../parts/take.tsx';
import { InOtherLanguage } from '../../parts/in-other-language.tsx';

const MissionsQuery = graphql(
  `
    query Missions($lang: Language!, $after: String) {
      missions(first: 20, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          slug
          acronym
          name(lang: $lang)
          untranslated(lang: $lang)
          hostCountry {
            country
          }
          disagreements(first: 1) {
            totalCount
          }
          events(first: 1) {
            totalCount
          }
          statistics(first: 1) {
            totalCount
          }
          sites {
            status
          }
          drawdown {
            scope
            knownOn
            started {
              earliest
              latest
            }
            deadline
            silenceDays
            base {
              asOf {
                earliest
                latest
                inferred
                label(lang: $lang)
              }
              quantity {
                low
                high
                label(lang: $lang)
              }
              statistics {
                ...StatisticFields
              }
            }
            points {
              asOf {
                earliest
                latest
                inferred
                label(lang: $lang)
              }
              departed {
                low
                high
                label(lang: $lang)
              }
              bounded {
                low
                high
              }
              remaining {
                low
                high
              }
              share {
                low
                high
              }
              statistics {
                ...StatisticFields
              }
            }
            envelope {
              on
              low
              high
            }
          }
        }
      }
    }
  `,
  [StatisticFields],
);

type MissionCard = ResultOf<typeof MissionsQuery>['missions']['nodes'][number];

export async function generateMetadata({ params }: PageProps<'/[lang]'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return pageMetadata(
    lang,
    '/',
    'Drawdown',
    say(
      lang,
      'How peace operations withdraw: each figure with its source, its passage and its day.',
      'Comment les opérations de paix se retirent\u00a0: chaque chiffre avec sa source, son passage et son jour.',
    ),
  );
}

/** Which missions; for each how many have left, of how many, by when, and how sure. */
export default async function Home({ params }: PageProps<'/[lang]'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const missions = await askAll(
    async (after) => (await ask(MissionsQuery, { lang: apiLanguage(lang), after })).missions,
  );
  const entries = await Promise.all(
    missions.map(async (mission) => ({ mission, part: await partTold(lang, mission.slug, mission.drawdown) })),
  );
  return (
    <Page lang={lang} path="/">
      <header className="opening home-opening">
        <h1 className="home-title">
          {say(lang, 'Who has left, and how do we know?', 'Qui est parti, et comment le sait-on\u202f?')}
        </h1>
        <p className="standfirst">
          {say(
            lang,
            'When a peace operation withdraws, communiqués and wire stories contradict one another. Here each figure stands with the source, the passage and the day it describes; where they differ, side by side.',
            'Quand une opération de paix se retire, communiqués et dépêches se contredisent. Ici chaque chiffre figure avec la source, le passage et le jour qu’il décrit\u202f; là où ils diffèrent, côte à côte.',
          )}
        </p>
      </header>
      {entries.length === 0 ? (
        <Nothing>
          {say(
            lang,
            'No mission is loaded yet. A dossier brings one: see “Writing a dossier” in the documentation.',
            'Aucune mission n’est encore chargée. Un dossier en apporte une\u00a0: voir «\u00a0Writing a dossier\u00a0» dans la documentation.',
          )}
        </Nothing>
      ) : (
        <ul className="missions">
          {entries.map(({ mission, part }) => (
            <li key={mission.id}>
              <MissionEntry lang={lang} mission={mission} part={part} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function MissionEntry({
  lang,
  mission,
  part,
}: {
  lang: Lang;
  mission: MissionCard;
  /** The group that is told of where no figure is of everyone. */
  part: SeriesData | null;
}): ReactElement {
  const drawdown = withTellers(mission.drawdown);
  const point = drawdown.points.at(-1);
  const statistics = [...(point?.statistics ?? []), ...(drawdown.base?.statistics ?? [])];
  const sources = new Set(drawdown.points.flatMap((p) => p.statistics).map((s) => s.evidence.source.id)).size;
  return (
    <article className="mission-entry">
      <div>
        <p className="kicker">
          {mission.acronym}{' '}
          <span className="soft">
            · <InOtherLanguage lang={lang} of={mission} field="name" />
          </span>
        </p>
        <h2>
          <a href={pageAddress(lang, `/missions/${mission.slug}`)}>
            {finding(lang, { ...drawdown, country: mission.hostCountry.country, part })}
          </a>
        </h2>
        {point !== undefined && (
          <dl className="facts">
            <div>
              <dt>{say(lang, 'Had left', 'Partis')}</dt>
              <dd>
                {point.departed.label}
                {drawdown.base !== null && (
                  <span className="soft">
                    {' '}
                    {say(lang, 'of', 'sur')} {drawdown.base.quantity.label}
                  </span>
                )}
                <span className="soft small block">{dayWords(lang, point.asOf)}</span>
              </dd>
            </div>
            {point.remaining !== null && (
              <div>
                <dt>{say(lang, 'Still there', 'Encore là')}</dt>
                <dd>{peopleRange(lang, point.remaining)}</dd>
              </div>
            )}
            {drawdown.deadline !== null && (
              <div>
                <dt>{say(lang, 'By when', 'Échéance')}</dt>
                <dd>{dayLabel(lang, drawdown.deadline)}</dd>
              </div>
            )}
            <div>
              <dt>{say(lang, 'How sure', 'Avec quelle certitude')}</dt>
              <dd>
                {sources} {say(lang, sources === 1 ? 'source' : 'sources', sources === 1 ? 'source' : 'sources')}
                <span className="soft">
                  ,{' '}
                  <a href={pageAddress(lang, `/missions/${mission.slug}/disagreements`)}>
                    {counted(
                      lang,
                      mission.disagreements.totalCount,
                      say(lang, 'disagreement', 'désaccord'),
                      say(lang, 'disagreements', 'désaccords'),
                    )}
                  </a>
                </span>
              </dd>
            </div>
          </dl>
        )}
        {part !== null && <SourceLine lang={lang} statistics={part.points.at(-1)?.statistics ?? []} />}
        {(part === null || statistics.length > 0) && (
          <Proof lang={lang} statistics={statistics} about={mission.acronym} />
        )}
        <WaysIn lang={lang} mission={mission} />
      </div>
      {point !== undefined && (
        <Taken lang={lang} about={mission.acronym} path={`/missions/${mission.slug}/drawdown`}>
          <Sparkline
            envelope={drawdown.envelope.map((entry) => ({
              day: dayNumber(entry.on),
              low: entry.low,
              high: entry.high,
            }))}
            base={drawdown.base?.quantity.high ?? drawdown.base?.quantity.low ?? null}
            deadline={drawdown.deadline === null ? null : dayNumber(drawdown.deadline)}
            points={drawdown.points.flatMap((p) =>
              p.asOf.latest === null
                ? []
                : [
                    {
                      day: dayNumber(p.asOf.latest),
                      low: p.bounded.low ?? 0,
                      exact: p.bounded.low === p.bounded.high,
                    },
                  ],
            )}
            baseLabel={drawdown.base === null ? '' : baseWords(lang, drawdown.base, drawdown.started)}
            deadlineLabel={drawdown.deadline === null ? '' : dayLabel(lang, drawdown.deadline)}
            startLabel={drawdown.started?.earliest == null ? '' : dayLabel(lang, drawdown.started.earliest)}
            lastLabel={point.departed.label}
            label={say(
              lang,
              `Departures from ${mission.acronym} as steps, from the start to the deadline`,
              `Courbe des départs en escalier, du début à l’échéance (${mission.acronym})`,
            )}
          />
        </Taken>
      )}
    </article>
  );
}

/** What else there is of a mission, each with how much of it. */
function WaysIn({ lang, mission }: { lang: Lang; mission: MissionCard }): ReactElement {
  const path = `/missions/${mission.slug}`;
  const ways = [
    { target: path, text: say(lang, 'The drawdown', 'Le retrait') },
    {
      target: `${path}/events`,
      text: counted(
        lang,
        mission.events.totalCount,
        say(lang, 'event', 'événement'),
        say(lang, 'events', 'événements'),
      ),
    },
    {
      target: `${path}/statistics`,
      text: counted(
        lang,
        mission.statistics.totalCount,
        say(lang, 'figure', 'chiffre'),
        say(lang, 'figures', 'chiffres'),
      ),
    },
    {
      target: `${path}/sites`,
      text: counted(lang, mission.sites.length, say(lang, 'camp', 'camp'), say(lang, 'camps', 'camps')),
    },
  ];
  return (
    <p className="entry-ways">
      {ways.map(({ target, text }) => (
        <a key={target} href={pageAddress(lang, target)}>
          {text}
        </a>
      ))}
    </p>
  );
}
