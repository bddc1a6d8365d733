import { dayWords } from '../lib/day-words.ts';
import { graphql } from '@drawdown/schema/client';
import { ask } from '../lib/ask.ts';
import { apiLanguage } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { chosenParts, inPlainLetters, licence, pageOf, publisher, vintageWords } from './about.ts';
import { chosenWords, namedIn } from './chosen.ts';
import type { Cited } from './citation.ts';
import { NoSuchThing } from './table.ts';
import type { Table } from './table.ts';
import { acronymOf, titleOf } from './title.ts';
import type { View } from './view.ts';
import { absolute, knownOnOf, nameOf } from './view.ts';

const CitedSourceQuery = graphql(`
  query CitedSource($slug: String!, $lang: Language!, $knownOn: Date) {
    source(slug: $slug, knownOn: $knownOn) {
      slug
      title
      url
      language
      accessed
      publisher {
        name(lang: $lang)
      }
      published {
        earliest
        latest
        edtf
        inferred
        label(lang: $lang)
      }
    }
  }
`);

const ours = (
  view: View,
): Pick<Cited, 'kind' | 'author' | 'issued' | 'issuedNote' | 'version' | 'accessed' | 'language'> => ({
  kind: 'dataset',
  author: publisher,
  issued: view.takenOn,
  issuedNote: null,
  version: view.takenOn,
  accessed: view.takenOn,
  language: view.lang,
});

/** The view of a table on its page, as it is to be cited: what it is of, as known when, chosen how. Throws `NoSuchThing` and `Refused`. */
export async function citedView(table: Table, view: View): Promise<Cited> {
  const [title, named] = await Promise.all([titleOf(table, view), namedIn(view)]);
  const chosen = chosenWords(view, named);
  const knownOn = knownOnOf(view);
  // What it is of: a mission, or one row of the record.
  const subject = table.titleOf === undefined ? view.mission : nameOf(view);
  return {
    ...ours(view),
    key: inPlainLetters(['drawdown', subject, table.name, knownOn, ...chosenParts(view), view.takenOn]),
    title: `${title}, ${vintageWords(view)}${chosen === '' ? '' : ` (${chosen})`}`,
    container: 'Drawdown',
    address: pageOf(table, view),
    note: licence.name,
  };
}

/** The whole record of a mission, as it is to be cited. */
export async function citedDossier(view: View): Promise<Cited> {
  const slug = view.mission ?? '';
  const acronym = await acronymOf(slug);
  return {
    ...ours(view),
    key: `drawdown-${slug}-${view.takenOn}`,
    title: say(
      view.lang,
      `The withdrawal of ${acronym}: each figure with its source, its passage and its day`,
      `Le retrait de la mission ${acronym}\u00a0: chaque chiffre avec sa source, son passage et son jour`,
    ),
    container: 'Drawdown',
    address: absolute(view, `/missions/${slug}`, { knownOn: view.takenOn, ...view.query }),
    note: licence.name,
  };
}

/** A document that the record was taken from, as it is to be cited: itself, not our page of it. Throws `NoSuchThing`. */
export async function citedSource(view: View, slug: string): Promise<Cited> {
  const { source } = await ask(CitedSourceQuery, { slug, lang: apiLanguage(view.lang), knownOn: knownOnOf(view) });
  if (source === null) throw new NoSuchThing(slug);
  const { published } = source;
  // A year, a month or a day is printed as such; of anything wider or inferred the words tell.
  const isPrinted = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(published.edtf) && !published.inferred;
  return {
    kind: 'webpage',
    key: source.slug,
    title: source.title,
    author: source.publisher?.name ?? null,
    container: null,
    issued: isPrinted ? published.edtf : null,
    issuedNote: isPrinted ? null : dayWords(view.lang, published),
    version: null,
    address: source.url,
    accessed: source.accessed,
    language: source.language,
    note: null,
  };
}

/** A frozen release of the whole record, as it is to be cited. */
export function citedRelease(view: View, release: { version: string; date: string; hash: string }): Cited {
  return {
    ...ours(view),
    key: `drawdown-${release.version}`,
    title: say(
      view.lang,
      'Drawdown: the record of withdrawals of peace operations',
      'Drawdown\u00a0: le dossier des retraits d’opérations de paix',
    ),
    container: null,
    issued: release.date,
    version: release.version,
    address: absolute(view, `/releases/${release.version}`),
    note: `${licence.name}. SHA-256 ${release.hash}`,
  };
}
