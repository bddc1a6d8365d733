import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { figureAddress } from '../../lib/address.ts';
import { ask } from '../../lib/ask.ts';
import { figureHeadline } from '../../lib/figure-words.ts';
import { apiLanguage } from '../../lib/language.ts';
import { figureOrder, statisticFilter } from '../../lib/lists.ts';
import { titled } from '../citation.ts';
import { column, quantityColumns, spanColumns, untranslatedColumn } from '../column.ts';
import { PageFields, StatisticRowFields } from '../documents.ts';
import { pagesOf } from '../paging.ts';
import { passageColumns, sourceOf } from '../passages.ts';
import { NoSuchThing, tableOf } from '../table.ts';
import { knownOnOf, nameOf } from '../view.ts';

const TakenStatisticsQuery = graphql(
  `
    query TakenStatistics($where: StatisticFilter, $order: StatisticOrder, $after: String, $lang: Language!) {
      statistics(where: $where, orderBy: $order, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...StatisticRowFields
        }
      }
    }
  `,
  [PageFields, StatisticRowFields],
);

const TakenStatisticQuery = graphql(
  `
    query TakenStatistic($key: String!, $knownOn: Date, $lang: Language!) {
      statistic(key: $key, knownOn: $knownOn) {
        ...StatisticRowFields
      }
    }
  `,
  [StatisticRowFields],
);

const NamedStatisticQuery = graphql(`
  query NamedStatistic($key: String!, $lang: Language!) {
    statistic(key: $key) {
      metric {
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      scope
      subject {
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      value {
        label(lang: $lang)
      }
      asOf {
        inferred
        label(lang: $lang)
      }
      mission {
        acronym
      }
    }
  }
`);

type Row = ResultOf<typeof StatisticRowFields>;

