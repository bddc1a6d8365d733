import { expect, it } from 'vitest';
import { ifWritten, inEither, inSentence, isUntranslated } from './text.ts';

const both = { en: 'a camp', fr: 'un camp' };
const english = { en: 'a camp', fr: null };
const french = { en: null, fr: 'un camp' };
const neither = { en: null, fr: null };

it('comes in the other language where it is not written in one', () => {
  expect(inEither(both)).toEqual(both);
  expect(inEither(english)).toEqual({ en: 'a camp', fr: 'a camp' });
  expect(inEither(french)).toEqual({ en: 'un camp', fr: 'un camp' });
  expect(inEither(neither)).toBeNull();
});

it('says within a sentence that it comes in the other', () => {
  expect(inSentence(both)).toEqual(both);
  expect(inSentence(english)).toEqual({ en: 'a camp', fr: 'a camp (en anglais seulement)' });
  expect(inSentence(french)).toEqual({ en: 'un camp (in French only)', fr: 'un camp' });
  expect(inSentence(neither)).toBeNull();
});

it('is none where two columns hold none', () => {
  expect(ifWritten('a camp', null)).toEqual(english);
  expect(ifWritten(null, 'un camp')).toEqual(french);
  expect(ifWritten(null, null)).toBeNull();
});

it('is untranslated only where it exists in the other language', () => {
  expect([isUntranslated(english, 'FR'), isUntranslated(english, 'EN')]).toEqual([true, false]);
  expect([isUntranslated(french, 'EN'), isUntranslated(french, 'FR')]).toEqual([true, false]);
  expect([isUntranslated(neither, 'EN'), isUntranslated(both, 'FR')]).toEqual([false, false]);
});
