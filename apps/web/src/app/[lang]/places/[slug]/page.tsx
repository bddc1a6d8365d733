import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { CampOverTime } from '../../../../figures/camp-over-time.tsx';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { PlaceMap } from '../../../../figures/place-map.tsx';
import { TimelineByMonth } from '../../../../figures/timeline-by-month.tsx';
import { VintageNotice } from '../../../../figures/vintage.tsx';
import { pageAddress } from '../../../../lib/address.ts';
import { countLabel, counted, listLabel } from '../../../../lib/format.ts';
import type { Lang } from '../../../../lib/language.ts';
import { aroundPlace, placeOf } from '../../../../lib/place-answers.ts';
import type { InnerPlace, PlaceData } from '../../../../lib/place-document.ts';
import { placeMapOf } from '../../../../lib/place-map.ts';
import type { DatedSite } from '../../../../lib/site-document.ts';
import { say, word } from '../../../../lib/words.ts';
import { Passages, StatisticLine } from '../../../../parts/evidence.tsx';
import { InOtherLanguage } from '../../../../parts/in-other-language.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Nothing, Page, Section } from '../../../../parts/page.tsx';
import { readDetail } from '../../../../parts/read-page.ts';
import { Take } from '../../../../parts/take.tsx';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';
import { inWords } from '../../../../lib/other-language.ts';

type Props = PageProps<'/[lang]/places/[slug]'>;

async function read({ params, searchParams }: Props) {
  const { lang, slug, knownOn, isWrong } = await readDetail(params, searchParams);
  return { lang, slug, knownOn, isWrong, answer: isWrong ? null : await placeOf(lang, slug, knownOn) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug, knownOn, isWrong, answer } = await read(props);
  if (isWrong) return { title: 'Drawdown' };
  const place = answer?.place ?? null;
  if (place === null) return notYetKnownMetadata(lang, knownOn);
  return pageMetadata(
    lang,
    `/places/${slug}`,
    inWords(lang, place, 'name'),
    say(
      lang,
      `${inWords(lang, place, 'name')}: what happened there.`,
      `${inWords(lang, place, 'name')}\u00a0: ce qui s’y est passé.`,
    ),
  );
}

