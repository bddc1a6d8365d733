import type { Operand, Range } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { computedQuantity } from '../quantity.ts';

/** People still there, in persons. Both ends may be wrong at once, so the widest reading is the honest one. */
export function remaining(base: Range, departed: Range): Range {
  const gone = { low: departed.low ?? 0, high: departed.high ?? base.high };
  return {
    low: gone.high === null ? 0 : Math.max(0, (base.low ?? 0) - gone.high),
    high: base.high === null ? null : Math.max(0, base.high - gone.low),
  };
}

/** Share of the base that is gone, 0 to 1. */
export function shareDeparted(base: Range, departed: Range): Range {
  const high = departed.high ?? base.high;
  return {
    low: base.high === null || base.high === 0 ? 0 : Math.min(1, (departed.low ?? 0) / base.high),
    high: high === null || base.low === null || base.low === 0 ? 1 : Math.min(1, high / base.low),
  };
}

/** `remaining` as a quantity. */
export function remainingQuantity(base: Operand, departed: Operand): Quantity {
  const { low, high } = remaining(base.value, departed.value);
  return computedQuantity(low, high, 'persons', [base, departed], ([all = 0, gone = 0]) => all - gone);
}

/** `shareDeparted` as a quantity. */
export function shareQuantity(base: Operand, departed: Operand): Quantity {
  const { low, high } = shareDeparted(base.value, departed.value);
  return computedQuantity(low, high, 'ratio', [base, departed], ([all = 0, gone = 0]) =>
    all === 0 ? null : gone / all,
  );
}
