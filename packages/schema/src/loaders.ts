import type { Db } from '@drawdown/db/client';
import type { Batch } from '@drawdown/domain/queries/batch';
import DataLoader from 'dataloader';

/** Asks domain functions for one id at a time and sends them all ids of one scope at once. One per request. */
export interface Loaders {
  /** The answer for one id in one scope (vintage, filter, page); an error of ours where there is none. */
  <Scope extends object, Value>(batch: Batch<Scope, Value>, id: string, scope: Scope): Promise<Value>;
  /** The same, null where there is no answer or no id. */
  maybe<Scope extends object, Value>(
    batch: Batch<Scope, Value>,
    id: string | null,
    scope: Scope,
  ): Promise<Value | null>;
}

/** The scope as text, the same for equal scopes: fields in order of their names, absent ones left out. */
function textOf(scope: object): string {
  return JSON.stringify(scope, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Loaders for one request. Answers are kept for that request, by function, scope and id, never by id alone. */
export function loadersFor(db: Db): Loaders {
  const kept = new Map<unknown, Map<string, DataLoader<string, unknown>>>();

  function loaderOf<Scope extends object, Value>(
    batch: Batch<Scope, Value>,
    scope: Scope,
  ): DataLoader<string, unknown> {
    let scopes = kept.get(batch);
    if (!scopes) kept.set(batch, (scopes = new Map<string, DataLoader<string, unknown>>()));
    const key = textOf(scope);
    let loader = scopes.get(key);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (ids) => {
        const answers = await batch(db, ids, scope);
        return ids.map((id) => answers.get(id) ?? null);
      });
      scopes.set(key, loader);
    }
    return loader;
  }

  async function maybe<Scope extends object, Value>(
    batch: Batch<Scope, Value>,
    id: string | null,
    scope: Scope,
  ): Promise<Value | null> {
    // Postgres holds no text with a zero byte, so nothing has such an id.
    if (id === null || id.includes('\0')) return null;
    return (await loaderOf(batch, scope).load(id)) as Value | null;
  }
  const load = async <Scope extends object, Value>(
    batch: Batch<Scope, Value>,
    id: string,
    scope: Scope,
  ): Promise<Value> => {
    const answer = await maybe(batch, id, scope);
    if (answer === null) throw new Error(`${batch.name || 'a batch'} has no answer for ${id}`);
    return answer;
  };
  return Object.assign(load, { maybe });
}
