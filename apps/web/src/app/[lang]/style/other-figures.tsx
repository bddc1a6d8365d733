import type { ReactElement } from 'react';
import { Contingents } from '../../../figures/contingents.tsx';
import { PaceFigure } from '../../../figures/pace-figure.tsx';
import { SiteKey } from '../../../figures/site-key.tsx';
import { ledgerAnchor, SiteLedger } from '../../../figures/site-ledger.tsx';
import { SiteMapFigure } from '../../../figures/site-map-figure.tsx';
import { SiteStripFigure } from '../../../figures/site-strip-figure.tsx';
import { WhoLeft } from '../../../figures/who-left.tsx';
import { ask } from '../../../lib/ask.ts';
import { axisOf } from '../../../lib/drawing.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { contingentsOf, scopesOf } from '../../../lib/mission-answers.ts';
import type { MissionData } from '../../../lib/mission-document.ts';
import { MissionSitesQuery } from '../../../lib/site-document.ts';
import { say } from '../../../lib/words.ts';
import { Section } from '../../../parts/page.tsx';
import { StatisticsList } from '../statistics/statistics-list.tsx';

/** Every other figure of the pages: paces, small multiples, contingents, map, strip and ledger, and a list with its chart. */
export async function OtherFigures({ lang, mission }: { lang: Lang; mission: MissionData }): Promise<ReactElement> {
  const { slug, drawdown } = mission;
  const axis = axisOf(drawdown, null);
  const contested = mission.sites.flatMap(({ closed }) => closed?.earliest ?? []).sort()[
    Math.floor(mission.sites.length / 2)
  ];
  const scopes = await scopesOf(lang, slug, null);
  const contingents = await contingentsOf(lang, slug, drawdown);
  const { mission: withSites } = await ask(MissionSitesQuery, {
    slug,
    lang: apiLanguage(lang),
    on: contested ?? null,
    knownOn: null,
  });
  return (
    <>
      {drawdown.pace.length > 0 && (
        <Section id="paces" title={say(lang, 'Paces', 'Rythmes')}>
          <PaceFigure lang={lang} drawdown={drawdown} take={{ path: `/missions/${slug}/pace` }} />
        </Section>
      )}
      {axis !== null && (
        <Section id="multiples" title={say(lang, 'Small multiples', 'Petits multiples')}>
          <WhoLeft
            lang={lang}
            path={`/missions/${slug}`}
            choice={{ knownOn: null, scope: null, base: null }}
            scopes={scopes}
            axis={axis}
          />
          <Contingents
            lang={lang}
            contingents={contingents}
            axis={axis}
            knownOn={null}
            take={{ path: `/missions/${slug}/contingents` }}
          />
        </Section>
      )}
      {withSites !== null && withSites.sites.length > 0 && (
        <Section
          id="camps"
          title={say(lang, 'Camps', 'Camps')}
          note={say(
            lang,
            'The map, the strip and the ledger of one day.',
            'La carte, la frise et le registre d’un jour.',
          )}
        >
          <SiteMapFigure
            lang={lang}
            mission={withSites}
            sites={withSites.sites}
            on={contested ?? null}
            knownOn={null}
            take={{ path: `/missions/${slug}/sites`, query: { on: contested } }}
          >
            <SiteKey lang={lang} sites={withSites.sites} />
          </SiteMapFigure>
          <SiteStripFigure
            lang={lang}
            sites={withSites.sites}
            mission={withSites}
            on={contested ?? null}
            ledgerOf={(place) => `#${ledgerAnchor(place)}`}
            take={{ path: `/missions/${slug}/spells`, query: { on: contested } }}
          />
          <SiteLedger lang={lang} sites={withSites.sites} on={contested ?? null} knownOn={null} end={null} />
        </Section>
      )}
      <Section
        id="list"
        title={say(lang, 'A list', 'Une liste')}
        note={say(
          lang,
          'Narrowed, with its chips, its chart and its table.',
          'Restreinte, avec ses jetons, son graphique et son tableau.',
        )}
      >
        <StatisticsList
          isSpecimen
          lang={lang}
          path={`/missions/${slug}/statistics`}
          mission={slug}
          params={{ metric: 'personnel-remaining', scope: 'ALL_PERSONNEL' }}
          window={{ first: 20, after: null, last: null, before: null }}
        />
      </Section>
    </>
  );
}
