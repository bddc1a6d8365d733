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
  /** How often one name is asked for within one pair of braces, at the most. */
  duplicates: number;
  /** Fields within fields in the deepest operation, also through fragments. */
  depth: number;
  /** Fields of the largest operation, counting a fragment wherever it is spread. */
  fields: number;
}

interface Reach {
  depth: number;
  fields: number;
}

/** Found in time linear in the document's length: each fragment is measured once, and one inside itself counts nothing. */
export function documentSize(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const size: DocumentSize = { operations: 0, aliases: 0, directives: 0, duplicates: 0, depth: 0, fields: 0 };
  const measured = new Map<string, Reach>();

  const ofFragment = (name: string): Reach => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, { depth: 0, fields: 0 });
    const fragment = fragments.get(name);
    const reach = fragment ? ofSelections(fragment.selectionSet) : { depth: 0, fields: 0 };
    measured.set(name, reach);
    return reach;
  };

  const ofSelection = (selection: SelectionNode): Reach => {
    size.directives = Math.max(size.directives, selection.directives?.length ?? 0);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inner = ofSelections(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    if (selection.alias) size.aliases += 1;
    return { depth: inner.depth + 1, fields: inner.fields + 1 };
  };

  const ofSelections = (selectionSet: SelectionSetNode | undefined): Reach => {
    const reach = { depth: 0, fields: 0 };
    const asked = new Map<string, number>();
    for (const selection of selectionSet?.selections ?? []) {
      const inner = ofSelection(selection);
      reach.depth = Math.max(reach.depth, inner.depth);
      reach.fields += inner.fields;
      const name = nameOf(selection);
      const times = (asked.get(name) ?? 0) + 1;
      asked.set(name, times);
      if (name !== '') size.duplicates = Math.max(size.duplicates, times);
    }
    return reach;
  };

  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    size.directives = Math.max(size.directives, definition.directives?.length ?? 0);
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      size.operations += 1;
      for (const { directives } of definition.variableDefinitions ?? [])
        size.directives = Math.max(size.directives, directives?.length ?? 0);
    }
    const { depth, fields } =
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? ofFragment(definition.name.value)
        : ofSelections(definition.selectionSet);
    size.depth = Math.max(size.depth, depth);
    size.fields = Math.max(size.fields, fields);
  }
  return size;
}

/** What is asked for twice where it stands twice; an inline fragment has no name to repeat. */
function nameOf(selection: SelectionNode): string {
  if (selection.kind === Kind.INLINE_FRAGMENT) return '';
  if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}`;
  return selection.alias?.value ?? selection.name.value;
}
