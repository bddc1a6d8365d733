import type { SearchParams } from './address.ts';
import {
  actorKinds,
  actorOrders,
  dateOrders,
  eventKinds,
  figureOrders,
  figureScopes,
  foundKinds,
  oneOf,
  parameter,
  placeKinds,
  ranks,
  stances,
} from './address.ts';

// What the address of a list narrows it to, as the API takes it. The pages ask by these, and so does the probe before them.

interface Days {
  from: string | null;
  to: string | null;
}

/** The days of the address; null where neither end is given. */
function daysFrom(params: SearchParams): Days | null {
  const [from, to] = [parameter(params, 'from'), parameter(params, 'to')];
  return from === null && to === null ? null : { from, to };
}

/** The words of the address; null where there are none. */
export function wordsFrom(params: SearchParams): string | null {
  return parameter(params, 'q')?.trim() || null;
}

function listed<Value>(value: Value | null): Value[] | null {
  return value === null ? null : [value];
}

/** Events of a mission, or of all, as the address narrows them. */
export function eventFilter(params: SearchParams, mission: string | null = null) {
  return {
    mission,
    kind: listed(oneOf(params, 'kind', eventKinds)),
    actor: parameter(params, 'actor'),
    place: parameter(params, 'place'),
    source: parameter(params, 'source'),
    during: daysFrom(params),
    text: wordsFrom(params),
    knownOn: parameter(params, 'knownOn'),
  };
}

/** Figures of a mission, or of all, as the address narrows them. */
export function statisticFilter(params: SearchParams, mission: string | null = null) {
  return {
    mission,
    metric: listed(parameter(params, 'metric')),
    scope: listed(oneOf(params, 'scope', figureScopes)),
    subject: parameter(params, 'subject'),
    attributedTo: parameter(params, 'speaker'),
    source: parameter(params, 'source'),
    printed: wordsFrom(params),
    rank: listed(oneOf(params, 'rank', ranks)),
    asOf: daysFrom(params),
    includeRetracted: parameter(params, 'retracted') !== null,
    knownOn: parameter(params, 'knownOn'),
  };
}

/** Statements as the address narrows them. */
export function statementFilter(params: SearchParams) {
  return {
    speaker: parameter(params, 'speaker'),
    stance: listed(oneOf(params, 'stance', stances)),
    source: parameter(params, 'source'),
    said: daysFrom(params),
    text: wordsFrom(params),
    knownOn: parameter(params, 'knownOn'),
  };
}

/** Sources as the address narrows them. */
export function sourceFilter(params: SearchParams) {
  return {
    publisher: parameter(params, 'publisher'),
    published: daysFrom(params),
    text: wordsFrom(params),
    knownOn: parameter(params, 'knownOn'),
  };
}

/** Actors as the address narrows them. */
export function actorFilter(params: SearchParams) {
  return {
    kind: listed(oneOf(params, 'kind', actorKinds)),
    country: parameter(params, 'country'),
    text: wordsFrom(params),
    knownOn: parameter(params, 'knownOn'),
  };
}

/** Places as the address narrows them; `place` names a larger one that they lie in. */
export function placeFilter(params: SearchParams) {
  return {
    kind: listed(oneOf(params, 'kind', placeKinds)),
    within: parameter(params, 'place'),
    text: wordsFrom(params),
    knownOn: parameter(params, 'knownOn'),
  };
}

/** The order of the address for events; earliest first where it names none. */
export function eventOrder(params: SearchParams): (typeof dateOrders)[number] {
  return oneOf(params, 'order', dateOrders) ?? 'DATE_ASC';
}

/** The order of the address for figures; by the day they describe, earliest first, where it names none. */
export function figureOrder(params: SearchParams): (typeof figureOrders)[number] {
  return oneOf(params, 'order', figureOrders) ?? 'AS_OF_ASC';
}

/** The order of the address for actors; by name where it names none. */
export function actorOrder(params: SearchParams): (typeof actorOrders)[number] {
  return oneOf(params, 'order', actorOrders) ?? 'NAME_ASC';
}

/** The nouns of the address that a search is to find; null for all. */
export function nounsFrom(params: SearchParams): (typeof foundKinds)[number][] | null {
  return listed(oneOf(params, 'kind', foundKinds));
}

/** Which entries of a list a page shows, as the API takes it. */
export interface Window {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

/**
 * The window of `size` entries that the address asks for. Read backwards (`reversed`), a list that the API gives in one order
 * only is walked from its end: what follows in the address then precedes in the API.
 */
export function windowFrom(params: SearchParams, size: number, reversed = false): Window {
  const [after, before] = [parameter(params, 'after'), parameter(params, 'before')];
  const onward = before === null;
  return onward !== reversed
    ? { first: size, after: onward ? after : before, last: null, before: null }
    : { first: null, after: null, last: size, before: onward ? after : before };
}

/** What stands on either side of a page of a list. */
export interface PageEnds {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** A page of a list that is read backwards: its entries and its ends the other way round. */
export function turned<Node, Page extends { nodes: Node[]; pageInfo: PageEnds }>(page: Page): Page {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  return {
    ...page,
    nodes: page.nodes.toReversed(),
    pageInfo: {
      hasNextPage: hasPreviousPage,
      hasPreviousPage: hasNextPage,
      startCursor: endCursor,
      endCursor: startCursor,
    },
  };
}

/** A list that stands at a path, with what the API is asked for it. */
export interface ListAsked {
  field: string;
  /** The API's type of `where`. */
  filter: string;
  where: Readonly<Record<string, unknown>>;
  /** The API's order; null where it gives the list in one order only. */
  order: string | null;
  /** Whether it is read from its end. */
  reversed: boolean;
}

/** The list at a path without its language, as its address narrows it; null where the page there is none. */
export function listAt(path: string, params: SearchParams): ListAsked | null {
  const [noun, slug, part] = path.split('/').slice(1);
  const isBackwards = parameter(params, 'order') === 'DATE_DESC';
  const list = (field: string, filter: string, where: object, order: string | null, reversed: boolean): ListAsked => ({
    field,
    filter,
    where: { ...where },
    order,
    reversed,
  });
  switch (noun === 'missions' ? part : slug === undefined ? noun : undefined) {
    case 'events':
      return list('events', 'EventFilter', eventFilter(params), eventOrder(params), false);
    case 'statistics':
      return list('statistics', 'StatisticFilter', statisticFilter(params), figureOrder(params), false);
    case 'statements':
      return list('statements', 'StatementFilter', statementFilter(params), null, isBackwards);
    case 'sources':
      return list('sources', 'SourceFilter', sourceFilter(params), null, isBackwards);
    case 'actors':
      return list('actors', 'ActorFilter', actorFilter(params), actorOrder(params), false);
    case 'places':
      return list('places', 'PlaceFilter', placeFilter(params), null, false);
    default:
      return null;
  }
}
