import { dayWords } from '../../../../lib/day-words.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { VintageNotice } from '../../../../figures/vintage.tsx';
import { figureAddress, pageAddress } from '../../../../lib/address.ts';
import { ask } from '../../../../lib/ask.ts';
import { FigureFields, StatisticFields } from '../../../../lib/documents.ts';
import { figureHeadline } from '../../../../lib/figure-words.ts';
import { countLabel, dayLabel } from '../../../../lib/format.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { say, word } from '../../../../lib/words.ts';
import { Passage, Phrase, Standing, StatisticLine } from '../../../../parts/evidence.tsx';
import { Edtf } from '../../../../parts/edtf.tsx';
import { Fact, Facts } from '../../../../parts/facts.tsx';
import { Whom } from '../../../../parts/figure-table.tsx';
import { InOtherLanguage, SourceName } from '../../../../parts/in-other-language.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Page, Section } from '../../../../parts/page.tsx';
import { readDetail } from '../../../../parts/read-page.ts';
import { Revisions, RevisionFields } from '../../../../parts/revisions.tsx';
import { Take } from '../../../../parts/take.tsx';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';
import { sourceInWords } from '../../../../lib/other-language.ts';

const FigureQuery = graphql(
  `
    query Figure($key: String!, $lang: Language!, $knownOn: Date) {
      statistic(key: $key, knownOn: $knownOn) {
        ...FigureFields
        printed
        recordedAt
        rankKnownFrom
        mission {
          slug
          acronym
          name(lang: $lang)
          untranslated(lang: $lang)
        }
        metric {
          kind
          description(lang: $lang)
          untranslated(lang: $lang)
        }
        value {
          stated
          qualifier
        }
        asOf {
          edtf
          note(lang: $lang)
          untranslated(lang: $lang)
        }
        since {
          edtf
        }
        partOf {
          ...StatisticFields
        }
        parts {
          ...StatisticFields
        }
        outOf {
          ...StatisticFields
        }
        countedOutOfIt {
          ...StatisticFields
        }
        supersedes {
          ...StatisticFields
        }
        supersededBy {
          ...StatisticFields
        }
        revisions {
          ...RevisionFields
        }
      }
    }
  `,
  [FigureFields, StatisticFields, RevisionFields],
);

const figureOf = cache(
  async (lang: Lang, key: string, knownOn: string | null) =>
    (await ask(FigureQuery, { key, lang: apiLanguage(lang), knownOn })).statistic,
);

type Props = PageProps<'/[lang]/statistics/[slug]'>;

async function read({ params, searchParams }: Props) {
  const { lang, slug, knownOn, isWrong } = await readDetail(params, searchParams);
  const key = decodeURIComponent(slug);
  return { lang, key, knownOn, isWrong, figure: isWrong ? null : await figureOf(lang, key, knownOn) };
}

type Figure = NonNullable<Awaited<ReturnType<typeof figureOf>>>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, key, knownOn, figure } = await read(props);
  if (figure === null) return notYetKnownMetadata(lang, knownOn);
  const source = figure.evidence.source;
  return pageMetadata(
    lang,
    `/statistics/${encodeURIComponent(key)}`,
    `${figure.value.label} · ${figureHeadline(lang, figure)}`,
    say(
      lang,
      `${figure.value.label}: ${figureHeadline(lang, figure)}. As ${sourceInWords(lang, source)} gives it.`,
      `${figure.value.label}\u00a0: ${figureHeadline(lang, figure)}. Tel que le donne ${sourceInWords(lang, source)}.`,
    ),
  );
}

