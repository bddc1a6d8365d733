import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { pageAddress } from '../../../../lib/address.ts';
import { countLabel, dayLabel } from '../../../../lib/format.ts';
import { isLang } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { say } from '../../../../lib/words.ts';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Page, Section } from '../../../../parts/page.tsx';
import { plainCitation } from '../../../../taking/citation.ts';
import { citedRelease } from '../../../../taking/cited.ts';
import { viewNow } from '../../../../taking/now.ts';
import { frozenRows, frozenSources, releaseOf } from '../../../../taking/releases.ts';
import type { FrozenSource, ReleaseData } from '../../../../taking/releases.ts';

type Props = PageProps<'/[lang]/releases/[version]'>;

async function read({ params }: Props): Promise<{ lang: Lang; release: ReleaseData }> {
  const { lang, version } = await params;
  const release = releaseOf(version);
  if (!isLang(lang) || release === null) notFound();
  return { lang, release };
}

const titleOf = (lang: Lang, release: ReleaseData): string =>
  say(lang, `The record, version ${release.version}`, `Le dossier, version ${release.version}`);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, release } = await read(props);
  return pageMetadata(
    lang,
    `/releases/${release.version}`,
    titleOf(lang, release),
    say(lang, `As it was on ${release.date}.`, `Tel qu’il était au ${release.date}.`),
  );
}

