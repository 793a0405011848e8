import { backend } from './backend.js';
import { untilDone } from './retry.js';
import { beginWith } from './seeded-backend.js';
import { type Codec, json } from './codec.js';

export interface ListOptions {
  /** How many items stay: `push` drops the oldest. */
  max?: number | undefined;
  codec?: Codec | undefined;
}

/** An array that all processes share. What it returns are copies. */
export class SharedList<T> {
  readonly name: string;
  readonly #codec: Codec;
  readonly #max: number | undefined;

  constructor(name: string, { codec = json, max }: ListOptions = {}) {
    this.name = name;
    this.#codec = codec;
    this.#max = max;
  }

  /** Resolves to the new length, counted before the oldest items go. */
  async push(...items: T[]): Promise<number> {
    const texts = this.#textsOf(items);
    if (!texts.length) return this.length();
    return this.#max ? backend.pushBounded(this.name, texts, this.#max) : backend.push(this.name, texts);
  }

  async unshift(...items: T[]): Promise<number> {
    return items.length ? backend.unshift(this.name, this.#textsOf(items)) : this.length();
  }

  async pop(): Promise<T | undefined> {
    return this.#valueOf(await backend.pop(this.name));
  }

  async shift(): Promise<T | undefined> {
    return this.#valueOf(await backend.shift(this.name));
  }

  async at(index: number): Promise<T | undefined> {
    return this.#valueOf(await backend.at(this.name, Math.trunc(index)));
  }

  async length(): Promise<number> {
    return backend.length(this.name);
  }

  async clear(): Promise<void> {
    await backend.clear(this.name);
  }

  async toArray(): Promise<T[]> {
    return this.#valuesOf(await backend.range(this.name));
  }

  /**
   * Changes the whole array, in place or by returning another one, and returns it. `change` gets a copy, and runs again
   * if another call was faster: it must do nothing else.
   */
  async update(change: (items: T[]) => T[] | void | Promise<T[] | void>): Promise<T[]> {
    return untilDone(this.name, async () => {
      const before = await backend.range(this.name);
      const items = this.#valuesOf(before);
      const result = (await change(items)) ?? items;
      return (await backend.swap(this.name, before, this.#textsOf(result))) ? { result } : undefined;
    });
  }

  /** Puts items in before anything else is done with the list: once, by the first process that uses it. */
  seed(items: readonly T[]): this {
    beginWith(this.name, async (backend) => backend.seedList(this.name, this.#textsOf(items)));
    return this;
  }

  #textsOf(items: readonly T[]): string[] {
    return items.map((item) => this.#codec.encode(item));
  }

  #valuesOf(texts: string[]): T[] {
    return texts.map((text) => this.#codec.decode(text) as T);
  }

  #valueOf(text: string | null): T | undefined {
    return text === null ? undefined : (this.#codec.decode(text) as T);
  }
}

/** An array that all processes share, by a name of its own. */
export function sharedList<T>(name: string, options?: ListOptions): SharedList<T> {
  return new SharedList(name, options);
}

/** An array that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededList<T>(
  name: string,
  { initial, ...options }: ListOptions & { initial?: readonly T[] } = {},
): SharedList<T> {
  const list = new SharedList<T>(name, options);
  return initial ? list.seed(initial) : list;
}
