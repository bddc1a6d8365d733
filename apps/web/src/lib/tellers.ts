interface Range {
  low: number | null;
  high: number | null;
}

/** A figure behind a point, as far as it tells whether it gives the number of it. */
interface Behind {
  scope: string;
  metric: { key: string };
  value: Range;
}

const meet = (a: Range, b: Range): boolean =>
  (a.low ?? 0) <= (b.high ?? Infinity) && (b.low ?? 0) <= (a.high ?? Infinity);

/**
 * The figures that a point of the series of a scope rests on. One that gives another number of just those people stands there
 * because its source misprints what it copies: it is a figure of that point, and no source of its number.
 */
export function tellersOf<Statistic extends Behind>(
  scope: string,
  { departed, statistics }: { departed: Range; statistics: readonly Statistic[] },
): Statistic[] {
  return statistics.filter(
    ({ metric, value, ...figure }) =>
      metric.key !== 'personnel-departed' || figure.scope !== scope || meet(value, departed),
  );
}

/** What rests on several points. */
interface Resting {
  statistics: readonly { id: string }[];
}

/** A drawdown with the points and the paces that it has, each resting on those only that give its numbers. */
export function withTellers<
  Statistic extends Behind & { id: string },
  Point extends { departed: Range; statistics: Statistic[] },
  Pace extends Resting,
  Drawdown extends { scope: string; points: Point[]; pace?: Pace[]; requiredPace?: Pace | null },
>(drawdown: Drawdown & { points: Point[]; pace?: Pace[]; requiredPace?: Pace | null }): Drawdown {
  const { scope, pace, requiredPace } = drawdown;
  const points = drawdown.points.map((point) => ({ ...point, statistics: tellersOf(scope, point) }));
  const told = new Set(points.flatMap(({ statistics }) => statistics.map(({ id }) => id)));
  const untold = new Set(
    drawdown.points.flatMap(({ statistics }) => statistics.map(({ id }) => id)).filter((id) => !told.has(id)),
  );
  const cleared = <Of extends Resting>(of: Of): Of => ({
    ...of,
    statistics: of.statistics.filter(({ id }) => !untold.has(id)),
  });
  return {
    ...drawdown,
    points,
    ...(pace !== undefined && { pace: pace.map(cleared) }),
    ...(requiredPace != null && { requiredPace: cleared(requiredPace) }),
  };
}
