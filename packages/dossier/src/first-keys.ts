import { partsOf } from './parts.ts';
import type { SketchRow } from './dossier.ts';
import { idOf, nouns, type Noun } from './identity.ts';
import type { RecordSketch } from './record.ts';

/** The key a row was first recorded under: its id derives from it, so that a rename changes no id. */
export function firstKeyOf(key: string, content: unknown): string {
  return formerSlugsOf(content)[0] ?? key;
}

/** The keys that a row says it had before, oldest first; none where its noun has no such field, or holds what is none. */
export function formerSlugsOf(content: unknown): readonly string[] {
  const former = (content as { formerSlugs?: unknown } | null)?.formerSlugs;
  return Array.isArray(former) ? former.filter((slug) => typeof slug === 'string') : [];
}

/** The first key of every row of the record, by each key it has or had. Rows elsewhere, as of the trail, may still name it by an earlier one. */
export class FirstKeys {
  private readonly renamed = new Map<string, string>();

  constructor(record: RecordSketch) {
    for (const noun of nouns) {
      for (const { key, content } of record[noun].values()) {
        const first = firstKeyOf(key, content);
        for (const name of [key, ...formerSlugsOf(content)])
          if (name !== first) this.renamed.set(`${noun} ${name}`, first);
      }
    }
  }

  of(noun: Noun, key: string): string {
    return this.renamed.get(`${noun} ${key}`) ?? key;
  }

  /** The id of the row that has, or had, this key. */
  idOf(noun: Noun, key: string): string {
    return idOf(noun, this.of(noun, key));
  }

  /** A row's content with every name in it as it first was: equal where only names have changed. */
  in<N extends Noun>(noun: N, content: SketchRow<N>['content']): SketchRow<N>['content'] {
    const copy = structuredClone(content);
    for (const { path, noun: to, key } of partsOf(noun, copy).references) {
      const last = path[path.length - 1]!;
      const holder = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(at as object, step), copy);
      Reflect.set(holder as object, last, this.of(to, key));
    }
    return copy;
  }
}
