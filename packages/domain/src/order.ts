/** Order of texts by their code units: the same everywhere. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first of several orders that tells two things apart. */
export function byAll<T>(...orders: readonly ((a: T, b: T) => number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

/** Order by a number, smallest first; infinities compare equal to themselves. */
export function byNumber<T>(of: (value: T) => number): (a: T, b: T) => number {
  return (a, b) => (of(a) === of(b) ? 0 : of(a) < of(b) ? -1 : 1);
}

/** Things by a key, each group in the order given. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Each text once, in order. */
export const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort(byText);
