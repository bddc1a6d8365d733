import { describe, expect, it } from 'vitest';
import { readDate, spanLabel, spanOf } from '../date-span.ts';
import { weekdayName } from './dates.ts';

const both = (edtf: string) => [spanLabel(readDate(edtf), 'EN'), spanLabel(readDate(edtf), 'FR')];
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

it('names the months in both languages', () => {
  const months = upTo(12).map((index) => both(`2023-${String(index + 1).padStart(2, '0')}`));
  expect(months.map(([en]) => en)).toEqual(
    'January February March April May June July August September October November December'
      .split(' ')
      .map((month) => `${month} 2023`),
  );
  expect(months.map(([, fr]) => fr)).toEqual(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
      .split(' ')
      .map((month) => `${month} 2023`),
  );
});

it('names the weekdays in both languages', () => {
  const week = upTo(7).map((index) => `2023-12-1${index}`);
  expect(week.map((day) => weekdayName(day, 'EN'))).toEqual(
    'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  );
  expect(week.map((day) => weekdayName(day, 'FR'))).toEqual(
    'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  );
});

describe('a span in words', () => {
  it.each([
    ['2023-21', 'spring 2023', 'printemps 2023'],
    ['2023-22', 'summer 2023', 'été 2023'],
    ['2023-23', 'autumn 2023', 'automne 2023'],
    ['2023-24', 'winter 2023', 'hiver 2023'],
    ['201X', '2010s', 'années 2010'],
    ['199X', '1990s', 'années 1990'],
    ['200X', '2000s', 'années 2000'],
    ['20XX', 'between 2000 and 2099', 'entre 2000 et 2099'],
    ['19XX', 'between 1900 and 1999', 'entre 1900 et 1999'],
    ['2023-XX', '2023', '2023'],
    ['2023-XX-XX', '2023', '2023'],
    ['2023-12-XX', 'December 2023', 'décembre 2023'],
    ['0987', '987', '987'],
    ['2023-12-01', '1\u00a0December 2023', 'le 1er\u00a0décembre 2023'],
    ['2023-12-02', '2\u00a0December 2023', 'le 2\u00a0décembre 2023'],
    ['2023-12-11~', 'around 11\u00a0December 2023', 'vers le 11\u00a0décembre 2023'],
    ['2023-12-11%', 'around 11\u00a0December 2023 (uncertain)', 'vers le 11\u00a0décembre 2023 (incertain)'],
    ['2023?', '2023 (uncertain)', '2023 (incertain)'],
    ['2023/..', 'in or after 2023', 'en 2023 ou après'],
    ['../2023-06', 'in or before June 2023', 'en juin 2023 ou avant'],
    ['../2023-07-01~', 'around 1\u00a0July 2023 or before', 'vers le 1er\u00a0juillet 2023 ou avant'],
    ['2023-06~/..', 'around June 2023 or after', 'vers juin 2023 ou après'],
    ['2023%/..', 'around 2023 or after (uncertain)', 'vers 2023 ou après (incertain)'],
    [
      '2023-09-20?/..',
      'on or after 20\u00a0September 2023 (uncertain)',
      'le 20\u00a0septembre 2023 ou après (incertain)',
    ],
    [
      '2023-06-01/2024-06-01',
      'between 1\u00a0June 2023 and 1\u00a0June 2024',
      'entre le 1er\u00a0juin 2023 et le 1er\u00a0juin 2024',
    ],
    ['2022/2023', 'between 2022 and 2023', 'entre 2022 et 2023'],
    ['2023-06/2023-08', 'between June and August 2023', 'entre juin et août 2023'],
    ['2023/2023-08', 'between 2023 and August 2023', 'entre 2023 et août 2023'],
    [
      '2022-12-31/2023-01-01',
      'between 31\u00a0December 2022 and 1\u00a0January 2023',
      'entre le 31\u00a0décembre 2022 et le 1er\u00a0janvier 2023',
    ],
    [
      '2023-06~/2023-08-01?',
      'between around June and 1\u00a0August 2023 (uncertain)',
      'entre juin environ et le 1er\u00a0août 2023 (incertain)',
    ],
    [
      '2023-12-11~/2023-12-13%',
      'between around 11 and around 13\u00a0December 2023 (uncertain)',
      'entre le 11 environ et le 13\u00a0décembre 2023 environ (incertain)',
    ],
    ['2023-12-11/2023-12-13', 'between 11 and 13\u00a0December 2023', 'entre le 11 et le 13\u00a0décembre 2023'],
    ['2023-12-01/2023-12-31', 'between 1 and 31\u00a0December 2023', 'entre le 1er et le 31\u00a0décembre 2023'],
    ['2023-05/2023-05-20', 'between May and 20\u00a0May 2023', 'entre mai et le 20\u00a0mai 2023'],
    [
      '2022-12-30/2023-12-02',
      'between 30\u00a0December 2022 and 2\u00a0December 2023',
      'entre le 30\u00a0décembre 2022 et le 2\u00a0décembre 2023',
    ],
    [
      '2023-12-04~/2023-12-10',
      'between around 4 and 10\u00a0December 2023',
      'entre le 4 environ et le 10\u00a0décembre 2023',
    ],
    [
      '2023-12-04/2023-12-10?',
      'between 4 and 10\u00a0December 2023 (uncertain)',
      'entre le 4 et le 10\u00a0décembre 2023 (incertain)',
    ],
    ['2023-10-30/2023-11-05', 'week of 30\u00a0October 2023', 'semaine du 30\u00a0octobre 2023'],
  ])('%s', (edtf, en, fr) => {
    expect(both(edtf)).toEqual([en, fr]);
  });

  it('is undated where nothing is known of the day', () => {
    expect([spanLabel(spanOf(null, null), 'EN'), spanLabel(spanOf(null, null), 'FR')]).toEqual([
      'undated',
      'sans date',
    ]);
  });
});
