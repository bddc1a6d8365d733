import { ofMany } from '../../../../../lib/disagreement-words.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { Disagreements } from '../../../../../figures/disagreements.tsx';
import { KnownOn } from '../../../../../figures/known-on.tsx';
import { NotYetKnown } from '../../../../../figures/not-yet-known.tsx';
import { Reconciliations } from '../../../../../figures/reconciliations.tsx';
import { learntNouns } from '../../../../../figures/vintage.tsx';
import { disagreementKinds, given, parameter } from '../../../../../lib/address.ts';
import { ask, askAll } from '../../../../../lib/ask.ts';
import { DisagreementFields, ReconciliationFields } from '../../../../../lib/documents.ts';
import type { DisagreementData } from '../../../../../lib/documents.ts';
import { facet } from '../../../../../lib/facets.ts';
import { counted } from '../../../../../lib/format.ts';
import { apiLanguage } from '../../../../../lib/language.ts';
import type { Lang } from '../../../../../lib/language.ts';
import { learntOfMission } from '../../../../../lib/learnt.ts';
import { MissionNameQuery } from '../../../../../lib/mission-document.ts';
import { say } from '../../../../../lib/words.ts';
import { Filters, NothingFits } from '../../../../../parts/filters.tsx';
import type { Field } from '../../../../../parts/filters.tsx';
import { pageMetadata } from '../../../../../parts/metadata.ts';
import { MissionHead } from '../../../../../parts/mission-head.tsx';
import { Page, Section } from '../../../../../parts/page.tsx';
import { Take } from '../../../../../parts/take.tsx';
import { readDetail, readSlug } from '../../../../../parts/read-page.ts';
import { inWords, otherLanguage } from '../../../../../lib/other-language.ts';

const DisagreementsQuery = graphql(
  `
    query Disagreements($slug: String!, $lang: Language!, $knownOn: Date, $after: String) {
      mission(slug: $slug, knownOn: $knownOn) {
        disagreements(first: 50, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...DisagreementFields
          }
        }
      }
    }
  `,
  [DisagreementFields],
);

const ReconciliationsQuery = graphql(
  `
    query Reconciliations($slug: String!, $lang: Language!, $knownOn: Date, $after: String) {
      mission(slug: $slug, knownOn: $knownOn) {
        reconciliations(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ReconciliationFields
          }
        }
      }
    }
  `,
  [ReconciliationFields],
);

const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

const missionOf = cache(
  async (lang: Lang, slug: string, knownOn: string | null) =>
    (await ask(MissionNameQuery, { slug, lang: apiLanguage(lang), knownOn })).mission,
);

