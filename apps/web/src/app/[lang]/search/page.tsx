import type { Metadata } from 'next';
import type { ReactElement, ReactNode } from 'react';
import { KnownOn } from '../../../figures/known-on.tsx';
import {
  evidenceAddress,
  figureAddress,
  foundKinds,
  given,
  oneOf,
  pageAddress,
  placeIn,
  statisticAddress,
} from '../../../lib/address.ts';
import { ask, Refused } from '../../../lib/ask.ts';
import { countLabel, counted } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOf } from '../../../lib/learnt.ts';
import { nounsFrom, wordsFrom } from '../../../lib/lists.ts';
import { holdsAll, marked } from '../../../lib/marks.ts';
import { say, word } from '../../../lib/words.ts';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { Pager } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';
import type { CountedData, FoundData, SayingData, SearchData } from './search-document.ts';
import { CountedQuery, SayingQuery, SearchQuery } from './search-document.ts';
import { Standing, StatisticContext, statisticContext } from '../../../parts/evidence.tsx';
import { InOtherLanguage, SourceName } from '../../../parts/in-other-language.tsx';
import { Joined } from '../../../parts/joined.tsx';

export async function generateMetadata({ params }: PageProps<'/[lang]/search'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return {
    ...pageMetadata(
      lang,
      '/search',
      say(lang, 'Search', 'Recherche'),
      say(
        lang,
        'Search the record by word, in English or French.',
        'Chercher dans le dossier, en français ou en anglais.',
      ),
    ),
    robots: { index: false },
  };
}

/** Everything in the record by word, in either language. */
export default async function SearchPage({ params, searchParams }: PageProps<'/[lang]/search'>): Promise<ReactElement> {
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const text = wordsFrom(search) ?? '';
  const kind = oneOf(search, 'kind', foundKinds);
  let answer: SearchData | null = null;
  if (text !== '') {
    try {
      answer = await ask(SearchQuery, {
        text,
        among: nounsFrom(search),
        lang: apiLanguage(lang),
        knownOn,
        ...window,
      });
    } catch (error) {
      // Words that cannot be searched for (a lone dash) find nothing, and the page says so.
      if (!(error instanceof Refused && error.argument === 'query')) throw error;
    }
  }
  const found = answer?.search ?? null;
  const [measured, saying, days] = await Promise.all([
    text === '' ? [] : ask(CountedQuery, { lang: apiLanguage(lang), knownOn }).then((all) => metricsFor(text, all)),
    figuresSaying(lang, text, knownOn),
    learntOf(['sources']),
  ]);
  const figures = saying?.totalCount ?? 0;
  const said = text === '' ? '' : whatWasFound(lang, answer, measured.length > 0, figures);
  return (
    <Page lang={lang} path="/search" query={given(search)} place={placeIn(search)} search={text}>
      <header className="opening list-opening">
        <h1>
          {text === ''
            ? say(lang, 'Search the record', 'Chercher dans le dossier')
            : say(lang, `“${text}”`, `«\u00a0${text}\u00a0»`)}
        </h1>
        <p className="standfirst">
          {text === ''
            ? say(
                lang,
                'People, places, events, sources and what was said, by name in any spelling or by word, in English or French.',
                'Personnes, lieux, événements, sources et ce qui fut dit, par nom dans toute graphie ou par mot, en français ou en anglais.',
              )
            : said}
        </p>
        {text === '' && <SearchForm lang={lang} knownOn={knownOn} />}
      </header>
      <KnownOn
        lang={lang}
        path="/search"
        knownOn={knownOn}
        kept={given(search)}
        days={days}
        nouns={['source', 'sources']}
        said={said}
      />
      {answer !== null && answer.all.totalCount > 0 && (
        <Nouns lang={lang} answer={answer} text={text} kind={kind} knownOn={knownOn} />
      )}
      {measured.length > 0 && kind === null && <FiguresOf lang={lang} metrics={measured} knownOn={knownOn} />}
      {saying !== null && figures > 0 && kind === null && placeIn(search).after === null && (
        <FiguresSaying lang={lang} text={text} saying={saying} knownOn={knownOn} />
      )}
      {found !== null && found.nodes.length > 0 && (
        <ul className="entries found">
          {found.nodes.map((node) => (
            <li key={node.id}>
              <FoundEntry lang={lang} node={node} text={text} knownOn={knownOn} />
            </li>
          ))}
        </ul>
      )}
      {text !== '' &&
        (found === null || found.nodes.length === 0) &&
        (kind !== null || (measured.length === 0 && figures === 0)) && (
          <NothingFound lang={lang} text={text} kind={kind} knownOn={knownOn} all={answer?.all.totalCount ?? 0} />
        )}
      {found !== null && found.nodes.length > 0 && (
        <Pager
          lang={lang}
          path="/search"
          query={{ q: text, kind, knownOn }}
          info={found.pageInfo}
          total={found.totalCount}
        />
      )}
    </Page>
  );
}

