import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { eventFilter, eventOrder } from '../../lib/lists.ts';
import { inWords } from '../../lib/other-language.ts';
import { titled } from '../citation.ts';
import { column, joined, spanColumns, untranslatedColumn } from '../column.ts';
import { PageFields, PassageFields, SpanFields } from '../documents.ts';
import { pagesOf } from '../paging.ts';
import { passageColumns, passagesColumns, sourceOf } from '../passages.ts';
import { NoSuchThing, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { absolute, knownOnOf, nameOf } from '../view.ts';

const EventRowFields = graphql(
  `
    fragment EventRowFields on Event @_unmask {
      slug
      kind
      title(lang: $lang)
      summary(lang: $lang)
      untranslated(lang: $lang)
      knownFrom
      mission {
        slug
      }
      span {
        ...SpanFields
      }
      place {
        slug
      }
      participants {
        role(lang: $lang)
        untranslated(lang: $lang)
        actor {
          slug
        }
      }
      accounts {
        tells(lang: $lang)
        span {
          ...SpanFields
        }
        evidence {
          ...PassageFields
        }
      }
      retraction {
        on
      }
    }
  `,
  [SpanFields, PassageFields],
);

const TakenEventsQuery = graphql(
  `
    query TakenEvents($where: EventFilter, $order: EventOrder, $after: String, $lang: Language!) {
      events(where: $where, orderBy: $order, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...EventRowFields
        }
      }
    }
  `,
  [PageFields, EventRowFields],
);

const TakenEventQuery = graphql(
  `
    query TakenEvent($slug: String!, $knownOn: Date, $lang: Language!) {
      event(slug: $slug, knownOn: $knownOn) {
        ...EventRowFields
      }
    }
  `,
  [EventRowFields],
);

const NamedEventQuery = graphql(`
  query NamedEvent($slug: String!, $lang: Language!) {
    event(slug: $slug) {
      title(lang: $lang)
      untranslated(lang: $lang)
    }
  }
`);

type Row = ResultOf<typeof EventRowFields>;
type AccountRow = Row['accounts'][number] & { event: string };

const rowsOf = (view: View): AsyncIterable<readonly Row[]> =>
  pagesOf(async (after) => {
    const answer = await ask(TakenEventsQuery, {
      where: eventFilter(view.query, view.mission),
      order: eventOrder(view.query),
      after,
      lang: apiLanguage(view.lang),
    });
    return answer.events;
  });

const parameters = ['knownOn', 'kind', 'actor', 'place', 'source', 'from', 'to', 'q', 'order'] as const;

/** What happened. */
export const events = tableOf<Row>({
  name: 'events',
  title: { en: 'Events', fr: 'Événements' },
  description: {
    en: 'One row for each event; when it happened is what all its accounts together allow.',
    fr: 'Une ligne par événement\u202f; sa date est celle que permettent tous ses récits ensemble.',
  },
  key: ['slug'],
  references: {
    mission: { table: 'missions', column: 'slug' },
    place: { table: 'places', column: 'slug' },
  },
  parameters,
  page: (view) => view.path,
  rows: rowsOf,
  sources: (row) => row.accounts.map((account) => sourceOf(account.evidence)),
  columns: (view) => [
    column(
      'slug',
      'text',
      ['Key', 'Clé'],
      ['Its key, and the last part of its address.', 'Sa clé, et la fin de son adresse.'],
      (row) => row.slug,
      { isRequired: true },
    ),
    column(
      'mission',
      'text',
      ['Mission', 'Mission'],
      ['Slug of the mission it belongs to.', 'Mission dont il relève.'],
      (row) => row.mission?.slug ?? null,
    ),
    column(
      'kind',
      'text',
      ['Kind', 'Genre'],
      [
        'What sort of event: MANDATE, SITE_CLOSURE, ATTACK and so on.',
        'Quelle sorte d’événement\u00a0: MANDATE, SITE_CLOSURE, ATTACK, etc.',
      ],
      (row) => row.kind,
      { isRequired: true },
    ),
    column('title', 'text', ['Title', 'Titre'], ['In our words.', 'Dans nos mots.'], (row) => row.title, {
      isRequired: true,
      isTranslated: true,
    }),
    column(
      'summary',
      'text',
      ['Summary', 'Résumé'],
      ['What happened, in our words.', 'Ce qui s’est passé, dans nos mots.'],
      (row) => row.summary,
      { isTranslated: true },
    ),
    ...spanColumns<Row>('happened', ['Happened', 'Survenu'], (row) => row.span),
    column(
      'place',
      'text',
      ['Place', 'Lieu'],
      ['Slug of where it happened.', 'Où il s’est produit.'],
      (row) => row.place?.slug ?? null,
    ),
    column(
      'participants',
      'text',
      ['Participants', 'Participants'],
      ['Actor and role of each, parted by “ | ”.', 'Acteur et rôle de chacun, séparés par «\u00a0|\u00a0».'],
      (row) => joined(row.participants.map(({ actor, role }) => `${actor.slug}: ${role}`)),
      { isTranslated: true },
    ),
    column(
      'known_from',
      'day',
      ['Known from', 'Connu depuis'],
      ['The day from which the record knows of it.', 'Jour à partir duquel le dossier le connaît.'],
      (row) => row.knownFrom,
      { isRequired: true },
    ),
    ...passagesColumns<Row>(view, (row) => row.accounts.map((account) => account.evidence)),
    untranslatedColumn([
      ['title', (row) => [row], 'title'],
      ['summary', (row) => [row], 'summary'],
      ['participants', (row) => row.participants, 'role'],
    ]),
    column(
      'retracted_on',
      'day',
      ['Retracted on', 'Retiré le'],
      [
        'The day it was withdrawn from the record; empty while it stands.',
        'Jour où il fut retiré du dossier\u202f; vide tant qu’il tient.',
      ],
      (row) => row.retraction?.on ?? null,
    ),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => absolute(view, `/events/${row.slug}`, { knownOn: knownOnOf(view) }),
      { isRequired: true },
    ),
  ],
});

