import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { pageAddress } from '../../../lib/address.ts';
import { apiExamples, curlOf } from '../../../lib/examples.ts';
import { isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { webSettings } from '../../../lib/settings.ts';
import { say } from '../../../lib/words.ts';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page, Section } from '../../../parts/page.tsx';

const words = (lang: Lang) => ({
  title: say(lang, 'Ask the record', 'Interroger le dossier'),
  about: say(
    lang,
    'Everything on these pages comes from one GraphQL API, open to all, without a key. What a page shows, the API answers.',
    'Tout ce que montrent ces pages vient d’une seule API GraphQL, ouverte à tous, sans clé. Ce que montre une page, l’API le répond.',
  ),
});

// What the examples answer, for readers of French; their own heads are in English.
const questions: Readonly<Record<string, string>> = {
  '01-drawdown': 'Combien de personnes de la MINUSMA sont parties, sur combien, et quelle source le dit\u202f?',
  '02-known-on-a-day':
    'Que savait-on le 11 décembre 2023, jour où le drapeau de la mission fut amené\u202f? Les sources postérieures sont écartées à toute profondeur.',
  '03-disagreements': 'Quels chiffres et quelles dates se contredisent, et pourquoi\u202f?',
  '04-sites': 'Quels camps étaient ouverts, fermés ou contestés le 11 décembre 2023\u202f?',
  '05-statements': 'Qui a dit quoi du retrait, pour ou contre, et où est-ce écrit\u202f?',
  '06-events-by-each-account': 'Que s’est-il passé en 2023, et quelle date chaque source donne-t-elle\u202f?',
  '07-search':
    'Où le dossier parle-t-il de Wagner\u202f? Les mots peuvent être français ou anglais, avec ou sans accents.',
  '08-figures-of-a-metric':
    'Tous les chiffres de l’effectif de la mission, par jour décrit, dix à la fois\u00a0: passez «\u00a0endCursor\u00a0» comme «\u00a0after\u00a0» pour les dix suivants.',
  '09-one-source': 'Qu’a-t-on tiré d’un article, paragraphe par paragraphe\u202f?',
  '10-who-is-who': 'Quelles personnes paraissent au dossier, dans quels rôles, et qu’ont-elles dit\u202f?',
  '11-en-francais': 'Combien de personnes sont parties, et qu’est-ce qui se contredit\u202f? Le dossier en français.',
  '12-by-id':
    'À quoi correspond cet identifiant\u202f? Les identifiants sont les mêmes dans toute base qui tient le dossier.',
};

export async function generateMetadata({ params }: PageProps<'/[lang]/api'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return pageMetadata(lang, '/api', words(lang).title, words(lang).about);
}