type MetricFound = CountedData['statistics']['metric'][number];

/** What is counted that has all of the words in its name, in either language, with how many figures there are of it. */
const metricsFor = (text: string, { statistics }: CountedData): MetricFound[] =>
  statistics.metric.filter(({ nameEn, nameFr }) => holdsAll(`${nameEn ?? ''} ${nameFr ?? ''}`, text));

/** The ways to the figures of what is counted. */
function FiguresOf({
  lang,
  metrics,
  knownOn,
}: {
  lang: Lang;
  metrics: readonly MetricFound[];
  knownOn: string | null;
}): ReactElement {
  return (
    <nav className="nouns" aria-label={say(lang, 'Figures', 'Chiffres')}>
      <span className="soft">{say(lang, 'Figures of', 'Chiffres\u00a0:')}</span>
      {metrics.map((metric) => (
        <a key={metric.value} href={pageAddress(lang, '/statistics', { metric: metric.value, knownOn })}>
          <InOtherLanguage lang={lang} of={metric} field="name" />{' '}
          <span className="soft">{countLabel(lang, metric.count)}</span>
        </a>
      ))}
    </nav>
  );
}

/** How much was found: figures of a number, and entries; where that is only figures of what is counted, that. */
function whatWasFound(lang: Lang, answer: SearchData | null, hasFigures: boolean, saying: number): string {
  const count = answer?.all.totalCount ?? 0;
  const entries = counted(
    lang,
    count,
    say(lang, 'entry found', 'entrée trouvée'),
    say(lang, 'entries found', 'entrées trouvées'),
  );
  if (saying > 0) {
    const figures = counted(
      lang,
      saying,
      say(lang, 'figure of this number', 'chiffre de ce nombre'),
      say(lang, 'figures of this number', 'chiffres de ce nombre'),
    );
    return count === 0 ? figures : `${figures}, ${entries}`;
  }
  return count === 0 && hasFigures ? say(lang, 'No entry, but figures', 'Aucune entrée, mais des chiffres') : entries;
}

type Saying = SayingData['statistics'];

/** Figures that say the number that is looked for; null where the words are no figure. */
async function figuresSaying(lang: Lang, text: string, knownOn: string | null): Promise<Saying | null> {
  if (!/\d/.test(text)) return null;
  try {
    return (await ask(SayingQuery, { printed: text, lang: apiLanguage(lang), knownOn })).statistics;
  } catch (error) {
    if (!(error instanceof Refused && error.argument === 'where.printed')) throw error;
    return null;
  }
}

