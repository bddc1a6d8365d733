import { describe, expect, it } from 'vitest';
import { datasetOf, scriptJson } from './json-ld.ts';
import { packageTables } from './tables/all.ts';
import { aView } from './testing.ts';
import { toldOf } from './told.ts';

const mission = {
  slug: 'minusma',
  acronym: 'MINUSMA',
  name: 'United Nations Multidimensional Integrated Stabilization Mission in Mali',
  deadline: '2023-12-31',
  hostCountry: { name: 'Mali' },
  withdrawalStarted: { earliest: '2023-07-01' },
};

describe.each(['en', 'fr'] as const)('what search engines are told of a data set, in %s', (lang) => {
  const view = aView({ lang, path: '/missions/minusma' });
  // As it stands in the page, and is read there.
  const data = JSON.parse(scriptJson(datasetOf(view, toldOf(lang, mission)))) as Record<string, unknown>;

  it('has what they ask for: a name, and a description of 50 to 5,000 signs', () => {
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
    expect(String(data['name'])).toContain('MINUSMA');
    expect(String(data['description']).length).toBeGreaterThanOrEqual(50);
    expect(String(data['description']).length).toBeLessThanOrEqual(5000);
  });

  it('says who made it, under which licence, of when and where, what is measured, and that it is free', () => {
    expect(data).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: { '@type': 'Organization', name: 'The Drawdown contributors' },
      temporalCoverage: '2023-07-01/2023-12-31',
      spatialCoverage: { '@type': 'Place', name: 'Mali' },
      isAccessibleForFree: true,
      version: '2026-11-23',
      dateModified: '2026-11-23',
    });
    expect(data['variableMeasured']).toHaveLength(packageTables.length);
  });

  it('names each download by an absolute address and a media type', () => {
    const downloads = data['distribution'] as { '@type': string; contentUrl: string; encodingFormat: string }[];
    expect(downloads).toHaveLength(packageTables.length + 2);
    for (const { '@type': type, contentUrl, encodingFormat } of downloads) {
      expect(type).toBe('DataDownload');
      expect(contentUrl).toMatch(/^https:\/\/drawdown\.example\/(en|fr)\/data\/minusma[./]/);
      expect(encodingFormat).toMatch(/^(text|application)\/[a-z]+$/);
    }
  });

  it('has no name for a period that nobody opened', () => {
    const open = datasetOf(view, toldOf(lang, { ...mission, withdrawalStarted: null }));
    expect(open).not.toHaveProperty('temporalCoverage');
  });
});
