import type { ReactElement } from 'react';
import type { Lang } from '../lib/language.ts';
import { word } from '../lib/words.ts';

/** A shape for each stance, so that none is told by colour: an arrow that goes or stays, a warning, a shield, a half, a dash. */
const shapes: Readonly<Record<string, ReactElement>> = {
  SUPPORTS: <path d="M2 8h9M7.5 3.5 12 8l-4.5 4.5" />,
  OPPOSES: <path d="M3.5 3.500l9 9M12.5 3.500l-9 9" />,
  WARNS: <path d="M8 2.5 14 13H2ZM8 6.500v3M8 11v.5" />,
  DEFENDS: <path d="M8 2 13 4v4c0 3-2 5-5 6-3-1-5-3-5-6V4Z" />,
  MIXED: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.500a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
    </>
  ),
  NEUTRAL: <path d="M3 8h10" />,
};

/** Where a speaker stands, as a shape with its word. */
export function StanceMark({ lang, stance }: { lang: Lang; stance: string }): ReactElement {
  return (
    <p className={`stance stance-${stance.toLowerCase()}`}>
      <svg
        viewBox="0 0 16 16"
        width="18"
        height="18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {shapes[stance] ?? shapes['NEUTRAL']}
      </svg>
      {word(lang, 'stance', stance)}
    </p>
  );
}
