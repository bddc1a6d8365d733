import { describe, expect, it } from 'vitest';
import { readDate } from '../date-span.ts';
import { disagreements } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';
import { START } from '../testing/record-fixture.ts';
import { explainDates, explainLedger } from './disagreements.ts';

/** French as typed, with the spaces that do not break. */
const fr = (text: string) => text.replace(/ (?=[;:»])|(?<=«) /g, '\u00a0').replace(/(?<=\d) (?=\d{3})/g, '\u202f');

const explanations = (...figures: Figure[]) =>
  disagreements({ figures, events: [], started: START, sites: [] }).map(({ explanation }) => explanation);

const say = (
  key: string,
  metric: string,
  printed: string,
  asOf: string,
  extras: FigureExtras & { scope?: Scope } = {},
) => aFigure(key, aSource(key, '2023-12-01'), metric, extras.scope ?? 'ALL_PERSONNEL', printed, asOf, extras);
const strength = (key: string, printed: string, asOf = '2023-07-01', extras: FigureExtras = {}) =>
  say(key, 'personnel-strength', printed, asOf, extras);
const departed = (key: string, printed: string, asOf: string) => say(key, 'personnel-departed', printed, asOf);

describe('days that are our reading', () => {
  it('are said to be, of figures and of events', () => {
    const [read, printed] = [readDate('2023-09-01', { inferred: true }), readDate('2023-10-01')];
    const [first] = explanations(
      { ...departed('a', '6,543', '2023-09-01'), asOf: read },
      departed('b', '5,432', '2023-10-01'),
    );
    expect(first?.en).toContain('6,543 (1\u00a0September 2023, our reading) and 5,432 (1\u00a0October 2023) cannot');
    expect(first?.fr).toContain('(le 1er\u00a0septembre 2023, notre lecture)');
    const dates = explainDates({ en: 'Left', fr: 'Parti' }, 'CONFLICT', [read, printed]);
    expect(dates.en).toContain('(1\u00a0September 2023, our reading; 1\u00a0October 2023)');
    expect(dates.fr).toContain('(le 1er\u00a0septembre 2023, notre lecture\u00a0; le 1er\u00a0octobre 2023)');
  });
  it('are not where another prints them', () => {
    const [read, printed, later] = [
      readDate('2023-09-01', { inferred: true }),
      readDate('2023-09-01'),
      readDate('2023-10-01'),
    ];
    for (const days of [
      [read, printed, later],
      [printed, read, later],
    ])
      expect(explainDates({ en: 'Left', fr: 'Parti' }, 'CONFLICT', days).en).toContain(
        '(1\u00a0September 2023 and 1\u00a0October 2023)',
      );
    const [told] = explanations(
      { ...departed('a', '6,543', '2023-09-01'), asOf: read },
      departed('b', '6,543', '2023-09-01'),
      departed('c', '5,432', '2023-10-01'),
    );
    expect(told?.en).toContain('6,543 (1\u00a0September 2023) and 5,432 (1\u00a0October 2023) cannot');
  });
});

