import type { DisagreeingFigure } from './disagreement-sides.ts';

/** A figure beside others in tests: 1 July 2023, of a source of its own. */
export const aDisagreeingFigure = (label: string, more: Partial<DisagreeingFigure> = {}): DisagreeingFigure => ({
  id: label,
  key: label,
  scope: 'CIVILIAN',
  rank: 'NORMAL',
  rankReason: null,
  untranslated: [],
  metric: { key: 'personnel-strength', name: 'Personnel strength', unit: 'people', untranslated: [] },
  value: { low: null, high: null, label },
  since: null,
  subject: null,
  place: null,
  attributedTo: null,
  asOf: { earliest: null, latest: null, inferred: false, label: '1 July 2023' },
  retraction: null,
  evidence: {
    id: label,
    paragraph: null,
    phrase: null,
    note: null,
    untranslated: [],
    source: {
      id: label,
      slug: label,
      title: label,
      language: 'en',
      knownFrom: '2023-07-01',
      publisher: null,
      published: { inferred: false, label: '' },
    },
  },
  ...more,
});
