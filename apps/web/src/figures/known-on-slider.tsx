'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useSyncExternalStore, useTransition } from 'react';
import type { ReactElement } from 'react';

const PAUSE_MS = 180;

/**
 * A slider over the days on which something became known, the last stop being all that is known. It moves the page in
 * place and keeps the focus; without scripts the links and the form beside it do the same, and it is not there.
 */
export function KnownOnSlider({
  stops,
  at,
  label,
  said,
}: {
  /** Days in words with the address of the page on each. */
  stops: readonly { label: string; href: string }[];
  /** Which of them is shown; between two, the earlier. */
  at: number;
  label: string;
  /** What is to be heard once the page has moved. */
  said: string;
}): ReactElement | null {
  const router = useRouter();
  const [moving, setMoving] = useState<number | null>(null);
  const [isPending, startMove] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [hasMoved, setHasMoved] = useState(false);
  const isLive = useSyncExternalStore(noChange, isHere, isNotHere);
  useEffect(() => () => clearTimeout(timer.current), []);
  const index = moving ?? at;

  function move(to: number): void {
    setMoving(to);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const href = stops[to]?.href;
      if (href === undefined) return;
      setHasMoved(true);
      startMove(() => {
        // One step back leads to where the reader was before they moved it, not through every day on the way.
        if (hasMoved) router.replace(href, { scroll: false });
        else router.push(href, { scroll: false });
        setMoving(null);
      });
    }, PAUSE_MS);
  }

  return (
    <div className="known-on-slider" aria-busy={isPending}>
      {isLive && (
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          step={1}
          value={index}
          aria-label={label}
          aria-valuetext={stops[index]?.label}
          onChange={(event) => move(Number(event.currentTarget.value))}
        />
      )}
      <output aria-hidden="true">{moving === null ? '' : stops[moving]?.label}</output>
      <span className="unseen" aria-live="polite">
        {hasMoved && !isPending ? said : ''}
      </span>
    </div>
  );
}

function noChange(): () => void {
  return () => undefined;
}
function isHere(): boolean {
  return true;
}
function isNotHere(): boolean {
  return false;
}
