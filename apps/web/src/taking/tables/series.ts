import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { choiceFrom } from '../../lib/address.ts';
import { apiLanguage } from '../../lib/language.ts';
import type { Column } from '../column.ts';
import { column } from '../column.ts';
import { OriginFields, QuantityFields, SpanFields, StatisticRowFields } from '../documents.ts';
import { atOnce } from '../paging.ts';
import { NoSuchThing } from '../table.ts';
import type { View } from '../view.ts';

const TakenDrawdownQuery = graphql(
  `
    query TakenDrawdown($slug: String!, $lang: Language!, $knownOn: Date, $scope: Scope, $base: ID) {
      known: mission(slug: $slug) {
        id
      }
      mission(slug: $slug, knownOn: $knownOn) {
        ended {
          earliest
          latest
        }
        drawdown(knownOn: $knownOn, scope: $scope, base: $base) {
          scope
          deadline
          silenceDays
          started {
            ...SpanFields
          }
          projectedCompletion {
            ...SpanFields
          }
          base {
            id
            scope
            computed
            note(lang: $lang)
            quantity {
              ...QuantityFields
            }
            asOf {
              ...SpanFields
            }
            statistics {
              ...OriginFields
            }
          }
          points {
            computed
            asOf {
              ...SpanFields
            }
            departed {
              ...QuantityFields
            }
            bounded {
              ...QuantityFields
            }
            remaining {
              ...QuantityFields
            }
            share {
              ...QuantityFields
            }
            statistics {
              ...OriginFields
            }
          }
          envelope {
            on
            low
            high
          }
          pace {
            from {
              ...SpanFields
            }
            to {
              ...SpanFields
            }
            perDay {
              ...QuantityFields
            }
            statistics {
              ...OriginFields
            }
          }
          requiredPace {
            from {
              ...SpanFields
            }
            to {
              ...SpanFields
            }
            perDay {
              ...QuantityFields
            }
            statistics {
              ...OriginFields
            }
          }
          excluded {
            code
            reason(lang: $lang)
            statistic {
              ...StatisticRowFields
            }
          }
        }
      }
    }
  `,
  [SpanFields, QuantityFields, OriginFields, StatisticRowFields],
);

type Mission = NonNullable<ResultOf<typeof TakenDrawdownQuery>['mission']>;

/** A drawdown, with the end of the mission that it is of. */
export type Drawdown = Mission['drawdown'] & Pick<Mission, 'ended'>;

/** The drawdown of a view; null before the mission was known of. Throws `NoSuchThing`. */
export async function drawdownOf(view: View): Promise<Drawdown | null> {
  const { choice } = choiceFrom(view.query);
  const answer = await ask(TakenDrawdownQuery, {
    slug: view.mission ?? '',
    lang: apiLanguage(view.lang),
    knownOn: choice.knownOn,
    scope: choice.scope ?? 'ALL_PERSONNEL',
    base: choice.base,
  });
  if (answer.known === null) throw new NoSuchThing(view.path);
  const { mission } = answer;
  return mission === null ? null : { ...mission.drawdown, ended: mission.ended };
}

/** The rows of a series, given in one answer. */
export const rowsOf = <Row>(
  pick: (drawdown: Drawdown) => readonly Row[],
): ((view: View) => AsyncIterable<readonly Row[]>) => {
  return (view) =>
    atOnce(
      drawdownOf(view).then((drawdown) => {
        return drawdown === null ? [] : pick(drawdown);
      }),
    );
};

export const parameters = ['knownOn', 'scope', 'base'] as const;

export const pageOf = (view: View): string => `/missions/${view.mission ?? ''}`;

/** What is true of the series as a whole: what it is measured against, and by when all were to be gone. */
export async function wholeOf(view: View): Promise<Record<string, unknown>> {
  const drawdown = await drawdownOf(view);
  if (drawdown === null) return {};
  const { scope, started, deadline, base, requiredPace, projectedCompletion, silenceDays } = drawdown;
  const keys = (statistics: readonly { key: string }[]): string[] => statistics.map((statistic) => statistic.key);
  return {
    scope,
    started,
    deadline,
    base: base === null ? null : { ...base, statistics: keys(base.statistics) },
    requiredPace: requiredPace === null ? null : { ...requiredPace, statistics: keys(requiredPace.statistics) },
    projectedCompletion,
    silenceDays,
  };
}

/** Whom a row's series counts and what it is measured against: the same in all its rows. */
export function seriesColumns<Row>(read: (row: Row) => Drawdown): Column<Row>[] {
  return [
    column('scope', 'text', ['Scope', 'Périmètre'], ['Whom it counts.', 'Qui est compté.'], (row) => read(row).scope, {
      isRequired: true,
    }),
    column(
      'base_low',
      'number',
      ['Base: low', 'Base\u00a0: bas'],
      [
        'Lower end of the strength it is measured against; empty where there is none.',
        'Bas de l’effectif auquel il est rapporté\u202f; vide s’il n’y en a pas.',
      ],
      (row) => read(row).base?.quantity.low ?? null,
      { unit: 'persons' },
    ),
    column(
      'base_high',
      'number',
      ['Base: high', 'Base\u00a0: haut'],
      ['Upper end of that strength.', 'Haut de cet effectif.'],
      (row) => read(row).base?.quantity.high ?? null,
      { unit: 'persons' },
    ),
    column(
      'base_scope',
      'text',
      ['Base: scope', 'Base\u00a0: périmètre'],
      ['Whom the base counts.', 'Qui la base compte.'],
      (row) => read(row).base?.scope ?? null,
    ),
    column(
      'base_id',
      'text',
      ['Base: id', 'Base\u00a0: identifiant'],
      [
        'What the API and the address call it (parameter base).',
        'Son nom dans l’API et dans l’adresse (paramètre base).',
      ],
      (row) => read(row).base?.id ?? null,
    ),
  ];
}

/** Something of a series together with the series it stands in. */
export type InSeries<Part> = Part & { series: Drawdown };

export const inSeries =
  (series: Drawdown) =>
  <Part>(part: Part): InSeries<Part> => ({ ...part, series });

/** The figures that a whole series rests on: those of its points, and of what they are measured against. */
export function behind(series: Drawdown): Drawdown['points'][number]['statistics'] {
  const all = [...series.points.flatMap((point) => point.statistics), ...(series.base?.statistics ?? [])];
  return [...new Map(all.map((statistic) => [statistic.key, statistic])).values()];
}
