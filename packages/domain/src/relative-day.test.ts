import { describe, expect, it } from 'vitest';
import { readDate, UnreadableDate } from './date-span.ts';
import { relativeSpan } from './relative-day.ts';

const MONDAY = '2023-12-11';
const meant = (words: string, published = MONDAY) => relativeSpan(words, readDate(published));
const why = (words: string, published = MONDAY) => {
  expect(() => meant(words, published)).toThrow(UnreadableDate);
  return expect(() => meant(words, published));
};

/** Each of the phrases, parted by bars, means the span in an article of that day. */
function mean(rows: readonly (readonly [phrases: string, edtf: string, published?: string])[]): void {
  const asked = rows.map(([phrases, edtf, published = MONDAY]) => [phrases, edtf, published] as const);
  it.each(asked)('%s: %s', (phrases, edtf, published) => {
    for (const phrase of phrases.split('|'))
      expect([phrase, meant(phrase, published).edtf, meant(phrase, published).inferred]).toEqual([phrase, edtf, true]);
  });
}

describe('days counted from the article', () => {
  mean([
    ['two days ago|il y a deux jours|2 days ago|the day before yesterday|avant-hier', '2023-12-09'],
    ['a day ago|il y a un jour|yesterday|hier|yesterday evening|hier soir|yesterday morning', '2023-12-10'],
    ['in two days|dans deux jours|the day after tomorrow|après-demain', '2023-12-13'],
    ['this morning|this evening|ce matin|cet après-midi|ce soir', '2023-12-11'],
    ['a week ago|il y a une semaine', '2023-12-04/2023-12-10'],
    ['three weeks ago|il y a trois semaines', '2023-11-20/2023-11-26'],
    ['il y a huit jours|il y a 8 jours|il y a une semaine', '2023-12-04/2023-12-10'],
    ['il y a quinze jours|il y a 15 jours|il y a deux semaines', '2023-11-27/2023-12-03'],
    ['dans huit jours|dans une semaine', '2023-12-18/2023-12-24'],
    ['dans quinze jours|dans deux semaines', '2023-12-25/2023-12-31'],
    ['fifteen days ago|15 days ago', '2023-11-26'],
    ['eight days ago', '2023-12-03'],
    ['il y a sept jours|seven days ago', '2023-12-04'],
    ['il y a quatorze jours', '2023-11-27'],
    ['in two weeks|dans deux semaines', '2023-12-25/2023-12-31'],
    ['a month ago|il y a un mois|one month ago', '2023-11'],
    ['12 months ago|il y a douze mois', '2022-12'],
    ['a year ago|il y a un an|one year ago', '2022'],
    ['in an year|dans un an|next year|l’année prochaine', '2024'],
    ['next month|le mois prochain', '2024-01'],
    ['in a month', '2024-02', '2024-01-31'],
    ['a month ago', '2024-02', '2024-03-31'],
    ['a month ago', '2023-12', '2024-01-05'],
  ]);
});

describe('the time until the article', () => {
  mean([
    ['the past two days|the last two days|ces deux derniers jours', '2023-12-09/2023-12-11'],
    ['the past week|the last week|in the past week', '2023-12-04/2023-12-11'],
    [
      'over the past two weeks|ces deux dernières semaines|au cours des deux dernières semaines',
      '2023-11-27/2023-12-11',
    ],
    ['les huit derniers jours|ces 8 derniers jours|the past week', '2023-12-04/2023-12-11'],
    ['ces quinze derniers jours|au cours des deux dernières semaines', '2023-11-27/2023-12-11'],
    ['the past fifteen days', '2023-11-26/2023-12-11'],
    ['the past month|during the last month', '2023-11-11/2023-12-11'],
    ['the past year|les douze derniers mois', '2022-12-11/2023-12-11'],
    ['the past two years|les deux dernières années', '2021-12-11/2023-12-11'],
    ['the past month', '2024-02-29/2024-03-31', '2024-03-31'],
    ['the past year', '2023-02-28/2024-02-29', '2024-02-29'],
    ['earlier this month|plus tôt ce mois-ci', '2023-12-01/2023-12-11'],
    ['later this month|plus tard ce mois-ci', '2023-12-11/2023-12-31'],
    ['earlier this week|plus tôt cette semaine', '2023-12-11/2023-12-13', '2023-12-13'],
  ]);
  it('is none of a time that the article does not lie in', () => {
    for (const words of ['earlier last week', 'later last week', 'earlier next week', 'plus tard la semaine prochaine'])
      why(words);
  });
});

