import { UnreadableDate } from '@drawdown/domain/date-span';
import { canonical, type Dossier } from './dossier.ts';
import type { Problems } from './problems.ts';
import { knownFromOf, spanOf } from './reading.ts';
import type { TheRecord } from './record.ts';

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Looks at each row; one whose dates cannot be read, or those of what it names, is told for that elsewhere. */
function each<Row>(rows: ReadonlyMap<string, Row>, look: (row: Row) => void): void {
  for (const row of rows.values()) {
    try {
      look(row);
    } catch (error) {
      if (!(error instanceof UnreadableDate)) throw error;
    }
  }
}

/** Tells what has the right form and cannot be meant. */
export function checkMeaning(dossier: Dossier, record: TheRecord, problems: Problems): void {
  checkMissions(dossier, problems);
  checkSources(dossier, record, problems);
  checkActorsAndPlaces(dossier, problems);
  checkStatistics(dossier, record, problems);
  checkEvents(dossier, problems);
}

function checkMissions({ rows }: Dossier, problems: Problems): void {
  each(rows.missions, ({ at, key, content }) => {
    const started = spanOf(content.started);
    const ended = content.ended && spanOf(content.ended);
    if (ended?.latest && started.earliest && ended.latest < started.earliest) {
      problems.error(at, key, ['ended'], `the mission ended ${ended.edtf}, before it started ${started.edtf}`);
    }
    content.withdrawal?.forEach((decision, i) => {
      const first = decision.started && spanOf(decision.started).earliest;
      if (first && decision.deadline && decision.deadline < first) {
        problems.error(
          at,
          key,
          ['withdrawal', i, 'deadline'],
          `the deadline ${decision.deadline} is before the start ${first}`,
        );
      }
      if (!decision.started && !decision.deadline)
        problems.error(at, key, ['withdrawal', i], 'says neither `started` nor `deadline`; give at least one');
    });
  });
}

function checkSources({ rows }: Dossier, record: TheRecord, problems: Problems): void {
  each(rows.sources, ({ at, key, content }) => {
    const published = spanOf(content.published);
    if (languages.of(content.language) === undefined)
      problems.error(
        at,
        key,
        ['language'],
        `${content.language} is no language of ISO 639-1; right would be en, fr, de …`,
      );
    if (published.earliest === null && published.latest === null) {
      problems.error(
        at,
        key,
        ['published'],
        'is open on both sides, so that nobody could know it; bound it by what it tells, e.g. 2023-09-20/..',
      );
      return;
    }
    if (content.sha256 !== undefined && content.paragraphs === undefined)
      problems.warning(
        at,
        key,
        ['sha256'],
        'the text was at hand: say in `paragraphs` how many non-empty lines it has',
      );
    if (content.paragraphs !== undefined && content.sha256 === undefined)
      problems.error(at, key, ['paragraphs'], 'counts the lines of a text; say which by its `sha256`');
    if (content.accessed && published.earliest && content.accessed < published.earliest) {
      problems.error(
        at,
        key,
        ['accessed'],
        `it was read on ${content.accessed}, before it was published, ${published.edtf}`,
      );
    }
    const original = content.echoes === undefined ? undefined : record.sources.get(content.echoes);
    if (
      original &&
      spanOf(original.content.published).edtf &&
      isKnowable(original.content) &&
      knownFromOf(content) < knownFromOf(original.content)
    ) {
      problems.error(
        at,
        key,
        ['published'],
        `would be known on ${knownFromOf(content)}, before what it repeats, ${original.key}, on ${knownFromOf(original.content)}; bound it from below, e.g. ${knownFromOf(original.content)}/.. with \`inferred\``,
      );
    }
  });
}

const isKnowable = (source: Parameters<typeof knownFromOf>[0]) => {
  const { earliest, latest } = spanOf(source.published);
  return earliest !== null || latest !== null;
};

