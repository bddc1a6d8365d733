import type { ReactElement } from 'react';
import type { Told } from '../lib/faults.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';

/** What is said instead of a page, and the ways on. */
export function FaultMessage({ lang, told }: { lang: Lang; told: Told }): ReactElement {
  return (
    <>
      <h1>{told.title}</h1>
      <p className="standfirst">{told.words}</p>
      <nav className="ways-on" aria-label={say(lang, 'Ways on', 'Suites possibles')}>
        {told.links.map(({ href, text }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </nav>
    </>
  );
}