/** One figure with everything that is known of it: what it says, where it stands, what it belongs to, and what became of it. */
export default async function FigurePage(props: Props): Promise<ReactElement> {
  const { lang, key, knownOn, isWrong, figure } = await read(props);
  const path = `/statistics/${encodeURIComponent(key)}`;
  if (isWrong) return <WrongAddress lang={lang} path={path} parameter="knownOn" />;
  if (figure === null) {
    if (knownOn === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={null} knownOn={knownOn} />;
  }
  const { evidence } = figure;
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <article>
        <header className="opening list-opening">
          <p className="kicker">
            {figure.mission !== null && (
              <>
                <a href={pageAddress(lang, `/missions/${figure.mission.slug}`, { knownOn })}>
                  {figure.mission.acronym}
                </a>{' '}
                <span className="soft">· </span>
              </>
            )}
            <a
              href={pageAddress(
                lang,
                figure.mission === null ? '/statistics' : `/missions/${figure.mission.slug}/statistics`,
                { metric: figure.metric.key, knownOn },
              )}
            >
              <InOtherLanguage lang={lang} of={figure.metric} field="name" />
            </a>{' '}
            <span className="soft">· {dayWords(lang, figure.asOf)}</span>
          </p>
          <h1 className={figure.rank === 'DEPRECATED' || figure.retraction !== null ? 'wrong-figure' : undefined}>
            {figure.value.label}
          </h1>
          <p className="standfirst">
            {evidence.phrase !== null && (
              <>
                <Phrase lang={lang} phrase={evidence.phrase} of={evidence.source.language} />
                {', '}
              </>
            )}
            <SourceName lang={lang} source={evidence.source} />, {dayWords(lang, evidence.source.published)}{' '}
            <Standing lang={lang} statistic={figure} />
          </p>
          <VintageNotice lang={lang} path={path} knownOn={knownOn} />
          <Corrected lang={lang} figure={figure} knownOn={knownOn} />
        </header>
        <FigureFacts lang={lang} figure={figure} knownOn={knownOn} />
        <Take lang={lang} about={figure.value.label} path={path} query={{ knownOn }} />
        <Related lang={lang} figure={figure} knownOn={knownOn} />
        <Revisions lang={lang} revisions={figure.revisions} />
      </article>
    </Page>
  );
}

interface Told {
  lang: Lang;
  figure: Figure;
  knownOn: string | null;
}

/** What the figure says, fact by fact. */
function FigureFacts({ lang, figure, knownOn }: Told): ReactElement {
  const { value, asOf } = figure;
  const end = (side: number | null): string => (side === null ? say(lang, 'open', 'ouvert') : number(lang, side));
  return (
    <Facts>
      <Fact name={say(lang, 'Read as', 'Lu comme')}>
        {value.low !== null && value.low === value.high
          ? number(lang, value.low)
          : say(lang, `${end(value.low)} to ${end(value.high)}`, `de ${end(value.low)} à ${end(value.high)}`)}{' '}
        <span className="soft">
          {figure.metric.unit === 'persons' ? '' : `${figure.metric.unit} `}({word(lang, 'qualifier', value.qualifier)})
        </span>
      </Fact>
      <Fact name={say(lang, 'Counts', 'Compte')}>
        <InOtherLanguage lang={lang} of={figure.metric} field="name" />{' '}
        <span className="soft">
          · <InOtherLanguage lang={lang} of={figure.metric} field="description" />
        </span>
      </Fact>
      {(figure.scope !== 'NOT_APPLICABLE' || figure.subject !== null || figure.place !== null) && (
        <Fact name={say(lang, 'Among whom', 'Parmi qui')}>
          <Whom lang={lang} statistic={figure} knownOn={knownOn} />
        </Fact>
      )}
      <Fact name={say(lang, 'Describes', 'Décrit')}>
        {asOf.label} <Edtf of={asOf.edtf} />
        {asOf.inferred && (
          <span className="soft block">
            {say(lang, 'our reading of the date', 'date selon notre lecture')}
            {asOf.note !== null && (
              <>
                {' · '}
                <InOtherLanguage lang={lang} of={asOf} field="note" />
              </>
            )}
          </span>
        )}
      </Fact>
      {figure.since !== null && (
        <Fact name={say(lang, 'Counted since', 'Compté depuis')}>
          {dayWords(lang, figure.since)} <Edtf of={figure.since.edtf} />
        </Fact>
      )}
      {figure.event !== null && (
        <Fact name={say(lang, 'Of the event', 'De l’événement')}>
          <a href={pageAddress(lang, `/events/${figure.event.slug}`, { knownOn })}>
            <InOtherLanguage lang={lang} of={figure.event} field="title" />
          </a>
        </Fact>
      )}
      {figure.attributedTo !== null && (
        <Fact name={say(lang, 'According to', 'Selon')}>
          <a href={pageAddress(lang, `/actors/${figure.attributedTo.slug}`, { knownOn })}>
            <InOtherLanguage lang={lang} of={figure.attributedTo} field="name" />
          </a>
        </Fact>
      )}
      <Fact name={say(lang, 'Stands in', 'Figure dans')}>
        <Passage lang={lang} evidence={figure.evidence} knownOn={knownOn} />
      </Fact>
      <Fact name={say(lang, 'Known from', 'Connu dès')}>{dayLabel(lang, figure.knownFrom)}</Fact>
      {figure.rankReason !== null && (
        <Fact name={say(lang, 'Standing', 'Rang')}>
          {word(lang, 'rank', figure.rank)}
          {figure.rankKnownFrom !== null && (
            <span className="soft">
              {' '}
              ({say(lang, 'argued from ', 'motivé dès le ')}
              {dayLabel(lang, figure.rankKnownFrom)})
            </span>
          )}
          <span className="block">
            <InOtherLanguage lang={lang} of={figure} field="rankReason" />
          </span>
        </Fact>
      )}
      {figure.retraction !== null && (
        <Fact name={say(lang, 'Withdrawn', 'Retiré')}>
          {dayLabel(lang, figure.retraction.on)}
          <span className="block">
            <InOtherLanguage lang={lang} of={figure.retraction} field="reason" />
          </span>
        </Fact>
      )}
      <Fact name={say(lang, 'Key', 'Clé')}>
        <code className="edtf">{figure.key}</code>
      </Fact>
    </Facts>
  );
}

