import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { KnownOn } from '../../../../../figures/known-on.tsx';
import { NotYetKnown } from '../../../../../figures/not-yet-known.tsx';
import { SiteCounts } from '../../../../../figures/site-counts.tsx';
import { SiteDays } from '../../../../../figures/site-days.tsx';
import { SiteKey } from '../../../../../figures/site-key.tsx';
import { ledgerAnchor, SiteLedger } from '../../../../../figures/site-ledger.tsx';
import { SiteMapFigure } from '../../../../../figures/site-map-figure.tsx';
import { SiteStripFigure } from '../../../../../figures/site-strip-figure.tsx';
import { learntNouns } from '../../../../../figures/vintage.tsx';
import { given, oneOf, pageAddress, parameter, siteStatuses, wrongParameter } from '../../../../../lib/address.ts';
import { ask } from '../../../../../lib/ask.ts';
import { todayInUtc } from '../../../../../lib/day-number.ts';
import { apiLanguage } from '../../../../../lib/language.ts';
import type { Lang } from '../../../../../lib/language.ts';
import { learntOfMission } from '../../../../../lib/learnt.ts';
import { MissionNameQuery } from '../../../../../lib/mission-document.ts';
import { MissionSitesQuery } from '../../../../../lib/site-document.ts';
import { sitesFinding, statusAfterNumber, summaryOf } from '../../../../../lib/site-words.ts';
import { say } from '../../../../../lib/words.ts';
import { pageMetadata } from '../../../../../parts/metadata.ts';
import { MissionHead } from '../../../../../parts/mission-head.tsx';
import { Nothing, Page, Section } from '../../../../../parts/page.tsx';
import { readSlug } from '../../../../../parts/read-page.ts';
import { Taken } from '../../../../../parts/take.tsx';
import { WrongAddress } from '../../../../../parts/wrong-address.tsx';

type Props = PageProps<'/[lang]/missions/[slug]/sites'>;

const missionOf = cache(
  async (lang: Lang, slug: string, on: string | null, knownOn: string | null) =>
    (await ask(MissionSitesQuery, { slug, lang: apiLanguage(lang), on, knownOn })).mission,
);

async function read({ params, searchParams }: Props) {
  const { lang, slug } = await readSlug(params);
  const search = await searchParams;
  const path = `/missions/${slug}/sites`;
  const wrong = wrongParameter(search, path);
  const knownOn = parameter(search, 'knownOn');
  const asked = parameter(search, 'on');
  const mission = wrong === null ? await missionOf(lang, slug, asked, knownOn) : null;
  // Without a day, the API tells of the day as known on, else of the record's end.
  return { lang, slug, path, search, wrong, knownOn, asked, on: asked ?? knownOn, mission };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, path, mission, on, asked, knownOn } = await read(props);
  if (mission === null) return { title: 'Drawdown' };
  const title = sitesFinding(lang, mission.sites, { on, knownOn, today: todayInUtc() });
  return pageMetadata(
    lang,
    path,
    say(lang, `${mission.acronym}, camps: ${title}`, `${mission.acronym}, camps\u00a0: ${title}`),
    summaryOf(lang, mission.sites, on, todayInUtc()),
    { knownOn, on: asked },
    { picture: `${path}.png`, acronym: mission.acronym },
  );
}

