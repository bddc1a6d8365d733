import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { FAULT_HEADER, faultFrom, toldOf } from '../../../lib/faults.ts';
import type { Told } from '../../../lib/faults.ts';
import { knownWords } from '../../../lib/known-words.ts';
import { isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { FaultMessage } from '../../../parts/fault-message.tsx';
import { Page } from '../../../parts/page.tsx';

type Props = PageProps<'/[lang]/fault'>;

async function read({ params, searchParams }: Props): Promise<{ lang: Lang; path: string; told: Told }> {
  const { lang } = await params;
  const carried = faultFrom((await headers()).get(FAULT_HEADER));
  if (!isLang(lang) || carried === null) notFound();
  const { fault, path } = carried;
  const known =
    typeof fault === 'object' && 'wrong' in fault ? await knownWords(path, fault.wrong, await searchParams) : [];
  return { lang, path, told: toldOf(lang, fault, path, known) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { told } = await read(props);
  return { title: `${told.title} · Drawdown`, robots: { index: false } };
}

/** What is said at an address that is no page, or asks for what cannot be: `proxy` shows it there, with its status. */
export default async function FaultPage(props: Props): Promise<ReactElement> {
  const { lang, path, told } = await read(props);
  const message = <FaultMessage lang={lang} told={told} />;
  if (path.startsWith('/embed/'))
    return (
      <main className="embed" id="content">
        {message}
      </main>
    );
  return (
    <Page lang={lang} path={path}>
      <div className="message">{message}</div>
    </Page>
  );
}
