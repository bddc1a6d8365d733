/** Ticks of a count: whole numbers alone, each once. A scale of three persons would else be told in halves of them, rounded. */
export function wholeTicks(scale: { ticks: (count: number) => number[] }, count: number): number[] {
  return scale.ticks(count).filter(Number.isInteger);
}
