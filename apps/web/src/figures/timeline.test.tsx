import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Timeline } from './timeline.tsx';

const textOf = (lang: 'en' | 'fr', during: { from: string; to: string } | null) =>
  renderToStaticMarkup(<Timeline lang={lang} events={[]} during={during} />).replace(/<[^>]+>/gu, '');

it('denies events only of the days that are shown', () => {
  const days = { from: '2023-06-01', to: '2024-01-30' };
  expect(textOf('en', days)).toBe('From 1\u00a0June 2023 to 30\u00a0January 2024, no event is on record.');
  expect(textOf('fr', days)).toBe('Du 1er\u00a0juin 2023 au 30\u00a0janvier 2024, aucun événement n’est au dossier.');
});

it('denies events of all days where they are not narrowed', () => {
  expect(textOf('en', null)).toBe('No event is on record.');
  expect(textOf('fr', null)).toBe('Aucun événement n’est au dossier.');
});
