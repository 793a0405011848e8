import type { Key } from './keys.js';
import { type SetOptions, SharedMap, type StoreOptions } from './ordered-map.js';

/** A Set that all processes share, in order of insertion. */
export class SharedSet<T extends Key> {
  readonly #members: SharedMap<T, true>;

  constructor(name: string, options?: StoreOptions) {
    this.#members = new SharedMap(name, options);
  }

  async add(member: T, options?: SetOptions): Promise<this> {
    await this.#members.setIfAbsent(member, true, options);
    return this;
  }

  /** True for the one caller that added it. */
  async addIfAbsent(member: T, options?: SetOptions): Promise<boolean> {
    return this.#members.setIfAbsent(member, true, options);
  }

  async has(member: T): Promise<boolean> {
    return this.#members.has(member);
  }

  async delete(member: T): Promise<boolean> {
    return this.#members.delete(member);
  }

  async size(): Promise<number> {
    return this.#members.size();
  }

  async clear(): Promise<void> {
    await this.#members.clear();
  }

  /** All members as they are now: later changes do not show in it. */
  async values(): Promise<T[]> {
    return this.#members.keys();
  }

  /** Adds members before anything else is done with the set: once, by the first process that uses it. */
  seed(members: Iterable<T>): this {
    this.#members.seed([...members].map((member) => [member, true]));
    return this;
  }
}

/** A Set that all processes share, by a name of its own. */
export function sharedSet<T extends Key>(name: string, options?: StoreOptions): SharedSet<T> {
  return new SharedSet(name, options);
}

/** A Set that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededSet<T>(
  name: string,
  { initial, ...options }: StoreOptions & { initial?: Iterable<T> } = {},
): SharedSet<T & Key> {
  const set = new SharedSet<T & Key>(name, options);
  return initial ? set.seed(initial as Iterable<T & Key>) : set;
}
