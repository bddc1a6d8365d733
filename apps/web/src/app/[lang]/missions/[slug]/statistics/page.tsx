import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { NotYetKnown } from '../../../../../figures/not-yet-known.tsx';
import { VintageNotice } from '../../../../../figures/vintage.tsx';
import {
  evidenceAddress,
  pageAddress,
  parameter,
  parameterNamed,
  statisticAddress,
} from '../../../../../lib/address.ts';
import { ask, Refused } from '../../../../../lib/ask.ts';
import { StatisticFields } from '../../../../../lib/documents.ts';
import { apiLanguage } from '../../../../../lib/language.ts';
import type { Lang } from '../../../../../lib/language.ts';
import { MissionNameQuery } from '../../../../../lib/mission-document.ts';
import { say, word } from '../../../../../lib/words.ts';
import { statisticContext } from '../../../../../parts/evidence.tsx';
import { pageMetadata } from '../../../../../parts/metadata.ts';
import { Page } from '../../../../../parts/page.tsx';
import { Pager, PagerFields } from '../../../../../parts/pager.tsx';
import { readList, readSlug } from '../../../../../parts/read-page.ts';
import { WrongAddress } from '../../../../../parts/wrong-address.tsx';

const StatisticsQuery = graphql(
  `
    query Statistics(
      $slug: String!
      $lang: Language!
      $knownOn: Date
      $where: StatisticFilter
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      metrics {
        id
        key
        name(lang: $lang)
      }
      mission(slug: $slug, knownOn: $knownOn) {
        id
        acronym
        name(lang: $lang)
        statistics(where: $where, orderBy: AS_OF_ASC, first: $first, after: $after, last: $last, before: $before) {
          totalCount
          pageInfo {
            ...PagerFields
          }
          nodes {
            ...StatisticFields
          }
        }
      }
    }
  `,
  [PagerFields, StatisticFields],
);

const statisticsOf = cache(
  async (
    lang: Lang,
    slug: string,
    metric: string | null,
    knownOn: string | null,
    first: number | null,
    after: string | null,
    last: number | null,
    before: string | null,
  ) =>
    ask(StatisticsQuery, {
      slug,
      lang: apiLanguage(lang),
      knownOn,
      where: { metric: metric === null ? null : [metric] },
      first,
      after,
      last,
      before,
    }),
);

export async function generateMetadata({ params }: PageProps<'/[lang]/missions/[slug]/statistics'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const { mission } = await statisticsOf(lang, slug, null, null, 1, null, null, null);
  if (mission === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/missions/${slug}/statistics`,
    say(lang, `${mission.acronym}: every figure`, `${mission.acronym}\u00a0: tous les chiffres`),
    mission.name,
  );
}

/** Every figure of a mission as a table, each with its passage. */
export default async function StatisticsPage({
  params,
  searchParams,
}: PageProps<'/[lang]/missions/[slug]/statistics'>): Promise<ReactElement> {
  const { slug } = await readSlug(params);
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const metric = parameter(search, 'metric');
  const path = `/missions/${slug}/statistics`;
  let answer: Awaited<ReturnType<typeof statisticsOf>>;
  try {
    answer = await statisticsOf(lang, slug, metric, knownOn, window.first, window.after, window.last, window.before);
  } catch (error) {
    if (error instanceof Refused)
      return <WrongAddress lang={lang} path={path} parameter={parameterNamed(error.argument)} />;
    throw error;
  }
  const { mission, metrics } = answer;
  if (mission === null) {
    const known = await ask(MissionNameQuery, { slug, lang: apiLanguage(lang), knownOn: null });
    if (knownOn === null || known.mission === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={known.mission.acronym} knownOn={knownOn} />;
  }
  const { statistics } = mission;
  return (
    <Page lang={lang} path={path} query={{ metric, knownOn }}>
      <header className="opening">
        <p className="kicker">
          <a href={pageAddress(lang, `/missions/${slug}`, { knownOn })}>{mission.acronym}</a>{' '}
          <span className="soft">· {mission.name}</span>
        </p>
        <h1>{say(lang, 'Every figure, with its source', 'Tous les chiffres, avec leur source')}</h1>
        <VintageNotice lang={lang} path={path} knownOn={knownOn} others={{ metric }} />
      </header>
      <form className="choosers" action={pageAddress(lang, path)}>
        {knownOn !== null && <input type="hidden" name="knownOn" value={knownOn} />}
        <label>
          <span>{say(lang, 'Of what', 'De quoi')}</span>
          <select name="metric" defaultValue={metric ?? ''}>
            <option value="">{say(lang, 'everything', 'tout')}</option>
            {metrics.map((other) => (
              <option key={other.id} value={other.key}>
                {other.name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say(lang, 'Show', 'Montrer')}</button>
      </form>
      <div className="scroll" role="region" tabIndex={0} aria-label={say(lang, 'Figures', 'Chiffres')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{say(lang, 'As of', 'À la date')}</th>
              <th scope="col">{say(lang, 'Figure', 'Chiffre')}</th>
              <th scope="col">{say(lang, 'Of what', 'De quoi')}</th>
              <th scope="col">{say(lang, 'Whom', 'Qui')}</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {statistics.nodes.map((statistic) => (
              <tr key={statistic.id}>
                <td>{statistic.asOf.label}</td>
                <th scope="row">
                  <a href={statisticAddress(lang, statistic)}>{statistic.value.label}</a>
                  {statistic.rank === 'DEPRECATED' && (
                    <span className="tag deprecated">{word(lang, 'rank', statistic.rank)}</span>
                  )}
                </th>
                <td>{statistic.metric.name}</td>
                <td>{statisticContext(lang, statistic)}</td>
                <td>
                  <a href={evidenceAddress(lang, statistic.evidence)} lang={statistic.evidence.source.language}>
                    {statistic.evidence.source.title}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        lang={lang}
        path={path}
        query={{ metric, knownOn }}
        info={statistics.pageInfo}
        total={statistics.totalCount}
      />
    </Page>
  );
}
