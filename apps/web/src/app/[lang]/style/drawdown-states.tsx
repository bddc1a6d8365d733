import type { ReactElement } from 'react';
import { DrawdownChart } from '../../../charts/drawdown-chart.tsx';
import { DrawdownFigure } from '../../../figures/drawdown-figure.tsx';
import { Figure } from '../../../figures/figure.tsx';
import { KeyFigures } from '../../../figures/key-figures.tsx';
import { KnownOn } from '../../../figures/known-on.tsx';
import { learntNouns } from '../../../figures/vintage.tsx';
import { scopes as everyScope } from '../../../lib/address.ts';
import { describeDrawdown, drawingOf } from '../../../lib/drawing.ts';
import { finding } from '../../../lib/finding.ts';
import { dayLabel } from '../../../lib/format.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOfMission } from '../../../lib/learnt.ts';
import { missionOf, partTold, scopesOf, todayOf } from '../../../lib/mission-answers.ts';
import type { MissionData } from '../../../lib/mission-document.ts';
import { say, word } from '../../../lib/words.ts';
import { Nothing, Section } from '../../../parts/page.tsx';
import type { Takeable } from '../../../parts/take.tsx';

const choice = { knownOn: null, scope: null, base: null };

/** The signature chart in each of its states: whole, as known on an earlier day, without a base, and with nothing to draw. */
export async function DrawdownStates({ lang, mission }: { lang: Lang; mission: MissionData }): Promise<ReactElement> {
  const { slug, drawdown } = mission;
  const path = `/missions/${slug}`;
  const learnt = await learntOfMission(slug);
  const scopes = await scopesOf(lang, slug, null);
  const part = await partTold(lang, slug, drawdown);
  const today = await todayOf(lang, slug, null);
  const firstDay = drawdown.points[0]?.statistics.map(({ evidence }) => evidence.source.knownFrom).sort()[0];
  const beforeAny = drawdown.started?.latest ?? null;
  const withoutBase = scopes.find((series) => series.points.length > 0 && series.base === null);
  const baselessScope = everyScope.find((scope) => scope === withoutBase?.scope) ?? null;
  const early = firstDay === undefined ? null : await missionOf(lang, slug, firstDay, null, null);
  const silent = beforeAny === null ? null : await missionOf(lang, slug, beforeAny, null, null);
  const baseless = baselessScope === null ? null : await missionOf(lang, slug, null, baselessScope, null);
  return (
    <>
      <Section
        id="whole"
        title={say(lang, 'The drawdown', 'Le retrait')}
        note={say(lang, 'Everything known.', 'Tout ce qu’on sait.')}
      >
        <KnownOn
          lang={lang}
          path={path}
          knownOn={null}
          days={learnt}
          nouns={learntNouns(lang)}
          said={finding(lang, { ...drawdown, country: mission.hostCountry.country, part })}
        />
        <DrawdownFigure
          lang={lang}
          path={path}
          mission={mission}
          choice={choice}
          events={mission.events.nodes}
          scopes={scopes}
          today={null}
        />
        <KeyFigures lang={lang} mission={mission} take={{ path: `${path}/key-figures` }} />
      </Section>
      {early !== null && firstDay !== undefined && (
        <State
          lang={lang}
          id="vintage"
          mission={early}
          title={say(lang, 'An earlier day', 'Un jour plus tôt')}
          note={say(
            lang,
            `As known on ${dayLabel(lang, firstDay)}; what was learnt since is a shadow.`,
            `Tel que connu le ${dayLabel(lang, firstDay)}\u202f; ce qu’on a appris depuis est une ombre.`,
          )}
          today={today}
          chosen={{ knownOn: firstDay }}
        />
      )}
      {baseless !== null && (
        <State
          lang={lang}
          id="baseless"
          mission={baseless}
          title={say(lang, 'Without a base', 'Sans base')}
          note={say(
            lang,
            'Nobody says how many there were: no line to reach, no share.',
            'Personne ne dit combien ils étaient\u00a0: pas de ligne à atteindre, pas de part.',
          )}
          today={null}
          chosen={{ scope: baselessScope }}
        />
      )}
      {silent !== null && (
        <State
          lang={lang}
          id="silent"
          mission={silent}
          title={say(lang, 'Without a figure', 'Sans chiffre')}
          note={say(lang, 'Said in words; no line is drawn.', 'Dit en mots\u202f; aucune ligne n’est tracée.')}
          today={today}
          chosen={{ knownOn: beforeAny }}
        />
      )}
    </>
  );
}

/** The chart alone, without what on its page chooses and reads it. */
function State({
  lang,
  id,
  title,
  note,
  mission,
  today,
  chosen,
}: {
  lang: Lang;
  id: string;
  title: string;
  note: string;
  mission: MissionData;
  today: Awaited<ReturnType<typeof todayOf>>;
  /** What was chosen on the mission's page to come to this state. */
  chosen: NonNullable<Takeable['query']>;
}): ReactElement {
  const { drawdown } = mission;
  const drawing = drawingOf(lang, mission.slug, drawdown, mission.events.nodes, mission.sites, today);
  const isSilent = drawdown.points.length === 0;
  return (
    <Section id={id} title={title} note={note}>
      <Figure
        lang={lang}
        title={`${mission.acronym}, ${word(lang, 'scope', drawdown.scope)}.`}
        statistics={[...drawdown.points.flatMap((point) => point.statistics), ...(drawdown.base?.statistics ?? [])]}
        take={{ path: `/missions/${mission.slug}/drawdown`, query: chosen }}
      >
        {isSilent && (
          <Nothing>
            {say(
              lang,
              'No source known by then says how many had left, so there is no line to draw.',
              'Aucune source connue à cette date ne dit combien étaient partis\u00a0: il n’y a pas de ligne à tracer.',
            )}
          </Nothing>
        )}
        {drawing !== null && (!isSilent || drawing.ghost !== null) && (
          <DrawdownChart
            drawing={drawing}
            label={`${title}${say(lang, ': step chart of the departures', '\u00a0: graphique en escalier des départs')}`}
            description={describeDrawdown(lang, mission.acronym, drawdown)}
          />
        )}
      </Figure>
    </Section>
  );
}
