import type { ReactElement } from 'react';
import type { ParameterName } from '../lib/address.ts';
import { pageAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { wrongTitle, wrongWords } from '../lib/wrong-words.ts';
import { Page } from './page.tsx';

/** The address asks for something that cannot be: said in words, never answered with other data. */
export function WrongAddress({
  lang,
  path,
  parameter,
}: {
  lang: Lang;
  path: string;
  parameter: ParameterName | null;
}): ReactElement {
  return (
    <Page lang={lang} path={path}>
      <div className="message">
        <h1>{wrongTitle(lang)}</h1>
        <p className="standfirst">{wrongWords(lang, parameter)}</p>
        <p>
          <a href={pageAddress(lang, path)}>{say(lang, 'See the page without it', 'Voir la page sans cela')}</a>
        </p>
      </div>
    </Page>
  );
}
