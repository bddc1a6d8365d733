import { xmlText } from './xml.ts';

/** One entry of a feed: something new or corrected. */
export interface FeedEntry {
  /** Never changes and is never used again: a tag URI (RFC 4151). */
  id: string;
  title: string;
  /** When it entered the record, ISO 8601 in UTC. */
  updated: string;
  /** What happened, in a sentence or two. */
  content: string;
  /** Where the thing can be read now, absolute. */
  address: string;
  /** Where its evidence stands, absolute. */
  evidence: string | null;
  /** What sort of entry it is, for those who filter. */
  category: string;
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  language: string;
  author: string;
  rights: string;
  self: string;
  page: string;
  /** The moment it holds for where it has no entries, ISO 8601 in UTC. */
  made: string;
  entries: readonly FeedEntry[];
}

/** A feed as Atom (RFC 4287). Text is text throughout: markup in a title arrives as the signs it is made of. */
export function atomOf(feed: Feed): string {
  const updated = feed.entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), '');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', updated === '' ? feed.made : updated),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    link('self', feed.self, 'application/atom+xml'),
    link('alternate', feed.page, 'text/html'),
    ...feed.entries.flatMap((entry) => [
      '<entry>',
      element('id', entry.id),
      element('title', entry.title),
      element('updated', entry.updated),
      element('published', entry.updated),
      `<category term="${xmlText(entry.category)}"/>`,
      link('alternate', entry.address, 'text/html'),
      ...(entry.evidence === null ? [] : [link('related', entry.evidence, 'text/html')]),
      `<content type="text">${xmlText(entry.content)}</content>`,
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function link(relation: string, address: string, type: string): string {
  return `<link rel="${relation}" type="${type}" href="${xmlText(address)}"/>`;
}
