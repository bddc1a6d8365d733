import type { ReactElement } from 'react';
import type { ParameterName } from '../lib/address.ts';
import { toldOf } from '../lib/faults.ts';
import type { Lang } from '../lib/language.ts';
import { FaultMessage } from './fault-message.tsx';
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
        <FaultMessage lang={lang} told={toldOf(lang, { wrong: parameter }, path)} />
      </div>
    </Page>
  );
}
