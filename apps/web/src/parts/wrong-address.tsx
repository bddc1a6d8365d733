import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { Page } from './page.tsx';

/** The address asks for something that cannot be: said in words, never answered with other data. */
export function WrongAddress({
  lang,
  path,
  parameter,
}: {
  lang: Lang;
  path: string;
  parameter: string | null;
}): ReactElement {
  const what =
    parameter === 'knownOn'
      ? say(
          lang,
          'The day in the address (knownOn) is not a day of the calendar. Write it as 2023-12-11.',
          'Le jour de l’adresse (knownOn) n’est pas un jour du calendrier. Écrivez-le 2023-12-11.',
        )
      : parameter === 'base'
        ? say(
            lang,
            'The base in the address is not one that this mission, scope and day offer.',
            'La base de l’adresse n’est pas de celles qu’offrent cette mission, ce périmètre et ce jour.',
          )
        : parameter === 'scope'
          ? say(
              lang,
              'The scope in the address is not one we count by.',
              'Le périmètre de l’adresse n’est pas de ceux que nous comptons.',
            )
          : say(lang, 'Something in the address cannot be read.', 'Quelque chose dans l’adresse ne peut être lu.');
  return (
    <Page lang={lang} path={path}>
      <div className="message">
        <h1>
          {say(
            lang,
            'The address asks for something that is not there',
            'L’adresse demande quelque chose qui n’existe pas',
          )}
        </h1>
        <p className="standfirst">{what}</p>
        <p>
          <a href={pageAddress(lang, path)}>{say(lang, 'See the page without it', 'Voir la page sans cela')}</a>
        </p>
      </div>
    </Page>
  );
}
