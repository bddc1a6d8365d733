import type { Figure } from '../figure.ts';
import { byAll, byNumber, byText, groupBy } from '../order.ts';
import { speakersOf } from '../origin.ts';
import { width } from '../quantity.ts';
import { countsMoreThan, decomposition, divisions, includes, partsOfScope, scopesOf, type Scope } from '../scope.ts';
import { someOfThem } from '../some-of-them.ts';
import { wholesOf } from '../wholes.ts';
import type { Sum } from './sum.ts';

/** The day each figure describes, wholes of departures all the same one, whichever that is. */
export function dayInSums(figures: readonly Figure[]): (figure: Figure) => string {
  const isWhole = wholesOf(figures);
  return (figure) => (isWhole(figure) ? 'start' : figure.asOf.edtf);
}

/**
 * For each figure those it can be added up with: of its day as printed, or, with a whole of departures, of the start. A part that no
 * departures are given out of stays with its whole that way.
 */
function ofOneDay(
  figures: readonly Figure[],
  groupOf: (figure: Figure) => string,
  dayOfFigure: (figure: Figure) => string,
): (whole: Figure) => Figure[] {
  const asPrinted = groupBy(figures, (figure) => `${groupOf(figure)} ${figure.asOf.edtf}`);
  const asDescribed = groupBy(figures, (figure) => `${groupOf(figure)} ${dayOfFigure(figure)}`);
  return (whole) => [
    ...new Set([
      ...(asDescribed.get(`${groupOf(whole)} ${dayOfFigure(whole)}`) ?? []),
      ...(asPrinted.get(`${groupOf(whole)} ${whole.asOf.edtf}`) ?? []),
    ]),
  ];
}

/** What is counted, and from when: what counts from another day is no part of it. */
const what = ({ metric, subject, place, event, since }: Figure) =>
  [metric.key, subject, place, event, since?.edtf].join(' ');

/** The figure of a scope to add up with: one linked to the whole, then of its source, not known to be wrong, the narrowest. */
export function bestFor(whole: Figure, candidates: readonly Figure[]): Figure | null {
  const order = byAll<Figure>(
    byNumber((figure) => (figure.partOf === whole.id ? 0 : 1)),
    byNumber((figure) => (figure.source.id === whole.source.id ? 0 : 1)),
    byNumber((figure) => (figure.rank === 'DEPRECATED' ? 1 : 0)),
    byNumber((figure) => width(figure.value)),
    byNumber((figure) => figure.value.low ?? 0),
    byNumber((figure) => figure.value.high ?? Infinity),
    (a, b) => byText(a.key, b.key),
  );
  return [...candidates].sort(order)[0] ?? null;
}

/** The whole of one scope with its parts among figures of one metric and day. */
function byScope(whole: Figure, group: readonly Figure[], day: string): Sum[] {
  const { parts, complete } = decomposition(whole.scope, (scope) =>
    bestFor(
      whole,
      group.filter((figure) => figure.scope === scope),
    ),
  );
  return parts.length < 2 ? [] : [{ metric: whole.metric.key, parts, whole: [whole], complete, day }];
}

const names = ['subject', 'place', 'event'] as const;

/** What tells a part from its whole first. A contingent and a place may have people in common, and are not added up. */
const namedBy = (part: Figure, whole: Figure) => names.find((name) => part[name] !== whole[name]) ?? null;

const doOverlap = (a: Scope, b: Scope) => includes(a, b) || includes(b, a);

/** Whether a part is counted in another: those of a contingent at one place in all of that contingent, those of a camp in those of its town. */
const isWithin = (part: Figure, other: Figure): boolean =>
  includes(other.scope, part.scope) &&
  names.every(
    (name) =>
      other[name] === null ||
      other[name] === part[name] ||
      (name === 'place' && other.place !== null && part.around.includes(other.place)),
  ) &&
  what(part) !== what(other);

/** What is given of each scope, divided into scopes that do not overlap: each way, the widest first. */
const divided = (scope: Scope, figures: readonly Figure[]) =>
  divisions(scope, (one) => figures.filter((figure) => figure.scope === one));

/** Parts that differ by name, each name's own in the widest scopes that are given for it, and in the narrowest. */
function waysByName(scope: Scope, parts: readonly Figure[]): Figure[][] {
  const ways = [...groupBy(parts, what).values()].map((own) => divided(scope, own));
  return [ways.flatMap((way) => way[0]!), ways.flatMap((way) => way.at(-1)!)];
}

/**
 * Parts that a dossier links to a whole, by contingent, place or event, of its scope or one that it contains, of one source or speaker
 * and of one day with it: never known to be all. What is told twice, by a copy or in two languages, is one part, and nobody is counted
 * twice. All of a narrower scope stand beside what others of the whole are divided into; by themselves they are its parts by scope.
 */
