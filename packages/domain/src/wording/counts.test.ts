import { describe, expect, it } from 'vitest';
import { disagreements } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Scope } from '../scope.ts';
import type { FigureExtras } from '../testing/figures.ts';
import { aFigure, aSource } from '../testing/figures.ts';
import { START } from '../testing/record-fixture.ts';

/** French as typed, with the spaces that do not break. */
const fr = (text: string) => text.replace(/ (?=[;:])/g, '\u00a0').replace(/(?<=\d) (?=\d{3})/g, '\u202f');

const explanations = (...figures: Figure[]) =>
  disagreements({ figures, events: [], started: START, sites: [] }).map(({ explanation }) => explanation);

/** A figure of the dead: hostile where the number says so, of all personnel where it says nobody else, of another source each. */
const dead = (
  key: string,
  words: string,
  { asOf = '2023-12-01', ...extras }: FigureExtras & { asOf?: string } = {},
) => {
  const [, hostile, printed = '', scope = 'ALL_PERSONNEL'] = /^(hostile )?(\S+)(?: (\S+))?$/.exec(words) ?? [];
  const source = extras.source ?? aSource(key, '2023-12-31');
  const metric = hostile === undefined ? 'fatalities' : 'fatalities-hostile';
  return aFigure(key, source, metric, scope as Scope, printed, asOf, extras);
};

describe('of other causes and other people', () => {
  const page = { source: aSource('page', '2023-12-31') };
  it.each<[string, Figure[], string, string]>([
    [
      'one source counts both, and says which is which',
      [dead('a', 'hostile 97', page), dead('b', '254 UNIFORMED', page)],
      '97 and 254: one and the same source gives them, and counts other things and other people. Fatalities hostile, all personnel: 97; fatalities, uniformed personnel: 254.',
      '97 et 254 : une seule et même source les donne, et compte autre chose et d’autres personnes. Fatalities hostile, ensemble du personnel : 97 ; fatalities, personnel en uniforme : 254.',
    ],
    [
      'one source cannot have more of a part, at one time',
      [dead('a', 'hostile 297 PEACEKEEPERS', page), dead('b', '254', page)],
      'One counts only a part of what the other counts, and yet has more: they cannot both be right. Fatalities, all personnel: 254; fatalities hostile, peacekeepers (not said which): 297.',
      'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage : ils ne peuvent être tous deux justes. Fatalities, ensemble du personnel : 254 ; fatalities hostile, Casques bleus (sans préciser lesquels) : 297.',
    ],
    [
      'two sources count neither what the other does nor whom',
      [dead('a', 'hostile 297'), dead('b', '254 UNIFORMED')],
      'Different things and different people are counted, so both can be right. Fatalities, uniformed personnel: 254; fatalities hostile, all personnel: 297.',
      'Ce ne sont ni les mêmes choses ni les mêmes personnes qui sont comptées : les deux peuvent donc être justes. Fatalities, personnel en uniforme : 254 ; fatalities hostile, ensemble du personnel : 297.',
    ],
    [
      'a part is one of its whole, however both are narrower',
      [dead('a', 'hostile 90 UNIFORMED'), dead('b', '254')],
      'One counts only a part of what the other counts, so both can be right. Fatalities hostile, uniformed personnel: 90; fatalities, all personnel: 254.',
      'L’un ne compte qu’une partie de ce que compte l’autre : les deux peuvent donc être justes. Fatalities hostile, personnel en uniforme : 90 ; fatalities, ensemble du personnel : 254.',
    ],
    [
      'a part of other people cannot have more than the whole',
      [dead('a', 'hostile 297 PEACEKEEPERS'), dead('b', '254')],
      'One counts only a part of what the other counts, and yet has more: they cannot both be right. Fatalities, all personnel: 254; fatalities hostile, peacekeepers (not said which): 297.',
      'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage : ils ne peuvent être tous deux justes. Fatalities, ensemble du personnel : 254 ; fatalities hostile, Casques bleus (sans préciser lesquels) : 297.',
    ],
    [
      'a slip and what it stands beside',
      [dead('a', 'hostile 197', { rank: 'DEPRECATED' }), dead('b', '254 UNIFORMED')],
      '197 and 254: 197 is a slip of its source, shown so that nobody repeats it. Fatalities hostile, all personnel: 197; fatalities, uniformed personnel: 254.',
      '197 et 254 : 197 est une erreur de sa source, montrée pour ne pas être reprise. Fatalities hostile, ensemble du personnel : 197 ; fatalities, personnel en uniforme : 254.',
    ],
    [
      'a rounding of more than all',
      [dead('a', 'hostile 303'), dead('b', '300')],
      '300 and 303: they differ by less than one unit of the rounder one’s last significant figure, which rounding alone can explain. Fatalities: 300; fatalities hostile: 303.',
      '300 et 303 : ils diffèrent de moins d’une unité du dernier chiffre significatif du plus rond, ce qu’un arrondi peut suffire à expliquer. Fatalities : 300 ; fatalities hostile : 303.',
    ],
  ])('%s', (_name, figures, en, french) => {
    expect(explanations(...figures)).toEqual([{ en, fr: fr(french) }]);
  });

  it('no source contradicts itself with a part of all that it counts', () => {
    expect(explanations(dead('a', 'hostile 15 PEACEKEEPERS', page), dead('b', '202', page))).toEqual([]);
  });
});

