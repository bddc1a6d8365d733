import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { aDisagreeingFigure as figure } from '../lib/disagreement-fixtures.ts';
import type { DisagreementData } from '../lib/documents.ts';
import { Disagreements } from './disagreements.tsx';
import { DisagreementsInBrief } from './disagreements-in-brief.tsx';

const fatalities = { key: 'fatalities', name: 'Deaths of mission members', unit: 'persons', untranslated: [] };
const hostile = { key: 'fatalities-hostile', name: 'Deaths by hostile acts', unit: 'persons', untranslated: [] };
const since = (label: string) => ({ inferred: false, label });

const between = (metric: typeof fatalities, ...statistics: ReturnType<typeof figure>[]) => {
  const told: DisagreementData = {
    key: 'one',
    kind: 'WITHIN_SOURCE',
    explanation: 'Why.',
    independentSources: 1,
    range: null,
    metric,
    event: null,
    statistics: statistics.map((each) => ({
      ...each,
      evidence: { ...each.evidence, source: { ...each.evidence.source, echoes: null } },
    })),
    accounts: [],
  };
  return told;
};

const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '|')
    .replaceAll('&nbsp;', ' ')
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');

/** The sides on the page of disagreements, and on the mission’s own. */
const sidesOf = (disagreement: DisagreementData, lang: 'en' | 'fr' = 'en') => {
  const full = renderToStaticMarkup(<Disagreements lang={lang} disagreements={[disagreement]} knownOn={null} />);
  const brief = renderToStaticMarkup(
    <DisagreementsInBrief lang={lang} path="" disagreements={[disagreement]} total={1} sums={[]} knownOn={null} />,
  );
  const facing = [...full.matchAll(/<p class="versus">.*?<\/p><p class="soft">(.*?)<\/p>/g)].map(([, about]) => about);
  const sides = [...brief.matchAll(/<a class="side"[^>]*>[^<]*<\/a>(.*?) · <a/g)].map(([, about]) => about);
  expect(sides.map((about) => words(about ?? ''))).toEqual(facing.map((about) => words(about ?? '')));
  return facing.map((about) => words(about ?? ''));
};

describe('each side of a disagreement says', () => {
  const dead = figure('254', { metric: fatalities, scope: 'UNIFORMED' });
  const killed = figure('97', { metric: hostile, scope: 'UNIFORMED' });

  it.each<[string, DisagreementData, string[]]>([
    [
      'the day, where all else is the heading’s',
      between(fatalities, dead, figure('260', { metric: fatalities, scope: 'UNIFORMED' })),
      ['1 July 2023', '1 July 2023'],
    ],
    [
      'what it counts, where one counts something else than the heading has',
      between(fatalities, killed, dead),
      ['Deaths by hostile acts · 1 July 2023', 'Deaths of mission members · 1 July 2023'],
    ],
    [
      'and whom, where they are others too',
      between(fatalities, { ...killed, scope: 'ALL_PERSONNEL' }, dead),
      [
        'Deaths by hostile acts · all personnel · 1 July 2023',
        'Deaths of mission members · uniformed personnel · 1 July 2023',
      ],
    ],
    [
      'since when, where that is another day',
      between(fatalities, { ...dead, since: since('2013') }, { ...dead, since: since('2014') }, dead),
      ['1 July 2023 · counted since 2013', '1 July 2023 · counted since 2014', '1 July 2023 · counted in all'],
    ],
  ])('%s', (_name, disagreement, sides) => {
    expect(sidesOf(disagreement)).toEqual(sides);
  });

  it('the same in French', () => {
    const told = between(fatalities, { ...killed, since: since('2013') }, dead);
    expect(sidesOf(told, 'fr')).toEqual([
      'Deaths by hostile acts · 1 July 2023 · compté depuis 2013',
      'Deaths of mission members · 1 July 2023 · compté en tout',
    ]);
  });
});

it.each([
  [6, null, null],
  [7, '1 more beside them', '1 autre à côté'],
  [8, '2 more beside them', '2 autres à côté'],
])('keeps the sides from the seventh on closed: of %i', (count, en, fr) => {
  const dead = Array.from({ length: count }, (_, i) => figure(String(250 + i), { metric: fatalities }));
  const summaryOf = (lang: 'en' | 'fr') =>
    /<summary>(.*?)<\/summary>/
      .exec(
        renderToStaticMarkup(
          <Disagreements lang={lang} disagreements={[between(fatalities, ...dead)]} knownOn={null} />,
        ),
      )?.[1]
      ?.replace('\u00a0', ' ') ?? null;
  expect([summaryOf('en'), summaryOf('fr')]).toEqual([en, fr]);
});
