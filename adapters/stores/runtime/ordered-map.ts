import { backend } from './backend.js';
import { type Key, keyFrom, textOf } from './keys.js';
import type { Limits } from './ordered-backend.js';
import { untilDone } from './retry.js';
import { beginWith } from './seeded-backend.js';
import { type Codec, json } from './codec.js';

export interface SetOptions {
  /** The entry goes after this time, in milliseconds. */
  ttlMs?: number | undefined;
}

export interface StoreOptions extends SetOptions {
  /** How many entries stay: the oldest go first. */
  max?: number | undefined;
  codec?: Codec | undefined;
}

/** A Map that all processes share, in order of insertion. What it returns are copies. */
export class SharedMap<K extends Key, V> {
  readonly name: string;
  readonly #codec: Codec;
  readonly #limits: Limits;

  constructor(name: string, { codec = json, ttlMs, max }: StoreOptions = {}) {
    this.name = name;
    this.#codec = codec;
    this.#limits = { ttlMs, max };
  }

  /** With `touch` the entry becomes the newest. */
  async get(key: K, { touch = false } = {}): Promise<V | undefined> {
    const read = touch ? backend.touch : backend.get;
    return this.#valueOf(await read(this.name, this.field(key)));
  }

  async has(key: K): Promise<boolean> {
    return backend.has(this.name, this.field(key));
  }

  async set(key: K, value: V, options?: SetOptions): Promise<this> {
    await backend.set(this.name, this.field(key), this.#codec.encode(value), this.#limitsFor(options));
    return this;
  }

  /** True for the one caller that deleted it. */
  async delete(key: K): Promise<boolean> {
    return (await backend.take(this.name, this.field(key))) !== null;
  }

  /** Gets and deletes: of several callers, one gets the value. */
  async take(key: K): Promise<V | undefined> {
    return this.#valueOf(await backend.take(this.name, this.field(key)));
  }

  /** True for the one caller that set it. */
  async setIfAbsent(key: K, value: V, options?: SetOptions): Promise<boolean> {
    const text = this.#codec.encode(value);
    return backend.setIfAbsent(this.name, this.field(key), text, this.#limitsFor(options));
  }

  /** The value that is there, else the new one: the same for all callers. */
  async getOrInsert(key: K, value: V, options?: SetOptions): Promise<V> {
    const text = this.#codec.encode(value);
    const limits = this.#limitsFor(options);
    return this.#codec.decode(await backend.getOrInsert(this.name, this.field(key), text, limits)) as V;
  }

  /** As `getOrInsert`. `make` runs only if nothing is there; it may run in several processes, and one result stays. */
  async getOrInsertComputed(key: K, make: (key: K) => V | Promise<V>, options?: SetOptions): Promise<V> {
    const text = await backend.get(this.name, this.field(key));
    if (text !== null) return this.#codec.decode(text) as V;
    return this.getOrInsert(key, await make(key), options);
  }

  /** Adds to a number and returns the sum. A missing one begins at `initial`; one that is there keeps its time to live. */
  async increment(key: K, ...sum: [by?: number, initial?: number]): Promise<number> {
    const [by = sum.length ? NaN : 1, initial = 0] = sum; // `undefined` is no number to add, and not left out
    if (!Number.isFinite(by)) throw new TypeError(`cannot add ${by} in shared state "${this.name}"`);
    return Number(await backend.increment(this.name, this.field(key), by, initial, this.#limits));
  }

  /**
   * Changes a value and returns the new one; `undefined` deletes it. `change` gets a copy, and runs again if another
   * call was faster: it must do nothing else. Place and time to live stay.
   */
  async update<R extends V | undefined>(
    key: K,
    change: (value: V | undefined) => R | Promise<R>,
  ): Promise<R> {
    const field = this.field(key);
    return untilDone(this.name, async () => {
      const before = await backend.get(this.name, field);
      const result = await change(this.#valueOf(before));
      return (await this.#replace(field, before, result)) ? { result } : undefined;
    });
  }

  /** False if the value is no longer what it was. */
  async #replace(field: string, before: string | null, value: V | undefined): Promise<boolean> {
    if (value === undefined) return before === null || backend.replace(this.name, field, before);
    const after = this.#codec.encode(value);
    if (before === null) return backend.setIfAbsent(this.name, field, after, this.#limits);
    return after === before || backend.replace(this.name, field, before, after);
  }

  async size(): Promise<number> {
    return backend.size(this.name);
  }

  async clear(): Promise<void> {
    await backend.clear(this.name);
  }

  /** All entries as they are now: later changes do not show in it. */
  async entries(): Promise<[K, V][]> {
    const texts = await backend.entries(this.name);
    const entries: [K, V][] = [];
    for (let i = 0; i < texts.length; i += 2)
      entries.push([keyFrom(texts[i] ?? '') as K, this.#codec.decode(texts[i + 1] ?? '') as V]);
    return entries;
  }

  async keys(): Promise<K[]> {
    return (await this.entries()).map(([key]) => key);
  }

  async values(): Promise<V[]> {
    return (await this.entries()).map(([, value]) => value);
  }

  /** Adds entries before anything else is done with the map: once, by the first process that uses it. */
  seed(entries: Iterable<readonly [K, V]>): this {
    const texts = () =>
      [...new Map(entries)].flatMap(([key, value]) => [this.field(key), this.#codec.encode(value)]);
    beginWith(this.name, async (backend) => backend.seedMap(this.name, texts(), this.#limits));
    return this;
  }

  #limitsFor({ ttlMs = this.#limits.ttlMs }: SetOptions = {}): Limits {
    return { ...this.#limits, ttlMs };
  }

  #valueOf(text: string | null): V | undefined {
    return text === null ? undefined : (this.#codec.decode(text) as V);
  }

  protected field(key: K): string {
    return textOf(key);
  }
}

/** A Map that all processes share, by a name of its own. */
export function sharedMap<K extends Key, V>(name: string, options?: StoreOptions): SharedMap<K, V> {
  return new SharedMap(name, options);
}

/** A Map that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededMap<K, V>(
  name: string,
  { initial, ...options }: StoreOptions & { initial?: Iterable<readonly [K, V]> } = {},
): SharedMap<K & Key, V> {
  const map = new SharedMap<K & Key, V>(name, options);
  return initial ? map.seed(initial as Iterable<readonly [K & Key, V]>) : map;
}
