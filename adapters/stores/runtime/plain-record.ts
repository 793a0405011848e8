import { SharedMap } from './plain-map.js';

/** An object used as a dictionary, shared by all processes. Its keys are strings. */
export class SharedRecord<V> extends SharedMap<string | number, V> {
  protected override field(key: string | number): string {
    return JSON.stringify(`${key}`);
  }
}

/** A dictionary that all processes share, by a name of its own. */
export function sharedRecord<V>(name: string): SharedRecord<V> {
  return new SharedRecord(name);
}

/** A dictionary that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededRecord<V>(
  name: string,
  { initial }: { initial?: Record<string, V> } = {},
): SharedRecord<V> {
  const record = new SharedRecord<V>(name);
  return initial ? record.seed(Object.entries(initial)) : record;
}
