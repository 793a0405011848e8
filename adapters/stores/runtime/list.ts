import { backend } from './backend.js';
import { untilDone } from './retry.js';
import { beginWith } from './seeded-backend.js';
import { decode, encode } from './values.js';

/** An array that all processes share. What it returns are copies. */
export class SharedList<T> {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async push(...items: T[]): Promise<number> {
    return items.length ? backend.push(this.name, items.map(encode)) : this.length();
  }

  async unshift(...items: T[]): Promise<number> {
    return items.length ? backend.unshift(this.name, items.map(encode)) : this.length();
  }

  async pop(): Promise<T | undefined> {
    return decode(await backend.pop(this.name)) as T | undefined;
  }

  async shift(): Promise<T | undefined> {
    return decode(await backend.shift(this.name)) as T | undefined;
  }

  async at(index: number): Promise<T | undefined> {
    return decode(await backend.at(this.name, Math.trunc(index))) as T | undefined;
  }

  async length(): Promise<number> {
    return backend.length(this.name);
  }

  async clear(): Promise<void> {
    await backend.clear(this.name);
  }

  async toArray(): Promise<T[]> {
    return (await backend.range(this.name)).map(decode) as T[];
  }

  /**
   * Changes the whole array, in place or by returning another one, and returns it. `change` gets a copy, and runs again
   * if another call was faster: it must do nothing else.
   */
  async update(change: (items: T[]) => T[] | void | Promise<T[] | void>): Promise<T[]> {
    return untilDone(this.name, async () => {
      const before = await backend.range(this.name);
      const items = before.map(decode) as T[];
      const result = (await change(items)) ?? items;
      return (await backend.swap(this.name, before, result.map(encode))) ? { result } : undefined;
    });
  }

  /** Puts items in before anything else is done with the list: once, by the first process that uses it. */
  seed(items: readonly T[]): this {
    beginWith(this.name, async (backend) => backend.seedList(this.name, items.map(encode)));
    return this;
  }
}

/** An array that all processes share, by a name of its own. */
export function sharedList<T>(name: string): SharedList<T> {
  return new SharedList(name);
}

/** An array that all processes share, by a name of its own. The first process that uses it adds what is `initial`. */
export function seededList<T>(name: string, { initial }: { initial?: readonly T[] } = {}): SharedList<T> {
  const list = new SharedList<T>(name);
  return initial ? list.seed(initial) : list;
}