describe('figures that cannot all be right', () => {
  it('are both, where they are two, smallest first', () => {
    expect(explanations(strength('a', '14,733'), strength('b', '12,345'))).toEqual([
      {
        en: '12,345 and 14,733 are given for the same and do not fit together: they cannot both be right, unless one of them counts other than it says.',
        fr: fr(
          '12 345 et 14 733 sont donnés pour la même chose et ne s’accordent pas : ils ne peuvent être tous deux justes, à moins que l’un d’eux ne compte autre chose qu’il ne le dit.',
        ),
      },
    ]);
  });
  it('are all, where they are more, each number once', () => {
    expect(
      explanations(
        strength('a', '14,733'),
        strength('b', '12,345'),
        strength('c', '10,234'),
        strength('d', '10,234', '2023-07-02'),
      ),
    ).toEqual([
      {
        en: '10,234, 12,345 and 14,733 are given for the same and do not fit together: they cannot all be right, unless one of them counts other than it says.',
        fr: fr(
          '10 234, 12 345 et 14 733 sont donnés pour la même chose et ne s’accordent pas : ils ne peuvent être tous justes, à moins que l’un d’eux ne compte autre chose qu’il ne le dit.',
        ),
      },
    ]);
  });
  it('are listed up to four, and past four only the ends, and how many lie between', () => {
    const five = ['10,234', '11,345', '12,456', '13,567', '14,678'].map((printed, index) =>
      strength(`s${index}`, printed),
    );
    expect(explanations(...five.slice(0, 4))[0]?.en).toContain('10,234, 11,345, 12,456 and 13,567 are given');
    expect(explanations(...five)[0]).toEqual({
      en: '10,234, 11,345, 2 others and 14,678 are given for the same and do not fit together: they cannot all be right, unless one of them counts other than it says.',
      fr: fr(
        '10 234, 11 345, 2 autres et 14 678 sont donnés pour la même chose et ne s’accordent pas : ils ne peuvent être tous justes, à moins que l’un d’eux ne compte autre chose qu’il ne le dit.',
      ),
    });
  });
  it('can only rise, of people gone', () => {
    expect(explanations(departed('a', '6,543', '2023-09-01'), departed('b', '5,432', '2023-10-01'))).toEqual([
      {
        en: 'A count like this can only rise: 6,543 (1\u00a0September 2023) and 5,432 (1\u00a0October 2023) cannot both be right.',
        fr: fr(
          'Un tel décompte ne peut baisser : 6 543 (le 1er\u00a0septembre 2023) et 5 432 (le 1er\u00a0octobre 2023) ne peuvent être tous deux justes.',
        ),
      },
    ]);
  });
  it('are given with their days where no two describe the same', () => {
    const [march, april] = [strength('a', '12,345', '2023-03-31'), strength('b', '12,890', '2023-04-30')];
    expect(explanations(march, april)).toEqual([
      {
        en: '12,345 (31\u00a0March 2023) and 12,890 (30\u00a0April 2023) are given for the same and do not fit together: they cannot both be right, unless one of them counts other than it says.',
        fr: fr(
          '12 345 (le 31\u00a0mars 2023) et 12 890 (le 30\u00a0avril 2023) sont donnés pour la même chose et ne s’accordent pas : ils ne peuvent être tous deux justes, à moins que l’un d’eux ne compte autre chose qu’il ne le dit.',
        ),
      },
    ]);
    const months = ['10,000', '11,000', '20,000', '12,000', '12,500'].map((printed, at) =>
      strength(`m-${at}`, printed, `2023-03-${10 + at * 5}`),
    );
    expect(explanations(...months)[0]?.en, 'the farthest apart where there are many').toMatch(
      /10,000, 11,000, 2 others and 20,000/,
    );
    expect(explanations(march, april, strength('c', '14,733', '2023-04-30'))[0]?.en).toMatch(
      /^12,345, 12,890 and 14,733 are/,
    );
  });
  it('are given for the same, of people gone by one day or in one span of days', () => {
    for (const asOf of ['2023-10-01', '2023-10', '2023-10-02/2023-10-08'])
      expect(
        explanations(departed('a', '654', asOf), departed('b', '543', asOf)).map(({ en, fr: french }) => [en, french]),
      ).toEqual([
        [
          '543 and 654 are given for the same and do not fit together: they cannot both be right, unless one of them counts other than it says.',
          expect.stringContaining('543 et 654 sont donnés pour la même chose'),
        ],
      ]);
  });
  it('may be a part with more than its whole, of people or of causes', () => {
    expect(
      explanations(strength('a', '12,345'), strength('b', '14,733', '2023-07-01', { scope: 'UNIFORMED' })),
    ).toEqual([
      {
        en: 'One counts only a part of what the other counts, and yet has more: they cannot both be right. All personnel: 12,345; uniformed personnel: 14,733.',
        fr: fr(
          'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage : ils ne peuvent être tous deux justes. Ensemble du personnel : 12 345 ; personnel en uniforme : 14 733.',
        ),
      },
    ]);
    expect(
      explanations(
        say('a', 'fatalities-hostile', '320', '2023-12-11'),
        say('b', 'fatalities', '310', '2023-12-11'),
      ).map(({ en }) => en),
    ).toEqual([
      'One counts only a part of what the other counts, and yet has more: they cannot both be right. Fatalities: 310; fatalities hostile: 320.',
    ]);
  });
  it('can only fall, of people still there', () => {
    const left = (key: string, printed: string, asOf: string) => say(key, 'personnel-remaining', printed, asOf);
    expect(explanations(left('a', '4,321', '2023-09-01'), left('b', '5,432', '2023-10-01'))).toEqual([
      {
        en: 'A count like this can only fall: 4,321 (1\u00a0September 2023) and 5,432 (1\u00a0October 2023) cannot both be right.',
        fr: fr(
          'Un tel décompte ne peut augmenter : 4 321 (le 1er\u00a0septembre 2023) et 5 432 (le 1er\u00a0octobre 2023) ne peuvent être tous deux justes.',
        ),
      },
    ]);
  });
});

