import type { SketchRow } from './dossier.ts';
import type { Noun } from './identity.ts';
import type { Step } from './problems.ts';
import type { Content, DateContent, PassageContent, Remark, TextContent } from './row-schemas.ts';
import type { Sketch } from './sketch.ts';

type Path = readonly Step[];

/** What a row names, dates, says and rests on, each with the way to it. */
export interface Parts {
  references: { path: Path; noun: Noun; key: string }[];
  dates: { path: Path; date: DateContent }[];
  texts: { path: Path; text: TextContent }[];
  passages: { path: Path; passage: Sketch<PassageContent> }[];
  /** What an editor has to say of a passage, and from what a date was inferred. */
  remarks: { path: Path; remark: Remark }[];
}

/** Collects the parts of one row; what is absent is left out. */
class Collector implements Parts {
  readonly references: Parts['references'] = [];
  readonly dates: Parts['dates'] = [];
  readonly texts: Parts['texts'] = [];
  readonly passages: Parts['passages'] = [];
  readonly remarks: Parts['remarks'] = [];

  to(noun: Noun, key: string | undefined, ...path: Path): this {
    if (key !== undefined) this.references.push({ path, noun, key });
    return this;
  }

  on(said: Sketch<DateContent> | undefined, ...path: Path): this {
    if (said?.date !== undefined) this.dates.push({ path, date: { date: said.date, inferred: said.inferred } });
    return this.remarked(said?.inferred, ...path);
  }

  says(text: TextContent | undefined, ...path: Path): this {
    if (text) this.texts.push({ path, text });
    return this;
  }

  remarked(remark: Sketch<Remark> | undefined, ...path: Path): this {
    if (remark !== undefined) this.remarks.push({ path, remark });
    return this;
  }

  restsOn(passages: Sketch<PassageContent> | Sketch<PassageContent>[] | undefined, ...path: Path): this {
    const many = Array.isArray(passages);
    (many ? passages : passages ? [passages] : []).forEach((passage, i) => {
      const at = many ? [...path, i] : path;
      this.passages.push({ path: at, passage });
      this.remarked(passage.note, ...at, 'note');
      this.to('sources', passage.source, ...at, 'source');
    });
    return this;
  }

  mission(key: string | undefined): this {
    return this.to('missions', key === 'none' ? undefined : key, 'mission');
  }

  retracted(retracted: Sketch<Content['sources']['retracted']>): this {
    return this.says(retracted?.reason, 'retracted', 'reason');
  }
}

const collect: { [N in Noun]: (row: Sketch<Content[N]>, parts: Collector) => void } = {
  missions(row, parts) {
    parts.says(row.name, 'name').to('actors', row.hostCountry, 'hostCountry').to('actors', row.operation, 'operation');
    parts.on(row.started, 'started').restsOn(row.evidence, 'evidence');
    if (row.ended) parts.on(row.ended, 'ended', 'date').restsOn(row.ended.evidence, 'ended', 'evidence');
    row.withdrawal?.forEach((decision, i) => {
      parts.on(decision.started, 'withdrawal', i, 'started').restsOn(decision.evidence, 'withdrawal', i, 'evidence');
    });
  },
  sources(row, parts) {
    parts
      .to('actors', row.publisher, 'publisher')
      .to('sources', row.echoes, 'echoes')
      .on(row.published, 'published')
      .retracted(row.retracted);
  },
  actors(row, parts) {
    parts
      .says(row.name, 'name')
      .says(row.description, 'description')
      .restsOn(row.evidence, 'evidence')
      .retracted(row.retracted);
    row.affiliations?.forEach((affiliation, i) => {
      parts
        .to('actors', affiliation.organisation, 'affiliations', i, 'organisation')
        .says(affiliation.role, 'affiliations', i, 'role');
      parts
        .on(affiliation.span, 'affiliations', i, 'span')
        .restsOn(affiliation.evidence, 'affiliations', i, 'evidence');
    });
  },
  places(row, parts) {
    parts.says(row.name, 'name').to('places', row.within, 'within').to('missions', row.mission, 'mission');
    parts.restsOn(row.evidence, 'evidence').retracted(row.retracted);
  },
  metrics(row, parts) {
    parts.says(row.name, 'name').says(row.description, 'description').to('metrics', row.narrowerThan, 'narrowerThan');
  },
  statistics(row, parts) {
    parts.mission(row.mission).to('metrics', row.metric, 'metric').on(row.asOf, 'asOf').on(row.since, 'since');
    parts.to('actors', row.subject, 'subject').to('actors', row.attributedTo, 'attributedTo');
    parts.to('places', row.place, 'place').to('events', row.event, 'event');
    parts
      .to('statistics', row.partOf, 'partOf')
      .to('statistics', row.outOf, 'outOf')
      .to('statistics', row.supersedes, 'supersedes');
    parts.restsOn(row.evidence, 'evidence').says(row.rankReason, 'rankReason').retracted(row.retracted);
  },
  events(row, parts) {
    parts
      .mission(row.mission)
      .says(row.title, 'title')
      .says(row.summary, 'summary')
      .to('places', row.place, 'place')
      .retracted(row.retracted);
    row.participants?.forEach(({ actor, role, source, ...passage }, i) => {
      parts.to('actors', actor, 'participants', i, 'actor').says(role, 'participants', i, 'role');
      if (source !== undefined) parts.restsOn({ source, ...passage }, 'participants', i);
    });
    row.accounts?.forEach(({ date, tells, ...passage }, i) => {
      parts.on(date, 'accounts', i, 'date').says(tells, 'accounts', i, 'tells').restsOn(passage, 'accounts', i);
    });
  },
  statements(row, parts) {
    parts
      .mission(row.mission)
      .to('actors', row.speaker, 'speaker')
      .on(row.saidOn, 'saidOn')
      .says(row.summary, 'summary');
    parts.restsOn(row.evidence, 'evidence').retracted(row.retracted);
  },
};

/** The parts of a row, as far as it could be read. */
export function partsOf(noun: Noun, content: SketchRow['content']): Parts {
  const parts = new Collector();
  (collect[noun] as (row: SketchRow['content'], parts: Collector) => void)(content, parts);
  return parts;
}
