import { byAll, byText } from '../order.ts';
import { orderDay } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Exclusion, ExclusionCode } from '../drawdown.ts';
import type { Figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import { countsFromLater } from '../some-of-them.ts';
import {
  baseRefutedReason,
  exclusionReason,
  laterReason,
  someOnlyReason,
  wholeUnknownReason,
} from '../wording/drawdown.ts';
import { countsWholeMission, DEPARTED, MOVED, SHARE } from './candidates.ts';

/** Figures that a reader would look for in the series. */
export const isOfDepartures = ({ metric }: Figure): boolean => [DEPARTED, SHARE, MOVED].includes(metric.key);

interface LeftOut {
  undated: readonly string[];
  overlapping: readonly string[];
  /** Whether a figure counts only some of those that another counts. */
  isSome: (figure: Figure) => boolean;
  /** The day the withdrawal had begun by; null where that is not known. */
  started: Day | null;
  /** Whether more are known to have left than the base has. */
  isBaseRefuted: boolean;
}

/** Why a figure is not in the series; null where none of our rules leaves it out. */
function codeOf(figure: Figure, scope: Scope, { undated, overlapping, isSome }: LeftOut): ExclusionCode | null {
  if (figure.retractedOn !== null) return 'RETRACTED';
  if (figure.supersededBy !== null) return 'SUPERSEDED';
  if (figure.rank === 'DEPRECATED') return 'DEPRECATED';
  if (figure.metric.key === MOVED || !countsWholeMission(figure) || isSome(figure)) return 'SUBJECT';
  if (figure.scope !== scope) return 'SCOPE';
  if (undated.includes(figure.id)) return 'UNDATED';
  return overlapping.includes(figure.id) ? 'OVERLAPS' : null;
}

/** Every figure of departures that is in no point, with the reason, in order of the days they describe. */
export function exclusions(
  figures: readonly Figure[],
  scope: Scope,
  used: ReadonlySet<string>,
  leftOut: LeftOut,
): Exclusion[] {
  return figures
    .filter((figure) => isOfDepartures(figure) && !used.has(figure.id))
    .sort(
      byAll(
        (a, b) => byText(orderDay(a.asOf, a.source.knownFrom), orderDay(b.asOf, b.source.knownFrom)),
        (a, b) => byText(a.key, b.key),
      ),
    )
    .map((figure) => {
      const code = codeOf(figure, scope, leftOut);
      if (code === 'SUBJECT' && figure.metric.key !== MOVED && countsWholeMission(figure))
        return {
          statistic: figure.id,
          code,
          reason: countsFromLater(figure, leftOut.started) ? laterReason : someOnlyReason,
        };
      // What is left is a share of a whole that nobody gives, or gives rightly: it counts we do not know whom.
      return code === null
        ? {
            statistic: figure.id,
            code: 'SCOPE',
            reason: leftOut.isBaseRefuted ? baseRefutedReason : wholeUnknownReason,
          }
        : { statistic: figure.id, code, reason: exclusionReason(figure, code, scope) };
    });
}
