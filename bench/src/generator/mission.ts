import type { Content } from '../../../packages/dossier/src/row-schemas.ts';
import { addDays } from '../../../packages/domain/src/day.ts';
import { chanceOf, type Chance } from './random.ts';
import { HAPPENINGS, nameFrom, printed, ROLES } from './words.ts';

/** How much one invented mission holds. */
export interface MissionSize {
  events: number;
  statistics: number;
  actors: number;
  sources: number;
}

/** The rows of one mission as a dossier would give them, by key: complete in itself, apart from the metrics. */
export type MissionRows = { [N in Exclude<keyof Content, 'metrics'>]: Map<string, Content[N]> };

type Kind = keyof typeof HAPPENINGS;
const KINDS = Object.keys(HAPPENINGS) as Kind[];
const CODES = ['BF', 'BJ', 'CI', 'EG', 'GH', 'GN', 'KE', 'NE', 'NG', 'RW', 'SN', 'TD', 'TG', 'TZ', 'ZM'];
const YEARS = 12;

/** Invented missions never touch one another: each has its own actors, sources and places, so that what an import of all would make is what imports of each make. */
export function missionRows(nth: number, size: MissionSize): MissionRows {
  const chance = chanceOf(nth);
  const slug = `gen-${String(nth).padStart(3, '0')}`;
  const began = `${2000 + (nth % 11)}-0${1 + (nth % 9)}-01`;
  const dayAt = (share: number) => addDays(began, Math.floor(share * YEARS * 365));
  const keys = (noun: string, length: number) => Array.from({ length }, (_, i) => `${slug}-${noun}-${i + 1}`);
  const actorKeys = keys('a', size.actors);
  const sourceKeys = keys('s', size.sources);
  const publishers = actorKeys.slice(2, 10);
  const contingents = actorKeys.slice(10, 40);
  const spokespeople = actorKeys.slice(40, 46);

  // In order of days, so that an event is told of by a source that came after it.
  const sources = new Map<string, Content['sources']>();
  const publishedAt: string[] = [];
  sourceKeys.forEach((key, i) => {
    const date = dayAt((i + 1) / sourceKeys.length);
    publishedAt.push(date);
    sources.set(key, {
      title: `Report ${i + 1} on ${nameFrom(chance)}`,
      publisher: chance.pick(publishers),
      language: chance.oneIn(3) ? 'fr' : 'en',
      published: { date },
      ...(i > 5 && chance.oneIn(12) && { echoes: sourceKeys[i - chance.between(1, 5)]! }),
    });
  });
  const passage = (source: string) => ({ source, paragraph: chance.between(1, 40) });
  const sourceAfter = (share: number) =>
    sourceKeys[Math.min(sourceKeys.length - 1, Math.floor(share * sourceKeys.length) + chance.between(0, 2))]!;
  const anySource = () => chance.pick(sourceKeys);

  const actors = new Map<string, Content['actors']>();
  actorKeys.forEach((key, i) => {
    const name = nameFrom(chance);
    const isSpokesperson = spokespeople.includes(key);
    const kind =
      i === 0
        ? 'STATE'
        : i === 1
          ? 'PEACE_OPERATION'
          : publishers.includes(key)
            ? 'MEDIA'
            : contingents.includes(key)
              ? 'ARMED_FORCES'
              : isSpokesperson || chance.oneIn(2)
                ? 'PERSON'
                : 'ARMED_GROUP';
    actors.set(key, {
      kind,
      name: { en: `${name} ${nameFrom(chance)}`, fr: `${name} ${nameFrom(chance)}` },
      ...(contingents.includes(key) && { country: CODES[i % CODES.length]! }),
      ...(isSpokesperson && {
        affiliations: [
          {
            organisation: actorKeys[1]!,
            role: { en: 'spokesperson', fr: 'porte-parole' },
            evidence: [passage(sourceKeys[0]!)],
          },
        ],
      }),
      evidence: [passage(anySource())],
    } as Content['actors']);
  });

  const places = new Map<string, Content['places']>();
  const [country, ...others] = keys('p', 31);
  places.set(country!, {
    kind: 'COUNTRY',
    name: { en: nameFrom(chance), fr: nameFrom(chance) },
    evidence: [passage(sourceKeys[0]!)],
  } as Content['places']);
  others.forEach((key, i) => {
    const name = nameFrom(chance);
    places.set(key, {
      kind: i < 10 ? 'SITE' : 'CITY',
      ...(i < 10 && { mission: slug }),
      name: { en: name, fr: name },
      latitude: Math.round(chance.next() * 3000) / 100,
      longitude: Math.round(chance.next() * 3000) / 100,
      within: country!,
      evidence: [passage(anySource())],
    } as Content['places']);
  });

  const events = new Map<string, Content['events']>();
  const happenedAt: number[] = [];
  const eventKeys = keys('e', size.events);
  eventKeys.forEach((key, i) => {
    const share = (i + chance.next()) / eventKeys.length;
    happenedAt.push(share);
    const kind = chance.pick(KINDS);
    const where = chance.pick(others);
    const { en, fr } = HAPPENINGS[kind];
    const at = (places.get(where)!.name as { en: string }).en;
    const day = dayAt(share);
    const first = sourceAfter(share);
    const second = sourceAfter(share);
    const date = chance.oneIn(8) ? { date: day.slice(0, 7) } : { date: day };
    events.set(key, {
      mission: slug,
      kind,
      title: { en: en.replace('%', at), fr: fr.replace('%', at) },
      ...(chance.oneIn(2) && {
        summary: {
          en: `${en.replace('%', at)}, ${nameFrom(chance)} says.`,
          fr: `${fr.replace('%', at)}, dit ${nameFrom(chance)}.`,
        },
      }),
      place: where,
      participants: Array.from({ length: chance.between(1, 3) }, () => ({
        actor: chance.pick(actorKeys),
        role: chance.pick(ROLES),
      })),
      accounts: [
        { ...passage(first), date, tells: { en: `Told of ${at}`, fr: `Récit de ${at}` } },
        ...(second !== first && chance.oneIn(3) ? [{ ...passage(second), date: { date: day } }] : []),
      ],
    } as Content['events']);
  });

  return {
    missions: new Map([[slug, missionOf(slug, began, actorKeys, sourceKeys, dayAt(0.9), dayAt(1))]]),
    sources,
    actors,
    places,
    events,
    statistics: figures(),
    statements: statements(),
  };

  function figures(): Map<string, Content['statistics']> {
    const rows = new Map<string, Content['statistics']>();
    const add = (row: Omit<Content['statistics'], 'mission'>) =>
      rows.set(`${slug}-f-${rows.size + 1}`, { mission: slug, ...row } as Content['statistics']);
    withdrawal(add);
    strengths(add, Math.floor(size.statistics * 0.3));
    // All others count the dead and the wounded of an event, as one source or another gives them.
    while (rows.size < size.statistics) {
      const i = chance.between(0, eventKeys.length - 1);
      const source = sourceAfter(happenedAt[i]!);
      add({
        metric: chance.oneIn(2) ? 'attack-deaths' : 'wounded',
        scope: 'ATTACK_VICTIMS',
        value: printed(chance, chance.between(1, 60)),
        asOf: { date: dayAt(happenedAt[i]!) },
        event: eventKeys[i]!,
        evidence: passage(source),
      });
    }
    return rows;
  }

  /** Departures in the last tenth of the mission's time, of a strength that several sources give. */
  function withdrawal(add: (row: Omit<Content['statistics'], 'mission'>) => void): void {
    const strength = chance.between(80, 160) * 100;
    for (let i = 0; i < 4; i++) {
      const source = sourceAfter(0.85 + i / 100);
      const value = i === 0 ? strength.toLocaleString('en') : `around ${strength.toLocaleString('en')}`;
      add({
        metric: 'personnel-strength',
        scope: 'ALL_PERSONNEL',
        value,
        asOf: { date: publishedAt[sourceKeys.indexOf(source)]! },
        evidence: passage(source),
      });
    }
    let gone = 0;
    for (let i = 0; i < 20; i++) {
      const share = 0.905 + i * 0.0045;
      gone += chance.between(100, Math.floor(strength / 22));
      const row = { metric: 'personnel-departed', scope: 'ALL_PERSONNEL', asOf: { date: dayAt(share) } } as const;
      add({
        ...row,
        value: printed(chance, gone),
        attributedTo: chance.pick(spokespeople),
        evidence: passage(sourceAfter(share)),
      });
    }
    for (let i = 0; i < 30; i++) {
      const share = 0.905 + chance.next() * 0.09;
      add({
        metric: 'personnel-moved',
        scope: 'UNIFORMED',
        value: printed(chance, chance.between(20, 700)),
        asOf: { date: dayAt(share) },
        subject: chance.pick(contingents),
        evidence: passage(sourceAfter(share)),
      });
    }
    for (let i = 0; i < 10; i++) {
      const share = 0.905 + i * 0.009;
      add({
        metric: 'sites-vacated',
        scope: 'NOT_APPLICABLE',
        value: String(i + 1),
        asOf: { date: dayAt(share) },
        evidence: passage(sourceAfter(share)),
      });
    }
  }

  /** The strength of each contingent month by month, the dead of each year, and who else was there. */
  function strengths(add: (row: Omit<Content['statistics'], 'mission'>) => void, length: number): void {
    for (let i = 0; i < length; i++) {
      const share = (0.9 * (i + 0.5)) / length;
      const row = { asOf: { date: dayAt(share).slice(0, 7) }, evidence: passage(sourceAfter(share)) };
      if (i % 10 === 0)
        add({
          ...row,
          metric: 'fatalities',
          scope: 'UNIFORMED',
          value: printed(chance, Math.floor(share * 250) + 1),
          asOf: { date: dayAt(share) },
        });
      else
        add({
          ...row,
          metric: 'personnel-strength',
          scope: chance.pick(['CONTINGENT_TROOPS', 'INDIVIDUAL_POLICE', 'STAFF_OFFICERS'] as const),
          value: printed(chance, chance.between(10, 900)),
          subject: contingents[i % contingents.length]!,
        });
    }
  }

  function statements(): Map<string, Content['statements']> {
    return new Map(
      keys('q', Math.ceil(size.events / 50)).map((key, i, all) => {
        const share = i / all.length;
        return [
          key,
          {
            mission: slug,
            speaker: chance.pick(spokespeople),
            saidOn: { date: dayAt(share) },
            stance: chance.pick(['SUPPORTS', 'OPPOSES', 'WARNS', 'NEUTRAL'] as const),
            summary: { en: `Says that ${nameFrom(chance)} is calm.`, fr: `Dit que ${nameFrom(chance)} est calme.` },
            evidence: [passage(sourceAfter(share))],
          } as Content['statements'],
        ];
      }),
    );
  }
}

function missionOf(
  slug: string,
  began: string,
  actors: readonly string[],
  sources: readonly string[],
  started: string,
  deadline: string,
): Content['missions'] {
  const source = sources[Math.floor(sources.length * 0.9)]!;
  return {
    acronym: slug.toUpperCase(),
    name: { en: `Mission ${slug}`, fr: `Mission ${slug}` },
    hostCountry: actors[0]!,
    operation: actors[1]!,
    started: { date: began },
    withdrawal: [{ started: { date: started }, deadline, evidence: { source, paragraph: 1 } }],
    evidence: [{ source: sources[0]!, paragraph: 2 }],
  } as Content['missions'];
}
