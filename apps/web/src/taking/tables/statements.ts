import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { statementFilter } from '../../lib/lists.ts';
import { column, spanColumns, untranslatedColumn } from '../column.ts';
import { PageFields, PassageFields, SpanFields } from '../documents.ts';
import { listedBackwards, pagesOf } from '../paging.ts';
import { passagesColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';

const StatementRowFields = graphql(
  `
    fragment StatementRowFields on Statement @_unmask {
      key
      stance
      summary(lang: $lang)
      untranslated(lang: $lang)
      knownFrom
      mission {
        slug
      }
      speaker {
        slug
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      saidOn {
        ...SpanFields
      }
      evidence {
        ...PassageFields
      }
      retraction {
        on
      }
    }
  `,
  [SpanFields, PassageFields],
);

const TakenStatementsQuery = graphql(
  `
    query TakenStatements($where: StatementFilter, $after: String, $lang: Language!) {
      statements(where: $where, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...StatementRowFields
        }
      }
    }
  `,
  [PageFields, StatementRowFields],
);

type Row = ResultOf<typeof StatementRowFields>;

/** What actors said of the withdrawal, in our words. */
export const statements = tableOf<Row>({
  name: 'statements',
  title: { en: 'Statements', fr: 'Déclarations' },
  description: {
    en: 'One row for each thing an actor said, in our words, with where it stands.',
    fr: 'Une ligne par propos d’un acteur, dans nos mots, avec l’endroit où il figure.',
  },
  key: ['key'],
  references: {
    speaker: { table: 'actors', column: 'slug' },
    mission: { table: 'missions', column: 'slug' },
  },
  parameters: ['knownOn', 'speaker', 'stance', 'source', 'from', 'to', 'q', 'order'],
  page: () => '/statements',
  rows: (view) =>
    listedBackwards(
      view.query['order'] === 'DATE_DESC',
      pagesOf(async (after) => {
        const answer = await ask(TakenStatementsQuery, {
          where: { ...statementFilter(view.query), mission: view.mission },
          after,
          lang: apiLanguage(view.lang),
        });
        return answer.statements;
      }),
    ),
  sources: (row) => row.evidence.map(sourceOf),
  columns: (view) => [
    column('key', 'text', ['Key', 'Clé'], ['Its row in the dossier.', 'Sa ligne dans le dossier.'], (row) => row.key, {
      isRequired: true,
    }),
    column(
      'mission',
      'text',
      ['Mission', 'Mission'],
      ['Slug of the mission it is about.', 'Mission dont il s’agit.'],
      (row) => row.mission?.slug ?? null,
    ),
    column(
      'speaker',
      'text',
      ['Speaker', 'Locuteur'],
      ['Slug of who said it.', 'Qui l’a dit.'],
      (row) => row.speaker.slug,
      { isRequired: true },
    ),
    column(
      'speaker_name',
      'text',
      ['Name of the speaker', 'Nom du locuteur'],
      ['The same in words.', 'La même chose en mots.'],
      (row) => row.speaker.name,
      { isRequired: true, isTranslated: true },
    ),
    ...spanColumns<Row>('said_on', ['Said', 'Dit'], (row) => row.saidOn),
    column(
      'stance',
      'text',
      ['Stance', 'Position'],
      [
        'Where the speaker stands towards the withdrawal, as we read it.',
        'Position du locuteur sur le retrait, selon notre lecture.',
      ],
      (row) => row.stance,
      { isRequired: true },
    ),
    column(
      'summary',
      'text',
      ['Summary', 'Résumé'],
      ['What was said, in our words.', 'Ce qui fut dit, dans nos mots.'],
      (row) => row.summary,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'known_from',
      'day',
      ['Known from', 'Connu depuis'],
      ['The day from which the record knows of it.', 'Jour à partir duquel le dossier le connaît.'],
      (row) => row.knownFrom,
      { isRequired: true },
    ),
    ...passagesColumns<Row>(view, (row) => row.evidence),
    untranslatedColumn([
      ['speaker_name', (row) => [row.speaker], 'name'],
      ['summary', (row) => [row], 'summary'],
    ]),
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
  ],
});
