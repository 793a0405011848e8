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
