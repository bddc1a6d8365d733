import type { Day } from '../day.ts';
import { addDays } from '../day.ts';
import { spanOf } from '../date-span.ts';
import type { Text } from '../text.ts';
import type { Candidate } from './candidates.ts';

const endFollows: Text = {
  en: 'its end follows from the source, the day asked for, or a higher figure',
  fr: 'sa fin se déduit de la source, du jour demandé ou d’un chiffre plus élevé',
};

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b);

/**
 * The day before the last possible day of any higher number: people gone do not come back. Higher is what begins above all that the
 * candidate allows; of one that is open above, what begins above its own beginning.
 */
function dayBeforeHigher(candidate: Candidate, others: readonly Candidate[]): Day | null {
  const most = candidate.value.high ?? candidate.value.low;
  if (most === null) return null;
  return others
    .filter((other) => other !== candidate && (other.value.low ?? 0) > most && other.asOf.latest !== null)
    .map((other) => addDays(other.asOf.latest!, -1))
    .reduce<Day | null>(earlier, null);
}

function closed(candidate: Candidate, others: readonly Candidate[], knownOn: Day | null): Candidate {
  const { asOf, source } = candidate;
  if (!asOf.edtf.endsWith('/..')) return candidate;
  const bound = [source.published.latest, knownOn, dayBeforeHigher(candidate, others)].reduce(earlier, null);
  if (bound === null) return candidate;
  // A bound before the first day contradicts it; the contradiction is shown elsewhere, and no span runs backwards.
  const latest = asOf.earliest !== null && bound < asOf.earliest ? asOf.earliest : bound;
  const note = asOf.note ?? endFollows;
  return { ...candidate, asOf: spanOf(asOf.earliest, latest, { inferred: true, note }) };
}

/**
 * The numbers with their as-of closed: one that is open on the right ends, inferred, on the earliest of the source's last possible
 * day, the vintage, and the day before a higher number. What each bounds may bound another: repeated until nothing moves.
 */
export function closeSpans(candidates: readonly Candidate[], knownOn: Day | null): Candidate[] {
  let before = [...candidates];
  for (;;) {
    const after = candidates.map((candidate) => closed(candidate, before, knownOn));
    if (after.every((candidate, index) => candidate.asOf.latest === before[index]?.asOf.latest)) return after;
    before = after;
  }
}
