import { readdirSync } from 'node:fs';
import { aRandomMission } from '@drawdown/schema/testing/random-mission';
import { withWhatIsNamed } from '@drawdown/schema/testing/vintage-of-dossier';
import { describe, expect, it } from 'vitest';
import { holdsOnEveryDay, recordIn } from './support/hindsight.ts';

// Everything that can be asked, on, before and after every day of publication; of missions as chance tells them a part on each day.
const AN_HOUR = { timeout: 3_600_000 };

describe('no hindsight, whatever is asked on whichever day', () => {
  it('of the record of MINUSMA', AN_HOUR, async () => {
    const folders = readdirSync('prisma/dossiers').filter((name) => name !== 'LICENSE');
    const record = recordIn(
      'record',
      folders.map((name) => `prisma/dossiers/${name}`),
    );
    const named = { some: 4, words: ['camp', 'tessalit', 'wane', 'closing', 'senegalese'] };
    expect(await holdsOnEveryDay([record], { named, depth: 2 })).toBeGreaterThan(5_000);
  });

  it.each(readdirSync('tests/dossiers'))('of the invented record of %s', AN_HOUR, async (name) => {
    const named = { some: 6, words: ['camp', 'left', 'depart'] };
    expect(await holdsOnEveryDay([recordIn(name, [`tests/dossiers/${name}`])], { named, depth: 2 })).toBeGreaterThan(
      1_000,
    );
  });

  it.each(Array.from({ length: 25 }, (_, i) => 101 + i))(
    'of a mission as chance %i tells it',
    AN_HOUR,
    async (seed) => {
      const { first, mended } = aRandomMission(seed);
      const named = { some: 3, words: ['camp', 'envoy', 'said', 'protset', 'what tells'] };
      const readings = [withWhatIsNamed(first), withWhatIsNamed(mended)];
      expect(await holdsOnEveryDay(readings, { named, depth: 2, oneIn: 4 })).toBeGreaterThan(200);
    },
  );
});
