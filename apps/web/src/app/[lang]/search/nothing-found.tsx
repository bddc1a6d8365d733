import type { ReactElement } from 'react';
import { pageAddress } from '../../../lib/address.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';

/** Why nothing was found, and what might be. */
export function NothingFound({
  lang,
  text,
  kind,
  knownOn,
  all,
}: {
  lang: Lang;
  text: string;
  kind: string | null;
  knownOn: string | null;
  /** How much the words find of any noun. */
  all: number;
}): ReactElement {
  const words = text.split(/\s+/);
  return (
    <div className="nothing">
      <p>
        {kind !== null && all > 0
          ? say(lang, 'Nothing of this sort has these words.', 'Rien de cette sorte ne contient ces mots.')
          : say(
              lang,
              'Nothing in the record has all of these words. A name may be spelt as in any source; numbers and days are found on the page of every figure.',
              'Rien dans le dossier ne contient tous ces mots. Un nom peut s’écrire comme dans toute source\u202f; nombres et jours se trouvent à la page de tous les chiffres.',
            )}
      </p>
      <ul>
        {kind !== null && all > 0 && (
          <li>
            <a href={pageAddress(lang, '/search', { q: text, knownOn })}>
              {say(lang, `Everything with these words (${all})`, `Tout ce qui contient ces mots (${all})`)}
            </a>
          </li>
        )}
        {words.length > 1 &&
          words.slice(0, 5).map((one) => (
            <li key={one}>
              <a href={pageAddress(lang, '/search', { q: one, knownOn })}>
                {say(lang, `Only “${one}”`, `Seulement «\u00a0${one}\u00a0»`)}
              </a>
            </li>
          ))}
        {knownOn !== null && (
          <li>
            <a href={pageAddress(lang, '/search', { q: text, kind })}>
              {say(lang, 'With what became known later', 'Avec ce qui a été connu plus tard')}
            </a>
          </li>
        )}
        <li>
          <a href={pageAddress(lang, '/statistics', { knownOn })}>{say(lang, 'Every figure', 'Tous les chiffres')}</a>
        </li>
        <li>
          <a href={pageAddress(lang, '/actors', { knownOn })}>{say(lang, 'Who is who', 'Qui est qui')}</a>
        </li>
      </ul>
    </div>
  );
}
