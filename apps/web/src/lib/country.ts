import type { Lang } from './language.ts';

// French countries carry an article and English ones sometimes do; these are the hosts of peace operations.
const countries: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  BI: { en: 'Burundi', fr: 'le Burundi' },
  CD: { en: 'the Democratic Republic of the Congo', fr: 'la République démocratique du Congo' },
  CF: { en: 'the Central African Republic', fr: 'la République centrafricaine' },
  CI: { en: 'Côte d’Ivoire', fr: 'la Côte d’Ivoire' },
  CY: { en: 'Cyprus', fr: 'Chypre' },
  EH: { en: 'Western Sahara', fr: 'le Sahara occidental' },
  HT: { en: 'Haiti', fr: 'Haïti' },
  LB: { en: 'Lebanon', fr: 'le Liban' },
  LR: { en: 'Liberia', fr: 'le Liberia' },
  ML: { en: 'Mali', fr: 'le Mali' },
  SD: { en: 'Sudan', fr: 'le Soudan' },
  SL: { en: 'Sierra Leone', fr: 'la Sierra Leone' },
  SO: { en: 'Somalia', fr: 'la Somalie' },
  SS: { en: 'South Sudan', fr: 'le Soudan du Sud' },
  SY: { en: 'Syria', fr: 'la Syrie' },
  TD: { en: 'Chad', fr: 'le Tchad' },
  TL: { en: 'Timor-Leste', fr: 'le Timor-Leste' },
  XK: { en: 'Kosovo', fr: 'le Kosovo' },
};

/** A country as the object of leaving: `Mali`, `le Mali`; `the country` where we do not know its article. Takes ISO 3166-1 alpha-2. */
export function countryLeft(lang: Lang, code: string | null): string {
  return countries[code ?? '']?.[lang] ?? (lang === 'fr' ? 'le pays' : 'the country');
}