const described: Parameters<typeof tableOf<Row>>[0] = {
  name: 'statistics',
  title: { en: 'Figures', fr: 'Chiffres' },
  description: {
    en: 'One row for each figure as one source gives it: a range, the day it describes, and the passage it stands in.',
    fr: 'Une ligne par chiffre tel qu’une source le donne\u00a0: une fourchette, le jour qu’il décrit et le passage où il figure.',
  },
  key: ['key'],
  references: {
    source: { table: 'sources', column: 'slug' },
    metric: { table: 'metrics', column: 'key' },
    mission: { table: 'missions', column: 'slug' },
    subject: { table: 'actors', column: 'slug' },
    attributed_to: { table: 'actors', column: 'slug' },
    place: { table: 'places', column: 'slug' },
    event: { table: 'events', column: 'slug' },
  },
  parameters: [
    'knownOn',
    'metric',
    'scope',
    'subject',
    'speaker',
    'source',
    'rank',
    'retracted',
    'from',
    'to',
    'q',
    'order',
  ],
  page: (view) => view.path,
  rows: (view) =>
    pagesOf(async (after) => {
      const { statistics: page } = await ask(TakenStatisticsQuery, {
        where: statisticFilter(view.query, view.mission),
        order: figureOrder(view.query),
        after,
        lang: apiLanguage(view.lang),
      });
      return page;
    }),
  sources: (row) => [sourceOf(row.evidence)],
  columns: (view) => [
    column(
      'key',
      'text',
      ['Key', 'Clé'],
      [
        'Its row in the dossier, and the last part of its address.',
        'Sa ligne dans le dossier, et la fin de son adresse.',
      ],
      (row) => row.key,
      { isRequired: true },
    ),
    column(
      'mission',
      'text',
      ['Mission', 'Mission'],
      ['Slug of the mission; empty where it is of none.', 'Mission\u202f; vide si le chiffre n’est d’aucune.'],
      (row) => row.mission?.slug ?? null,
    ),
    column(
      'metric',
      'text',
      ['Metric', 'Mesure'],
      ['Key of what is measured.', 'Clé de ce qui est mesuré.'],
      (row) => row.metric.key,
      { isRequired: true },
    ),
    column(
      'metric_name',
      'text',
      ['Name of the metric', 'Nom de la mesure'],
      ['What is measured, in words.', 'Ce qui est mesuré, en mots.'],
      (row) => row.metric.name,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'scope',
      'text',
      ['Scope', 'Périmètre'],
      ['Whom the figure counts.', 'Qui le chiffre compte.'],
      (row) => row.scope,
      { isRequired: true },
    ),
    ...quantityColumns<Row>('value', ['Value', 'Valeur'], (row) => row.value),
    column(
      'printed',
      'text',
      ['As printed', 'Tel qu’imprimé'],
      [
        'The figure in the words of the dossier, from which the range is read.',
        'Le chiffre dans les mots du dossier, d’où la fourchette est lue.',
      ],
      (row) => row.printed,
      { isRequired: true },
    ),
    ...spanColumns<Row>('as_of', ['As of', 'À la date'], (row) => row.asOf),
    column(
      'since',
      'text',
      ['Counted since', 'Compté depuis'],
      [
        'Where a count over time begins, in EDTF; empty where the source does not say.',
        'Début d’un décompte dans le temps, en EDTF\u202f; vide si la source ne le dit pas.',
      ],
      (row) => row.since?.edtf ?? null,
    ),
    column(
      'subject',
      'text',
      ['Subject', 'Sujet'],
      [
        'Slug of whom or what is counted within the mission, e.g. one contingent.',
        'Qui ou quoi est compté dans la mission, p. ex. un contingent.',
      ],
      (row) => row.subject?.slug ?? null,
    ),
    column(
      'place',
      'text',
      ['Place', 'Lieu'],
      ['Slug of the place it is counted at.', 'Lieu du décompte.'],
      (row) => row.place?.slug ?? null,
    ),
    column(
      'event',
      'text',
      ['Event', 'Événement'],
      [
        'Slug of the event it counts, e.g. the dead of one attack.',
        'Événement qu’il compte, p. ex. les morts d’une attaque.',
      ],
      (row) => row.event?.slug ?? null,
    ),
    column(
      'attributed_to',
      'text',
      ['Attributed to', 'Attribué à'],
      [
        'Slug of who gave the figure, where the source only passes it on.',
        'Qui a donné le chiffre, quand la source ne fait que le transmettre.',
      ],
      (row) => row.attributedTo?.slug ?? null,
    ),
    column(
      'part_of',
      'text',
      ['Part of', 'Partie de'],
      ['Key of the figure it is a part of.', 'Clé du chiffre dont il est une partie.'],
      (row) => row.partOf?.key ?? null,
    ),
    column(
      'out_of',
      'text',
      ['Out of', 'Sur'],
      ['Key of the whole it is counted against.', 'Clé du tout auquel il est rapporté.'],
      (row) => row.outOf?.key ?? null,
    ),
    column(
      'rank',
      'text',
      ['Rank', 'Rang'],
      [
        'PREFERRED, NORMAL, or DEPRECATED: known to be wrong, and kept to show it.',
        'PREFERRED (retenu), NORMAL, ou DEPRECATED\u00a0: reconnu faux, et gardé pour le montrer.',
      ],
      (row) => row.rank,
      { isRequired: true },
    ),
    column(
      'rank_reason',
      'text',
      ['Why this rank', 'Raison du rang'],
      ['Why it is preferred or known to be wrong.', 'Pourquoi il est retenu ou reconnu faux.'],
      (row) => row.rankReason,
      { isTranslated: true },
    ),
    column(
      'rank_known_from',
      'day',
      ['Rank known from', 'Rang connu depuis'],
      ['The day from which the rank holds in a vintage.', 'Jour à partir duquel le rang vaut dans un millésime.'],
      (row) => row.rankKnownFrom,
    ),
    column(
      'known_from',
      'day',
      ['Known from', 'Connu depuis'],
      ['The day from which the figure counts as known.', 'Jour à partir duquel le chiffre compte comme connu.'],
      (row) => row.knownFrom,
      { isRequired: true },
    ),
    ...passageColumns<Row>(view, (row) => row.evidence),
    untranslatedColumn([
      ['metric_name', (row) => [row.metric], 'name'],
      ['rank_reason', (row) => [row], 'rankReason'],
      ['source_publisher', (row) => [row.evidence.source.publisher], 'name'],
      ['note', (row) => [row.evidence], 'note'],
      ['retracted_reason', (row) => [row.retraction], 'reason'],
    ]),
    column(
      'supersedes',
      'text',
      ['Supersedes', 'Remplace'],
      ['Key of the earlier reading it corrects.', 'Clé de la lecture antérieure qu’il corrige.'],
      (row) => row.supersedes?.key ?? null,
    ),
    column(
      'retracted_on',
      'day',
      ['Retracted on', 'Retiré le'],
      [
        'The day it was withdrawn from the record; empty while it stands.',
        'Jour où il fut retiré du dossier\u202f; vide tant qu’il tient.',
      ],
      (row) => row.retraction?.on ?? null,
    ),
    column(
      'retracted_reason',
      'text',
      ['Why retracted', 'Raison du retrait'],
      ['Why it was withdrawn.', 'Pourquoi il fut retiré.'],
      (row) => row.retraction?.reason ?? null,
      { isTranslated: true },
    ),
    column(
      'recorded_at',
      'instant',
      ['Recorded at', 'Enregistré à'],
      ['When this reading entered the record, in UTC.', 'Quand cette lecture entra au dossier, en UTC.'],
      (row) => row.recordedAt,
      { isRequired: true },
    ),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => `${view.publicUrl}${figureAddress(view.lang, row.key, knownOnOf(view))}`,
      { isRequired: true },
    ),
  ],
};

/** Every figure as one source gives it. */
export const statistics = tableOf<Row>(described);

/** One figure, retracted and superseded ones too: each has a page. */
export const statistic = tableOf<Row>({
  ...described,
  name: 'figure',
  title: { en: 'Figure', fr: 'Chiffre' },
  async titleOf(view) {
    const { lang } = view;
    const { statistic: figure } = await ask(NamedStatisticQuery, { key: nameOf(view), lang: apiLanguage(lang) });
    if (figure === null) throw new NoSuchThing(view.path);
    const acronym = figure.mission === null ? [] : [figure.mission.acronym];
    return titled(lang, [...acronym, figure.value.label].join(', '), figureHeadline(lang, figure));
  },
  description: {
    en: 'One figure as one source gives it: a range, the day it describes, and the passage it stands in.',
    fr: 'Un chiffre tel qu’une source le donne\u00a0: une fourchette, le jour qu’il décrit et le passage où il figure.',
  },
  parameters: ['knownOn'],
  async *rows(view) {
    const key = nameOf(view);
    const lang = apiLanguage(view.lang);
    const found = (await ask(TakenStatisticQuery, { key, lang, knownOn: knownOnOf(view) })).statistic;
    // Before it was known there is nothing to tell of it; a figure that never was is no address.
    if (found === null && (await ask(TakenStatisticQuery, { key, lang, knownOn: null })).statistic === null)
      throw new NoSuchThing(view.path);
    yield found === null ? [] : [found];
  },
});
