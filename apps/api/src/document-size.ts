import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much a document asks, by each measure that is limited. */
export interface DocumentSize {
  /** Operations, of which one is answered. */
  operations: number;
  /** Names given to fields other than their own, as they are written. */
  aliases: number;
  /** The most directives at one place. */
  directives: number;
  /** Fields within fields in the deepest operation, also through fragments. */
  depth: number;
  /** Fields of the largest operation, counting a fragment wherever it is spread. */
  fields: number;
  /** Fragments of the largest operation, named or not, counting those in a fragment wherever it is spread. */
  fragments: number;
}

interface Reach {
  depth: number;
  fields: number;
  fragments: number;
}

const NOTHING: Reach = { depth: 0, fields: 0, fragments: 0 };

/** The fragments of a document by their names. */
export function fragmentsIn({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

/** Found in time linear in the document's length: each fragment is measured once, and one inside itself counts nothing. */
export function documentSize(document: DocumentNode): DocumentSize {
  const fragments = fragmentsIn(document);
  const size: DocumentSize = { operations: 0, aliases: 0, directives: 0, depth: 0, fields: 0, fragments: 0 };
  const measured = new Map<string, Reach>();

  const ofFragment = (name: string): Reach => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const reach = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    measured.set(name, reach);
    return reach;
  };

  const ofSelection = (selection: SelectionNode): Reach => {
    size.directives = Math.max(size.directives, selection.directives?.length ?? 0);
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSelections(selection.selectionSet);
    if (selection.kind !== Kind.FIELD) return { ...inner, fragments: inner.fragments + 1 };
    if (selection.alias) size.aliases += 1;
    return { ...inner, depth: inner.depth + 1, fields: inner.fields + 1 };
  };

  const ofSelections = (selectionSet: SelectionSetNode | undefined): Reach => {
    const reach = { ...NOTHING };
    for (const selection of selectionSet?.selections ?? []) {
      const inner = ofSelection(selection);
      reach.depth = Math.max(reach.depth, inner.depth);
      reach.fields += inner.fields;
      reach.fragments += inner.fragments;
    }
    return reach;
  };

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    size.directives = Math.max(size.directives, definition.directives?.length ?? 0);
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      size.operations += 1;
      for (const { directives } of definition.variableDefinitions ?? [])
        size.directives = Math.max(size.directives, directives?.length ?? 0);
    }
    const {
      depth,
      fields,
      fragments: spread,
    } = definition.kind === Kind.FRAGMENT_DEFINITION
      ? ofFragment(definition.name.value)
      : ofSelections(definition.selectionSet);
    size.depth = Math.max(size.depth, depth);
    size.fields = Math.max(size.fields, fields);
    size.fragments = Math.max(size.fragments, spread);
  }
  return size;
}

/** What is asked for at one place of an answer: how often, and what within it. */
interface Asked {
  times: number;
  within: Map<string, Asked>;
}

/** Selections that are gone through at the most: far more than a document within the other limits has. */
const STEPS = 50_000;

/**
 * How often one thing is asked for at one place of an answer, at the most, whichever fragments it stands in: all of them are compared with
 * one another before one is answered. For documents whose size was found small: each fragment is gone through wherever it is spread.
 */
export function repetitionsIn(document: DocumentNode): number {
  const fragments = fragmentsIn(document);
  const spread = new Set<string>();
  let [most, steps] = [0, 0];

  const ask = (selectionSet: SelectionSetNode | undefined, place: Map<string, Asked>, around: readonly string[]) => {
    for (const selection of selectionSet?.selections ?? []) {
      // Fragments within one another in circles: refused for that later, if not for this.
      if ((steps += 1) > STEPS) most = Infinity;
      if (most === Infinity) return;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        ask(selection.selectionSet, place, around);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        spread.add(name);
        // One inside itself is refused for that.
        if (!around.includes(name)) ask(fragments.get(name)?.selectionSet, place, [...around, name]);
      } else {
        const name = selection.alias?.value ?? selection.name.value;
        const asked = place.get(name) ?? { times: 0, within: new Map<string, Asked>() };
        place.set(name, asked);
        asked.times += 1;
        most = Math.max(most, asked.times);
        ask(selection.selectionSet, asked.within, around);
      }
    }
  };

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) ask(definition.selectionSet, new Map(), []);
  }
  // What no operation spreads is compared all the same, before it is refused.
  for (const [name, { selectionSet }] of fragments) if (!spread.has(name)) ask(selectionSet, new Map(), [name]);
  return most;
}
