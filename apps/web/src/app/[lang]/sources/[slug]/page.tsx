import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { pageAddress, paragraphAnchor, statisticAnchor } from '../../../../lib/address.ts';
import { ask, askAll } from '../../../../lib/ask.ts';
import { AccountFields, EvidenceFields, StatisticFields } from '../../../../lib/documents.ts';
import type { EvidenceData, StatisticData } from '../../../../lib/documents.ts';
import { dayLabel } from '../../../../lib/format.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { colon, say, word } from '../../../../lib/words.ts';
import { Phrase, StatisticLine } from '../../../../parts/evidence.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Nothing, Page, Section } from '../../../../parts/page.tsx';
import { readSlug } from '../../../../parts/read-page.ts';

const SourceQuery = graphql(
  `
    query Source($slug: String!, $lang: Language!) {
      source(slug: $slug) {
        id
        slug
        title
        url
        language
        knownFrom
        accessed
        sha256
        published {
          label(lang: $lang)
          inferred
        }
        publisher {
          slug
          name(lang: $lang)
        }
        echoes {
          slug
          title
          language
        }
        echoedBy {
          id
          slug
          title
          language
        }
        events(first: 100) {
          nodes {
            id
            slug
            title(lang: $lang)
            accounts {
              ...AccountFields
            }
          }
        }
        statements(first: 100) {
          nodes {
            id
            stance
            summary(lang: $lang)
            saidOn {
              label(lang: $lang)
            }
            speaker {
              slug
              name(lang: $lang)
            }
            evidence {
              ...EvidenceFields
            }
          }
        }
      }
    }
  `,
  [AccountFields, EvidenceFields],
);

const SourceStatisticsQuery = graphql(
  `
    query SourceStatistics($slug: String!, $lang: Language!, $after: String) {
      source(slug: $slug) {
        statistics(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...StatisticFields
          }
        }
      }
    }
  `,
  [StatisticFields],
);

type SourceData = NonNullable<ResultOf<typeof SourceQuery>['source']>;

interface Taken {
  statistics: StatisticData[];
  events: { slug: string; title: string; when: string | null; tells: string | null; evidence: EvidenceData }[];
  statements: { statement: SourceData['statements']['nodes'][number]; evidence: EvidenceData }[];
}

const sourceOf = cache(
  async (lang: Lang, slug: string) => (await ask(SourceQuery, { slug, lang: apiLanguage(lang) })).source,
);

