import type { DateSpan } from '@drawdown/domain/date-span';
import type { Day } from '@drawdown/domain/day';
import { ancestors, type Echoes, withoutCopies } from '@drawdown/domain/echoes';
import { spanOfAccounts } from '@drawdown/domain/span-of-accounts';
import { canonical, type Entry } from './dossier.ts';
import { idOfParts } from './identity.ts';
import { knowWhatIsNamed } from './project-known.ts';
import { linkActors } from './project-links.ts';
import { readingsOf } from './project-readings.ts';
import { spanOf } from './reading.ts';
import type { RecordRow, TheRecord } from './record.ts';
import type { Content } from './row-schemas.ts';
import {
  dateColumns,
  first,
  orderOf,
  retractionColumns,
  slugColumns,
  spanColumns,
  Tables,
  textColumns,
} from './tables.ts';

/**
 * What the tables hold, from what the record says and from the trail of each figure: nothing else goes into them, so
 * that the same record makes the same tables. `trailOf` gives the entries of one figure, oldest first.
 */
export function project(record: TheRecord, trailOf: (row: RecordRow<'statistics'>) => readonly Entry[]): Tables {
  const tables = new Tables(record);
  for (const row of record.sources.values()) projectSource(tables, row);
  for (const row of record.actors.values()) projectActor(tables, row);
  for (const row of record.missions.values()) projectMission(tables, row);
  for (const row of record.places.values()) projectPlace(tables, row);
  for (const row of record.metrics.values()) projectMetric(tables, row);
  const echoes = echoesIn(tables);
  for (const row of record.events.values()) projectEvent(tables, row, echoes);
  for (const row of record.statements.values()) projectStatement(tables, row);
  for (const row of record.statistics.values()) tables.statistic.push(...readingsOf(tables, record, row, trailOf(row)));
  knowWhatIsNamed(tables);
  linkActors(tables);
  return tables;
}

function projectSource(tables: Tables, { key, content }: RecordRow<'sources'>): void {
  tables.source.push({
    id: tables.id('sources', key),
    ...slugColumns(key, content),
    title: content.title,
    publisher_id: tables.id('actors', content.publisher),
    url: content.url ?? null,
    language: content.language,
    ...dateColumns('published', content.published),
    known_from: tables.known(key),
    accessed: content.accessed ?? null,
    sha256: content.sha256 ?? null,
    paragraphs: content.paragraphs ?? null,
    echoes_id: tables.id('sources', content.echoes),
    ...retractionColumns(content.retracted),
  });
}

function projectActor(tables: Tables, { key, content }: RecordRow<'actors'>): void {
  const id = tables.id('actors', key);
  tables.actor.push({
    id,
    ...slugColumns(key, content),
    kind: content.kind,
    ...textColumns('name', content.name),
    aliases: content.aliases ?? [],
    country: content.country ?? null,
    ...textColumns('description', content.description),
    known_from: tables.restAll('actor', id, content.evidence),
    ...retractionColumns(content.retracted),
  });
  affiliationsOf(tables, key, content).forEach(({ id: affiliation, evidence, organisation, role, span }, position) => {
    tables.affiliation.push({
      id: affiliation,
      actor_id: id,
      organisation_id: tables.id('actors', organisation),
      position,
      ...textColumns('role', role),
      ...dateColumns('span', span),
      known_from: tables.restAll('affiliation', affiliation, evidence),
    });
  });
}

type Affiliation = NonNullable<Content['actors']['affiliations']>[number];

/** An actor's affiliations, each once: two dossiers may tell the same one from passages of their own. */
function affiliationsOf(
  { first }: Tables,
  actor: string,
  { affiliations = [] }: Content['actors'],
): (Affiliation & { id: string })[] {
  const united = new Map<string, Affiliation & { id: string }>();
  for (const affiliation of affiliations) {
    const { organisation, role, span } = affiliation;
    const [whose, where] = [first.of('actors', actor), first.of('actors', organisation)];
    const id = idOfParts('affiliations', whose, where, canonical(role), span?.date ?? null);
    const before = united.get(id);
    united.set(
      id,
      before ? { ...before, evidence: [...before.evidence, ...affiliation.evidence] } : { ...affiliation, id },
    );
  }
  return [...united.values()];
}

