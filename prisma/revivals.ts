/** How often within a minute what ended by itself is started again. */
const MOST = 5;

/** Counts how often something was started again: what ends over and over is let go. */
export interface Revivals {
  mayBegin(): boolean;
  count(): void;
}

export function revivals(): Revivals {
  const begun: number[] = [];
  return {
    mayBegin: () => begun.filter((at) => at > Date.now() - 60_000).length < MOST,
    count: () => void begun.push(Date.now()),
  };
}