/** The sums and wholes that the figure belongs to, and those that belong to it. */
function Related({ lang, figure, knownOn }: Told): ReactElement | null {
  const groups = [
    { title: say(lang, 'A part of', 'Une partie de'), statistics: figure.partOf === null ? [] : [figure.partOf] },
    { title: say(lang, 'Its parts', 'Ses parties'), statistics: figure.parts },
    { title: say(lang, 'Counted out of', 'Compté sur'), statistics: figure.outOf === null ? [] : [figure.outOf] },
    { title: say(lang, 'Counted out of it', 'Compté sur lui'), statistics: figure.countedOutOfIt },
    {
      title: say(lang, 'The reading it corrects', 'La lecture qu’il corrige'),
      statistics: figure.supersedes === null ? [] : [figure.supersedes],
    },
  ].filter(({ statistics }) => statistics.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section id="related" title={say(lang, 'Goes with', 'Va avec')}>
      {groups.map(({ title, statistics }) => (
        <div key={title} className="related">
          <h3>{title}</h3>
          <ul className="plain">
            {statistics.map((statistic) => (
              <li key={statistic.id}>
                <StatisticLine lang={lang} statistic={statistic} knownOn={knownOn} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** Said first where a later figure takes its place. */
function Corrected({ lang, figure, knownOn }: Told): ReactElement | null {
  const { supersededBy } = figure;
  if (supersededBy === null) return null;
  return (
    <p className="vintage-notice">
      <strong>{say(lang, 'Corrected since.', 'Corrigé depuis.')}</strong> {say(lang, 'Now reads ', 'Se lit désormais ')}
      <a href={figureAddress(lang, supersededBy.key, knownOn)}>{supersededBy.value.label}</a>
    </p>
  );
}

/** A number as it is, whole or not. */
function number(lang: Lang, value: number): string {
  return Number.isInteger(value) ? countLabel(lang, value) : value.toLocaleString(lang === 'fr' ? 'fr-FR' : 'en-GB');
}
