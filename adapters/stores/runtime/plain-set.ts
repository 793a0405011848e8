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
}

/** A Set that all processes share, by a name of its own. */
export function sharedSet<T extends Key>(name: string): SharedSet<T> {
  return new SharedSet(name);
}
