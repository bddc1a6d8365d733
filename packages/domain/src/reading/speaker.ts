import { sharedOut, whyNotPlain } from './behind.ts';
import { countedWords } from './counted.ts';
import { isKnown, isPerson } from './kinds.ts';
import { notYetIn } from './not-yet.ts';
import { trailingQualifier } from './qualifier-words.ts';
import { rate } from './time.ts';
import { wordSet } from './text.ts';

/** Who may speak without an article: names are told by their capitals, these by themselves. */
const anybody = wordSet('un onu police media médias him her them lui elle eux elles');
/** Who may speak, and in what it was said. */
const speakers = wordSet(
  'army military government ministry minister mission force forces authority authorities council agency agencies organisation organization',
  'official officials officer officers commander commanders general president ambassador envoy secretary chief head spokesman spokeswoman',
  'spokesperson spokespersons source sources observers witnesses residents journalists diplomats experts analysts rebels',
  'nations report reports statement statements communiqué press newspaper newspapers article articles figures data statistics tally count toll',
  'armée gouvernement ministère ministre gendarmerie autorité autorités conseil agence organisation responsable responsables officiel',
  'officiels commandant président ambassadeur envoyé secrétaire chef observateurs témoins habitants journalistes diplomates',
  'rebelles rapport rapports presse journal journaux bilan décompte chiffres données statistiques',
);

/** The same in two words. */
const compound = /^(?:porte-parole|état-major)(?!\p{L})/u;
/** What is no speaker under a capital either: "selon le Plan". */
const planned = /^(?:plan|mandat|budget|calend|program|accord|agreement|objecti|échéanci|schedule|timetable)/;

const PHRASE = "(according to|selon|d'après)((?: [\\p{L}\\p{M}.'-]+){1,6})";
const speech = new RegExp(`(?<=[\\p{L}\\d%)])(?: \\(${PHRASE}\\)|,? ${PHRASE})$`, 'u');

const another = /(?:^|\s)(?:and|et)(?!\p{L})/u;

const determiners =
  /^(?:(?:l'|d'|(?:les?|la|une?|des?|du|sa|son|ses|leurs?|plusieurs|certaine?s|diverse?s|différente?s|nombreu(?:x|ses)) ))+/u;

/** Whether a phrase behind "according to" tells who spoke: what its noun names, the last in English and the first in French. */
function isSpeaker(joint: string, phrase: string, names: ReadonlySet<string>): boolean {
  const isEnglish = joint === 'according to';
  const bare = isEnglish ? phrase : phrase.replace(determiners, '');
  const words = countedWords(bare.replaceAll('.', ''));
  const [first = ''] = words;
  const noun = (isEnglish ? words.at(-1) : first) ?? '';
  // "Selon l'ONU véhicules" goes on with what is counted; "une source militaire" does not.
  if (!isEnglish && words.slice(1).some((word) => isKnown(word) && !isPerson(word))) return false;
  if (anybody.has(noun) || compound.test(bare)) return true;
  // "According to mission" tells what the number varies with, and a capital behind an article ("the Strategic Plan") names nobody.
  const isBare = isEnglish && words.length === 1 && !noun.endsWith('s');
  const isTitle = isEnglish && /^(?:an?|the)$/.test(first);
  return (speakers.has(noun) && !isBare) || (names.has(noun) && (!isTitle || isPerson(noun)) && !planned.test(noun));
}

/**
 * The text without who said so at its end: "300, according to the UN", "300 selon l'ONU ou plus"; as it is where that may say more. `names`: the
 * words printed with a capital.
 */
export function withoutSpeaker(text: string, unit: string, names: ReadonlySet<string>): string {
  const before = trailingQualifier(text)?.rest ?? text;
  const body = text.startsWith(before) ? before : text;
  const found = speech.exec(body);
  if (!found) return text;
  const [joint = '', phrase = ''] = [found[1] ?? found[3], (found[2] ?? found[4])?.trim()];
  const isMore =
    (notYetIn(phrase, unit) ?? whyNotPlain(phrase)) !== null ||
    sharedOut(found[0]) !== undefined ||
    [rate, another].some((each) => each.test(found[0]));
  if (isMore || !isSpeaker(joint, phrase, names)) return text;
  return text.slice(0, found.index) + text.slice(body.length);
}
