import { graphql } from '@drawdown/schema/client';
import { choiceFrom } from '../lib/address.ts';
import type { ParameterName } from '../lib/address.ts';
import { ask, Refused } from '../lib/ask.ts';
import { dayLabel } from '../lib/format.ts';
import { ofMany } from '../lib/disagreement-words.ts';
import type { Lang } from '../lib/language.ts';
import { apiLanguage } from '../lib/language.ts';
import { inWords } from '../lib/other-language.ts';
import { PlaceNameQuery } from '../lib/place-document.ts';
import { rankWord, regionName, say, scopeWord, word } from '../lib/words.ts';
import type { View } from './view.ts';

/** What an address names by keys of the record, as a reader calls it: by the names of its parameters. */
type Named = Readonly<Partial<Record<ParameterName, string>>>;

const NamedMetricQuery = graphql(`
  query NamedMetric($key: String!, $lang: Language!) {
    metric(key: $key) {
      name(lang: $lang)
      untranslated(lang: $lang)
    }
  }
`);

const NamedActorQuery = graphql(`
  query NamedActor($slug: String!, $lang: Language!) {
    actor(slug: $slug) {
      name(lang: $lang)
      untranslated(lang: $lang)
    }
  }
`);

const NamedSourceQuery = graphql(`
  query NamedSource($slug: String!, $lang: Language!) {
    source(slug: $slug) {
      title
      publisher {
        name(lang: $lang)
        untranslated(lang: $lang)
      }
    }
  }
`);

const NamedBaseQuery = graphql(`
  query NamedBase($slug: String!, $knownOn: Date, $scope: Scope, $base: ID, $lang: Language!) {
    mission(slug: $slug, knownOn: $knownOn) {
      drawdown(scope: $scope, base: $base) {
        base {
          quantity {
            label(lang: $lang)
          }
        }
      }
    }
  }
`);

type Names = (view: View, key: string) => Promise<string | null>;

const actor: Names = async ({ lang }, slug) => {
  const named = (await ask(NamedActorQuery, { slug, lang: apiLanguage(lang) })).actor;
  return named && inWords(lang, named, 'name');
};

const NAMES: Readonly<Partial<Record<ParameterName, Names>>> = {
  async base(view, base) {
    const { choice } = choiceFrom(view.query);
    const { mission } = await ask(NamedBaseQuery, {
      slug: view.mission ?? '',
      knownOn: choice.knownOn,
      scope: choice.scope ?? 'ALL_PERSONNEL',
      base,
      lang: apiLanguage(view.lang),
    });
    return mission?.drawdown.base?.quantity.label ?? null;
  },
  async metric({ lang }, key) {
    const named = (await ask(NamedMetricQuery, { key, lang: apiLanguage(lang) })).metric;
    return named && inWords(lang, named, 'name');
  },
  async place({ lang }, slug) {
    const named = (await ask(PlaceNameQuery, { slug, lang: apiLanguage(lang) })).place;
    return named && inWords(lang, named, 'name');
  },
  async source({ lang }, slug) {
    const { source } = await ask(NamedSourceQuery, { slug, lang: apiLanguage(lang) });
    if (source === null) return null;
    return source.publisher === null ? source.title : `${inWords(lang, source.publisher, 'name')}, ${source.title}`;
  },
  actor,
  speaker: actor,
  subject: actor,
  publisher: actor,
};

/** Asks what a view names by keys of the record. Throws `Refused` for a key that nothing has. */
export async function namedIn(view: View): Promise<Named> {
  const asked = Object.entries(NAMES).flatMap(([name, nameOf]) => {
    const key = view.query[name];
    return key === undefined ? [] : [nameOf(view, key).then((named) => [name, key, named] as const)];
  });
  return Object.fromEntries(
    (await Promise.all(asked)).flatMap(([name, key, named]) => {
      if (named !== null) return [[name, named]];
      // A base of a mission not yet known on the day has no figure.
      if (name === 'base') return [];
      throw new Refused(`Nothing is called ${key}.`, name);
    }),
  );
}

/** What was chosen besides the day of knowledge, in the words of the page, as far as the figure's own title does not tell it; empty for nothing. */
export function chosenWords({ lang, path, query }: View, named: Named): string {
  const said = (name: ParameterName, words: (value: string) => string): string[] =>
    query[name] === undefined ? [] : [words(query[name])];
  const day = (name: ParameterName, en: string, fr: string): string[] =>
    said(name, (value) => `${say(lang, en, fr)} ${dayLabel(lang, value)}`);
  const thing = (name: ParameterName): string[] => said(name, (key) => named[name] ?? key);
  return [
    ...said('scope', (scope) => scopeWord(lang, scope)),
    ...said('base', () =>
      named.base === undefined
        ? say(lang, 'against a base of the reader’s choice', 'rapporté à une base au choix du lecteur')
        : say(lang, `measured against ${named.base}`, `par rapport à ${named.base}`),
    ),
    ...day('on', 'on', 'au'),
    ...day('from', 'from', 'du'),
    ...day('to', 'until', 'au'),
    ...said('q', (words) => say(lang, `“${words}”`, `«\u00a0${words}\u00a0»`)),
    ...thing('metric'),
    ...thing('subject'),
    ...thing('source'),
    ...thing('publisher'),
    ...thing('speaker'),
    ...thing('actor'),
    ...thing('place'),
    ...said('kind', (kind) => kindWord(lang, path, kind)),
    ...said('stance', (stance) => word(lang, 'stance', stance)),
    ...said('rank', (rank) => rankWord(lang, rank)),
    ...said('country', (country) => regionName(lang, country.toUpperCase())),
    ...said('retracted', () => say(lang, 'withdrawn figures too', 'chiffres retirés compris')),
  ].join(', ');
}

/** What a kind is called by the list that is narrowed to it. */
function kindWord(lang: Lang, path: string, kind: string): string {
  switch (path.split('/').at(-1)) {
    case 'actors':
      return word(lang, 'actorKind', kind);
    case 'places':
      return word(lang, 'placeKind', kind);
    case 'disagreements':
      return ofMany(lang, kind);
    case 'sites':
      return word(lang, 'site', kind);
    case 'search':
      return word(lang, 'foundKinds', kind);
    default:
      return word(lang, 'eventKind', kind);
  }
}
