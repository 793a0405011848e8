import { isDistinct } from './words.js';

const TOKEN = /[A-Za-z0-9]+/g;

/** The values that requests have and answers are searched for. */
export class Wanted {
  readonly #values: ReadonlySet<string>;
  /** Distinct values by their first letters and digits, with the place of these: a text is gone through only once. */
  readonly #byToken = new Map<string, { value: string; at: number }[]>();

  constructor(values: Iterable<string>) {
    this.#values = new Set(values);
    for (const value of this.#values) {
      const [token] = value.matchAll(TOKEN);
      if (!token || !isDistinct(value)) continue;
      const same = this.#byToken.get(token[0]) ?? [];
      this.#byToken.set(token[0], same);
      same.push({ value, at: token.index });
    }
  }

  has(value: string): boolean {
    return this.#values.has(value);
  }

  /** The distinct values that a text has as whole words, each with its first place. */
  findIn(text: string): Map<string, number> {
    const found = new Map<string, number>();
    for (const token of this.#byToken.size > 0 ? text.matchAll(TOKEN) : []) {
      for (const { value, at } of this.#byToken.get(token[0]) ?? []) {
        const start = token.index - at;
        const isWord =
          text.startsWith(value, start) &&
          !/^\w/.test(text.slice(start + value.length, start + value.length + 1));
        if (isWord && !found.has(value)) found.set(value, start);
      }
    }
    return found;
  }
}
