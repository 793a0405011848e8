import { SharedMap, type StoreOptions } from './ordered-map.js';

/** An object used as a dictionary, shared by all processes. Its keys are strings, listed as of an object. */
export class SharedRecord<V> extends SharedMap<string | number, V> {
  protected override field(key: string | number): string {
    return JSON.stringify(`${key}`);
  }

  /** As of an object: integers first, the others in order of insertion. */
  override async entries(): Promise<[string, V][]> {
    return Object.entries(Object.fromEntries(await super.entries()));
  }

  override async keys(): Promise<string[]> {
    return (await this.entries()).map(([key]) => key);
  }
}

/** A dictionary that all processes share, by a name of its own. */
export function sharedRecord<V>(name: string, options?: StoreOptions): SharedRecord<V> {
  return new SharedRecord(name, options);
}

/** A dictionary that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededRecord<V>(
  name: string,
  { initial, ...options }: StoreOptions & { initial?: Record<string, V> } = {},
): SharedRecord<V> {
  const record = new SharedRecord<V>(name, options);
  return initial ? record.seed(Object.entries(initial)) : record;
}