/** The first of the figures that say a number, with who gives each, and the way to all of them. */
function FiguresSaying({
  lang,
  text,
  saying,
  knownOn,
}: {
  lang: Lang;
  text: string;
  saying: Saying;
  knownOn: string | null;
}): ReactElement {
  return (
    <section className="found-figures" aria-label={say(lang, 'Figures of this number', 'Chiffres de ce nombre')}>
      <ul className="entries">
        {saying.nodes.map((statistic) => (
          <li key={statistic.id}>
            <div>
              <p className="entry-title">
                <a href={figureAddress(lang, statistic.key, knownOn)}>{statistic.value.label}</a>
                <Standing lang={lang} statistic={statistic} />
              </p>
              <p>
                <Joined>
                  {[
                    <InOtherLanguage key="metric" lang={lang} of={statistic.metric} field="name" />,
                    statisticContext(lang, statistic) !== '' && (
                      <StatisticContext key="context" lang={lang} statistic={statistic} />
                    ),
                    statistic.asOf.label,
                  ]}
                </Joined>
              </p>
            </div>
            <p className="entry-side soft">{say(lang, 'Figure', 'Chiffre')}</p>
            <p className="entry-side soft">
              <a href={statisticAddress(lang, statistic, knownOn)}>
                <SourceName lang={lang} source={statistic.evidence.source} />
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className="all-of">
        <a href={pageAddress(lang, '/statistics', { q: text, knownOn })}>
          {saying.totalCount > saying.nodes.length
            ? say(lang, `All ${saying.totalCount} figures`, `Les ${saying.totalCount} chiffres`)
            : say(lang, 'In the list of figures', 'Dans la liste des chiffres')}
        </a>
      </p>
    </section>
  );
}

/** The field of the page itself, where nothing has been asked yet. */
function SearchForm({ lang, knownOn }: { lang: Lang; knownOn: string | null }): ReactElement {
  return (
    <form className="search-first" action={pageAddress(lang, '/search')}>
      <label htmlFor="words">{say(lang, 'Name or words', 'Nom ou mots')}</label>
      <input id="words" name="q" type="search" required />
      {knownOn !== null && <input type="hidden" name="knownOn" value={knownOn} />}
      <button type="submit">{say(lang, 'Search', 'Chercher')}</button>
    </form>
  );
}

/** How much was found of each noun, each alone one step away. */
function Nouns({
  lang,
  answer,
  text,
  kind,
  knownOn,
}: {
  lang: Lang;
  answer: SearchData;
  text: string;
  kind: string | null;
  knownOn: string | null;
}): ReactElement {
  const nouns = [
    { value: null, name: say(lang, 'Everything', 'Tout'), count: answer.all.totalCount },
    ...foundKinds.map((value) => ({ value, name: word(lang, 'foundKinds', value), count: answer[value].totalCount })),
  ];
  return (
    <nav className="nouns" aria-label={say(lang, 'What was found', 'Ce qui est trouvé')}>
      {nouns
        .filter(({ value, count }) => count > 0 || value === kind)
        .map(({ value, name, count }) => (
          <a
            key={value ?? 'all'}
            href={pageAddress(lang, '/search', { q: text, kind: value, knownOn })}
            aria-current={value === kind ? 'true' : undefined}
          >
            {name} <span className="soft">{countLabel(lang, count)}</span>
          </a>
        ))}
    </nav>
  );
}

/** Why nothing was found, and what might be. */
function NothingFound({
  lang,
  text,
  kind,
  knownOn,
  all,
}: {
  lang: Lang;
  text: string;
  kind: string | null;
  knownOn: string | null;
  /** How much the words find of any noun. */
  all: number;
}): ReactElement {
  const words = text.split(/\s+/);
  return (
    <div className="nothing">
      <p>
        {kind !== null && all > 0
          ? say(lang, 'Nothing of this sort has these words.', 'Rien de cette sorte ne contient ces mots.')
          : say(
              lang,
              'Nothing in the record has all of these words. A name may be spelt as in any source; numbers and days are found on the page of every figure.',
              'Rien dans le dossier ne contient tous ces mots. Un nom peut s’écrire comme dans toute source\u202f; nombres et jours se trouvent à la page de tous les chiffres.',
            )}
      </p>
      <ul>
        {kind !== null && all > 0 && (
          <li>
            <a href={pageAddress(lang, '/search', { q: text, knownOn })}>
              {say(lang, `Everything with these words (${all})`, `Tout ce qui contient ces mots (${all})`)}
            </a>
          </li>
        )}
        {words.length > 1 &&
          words.slice(0, 5).map((one) => (
            <li key={one}>
              <a href={pageAddress(lang, '/search', { q: one, knownOn })}>
                {say(lang, `Only “${one}”`, `Seulement «\u00a0${one}\u00a0»`)}
              </a>
            </li>
          ))}
        {knownOn !== null && (
          <li>
            <a href={pageAddress(lang, '/search', { q: text, kind })}>
              {say(lang, 'With what became known later', 'Avec ce qui a été connu plus tard')}
            </a>
          </li>
        )}
        <li>
          <a href={pageAddress(lang, '/statistics', { knownOn })}>{say(lang, 'Every figure', 'Tous les chiffres')}</a>
        </li>
        <li>
          <a href={pageAddress(lang, '/actors', { knownOn })}>{say(lang, 'Who is who', 'Qui est qui')}</a>
        </li>
      </ul>
    </div>
  );
}

/** A text with the words that were looked for marked. */
function Marked({ text, asked }: { text: string; asked: string }): ReactElement {
  return (
    <>
      {marked(text, asked).map((stretch, i) =>
        stretch.isMarked ? <mark key={i}>{stretch.text}</mark> : <span key={i}>{stretch.text}</span>,
      )}
    </>
  );
}

function FoundEntry({
  lang,
  node,
  text,
  knownOn,
}: {
  lang: Lang;
  node: FoundData;
  text: string;
  knownOn: string | null;
}): ReactElement {
  const mark = (what: string): ReactElement => <Marked text={what} asked={text} />;
  const entry = (kind: string, href: string, name: ReactNode, side: ReactNode, about: ReactNode): ReactElement => (
    <>
      <div>
        <p className="entry-title">
          <a href={href}>{name}</a>
        </p>
        {about !== null && <p>{about}</p>}
      </div>
      <p className="entry-side soft">{kind}</p>
      <p className="entry-side soft">{side}</p>
    </>
  );
  /** Another spelling that holds the words, where the name does not. */
  const spelling = (name: string, aliases: readonly string[]): ReactNode => {
    const holds = (what: string): boolean => marked(what, text).some(({ isMarked }) => isMarked);
    const other = holds(name) ? undefined : aliases.find(holds);
    return other === undefined ? null : (
      <>
        {say(lang, 'also written ', 'aussi écrit ')}
        {mark(other)}
      </>
    );
  };
  switch (node.__typename) {
    case 'Actor':
      return entry(
        word(lang, 'actorKind', node.actorKind),
        pageAddress(lang, `/actors/${node.slug}`, { knownOn }),
        <InOtherLanguage lang={lang} of={node} field="name">
          {mark(node.name)}
        </InOtherLanguage>,
        spelling(node.name, node.aliases),
        node.description === null ? null : (
          <InOtherLanguage lang={lang} of={node} field="description">
            {mark(node.description)}
          </InOtherLanguage>
        ),
      );
    case 'Event':
      return entry(
        word(lang, 'eventKind', node.eventKind),
        pageAddress(lang, `/events/${node.slug}`, { knownOn }),
        <InOtherLanguage lang={lang} of={node} field="title">
          {mark(node.title)}
        </InOtherLanguage>,
        node.span.label,
        node.summary === '' ? null : (
          <InOtherLanguage lang={lang} of={node} field="summary">
            {mark(node.summary)}
          </InOtherLanguage>
        ),
      );
    case 'Source':
      return entry(
        word(lang, 'foundKind', 'Source'),
        pageAddress(lang, `/sources/${node.slug}`, { knownOn }),
        <cite lang={node.language}>{mark(node.heading)}</cite>,
        node.published.label,
        node.publisher === null ? null : (
          <InOtherLanguage lang={lang} of={node.publisher} field="name">
            {mark(node.publisher.name)}
          </InOtherLanguage>
        ),
      );
    case 'Place':
      return entry(
        word(lang, 'placeKind', node.placeKind),
        pageAddress(lang, `/places/${node.slug}`, { knownOn }),
        <InOtherLanguage lang={lang} of={node} field="name">
          {mark(node.name)}
        </InOtherLanguage>,
        spelling(node.name, node.aliases),
        node.within === null ? null : <InOtherLanguage lang={lang} of={node.within} field="name" />,
      );
    case 'Statement': {
      const [passage] = node.evidence;
      return entry(
        `${word(lang, 'foundKind', 'Statement')}, ${word(lang, 'stance', node.stance)}`,
        pageAddress(lang, `/statements#statement-${node.key}`, { speaker: node.speaker.slug, knownOn }),
        <InOtherLanguage lang={lang} of={node.speaker} field="name">
          {mark(node.speaker.name)}
        </InOtherLanguage>,
        <>
          {node.saidOn !== null && <>{node.saidOn.label} · </>}
          {passage !== undefined && (
            <a href={evidenceAddress(lang, passage, knownOn)}>{say(lang, 'the passage', 'le passage')}</a>
          )}
        </>,
        <InOtherLanguage lang={lang} of={node} field="summary">
          {mark(node.summary)}
        </InOtherLanguage>,
      );
    }
  }
}
