import { orderDay } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Disagreement, DisagreementKind } from '../disagreements.ts';
import { echoesOf } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { byAll, byNumber, byText, distinct, groupBy } from '../order.ts';
import { originsOf } from '../origin.ts';
import { computedQuantity, hull } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { widerScope } from '../scope.ts';
import { someOfThem } from '../some-of-them.ts';
import { explain, withCeiling } from '../wording/disagreements.ts';
import { ceilingBehind } from '../ceilings.ts';
import { areComparable, disagree, isNarrower } from './comparison.ts';
import { kindOf } from './kind.ts';
import type { Said } from './said.ts';
import { saidIn } from './said.ts';
import { nearestToSlips } from './slips.ts';

interface Pair {
  said: readonly [Said, Said];
  kind: DisagreementKind;
  metric: Figure['metric'];
  scope: Scope;
}

function pairOf(a: Said, b: Said, started: Day | null): Pair {
  const [x, y] = [a.figure, b.figure];
  return {
    said: [a, b],
    kind: kindOf(a, b, started),
    metric: isNarrower(x.metric, y.metric) ? y.metric : x.metric,
    scope: widerScope(x.scope, y.scope),
  };
}

/** One entry per metric, kind and scope, and source where it is within one; of whom and where, if not of the whole mission. */
function keyOf({ said: [{ figure }], kind, metric, scope }: Pair): string {
  const source = kind === 'WITHIN_SOURCE' ? figure.source.slug : null;
  const parts = [metric.key, kind, scope, source, figure.subject, figure.place, figure.event];
  return parts
    .filter((part) => part !== null)
    .join('.')
    .toLowerCase()
    .replaceAll('_', '-');
}

/** Everything that may be compared with each other, so that a long record is not compared all with all. */
function comparableGroups(said: readonly Said[]): Said[][] {
  const broadest = ({ metric }: Figure) => metric.narrowerThan ?? metric.key;
  return [
    ...groupBy(said, ({ figure }) => [broadest(figure), figure.subject, figure.place, figure.event].join(' ')).values(),
  ];
}

function pairsIn(said: readonly Said[], figures: readonly Figure[], started: Day | null): Pair[] {
  const context = {
    echoes: echoesOf(figures.map(({ source }) => source)),
    originOf: originsOf(figures).ofFigure,
    figureById: new Map(figures.map((figure) => [figure.id, figure])),
    isSome: someOfThem(figures, started),
  };
  const found = comparableGroups(said).flatMap((group) =>
    group.flatMap((a, index) =>
      group
        .slice(index + 1)
        .filter((b) => disagree(a, b, started) && areComparable(a, b, context))
        .map((b) => [a, b] as const),
    ),
  );
  return nearestToSlips(found, started).map(([a, b]) => pairOf(a, b, started));
}

const dayOf = ({ asOf, source }: Figure) => orderDay(asOf, source.knownFrom);

/** By day, then by all that can be told of them; by key only where nothing else tells them apart. */
const inOrderOfDays = byAll<Said>(
  (a, b) => byText(orderDay(a.asOf, a.figure.source.knownFrom), orderDay(b.asOf, b.figure.source.knownFrom)),
  (a, b) => byText(a.asOf.edtf, b.asOf.edtf),
  byNumber(({ figure }) => figure.value.low ?? 0),
  byNumber(({ figure }) => figure.value.high ?? Infinity),
  (a, b) => byText(a.figure.value.qualifier, b.figure.value.qualifier),
  (a, b) => byText(`${a.figure.metric.key} ${a.figure.scope}`, `${b.figure.metric.key} ${b.figure.scope}`),
  (a, b) => byText(a.figure.key, b.figure.key),
);

/** Figures that disagree, as entries in no particular order. */
export function disagreementsOfFigures(figures: readonly Figure[], started: Day | null): Disagreement[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const { ofFigure } = originsOf(figures);
  const ceilingOf = ceilingBehind(figures);
  const entries = groupBy(pairsIn(saidIn(figures, started), figures, started), keyOf);
  return [...entries].map(([key, pairs]): Disagreement => {
    const [{ kind, metric }] = pairs as [Pair];
    const said = [...new Set(pairs.flatMap((pair) => pair.said))].sort(inOrderOfDays);
    const ids = distinct(said.flatMap(({ statistics }) => statistics));
    const statistics = ids
      .flatMap((id) => byId.get(id) ?? [])
      .sort(
        byAll(
          (a, b) => byText(dayOf(a), dayOf(b)),
          (a, b) => byText(a.key, b.key),
        ),
      );
    const { low, high } = hull(said.map(({ figure }) => figure.value));
    return {
      key,
      metric: metric.key,
      event: null,
      kind,
      explanation: withCeiling(
        explain(
          kind,
          said,
          pairs.map((pair) => pair.said),
        ),
        said,
        ceilingOf,
      ),
      statistics: statistics.map(({ id }) => id),
      accounts: [],
      range: computedQuantity(low, high, metric.unit, []),
      independentSources: new Set(statistics.map(ofFigure)).size,
    };
  });
}