describe('since other days', () => {
  const since = (key: string, words: string, day: string | null, extras: FigureExtras & { asOf?: string } = {}) =>
    dead(key, words, day === null ? extras : { since: day, ...extras });
  const gone = (key: string, printed: string, day: string | null, asOf: string) =>
    aFigure(
      key,
      aSource(key, '2023-12-31'),
      'personnel-departed',
      'ALL_PERSONNEL',
      printed,
      asOf,
      day === null ? {} : { since: day },
    );
  const page = { source: aSource('page', '2023-12-31') };
  it.each<[string, Figure[], string, string]>([
    [
      'a later day cannot have more',
      [since('a', '180', '2013'), since('b', '200', '2014')],
      'One counts only a part of what the other counts, and yet has more: they cannot both be right. Since 2013: 180; since 2014: 200.',
      'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage : ils ne peuvent être tous deux justes. Depuis 2013 : 180 ; depuis 2014 : 200.',
    ],
    [
      'and so of one source',
      [since('a', '180', '2013', page), since('b', '200', '2014-01-01', page)],
      'One counts only a part of what the other counts, and yet has more: they cannot both be right. Since 2013: 180; since 1\u00a0January 2014: 200.',
      'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage : ils ne peuvent être tous deux justes. Depuis 2013 : 180 ; depuis le 1er\u00a0janvier 2014 : 200.',
    ],
    [
      'nor more than all that there was',
      [since('a', '12', null), since('b', '180', '2023')],
      'One counts only a part of what the other counts, and yet has more: they cannot both be right. In all: 12; since 2023: 180.',
      'L’un ne compte qu’une partie de ce que compte l’autre, et en donne pourtant davantage : ils ne peuvent être tous deux justes. En tout : 12 ; depuis 2023 : 180.',
    ],
    [
      'days that may be one do not make them the same',
      [since('a', '12', '2013-07'), since('b', '180', '2013')],
      '12 and 180 do not fit together: they cannot both be right, unless one of them counts other than it says. Since July 2013: 12; since 2013: 180.',
      '12 et 180 ne s’accordent pas : ils ne peuvent être tous deux justes, à moins que l’un d’eux ne compte autre chose qu’il ne le dit. Depuis juillet 2013 : 12 ; depuis 2013 : 180.',
    ],
    [
      'of days that are not known closely it is a day of them',
      [since('a', '12', '2013-07/2013-09'), since('b', '180', '2013-02/..')],
      '12 and 180 do not fit together: they cannot both be right, unless one of them counts other than it says. Since a day between July and September 2013: 12; since a day in or after February 2013: 180.',
      '12 et 180 ne s’accordent pas : ils ne peuvent être tous deux justes, à moins que l’un d’eux ne compte autre chose qu’il ne le dit. Depuis un jour entre juillet et septembre 2013 : 12 ; depuis un jour en février 2013 ou après : 180.',
    ],
    [
      'one source may mean either',
      [since('a', '12', '2013-07', page), since('b', '180', '2013', page)],
      '12 and 180: one and the same source gives them, and counts since other days. Since July 2013: 12; since 2013: 180.',
      '12 et 180 : une seule et même source les donne, et compte depuis d’autres jours. Depuis juillet 2013 : 12 ; depuis 2013 : 180.',
    ],
    [
      'who left since the start are all who left',
      [gone('a', '50', null, '2023-10-01'), gone('b', '60', START, '2023-10-01')],
      '50 and 60 do not fit together: they cannot both be right, unless one of them counts other than it says. In all: 50; since 1\u00a0July 2023: 60.',
      '50 et 60 ne s’accordent pas : ils ne peuvent être tous deux justes, à moins que l’un d’eux ne compte autre chose qu’il ne le dit. En tout : 50 ; depuis le 1er\u00a0juillet 2023 : 60.',
    ],
    [
      'and none of them comes back',
      [gone('a', '60', null, '2023-09-01'), gone('b', '50', START, '2023-10-01')],
      'A count like this can only rise: 60 (1\u00a0September 2023) and 50 (1\u00a0October 2023) cannot both be right. Since 1\u00a0July 2023: 50; in all: 60.',
      'Un tel décompte ne peut baisser : 60 (le 1er\u00a0septembre 2023) et 50 (le 1er\u00a0octobre 2023) ne peuvent être tous deux justes. Depuis le 1er\u00a0juillet 2023 : 50 ; en tout : 60.',
    ],
  ])('%s', (_name, figures, en, french) => {
    expect(explanations(...figures)).toEqual([{ en, fr: fr(french) }]);
  });
});
