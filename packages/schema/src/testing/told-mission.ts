import {
  aMission,
  anActor,
  anEvent,
  aPlace,
  aSource,
  aStatement,
  aStatistic,
  type TestMission,
} from '@drawdown/dossier/testing';

/** A mission told of by sources of several days that correct, echo and contradict one another. */
export function aToldMission(): TestMission {
  const mission = aMission();
  const of = (source: string, phrase: string) => ({ evidence: { source, phrase } });
  const decided = aSource(mission, '2023-07-01');
  const report = aSource(mission, '2023-09-28', { publisher: mission.host });
  const copy = aSource(mission, '2023-09-30', { echoes: report });
  const later = aSource(mission, '2023-11-01');
  const open = aSource(mission, '2023-11-15/..');
  const last = aSource(mission, '2024-01-10');
  mission.dossier.rows.missions[mission.slug]!['withdrawal'] = [
    { started: '2023-07-01', deadline: '2023-12-31', evidence: { source: decided } },
    { started: '2023-07-01', deadline: '2024-02-29', evidence: { source: later } },
  ];
  mission.dossier.rows.missions[mission.slug]!['ended'] = { date: '2024-02-15', evidence: { source: last } };
  const organisation = anActor(mission, 'The organisation', {
    kind: 'INTERGOVERNMENTAL',
    evidence: { source: decided },
  });
  const speaker = anActor(mission, 'A speaker', {
    evidence: [{ source: report }, { source: later }],
    affiliations: [{ organisation, role: 'spokesperson', evidence: [{ source: report }] }],
  });
  const town = aPlace(mission, 'Town', { evidence: { source: decided } });
  const village = aPlace(mission, 'Village', { evidence: { source: later } });

  const early = aStatistic(mission, 'personnel-strength', 'around 15,000', '2023-06-01', of(decided, 'around 15,000'));
  const whole = aStatistic(mission, 'personnel-strength', 'around 13,800', '2023-07-01', of(later, 'around 13,800'));
  const uniformed = aStatistic(mission, 'personnel-departed', '3,000', '2023-09-27', {
    scope: 'UNIFORMED',
    ...of(report, '3,000'),
  });
  const all = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27', {
    attributedTo: speaker,
    ...of(report, '3,367'),
  });
  mission.dossier.rows.statistics[uniformed]!['partOf'] = all;
  aStatistic(mission, 'personnel-departed', '367', '2023-09-27', {
    scope: 'CIVILIAN',
    partOf: all,
    ...of(report, '367'),
  });
  aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27', of(copy, '3,367'));
  aStatistic(mission, 'personnel-departed', '5,802', '2023-10-24', { outOf: whole, ...of(later, '5,802') });
  aStatistic(mission, 'personnel-departed', 'more than 10,500', '../2023-12-08', of(open, 'more than 10,500'));
  aStatistic(mission, 'personnel-departed', '9,000', '2023-11-20', of(last, '9,000'));
  aStatistic(mission, 'personnel-moved', '116', '2023-09-15', { subject: mission.host, ...of(report, '116') });
  const wrong = aStatistic(mission, 'fatalities', '303', '2023-09-01', { scope: 'PEACEKEEPERS', ...of(report, '303') });
  aStatistic(mission, 'fatalities', '310', '2023-08-01', { scope: 'PEACEKEEPERS', ...of(later, '310') });
  aStatistic(mission, 'fatalities-hostile', '180', '2023-08-01', { scope: 'PEACEKEEPERS', ...of(decided, '180') });
  aStatistic(mission, 'fatalities', '311', '2023-09-01', {
    scope: 'PEACEKEEPERS',
    supersedes: wrong,
    ...of(last, '311'),
  });
  Object.assign(mission.dossier.rows.statistics[early]!, {
    rank: 'DEPRECATED',
    rankReason: 'Never the strength on any day',
    rankKnownFrom: '2023-11-01',
  });

  anEvent(mission, 'Town given up', '2023-08-20', {
    kind: 'SITE_CLOSURE',
    place: town,
    participants: [{ actor: organisation, role: 'host' }],
    accounts: [
      { source: report, date: '2023-08-20' },
      { source: later, date: '2023-08-25', tells: 'Five days later.' },
    ],
  });
  anEvent(mission, 'Village given up', '2023-10-22', {
    kind: 'SITE_CLOSURE',
    place: village,
    accounts: [{ source: later, date: '2023-10-22' }],
  });
  anEvent(mission, 'Protest', '2023-06', {
    kind: 'PROTEST',
    accounts: [{ source: decided, date: '2023-06' }, { source: last }],
  });
  aStatement(mission, 'Leaves with regret', { speaker, saidOn: '2023-09-27', evidence: { source: report } });
  return mission;
}