/** How to ask the record: the playground, queries to begin with, and what may be relied on. */
export default async function ApiPage({ params }: PageProps<'/[lang]/api'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  const { publicApiUrl } = webSettings();
  return (
    <Page lang={lang} path="/api">
      <article>
        <ListHead title={words(lang).title} about={words(lang).about} />
        <Section id="playground" title={say(lang, 'Try it', 'Essayer')}>
          <div className="prose">
            <p>
              <a href={publicApiUrl}>{say(lang, 'The playground', 'Le terrain d’essai')}</a>{' '}
              {say(
                lang,
                'opens in the browser with the examples below, completes what you type, and shows the whole schema with a description of every field.',
                's’ouvre dans le navigateur avec les exemples ci-dessous, complète ce que vous tapez, et montre tout le schéma avec une description de chaque champ.',
              )}
            </p>
            <p>
              {say(lang, 'Programs ask at ', 'Les programmes interrogent ')}
              <code>{publicApiUrl}</code>
              {say(
                lang,
                ', by POST with JSON or by GET; a GET carries an ETag, so that an answer that has not changed is not sent twice.',
                ', par POST en JSON ou par GET\u202f; un GET porte un ETag, si bien qu’une réponse inchangée n’est pas renvoyée.',
              )}
            </p>
          </div>
        </Section>
        <Section id="promises" title={say(lang, 'What may be relied on', 'Ce sur quoi on peut compter')}>
          <div className="prose">
            <ul>
              {promises(lang).map((promise) => (
                <li key={promise}>{promise}</li>
              ))}
            </ul>
          </div>
        </Section>
        <Section
          id="examples"
          title={say(lang, 'Queries to begin with', 'Des questions pour commencer')}
          note={say(lang, 'Each runs as it stands.', 'Chacune fonctionne telle quelle.')}
        >
          {apiExamples().map((example) => (
            <details key={example.name} className="twin">
              <summary>
                <Coded text={lang === 'fr' ? (questions[example.name] ?? example.question) : example.question} />
              </summary>
              <pre className="code" tabIndex={0}>
                <code>{example.query}</code>
              </pre>
              <pre className="code" tabIndex={0}>
                <code>{curlOf(publicApiUrl, example.query)}</code>
              </pre>
            </details>
          ))}
        </Section>
        <Section id="without" title={say(lang, 'Without GraphQL', 'Sans GraphQL')}>
          <div className="prose">
            <p>
              {say(
                lang,
                'Every list and figure is also a file at a fixed address, equal to what the API answers: ',
                'Chaque liste et chaque figure est aussi un fichier à une adresse fixe, égal à ce que répond l’API\u00a0: ',
              )}
              <a href={pageAddress(lang, '/data')}>{say(lang, 'data', 'données')}</a>.
            </p>
          </div>
        </Section>
      </article>
    </Page>
  );
}

function promises(lang: Lang): string[] {
  return [
    say(
      lang,
      'No field is dropped, renamed or made nullable without notice. What is added are types, fields, optional arguments and values of enums: read unknown values as “other”.',
      'Aucun champ n’est retiré, renommé ou rendu facultatif sans préavis. S’ajoutent des types, des champs, des arguments facultatifs et des valeurs\u00a0: lisez une valeur inconnue comme «\u00a0autre\u00a0».',
    ),
    say(
      lang,
      'The id of a thing derives from its kind and its key: it is the same in every database, so that links last.',
      'L’identifiant d’une chose dérive de son genre et de sa clé\u00a0: il est le même dans toute base, pour que les liens durent.',
    ),
    say(
      lang,
      'Every number is a range with the statistics it came from. Null is “no source says so”, never zero.',
      'Tout nombre est une fourchette avec les chiffres dont il vient. Nul veut dire «\u00a0aucune source ne le dit\u00a0», jamais zéro.',
    ),
    say(
      lang,
      'knownOn leaves out everything that became known later, at every depth below the field that has it.',
      'knownOn écarte tout ce qui fut connu plus tard, à toute profondeur sous le champ qui le porte.',
    ),
    say(
      lang,
      'Lists have a total order and opaque cursors that survive inserts and deletions; 20 at a time, at most 100. totalCount is exact.',
      'Les listes ont un ordre total et des curseurs opaques qui survivent aux ajouts et aux retraits\u202f; 20 à la fois, 100 au plus. totalCount est exact.',
    ),
    say(
      lang,
      'A wrong argument is an error that names it (BAD_USER_INPUT), never other data; too much at once is LIMIT_EXCEEDED, too often RATE_LIMITED.',
      'Un argument faux est une erreur qui le nomme (BAD_USER_INPUT), jamais d’autres données\u202f; trop à la fois donne LIMIT_EXCEEDED, trop souvent RATE_LIMITED.',
    ),
  ];
}

/** A sentence whose `words of the language` are set as such. */
function Coded({ text }: { text: string }): ReactElement {
  return (
    <>
      {text
        .split('`')
        .map((part, i) =>
          i % 2 === 1 ? <code key={`${part} ${i}`}>{part}</code> : <Fragment key={`${part} ${i}`}>{part}</Fragment>,
        )}
    </>
  );
}
