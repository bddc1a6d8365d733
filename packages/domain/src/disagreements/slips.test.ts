import { describe, expect, it } from 'vitest';
import { disagreements } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import { figureOf } from '../testing/figures.ts';

const strength = figureOf('personnel-strength');
const departed = figureOf('personnel-departed');
const remaining = figureOf('personnel-remaining');
const slip = { rank: 'DEPRECATED' } as const;

/** The figures of each entry about slips, whichever order they are given in. */
function besides(...figures: Figure[]): string[][] {
  const ask = (all: readonly Figure[]) => disagreements({ figures: all, events: [], started: '2023-07-01', sites: [] });
  const found = ask(figures);
  expect(ask([...figures].reverse())).toEqual(found);
  return found.filter(({ kind }) => kind === 'TRANSCRIPTION').map(({ statistics }) => statistics);
}

describe('a figure known to be wrong', () => {
  it('stands beside what contradicts it on its own day, not beside every other of its metric', () => {
    expect(
      besides(
        strength('may', '13,300', '2023-05-31'),
        strength('wrong', '31,000', '2023-06-30', slip),
        strength('right', '13,000', '2023-06-30'),
        strength('span', '13,100', '2023-06'),
        strength('october', '9,000', '2023-10-31'),
      ),
    ).toEqual([['span', 'right', 'wrong']]);
  });
  it('stands beside what it runs the wrong way against', () => {
    expect(
      besides(
        remaining('before', '4,695', '2023-11-24'),
        remaining('wrong', '10,040', '2023-12-01', slip),
        remaining('long-before', '11,000', '2023-09-01'),
        remaining('after', '3,000', '2023-12-08'),
      ),
    ).toEqual([['before', 'wrong']]);
    expect(
      besides(
        departed('wrong', '1,040', '2023-12-01', slip),
        departed('before', '9,176', '2023-11-24'),
        departed('after', '10,500', '2023-12-08'),
      ),
    ).toEqual([['before', 'wrong']]);
    expect(
      besides(
        strength('wrong', '15,000', '2023-09-30', slip),
        strength('before', '12,000', '2023-08-31'),
        strength('after', '11,000', '2023-10-01'),
      ),
    ).toEqual([['before', 'wrong']]);
  });
  it('stands beside the nearest where nothing contradicts it, on either side where two are equally near', () => {
    expect(
      besides(
        departed('early', '543', '2023-09-01'),
        departed('near', '6,543', '2023-10-05'),
        departed('wrong', '678', '2023-10-01', slip),
        departed('late', '7,654', '2023-11-01'),
      ),
    ).toEqual([['wrong', 'near']]);
    expect(
      besides(
        departed('before', '543', '2023-09-27'),
        departed('wrong', '678', '2023-10-01', slip),
        departed('after', '6,543', '2023-10-05'),
      ),
    ).toEqual([['before', 'wrong', 'after']]);
  });
  it('stands beside the nearest where every range happens to hold it', () => {
    expect(
      besides(
        departed('gone', '3,015', '2023-09-08'),
        remaining('wrong', '3,015', '2023-09-08', slip),
        remaining('later', 'between 3,000 and 3,200', '2023-09-30'),
        remaining('last', 'up to 3,100', '2023-11-30'),
      ),
    ).toEqual([['wrong', 'later']]);
    expect(besides(remaining('wrong', '3,015', '2023-09-08', slip), remaining('same', '3,015', '2023-09-08'))).toEqual([
      ['same', 'wrong'],
    ]);
    // What it differs from tells more, however far away.
    expect(
      besides(
        remaining('wrong', '3,015', '2023-09-08', slip),
        remaining('later', 'between 3,000 and 3,200', '2023-09-30'),
        remaining('last', '1,234', '2023-11-30'),
      ),
    ).toEqual([['wrong', 'last']]);
    expect(
      besides(
        remaining('wrong', '3,015', '2023-09-08', slip),
        remaining('wrong-too', '1,234', '2023-09-08', slip),
        remaining('later', 'between 3,000 and 3,200', '2023-09-30'),
      ),
    ).toEqual([['wrong', 'wrong-too', 'later']]);
    // Nothing is told by two that are both wrong and fit together.
    expect(
      besides(remaining('wrong', '3,015', '2023-09-08', slip), remaining('too', 'around 3,000', '2023-09-08', slip)),
    ).toEqual([]);
  });
  it('is no nearer to what has no day', () => {
    expect(
      besides(
        departed('undated', '543', '../..'),
        departed('wrong', '678', '2023-10-01', slip),
        departed('after', '6,543', '2023-12-05'),
      ),
    ).toEqual([['wrong', 'after']]);
    expect(besides(departed('undated', '543', '../..'), departed('wrong', '678', '2023-10-01', slip))).toEqual([
      ['wrong', 'undated'],
    ]);
    expect(
      besides(
        departed('wrong', '678', '../..', slip),
        departed('a', '6,543', '2023-10-05'),
        departed('b', '7,654', '2023-11-05'),
      ),
    ).toEqual([['a', 'b', 'wrong']]);
  });
  it('stands beside those who count the same rather than beside a part or a whole', () => {
    const uniformed = { scope: 'UNIFORMED' } as const;
    expect(
      besides(
        strength('wrong', '10,294', '2023-07-01', { ...slip, ...uniformed }),
        strength('all', '13,871', '2023-07-01'),
        strength('later', '12,947', '2023-08-28', uniformed),
      ),
    ).toEqual([['wrong', 'later']]);
    expect(
      besides(
        strength('wrong', '10,294', '2023-07-01', { ...slip, ...uniformed }),
        strength('all', '13,871', '2023-07-01'),
      ),
    ).toEqual([['all', 'wrong']]);
    expect(
      besides(
        strength('wrong', '21,944', '2023-07-01', { ...slip, ...uniformed }),
        strength('all', '13,871', '2023-07-01'),
        strength('later', '12,947', '2023-08-28', uniformed),
      ),
    ).toEqual([['all', 'wrong']]);
  });
  it('stands beside one that may be right rather than beside another slip', () => {
    const wrong = strength('wrong', '31,000', '2023-06-30', slip);
    const too = strength('wrong-too', '3,100', '2023-06-30', slip);
    expect(besides(wrong, too, strength('right', '13,300', '2023-05-31'))).toEqual([['right', 'wrong', 'wrong-too']]);
    expect(besides(wrong, too)).toEqual([['wrong', 'wrong-too']]);
  });
  it('leaves the others to themselves', () => {
    const found = disagreements({
      figures: [
        strength('wrong', '31,000', '2023-06-30', slip),
        strength('one', '13,001', '2023-06-30'),
        strength('other', '12,345', '2023-06-30'),
      ],
      events: [],
      started: '2023-07-01',
      sites: [],
    });
    expect(found.map(({ kind, statistics }) => [kind, statistics])).toEqual([
      ['CONFLICT', ['one', 'other']],
      ['TRANSCRIPTION', ['one', 'other', 'wrong']],
    ]);
  });
});
