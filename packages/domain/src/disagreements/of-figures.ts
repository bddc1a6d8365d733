import type { DateSpan } from '../date-span.ts';
import { orderDay } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Disagreement, DisagreementKind } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import { byAll, byNumber, byText, distinct, groupBy } from '../order.ts';
import { originOf, ownNumbers } from '../origin.ts';
import { computedQuantity, hull } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { widerScope } from '../scope.ts';
import { someOfThem } from '../some-of-them.ts';
import type { Steps } from '../steps.ts';
import { explain, withCeiling } from '../wording/disagreements.ts';
import { ceilingBehind } from '../ceilings.ts';
import { areComparable, disagree, equalOverOthers, isNarrower, scopesLike, type Context } from './comparison.ts';
import { kindOf } from './kind.ts';
import { figuresWithoutMisprints, withoutMisprints } from './misprints.ts';
import type { Said } from './said.ts';
import { saidIn } from './said.ts';
import { isSlip, nearestToSlips } from './slips.ts';

/** Figures joined by pairs of one kind, metric and scope, and of one source where it is within one: an entry in the making. */
interface Joined {
  kind: DisagreementKind;
  metric: Figure['metric'];
  scope: Scope;
  /** One of them, for what they have in common. */
  figure: Figure;
  said: Set<Said>;
  /** Whether each pair is of equal numbers said of different spans. */
  areEqual: boolean;
}

/** One entry per metric, kind and scope, and source where it is within one; of whom and where, if not of the whole mission. */
function keyOf({ figure, kind, metric, scope }: Joined): string {
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
  const groupOf = ({ figure: { metric, scope, subject, place, event } }: Said) =>
    [metric.narrowerThan ?? metric.key, scopesLike(metric, scope), subject, place, event].join(' ');
  return [...groupBy(said, groupOf).values()];
}

/** Gathers the pairs of one group into entries, told one after the other: there may be millions, and no list of them is needed. */
function gathering(started: Day | null): { join: (a: Said, b: Said) => void; entries: () => Joined[] } {
  const all = new Map<string, Joined[]>();
  const join = (a: Said, b: Said): void => {
    const [x, y] = [a.figure, b.figure];
    const kind = kindOf(a, b, started);
    const metric = isNarrower(x.metric, y.metric) ? y.metric : x.metric;
    const scope = widerScope(x.scope, y.scope);
    const place = kind === 'WITHIN_SOURCE' ? x.source.slug : kind;
    let entries = all.get(place);
    if (!entries) all.set(place, (entries = []));
    let entry = entries.find((each) => each.metric.key === metric.key && each.scope === scope);
    if (!entry) entries.push((entry = { kind, metric, scope, figure: x, said: new Set(), areEqual: true }));
    entry.said.add(a).add(b);
    entry.areEqual &&= equalOverOthers(a, b);
  };
  return { join, entries: () => [...all.values()].flat() };
}

/** What is said that does not fit together, group by group. */
function* joinedIn(said: readonly Said[], context: Context, started: Day | null): Steps<Joined[]> {
  const joined: Joined[][] = [];
  for (const group of comparableGroups(said)) {
    const { join, entries } = gathering(started);
    const withSlips: (readonly [Said, Said])[] = [];
    const fitting: (readonly [Said, Said])[] = [];
    for (const [at, a] of group.entries()) {
      for (let next = at + 1; next < group.length; next += 1) {
        const b = group[next]!;
        const ofSlip = isSlip(a) || isSlip(b);
        const differ = disagree(a, b, started);
        if (!(differ || ofSlip) || !areComparable(a, b, context)) continue;
        if (!ofSlip) join(a, b);
        else if (differ) withSlips.push([a, b]);
        else fitting.push([a, b]);
      }
      yield;
    }
    for (const [a, b] of nearestToSlips(withSlips, fitting, started)) join(a, b);
    joined.push(entries());
  }
  return joined.flat();
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
export function* disagreementsOfFigures(
  known: readonly Figure[],
  started: Day | null,
  mission: DateSpan | null = null,
): Steps<Disagreement[]> {
  const figures = figuresWithoutMisprints(known, started, mission);
  const context: Context = {
    figureById: new Map(figures.map((figure) => [figure.id, figure])),
    isSome: someOfThem(figures, started),
    standsByItself: ownNumbers(known),
  };
  const ceilingOf = ceilingBehind(figures);
  // Who repeats a figure is nobody's second witness, whomever they name.
  const saidFirst = ({ figure, computed, statistics }: Said) =>
    computed ? statistics.flatMap((id) => context.figureById.get(id) ?? []) : [figure];
  const entries: { entry: Disagreement; restsOn: string; isComputed: boolean }[] = [];
  yield;
  const all = withoutMisprints(saidIn(figures, started, mission), figures, started);
  yield;
  const originalOf = new Map(
    all.flatMap(({ computed, figure, statistics }) =>
      computed ? [] : statistics.map((id) => [id, figure.id] as const),
    ),
  );
  for (const entry of yield* joinedIn(all, context, started)) {
    const { kind, metric, areEqual } = entry;
    const said = [...entry.said].sort(inOrderOfDays);
    const ids = distinct(said.flatMap(({ statistics }) => statistics));
    const statistics = ids
      .flatMap((id) => context.figureById.get(id) ?? [])
      .sort(
        byAll(
          (a, b) => byText(dayOf(a), dayOf(b)),
          (a, b) => byText(a.key, b.key),
        ),
      );
    const { low, high } = hull(said.map(({ figure }) => figure.value));
    const told: Disagreement = {
      key: keyOf(entry),
      metric: metric.key,
      event: null,
      kind,
      // Told when it is asked for: of thousands of entries a reader sees a page.
      get explanation() {
        return withCeiling(explain(kind, said, areEqual), said, ceilingOf);
      },
      statistics: statistics.map(({ id }) => id),
      accounts: [],
      range: low === null && high === null ? null : computedQuantity(low, high, metric.unit, []),
      independentSources: new Set(said.flatMap(saidFirst).map(originOf)).size,
    };
    const restsOn = [kind, ...distinct(ids.map((id) => originalOf.get(id) ?? id))].join(' ');
    entries.push({ entry: told, restsOn, isComputed: said.every(({ computed }) => computed) });
    yield;
  }
  // Shares that contradict one another are told once, not again as the numbers computed of them.
  const printed = new Set(entries.flatMap(({ restsOn, isComputed }) => (isComputed ? [] : [restsOn])));
  return entries.flatMap(({ entry, restsOn, isComputed }) => (isComputed && printed.has(restsOn) ? [] : [entry]));
}