function projectMission(tables: Tables, { key, content }: RecordRow<'missions'>): void {
  const id = tables.id('missions', key);
  const { ended } = content;
  tables.mission.push({
    id,
    ...slugColumns(key, content),
    acronym: content.acronym,
    ...textColumns('name', content.name),
    host_country_id: tables.id('actors', content.hostCountry),
    operation_id: tables.id('actors', content.operation),
    ...dateColumns('started', content.started),
    ...dateColumns('ended', ended),
    ended_evidence_id: ended ? tables.rest(ended.evidence).id : null,
    known_from: tables.restAll('mission', id, content.evidence),
  });
  for (const decision of content.withdrawal ?? []) {
    const evidence = tables.rest(decision.evidence);
    tables.withdrawal_decision.push({
      id: idOfParts(
        'decisions',
        tables.first.of('missions', key),
        evidence.id,
        decision.started?.date ?? null,
        decision.deadline ?? null,
      ),
      mission_id: id,
      ...dateColumns('started', decision.started),
      deadline: decision.deadline ?? null,
      evidence_id: evidence.id,
      known_from: evidence.knownFrom,
    });
  }
}

function projectPlace(tables: Tables, { key, content }: RecordRow<'places'>): void {
  const id = tables.id('places', key);
  tables.place.push({
    id,
    ...slugColumns(key, content),
    kind: content.kind,
    ...textColumns('name', content.name),
    aliases: content.aliases ?? [],
    latitude: content.latitude ?? null,
    longitude: content.longitude ?? null,
    within_id: tables.id('places', content.within),
    mission_id: tables.id('missions', content.mission),
    known_from: tables.restAll('place', id, content.evidence),
    ...retractionColumns(content.retracted),
  });
}

function projectMetric(tables: Tables, { key, content }: RecordRow<'metrics'>): void {
  tables.metric.push({
    id: tables.id('metrics', key),
    key,
    ...textColumns('name', content.name),
    kind: content.kind,
    unit: content.unit,
    narrower_id: tables.id('metrics', content.narrowerThan),
    ...textColumns('description', content.description),
  });
}

const echoesIn = ({ source }: Tables): Echoes =>
  new Map(source.map((row) => [String(row['id']), row['echoes_id'] === null ? null : String(row['echoes_id'])]));

function projectEvent(tables: Tables, { key, content }: RecordRow<'events'>, echoes: Echoes): void {
  const id = tables.id('events', key);
  const told = content.accounts.map(({ date, tells, ...passage }, position) => {
    const evidence = tables.rest(passage);
    tables.account.push({
      id: idOfParts('accounts', tables.first.of('events', key), evidence.id, date?.date ?? null),
      event_id: id,
      position,
      evidence_id: evidence.id,
      ...textColumns('note', tells),
      ...dateColumns('span', date),
      known_from: evidence.knownFrom,
    });
    return {
      span: date ? spanOf(date) : null,
      knownFrom: evidence.knownFrom,
      source: tables.id('sources', passage.source),
    };
  });
  const knownFrom = first(told.map((account) => account.knownFrom));
  const own = withoutCopies(told, ({ source }) => ({ id: source, goesBackTo: ancestors(source, echoes) }));
  const span: DateSpan = spanOfAccounts(own.flatMap((account) => account.span ?? []));
  tables.event.push({
    id,
    ...slugColumns(key, content),
    mission_id: tables.id('missions', content.mission),
    kind: content.kind,
    ...textColumns('title', content.title),
    ...textColumns('summary', content.summary),
    place_id: tables.id('places', content.place),
    ...spanColumns('span', span),
    span_order: orderOf(span, knownFrom),
    known_from: knownFrom,
    ...retractionColumns(content.retracted),
  });
  content.participants?.forEach(({ actor, role, source, ...passage }, position) => {
    // Who took part is not known before the event is.
    const partFrom = source === undefined ? knownFrom : later(tables.known(source), knownFrom);
    const evidence = source === undefined ? null : tables.rest({ source, ...passage }, partFrom);
    tables.participant.push({
      event_id: id,
      actor_id: tables.id('actors', actor),
      position,
      ...textColumns('role', role),
      evidence_id: evidence?.id ?? null,
      known_from: partFrom,
    });
  });
}

const later = (a: Day, b: Day) => (a > b ? a : b);

function projectStatement(tables: Tables, { key, content }: RecordRow<'statements'>): void {
  const id = tables.id('statements', key);
  const knownFrom = tables.restAll('statement', id, content.evidence);
  tables.statement.push({
    id,
    key,
    mission_id: tables.id('missions', content.mission),
    speaker_id: tables.id('actors', content.speaker),
    ...dateColumns('said', content.saidOn),
    said_order: orderOf(content.saidOn ? spanOf(content.saidOn) : null, knownFrom),
    stance: content.stance,
    ...textColumns('summary', content.summary),
    known_from: knownFrom,
    ...retractionColumns(content.retracted),
  });
}
