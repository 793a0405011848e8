import { type SetOptions, SharedMap, type StoreOptions } from './ordered-map.js';

/** One value that all processes share. Setting it to `undefined` brings the initial one back. */
export class SharedValue<T> {
  readonly #values: SharedMap<'value', T>;
  readonly #initial: T;

  constructor(name: string, initial: T, options?: StoreOptions) {
    this.#values = new SharedMap(name, options);
    this.#initial = initial;
  }

  async get(): Promise<T> {
    return this.#orInitial(await this.#values.get('value'));
  }

  async set(value: T, options?: SetOptions): Promise<void> {
    await this.#values.set('value', value, options);
  }

  /** Changes the value and returns the new one. `change` gets a copy, and may run again: it must do nothing else. */
  async update(change: (value: T) => T | Promise<T>): Promise<T> {
    return this.#values.update('value', (value) => change(this.#orInitial(value)));
  }

  /** Sets the value if it is `from` (compared with `===`); true for the one caller that did. */
  async compareAndSet(from: T, to: T): Promise<boolean> {
    let isSet = false;
    await this.#values.update('value', (value) => {
      isSet = this.#orInitial(value) === from;
      return isSet ? to : value;
    });
    return isSet;
  }

  #orInitial(value: T | undefined): T {
    return value === undefined ? structuredClone(this.#initial) : value;
  }
}

/** One value that all processes share, by a name of its own. */
export function sharedValue<T>(name: string, initial: T, options?: StoreOptions): SharedValue<T> {
  return new SharedValue(name, initial, options);
}
