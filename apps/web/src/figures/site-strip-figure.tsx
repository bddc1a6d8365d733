import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { SiteStrip } from '../charts/site-strip.tsx';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DatedSite, MissionSitesData } from '../lib/site-document.ts';
import { byClosing, siteStripDrawing } from '../lib/site-drawing.ts';
import { say, word } from '../lib/words.ts';
import { Nothing } from '../parts/page.tsx';
import { Take } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { InOtherLanguage } from '../parts/in-other-language.tsx';
import { inWords } from '../lib/other-language.ts';

/** All camps over time, one row each, with the day asked for, and the same as a table of spells. */
export function SiteStripFigure({
  lang,
  sites,
  mission,
  on,
  ledgerOf,
  take,
}: {
  lang: Lang;
  sites: readonly DatedSite[];
  mission: Pick<MissionSitesData, 'withdrawalStarted' | 'deadline' | 'acronym'>;
  on: string | null;
  /** The address of a camp's row in the ledger. */
  ledgerOf: (slug: string) => string;
  take: Takeable;
}): ReactElement {
  const drawing = siteStripDrawing(lang, sites, mission, {
    on,
    hrefOf: ({ place }) => ledgerOf(place.slug),
  });
  const title = say(lang, 'How long each camp was kept', 'Combien de temps chaque camp a été gardé');
  return (
    <figure className="figure strip-figure" data-taken={take.path}>
      <figcaption>
        <strong>{title}.</strong>{' '}
        <span className="soft">
          {say(
            lang,
            'A bar lasts as long as the camp was open; hatched where sources contradict one another on the day, empty where none gives it. A point at the right end: it goes on beyond this axis.',
            'La barre dure tant que le camp était ouvert\u202f; hachurée là où les sources se contredisent sur le jour, vide là où aucune ne le donne. Une pointe à droite\u00a0: elle continue au-delà de l’axe.',
          )}
        </span>
      </figcaption>
      {drawing === null ? (
        <Nothing>
          {say(
            lang,
            'No day of the withdrawal is on record to draw an axis from.',
            'Aucun jour du retrait n’est au dossier, d’où tracer un axe.',
          )}
        </Nothing>
      ) : (
        <SiteStrip drawing={drawing} label={stripInWords(lang, sites, mission.acronym)} />
      )}
      <details className="twin">
        <summary>{say(lang, 'The same as a table', 'La même chose en tableau')}</summary>
        <div className="scroll" role="region" tabIndex={0} aria-label={title}>
          <SpellsTable lang={lang} sites={sites} />
        </div>
      </details>
      <Take lang={lang} about={title} {...take} />
    </figure>
  );
}

export function stripInWords(lang: Lang, sites: readonly DatedSite[], acronym: string): string {
  const said = byClosing(sites).map(
    ({ place, closed }) =>
      `${inWords(lang, place, 'name')} (${closed === null ? say(lang, 'no closing known', 'aucune fermeture connue') : dayWords(lang, closed, true)})`,
  );
  return say(
    lang,
    `Bars of time of the camps of ${acronym}, in the order they were given up: ${said.join('; ')}.`,
    `Barres de temps des camps (${acronym}), dans l’ordre où ils ont été quittés\u00a0: ${said.join('\u202f; ')}.`,
  );
}

/** Camps by the days of each status, as a table. */
export function SpellsTable({ lang, sites }: { lang: Lang; sites: readonly DatedSite[] }): ReactElement {
  const day = (label: string | null): string => (label === null ? '–' : dayLabel(lang, label));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(lang, 'Camp', 'Camp')}</th>
          <th scope="col">{say(lang, 'Was', 'Était')}</th>
          <th scope="col">{say(lang, 'from', 'du')}</th>
          <th scope="col">{say(lang, 'until', 'au')}</th>
        </tr>
      </thead>
      <tbody>
        {byClosing(sites).flatMap((site) =>
          site.spells.map((spell) => (
            <tr key={`${site.place.id} ${spell.status}`}>
              <th scope="row">
                <InOtherLanguage lang={lang} of={site.place} field="name" />
              </th>
              <td>{word(lang, 'site', spell.status)}</td>
              <td>{day(spell.from)}</td>
              <td>{day(spell.to)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
