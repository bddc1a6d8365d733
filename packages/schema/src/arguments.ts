import type { Day } from '@drawdown/domain/day';
import type { Vintage } from '@drawdown/domain/queries/batch';
import type { DayRange } from '@drawdown/domain/queries/conditions';
import { idsByName, nameIn, nearestNames, type Named } from '@drawdown/domain/queries/lookup';
import type { Quantity } from '@drawdown/domain/quantity';
import { readQuantity, UnreadableFigure } from '@drawdown/domain/read-quantity';
import { builder, type Context } from './builder.ts';
import { badUserInput } from './errors.ts';

/** The vintage of a row, for whatever hangs from it. */
export function vintageOf({ knownOn }: Vintage): Vintage {
  return { knownOn };
}

/** The vintage asked for, else the inherited one. */
export function vintageFrom(knownOn: Day | null | undefined, parent?: Vintage): Vintage {
  return { knownOn: knownOn ?? parent?.knownOn ?? null };
}

/** The argument of everything that can be asked as it was known on a day. */
export const knownOnArg = builder.args((t) => ({
  knownOn: t.field({ type: 'Date', description: 'Leaves out what became known after this day, at every depth below.' }),
}));

export const DateRange = builder.inputType('DateRange', {
  description: 'Days from one to another, both included.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day; no limit where it is left out.' }),
    to: t.field({ type: 'Date', description: 'Last day; no limit where it is left out.' }),
  }),
});

/** The range, checked: its end is not before its beginning. */
export function rangeIn(argument: string, range: DayRange | null | undefined): DayRange | null {
  if (!range) return null;
  if (range.from && range.to && range.from > range.to) {
    throw badUserInput(
      argument,
      `\`from\` (${range.from}) is after \`to\` (${range.to}): give the earlier day as \`from\`.`,
    );
  }
  return range;
}

/** The words that a filter asks for, checked: a blank text would leave it open whether all is meant or nothing. */
export function textIn(argument: string, text: string | null | undefined): string | null {
  if (text == null) return null;
  if (text.trim() !== '') return text;
  throw badUserInput(argument, 'The text is blank: give a word, or leave it out to list all.');
}

/** Longer than any figure is printed. */
const LONGEST_FIGURE = 200;

/** What a figure says that a filter gives as it is printed: a number of something, else a share of it. */
export function figureIn(argument: string, printed: string | null | undefined): Quantity | null {
  if (printed == null) return null;
  const text = printed.slice(0, LONGEST_FIGURE + 1);
  if (text.length > LONGEST_FIGURE)
    throw badUserInput(argument, `A figure has ${LONGEST_FIGURE} characters at the most: give it as it is printed.`);
  try {
    return readQuantity(text, 'persons');
  } catch (error) {
    if (!(error instanceof UnreadableFigure)) throw error;
    try {
      return readQuantity(text, 'ratio');
    } catch {
      throw badUserInput(argument, error.message);
    }
  }
}

/** How to list what a filter can name. */
const LISTED: Record<Named, string> = {
  mission: '{ missions { nodes { slug } } }',
  metric: '{ metrics { key } }',
  place: '{ places { nodes { slug } } }',
  actor: '{ actors { nodes { slug } } }',
  source: '{ sources { nodes { slug } } }',
};

/** Id of what a filter names by slug or key; null where it names nothing. What the record does not hold is an error that says what comes close, else how to list what there is. */
export async function idIn(
  { db, load }: Context,
  argument: string,
  noun: Named,
  slug: string | null | undefined,
  { knownOn }: Vintage,
): Promise<string | null> {
  if (slug == null) return null;
  const id = await load.maybe(idsByName, nameIn(noun, slug), {});
  if (id !== null) return id;
  const nearest = await nearestNames(db, noun, slug, { knownOn });
  const hint =
    nearest.length > 0
      ? `Did you mean ${nearest.map((name) => `"${name}"`).join(', ')}?`
      : `None comes close; \`${LISTED[noun]}\` lists what there is.`;
  throw badUserInput(argument, `There is no ${noun} "${slug}". ${hint}`);
}
