import { existsSync, readdirSync } from 'node:fs';
import { aRandomMission } from '@drawdown/schema/testing/random-mission';
import { daysOfPublication, withWhatIsNamed } from '@drawdown/schema/testing/vintage-of-dossier';
import { describe, expect, it } from 'vitest';
import { everyOther } from './support/share.ts';
import { databaseWith, holdsOnEveryDay, recordIn, withADay } from './support/hindsight.ts';

// Each day a share of the questions, others on the next; all of them on every day with the long tests.
const MINUTES = { timeout: 600_000 };

// Every kind of field is asked of something: a record without an event or a place has none to ask.
const invented = everyOther(
  everyOther(
    readdirSync('tests/dossiers').filter((name) =>
      ['events', 'places'].every((noun) => existsSync(`tests/dossiers/${name}/${noun}.yaml`)),
    ),
  ),
);

describe('no hindsight', () => {
  it('in any field, at any depth, of a mission as chance tells it', MINUTES, async () => {
    const { first, mended } = aRandomMission(1);
    const named = { some: 3, words: ['camp', 'envoy', 'said', 'protset', 'what tells'] };
    // Two objects deep with all their fields, and what stands below named: a row tells by that whether it has kept its day.
    const readings = [withWhatIsNamed(first), withWhatIsNamed(mended)];
    expect(await holdsOnEveryDay(readings, { named, depth: 2, oneIn: 11 })).toBeGreaterThan(100);
  });

  it('in the record of MINUSMA', MINUTES, async () => {
    const folders = readdirSync('prisma/dossiers').filter((name) => name !== 'LICENSE');
    const record = recordIn(
      'record',
      folders.map((name) => `prisma/dossiers/${name}`),
    );
    const named = { some: 4, words: ['camp', 'tessalit', 'wane', 'closing', 'senegalese'] };
    expect(await holdsOnEveryDay([record], { named, depth: 2, oneIn: 23 })).toBeGreaterThan(300);
  });

  it.each(invented)('in the invented record of %s', MINUTES, async (name) => {
    const named = { some: 3, words: ['camp', 'left', 'depart'] };
    const compared = await holdsOnEveryDay([recordIn(name, [`tests/dossiers/${name}`])], {
      named,
      depth: 2,
      oneIn: 19,
    });
    expect(compared).toBeGreaterThan(100);
  });

  it.each(['Mission', 'Event'])('between a day given to a field of %s and one handed down', MINUTES, async (type) => {
    const { first, slug } = aRandomMission(7);
    const all = await databaseWith([first]);
    const noun = type.toLowerCase();
    const named = type === 'Mission' ? slug : Object.keys(first.rows.events)[0];
    try {
      const fields = withADay(type);
      expect(fields.length).toBeGreaterThan(2);
      for (const knownOn of daysOfPublication(first)) {
        for (const { name, given, inherited } of fields) {
          const fromAbove = await all.graph.get(
            `query ($knownOn: Date) { ${noun}(slug: "${named}", knownOn: $knownOn) { ${inherited} } }`,
            { knownOn },
          );
          const itsOwn = await all.graph.get(`query ($knownOn: Date) { ${noun}(slug: "${named}") { ${given} } }`, {
            knownOn,
          });
          // Before it was known there is no object to hand the day down.
          if (fromAbove[noun]) expect(itsOwn, `${name} on ${knownOn}`).toEqual(fromAbove);
        }
      }
    } finally {
      await all.close();
    }
  });
});
