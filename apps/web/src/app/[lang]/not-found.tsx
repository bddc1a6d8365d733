import type { ReactElement } from 'react';

/** What is not there, in words. It is not told its language: the style sheet shows the words in the document's own. */
export default function NotFound(): ReactElement {
  return (
    <main id="content" className="message">
      <title>404 · Drawdown</title>
      <div lang="en">
        <p className="kicker">404</p>
        <h1>There is no such page</h1>
        <p className="standfirst">
          Nothing in the record has this address. It may have been mistyped, or belong to a dossier that is not loaded
          here.
        </p>
        <p>
          <a href="/en">All missions</a> · <a href="/en/sources">All sources</a> · <a href="/en/search">Search</a>
        </p>
      </div>
      <div lang="fr">
        <p className="kicker">404</p>
        <h1>Cette page n’existe pas</h1>
        <p className="standfirst">
          Rien dans le dossier n’a cette adresse. Elle est peut-être mal saisie, ou relève d’un dossier qui n’est pas
          chargé ici.
        </p>
        <p>
          <a href="/fr">Toutes les missions</a> · <a href="/fr/sources">Toutes les sources</a> ·{' '}
          <a href="/fr/search">Chercher</a>
        </p>
      </div>
    </main>
  );
}
