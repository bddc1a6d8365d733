import type { ReactElement } from 'react';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { KnownOnSlider } from './known-on-slider.tsx';

/** A day to step to: in words, with the address of the page on it, and how much happened there. */
export interface Stop {
  label: string;
  href: string;
  weight: number;
}

/** How tall the tallest bar is, in pixels. */
const BARS = 22;

/**
 * A step back, a slider over all stops with a bar for how much happened on each, and a step on. The steps are links; the slider
 * is added where scripts run.
 */
export function DayTrack({
  lang,
  stops,
  at,
  previous,
  next,
  ends,
  steps,
  label,
  said,
}: {
  lang: Lang;
  stops: readonly Stop[];
  /** Which of them is shown; between two, the earlier. */
  at: number;
  previous: Stop | undefined;
  next: Stop | undefined;
  /** What the first and the last stop are called below the track. */
  ends: readonly [string, string];
  /** What its steps are, and that they are not to the scale of time. */
  steps: string;
  label: string;
  /** What is to be heard once the page has moved. */
  said: string;
}): ReactElement {
  const most = Math.max(1, ...stops.map((stop) => stop.weight));
  const end = Math.max(1, stops.length - 1);
  // As tall as there is news: a bar half as tall is half as much, and one alone can still be seen.
  const bars = (some: readonly Stop[], from: number): string =>
    some
      .map(({ weight }, i) => {
        const x = Math.round((1000 * (from + i)) / end);
        return `M${x} ${BARS}v${-Math.round(2 + ((BARS - 2) * weight) / most)}`;
      })
      .join('');
  return (
    <div className="known-on-row">
      <Step stop={previous} rel="prev" words={say(lang, 'Earlier:', 'Plus tôt\u00a0:')} />
      <div className="known-on-track">
        <svg
          className="known-on-bars"
          viewBox={`0 0 1000 ${BARS}`}
          height={BARS}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className="to-come" d={bars(stops.slice(at + 1), at + 1)} />
          <path className="past" d={bars(stops.slice(0, at), 0)} />
          <path className="now" d={bars(stops.slice(at, at + 1), at)} />
        </svg>
        <KnownOnSlider stops={stops.map(({ label, href }) => ({ label, href }))} at={at} label={label} said={said} />
        <p className="known-on-ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span className="not-to-scale">{steps}</span>
          <span>{ends[1]}</span>
        </p>
      </div>
      <Step stop={next} rel="next" words={say(lang, 'Later:', 'Plus tard\u00a0:')} />
    </div>
  );
}

function Step({ stop, rel, words }: { stop: Stop | undefined; rel: 'prev' | 'next'; words: string }): ReactElement {
  const arrow = rel === 'prev' ? 'M10 2 4 8l6 6' : 'm6 2 6 6-6 6';
  const sign = (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={arrow} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
  if (stop === undefined)
    return (
      <span className={`step ${rel}`} aria-hidden="true">
        {sign}
      </span>
    );
  return (
    <a className={`step ${rel}`} rel={rel} href={stop.href}>
      {sign}
      <span className="unseen">{words} </span>
      <span className="step-day">{stop.label}</span>
    </a>
  );
}