/** The record as it was when it was frozen: every word and number here comes from the release's own files. */
export default async function ReleasePage(props: Props): Promise<ReactElement> {
  const { lang, release } = await read(props);
  const path = `/releases/${release.version}`;
  return (
    <Page lang={lang} path={path}>
      <article>
        <header className="opening list-opening">
          <p className="kicker">
            <a href={pageAddress(lang, '/releases')}>{say(lang, 'Releases', 'Éditions')}</a>
          </p>
          <h1>{titleOf(lang, release)}</h1>
          <p className="standfirst">
            {say(
              lang,
              `Frozen on ${dayLabel(lang, release.date)}. What follows is drawn from the files of the release, not from the record of today.`,
              `Figé le ${dayLabel(lang, release.date)}. Ce qui suit est tiré des fichiers de l’édition, non du dossier d’aujourd’hui.`,
            )}
          </p>
        </header>
        {release.missions.map((mission) => (
          <Section key={mission.slug} id={mission.slug} title={mission.acronym}>
            <FrozenMission lang={lang} release={release} mission={mission} />
          </Section>
        ))}
        <Section id="cite" title={say(lang, 'Cite this release', 'Citer cette édition')}>
          <div className="prose">
            <p className="example">{plainCitation(lang, citedRelease(viewNow(lang, path), release))}</p>
            <p>
              <a href={pageAddress(lang, `${path}/citation.bib`)}>BibTeX</a> ·{' '}
              <a href={pageAddress(lang, `${path}/citation.csl.json`)}>CSL-JSON</a>
            </p>
            <p>
              SHA-256 <code className="hash">{release.hash}</code>
            </p>
            <p>
              {say(
                lang,
                'It is the hash of the list of its files with theirs, and so stands for all of them. To compute it again, with the files below in one folder:',
                'C’est l’empreinte de la liste des fichiers avec les leurs\u00a0: elle vaut pour tous. Pour la recalculer, les fichiers ci-dessous dans un même dossier\u00a0:',
              )}
            </p>
            <pre className="code" tabIndex={0}>
              <code>{'sha256sum -c SHA256SUMS && sha256sum SHA256SUMS'}</code>
            </pre>
          </div>
        </Section>
        <Section id="files" title={say(lang, 'Files', 'Fichiers')}>
          <ul className="plain">
            <li>
              <a href={pageAddress(lang, `${path}/SHA256SUMS.txt`)}>SHA256SUMS</a>
            </li>
            {release.files.map((file) => (
              <li key={file.name}>
                <a href={pageAddress(lang, `${path}/${file.name}`)} download={file.name}>
                  {file.name}
                </a>{' '}
                <span className="soft">
                  {countLabel(lang, Math.ceil(file.bytes / 1000))}&nbsp;kB · <code>{file.sha256.slice(0, 16)}…</code>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      </article>
    </Page>
  );
}

function FrozenMission({
  lang,
  release,
  mission,
}: {
  lang: Lang;
  release: ReleaseData;
  mission: ReleaseData['missions'][number];
}): ReactElement {
  const rows = frozenRows(release, mission.slug, 'drawdown');
  const sources = frozenSources(release, mission.slug, lang);
  const picture = (form: 'svg' | 'png'): string =>
    pageAddress(lang, `/releases/${release.version}/${mission.slug}-drawdown-${lang}.${form}`);
  const heads = [
    say(lang, 'Had left', 'Partis'),
    say(lang, 'Still there', 'Encore là'),
    say(lang, 'Share gone', 'Part du personnel parti'),
    'Sources',
  ];
  const pageFile = `${mission.slug}-page-${lang}.html`;
  return (
    <>
      {release.files.some(({ name }) => name === `${pageFile}.gz`) && (
        <p>
          <a href={pageAddress(lang, `/releases/${release.version}/${pageFile}`)}>
            {say(lang, 'The whole page as it was', 'Toute la page telle qu’elle était')}
          </a>
        </p>
      )}
      <div
        className="frozen-picture scroll"
        role="region"
        tabIndex={0}
        aria-label={`${say(lang, 'The chart', 'Le graphique')}, ${mission.acronym}`}
      >
        <a href={picture('svg')}>
          <picture>
            <source
              srcSet={pageAddress(lang, `/releases/${release.version}/${mission.slug}-drawdown-${lang}-dark.png`)}
              media="(prefers-color-scheme: dark)"
            />
            <img
              src={picture('png')}
              width="1190"
              height="1010"
              alt={say(
                lang,
                `The drawdown chart of ${mission.acronym} as it was; the table below says the same.`,
                `Le graphique du retrait (${mission.acronym}) tel qu’il était\u202f; le tableau ci-dessous dit la même chose.`,
              )}
            />
          </picture>
        </a>
      </div>
      <p className="note">
        {say(
          lang,
          `The figures stand as they were shown on ${dayLabel(lang, release.date)}. How they are read, rounded and worded may have changed since: see `,
          `Les chiffres restent tels qu’on les montrait le ${dayLabel(lang, release.date)}. La façon de les lire, de les arrondir et de les dire a pu changer depuis\u00a0: voir `,
        )}
        <a href={pageAddress(lang, '/methodology')}>
          {say(lang, 'how it is done today', 'comment cela se fait aujourd’hui')}
        </a>
        .
      </p>
      <div
        className="scroll"
        role="region"
        tabIndex={0}
        aria-label={`${say(lang, 'The figures', 'Les chiffres')}, ${mission.acronym}`}
      >
        <table className="record frozen-rows">
          <thead>
            <tr>
              <th scope="col">{say(lang, 'As of', 'À la date')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row['as_of_edtf']}>
                <th scope="row" data-name={say(lang, 'As of', 'À la date')}>
                  {row[`as_of_label_${lang}`]}
                </th>
                {['departed', 'remaining', 'share'].map((name, i) => (
                  <td key={name} data-name={heads[i]}>
                    {row[`${name}_label_${lang}`] || '–'}
                    {name === 'departed' && row['computed'] === 'true' && (
                      <span className="soft"> {say(lang, '(computed)', '(calculé)')}</span>
                    )}
                  </td>
                ))}
                <td data-name={heads[3]}>
                  <FrozenSources lang={lang} keys={row['sources']?.split(' | ') ?? []} sources={sources} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The documents behind a row, as the release names them, each leading to its page: who published it and when, else what it is called. */
function FrozenSources({
  lang,
  keys,
  sources,
}: {
  lang: Lang;
  keys: readonly string[];
  sources: ReadonlyMap<string, FrozenSource>;
}): ReactElement[] {
  return keys.map((key, i) => {
    const source = sources.get(key);
    return (
      <Fragment key={key}>
        {i > 0 && '; '}
        {source === undefined ? (
          key
        ) : (
          <>
            <a href={pageAddress(lang, `/sources/${source.slug}`)}>
              {source.publisher ?? <cite lang={source.language}>{source.title}</cite>}
            </a>
            , {source.published}
          </>
        )}
      </Fragment>
    );
  });
}
