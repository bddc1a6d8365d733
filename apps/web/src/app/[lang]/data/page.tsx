import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { pageAddress } from '../../../lib/address.ts';
import { ask, askAll } from '../../../lib/ask.ts';
import { countLabel } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { JsonLd } from '../../../parts/json-ld.tsx';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page, Section } from '../../../parts/page.tsx';
import { licence } from '../../../taking/about.ts';
import { plainCitation } from '../../../taking/citation.ts';
import { citedDossier } from '../../../taking/cited.ts';
import { datasetOf } from '../../../taking/json-ld.ts';
import { toldOf } from '../../../taking/told.ts';
import { fittingCode } from '../../../taking/embed.ts';
import { viewNow } from '../../../taking/now.ts';
import { packageTables } from '../../../taking/tables/all.ts';
import { Dictionary } from './dictionary.tsx';
import { InOtherLanguage } from '../../../parts/in-other-language.tsx';

const DataQuery = graphql(`
  query Data($lang: Language!, $after: String) {
    missions(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        acronym
        name(lang: $lang)
        untranslated(lang: $lang)
        deadline
        hostCountry {
          name(lang: $lang)
          untranslated(lang: $lang)
        }
        withdrawalStarted {
          earliest
        }
        statistics(first: 1, where: { includeRetracted: true }) {
          totalCount
        }
        events(first: 1) {
          totalCount
        }
        statements(first: 1) {
          totalCount
        }
        disagreements(first: 1) {
          totalCount
        }
        reconciliations(first: 1) {
          totalCount
        }
        drawdown {
          points {
            computed
          }
          envelope {
            on
          }
          pace {
            perDay {
              unit
            }
          }
          requiredPace {
            perDay {
              unit
            }
          }
          excluded {
            code
          }
        }
        sites {
          status
        }
      }
    }
  }
`);

const SharedCountsQuery = graphql(`
  query SharedCounts {
    sources(first: 1) {
      totalCount
    }
    actors(first: 1) {
      totalCount
    }
    places(first: 1) {
      totalCount
    }
    metrics {
      id
    }
  }
`);

type MissionData = ResultOf<typeof DataQuery>['missions']['nodes'][number];
type Shared = ResultOf<typeof SharedCountsQuery>;

const words = (lang: Lang) => ({
  title: say(lang, 'Take the record away', 'Emporter le dossier'),
  about: say(
    lang,
    'Every table of the record as CSV, described column by column in both languages, whole or as known on a day.',
    'Toutes les tables du dossier en CSV, décrites colonne par colonne dans les deux langues, entières ou telles qu’on les connaissait un jour donné.',
  ),
});

export async function generateMetadata({ params }: PageProps<'/[lang]/data'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return pageMetadata(lang, '/data', words(lang).title, words(lang).about);
}

/** Everything that can be downloaded, what its columns mean, and what may be done with it. */
export default async function DataPage({ params }: PageProps<'/[lang]/data'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const [missions, shared] = await Promise.all([
    askAll(async (after) => (await ask(DataQuery, { lang: apiLanguage(lang), after })).missions),
    ask(SharedCountsQuery, {}),
  ]);
  return (
    <Page lang={lang} path="/data">
      <article>
        <ListHead title={words(lang).title} about={words(lang).about} />
        {missions.map((mission) => (
          <Section
            key={mission.slug}
            id={mission.slug}
            title={mission.acronym}
            note={<InOtherLanguage lang={lang} of={mission} field="name" />}
          >
            <MissionFiles lang={lang} mission={mission} shared={shared} />
            <JsonLd data={datasetOf(viewNow(lang, '/data', mission.slug), toldOf(lang, mission))} />
          </Section>
        ))}
        <Section id="reading" title={say(lang, 'How to read it', 'Comment le lire')}>
          <Reading lang={lang} />
        </Section>
        <Section
          id="dictionary"
          title={say(lang, 'The data dictionary', 'Le dictionnaire des données')}
          note={say(
            lang,
            'The same in every form: CSV, JSON, CSVW and the data package.',
            'Le même sous toutes les formes\u00a0: CSV, JSON, CSVW et paquet de données.',
          )}
        >
          <Dictionary lang={lang} />
        </Section>
        <Section id="embed" title={say(lang, 'Figures in your own pages', 'Des figures dans vos pages')}>
          <div className="prose">
            <p>
              {say(
                lang,
                'Under every chart stands the code that puts it into a page of yours, as it is chosen there, in the reader’s light or dark theme and with the way back to its sources. A frame cannot know how high its content is: put this once into your page, and each fits.',
                'Sous chaque graphique se trouve le code qui le place dans une page à vous, tel qu’il y est choisi, au thème clair ou sombre du lecteur, avec le chemin vers ses sources. Un cadre ne peut connaître la hauteur de son contenu\u00a0: mettez ceci une fois dans votre page, et chacun s’ajuste.',
              )}
            </p>
            <pre className="code" tabIndex={0}>
              <code>{fittingCode}</code>
            </pre>
          </div>
        </Section>
        <Section id="licence" title={say(lang, 'Licence and citation', 'Licence et citation')}>
          <div className="prose">
            <p>
              {say(
                lang,
                'The record may be used for anything, with its source named: ',
                'Le dossier peut servir à tout, à condition d’en nommer la source\u00a0: ',
              )}
              <a href={licence.path} rel="license">
                {licence.title}
              </a>
              {say(
                lang,
                '. The words quoted from documents stay their publishers’.',
                '. Les mots cités des documents restent à leurs éditeurs.',
              )}
            </p>
            {missions.map((mission) => (
              <Citation key={mission.slug} lang={lang} slug={mission.slug} />
            ))}
          </div>
        </Section>
      </article>
    </Page>
  );
}