const told: Parameters<typeof tableOf<AccountRow>>[0] = {
  name: 'accounts',
  title: { en: 'Accounts of events', fr: 'Récits d’événements' },
  description: {
    en: 'One row for each source that tells of an event, with the date it gives: sources may differ.',
    fr: 'Une ligne par source qui raconte un événement, avec la date qu’elle donne\u00a0: les sources peuvent différer.',
  },
  key: [],
  references: {
    event: { table: 'events', column: 'slug' },
    source: { table: 'sources', column: 'slug' },
  },
  parameters,
  page: (view) => view.path.replace(/accounts$/, 'events'),
  async *rows(view) {
    for await (const batch of rowsOf(view))
      yield batch.flatMap((event) => event.accounts.map((account) => ({ ...account, event: event.slug })));
  },
  sources: (row) => [sourceOf(row.evidence)],
  columns: (view) => [
    column('event', 'text', ['Event', 'Événement'], ['Slug of the event.', 'L’événement.'], (row) => row.event, {
      isRequired: true,
    }),
    ...spanColumns<AccountRow>('dated', ['Dated', 'Daté'], (row) => row.span),
    column(
      'tells',
      'text',
      ['Tells', 'Raconte'],
      ['What this source says of it, in our words.', 'Ce qu’en dit cette source, dans nos mots.'],
      (row) => row.tells,
      { isTranslated: true },
    ),
    ...passageColumns<AccountRow>(view, (row) => row.evidence),
  ],
};

/** What each source tells of an event: one row for each, with the date that this source gives. */
export const accounts = tableOf<AccountRow>(told);

const saidByEach = { en: 'What each source says', fr: 'Ce que dit chaque source' };

/** What each source tells of one event. */
export const accountsOfOne = tableOf<AccountRow>({
  ...told,
  title: saidByEach,
  async titleOf(view) {
    const { event } = await ask(NamedEventQuery, { slug: nameOf(view), lang: apiLanguage(view.lang) });
    if (event === null) throw new NoSuchThing(view.path);
    return titled(view.lang, inWords(view.lang, event, 'title'), saidByEach[view.lang]);
  },
  parameters: ['knownOn'],
  page: (view) => `${view.path}#accounts`,
  async *rows(view) {
    const slug = nameOf(view);
    const lang = apiLanguage(view.lang);
    const { event } = await ask(TakenEventQuery, { slug, lang, knownOn: knownOnOf(view) });
    if (event === null && (await ask(TakenEventQuery, { slug, lang, knownOn: null })).event === null)
      throw new NoSuchThing(view.path);
    yield event?.accounts.map((account) => ({ ...account, event: event.slug })) ?? [];
  },
});
