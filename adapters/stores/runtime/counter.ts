import { SharedMap } from './plain-map.js';

/** A number that all processes share. */
export class SharedCounter {
  readonly #numbers: SharedMap<'value', number>;
  readonly #initial: number;

  constructor(name: string, initial = 0) {
    this.#numbers = new SharedMap(name);
    this.#initial = initial;
  }

  async get(): Promise<number> {
    return (await this.#numbers.get('value')) ?? this.#initial;
  }

  async set(value: number): Promise<number> {
    await this.#numbers.set('value', value);
    return value;
  }

  /** Adds and returns the sum. */
  async increment(by = 1): Promise<number> {
    return this.#numbers.increment('value', by, this.#initial);
  }
}

/** A number that all processes share, by a name of its own. */
export function sharedCounter(name: string, initial?: number): SharedCounter {
  return new SharedCounter(name, initial);
}
