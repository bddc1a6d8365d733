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

/** A drawdown with the points that it has, each resting on those only that give its number. */
export function withTellers<
  Statistic extends Behind,
  Point extends { departed: Range; statistics: Statistic[] },
  Drawdown extends { scope: string; points: Point[] },
>(drawdown: Drawdown & { points: Point[] }): Drawdown {
  const { scope, points } = drawdown;
  return { ...drawdown, points: points.map((point) => ({ ...point, statistics: tellersOf(scope, point) })) };
}
