import { inWords, type Written } from '../lib/other-language.ts';
import type { Lang } from '../lib/language.ts';
import { evidenceAddress, figureAddress } from '../lib/address.ts';
import type { Column } from './column.ts';
import { column, joined } from './column.ts';
import type { OriginData, PassageData } from './documents.ts';
import type { SourceName } from './table.ts';
import type { View } from './view.ts';
import { knownOnOf } from './view.ts';

/** The document of a passage, as a reader would name it. */
export function sourceOf({ source }: PassageData): SourceName {
  return { slug: source.slug, title: source.title, publisher: source.publisher?.name ?? null, url: source.url };
}

/** The documents of passages as the pages name them, where they were published left aside. */
export function documentsOf(
  lang: Lang,
  evidence: readonly { source: { slug: string; title: string; publisher: Written<'name'> | null } }[],
): SourceName[] {
  return evidence.map(({ source }) => ({
    slug: source.slug,
    title: source.title,
    publisher: source.publisher === null ? null : inWords(lang, source.publisher, 'name'),
    url: null,
  }));
}

/** The document, paragraph and words that one row rests on, and where to read them: here and where they were published. */
export function passageColumns<Row>(view: View, read: (row: Row) => PassageData): Column<Row>[] {
  return [
    column(
      'source',
      'text',
      ['Source', 'Source'],
      ['Key of the document that says it.', 'Clé du document qui le dit.'],
      (row) => read(row).source.slug,
      { isRequired: true },
    ),
    column(
      'source_title',
      'text',
      ['Title of the source', 'Titre de la source'],
      ['As printed; in square brackets where it is ours.', 'Tel qu’imprimé\u202f; entre crochets s’il est de nous.'],
      (row) => read(row).source.title,
      { isRequired: true },
    ),
    column(
      'source_publisher',
      'text',
      ['Publisher', 'Éditeur'],
      [
        'Who published it; empty where the document does not say.',
        'Qui l’a publié\u202f; vide si le document ne le dit pas.',
      ],
      (row) => read(row).source.publisher?.name ?? null,
      { isTranslated: true },
    ),
    column(
      'source_url',
      'address',
      ['Address of the source', 'Adresse de la source'],
      [
        'Where it was published; empty where no address is worth linking.',
        'Où elle fut publiée\u202f; vide si aucune adresse ne vaut un lien.',
      ],
      (row) => read(row).source.url,
    ),
    column(
      'paragraph',
      'integer',
      ['Paragraph', 'Paragraphe'],
      [
        'Counted from 1 among the non-empty lines of the source’s text; empty where the text was not at hand.',
        'Compté à partir de 1 parmi les lignes non vides du texte\u202f; vide si le texte n’était pas sous la main.',
      ],
      (row) => read(row).paragraph,
    ),
    column(
      'phrase',
      'text',
      ['Phrase', 'Mots'],
      ['The few words it rests on, as printed.', 'Les quelques mots sur lesquels il repose, tels qu’imprimés.'],
      (row) => read(row).phrase,
    ),
    column(
      'note',
      'text',
      ['Note', 'Note'],
      ['What an editor has to say about the passage.', 'Ce qu’un rédacteur a à dire du passage.'],
      (row) => read(row).note,
      { isTranslated: true },
    ),
    column(
      'evidence_url',
      'address',
      ['Address of the evidence', 'Adresse de la preuve'],
      ['The passage on its page here.', 'Le passage sur sa page ici.'],
      (row) => `${view.publicUrl}${evidenceAddress(view.lang, read(row), knownOnOf(view))}`,
      { isRequired: true },
    ),
  ];
}

/** The passages that a row rests on when there are several: each cell lists them in one order, parted by ` | `. */
export function passagesColumns<Row>(view: View, read: (row: Row) => readonly PassageData[]): Column<Row>[] {
  return [
    column(
      'sources',
      'text',
      ['Sources', 'Sources'],
      [
        'Keys of the documents it rests on, parted by “ | ”.',
        'Clés des documents sur lesquels il repose, séparées par «\u00a0|\u00a0».',
      ],
      (row) => joined(read(row).map((passage) => passage.source.slug)),
    ),
    column(
      'passages',
      'text',
      ['Passages', 'Passages'],
      [
        'Source, paragraph and words of each, parted by “ | ”.',
        'Source, paragraphe et mots de chacun, séparés par «\u00a0|\u00a0».',
      ],
      (row) => joined(read(row).map(passageInShort)),
    ),
    column(
      'source_urls',
      'text',
      ['Addresses of the sources', 'Adresses des sources'],
      ['Where they were published, parted by “ | ”.', 'Où elles furent publiées, séparées par «\u00a0|\u00a0».'],
      (row) => joined(read(row).map((passage) => passage.source.url)),
    ),
  ];
}

/** The figures that a row was computed from, with what they rest on. */
export function originColumns<Row>(view: View, read: (row: Row) => readonly OriginData[]): Column<Row>[] {
  return [
    column(
      'statistics',
      'text',
      ['Figures behind it', 'Chiffres à l’appui'],
      [
        'Keys of the figures it was computed from, parted by “ | ”.',
        'Clés des chiffres dont il est calculé, séparées par «\u00a0|\u00a0».',
      ],
      (row) => joined(read(row).map((statistic) => statistic.key)),
    ),
    column(
      'statistic_urls',
      'text',
      ['Addresses of the figures', 'Adresses des chiffres'],
      ['Their pages here, parted by “ | ”.', 'Leurs pages ici, séparées par «\u00a0|\u00a0».'],
      (row) => joined(read(row).map(({ key }) => `${view.publicUrl}${figureAddress(view.lang, key, knownOnOf(view))}`)),
    ),
    ...passagesColumns<Row>(view, (row) => read(row).map((statistic) => statistic.evidence)),
  ];
}

function passageInShort({ source, paragraph, phrase }: PassageData): string {
  return `${source.slug}${paragraph === null ? '' : ` §${paragraph}`}${phrase === null ? '' : `: ${phrase}`}`;
}
