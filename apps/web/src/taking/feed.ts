import { pageAddress } from '../lib/address.ts';
import { say } from '../lib/words.ts';
import { licence, publisher } from './about.ts';
import { atomOf } from './atom.ts';
import { feedTitle } from './feed-title.ts';
import { acronymOf } from './title.ts';
import { entryLinks, entryTitle, entryWords, trailOf } from './trail.ts';
import type { View } from './view.ts';
import { absolute } from './view.ts';

/** The year from which the tag URIs of the feed are ours. */
const TAGGED = 2026;

/** New and corrected figures as Atom, of one mission or of all: the latest hundred. Throws `Refused` for an unknown mission. */
export async function feedOf(view: View): Promise<string> {
  const { lang, mission } = view;
  const { nodes } = await trailOf(lang, { mission, nouns: ['statistics'] });
  const tag = (name: string): string => `tag:${new URL(view.publicUrl).hostname},${TAGGED}:${name}`;
  return atomOf({
    id: tag(`${lang}/feed${mission === null ? '' : `/${mission}`}`),
    title: feedTitle(lang, mission === null ? null : await acronymOf(mission)),
    subtitle: say(
      lang,
      'Each figure as it enters the record, is corrected or is withdrawn, with its source.',
      'Chaque chiffre lorsqu’il entre au dossier, est corrigé ou retiré, avec sa source.',
    ),
    language: lang,
    author: publisher,
    rights: licence.title,
    self: absolute(view, `${view.path}.atom`),
    page: absolute(view, mission === null ? '/' : `/missions/${mission}`),
    made: `${view.takenOn}T00:00:00Z`,
    entries: nodes.map((entry) => {
      const links = entryLinks(lang, entry);
      return {
        // The trail's own id: the same in every database, and never used again.
        id: tag(`${lang}/revision/${entry.id}`),
        title: entryTitle(lang, entry),
        updated: entry.recordedAt,
        content: entryWords(lang, entry),
        address: `${view.publicUrl}${links?.figure ?? pageAddress(lang, '/')}`,
        evidence: links === null ? null : `${view.publicUrl}${links.evidence}`,
        category: entry.action.toLowerCase(),
      };
    }),
  });
}
