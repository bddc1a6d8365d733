import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { KnownOn } from '../../../figures/known-on.tsx';
import { foundKinds, given, oneOf, pageAddress, placeIn } from '../../../lib/address.ts';
import { ask, Refused } from '../../../lib/ask.ts';
import { countLabel, counted } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOf } from '../../../lib/learnt.ts';
import { nounsFrom, wordsFrom } from '../../../lib/lists.ts';
import { say, word } from '../../../lib/words.ts';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { Pager } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';
import { FoundEntry } from './found-entry.tsx';
import { FiguresOf, FiguresSaying, figuresSaying, metricsFor } from './found-figures.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { SearchData } from './search-document.ts';
import { CountedQuery, SearchQuery } from './search-document.ts';

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
      {saying !== null && figures > 0 && kind === null && !(found?.pageInfo.hasPreviousPage ?? false) && (
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
