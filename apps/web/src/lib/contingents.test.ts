import { expect, it } from 'vitest';
import { countedOf } from './contingents.ts';

it('tells all that counts the people of a contingent and stands, what is said twice of one day and place once', () => {
  const figure = (metric: string, label: string, more = {}) => ({
    metric: { key: metric },
    rank: 'NORMAL',
    retraction: null,
    value: { label },
    asOf: { label: '1\u00a0June 2024' },
    place: null,
    ...more,
  });
  const half = figure('share-departed', 'half');
  const gone = figure('personnel-departed', '450');
  const there = figure('personnel-departed', '450', { place: { slug: 'gao' } });
  const others = [
    figure('fatalities', '3'),
    figure('personnel-departed', '45', { rank: 'DEPRECATED' }),
    figure('personnel-departed', '44', { retraction: {} }),
  ];
  expect(countedOf([half, gone, ...others, there, gone])).toEqual([[half], [gone, gone], [there]]);
});
