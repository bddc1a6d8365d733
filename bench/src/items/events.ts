import type pg from 'pg';
import { chanceOf } from '../generator/random.ts';
import { addDays } from '../../../packages/domain/src/day.ts';
import {
  drawdownCursor,
  english,
  floorPost,
  graphqlPost,
  postgraphileCursor,
  type Item,
  type Json,
  type Place,
} from './item.ts';

const OURS = `query Events($kind: [EventKind!], $from: Date, $to: Date, $after: String) {
  events(where: { kind: $kind, during: { from: $from, to: $to } }, first: 50, after: $after) {
    pageInfo { hasNextPage }
    nodes {
      slug kind title span { edtf earliest latest }
      participants { role actor { slug kind name } }
      accounts { tells span { edtf } evidence { paragraph source { slug title language } } }
    }
  }
}`;

const THEIRS = `query Events($kind: [EventKind!], $from: Date, $to: Date, $after: Cursor) {
  allEvents(first: 50, after: $after, orderBy: [SPAN_ORDER_ASC, ROW_ID_ASC], filter: {
    kind: { in: $kind }, retractedOn: { isNull: true },
    and: [
      { or: [{ spanEarliest: { lessThanOrEqualTo: $to } }, { spanEarliest: { isNull: true } }] },
      { or: [{ spanLatest: { greaterThanOrEqualTo: $from } }, { spanLatest: { isNull: true } }] }
    ]
  }) {
    pageInfo { hasNextPage }
    nodes {
      slug kind titleEn titleFr spanEdtf spanEarliest spanLatest
      participantsByEventId { nodes { position roleEn roleFr actorByActorId { slug kind nameEn nameFr } } }
      accountsByEventId { nodes { position noteEn noteFr spanEdtf evidenceByEvidenceId { paragraph sourceBySourceId { slug title language } } } }
    }
  }
}`;

export const EVENTS_FLOOR = `
select json_build_object('next', count(*) > 50, 'nodes', coalesce(json_agg(json_build_object(
  'slug', e.slug, 'kind', e.kind, 'title', coalesce(e.title_en, e.title_fr),
  'span', json_build_array(e.span_edtf, e.span_earliest, e.span_latest),
  'participants', (
    select coalesce(json_agg(json_build_array(coalesce(p.role_en, p.role_fr), a.slug, a.kind, coalesce(a.name_en, a.name_fr)) order by p.position), '[]')
    from participant p join actor a on a.id = p.actor_id where p.event_id = e.id),
  'accounts', (
    select coalesce(json_agg(json_build_array(coalesce(t.note_en, t.note_fr), t.span_edtf, v.paragraph, s.slug, s.title, s.language) order by t.position), '[]')
    from account t join evidence v on v.id = t.evidence_id join source s on s.id = v.source_id where t.event_id = e.id)
  ) order by e.span_order, e.id) filter (where e.nth <= 50), '[]'))::text as answer
from (
  select *, row_number() over (order by span_order, id) as nth from event
  where kind = any($1::event_kind[]) and retracted_on is null
    and daterange(span_earliest, span_latest, '[]') && daterange($2::date, $3::date, '[]')
    and (span_order, id) > ($4::date, $5::uuid)
  order by span_order, id limit 51) e`;

const inOrder = (nodes: Json[]) => [...nodes].sort((a, b) => a.position - b.position);

const ourEvent = (event: Json) => ({
  slug: event.slug,
  kind: event.kind,
  title: event.title,
  span: [event.span.edtf, event.span.earliest, event.span.latest],
  participants: event.participants.map(({ role, actor }: Json) => [role, actor.slug, actor.kind, actor.name]),
  accounts: event.accounts.map(({ tells, span, evidence: { paragraph, source } }: Json) => [
    tells,
    span?.edtf ?? null,
    paragraph,
    source.slug,
    source.title,
    source.language,
  ]),
});

