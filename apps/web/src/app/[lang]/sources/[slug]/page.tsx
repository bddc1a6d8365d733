import { dayWords } from '../../../../lib/day-words.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { VintageNotice } from '../../../../figures/vintage.tsx';
import { pageAddress } from '../../../../lib/address.ts';
import { ask, askAll } from '../../../../lib/ask.ts';
import { countLabel, counted, dayLabel, listLabel } from '../../../../lib/format.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { byParagraph } from '../../../../lib/paragraphs.ts';
import { say } from '../../../../lib/words.ts';
import { Edtf } from '../../../../parts/edtf.tsx';
import { Fact, Facts } from '../../../../parts/facts.tsx';
import { InOtherLanguage } from '../../../../parts/in-other-language.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Nothing, Page, Section } from '../../../../parts/page.tsx';
import { readDetail } from '../../../../parts/read-page.ts';
import { Take } from '../../../../parts/take.tsx';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';
import { Document, ParagraphMap } from './document.tsx';
import type { SourceData } from './source-document.ts';
import { SourceEvidenceQuery, SourceQuery } from './source-document.ts';

const sourceOf = cache(
  async (lang: Lang, slug: string, knownOn: string | null) =>
    (await ask(SourceQuery, { slug, lang: apiLanguage(lang), knownOn })).source,
);

type Props = PageProps<'/[lang]/sources/[slug]'>;

async function read({ params, searchParams }: Props) {
  const { lang, slug, knownOn, isWrong } = await readDetail(params, searchParams);
  return { lang, slug, knownOn, isWrong, source: isWrong ? null : await sourceOf(lang, slug, knownOn) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug, knownOn, source } = await read(props);
  if (source === null) return notYetKnownMetadata(lang, knownOn);
  return pageMetadata(
    lang,
    `/sources/${slug}`,
    source.title,
    say(
      lang,
      `Everything taken from it, paragraph by paragraph. ${dayWords(lang, source.published)}.`,
      `Tout ce qui en est tiré, paragraphe par paragraphe. ${dayWords(lang, source.published)}.`,
    ),
  );
}

