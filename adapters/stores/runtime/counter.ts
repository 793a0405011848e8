import { backend } from './backend.js';

/** A counter is a store with this one key. */
const COUNT = '"value"';

/** A number that all processes share. */
export class SharedCounter {
  readonly name: string;
  readonly #initial: number;

  constructor(name: string, initial = 0) {
    this.name = name;
    this.#initial = initial;
  }

  async get(): Promise<number> {
    return Number((await backend.get(this.name, COUNT)) ?? this.#initial);
  }

  async set(value: number): Promise<number> {
    await backend.set(this.name, COUNT, textOfNumber(value));
    return value;
  }

  /** Adds and returns the sum. */
  async increment(...sum: [by?: number]): Promise<number> {
    const [by = sum.length ? NaN : 1] = sum; // `undefined` is no number to add, and not left out
    return Number(await backend.increment(this.name, COUNT, Number(textOfNumber(by)), this.#initial));
  }
}

function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`a counter cannot take ${value}`);
  return String(value);
}

/** A number that all processes share, by a name of its own. */
export function sharedCounter(name: string, initial?: number): SharedCounter {
  return new SharedCounter(name, initial);
}
