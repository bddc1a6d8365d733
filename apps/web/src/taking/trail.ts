import { dayWords } from '../lib/day-words.ts';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { figureAddress, statisticAddress } from '../lib/address.ts';
import { ask } from '../lib/ask.ts';
import type { Lang } from '../lib/language.ts';
import { apiLanguage } from '../lib/language.ts';
import { colon, say } from '../lib/words.ts';
import { OriginFields } from './documents.ts';
import { inWords } from '../lib/other-language.ts';

const TrailQuery = graphql(
  `
    query Trail($where: RevisionFilter, $first: Int, $after: String, $lang: Language!) {
      revisions(where: $where, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          noun
          key
          version
          action
          reason(lang: $lang)
          untranslated(lang: $lang)
          recordedAt
          recordedBy
          statistic {
            ...OriginFields
            printed
            metric {
              name(lang: $lang)
              untranslated(lang: $lang)
            }
            asOf {
              inferred
              label(lang: $lang)
            }
            mission {
              acronym
            }
            revisions {
              version
              content
            }
          }
        }
      }
    }
  `,
  [OriginFields],
);

export type TrailEntry = ResultOf<typeof TrailQuery>['revisions']['nodes'][number];

/** What was done to a row, as the trail calls it. */
export type TrailAction = 'RECORDED' | 'SUPERSEDED' | 'RETRACTED' | 'RESTORED';

/** Everything after a first recording: what a corrections log holds. */
export const corrections: readonly TrailAction[] = ['SUPERSEDED', 'RETRACTED', 'RESTORED'];

/** Entries of the trail, latest first: of one mission or of all, of some nouns and actions or of all. Throws `Refused` for an unknown mission. */
export async function trailOf(
  lang: Lang,
  {
    mission = null,
    nouns = null,
    actions = null,
    first = 100,
    after = null,
  }: {
    mission?: string | null;
    nouns?: string[] | null;
    actions?: readonly TrailAction[] | null;
    first?: number;
    after?: string | null;
  },
): Promise<ResultOf<typeof TrailQuery>['revisions']> {
  const answer = await ask(TrailQuery, {
    where: { mission, noun: nouns, action: actions === null ? null : [...actions] },
    first,
    after,
    lang: apiLanguage(lang),
  });
  return answer.revisions;
}

/** What was done, in a word. */
export function actionWord(lang: Lang, action: string): string {
  switch (action) {
    case 'RECORDED':
      return say(lang, 'New', 'Nouveau');
    case 'SUPERSEDED':
      return say(lang, 'Corrected', 'Corrigé');
    case 'RETRACTED':
      return say(lang, 'Withdrawn', 'Retiré');
    default:
      return say(lang, 'Restored', 'Rétabli');
  }
}

/** An entry about a figure as a headline: `New: 3,367, personnel departed (MINUSMA)`; about anything else, its noun and key. */
export function entryTitle(lang: Lang, entry: TrailEntry): string {
  const word = `${actionWord(lang, entry.action)}${colon(lang)}`;
  const { statistic } = entry;
  if (statistic === null) return `${word}${entry.noun}/${entry.key}`;
  const mission = statistic.mission === null ? '' : ` (${statistic.mission.acronym})`;
  return `${word}${statistic.value.label}, ${inWords(lang, statistic.metric, 'name')}${mission}`;
}

/** A sentence with its stop, whether it was written with one or not. */
const ended = (text: string): string => (/[.!?…)]$/.test(text) ? text : `${text}.`);

/** What happened, in a sentence or two: what it says, what it said before, where it stands, why it was changed. */
export function entryWords(lang: Lang, entry: TrailEntry): string {
  const { statistic } = entry;
  const reason =
    entry.reason === null
      ? ''
      : ` ${say(lang, 'Reason', 'Raison')}${colon(lang)}${ended(inWords(lang, entry, 'reason'))}`;
  if (statistic === null) return `${actionWord(lang, entry.action)}. ${entry.noun}/${entry.key}.${reason}`;
  const { evidence } = statistic;
  const paragraph =
    evidence.paragraph === null
      ? ''
      : say(lang, `, paragraph ${evidence.paragraph}`, `, paragraphe ${evidence.paragraph}`);
  const before = printedBefore(entry);
  const was =
    before === null
      ? ''
      : say(lang, ` It was recorded before as “${before}”.`, ` Il était noté auparavant «\u00a0${before}\u00a0».`);
  const publisher = evidence.source.publisher === null ? '' : `, ${inWords(lang, evidence.source.publisher, 'name')}`;
  return `${inWords(lang, statistic.metric, 'name')}${colon(lang)}${statistic.value.label}, ${dayWords(lang, statistic.asOf)}. ${say(lang, 'Source', 'Source')}${colon(lang)}${evidence.source.title}${publisher}${paragraph}.${was}${reason}`;
}

/** The figure as it was printed in the reading before this one; null where there was none, or it was the same. */
export function printedBefore(entry: TrailEntry): string | null {
  if (entry.action !== 'SUPERSEDED' || entry.statistic === null) return null;
  const valueOf = (version: number): string | null => {
    const content = entry.statistic?.revisions.find((revision) => revision.version === version)?.content;
    const row: unknown = content == null ? null : JSON.parse(content);
    const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'value') : null;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const before = valueOf(entry.version - 1);
  return before === valueOf(entry.version) ? null : before;
}

/** Where an entry's figure and its evidence can be read, without the host; null where it is about something else. */
export function entryLinks(lang: Lang, { statistic }: TrailEntry): { figure: string; evidence: string } | null {
  return statistic === null
    ? null
    : { figure: figureAddress(lang, statistic.key), evidence: statisticAddress(lang, statistic) };
}