const theirEvent = (event: Json) => ({
  slug: event.slug,
  kind: event.kind,
  title: english(event, 'title'),
  span: [event.spanEdtf, event.spanEarliest, event.spanLatest],
  participants: inOrder(event.participantsByEventId.nodes).map((part) => {
    const actor = part.actorByActorId;
    return [english(part, 'role'), actor.slug, actor.kind, english(actor, 'name')];
  }),
  accounts: inOrder(event.accountsByEventId.nodes).map((account) => {
    const { paragraph, sourceBySourceId: source } = account.evidenceByEvidenceId;
    return [english(account, 'note'), account.spanEdtf, paragraph, source.slug, source.title, source.language];
  }),
});

interface Variant {
  kind: string[];
  from: string;
  to: string;
  after: Place | null;
}

const KINDS = ['ATTACK', 'CEREMONY', 'COUP', 'DEMAND', 'DEPLOYMENT', 'OTHER', 'PROTEST', 'REPATRIATION', 'WITHDRAWAL'];
const BEFORE_ALL: Place = { day: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

function eventsItem(name: string, what: string, variants: readonly Variant[], cursorLike: string): Item {
  return {
    name,
    what,
    asked: {
      drawdown: {
        questions: variants.map(({ after, ...asked }) =>
          graphqlPost(OURS, { ...asked, after: after && drawdownCursor('events/DATE_ASC', after) }),
        ),
        read: ({ data }) => ({ next: data.events.pageInfo.hasNextPage, nodes: data.events.nodes.map(ourEvent) }),
      },
      postgraphile: {
        questions: variants.map(({ after, ...asked }) =>
          graphqlPost(THEIRS, { ...asked, after: after && postgraphileCursor(cursorLike, after) }),
        ),
        read: ({ data }) => ({
          next: data.allEvents.pageInfo.hasNextPage,
          nodes: data.allEvents.nodes.map(theirEvent),
        }),
      },
      floor: {
        questions: variants.map(({ kind, from, to, after }) => {
          const { day, id } = after ?? BEFORE_ALL;
          return floorPost('events', [kind, from, to, day, id]);
        }),
        read: (answer) => answer,
      },
    },
  };
}

/** E1: the first page of spans of some weeks, or as long as it takes to fill a page. E2: pages deep in the list, after as many rows as there are, up to 500,000. */
export async function eventItems(db: pg.Client, cursorLike: string): Promise<Item[]> {
  const chance = chanceOf(5);
  const { rows: sizes } = await db.query<{ total: number }>(
    `select count(*)::int as total from event where retracted_on is null and kind = any($1::event_kind[])`,
    [KINDS],
  );
  const total = sizes[0]!.total;
  // Where the nth of all events stands in time: a span from one to the two hundredth after it holds a page of half the kinds.
  const begins = Array.from({ length: 200 }, () => chance.between(1, Math.max(1, total - 300)));
  const { rows: days } = await db.query<{ nth: number; day: string }>(
    `select nth::int, day::text from (
       select row_number() over (order by span_order, id) as nth, coalesce(span_earliest, span_latest) as day
       from event where retracted_on is null and kind = any($1::event_kind[])) each
     where nth = any($2::int[])`,
    [KINDS, begins.flatMap((nth) => [nth, nth + 200])],
  );
  const dayOf = new Map(days.map(({ nth, day }) => [nth, day]));
  const first = begins.map((nth) => {
    const from = dayOf.get(nth)!;
    const weeks = addDays(from, chance.between(20, 200));
    const full = dayOf.get(nth + 200) ?? from;
    const kind = KINDS.filter(() => chance.oneIn(2)).concat('ATTACK');
    return { kind, from, to: weeks > full ? weeks : full, after: null };
  });
  const skipped = Math.min(500_000, Math.floor(total / 2));
  const { rows: places } = await db.query<Place>(
    `select span_order::text as day, id from event where retracted_on is null and kind = any($1::event_kind[])
     order by span_order, id offset $2 limit 1000`,
    [KINDS, skipped],
  );
  const deep = Array.from({ length: 200 }, (_, i) => ({
    kind: KINDS,
    from: '2000-01-01',
    to: '2024-01-01',
    after: places[(i * 5) % places.length]!,
  }));
  return [
    eventsItem(
      'E1',
      'fifty events filtered by span and kind, with participants and accounts’ sources: the first page',
      first,
      cursorLike,
    ),
    eventsItem('E2', `the same after ${skipped.toLocaleString('en')} rows`, deep, cursorLike),
  ];
}
