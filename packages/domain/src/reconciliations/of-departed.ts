import type { Figure } from '../figure.ts';
import { groupBy } from '../order.ts';
import { originsOf } from '../origin.ts';
import { decomposition } from '../scope.ts';
import { someOfThem } from '../some-of-them.ts';
import { bestFor } from './of-parts.ts';
import type { Sum } from './sum.ts';

const DEPARTED = 'personnel-departed';
const REMAINING = 'personnel-remaining';
const STRENGTH = 'personnel-strength';

/** The figure of a scope, else the parts that exhaust it; null where neither is given. */
function wholeOrParts(like: Figure, figures: readonly Figure[]): Figure[] | null {
  const given = (scope: Figure['scope']) =>
    bestFor(
      like,
      figures.filter((figure) => figure.scope === scope),
    );
  const whole = given(like.scope);
  if (whole) return [whole];
  const { parts, complete } = decomposition(like.scope, given);
  return complete ? parts : null;
}

/** What the departed are counted out of: the wholes they name, else a strength of the same source. */
function baseOf(departed: readonly Figure[], remaining: Figure, figures: readonly Figure[]): Figure[] | null {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const named = departed.flatMap(({ outOf }) => byId.get(outOf ?? '') ?? []);
  if (named.length === departed.length) return [...new Set(named)];
  const own = byId.get(remaining.outOf ?? '');
  if (own) return [own];
  const strengths = figures.filter(
    ({ metric, value, source }) =>
      metric.key === STRENGTH && value.qualifier !== 'VAGUE' && source.id === remaining.source.id,
  );
  return wholeOrParts(
    remaining,
    strengths.filter(
      ({ subject, place, event }) =>
        subject === remaining.subject && place === remaining.place && event === remaining.event,
    ),
  );
}

/** Departed + remaining = base, where one source, else one speaker, prints all three for one day. */
export function sumsOfDeparted(figures: readonly Figure[]): Sum[] {
  const isSome = someOfThem(figures);
  const moving = figures.filter((figure) => [DEPARTED, REMAINING].includes(figure.metric.key) && !isSome(figure));
  const keys = [({ source }: Figure) => source.id, originsOf(figures)];
  return keys.flatMap((who) => {
    const groups = groupBy(moving, (figure) =>
      [who(figure), figure.asOf.edtf, figure.subject, figure.place, figure.event].join(' '),
    );
    return [...groups.values()].flatMap((group) =>
      group
        .filter(({ metric }) => metric.key === REMAINING)
        .flatMap((remaining): Sum[] => {
          const departed = wholeOrParts(
            remaining,
            group.filter(({ metric }) => metric.key === DEPARTED),
          );
          const whole = departed && baseOf(departed, remaining, figures);
          if (!departed || !whole) return [];
          return [
            {
              metric: 'departed-and-remaining',
              parts: [...departed, remaining],
              whole,
              complete: true,
              day: remaining.asOf.edtf,
            },
          ];
        }),
    );
  });
}