describe('weekdays and nights', () => {
  mean([
    [
      'Friday evening|on Friday morning|vendredi soir|vendredi matin|vendredi après-midi|last Friday afternoon',
      '2023-12-08',
    ],
    ['Monday morning', '2023-12-11'],
    ['last Monday evening|lundi dernier', '2023-12-04'],
    [
      'on Friday night|Friday night|dans la nuit de vendredi à samedi|dans la nuit du vendredi au samedi',
      '2023-12-08/2023-12-09',
    ],
    // The page of a Monday cannot tell what came after it.
    ['on Monday night|Monday night', '2023-12-11'],
    ['last Monday night', '2023-12-04/2023-12-05'],
    ['next Monday night', '2023-12-18/2023-12-19'],
    ['last night|overnight|la nuit dernière|yesterday night', '2023-12-10/2023-12-11'],
    ['tonight|cette nuit', '2023-12-11/2023-12-12'],
    ['dans la nuit de dimanche à lundi', '2023-12-10/2023-12-11'],
    ['dans la nuit de lundi à mardi', '2023-12-04/2023-12-05'],
  ]);
});

describe('the next weekday', () => {
  mean([
    ['next Friday|vendredi prochain', '2023-12-22', '2023-12-15'],
    ['next Friday|vendredi prochain|next Friday morning', '2023-12-22', '2023-12-16'],
    ['next Thursday', '2023-12-21', '2023-12-15'],
    ['next Sunday|dimanche prochain', '2023-12-24', '2023-12-17'],
    ['vendredi prochain', '2023-12-15'],
  ]);
  it('is refused in English where the one of that week is still to come', () => {
    for (const words of ['next Friday', 'next Tuesday', 'on next Friday', 'next Friday night', 'next weekend'])
      why(words).toThrow('it may be the one of that week or of the week after');
    why('next Sunday', '2023-12-16').toThrow('it may be the one of that week or of the week after');
    why('next weekend', '2023-12-15').toThrow('it may be the one of that week or of the week after');
  });
});

describe('a day or a part of a week', () => {
  mean([
    ['Thursday last week|Thursday of last week|jeudi de la semaine dernière|on Thursday last week', '2023-12-07'],
    ['Sunday last week|dimanche de la semaine passée', '2023-12-10'],
    ['Monday this week|lundi de cette semaine', '2023-12-11', '2023-12-14'],
    ['Thursday next week|jeudi de la semaine prochaine', '2023-12-21'],
    ['early last week|late last week|en début de semaine dernière', '2023-12-04/2023-12-10'],
    ['à la fin de la semaine dernière|mid last week|au milieu de la semaine passée', '2023-12-04/2023-12-10'],
    ['en début de semaine|early this week|au début de la semaine', '2023-12-11/2023-12-13', '2023-12-13'],
    ['la semaine écoulée|au cours de la semaine écoulée|the past week', '2023-12-04/2023-12-11'],
    ['le mois écoulé|au cours du mois écoulé|the past month', '2023-11-11/2023-12-11'],
  ]);
  it('is none where it may be still to come', () => {
    for (const words of ['en début de semaine', 'early this week']) why(words, '2023-12-12');
    for (const words of ['en fin de semaine', 'late this week', 'mid this week']) why(words, '2023-12-14');
  });
});

describe('the weekend', () => {
  mean([
    [
      'the weekend|over the weekend|le week-end|last weekend|le week-end dernier|le week-end passé|this past weekend',
      '2023-12-09/2023-12-10',
    ],
    ['le week-end prochain', '2023-12-16/2023-12-17'],
    ['next weekend|le week-end prochain', '2023-12-23/2023-12-24', '2023-12-16'],
    ['this weekend|ce week-end|the weekend', '2023-12-16/2023-12-17', '2023-12-16'],
    ['this weekend|ce week-end|at the weekend', '2023-12-16/2023-12-17', '2023-12-17'],
    ['last weekend|le week-end dernier', '2023-12-09/2023-12-10', '2023-12-17'],
    ['next weekend', '2023-12-23/2023-12-24', '2023-12-17'],
  ]);
  it('that may be the one before or the one after is refused', () => {
    for (const words of ['this weekend', 'ce week-end'])
      why(words).toThrow('on that day it may be the weekend before or the one after');
  });
});

