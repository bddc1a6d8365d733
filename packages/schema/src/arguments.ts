import type { Day } from '@drawdown/domain/day';
import type { Vintage } from '@drawdown/domain/queries/batch';
import type { DayRange } from '@drawdown/domain/queries/conditions';
import { idsByName, nameIn, nearestNames, type Named } from '@drawdown/domain/queries/lookup';
import type { MetricRow } from '@drawdown/domain/queries/rows';
import type { Saying } from '@drawdown/domain/queries/statistics';
import { groupBy } from '@drawdown/domain/order';
import { readQuantity, UnreadableFigure } from '@drawdown/domain/read-quantity';
import { isContinuous } from '@drawdown/domain/units';
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

/**
 * What a figure says that a filter gives as it is printed, for each metric that it may be one of: `13,871` is a number of people or of
 * camps, `10 years` one of years. What is a figure of none of them is an error that says how to write one.
 */
export function figureIn(
  argument: string,
  printed: string | null | undefined,
  metrics: readonly MetricRow[],
): Saying[] | null {
  if (printed == null) return null;
  const sayings = new Map<string, Saying>();
  let wrong: UnreadableFigure | null = null;
  // People first: what they are told is what most readers need. Last what has decimals.
  const place = (unit: string): number => (unit === 'persons' ? 0 : isContinuous(unit) ? 2 : 1);
  const alike = [...groupBy(metrics, ({ unit, kind }) => `${unit} ${kind === 'RANK'}`).values()].map((of) => ({
    unit: of[0]!.unit,
    kind: of[0]!.kind,
    ids: of.map(({ id }) => id),
  }));
  for (const { unit, kind, ids } of alike.sort((a, b) => place(a.unit) - place(b.unit))) {
    try {
      const { low, high, stated } = readQuantity(printed, unit, kind);
      const key = [low, high, stated].join(' ');
      // What parts thousands of people is no decimal sign of years.
      if (isContinuous(unit) && sayings.size > 0 && !sayings.has(key)) continue;
      sayings.set(key, { low, high, stated, metrics: [...(sayings.get(key)?.metrics ?? []), ...ids] });
    } catch (error) {
      if (!(error instanceof UnreadableFigure)) throw error;
      wrong ??= error;
    }
  }
  if (sayings.size === 0 && wrong !== null) throw badUserInput(argument, wrong.message);
  return [...sayings.values()];
}

/** How to list what a filter can name. */
const LISTED: Record<Named, string> = {
  mission: '{ missions { nodes { slug } } }',
  metric: '{ metrics { key } }',
  place: '{ places { nodes { slug } } }',
  actor: '{ actors { nodes { slug } } }',
  source: '{ sources { nodes { slug } } }',
};

/** A name as far as one needs it to know which was meant. */
const beginningOf = (name: string) => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

/** Id of what a filter names by slug or key; null where it names nothing. What the record does not hold is an error that says what comes close, else how to list what there is. */
export async function idIn(
  context: Context,
  argument: string,
  noun: Named,
  slug: string | null | undefined,
  vintage: Vintage,
): Promise<string | null> {
  if (slug == null) return null;
  const [id] = await idsIn(context, argument, noun, [slug], vintage);
  return id!;
}

/** The same for a list, in its order; the first that the record does not hold is the error. */
export async function idsIn(
  { load }: Context,
  argument: string,
  noun: Named,
  slugs: readonly string[],
  { knownOn }: Vintage,
): Promise<string[]> {
  const ids = await Promise.all(slugs.map(async (slug) => load.maybe(idsByName, nameIn(noun, slug), {})));
  const unknown = ids.indexOf(null);
  if (unknown === -1) return ids as string[];
  const slug = slugs[unknown]!;
  const nearest = await load.maybe(nearestNames, slug, { noun, knownOn });
  const hint =
    nearest !== null && nearest.length > 0
      ? `Did you mean ${nearest.map((name) => `"${name}"`).join(', ')}?`
      : `${nearest === null ? '' : 'None comes close; '}\`${LISTED[noun]}\` lists what there is.`;
  throw badUserInput(argument, `There is no ${noun} "${beginningOf(slug)}". ${hint}`);
}
