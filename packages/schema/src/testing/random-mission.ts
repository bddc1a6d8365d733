import {
  aMission,
  anActor,
  anEvent,
  aPlace,
  aSource,
  aStatement,
  aStatistic,
  aDossier,
  type TestDossier,
} from '@drawdown/dossier/testing';

/** Numbers from 0 to 1 that come in the same order for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FIRST_DAY = '2023-06-01';
/** The day so many days after the first. */
const dayOf = (n: number) => new Date(Date.UTC(2023, 5, 1 + n)).toISOString().slice(0, 10);

/**
 * A mission as chance tells it, the same for the same seed: sources of several days of which some are open and some echo
 * others, ranks argued by later ones, decisions that move the deadline, roles and parts told late, figures that correct
 * others. `mended` is the same dossier after we have corrected and withdrawn some rows of our own.
 */
export function aRandomMission(seed: number): { slug: string; first: TestDossier; mended: TestDossier } {
  const chance = chances(seed);
  const below = (n: number) => Math.floor(chance() * n);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const often = (share: number) => chance() < share;
  const maybe = <Value>(share: number, value: () => Value) => (often(share) ? value() : undefined);

  const mission = aMission({}, aDossier(`chance-${seed}`));
  const { rows } = mission.dossier;
  const sources: string[] = [mission.source];
  const published = new Map([[mission.source, '2023-01-01']]);
  for (let i = 0; i < 7; i += 1) {
    const day = dayOf(below(25) * 10);
    // Nobody repeats what is not known yet.
    const echoes = maybe(0.4, () => pick(sources.filter((source) => published.get(source)! <= day)));
    const edtf = pick([day, day, `${day}/..`, day === FIRST_DAY ? day : `${FIRST_DAY}/${day}`]);
    const source = aSource(mission, edtf, { echoes, publisher: maybe(0.5, () => mission.host) });
    sources.push(source);
    published.set(source, day);
  }
  const passages = () =>
    [...new Set([pick(sources), pick(sources)])].map((source) => ({ source, paragraph: 1 + below(9) }));
  const passage = () => ({ source: pick(sources), paragraph: 1 + below(9) });

  const actors = [mission.host];
  for (const name of ['Envoy', 'Army', 'Union', 'Council'])
    actors.push(
      anActor(mission, name, {
        kind: pick(['PERSON', 'INTERGOVERNMENTAL', 'ARMED_FORCES']),
        aliases: maybe(0.5, () => [`${name} of old`]),
        evidence: passages(),
        affiliations: maybe(0.6, () => [
          { organisation: pick(actors), role: 'envoy', evidence: passages() },
          { organisation: mission.host, role: 'guest', span: dayOf(below(200)), evidence: passages() },
        ]),
      }),
    );
  const region = aPlace(mission, 'Region', { kind: 'REGION', evidence: passages() });
  const places = [region];
  for (const name of ['Hill', 'Ford', 'Well'])
    places.push(aPlace(mission, name, { within: region, evidence: passages() }));
  rows.missions[mission.slug]!['operation'] = maybe(0.5, () => pick(actors));
  rows.missions[mission.slug]!['withdrawal'] = [
    { started: '2023-06-15', deadline: '2023-12-31', evidence: passage() },
    { started: maybe(0.5, () => '2023-07-01'), deadline: '2024-01-31', evidence: passage() },
  ];
  rows.missions[mission.slug]!['ended'] = maybe(0.5, () => ({ date: '2024-02-10', evidence: passage() }));

  const events: string[] = [];
  for (let i = 0; i < 7; i += 1) {
    const told = [...new Set([pick(sources), pick(sources), pick(sources)])];
    events.push(
      anEvent(mission, pick(['Camp given up', 'Convoy', 'Protest']), '2023', {
        kind: pick(['SITE_CLOSURE', 'SITE_CLOSURE', 'PROTEST', 'WITHDRAWAL']),
        place: maybe(0.8, () => pick(places)),
        participants: maybe(0.7, () => [
          { actor: pick(actors), role: 'host' },
          { actor: pick(actors), role: 'guest', ...passage() },
        ]),
        accounts: told.map((source) => ({
          source,
          date: maybe(0.8, () => pick([dayOf(below(200)), '2023-08', `${dayOf(below(90))}/..`])),
          tells: maybe(0.4, () => `What ${source} tells`),
        })),
      }),
    );
  }
  for (let i = 0; i < 4; i += 1)
    aStatement(mission, `Said ${i}`, {
      speaker: pick(actors),
      saidOn: maybe(0.7, () => dayOf(below(200))),
      evidence: passages(),
    });

  const figures: string[] = [];
  for (let i = 0; i < 16; i += 1) {
    const metric = pick([
      'personnel-departed',
      'personnel-departed',
      'personnel-strength',
      'personnel-remaining',
      'fatalities',
      'sites-vacated',
    ]);
    const isStrength = metric === 'personnel-strength';
    const number = metric === 'sites-vacated' ? below(4) : isStrength ? 13000 + below(20) * 50 : 100 * below(90);
    const worded = pick(['', '', 'around ', 'more than ', 'at least ', 'nearly ']);
    const key = aStatistic(
      mission,
      metric,
      `${worded}${number + 10}`,
      pick([dayOf(below(200)), `${dayOf(below(150))}/..`, '2023-09']),
      {
        scope:
          metric === 'sites-vacated'
            ? 'NOT_APPLICABLE'
            : pick(['ALL_PERSONNEL', 'ALL_PERSONNEL', 'UNIFORMED', 'CIVILIAN']),
        evidence: passage(),
        attributedTo: maybe(0.3, () => pick(actors)),
        subject: maybe(0.15, () => pick(actors)),
        place: maybe(0.1, () => pick(places)),
        outOf: maybe(0.3, () => figures.find((other) => other.includes('strength'))),
      },
    );
    const known = published.get((rows.statistics[key]!['evidence'] as { source: string }).source)!;
    // Who counts an event tells of it: no account of it is later than the figure.
    const told = events.filter((event) => {
      const accounts = rows.events[event]!['accounts'] as { source: string }[];
      return accounts.some(({ source }) => published.get(source)! <= known);
    });
    if (often(0.15) && told.length > 0) rows.statistics[key]!['event'] = pick(told);
    // A rank is argued by a source of the same day or a later one.
    const later = pick([...published.values()].filter((day) => day >= known));
    if (often(0.2))
      Object.assign(rows.statistics[key]!, {
        rank: pick(['DEPRECATED', 'PREFERRED']),
        rankReason: 'A later source says why',
        rankKnownFrom: later,
      });
    figures.push(key);
  }
  const [wrong, right] = figures.filter((key) => rows.statistics[key]!['metric'] === 'personnel-departed');
  if (wrong && right && often(0.7))
    Object.assign(rows.statistics[right]!, { supersedes: wrong, scope: rows.statistics[wrong]!['scope'] });

  const first = structuredClone(mission.dossier);
  // The key of an earlier reading comes from all it said: it must have said nothing that became known later.
  const plain = figures.filter((key) => {
    const { rank, outOf, supersedes, retracted } = rows.statistics[key]!;
    return [rank, outOf, supersedes, retracted].every((field) => field === undefined);
  });
  rows.statistics[pick(plain)]!['value'] = '4321';
  rows.statistics[figures.at(-1)!]!['retracted'] = { on: '2024-05-01', reason: 'Misread' };
  if (often(0.5)) rows.events[events.at(-1)!]!['retracted'] = { on: '2024-05-01', reason: 'It was another year' };
  return { slug: mission.slug, first, mended: mission.dossier };
}