/** One document: how it was read, everything taken from it, paragraph by paragraph, and what echoes it. */
export default async function SourcePage(props: Props): Promise<ReactElement> {
  const { lang, slug, knownOn, isWrong, source } = await read(props);
  const path = `/sources/${slug}`;
  if (isWrong) return <WrongAddress lang={lang} path={path} parameter="knownOn" />;
  if (source === null) {
    if (knownOn === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={null} knownOn={knownOn} />;
  }
  const evidence = await askAll(async (after) => {
    const answer = await ask(SourceEvidenceQuery, { slug, lang: apiLanguage(lang), knownOn, after });
    return answer.source?.evidence ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  const document = byParagraph(evidence, source.paragraphs);
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <article>
        <header className="opening list-opening">
          <p className="kicker">
            {source.publisher === null ? (
              'Source'
            ) : (
              <a href={pageAddress(lang, `/actors/${source.publisher.slug}`, { knownOn })}>
                <InOtherLanguage lang={lang} of={source.publisher} field="name" />
              </a>
            )}{' '}
            <span className="soft">· {dayWords(lang, source.published)}</span>
          </p>
          <h1 lang={source.language}>{source.title}</h1>
          {source.title.startsWith('[') && (
            <p className="soft small">
              {say(
                lang,
                'In square brackets: the title is ours, in our words.',
                'Entre crochets\u00a0: le titre est de nous, dans nos mots.',
              )}
            </p>
          )}
          <p className="standfirst">{takenInWords(lang, source)}</p>
          {source.retraction !== null && (
            <p className="vintage-notice">
              <strong>
                {say(lang, 'Withdrawn on ', 'Retirée le ')}
                {dayLabel(lang, source.retraction.on)}.
              </strong>{' '}
              <InOtherLanguage lang={lang} of={source.retraction} field="reason" />
            </p>
          )}
          <VintageNotice lang={lang} path={path} knownOn={knownOn} />
        </header>
        <SourceFacts lang={lang} source={source} knownOn={knownOn} />
        <Section
          id="paragraphs"
          title={say(lang, 'What it says', 'Ce qu’elle dit')}
          note={
            <>
              <p>
                {say(
                  lang,
                  'By paragraph of its text. Only the words of figures are quoted; the rest is in our words.',
                  'Par paragraphe de son texte. Seuls les mots des chiffres sont cités\u202f; le reste est dans nos mots.',
                )}
              </p>
              <ParagraphMap lang={lang} stretches={document.stretches} />
            </>
          }
        >
          {evidence.length === 0 ? (
            <Nothing>{say(lang, 'Nothing has been taken from it.', 'Rien n’en a été tiré.')}</Nothing>
          ) : (
            <Document lang={lang} source={source} document={document} knownOn={knownOn} />
          )}
        </Section>
        <SourceFiles lang={lang} source={source} knownOn={knownOn} />
      </article>
    </Page>
  );
}

/** What was taken from it as files, each list as its own page shows it. */
function SourceFiles({
  lang,
  source,
  knownOn,
}: {
  lang: Lang;
  source: SourceData;
  knownOn: string | null;
}): ReactElement | null {
  const kinds = [
    ['/statistics', source.statistics.totalCount, say(lang, 'Its figures', 'Ses chiffres')],
    ['/events', source.events.totalCount, say(lang, 'Its events', 'Ses événements')],
    ['/statements', source.statements.totalCount, say(lang, 'Its statements', 'Ses déclarations')],
  ] as const;
  const shown = kinds.filter(([, count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <Section id="files" title={say(lang, 'As files', 'En fichiers')}>
      {shown.map(([path, count, title]) => (
        <div key={path}>
          <p>
            <a href={pageAddress(lang, path, { source: source.slug, knownOn })}>{title}</a>{' '}
            <span className="soft">({countLabel(lang, count)})</span>
          </p>
          <Take lang={lang} about={title} path={path} query={{ source: source.slug, knownOn }} />
        </div>
      ))}
    </Section>
  );
}

/** How much rests on a document: `9 figures, 12 events and 8 statements rest on it`. */
function takenInWords(lang: Lang, source: SourceData): string {
  const counts = [
    [source.statistics.totalCount, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres')],
    [source.events.totalCount, say(lang, 'event', 'événement'), say(lang, 'events', 'événements')],
    [source.statements.totalCount, say(lang, 'statement', 'déclaration'), say(lang, 'statements', 'déclarations')],
  ] as const;
  const named = counts.filter(([count]) => count > 0).map(([count, one, many]) => counted(lang, count, one, many));
  return named.length === 0
    ? say(
        lang,
        'No figure, event or statement rests on it.',
        'Aucun chiffre, événement ou déclaration ne repose sur elle.',
      )
    : say(lang, `Taken from it: ${listLabel(lang, named)}.`, `En sont tirés\u00a0: ${listLabel(lang, named)}.`);
}

/** Who published it when, how it was read, and what it repeats. */
function SourceFacts({
  lang,
  source,
  knownOn,
}: {
  lang: Lang;
  source: SourceData;
  knownOn: string | null;
}): ReactElement {
  const { published } = source;
  return (
    <Facts>
      <Fact name={say(lang, 'Published', 'Publiée')}>
        {published.label} <Edtf of={published.edtf} />
        {published.inferred && (
          <span className="soft block">
            {say(lang, 'our reading of the date', 'date selon notre lecture')}
            {published.note !== null && (
              <>
                {' · '}
                <InOtherLanguage lang={lang} of={published} field="note" />
              </>
            )}
          </span>
        )}
      </Fact>
      <Fact name={say(lang, 'Counts as known from', 'Considérée comme connue depuis')}>
        {dayLabel(lang, source.knownFrom)}
      </Fact>
      <Fact name={say(lang, 'Language', 'Langue')}>
        {new Intl.DisplayNames(lang, { type: 'language' }).of(source.language)}
      </Fact>
      {source.url !== null && (
        <Fact name={say(lang, 'Address', 'Adresse')}>
          <a href={source.url} rel="noreferrer">
            {source.url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        </Fact>
      )}
      <Fact name={say(lang, 'How it was read', 'Comment elle a été lue')}>
        {source.sha256 === null
          ? say(
              lang,
              'From the page as seen; its text was not at hand, so no paragraph is numbered.',
              'D’après la page telle que vue\u202f; son texte n’était pas disponible, aucun paragraphe n’est donc numéroté.',
            )
          : say(
              lang,
              `From its text, ${counted(lang, source.paragraphs ?? 0, 'paragraph', 'paragraphs')} long.`,
              `D’après son texte, long de ${counted(lang, source.paragraphs ?? 0, 'paragraphe', 'paragraphes')}.`,
            )}
        {source.accessed !== null && (
          <span className="soft">
            {' '}
            {say(lang, 'Read on ', 'Lue le ')}
            {dayLabel(lang, source.accessed)}.
          </span>
        )}
        {source.sha256 !== null && (
          <span className="block">
            <code className="edtf">SHA-256 {source.sha256}</code>
          </span>
        )}
      </Fact>
      {source.echoes !== null && (
        <Fact name={say(lang, 'Repeats', 'Reprend')}>
          <Titles lang={lang} sources={[source.echoes]} knownOn={knownOn} />
        </Fact>
      )}
      {source.echoedBy.length > 0 && (
        <Fact name={say(lang, 'Repeated by', 'Reprise par')}>
          <Titles lang={lang} sources={source.echoedBy} knownOn={knownOn} />
        </Fact>
      )}
    </Facts>
  );
}

function Titles({
  lang,
  sources,
  knownOn,
}: {
  lang: Lang;
  sources: readonly { id: string; slug: string; title: string; language: string }[];
  knownOn: string | null;
}): ReactElement {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          <a href={pageAddress(lang, `/sources/${source.slug}`, { knownOn })}>
            <cite lang={source.language}>{source.title}</cite>
          </a>
        </li>
      ))}
    </ul>
  );
}
