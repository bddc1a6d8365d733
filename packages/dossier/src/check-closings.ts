import { orderDay, spansMeet, type DateSpan } from '@drawdown/domain/date-span';
import { span } from './check-meaning.ts';
import { rowsToCheck, type Dossier } from './dossier.ts';
import type { Problems } from './problems.ts';
import type { RecordSketch, RecordSketchRow } from './record.ts';

type Told = RecordSketchRow<'events'>;

/** The spans that the accounts of an event give, of all dossiers that have it. */
const datesOf = ({ content }: Told): DateSpan[] => content.accounts?.flatMap(({ date }) => span(date) ?? []) ?? [];

const firstDay = (dates: readonly DateSpan[]): string =>
  dates.map((each) => orderDay(each, '9999')).sort()[0] ?? '9999';

/** Tells events that close no camp, and a camp that two events close at different times: it has one closing. */
export function checkClosings(dossier: Dossier, record: RecordSketch, problems: Problems): void {
  const closings = closingsByCamp(record);
  for (const { at, key, content } of rowsToCheck(dossier, 'events')) {
    // The place may stand in another dossier that has the event too.
    const place = content.place ?? record.events.get(key)?.content.place;
    const of = place === undefined ? undefined : record.places.get(place)?.content;
    if (content.kind === 'SITE_CLOSURE' && place === undefined)
      problems.warning(at, key, ['kind'], 'a SITE_CLOSURE without `place` closes no camp; say which');
    else if (
      content.kind === 'SITE_CLOSURE' &&
      of?.kind !== undefined &&
      (of.kind !== 'SITE' || of.mission === undefined)
    )
      problems.warning(
        at,
        key,
        ['place'],
        `closes no camp: ${place} is no SITE with a \`mission\`; name the camp, or make the event one of another kind`,
      );
    const others = place === undefined ? [] : (closings.get(place) ?? []);
    const own = others.find((event) => event.key === key);
    const earlier = own && others.find((event) => isEarlier(event, own));
    if (earlier)
      problems.warning(
        at,
        key,
        ['place'],
        `closes ${place}, which ${earlier.key} closes at another time, so that it is disputed between; ` +
          'one closing told differently is one event with all its accounts, and of a camp that opened again the second stay is a place of its own',
      );
  }
}

/** The events that close each camp: those of handing it over, else those of leaving it. */
function closingsByCamp(record: RecordSketch): Map<string, Told[]> {
  const closings = new Map<string, Told[]>();
  for (const kind of ['SITE_CLOSURE', 'WITHDRAWAL'] as const) {
    const camps = new Set(closings.keys());
    for (const event of record.events.values()) {
      const { place, retracted } = event.content;
      if (event.content.kind !== kind || place === undefined || retracted !== undefined || camps.has(place)) continue;
      if (record.places.get(place)?.content.mission === undefined) continue;
      closings.set(place, [...(closings.get(place) ?? []), event]);
    }
  }
  return closings;
}

/** Whether the first event is told of earlier days, none of which may be one of the second's. */
function isEarlier(a: Told, b: Told): boolean {
  const [x, y] = [datesOf(a), datesOf(b)];
  return firstDay(x) < firstDay(y) && y.length > 0 && !x.some((one) => y.some((other) => spansMeet(one, other)));
}
