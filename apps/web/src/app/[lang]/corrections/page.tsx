import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { pageAddress, parameter, parameterNamed } from '../../../lib/address.ts';
import { Refused } from '../../../lib/ask.ts';
import { counted, dayLabel } from '../../../lib/format.ts';
import { isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Nothing, Page } from '../../../parts/page.tsx';
import { Take } from '../../../parts/take.tsx';
import { WrongAddress } from '../../../parts/wrong-address.tsx';
import { corrections, entryLinks, entryTitle, entryWords, trailOf } from '../../../taking/trail.ts';
import type { TrailEntry } from '../../../taking/trail.ts';

const PATH = '/corrections';

const words = (lang: Lang) => ({
  title: say(lang, 'Corrections', 'Corrections'),
  about: say(
    lang,
    'Everything in the record that was changed or withdrawn after it had been recorded, latest first, with what it said before and why.',
    'Tout ce qui a été changé ou retiré après son entrée au dossier, du plus récent au plus ancien, avec ce qui était dit avant et pourquoi.',
  ),
});

export async function generateMetadata({ params }: PageProps<'/[lang]/corrections'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return pageMetadata(lang, PATH, words(lang).title, words(lang).about);
}

/** The public log of corrections: what was changed or withdrawn, when and why. */
export default async function CorrectionsPage({
  params,
  searchParams,
}: PageProps<'/[lang]/corrections'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const after = parameter(await searchParams, 'after');
  let log: Awaited<ReturnType<typeof trailOf>>;
  try {
    log = await trailOf(lang, { actions: corrections, first: 50, after });
  } catch (error) {
    if (error instanceof Refused)
      return <WrongAddress lang={lang} path={PATH} parameter={parameterNamed(error.argument)} />;
    throw error;
  }
  return (
    <Page lang={lang} path={PATH}>
      <ListHead title={words(lang).title} about={words(lang).about}>
        <p className="soft">
          {counted(
            lang,
            log.totalCount,
            say(lang, 'correction', 'correction'),
            say(lang, 'corrections', 'corrections'),
          )}{' '}
          ·{' '}
          <a href={pageAddress(lang, '/feed.atom')}>
            {say(lang, 'Atom feed of new and corrected figures', 'Flux Atom des chiffres nouveaux et corrigés')}
          </a>
        </p>
      </ListHead>
      {log.nodes.length === 0 ? (
        <Nothing>
          {say(
            lang,
            'Nothing has been corrected or withdrawn since it was recorded here.',
            'Rien n’a été corrigé ni retiré depuis son entrée au dossier ici.',
          )}
        </Nothing>
      ) : (
        <ul className="plain">
          {log.nodes.map((entry) => (
            <li key={entry.id}>
              <Correction lang={lang} entry={entry} />
            </li>
          ))}
        </ul>
      )}
      <Take lang={lang} about={words(lang).title} path={PATH} />
      {log.pageInfo.hasNextPage && (
        <p>
          <a href={pageAddress(lang, PATH, { after: log.pageInfo.endCursor })}>{say(lang, 'Earlier', 'Plus tôt')}</a>
        </p>
      )}
    </Page>
  );
}

function Correction({ lang, entry }: { lang: Lang; entry: TrailEntry }): ReactElement {
  const links = entryLinks(lang, entry);
  const title = entryTitle(lang, entry);
  return (
    <>
      <p>
        <strong>{links === null ? title : <a href={links.figure}>{title}</a>}</strong>{' '}
        <span className="soft">
          · <time dateTime={entry.recordedAt}>{dayLabel(lang, entry.recordedAt.slice(0, 10))}</time>
        </span>
      </p>
      <p className="note">{entryWords(lang, entry)}</p>
    </>
  );
}
