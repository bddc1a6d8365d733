import type { Lang } from '../lib/language.ts';

/** What one cell holds: plain text, a number, a truth; null where no source says it. */
export type Cell = string | number | boolean | null;

/** What the cells of a column are. A `day` is `YYYY-MM-DD`, an `instant` ISO 8601 in UTC, an `address` absolute. */
export type CellKind = 'text' | 'number' | 'integer' | 'boolean' | 'day' | 'instant' | 'address';

export type Said = Readonly<Record<Lang, string>>;

/** One column as every way of taking the data away describes it: CSV, JSON, CSVW, the data package and the dictionary. */
export interface ColumnHead {
  /** Stable name: what the header row, the keys of the JSON and the schemas say. */
  name: string;
  kind: CellKind;
  title: Said;
  description: Said;
  /** The unit of a number, where it is the same for the whole column. */
  unit?: string;
  /** Never empty. */
  isRequired?: boolean;
  /** Written in the language of the address; the data package has it once in each. */
  isTranslated?: boolean;
}

export interface Column<Row> extends ColumnHead {
  read: (row: Row) => Cell;
}

interface More {
  unit?: string;
  isRequired?: boolean;
  isTranslated?: boolean;
}

/** A column by its name, what it is called in both languages, what it says, and how it is read. */
export function column<Row>(
  name: string,
  kind: CellKind,
  [enTitle, frTitle]: readonly [en: string, fr: string],
  [enSays, frSays]: readonly [en: string, fr: string],
  read: (row: Row) => Cell,
  more: More = {},
): Column<Row> {
  return {
    name,
    kind,
    title: { en: enTitle, fr: frTitle },
    description: { en: enSays, fr: frSays },
    ...more,
    read,
  };
}

interface QuantityData {
  low: number | null;
  high: number | null;
  stated: number | null;
  qualifier: string;
  unit: string;
  label: string;
}

/** A quantity as six columns: both ends of its range, the number printed, how it is worded, its unit, and the words for people. */
export function quantityColumns<Row>(
  name: string,
  [en, fr]: readonly [en: string, fr: string],
  read: (row: Row) => QuantityData | null,
): Column<Row>[] {
  const part = (
    suffix: string,
    kind: CellKind,
    title: readonly [string, string],
    says: readonly [string, string],
    of: (quantity: QuantityData) => Cell,
    more: More = {},
  ): Column<Row> =>
    column(
      `${name}_${suffix}`,
      kind,
      [`${en}: ${title[0]}`, `${fr}\u00a0: ${title[1]}`],
      says,
      (row) => {
        const quantity = read(row);
        return quantity === null ? null : of(quantity);
      },
      more,
    );
  return [
    part(
      'low',
      'number',
      ['low', 'bas'],
      [
        'Lower end of the range, inclusive; empty where the source leaves it open.',
        'Bas de la fourchette, inclus\u202f; vide là où la source le laisse ouvert.',
      ],
      (quantity) => quantity.low,
    ),
    part(
      'high',
      'number',
      ['high', 'haut'],
      [
        'Upper end of the range, inclusive; empty where the source leaves it open.',
        'Haut de la fourchette, inclus\u202f; vide là où la source le laisse ouvert.',
      ],
      (quantity) => quantity.high,
    ),
    part(
      'stated',
      'number',
      ['stated', 'énoncé'],
      [
        'The number printed; empty for ranges and vague words.',
        'Le nombre imprimé\u202f; vide pour une fourchette ou un mot vague.',
      ],
      (quantity) => quantity.stated,
    ),
    part(
      'qualifier',
      'text',
      ['qualifier', 'nuance'],
      [
        'How the figure is worded: EXACT, APPROXIMATE, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, NEARLY, BETWEEN or VAGUE.',
        'Comment le chiffre est dit\u00a0: EXACT, APPROXIMATE (environ), AT_LEAST (au moins), MORE_THAN (plus de), AT_MOST (au plus), LESS_THAN (moins de), NEARLY (près de), BETWEEN (entre) ou VAGUE.',
      ],
      (quantity) => quantity.qualifier,
    ),
    part(
      'unit',
      'text',
      ['unit', 'unité'],
      [
        'Unit of the numbers: persons, persons/day, ratio (0 to 1), days and so on.',
        'Unité des nombres\u00a0: persons (personnes), persons/day (personnes par jour), ratio (de 0 à 1), days (jours), etc.',
      ],
      (quantity) => quantity.unit,
    ),
    part(
      'label',
      'text',
      ['in words', 'en mots'],
      ['The quantity for people, as the page says it.', 'La quantité pour les lecteurs, comme la page la dit.'],
      (quantity) => quantity.label,
      { isTranslated: true },
    ),
  ];
}

