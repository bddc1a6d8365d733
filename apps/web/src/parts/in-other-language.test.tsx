import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { InOtherLanguage } from './in-other-language.tsx';

describe('a text of the record', () => {
  const event = { title: 'Camp handed over', summary: null };

  it('is as it is where someone wrote it in the reader’s language', () => {
    const of = { ...event, untranslated: ['summary'] };
    expect(renderToStaticMarkup(<InOtherLanguage lang="fr" of={of} field="title" />)).toBe('Camp handed over');
  });

  it('comes in the other language where no one did, and says so in the reader’s', () => {
    const of = { ...event, untranslated: ['title'] };
    expect(renderToStaticMarkup(<InOtherLanguage lang="fr" of={of} field="title" />)).toBe(
      '<span lang="en">Camp handed over <small class="in-other-language" lang="fr">en anglais seulement</small></span>',
    );
    expect(renderToStaticMarkup(<InOtherLanguage lang="en" of={of} field="title" />)).toBe(
      '<span lang="fr">Camp handed over <small class="in-other-language" lang="en">in French only</small></span>',
    );
  });

  it('is drawn as it is given, marked or not', () => {
    const found = (untranslated: string[]) =>
      renderToStaticMarkup(
        <InOtherLanguage lang="fr" of={{ ...event, untranslated }} field="title">
          <mark>Camp</mark> handed over
        </InOtherLanguage>,
      );
    expect(found([])).toBe('<mark>Camp</mark> handed over');
    expect(found(['title'])).toContain('<span lang="en"><mark>Camp</mark> handed over <small');
  });

  it('is nothing where there is none', () => {
    const of = { ...event, untranslated: [] };
    expect(renderToStaticMarkup(<InOtherLanguage lang="en" of={of} field="summary" />)).toBe('');
  });
});