describe('figures that only seem to disagree', () => {
  it('may count other people', () => {
    expect(explanations(strength('a', '1,234'), strength('b', '1,000', '2023-07-01', { scope: 'UNIFORMED' }))).toEqual([
      {
        en: 'Different people are counted, so both can be right. Uniformed personnel: 1,000; all personnel: 1,234.',
        fr: fr(
          'Ce ne sont pas les mêmes personnes qui sont comptées : les deux peuvent donc être justes. Personnel en uniforme : 1 000 ; ensemble du personnel : 1 234.',
        ),
      },
    ]);
    const three = explanations(
      strength('a', '1,234'),
      strength('b', '1,000', '2023-07-01', { scope: 'UNIFORMED' }),
      strength('c', '900', '2023-07-01', { scope: 'PEACEKEEPERS' }),
    );
    expect(three.map(({ en }) => en)).toContain(
      'Different people are counted, so all can be right. Peacekeepers (not said which): 900; uniformed personnel: 1,000; all personnel: 1,234.',
    );
    expect(three.map((text) => text.fr)[0]).toContain(
      fr('qui sont comptées : tous peuvent donc être justes. Casques bleus (sans préciser lesquels) : 900 ;'),
    );
  });
  it('may count other people, and differ among those who count the same', () => {
    const [text] = explanations(
      strength('a', '1,234'),
      strength('b', '1,000', '2023-07-01', { scope: 'UNIFORMED' }),
      strength('c', '900', '2023-07-01', { scope: 'UNIFORMED' }),
    ).filter(({ en }) => en.startsWith('Different'));
    expect(text).toEqual({
      en: 'Different people are counted, which alone can explain the difference. Uniformed personnel: 900 and 1,000; all personnel: 1,234.',
      fr: fr(
        'Ce ne sont pas les mêmes personnes qui sont comptées, ce qui peut suffire à expliquer l’écart. Personnel en uniforme : 900 et 1 000 ; ensemble du personnel : 1 234.',
      ),
    });
  });
  it('may count other causes', () => {
    expect(
      explanations(
        say('a', 'fatalities-hostile', 'about 180', '2023-12-01'),
        say('b', 'fatalities', 'more than 300', '2023-12-01'),
      ),
    ).toEqual([
      {
        en: 'One counts only a part of what the other counts, so both can be right. Fatalities hostile: around 180; fatalities: more than 300.',
        fr: fr(
          'L’un ne compte qu’une partie de ce que compte l’autre : les deux peuvent donc être justes. Fatalities hostile : environ 180 ; fatalities : plus de 300.',
        ),
      },
    ]);
  });
  it('may count other causes and other people: each reason is told', () => {
    const dead = (key: string, metric: string, printed: string, scope: Scope) =>
      say(key, metric, printed, '2023-12-01', { scope });
    const hostile = dead('a', 'fatalities-hostile', '90', 'PEACEKEEPERS');
    const members = dead('b', 'fatalities', '337', 'PEACEKEEPERS');
    const all = dead('c', 'fatalities', '350', 'ALL_PERSONNEL');
    expect(explanations(hostile, members, all)[0]).toEqual({
      en: 'Some count only a part of what others count, so all can be right. Fatalities hostile, peacekeepers (not said which): 90; fatalities, peacekeepers (not said which): 337; fatalities, all personnel: 350.',
      fr: fr(
        'Certains ne comptent qu’une partie de ce que d’autres comptent : tous peuvent donc être justes. Fatalities hostile, Casques bleus (sans préciser lesquels) : 90 ; fatalities, Casques bleus (sans préciser lesquels) : 337 ; fatalities, ensemble du personnel : 350.',
      ),
    });
    // Where a part has more than those it is of, what they count explains the rest, and not that.
    const more = dead('d', 'fatalities-hostile', '95', 'UNIFORMED');
    const whole = dead('a', 'fatalities-hostile', '90', 'ALL_PERSONNEL');
    expect(explanations(whole, more, all).map(({ en }) => en)).toContain(
      'Some count only a part of what others count, which alone can explain the difference. Fatalities hostile, all personnel: 90; fatalities hostile, uniformed personnel: 95; fatalities, all personnel: 350.',
    );
    // So do peacekeepers who are more than all personnel.
    expect(
      explanations(strength('a', '1,234'), strength('b', '1,500', '2023-07-01', { scope: 'PEACEKEEPERS' }))[0]?.en,
    ).toMatch(/^Different people are counted, which alone can explain the difference\./);
  });
  it('may describe other days', () => {
    expect(explanations(strength('a', '2,000'), strength('b', '1,500', '2023-09-01'))).toEqual([
      {
        en: 'They describe different times of something that changes: 2,000 (1\u00a0July 2023) and 1,500 (1\u00a0September 2023).',
        fr: fr(
          'Ces chiffres décrivent des moments différents d’une grandeur qui change : 2 000 (le 1er\u00a0juillet 2023) et 1 500 (le 1er\u00a0septembre 2023).',
        ),
      },
    ]);
  });
  it('may be one number of different spans', () => {
    const dead = (key: string, since: string) => say(key, 'fatalities', '303', '2023-12-01', { since });
    expect(explanations(dead('a', '2013-07-01'), dead('b', '2023'))).toEqual([
      {
        en: 'The same number, 303, is said of different spans (the count begins: 1\u00a0July 2013; 2023). It can hold for all of them only if nothing happened in between.',
        fr: fr(
          'Le même nombre, 303, est donné pour des périodes différentes (début du décompte : le 1er\u00a0juillet 2013 ; 2023). Il ne peut valoir pour toutes que si rien ne s’est passé entre-temps.',
        ),
      },
    ]);
  });
  it('may be rounded more or less', () => {
    expect(explanations(strength('a', '13,871'), strength('b', 'around 13,800'), strength('c', '14,000'))).toEqual([
      {
        en: 'Around 13,800, 13,871 and 14,000: where two differ, it is by less than one unit of the rounder one’s last significant figure, which rounding alone can explain.',
        fr: fr(
          'Environ 13 800, 13 871 et 14 000 : lorsque deux diffèrent, c’est de moins d’une unité du dernier chiffre significatif du plus rond, ce qu’un arrondi peut suffire à expliquer.',
        ),
      },
    ]);
  });
  it('may be rounded', () => {
    expect(explanations(strength('a', '13,871'), strength('b', 'around 13,800'))).toEqual([
      {
        en: 'Around 13,800 and 13,871: they differ by less than one unit of the rounder one’s last significant figure, which rounding alone can explain.',
        fr: fr(
          'Environ 13 800 et 13 871 : ils diffèrent de moins d’une unité du dernier chiffre significatif du plus rond, ce qu’un arrondi peut suffire à expliquer.',
        ),
      },
    ]);
  });
});