/** A place: where it is, what lies within, what became of it if it is a camp, what happened and what was counted there. */
export default async function PlacePage(props: Props): Promise<ReactElement> {
  const { lang, slug, knownOn, isWrong, answer } = await read(props);
  const path = `/places/${slug}`;
  if (isWrong) return <WrongAddress lang={lang} path={path} parameter="knownOn" />;
  if (answer === null || answer.place === null) {
    if (knownOn === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={null} knownOn={knownOn} />;
  }
  const { place, places } = answer;
  const around = await aroundPlace(lang, place, places.nodes, knownOn);
  const { site, mission } = around;
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <article>
        <div className="place-opening">
          <Opening lang={lang} path={path} place={place} knownOn={knownOn} />
          <PlaceMap
            lang={lang}
            map={placeMapOf(lang, place, around, knownOn)}
            take={{ path: `${path}/map`, query: { knownOn } }}
          />
        </div>
        {site !== undefined && mission !== undefined && (
          <CampOverTime
            lang={lang}
            site={site}
            mission={mission}
            knownOn={knownOn}
            take={{ path: `${path}/spells`, query: { knownOn } }}
          />
        )}
        <Section
          id="events"
          title={say(lang, 'What happened there', 'Ce qui s’y est passé')}
          note={
            place.events.totalCount > 0
              ? counted(
                  lang,
                  place.events.totalCount,
                  say(lang, 'event', 'événement'),
                  say(lang, 'events', 'événements'),
                )
              : undefined
          }
        >
          {place.events.totalCount === 0 ? (
            <Nothing>{say(lang, 'No event there is on record.', 'Aucun événement n’y est consigné.')}</Nothing>
          ) : (
            <TimelineByMonth lang={lang} events={place.events.nodes} knownOn={knownOn} level={3} />
          )}
          {place.events.totalCount > place.events.nodes.length && (
            <p className="all-of">
              <a href={pageAddress(lang, '/events', { place: slug, knownOn })}>
                {say(lang, 'All events', 'Tous les événements')} ({countLabel(lang, place.events.totalCount)})
              </a>
            </p>
          )}
          {place.events.totalCount > 0 && (
            <Take
              lang={lang}
              about={say(lang, 'all events there', 'tous les événements sur place')}
              path="/events"
              query={{ place: slug, knownOn }}
            />
          )}
        </Section>
        {place.statistics.nodes.length > 0 && (
          <Section
            id="statistics"
            title={say(lang, 'What was counted there', 'Ce qui y a été compté')}
            note={counted(
              lang,
              place.statistics.totalCount,
              say(lang, 'figure', 'chiffre'),
              say(lang, 'figures', 'chiffres'),
            )}
          >
            <ul className="plain">
              {place.statistics.nodes.map((statistic) => (
                <li key={statistic.id}>
                  <StatisticLine lang={lang} statistic={statistic} knownOn={knownOn} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Within lang={lang} slug={slug} places={places} camps={around.camps} knownOn={knownOn} />
        <Section
          id="evidence"
          title={say(lang, 'Where it is named', 'Où il est nommé')}
          note={say(
            lang,
            'Passages that name the place or give where it lies.',
            'Les passages qui nomment le lieu ou disent où il se trouve.',
          )}
        >
          {place.evidence.length === 0 ? (
            <Nothing>
              {say(
                lang,
                'No source known by then names it. Its name and where it lies are geography, and shown on any day.',
                'Aucune source connue à cette date ne le nomme. Son nom et sa position relèvent de la géographie, et sont montrés quel que soit le jour.',
              )}
            </Nothing>
          ) : (
            <Passages lang={lang} evidence={place.evidence} knownOn={knownOn} />
          )}
        </Section>
      </article>
    </Page>
  );
}

function Opening({
  lang,
  path,
  place,
  knownOn,
}: {
  lang: Lang;
  path: string;
  place: PlaceData;
  knownOn: string | null;
}): ReactElement {
  const larger = [place.within, place.within?.within, place.within?.within?.within].flatMap((one) => one ?? []);
  const degrees = (value: number, signs: readonly [string, string]): string =>
    `${new Intl.NumberFormat(lang, { maximumFractionDigits: 4 }).format(Math.abs(value))}°\u00a0${value < 0 ? signs[1] : signs[0]}`;
  return (
    <header className="opening list-opening">
      <p className="kicker">
        <a href={pageAddress(lang, '/places', { kind: place.kind, knownOn })}>{word(lang, 'placeKind', place.kind)}</a>
        {larger.map((one) => (
          <span key={one.slug} className="soft">
            {' · '}
            <a href={pageAddress(lang, `/places/${one.slug}`, { knownOn })}>
              <InOtherLanguage lang={lang} of={one} field="name" />
            </a>
          </span>
        ))}
      </p>
      <h1>
        <InOtherLanguage lang={lang} of={place} field="name" />
      </h1>
      {place.mission !== null && (
        <p className="standfirst">
          {say(lang, 'A site of ', 'Un site de la mission ')}
          <a href={pageAddress(lang, `/missions/${place.mission.slug}`, { knownOn })}>{place.mission.acronym}</a>
          {say(lang, ', among ', ', parmi ')}
          <a href={pageAddress(lang, `/missions/${place.mission.slug}/sites`, { knownOn })}>
            {say(lang, 'all its camps', 'tous ses camps')}
          </a>
          .
        </p>
      )}
      {place.aliases.length > 0 && (
        <p className="soft">
          {say(lang, 'In the sources also ', 'Dans les sources aussi ')}
          {listLabel(
            lang,
            place.aliases.map((alias) => say(lang, `“${alias}”`, `«\u00a0${alias}\u00a0»`)),
          )}
        </p>
      )}
      <p className="soft">
        {place.latitude !== null && place.longitude !== null
          ? `${degrees(place.latitude, ['N', 'S'])}, ${degrees(place.longitude, say(lang, 'EW', 'EO').split('') as [string, string])}`
          : place.kind === 'SITE' || place.kind === 'CITY'
            ? say(lang, 'No source gives its coordinates.', 'Aucune source n’en donne les coordonnées.')
            : null}
      </p>
      <VintageNotice lang={lang} path={path} knownOn={knownOn} />
    </header>
  );
}

/** The places that lie within, those directly so first, camps with what became of them. */
function Within({
  lang,
  slug,
  places,
  camps,
  knownOn,
}: {
  lang: Lang;
  slug: string;
  places: { totalCount: number; nodes: readonly InnerPlace[] };
  camps: readonly DatedSite[];
  knownOn: string | null;
}): ReactElement | null {
  if (places.nodes.length === 0) return null;
  const isDirect = (one: InnerPlace): boolean => one.within?.slug === slug;
  const ordered = [...places.nodes].sort(
    (a, b) => Number(isDirect(b)) - Number(isDirect(a)) || a.name.localeCompare(b.name, lang),
  );
  return (
    <Section id="within" title={say(lang, 'Within it', 'À l’intérieur')}>
      <ul className="plain columns">
        {ordered.map((inner) => {
          const camp = camps.find((one) => one.place.id === inner.id);
          return (
            <li key={inner.id}>
              <a href={pageAddress(lang, `/places/${inner.slug}`, { knownOn })}>
                <InOtherLanguage lang={lang} of={inner} field="name" />
              </a>{' '}
              <span className="soft small">
                {word(lang, 'placeKind', inner.kind)}
                {camp !== undefined && `, ${word(lang, 'site', camp.status)}`}
              </span>
            </li>
          );
        })}
      </ul>
      {places.totalCount > places.nodes.length && (
        <p className="all-of">
          <a href={pageAddress(lang, '/places', { place: slug, knownOn })}>
            {say(lang, 'All places within it', 'Tous les lieux à l’intérieur')} ({countLabel(lang, places.totalCount)})
          </a>
        </p>
      )}
    </Section>
  );
}