interface SpanData {
  earliest: string | null;
  latest: string | null;
  edtf: string;
  inferred: boolean;
  label: string;
}

/** A day or span as five columns: first and last day, EDTF, whether it is our reading, and the words for people. */
export function spanColumns<Row>(
  name: string,
  [en, fr]: readonly [en: string, fr: string],
  read: (row: Row) => SpanData | null,
): Column<Row>[] {
  const of =
    (pick: (span: SpanData) => Cell) =>
    (row: Row): Cell => {
      const span = read(row);
      return span === null ? null : pick(span);
    };
  return [
    column(
      `${name}_earliest`,
      'day',
      [`${en}: first day`, `${fr}\u00a0: premier jour`],
      ['First day it may be; empty where open.', 'Premier jour possible\u202f; vide si ouvert.'],
      of((span) => span.earliest),
    ),
    column(
      `${name}_latest`,
      'day',
      [`${en}: last day`, `${fr}\u00a0: dernier jour`],
      ['Last day it may be; empty where open.', 'Dernier jour possible\u202f; vide si ouvert.'],
      of((span) => span.latest),
    ),
    column(
      `${name}_edtf`,
      'text',
      [`${en}: EDTF`, `${fr}\u00a0: EDTF`],
      ['The same in EDTF (ISO 8601-2).', 'La même chose en EDTF (ISO 8601-2).'],
      of((span) => span.edtf),
    ),
    column(
      `${name}_inferred`,
      'boolean',
      [`${en}: inferred`, `${fr}\u00a0: déduit`],
      [
        'True where the day is our reading, not printed in the source.',
        'Vrai si le jour est notre lecture et n’est pas imprimé dans la source.',
      ],
      of((span) => span.inferred),
    ),
    column(
      `${name}_label`,
      'text',
      [`${en}: in words`, `${fr}\u00a0: en mots`],
      ['The same for people, as the page says it.', 'La même chose pour les lecteurs, comme la page la dit.'],
      of((span) => span.label),
      { isTranslated: true },
    ),
  ];
}

/** Several short values of one row in one cell; null where there are none. */
export function joined(values: readonly (string | null | undefined)[]): string | null {
  const given = [...new Set(values.filter((value) => value != null && value !== ''))];
  return given.length === 0 ? null : given.join(' | ');
}

/** A column whose text may be in the other language, what it is read from, and the name of that text in the API. */
type TextColumn<Row> = readonly [
  column: string,
  of: (row: Row) => readonly ({ untranslated: readonly string[] } | null)[],
  field: string,
];

/** Which cells of a row are not in the language of the file, since the record has their text in the other language alone. */
export function untranslatedColumn<Row>(texts: readonly TextColumn<Row>[]): Column<Row> {
  return column(
    'untranslated',
    'text',
    ['In the other language', 'Dans l’autre langue'],
    [
      'Columns whose text no one has written in this language, and which stand in the other, parted by “ | ”; empty where there are none.',
      'Colonnes dont personne n’a écrit le texte dans cette langue, et qui figurent dans l’autre, séparées par «\u00a0|\u00a0»\u202f; vide s’il n’y en a pas.',
    ],
    (row) =>
      joined(
        texts.map(([name, of, field]) =>
          of(row).some((each) => each !== null && each.untranslated.includes(field)) ? name : null,
        ),
      ),
    { isTranslated: true },
  );
}
