'use client';

import type { ReactElement } from 'react';

/** A page that could not be made, in words: what happened, and what to do. */
export default function ErrorPage(): ReactElement {
  return (
    <main id="content" className="message">
      <div lang="en">
        <h1>The record does not answer just now</h1>
        <p className="standfirst">
          The figures are kept by another service, and it did not give this page what it needs. Nothing is lost; the
          page will be back when it is.
        </p>
        <p>
          <a href="">Try again</a> · <a href="/en">All missions</a>
        </p>
      </div>
      <div lang="fr">
        <h1>Le dossier ne répond pas pour l’instant</h1>
        <p className="standfirst">
          Les chiffres sont tenus par un autre service, qui n’a pas donné à cette page ce qu’il lui faut. Rien n’est
          perdu ; la page reviendra avec lui.
        </p>
        <p>
          <a href="">Réessayer</a> · <a href="/fr">Toutes les missions</a>
        </p>
      </div>
    </main>
  );
}
