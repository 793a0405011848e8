import type { Key } from './keys.js';
import { SharedMap } from './plain-map.js';

/** A Set that all processes share. */
export class SharedSet<T extends Key> {
  readonly #members: SharedMap<T, true>;

  constructor(name: string) {
    this.#members = new SharedMap(name);
  }

  async add(member: T): Promise<this> {
    await this.#members.setIfAbsent(member, true);
    return this;
  }

  /** True for the one caller that added it. */
  async addIfAbsent(member: T): Promise<boolean> {
    return this.#members.setIfAbsent(member, true);
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

  /** Adds members before anything else is done with the set: once, by the first process that uses it. */
  seed(members: Iterable<T>): this {
    this.#members.seed([...members].map((member) => [member, true]));
    return this;
  }
}

/** A Set that all processes share, by a name of its own. */
export function sharedSet<T extends Key>(name: string): SharedSet<T> {
  return new SharedSet(name);
}

/** A Set that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededSet<T>(name: string, { initial }: { initial?: Iterable<T> } = {}): SharedSet<T & Key> {
  const set = new SharedSet<T & Key>(name);
  return initial ? set.seed(initial as Iterable<T & Key>) : set;
}