export async function generateMetadata({
  params,
}: PageProps<'/[lang]/missions/[slug]/disagreements'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const mission = await missionOf(lang, slug, null);
  if (mission === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/missions/${slug}/disagreements`,
    say(lang, `${mission.acronym}: what does not agree`, `${mission.acronym}\u00a0: ce qui ne s’accorde pas`),
    say(
      lang,
      `${inWords(lang, mission, 'name')}: figures and dates that cannot all be right, side by side, with the reason; and the sums that sources print, tried.`,
      `${inWords(lang, mission, 'name')}\u00a0: chiffres et dates qui ne peuvent être tous vrais, côte à côte, avec la raison\u202f; et les sommes des sources, vérifiées.`,
    ),
    {},
    { acronym: mission.acronym },
  );
}

/** What the disagreements can be narrowed by: the kinds and metrics that occur. */
function disagreementFields(lang: Lang, all: readonly DisagreementData[]): Field[] {
  const kinds = facet(
    lang,
    all.map(({ kind }) => ({ value: kind, name: ofMany(lang, kind) })),
  );
  return [
    {
      of: 'choice',
      name: 'kind',
      label: say(lang, 'Why they differ', 'Pourquoi ils diffèrent'),
      any: say(lang, 'any reason', 'toute raison'),
      options: disagreementKinds.flatMap((kind) => kinds.filter(({ value }) => value === kind)),
    },
    {
      of: 'choice',
      name: 'metric',
      label: say(lang, 'What is counted', 'Ce qui est compté'),
      any: say(lang, 'everything', 'tout'),
      options: facet(
        lang,
        all.map(({ metric }) =>
          metric === null
            ? null
            : { value: metric.key, name: inWords(lang, metric, 'name'), lang: otherLanguage(lang, metric, 'name') },
        ),
      ),
    },
  ];
}

/** What does not agree in a mission's record, and why; and whether the sums that sources print add up. */
export default async function DisagreementsPage({
  params,
  searchParams,
}: PageProps<'/[lang]/missions/[slug]/disagreements'>): Promise<ReactElement> {
  const { lang, slug, knownOn, search } = await readDetail(params, searchParams);
  const path = `/missions/${slug}/disagreements`;
  const mission = await missionOf(lang, slug, knownOn);
  if (mission === null) {
    const name = (await missionOf(lang, slug, null))?.acronym;
    if (knownOn === null || name === undefined) notFound();
    return <NotYetKnown lang={lang} path={path} name={name} knownOn={knownOn} days={await learntOfMission(slug)} />;
  }
  const asked = { slug, lang: apiLanguage(lang), knownOn };
  const [all, sums, days] = await Promise.all([
    askAll(async (after) => (await ask(DisagreementsQuery, { ...asked, after })).mission?.disagreements ?? none),
    askAll(async (after) => (await ask(ReconciliationsQuery, { ...asked, after })).mission?.reconciliations ?? none),
    learntOfMission(slug),
  ]);
  const [kind, metric] = [parameter(search, 'kind'), parameter(search, 'metric')];
  const shown = all.filter(
    (disagreement) =>
      (kind === null || disagreement.kind === kind) && (metric === null || disagreement.metric?.key === metric),
  );
  const fields = disagreementFields(lang, all);
  const nouns = [say(lang, 'disagreement', 'désaccord'), say(lang, 'disagreements', 'désaccords')] as const;
  return (
    <Page lang={lang} path={path} query={given(search)}>
      <MissionHead
        lang={lang}
        slug={slug}
        mission={mission}
        knownOn={knownOn}
        here="disagreements"
        title={say(lang, 'What does not agree, and why', 'Ce qui ne s’accorde pas, et pourquoi')}
      >
        <p className="standfirst">
          {say(
            lang,
            'Figures and dates that cannot all be right, or only seem so, side by side. None is averaged away; those that matter most stand first.',
            'Chiffres et dates qui se contredisent, ou semblent seulement le faire, côte à côte. Aucun n’est fondu dans une moyenne\u202f; les plus graves viennent d’abord.',
          )}
        </p>
      </MissionHead>
      <KnownOn
        lang={lang}
        path={path}
        knownOn={knownOn}
        kept={given(search)}
        days={days}
        nouns={learntNouns(lang)}
        said={counted(lang, shown.length, ...nouns)}
      />
      <Filters
        lang={lang}
        path={path}
        params={search}
        fields={fields}
        shown={shown.length}
        total={all.length}
        nouns={nouns}
      />
      {shown.length === 0 ? (
        <NothingFits
          lang={lang}
          path={path}
          params={search}
          fields={fields}
          none={say(
            lang,
            'No two sources contradict each other, as far as known.',
            'Aucune source n’en contredit une autre, à notre connaissance.',
          )}
        />
      ) : (
        <>
          <h2 className="unseen">{say(lang, 'Figures and dates', 'Chiffres et dates')}</h2>
          <Disagreements lang={lang} disagreements={shown} knownOn={knownOn} />
          <Take
            lang={lang}
            about={say(lang, 'disagreements', 'désaccords')}
            path={`/missions/${slug}/disagreements`}
            query={{ knownOn, kind, metric }}
          />
        </>
      )}
      <Section
        id="sums"
        title={say(lang, 'Do the sums add up?', 'Les sommes tombent-elles juste\u202f?')}
        note={say(
          lang,
          'Wherever a source prints a whole with its parts, they are added up. Those that do not fit stand first.',
          'Partout où une source donne un total avec ses parties, elles sont additionnées. Celles qui ne tombent pas juste viennent d’abord.',
        )}
      >
        <Reconciliations lang={lang} reconciliations={sums} knownOn={knownOn} />
        <Take
          lang={lang}
          about={say(lang, 'sums', 'sommes')}
          path={`/missions/${slug}/reconciliations`}
          query={{ knownOn }}
        />
      </Section>
    </Page>
  );
}
