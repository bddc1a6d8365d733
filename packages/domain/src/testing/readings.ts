import { readQuantity } from '../read-quantity.ts';

/** What a phrase is read as: itself, the qualifier, the low and the high, null where open. An error as `readQuantity` gives it. */
export function read(text: string, unit = 'persons'): (string | number | null)[] {
  const { qualifier, low, high } = readQuantity(text, unit);
  return [text, qualifier, low, high];
}