describe('a figure that', () => {
  it('contradicts its own source leaves open which holds', () => {
    const source = aSource('page', '2023-12-01');
    expect(
      explanations(strength('a', '13,000', undefined, { source }), strength('b', '15,200', undefined, { source })),
    ).toEqual([
      {
        en: '13,000 and 15,200: one and the same source gives them, and does not say which holds.',
        fr: fr('13 000 et 15 200 : une seule et même source les donne, sans dire lequel est juste.'),
      },
    ]);
  });
  it('contradicts its own source of other people says whom each counts', () => {
    const source = aSource('page', '2023-12-01');
    const uniformed = { source, scope: 'UNIFORMED' } as const;
    expect(
      explanations(strength('a', '13,000', '2023', { source }), strength('b', '15,200', '2023-07', uniformed)),
    ).toEqual([
      {
        en: '13,000 and 15,200: one and the same source gives them, and counts other people. All personnel: 13,000; uniformed personnel: 15,200.',
        fr: fr(
          '13 000 et 15 200 : une seule et même source les donne, et compte d’autres personnes. Ensemble du personnel : 13 000 ; personnel en uniforme : 15 200.',
        ),
      },
    ]);
    expect(
      explanations(strength('a', '13,000', undefined, { source }), strength('b', '15,200', undefined, uniformed)).map(
        ({ en }) => en,
      ),
    ).toEqual([
      'One counts only a part of what the other counts, and yet has more: they cannot both be right. All personnel: 13,000; uniformed personnel: 15,200.',
    ]);
  });
  it('is of another time says whom it counts where that differs too', () => {
    const texts = explanations(
      strength('a', '13,000', '2022-01-01'),
      strength('b', '15,200', '2020-01-01', { scope: 'UNIFORMED' }),
    );
    expect(texts).toEqual([
      {
        en: 'They describe different times of something that changes: 15,200 (1\u00a0January 2020) and 13,000 (1\u00a0January 2022). All personnel: 13,000; uniformed personnel: 15,200.',
        fr: fr(
          'Ces chiffres décrivent des moments différents d’une grandeur qui change : 15 200 (le 1er\u00a0janvier 2020) et 13 000 (le 1er\u00a0janvier 2022). Ensemble du personnel : 13 000 ; personnel en uniforme : 15 200.',
        ),
      },
    ]);
  });
  it('is a slip is named as one, with the reason where there is one', () => {
    const slip = (extras: FigureExtras = {}) =>
      strength('b', '13,781', '2023-07-01', { rank: 'DEPRECATED', ...extras });
    expect(explanations(strength('a', '13,871'), slip())).toEqual([
      {
        en: '13,781 and 13,871: 13,781 is a slip of its source, shown so that nobody repeats it.',
        fr: fr('13 781 et 13 871 : 13 781 est une erreur de sa source, montrée pour ne pas être reprise.'),
      },
    ]);
    const rankReason = { en: 'Two digits changed places.', fr: 'Deux chiffres sont intervertis.' };
    expect(explanations(strength('a', '13,871'), slip({ rankReason }))).toEqual([
      {
        en: '13,781 and 13,871: 13,781 is a slip of its source, shown so that nobody repeats it. Two digits changed places.',
        fr: fr(
          '13 781 et 13 871 : 13 781 est une erreur de sa source, montrée pour ne pas être reprise. Deux chiffres sont intervertis.',
        ),
      },
    ]);
  });
  it('is told in a sentence, however its editor wrote it', () => {
    const rankReason = { en: 'two digits changed places', fr: 'deux chiffres sont intervertis ' };
    const [told] = explanations(
      strength('a', '13,871'),
      strength('b', '13,781', '2023-07-01', { rank: 'DEPRECATED', rankReason }),
    );
    expect(told?.en).toMatch(/repeats it\. Two digits changed places\.$/);
    expect(told?.fr).toMatch(/reprise\. Deux chiffres sont intervertis\.$/);
  });
  it('is one of two slips is told with the other', () => {
    const slips = [strength('b', '13,781', '2023-07-01', { rank: 'DEPRECATED' })];
    slips.push(strength('c', '31,871', '2023-07-01', { rank: 'DEPRECATED' }));
    expect(explanations(strength('a', '13,871'), ...slips)).toEqual([
      {
        en: '13,781, 13,871 and 31,871: 13,781 and 31,871 are slips of their sources, shown so that nobody repeats them.',
        fr: fr(
          '13 781, 13 871 et 31 871 : 13 781 et 31 871 sont des erreurs de leurs sources, montrées pour ne pas être reprises.',
        ),
      },
    ]);
  });
  it('is a slip that another gives as well is said once', () => {
    const slip = strength('b', '13,871', '2023-08-01', { rank: 'DEPRECATED' });
    expect(explanations(strength('a', '13,871'), slip)).toEqual([
      {
        en: '13,871 is a slip of its source, shown so that nobody repeats it.',
        fr: '13\u202f871 est une erreur de sa source, montrée pour ne pas être reprise.',
      },
    ]);
  });
  it('is a slip twice is explained once', () => {
    const rankReason = { en: 'A slip.', fr: 'Une erreur.' };
    const slips = ['b', 'c'].map((key) =>
      strength(key, '13,781', '2023-07-01', { rank: 'DEPRECATED', rankReason, source: aSource(key, '2023-12-01') }),
    );
    expect(explanations(strength('a', '13,871'), ...slips)[0]?.en).toBe(
      '13,781 and 13,871: 13,781 is a slip of its source, shown so that nobody repeats it. A slip.',
    );
  });
});

