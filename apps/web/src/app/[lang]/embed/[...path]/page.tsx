import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement, ReactNode } from 'react';
import { pageAddress, parameter, parameterNamed, wrongParameter } from '../../../../lib/address.ts';
import type { ParameterName } from '../../../../lib/address.ts';
import { Refused } from '../../../../lib/ask.ts';
import { listLabel } from '../../../../lib/format.ts';
import { knownWords } from '../../../../lib/known-words.ts';
import { isLang } from '../../../../lib/language.ts';
import { colon, say } from '../../../../lib/words.ts';
import { wrongTitle, wrongWords } from '../../../../lib/wrong-words.ts';
import { EmbedHeight } from '../../../../parts/embed-height.tsx';
import { licence, vintageWords } from '../../../../taking/about.ts';
import { drawnAt } from '../../../../taking/drawn.ts';
import type { DrawnName } from '../../../../taking/drawn.ts';
import { viewNow } from '../../../../taking/now.ts';
import type { Picture } from '../../../../taking/picture.tsx';
import { pictures } from '../../../../taking/pictures.tsx';
import { NoSuchThing } from '../../../../taking/table.ts';
import type { Table } from '../../../../taking/table.ts';
import { tableAt } from '../../../../taking/tables/all.ts';
import type { View } from '../../../../taking/view.ts';

type Props = PageProps<'/[lang]/embed/[...path]'>;

interface Embedded {
  view: View;
  name: DrawnName;
  table: Table;
  wrong: ParameterName | null;
}

async function read({ params, searchParams }: Props): Promise<Embedded> {
  const { lang, path: parts } = await params;
  const path = `/${parts.join('/')}`;
  const name = drawnAt(path);
  const found = tableAt(path);
  if (!isLang(lang) || name === null || found === null) notFound();
  const search = await searchParams;
  const query = Object.fromEntries(
    found.table.parameters.flatMap((each) => {
      const value = parameter(search, each);
      return value === null ? [] : [[each, value]];
    }),
  );
  const view = viewNow(lang, path, found.mission, query);
  return { view, name, table: found.table, wrong: wrongParameter(search, path) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, table } = await read(props);
  return {
    title: `${table.title[view.lang]} · Drawdown`,
    robots: { index: false },
    alternates: { canonical: `${view.publicUrl}${pageAddress(view.lang, table.page(view).split('#')[0] ?? '/')}` },
  };
}

/** A figure alone, light enough to stand in a page of someone else’s: what it says, the chart, whom it is from, and the way back. */
export default async function EmbedPage(props: Props): Promise<ReactElement> {
  const { view, name, table, wrong } = await read(props);
  const home = pageAddress(view.lang, table.page(view), view.query);
  const message = (title: string, words: string | null): ReactElement => (
    <Frame view={view} home={home}>
      <h1>{title}</h1>
      {words !== null && <p>{words}</p>}
    </Frame>
  );
  const refused = async (parameter: ParameterName | null): Promise<ReactElement> =>
    message(
      wrongTitle(view.lang),
      wrongWords(view.lang, parameter, await knownWords(view.path, parameter, view.query)),
    );
  if (wrong !== null) return refused(wrong);
  let picture: Picture | null;
  try {
    picture = await pictures[name](view);
  } catch (error) {
    if (error instanceof Refused) return refused(parameterNamed(error.argument));
    if (error instanceof NoSuchThing) notFound();
    throw error;
  }
  if (picture === null)
    return message(say(view.lang, 'There is nothing to draw', 'Il n’y a rien à tracer'), vintageWords(view));
  return (
    <Frame view={view} home={home} picture={picture}>
      <h1>{picture.title}</h1>
      <p className="embed-caption">{picture.caption}</p>
      {picture.figure}
    </Frame>
  );
}

function Frame({
  view,
  home,
  picture,
  children,
}: {
  view: View;
  home: string;
  picture?: Picture;
  children: ReactNode;
}): ReactElement {
  const names = [...new Set(picture?.sources.map(({ publisher, title }) => publisher ?? title))];
  return (
    <main className="embed" id="content">
      {/* Every link leaves the frame. */}
      <base target="_blank" />
      {children}
      <p className="embed-foot">
        {names.length > 0 && `Sources${colon(view.lang)}${listLabel(view.lang, names)}. `}
        <a href={home}>
          {say(view.lang, 'Every figure with its source, on Drawdown', 'Chaque chiffre avec sa source, sur Drawdown')}
        </a>
        <span>
          {' '}
          · {vintageWords(view)} · {licence.name}
        </span>
      </p>
      <EmbedHeight />
    </main>
  );
}
