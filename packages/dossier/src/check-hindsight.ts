import { readDate, UnreadableDate } from '@drawdown/domain/date-span';
import { addDays, type Day } from '@drawdown/domain/day';
import { monthNames } from '@drawdown/domain/wording/dates';
import { knownFrom } from './check-meaning.ts';
import { rowsToCheck, type Dossier } from './dossier.ts';
import type { Problems } from './problems.ts';
import type { RecordSketch } from './record.ts';
import type { Content, DateContent, PassageContent, Remark } from './row-schemas.ts';
import type { Sketch } from './sketch.ts';

// What a source cannot have known would be shown as known with it. Sources print odd things, so these are warnings: look again.

type Dated = Sketch<DateContent>;

/** Tells days that lie after the source was known which the row rests on, and readings that rest on such days. */
export function checkHindsight(dossier: Dossier, record: RecordSketch, problems: Problems): void {
  const knownFromAny = (passages: readonly Sketch<PassageContent>[] = []): Day | undefined => {
    const days = passages.map(({ source }) => knownFrom(record.sources.get(source ?? '')?.content));
    // As in the record: what rests on several sources is known from the first of them.
    return days.includes(undefined) ? undefined : days.sort()[0];
  };
  for (const { at, key, content } of rowsToCheck(dossier, 'missions')) {
    const { ended } = content;
    tell(ended, ended?.evidence && knownFromAny([ended.evidence]), (message) => {
      problems.warning(
        at,
        key,
        ['ended'],
        `${message}; an end that is only planned is the \`deadline\` of its \`withdrawal\``,
      );
    });
  }
  for (const { at, key, content } of rowsToCheck(dossier, 'actors')) {
    content.affiliations?.forEach(({ span, evidence }, i) => {
      tell(span, knownFromAny(evidence), (message) => {
        problems.warning(at, key, ['affiliations', i, 'span'], message);
      });
    });
  }
  for (const { at, key, content } of rowsToCheck(dossier, 'statistics')) {
    const known = content.evidence && knownFromAny([content.evidence]);
    // What a mandate allows, it allows for the time to come.
    if (kindOf(content.metric, record) === 'CEILING') continue;
    for (const field of ['asOf', 'since'] as const)
      tell(content[field], known, (message) => {
        problems.warning(at, key, [field], message);
      });
  }
  for (const { at, key, content } of rowsToCheck(dossier, 'events')) {
    content.accounts?.forEach(({ date, tells, source }, i) => {
      const known = knownFrom(record.sources.get(source ?? '')?.content);
      const later = known && boundAfter(date, known);
      if (later && !tells)
        problems.warning(
          at,
          key,
          ['accounts', i, 'date'],
          `names ${later}, after its source was known, ${known}; if it is announced, say so in \`tells\``,
        );
    });
  }
}

const kindOf = (metric: string | undefined, record: RecordSketch): Content['metrics']['kind'] | undefined =>
  metric === undefined ? undefined : record.metrics.get(metric)?.content.kind;

/** Tells a date with a bound, or with a remark that names a day, after the source was known. */
function tell(date: Dated | undefined, known: Day | undefined, warn: (message: string) => void): void {
  if (known === undefined || date === undefined) return;
  const [bound, named] = [boundAfter(date, known), dayNamedAfter(date.inferred, known)];
  if (bound) warn(`describes ${bound}, after its source was known, ${known}`);
  else if (named)
    warn(`is inferred from ${named}, after its source was known, ${known}; rest it on what was known by then`);
}

/** The bound of a date that begins after a day, a whole month or year that the day is in not among them; null where none does. */
function boundAfter(date: Dated | undefined, day: Day): Day | null {
  const ends = date?.date?.split('/').filter((end) => end !== '..' && end !== '') ?? [];
  return ends.map(firstDayOf).find((first) => first !== null && first > day) ?? null;
}

function firstDayOf(text: string): Day | null {
  try {
    return readDate(text).earliest;
  } catch (error) {
    if (error instanceof UnreadableDate) return null;
    throw error;
  }
}

const monthNumbers = new Map(
  Object.values(monthNames).flatMap((names) => names.map((name, i): [string, number] => [name.toLowerCase(), i + 1])),
);

const dayInWords = new RegExp(`(\\d{1,2})(?:er)? (${[...monthNumbers.keys()].join('|')}) (\\d{4})`, 'giu');

/** A day in words, English or French, that a remark names and that lies after another; null where it names none. */
function dayNamedAfter(remark: Sketch<Remark> | undefined, day: Day): Day | null {
  const texts = typeof remark === 'string' ? [remark] : [remark?.en, remark?.fr];
  const named = texts.flatMap((text) =>
    [...(text ?? '').matchAll(dayInWords)].map(([, date = '', month = '', year = '']) =>
      addDays(`${year}-${String(monthNumbers.get(month.toLowerCase())).padStart(2, '0')}-01`, Number(date) - 1),
    ),
  );
  return named.sort().find((each) => each > day) ?? null;
}