describe('accounts of an event', () => {
  const title = { en: 'The takeover', fr: 'La prise du pouvoir' };
  const days = () => [readDate('2020'), readDate('2021-05-24')];
  it('disagree between sources', () => {
    expect(explainDates(title, 'CONFLICT', days())).toEqual({
      en: 'The takeover: the sources give dates that do not agree (2020 and 24\u00a0May 2021).',
      fr: fr(
        'La prise du pouvoir : les sources donnent des dates qui ne s’accordent pas (2020 et le 24\u00a0mai 2021).',
      ),
    });
  });
  it('disagree within one', () => {
    expect(explainDates(title, 'WITHIN_SOURCE', days())).toEqual({
      en: 'The takeover: one and the same source gives dates that do not agree (2020 and 24\u00a0May 2021).',
      fr: fr(
        'La prise du pouvoir : une seule et même source donne des dates qui ne s’accordent pas (2020 et le 24\u00a0mai 2021).',
      ),
    });
  });
});

describe('a ledger', () => {
  const given = (printed: string) =>
    aFigure('v', aSource('v', '2023-12-11'), 'sites-vacated', 'NOT_APPLICABLE', printed, '2023-12-11');
  it('shows what a figure leaves unexplained', () => {
    expect(explainLedger(given('2'), { low: 3, high: 3 }, 3)).toEqual({
      en: 'The source has 2 sites given up (11\u00a0December 2023). The closings told one by one come to 3 of 3. Either the source counts something other than whole camps, or it errs, or a closing is missing.',
      fr: fr(
        'La source donne 2 sites abandonnés (le 11\u00a0décembre 2023). Les fermetures rapportées une à une en donnent 3 sur 3. Soit la source compte autre chose que des camps entiers, soit elle se trompe, soit il manque une fermeture.',
      ),
    });
  });
  it.each([
    ['1', '1 site given up', '1 site abandonné'],
    ['at least 1', 'at least 1 site given up', 'au moins 1 site abandonné'],
    ['0', '0 sites given up', '0 site abandonné'],
    ['up to 2', 'at most 2 sites given up', 'au plus 2 sites abandonnés'],
  ])('tells one site as one, and none as each language does: %s', (printed, en, french) => {
    const told = explainLedger(given(printed), { low: 3, high: 3 }, 3);
    expect(told.en).toContain(`has ${en} (`);
    expect(told.fr).toContain(`donne ${french} (`);
  });
  it('says that it knows of no more', () => {
    expect(explainLedger(given('5'), { low: 2, high: 3 }, 3)).toEqual({
      en: 'The source has 5 sites given up (11\u00a0December 2023). The closings told one by one come to between 2 and 3 of 3. The ledger knows of no more, and the source may count other positions too.',
      fr: fr(
        'La source donne 5 sites abandonnés (le 11\u00a0décembre 2023). Les fermetures rapportées une à une en donnent entre 2 et 3 sur 3. Le registre n’en connaît pas davantage, et la source compte peut-être aussi d’autres positions.',
      ),
    });
    expect(explainLedger(given('3'), { low: 2, high: 2 }, 3).en).toContain('or it errs');
    expect(explainLedger(given('up to 1'), { low: 2, high: 2 }, 3).en).toContain('or it errs');
  });
});
