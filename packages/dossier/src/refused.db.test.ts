import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { freshDatabase } from '../../../tests/support/database.ts';
import { aMission, anEvent, aPlace, aRecord, aStatistic } from './testing.ts';

// Whoever writes, and by whatever way: what can never be true is refused by the database itself.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  const mission = aMission();
  anEvent(mission, 'Handover', '2023-08-01');
  aPlace(mission, 'Northern camp', { latitude: 2.04, longitude: 45.34 });
  aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
  await aRecord(database.url, mission);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Name of the constraint that a statement breaks, by the end of its transaction at the latest. */
async function brokenBy(statement: string): Promise<string | undefined> {
  await client.query('begin');
  try {
    await client.query(statement);
    await client.query('set constraints all immediate');
  } catch (error) {
    const { constraint, column } = error as { constraint?: string; column?: string };
    return constraint ?? column;
  } finally {
    await client.query('rollback');
  }
  return undefined;
}

describe('the database refuses', () => {
  it.each([
    [
      'a low above the high',
      'update statistic set qualifier = $$BETWEEN$$, low = 2, high = 1',
      'statistic_low_to_high',
    ],
    ['a figure below zero', 'update statistic set qualifier = $$BETWEEN$$, low = -1', 'statistic_not_below_zero'],
    ['an exact figure that is two', 'update statistic set high = 4000', 'statistic_exact_is_one_number'],
    [
      'a figure that says nothing',
      'update statistic set qualifier = $$VAGUE$$, low = null, high = null',
      'statistic_says_something',
    ],
    [
      'an as-of that ends before it begins',
      'update statistic set as_of_latest = as_of_earliest - 1',
      'statistic_as_of_in_order',
    ],
    [
      'a source published until before it was published',
      'update source set published_latest = published_earliest - 1, known_from = published_earliest - 1',
      'source_published_in_order',
    ],
    ['an event that ends before it begins', 'update event set span_latest = span_earliest - 1', 'event_span_in_order'],
    ['an account of such an event', 'update account set span_latest = span_earliest - 1', 'account_span_in_order'],
    ['a statistic without evidence', 'update statistic set evidence_id = null', 'evidence_id'],
    [
      'a statistic with the evidence of no source',
      'update statistic set evidence_id = gen_random_uuid()',
      'statistic_evidence_id_source_id_fkey',
    ],
    [
      'evidence taken from under a statistic',
      'delete from evidence where id in (select evidence_id from statistic)',
      'statistic_evidence_id_source_id_fkey',
    ],
    ['a paragraph 0', 'update evidence set paragraph = 0', 'evidence_paragraph_from_1'],
    ['an event that loses its account', 'delete from account', 'event_has_an_account'],
    [
      'a source known before it was published',
      'update source set known_from = known_from - 1',
      'source_known_when_published',
    ],
    [
      'a deprecated figure without a reason',
      'update statistic set rank = $$DEPRECATED$$',
      'statistic_deprecated_with_reason',
    ],
    [
      'a retraction without a reason',
      'update statistic set retracted_on = current_date',
      'statistic_retracted_with_reason',
    ],
    ['a figure that corrects itself', 'update statistic set supersedes_id = id', 'statistic_not_superseding_itself'],
    ['one coordinate', 'update place set latitude = null', 'place_both_coordinates_or_none'],
    ['a place beyond the pole', 'update place set latitude = 91', 'place_on_the_globe'],
    ['an event that is called nothing', 'update event set title_en = null, title_fr = null', 'event_has_a_title'],
    ['a place without a name', 'update place set name_en = null, name_fr = null', 'place_has_a_name'],
    ['a revision that is rewritten', 'update revision set recorded_by = $$nobody$$', 'revision_is_kept'],
    ['a revision that is deleted', 'delete from revision', 'revision_is_kept'],
  ])('%s', async (_, statement, constraint) => {
    expect(await brokenBy(statement)).toBe(constraint);
  });

  it('an event without any account', async () => {
    const event = `insert into event (id, slug, kind, title_en, title_fr, span_edtf, span_order, known_from)
      values (gen_random_uuid(), 'lonely', 'OTHER', 'x', 'x', '2023', '2023-01-01', '2023-01-01')`;
    expect(await brokenBy(event)).toBe('event_has_an_account');
  });

  it.each([
    'update statistic set qualifier = $$BETWEEN$$, low = 1, high = 2, stated = null',
    'update event set title_en = null',
    'update event set title_fr = null',
  ])('nothing that is true: %s', async (statement) => {
    expect(await brokenBy(statement)).toBeUndefined();
  });
});