function checkActorsAndPlaces({ rows }: Dossier, problems: Problems): void {
  each(rows.actors, ({ at, key, content }) => {
    if (content.country !== undefined && regions.of(content.country) === undefined) {
      problems.error(
        at,
        key,
        ['country'],
        `${content.country} is no country of ISO 3166-1; right would be ML, FR, DE …`,
      );
    }
    content.affiliations?.forEach(({ organisation }, i) => {
      if (organisation === key)
        problems.error(at, key, ['affiliations', i, 'organisation'], 'is the actor itself; name the organisation');
    });
  });
  each(rows.places, ({ at, key, content }) => {
    if ((content.latitude === undefined) !== (content.longitude === undefined)) {
      problems.error(
        at,
        key,
        [content.latitude === undefined ? 'longitude' : 'latitude'],
        'one coordinate tells no place; give `latitude` and `longitude`, or neither',
      );
    }
    if (content.mission !== undefined && content.kind !== 'SITE')
      problems.error(
        at,
        key,
        ['mission'],
        `a ${content.kind} is no camp of a mission; make it a SITE or leave \`mission\` out`,
      );
    if (content.mission === undefined && content.kind === 'SITE')
      problems.warning(at, key, ['kind'], 'a SITE without `mission` is in no list of camps; say whose it is');
  });
}

function checkStatistics({ rows }: Dossier, record: TheRecord, problems: Problems): void {
  const corrected = new Map<string, string>();
  const said = new Map<string, string>();
  for (const { key, content } of record.statistics.values()) {
    const first = content.supersedes === undefined ? undefined : corrected.get(content.supersedes);
    const row = rows.statistics.get(key);
    if (first !== undefined && row)
      problems.error(
        row.at,
        key,
        ['supersedes'],
        `${content.supersedes} is superseded by ${first} already; name ${first} instead, or neither`,
      );
    if (content.supersedes !== undefined) corrected.set(content.supersedes, key);
  }
  each(rows.statistics, ({ at, key, content }) => {
    if (content.rank === 'DEPRECATED' && !content.rankReason)
      problems.error(at, key, ['rank'], 'DEPRECATED without `rankReason`; say in both languages what is wrong with it');
    if ((content.rank ?? 'NORMAL') === 'NORMAL' && (content.rankReason ?? content.rankKnownFrom)) {
      problems.error(
        at,
        key,
        [content.rankReason ? 'rankReason' : 'rankKnownFrom'],
        'is about a rank other than NORMAL; say which in `rank`',
      );
    }
    for (const [field, verb] of [
      ['partOf', 'part'],
      ['outOf', 'count'],
    ] as const) {
      const whole = content[field] === undefined ? undefined : record.statistics.get(content[field]);
      if (whole && whole.content.mission !== content.mission) {
        problems.error(
          at,
          key,
          [field],
          `${whole.key} is a figure of ${whole.content.mission}, this ${verb} one of ${content.mission}; both are to be of one mission`,
        );
      }
    }
    if (content.partOf !== undefined && content.partOf === content.outOf)
      problems.error(
        at,
        key,
        ['outOf'],
        'is the same as `partOf`; a part adds up to it, a count is set against it: keep one',
      );
    const source = record.sources.get(content.evidence.source)?.content;
    const described = spanOf(content.asOf).earliest;
    if (source && isKnowable(source) && described && described > knownFromOf(source)) {
      problems.warning(at, key, ['asOf'], `describes ${described}, after its source was known, ${knownFromOf(source)}`);
    }
    const since = content.since && spanOf(content.since).earliest;
    const latest = spanOf(content.asOf).latest;
    if (since && latest && since > latest)
      problems.error(at, key, ['since'], `begins ${since}, after the ${latest} that the figure describes`);
    const { partOf, outOf, supersedes, rank, rankReason, rankKnownFrom, retracted, ...what } = content;
    const twin = said.get(canonical(what));
    if (twin !== undefined && !retracted) problems.warning(at, key, [], `says the same of the same passage as ${twin}`);
    said.set(canonical(what), key);
  });
}

function checkEvents({ rows }: Dossier, problems: Problems): void {
  each(rows.events, ({ at, key, content }) => {
    const told = new Set<string>();
    content.accounts.forEach((account, i) => {
      // As in the record: what tells two accounts apart is the passage and the date.
      const { tells, date, ...passage } = account;
      const what = { ...passage, date: date?.date };
      if (told.has(canonical(what)))
        problems.error(
          at,
          key,
          ['accounts', i],
          'is the same account once more: passage and date are equal; leave one out',
        );
      told.add(canonical(what));
    });
  });
}
