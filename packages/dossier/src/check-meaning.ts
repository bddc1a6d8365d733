import { UnreadableDate, type DateSpan } from '@drawdown/domain/date-span';
import type { Day } from '@drawdown/domain/day';
import { canonical, isWrong, rowsToCheck, type Dossier, type UnfitRow } from './dossier.ts';
import type { Problems } from './problems.ts';
import { spanOf } from './reading.ts';
import type { RecordSketch } from './record.ts';
import type { Content, DateContent } from './row-schemas.ts';
import type { Sketch } from './sketch.ts';

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The span that a date says; undefined where there is none or it cannot be read, which is told elsewhere. */
export function span(said: Sketch<DateContent> | undefined): DateSpan | undefined {
  if (said?.date === undefined) return undefined;
  try {
    return spanOf({ date: said.date, inferred: said.inferred });
  } catch (error) {
    if (error instanceof UnreadableDate) return undefined;
    throw error;
  }
}

/** The day from which a source is known; undefined where its dates do not say. */
export function knownFrom(source: Sketch<Content['sources']> | undefined): Day | undefined {
  const published = span(source?.published);
  return published?.latest ?? published?.earliest ?? undefined;
}

/** Tells what has the right form and cannot be meant. */
export function checkMeaning(dossier: Dossier, record: RecordSketch, problems: Problems): void {
  checkMissions(dossier, problems);
  checkSources(dossier, record, problems);
  checkActorsAndPlaces(dossier, problems);
  checkStatistics(dossier, record, problems);
  checkEvents(dossier, problems);
}

function checkMissions(dossier: Dossier, problems: Problems): void {
  for (const row of rowsToCheck(dossier, 'missions')) {
    const { at, key, content } = row;
    const started = span(content.started);
    const ended = span(content.ended);
    if (ended?.latest && started?.earliest && ended.latest < started.earliest) {
      problems.error(at, key, ['ended'], `the mission ended ${ended.edtf}, before it started ${started.edtf}`);
    }
    content.withdrawal?.forEach((decision, i) => {
      const first = span(decision.started)?.earliest;
      if (first && decision.deadline && decision.deadline < first) {
        problems.error(
          at,
          key,
          ['withdrawal', i, 'deadline'],
          `the deadline ${decision.deadline} is before the start ${first}`,
        );
      }
    });
  }
}

function checkSources(dossier: Dossier, record: RecordSketch, problems: Problems): void {
  for (const row of rowsToCheck(dossier, 'sources')) {
    const { at, key, content } = row;
    const published = span(content.published);
    if (content.language !== undefined && languages.of(content.language) === undefined)
      problems.error(
        at,
        key,
        ['language'],
        `${content.language} is no language of ISO 639-1; right would be en, fr, de …`,
      );
    if (published?.earliest === null && published.latest === null) {
      problems.error(
        at,
        key,
        ['published'],
        'is open on both sides, so that nobody could know it; bound it by what it tells, e.g. 2023-09-20/..',
      );
    }
    if (content.sha256 !== undefined && content.paragraphs === undefined && !isWrong(row, 'paragraphs'))
      problems.warning(
        at,
        key,
        ['sha256'],
        'the text was at hand: say in `paragraphs` how many non-empty lines it has',
      );
    if (content.paragraphs !== undefined && content.sha256 === undefined && !isWrong(row, 'sha256'))
      problems.error(at, key, ['paragraphs'], 'counts the lines of a text; say which by its `sha256`');
    if (content.accessed && published?.earliest && content.accessed < published.earliest) {
      problems.error(
        at,
        key,
        ['accessed'],
        `it was read on ${content.accessed}, before it was published, ${published.edtf}`,
      );
    }
    const original = content.echoes === undefined ? undefined : record.sources.get(content.echoes);
    const [known, knownBefore] = [knownFrom(content), knownFrom(original?.content)];
    if (original && known && knownBefore && known < knownBefore) {
      problems.error(
        at,
        key,
        ['published'],
        `would be known on ${known}, before what it repeats, ${original.key}, on ${knownBefore}; bound it from below, e.g. ${knownBefore}/.. with \`inferred\``,
      );
    }
  }
}

function checkActorsAndPlaces(dossier: Dossier, problems: Problems): void {
  for (const { at, key, content } of rowsToCheck(dossier, 'actors')) {
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
  }
  for (const row of rowsToCheck(dossier, 'places')) {
    const { at, key, content } = row;
    const isUnclear = isWrong(row, 'latitude') || isWrong(row, 'longitude');
    if (!isUnclear && (content.latitude === undefined) !== (content.longitude === undefined)) {
      problems.error(
        at,
        key,
        [content.latitude === undefined ? 'longitude' : 'latitude'],
        'one coordinate tells no place; give `latitude` and `longitude`, or neither',
      );
    }
    if (content.mission !== undefined && content.kind !== undefined && content.kind !== 'SITE')
      problems.error(
        at,
        key,
        ['mission'],
        `a ${content.kind} is no camp of a mission; make it a SITE or leave \`mission\` out`,
      );
    if (content.mission === undefined && content.kind === 'SITE' && !isWrong(row, 'mission'))
      problems.warning(at, key, ['kind'], 'a SITE without `mission` is in no list of camps; say whose it is');
  }
}

function checkStatistics(dossier: Dossier, record: RecordSketch, problems: Problems): void {
  const rows = new Map(rowsToCheck(dossier, 'statistics').map((row) => [row.key, row]));
  const corrected = new Map<string, string>();
  const said = new Map<string, string>();
  for (const { key, content } of record.statistics.values()) {
    const first = content.supersedes === undefined ? undefined : corrected.get(content.supersedes);
    const row = rows.get(key);
    if (first !== undefined && row)
      problems.error(
        row.at,
        key,
        ['supersedes'],
        `${content.supersedes} is superseded by ${first} already; name ${first} instead, or neither`,
      );
    if (content.supersedes !== undefined) corrected.set(content.supersedes, key);
  }
  for (const row of rowsToCheck(dossier, 'statistics')) {
    const { at, key, content } = row;
    if (content.rank === 'DEPRECATED' && !content.rankReason && !isWrong(row, 'rankReason'))
      problems.error(at, key, ['rank'], 'DEPRECATED without `rankReason`; say in both languages what is wrong with it');
    if (
      !isWrong(row, 'rank') &&
      (content.rank ?? 'NORMAL') === 'NORMAL' &&
      (content.rankReason ?? content.rankKnownFrom)
    ) {
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
      if (!whole?.content.mission || !content.mission) continue;
      if (whole.content.mission !== content.mission) {
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
    const asOf = span(content.asOf);
    const since = span(content.since)?.earliest;
    if (since && asOf?.latest && since > asOf.latest)
      problems.error(at, key, ['since'], `begins ${since}, after the ${asOf.latest} that the figure describes`);
    // Only complete rows can say the same.
    if (isWrong(row) || (row as Partial<UnfitRow>).again) continue;
    const { partOf, outOf, supersedes, rank, rankReason, rankKnownFrom, retracted, ...what } = content;
    const twin = said.get(canonical(what));
    if (twin !== undefined && !retracted) problems.warning(at, key, [], `says the same of the same passage as ${twin}`);
    said.set(canonical(what), key);
  }
}

function checkEvents(dossier: Dossier, problems: Problems): void {
  for (const row of rowsToCheck(dossier, 'events')) {
    const { at, key, content } = row;
    const told = new Set<string>();
    content.accounts?.forEach((account, i) => {
      if (isWrong(row, 'accounts', i)) return;
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
  }
}