/** A mission's camps on a day: the map, each over time, and the ledger with what every source says. */
export default async function MissionSitesPage(props: Props): Promise<ReactElement> {
  const { lang, slug, path, search, wrong, knownOn, asked, on, mission } = await read(props);
  if (wrong !== null) return <WrongAddress lang={lang} path={path} parameter={wrong} />;
  if (mission === null) {
    const known = await ask(MissionNameQuery, { slug, lang: apiLanguage(lang), knownOn: null });
    if (knownOn === null || known.mission === null) notFound();
    const days = await learntOfMission(slug);
    return <NotYetKnown lang={lang} path={path} name={known.mission.acronym} knownOn={knownOn} days={days} />;
  }
  const { sites } = mission;
  const today = todayInUtc();
  const days = await learntOfMission(slug);
  const end = knownOn ?? days.at(-1)?.day ?? null;
  const kind = oneOf(search, 'kind', siteStatuses);
  const shown = kind === null ? sites : sites.filter(({ status }) => status === kind);
  const filterAddress = (status: string | null): string =>
    pageAddress(lang, `${path}#ledger`, { on: asked, knownOn, kind: status });
  // A camp that the ledger is narrowed without stands in the whole one.
  const ledgerOf = (slug: string): string =>
    shown.some(({ place }) => place.slug === slug)
      ? `#${ledgerAnchor(slug)}`
      : pageAddress(lang, `${path}#${ledgerAnchor(slug)}`, { on: asked, knownOn });
  return (
    <Page lang={lang} path={path} query={given(search)}>
      <MissionHead
        lang={lang}
        slug={slug}
        mission={mission}
        knownOn={knownOn}
        here="sites"
        title={sitesFinding(lang, sites, { on, knownOn, today })}
      >
        {sites.length > 0 && <p className="standfirst">{summaryOf(lang, sites, on, today)}</p>}
      </MissionHead>
      <KnownOn
        lang={lang}
        path={path}
        knownOn={knownOn}
        kept={{ on: asked, kind }}
        days={days}
        nouns={learntNouns(lang)}
        said={summaryOf(lang, sites, on, today)}
      />
      {sites.length === 0 ? (
        <Nothing>
          {say(lang, 'No camp of the mission is on record.', 'Aucun camp de la mission n’est au dossier.')}
        </Nothing>
      ) : (
        <>
          <SiteDays lang={lang} path={path} mission={mission} asked={asked} end={end} others={{ knownOn, kind }} />
          <SiteMapFigure
            lang={lang}
            mission={mission}
            sites={sites}
            on={on}
            knownOn={knownOn}
            take={{ path, query: { knownOn, on: asked } }}
          >
            <SiteKey lang={lang} sites={sites} chosen={kind} hrefOf={filterAddress} />
          </SiteMapFigure>
          <Section
            id="over-time"
            title={say(lang, 'One after another', 'L’un après l’autre')}
            note={say(
              lang,
              'In the order they were given up. A row leads to what its sources say.',
              'Dans l’ordre où ils ont été quittés. Une ligne mène à ce qu’en disent les sources.',
            )}
          >
            <SiteStripFigure
              lang={lang}
              sites={sites}
              mission={mission}
              on={on}
              ledgerOf={ledgerOf}
              take={{ path: `/missions/${slug}/spells`, query: { knownOn, on: asked } }}
            />
          </Section>
          <Section
            id="ledger"
            title={say(lang, 'The ledger', 'Le registre')}
            note={
              kind === null
                ? say(
                    lang,
                    'A camp counts as given up from the day it was handed over, else from the day the last troops left; a ceremony closes nothing.',
                    'Un camp est quitté le jour de sa remise, à défaut le jour du départ des dernières troupes\u202f; une cérémonie ne ferme rien.',
                  )
                : say(
                    lang,
                    `Only those ${statusAfterNumber(lang, kind, 2)}: ${shown.length} of ${sites.length}.`,
                    `Seulement les camps ${statusAfterNumber(lang, kind, 2)}\u00a0: ${shown.length} sur ${sites.length}.`,
                  )
            }
          >
            <SiteKey lang={lang} sites={sites} chosen={kind} hrefOf={filterAddress} />
            {shown.length === 0 ? (
              <Nothing>
                {say(lang, 'On this day no camp is so.', 'Ce jour-là, aucun camp n’est dans ce cas.')}{' '}
                <a href={filterAddress(null)}>{say(lang, 'Show all camps', 'Montrer tous les camps')}</a>
              </Nothing>
            ) : (
              <Taken
                lang={lang}
                about={say(lang, 'ledger of the camps', 'registre des camps')}
                path={path}
                query={{ knownOn, on: asked, kind }}
              >
                <SiteLedger lang={lang} sites={shown} on={on} knownOn={knownOn} end={end} />
              </Taken>
            )}
          </Section>
          {mission.statistics.nodes.length > 0 && (
            <Section
              id="counts"
              title={say(lang, 'What others counted', 'Ce que d’autres ont compté')}
              note={say(
                lang,
                'Each count beside what the ledger holds for the same day.',
                'Chaque nombre à côté de ce que tient le registre pour le même jour.',
              )}
            >
              <SiteCounts
                lang={lang}
                mission={mission}
                knownOn={knownOn}
                take={{ path: `/missions/${slug}/site-counts`, query: { knownOn } }}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
