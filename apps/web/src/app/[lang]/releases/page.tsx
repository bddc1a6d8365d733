import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { pageAddress } from '../../../lib/address.ts';
import { dayLabel } from '../../../lib/format.ts';
import { isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Nothing, Page } from '../../../parts/page.tsx';
import { allReleases } from '../../../taking/releases.ts';

const words = (lang: Lang) => ({
  title: say(lang, 'Releases', 'Éditions'),
  about: say(
    lang,
    'The record frozen under a version, with a date and a hash: what is cited from one stays as it was, whatever is corrected since.',
    'Le dossier figé sous une version, avec une date et une empreinte\u00a0: ce qu’on en cite reste tel quel, quoi qu’on corrige depuis.',
  ),
});

export async function generateMetadata({ params }: PageProps<'/[lang]/releases'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return pageMetadata(lang, '/releases', words(lang).title, words(lang).about);
}

/** Every release of the record, latest first. */
export default async function ReleasesPage({ params }: PageProps<'/[lang]/releases'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const releases = allReleases();
  return (
    <Page lang={lang} path="/releases">
      <ListHead title={words(lang).title} about={words(lang).about} />
      {releases.length === 0 ? (
        <Nothing>{say(lang, 'Nothing has been released yet.', 'Aucune édition n’est encore parue.')}</Nothing>
      ) : (
        <ul className="plain">
          {releases.map((release) => (
            <li key={release.version}>
              <a href={pageAddress(lang, `/releases/${release.version}`)}>
                {say(lang, 'Version', 'Version')} {release.version}
              </a>{' '}
              <span className="soft">
                · {dayLabel(lang, release.date)} · {release.missions.map(({ acronym }) => acronym).join(', ')} ·{' '}
                <code>{release.hash.slice(0, 16)}…</code>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
