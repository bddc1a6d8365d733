import {
  aMission,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  anActor,
  anEvent,
  type TestMission,
} from '@drawdown/dossier/testing';

const day = (n: number) =>
  `2023-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;

/** A mission whose every list has more entries than a page, with days that several entries share. */
export async function aFullMission(url: string, size = 12): Promise<TestMission> {
  const mission = aMission();
  const publisher = anActor(mission, 'Publisher', { kind: 'MEDIA' });
  const sources = [];
  for (let i = 0; i < size; i += 1)
    sources.push(aSource(mission, day(3 * (i >> 1)), { title: `Source ${i}`, publisher }));
  const country = aPlace(mission, 'Country', { kind: 'COUNTRY' });
  const speaker = anActor(mission, 'Speaker', {
    affiliations: [{ organisation: mission.host, role: 'spokesperson', evidence: { source: sources[0] } }],
  });
  for (let i = 0; i < size; i += 1) {
    const source = sources[i]!;
    const place = aPlace(mission, `Camp ${i}`, { within: country });
    const person = anActor(mission, `Person ${i}`, { evidence: { source } });
    const event = anEvent(mission, `Event ${i}`, day(i >> 1), {
      place: i % 3 === 0 ? country : place,
      participants: [
        { actor: speaker, role: 'witness' },
        { actor: person, role: 'guest' },
      ],
      accounts: [
        { source, paragraph: i + 1, date: day(i >> 1) },
        { source: sources[0], date: day(i >> 1) },
      ],
    });
    aStatistic(mission, 'personnel-departed', 100 + i, day(i >> 1), {
      attributedTo: speaker,
      place: country,
      event,
      evidence: { source, paragraph: i + 1 },
    });
    aStatistic(mission, 'personnel-strength', 9000 + i, day(i >> 2), {
      subject: speaker,
      evidence: { source: sources[0] },
    });
    aStatement(mission, `Statement ${i}`, {
      speaker,
      saidOn: day(i >> 1),
      evidence: [
        { source: sources[0], paragraph: i + 2 },
        { source, paragraph: i + 2 },
      ],
    });
  }
  await aRecord(url, mission);
  return mission;
}
