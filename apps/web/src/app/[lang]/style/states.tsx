import type { ReactElement } from 'react';
import { Disagreements } from '../../../figures/disagreements.tsx';
import { Reconciliations } from '../../../figures/reconciliations.tsx';
import { Timeline } from '../../../figures/timeline.tsx';
import { ask } from '../../../lib/ask.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import type { MissionData } from '../../../lib/mission-document.ts';
import { say } from '../../../lib/words.ts';
import { wrongTitle, wrongWords } from '../../../lib/wrong-words.ts';
import { Passages, Proof, StatisticLine } from '../../../parts/evidence.tsx';
import { NothingFits } from '../../../parts/filters.tsx';
import { InOtherLanguage } from '../../../parts/in-other-language.tsx';
import { Section } from '../../../parts/page.tsx';
import { SpecimensQuery } from './style-document.ts';

/** What stands out of the record, and what pages say where there is nothing, or where the address asks for what cannot be. */
export async function States({ lang, mission }: { lang: Lang; mission: MissionData }): Promise<ReactElement> {
  const path = `/missions/${mission.slug}`;
  const found = await ask(SpecimensQuery, {
    slug: mission.slug,
    lang: apiLanguage(lang),
    other: apiLanguage(lang === 'fr' ? 'en' : 'fr'),
  });
  const last = mission.drawdown.points.at(-1);
  const withdrawn = found.withdrawn.nodes.filter(({ retraction }) => retraction !== null).slice(0, 2);
  const foreign = found.mission?.events.nodes[0];
  const conflicts = (found.mission?.disagreements.nodes ?? []).filter(({ kind }) => kind === 'CONFLICT');
  const sums = found.mission?.reconciliations.nodes ?? [];
  const specimens = [...new Map(sums.map((sum) => [sum.status, sum])).values()];
  return (
    <>
      {last !== undefined && (
        <Section
          id="evidence"
          title={say(lang, 'Evidence', 'Preuves')}
          note={say(lang, 'Opens where it stands.', 'S’ouvrent sur place.')}
        >
          <p className="statistic-value">{last.departed.label}</p>
          <Proof lang={lang} statistics={last.statistics} about={last.departed.label} />
          <Passages lang={lang} evidence={mission.evidence} />
        </Section>
      )}
      <Section
        id="differing"
        title={say(lang, 'What does not agree', 'Ce qui ne s’accorde pas')}
        note={say(lang, 'A conflict; sums of each kind.', 'Un conflit\u202f; des sommes de chaque sorte.')}
      >
        <Disagreements lang={lang} disagreements={conflicts.slice(0, 1)} knownOn={null} />
        <Reconciliations lang={lang} reconciliations={specimens} />
      </Section>
      <Section
        id="wrong"
        title={say(lang, 'Known to be wrong', 'Reconnu faux')}
        note={say(
          lang,
          'A slip of its source is ranked below the others, with the reason; what we withdraw stays, with ours.',
          'Une erreur de la source est rangée sous les autres, avec la raison\u202f; ce que nous retirons demeure, avec la nôtre.',
        )}
      >
        {found.wrong.nodes.map((statistic) => (
          <StatisticLine key={statistic.id} lang={lang} statistic={statistic} />
        ))}
        {withdrawn.map((statistic) => (
          <StatisticLine key={statistic.id} lang={lang} statistic={statistic} />
        ))}
        {withdrawn.length === 0 && (
          <p className="soft">
            {say(
              lang,
              'No figure of the record is withdrawn or replaced at present.',
              'Aucun chiffre du dossier n’est retiré ni remplacé à présent.',
            )}
          </p>
        )}
      </Section>
      {foreign !== undefined && (
        <Section
          id="foreign"
          title={say(lang, 'Not translated', 'Non traduit')}
          note={say(
            lang,
            'A text that nobody has written in this language comes in the other, marked.',
            'Un texte que personne n’a écrit dans cette langue vient dans l’autre, marqué.',
          )}
        >
          <p>
            <InOtherLanguage lang={lang} of={{ title: foreign.title, untranslated: ['title'] }} field="title" />
          </p>
        </Section>
      )}
      <Section
        id="nothing"
        title={say(lang, 'Nothing', 'Rien')}
        note={say(lang, 'Says why, and what to do.', 'Dit pourquoi, et que faire.')}
      >
        <NothingFits
          lang={lang}
          path={`${path}/events`}
          params={{ q: 'kidal', from: '2024-06-01' }}
          fields={[
            { of: 'words', label: say(lang, 'Words', 'Mots') },
            { of: 'days', label: say(lang, 'Between two days', 'Entre deux jours') },
          ]}
          none=""
        />
        <Timeline lang={lang} events={[]} />
      </Section>
      <Section
        id="error"
        title={say(lang, 'An error', 'Une erreur')}
        note={say(
          lang,
          'Names what was asked wrongly, and a right way.',
          'Nomme ce qui a été mal demandé, et une voie juste.',
        )}
      >
        <div className="message specimen-message">
          <h3>{wrongTitle(lang)}</h3>
          <p>{wrongWords(lang, 'knownOn')}</p>
        </div>
      </Section>
    </>
  );
}
