'use client';

import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from 'react';
import { wakingPressOn } from '../lib/waking-press.ts';
import { monthsOn, readingOn } from './day-reading.ts';
import type { DayReading, ReadingSpan, ReadingWords } from './day-reading.ts';

/** Where one layout of the chart has its plot; lengths in its own pixels, `ceiling` in persons. */
export interface ReaderFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  ceiling: number;
}

interface ReaderLabels {
  /** Names the slider. */
  slider: string;
  hint: string;
  departed: string;
  remaining: string;
  share: string;
  needed: string;
  sources: string;
}

const THUMB = 24;
const QUIET_MS = 600;

/**
 * The reading of any day, over a chart drawn by the server: a hair that follows pointer, finger and arrow keys, and the
 * figures of that day above the chart. Without scripts the figures of one day stand there, `rest`.
 */
export function DayReader({
  first,
  last,
  rest,
  resting,
  deadline,
  frames,
  spans,
  words,
  labels,
  children,
}: {
  first: number;
  last: number;
  rest: number;
  /** How the day stands there that nobody points at, with `{}` for the day. */
  resting: string;
  deadline: number | null;
  frames: readonly ReaderFrame[];
  spans: readonly ReadingSpan[];
  words: ReadingWords;
  labels: ReaderLabels;
  children: ReactNode;
}): ReactElement {
  const [chosen, setChosen] = useState<number | null>(null);
  const [isFocused, setIsFocused] = useState(false);
  const isLive = useSyncExternalStore(noChange, isHere, isNotHere);
  const stage = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState(frames[0]);
  const hint = useId();
  const day = Math.min(last, Math.max(first, chosen ?? rest));
  const reading = readingOn(spans, day, deadline, words);
  const heard = useHeard(chosen === null ? '' : (reading?.heard ?? ''));

  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    // The drawings stand in one place, and the width of the place decides which is seen.
    const observer = new ResizeObserver(() => {
      const shown = frames[shownIn(element)] ?? frames[0];
      setFrame(shown);
      const pressed = wakingPressOn(element);
      if (pressed !== null && shown !== undefined) setChosen(dayAt(pressed, element, shown, first, last));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frames, first, last]);

  function follow(event: PointerEvent<HTMLDivElement>): void {
    const element = stage.current;
    if (element === null || frame === undefined || event.target instanceof HTMLInputElement) return;
    setChosen(dayAt(event.clientX, element, frame, first, last));
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') {
      setChosen(null);
      event.currentTarget.blur();
    }
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (months === undefined) return;
    event.preventDefault();
    setChosen(Math.min(last, Math.max(first, monthsOn(day, months))));
  }

  return (
    <div className="day-reader">
      <Readout reading={reading} labels={labels} resting={chosen === null ? resting : null} />
      <div
        className="stage"
        ref={stage}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse' && !isFocused) setChosen(null);
        }}
      >
        {children}
        {isLive && frame !== undefined && (
          <>
            {(chosen !== null || isFocused) && reading !== null && (
              <Hair frame={frame} reading={reading} at={(day - first) / (last - first)} />
            )}
            <input
              type="range"
              className="day-slider"
              min={first}
              max={last}
              step={1}
              value={day}
              aria-label={labels.slider}
              aria-valuetext={reading?.label}
              aria-describedby={hint}
              style={{
                left: `calc(${percent(frame.left, frame.width)} - ${THUMB / 2}px)`,
                width: `calc(${percent(frame.right - frame.left, frame.width)} + ${THUMB}px)`,
                top: `calc(${percent(frame.bottom, frame.height)} - ${THUMB / 2}px)`,
              }}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
              onKeyDown={press}
              onFocus={() => setIsFocused(true)}
              onBlur={() => setIsFocused(false)}
            />
          </>
        )}
      </div>
      <p className="unseen" id={hint}>
        {labels.hint}
      </p>
      <p className="unseen" aria-live="polite">
        {heard}
      </p>
    </div>
  );
}

/** The day over which a place of the window lies, the first or last where it lies beside the plot. */
function dayAt(clientX: number, stage: Element, frame: ReaderFrame, first: number, last: number): number {
  const box = stage.getBoundingClientRect();
  const x = ((clientX - box.left) / box.width) * frame.width;
  const share = (x - frame.left) / (frame.right - frame.left);
  return Math.min(last, Math.max(first, Math.round(first + share * (last - first))));
}

/** The figures of one day in a row that is always there, so that nothing moves when they change. */
function Readout({
  reading,
  labels,
  resting,
}: {
  reading: DayReading | null;
  labels: ReaderLabels;
  /** Null where a day is pointed at. */
  resting: string | null;
}): ReactElement {
  const span = reading?.span;
  return (
    <div className={resting === null ? 'reading' : 'reading resting'}>
      <p className="reading-day">{(resting ?? '{}').replace('{}', reading?.label ?? '')}</p>
      <dl>
        <Told name={labels.departed} value={span?.departed?.words ?? null} />
        <Told name={labels.remaining} value={span?.remaining?.words ?? null} />
        <Told name={labels.share} value={span?.share ?? null} />
        <Told name={labels.needed} value={reading?.needed ?? null} />
      </dl>
      <p className="reading-sources">
        {span !== undefined && span.sources.length > 0 && (
          <>
            {labels.sources}{' '}
            {span.sources.map((source, i) => (
              <span key={source.href}>
                {i > 0 && ' · '}
                <a href={source.href}>{source.label}</a>
              </span>
            ))}
          </>
        )}
        {span?.note}
      </p>
    </div>
  );
}

function Told({ name, value }: { name: string; value: string | null }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '–'}</dd>
    </div>
  );
}

function Hair({ frame, reading, at }: { frame: ReaderFrame; reading: DayReading; at: number }): ReactElement {
  const { departed } = reading.span;
  const y = (persons: number): number =>
    frame.bottom - (Math.min(persons, frame.ceiling) / frame.ceiling) * (frame.bottom - frame.top);
  const x = frame.left + at * (frame.right - frame.left);
  const high = y(departed?.high ?? frame.ceiling);
  return (
    <div className="hair" aria-hidden="true" style={{ left: percent(x, frame.width) }}>
      <span className="hair-line" style={{ top: percent(frame.top, frame.height), bottom: percent(4, frame.height) }} />
      {departed !== null && (
        <span
          className="hair-range"
          style={{ top: percent(high, frame.height), height: percent(y(departed.low) - high, frame.height) }}
        />
      )}
      <span
        className="hair-day"
        style={{ top: percent(frame.bottom, frame.height), transform: `translateX(${-100 * at}%)` }}
      >
        {reading.label}
      </span>
    </div>
  );
}

/** The same words once nothing has changed for a moment: who listens is not told of every day passed on the way. */
function useHeard(words: string): string {
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return heard;
}

/** Which of the drawings in an element is seen; the first where none is. */
function shownIn(element: HTMLElement): number {
  const drawings = [...element.querySelectorAll('.chart > svg')];
  return Math.max(
    0,
    drawings.findIndex((drawing) => drawing.getBoundingClientRect().width > 0),
  );
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1e5) / 1e3}%`;
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