export async function generateMetadata({ params }: PageProps<'/[lang]/sources/[slug]'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const source = await sourceOf(lang, slug);
  if (source === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/sources/${slug}`,
    source.title,
    say(
      lang,
      `Everything taken from it, paragraph by paragraph. ${source.published.label}.`,
      `Tout ce qui en est tiré, paragraphe par paragraphe. ${source.published.label}.`,
    ),
  );
}

/** One document: everything taken from it, paragraph by paragraph, and what echoes it. */
export default async function SourcePage({ params }: PageProps<'/[lang]/sources/[slug]'>): Promise<ReactElement> {
  const { lang, slug } = await readSlug(params);
  const source = await sourceOf(lang, slug);
  if (source === null) notFound();
  const statistics = await askAll(async (after) => {
    const answer = await ask(SourceStatisticsQuery, { slug, lang: apiLanguage(lang), after });
    return answer.source?.statistics ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  const paragraphs = byParagraph(source, statistics);
  return (
    <Page lang={lang} path={`/sources/${slug}`}>
      <article>
        <header className="opening">
          <p className="kicker">
            {source.publisher === null ? (
              'Source'
            ) : (
              <a href={pageAddress(lang, `/actors/${source.publisher.slug}`)}>{source.publisher.name}</a>
            )}{' '}
            <span className="soft">· {source.published.label}</span>
          </p>
          <h1 lang={source.language}>{source.title}</h1>
        </header>
        <dl className="fields">
          {source.url !== null && (
            <>
              <dt>{say(lang, 'Address', 'Adresse')}</dt>
              <dd>
                <a href={source.url} rel="noreferrer">
                  {new URL(source.url).hostname}
                </a>
              </dd>
            </>
          )}
          <dt>{say(lang, 'Language', 'Langue')}</dt>
          <dd>{new Intl.DisplayNames(lang, { type: 'language' }).of(source.language)}</dd>
          <dt>{say(lang, 'Counts as known from', 'Compte comme connu dès')}</dt>
          <dd>
            {dayLabel(lang, source.knownFrom)}
            {source.published.inferred && (
              <span className="soft">
                {' '}
                ({say(lang, 'the day of publication is our reading', 'le jour de publication est notre lecture')})
              </span>
            )}
          </dd>
          {source.accessed !== null && (
            <>
              <dt>{say(lang, 'Read on', 'Lu le')}</dt>
              <dd>{dayLabel(lang, source.accessed)}</dd>
            </>
          )}
          {source.echoes !== null && (
            <>
              <dt>{say(lang, 'Repeats', 'Reprend')}</dt>
              <dd>
                <a href={pageAddress(lang, `/sources/${source.echoes.slug}`)} lang={source.echoes.language}>
                  {source.echoes.title}
                </a>
              </dd>
            </>
          )}
          {source.echoedBy.length > 0 && (
            <>
              <dt>{say(lang, 'Repeated by', 'Repris par')}</dt>
              <dd>
                {source.echoedBy.map((other, i) => (
                  <span key={other.id}>
                    {i > 0 && ', '}
                    <a href={pageAddress(lang, `/sources/${other.slug}`)} lang={other.language}>
                      {other.title}
                    </a>
                  </span>
                ))}
              </dd>
            </>
          )}
          {source.sha256 !== null && (
            <>
              <dt>{say(lang, 'Its text (SHA-256)', 'Son texte (SHA-256)')}</dt>
              <dd className="small soft">{source.sha256}</dd>
            </>
          )}
        </dl>
        <Section
          id="paragraphs"
          title={say(lang, 'What it says', 'Ce qu’elle dit')}
          note={say(
            lang,
            'By paragraph of its text. Only the words of figures are quoted; the rest is in our words.',
            'Par paragraphe de son texte. Seuls les mots des chiffres sont cités\u00a0; le reste est dans nos mots.',
          )}
        >
          {paragraphs.length === 0 ? (
            <Nothing>{say(lang, 'Nothing has been taken from it.', 'Rien n’en a été tiré.')}</Nothing>
          ) : (
            paragraphs.map(([paragraph, taken]) => (
              <Paragraph key={paragraph} lang={lang} paragraph={paragraph} taken={taken} source={source} />
            ))
          )}
        </Section>
      </article>
    </Page>
  );
}

function Paragraph({
  lang,
  paragraph,
  taken,
  source,
}: {
  lang: Lang;
  paragraph: number;
  taken: Taken;
  source: SourceData;
}): ReactElement {
  return (
    <section className="paragraph" id={paragraph === 0 ? undefined : paragraphAnchor(paragraph)}>
      <h3>
        <span className="unseen">{say(lang, 'Paragraph ', 'Paragraphe ')}</span>
        {paragraph === 0 ? '–' : paragraph}
      </h3>
      <div>
        {paragraph === 0 && (
          <p className="soft small">
            {say(
              lang,
              'The text was not at hand; the paragraph is not known.',
              'Le texte n’était pas disponible\u00a0; le paragraphe n’est pas connu.',
            )}
          </p>
        )}
        {taken.statistics.map((statistic) => (
          <StatisticLine key={statistic.id} lang={lang} statistic={statistic} anchor={statisticAnchor(statistic.key)} />
        ))}
        {taken.events.map(({ slug, title, when, tells, evidence }) => (
          <p key={`${slug} ${evidence.id}`}>
            <span className="label">{say(lang, 'Event', 'Événement')}</span>
            <a href={pageAddress(lang, `/events/${slug}`)}>{title}</a>
            <span className="soft"> · {when ?? say(lang, 'no date given', 'sans date')}</span>
            {evidence.phrase !== null && (
              <span className="soft">
                {' '}
                · <Phrase lang={lang} phrase={evidence.phrase} of={source.language} />
              </span>
            )}
            {tells !== null && (
              <>
                <br />
                {tells}
              </>
            )}
          </p>
        ))}
        {taken.statements.map(({ statement, evidence }) => (
          <p key={`${statement.id} ${evidence.id}`}>
            <span className="label">{say(lang, 'Statement', 'Déclaration')}</span>
            <a href={pageAddress(lang, `/actors/${statement.speaker.slug}`)}>{statement.speaker.name}</a>{' '}
            {word(lang, 'stance', statement.stance)}
            {colon(lang)}
            {statement.summary}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Everything taken from the source, by paragraph in its order; 0 where the paragraph is not known, last. */
function byParagraph(source: SourceData, statistics: readonly StatisticData[]): [number, Taken][] {
  const paragraphs = new Map<number, Taken>();
  const at = (paragraph: number | null): Taken => {
    const key = paragraph ?? 0;
    const taken = paragraphs.get(key) ?? { statistics: [], events: [], statements: [] };
    paragraphs.set(key, taken);
    return taken;
  };
  for (const statistic of statistics) at(statistic.evidence.paragraph).statistics.push(statistic);
  for (const event of source.events.nodes) {
    for (const account of event.accounts) {
      if (account.evidence.source.slug !== source.slug) continue;
      at(account.evidence.paragraph).events.push({
        slug: event.slug,
        title: event.title,
        when: account.span?.label ?? null,
        tells: account.tells,
        evidence: account.evidence,
      });
    }
  }
  for (const statement of source.statements.nodes) {
    for (const evidence of statement.evidence) {
      if (evidence.source.slug === source.slug) at(evidence.paragraph).statements.push({ statement, evidence });
    }
  }
  return [...paragraphs].sort(([a], [b]) => (a || Infinity) - (b || Infinity));
}