function MissionFiles({ lang, mission, shared }: { lang: Lang; mission: MissionData; shared: Shared }): ReactElement {
  const path = `/data/${mission.slug}`;
  const { drawdown } = mission;
  // Of the tables that are not here, the rows are only counted by making them.
  const counts: Readonly<Record<string, number>> = {
    statistics: mission.statistics.totalCount,
    events: mission.events.totalCount,
    statements: mission.statements.totalCount,
    disagreements: mission.disagreements.totalCount,
    reconciliations: mission.reconciliations.totalCount,
    drawdown: drawdown.points.length,
    envelope: drawdown.envelope.length,
    pace: drawdown.pace.length + (drawdown.requiredPace === null ? 0 : 1),
    excluded: drawdown.excluded.length,
    sites: mission.sites.length,
    sources: shared.sources.totalCount,
    actors: shared.actors.totalCount,
    places: shared.places.totalCount,
    metrics: shared.metrics.length,
    missions: 1,
  };
  return (
    <>
      <p>
        <a href={pageAddress(lang, `${path}.zip`)} download>
          {say(lang, 'Everything in one ZIP', 'Tout dans un seul ZIP')}
        </a>{' '}
        ·{' '}
        <a href={pageAddress(lang, `${path}/datapackage.json`)}>
          {say(lang, 'Frictionless data package', 'Paquet de données Frictionless')}
        </a>{' '}
        · <a href={pageAddress(lang, `/missions/${mission.slug}/feed.atom`)}>{say(lang, 'Atom feed', 'Flux Atom')}</a>
      </p>
      <form className="choosers" action={pageAddress(lang, `${path}.zip`)}>
        <label>
          <span>{say(lang, 'As known on', 'Tel que connu au')}</span>
          <input type="date" name="knownOn" required />
        </label>
        <button type="submit">{say(lang, 'Download that day', 'Télécharger ce jour')}</button>
      </form>
      <div className="scroll" role="region" tabIndex={0} aria-label={say(lang, 'Tables', 'Tables')}>
        <table className="downloads">
          <thead>
            <tr>
              <th scope="col">{say(lang, 'Table', 'Table')}</th>
              <th scope="col">{say(lang, 'Rows', 'Lignes')}</th>
              <th scope="col">{say(lang, 'Columns', 'Colonnes')}</th>
              <th scope="col">{say(lang, 'File', 'Fichier')}</th>
            </tr>
          </thead>
          <tbody>
            {packageTables.map((table) => (
              <tr key={table.name}>
                <td>
                  <strong>{table.title[lang]}</strong>
                  <br />
                  <span className="soft">{table.description[lang]}</span>
                </td>
                <RowCount lang={lang} count={counts[table.name]} />
                <td data-name={say(lang, 'columns', 'colonnes')}>{table.columns.length}</td>
                <td>
                  <a href={pageAddress(lang, `${path}/${table.name}.csv`)} download>
                    CSV<span className="unseen"> {table.title[lang]}</span>
                  </a>{' '}
                  ·{' '}
                  <a href={pageAddress(lang, `${path}/${table.name}.csv-metadata.json`)}>
                    CSVW<span className="unseen"> {table.title[lang]}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function RowCount({ lang, count }: { lang: Lang; count: number | undefined }): ReactElement {
  return count === undefined ? (
    <td className="soft">{say(lang, 'counted on download', 'comptées au téléchargement')}</td>
  ) : (
    <td data-name={count === 1 ? say(lang, 'row', 'ligne') : say(lang, 'rows', 'lignes')}>{countLabel(lang, count)}</td>
  );
}

async function Citation({ lang, slug }: { lang: Lang; slug: string }): Promise<ReactElement> {
  const cited = await citedDossier(viewNow(lang, `/missions/${slug}`, slug));
  return (
    <p className="example">
      {plainCitation(lang, cited)}
      <br />
      <a href={pageAddress(lang, `/missions/${slug}.bib`)}>BibTeX</a> ·{' '}
      <a href={pageAddress(lang, `/missions/${slug}.csl.json`)}>CSL-JSON</a>
    </p>
  );
}

function Reading({ lang }: { lang: Lang }): ReactElement {
  const said: [string, string][] = [
    [
      'A value is a range: low and high, both inclusive. An empty end is open: no source bounds it. Empty never means zero.',
      'Une valeur est une fourchette\u00a0: bas et haut, inclus. Un bout vide est ouvert\u00a0: aucune source ne le borne. Vide ne veut jamais dire zéro.',
    ],
    [
      'Every row names the document, the paragraph and the words it rests on; computed rows name the figures they were computed from.',
      'Chaque ligne nomme le document, le paragraphe et les mots sur lesquels elle repose\u202f; les lignes calculées nomment les chiffres dont elles viennent.',
    ],
    [
      'Dates have a first and a last day, and are EDTF (ISO 8601-2) besides; “inferred” marks our reading.',
      'Les dates ont un premier et un dernier jour, et sont aussi en EDTF (ISO 8601-2)\u202f; «\u00a0inferred\u00a0» marque notre lecture.',
    ],
    [
      'Files are UTF-8, parted by commas, with one header row. Text that a spreadsheet would run as a formula, because it begins with =, +, -, @, a tab or a line break, has an apostrophe before it; numbers never have.',
      'Les fichiers sont en UTF-8, séparés par des virgules, avec une ligne d’en-tête. Un texte qu’un tableur prendrait pour une formule, parce qu’il commence par =, +, -, @, une tabulation ou un saut de ligne, est précédé d’une apostrophe\u202f; un nombre, jamais.',
    ],
    [
      'No comment line stands in a CSV, since many programs stumble over one: its last columns, which begin with file_, say in every row of which vintage it is, what was chosen, which page shows the same, the licence, and the day it was taken. JSON says so once, under “about”, and pictures in their last lines.',
      'Aucune ligne de commentaire dans un CSV\u00a0: bien des programmes y trébuchent. Ses dernières colonnes, qui commencent par file_, disent à chaque ligne de quel jour de connaissance il est, ce qui fut choisi, quelle page montre la même chose, la licence et le jour du téléchargement. Le JSON le dit une fois, sous «\u00a0about\u00a0», et les images dans leurs dernières lignes.',
    ],
    [
      'Beside each CSV, at its address followed by -metadata.json, stands what its columns are in words for programs: CSVW, the W3C’s metadata for tables.',
      'À côté de chaque CSV, à son adresse suivie de -metadata.json, se trouve ce que sont ses colonnes, dit pour les programmes\u00a0: en CSVW, les métadonnées de tables du W3C.',
    ],
    [
      'What a page shows can be had from that page: put .csv or .json, for a chart .svg or .png, at the end of its address, with the same choices. A choice that means nothing there is refused, never left aside. Where no day of knowledge is chosen, the file names the day it was taken: its address can be read again.',
      'Ce que montre une page s’obtient de cette page\u00a0: ajoutez .csv ou .json, pour un graphique .svg ou .png, à la fin de son adresse, avec les mêmes choix. Un choix qui n’y veut rien dire est refusé, jamais ignoré. Si aucun jour de connaissance n’est choisi, le fichier nomme celui du téléchargement\u00a0: son adresse peut être relue.',
    ],
  ];
  return (
    <div className="prose">
      <ul>
        {said.map(([en, fr]) => (
          <li key={en}>{say(lang, en, fr)}</li>
        ))}
      </ul>
      <p>
        <a href={pageAddress(lang, '/methodology')}>
          {say(
            lang,
            'How figures become ranges, and ranges answers',
            'Comment les chiffres deviennent des fourchettes, et les fourchettes des réponses',
          )}
        </a>{' '}
        · <a href={pageAddress(lang, '/api')}>{say(lang, 'The same by the API', 'La même chose par l’API')}</a> ·{' '}
        <a href={pageAddress(lang, '/corrections')}>{say(lang, 'Corrections', 'Corrections')}</a>
      </p>
    </div>
  );
}
