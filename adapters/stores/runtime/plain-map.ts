import { backend } from './backend.js';
import { type Key, textOf } from './keys.js';
import { untilDone } from './retry.js';
import { beginWith } from './seeded-backend.js';
import { decode, encode } from './values.js';

/** A Map that all processes share. What it returns are copies. */
export class SharedMap<K extends Key, V> {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async get(key: K): Promise<V | undefined> {
    return decode(await backend.get(this.name, this.field(key))) as V | undefined;
  }

  async has(key: K): Promise<boolean> {
    return backend.has(this.name, this.field(key));
  }

  async set(key: K, value: V): Promise<this> {
    await backend.set(this.name, this.field(key), encode(value));
    return this;
  }

  /** True for the one caller that deleted it. */
  async delete(key: K): Promise<boolean> {
    return backend.delete(this.name, this.field(key));
  }

  /** Gets and deletes: of several callers, one gets the value. */
  async take(key: K): Promise<V | undefined> {
    return decode(await backend.take(this.name, this.field(key))) as V | undefined;
  }

  /** True for the one caller that set it. */
  async setIfAbsent(key: K, value: V): Promise<boolean> {
    return backend.setIfAbsent(this.name, this.field(key), encode(value));
  }

  /** The value that is there, else the new one: the same for all callers. */
  async getOrInsert(key: K, value: V): Promise<V> {
    return decode(await backend.getOrInsert(this.name, this.field(key), encode(value))) as V;
  }

  /** As `getOrInsert`. `make` runs only if nothing is there; it may run in several processes, and one result stays. */
  async getOrInsertComputed(key: K, make: (key: K) => V | Promise<V>): Promise<V> {
    const text = await backend.get(this.name, this.field(key));
    return text === null ? this.getOrInsert(key, await make(key)) : (decode(text) as V);
  }

  /** Adds to a number and returns the sum. A missing one begins at `initial`. */
  async increment(key: K, ...sum: [by?: number, initial?: number]): Promise<number> {
    const [by = sum.length ? NaN : 1, initial = 0] = sum; // `undefined` is no number to add, and not left out
    if (!Number.isFinite(by)) throw new TypeError(`cannot add ${by} in shared state "${this.name}"`);
    return Number(await backend.increment(this.name, this.field(key), by, initial));
  }

  /**
   * Changes a value and returns the new one; `undefined` deletes it. `change` gets a copy, and runs again if another
   * call was faster: it must do nothing else.
   */
  async update<R extends V | undefined>(
    key: K,
    change: (value: V | undefined) => R | Promise<R>,
  ): Promise<R> {
    const field = this.field(key);
    return untilDone(this.name, async () => {
      const before = await backend.get(this.name, field);
      const result = await change(decode(before) as V | undefined);
      return (await this.#replace(field, before, result)) ? { result } : undefined;
    });
  }

  /** False if the value is no longer what it was. */
  async #replace(field: string, before: string | null, value: V | undefined): Promise<boolean> {
    if (value === undefined) return before === null || backend.replace(this.name, field, before);
    const after = encode(value);
    if (before === null) return backend.setIfAbsent(this.name, field, after);
    return after === before || backend.replace(this.name, field, before, after);
  }

  async size(): Promise<number> {
    return backend.size(this.name);
  }

  async clear(): Promise<void> {
    await backend.clear(this.name);
  }

  /** Adds entries before anything else is done with the map: once, by the first process that uses it. */
  seed(entries: Iterable<readonly [K, V]>): this {
    const texts = () => [...new Map(entries)].flatMap(([key, value]) => [this.field(key), encode(value)]);
    beginWith(this.name, async (backend) => backend.seedMap(this.name, texts()));
    return this;
  }

  protected field(key: K): string {
    return textOf(key);
  }
}

/** A Map that all processes share, by a name of its own. */
export function sharedMap<K extends Key, V>(name: string): SharedMap<K, V> {
  return new SharedMap(name);
}

/** A Map that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededMap<K, V>(
  name: string,
  { initial }: { initial?: Iterable<readonly [K, V]> } = {},
): SharedMap<K & Key, V> {
  const map = new SharedMap<K & Key, V>(name);
  return initial ? map.seed(initial as Iterable<readonly [K & Key, V]>) : map;
}
