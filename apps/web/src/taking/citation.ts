import { isDay } from '../lib/day-number.ts';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { colon, say } from '../lib/words.ts';

/** What is cited: ours (a view, a dossier, a release), or a document that the record was taken from. */
export interface Cited {
  kind: 'dataset' | 'webpage';
  /** Word that tells it from others in a bibliography. */
  key: string;
  title: string;
  /** Who answers for it, as one name; null where the document does not say. */
  author: string | null;
  /** What it is a part of. */
  container: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where nobody says. */
  issued: string | null;
  /** What else is to be said of its date. */
  issuedNote: string | null;
  version: string | null;
  address: string | null;
  /** The day it was read. */
  accessed: string | null;
  /** ISO 639-1. */
  language: string;
  note: string | null;
}

/** A date of CSL: year, month and day as far as they are known. */
type DateParts = [number] | [number, number] | [number, number, number];

interface CslItem {
  id: string;
  type: 'dataset' | 'webpage';
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  'container-title'?: string;
  issued?: { 'date-parts': [DateParts] };
  accessed?: { 'date-parts': [DateParts] };
  version?: string;
  URL?: string;
  language: string;
  note?: string;
}

/** A citation as a CSL-JSON item. */
export function cslOf(cited: Cited): CslItem {
  const issued = datePartsOf(cited.issued);
  const accessed = datePartsOf(cited.accessed);
  const note = [cited.issuedNote, cited.note].filter((part) => part !== null).join('. ');
  return {
    id: cited.key,
    type: cited.kind,
    title: cited.title,
    ...(cited.author === null ? {} : { author: [{ literal: cited.author }], publisher: cited.author }),
    ...(cited.container === null ? {} : { 'container-title': cited.container }),
    ...(issued === null ? {} : { issued: { 'date-parts': [issued] } }),
    ...(accessed === null ? {} : { accessed: { 'date-parts': [accessed] } }),
    ...(cited.version === null ? {} : { version: cited.version }),
    ...(cited.address === null ? {} : { URL: cited.address }),
    language: cited.language,
    ...(note === '' ? {} : { note }),
  };
}

/** A citation in a sentence, as a reference list has it. */
export function plainCitation(lang: Lang, cited: Cited): string {
  const year = cited.issued?.slice(0, 4) ?? say(lang, 'n.d.', 's. d.');
  const kind = cited.kind === 'dataset' ? say(lang, ' [data set]', ' [jeu de données]') : '';
  const version = cited.version === null ? [] : [versionWords(lang, cited.version)];
  const rest = [
    ...(cited.container === null ? [] : [cited.container]),
    ...version,
    ...(cited.note === null ? [] : [cited.note]),
    ...(cited.issuedNote === null ? [] : [cited.issuedNote]),
  ];
  const author = cited.author === null ? '' : `${cited.author} `;
  const address = cited.address === null ? '' : ` ${cited.address}`;
  const accessed =
    cited.accessed === null
      ? ''
      : say(lang, ` (accessed ${dayLabel(lang, cited.accessed)})`, ` (consulté le ${dayLabel(lang, cited.accessed)})`);
  return `${author}(${year}). ${cited.title}${kind}. ${rest.map((part) => `${part}.`).join(' ')}${address}${accessed}`;
}

/** A version that is a day in words, any other as it is called. */
function versionWords(lang: Lang, version: string): string {
  return isDay(version)
    ? say(lang, `Version of ${dayLabel(lang, version)}`, `Version du ${dayLabel(lang, version)}`)
    : `Version ${version}`;
}

function datePartsOf(day: string | null): DateParts | null {
  if (day === null) return null;
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined) return null;
  if (month === undefined) return [year];
  return date === undefined ? [year, month] : [year, month, date];
}

/** A title with its part after a colon, where no sentence begins. */
export function titled(lang: Lang, whole: string, part: string): string {
  return `${whole}${colon(lang)}${part.charAt(0).toLocaleLowerCase(lang)}${part.slice(1)}`;
}
