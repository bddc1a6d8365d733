import type { ReactElement } from 'react';
import { scriptJson } from '../taking/json-ld.ts';

/** What machines are told of a page. A block of data: browsers never run it. */
export function JsonLd({ data }: { data: object }): ReactElement {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}