describe('months and years', () => {
  mean([
    ['October|in October|en octobre|au mois d’octobre|courant octobre|octobre dernier|last October', '2023-10'],
    ['December|this December', '2023-12'],
    ['July|juillet|Jul.|juil.', '2023-07'],
    ['last December|décembre dernier', '2022-12'],
    ['next January|janvier prochain', '2024-01'],
    ['next December|décembre prochain', '2024-12'],
    ['next December', '2023-12', '2023-11-11'],
    ['next December', '2024-12', '2023-12-01'],
    // As far from the one before as from the one after.
    ['March|en mars', '2023-03', '2023-08-31'],
    ['early February|début février', '2024-02-01/2024-02-10', '2024-02-20'],
    ['early February|début février', '2023-02-01/2023-02-10', '2023-02-20'],
    ['last January|janvier dernier', '2023-01'],
    ['October', '2023-10', '2024-01-05'],
  ]);
  it('are as printed where their year is', () => {
    for (const [words, edtf] of [
      ['October 2021', '2021-10'],
      ['en octobre 2021', '2021-10'],
      ['2021', '2021'],
      ['en 2021', '2021'],
    ] as const)
      expect(meant(words)).toMatchObject({ edtf, inferred: false, note: null });
  });
  it('may be the ones before or after where the next is nearer', () => {
    for (const words of ['January', 'en janvier', 'mars']) why(words).toThrow('write its year');
    why('last October 2021').toThrow('write its year');
  });
});

describe('parts of a month or a year', () => {
  mean([
    [
      'early October|début octobre|au début d’octobre|au début du mois d’octobre|the beginning of October',
      '2023-10-01/2023-10-10',
    ],
    [
      'mid-October|in mid October|mi-octobre|à la mi-octobre|the middle of October|au milieu du mois d’octobre',
      '2023-10-11/2023-10-20',
    ],
    ['late October|fin octobre|à la fin d’octobre|the end of October|fin du mois d’octobre', '2023-10-21/2023-10-31'],
    ['late February', '2024-02-21/2024-02-29', '2024-04-01'],
    ['late November|late last month|fin du mois dernier|at the end of last month', '2023-11-21/2023-11-30'],
    ['mid-December|au milieu du mois', '2023-12-11/2023-12-20'],
    ['the end of the month|fin du mois|en fin de mois', '2023-12-21/2023-12-31'],
    ['first half of October|la première quinzaine d’octobre|the first half of October', '2023-10-01/2023-10-15'],
    ['second half of October|la deuxième quinzaine d’octobre|seconde quinzaine d’octobre', '2023-10-16/2023-10-31'],
    ['early 2023|début 2023|the beginning of 2023|early this year|en début d’année', '2023-01-01/2023-04-30'],
    ['mid-2023|mi-2023|au milieu de l’année', '2023-05-01/2023-08-31'],
    ['late 2022|fin 2022|late last year|à la fin de l’année dernière', '2022-09-01/2022-12-31'],
    ['the first half of 2023|premier semestre 2023|au premier semestre de l’année', '2023-01-01/2023-06-30'],
    ['second half of 2023|le second semestre 2023', '2023-07-01/2023-12-31'],
    ['the first quarter of 2023|premier trimestre 2023', '2023-01-01/2023-03-31'],
    ['second quarter of 2023|deuxième trimestre 2023', '2023-04-01/2023-06-30'],
    ['third quarter of 2023|troisième trimestre 2023', '2023-07-01/2023-09-30'],
    [
      'the last quarter of 2023|fourth quarter of 2023|dernier trimestre 2023|quatrième trimestre 2023',
      '2023-10-01/2023-12-31',
    ],
  ]);
  it('are noted as our reading, of the article’s day only where they hang on it', () => {
    expect(meant('mid-October').note).toEqual({
      en: '“mid-October” in a text of Monday 11\u00a0December 2023, read as a third of it',
      fr: '« mid-October » dans un texte (le 11\u00a0décembre 2023, un lundi), lu comme un tiers de cette durée',
    });
    expect(meant('mi-octobre 2021')).toMatchObject({
      edtf: '2021-10-11/2021-10-20',
      note: {
        en: '“mi-octobre 2021”, read as a third of it',
        fr: '« mi-octobre 2021 », lu comme un tiers de cette durée',
      },
    });
    expect(meant('the first half of October').note).toMatchObject({
      en: expect.stringContaining('read as a half of it') as string,
      fr: expect.stringContaining('lu comme une moitié de') as string,
    });
    expect(meant('the first quarter of 2023').note).toMatchObject({
      en: expect.stringContaining('read as a quarter of it') as string,
      fr: expect.stringContaining('lu comme un quart de') as string,
    });
  });
  it('are of nothing shorter', () => {
    for (const words of ['early this week', 'mid-Friday', 'the first quarter of October', 'late yesterday'])
      why(words).toThrow('it is no weekday and no');
  });
});