function byLink(
  whole: Figure,
  linkedTo: ReadonlyMap<string, readonly Figure[]>,
  speakerOf: (figure: Figure) => string,
  dayOfFigure: (figure: Figure) => string,
): Sum[] {
  const day = dayOfFigure(whole);
  const told = (linkedTo.get(whole.id) ?? []).filter(
    (figure) =>
      figure.metric.key === whole.metric.key &&
      includes(whole.scope, figure.scope) &&
      figure.since?.edtf === whole.since?.edtf &&
      (figure.source.id === whole.source.id || speakerOf(figure) === speakerOf(whole)) &&
      (dayOfFigure(figure) === day || figure.asOf.edtf === whole.asOf.edtf),
  );
  const isDivided = (figure: Figure) => figure.scope === whole.scope || namedBy(figure, whole) !== null;
  // Of parts without a name only those that give one number can be the same; of a narrower scope there is only one whole.
  const part = (figure: Figure): string =>
    isDivided(figure) && (figure.subject ?? figure.place ?? figure.event) === null
      ? [what(figure), figure.value.low, figure.value.high].join(' ')
      : `${what(figure)} ${figure.scope}`;
  const linked = [...groupBy(told, part).values()].flatMap((alike) => bestFor(whole, alike) ?? []);
  const byNames = groupBy(linked.filter(isDivided), (figure) => String(namedBy(figure, whole)));
  const undivided = divided(
    whole.scope,
    linked.filter((figure) => !isDivided(figure)),
  );
  const ways = [...byNames.values()].flatMap((alike) => {
    const named = alike.filter((figure) => !alike.some((other) => isWithin(figure, other)));
    return undivided.flatMap((all) => {
      const beside = named.filter(({ scope }) => !all.some((one) => doOverlap(one.scope, scope)));
      return beside.length === 0 ? [] : waysByName(whole.scope, beside).map((parts) => [...parts, ...all]);
    });
  });
  const scopes = scopesOf(whole.scope);
  const inOrder = ways.map((parts) => parts.sort(byNumber(({ scope }) => scopes.indexOf(scope))));
  const once = new Map(inOrder.map((parts) => [parts.map(({ id }) => id).join(' '), parts]));
  return [...once.values()]
    .filter((parts) => parts.length > 1)
    .map((parts) => ({ metric: whole.metric.key, parts, whole: [whole], complete: false, day }));
}

const wholeOf = ({ whole }: Sum) => whole.map(({ id }) => id).join(' ');

/** Whether another sum of the same whole has all parts of this one, and more: what this one lacks is given there. */
const isPartOf = (sum: Sum, other: Sum): boolean =>
  sum.parts.length < other.parts.length && sum.parts.every((part) => other.parts.includes(part));

/** Every printed whole with at least two parts, of one source, else of one speaker on one day. */
export function sumsOfParts(figures: readonly Figure[]): Sum[] {
  const dayOfFigure = dayInSums(figures);
  const counted = figures.filter(({ metric, value }) => metric.kind !== 'CEILING' && value.qualifier !== 'VAGUE');
  const isSome = someOfThem(figures);
  const ofAll = counted.filter((figure) => !isSome(figure));
  // A long record counts much that is the whole of nothing: it is not looked through for parts.
  const wholes = ofAll.filter(({ scope }) => partsOfScope(scope).length > 0);
  const divided = [...new Set(wholes.map(({ scope }) => scope))];
  const parts = ofAll.filter(({ scope }) => divided.some((whole) => countsMoreThan(whole, scope)));
  const within = (who: (figure: Figure) => string, without: ReadonlySet<string>) => {
    const mates = ofOneDay(parts, (figure) => `${who(figure)} ${what(figure)}`, dayOfFigure);
    return wholes
      .filter((whole) => !settled(whole).some((key) => without.has(key)))
      .flatMap((whole) => byScope(whole, mates(whole), dayOfFigure(whole)));
  };
  const speakerOf = speakersOf(figures);
  // A whole that departures are given out of is settled for the start and for the day on which it stands beside its parts.
  const settled = (whole: Figure) =>
    [dayOfFigure(whole), whole.asOf.edtf].map((day) => `${speakerOf(whole)} ${what(whole)} ${whole.scope} ${day}`);
  const inSources = within(({ source }) => source.id, new Set());
  // What a speaker is quoted with in one source needs no second check against how another rounds it.
  const bySpeakers = within(speakerOf, new Set(inSources.flatMap(({ whole }) => whole.flatMap(settled))));
  const linkedTo = groupBy(
    counted.filter(({ partOf }) => partOf !== null),
    ({ partOf }) => partOf!,
  );
  const linked = counted.filter(({ id }) => linkedTo.has(id));
  const byLinks = linked.flatMap((whole) => byLink(whole, linkedTo, speakerOf, dayOfFigure));
  const ofWhole = groupBy(byLinks, wholeOf);
  const isTold = (sum: Sum) => (ofWhole.get(wholeOf(sum)) ?? []).some((other) => isPartOf(sum, other));
  return [...[...inSources, ...bySpeakers].filter((sum) => !isTold(sum)), ...byLinks];
}