describe('a day of the calendar', () => {
  mean([
    [
      '8\u00a0December|December 8|le 8\u00a0décembre|8 déc.|Dec. 8|the 8th of December|December 8th|on the 8th|le 8',
      '2023-12-08',
    ],
    [
      'vendredi 8\u00a0décembre|Friday, December 8|Friday 8\u00a0December|le vendredi 8|vendredi 8|on Friday 8',
      '2023-12-08',
    ],
    ['le 1er\u00a0octobre|October 1st|1st October|the 1st of October|le premier octobre', '2023-10-01'],
    ['les 8 et 9 décembre|8 and 9 December|8-9 December|December 8-9|December 8 and 9', '2023-12-08/2023-12-09'],
    ['les 30 novembre et 1er décembre|du 30 novembre au 1er décembre', '2023-11-30/2023-12-01'],
    ['du 1er au 5 octobre|du premier au 5 octobre|1 to 5 October|between 1 and 5 October', '2023-10-01/2023-10-05'],
    ['from October 1 to 5|entre le 1er et le 5 octobre|from the 1st to the 5th of October', '2023-10-01/2023-10-05'],
    ['du lundi 4 au vendredi 8 décembre', '2023-12-04/2023-12-08'],
    ['du 28 décembre au 3 janvier', '2023-12-28/2024-01-03', '2024-01-05'],
    ['11\u00a0December|le 11|the 11th', '2023-12-11'],
    ['the 29th', '2024-02-29', '2024-03-01'],
    ['29\u00a0February', '2024-02-29', '2025-01-15'],
    ['31\u00a0October', '2023-10-31', '2024-01-05'],
    [
      'the week of 4\u00a0December|la semaine du 4\u00a0décembre|the week of 6\u00a0December|in the week beginning 4\u00a0December',
      '2023-12-04/2023-12-10',
    ],
  ]);
  it('is as printed where its year is', () => {
    for (const words of [
      '8\u00a0December 2021',
      'December 8, 2021',
      'le 8\u00a0décembre 2021',
      'mercredi 8\u00a0décembre 2021',
    ])
      expect(meant(words)).toMatchObject({ edtf: '2021-12-08', inferred: false, note: null });
    for (const words of ['les 8 et 9 décembre 2021', 'December 8-9, 2021', 'from 8 to 9 December 2021'])
      expect(meant(words)).toMatchObject({ edtf: '2021-12-08/2021-12-09', inferred: false, note: null });
    expect(meant('8\u00a0December 2021', '2021-12-11/..').edtf).toBe('2021-12-08');
    expect(meant('mid-October 2021', '../..').edtf).toBe('2021-10-11/2021-10-20');
  });
  it('is none where the calendar or its weekday says otherwise, or the next is nearer', () => {
    for (const words of [
      '30\u00a0February',
      '32\u00a0December',
      'Thursday 8\u00a0December',
      'vendredi 7',
      '12\u00a0décembre',
      'the 12th',
      'le 31',
      'les 8 et 10 décembre',
      'du 5 au 1er octobre',
      'du 9 au 9 octobre',
      'du 30 au 31 février',
      'du 12 au 15 décembre',
      'du mardi 4 au 8 décembre',
    ])
      why(words).toThrow('write its year');
    why('Thursday 8\u00a0December 2023').toThrow('the calendar has no such day');
  });
});

describe('what hangs on the text, or names nothing', () => {
  it.each(['ce dimanche', 'this Tuesday', 'ce mardi matin', 'this Friday evening'])(
    '%s may be the one before or the one after',
    (words) => {
      why(words).toThrow('it may be the one before that day or the one after');
    },
  );
  it.each(['octobre 22', 'lundi octobre 23', 'déc 11', 'mars 3'])(
    '%s is no day, as French names it before the month',
    (words) => {
      why(words).toThrow('it is no weekday');
    },
  );
  it.each([
    'the day before',
    'the next day',
    'la veille',
    'le lendemain',
    'that day',
    'two days later',
    'deux jours plus tard',
    'the previous week',
    'the previous month',
    'la semaine précédente',
    'le mois précédent',
    "l'année précédente",
  ])('%s counts from a day that the text names', (words) => {
    why(words).toThrow('it counts from a day that the text names before: resolve it from that day');
  });
  it.each([
    'recently',
    'récemment',
    'a few days ago',
    'il y a quelques semaines',
    'in recent weeks',
    'ces derniers jours',
    'the past weeks',
  ])('%s is no number', (words) => {
    why(words).toThrow('it names no number of days');
  });
  it.each([
    'zero days ago',
    'two and a half weeks ago',
    'the past',
    'half of October',
    'earlier last week',
    'dans la nuit de lundi à jeudi',
    'dans la nuit',
    '24 nombre',
    '24 nombre 2023',
    '8 Decmber 2023',
  ])('%s is refused', (words) => {
    why(words).toThrow('it is no weekday and no "yesterday", "last week", "last month" or the like');
  });
});
